"""The demo's web site: a small HTTP server on loopback, and the bookmark file that leads to its pages."""

import logging
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import TracebackType
from typing import Any, Self
from zlib import crc32

from kbdesk.demo.articles import Article
from kbdesk.demo.export import Link, netscape
from kbdesk.demo.faults import FAULTS, Fault, Ill
from kbdesk.demo.pages import Answer, Library, busy_answer

_log = logging.getLogger(__name__)

_HOST = "127.0.0.1"
_MOST_THREADS = 16


class DemoSite:
    """Serves the bundled articles and a few faults while its `with` block lasts.

    Attributes:
        articles: the bundled articles.
        faults: what is wrong on purpose.
        article_count: how many articles an import of the whole export yields.
        failure_count: how many links of the export end as failures.
        redirect_count: how many links redirect to an article that has a link of its own.
        repeat_count: how many links stand in the export a second time.
        duplicate_count: how many links add no article, for either of these reasons.
        link_count: how many links the export has: articles, failures and duplicates together.
    """

    def __init__(self, latency: tuple[float, float] = (0.03, 0.15)) -> None:
        """Load the articles.

        Args:
            latency: how many seconds a page takes, at the least and at the most. Bars that are full at once teach
                nothing; tests pass (0, 0).
        """
        self.latency = latency
        self._library = Library()
        self._server: _Server | None = None
        self._address = ""
        self._busy: set[str] = set()
        self._lock = threading.Lock()
        self.articles: tuple[Article, ...] = self._library.articles
        self.faults: tuple[Fault, ...] = FAULTS
        self.article_count = len(self.articles)
        self.failure_count = sum(fault.failure is not None for fault in FAULTS)
        self.redirect_count = sum(fault.ill is Ill.MOVED for fault in FAULTS)
        self.repeat_count = sum(fault.ill is Ill.TWICE for fault in FAULTS)
        self.duplicate_count = self.redirect_count + self.repeat_count
        self.link_count = self.article_count + self.failure_count + self.duplicate_count

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to serve, on a free port of the loopback interface. Pages that are busy once are busy anew."""
        if self._server is not None:
            return
        self._busy = {fault.path for fault in FAULTS if fault.ill is Ill.BUSY}
        self._server = _Server(self)
        self._address = self.base_url
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name="demo-site", daemon=True
        ).start()

    def stop(self) -> None:
        """End serving. Does nothing where it has not begun."""
        server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()

    @property
    def base_url(self) -> str:
        """The address of the site, without a slash at its end, such as `http://127.0.0.1:40123`.

        Raises:
            RuntimeError: it is not being served.
        """
        if self._server is None:
            raise RuntimeError("The demo's site has an address only while it is served.")
        return f"http://{_HOST}:{self._server.server_port}"

    def links(self) -> list[Link]:
        """Every bookmark of the demo: one per article, and those of the faults that are no articles."""
        base = self.base_url
        links = [
            Link(base + article.path, article.title, article.added, article.folder, article.tags, article.note)
            for article in self.articles
        ]
        links += [
            Link(base + fault.path, fault.title, fault.added, fault.folder, fault.tags, fault.note)
            for fault in self.faults
            if fault.ill is not Ill.BUSY  # one of the articles, and so it is among them already
        ]
        return links

    def export(self) -> str:
        """The text of a Netscape bookmark file that names all articles and faults."""
        return netscape(self.links())

    def answer(self, path: str, *, head: bool = False) -> Answer:
        """What the site answers to a request for a path. A HEAD does not use up the one time that a page is busy."""
        if not head:
            with self._lock:
                busy = path in self._busy
                self._busy.discard(path)
            if busy:
                return busy_answer()
        # one that came before the end is answered after it
        return self._library.answer(path, self._address or self.base_url)

    def delay(self, path: str) -> float:
        """How many seconds a page takes: between the two bounds, and the same each time."""
        least, most = self.latency
        return least + (most - least) * (crc32(path.encode()) % 1000) / 1000


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, site: DemoSite) -> None:
        self.site = site
        self._slots = threading.BoundedSemaphore(_MOST_THREADS)
        super().__init__((_HOST, 0), _Handler)

    def server_bind(self) -> None:
        # HTTPServer looks up the name of its host here, which may take seconds on a computer without a network.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = _HOST, int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        self._slots.acquire()
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._slots.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._slots.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client that goes away in the middle of a page is nothing to report.
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            _log.exception("The demo's site failed to answer.")


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "kbdesk-demo"
    sys_version = ""
    timeout = 10

    def do_GET(self) -> None:
        self._respond(head=False)

    def do_HEAD(self) -> None:
        self._respond(head=True)

    def _respond(self, *, head: bool) -> None:
        site = self.server.site
        path = self.path.partition("#")[0].partition("?")[0]
        time.sleep(site.delay(path))
        answer = site.answer(path, head=head)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        # One page per connection: an idle one would hold a thread that others wait for.
        self.send_header("Connection", "close")
        self.end_headers()
        if not head:
            self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: its user did not start a web server."""
