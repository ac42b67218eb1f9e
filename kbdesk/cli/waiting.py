"""Working until nothing is left to do: here, or beside the process that does it."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from kbdesk.cli.signals import stopped_by_signals
from kbdesk.datafolder import EngineBusy

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from kbdesk.engine import Engine
    from kbdesk.library.records import Job

_LOOK_SECONDS = 0.5
_BUSY_SECONDS = 0.25
_LONG_SECONDS = 120.0
"""So long a wait is said."""

_QUIET_SECONDS = 3.0
"""So long nothing was under way before it is."""


def work_until_idle(engine: "Engine") -> None:
    """Work until nothing is left to do, retries included; a bar is drawn on a terminal.

    Where another process holds the data folder, wait for it; where that one ends before the work does, take over.
    """
    with _troubles_said(engine) as said:
        _work_until_idle(engine)
    # What is left for tomorrow is no work of today, but its user should know.
    if (sentence := engine.endpoint.standing().sentence) and sentence not in said:
        print(f"kbdesk: {sentence}", file=sys.stderr)


def _work_until_idle(engine: "Engine") -> None:
    rest = _Rest(engine)
    with stopped_by_signals() as stop, _progress(engine, rest.say) as show:
        if not engine.has_work():
            return
        while not stop.is_set():
            try:
                engine.start()
            except EngineBusy:
                if engine.wait_until_idle(_LOOK_SECONDS):
                    return
                show()
                continue
            while not stop.is_set():
                if engine.wait_until_idle(_BUSY_SECONDS):
                    return
                show()
    raise KeyboardInterrupt("What is not done yet goes on with the next start.")


class _Rest:
    """What is said where nothing can be done for long: a site may ask for hours."""

    def __init__(self, engine: "Engine") -> None:
        self._engine = engine
        self._since: float | None = None
        self._said = 0.0

    def say(self) -> None:
        """Say until when nothing is done, once for each time."""
        now, until = time.time(), self._engine.outlooks.quiet_until()
        if until is None or until - now < _LONG_SECONDS:
            self._since = None
            return
        self._since = self._since or now
        if now - self._since >= _QUIET_SECONDS and until - self._said >= _LONG_SECONDS:
            self._said = until
            when = datetime.fromtimestamp(until)
            shown = f"{when:%H:%M}" if when.date() == datetime.fromtimestamp(now).date() else f"{when:%Y-%m-%d %H:%M}"
            print(
                f"kbdesk: nothing to do until {shown}, when what did not come is tried again. Ctrl+C ends the waiting;"
                " the next start goes on.",
                file=sys.stderr,
            )


def work_until_stopped(engine: "Engine") -> None:
    """Work until a signal ends it. Raises EngineBusy where another process works on the data folder."""
    with stopped_by_signals() as stop, _troubles_said(engine, fatal=True):
        engine.start()
        while not stop.wait(1.0):
            pass


@contextmanager
def _troubles_said(engine: "Engine", fatal: bool = False) -> Iterator[set[str]]:
    """What keeps the work waiting is said on standard error, each thing once: that the disk is full, above all.
    Yields what was said. With `fatal` also what the work cannot go on for; who waits is told that by the end of it.
    """
    from kbdesk.jobs.events import Event, Trouble

    said: set[str] = set()

    def say(event: Event) -> None:
        if isinstance(event, Trouble) and (fatal or not event.fatal) and event.message not in said:
            said.add(event.message)
            print(f"kbdesk: {event.message}", file=sys.stderr)

    unsubscribe = engine.events.subscribe(say)
    try:
        yield said
    finally:
        unsubscribe()


@contextmanager
def _progress(engine: "Engine", say: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """A bar for every import and what else takes long, on a terminal; elsewhere only what `say` says."""
    if not sys.stderr.isatty():
        yield say
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, TextColumn("{task.fields[rest]}"), console=Console(stderr=True)) as progress:
        bars: dict[int, TaskID] = {}
        asked = _Asked(progress, engine)
        meaning = _Meaning(progress, engine)

        def show() -> None:
            for job in engine.jobs(20):
                if job.id not in bars and not job.is_active:
                    continue
                if job.id not in bars:
                    bars[job.id] = progress.add_task(_short(job.source), total=job.total, rest="")
                progress.update(bars[job.id], completed=job.processed, rest=_rest(job))
            asked.show()
            meaning.show()
            say()

        show()
        yield show
        show()


class _Asked:
    """The bar of the articles that the endpoint is asked about, where there are any."""

    def __init__(self, progress: "Progress", engine: "Engine") -> None:
        self._progress = progress
        self._engine = engine
        self._bar: TaskID | None = None
        self._before = 0
        self._done = 0

    def show(self) -> None:
        standing = self._engine.endpoint.standing()
        if not standing.chosen or (self._bar is None and not standing.waiting):
            return
        if self._bar is None:
            self._bar = self._progress.add_task("Endpoint", total=standing.waiting, rest="")
        self._done += max(0, self._before - standing.waiting)
        self._before = standing.waiting
        rest = f"{standing.spent.tokens:,} tokens today" + (", the budget is used up" if standing.held else "")
        self._progress.update(self._bar, completed=self._done, total=self._done + standing.waiting, rest=rest)


class _Meaning:
    """The bar of the articles whose meaning is known, while what is missing is brought in."""

    def __init__(self, progress: "Progress", engine: "Engine") -> None:
        self._progress = progress
        self._engine = engine
        self._bar: TaskID | None = None
        self._total = 0

    def show(self) -> None:
        known = self._engine.meaning_known()
        if known is None and self._bar is None:
            return
        done, self._total = known or (self._total, self._total)
        if self._bar is None:
            self._bar = self._progress.add_task("Search by meaning", total=self._total, rest="")
        self._progress.update(self._bar, completed=done, total=self._total)


def _rest(job: "Job") -> str:
    return f"{job.failed} failed" if job.failed else ""


def _short(source: str) -> str:
    return source if len(source) <= 30 else source[:29] + "…"
