"""Netscape bookmark HTML: what nearly every browser and bookmark service can write.

Written by Firefox, Chrome, Edge, Safari and Internet Explorer; Delicious, Pinboard, Shaarli, linkding, Raindrop,
Karakeep; and, as a list of `<li>` instead of `<DT>`, by Pocket (`ril_export.html`) and Instapaper. None of it is valid
HTML: `<DT>`, `<DD>` and `<p>` are never closed, `</A>` and attributes may be missing, case and nesting are anyone's
guess. Held against the template of Shaarli's export; of the others it is after their exports. How the fields map:

- `HREF` (else `FEEDURL`, a live bookmark's feed) is the address; the text of the link its title.
- `<H3>` and the `<DL>` after it are a folder. `<H1>` is the file's own heading, no folder; but above a list of `<li>`
  it is the section: "Unread", "Archive", "Read Archive" and "Starred" become flags, another one a folder.
- `TAGS` (commas) are tags. Each is decoded after the split, so that a comma written as `&#44;` stays within its tag.
- `ADD_DATE`, `TIME_ADDED` (Pocket) are the date; see `dates`.
- `<DD>` after a link is its note, with its line breaks. The notes that linkding keeps beside its description
  (`[linkding-notes]`) follow it as a paragraph.
- `PRIVATE` and `TOREAD` of 1, `DATA-IMPORTANT` true (Raindrop), and linkding's tags `linkding:archived` and
  `linkding:bookmarks.archived` are the flags private, unread, starred and archived.
- `ICON`, `ICON_URI`, `SHORTCUTURL`, `LAST_VISIT`, `LAST_MODIFIED`, `LAST_CHARSET` are not read.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from kbdesk.bookmark import Bookmark, Flag, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import address, no_page, one_line, tag_list
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_KNOWN = r"(?:a|d[tdl]|h[1-6r]|[uo]l|li)(?=[\s>/])"
# One tag of those that matter, and what follows it up to the next one of those. A quoted value may hold anything but
# such a tag: a quotation mark that was forgotten then costs one link, not all the following ones. Every repetition is
# possessive and no part looks beyond the next known tag, so that the time is linear whatever the text.
_TAG: Final = compiled(
    rf"""<(?P<close>/?)(?P<name>{_KNOWN})
    (?P<attributes>(?:[^<>=]++|=(?:\s*+(?:"[^"<]*+(?:<(?!/?{_KNOWN})[^"<]*+)*+"|'[^'<]*+(?:<(?!/?{_KNOWN})[^'<]*+)*+'))?+)*+)
    (?P<end>>?)
    (?P<text>[^<]*+(?:<(?!/?{_KNOWN})[^<]*+)*+)
    (?:</a\s*+>)?+(?:\s*+<dt\s*+>)?+""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSE, _NAME, _ATTRIBUTES, _END, _TEXT = 1, 2, 3, 4, 5
_NAMES = r"href|add_date|tags|private|toread|time_added|feedurl|data-important"
_VALUE = r"""(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s"']\S*+)))?+"""
_PASSED_VALUE = _VALUE.replace("([", "(?:[")
# One attribute that is read, and all those before it that are not; or the end. Icons are passed over, not copied.
_ATTRIBUTE = compiled(
    rf"(?:\s*+(?!(?:{_NAMES})(?=[\s=]|\Z))[^\s=]++{_PASSED_VALUE}|\s*+=)*+\s*+(?:({_NAMES})(?=[\s=]|\Z){_VALUE}|\Z)",
    re.IGNORECASE,
)
# The same where every attribute has its value between double quotation marks, as all browsers write them: no value can
# then look like an attribute.
_WRITTEN = compiled(r"""(?:\s++[^\s="'<>]++="[^"]*+")*+\s*+""")
_WRITTEN_ATTRIBUTE = compiled(rf"""\s({_NAMES})="([^"]*+)\"""", re.IGNORECASE)
_INLINE = compiled(r"</?(?:b|blockquote|br|code|em|font|i|img|p|span|strong|u)\b[^<>]*>|<!--[^<>]*-->", re.IGNORECASE)
_BREAK = compiled(r"<br\s*/?>\n?", re.IGNORECASE)
_SIGNATURE = compiled(r"<!doctype\s+netscape-bookmark-file", re.IGNORECASE)
_LIKELY = compiled(
    r"<dl>\s*<p>\s*<dt>|<dt>\s*<a\s[^<>]{0,2000}\badd_date=|<dt>\s*<h3\s[^<>]{0,200}\badd_date=|<a\s[^<>]{0,4000}\btime_added=",
    re.IGNORECASE,
)
_LISTS = compiled(r"<title>\s*(?:pocket export|instapaper: export)", re.IGNORECASE)

_LONGEST_ENTRY = 16_000_000
"""Characters of one link with its icon, or of one note; what is longer is cut there, which bounds the memory."""

_DEEPEST = 64
"""Folders within folders that are kept; below that, links stay in the deepest one."""

_LONGEST_LIST = 20_000
"""Characters of a note from which on items of a list in it are not kept."""

_SECTIONS: dict[str, list[Flag]] = {
    "unread": ["unread"],
    "read archive": ["read", "archived"],
    "archive": ["read", "archived"],
    "starred": ["starred"],
    "liked": ["starred"],
}
_ARCHIVED_TAGS = ("linkding:archived", "linkding:bookmarks.archived")
"""Of older and of newer versions."""
_LIST_TAGS = ("ul", "ol", "li")


def _confidence(source: Source) -> float:
    start = source.sample
    signed = _SIGNATURE.search(start, 0, 4096)
    if signed and start.lstrip().startswith("<"):
        return 1.0
    if signed or _LISTS.search(start, 0, 4096) or _LIKELY.search(start):
        return 0.9
    return 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    reader = _Reader()
    ready = reader.ready
    for tag in _tags(source):
        reader.take(tag)
        if ready:
            yield from ready
            ready.clear()
    reader.end()
    yield from ready
    warnings += said_damage(not reader.breaks_off, 0, reader.links)


def _tags(source: Source) -> Iterator[re.Match[str]]:
    """The tags that matter, in pieces of the text: a tag is complete where another one follows."""
    rest = ""
    for piece in source.pieces():
        buffer = rest + piece
        last = None
        for tag in _TAG.finditer(buffer):
            if last:
                yield last
            last = tag
        # What is before the first tag, or too long to be one entry, is not kept.
        start = last.start() if last else max(0, len(buffer) - 100)
        rest = buffer[start:]
        if last and len(rest) > _LONGEST_ENTRY:
            yield last
            rest = ""
    yield from _TAG.finditer(rest)


def _is_cut(tag: re.Match[str]) -> bool:
    """Whether there was more of it than is kept."""
    return tag.end() - tag.start() > _LONGEST_ENTRY and tag.end() == len(tag.string)


class _Reader:
    """What is known between two tags.

    Attributes:
        ready: entries that nothing can be added to any more, to be taken from here.
        links: how many links there were.
        breaks_off: the text ended where it should not.
    """

    def __init__(self) -> None:
        self.ready: list[Bookmark | Skipped] = []
        self.links = 0
        self.breaks_off = False
        self._folders: list[str] = []
        self._stack: list[tuple[bool, int]] = []  # of each open list: is it a <DL>; folders that are named outside it
        self._heading = ""
        self._section = ""
        self._flags: list[Flag] = []
        self._current: Bookmark | None = None
        self._last = ""

    def take(self, tag: re.Match[str]) -> None:
        """Go one tag further."""
        name = tag[_NAME].lower()
        if name == "dt" or (name == "a" and tag[_CLOSE]):
            return
        if self._last == "dd" and name in _LIST_TAGS and self._stack and self._stack[-1][0]:
            # A list that someone wrote into a note.
            # The bound keeps a hostile list, which is put together item by item, from taking forever.
            if self._current and len(self._current.note) < _LONGEST_LIST and (item := _note(tag[_TEXT])):
                self._current.note = f"{self._current.note}\n- {item}".lstrip("\n")
            return
        if tag[_CLOSE]:
            if name in ("dl", "ul", "ol"):
                self._last = "/" + name
                self._close(name == "dl")
            return
        if name == "li":
            return
        self._last = name
        if name == "dd":
            # The description of a folder, or of a link that was passed over, has nowhere to go.
            if self._current and not self._current.note:
                self._current.note = _note(tag[_TEXT])
                if _is_cut(tag):
                    self.ready.append(Skipped("what notes have beyond 16 million characters", self._current.url[:200]))
            return
        if self._current:
            self.ready.append(self._current)
            self._current = None
        if name == "a":
            self._link(tag)
        elif name == "dl" or name in _LIST_TAGS:
            self._open(name == "dl")
        elif name == "hr":
            self.ready.append(Skipped("separators"))
        elif name == "h1":
            title = _plain(tag[_TEXT])
            self._flags = _SECTIONS.get(title.lower(), [])
            self._section = "" if self._flags else title
        else:
            self._heading = _plain(tag[_TEXT])

    def end(self) -> None:
        """Nothing follows."""
        if self._current:
            self.ready.append(self._current)
            self._current = None
        if self._stack and not self._last.startswith("/"):
            self.breaks_off = True

    def _open(self, is_dl: bool) -> None:
        if not self._stack and not is_dl and not self._heading:
            self._heading = self._section
        self._section = ""
        self._stack.append((is_dl, len(self._folders)))
        if self._heading and len(self._folders) < _DEEPEST:
            self._folders.append(self._heading)
        self._heading = ""

    def _close(self, is_dl: bool) -> None:
        # A </UL> does not close a <DL>; a </DL> closes the lists that were left open in it.
        while self._stack and (is_dl or not self._stack[-1][0]):
            was_dl, outside = self._stack.pop()
            del self._folders[outside:]
            if was_dl == is_dl:
                break
        self._heading = ""

    def _link(self, tag: re.Match[str]) -> None:
        if not tag[_END] and tag.end() == len(tag.string):
            # The address may be cut, and half an address leads elsewhere.
            if _is_cut(tag):
                self.ready.append(Skipped("entries of more than 16 million characters", tag[0][:200]))
            else:
                self.breaks_off = True
                self.ready.append(Skipped("entries that the end of the file cuts off", tag[0][:200]))
            return
        values = _attributes(tag)
        raw = values.get("href") or values.get("feedurl") or ""
        url = address(unescape(raw) if "&" in raw else raw)
        if passed := no_page(url):
            self.ready.append(passed)
            return
        self.links += 1
        bookmark = self._current = Bookmark(url=url, title=_plain(tag[_TEXT]), folder=self._folders[:])
        if when := values.get("add_date") or values.get("time_added"):
            bookmark.added = unix_seconds(when)
        if tags := values.get("tags"):
            bookmark.tags = tag_list(map(unescape, tags.split(",")) if "&" in tags else tags.split(","))
        flags = bookmark.flags = self._flags[:]
        if values.get("private") == "1":
            flags.append("private")
        if values.get("toread") == "1" and "unread" not in flags:
            flags.append("unread")
        if values.get("data-important", "").lower() == "true":
            flags.append("starred")
        if any(tag in bookmark.tags for tag in _ARCHIVED_TAGS):
            bookmark.tags = [tag for tag in bookmark.tags if tag not in _ARCHIVED_TAGS]
            flags.append("archived")


def _attributes(tag: re.Match[str]) -> dict[str, str]:
    """The attributes of a tag that are read, by their names in lower case; the last of several of one name."""
    start, end = tag.span(_ATTRIBUTES)
    if _WRITTEN.fullmatch(tag.string, start, end):
        return {name.lower(): value for name, value in _WRITTEN_ATTRIBUTE.findall(tag.string, start, end)}
    values = {}
    for found in _ATTRIBUTE.finditer(tag.string, start, end):
        if name := found[1]:
            which = found.lastindex or 1
            values[name.lower()] = found[which] if which > 1 else "1"  # PRIVATE without a value
    return values


def _plain(text: str) -> str:
    """A title: the text without the tags in it, as one line."""
    if "<" in text:
        text = _INLINE.sub("", text)
    return one_line(unescape(text) if "&" in text else text)


def _note(text: str) -> str:
    """A note: the text without the tags in it, with its lines."""
    if "<" in text:
        text = _INLINE.sub("", _BREAK.sub("\n", text))
    text = unescape(text) if "&" in text else text
    if "[linkding-notes]" in text:
        description, _, notes = text.partition("[linkding-notes]")
        text = f"{description.strip()}\n\n{notes.replace('[/linkding-notes]', '').strip()}"
    return text.strip()


IMPORTER = Importer("netscape", Worded("Bookmark HTML"), _confidence, _entries)
