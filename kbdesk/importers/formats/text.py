"""Plain text and Markdown with links in it: lists people keep by hand, and what editors and outliners write.

It is read line by line:

- `[title](address "more")`, `<address>`, reference definitions `[title]: address`, and bare addresses, also
  `www.example.com` without a scheme. Punctuation of the sentence is not part of an address.
- A line that is one link is an *item*: after a bullet, number, quotation mark or check box, or alone on its line.
  `Title: address`, `Title - address`, `address | Title` (OneTab) and `address - Title` give the title; what follows
  `[title](address)` after a dash or colon is its note; trailing words that are all `#tag` are its tags; a box that is
  checked is the flag read, one that is not is unread.
- Headings (`## Name`, outside code) are folders for the items below them, and only for items: a link in a sentence is
  in no folder, for its heading is the sentence's. A `#` heading that is the only one, before every link, and has `##`
  headings below it is the title of the document and no folder.
- Pictures (`![...](...)`) and Markdown links to other places than the web are passed over.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Flag, Skipped
from kbdesk.importers.fields import one_line, tag_list
from kbdesk.importers.links import BARE, is_address, trimmed, with_scheme
from kbdesk.importers.nature import nature
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_HEADING = compiled(r"(#{1,6})[ \t]++(\S[^\n]*+)")
_FENCE = compiled(r"\s{0,3}(?:```|~~~)")
_BULLET = compiled(r"(?:\s*(?:[-*+•·–—>]|\d{1,4}[.)]))*\s*(?:\[(?P<box>[ xX])\](?:\s+|(?=[\[<])))?")
# The bounds keep unclosed brackets, of which a text may have millions, from being looked at to its end for each.
_QUOTED = r"""(?:\s++(?:"[^"]{0,500}+"|'[^']{0,500}+'))?+"""
_PLACE = r"(?:[^\s()<>]|\((?:[^\s()<>]|\([^\s()<>]{0,200}+\)){0,500}+\)){1,4000}+"
_NAME = r"(?:[^\[\]]|!?\[[^\[\]]{0,200}+\](?:\([^()\s]{0,2000}+\))?+){0,500}+"
_LINK = compiled(
    rf"!\[[^\[\]]{{0,500}}+\]\(\s*+<?(?P<picture>{_PLACE})>?{_QUOTED}\s*+\)"
    rf"|\[(?P<title>{_NAME})\]\(\s*+<?(?P<target>{_PLACE})>?{_QUOTED}\s*+\)"
    r"|^\s{0,3}\[(?P<label>[^\[\]]{1,300}+)\]:\s*+<?(?P<defined>[^\s<>]{1,4000}+)>?"
    r"(?:\s+[\"'(](?P<named>[^\n]{0,500})[\"')])?\s*$"
    rf"|(?P<bare>{BARE.pattern})",
    re.IGNORECASE,
)
_CODE = compiled(r"^\s{0,3}(```|~~~).*?(?:^\s{0,3}\1|\Z)", re.DOTALL | re.MULTILINE)
_TAGS = compiled(r"(?:(?<!\s)\s++#[^\s#,;]{1,60}+[,;]?+)++\s*+$")
_BEFORE = compiled(r"\s*[:|=\u2013\u2014\uff1a-]+>?\s*$")
_AFTER = compiled(r"\s*[:|\u2013\u2014\uff1a-]+\s*")
_MARKUP = compiled(r"!\[([^\[\]]*)\]\([^()]*\)|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}")
_LONGEST_TITLE = 300


def links_in(text: str) -> Iterator[Bookmark]:
    """The links in prose or Markdown that another format holds, with their titles."""
    for line in text.split("\n"):
        yield from (entry for entry in _links(line, []) if isinstance(entry, Bookmark))


def says_more(text: str) -> bool:
    """Whether there are words in it beside its links."""
    return re.search(r"\w", _LINK.sub("", text)) is not None


def _confidence(source: Source) -> float:
    return 0.2 if nature(source) == "text" else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    folders: list[tuple[int, str]] = []
    title = _document_title(source.sample)
    in_code = False
    for line in source.lines():
        if _FENCE.match(line):
            in_code = not in_code
        elif not in_code and line.startswith("#") and (heading := _HEADING.match(line)):
            level, name = len(heading[1]), _name(heading)
            folders = [folder for folder in folders if folder[0] < level]
            if name and name != title and not BARE.search(name):
                folders.append((level, name))
                continue
        yield from _links(line, [name for _, name in folders])


def _document_title(sample: str) -> str:
    sample = _CODE.sub("", sample)
    headings = [
        (len(found[1]), _name(found), found.start()) for found in re.finditer(r"(?m)^" + _HEADING.pattern, sample)
    ]
    headings = [heading for heading in headings if not BARE.search(heading[1])]
    top = [heading for heading in headings if heading[0] == 1]
    if len(top) != 1 or len(headings) == 1 or headings[0] != top[0]:
        return ""
    return "" if BARE.search(sample, 0, top[0][2]) else top[0][1]


def _links(line: str, folder: list[str]) -> Iterator[Bookmark | Skipped]:
    found = list(_LINK.finditer(line)) if "://" in line or "www." in line.lower() or "](" in line else []
    web = []
    for link in found:
        if link["picture"] is not None:
            yield Skipped("pictures in a text", link["picture"][:200])
        elif link["target"] is not None and not is_address(link["target"]):
            yield Skipped("links to other places than the web", link["target"][:200])
        elif link["defined"] is None or is_address(link["defined"]):
            web.append(link)
    if len(web) == 1:
        yield _only(line, web[0], folder)
    else:
        for link in web:
            yield Bookmark(url=_address(link), title=_title(link))


def _only(line: str, link: re.Match[str], folder: list[str]) -> Bookmark:
    """The only link of its line: an item, where there is nothing but it and its title, note and tags."""
    bookmark = Bookmark(url=_address(link), title=_title(link))
    start, end = _span(link)
    bullet = _BULLET.match(line, 0, start)
    before, after = line[bullet.end() if bullet else 0 : start].rstrip(" <"), line[end:].lstrip(">")
    if tags := _TAGS.search(after):
        bookmark.tags = tag_list(tag.strip("#,;") for tag in tags[0].split())
        after = after[: tags.start()]
    note, after = after.strip(), after.strip(" \t,;.")
    is_named = link["bare"] is None
    if not before and not after:
        pass
    elif not before and is_named and (dash := _AFTER.match(note)):
        bookmark.note = _plain(note[dash.end() :])
    elif not before and not is_named and (dash := _AFTER.match(after)) and len(after) <= _LONGEST_TITLE:
        bookmark.title = _plain(after[dash.end() :])
    elif not after and not is_named and len(before) <= _LONGEST_TITLE and (dash := _BEFORE.search(before)):
        bookmark.title = _plain(before[: dash.start()])
    else:
        bookmark.tags = []
        return bookmark
    bookmark.folder = folder
    if bullet and bullet["box"]:
        flag: Flag = "unread" if bullet["box"] == " " else "read"
        bookmark.flags = [flag]
    return bookmark


def _span(link: re.Match[str]) -> tuple[int, int]:
    return link.start(), link.start() + len(trimmed(link["bare"])) if link["bare"] else link.end()


def _address(link: re.Match[str]) -> str:
    return with_scheme(trimmed(link["bare"]) if link["bare"] else link["target"] or link["defined"])


def _title(link: re.Match[str]) -> str:
    title = _plain(link["title"] or link["named"] or "")
    if not title and link["label"] and not link["label"].isdecimal():
        title = _plain(link["label"])
    # A link whose text is its own address has no title.
    return "" if is_address(title) and " " not in title else title


def _name(heading: re.Match[str]) -> str:
    """What a heading says, without the signs that may close it."""
    text = heading[2].rstrip()
    bare = text.rstrip("#")
    return _plain(bare if bare != text and bare[-1:].isspace() else text)


def _plain(text: str) -> str:
    """Markdown of one line as text: emphasis marks, code marks and pictures' brackets taken away."""
    return one_line(_MARKUP.sub(lambda mark: mark[1] or "", text).replace("\\", ""))


IMPORTER = Importer("text", Worded("Links in a text"), _confidence, _entries, loose=True)
