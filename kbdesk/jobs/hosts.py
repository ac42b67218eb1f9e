"""Manners towards a host: how many connections at once, how far apart, and how long to leave it alone.

Kept here and not around the fetch, because a thread that waits for its turn at one host is a thread that does
nothing for the others: a task is given to a thread only when its host is ready for it.
"""

import threading
import time
from collections.abc import Callable, Mapping


class Hosts:
    """What every host is owed. Tasks without a host ("") owe nothing.

    Its clock is one that cannot be set: nobody's turn comes a day later because the computer's clock was wrong.
    """

    def __init__(
        self,
        per_host: int,
        spacing_seconds: float,
        clock: Callable[[], float] = time.monotonic,
        unspaced: Mapping[str, int] | None = None,
    ) -> None:
        """`unspaced`: hosts with a number of connections of their own, which need not be apart."""
        self.per_host = per_host
        self.spacing_seconds = spacing_seconds
        self._unspaced = dict(unspaced or {})
        self._clock = clock
        self._lock = threading.Lock()
        self._active: dict[str, int] = {}
        self._next_start: dict[str, float] = {}
        self._last_visit: dict[str, float] = {}

    def adopt(self, per_host: int, spacing_seconds: float) -> None:
        """Owe hosts something else from now on; places that were given stay given."""
        with self._lock:
            self.per_host = per_host
            self.spacing_seconds = spacing_seconds

    def reserve(self, host: str) -> float | None:
        """A place at a host: in how many seconds the visit may start, or None where it has no place free.

        Every place that was given is given back by `release`.
        """
        if not host:
            return 0.0
        now = self._clock()
        with self._lock:
            if not self._ready(host, now):
                return None
            start = max(now, self._next_start.get(host, 0.0))
            self._active[host] = self._active.get(host, 0) + 1
            self._next_start[host] = start + self._spacing(host)
            return start - now

    def visit(self, host: str) -> float:
        """A request to a host is about to be made: seconds to wait before it.

        Places are given by the plan; threads keep to it give or take what the machine is busy with. Here the visits
        themselves are kept apart, so that one that came late and the next one in time are not too close.
        """
        now = self._clock()
        with self._lock:
            start = max(now, self._last_visit.get(host, 0.0) + self.spacing_seconds)
            self._last_visit[host] = start
            return start - now

    def release(self, host: str) -> None:
        """Give a place back."""
        if not host:
            return
        with self._lock:
            left = self._active.get(host, 0) - 1
            if left > 0:
                self._active[host] = left
            else:
                self._active.pop(host, None)
            if len(self._next_start) > 1_000:
                now = self._clock()
                self._next_start = {h: t for h, t in self._next_start.items() if t > now or h in self._active}
                self._last_visit = {h: t for h, t in self._last_visit.items() if t > now - self.spacing_seconds}

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while: it asked for that (Retry-After)."""
        with self._lock:
            self._next_start[host] = max(self._next_start.get(host, 0.0), self._clock() + seconds)

    def busy(self) -> list[str]:
        """The hosts that have no place free at this moment."""
        now = self._clock()
        with self._lock:
            return [host for host in {*self._active, *self._next_start} if not self._ready(host, now)]

    def next_free(self) -> float | None:
        """In how many seconds the first of the hosts is ready that wait for their time, not for a place; or None."""
        now = self._clock()
        with self._lock:
            times = [t for host, t in self._next_start.items() if t > now and self._has_place(host)]
        return min(times) - now if times else None

    def _ready(self, host: str, now: float) -> bool:
        # A start that lies less than one spacing ahead may be reserved: the scheduler keeps the time.
        soon = now + max(self._spacing(host), 0.05)
        return self._has_place(host) and self._next_start.get(host, 0.0) <= soon

    def _has_place(self, host: str) -> bool:
        return self._active.get(host, 0) < self._unspaced.get(host, self.per_host)

    def _spacing(self, host: str) -> float:
        return 0.0 if host in self._unspaced else self.spacing_seconds

    def adopt_unspaced(self, unspaced: Mapping[str, int]) -> None:
        """Go on by other numbers of connections of those that have their own."""
        with self._lock:
            self._unspaced.update(unspaced)

    def unhold(self, host: str) -> None:
        """Leave a host alone no longer: its user asked for a retry."""
        with self._lock:
            self._next_start.pop(host, None)
