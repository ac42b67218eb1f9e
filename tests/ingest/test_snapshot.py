"""Pages made into files that can be opened from a folder."""

import re

import pytest

from kbdesk.ingest import media
from kbdesk.ingest.charset import decode
from kbdesk.ingest.saved import saved_page
from kbdesk.ingest.snapshot import snapshot

URL = "https://harbour.example/lights/?id=1&to=it's"


def made(page, url=URL, charset=None):
    return snapshot(page if isinstance(page, bytes) else page.encode(), media.HTML, charset, url).decode()


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><script>evil()</script>",
        "<!--> <script>evil()</script> --><!doctype html><p>One.",
        '<!doctype html "><script>evil()</script><p title="',
        "<!doctype html <script>evil()</script>><p>One.",
        "<script>evil()</script>",
        "<!-- <!doctype html --> <script>evil()</script>",
        "",
    ],
)
def test_the_policy_stands_before_everything_that_came_from_the_site(page):
    head, _, body = made(page).partition("<meta charset")
    assert re.fullmatch(r"(<!doctype\s[^<>]*>)?<!-- saved from url=[^<>]* -->\n", head)
    assert body.index("default-src 'none'") < body.index("<base")
    assert body.endswith(page)


def test_kbdesk_reads_where_it_came_from():
    assert saved_page(made("<p>One.")).address == "https://harbour.example/lights/?id=1&to=it%27s"
    assert saved_page(made("<p>One.", url="https://a.example/--><script>")).address.startswith(
        "https://a.example/--%3E"
    )


@pytest.mark.parametrize(
    ("page", "base"),
    [
        ("<p>One.", "https://harbour.example/lights/?id=1&amp;to=it&#x27;s"),
        ("<head><base href=/other/>", "https://harbour.example/other/"),
        ('<base target=_top href="https://cdn.example/x?a=1&amp;b=2">', "https://cdn.example/x?a=1&amp;b=2"),
        ("<base href='javascript:evil()'>", "https://harbour.example/lights/?id=1&amp;to=it&#x27;s"),
    ],
)
def test_what_the_page_links_to_is_where_it_was(page, base):
    assert f'<base href="{base}">' in made(page)


def test_the_page_is_laid_out_as_it_was():
    old = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">'
    assert made(f"\n{old}<p>One.").startswith(f"{old}<!-- saved from")
    assert made("<p>One.").startswith("<!-- saved from")


def test_letters_are_those_of_the_page():
    page = "<meta charset=iso-8859-2><p>Zażółć gęślą jaźń".encode("iso-8859-2")
    file = snapshot(page, media.HTML, None, URL)
    assert "Zażółć gęślą jaźń" in file.decode()
    assert "Zażółć gęślą jaźń" in decode(file, None, markup=True)
    assert snapshot("größer".encode("cp1252"), media.TEXT, "cp1252", URL).decode() == "größer"


def test_a_pdf_is_its_bytes():
    assert snapshot(b"%PDF-1.4 \xff", media.PDF, None, URL) == b"%PDF-1.4 \xff"
