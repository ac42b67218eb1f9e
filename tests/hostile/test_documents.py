"""Documents made to hurt whoever reads them: they cost themselves alone, within the limits, and are told as what they
are; and the next document is read by the same pool."""

import bz2
import gzip
import os
import random
import threading
import time
import zlib
from pathlib import Path

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract
from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract
from tests.hostile.conftest import HOSTS, asked, whole
from tests.ingest.documents import pdf
from tests.site import Site, article
from tests.waiting import PATIENCE, until

SECONDS = 2
LIMITS = Extract(processes=1, timeout_seconds=SECONDS, memory_mb=512)
HTML, XHTML, PDF, TEXT, MARKDOWN = (
    "text/html",
    "application/xhtml+xml",
    "application/pdf",
    "text/plain",
    "text/markdown",
)
NESTED = (
    "div", "blockquote", "list", "table", "b", "font", "xhtml", "md-quote", "md-list", "md-bracket", "md-star",
    "md-image", "comment", "json", "json2",
)  # fmt: skip
XMLNS = "http://www.w3.org/1999/xhtml"
XML = f'<?xml version="1.0"?><!DOCTYPE html [{{entities}}]><html xmlns="{XMLNS}"><head><title>T</title>'
XML += "</head><body><article><p>{words} {use}</p></article></body></html>"
WORDS = "Harbour lights and paper boats, over and over again, and nothing that anybody would miss. " * 8


@pytest.fixture(scope="module")
def pool():
    made = ProcessPool(LIMITS)
    yield made
    made.close()


def read(pool, body, kind=HTML, seconds=SECONDS):
    """What is read of a document, or the failure; and that it kept to its time."""
    body = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    began = time.monotonic()
    try:
        return pool.run(extract, body, kind, None, "https://x.example/", timeout=seconds)
    except IngestError as error:
        return error
    finally:
        assert time.monotonic() - began < seconds + 30, "it took longer than it may"


@pytest.fixture(autouse=True)
def the_next_one_is_read(request):
    """After each of these tests, whatever it did, the pool that it used reads an ordinary page."""
    yield
    if "pool" in request.fixturenames:
        found = read(request.getfixturevalue("pool"), article("The next one"), seconds=PATIENCE)
        assert "tells of the" in found.text


def test_billion_laughs(pool):
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    page = XML.format(entities=f'<!ENTITY l0 "harbour">{levels}', words=WORDS, use="&l9;")
    for kind in (XHTML, HTML):
        found = read(pool, page, kind)
        if isinstance(found, IngestError):
            assert found.kind in (Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH, Kind.NO_TEXT, Kind.DECODING), found.kind
        else:
            assert len(found.text) < 10 * len(WORDS)


def test_quadratic_blowup(pool):
    page = XML.format(entities=f'<!ENTITY a "{"harbour" * 15_000}">', words=WORDS, use="&a;" * 5_000)
    found = read(pool, page, XHTML)
    assert isinstance(found, IngestError) or len(found.text) < 1_000_000


@pytest.mark.parametrize("kind", [XHTML, HTML])
def test_external_entities(pool, tmp_path, kind):
    """No file is read, no address asked for, on behalf of a page."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the harbour")
    with Site() as site:
        entities = (
            f'<!ENTITY f SYSTEM "{secret.as_uri()}"><!ENTITY w SYSTEM "{site.url("/secret/1")}">'
            f'<!ENTITY % p SYSTEM "{site.url("/secret/2")}"> %p; <!ENTITY u PUBLIC "x" "{secret.as_uri()}">'
        )
        page = XML.format(entities=entities, words=WORDS, use="&f; &w; &u;")
        include = (
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
            f'<?xml-stylesheet href="{site.url("/secret/3")}" type="text/xsl"?>'
        )
        found = [read(pool, page, kind), read(pool, page.replace("&f;", include), kind)]
        dtd = page.replace("<!DOCTYPE html [", f'<!DOCTYPE html SYSTEM "{site.url("/secret/4")}" [')
        found.append(read(pool, dtd, kind))
        assert site.requests == []
    assert not [one for one in found if "the secret of the" in repr(one)]


def _encrypted():
    """A PDF that wants a password that nobody has."""
    plain = pdf([WORDS[:80]])
    lock = b"<< /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -4 >>"
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt " + lock + b" /ID [<61><61>]")


def test_broken_pdfs(pool):
    good = pdf([WORDS[:80], WORDS[80:160]], [WORDS[:60]])
    rng = random.Random(5)
    bodies = [good[: int(len(good) * share)] for share in (0.1, 0.3, 0.5, 0.8, 0.97)]
    bodies += [b"%PDF-1.4\n", b"%PDF-1.7\n" + b"\0" * 100_000, b"%PDF-1.4\n" + rng.randbytes(100_000), good * 3]
    for _ in range(25):
        changed = bytearray(good)
        for _ in range(rng.choice((1, 10, 100))):
            changed[rng.randrange(len(changed))] = rng.randrange(256)
        bodies.append(bytes(changed))
    # Objects that lead to themselves, and numbers that no page has.
    bodies += [
        good.replace(b"/Kids [4 0 R 6 0 R]", b"/Kids [2 0 R 2 0 R]"),
        good.replace(b"/Count 2", b"/Count 2000000000"),
        good.replace(b"/Parent 2 0 R", b"/Parent 4 0 R"),
        good.replace(b"[0 0 595 842]", b"[0 0 1e30 1e30]"),
        good.replace(b"/Length ", b"/Length 9999999999"),
        good.replace(b"/Root 1 0 R", b"/Root 99 0 R"),
        good.replace(b"/Size 9", b"/Size 4294967295"),
    ]
    for body in bodies:
        found = read(pool, body, PDF)
        if isinstance(found, IngestError):
            assert found.kind in (Kind.DECODING, Kind.NO_TEXT, Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH), found.kind
            assert found.message.endswith(".")


def test_an_encrypted_pdf(pool):
    found = read(pool, _encrypted(), PDF, PATIENCE)
    assert isinstance(found, IngestError)
    assert found.kind is Kind.DECODING
    assert "password" in found.message


def test_a_pdf_that_unpacks_to_very_much(pool):
    """300 kB that are 300 MB of drawing."""
    packer = zlib.compressobj(9)
    piece = b"(harbour) Tj " * 80_000
    stream = packer.compress(b"BT /F1 12 Tf 50 780 Td ") + b"".join(packer.compress(piece) for _ in range(290))
    stream += packer.compress(b" ET") + packer.flush()
    good = pdf(["x"])
    begin, end = good.index(b"<< /Length"), good.index(b"endstream")
    head = b"<< /Filter /FlateDecode /Length " + str(len(stream)).encode() + b" >>\nstream\n"
    found = read(pool, good[:begin] + head + stream + b"\n" + good[end:], PDF)
    if isinstance(found, IngestError):
        assert found.kind in (Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH, Kind.NO_TEXT, Kind.DECODING)
    else:
        assert len(found.text) <= 4_100_000


DEEP = 100_000


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<div>" * DEEP + f"<p>{WORDS}", HTML),
        (f"<article><p>{WORDS}</p>" + "<blockquote>" * DEEP + f"<p>{WORDS}", HTML),
        (f"<article><p>{WORDS}</p>" + "<ul><li>" * DEEP + f"{WORDS}", HTML),
        (f"<article><p>{WORDS}</p>" + "<table><tr><td>" * (DEEP // 3) + WORDS, HTML),
        (f"<article><p>{WORDS}" + "<b>" * DEEP + WORDS, HTML),
        (f"<article><p>{WORDS}" + "<font>" * DEEP + "</font>" * DEEP + WORDS, HTML),
        (f"<html xmlns='{XMLNS}'><body>{'<div>' * DEEP}<p>{WORDS}</p>{'</div>' * DEEP}</body></html>", XHTML),
        ("> " * DEEP + WORDS, MARKDOWN),
        ("".join(f"{'  ' * n}- x\n" for n in range(600)) + WORDS, MARKDOWN),
        ("[" * DEEP + WORDS, MARKDOWN),
        ("*a " * DEEP + WORDS, MARKDOWN),
        ("![" * (DEEP // 2) + "]()" * (DEEP // 2) + WORDS, MARKDOWN),
        ("<!--" * DEEP + WORDS, HTML),
        (f'<script type="application/ld+json">{"[" * DEEP}</script><article><p>{WORDS}</p></article>', HTML),
        (f'<script type="application/ld+json">{{"@graph":{"[[" * 5_000}</script><article><p>{WORDS}</p>', HTML),
    ],
    ids=NESTED,
)
def test_nesting(pool, body, kind):
    found = read(pool, body, kind)
    if isinstance(found, IngestError):
        assert found.kind in (Kind.NO_TEXT, Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH), (found.kind, found.message)
        assert "RecursionError" not in found.message, "that is a fault in kbdesk, not a page's"


def test_a_table_of_12_megabytes(pool):
    body = f"<title>Wide</title><article><p>{WORDS}</p><table>" + "<tr><td>cell</td></tr>" * 500_000 + "</table>"
    found = read(pool, body)
    assert not isinstance(found, IngestError) or found.kind in (Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH, Kind.NO_TEXT)


@pytest.mark.parametrize(
    "body",
    ["harbour " * 2_500_000, "a" * 20_000_000, "a=" * 10_000_000, "\u00e9" * 10_000_000, "<" * 20_000_000],
    ids=["words", "letters", "pairs", "accents", "brackets"],
)
@pytest.mark.parametrize("kind", [TEXT, MARKDOWN, HTML])
def test_a_line_of_20_megabytes(pool, body, kind):
    found = read(pool, body if kind != HTML else f"<title>L</title><article><p>{body}</p></article>", kind)
    if isinstance(found, IngestError):
        assert found.kind in (Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH, Kind.NO_TEXT, Kind.TOO_LARGE), found.message


def test_attributes_titles_and_dates_without_end(pool):
    pages = (
        f"<title>{'T' * 3_000_000}</title><article><p>{WORDS}</p></article>",
        f'<meta name=author content="{"A; " * 1_000_000}"><article><p>{WORDS}</p></article>',
        f'<meta name=description content="{"d" * 3_000_000}"><article><p>{WORDS}</p></article>',
        f'<meta property=og:site_name content="{"S" * 3_000_000}"><article><p>{WORDS}</p></article>',
        f'<meta property=og:image content="https://x.example/{"i" * 3_000_000}"><article><p>{WORDS}</p></article>',
        f'<link rel=canonical href="https://x.example/{"c" * 3_000_000}"><article><p>{WORDS}</p></article>',
        f'<meta name=date content="{"1" * 3_000_000}"><article><p>{WORDS}</p></article>',
        f'<meta name=date content="{"2020-01-" * 400_000}"><article><p>{WORDS}</p></article>',
        f"<article><p {'x ' * 500_000}>{WORDS}</p></article>",
        f"<article><p {' '.join(f'a{n}=1' for n in range(100_000))}>{WORDS}</p></article>",
        f'<html lang="{"en-" * 1_000_000}"><article><p>{WORDS}</p></article>',
        f"<article><p>{WORDS}</p>" + f'<img src="{"x" * 100_000}">' * 100 + "</article>",
        f"<title>T</title><article><p>{WORDS}" + "<a href=/x>y</a>" * 100_000 + "</article>",
        f"<article><p>{WORDS}</p>{'<time>' * 50_000}</article>",
        "".join(f"<meta name=n{n} content=x>" for n in range(100_000)) + f"<article><p>{WORDS}</p></article>",
    )
    wrong = []
    for page in pages:
        found = read(pool, page)
        if isinstance(found, IngestError):
            assert found.kind in (Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH, Kind.NO_TEXT), found.message
        else:
            names = ("title", "author", "published", "site", "language", "description", "image", "canonical")
            sizes = {name: len(getattr(found, name)) for name in names}
            if max(sizes.values()) > 5_000:
                wrong.append(sizes)
    assert not wrong


def test_what_is_no_text_at_all(pool):
    rng = random.Random(9)
    for _ in range(20):
        noise = rng.randbytes(rng.choice((1, 100, 50_000)))
        for kind in (HTML, TEXT, MARKDOWN, PDF, XHTML):
            found = read(pool, noise, kind)
            assert not isinstance(found, IngestError) or found.message


def test_a_child_keeps_to_its_memory(pool):
    """What a page costs its child is given back or ends with the child: the pool does not grow."""
    for _ in range(3):
        read(pool, "<b>x" * 2_000_000)
        read(pool, "harbour " * 2_500_000, TEXT)
    read(pool, article("The next one"))
    resident = 0
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status = (entry / "status").read_text()
        except OSError:
            continue
        mine = f"PPid:\t{os.getpid()}\n" in status or any(f"PPid:\t{p}\n" in status for p in _children(os.getpid()))
        if mine and "VmRSS" in status:
            resident = max(resident, int(status.partition("VmRSS:")[2].split()[0]))
    assert resident < LIMITS.memory_mb * 1024


def _children(parent):
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if f"PPid:\t{parent}\n" in (entry / "status").read_text():
                found.append(entry.name)
        except OSError:
            continue
    return found


def _bombs(request):
    how = request.path.split("/")[2]
    request.keep = False
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
    piece = b"<p>" + b"A" * (1 << 20)
    if how == "gzip":
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        request.raw(head + b"Content-Encoding: gzip\r\n\r\n")
        for _ in range(1024):
            request.raw(packer.compress(piece))
    elif how == "deflate":
        packer = zlib.compressobj(9)
        request.raw(head + b"Content-Encoding: deflate\r\n\r\n")
        for _ in range(1024):
            request.raw(packer.compress(piece))
    elif how == "twice":
        request.raw(head + b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(gzip.compress(piece * 30)))
    elif how == "members":  # a thousand small ones, one after the other
        request.raw(head + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(piece) * 1000)
    elif how == "bzip":
        request.raw(head + b"Content-Encoding: bzip2\r\n\r\n" + bz2.compress(piece * 30))
    elif how == "headers":
        request.raw(b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"a" * 30_000_000)
    elif how == "manyheaders":
        request.raw(b"HTTP/1.1 200 OK\r\n" + b"X-A: a\r\n" * 2_000_000)
    elif how == "chunks":
        request.raw(head + b"Transfer-Encoding: chunked\r\n\r\n" + b"1;" + b"x" * 30_000_000)


BOMBS = {
    "gzip": {"too_large"}, "deflate": {"too_large"}, "twice": {"decoding"}, "members": {"too_large"},
    "bzip": {"decoding"}, "headers": {"protocol"}, "manyheaders": {"protocol"}, "chunks": {"protocol"},
}  # fmt: skip


def test_bombs_among_pages(tmp_path, library_at):
    """Packed bombs of all kinds and monstrous pages in one import with ordinary ones, which all come in."""
    kbdesk = library_at(
        tmp_path / "data", network__max_bytes=5_000_000, extract__timeout_seconds=3, extract__memory_mb=512,
        tasks__max_attempts=2, network__timeout_seconds=5, network__total_seconds=10,
    )  # fmt: skip
    peak = [0]
    with Site(routes={"bombs": _bombs, "deep": lambda r: r.send("<div>" * DEEP + f"<p>{WORDS}")}) as site:
        good = [site.url(f"/ok/{n}", HOSTS[n % 3]) for n in range(60)]
        bad = {site.url(f"/bombs/{how}", HOSTS[n % 3]): kinds for n, (how, kinds) in enumerate(BOMBS.items())}
        links = tmp_path / "links.txt"
        links.write_text("\n".join([*good[:30], *bad, site.url("/deep/1"), *good[30:]]))
        kbdesk.ok("import", links)
        process = kbdesk.start("run", "--until-idle")
        over = threading.Event()

        def watch():
            while not over.wait(0.05):
                try:
                    status = Path(f"/proc/{process.pid}/status").read_text()
                    peak[0] = max(peak[0], int(status.partition("VmHWM:")[2].split()[0]))
                except (OSError, IndexError):
                    return

        thread = threading.Thread(target=watch)
        thread.start()
        try:
            until(lambda: process.poll() is not None)
        finally:
            over.set()
            thread.join()
        assert process.returncode == 3
        assert len(asked(site)) == len(good)
    failures = {row["url"]: row for row in kbdesk.rows("failures")}
    wrong = {
        url: failures.get(url, {}).get("kind")
        for url, kinds in bad.items()
        if failures.get(url, {}).get("kind") not in kinds
    }
    assert not wrong
    assert not set(failures) & set(good)
    assert {row["url"] for row in kbdesk.rows("list", "--limit", 200) if row["status"] == "ready"} >= set(good)
    # 50 MB of that are the vectors of words, which articles are embedded with.
    assert peak[0] < 400_000, f"the process that fetches grew to {peak[0] // 1024} MB"
    [job] = whole(kbdesk.path / "kbdesk.sqlite3")
    assert job["status"] == "completed"
