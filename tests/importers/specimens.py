"""Exports as the programs write them, by hand after their documentation and source, and what they are opened with."""

import io
import plistlib
import zipfile
from pathlib import Path

import lz4.block
import msgspec

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import open_export

EXPORTS = Path(__file__).parent / "exports"
FORMATS = {
    "Bookmarks": "chromium",
    "Bookmarks.plist": "safari",
    "Bookmarks_binary.plist": "safari",
    "Pilots.url": "shortcut",
    "Pilots.webloc": "shortcut",
    "Pilots_binary.webloc": "shortcut",
    "_matter_history.csv": "matter",
    "arc.json": "arc",
    "bookmarks.html": "netscape",
    "bookmarks.jsonlz4": "firefox-packed",
    "clipping.md": "markdown-note",
    "delicious.json": "delicious",
    "diigo.csv": "diigo",
    "endnote.enw": "endnote",
    "feed.rss": "feed",
    "feeds.opml": "opml",
    "firefox.json": "firefox",
    "firefox_old.json": "firefox",
    "goodlinks.json": "goodlinks",
    "google_keep.json": "google-keep",
    "hypothesis.json": "hypothesis",
    "instapaper.csv": "instapaper",
    "instapaper_2024.csv": "instapaper",
    "jabref.bib": "bibtex",
    "job_1.json": "kbdesk-list",
    "karakeep.json": "karakeep",
    "kbdesk.csv": "csv",
    "kbdesk.json": "json",
    "linkding.json": "linkding",
    "links.json": "json-links",
    "links.md": "text",
    "linkwarden.json": "linkwarden",
    "matter.zip": "matter-zip",
    "metadata_0_to_20.json": "omnivore",
    "notes.enex": "evernote",
    "omnivore.zip": "omnivore-zip",
    "onetab.txt": "onetab",
    "pilots.desktop": "shortcut",
    "pinboard_export.json": "pinboard",
    "pocket.csv": "pocket",
    "pocket.zip": "archive",
    "posts_all.xml": "delicious-xml",
    "raindrop.csv": "raindrop",
    "readeck.json": "readeck",
    "readeck.zip": "readeck-zip",
    "reader.csv": "reader",
    "result.json": "telegram",
    "ril_export.html": "netscape",
    "session_buddy.json": "session-buddy",
    "starred.json": "reader-items",
    "slack.json": "slack",
    "slack.zip": "slack-zip",
    "tab_sessions.json": "tab-sessions",
    "tabelle.csv": "table",
    "takeout.zip": "archive",
    "table.csv": "table",
    "toby.json": "toby",
    "trello.json": "trello",
    "wallabag.csv": "wallabag-csv",
    "wallabag.json": "wallabag",
    "wallabag_1.json": "wallabag",
    "whatsapp.txt": "whatsapp",
    "zotero.bib": "bibtex",
    "zotero.csv": "zotero-csv",
    "zotero.json": "csl",
    "zotero.rdf": "zotero-rdf",
    "zotero.ris": "ris",
}
"""Every specimen and its format. Folders of Markdown aside, there is one for each format."""


def specimen(name: str) -> bytes:
    """The bytes of a specimen; those of binary formats are packed here, from what is in them."""
    match name:
        case "bookmarks.jsonlz4":
            data = specimen("firefox.json")
            return b"mozLz40\0" + lz4.block.compress(data, store_size=True)
        case "Bookmarks_binary.plist":
            return plistlib.dumps(plistlib.loads(specimen("Bookmarks.plist")), fmt=plistlib.FMT_BINARY)
        case "Pilots_binary.webloc":
            return plistlib.dumps({"URL": "https://harbour.example/pilots", "name": "Pilots"}, fmt=plistlib.FMT_BINARY)
        case "matter.zip":
            names = "Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,File Id"
            rows = (
                '"Pilots, ports",Ada Keeper,Harbour,https://harbour.example/pilots,39138,TRUE,TRUE,2,'
                "2024-05-01 10:00:00,content_15530945.html",
                "Lamps,,,https://lamps.example/list,80,TRUE,FALSE,0,2024-05-01 10:00:01,",
            )
            return packed(
                {
                    "_matter_history.csv": "\n".join((names, *rows)).encode(),
                    "content_15530945.html": b"<html><body><p>They know the harbour.</p></body></html>",
                }
            )
        case "omnivore.zip":
            return packed(
                {
                    "metadata_0_to_20.json": specimen("metadata_0_to_20.json"),
                    "highlights/pilots-192daf3a84e.md": b"> They know\n\nReally?\n",
                    "content/pilots-192daf3a84e.html": b"<html><body><p>They know the harbour.</p></body></html>",
                }
            )
        case "pocket.zip":
            annotations = b'[{"url": "https://harbour.example/pilots", "highlights": [{"quote": "They know"}]}]'
            return packed(
                {
                    "part_000000.csv": specimen("pocket.csv"),
                    "annotations/part_000000.json": annotations,
                    "cover.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
                }
            )
        case "readeck.zip":
            annotation = (
                b'{"id":"1","color":"yellow","created":"2024-05-01T11:00:00Z","text":"They know","note":"Really?"}'
            )
            info = (
                b'{"ID":7,"UID":"Xa1","UserID":1,"Created":"2024-05-01T10:00:00.5Z","Updated":"2024-05-02T10:00:00Z",'
                b'"State":0,"URL":"https://harbour.example/pilots","InitialURL":"https://harbour.example/p",'
                b'"Title":"Pilots","Domain":"harbour.example","Site":"harbour.example","SiteName":"","Published":null,'
                b'"Authors":["Ada"],"DocumentType":"article","Description":"Of the page","Text":"They know",'
                b'"Labels":["ports"],"ReadProgress":40,"IsArchived":false,"IsMarked":true,"Annotations":[%s],'
                b'"Links":[{"url":"https://more.example/","domain":"more.example","title":"More","is_page":true}]}'
            )
            return packed(
                {
                    "bookmarks/Xa1/info.json": info % annotation,
                    "bookmarks/Xa1/container/index.html": b"<html><body><p>They know the harbour.</p></body></html>",
                    "bookmarks/Xa1/container/props.json": b"{}",
                    "data.json": b'{"Info":{"Version":"1"},"Users":[],"Bookmarks":[{"UID":"Xa1","UserID":1}]}',
                }
            )
        case "slack.zip":
            return packed(
                {
                    "channels.json": b'[{"id":"C1","name":"ports","created":1714557500,"creator":"U1"}]',
                    "users.json": b'[{"id":"U2","name":"bob","profile":{"display_name":"","real_name":"Bob Keeper"}}]',
                    "integration_logs.json": b"[]",
                    "ports/2024-05-01.json": specimen("slack.json"),
                    "ports/2024-05-02.json": b"[]",
                }
            )
        case "takeout.zip":
            page = b"<html><body><div class='title'>Pilots</div></body></html>"
            return packed(
                {
                    "Takeout/Keep/Pilots.html": page,
                    "Takeout/Keep/Pilots.json": specimen("google_keep.json"),
                    "Takeout/Keep/Labels.txt": b"ports\n",
                    "Takeout/archive_browser.html": b"<html><body>Your Takeout</body></html>",
                }
            )
    return (EXPORTS / name).read_bytes()


def packed(files: dict[str, bytes]) -> bytes:
    """A zip archive of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(tmp_path: Path, name: str, data: bytes | None = None, warnings: tuple[str, ...] = ()) -> list:
    """The entries of a specimen, or of some bytes instead of it, which are opened as files of that name.

    It must be recognised as what it is, and have said nothing but the given sentences.
    """
    path = tmp_path / name
    path.write_bytes(specimen(name) if data is None else data)
    export = open_export(path)
    assert export.format == FORMATS.get(name, export.format)
    entries = [plain(entry) for entry in export.entries()]
    assert tuple(export.warnings) == warnings
    return entries


def plain(entry: Bookmark | Skipped) -> Bookmark | Skipped:
    """An entry without the work that it cites, of which `test_works` has the tests."""
    if isinstance(entry, Bookmark) and entry.citation:
        return msgspec.structs.replace(entry, citation=None, author="", published="")
    return entry


def links(entries: list) -> list[Bookmark]:
    """What was imported, without what was passed over."""
    return [entry for entry in entries if isinstance(entry, Bookmark)]


def skipped(entries: list) -> list[str]:
    """The reasons for which entries were passed over."""
    return [entry.reason for entry in entries if isinstance(entry, Skipped)]
