"""Safari's own file of bookmarks, `Bookmarks.plist`: a property list, binary or XML.

Written by Safari of macOS in `~/Library/Safari`, and part of a backup. Held against what programs that
read it make of it. How the parts map:

- `Children` are what a folder holds, `Title` is its name; Safari's own names for its first folders are the ones that it
  shows: Favorites, Bookmarks Menu, Reading List.
- `URLString` is the address, `URIDictionary.title` the title.
- `ReadingList.DateAdded` is the date, which only the Reading List has. What was opened since (`DateLastViewed`) is
  read, the rest of the Reading List unread. `PreviewText` is the page's own and not read.
"""

import plistlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line
from kbdesk.importers.markup import tags
from kbdesk.importers.property_list import BINARY, DAMAGED, OF_BOOKMARKS
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.worded import Worded

_SHOWN = {
    "BookmarksBar": "Favorites", "BookmarksMenu": "Bookmarks Menu", "com.apple.ReadingList": "Reading List",
}  # fmt: skip
_LARGEST = 100 << 20
_DEEPEST = 64


def _confidence(source: Source) -> float:
    if source.head.startswith(BINARY):
        return 1.0 if OF_BOOKMARKS.encode() in source.head else 0.0
    return 1.0 if "<plist" in source.sample and f"<key>{OF_BOOKMARKS}" in source.sample else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    links, whole = 0, True
    if source.head.startswith(BINARY):
        root = _binary(source)
    else:
        root, whole = _xml(source)
    for entry in _folder(root, [], False):
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += said_damage(whole, 0, links)


def _folder(record: Any, folder: list[str], to_read: bool) -> Iterator[Bookmark | Skipped]:
    if not isinstance(record, dict):
        return
    if isinstance(url := record.get("URLString"), str):
        listed = record.get("ReadingList")
        listed = listed if isinstance(listed, dict) else {}
        seen = "DateLastViewed" in listed
        yield link(
            url,
            title=_title(record),
            folder=folder,
            added=_moment(listed.get("DateAdded")),
            flags=flag_list({"read": to_read and seen, "unread": to_read and not seen}),
        )
    name = record.get("Title")
    inner = folder
    if isinstance(name, str) and name.strip() and len(folder) < _DEEPEST:
        inner = [*folder, _SHOWN.get(name, one_line(name))]
    children = record.get("Children")
    if len(folder) < _DEEPEST and isinstance(children, list):
        for child in children:
            yield from _folder(child, inner, to_read or name == "com.apple.ReadingList")


def _title(record: dict[str, Any]) -> str:
    about = record.get("URIDictionary")
    title = about.get("title") if isinstance(about, dict) else None
    return one_line(title) if isinstance(title, str) else ""


def _moment(value: object) -> int | None:
    if isinstance(value, datetime):  # of UTC, without saying so
        value = value.replace(tzinfo=UTC).timestamp()
    return unix_seconds(value)


def _binary(source: Source) -> object:
    with source.open() as file:
        data = file.read(_LARGEST)
    try:
        return plistlib.loads(data, fmt=plistlib.FMT_BINARY)
    except DAMAGED:
        raise KbdeskError(Worded("{what} is damaged and cannot be opened.", what=source.name)) from None


def _xml(source: Source) -> tuple[object, bool]:
    """The value of a property list in XML, and whether it is whole; of one that breaks off, what is there."""
    root: list[Any] = []
    open_: list[tuple[list[Any] | dict[str, Any], str]] = [(root, "")]
    key = ""
    whole = True
    for tag in tags(source):
        if not tag.name:
            whole = tag.whole and len(open_) == 1
        elif tag.name in ("dict", "array") and not tag.closing:
            value: Any = {} if tag.name == "dict" else []
            _put(open_[-1][0], key, value)
            if not tag.empty:
                open_.append((value, tag.name))
        elif tag.name in ("dict", "array") and len(open_) > 1 and open_[-1][1] == tag.name:
            open_.pop()
        elif tag.name == "key" and tag.closing:
            key = tag.text
        elif tag.closing and tag.name in ("string", "date", "integer"):
            _put(open_[-1][0], key, tag.text)
    return root[0] if root else None, whole


def _put(into: list[Any] | dict[str, Any], key: str, value: Any) -> None:
    if isinstance(into, dict):
        into[key] = value
    else:
        into.append(value)


IMPORTER = Importer("safari", Worded("Safari bookmarks"), _confidence, _entries)
