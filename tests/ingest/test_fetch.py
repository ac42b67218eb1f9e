import gzip
import socket
import ssl
import threading
import time
import weakref
from email.utils import formatdate

import httpcore
import pytest

from kbdesk.failure import IngestError, Kind, retry_after
from kbdesk.ingest.answers import content_type
from kbdesk.ingest.network import Backend, Clock, Stream
from kbdesk.ingest.resolver import Resolver
from tests.site import Site, article
from tests.waiting import PATIENCE


def zipped(data):
    """The same bytes each time: they are part of the names of tests."""
    return gzip.compress(data, mtime=0)


def failure(fetcher, url, **options):
    with pytest.raises(IngestError) as caught:
        fetcher.fetch(url, **options)
    assert caught.value.message.endswith(".")
    return caught.value


def resolver(*answers):
    """A look-up that gives each of `answers` in turn, and then the last for ever; counts its calls."""

    def lookup(host, *_, **__):
        lookup.calls += 1
        number = answers[min(lookup.calls, len(answers)) - 1]
        if number is None:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in number.split()]

    lookup.calls = 0
    return lookup


def test_a_page_comes_with_all_that_was_said_of_it(site, fetcher):
    page = fetcher().fetch(site.url("/ok/3"))
    assert (page.status, page.content_type, page.charset, page.hops) == (200, "text/html", "utf-8", [])
    assert b"Article 3" in page.body
    assert page.url == page.final_url == site.url("/ok/3")
    assert site.headers[0]["user-agent"].startswith("kbdesk/")
    assert {"accept", "accept-language"} <= set(site.headers[0])


def test_connections_are_kept_and_shared_by_threads(site, fetcher):
    one = fetcher()
    threads = [threading.Thread(target=lambda: [one.fetch(site.url(f"/ok/{n}")) for n in range(10)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(site.requests) == 80
    assert site.connections <= 8


def test_the_user_agent_can_be_set(site, fetcher):
    fetcher(user_agent="mine/1").fetch(site.url("/ok/1"))
    assert site.headers[0]["user-agent"] == "mine/1"


def test_redirects_are_followed_and_told(site, fetcher):
    page = fetcher().fetch(site.url("/hop/5"))
    assert [status for _, status in page.hops] == [302] * 5
    assert page.final_url == site.url("/ok/1")


def test_a_redirect_in_circles_ends(site, fetcher):
    error = failure(fetcher(), site.url("/loop/1"))
    assert error.kind is Kind.TOO_MANY_REDIRECTS
    assert len(site.requests) == 1
    assert failure(fetcher(), site.url("/hop/20")).kind is Kind.TOO_MANY_REDIRECTS


def test_a_cookie_lives_for_one_fetch_only(site, fetcher):
    one = fetcher()
    assert b"With a cookie" in one.fetch(site.url("/cookie/1")).body
    one.fetch(site.url("/ok/1"))
    assert "cookie" not in site.headers[-1]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/x", "javascript:alert(1)"])
def test_a_redirect_leads_to_the_web_only(site, fetcher, target):
    assert failure(fetcher(), site.url(f"/redirect/302?to={target}")).kind is Kind.UNSUPPORTED_SCHEME


def test_only_the_web_is_fetched(fetcher):
    assert failure(fetcher(), "ftp://example.org/").kind is Kind.UNSUPPORTED_SCHEME


@pytest.mark.parametrize(
    ("code", "transient", "most"),
    [(401, True, 2), (403, True, 2), (404, False, None), (408, True, None), (410, False, None), (418, False, None),
     (425, True, None), (429, True, None), (451, False, None), (500, True, None), (503, True, None), (599, True, None)],
)  # fmt: skip
def test_a_status_is_told_with_its_meaning(site, fetcher, code, transient, most):
    error = failure(fetcher(), site.url(f"/status/{code}"))
    assert (error.kind, error.http_status, error.transient, error.most_attempts) == (
        Kind.HTTP_STATUS,
        code,
        transient,
        most,
    )
    assert str(code) in error.message
    assert "127.0.1.1" in error.message


def test_the_wait_that_a_site_asks_for_is_kept_within_bounds(site, fetcher):
    assert failure(fetcher(), site.url("/status/429?retry=7")).retry_after == 7
    assert failure(fetcher(), site.url("/status/503?retry=999999")).retry_after == 999999
    assert 55 < (retry_after(formatdate(time.time() + 60, usegmt=True)) or 0) <= 60
    assert retry_after(formatdate(time.time() - 60, usegmt=True)) == 0
    assert retry_after("soon") is None
    assert retry_after("") is None


def test_a_condition_is_answered_with_nothing(site, fetcher):
    one = fetcher()
    page = one.fetch(site.url("/etag/1"))
    assert (page.etag, page.not_modified) == ('"v1"', False)
    again = one.fetch(site.url("/etag/1"), etag=page.etag, last_modified=page.last_modified)
    assert (again.status, again.not_modified, again.body) == (304, True, b"")
    assert site.headers[-1]["if-modified-since"] == page.last_modified


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/reset/1", Kind.PROTOCOL), ("/truncated/1", Kind.PROTOCOL), ("/garbage/1", Kind.PROTOCOL),
     ("/packed/broken", Kind.DECODING), ("/packed/br", Kind.DECODING)],
)  # fmt: skip
def test_a_broken_answer_is_told_as_such(site, fetcher, path, kind):
    error = failure(fetcher(), site.url(path))
    assert error.kind is kind
    assert "127.0.1.1" in error.message


@pytest.mark.parametrize("how", ["gzip", "deflate", "raw", "charset"])
def test_packed_pages_are_unpacked(site, fetcher, how):
    page = fetcher().fetch(site.url(f"/packed/{how}"))
    assert page.body.endswith(b"</html>")


@pytest.mark.parametrize("path", ["/bomb/1", "/endless/1", "/huge/1"])
def test_no_page_takes_more_than_the_limit(site, fetcher, path):
    error = failure(fetcher(max_bytes=1_000_000, total_seconds=60), site.url(path))
    assert error.kind is Kind.TOO_LARGE, "and not one of time"
    assert not error.transient


def test_unpacking_makes_no_more_than_it_is_asked_for():
    import gzip

    from kbdesk.ingest.packing import Unpacker

    unpacker = Unpacker(["gzip"], "host")
    first = unpacker.feed(gzip.compress(b"A" * 50_000_000), 1000)
    assert len(first) <= 1000
    assert unpacker.holds
    assert len(unpacker.feed(b"", 1000)) <= 1000


@pytest.mark.parametrize("path", ["/silent/1", "/drip/headers", "/drip/body"])
def test_the_whole_has_a_deadline_whatever_drips_in(site, fetcher, path):
    started = time.monotonic()
    error = failure(fetcher(timeout_seconds=60), site.url(path), total_seconds=0.6)
    assert error.kind is Kind.TIMEOUT
    assert error.transient
    assert time.monotonic() - started < 20


def test_silence_ends_with_the_timeout_of_one_wait(site, fetcher):
    error = failure(fetcher(timeout_seconds=0.3), site.url("/silent/1"))
    assert error.kind is Kind.TIMEOUT
    assert "0.3 seconds" in error.message


def test_a_port_that_nobody_listens_on(fetcher):
    with socket.socket() as free:
        free.bind(("127.0.1.1", 0))
        error = failure(fetcher(), f"http://127.0.1.1:{free.getsockname()[1]}/")
    assert error.kind is Kind.CONNECT
    assert error.transient


def test_a_host_that_does_not_exist(fetcher):
    error = failure(fetcher(lookup=resolver(None)), "http://nowhere.example/")
    assert (error.kind, error.transient) == (Kind.DNS, True)
    assert "nowhere.example" in error.message


def test_a_name_server_that_does_not_answer_keeps_to_the_deadline(fetcher):
    never = threading.Event()
    started = time.monotonic()
    error = failure(fetcher(lookup=lambda *_, **__: never.wait(30)), "http://slow.example/", total_seconds=0.3)
    assert error.kind is Kind.DNS
    assert time.monotonic() - started < 15
    never.set()


def test_answers_of_the_name_server_are_remembered(site, fetcher):
    lookup = resolver("127.0.1.1")
    one = fetcher(lookup=lookup)
    for number in range(3):
        one.fetch(f"http://a.example:{site.port}/ok/{number}")
    assert lookup.calls == 1


def test_a_second_address_is_tried_where_the_first_refuses(site, fetcher):
    one = fetcher(lookup=resolver("127.0.9.9 127.0.1.2"))
    assert one.fetch(f"http://two.example:{site.port}/ok/1").status == 200


@pytest.mark.parametrize("name", ["127.0.1.1", "localhost", "[::1]", "[::ffff:127.0.1.1]", "169.254.169.254"])
def test_private_hosts_are_refused_without_a_connection(site, fetcher, name):
    for setting in ("never", "typed"):
        error = failure(fetcher(allow_private=setting), f"http://{name}:{site.port}/secret/1")
        assert error.kind is Kind.BLOCKED_ADDRESS
        assert not error.transient
    assert site.connections == 0


def test_a_name_that_leads_to_a_private_host_is_refused(site, fetcher):
    one = fetcher(lookup=resolver("127.0.1.1"), allow_private="typed")
    assert failure(one, f"http://innocent.example:{site.port}/secret/1").kind is Kind.BLOCKED_ADDRESS
    assert site.connections == 0


def test_what_its_user_typed_may_be_private(site, fetcher):
    assert fetcher(allow_private="typed").fetch(site.url("/ok/1"), typed=True).status == 200
    assert failure(fetcher(allow_private="never"), site.url("/ok/1"), typed=True).kind is Kind.BLOCKED_ADDRESS


def test_a_redirect_may_not_lead_to_another_private_host(site, fetcher):
    one = fetcher(allow_private="typed")
    there = site.url("/secret/1", host="127.0.2.1")
    assert failure(one, site.url(f"/redirect/302?to={there}"), typed=True).kind is Kind.BLOCKED_ADDRESS
    assert ("127.0.2.1", "/secret/1") not in site.requests
    # on the host that was typed it may
    assert one.fetch(site.url("/redirect/302?to=/ok/1"), typed=True).status == 200


def test_a_connection_of_a_typed_fetch_serves_no_other(site, fetcher):
    one = fetcher(allow_private="typed")
    one.fetch(site.url("/ok/1"), typed=True)
    assert failure(one, site.url("/ok/1")).kind is Kind.BLOCKED_ADDRESS
    assert len(site.requests) == 1


def test_the_address_that_was_checked_is_the_one_connected_to(site, fetcher, monkeypatch):
    """A name server that gives a public address first and a private one to whoever asks again."""
    lookup = resolver("203.0.114.1", "127.0.1.1")
    connected = []

    def connect(self, address):
        connected.append(address[0])
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    one = fetcher(lookup=lookup, allow_private="never")
    assert failure(one, f"http://rebind.example:{site.port}/secret/1").kind is Kind.CONNECT
    assert connected == ["203.0.114.1"]
    assert lookup.calls == 1


def test_a_proxy_of_the_environment_is_not_used(site, fetcher, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", site.url("/"))
    monkeypatch.setenv("ALL_PROXY", site.url("/"))
    assert failure(fetcher(allow_private="never"), site.url("/ok/1")).kind is Kind.BLOCKED_ADDRESS
    assert site.connections == 0


@pytest.mark.parametrize(
    ("body", "said", "wanted"),
    [
        (b"<html><p>x</p></html>", "", "text/html"),
        (b"<!doctype html><p>x", "application/octet-stream", "text/html"),
        (b"<html>x</html>", "text/plain", "text/html"),
        (b"%PDF-1.4 x", "text/html", "application/pdf"),
        (b"<html>log in</html>", "application/pdf", "text/html"),
        (b"plain", "text/plain; charset=utf-8", "text/plain"),
        (b"# Head", "text/markdown", "text/markdown"),
        (b"", "text/html", "text/html"),
        (b"<!doctype html><p>x", "application/json", "text/html"),
        (b"\xef\xbb\xbf\n<!-- made -->\n<HTML lang=en>", "image/png", "text/html"),
        ("<!doctype html><p>x".encode("utf-16"), "application/javascript", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "application/rss+xml", "text/html"),
    ],
)
def test_a_page_is_what_its_bytes_show(fetcher, body, said, wanted):
    with Site(routes={"it": lambda r: r.send(body, content_type=said)}) as site:
        assert fetcher().fetch(site.url("/it/1")).content_type == wanted


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "image/png"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "text/html"),
        (b'{"a": 1}', "application/json"),
        (b"PK\x03\x04" + b"\0" * 100, ""),
        (bytes(n * 73 % 256 for n in range(5000)), "text/html"),
        (b"<?xml version='1.0'?><rss></rss>", "text/xml"),
        (b"a{color:red}", "text/css"),
        (b'"<!doctype html><html>"', "application/json"),
        (b"<p>a piece of a page</p>", "application/json"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"),
        pytest.param(
            zipped(bytes(n * 73 % 256 for n in range(5000))), "application/octet-stream", id="gzip of binary data"
        ),
        pytest.param(zipped(b"<?xml version='1.0'?><urlset></urlset>"), "text/xml", id="gzip of XML"),
        pytest.param(zipped(b"<!doctype html><p>x"), "application/gzip", id="gzip that says so"),
    ],
)
def test_what_is_no_page_is_refused(fetcher, body, said):
    with Site(routes={"it": lambda r: r.send(body, content_type=said)}) as site:
        error = failure(fetcher(), site.url("/it/1"))
    assert error.kind is Kind.UNSUPPORTED_TYPE
    if body.startswith(b"\x1f\x8b") and said == "application/octet-stream":
        assert "an archive" in error.message
    if said in ("image/png", "application/json") and body[:1] in b"\x89{":
        assert f"({said})" in error.message


def test_a_site_may_forbid_that_a_page_is_seen_in_what_it_calls_something_else(fetcher):
    def told(r):
        r.send(b"<!doctype html><p>x", content_type="application/json", X_Content_Type_Options="nosniff")

    with Site(routes={"it": told}) as site:
        assert failure(fetcher(), site.url("/it/1")).kind is Kind.UNSUPPORTED_TYPE


@pytest.mark.parametrize("said", ["text/html", "text/plain", "application/octet-stream", ""])
@pytest.mark.parametrize("declared", [{}, {"Content_Encoding": "gzip"}])
def test_a_page_that_is_packed_without_a_word_is_unpacked(fetcher, said, declared):
    page = article("Packed").encode()
    packed = zipped(page)
    sent = zipped(packed) if declared else packed  # a server that packs what was packed already
    with Site(routes={"it": lambda r: r.send(sent, content_type=said, **declared)}) as site:
        fetched = fetcher().fetch(site.url("/it/1"))
    assert (fetched.body, fetched.content_type) == (page, "text/html")


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        (zipped(b"<!doctype html>" + b"A" * 30_000_000), Kind.TOO_LARGE),
        (zipped(article("Cut", paragraphs=80).encode())[:-300], Kind.PROTOCOL),
        (b"\x1f\x8b\x08\x00nothing packed" * 20, Kind.DECODING),
        (zipped(zipped(b"<!doctype html>")), Kind.UNSUPPORTED_TYPE),
    ],
    ids=["a bomb", "cut off", "damaged", "packed twice"],
)
def test_what_is_packed_without_a_word_is_unpacked_within_bounds(fetcher, sent, kind):
    with Site(routes={"it": lambda r: r.send(sent)}) as site:
        assert failure(fetcher(), site.url("/it/1")).kind is kind


def test_a_film_is_refused_before_it_is_loaded(fetcher):
    def film(r):
        r.raw(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 9000000\r\n\r\n")
        r.site.closed.wait(30)

    with Site(routes={"it": film}) as site:
        assert failure(fetcher(), site.url("/it/1")).kind is Kind.UNSUPPORTED_TYPE, "and not one of time"


def test_a_connection_that_the_site_closed_meanwhile_is_replaced(fetcher):
    """It takes a first request, then closes the kept connection upon the second without answering it."""
    seen = []

    def moody(r):
        seen.append(r.connection)  # kept, or the next one may be at its place in memory
        if sum(connection is r.connection for connection in seen) > 1:
            r.keep = False
        else:
            r.send("<html><p>fine</p></html>")

    with Site(routes={"it": moody}) as site:
        one = fetcher()
        assert [one.fetch(site.url("/it/1")).status for _ in range(2)] == [200, 200]
        assert site.connections == 2


def test_whom_to_trust_is_read_for_https_alone(site, fetcher, monkeypatch):
    def read():
        raise AssertionError("read")

    monkeypatch.setattr("kbdesk.ingest.transport.tls_context", read)
    one = fetcher()
    assert one.fetch(site.url("/ok/1")).status == 200
    with pytest.raises(AssertionError, match="read"):
        one.fetch(site.url("/ok/1").replace("http:", "https:"))


def test_a_certificate_that_nobody_vouches_for(fetcher, tmp_path):
    import ssl

    from tests.ingest.certificate import CERTIFICATE

    file = tmp_path / "own.pem"
    file.write_text(CERTIFICATE)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    with Site(tls=context) as site:
        error = failure(fetcher(), site.url("/ok/1"))
    assert error.kind is Kind.TLS
    assert not error.transient
    assert "certificate" in error.message


def test_content_type_headers():
    assert content_type('Text/HTML; Charset="UTF-8"') == ("text/html", "utf-8")
    assert content_type("") == ("", None)
    assert content_type("text/html; boundary=x; charset=koi8-r") == ("text/html", "koi8-r")


def test_who_waits_for_a_connection_that_is_closed_wakes_up():
    clock = Clock()
    with socket.create_server(("127.0.0.1", 0)) as silent, socket.create_connection(silent.getsockname()) as sock:
        stream = Stream(sock, clock, "a.example", weakref.WeakSet().add)
        raised = []

        def read():
            clock.deadline = time.monotonic() + 2 * PATIENCE
            try:
                stream.read(1, 2 * PATIENCE)
            except httpcore.ReadError as error:
                raised.append(error)

        waiting = threading.Thread(target=read, daemon=True)
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
        stream.close()
        waiting.join(PATIENCE)
        assert not waiting.is_alive()


def test_a_connection_that_is_made_while_all_are_broken_off_is_one_of_them():
    def lookup(*_, **__):
        backend.abort()
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]

    backend = Backend(Resolver(lookup=lookup), Clock(), admit_private=True)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(IngestError) as caught:
        backend.connect_tcp("a.example", silent.getsockname()[1], 2 * PATIENCE)
    assert caught.value.kind is Kind.CONNECT


def test_who_waits_for_a_secure_connection_is_broken_off_too():
    backend = Backend(Resolver(), Clock(), admit_private=True)
    failures = []

    def agree(stream):
        try:
            stream.start_tls(ssl.create_default_context(), "a.example", 2 * PATIENCE)
        except IngestError as error:
            failures.append(error.kind)

    with socket.create_server(("127.0.0.1", 0)) as silent:
        stream = backend.connect_tcp("127.0.0.1", silent.getsockname()[1], PATIENCE)
        waiting = threading.Thread(target=agree, args=(stream,), daemon=True)
        waiting.start()
        with silent.accept()[0] as there:
            there.recv(1)  # it has begun
            backend.abort()
            waiting.join(PATIENCE)
    assert failures == [Kind.TLS]


def test_nothing_is_fetched_any_more_once_it_is_closed(fetcher, site):
    one = fetcher()
    one.close()
    assert failure(one, site.url("/ok/1")).transient
    assert site.requests == []
