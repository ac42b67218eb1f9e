"""Whose turn it is with which child process.

There is a place for each child. Whoever finds all of them at work may send what it has behind the work of a child that
has just begun: that goes on with it by itself, while here somebody has yet to wake up and see that it is done. On two
cores the children otherwise stood still for a twentieth of the time.
"""

import threading
import time
from typing import NamedTuple

from kbdesk.ingest.child import Child

_JUST_SECONDS = 0.25
"""Work that takes longer may take long: nobody should have to wait behind it while other children are free."""


class Turn:
    """A place behind somebody's work."""

    def __init__(self) -> None:
        self._ended = threading.Event()
        self._whole = False

    def wait(self) -> bool:
        """Wait for the end of the work before, for which there is a deadline; False where the child ended with it."""
        self._ended.wait()
        return self._whole

    def end(self, whole: bool) -> None:
        """Say that the work before has ended."""
        self._whole = whole
        self._ended.set()


class _Work:
    def __init__(self, child: Child) -> None:
        self.child = child
        self.begun = time.monotonic()
        self.behind: Turn | None = None


class Left(NamedTuple):
    """What is to be done with a child that was left: `followed`, it is up to whoever was behind; `spare`, nobody wants
    it.
    """

    followed: bool
    spare: bool


class Turns:
    """The places, for any number of threads."""

    def __init__(self, count: int) -> None:
        self._changed = threading.Condition()
        # The child used last is taken first: its caches are warm, and one that is not needed never starts.
        self._free: list[Child | None] = [None] * count
        self._working: list[_Work] = []
        self._count = self._places = count

    def take(self) -> tuple[Child | None, Turn | None]:
        """A place: with a child that has nothing to do, or without one (None), which is then to be started.

        With a turn, the place is behind the work of a child: it can be sent more, and the turn is to be waited for.
        """
        with self._changed:
            while True:
                if self._free:
                    return self._free.pop(), None
                since = time.monotonic() - _JUST_SECONDS
                for work in self._working:
                    if work.behind is None and work.begun >= since:
                        work.behind = Turn()
                        return work.child, work.behind
                self._changed.wait()

    def take_empty(self) -> bool:
        """Take a place without a child, if there is a free one."""
        with self._changed:
            empty = bool(self._free) and self._free[0] is None
            if empty:
                del self._free[0]
            return empty

    def begin(self, child: Child) -> None:
        """Say that the child of a place that was taken has been sent work."""
        with self._changed:
            self._working.append(_Work(child))
            self._changed.notify()

    def leave(self, child: Child, whole: bool) -> Left:
        """Say that a child's work has ended: `whole`, it can go on with other work; otherwise it is gone."""
        with self._changed:
            work = next(work for work in self._working if work.child is child)
            self._working.remove(work)
            if work.behind is None:
                return Left(followed=False, spare=self._put(child if whole else None) and whole)
            if not whole:
                self._put(None)
            # Nobody else is let behind until the one who has it now begins: it may still be sending.
            work.behind.end(whole)
            return Left(followed=True, spare=False)

    def give_back(self, child: Child | None) -> bool:
        """Give a place back that was taken, with or without a child; True where the place and the child are spare."""
        with self._changed:
            return self._put(child)

    def resize(self, count: int) -> list[Child]:
        """Have another number of places, at once or as they become free; returns children that are spare now."""
        with self._changed:
            self._count = count
            for _ in range(count - self._places):
                self._places += 1
                self._free.insert(0, None)
                self._changed.notify()
            spare = []
            while self._places > count and self._free:
                self._places -= 1
                spare.append(self._free.pop(0))
            return [child for child in spare if child is not None]

    def _put(self, child: Child | None) -> bool:
        if self._places > self._count:
            self._places -= 1
            return True
        self._free.insert(len(self._free) if child else 0, child)
        self._changed.notify()
        return False
