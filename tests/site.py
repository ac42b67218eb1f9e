"""A small web site on loopback addresses, with pages and with faults, for tests that must meet a real server.

    with Site() as site:
        site.url("/ok/1")                    # http://127.0.1.1:PORT/ok/1
        site.url("/ok/1", host="127.0.1.2")
        site.requests                        # what was asked for, in order

Every one of its hosts (HOSTS, if it is given no others) answers on the same port. A route is a function in ROUTES by
the first part of its path; it gets a `Request` and writes bytes. Waiting routes end as soon as the site is closed, so
that no test sleeps.
"""

import gzip
import re
import socket
import socketserver
import ssl
import threading
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

HOSTS = ("127.0.1.1", "127.0.1.2", "127.0.1.3", "127.0.2.1")
WORDS = ("archive", "paper", "river", "method", "signal", "garden", "window", "theory", "market", "letter", "harbour")
REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified"}


def article(title: str, number: int = 1, paragraphs: int = 8, head: str = "") -> str:
    """A page of its own for each number: about 60 words a paragraph."""
    body = "".join(
        f"<p>Paragraph {p} of article {number} tells of the "
        + " ".join(WORDS[(number * 7 + p * 5 + i * (3 + number % 4)) % len(WORDS)] for i in range(55))
        + ".</p>"
        for p in range(paragraphs)
    )
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>"
        f"<nav><a href=/>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>"
    )


@dataclass
class Request:
    """One request, and the means to answer it."""

    site: "Site"
    host: str
    path: str
    headers: dict[str, str]
    connection: socket.socket
    keep: bool = True

    @property
    def number(self) -> int:
        """The last number in the path."""
        return int((re.findall(r"\d+", self.path) or ["1"])[-1])

    def send(
        self,
        body: bytes | str = b"",
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        length: int | None = None,
        **headers: str,
    ) -> None:
        """A whole answer; `headers` with underscores for hyphens."""
        data = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}"]
        lines.append(f"Content-Length: {len(data) if length is None else length}")
        if content_type:
            lines.append(f"Content-Type: {content_type}")
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.raw("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + data)

    def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self.connection.sendall(data)

    def reset(self) -> None:
        """Tear the connection down."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.keep = False


Route = Callable[[Request], None]
ROUTES: dict[str, Route] = {}


def route(function: Route) -> Route:
    """Serve the paths that begin with the name of `function`."""
    ROUTES[function.__name__] = function
    return function


@dataclass
class Site:
    """The site; a context manager. `routes` adds to ROUTES or replaces some of them."""

    routes: dict[str, Route] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    hosts: Sequence[str] = HOSTS
    requests: list[tuple[str, str]] = field(default_factory=list)  # host without port, path
    headers: list[dict[str, str]] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    closed: threading.Event = field(default_factory=threading.Event)
    _servers: list[Any] = field(default_factory=list)

    def url(self, path: str, host: str = HOSTS[0]) -> str:
        """The address of a path on one of the hosts."""
        return f"http{'s' if self.tls else ''}://{host}:{self.port}{path}"

    def __enter__(self) -> Self:
        self._servers = self._bound()
        for server in self._servers:
            server.site = self
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closed.set()
        ending = [threading.Thread(target=server.shutdown) for server in self._servers]
        for thread in ending:  # at once: each takes as long as it takes to look whether it is to end
            thread.start()
        for thread in ending:
            thread.join()
        for server in self._servers:
            server.server_close()

    def _bound(self, tries: int = 20) -> list[Any]:
        """A server for each host. The port that the first is given may be taken at another, by a test beside this."""
        servers: list[Any] = []
        self.port = 0
        try:
            for host in self.hosts:
                servers.append(_Server((host, self.port), _Handler))
                self.port = servers[0].server_address[1]
        except OSError:
            for server in servers:
                server.server_close()
            if tries == 1:
                raise
            return self._bound(tries - 1)
        return servers


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 128
    site: Site

    def handle_error(self, *_: object) -> None:
        pass  # clients that go away are what is tested


class _Handler(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        site = self.server.site
        site.connections += 1
        connection = self.request
        if site.tls:
            connection = site.tls.wrap_socket(connection, server_side=True)
        reader = connection.makefile("rb")
        while line := reader.readline():
            _, path, _ = line.decode("latin-1").split(" ", 2)
            headers = {}
            while (header := reader.readline().decode("latin-1").strip()) != "":
                name, _, value = header.partition(":")
                headers[name.lower()] = value.strip()
            host = self.server.server_address[0]
            site.requests.append((host, path))
            site.headers.append(headers)
            request = Request(site, host, path, headers, connection)
            name = path.split("?")[0].strip("/").partition("/")[0]
            (site.routes.get(name) or ROUTES.get(name) or missing)(request)
            if not request.keep:
                break
        reader.close()
        connection.close()


def missing(r: Request) -> None:
    """What there is where there is nothing."""
    r.send("<h1>Not Found</h1>", 404)


@route
def ok(r: Request) -> None:
    """A small article."""
    r.send(article(f"Article {r.number}", r.number))


@route
def secret(r: Request) -> None:
    """What nobody may be led to."""
    r.send(article("The router's admin page"))


@route
def status(r: Request) -> None:
    """/status/404: that status; with Retry-After where the query names one."""
    wait = r.path.partition("?retry=")[2].replace("%20", " ").replace("+", " ")
    r.send("<h1>No</h1>", int(r.path.split("/")[2][:3]), **({"Retry_After": wait} if wait else {}))


@route
def redirect(r: Request) -> None:
    """/redirect/302?to=ADDRESS."""
    r.send("", int(r.path.split("/")[2][:3]), Location=r.path.partition("?to=")[2])


@route
def hop(r: Request) -> None:
    """/hop/5: five redirects, then an article."""
    left = r.number
    r.send("", 302, Location=f"/hop/{left - 1}" if left > 1 else "/ok/1")


@route
def loop(r: Request) -> None:
    """A redirect to itself."""
    r.send("", 302, Location=r.path)


@route
def cookie(r: Request) -> None:
    """A redirect to itself that sets a cookie; the article once it is brought."""
    if "seen=1" in r.headers.get("cookie", ""):
        return r.send(article("With a cookie"))
    return r.send("", 302, Location=r.path, Set_Cookie="seen=1; Path=/")


@route
def silent(r: Request) -> None:
    """No answer at all."""
    r.site.closed.wait(60)
    r.keep = False


@route
def drip(r: Request) -> None:
    """/drip/headers and /drip/body: a byte every 50 ms, for ever."""
    body = "body" in r.path
    r.raw(
        b"HTTP/1.1 200 OK\r\n" + (b"Content-Type: text/html\r\nContent-Length: 9000\r\n\r\n" if body else b"X-Slow: ")
    )
    while not r.site.closed.wait(0.05):
        r.raw(b"a")
    r.keep = False


@route
def reset(r: Request) -> None:
    """The connection is torn down in the middle of the body."""
    r.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<html><p>half")
    r.reset()


@route
def truncated(r: Request) -> None:
    """Fewer bytes than promised."""
    r.send(article("Cut"), length=50_000)
    r.keep = False


@route
def garbage(r: Request) -> None:
    """No HTTP."""
    r.raw(b"\x00\x01SSH-2.0 hello\r\n\r\n")
    r.keep = False


@route
def bomb(r: Request) -> None:
    """A little that unpacks to a gigabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    r.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n")
    piece = b"<p>" + b"A" * (1 << 20)
    for _ in range(1024):
        r.raw(packer.compress(piece))
    r.keep = False


@route
def endless(r: Request) -> None:
    """A body that does not end."""
    r.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>")
    while not r.site.closed.is_set():
        r.raw(b"<p>more and more of it</p>" * 2000)
    r.keep = False


@route
def huge(r: Request) -> None:
    """Five gigabytes, it says."""
    r.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000000000\r\n\r\n<html>")
    r.site.closed.wait(60)
    r.keep = False


@route
def packed(r: Request) -> None:
    """/packed/gzip, deflate, raw (deflate without its header), charset (not packed, whatever it says), broken, br."""
    how, data = r.path.split("/")[2], article("Packed").encode()
    if how == "gzip":
        r.send(gzip.compress(data[:500]) + gzip.compress(data[500:]), Content_Encoding="gzip")
    elif how == "charset":
        r.send(data, Content_Encoding="UTF-8")
    elif how == "deflate":
        r.send(zlib.compress(data), Content_Encoding="deflate")
    elif how == "raw":
        r.send(zlib.compress(data)[2:-4], Content_Encoding="deflate")
    else:
        r.send(b"\x1f\x8b\x08\x00nothing packed" * 20, Content_Encoding="br" if how == "br" else "gzip")


@route
def etag(r: Request) -> None:
    """304 for who has it."""
    if r.headers.get("if-none-match") == '"v1"':
        return r.send(b"", 304, ETag='"v1"')
    return r.send(article("Tagged"), ETag='"v1"', Last_Modified="Mon, 01 Jan 2024 00:00:00 GMT")
