"""The lifecycle at work: everything that runs while the engine does, put together, started and ended."""

import logging
import threading
import time
from collections.abc import Callable, Sequence

from kbdesk.datafolder import DataFolder
from kbdesk.ingest.fetch import Fetcher
from kbdesk.ingest.processes import ProcessPool
from kbdesk.ingest.robots import Robots
from kbdesk.jobs import kinds, payload
from kbdesk.jobs.batch import BatchImportService
from kbdesk.jobs.circuit import Circuits
from kbdesk.jobs.clock import ClockWatch
from kbdesk.jobs.consultation import Consultation
from kbdesk.jobs.copies import Copies
from kbdesk.jobs.dispatcher import Dispatcher
from kbdesk.jobs.events import ArticlesChanged, FailuresChanged, Hub, JobsChanged
from kbdesk.jobs.hosts import Hosts
from kbdesk.jobs.lookout import Lookout
from kbdesk.jobs.memory import GIVE_BACK_SECONDS, give_back, share_heaps
from kbdesk.jobs.power import LOOK_SECONDS, allowed
from kbdesk.jobs.purging import Purging
from kbdesk.jobs.queue import process_import_queue
from kbdesk.jobs.retry import LONGEST_REST, LONGEST_WAIT
from kbdesk.jobs.runner import Runner
from kbdesk.jobs.scheduler import Scheduler
from kbdesk.jobs.standstill import Standstill
from kbdesk.jobs.watching import WatchedFolder
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.library import Library
from kbdesk.library.storage.database import StorageError
from kbdesk.library.tasks import ENDPOINT_HOST
from kbdesk.library.words import concepts
from kbdesk.settings import Settings

log = logging.getLogger(__name__)

_STOP_SECONDS = 10
_PRUNE_AFTER_SECONDS = 86_400.0
_QUEUE = "process_import_queue"
_WATCH = "watch"
_ASKING = "what the endpoint is asked next"


class Lifecycle:
    """Works off what the rows say, until it is stopped. There is one for a data folder: its owner holds the lock."""

    def __init__(
        self,
        folder: DataFolder,
        library: Library,
        settings: Settings,
        processes: ProcessPool,
        events: Hub,
        consultation: Consultation,
        looks: Sequence[Callable[[], None]] = (),
    ) -> None:
        """`looks` are done twice a second: they notice what other processes want."""
        self._folder = folder
        self._library = library
        self._settings = settings
        self._events = events
        self._service = BatchImportService(folder, library)
        asking = settings.analysis.concurrency
        self._hosts = Hosts(
            settings.network.per_host, settings.network.host_spacing_seconds, unspaced={ENDPOINT_HOST: asking}
        )
        self._consultation = consultation
        self._fetcher = Fetcher(settings.network)
        self._processes = processes
        self._circuits = Circuits(settings.tasks.backoff_seconds)
        self._closing = threading.Event()
        self._workshop = Workshop(
            folder=folder,
            copies=Copies(folder.files),
            library=library,
            settings=settings,
            fetcher=self._fetcher,
            robots=Robots(self._fetcher),
            processes=self._processes,
            hosts=self._hosts,
            circuits=self._circuits,
            consultation=consultation,
            events=events,
            standstill=Standstill(folder.reserve),
            closing=self._closing,
        )
        self._scheduler = Scheduler(settings.tasks.threads, asking)
        runner = Runner(self._workshop, kinds.load())
        self._dispatcher = Dispatcher(
            library.tasks,
            self._scheduler,
            self._hosts,
            settings.tasks.threads,
            runner.run,
            self._when_hungry,
            self._workshop.trouble,
        )
        self._asker = Dispatcher(
            library.tasks,
            self._scheduler,
            self._hosts,
            asking,
            runner.run,
            self._when_asker_hungry,
            self._workshop.trouble,
            pool="endpoint",
        )
        self._asked_for_more = threading.Event()
        consultation.when_woken(self._when_asker_hungry)
        self._clock = ClockWatch(self._clock_jumped)
        self._lookout = Lookout([*map(self._guarded, (self._clock.look, *looks, self._look))], self._closing)
        self._watched = WatchedFolder(folder, library, self._service, settings, self._closing)
        self._processing = threading.Lock()
        self._asked = threading.Event()
        self._seen_version = -1

    @property
    def fetcher(self) -> Fetcher:
        """What pages are fetched with, for those who want something fetched beside the tasks."""
        return self._fetcher

    def start(self) -> None:
        """Rebuild the schedule from the rows, and begin.

        Tasks that are "running" were left by a process that is gone: this one holds the lock. Drafts are what a crash
        left, payloads without a row that, or another library that was put back.
        """
        share_heaps()
        payload.clear_orphans(self._folder.imports, self._library.jobs.created(), self._folder.backups)
        self._library.tasks.spread(self._settings.import_.stagger_seconds)
        if suspects := self._library.tasks.release():
            log.warning("%d tasks were running when kbdesk was broken off; they are run again, first", len(suspects))
        self._library.tasks.hasten(LONGEST_WAIT, LONGEST_REST)
        if self._library.tasks.has_work():
            self._make_ready()
        self._scheduler.start()
        # What waits for an endpoint was no reason to die, and would keep the others waiting.
        self._workshop.consultation.try_again()
        self._dispatcher.open(self._library.tasks.without_endpoint(suspects))
        self._asker.open()
        self._begin_recurring()
        self._lookout.start()
        self._workshop.announce()

    def stop(self) -> None:
        """End: running tasks are broken off, and run again by the next start. Returns when all threads have ended.

        At most some seconds: a thread that does not come back is left behind, its task with the lease that it holds.
        """
        self._closing.set()
        self._dispatcher.close()
        self._asker.close()
        self._consultation.when_woken(lambda: None)
        self._consultation.close()
        self._lookout.join(_STOP_SECONDS)
        self._processes.stop()
        self._fetcher.close()
        ending = threading.Thread(target=self._scheduler.stop, name="ending", daemon=True)
        ending.start()
        ending.join(_STOP_SECONDS)
        if ending.is_alive():
            log.error("some threads did not end within %d seconds", _STOP_SECONDS)
        else:
            try:
                self._library.tasks.release(blame=False)
            except StorageError as error:
                log.warning("what was under way is left to the next start: %s", error)

    def adopt(self, settings: Settings) -> None:
        """Go on by other settings. What is under way ends by those that it began with.

        The child processes belong to the engine, which tells them of theirs.
        """
        before, self._settings = self._settings, settings
        self._workshop.settings = settings
        self._hosts.adopt(settings.network.per_host, settings.network.host_spacing_seconds)
        self._circuits.pause_seconds = settings.tasks.backoff_seconds
        self._fetcher.adopt(settings.network)
        if settings.tasks.threads != before.tasks.threads:
            self._scheduler.resize(settings.tasks.threads)
            self._dispatcher.resize(settings.tasks.threads)
        if (asking := settings.analysis.concurrency) != before.analysis.concurrency:
            self._hosts.adopt_unspaced({ENDPOINT_HOST: asking})
            self._scheduler.resize(asking, "endpoint")
            self._asker.resize(asking)
        if settings.analysis != before.analysis:
            self._ask_again()
        if settings.import_ != before.import_:
            self._begin_recurring()
        self._dispatcher.fill()
        self._asker.fill()

    def forget_circuits(self) -> None:
        """Try hosts that were given up anew."""
        self._circuits.forget()
        self._ask_again()

    def _ask_again(self) -> None:
        """Try an endpoint anew that could not be reached."""
        self._circuits.reached(ENDPOINT_HOST)
        self._hosts.unhold(ENDPOINT_HOST)
        self._workshop.consultation.try_again()

    def poke(self) -> None:
        """Something was stored that is to be done: do it now rather than at the next look."""
        if self._library.tasks.has_work():
            self._make_ready()
        self._dispatcher.fill()
        self._asker.fill()
        self._events.publish(JobsChanged())
        self._events.publish(ArticlesChanged())

    def _make_ready(self) -> None:
        """Begin to load what the first pages need, while they are on their way."""
        self._processes.warm()
        self._scheduler.soon("words", concepts.preload)

    def _begin_recurring(self) -> None:
        self._scheduler.every(self._settings.import_.interval_seconds, _QUEUE, self._guarded(self._heartbeat))
        self._scheduler.every(LOOK_SECONDS, "power", self._mind_power)
        self._scheduler.every(GIVE_BACK_SECONDS, "memory", self._mind_memory)
        if self._settings.import_.watch_folder:
            self._scheduler.every(self._settings.import_.watch_seconds, _WATCH, self._guarded(self._watch))
        else:
            self._scheduler.cancel(_WATCH)

    def _guarded(self, run: Callable[[], None]) -> Callable[[], None]:
        """The same, but a library that cannot be read or written is said to be so, and tried again the next time."""

        def guarded() -> None:
            try:
                run()
            except StorageError as error:
                self._workshop.trouble(error)

        return guarded

    def _clock_jumped(self, seconds: float) -> None:
        """Due times, leases and the scheduler's own events go by the wall clock: none may wait for a day to pass."""
        log.warning("the clock jumped by %.0f seconds", seconds)
        self._library.tasks.follow_clock(seconds, self._settings.tasks.lease_seconds)
        self._library.tasks.spread(self._settings.import_.stagger_seconds)
        self._begin_recurring()
        self._dispatcher.reschedule()
        self._asker.reschedule()

    def _mind_power(self) -> None:
        self._processes.adopt(allowed(self._settings.extract))

    def _mind_memory(self) -> None:
        self._library.database.shrink()
        give_back()

    def _heartbeat(self) -> None:
        self._workshop.standstill.keep_room()
        self._process()
        self._dispatcher.reconcile()
        self._asker.reconcile()
        self._library.tasks.prune(time.time() - _PRUNE_AFTER_SECONDS)
        if Purging(self._library, self._folder).expire(self._settings.library.bin_days):
            self._events.publish(ArticlesChanged())

    def _when_hungry(self) -> None:
        """There is room for more tasks: at pace "fast" the chunk processor runs now, and not in two minutes."""
        if self._settings.import_.pace == "fast" and not self._asked.is_set():
            self._asked.set()
            self._scheduler.soon(f"{_QUEUE} now", self._guarded(self._process))

    def _when_asker_hungry(self) -> None:
        """The endpoint could be asked about more articles, or there are more to be asked about."""
        if not self._asked_for_more.is_set():
            self._asked_for_more.set()
            self._scheduler.soon(_ASKING, self._guarded(self._ask_more))

    def _ask_more(self) -> None:
        self._asked_for_more.clear()
        if self._consultation.refill():
            self._asker.fill()

    def _process(self) -> None:
        self._asked.clear()
        self._clock.look()  # or it would take all leases to have run out
        with self._processing:
            run = process_import_queue(self._library, self._service, self._settings.import_.chunk_size)
        if run.rescued:
            self._dispatcher.forget(run.rescued)
            self._asker.forget(run.rescued)
        if run.dispatched:
            self._events.publish(JobsChanged())
            self._dispatcher.fill()
        self._workshop.announce()

    def _watch(self) -> None:
        if self._watched.settings != self._settings.import_:
            self._watched.adopt(self._settings.import_)  # here, and not by whoever changed them: a scan may be long
        if self._watched.scan():
            self._when_hungry()
            self.poke()

    def _look(self) -> None:
        """Notice what another process stored: the command line beside an open window, or a second window."""
        version = self._library.database.version()
        if version == self._seen_version:
            return
        self._seen_version = version
        self.poke()
        self._events.publish(FailuresChanged())
