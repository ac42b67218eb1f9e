"""Hosts that are down: left alone for a while, and given up for a while after that.

Without this, a thousand links to a site that no longer exists would each be tried five times, each time for as long as
a connection may take, and hold up all the others meanwhile. Hosts that ask to be left alone for days are given up, too.
"""

import threading
import time
from collections.abc import Callable

from kbdesk.failure import IngestError
from kbdesk.worded import Worded

_TRIPS_AFTER = 3
"""Failures to connect in a row after which a host is left alone."""

_GIVEN_UP_AFTER = 8
"""Failures to connect in a row after which the host's other links fail without being tried."""

_LONGEST_PAUSE = 60.0
GIVEN_UP_SECONDS = 600.0


class _Host:
    def __init__(self) -> None:
        self.failures = 0
        self.given_up_until = 0.0
        self.last: IngestError | None = None
        self.asked = False


class Circuits:
    """One for each host that could not be reached.

    Args:
        pause_seconds: how long a host is left alone at first; it doubles with each failure after that.
    """

    def __init__(self, pause_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.pause_seconds = pause_seconds
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def failed(self, error: IngestError) -> float:
        """No connection to `error.unreachable` could be made. Seconds for which it is to be left alone, or 0."""
        with self._lock:
            host = self._hosts.setdefault(error.unreachable, _Host())
            host.failures += 1
            host.last, host.asked = error, False
            if host.failures >= _GIVEN_UP_AFTER:
                host.given_up_until = self._clock() + GIVEN_UP_SECONDS
            if host.failures < _TRIPS_AFTER:
                return 0.0
            return min(self.pause_seconds * 2.0 ** (host.failures - _TRIPS_AFTER), _LONGEST_PAUSE)

    def shut(self, name: str, error: IngestError, seconds: float) -> None:
        """A host asked to be left alone for so long: until then its other links fail, or wait, without being tried."""
        with self._lock:
            host = self._hosts.setdefault(name, _Host())
            host.last, host.asked, host.given_up_until = error, True, self._clock() + seconds

    def reached(self, name: str) -> None:
        """A host answered, be it with an error."""
        if name in self._hosts:
            with self._lock:
                self._hosts.pop(name, None)

    def check(self, name: str) -> None:
        """Raise IngestError for a host that is given up for now: not to be tried again, unless it said when."""
        host = self._hosts.get(name)
        if host is None or host.last is None or (left := host.given_up_until - self._clock()) <= 0:
            return
        if host.asked:
            last = host.last
            raise IngestError(last.kind, last.message, http_status=last.http_status, transient=True, retry_after=left)
        again = Worded("It was tried {n} times in a row, so this one was not.", n=host.failures)
        message = Worded.together(host.last.message, again)
        raise IngestError(host.last.kind, message)

    def forget(self) -> None:
        """Try every host anew: its user asked for a retry."""
        with self._lock:
            self._hosts.clear()
