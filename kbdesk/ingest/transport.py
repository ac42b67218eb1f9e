"""httpx over a network of our own.

httpx's transport takes no network backend, so this is one around httpcore's pool, by the public interfaces of both.
"""

import ssl
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, cast

import httpcore

from kbdesk.ingest.network import Backend
from kbdesk.ingest.plain_httpx import httpx
from kbdesk.ingest.pools import Pools

_MOST_CONNECTIONS = 100
_MOST_IDLE = 40
"""Sites, each of which has hardly more than one connection that idles; or connections to a proxy."""

_IDLE_SECONDS = 15.0

_EXCEPTIONS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (  # the particular before the general
    (httpcore.ConnectTimeout, httpx.ConnectTimeout),
    (httpcore.ReadTimeout, httpx.ReadTimeout),
    (httpcore.WriteTimeout, httpx.WriteTimeout),
    (httpcore.PoolTimeout, httpx.PoolTimeout),
    (httpcore.TimeoutException, httpx.TimeoutException),
    (httpcore.ConnectError, httpx.ConnectError),
    (httpcore.ReadError, httpx.ReadError),
    (httpcore.WriteError, httpx.WriteError),
    (httpcore.NetworkError, httpx.NetworkError),
    (httpcore.RemoteProtocolError, httpx.RemoteProtocolError),
    (httpcore.LocalProtocolError, httpx.LocalProtocolError),
    (httpcore.ProtocolError, httpx.ProtocolError),
    (httpcore.UnsupportedProtocol, httpx.UnsupportedProtocol),
    (httpcore.ProxyError, httpx.ProxyError),
)


class Transport(httpx.BaseTransport):
    """Connections, HTTP/1.1 and HTTP/2, that `backend` opens: to the sites, or to the proxy at `proxy`.

    `context` says whom to trust; None is for addresses and a proxy that are http.
    """

    def __init__(self, backend: Backend, context: ssl.SSLContext | None, proxy: str = "") -> None:
        self._backend = backend
        options: dict[str, Any] = {
            "ssl_context": context,
            "network_backend": backend,
            "http2": True,
            "max_connections": _MOST_CONNECTIONS,
            "max_keepalive_connections": _MOST_IDLE,
            "keepalive_expiry": _IDLE_SECONDS,
        }
        make: Callable[[], httpcore.ConnectionPool]
        if proxy:
            own = context if proxy.startswith("https:") else None
            make = partial(httpcore.HTTPProxy, proxy, proxy_ssl_context=own, **options)
        else:
            make = partial(httpcore.ConnectionPool, **options)
        self._pools = Pools(make, _MOST_IDLE, _IDLE_SECONDS)
        self._proxied = bool(proxy)  # a proxy's connections serve all sites

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its response's body is still to be read. Raises httpx.TransportError."""
        url = request.url
        site = None if self._proxied else (url.raw_scheme, url.raw_host, url.port)
        pool = self._pools.take(site)
        try:
            response = pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=request.headers.raw,
                    content=cast("Iterable[bytes]", request.stream),
                    extensions=request.extensions,
                )
            )
        except BaseException as error:
            self._pools.give_back(site)
            if isinstance(error, Exception):
                raise _mapped(error) from None
            raise
        return httpx.Response(
            status_code=response.status,
            headers=response.headers,
            stream=_Body(response, partial(self._pools.give_back, site)),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Close every connection; requests that are under way fail."""
        self._backend.abort()
        self._pools.close()


def tls_context() -> ssl.SSLContext:
    """Whom to trust: certifi's authorities, and the system's own, among which an institution has put its own."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


class _Body(httpx.SyncByteStream):
    """The body of a response; `closed` is called once, when it is."""

    def __init__(self, response: httpcore.Response, closed: Callable[[], None]) -> None:
        self._response = response
        self._closed: Callable[[], None] | None = closed

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_stream()
        except Exception as error:
            raise _mapped(error) from None

    def close(self) -> None:
        closed, self._closed = self._closed, None
        try:
            self._response.close()
        finally:
            if closed is not None:
                closed()


def _mapped(error: Exception) -> Exception:
    for ours, theirs in _EXCEPTIONS:
        if isinstance(error, ours):
            return theirs(str(error))
    return error
