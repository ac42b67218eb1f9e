"""Gives pending tasks to the scheduler's threads, as many as they can use and as the tasks' hosts allow.

Rows are the queue. What is here is the handful of tasks that were taken from it for the next moments; when the program
ends they are forgotten, and taken from their rows again when it starts.

Tasks that may start at once stand in line. An event of the scheduler is a thread that sets to work, and goes on with
one task after the other as long as there are any: there are as many events as threads fall idle, and not one for each
of a hundred thousand tasks. A task whose host wants to be left alone for some seconds gets into the line by an event of
its own, at its time.
"""

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from kbdesk.jobs.hosts import Hosts
from kbdesk.jobs.scheduler import Scheduler
from kbdesk.jobs.workshop import INGEST_PRIORITY
from kbdesk.library.storage.database import StorageError
from kbdesk.library.tasks import Tasks

_WAKE = "dispatcher"
_APART_SECONDS = 0.04
"""Between threads that set to work: eight that claim a task and open the library in one moment hold up the window."""

_ALONE_SECONDS = 10.0
_AFTER_TROUBLE_SECONDS = 2.0
_GIVEN_PER_THREAD = 3
_HUNGRY_SECONDS = 0.2
"""How often an import is asked for more while there is plenty to do that is less urgent."""


class _Given:
    """A task that was taken from the queue: its host, and whether it still waits for its time."""

    def __init__(self, task: int, host: str, later: bool) -> None:
        self.task = task
        self.host = host
        self.later = later


class Dispatcher:
    """Keeps the scheduler's threads supplied with tasks, a bounded number of them.

    Args:
        run: does a task, on one of the scheduler's threads: it is called with the task's id, and with what it is to
            call in turn as soon as that task has ended.
        hungry: called (from any thread) when there is room for more tasks than rows are pending, or these are less
            urgent than what an import brings.
        trouble: called where the library cannot be read; it is tried again a little later.
        pool: whose threads: those of the "tasks", or those that wait for the "endpoint" of the analysis and do nothing
            else.
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
        pool: str = "tasks",
    ) -> None:
        self._pool = pool
        self._endpoint = pool == "endpoint"
        self._tasks = tasks
        self._scheduler = scheduler
        self._hosts = hosts
        self._threads = threads
        self._run_task = run
        self._hungry = hungry
        self._trouble = trouble
        self._lock = threading.Lock()
        self._given: dict[int, _Given] = {}
        self._ready: deque[_Given] = deque()
        self._workers: dict[str, bool] = {}  # threads that were asked for, and whether they have set to work
        self._busy: set[str] = set()  # those of them that are doing a task
        self._numbers = itertools.count()
        self._suspects: list[int] = []
        self._alone: int | None = None
        self._alone_until = 0.0
        self._hungry_from = 0.0
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

    def resize(self, threads: int) -> None:
        """Employ more threads, or fewer: those that are too many go home when their task has ended."""
        with self._lock:
            self._threads = threads
            self._employ()
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
                room, hungry = self._give()
                wake = self._next_chance() if room else None
        except StorageError as error:
            self._trouble(error)
            hungry, wake = False, _AFTER_TROUBLE_SECONDS
        if wake is not None:
            self._scheduler.soon(f"{_WAKE} of {self._pool}", self.fill, time.time() + max(wake, 0.01))
        if hungry:
            self._hungry()

    def reconcile(self) -> None:
        """Take back what waits for an event that will not come: the heartbeat's precaution."""
        with self._lock:
            for task, given in list(self._given.items()):
                if given.later and not self._scheduler.knows(_name(task)):
                    self._take_back(task)
            for name, begun in list(self._workers.items()):
                if not begun and not self._scheduler.knows(name):
                    del self._workers[name]
            self._employ()
        self.fill()

    def reschedule(self) -> None:
        """The wall clock jumped: events that are still to come are made anew."""
        with self._lock:
            for task, given in list(self._given.items()):
                if given.later:
                    self._take_back(task)
            for name, begun in self._workers.items():
                if not begun:
                    self._scheduler.at(0.0, name, self._work, name, pool=self._pool)
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
        return len(self._ready) >= self._threads

    def _take_back(self, task: int) -> None:
        # It may be in the line of those that are ready; who takes it out there sees that it was taken back.
        self._hosts.release(self._given.pop(task).host)

    def _give(self) -> tuple[int, bool]:
        """Give out tasks until there is no room or nothing that may start; returns the room that is left, and whether
        more tasks of imports are wanted.
        """
        while self._suspects and time.monotonic() < self._alone_until:
            if self._given:
                return 0, False
            if self._suspects[0] == self._alone:  # it was given out, and has ended
                self._suspects.pop(0)
                continue
            self._alone = self._suspects[0]
            self._schedule(self._alone, "", 0.0)
            return 0, False
        least = 0
        while (room := self._threads * _GIVEN_PER_THREAD - len(self._given)) > 0:
            rows = self._tasks.due(room, self._hosts.busy(), self._given, self._endpoint)
            if not rows:
                break
            for task, host, priority in rows:
                wait = self._hosts.reserve(host)
                if wait is not None:
                    self._schedule(task, host, wait)
                    least = max(least, priority)
        return room, room > 0 or self._is_hungry(least)

    def _is_hungry(self, priority: int) -> bool:
        """Whether an import is to be asked for more though there is no room, for what was given out can wait."""
        now = time.monotonic()
        if self._endpoint or priority <= INGEST_PRIORITY or now < self._hungry_from:
            return False
        self._hungry_from = now + _HUNGRY_SECONDS
        return True

    def _next_chance(self) -> float | None:
        """In how many seconds there may be something to give out that there is not now; None if work alone makes it."""
        due, free = self._tasks.next_due(self._endpoint), self._hosts.next_free()
        waits = [due - time.time()] if due is not None else []
        return min([*waits, free] if free is not None else waits, default=None)

    def _schedule(self, task: int, host: str, wait: float) -> None:
        given = self._given[task] = _Given(task, host, later=wait > 0)
        if given.later:
            self._scheduler.soon(_name(task), partial(self._ripen, given), time.time() + wait)
        else:
            self._line_up(given)

    def _ripen(self, given: _Given) -> None:
        with self._lock:
            if self._given.get(given.task) is given and given.later:
                given.later = False
                self._line_up(given)

    def _line_up(self, given: _Given) -> None:
        self._ready.append(given)
        self._employ()

    def _employ(self) -> None:
        """See to it that there is a thread for everything that is ready, as long as there are threads."""
        while len(self._workers) < min(self._threads, len(self._busy) + len(self._ready)):
            name = f"{self._pool}-worker-{next(self._numbers)}"
            # Where some are at work, others come as they are needed.
            waiting = 0 if self._busy else sum(not begun for begun in self._workers.values())
            self._workers[name] = False
            when = time.time() + waiting * _APART_SECONDS if waiting else 0.0
            self._scheduler.at(when, name, self._work, name, pool=self._pool)

    def _work(self, name: str) -> None:
        """A thread sets to work: it goes on until nothing is ready."""
        with self._lock:
            if self._workers.get(name) is not False:
                return
            self._workers[name] = True
        try:
            while (given := self._next(name)) is not None:
                self._run(given)
        finally:
            with self._lock:
                self._workers.pop(name, None)
                self._busy.discard(name)

    def _next(self, name: str) -> _Given | None:
        """The task that has been ready for longest; None sends the thread home, for want of work or as one too many."""
        with self._lock:
            self._busy.discard(name)
            while self._open and self._ready and len(self._workers) <= self._threads:
                given = self._ready.popleft()
                if self._given.get(given.task) is given:
                    self._busy.add(name)
                    return given
            # In the same breath as it was seen that nothing is ready, or what comes next would count on this thread.
            del self._workers[name]
            return None

    def _run(self, given: _Given) -> None:
        def ended() -> None:
            with self._lock:
                if self._given.get(given.task) is not given:
                    return
                self._take_back(given.task)
            self.fill()

        try:
            if self._open:
                self._run_task(given.task, ended)
        finally:
            ended()


def _name(task: int) -> str:
    return f"task-{task}"
