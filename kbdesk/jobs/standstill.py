"""A disk that is full: nothing can be stored, so that whatever is fetched meanwhile is fetched for nothing.

One task at a time tries whether there is room again, soon at first and then every few seconds. Whoever frees some space
within minutes finds the work going on by itself; where nobody does, it is said that it cannot go on. That has to be
stored as well, for which a little room is kept while there is some.
"""

import contextlib
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE_SECONDS = 600.0
"""How long the work is tried again on a full disk before it is given up."""

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 10.0
_RESERVE_BYTES = 256 * 1024


class Standstill:
    """Since when nothing could be stored, and when that is tried again. For any thread.

    Args:
        reserve: the file that keeps a little room.
    """

    def __init__(self, reserve: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._reserve = reserve
        self._clock = clock
        self._lock = threading.Lock()
        self._since: float | None = None
        self._next = 0.0
        self._pause = 0.0

    def met(self) -> bool:
        """Something could not be stored for want of room; whether that has been so for too long to go on."""
        with self._lock:
            now = self._clock()
            if self._since is None:
                self._since, self._pause = now, _FIRST_PAUSE
                self._next = now + self._pause
            return now - self._since >= PATIENCE_SECONDS

    def over(self) -> None:
        """Something was stored, or the work was given up."""
        with self._lock:
            self._since = None

    def wait(self, closing: threading.Event) -> None:
        """Wait until it is this thread's turn to try, or over; or until `closing` is set."""
        while (seconds := self._turn()) and not closing.wait(seconds):
            pass

    def keep_room(self) -> None:
        """Keep a little room for the time in which there is none, if that has not been done. What it holds is random,
        for some disks take no room for zeros.
        """
        try:
            if not self._reserve.exists():
                self._reserve.write_bytes(os.urandom(_RESERVE_BYTES))
        except OSError:
            self.give_room()

    def give_room(self) -> None:
        """Give up that room: what is written next needs it."""
        with contextlib.suppress(OSError):
            self._reserve.unlink(missing_ok=True)

    def _turn(self) -> float:
        """Seconds until somebody may try; 0 where that is the caller, now."""
        with self._lock:
            now = self._clock()
            if self._since is None:
                return 0.0
            if now < self._next:
                return min(self._next - now, _FIRST_PAUSE)
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
            self._next = now + self._pause
            return 0.0
