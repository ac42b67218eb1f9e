"""Evernote, feeds with their entries, starred items of feed readers, and chats."""

import json

from kbdesk.bookmark import Bookmark, Skipped
from tests.importers.specimens import read

PILOTS = "https://harbour.example/pilots"
LAMPS = "https://lamps.example/list"


def test_evernote(tmp_path):
    assert read(tmp_path, "notes.enex") == [
        Bookmark(
            url=f"{PILOTS}?a=1&b=2",
            title="Pilots & Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            text="They know the **harbour** & the river.",
        ),
        Bookmark(title="Shop", added=1714557601, text="Buy ropes"),
        Skipped("notes without a text", "Nothing"),
    ]


def test_rss(tmp_path):
    assert read(tmp_path, "feed.rss") == [
        Bookmark(
            url=PILOTS,
            title="Pilots & Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            text="They know the harbour.",
        ),
        Bookmark(url=LAMPS, title="Lamps", tags=["oil", "light"]),
    ]


def test_atom(tmp_path):
    data = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ada</title><link href="https://a.example/"/>'
        '<entry><title type="html">&lt;b&gt;Pilots&lt;/b&gt;</title><id>tag:a.example,2024:1</id>'
        f'<link rel="edit" href="https://a.example/edit"/><link href="{PILOTS}"/><category term="ports"/>'
        "<published>2024-05-01T10:00:00Z</published><summary type='html'>&lt;p&gt;They know&lt;/p&gt;</summary>"
        "</entry></feed>"
    )
    assert read(tmp_path, "feed.atom", data.encode()) == [
        Bookmark(url=PILOTS, title="Pilots", tags=["ports"], added=1714557600, text="They know")
    ]


def test_rss_1(tmp_path):
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Pinboard</title><link>https://p.example/</link></channel>'
        f'<item rdf:about="{PILOTS}"><title>Pilots</title><dc:date>2024-05-01T10:00:00Z</dc:date><link>{PILOTS}</link>'
        "<dc:subject>ports sea</dc:subject></item></rdf:RDF>"
    )
    assert read(tmp_path, "feed.rdf", data.encode()) == [
        Bookmark(url=PILOTS, title="Pilots", tags=["ports", "sea"], added=1714557600)
    ]


def test_starred_items(tmp_path):
    assert read(tmp_path, "starred.json") == [
        Bookmark(
            url=PILOTS,
            title="Pilots & Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.",
            flags=["read", "starred"],
            text="They know the [harbour](https://b.example/).",
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, flags=["starred"], text="Of oil."),
    ]


def test_saved_entries_of_feedly(tmp_path):
    entry = {
        "id": "1", "title": "Lamps", "canonicalUrl": LAMPS, "published": 1714550000000, "tags": [{"label": "oil"}],
        "actionTimestamp": 1714557600000,
    }  # fmt: skip
    assert read(tmp_path, "saved.json", json.dumps([entry]).encode()) == [
        Bookmark(url=LAMPS, title="Lamps", tags=["oil"], added=1714557600)
    ]


def test_telegram(tmp_path):
    ports = {"folder": ["Ports"]}
    assert read(tmp_path, "result.json") == [
        Bookmark(url=PILOTS, tags=["sea_pilots"], added=1714557600, note="Read this:", **ports),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, note="Lamps and", **ports),
        Bookmark(url="https://lamps.example/more", added=1714557601, note="Lamps and", **ports),
        Skipped("messages without a link"),
        Bookmark(url="https://ropes.example/", added=1714557603, **ports),
    ]


def test_all_data_of_telegram(tmp_path):
    message = {"id": 1, "type": "message", "date": "2024-05-01T10:00:00", "from_id": "user1", "text": f"See {LAMPS}."}
    data = {"about": "All", "chats": {"list": [{"type": "saved_messages", "id": 1, "messages": [message]}]}}
    assert read(tmp_path, "result.json", json.dumps(data).encode()) == [
        Bookmark(url=LAMPS, folder=["Saved Messages"], added=1714557600, note="See")
    ]
