"""Session Buddy's JSON: sessions, or collections, of tabs.

Written by Export > JSON of the browser extension Session Buddy 3 and by Backup of version 4 (`nxs.json.v1`). It is not
open; held against what programs that import from it read. How the fields map:

- `name` of a session (3), else its date; `title` of a collection (4) is the folder. Windows that have names, and
  folders of a collection, are folders below it; of several without a name each is "Window 1" and so on.
- `url` of a tab or link is the address, `title` the title; what it was saved with as a note or tags, too.
- `created` of the tab, else of the session or collection, is the date.
- A pinned tab is starred; one of a private window (`incognito`) is private.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, tag_list
from kbdesk.importers.json_document import Document, is_set, list_of, names_of, outline, plain, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_OUTER = ("sessions", "collections")
_INNER = ("windows", "folders")
_DEEPEST = 64


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening:
        return 0.0
    is_one = seen.has("collections", "folders", "links", "url") or seen.has("sessions", "windows", "tabs", "url")
    return 0.95 if is_one else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    root = plain(document.root)
    for entry in _within(root if isinstance(root, dict) else {"links": _flat(root)}, [], None):
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += document.said(links)


def _within(
    record: Any, folder: list[str], made: int | None, private: bool = False, depth: int = 0
) -> Iterator[Bookmark | Skipped]:
    """The links in an object, at whatever level: damage may have moved some up."""
    if not isinstance(record, dict) or depth > _DEEPEST:
        return
    for part in (*_OUTER, *_INNER, "tabs", "links"):
        held = [each for each in list_of(record, part) if isinstance(each, dict)]
        for number, each in enumerate(held, 1):
            if "url" in each:
                yield _link(each, folder, made, private)
                continue
            when = unix_seconds(each.get("created") or each.get("modified")) or made
            name = one_line(text_of(each, "name", "title"))
            if not name and part in _OUTER and when is not None:
                name = datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d %H:%M")
            elif not name and part in _INNER and len(held) > 1:
                name = f"Window {number}"
            inner = [*folder, name] if name else folder
            yield from _within(each, inner, when, private or is_set(each, "incognito"), depth + 1)


def _flat(node: Any) -> list[Any]:
    """What there is in a list and in those in it: damage leaves the document as one, with what came behind its end."""
    found, left = [], [node]
    while left:
        if isinstance(each := left.pop(), list):
            left += reversed(each)
        else:
            found.append(each)
    return found


def _link(tab: dict[str, Any], folder: list[str], made: int | None, private: bool) -> Bookmark | Skipped:
    return link(
        text_of(tab, "url"),
        title=one_line(text_of(tab, "title")),
        folder=folder,
        tags=tag_list(names_of(list_of(tab, "tags"))),
        added=unix_seconds(tab.get("created")) or made,
        note=text_of(tab, "note", "description"),
        flags=flag_list({"starred": is_set(tab, "pinned"), "private": private or is_set(tab, "incognito")}),
    )


IMPORTER = Importer("session-buddy", Worded("Session Buddy export"), _confidence, _entries)
