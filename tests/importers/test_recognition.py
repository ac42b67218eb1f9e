"""Every specimen is recognised as what it is, and by one format alone."""

import re
import sys
from html import escape
from pathlib import Path

import pytest

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import open_export, open_text
from kbdesk.importers.opening import importers
from kbdesk.importers.source import Source
from tests.importers.specimens import FORMATS, links, read, specimen

GENERIC = {"json-links", "table", "text"}
"""Formats that take what no other one does: they may be less sure of the same file."""


@pytest.mark.parametrize("name", FORMATS)
def test_one_format_and_no_other(tmp_path, name):
    path = tmp_path / "download"  # the content counts, not the name
    path.write_bytes(specimen(name))
    sure = {format: importer.confidence(Source(path)) for format, importer in importers().items()}
    wanted = FORMATS[name]
    others = {format: how for format, how in sure.items() if how > 0 and format != wanted}
    assert sure[wanted] > max(others.values(), default=0), others
    assert not [format for format, how in others.items() if how > 0.6 and format not in GENERIC], others
    assert open_export(path).format == wanted


@pytest.mark.parametrize("name", list(importers()))
def test_every_format_says_who_writes_it_and_how_its_fields_map(name):
    said = sys.modules[importers()[name].entries.__module__].__doc__ or ""
    assert re.search(r"(?m)^(?:Written by|What .* write)", said) or name in GENERIC
    assert (
        re.search(r"How\s+(?:the|they|it|its)\b[^.]*\bmap", said, re.S)
        or "fields map as there" in said
        or name in GENERIC
    )


@pytest.mark.parametrize("name", FORMATS)
def test_what_has_no_address_has_a_text(tmp_path, name):
    for entry in read(tmp_path, name):
        assert not isinstance(entry, Bookmark) or entry.url or entry.text, entry


def test_every_format_has_a_specimen():
    assert set(importers()) == {*FORMATS.values(), "markdown-folder"}


@pytest.mark.parametrize(
    "name", [name for name in FORMATS if not name.endswith((".zip", "lz4", "_binary.webloc", "_binary.plist"))]
)
def test_what_is_pasted_is_recognised_too(name):
    assert open_text(specimen(name).decode()).format == FORMATS[name]


NO_PAGES = {
    "javascript:alert(1)": "javascript: bookmarklets",
    "data:text/html;base64": "data: addresses",
    "about:config": "pages of the browser itself",
    "chrome://settings/": "pages of the browser itself",
    "moz-extension://0b/page.html": "pages of browser extensions",
    "place:sort=8": "place: queries of Firefox",
}


@pytest.mark.parametrize(
    "name",
    [
        "Bookmarks", "bookmarks.html", "delicious.json", "firefox.json", "instapaper.csv", "zotero.bib",
        "karakeep.json", "linkding.json", "linkwarden.json", "metadata_0_to_20.json", "pinboard_export.json",
        "pocket.csv", "posts_all.xml", "raindrop.csv", "reader.csv", "tab_sessions.json", "table.csv",
        "wallabag.json", "zotero.json", "zotero.ris", "_matter_history.csv", "feeds.opml",
    ],
)  # fmt: skip
@pytest.mark.parametrize("address", NO_PAGES)
def test_what_is_no_page_is_counted_by_its_reason(tmp_path, name, address):
    data = specimen(name)
    # Pinboard escapes its slashes, and OPML gives the page of a feed before the feed.
    old = [b"https://harbour.example/pilots", rb"https:\/\/harbour.example\/pilots", b'https://harbour.example/"']
    was = next(each for each in old if each in data)
    if name == "bookmarks.html":
        was += b"?year=1911&amp;port=3"
    elif name == "zotero.bib":
        was += rb"\_1911"
    elif name == "posts_all.xml":
        was += b"?a=1&amp;b=2"
    new = address.encode() + (b'"' if was.endswith(b'"') else b"")
    before, found = links(read(tmp_path, name)), read(tmp_path, name, data.replace(was, new, 1))
    kept = links(found)
    if name == "linkwarden.json":  # it stands among those that are pinned first
        found = read(tmp_path, name, data.replace(was, new))
        kept = links(found)
    assert [entry.url for entry in kept] == [entry.url for entry in before if "harbour" not in entry.url]
    assert Skipped(NO_PAGES[address], address) in found


def test_links_that_kbdesk_cannot_fetch_are_kept(tmp_path):
    path = Path(tmp_path / "b.html")
    odd = ["ftp://a.example/", "mailto:a@b.example", "file:///home/a.html", "gopher://a.example/", "/relative"]
    path.write_text(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>" + "".join(f'<DT><A HREF="{each}">x</A>' for each in odd)
    )
    assert [entry.url for entry in open_export(path).entries() if isinstance(entry, Bookmark)] == odd


@pytest.mark.parametrize(
    ("shown", "page"),
    [
        ("about:reader?url=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y", "https://a.example/?x=1&y"),
        ("view-source:https://a.example/?x=1&y", "https://a.example/?x=1&y"),
        ("chrome-extension://0b/suspended.html#ttl=A&pos=0&uri=https://a.example/?x=1&y", "https://a.example/?x=1&y"),
        ("read://https_a.example/?url=https%3A%2F%2Fa.example%2F", "https://a.example/"),
        ("https://a.example/?url=https://b.example/", "https://a.example/?url=https://b.example/"),
    ],
)
def test_of_a_page_as_the_browser_shows_it_the_page_is_kept(shown, page):
    head = "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>"
    (entry,) = open_text(f'{head}<DT><A HREF="{escape(shown)}">A</A></DL>').entries()
    assert entry.url == page
