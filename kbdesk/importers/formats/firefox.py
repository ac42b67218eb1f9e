"""Firefox's JSON backup of its bookmarks.

Written by Library > Import and Backup > Backup, as `bookmarks-2024-05-01.json`, of Firefox 3 and later and of its
relatives (LibreWolf, Waterfox, Tor Browser). Firefox's own automatic backups are the same, compressed (`.jsonlz4`; see
`firefox_packed`). It is a tree of objects. Held against `BookmarkJSONUtils.sys.mjs` of gecko (2024), which still reads
what the older versions wrote. How the fields map:

- `type` says what one is: `text/x-moz-place` a bookmark, `-container` a folder, `-separator` a separator.
- `uri` is the address, `title` the title, `dateAdded` (microseconds) the date.
- `children` are what a folder holds. The folders by their titles are the path, also those that Firefox has from the
  beginning (menu, toolbar, other, mobile), by the names that it shows them under; the root itself is no folder.
- `tags` (commas) are tags. In backups up to Firefox 55 a tag is a folder below the folder `tagsFolder`: its bookmarks
  are there a second time, and give the tag to the first.
- The `annos` named `bookmarkProperties/description` (up to Firefox 61) are the note. A folder with the annos
  `livemark/siteURI` or `livemark/feedURI` is a live bookmark (up to Firefox 63): a link to its site, else to its feed.
- `keyword` and `postData` of the address bar, `charset`, `iconUri`, `lastModified`, `guid`, `index` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line, tag_list
from kbdesk.importers.json_document import Document, elements, fields, list_of, outline, plain, text_of
from kbdesk.importers.json_mending import Node
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_SHOWN = {
    "bookmarksMenuFolder": "Bookmarks Menu",
    "toolbarFolder": "Bookmarks Toolbar",
    "unfiledBookmarksFolder": "Other Bookmarks",
    "mobileFolder": "Mobile Bookmarks",
    "menu": "Bookmarks Menu",
    "toolbar": "Bookmarks Toolbar",
    "unfiled": "Other Bookmarks",
    "mobile": "Mobile Bookmarks",
}
"""What Firefox calls its own folders. Newer backups have the bare names in the titles."""

_DESCRIPTION = "bookmarkProperties/description"
_LIVE = ("livemark/siteURI", "livemark/feedURI")
_DEEPEST = 64
_PLACE = compiled(r'"type"\s*:\s*"text/x-moz-place')


def _confidence(source: Source) -> float:
    seen = outline(source)
    return 1.0 if seen.opening and _PLACE.search(source.sample) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    tags = _tag_folders(document.root)
    links = 0
    for node, folder in _leaves(document.root):
        record = plain(node)
        entry = _entry(record, folder, tags) if isinstance(record, dict) else Skipped("damaged entries")
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += document.said(links)


def _leaves(root: Node) -> Iterator[tuple[Node, list[str]]]:
    """Everything in the tree that is no folder, in its order, with the folder it lies in; the folders of tags aside."""
    # A damaged file may have lost its root; its pieces are then in a list.
    stack: list[tuple[Node, list[str]]] = [(node, []) for node in reversed(elements(root) or [root])]
    while stack:
        node, folder = stack.pop()
        parts = fields(node)
        if "annos" in parts and any(_noted({"annos": plain(parts["annos"])}, name) for name in _LIVE):
            yield node, folder
            continue
        if "children" not in parts:
            if parts.get("type") is None or plain(parts["type"]) != "text/x-moz-place-container":
                yield node, folder
            continue
        which = plain(parts.get("root"))
        if which == "tagsFolder":
            continue
        title = plain(parts.get("title"))
        name = one_line(title) if isinstance(title, str) else ""
        if which and which != "placesRoot":
            name = _SHOWN.get(name or str(which), name)
        inner = [*folder, name] if name and which != "placesRoot" and len(folder) < _DEEPEST else folder
        stack += [(child, inner) for child in reversed(elements(parts["children"]))]


def _tag_folders(root: Node) -> dict[str, list[str]]:
    """The tags of each address, where tags are folders."""
    tags: dict[str, list[str]] = {}
    for node in elements(fields(root).get("children")):
        parts = fields(node)
        if plain(parts.get("root")) == "tagsFolder":
            for folder in elements(parts.get("children")):
                inner = fields(folder)
                name = plain(inner.get("title"))
                for place in elements(inner.get("children")):
                    uri = plain(fields(place).get("uri"))
                    if isinstance(uri, str) and isinstance(name, str):
                        tags.setdefault(uri, []).append(name)
    return tags


def _entry(record: dict[str, Any], folder: list[str], tags: dict[str, list[str]]) -> Bookmark | Skipped:
    if record.get("type") == "text/x-moz-place-separator":
        return Skipped("separators")
    uri = text_of(record, "uri") or next((url for name in _LIVE if (url := _noted(record, name))), "")
    return link(
        uri,
        title=one_line(text_of(record, "title")),
        folder=folder,
        tags=tag_list([*text_of(record, "tags").split(","), *tags.get(uri, ())]),
        added=unix_seconds(record.get("dateAdded")),
        note=_noted(record, _DESCRIPTION),
    )


def _noted(record: Any, name: str) -> str:
    """The value of the annotation of that name."""
    notes = list_of(record, "annos") if isinstance(record, dict) else []
    return next((text_of(note, "value") for note in notes if isinstance(note, dict) and note.get("name") == name), "")


IMPORTER = Importer("firefox", Worded("Firefox backup"), _confidence, _entries)
