"""The engine: the one object that the window and the command line hold. Commands in, answers and events out.

Every method may be called from any thread, and may block on the disk: the window calls them off its own thread.
A command is stored when it returns. Whichever engine works on the data folder does the work: this one, where it was
started, else another process, else the next one that starts.
"""

import contextlib
import importlib
import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kbdesk import settings as configuration
from kbdesk.commands.arranging import Arranging
from kbdesk.commands.curation import Curation
from kbdesk.commands.duplicates import Duplicates
from kbdesk.commands.exports import Exports
from kbdesk.commands.handing_over import HandingOver
from kbdesk.commands.idling import Idling
from kbdesk.commands.picking import Picker, Selection
from kbdesk.commands.reading import Reading
from kbdesk.commands.retrying import retry
from kbdesk.commands.searches import Searches
from kbdesk.commands.triage import Triage
from kbdesk.commands.under_way import UnderWay
from kbdesk.commands.undoing import Undoing
from kbdesk.commands.written_settings import WrittenSettings
from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError, ModelUnusable
from kbdesk.jobs.consultation import Consultation
from kbdesk.jobs.events import (
    ArticlesChanged,
    FailuresChanged,
    Hub,
    JobsChanged,
    SettingsChanged,
)
from kbdesk.jobs.outlook import Outlooks
from kbdesk.jobs.power import allowed
from kbdesk.library.checkup import Finding
from kbdesk.library.library import Library
from kbdesk.library.preview import Added, Choices, Imported, Preview
from kbdesk.library.records import (
    Article,
    ArticleDetail,
    Failure,
    Filter,
    Found,
    Hit,
    Job,
    Mode,
    Section,
    Sources,
    Work,
)
from kbdesk.search.finder import Finder
from kbdesk.settings import Settings
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from kbdesk.ingest.fetch import Fetcher
    from kbdesk.ingest.processes import ProcessPool
    from kbdesk.jobs.lifecycle import Lifecycle


class Engine:
    """A library, and what works on it.

    Attributes:
        folder: the data folder.
        events: subscribe here to be told of changes, on the engine's threads.
        arranging: the commands that concern articles, any number at once: flags, labels and the bin.
        undoing: what takes back those of them all that can be taken back, and does them again.
        curation: the commands and questions that concern tags, categories and the analysis.
        reading: those that concern the reading of an article: places, highlights, pictures, citations.
        duplicates: those that concern articles with the same text.
        outlooks: how long imports will still take.
        exports: what is written for other programs.
        handing_over: what one kbdesk leaves to the other that works on the data folder.
        endpoint: those that concern the endpoint of the analysis: its test, its key, what it takes.
        searches: those that concern saved searches.
        triage: those that concern failures that are not to be tried again.
    """

    def __init__(
        self, folder: DataFolder, settings: Settings | None = None, processes: "ProcessPool | None" = None
    ) -> None:
        """Open the library of a data folder. Raises KbdeskError where it or its settings cannot be used.

        `settings` are what its `config.toml` says, `processes` its children, where they were read and begun already.
        """
        self.folder = folder
        self.events = Hub()
        self._settings = settings or configuration.load(folder.config)
        self._library = Library(folder)
        self._finder = Finder(self._library, self._settings.search.semantic)
        self.endpoint = Consultation(self._library, lambda: self._settings)
        self.curation = Curation(self._library, self.endpoint, self._curated)
        self.reading = Reading(self._library, self._fetcher, folder, self._arranged)
        self.duplicates = Duplicates(self._library, self._curated)
        self.outlooks = Outlooks(folder, self._library, lambda: self._settings)
        picker = Picker(self._library, self._finder)
        under_way = UnderWay(self.events.publish)
        self.arranging = Arranging(self._library, picker, folder, self._arranged, under_way)
        self.exports = Exports(self._library, picker)
        self.searches = Searches(self._library, lambda: self.events.publish(ArticlesChanged()))
        self.triage = Triage(self._library, lambda: self._arranged(True))
        self.handing_over = HandingOver(self._library, self.events.publish)
        self._written = WrittenSettings(folder.config, self._adopt_written)
        own = (self.curation, self.duplicates, self.triage)
        self.undoing = Undoing(self._library, own, self._arranged, under_way)
        self._lifecycle: Lifecycle | None = None
        self._processes = processes
        self._changing = threading.Lock()
        self._idling = Idling(self.events)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    # Life

    def acquire(self) -> None:
        """Become the engine of the data folder. Raises EngineBusy where another process is, and KbdeskError where one
        of a newer version was meanwhile.
        """
        self.folder.acquire()
        try:
            self._library.database.refuse_newer()
        except KbdeskError:
            self.folder.release()
            raise

    def start(self) -> None:
        """Begin to work: take the data folder, if `acquire` has not, and go on where the work stood.

        Raises EngineBusy where another process works on it.
        """
        self.acquire()
        with self._changing:
            if self._lifecycle is None:
                # What it needs (httpx above all) takes a while to import, so not before a window shows.
                from kbdesk.jobs.embedding import embed_missing
                from kbdesk.jobs.lifecycle import Lifecycle

                self.curation.go_on()
                self.searches.forget_deleted()
                if self._settings.search.semantic:
                    embed_missing(self._library)
                lifecycle = Lifecycle(
                    self.folder,
                    self._library,
                    self._settings,
                    self._pool(),
                    self.events,
                    self.endpoint,
                    (self._written.look, self.handing_over.look),
                )
                lifecycle.start()
                self._lifecycle = lifecycle

    def warm(self) -> None:
        """Load what the search by meaning and the first page of an import need. Part of that holds up every thread of
        Python for a twentieth of a second and more, which is felt least before anything is typed or dropped.
        """
        importlib.import_module("kbdesk.ingest.transport")
        if self._settings.search.semantic:
            from kbdesk.search import meaning

            with contextlib.suppress(ModelUnusable):  # a search says so
                meaning.preload()

    def stop(self) -> None:
        """End the work, and close the library: nothing more can be asked of this engine."""
        with self._changing:
            lifecycle, self._lifecycle = self._lifecycle, None
            if lifecycle is not None:
                lifecycle.stop()
            self.endpoint.close()
            self._library.close()
            if self._processes is not None:
                self._processes.close()
            self.folder.release()

    @property
    def is_running(self) -> bool:
        """Whether this process does the work."""
        return self._lifecycle is not None

    # Commands

    def add(self, urls: Sequence[str], tags: Sequence[str] = (), typed: bool = True) -> Added:
        """Add addresses, each as an atomic task.

        Args:
            typed: its user typed them, so that their hosts may be private ones; not so where a page offered them.
        """
        from kbdesk.ingest.urls import BadUrl, normalise
        from kbdesk.jobs.atomic import add_addresses

        good, broken = [], []
        for url in urls:
            try:
                good.append(normalise(url))
            except BadUrl as error:
                broken.append((url, error.sentence))
        tasks, known = add_addresses(self._library, list(dict.fromkeys(good)), tuple(tags), typed) if good else ([], [])
        self._poke()
        return Added(tuple(tasks), tuple(known), tuple(broken))

    def preview(self, files: Sequence[Path] = (), text: str = "", format: str | None = None) -> Preview:
        """What an import of files, folders or text would do; nothing is written.

        Raises KbdeskError, with the reasons, where there is nothing to import.
        """
        from kbdesk.jobs.previews import preview

        return preview(self._library, self.folder.imports, files, text, format)

    def import_(self, preview: Preview, choices: Choices = Choices()) -> Imported:
        """Import what was previewed. It is stored when this returns; KbdeskError if it could not be."""
        from kbdesk.jobs.atomic import import_items
        from kbdesk.jobs.batch import BatchImportService
        from kbdesk.jobs.selection import chosen, count_known

        skipped = sum(count for _, count in preview.skipped)
        choices = choices.put_into(self._library.labels.meant(choices.folder))
        items, settings = chosen(preview.items, choices), self._settings.import_
        if not items:
            raise KbdeskError(Worded("Nothing was chosen to be imported."))
        known, repeated = count_known(self._library, items)
        if len(items) > settings.batch_threshold:
            kind = "batch"
            job = BatchImportService(self.folder, self._library).submit(preview.source, items, skipped, choices)
        else:
            kind = "atomic"
            job = import_items(self._library, preview.source, items, skipped, choices, settings.stagger_seconds)
        self._poke()
        passed = known if choices.skip_known else 0
        return Imported(job, kind, len(items) + skipped, repeated + known - passed, skipped + passed)

    def pause(self, job: int) -> None:
        """Dispatch nothing more of an import; what runs, ends. KbdeskError where it cannot be paused."""
        with self._library.write():
            if not self._library.jobs.pause(job):
                raise self._refused(job, "paused")
        self._poke()

    def resume(self, job: int) -> None:
        """Go on with a paused import. KbdeskError where it is not paused."""
        with self._library.write():
            if not self._library.jobs.resume(job):
                raise self._refused(job, "resumed")
            self._library.tasks.spread(self._settings.import_.stagger_seconds)
        self._poke()

    def cancel(self, job: int) -> None:
        """Give up what an import has not begun; what it brought in stays. KbdeskError where it has ended."""
        with self._library.write():
            if not self._library.jobs.cancel(job):
                raise self._refused(job, "cancelled")
            self._library.tasks.cancel_pending(job)
            self._library.articles.unfetched_of(job)
        self._poke()

    def retry(self, *, job: int | None = None, failures: Collection[int] | None = None, archive: bool = False) -> int:
        """Try again what failed: some failures, all of an import, or all there are. Returns how many links that is.

        With `archive` the web archive of the settings is asked for those pages that it may have, and learns their
        addresses. Asked twice, the second time finds nothing left to retry.
        """
        count = retry(self._library, self._settings, job, failures, archive)
        if self._lifecycle is not None:
            self._lifecycle.forget_circuits()
        self._poke()
        return count

    def refresh(self, articles: Sequence[int]) -> int:
        """Fetch pages again; what has not changed costs a question only. Returns how many will be fetched."""
        return self.arranging.refresh(Selection(ids=tuple(articles)))

    def set_setting(self, key: str, value: object) -> Settings:
        """Check and keep a setting; the work goes on by it at once. KbdeskError says why where it cannot be."""
        with self._changing:
            return self._adopt(configuration.store(self.folder.config, key, value))

    def reset_settings(self, keys: Collection[str]) -> Settings:
        """Give settings their defaults again."""
        with self._changing:
            return self._adopt(configuration.reset(self.folder.config, keys))

    def backup(self, path: Path) -> None:
        """Write a consistent copy of the database, also while an import runs. KbdeskError where it cannot be."""
        if path.exists():
            raise KbdeskError(Worded("{path} exists already; name a file that does not.", path=path))
        try:
            self._library.backup(path)
        except OSError as error:
            raise KbdeskError(Worded("The backup could not be written: {strerror}.", strerror=error.strerror)) from None

    def check(self, repair: bool = False, told: Callable[[str], None] = lambda _: None) -> list[Finding]:
        """Look the library over; with `repair`, back it up and put right what can be, and look again.

        Where another process works on it, what that changes all the time is left out, and a repair raises EngineBusy.
        `told` hears what is under way.
        """
        from kbdesk.commands.checking import check

        semantic = self._settings.search.semantic
        try:
            self.acquire()
        except EngineBusy:
            if repair:
                raise
            return check(self.folder, self._library, semantic, told, at_work=True)
        try:
            return check(self.folder, self._library, semantic, told, repair=repair)
        finally:
            if self._lifecycle is None:
                self.folder.release()

    def meaning_known(self) -> tuple[int, int] | None:
        """Of how many articles, of how many, the meaning is known, while what is missing is being brought in."""
        embeddings = self._library.embeddings
        return embeddings.progress() if embeddings.is_coming() else None

    def report(self) -> dict[str, Any]:
        """What a bug report needs to know of this program, computer and library, and nothing private."""
        from kbdesk.commands.report import report

        return report(self.folder, self._settings, self._library)

    # Questions

    def articles(self, filter: Filter = Filter(), offset: int = 0, limit: int = 100) -> list[Article]:
        """A page of the articles that a filter lets through."""
        return self._library.listing.articles(filter, offset, limit)

    def places(self, filter: Filter, articles: Collection[int]) -> dict[int, int]:
        """The places of articles among those that a filter lets through, of those that are among them."""
        return self._library.listing.places(filter, articles)

    def sections(self, filter: Filter) -> list[Section]:
        """Where the parts of a grouped list begin."""
        return self._library.listing.sections(filter)

    def count(self, filter: Filter = Filter()) -> int:
        """How many articles a filter lets through."""
        return self._library.listing.count(filter)

    def article_at(self, url: str) -> ArticleDetail | None:
        """The article that an address leads to, or None. Raises KbdeskError where it is no address."""
        from kbdesk.ingest.urls import normalise

        return self.article(self._library.articles.find(normalise(url)) or 0)

    def article(self, id: int, binned: bool = False) -> ArticleDetail | None:
        """All that is kept of one article, or None; with `binned` also where it lies in the bin."""
        return self._library.listing.detail(id, binned)

    def search(self, query: str, limit: int = 50, filter: Filter = Filter()) -> list[Hit]:
        """Articles that match what its user typed, best first; a filter narrows them down."""
        return list(self.find(query, limit, filter))

    def find(self, query: str, limit: int = 50, filter: Filter = Filter(), mode: Mode | None = None) -> Found:
        """The same with what is to be said about it. `search/query.py` says what can be typed.

        `mode` is how it looks; without it that goes by the query.
        """
        return self._finder.search(query, limit, filter, mode)

    def related(self, article: int, limit: int = 5) -> list[Article]:
        """Articles that are about nearly the same as one, nearest first."""
        return self._finder.related(article, limit)

    def sources(self) -> Sources:
        """What there is to choose from, counted."""
        return self._library.listing.sources()

    def jobs(self, limit: int = 50) -> list[Job]:
        """The newest imports, newest first."""
        return self._library.jobs.newest(limit)

    def job(self, id: int) -> Job | None:
        """One import, or None."""
        return self._library.jobs.get(id)

    def failures(self, job: int | None = None, resolved: bool = False) -> list[Failure]:
        """The open failures, of one import or all; with `resolved` those too that a retry has cured."""
        return self._library.failures.find(job, resolved)

    def failure(self, id: int) -> Failure | None:
        """One failure, be it cured or not, or None."""
        return self._library.failures.get(id)

    def failure_of(self, article: int) -> Failure | None:
        """The open failure of an article, or None."""
        return self._library.failures.of_article(article)

    def tries(self, article: int) -> int | None:
        """How often the page of an article did not come so far that is still to be fetched; None where none is."""
        return self._library.tasks.tries(article)

    def failed(self, tasks: Sequence[int]) -> int:
        """How many of these tasks ended in failure."""
        return list(self._library.tasks.states(tasks).values()).count("failed")

    def work(self) -> Work:
        """What is left to do."""
        return self._library.tasks.work()

    def has_work(self) -> bool:
        """Whether anything is left to do, now or later: quicker than `work`. What waits for the endpoint's budget of
        tomorrow does not count (see `endpoint.standing`).
        """
        # Looked at twice, for what waits for the endpoint may become a task between the two questions.
        tasks = self._library.tasks
        return tasks.has_work() or self.endpoint.has_work() or (self.endpoint.chosen and tasks.has_work())

    def count_failures(self, since: float) -> int:
        """How many failures are open that were seen at or after a time (Unix seconds)."""
        return self._library.failures.count(since)

    def wait_until_idle(self, seconds: float) -> bool:
        """Wait until nothing is left to do, at most so long; whether that is so.

        Raises KbdeskError where the work cannot go on by itself.
        """
        return self._idling.wait(seconds, self.has_work)

    def _pool(self) -> "ProcessPool":
        if self._processes is None:
            from kbdesk.jobs.children import process_pool

            self._processes = process_pool(self._settings)
        return self._processes

    def _fetcher(self) -> "Fetcher":
        if self._lifecycle is None:
            raise KbdeskError(Worded("kbdesk is still starting; try again in a moment."))
        return self._lifecycle.fetcher

    def _adopt(self, settings: Settings) -> Settings:
        self._settings = settings
        switched_on = settings.search.semantic and not self._finder.semantic
        self._finder.semantic = settings.search.semantic
        if self._processes is not None:
            self._processes.adopt(allowed(settings.extract))
        if self._lifecycle is not None:
            self._lifecycle.adopt(settings)
            if switched_on:
                from kbdesk.jobs.embedding import embed_missing

                embed_missing(self._library)
        self._poke()
        return settings

    def _adopt_written(self, read: Callable[[], Settings]) -> bool:
        """Go on by settings that another process wrote; False where that has to wait, as while this one ends."""
        if not self._changing.acquire(blocking=False):
            return False
        try:
            if self._lifecycle is not None and (settings := read()) != self._settings:
                self.events.publish(SettingsChanged(self._adopt(settings)))
        finally:
            self._changing.release()
        return True

    def _refused(self, job: int, what: str) -> KbdeskError:
        status = self._library.jobs.status(job)
        sentence = f"Import {job} is {status.value} and cannot be {what}." if status else f"There is no import {job}."
        return KbdeskError(sentence)

    def _poke(self) -> None:
        if self._lifecycle is not None:
            self._lifecycle.poke()

    def _curated(self) -> None:
        self._poke()
        self.events.publish(ArticlesChanged())

    def _arranged(self, more: bool) -> None:
        for event in (ArticlesChanged(), FailuresChanged(), JobsChanged()) if more else (ArticlesChanged(),):
            self.events.publish(event)
        if more:
            self._poke()
