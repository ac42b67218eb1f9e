"""Addresses of copies in a web archive, there and back."""

import pytest

from kbdesk.ingest import wayback
from kbdesk.ingest.fetch import Page

ARCHIVE = "https://web.archive.org/web"
MAY_2015 = 1_430_648_430.0  # 2015-05-03 10:20:30


def page(final_url, memento=""):
    return Page("", final_url, [(ARCHIVE, 302)], 200, "text/html", None, b"<p>", '"a"', "then", False, memento)


@pytest.mark.parametrize(
    ("archive", "url", "when", "address"),
    [
        (ARCHIVE, "http://a.example/b?c=d", MAY_2015, f"{ARCHIVE}/20150503102030id_/http://a.example/b?c=d"),
        ("http://h:1/coll/", "https://a.example/", MAY_2015, "http://h:1/coll/20150503102030id_/https://a.example/"),
        (ARCHIVE, "http://a.example/#!/x", MAY_2015, f"{ARCHIVE}/20150503102030id_/http://a.example/"),
        (ARCHIVE, "http://a.example/", 0.0, f"{ARCHIVE}/19960101000000id_/http://a.example/"),
    ],
)
def test_where_a_copy_is_asked_for(archive, url, when, address):
    assert wayback.address(archive, url, when) == address


@pytest.mark.parametrize(
    ("answered", "address", "url"),
    [
        ("20150503102030id_/http://a.example/b", "20150503102030/http://a.example/b", "http://a.example/b"),
        ("20150503102030/http://a.example:80/b", "20150503102030/http://a.example/b", "http://a.example/b"),
        ("20150503102030id_/https:/a.example/b", "20150503102030/https://a.example/b", "https://a.example/b"),
        ("20150503102030id_/a.example/b?c=http://d/", "20150503102030/http://a.example/b?c=http://d/", None),
        ("2015id_/http://a.example/", "20150101000000/http://a.example/", "http://a.example/"),
        ("201505id_/http://a.example/", "20150501000000/http://a.example/", "http://a.example/"),
    ],
)
@pytest.mark.parametrize("scheme", ["https", "http"])
def test_what_answered_is_the_copy_of_a_page(scheme, answered, address, url):
    found = wayback.copy(ARCHIVE, page(f"{scheme}://web.archive.org/web/{answered}"))
    assert found.address == f"{ARCHIVE}/{address}"
    if url:
        assert found.page.final_url == url
    assert (found.page.etag, found.page.last_modified, found.page.hops) == ("", "", [])


def test_the_header_says_best_when_it_was_made():
    found = wayback.copy(ARCHIVE, page(f"{ARCHIVE}/2026id_/http://a.example/", "Sun, 03 May 2015 10:20:30 GMT"))
    assert (found.made, found.address) == (MAY_2015, f"{ARCHIVE}/20150503102030/http://a.example/")


@pytest.mark.parametrize(
    ("answered", "memento"),
    [
        ("https://elsewhere.example/web/2015id_/http://a.example/", ""),
        (f"{ARCHIVE}/", ""),
        (f"{ARCHIVE}/*/http://a.example/", ""),
        (f"{ARCHIVE}/20159999id_/http://a.example/", ""),
        (f"{ARCHIVE}/2015id_/mailto:someone", ""),
        (f"{ARCHIVE}/2015id_/http://a.example/", "long ago"),
    ],
)
def test_what_is_no_copy(answered, memento):
    assert wayback.copy(ARCHIVE, page(answered, memento)) is None


@pytest.mark.parametrize(
    ("location", "next_"),
    [
        ("/web/2014id_/http://b.example/", f"{ARCHIVE}/2014id_/http://b.example/"),
        (
            "http://web.archive.org/web/2014id_/http://b.example/",
            "http://web.archive.org/web/2014id_/http://b.example/",
        ),
        ("https://b.example/c", f"{ARCHIVE}/20150503102030id_/https://b.example/c"),
        ("/c", f"{ARCHIVE}/20150503102030id_/http://a.example/c"),
        ("c", f"{ARCHIVE}/20150503102030id_/http://a.example/c"),
        ("https://archive.org/sorry", "https://archive.org/sorry"),
    ],
)
def test_where_a_copy_leads_on(location, next_):
    assert wayback.onward(ARCHIVE, f"{ARCHIVE}/20150503102030id_/http://a.example/b", location) == next_


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("http://a.example/", True),
        ("https://93.184.216.34:8080/x", True),
        ("http://[2606:2800:220:1::1]/", True),
        ("http://127.0.0.1/", False),
        ("http://10.0.0.7:8080/", False),
        ("http://[::1]:8080/", False),
        ("http://[fd00::1]/", False),
        ("http://localhost:8080/", False),
        ("http://wiki/page", False),
        ("http://printer.local/", False),
        ("http://nas.home.arpa/", False),
        ("http://git.corp.internal/", False),
        ("file:///home/someone/page.html", False),
        ("/home/someone/page.html", False),
        ("", False),
    ],
)
def test_what_an_archive_may_be_told(url, may):
    assert wayback.may_be_told(url) is may
