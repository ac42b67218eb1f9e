"""The process that child processes are forked from, and what a child does.

It has one thread and has imported what its children need, so that forking it is safe and cheap. It reads orders from
one socket: fork a child that works for a given socket, or kill one. When that socket ends, because kbdesk closed it or
was killed, it ends too; and its children end with it, even in the midst of C code, because the kernel sees to it.
"""

import contextlib
import ctypes
import gc
import importlib
import os
import pickle
import signal
import socket
import struct
import sys
import threading
import time
import traceback
from collections.abc import Generator, Sequence
from multiprocessing.connection import Connection
from typing import NoReturn

from kbdesk.failure import IngestError

with contextlib.suppress(ImportError):  # Windows has no such limits
    import resource

_NICENESS = 10
_MOST_TASKS = 1000
_MOST_RESIDENT_KB = 400 * 1024
_PR_SET_PDEATHSIG = 1


def main(control: int, preload: Sequence[str]) -> NoReturn:
    """Be the nursery: `control` is the number of its socket, `preload` names modules whose `preload()` is called."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for kbdesk, which then ends its children in order
    gc.disable()  # what is imported stays: looking for cycles in it is a tenth of the time that this takes
    orders = socket.socket(fileno=control)
    prepare(preload)
    gc.freeze()  # what is there now stays shared between the children: their collections do not touch it
    gc.set_threshold(50_000, 20, 50)  # pages leave few cycles behind; looking for them takes 3 % of the time
    gc.enable()
    children: set[int] = set()
    while True:
        message, descriptors, _, _ = socket.recv_fds(orders, 16, 1)
        if not message:
            os._exit(0)
        order, number = struct.unpack("=cq", message)
        _reap(children)
        if order == b"f":
            pid = _fork(orders, descriptors[0], number)
            children.add(pid)
            os.close(descriptors[0])
            orders.send(struct.pack("=q", pid))
        elif number in children:  # not yet reaped, so that the number still means that child
            os.kill(number, signal.SIGKILL)
            os.waitpid(number, 0)
            children.discard(number)


def prepare(preload: Sequence[str]) -> None:
    """Call `preload()` of some modules. At the same time, for much of it is reading files; all of it is done then.

    From here on this process stands behind all others, as its children do: at the first import of a day it starts while
    the window opens a panel, and the two would share the processor.
    """
    if hasattr(os, "nice"):
        os.nice(_NICENESS)

    def load(module: str) -> None:
        with contextlib.suppress(Exception):  # a child that cannot import it says so when it is asked to work
            importlib.import_module(module).preload()

    threads = [threading.Thread(target=load, args=(module,)) for module in preload]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _reap(children: set[int]) -> None:
    with contextlib.suppress(ChildProcessError):
        while (pid := os.waitpid(-1, os.WNOHANG)[0]) != 0:
            children.discard(pid)


def _fork(orders: socket.socket, descriptor: int, memory_mb: int) -> int:
    nursery = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    try:
        orders.close()
        _die_with(nursery)
        work(Connection(descriptor), memory_mb)
    finally:
        os._exit(1)


def _die_with(parent: int) -> None:
    """End this process when its parent ends, whatever it is doing."""
    try:
        done = ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL) == 0
    except (OSError, AttributeError):
        done = False
    if os.getppid() != parent:  # it ended before that
        os._exit(1)
    if not done:  # where the kernel does not do it, a thread looks, as often as it is let

        def look() -> None:
            while os.getppid() == parent:
                time.sleep(0.5)
            os._exit(1)

        threading.Thread(target=look, daemon=True).start()


def _limit_memory(limit: int) -> None:
    """Bound what this process can have, in bytes. What a library only maps does not count, where that can be told."""
    if sys.platform == "win32":
        return
    which = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(which)[1]
        resource.setrlimit(which, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
    with contextlib.suppress(ValueError, OSError):  # a crash is expected here, and its core dump helps nobody
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def work(connection: Connection, memory_mb: int) -> None:
    """Be a child, prepared: do what the connection asks for until it ends, with so much memory.

    An answer says whether it worked out, whether this child has to be replaced, and the value. Before that a generator
    sends each part that it yields as one that neither worked nor failed yet.
    """
    _limit_memory(memory_mb * 1024 * 1024)
    # A child that is a start of its own begins with what its parent had at most.
    most_kb = max(_MOST_RESIDENT_KB, _resident_kb() + _MOST_RESIDENT_KB / 2)
    done = 0
    while True:
        try:
            request = connection.recv_bytes()
        except (EOFError, OSError):
            return
        retire = False
        value: object
        try:
            function, args = pickle.loads(request)  # noqa: S301 - from kbdesk itself
            del request
            value = function(*args)
            if isinstance(value, Generator):
                value = _sent(value, connection)
            worked = True
            del args
        except IngestError as error:
            worked, value = False, error.with_traceback(None)
            value.__context__ = value.__cause__ = None
        except BaseException as error:
            worked, value = False, (type(error).__name__, _trace(error))
            retire = isinstance(error, MemoryError | RecursionError)  # who knows what it left behind
        done += 1
        retire = retire or done >= _MOST_TASKS or _resident_kb() > most_kb
        connection.send_bytes(pickle.dumps((worked, retire, value), protocol=5))
        if retire:
            return


def _sent(parts: Generator[object, None, object], connection: Connection) -> object:
    """Send what a generator yields as it comes; what it returns is the answer."""
    while True:
        try:
            part = next(parts)
        except StopIteration as end:
            return end.value
        connection.send_bytes(pickle.dumps((None, False, part), protocol=5))


def _resident_kb() -> float:
    """The most that this process has had in memory."""
    if sys.platform == "win32":
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 if sys.platform == "darwin" else most


def _trace(error: BaseException) -> str:
    """Where it happened, for the log. What the error says is left out, for that may be text of the page."""
    try:
        return "".join(traceback.format_tb(error.__traceback__))[-4000:]
    except BaseException:
        return ""
