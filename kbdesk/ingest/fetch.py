"""Fetching pages: one client for all threads, within deadlines and bounds, and only from where it is allowed.

Redirects are followed here and not by httpx, because each hop is checked like an address of its own.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from kbdesk import __version__
from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import answers, media, urls
from kbdesk.ingest.packing import ACCEPTED, Unpacker, opened
from kbdesk.ingest.resolver import Lookup, Resolver
from kbdesk.settings import Network
from kbdesk.worded import Worded

if TYPE_CHECKING:
    import httpx

    from kbdesk.ingest.transport import Transport

MOST_REDIRECTS = 10
_DRAINED = 1 << 16
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5"
_ACCEPT_PICTURE = "image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5"
_LANGUAGE = "en;q=0.9,*;q=0.5"
_USER_AGENT = f"kbdesk/{__version__} (personal reading library; fetches single pages for its user)"


@dataclass(frozen=True, slots=True)
class Page:
    """What a site answered with.

    Attributes:
        url: the address as it was asked for.
        final_url: the address that answered, after redirects.
        hops: address and status of every redirect on the way, in order.
        status: of the final answer, 2xx, or 304.
        content_type: what the body is, one of the types of `media`: what its bytes show, not only what was said.
        charset: the character set that the header names, in lower case, or None.
        body: unpacked; empty where nothing has changed.
        etag, last_modified: to be given to a later fetch; "" where the site sent none.
        not_modified: the site says that the page is as it was (304).
        memento: when an archive had what it answers with, as its header says it; "" of any other site.
    """

    url: str
    final_url: str
    hops: list[tuple[str, int]]
    status: int
    content_type: str
    charset: str | None
    body: bytes
    etag: str
    last_modified: str
    not_modified: bool
    memento: str = ""


class Fetcher:
    """Fetches pages, from any number of threads at once, over connections that are kept and shared."""

    def __init__(self, network: Network, *, lookup: Lookup = socket.getaddrinfo) -> None:
        from kbdesk.ingest.network import Clock  # brings httpcore

        self.clock = Clock()
        self._resolver = Resolver(lookup)
        self._lock = threading.Lock()
        self._closed = False
        self._context: ssl.SSLContext | None = None
        # A connection to a private host, once open, would serve whoever asks next. So pools are apart: what
        # may not reach private hosts has no way to a connection that does. They are used without httpx.Client: all
        # threads would share its cookies; it takes proxies from the environment, which would connect to addresses that
        # nobody checked, unsaid; and it fails on a redirect that is no web address before that can be told.
        # https has pools of its own for the time that whom to trust takes to read, 0.05 s: http does without.
        self._transports: dict[tuple[bool, bool, str], Transport] = {}
        self.adopt(network)

    def adopt(self, network: Network) -> None:
        """Fetch by other settings from now on; what is being fetched goes on by those that it began with."""
        self.network = network

    def fetch(
        self,
        url: str,
        *,
        typed: bool = False,
        etag: str | None = None,
        last_modified: str | None = None,
        total_seconds: float | None = None,
        picture_bytes: int = 0,
        onward: Callable[[str, str], str] = urls.join,
    ) -> Page:
        """Fetch a page.

        Args:
            url: an http or https address, normalised.
            typed: its user typed this very address, so that its host may be private (under `allow_private = "typed"`);
                hosts that it redirects to may not.
            etag, last_modified: of an earlier fetch; the answer may then be that nothing has changed.
            total_seconds: for the whole of it, from the look-up of the name to the last byte; default: the setting.
            picture_bytes: where it is not 0, a picture of at most so many bytes is fetched instead of a page.
            onward: the address that a redirect leads to, made of the one that it comes from and what it says.

        Raises IngestError for everything that can go wrong.
        """
        if not url.startswith(("http://", "https://")):
            raise IngestError(Kind.UNSUPPORTED_SCHEME, Worded("{url!r} is no http or https address.", url=url[:200]))
        total = self.network.total_seconds if total_seconds is None else total_seconds
        self.clock.deadline = time.monotonic() + total
        conditions = {}
        if etag:
            conditions["If-None-Match"] = etag
        if last_modified:
            conditions["If-Modified-Since"] = last_modified
        return _Visit(self, url, typed, conditions, total, picture_bytes, onward).run()

    def close(self) -> None:
        """Close all connections; fetches that are under way fail."""
        with self._lock:
            self._closed = True
            for transport in self._transports.values():
                transport.close()
            self._transports.clear()
        self._resolver.close()

    def transport(self, *, secure: bool, admit_private: bool, proxy: str) -> "Transport":
        """The connections that a request goes over: others for https than for http, and others where private hosts are
        admitted than where they are not.
        """
        secure = secure or proxy.startswith("https:")
        with self._lock:
            if self._closed:
                raise IngestError(Kind.CONNECT, Worded("kbdesk is closing."), transient=True)
            if (transport := self._transports.get((secure, admit_private, proxy))) is None:
                from kbdesk.ingest.network import Backend
                from kbdesk.ingest.transport import Transport, tls_context

                if secure and self._context is None:
                    self._context = tls_context()
                # A proxy is where its user says it is, be it a private host; whom it may be asked for, `vet` says.
                backend = Backend(self._resolver, self.clock, admit_private=admit_private or bool(proxy))
                transport = Transport(backend, self._context if secure else None, proxy)
                self._transports[secure, admit_private, proxy] = transport
            return transport

    def vet(self, host: str, seconds: float) -> None:
        """Refuse to ask others for a host that is private as seen from here; raises IngestError (BLOCKED_ADDRESS).

        A proxy looks names up by itself, so that what it connects to cannot be held to what was checked here. A name
        that only the proxy knows is left to it. `seconds`: how long the look-up may take.
        """
        from kbdesk.ingest.network import public

        try:
            addresses = self._resolver.resolve(urls.without_port(host).strip("[]"), seconds)
        except IngestError:
            return
        public(host, addresses)


class _Visit:
    """One fetch, from its address over all redirects to the page."""

    def __init__(
        self,
        fetcher: Fetcher,
        url: str,
        typed: bool,
        conditions: dict[str, str],
        total: float,
        picture_bytes: int,
        onward: Callable[[str, str], str],
    ) -> None:
        self._fetcher = fetcher
        self._network = fetcher.network
        self._clock = fetcher.clock
        self._url = url
        self._typed_host = urls.without_port(urls.host_of(url)) if typed else ""
        self._conditions = conditions
        self._total = total
        self._picture_bytes = picture_bytes
        self._onward = onward
        self._cookies: httpx.Cookies | None = None
        self._hops: list[tuple[str, int]] = []

    def run(self) -> Page:
        at = self._url
        been = {at}
        while True:
            response = self._answer(at)
            try:
                if response.status_code not in _REDIRECTS or "location" not in response.headers:
                    return self._page(at, response)
                self._hops.append((at, response.status_code))
                fresh = self._keep_cookies(response)
                target = self._target(at, response)
                if target in been and not fresh:
                    raise self._circles(Worded("{host} sends visitors in a circle.", host=urls.host_of(self._url)))
                if len(self._hops) >= MOST_REDIRECTS:
                    said = Worded(
                        "{host} sends visitors on more than {most} times.",
                        host=urls.host_of(self._url),
                        most=MOST_REDIRECTS,
                    )
                    raise self._circles(said)
                been.add(target)
                _drain(response)
                at = target
            finally:
                response.close()

    @staticmethod
    def _circles(said: str) -> IngestError:
        return IngestError(Kind.TOO_MANY_REDIRECTS, said)

    def _target(self, at: str, response: "httpx.Response") -> str:
        location = response.headers["location"]
        try:
            return self._onward(at, location)
        except urls.BadUrl:
            host = urls.host_of(at)
            raise IngestError(
                Kind.UNSUPPORTED_SCHEME,
                Worded("{host} sends visitors on to {to!r}, which is no web address.", host=host, to=location[:120]),
            ) from None

    def _keep_cookies(self, response: "httpx.Response") -> bool:
        """Keep what a redirect sets, for this fetch: some sites send visitors round until they bring it."""
        if "set-cookie" not in response.headers:
            return False
        import httpx

        if self._cookies is None:
            self._cookies = httpx.Cookies()
        before = len(self._cookies.jar)
        self._cookies.extract_cookies(response)
        return len(self._cookies.jar) > before

    def _answer(self, at: str) -> "httpx.Response":
        """Status and headers of an address, its body still to be read."""
        from kbdesk.ingest.plain_httpx import httpx

        host = urls.host_of(at)
        allow = self._network.allow_private
        admitted = allow == "always" or (allow == "typed" and self._typed_host == urls.without_port(host) != "")
        if self._network.proxy and not admitted:
            self._fetcher.vet(host, self._clock.left(self._network.timeout_seconds))
        transport = self._fetcher.transport(
            secure=at.startswith("https:"), admit_private=admitted, proxy=self._network.proxy
        )
        headers = {
            "User-Agent": self._network.user_agent or _USER_AGENT,
            "Accept": _ACCEPT_PICTURE if self._picture_bytes else _ACCEPT,
            "Accept-Language": _LANGUAGE,
            "Accept-Encoding": ACCEPTED,
            **self._conditions,
        }
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), self._network.timeout_seconds)
        try:
            request = httpx.Request("GET", at, headers=headers, extensions={"timeout": timeouts})
        except (httpx.InvalidURL, ValueError):
            raise IngestError(Kind.UNSUPPORTED_SCHEME, Worded("{url!r} is no web address.", url=at[:200])) from None
        if self._cookies is not None:
            self._cookies.set_cookie_header(request)
        for last in (False, True):
            started = time.monotonic()
            self._clock.connected = False
            try:
                response = transport.handle_request(request)
                response.request = request
                return response
            except IngestError as error:
                if error.kind in (Kind.DNS, Kind.CONNECT):
                    if self._network.proxy:
                        error.message = Worded("The proxy cannot be used: {why}", why=error.message)
                    else:
                        error.unreachable = host
                raise
            except (httpx.TransportError, RuntimeError) as error:
                # A kept connection may have been closed by the site at this very moment, or broken off by another
                # thread that shares it; that says nothing about the page, so it is asked for once more.
                shared = not self._clock.connected and time.monotonic() - started < self._network.timeout_seconds
                if last or not shared or time.monotonic() >= self._clock.deadline:
                    self._fail(error, host)
        raise AssertionError  # pragma: no cover

    def _page(self, at: str, response: "httpx.Response") -> Page:
        status, headers = response.status_code, response.headers
        host = urls.host_of(at)
        not_modified = status == 304 and bool(self._conditions)
        if not 200 <= status < 300 and not not_modified:
            _drain(response)
            raise answers.refusal(status, headers, host)
        said, charset = answers.content_type(headers.get("content-type", ""))
        body, kind = (b"", said) if not_modified else self._body(at, host, said, response)
        return Page(
            url=self._url,
            final_url=at,
            hops=self._hops,
            status=status,
            content_type=kind,
            charset=charset,
            body=body,
            etag=headers.get("etag", "")[:1000],
            last_modified=headers.get("last-modified", "")[:100],
            not_modified=not_modified,
            memento=headers.get("memento-datetime", "")[:100],
        )

    def _body(self, at: str, host: str, said: str, response: "httpx.Response") -> tuple[bytes, str]:
        """The body, unpacked, and its type; both its type and its size are judged as early as can be."""
        limit = self._picture_bytes or self._network.max_bytes
        says_no = False
        try:
            if self._picture_bytes:
                if not media.may_be_picture(said):
                    raise media.NotReadable(media.describe(said))
            elif media.says_no(said):
                says_no = True
                forbidden = response.headers.get("x-content-type-options", "").strip().lower() == "nosniff"
                if forbidden or not media.may_be_page(said):
                    raise media.NotReadable(media.describe(said))
            length = response.headers.get("content-length", "")
            if length.isdecimal() and int(length[:20]) > limit and not says_no:
                raise IngestError(
                    Kind.TOO_LARGE,
                    Worded(
                        "{host} has {size} to send, and the limit is {most}.",
                        host=host,
                        size=_megabytes(int(length[:20])),
                        most=_megabytes(limit),
                    ),
                )
            path = at.partition("?")[0]
            parts: list[bytes] = []
            size, kind = 0, ""
            arriving, packed = self._parts(host, response, limit), False
            if not self._picture_bytes and not says_no:
                arriving, packed = opened(arriving, host, limit)
            for part in arriving:
                parts.append(part)
                size += len(part)
                if size > limit:
                    raise IngestError(
                        Kind.TOO_LARGE,
                        Worded("{host} sends more than the limit of {most}.", host=host, most=_megabytes(limit)),
                    )
                if not kind and size >= media.SNIFFED_BYTES and not self._picture_bytes:
                    kind = self._kind(b"".join(parts), said, path, packed)
            body = b"".join(parts)
            if self._picture_bytes:
                return body, said
            return body, kind or self._kind(body, said, path, packed)
        except media.NotReadable as error:
            wanted = "a picture" if self._picture_bytes else "a page, a text or a PDF"
            raise IngestError(Kind.UNSUPPORTED_TYPE, f"What {host} sent is {error.what}, not {wanted}.") from None

    @staticmethod
    def _kind(start: bytes, said: str, path: str, packed: bool) -> str:
        try:
            return media.media_type(start, said, path)
        except media.NotReadable as error:
            if packed and error.what == media.BINARY:  # so it was no page that somebody packed
                raise media.NotReadable("an archive") from None
            raise

    def _parts(self, host: str, response: "httpx.Response", limit: int) -> Iterator[bytes]:
        """The body piece by piece, unpacked; no piece is much larger than what is left of the limit."""
        import httpx

        encodings = [e.strip().lower() for e in response.headers.get("content-encoding", "").split(",")]

        def arriving() -> Iterator[bytes]:
            for raw in response.iter_raw():
                if time.monotonic() > self._clock.deadline:
                    raise httpx.ReadTimeout("")
                yield raw

        try:
            yield from Unpacker(encodings, host).unpacked(arriving(), limit)
        except (httpx.TransportError, httpx.StreamError, RuntimeError) as error:
            self._fail(error, host)

    def _fail(self, error: Exception, host: str) -> NoReturn:
        """Raise what a failed connection means."""
        import httpx

        direct = not self._network.proxy
        unreachable = host if direct and isinstance(error, httpx.ConnectTimeout | httpx.ConnectError) else ""
        if isinstance(error, httpx.ProxyError):
            why = str(error)[:80]
            message = Worded("The proxy made no connection to {host} ({why}).", host=host, why=why)
            raise IngestError(Kind.CONNECT, message, transient=True) from None
        if isinstance(error, httpx.TimeoutException):
            most = self._network.timeout_seconds
            if time.monotonic() >= self._clock.deadline:
                total = round(self._total, 1)  # of a limit that holds for several addresses, what was left
                message = Worded("The page of {host} did not arrive within {n:g} seconds.", host=host, n=total)
            elif isinstance(error, httpx.ConnectTimeout):
                message = Worded("{host} could not be reached within {n:g} seconds.", host=host, n=most)
            else:
                message = Worded("{host} did not answer for {n:g} seconds.", host=host, n=most)
            raise IngestError(Kind.TIMEOUT, message, transient=True, unreachable=unreachable) from None
        if isinstance(error, httpx.ConnectError):
            message = Worded("No connection to {host} could be made.", host=host)
            raise IngestError(Kind.CONNECT, message, transient=True, unreachable=unreachable) from None
        if isinstance(error, httpx.LocalProtocolError | httpx.UnsupportedProtocol):
            message = Worded("{host} cannot be asked for this page: {why}.", host=host, why=str(error))
            raise IngestError(Kind.PROTOCOL, message) from None
        if isinstance(error, httpx.NetworkError):
            raise IngestError(
                Kind.PROTOCOL, Worded("{host} broke the connection off.", host=host), transient=True
            ) from None
        if "incomplete" in str(error) or "without" in str(error) or "closed" in str(error):
            raise IngestError(
                Kind.PROTOCOL, Worded("{host} broke off before the page was complete.", host=host), transient=True
            ) from None
        raise IngestError(
            Kind.PROTOCOL, Worded("What {host} answered is no proper HTTP.", host=host), transient=True
        ) from None


def _drain(response: "httpx.Response") -> None:
    """Read a short body that nobody wants, so that its connection can be used again."""
    import httpx

    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) <= _DRAINED:
        try:
            for _ in response.iter_raw():
                pass
        except httpx.HTTPError:
            return


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB" if size >= 10_000_000 else f"{size / 1_000_000:,.1f} MB"
