"""Toby's JSON: collections of tabs, as the browser extension keeps them.

Written by Export > JSON of Toby for Chrome, Edge and Firefox (version 3 of its export, and those with spaces around the
collections). Held against programs that read it; Toby itself is not open. How the fields map:

- `title` of a list is the folder, below that of the space or group that it is in. Its `labels` are tags of its cards.
- `url` of a card is the address, `customTitle` (what its user called it) the title, else the page's own `title`.
- `customDescription` is the note.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line, tag_list
from kbdesk.importers.json_document import Document, list_of, names_of, outline, plain, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_AROUND = ("lists", "groups", "spaces", "collections")


def _confidence(source: Source) -> float:
    seen = outline(source)
    return 0.95 if seen.opening and seen.has("cards", "url", "customTitle") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    stack: list[tuple[Any, list[str], list[str]]] = [(plain(document.root), [], [])]
    while stack:
        node, folder, tags = stack.pop()
        if isinstance(node, list):
            stack += [(each, folder, tags) for each in reversed(node)]
        elif isinstance(node, dict):
            if "url" in node:
                entry = _card(node, folder, tags)
                links += isinstance(entry, Bookmark)
                yield entry
                name = ""
            else:
                name = one_line(text_of(node, "title", "name"))
            inner = ([*folder, name] if name else folder, tag_list([*tags, *names_of(list_of(node, "labels"))]))
            stack += [(node[part], *inner) for part in ("cards", *reversed(_AROUND)) if part in node]
    warnings += document.said(links)


def _card(card: dict[str, Any], folder: list[str], tags: list[str]) -> Bookmark | Skipped:
    return link(
        text_of(card, "url"),
        title=one_line(text_of(card, "customTitle", "title")),
        folder=folder,
        tags=tags,
        added=unix_seconds(card.get("createdAt")),
        note=text_of(card, "customDescription"),
    )


IMPORTER = Importer("toby", Worded("Toby export"), _confidence, _entries)
