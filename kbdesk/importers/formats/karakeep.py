"""Karakeep's JSON export, called Hoarder until 2025: `{"bookmarks": [...], "lists": [...]}`.

Written by Settings > Import / Export of Hoarder 0.12 and later and of all versions of Karakeep (looked at: its source
of August 2026). The first versions have no `lists` and no `archived`; `content` is null where they had something they
could not export, as every version does for uploaded files. How
the fields map:

- `content` of type `link`: `url` is the address; `text`: `text` is a note article of its own; `asset` (an uploaded
  image or PDF, of which the export has only a number) and null are passed over.
- `title` is the title, that of the page where its user gave none, or "".
- `createdAt` is the date: seconds, in exports and backups of some versions also milliseconds or ISO 8601.
- `tags` are the tags: names, in copies of the API's answers objects with a `name`.
- `note` is the note. The `summary` and `description` that newer versions add are made from the page, and are not read;
  nor is `customMetadata`, which programs put there through the API.
- `lists` holds the numbers of the lists it is in: its folders, the first one before the others. A list's place among
  the lists (`parentId`) is its path. Lists of type `smart` are searches and hold nothing.
- `archived` is the flag archived; `favourited` (or `favorited`), which is in what the API answers and in kbdesk's own
  export, but in none of Karakeep's, is the flag starred.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Flag, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import address, no_page, one_line, tag_list
from kbdesk.importers.json_document import Document, fields, list_of, names_of, read_list, records, text_of
from kbdesk.importers.json_mending import Node
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_START = compiled(r"\s*\{\s*\"(?:bookmarks|lists)\"\s*:\s*\[")
_CONTENT = compiled(r"\"content\"\s*:\s*(?:null|\{[^{}]{0,4000}\"type\"\s*:\s*\"(?:link|text|asset)\")")
_EMPTY = compiled(r"\"bookmarks\"\s*:\s*\[\s*(?:\]|\Z)")
_DEEPEST = 64


def _confidence(source: Source) -> float:
    if not _START.match(source.sample):
        return 0.0
    if _CONTENT.search(source.sample):
        return 1.0 if '"createdAt"' in source.sample else 0.9
    # Nothing in it, or many lists before the first bookmark; of others who call theirs bookmarks only what is damaged.
    many = "://" not in source.sample and '"parentId"' in source.sample
    return 0.6 if many or _EMPTY.search(source.sample) else 0.2


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    parts = fields(document.root)
    folders = _folders(parts.get("lists"))
    yield from read_list(document, parts.get("bookmarks"), lambda record: _entry(record, folders), warnings)


def _entry(record: dict[str, Any], folders: dict[str, list[str]]) -> Bookmark | Skipped:
    title = one_line(text_of(record, "title"))
    content = record.get("content")
    if not isinstance(content, dict):
        return Skipped("entries without content", title[:200])
    url = text = ""
    match content.get("type"):
        case "link":
            url = address(text_of(content, "url"))
            if passed := no_page(url):
                return passed
        case "text":
            if not (text := text_of(content, "text")):
                return Skipped("entries without content", title[:200])
        case "asset":
            return Skipped("uploaded images and files, which the export does not hold", title[:200])
        case _:
            return Skipped("entries of an unknown type", title[:200])
    flags: list[Flag] = []
    if record.get("archived") is True:
        flags.append("archived")
    if record.get("favourited") is True or record.get("favorited") is True:
        flags.append("starred")
    lists = [folder for list_ in list_of(record, "lists") if (folder := folders.get(str(list_)))]
    return Bookmark(
        url=url,
        title=title,
        folder=lists[0] if lists else [],
        folders=tuple(lists[1:]),
        tags=tag_list(names_of(list_of(record, "tags"))),
        added=unix_seconds(record.get("createdAt")),
        note=text_of(record, "note"),
        flags=flags,
        text=text,
    )


def _folders(node: Node) -> dict[str, list[str]]:
    """The folder of each list, by its number."""
    lists = {str(found.get("id")): found for found in records(node) if found and found.get("type") != "smart"}
    folders: dict[str, list[str]] = {}
    for number in lists:
        path: list[str] = []
        at: str | None = number
        seen = set()
        # A list whose parents lead in a circle is cut where the circle closes.
        while at in lists and at not in seen and len(path) < _DEEPEST:
            seen.add(at)
            if name := one_line(text_of(lists[at], "name")):
                path.insert(0, name)
            parent = lists[at].get("parentId")
            at = str(parent) if parent is not None else None
        if path:
            folders[number] = path
    return folders


IMPORTER = Importer("karakeep", Worded("Karakeep export"), _confidence, _entries)
