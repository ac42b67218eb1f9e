"""Karakeep's JSON of several versions, and damaged."""

import json

import pytest

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import NotAnExport, open_export, open_text
from tests.importers.specimens import read


def link(url="https://a.example/", **more):
    """A bookmark as Karakeep writes it."""
    return {
        "createdAt": 1700000000,
        "title": "A",
        "tags": [],
        "content": {"type": "link", "url": url},
        "note": None,
        **more,
    }


def entries(document):
    export = open_text(json.dumps(document))
    assert export.format == "karakeep"
    return list(export.entries())


def test_an_old_export_without_lists():
    assert entries({"bookmarks": [link(tags=["x", "y", "x"], note="why\nso")]}) == [
        Bookmark(url="https://a.example/", title="A", tags=["x", "y"], added=1700000000, note="why\nso")
    ]


def test_lists_are_folders():
    lists = [
        {"id": "1", "name": "Top", "type": "manual", "parentId": None},
        {"id": "2", "name": "Inner", "type": "manual", "parentId": "1"},
        {"id": "3", "name": "Other", "type": "manual", "parentId": None},
        {"id": "4", "name": "Search", "type": "smart", "query": "x", "parentId": None},
        {"id": "5", "name": "Round", "type": "manual", "parentId": "6"},
        {"id": "6", "name": "About", "type": "manual", "parentId": "5"},
    ]
    first, second, third = entries(
        {
            "bookmarks": [
                link(lists=["4", "2", "3"], archived=True, favourited=True),
                link(lists=["5"]),
                link(lists=["9"]),
            ],
            "lists": lists,
        }
    )
    assert (first.folder, first.folders) == (["Top", "Inner"], (["Other"],))
    assert (first.tags, first.flags) == ([], ["archived", "starred"])
    assert second.folder == ["About", "Round"]
    assert third.folder == []


def test_texts_assets_and_nothing():
    found = entries(
        {
            "bookmarks": [
                {
                    "createdAt": 1700000000000,
                    "title": None,
                    "tags": [],
                    "content": {"type": "text", "text": "# A note"},
                },
                {"createdAt": 1, "title": "pic", "tags": [], "content": {"type": "asset", "assetId": "x"}},
                {"createdAt": 1, "title": "gone", "tags": [], "content": None},
                link("javascript:void(0)"),
            ]
        }
    )
    assert found[0] == Bookmark(text="# A note", added=1700000000)
    assert [type(entry) for entry in found[1:]] == [Skipped] * 3


def test_one_bad_entry_costs_only_itself():
    text = (
        '{"bookmarks": ['
        + json.dumps(link())
        + ', 17, {"title": 5, "createdAt": "x", "tags": "no", "content": {"type":'
        ' "link", "url": "https://b.example/"}}, {"createdAt": 1700000000, "title": "cut \\ud83d", "tags": [],'
        ' "content": {"type": "link", "url": "https://c.example/"}}]}'
    )
    first, bad, odd, cut = open_text(text).entries()
    assert first.url == "https://a.example/"
    assert bad == Skipped("damaged entries")
    assert odd == Bookmark(url="https://b.example/")
    assert cut.title == "cut \ufffd"


def test_an_export_that_breaks_off(tmp_path):
    text = json.dumps({"bookmarks": [link(f"https://{n}.example/") for n in range(213)], "lists": []})
    path = tmp_path / "export.json"
    path.write_text(text[: text.index("https://200.example")])
    export = open_export(path)
    entries = list(export.entries())
    assert sum(isinstance(entry, Bookmark) for entry in entries) == 200
    assert entries[200:] == [Skipped("entries without an address")]  # the one that is cut
    assert export.warnings == ["The file breaks off in the middle; the 200 links before that were kept."]


def test_an_empty_export():
    with pytest.raises(NotAnExport, match="read as Karakeep export, but there is no link in it"):
        open_text('{"bookmarks": [], "lists": []}')


def test_deep_nesting_is_damage_and_no_crash():
    with pytest.raises(NotAnExport):
        open_text('{"bookmarks": [' + "[" * 200_000, "karakeep")


def test_damage_in_the_middle_costs_one_entry():
    text = json.dumps({"bookmarks": [link(f"https://{n}.example/") for n in range(5)]})
    export = open_text(text.replace('"url": "https://2', '"url": https://2'))
    links = [entry.url for entry in export.entries() if isinstance(entry, Bookmark)]
    assert links == [f"https://{n}.example/" for n in (0, 1, 3, 4)]
    assert export.warnings == ["The file is damaged; the 4 links of it that could be read were kept."]


def test_the_specimen(tmp_path):
    found = read(tmp_path, "karakeep.json")
    assert found == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots — Größe",
            folder=["Work", "Ports"],
            folders=(["Later"],),
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.",
            flags=["archived", "starred"],
        ),
        Bookmark(title="A thought", added=1714557601, text="# Lamps\n\nThey burn oil."),
        Skipped("entries without content", "scan.pdf"),
        Bookmark(url="https://undated.example/"),
    ]
