"""The network beneath a client of an endpoint: bounded in time and size, to known addresses, with known headers.

The client is a library that means well, on whatever an endpoint sends. Here every wait ends at the deadline of the
question that a thread asks, an answer has a size that it may not exceed, nothing but what is listed goes out with a
request, and whoever waits can be broken off from another thread.
"""

import contextlib
import socket
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import httpcore2
import httpx2

from kbdesk import __version__
from kbdesk.analysis.endpoint import Access

MOST_BYTES = 1_000_000
"""Of an answer; one that keeps to what was asked for has some thousands."""

_SENT = frozenset((b"host", b"accept", b"content-type", b"content-length", b"connection"))
_MOST_CONNECTIONS = 32
_IDLE_SECONDS = 30.0
_LEAST_CONNECT_SECONDS = 2.0


class TooMuch(httpx2.TransportError):
    """The answer is larger than any that was asked for."""


class Clock(threading.local):
    """When the question that this thread asks has to be answered, by `time.monotonic()`."""

    deadline: float = float("inf")

    def left(self, timeout: float | None) -> float:
        """Seconds that one wait may take, at most `timeout`; 0 or less where there is no time left."""
        left = self.deadline - time.monotonic()
        return left if timeout is None or left < timeout else timeout


class Transport(httpx2.BaseTransport):
    """Connections to one endpoint."""

    def __init__(self, access: Access, clock: Clock) -> None:
        self._authorization = f"Bearer {access.key}".encode() if access.key else b""
        self._clock = clock
        self._backend = _Backend(clock, () if access.proxy else access.addresses)
        context = httpx2.create_ssl_context()
        context.load_default_certs()
        options: dict[str, Any] = {
            "ssl_context": context,
            "network_backend": self._backend,
            "max_connections": _MOST_CONNECTIONS,
            "keepalive_expiry": _IDLE_SECONDS,
        }
        if access.proxy:
            own = context if access.proxy.startswith("https:") else None
            self._pool: httpcore2.ConnectionPool = httpcore2.HTTPProxy(access.proxy, proxy_ssl_context=own, **options)
        else:
            self._pool = httpcore2.ConnectionPool(**options)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request. Raises httpx2.TransportError."""
        # What else the client would send (about this computer, an account of the environment) is left out.
        headers = [(name, value) for name, value in request.headers.raw if name.lower() in _SENT]
        headers += [(b"user-agent", f"kbdesk/{__version__}".encode()), (b"accept-encoding", b"identity")]
        if self._authorization:
            headers.append((b"authorization", self._authorization))
        url = request.url
        try:
            response = self._pool.handle_request(
                httpcore2.Request(
                    method=request.method,
                    url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=headers,
                    content=cast("Iterable[bytes]", request.stream),
                    extensions=request.extensions,
                )
            )
        except Exception as error:
            raise _mapped(error) from error
        # It was not asked to pack what it sends: what it packed all the same is understood by nobody.
        kept = [(name, value) for name, value in response.headers if name.lower() != b"content-encoding"]
        return httpx2.Response(status_code=response.status, headers=kept, stream=_Body(response, self._clock))

    def close(self) -> None:
        """Close every connection; requests that are under way fail at once."""
        self._backend.abort()
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, response: httpcore2.Response, clock: Clock) -> None:
        self._response = response
        self._clock = clock

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        try:
            for part in self._response.iter_stream():
                size += len(part)
                if size > MOST_BYTES:
                    raise TooMuch("too much")
                if self._clock.left(None) <= 0:
                    raise httpx2.ReadTimeout("too late")
                yield part
        except httpx2.TransportError:
            raise
        except Exception as error:
            raise _mapped(error) from error

    def close(self) -> None:
        self._response.close()


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, clock: Clock, addresses: tuple[str, ...]) -> None:
        self._clock = clock
        self._addresses = addresses
        self._plain = httpcore2.SyncBackend()
        self._open: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._aborted = False

    def abort(self) -> None:
        self._aborted = True
        for sock in list(self._open):
            with contextlib.suppress(OSError):
                # Closing it would leave whoever reads from it waiting.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        addresses = self._addresses or (host,)
        until = time.monotonic() + self._clock.left(timeout)
        for number, address in enumerate(addresses):
            left, others = until - time.monotonic(), len(addresses) - number
            if left <= 0 or self._aborted:
                break
            share = left if others == 1 else min(left, max(left / others, _LEAST_CONNECT_SECONDS))
            try:
                stream = self._plain.connect_tcp(address, port, share, socket_options=socket_options)
                return self.kept(stream)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if others == 1:
                    raise
        raise httpcore2.ConnectTimeout()

    def kept(self, stream: httpcore2.NetworkStream) -> "_Stream":
        """A connection that has just been made, to be broken off with the others. Raises ConnectError where they were
        while it was made.
        """
        if isinstance(sock := stream.get_extra_info("socket"), socket.socket):
            self._open.add(sock)
        if self._aborted:
            stream.close()
            raise httpcore2.ConnectError("closed")
        return _Stream(stream, self._clock, self.kept)


class _Stream(httpcore2.NetworkStream):
    """A connection whose every wait ends at the deadline of the thread that uses it at that moment."""

    def __init__(
        self,
        stream: httpcore2.NetworkStream,
        clock: Clock,
        kept: "Callable[[httpcore2.NetworkStream], _Stream]",
    ) -> None:
        self._stream = stream
        self._clock = clock
        self._kept = kept

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if (left := self._clock.left(timeout)) <= 0:
            raise httpcore2.ReadTimeout()
        return self._stream.read(max_bytes, left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if (left := self._clock.left(timeout)) <= 0:
            raise httpcore2.WriteTimeout()
        self._stream.write(buffer, left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> "_Stream":
        if (left := self._clock.left(timeout)) <= 0:
            raise httpcore2.ConnectTimeout()
        return self._kept(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _mapped(error: Exception) -> Exception:
    """The exception of the same name and meaning, one layer up."""
    theirs = getattr(httpx2, type(error).__name__, None)
    known = isinstance(theirs, type) and issubclass(theirs, httpx2.TransportError)
    return theirs(str(error)) if known and theirs is not None else httpx2.TransportError(type(error).__name__)
