"""Work in child processes: what hangs, crashes or eats memory there costs only itself.

This is a pool of our own and not pebble's or the standard library's, for three reasons. A thread that waits for an
article owns a child for the time of the call: there is no queue between them, no thread that polls, and a deadline that
starts when the work does. A child that dies takes no other work with it. And multiprocessing runs the main module of
its parent again in every child, which here would bring the command line and the window with it.

Children are forked by `nursery`, a process of one thread that has imported what they need: a new child costs a fork.
Where that cannot be done they are started by `spawning`.
"""

import contextlib
import logging
import os
import pickle
import queue
import select
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

from kbdesk import bundle
from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.spawning import Spawning
from kbdesk.ingest.spawning import needed as spawning_is_needed
from kbdesk.settings import Extract

T = TypeVar("T")
_log = logging.getLogger(__name__)
_PRELOADED = "kbdesk.ingest.extract"
_START_SECONDS = 30.0
_SEND_SECONDS = 30
_OVERSLEPT_SECONDS = 1.0
_END_SECONDS = 0.2
_BOOT = (
    "import sys, json\n"
    "sys.path[:] = json.loads(sys.argv[2])\n"
    "from kbdesk.ingest.nursery import main\n"
    "main(int(sys.argv[1]), sys.argv[3:])\n"
)
# A child is one thread's worth of work, whatever the libraries in it would like to make of it.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


class ProcessPool:
    """Runs functions in child processes; from any number of threads, each of which waits for its own.

    As many run at once as there are children; other callers wait for their turn, which does not count as their time.
    """

    def __init__(self, extract: Extract, *, preload: Sequence[str] = (_PRELOADED,)) -> None:
        """`preload` names the modules whose `preload()` the children find done."""
        self._limits = extract
        self._preload = preload
        self._count = extract.processes or cores()
        # the child used last is taken first: its caches are warm, and one that is not needed never starts
        self._idle: queue.LifoQueue[_Child | None] = queue.LifoQueue()
        for _ in range(self._count):
            self._idle.put(None)
        self._surplus = 0
        self._counting = threading.Lock()
        self._lock = threading.Lock()
        self._nursery: _Nursery | Spawning | None = None
        self._warmed = False
        self._closed = False

    def adopt(self, extract: Extract) -> None:
        """Keep to other limits, with more children or fewer; those that are at work end it by the limits they have."""
        with self._counting:
            self._limits = extract
            count = extract.processes or cores()
            more, self._count = count - self._count, count
            self._surplus -= more
            while self._surplus < 0:
                self._surplus += 1
                self._idle.put(None)
        self._retire()

    def begin(self) -> None:
        """Start what children are forked from, and no child yet.

        `warm` does so too, but on a thread of its own, which has to take turns with one that imports.
        """
        with self._lock, contextlib.suppress(OSError):  # who needs a child is told
            self._begin()

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

    def run_in_parts(self, function: Callable[..., Iterator[T]], *args: Any) -> list[T]:
        """What the generator `function(*args)` yields in a child, each part within the time of its own.

        What goes wrong after the first part ends it with those that are there: the later ones say nothing about the
        first, and are missing. Otherwise as `run`.
        """
        parts: list[T] = []
        try:
            self._run(function, args, None, parts)
        except IngestError as error:
            if not parts:
                raise
            _log.warning("only a part of what was asked for could be done: %s", error)
        return parts

    def _run(self, function: Callable[..., Any], args: Sequence[Any], timeout: float | None, parts: list[Any]) -> Any:
        request = pickle.dumps((function, args), protocol=5)
        for last in (False, True):
            child = self._idle.get()
            seconds = self._limits.timeout_seconds if timeout is None else timeout
            keep: _Child | None = None
            try:
                if child is not None and child.memory_mb != self._limits.memory_mb:
                    child.end()
                    child = None
                if child is None:
                    child = self._child()
                answer = child.ask(request, seconds, parts)
                if not answer.retire:
                    keep = child
            except TimeoutError:
                raise IngestError(
                    Kind.EXTRACT_TIMEOUT, f"The page could not be read within {seconds:g} seconds."
                ) from None
            except (EOFError, OSError):
                if self._closed:
                    raise IngestError(Kind.EXTRACT_CRASH, "kbdesk is closing.", transient=True) from None
                if not (last or parts) and (child is None or not child.nursery.alive()):
                    continue  # all children went at once, which is not this page's doing
                raise IngestError(Kind.EXTRACT_CRASH, "The page brought the process down that read it.") from None
            finally:
                if child is not None and keep is None:
                    child.end()
                self._idle.put(keep)
                if self._surplus:
                    self._retire()
            return _value(answer)
        raise AssertionError  # pragma: no cover

    def close(self) -> None:
        """End all children, also those that are at work; their callers get an IngestError."""
        with self._lock:
            self._closed = True
            nursery, self._nursery = self._nursery, None
        if nursery:
            nursery.close()

    def _retire(self) -> None:
        """End the children that are one too many and idle."""
        with self._counting:
            while self._surplus > 0:
                try:
                    child = self._idle.get_nowait()
                except queue.Empty:
                    return
                self._surplus -= 1
                if child is not None:
                    child.end()

    def _warm(self) -> None:
        taken: list[_Child | None] = []
        try:
            while len(taken) < self._count:
                child = self._idle.get_nowait()
                taken.append(child)
                if child is None:
                    taken[-1] = self._child()
        except (queue.Empty, OSError, EOFError, IngestError):
            pass
        finally:
            for child in taken:
                self._idle.put(child)

    def _child(self) -> "_Child":
        with self._lock:
            if self._closed:
                raise IngestError(Kind.EXTRACT_CRASH, "kbdesk is closing.", transient=True)
            nursery = self._begin()
            memory_mb = self._limits.memory_mb
            return _Child(nursery, *nursery.child(memory_mb), memory_mb)

    def _begin(self) -> "_Nursery | Spawning":
        """What children come from, begun where it is not there or has ended. The caller holds the lock."""
        if self._nursery is None or not self._nursery.alive():
            if self._nursery:
                self._nursery.close()
            self._nursery = Spawning(self._preload) if spawning_is_needed() else _Nursery(self._preload)
        return self._nursery


class _Nursery:
    """The parent's end of `nursery.py`. Not safe for threads: the pool's lock guards it, but for `end`."""

    def __init__(self, preload: Sequence[str]) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
                _start(theirs.fileno(), preload),
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_ONE_THREAD, **bundle.environment()},
            )
        ours.settimeout(_START_SECONDS)
        self._control = ours
        self._lock = threading.Lock()

    def alive(self) -> bool:
        # one that was just killed may not have been reaped yet; its socket knows already
        return self._process.poll() is None and not _ended(self._control)

    def child(self, memory_mb: int) -> tuple[int, Connection]:
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            socket.send_fds(self._control, [struct.pack("=cq", b"f", memory_mb)], [theirs.fileno()])
            answer = self._control.recv(16)
        if len(answer) != 8:
            ours.close()
            raise EOFError("the nursery ended")
        # a child that is stopped or stuck does not read: that must not hold up whoever writes to it
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", _SEND_SECONDS, 0))
        return struct.unpack("=q", answer)[0], Connection(ours.detach())

    def end(self, pid: int) -> None:
        """Kill a child. It is its parent that does so, who knows that the number still means that child."""
        try:
            with self._lock:
                self._control.send(struct.pack("=cq", b"k", pid))
        except OSError:
            pass  # it ended, and its children with it

    def close(self) -> None:
        self._control.close()  # at which it ends by itself, and its children with it
        try:
            self._process.wait(_END_SECONDS)  # it may still be importing what its children need
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _start(control: int, preload: Sequence[str]) -> list[str]:
    """The command that is a nursery."""
    import json

    from kbdesk.ingest import frozen

    if bundle.is_bundle():
        return frozen.command(control, preload)
    # Isolated, and with this process's own search path: nothing in the working directory may pass as a module.
    return [sys.executable, "-I", "-c", _BOOT, str(control), json.dumps(sys.path), *preload]


class _Child:
    """The parent's end of one child process."""

    def __init__(self, nursery: _Nursery | Spawning, pid: int, connection: Connection, memory_mb: int) -> None:
        self.nursery = nursery
        self.memory_mb = memory_mb
        self.pid = pid
        self._connection = connection

    def ask(self, request: bytes, seconds: float, parts: list[Any]) -> "_Answer":
        """Send work and wait for its answer, which may be some way off each time; parts of it that come before it are
        added to `parts`. TimeoutError, EOFError or OSError where none comes.
        """
        self._connection.send_bytes(request)
        while (answer := self._next(seconds)).worked is None:
            parts.append(answer.value)
        return answer

    def _next(self, seconds: float) -> "_Answer":
        until = time.monotonic() + seconds
        while not self._connection.poll(seconds):
            # Who wakes long after the time was stopped meanwhile, and so was the child: its time begins anew.
            if time.monotonic() < until + _OVERSLEPT_SECONDS:
                raise TimeoutError
            until = time.monotonic() + seconds
        answer = _Answer(self._connection.recv_bytes())
        if time.monotonic() > until + seconds:  # pragma: no cover - a reply that dripped in
            raise TimeoutError
        return answer

    def end(self) -> None:
        self._connection.close()
        self.nursery.end(self.pid)


class _Answer:
    """What a child sent (see `nursery.work`)."""

    def __init__(self, data: bytes) -> None:
        self.worked, self.retire, self.value = pickle.loads(data)  # noqa: S301 - from our own child


def _ended(control: socket.socket) -> bool:
    poll = select.poll()
    poll.register(control, select.POLLRDHUP if hasattr(select, "POLLRDHUP") else select.POLLIN)
    return bool(poll.poll(0))


def _value(answer: _Answer) -> Any:
    if answer.worked:
        return answer.value
    if isinstance(answer.value, IngestError):
        raise answer.value
    name, trace = answer.value
    if name == "MemoryError":
        raise IngestError(Kind.EXTRACT_CRASH, "The page needs more memory to be read than extract.memory_mb allows.")
    _log.warning("a page could not be read\n%s", trace)
    raise IngestError(Kind.EXTRACT_CRASH, f"The page could not be read ({name}).")


def cores() -> int:
    """Processors that this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # pragma: no cover - not on Linux
        return os.cpu_count() or 1
