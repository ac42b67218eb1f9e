"""Exports that are whole or not there, and that come back without a loss."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.exporters import known_formats, write
from kbdesk.failure import KbdeskError
from kbdesk.importers import open_export

ARTICLE = {
    "id": 1,
    "url": "https://a.example/?a=1&b=2",
    "title": "A",
    "site": "a.example",
    "author": None,
    "published": None,
    "added": "2020-09-13T12:26:40Z",
    "language": "en",
    "category": "",
    "tags": ["x", "y, z"],
    "folder": ["Top", "Inner"],
    "status": "ready",
    "words": 3,
    "text": "three short words",
    "html": "<p>three short words</p>",
    "summary": "",
    "note": "first\nsecond",
    "aliases": [],
    "starred": True,
    "read": False,
}


def test_json_holds_everything(tmp_path):
    path = tmp_path / "library.json"
    assert write(iter([ARTICLE, {**ARTICLE, "id": 2, "title": "\u2603"}]), path) == 2
    assert json.loads(path.read_text("utf-8")) == {"articles": [ARTICLE, {**ARTICLE, "id": 2, "title": "\u2603"}]}
    assert write([], path, "json") == 0
    assert json.loads(path.read_text("utf-8")) == {"articles": []}


@pytest.mark.parametrize("format", ["csv", "json", "karakeep", "netscape"])
@pytest.mark.parametrize(
    "mark",
    ["<OPML", '<outline text="x" xmlUrl="https://a.example/feed"', "<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<DL><p><DT>",
     "@article{key, title={x}}", "TY  - JOUR", "[InternetShortcut]", '{"bookmarks": []}', "text/x-moz-place"],
)  # fmt: skip
def test_what_an_article_says_is_not_taken_for_the_format(tmp_path, format, mark):
    path = tmp_path / "library.out"
    articles = [ARTICLE, {**ARTICLE, "id": 2, "url": "https://b.example/", "title": mark, "note": mark}]
    assert write(articles, path, format) == 2
    read = open_export(path)
    assert [entry.title for entry in read.entries()] == ["A", " ".join(mark.split())]


def test_netscape_comes_back(tmp_path):
    path = tmp_path / "library.html"
    assert write([ARTICLE, {**ARTICLE, "url": "", "title": "a note"}], path) == 1
    assert list(open_export(path).entries()) == [
        Bookmark(
            url="https://a.example/?a=1&b=2",
            title="A",
            folder=["Top", "Inner"],
            tags=["x", "y, z"],
            added=1_600_000_000,
            note="first\nsecond",
            flags=["unread", "starred"],
        )
    ]


def in_order(article):
    return [str(article[field]) for field in sorted(article)]


TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
LINE = TEXT.map(lambda text: " ".join(text.split()))
NAME = LINE.filter(bool)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "url": st.from_regex(r"https?://[a-z]{1,9}\.example/[a-z&=?'\"<>]{0,9}", fullmatch=True),
                "title": LINE,
                "folder": st.lists(NAME, max_size=4),
                "tags": st.lists(NAME, max_size=3, unique=True),
                "added": st.none() | st.integers(631_152_000, 1_700_000_000),
                "note": st.lists(LINE, max_size=4).map("\n".join).map(str.strip),
            }
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_netscape_comes_back(tmp_path, articles):
    path = tmp_path / "library.html"
    dated = [
        {**article, "added": article["added"] and datetime.fromtimestamp(article["added"], UTC).isoformat()}
        for article in articles
    ]
    assert write(dated, path) == len(articles)
    found = [
        {"url": e.url, "title": e.title, "folder": e.folder, "tags": e.tags, "added": e.added, "note": e.note}
        for e in open_export(path).entries()
    ]
    assert sorted(found, key=in_order) == sorted(articles, key=in_order)


def test_folders_deeper_than_calls_go(tmp_path):
    path = tmp_path / "deep.html"
    assert write([{**ARTICLE, "folder": ["f"] * 3000}], path) == 1
    (found,) = open_export(path).entries()
    assert found.folder == ["f"] * 64  # as deep as the importer keeps them


def test_a_failed_export_leaves_the_old_file(tmp_path):
    path = tmp_path / "library.json"
    write([ARTICLE], path)
    before = path.read_bytes()

    def broken():
        yield ARTICLE
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(broken(), path)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["library.json"]


def test_what_cannot_be_written(tmp_path):
    with pytest.raises(
        KbdeskError, match=r"library\.xyz does not say which format to write; name one of .*json, .*netscape"
    ):
        write([], tmp_path / "library.xyz")
    with pytest.raises(KbdeskError, match="no format 'xyz' to export"):
        write([], tmp_path / "library.json", "xyz")
    with pytest.raises(KbdeskError, match="cannot be written: No such file"):
        write([], tmp_path / "nowhere" / "library.json")


def test_formats():
    assert {format.name for format in known_formats()} >= {
        "bibtex",
        "csl",
        "csv",
        "json",
        "karakeep",
        "markdown",
        "netscape",
    }
