"""The process that the children of engines in a test's own process are forked from: one for all tests, made once.

It takes most of a second of the processor to import what they need. How it begins and ends with its engine is held by
`ingest/test_processes.py`, and by all tests that start the program as a process of its own.
"""

from collections.abc import Sequence
from multiprocessing.connection import Connection

from kbdesk.ingest.forking import Forking

_OF_ENGINES = "kbdesk.jobs.children"
_kept: dict[tuple[str, ...], Forking] = {}


class Lent:
    """The nursery as one pool has it: closing it ends the children of that pool."""

    def __init__(self, nursery: Forking) -> None:
        self._nursery = nursery
        self._children: set[int] = set()
        self._closed = False

    def alive(self) -> bool:
        return not self._closed and self._nursery.alive()

    def child(self, memory_mb: int) -> tuple[int, Connection]:
        pid, connection = self._nursery.child(memory_mb)
        self._children.add(pid)
        return pid, connection

    def end(self, pid: int) -> None:
        self._children.discard(pid)
        self._nursery.end(pid)

    def stop(self) -> None:
        self._closed = True
        for pid in list(self._children):
            self.end(pid)

    def close(self) -> None:
        self.stop()


def lent(preload: Sequence[str]) -> Lent | Forking:
    """In the place of `Forking`; other pools than those of engines get one of their own."""
    if _OF_ENGINES not in preload:
        return Forking(preload)
    kept = _kept.get(tuple(preload))
    if kept is None or not kept.alive():
        kept = _kept[tuple(preload)] = Forking(preload)
    return Lent(kept)
