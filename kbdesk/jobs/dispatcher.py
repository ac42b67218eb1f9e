"""Gives pending tasks to the scheduler, as many as its threads can use and as their hosts allow.

Rows are the queue. What is here is the handful of tasks that are events of the scheduler at this moment; when the
program ends they are forgotten, and made from their rows again when it starts.
"""

import threading
import time
from collections.abc import Callable, Iterable, Sequence

from kbdesk.jobs.hosts import Hosts
from kbdesk.jobs.scheduler import Scheduler
from kbdesk.library.database import StorageError
from kbdesk.library.tasks import Tasks

_WAKE = "dispatcher"
_ALONE_SECONDS = 10.0
_AFTER_TROUBLE_SECONDS = 2.0


class _Event:
    """A task that was given to the scheduler: its host, when it may start, and whether a thread has begun with it."""

    def __init__(self, host: str, start: float) -> None:
        self.host = host
        self.start = start
        self.begun = False


class Dispatcher:
    """Keeps the scheduler supplied with events, a bounded number of them.

    Args:
        run: what an event calls, on one of the scheduler's threads, with the id of its task and with what it is to
            call in turn as soon as that task has ended.
        hungry: called (from any thread) when there is room for more tasks than rows are pending.
        trouble: called where the library cannot be read; it is tried again a little later.
    """

    def __init__(
        self,
        tasks: Tasks,
        scheduler: Scheduler,
        hosts: Hosts,
        threads: int,
        run: Callable[[int, Callable[[], None]], None],
        hungry: Callable[[], None],
        trouble: Callable[[StorageError], None],
    ) -> None:
        self._tasks = tasks
        self._scheduler = scheduler
        self._hosts = hosts
        self._threads = threads
        self._most = threads * 3
        self._run_task = run
        self._hungry = hungry
        self._trouble = trouble
        self._lock = threading.Lock()
        self._given: dict[int, _Event] = {}
        self._suspects: list[int] = []
        self._alone_until = 0.0
        self._open = False

    def open(self, suspects: Sequence[int] = ()) -> None:
        """Begin to give out tasks.

        `suspects` were running when the program died. They are run first and one at a time, for some seconds at the
        most: a page that takes the whole program down does so alone then, is counted, and is given up after a few
        times, without blame for those that merely ran beside it.
        """
        self._suspects = list(suspects)
        self._alone_until = time.monotonic() + _ALONE_SECONDS if suspects else 0.0
        self._open = True
        if suspects:
            self._scheduler.soon("suspects", self.fill, time.time() + _ALONE_SECONDS)
        self.fill()

    def close(self) -> None:
        """Give out no more tasks."""
        self._open = False

    def fill(self) -> None:
        """Give the scheduler all the tasks that it has room for. Cheap, and right to call at any time."""
        if not self._open:
            return
        try:
            with self._lock:
                if self._enough():
                    return
                room = self._give()
                wake = self._next_chance() if room else None
        except StorageError as error:
            self._trouble(error)
            room, wake = 0, _AFTER_TROUBLE_SECONDS
        if wake is not None:
            self._scheduler.soon(_WAKE, self.fill, time.time() + max(wake, 0.01))
        if room:
            self._hungry()

    def reconcile(self) -> None:
        """Take back what was given to the scheduler and is neither to come nor running: the heartbeat's precaution."""
        with self._lock:
            for task, event in list(self._given.items()):
                if not event.begun and not self._scheduler.knows(_name(task)):
                    self._take_back(task)
        self.fill()

    def reschedule(self) -> None:
        """The wall clock jumped: events that are still to come are made anew."""
        with self._lock:
            for task, event in list(self._given.items()):
                if not event.begun:
                    self._take_back(task)
        self.fill()

    def forget(self, tasks: Iterable[int]) -> None:
        """These tasks lost their lease: whatever works on them counts for nothing, and they may be given out again."""
        with self._lock:
            for task in tasks:
                if task in self._given:
                    self._take_back(task)
        self.fill()

    def _enough(self) -> bool:
        """Whether every thread finds a task to go on with, so that rows need not be looked at after each of them."""
        now = time.monotonic()
        return sum(not event.begun and event.start <= now for event in self._given.values()) >= self._threads

    def _take_back(self, task: int) -> None:
        self._hosts.release(self._given.pop(task).host)

    def _give(self) -> int:
        """Give out tasks until there is no room or nothing that may start; returns the room that is left."""
        while self._suspects and time.monotonic() < self._alone_until:
            if self._given:
                return 0
            suspect = self._suspects.pop(0)
            self._schedule(suspect, "", 0.0)
        while (room := self._most - len(self._given)) > 0:
            rows = self._tasks.due(room, self._hosts.busy(), self._given)
            if not rows:
                break
            for task, host in rows:
                wait = self._hosts.reserve(host)
                if wait is not None:
                    self._schedule(task, host, wait)
        return room

    def _next_chance(self) -> float | None:
        """In how many seconds there may be something to give out that there is not now; None if work alone makes it."""
        due, free = self._tasks.next_due(), self._hosts.next_free()
        waits = [due - time.time()] if due is not None else []
        return min([*waits, free] if free is not None else waits, default=None)

    def _schedule(self, task: int, host: str, wait: float) -> None:
        event = self._given[task] = _Event(host, time.monotonic() + wait)
        self._scheduler.at(time.time() + wait if wait > 0 else 0.0, _name(task), self._run, task, event)

    def _run(self, task: int, event: _Event) -> None:
        with self._lock:
            if event.begun or self._given.get(task) is not event:
                return
            event.begun = True

        def ended() -> None:
            with self._lock:
                if self._given.get(task) is not event:
                    return
                self._take_back(task)
            self.fill()

        try:
            if self._open:
                self._run_task(task, ended)
        finally:
            ended()


def _name(task: int) -> str:
    return f"task-{task}"
