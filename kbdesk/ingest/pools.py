"""A pool of connections for each site.

httpcore looks at all connections of a pool, for each one of them, when a request begins and when it ends: with one pool
for twenty sites that is half of what a request computes.
"""

import threading
import time
from collections.abc import Callable, Hashable

import httpcore


class Pools:
    """Pools by site, each made when it is first asked for; those that nobody uses are closed.

    Args:
        make: a new pool.
        most: how many may stay open that nobody uses.
        idle_seconds: how long one may that nobody uses.
    """

    def __init__(self, make: Callable[[], httpcore.ConnectionPool], most: int, idle_seconds: float) -> None:
        self._make = make
        self._most = most
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._kept: dict[Hashable, _Kept] = {}  # those used last at the end

    def take(self, site: Hashable) -> httpcore.ConnectionPool:
        """The pool of a site, to be given back after use."""
        with self._lock:
            kept = self._kept.pop(site, None) or _Kept(self._make())
            kept.users += 1
            self._kept[site] = kept
            closing = self._surplus()
        for pool in closing:
            pool.close()
        return kept.pool

    def give_back(self, site: Hashable) -> None:
        """The pool of a site is used by one less."""
        with self._lock:
            if kept := self._kept.get(site):
                kept.users -= 1
                kept.since = time.monotonic()

    def close(self) -> None:
        """Close all pools; what is under way in them fails."""
        with self._lock:
            closing = [kept.pool for kept in self._kept.values()]
            self._kept.clear()
        for pool in closing:
            pool.close()

    def _surplus(self) -> list[httpcore.ConnectionPool]:
        unused = [site for site, kept in self._kept.items() if not kept.users]
        idle_since = time.monotonic() - self._idle_seconds
        surplus = len(unused) - self._most
        gone = [site for place, site in enumerate(unused) if place < surplus or self._kept[site].since < idle_since]
        return [self._kept.pop(site).pool for site in gone]


class _Kept:
    """A pool, how many use it, and since when nobody does."""

    def __init__(self, pool: httpcore.ConnectionPool) -> None:
        self.pool = pool
        self.users = 0
        self.since = 0.0
