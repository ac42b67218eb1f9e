"""Fetching through a proxy: what it may be asked for, and what is said when it fails."""

import contextlib
import select
import socket
import socketserver
import ssl
import threading

import pytest

from kbdesk.failure import IngestError, Kind
from tests.ingest.certificate import CERTIFICATE
from tests.site import Site


class _Handler(socketserver.BaseRequestHandler):
    def handle(self):
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            if not (more := self.request.recv(1)):
                return
            head += more
        method, target, _ = head.split(b"\r\n", 1)[0].split()
        self.server.asked.append((method.decode(), target.decode()))
        if self.server.refusal:
            self.request.sendall(self.server.refusal)
            return
        site = socket.create_connection(("127.0.1.1", self.server.site_port))
        if method == b"CONNECT":
            self.request.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:  # what is asked of a site names its path alone
            path = b"/" + target.split(b"/", 3)[3]
            site.sendall(head.replace(target, path, 1))
        with contextlib.suppress(OSError), site:
            while True:
                for ready in select.select([self.request, site], [], [], 5)[0]:
                    if not (data := ready.recv(1 << 16)):
                        return
                    (site if ready is self.request else self.request).sendall(data)


class _Proxy(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    refusal = b""

    def __init__(self, site_port):
        super().__init__(("127.0.3.1", 0), _Handler)
        self.site_port = site_port
        self.asked = []
        self.url = f"http://127.0.3.1:{self.server_address[1]}"


@pytest.fixture
def proxied():
    """Makes a proxy that leads to a site, whatever host it is asked for."""
    made = []

    def make(site):
        proxy = _Proxy(site.port)
        threading.Thread(target=proxy.serve_forever, args=(0.02,), daemon=True).start()
        made.append(proxy)
        return proxy

    yield make
    for proxy in made:
        proxy.shutdown()
        proxy.server_close()


def unknown(*_, **__):
    raise socket.gaierror(socket.EAI_NONAME, "unknown")


def leads_to(number):
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 0))]


def failure(fetcher, url, **options):
    with pytest.raises(IngestError) as caught:
        fetcher.fetch(url, **options)
    return caught.value


@pytest.mark.parametrize("lookup", [leads_to("203.0.114.1"), unknown], ids=["public", "known to the proxy alone"])
def test_a_page_comes_through_it(site, fetcher, proxied, lookup):
    proxy = proxied(site)
    page = fetcher(lookup=lookup, allow_private="never", proxy=proxy.url).fetch("http://paper.example/ok/7")
    assert b"Article 7" in page.body
    assert proxy.asked == [("GET", "http://paper.example/ok/7")]
    assert site.requests == [("127.0.1.1", "/ok/7")]


@pytest.mark.parametrize(
    "url",
    ["http://127.0.1.1/ok/1", "http://[::1]/ok/1", "http://10.0.0.1/", "http://inside.example/ok/1"],
)
def test_it_is_not_asked_for_what_is_private(site, fetcher, proxied, url):
    proxy = proxied(site)
    one = fetcher(lookup=leads_to("192.168.0.7"), allow_private="never", proxy=proxy.url)
    assert failure(one, url).kind is Kind.BLOCKED_ADDRESS
    assert proxy.asked == []


def test_a_redirect_through_it_is_checked_too(fetcher, proxied):
    with Site(routes={"ok": lambda r: r.send("", 302, Location="http://127.0.2.1/secret/1")}) as site:
        proxy = proxied(site)
        one = fetcher(lookup=leads_to("203.0.114.1"), allow_private="never", proxy=proxy.url)
        assert failure(one, "http://paper.example/ok/1").kind is Kind.BLOCKED_ADDRESS
        assert len(proxy.asked) == 1


def test_a_typed_host_may_be_private(site, fetcher, proxied):
    proxy = proxied(site)
    one = fetcher(allow_private="typed", proxy=proxy.url)
    assert one.fetch("http://127.0.1.1/ok/1", typed=True).status == 200
    assert len(proxy.asked) == 1


def test_a_certificate_is_held_against_the_site_and_not_the_proxy(fetcher, proxied, tmp_path):
    file = tmp_path / "own.pem"
    file.write_text(CERTIFICATE)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    with Site(tls=context) as site:
        proxy = proxied(site)
        one = fetcher(lookup=leads_to("203.0.114.1"), allow_private="never", proxy=proxy.url)
        error = failure(one, "https://paper.example/ok/1")
        assert error.kind is Kind.TLS
        assert error.message.startswith("paper.example has no certificate")
        assert proxy.asked == [("CONNECT", "paper.example:443")]


def test_a_proxy_that_is_not_there_is_named_and_no_site_is_blamed(site, fetcher):
    with socket.socket() as closed:
        closed.bind(("127.0.3.1", 0))
        url = f"http://127.0.3.1:{closed.getsockname()[1]}"
    error = failure(fetcher(lookup=unknown, proxy=url), "http://paper.example/")
    assert (error.kind, error.transient, error.unreachable) == (Kind.CONNECT, True, "")
    assert error.message.startswith("The proxy cannot be used: 127.0.3.1 refuses")


def test_a_proxy_that_refuses_is_said(site, fetcher, proxied):
    proxy = proxied(site)
    proxy.refusal = b"HTTP/1.1 403 Not for you\r\nContent-Length: 0\r\n\r\n"
    error = failure(fetcher(lookup=unknown, proxy=proxy.url), "https://paper.example/")
    assert (error.kind, error.unreachable) == (Kind.CONNECT, "")
    assert error.message == "The proxy made no connection to paper.example (403 Not for you)."
