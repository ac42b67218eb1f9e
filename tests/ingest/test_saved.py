"""Pages that were saved to files: what they say of where they are from, and who is believed."""

import random

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract
from kbdesk.ingest.files import read_file, saved_from
from kbdesk.ingest.saved import MHTML, saved_page
from tests.ingest.office import COMPLETE, SINGLE, mhtml, page

ADDRESS = "https://harbour.example/lights?a=1&b=2"
HTML = "text/html"


@pytest.mark.parametrize(
    ("start", "date"),
    [
        ("<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {} \n saved date: Sat Mar 14 2020"
         " 13:00:00 GMT+0100 (CET)\n--><meta charset=utf-8>", 1584187200),
        ("<html><!--\n Archive processed by SingleFile \n url: {} \n saved date: Sat Mar 14 2020 12:00:00 GMT\n-->",
         1584187200),
        ("<html><!--\n Page saved with SingleFile \n url: {} \n-->", None),
        ("<!DOCTYPE html>\n<!-- saved from url=(0038){} -->\n<html>", None),
        ("<!-- Saved from {} at 2020-03-14T12:00:00Z using monolith v2.7.0 -->", 1584187200),
        ('<html><head><meta name="savepage-url" content="{}"><meta name="savepage-date" content="Sat Mar 14 2020'
         ' 13:00:00 GMT+0100 (CET)">', 1584187200),
        ('<html lang="en" data-scrapbook-source="{}" data-scrapbook-create="20200314120000000">', 1584187200),
    ],
)  # fmt: skip
def test_what_programs_write(start, date):
    assert saved_page(start.format(ADDRESS)) == (ADDRESS, date)
    assert saved_page(start.format(ADDRESS.replace("&", "&amp;"))).address == ADDRESS


@pytest.mark.parametrize(
    "start",
    [
        "<!-- saved from url=(0014)about:internet -->",
        "<!-- saved from url=(0030)file:///home/x/secret.html -->",
        "<p>Page saved with SingleFile url: https://a.example/</p>",
        "<!-- saved from url=(0009)javascript:alert(1) -->",
        " " * 20_000 + "<!-- saved from url=(0017)https://a.example/ -->",
    ],
)
def test_what_is_no_address_of_a_page(start):
    assert saved_page(start) == ("", None)


def test_links_of_a_saved_page():
    for body in (page(SINGLE.format(ADDRESS)), page(COMPLETE.format(ADDRESS))):
        found = extract(body.encode(), HTML, None, "file:///home/x/lights.html")
        assert (found.saved_from, found.site, found.title) == (ADDRESS, "harbour.example", "Harbour lights")
        assert "https://a.example/y" in found.html
        assert "lights_files" not in found.html, "what lies beside the file is not on the site"


def test_a_page_of_the_web_is_not_believed():
    found = extract(page(SINGLE.format(ADDRESS)).encode(), HTML, None, "https://evil.example/")
    assert found.saved_from == ""
    assert found.site == "evil.example"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_mhtml(tmp_path, charset):
    path = tmp_path / "lights.mhtml"
    path.write_bytes(
        mhtml(ADDRESS, page(body="<p>Größer als das Meer ist nur der Himmel über dem Hafen.</p>"), charset)
    )
    content = read_file(path, 1_000_000)
    assert content.content_type == MHTML
    assert saved_from(path, MHTML) == (ADDRESS, 1584187200)
    found = extract(content.body, MHTML, None, path.as_uri())
    assert (found.saved_from, found.title) == (ADDRESS, "Harbour lights")
    assert "Größer als" in found.text
    assert "https://harbour.example/lights_files/x.html" in found.html


def test_mhtml_of_old():
    """Internet Explorer: quoted-printable, the address in the head of the part, the title in another one's words."""
    body = (
        "From: <Saved by Microsoft Internet Explorer 5>\nSubject: =?utf-8?B?R3LDtsOfZQ==?=\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="x"\n\n--x\n'
        'Content-Type: text/html;\n\tcharset="windows-1252"\nContent-Transfer-Encoding: quoted-printable\n'
        f"Content-Location: {ADDRESS}\n\n<HTML><BODY><P>The gr=F6=DFte boat of the harbour lies=\n here, and it has "
        "lain here for as long as anybody can tell.</P></BODY></HTML>\n--x--\n"
    )
    found = extract(body.encode(), MHTML, None, "file:///x.mht")
    assert (found.saved_from, found.text[:21]) == (ADDRESS, "The größte boat of th")


def test_an_email_and_a_text_are_no_saved_page(tmp_path):
    for name, start in (("a.txt", "Title: x\nMIME-Version: 1.0\n\ntext"), ("a.mht", "just a text\n")):
        (tmp_path / name).write_text(start)
        assert read_file(tmp_path / name, 1000).content_type == "text/plain"


def test_cut_and_flipped_ones_end_in_a_sentence():
    rng = random.Random(3)
    for good, kind in ((mhtml(ADDRESS, page()), MHTML), (page(SINGLE.format(ADDRESS)).encode(), HTML)):
        bodies = [good[: len(good) * share // 20] for share in range(20)]
        for _ in range(40):
            broken = bytearray(good)
            for _ in range(rng.choice((1, 5, 50))):
                broken[rng.randrange(len(broken))] = rng.randrange(256)
            bodies.append(bytes(broken))
        for body in bodies:
            try:
                found = extract(body, kind, None, "file:///x")
            except IngestError as error:
                found = error
            assert getattr(found, "text", "") or found.message.endswith(".")
    with pytest.raises(IngestError) as caught:
        extract(mhtml(ADDRESS, ""), MHTML, None, "file:///x")
    assert caught.value.kind is Kind.NO_TEXT


def test_mhtml_without_end_and_with_nonsense_in_its_head(tmp_path):
    nested = "MIME-Version: 1.0\n" + "".join(
        f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n" for n in range(3_000)
    )
    heads = "MIME-Version: 1.0\nSubject: =?nonsense?q?a?=\nDate: yesterday\n"
    heads += "Content-Type: multipart/related; start=1\n\n"
    for body in (nested.encode(), heads.encode(), mhtml("https://[x", page()), mhtml(ADDRESS, page(), "utf-8")[:300]):
        path = tmp_path / "a.mht"
        path.write_bytes(body)
        assert saved_from(path, read_file(path, 1_000_000).content_type)
        try:
            assert extract(body, MHTML, None, path.as_uri()).text
        except IngestError as error:
            assert error.kind is Kind.NO_TEXT  # noqa: PT017 - either is right
