"""Connections that keep to a deadline and lead only where they may: the network beneath httpcore.

A timeout of a socket starts anew with every byte that arrives, so that a server which sends one a second is never too
slow for it. Here every wait is also bounded by what is left of the fetch as a whole.
"""

import contextlib
import errno
import os
import select
import socket
import ssl
import threading
import time
import weakref
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.addresses import why_not_public
from kbdesk.ingest.resolver import Address, Resolver
from kbdesk.worded import Worded

_LEAST_CONNECT_SECONDS = 2.0
_MOST_ADDRESSES = 6


class Clock(threading.local):
    """What the fetch that runs on this thread has told its connections.

    Attributes:
        deadline: when it must end, by `time.monotonic()`.
        connected: whether it opened a connection since it last set this to False.
    """

    deadline: float = float("inf")
    connected: bool = False

    def left(self, timeout: float | None) -> float:
        """Seconds that one wait may take, at most `timeout`; 0 or less where there is no time left."""
        left = self.deadline - time.monotonic()
        return left if timeout is None or left < timeout else timeout


class Backend(httpcore.NetworkBackend):
    """Opens TCP connections: resolves the host, checks each address, and connects to the very one it checked.

    `admit_private` admits addresses that are not public.
    """

    def __init__(self, resolver: Resolver, clock: Clock, *, admit_private: bool) -> None:
        self._resolver = resolver
        self._clock = clock
        self._admit_private = admit_private
        self._open: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._aborted = False

    def abort(self) -> None:
        """Break off every connection, for good: a thread that waits for one to answer wakes up at once."""
        self._aborted = True
        for sock in list(self._open):
            with contextlib.suppress(OSError):
                # Closing it would leave whoever reads from it waiting; and an SSLSocket's own shutdown would pull its
                # cipher from under them.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a host; raises IngestError (DNS, BLOCKED_ADDRESS, CONNECT) or httpcore.ConnectTimeout."""
        self._clock.connected = True
        limit = self._clock.left(timeout)
        until = time.monotonic() + limit
        addresses = self._resolver.resolve(host, limit)
        allowed = (addresses if self._admit_private else public(host, addresses))[:_MOST_ADDRESSES]
        for number, address in enumerate(allowed):
            left = until - time.monotonic()
            if left <= 0:
                break
            others = len(allowed) - number
            # a first address that swallows packets (IPv6 without a way out) leaves time for the next
            share = left if others == 1 else min(left, max(left / others, _LEAST_CONNECT_SECONDS))
            try:
                return Stream(_connected(address, port, share), self._clock, host, self._keep)
            except TimeoutError:
                failure: Exception = httpcore.ConnectTimeout()
            except OSError as error:
                failure = IngestError(Kind.CONNECT, _why_not_connected(host, port, error), transient=True)
            if others == 1:
                raise failure
        raise httpcore.ConnectTimeout()

    def _keep(self, sock: socket.socket) -> None:
        """Have a connection broken off with the others. Raises OSError where they were while it was made."""
        self._open.add(sock)
        if self._aborted:
            sock.close()
            raise OSError(errno.ECONNABORTED, os.strerror(errno.ECONNABORTED))


class Stream(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline of the fetch that uses it at that moment.

    `keep` is called with its socket, and with that of the same connection encrypted, before anything is waited for.
    """

    def __init__(self, sock: socket.socket, clock: Clock, host: str, keep: Callable[[socket.socket], None]) -> None:
        self._socket = sock
        self._clock = clock
        self._host = host
        self._keep = keep
        keep(sock)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, b"" at the end; raises httpcore.ReadTimeout or ReadError."""
        left = self._clock.left(timeout)
        if left <= 0:
            raise httpcore.ReadTimeout()
        try:
            self._socket.settimeout(left)
            return self._socket.recv(max_bytes)
        except TimeoutError:
            raise httpcore.ReadTimeout() from None
        except OSError as error:
            raise httpcore.ReadError(str(error)) from None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`; raises httpcore.WriteTimeout or WriteError."""
        view = memoryview(buffer)
        try:
            while view:
                left = self._clock.left(timeout)
                if left <= 0:
                    raise httpcore.WriteTimeout()
                self._socket.settimeout(left)
                view = view[self._socket.send(view) :]
        except TimeoutError:
            raise httpcore.WriteTimeout() from None
        except OSError as error:
            raise httpcore.WriteError(str(error)) from None

    def close(self) -> None:
        """Close the connection, also under a thread that waits for it to answer: see `Backend.abort`."""
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection encrypted, once the certificate is found to be the host's; raises IngestError (TLS)."""
        host = server_hostname or self._host  # not the same where a proxy lies between
        left = self._clock.left(timeout)
        try:
            if left <= 0:
                raise TimeoutError
            self._socket.settimeout(left)
            self._socket = encrypted = ssl_context.wrap_socket(
                self._socket, server_hostname=server_hostname, do_handshake_on_connect=False
            )
            self._keep(encrypted)
            encrypted.do_handshake()
            return Stream(encrypted, self._clock, host, self._keep)
        except BaseException as error:
            self._socket.close()
            if isinstance(error, TimeoutError):
                raise httpcore.ConnectTimeout() from None
            if isinstance(error, ssl.SSLCertVerificationError):
                reason = error.verify_message.rstrip(".")
                raise IngestError(
                    Kind.TLS,
                    Worded("{host} has no certificate that can be trusted: {reason}.", host=host, reason=reason),
                ) from None
            if isinstance(error, ssl.SSLError | ValueError):
                raise IngestError(
                    Kind.TLS, Worded("No secure connection to {host} could be agreed on.", host=host)
                ) from None
            if isinstance(error, OSError):
                raise IngestError(
                    Kind.TLS,
                    Worded("{host} broke off while a secure connection was agreed on.", host=host),
                    transient=True,
                ) from None
            raise

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a connection: `ssl_object`, `is_readable`, `socket`, `client_addr`, `server_addr`."""
        if info == "ssl_object":
            return self._socket if isinstance(self._socket, ssl.SSLSocket) else None
        if info == "is_readable":  # of one that idles: something came, be it only its end
            return _readable(self._socket)
        if info == "socket":
            return self._socket
        if info == "client_addr":
            return self._socket.getsockname()
        if info == "server_addr":
            return self._socket.getpeername()
        return None


def public(host: str, addresses: list[Address]) -> list[Address]:
    """Those of a host's addresses that are public. Raises IngestError (BLOCKED_ADDRESS) where none is."""
    found = [address for address in addresses if not why_not_public(address.number)]
    if not found:
        number = addresses[0].number
        what = why_not_public(number)
        raise IngestError(
            Kind.BLOCKED_ADDRESS, Worded("{host} leads to {number}, {what}.", host=host, number=number, what=what)
        )
    return found


def _connected(address: Address, port: int, seconds: float) -> socket.socket:
    sock = socket.socket(address.family, socket.SOCK_STREAM)
    try:
        sock.settimeout(seconds)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.connect((address.number, port))
    except BaseException:
        sock.close()
        raise
    return sock


def _readable(sock: socket.socket) -> bool:
    if sock.fileno() < 0:
        return True
    if not hasattr(select, "poll"):  # Windows, where `select` has no highest descriptor
        return bool(select.select([sock], [], [], 0)[0])
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return bool(poll.poll(0))


def _why_not_connected(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.ECONNREFUSED:
        return Worded("{host} refuses connections on port {port}.", host=host, port=port)
    if error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL):
        return Worded("{host} cannot be reached from here.", host=host)
    return Worded("No connection to {host} could be made ({why}).", host=host, why=error.strerror or str(error))
