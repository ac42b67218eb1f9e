"""What the task kinds work with, and the one way in which a task ends."""

import logging
import threading
import time
from dataclasses import dataclass, field

from kbdesk.datafolder import DataFolder
from kbdesk.failure import IngestError, remedy
from kbdesk.ingest import wayback
from kbdesk.ingest.fetch import Fetcher
from kbdesk.ingest.processes import ProcessPool
from kbdesk.ingest.robots import Robots
from kbdesk.jobs import retry
from kbdesk.jobs.catalogue import RecentCatalogue
from kbdesk.jobs.circuit import Circuits
from kbdesk.jobs.consultation import Consultation
from kbdesk.jobs.copies import Copies
from kbdesk.jobs.events import ArticlesChanged, FailuresChanged, Hub, JobEnded, JobsChanged, Trouble
from kbdesk.jobs.hosts import Hosts
from kbdesk.jobs.standstill import Standstill
from kbdesk.library.library import Library
from kbdesk.library.records import ArticleStatus, Outcome, Task
from kbdesk.library.storage.database import StorageError
from kbdesk.settings import Settings
from kbdesk.worded import Worded

log = logging.getLogger(__name__)

INGEST_PRIORITY = 5
ANALYZE_PRIORITY = 3
INDEX_PRIORITY = 2
REINDEX_PRIORITY = 9
"""What is nearest to its end goes first, so that an article can be found soon after it is there."""


@dataclass
class Workshop:
    """The tools of the task kinds.

    Attributes:
        settings: those of now; the one thing here that is ever exchanged, as a whole.
        closing: set when the engine ends: from then on what goes wrong says nothing about a page.
        catalogue: the categories that articles are held against.
        ended: imports that a task brought to their end, until that is told: to ask for them after each task would take
            as long as to end it.
    """

    folder: DataFolder
    copies: Copies
    library: Library
    settings: Settings
    fetcher: Fetcher
    robots: Robots
    processes: ProcessPool
    hosts: Hosts
    circuits: Circuits
    consultation: Consultation
    events: Hub
    standstill: Standstill
    closing: threading.Event
    catalogue: RecentCatalogue = field(init=False)
    ended: set[int] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.catalogue = RecentCatalogue(self.library)

    def done(self, task: Task, outcome: Outcome, article: int | None) -> None:
        """End a task that went well. Called inside the transaction that stores what it made.

        So there is no moment at which the one is on the disk without the other: a crash before the commit leaves a
        running task that is run again, a crash after it a task that is done. Raises LeaseLost.
        """
        self.library.tasks.finish(task, outcome, article)
        self.library.failures.resolve(task.id, article if task.kind.startswith("ingest") else None)
        self._complete(task)

    def ingested(self, task: Task, outcome: Outcome, article: int) -> Task:
        """End a task that stored the text of an article, and return the one that goes on with it. Raises LeaseLost."""
        self.done(task, outcome, article)
        return self.next("analyze_article" if task.args.get("analyse", True) else "index_article", article)

    def failed(self, task: Task, error: IngestError) -> None:
        """End an attempt that went wrong: another one later, or the failure that its user sees. Raises LeaseLost."""
        delay = retry.next_attempt(error, task.attempts, self.settings.tasks)
        rest = error.retry_after or 0.0
        if rest > retry.LONGEST_REST:
            self.circuits.shut(task.host, error, rest)
            until = time.strftime("%Y-%m-%d %H:%M", time.localtime(time.time() + rest))
            error.remedy = Worded("The site asks to be left alone until {time}. Retry after that.", time=until)
        elif error.unreachable:
            self.hosts.hold(error.unreachable, self.circuits.failed(error))
        elif error.http_status:
            self.circuits.reached(task.host)
            if rest:
                self.hosts.hold(task.host, rest)
        error.remedy = error.remedy or remedy(
            error.kind, error.http_status, file=task.kind == "ingest_file", archive=wayback.may_be_told(task.url)
        )
        with self.library.write():
            if delay is not None:
                self.library.tasks.try_again(task, time.time() + delay)
            elif task.kind == "ingest_url" and task.article is not None and self.library.articles.brought(task.article):
                self._go_on_with_brought(task, task.article, error)
            else:
                self.library.tasks.fail(task)
                self.library.failures.record(task, error)
                if task.article is not None and task.kind not in ("index_article", "ask_endpoint"):
                    self.library.articles.set_status(task.article, ArticleStatus.FAILED, unless_ready=True)
                    # What there is of it can be found all the same: its title, or its text without an analysis.
                    self.then_index(task.article)
                if task.article is not None:
                    self.library.failures.dismiss_if_deleted(task.article)
            self._complete(task)
        if delay is None:
            log.info("task %d (%s) failed: %s", task.id, task.kind, error.kind.value)
            self.events.publish(FailuresChanged())

    def _go_on_with_brought(self, task: Task, article: int, error: IngestError) -> None:
        """The page cannot be had, but an export brought its text: why is kept, and there is nothing to do about it."""
        self.library.failures.record(task, error)
        self.library.failures.resolve(task.id, None)
        self.library.tasks.finish(task, Outcome.DONE)
        args: dict[str, object] = {"analyse": task.args.get("analyse", True)}
        self.library.tasks.add("ingest_brought", article=article, url=task.url, args=args, priority=ANALYZE_PRIORITY)

    def next(self, kind: str, article: int) -> Task:
        """Store the task that goes on with an article, for the thread that asks to do it at once.

        In the transaction that ends the one before it: a crash leaves a running task, which is run again.
        """
        priority = INDEX_PRIORITY if kind == "index_article" else ANALYZE_PRIORITY
        lease = self.settings.tasks.lease_seconds
        return self.library.tasks.add_claimed(kind, article=article, priority=priority, lease_seconds=lease)

    def then_index(self, article: int) -> None:
        """Store the task that brings an article's row in the index up to date."""
        self.library.tasks.add("index_article", article=article, priority=INDEX_PRIORITY)

    def trouble(self, error: StorageError) -> None:
        """The library itself could not be read or written: say so; if it is for good, nothing can go on."""
        log.error("%s", error)
        if error.full and self.standstill.met():
            self._stop(error)
        else:
            self.events.publish(Trouble(error.sentence, fatal=not error.passing))

    def _stop(self, error: StorageError) -> None:
        """The disk stayed full: the imports cannot go on, and rest until they are retried.

        Where not even that can be stored, it is said all the same to whoever waits, and tried again by whichever
        attempt fails next; what frees some space before that lets the imports go on.
        """
        sentence = Worded.together(error.sentence, Worded("Then retry what failed; it goes on where it stood."))
        self.standstill.give_room()
        try:
            with self.library.write():
                if stopped := self.library.jobs.stop(sentence):
                    self.library.tasks.release(blame=False, jobs=stopped)
            self.standstill.over()
            self.announce()
        except StorageError as again:
            log.error("that the imports cannot go on could not be stored: %s", again)
            sentence = Worded.together(error.sentence, Worded("What is not done yet goes on with the next start."))
        self.events.publish(JobsChanged())
        self.events.publish(Trouble(sentence, fatal=True))

    def tell(self, task: Task) -> None:
        """Say that something changed after a task was run."""
        if task.job is not None:
            self.events.publish(JobsChanged())
            if task.job in self.ended:
                self.announce()
        self.events.publish(ArticlesChanged())

    def announce(self) -> None:
        """Say which imports came to their end, each once."""
        for job in self.library.jobs.announce():
            self.ended.discard(job.id)
            self.events.publish(JobEnded(job))

    def _complete(self, task: Task) -> None:
        """End the import of a task where that was its last one. It is told by `tell`, after the transaction of this."""
        if task.job is not None and self.library.jobs.complete(task.job):
            self.ended.add(task.job)
