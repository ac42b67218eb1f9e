"""Links that are files: what a browser makes of an address that is dragged to the desktop or into a folder.

Written by every browser and by the file managers of Windows, macOS and Linux. How the parts map:

- `.url` (Windows, and Linux programs): `[InternetShortcut]` with `URL=`; `IconFile`, `HotKey` and the like are not
  read. Its sections may be in any order (Edge and Explorer begin with one named by a number in braces); Windows writes
  it in its own code page.
- `.webloc` (macOS, Safari): a property list, as XML or binary, with `URL` and in some `name`.
- `.desktop` (freedesktop.org: GNOME, KDE): `[Desktop Entry]` with `Type=Link`, `URL=` (KDE also `URL[$e]=`), `Name=`;
  a `Comment` is the note. One of `Type=Application` starts a program and is none. In its values a backslash before
  `n`, `s`, `t`, `r` or another one stands for white space, or for the backslash.

The last is after version 1.5 of the Desktop Entry Specification (2020); the others after files of theirs.

The address is the address. The title is the `Name`, or else the file's name, which is the page's title in all of them.
"""

import plistlib
import re
from collections.abc import Iterator
from html import unescape

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.fields import link, one_line
from kbdesk.importers.links import BARE
from kbdesk.importers.property_list import BINARY, DAMAGED, OF_BOOKMARKS
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_LARGEST = 1 << 20
_INI = compiled(r"\s*(?:[;#][^\n]*\n\s*)*\[[^\[\]\n]{1,80}\][ \t]*\n", re.I)
_WITHIN = compiled(r"^\[(?:InternetShortcut|Desktop Entry)\]", re.M | re.I)
_PLIST = compiled(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE\s+plist[^<>]*>\s*)?<plist\b", re.I)
_LINE = compiled(r"^[ \t]*+([A-Za-z]++)(?:\[([^\]\n]*+)\])?[ \t]*+=(.*+)$", re.M)
_ESCAPED = compiled(r"\\([snrt\\])")
_MEANT = {"s": " ", "n": "\n", "r": "\r", "t": "\t", "\\": "\\"}
_DECLARATION = compiled(r"\A\s*<\?xml[^<>]*\?>")
_STRING = compiled(r"<string>\s*(https?://[^<\s]+)\s*<", re.I)


def _confidence(source: Source) -> float:
    if source.head.startswith(BINARY):
        return 0.9 if b"URL" in source.head and OF_BOOKMARKS.encode() not in source.head else 0.0
    if _INI.match(source.sample) and _WITHIN.search(source.sample):
        return 0.95
    if not _PLIST.match(source.sample) or OF_BOOKMARKS in source.sample:
        return 0.0
    return 0.9 if re.search(r"<key>\s*URL", source.sample) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    with source.open() as file:
        data = file.read(_LARGEST)
    if source.head.startswith(BINARY) or _PLIST.match(source.sample):
        url, title = _property_list(data) if source.head.startswith(BINARY) else _xml_property_list(source.sample)
        note = ""
    else:
        kind, url, title, note = _ini(source.sample)
        if not url and kind.lower() == "application":
            yield Skipped("files that start a program", source.name)
            return
    if not url and (url := _rescued(data.decode("latin-1") if source.head.startswith(BINARY) else source.sample)):
        warnings.append(Worded("The file is damaged; the address in it was kept."))
    name = source.name.rpartition("/")[2]
    stem = name.rpartition(".")[0] if "." in name and source.name != "pasted text" else ""
    yield link(url, title=one_line(title or stem), note=note)


def _xml_property_list(text: str) -> tuple[str, str]:
    # Without what it says of its encoding, which it may not be in any more.
    return _property_list(_DECLARATION.sub("", text).encode("utf-8", "replace"), plistlib.FMT_XML)


def _rescued(text: str) -> str:
    """The address in a file that is damaged; "" where there is none, or half of one."""
    if "<plist" in text:
        # What stands before the values names the document type, by an address of its own.
        found = _STRING.search(text)
        return unescape(found[1]) if found else ""
    return bare[0] if (bare := BARE.search(text)) else ""


def _property_list(data: bytes, format: plistlib.PlistFormat = plistlib.FMT_BINARY) -> tuple[str, str]:
    try:
        found = plistlib.loads(data, fmt=format)
    except DAMAGED:
        return "", ""
    if not isinstance(found, dict):
        return "", ""
    # Whoever wrote it by hand may have written the names otherwise.
    values = {str(key).lower(): value for key, value in found.items() if isinstance(value, str)}
    return values.get("url", ""), values.get("name") or values.get("title", "")


def _ini(text: str) -> tuple[str, str, str, str]:
    """Type, address, name and comment."""
    values: dict[str, str] = {}
    for name, variant, value in _LINE.findall(text[:_LARGEST]):
        # `Name[de]` is the name in German; without brackets it is the one to show.
        key = name.lower() if not variant or variant.startswith("$") else f"{name.lower()} {variant}"
        values.setdefault(key, value.strip())
    if "[desktop entry]" in text.lower():
        values = {key: _ESCAPED.sub(lambda found: _MEANT[found[1]], value) for key, value in values.items()}
    return values.get("type", ""), values.get("url", ""), values.get("name", ""), values.get("comment", "")


IMPORTER = Importer("shortcut", Worded("Link file"), _confidence, _entries)
