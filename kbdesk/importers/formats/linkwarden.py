"""Linkwarden's JSON backup.

Written by Settings > Account > Import & Export > Export Data of Linkwarden 2 (looked at: its source of August 2026),
as `backup.json`. It is what the database
has of its user: an object with `collections`, each with its `links`. How the fields map:

- `collections[].name` and `parentId` are the folder. Collections of others that hold links are not in the export.
- `links[].url` is the address, `name` the title; a link without a name has its `description` for one.
- `links[].description` is the note, where it is not the title. Highlights (`highlights[].text`, `.comment`),
  which no backup of today has, follow it as quoted lines.
- `links[].tags` are tags: objects with a `name`.
- `links[].createdAt` is the date; `importDate`, of what came from elsewhere in newer versions, goes before.
- `pinnedLinks[].id`, or a link's own `pinnedBy`, is the flag starred.
- `links[].textContent` is the stored content, in backups of versions that did not leave it out yet.
- A link without an address, an uploaded PDF or picture, is passed over: the export does not hold the file.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import (
    Document,
    elements,
    fields,
    list_of,
    names_of,
    outline,
    plain,
    records,
    text_of,
)
from kbdesk.importers.json_mending import Node
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_DEEPEST = 64


def _confidence(source: Source) -> float:
    seen = outline(source)
    if seen.opening != "{" or not seen.has("collections") or seen.has("folders"):
        return 0.0  # with folders in its collections it is Session Buddy's
    return 0.95 if seen.has("links") or seen.has("whitelistedUsers") or seen.has("parentId", "ownerId") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    parts = fields(document.root)
    collections = [(fields(node), node) for node in elements(parts.get("collections"))]
    folders = _folders([heads for heads, _ in collections])
    pinned = {str(record.get("id")) for record in records(parts.get("pinnedLinks")) if record}
    links = 0
    for (heads, node), folder in zip(collections, folders, strict=True):
        if "links" not in heads and "url" not in heads:
            continue
        # Brackets that were lost or changed places may leave JSON that is whole, and links among collections or tags.
        for record in records(heads.get("links", node)):
            entry = _entry(record, folder, pinned) if record is not None else Skipped("damaged entries")
            links += isinstance(entry, Bookmark)
            yield entry
    warnings += document.said(links)


def _entry(record: dict[str, Any], folder: list[str], pinned: set[str]) -> Bookmark | Skipped:
    url, name = text_of(record, "url"), one_line(text_of(record, "name", "title"))
    description = text_of(record, "description")
    if not url and record.get("type") in ("pdf", "image"):
        return Skipped("uploaded images and files, which the export does not hold", name[:200])
    marked = [
        highlighted(text_of(each, "text"), text_of(each, "comment"))
        for each in list_of(record, "highlights")
        if isinstance(each, dict)
    ]
    return link(
        url,
        title=name or one_line(description),
        folder=folder,
        tags=tag_list(names_of(list_of(record, "tags"))),
        added=unix_seconds(record.get("importDate")) or unix_seconds(record.get("createdAt")),
        note=paragraphs(description if name != one_line(description) and name else "", *marked),
        flags=flag_list({"starred": str(record.get("id")) in pinned or bool(list_of(record, "pinnedBy"))}),
        text=text_of(record, "textContent"),
    )


def _folders(collections: list[dict[str, Node]]) -> list[list[str]]:
    """The folder of each collection, in their order."""
    heads = [
        (str(plain(collection.get("id"))), plain(collection.get("name")), plain(collection.get("parentId")))
        for collection in collections
    ]
    known = {number: (name, parent) for number, name, parent in heads}
    folders = []
    for number, name, parent in heads:
        path: list[str] = []
        seen = {number}
        # Collections whose parents lead in a circle are cut where the circle closes.
        while True:
            if isinstance(name, str) and one_line(name):
                path.insert(0, one_line(name))
            if parent is None or str(parent) not in known or str(parent) in seen or len(path) >= _DEEPEST:
                break
            seen.add(str(parent))
            name, parent = known[str(parent)]
        folders.append(path)
    return folders


IMPORTER = Importer("linkwarden", Worded("Linkwarden backup"), _confidence, _entries)
