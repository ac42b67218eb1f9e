"""Child processes where they cannot be forked from a nursery: on Windows, which cannot fork, and on macOS, whose own
libraries do not outlive a fork.

Each is a start of its own, which takes half a second, and works as the nursery's children do. It sees its parent end
even where that was killed. On Windows its memory is not limited.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import cast

_END_SECONDS = 2.0


class Spawning:
    """What `processes` asks of a nursery. Not safe for threads: the pool's lock guards it, but for `end`."""

    def __init__(self, preload: Sequence[str]) -> None:
        """`preload` names the modules whose `preload()` the children find done."""
        self._preload = preload
        self._children: dict[int, BaseProcess] = {}
        self._closed = False

    def alive(self) -> bool:
        """Whether children can be had from it."""
        return not self._closed

    def child(self, memory_mb: int) -> tuple[int, Connection]:
        """The number of a new process, and the connection to it."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with theirs:
            process = context.Process(target=_be_child, args=(theirs, tuple(self._preload), memory_mb), daemon=True)
            process.start()
        number = cast("int", process.pid)
        self._children = {pid: child for pid, child in self._children.items() if child.is_alive()}
        self._children[number] = process
        return number, ours

    def end(self, pid: int) -> None:
        """Kill a child."""
        process = self._children.get(pid)
        if process is not None:
            process.kill()
            process.join(_END_SECONDS)

    def stop(self) -> None:
        """Kill all of them."""
        self._closed = True
        for process in list(self._children.values()):
            process.kill()

    def close(self) -> None:
        """Kill all of them, and wait for their end."""
        self.stop()
        for process in list(self._children.values()):
            process.join(_END_SECONDS)


def _be_child(asking: Connection, preload: Sequence[str], memory_mb: int) -> None:
    from kbdesk.ingest.nursery import prepare, work

    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    prepare(preload)
    work(asking, memory_mb)
