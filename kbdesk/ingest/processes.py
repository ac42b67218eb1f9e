"""Work in child processes: what hangs, crashes or eats memory there costs only itself.

This is a pool of our own and not pebble's or the standard library's, for three reasons. A thread that waits for an
article owns a child for the time of the call: there is no thread between them that polls, and a deadline that starts
when the work does. A child that dies takes no other work with it. And multiprocessing runs the main module of its
parent again in every child, which here would bring the command line and the window with it.

Children are forked by `nursery`, a process of one thread that has imported what they need: a new child costs a fork.
Where that cannot be done they are started by `spawning`. Which of them does what is up to `turns`.
"""

import contextlib
import logging
import os
import pickle
import threading
from collections.abc import Callable, Generator, Sequence
from typing import Any, TypeVar, cast

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.child import Answer, Child, Origin
from kbdesk.ingest.forking import Forking, is_possible
from kbdesk.ingest.turns import Turns
from kbdesk.settings import Extract
from kbdesk.worded import Worded

T = TypeVar("T")
_log = logging.getLogger(__name__)
_PRELOADED = "kbdesk.ingest.extract"


class ProcessPool:
    """Runs functions in child processes; from any number of threads, each of which waits for its own.

    As many run at once as there are children; other callers wait for their turn, which does not count as their time.
    """

    def __init__(
        self, extract: Extract, *, preload: Sequence[str] = (_PRELOADED,), origin: Origin | None = None
    ) -> None:
        """`preload` names the modules whose `preload()` the children find done; `origin` is what they come from, where
        that was begun already.
        """
        self._limits = extract
        self._preload = preload
        self._turns = Turns(extract.processes or cores())
        self._lock = threading.Lock()
        self._origin = origin
        self._warmed = False
        self._closed = False

    def adopt(self, extract: Extract) -> None:
        """Keep to other limits, with more children or fewer; those that are at work end it by the limits they have."""
        self._limits = extract
        for child in self._turns.resize(extract.processes or cores()):
            _end(child)

    def warm(self) -> None:
        """Begin to start the children, without waiting for them; where that was done already, nothing happens."""
        if self._warmed:  # without the lock, which is held as long as a child takes to start
            return
        self._warmed = True
        threading.Thread(target=self._warm, name="kbdesk-warm", daemon=True).start()

    def run(self, function: Callable[..., T], *args: Any, timeout: float | None = None) -> T:
        """What `function(*args)` returns in a child.

        Args:
            function: of the top level of a module that children can import.
            args: anything that pickles.
            timeout: seconds that it may take once it has begun; default: the setting.

        Raises IngestError: what the function raised as such; EXTRACT_TIMEOUT where it took too long; EXTRACT_CRASH
        where it raised anything else, ended its process, or needed more memory than `extract.memory_mb`.
        """
        return cast("T", self._run(function, args, timeout, []))

    def run_in_parts(self, function: Callable[..., Generator[T, None, T | None]], *args: Any) -> list[T]:
        """What the generator `function(*args)` yields in a child, and returns as the last part, unless that is None;
        each part within the time of its own.

        What goes wrong after the first part ends it with those that are there: the later ones say nothing about the
        first, and are missing. Otherwise as `run`.
        """
        parts: list[T] = []
        try:
            last = self._run(function, args, None, parts)
        except IngestError as error:
            if not parts:
                raise
            _log.warning("only a part of what was asked for could be done: %s", error)
            return parts
        return parts if last is None else [*parts, last]

    def _run(self, function: Callable[..., Any], args: Sequence[Any], timeout: float | None, parts: list[Any]) -> Any:
        request = pickle.dumps((function, args), protocol=5)
        for last in (False, True):
            seconds = self._limits.timeout_seconds if timeout is None else timeout
            child, whole = None, False
            try:
                child = self._begun(request)
                answer = child.answer(seconds, parts)
                whole = not answer.retire and child.memory_mb == self._limits.memory_mb
            except TimeoutError:
                raise IngestError(
                    Kind.EXTRACT_TIMEOUT, Worded("The page could not be read within {n:g} seconds.", n=seconds)
                ) from None
            except (EOFError, OSError):
                if self._closed:
                    raise IngestError(Kind.EXTRACT_CRASH, Worded("kbdesk is closing."), transient=True) from None
                if not (last or parts) and (child is None or not child.origin.alive()):
                    continue  # all children went at once, which is not this page's doing
                raise IngestError(
                    Kind.EXTRACT_CRASH, Worded("The page brought the process down that read it.")
                ) from None
            finally:
                if child is not None:
                    self._leave(child, whole)
            return _value(answer)
        raise AssertionError  # pragma: no cover

    def _begun(self, request: bytes) -> Child:
        """A child that has been sent work, and has nothing else to do any more."""
        while True:
            child, turn = self._turns.take()
            if child is None or turn is None:
                return self._sent(child, request)
            sent = False
            with contextlib.suppress(OSError):  # it was killed, or what it does takes too long
                child.send(request)
                sent = True
            if not turn.wait():
                child.close()
            elif sent:
                self._turns.begin(child)
                return child
            else:  # it may have got a part of it
                _end(child)
                self._turns.give_back(None)

    def _sent(self, child: Child | None, request: bytes) -> Child:
        """Send work to the child of a place that was taken, or to a new one."""
        try:
            if child is not None and child.memory_mb != self._limits.memory_mb:
                _end(child)
                child = None
            if child is None:
                child = self._child()
            child.send(request)
        except BaseException:
            if child is not None:
                _end(child)
            self._turns.give_back(None)
            raise
        self._turns.begin(child)
        return child

    def _leave(self, child: Child, whole: bool) -> None:
        """End a turn with a child, and the child too unless it is `whole` and wanted."""
        if not whole:
            child.kill()  # first, for somebody may be about to send it something
        left = self._turns.leave(child, whole)
        if left.spare:
            _end(child)
        elif not whole and not left.followed:
            child.close()

    def stop(self) -> None:
        """Begin to end all children, also those that are at work: their callers get an IngestError."""
        with self._lock:
            self._closed = True
            if self._origin:
                self._origin.stop()

    def close(self) -> None:
        """End all children, and wait until they have ended."""
        self.stop()
        with self._lock:
            origin, self._origin = self._origin, None
        if origin:
            origin.close()

    def _warm(self) -> None:
        while self._turns.take_empty():
            child = None
            with contextlib.suppress(OSError, EOFError, IngestError):
                child = self._child()
            if self._turns.give_back(child) and child is not None:
                _end(child)
            if child is None:
                return

    def _child(self) -> Child:
        with self._lock:
            if self._closed:
                raise IngestError(Kind.EXTRACT_CRASH, Worded("kbdesk is closing."), transient=True)
            return Child(self._begin(), self._limits.memory_mb)

    def _begin(self) -> Origin:
        """What children come from, begun where it is not there or has ended. The caller holds the lock."""
        if self._origin is None or not self._origin.alive():
            if self._origin:
                self._origin.close()
            if is_possible():
                self._origin = Forking(self._preload)
            else:
                from kbdesk.ingest.spawning import Spawning

                self._origin = Spawning(self._preload)
        return self._origin


def _end(child: Child) -> None:
    child.kill()
    child.close()


def _value(answer: Answer) -> Any:
    if answer.worked:
        return answer.value
    if isinstance(answer.value, IngestError):
        raise answer.value
    name, trace = answer.value
    if name == "MemoryError":
        said = Worded("The page needs more memory to be read than it may have.")
        raise IngestError(Kind.EXTRACT_CRASH, said)
    _log.warning("a page could not be read\n%s", trace)
    raise IngestError(Kind.EXTRACT_CRASH, Worded("The page could not be read ({name}).", name=name))


def cores() -> int:
    """Processors that this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # pragma: no cover - not on Linux
        return os.cpu_count() or 1
