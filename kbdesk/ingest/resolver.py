"""Host names to addresses, within a deadline.

The system's resolver cannot be interrupted, so that it works on threads of its own. There are few of them, and they
are daemons: a name server that never answers may neither pile up threads nor keep kbdesk from ending.
"""

import ipaddress
import queue
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, NamedTuple

from kbdesk.failure import IngestError, Kind
from kbdesk.worded import Worded

Lookup = Callable[..., list[tuple[Any, ...]]]
"""What `socket.getaddrinfo` is."""

_THREADS = 8
_REMEMBERED_SECONDS = 60.0
_MOST_REMEMBERED = 2048


class Address(NamedTuple):
    """One address of a host: `socket.AF_INET` or `AF_INET6`, and the number as text."""

    family: int
    number: str


class Resolver:
    """Resolves host names; one for all threads."""

    def __init__(self, lookup: Lookup = socket.getaddrinfo) -> None:
        self._lookup = lookup
        self._lock = threading.Lock()
        self._waiting: queue.SimpleQueue[tuple[str, Future[list[Address]]] | None] = queue.SimpleQueue()
        self._threads = 0
        self._asked: dict[str, Future[list[Address]]] = {}
        self._known: dict[str, tuple[float, list[Address]]] = {}

    def resolve(self, host: str, timeout: float) -> list[Address]:
        """The addresses of a host, at least one, in the order in which the system prefers them.

        `timeout` is in seconds. Answers are remembered for a minute. Raises IngestError of kind DNS.
        """
        try:
            number = ipaddress.ip_address(host)
        except ValueError:
            pass
        else:
            return [Address(socket.AF_INET if number.version == 4 else socket.AF_INET6, host)]
        with self._lock:
            if (known := self._known.get(host)) and known[0] > time.monotonic():
                return known[1]
            future = self._asked.get(host)
            if future is None:
                future = self._asked[host] = Future()
                self._waiting.put((host, future))
                if self._threads < min(_THREADS, len(self._asked)):
                    self._threads += 1
                    threading.Thread(target=self._work, name="kbdesk-dns", daemon=True).start()
        try:
            return future.result(max(timeout, 0))
        except TimeoutError:
            raise IngestError(
                Kind.DNS,
                Worded("The name server did not answer in time when asked for {host}.", host=host),
                transient=True,
            ) from None

    def close(self) -> None:
        """Let the threads end as soon as they have their answers."""
        with self._lock:
            for _ in range(self._threads):
                self._waiting.put(None)
            self._threads = 0

    def _work(self) -> None:
        while (asked := self._waiting.get()) is not None:
            host, future = asked
            try:
                found = self._addresses(host)
            except Exception as error:
                self._forget(host, None)
                future.set_exception(_failure(host, error))
            else:
                self._forget(host, found)
                future.set_result(found)

    def _forget(self, host: str, found: list[Address] | None) -> None:
        with self._lock:
            self._asked.pop(host, None)
            if found:
                if len(self._known) >= _MOST_REMEMBERED:
                    self._known.clear()
                self._known[host] = (time.monotonic() + _REMEMBERED_SECONDS, found)

    def _addresses(self, host: str) -> list[Address]:
        answers = self._lookup(host, None, type=socket.SOCK_STREAM)
        found = [
            Address(family, str(where[0]))
            for family, _, _, _, where in answers
            if family in (socket.AF_INET, socket.AF_INET6)
        ]
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "no address")
        return list(dict.fromkeys(found))


def _failure(host: str, error: Exception) -> IngestError:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME:
        return IngestError(Kind.DNS, Worded("There is no host called {host}.", host=host), transient=True)
    if isinstance(error, UnicodeError):
        return IngestError(Kind.DNS, Worded("{host} cannot be the name of a host.", host=host))
    return IngestError(Kind.DNS, Worded("The address of {host} could not be looked up.", host=host), transient=True)
