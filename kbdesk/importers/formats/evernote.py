"""Evernote's export of notes (`.enex`): notes, and pages that its web clipper kept.

Written by Export Notes of Evernote since version 4, and by programs that offer to leave it (Joplin, Nimbus, UpNote).
Held against its document type (`evernote-export4.dtd`). How the elements of a `note` map:

- `source-url` is the address; a note without one becomes a note article.
- `title` is the title, `tag` are tags, `created` is the date.
- `content` is the text. Attached files (`resource`) are not read.
"""

import re
from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line, tag_list
from kbdesk.importers.markup import tags
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_ROOT = compiled(r"<en-export\b", re.I)
_DECLARED = compiled(r"^\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE[^<>]*>\s*)?")
_STAMP = compiled(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
_MOST_TAGS = 1000


def _confidence(source: Source) -> float:
    return 1.0 if _ROOT.search(source.sample[:2000]) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    values: dict[str, list[str]] | None = None
    links, whole, attached, open_ = 0, True, False, False
    for tag in tags(source):
        if not tag.name:
            whole = tag.whole and values is None and not open_
        elif tag.name == "en-export":
            open_ = not tag.closing
        elif tag.name == "note" and not tag.closing:
            values = {}
        elif tag.name == "note" and values is not None:
            entry = _note(values)
            links += isinstance(entry, Bookmark)
            yield entry
            values = None
        elif tag.name == "resource":
            attached = not tag.closing and not tag.empty  # it has a source-url of its own
        elif tag.closing and values is not None and not attached and len(values.get(tag.name, ())) < _MOST_TAGS:
            values.setdefault(tag.name, []).append(tag.text)
    warnings += said_damage(whole, 0, links)


def _note(values: dict[str, list[str]]) -> Bookmark | Skipped:
    def first(name: str) -> str:
        return values.get(name, [""])[0].strip()

    url, title = first("source-url"), one_line(first("title"))
    text = as_markdown(_DECLARED.sub("", first("content")))
    about: dict[str, Any] = {
        "title": title,
        "tags": tag_list(values.get("tag", ())),
        "added": unix_seconds(_STAMP.sub(r"\1-\2-\3T\4:\5:\6Z", first("created"))),
        "text": text,
    }
    if url:
        return link(url, **about)
    return Bookmark(**about) if text else Skipped("notes without a text", title[:200])


IMPORTER = Importer("evernote", Worded("Evernote notes"), _confidence, _entries)
