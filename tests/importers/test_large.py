"""Exports that hold whole pages and are too large to be in memory are read like small ones."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.importers import json_document, open_export
from tests.importers.specimens import links, read, specimen

OURS = {
    "articles": [
        {
            "url": f"https://harbour.example/{number}",
            "title": f"Lotsen — Größe {number} 😀",
            "folder": ["Ports", "North"],
            "tags": ["sea"],
            "added": "2024-05-01T10:00:00Z",
            "note": "Read it.",
            "status": "ready",
            "words": 3,
            "site": "harbour.example",
            "html": f'<h2>Pilots</h2><p>They "board"\\ at {number}.5 miles.</p>',
            "read": True,
        }
        for number in range(40)
    ]
}


@pytest.fixture
def large(monkeypatch):
    """Whatever is read from now on is too large."""
    return lambda: monkeypatch.setattr(json_document, "LARGEST", 1)


def pages(name):
    if name == "kbdesk.json":
        return json.dumps(OURS).encode()
    data = specimen("wallabag.json")
    return data if name == "wallabag.json" else json.dumps({"_embedded": {"items": json.loads(data)}}).encode()


@pytest.mark.parametrize("name", ["kbdesk.json", "wallabag.json", "wallabag_api.json"])
def test_it_is_read_like_a_small_one(tmp_path, large, name):
    small = read(tmp_path, name, pages(name))
    assert any(isinstance(entry, Bookmark) and entry.text for entry in small)
    large()
    assert read(tmp_path, name, pages(name)) == small


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_in_any_encoding(tmp_path, large, encoding):
    small = read(tmp_path, "kbdesk.json", pages("kbdesk.json"))
    large()
    data = json.dumps(OURS, ensure_ascii=False).encode(encoding)
    assert read(tmp_path, "kbdesk.json", data) == small


@given(kept=st.integers(1, 39), more=st.integers(0, 40))
def test_of_one_that_breaks_off_what_is_before_that_is_kept(tmp_path_factory, kept, more):
    data = pages("kbdesk.json")
    places = [at for at in range(len(data)) if data.startswith(b'{"url"', at)]
    end = places[kept] + more
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_document, "LARGEST", 1)
        said = "The file breaks off in the middle; the "
        said += "link before that was kept." if kept == 1 else f"{kept} links before that were kept."
        found = read(tmp_path_factory.mktemp("cut"), "kbdesk.json", data[:end], warnings=(said,))
    assert [link.url for link in links(found)] == [f"https://harbour.example/{number}" for number in range(kept)]


def test_what_is_no_article_is_counted(tmp_path, large):
    large()
    data = json.dumps({"articles": [7, *OURS["articles"], None, "x"]}).encode()
    found = read(tmp_path, "kbdesk.json", data)
    assert len(links(found)) == 40
    assert [entry.reason for entry in found if not isinstance(entry, Bookmark)] == ["damaged entries"] * 3


def test_formats_that_hold_no_pages_say_that_it_is_too_large(tmp_path, large):
    large()
    path = tmp_path / "linkding.json"
    path.write_bytes(specimen("linkding.json"))
    with pytest.raises(KbdeskError, match="too large for a JSON export"):
        open_export(path)
