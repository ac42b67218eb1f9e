"""APScheduler, as much of it as the lifecycle needs: date jobs on a thread pool, and interval jobs beside it.

Nothing here is the truth: every event is made again from rows when the engine starts.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from apscheduler.executors.pool import BasePoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

# It logs every event that comes and goes; what matters is in the rows.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


class _Executor(BasePoolExecutor):  # type: ignore[misc]
    """APScheduler's executor on a pool of ours, so that we can wait for its threads."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        super().__init__(pool)
        self._pool: ThreadPoolExecutor = pool
        self.pools = [pool]

    def exchange(self, pool: ThreadPoolExecutor) -> None:
        """Run what comes on another pool; the threads of the one before end when they have nothing left to do."""
        with self._lock:  # held while an event is handed to the pool
            self._pool.shutdown(wait=False)
            self._pool = pool
            self.pools.append(pool)


class Scheduler:
    """Runs callables at a time or again and again, on threads of its own.

    Atomic tasks run on `threads` threads; the recurring ones have two of their own, so that tasks that are slow can
    never keep the chunk processor from running. Those that wait for the endpoint of the analysis have `asking` threads.
    """

    def __init__(self, threads: int, asking: int = 1) -> None:
        self._executors = {
            "tasks": _Executor(ThreadPoolExecutor(threads, "task")),
            "endpoint": _Executor(ThreadPoolExecutor(asking, "endpoint")),
            "recurring": _Executor(ThreadPoolExecutor(2, "recurring")),
        }
        self._ended = False
        self._recurring: dict[str, Callable[[], None]] = {}
        self._beating = threading.Lock()
        self._running: set[str] = set()
        self._wanted: set[str] = set()  # of those that run: what was asked for anew meanwhile
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors=self._executors,
            # An event that comes late still comes: the machine may have slept.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    def start(self) -> None:
        """Begin to run events."""
        self._scheduler.start()

    def at(self, when: float, name: str, run: Callable[..., None], *args: Any, pool: str = "tasks") -> None:
        """Run something once on a pool ("tasks" or "endpoint"), at a time (Unix seconds).

        A pending event of that name is moved.
        """
        self._add(pool, when, name, run, args)

    def soon(self, name: str, run: Callable[..., None], when: float = 0.0) -> None:
        """Run something once beside the tasks, now or at a time (Unix seconds)."""
        self._add("recurring", when, name, run, ())

    def every(self, seconds: float, name: str, run: Callable[..., None]) -> None:
        """Run something again and again, beside the tasks; the first time at once. It never runs beside itself.

        What is due by its interval while it still runs is passed over. What is asked for here while it runs is not:
        it may be past the place where it would have seen why it was asked, and the next time may be an hour away.
        """
        self._recurring[name] = run
        self._scheduler.add_job(
            self._beat,
            "interval",
            args=(name, False),
            seconds=seconds,
            id=name,
            executor="recurring",
            next_run_time=datetime.now(UTC) + timedelta(seconds=seconds),
            replace_existing=True,
        )
        self._beat_at_once(name)

    def cancel(self, name: str) -> None:
        """Take an event back that may be still to come."""
        self._recurring.pop(name, None)
        if self.knows(name):
            self._scheduler.remove_job(name)

    def knows(self, name: str) -> bool:
        """Whether an event of that name is still to come."""
        return self._scheduler.get_job(name) is not None

    def resize(self, threads: int, pool: str = "tasks") -> None:
        """Run tasks on so many threads from now on; those that run, and those that are waiting for one, go on."""
        if not self._ended:
            self._executors[pool].exchange(ThreadPoolExecutor(threads, pool))

    def stop(self) -> None:
        """Run no more events; return when those that run have ended."""
        self._ended = True
        if self._scheduler.running:
            self._scheduler.pause()
            self._scheduler.remove_all_jobs()
            # Not with wait=True: it would wait for the threads with the lock in its hand that an event which makes
            # another event is waiting for.
            self._scheduler.shutdown(wait=False)
        for pool in [pool for executor in self._executors.values() for pool in executor.pools]:
            pool.shutdown(wait=True, cancel_futures=True)

    def _beat_at_once(self, name: str) -> None:
        self.soon(f"{name} at once", partial(self._beat, name, True))

    def _beat(self, name: str, wanted: bool) -> None:
        """Run what recurs once, unless it runs: then once more when that has ended, if it was asked for."""
        with self._beating:
            if name in self._running:
                if wanted:
                    self._wanted.add(name)
                return
            self._running.add(name)
        try:
            if run := self._recurring.get(name):
                run()
        finally:
            with self._beating:
                self._running.discard(name)
                again = name in self._wanted
                self._wanted.discard(name)
            if again:
                self._beat_at_once(name)

    def _add(self, executor: str, when: float, name: str, run: Callable[..., None], args: tuple[Any, ...]) -> None:
        if self._ended:
            return
        due = datetime.fromtimestamp(when, UTC) if when else datetime.now(UTC)
        self._scheduler.add_job(
            run,
            "date",
            run_date=due,
            args=args,
            id=name,
            executor=executor,
            replace_existing=True,
            # An event may be made again while the one before it is just ending. It must not be dropped for that:
            # what is called sees to it by itself that nothing is done twice.
            max_instances=1_000,
        )
