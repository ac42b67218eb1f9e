"""JSON with links in it, of a program that no other format here is.

Written by Shiori, Elcurator, Anybox, Raindrop's API and scripts.
Every object that has an address in a field with a name for it (`url`, `link`, `href`, ...; see `synonyms`) is a link.
A list in a link is one of links, too, where they look like it. How its fields map:

- Title, tags (a list, objects with a name, or a text with commas), date, note, by their names; highlights follow the
  note as quoted lines, a text or HTML is the stored content.
- Fields for read, unread, starred, archived and private that say yes, and a state, are flags.
- Its folder is a field for it, or else the names of the objects that it lies in.
"""

import re
from collections.abc import Iterator, Set
from typing import Any

from kbdesk.bookmark import FLAGS, Bookmark, Skipped
from kbdesk.importers.cells import flags_in, folder_in, tags_in
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import (
    Document,
    elements,
    fields,
    is_set,
    names_of,
    outline,
    plain,
    text_of,
)
from kbdesk.importers.json_mending import Node, likeness
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.synonyms import field_of
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_SEEN = compiled(r'(?<!\\)"([\w.@-]{1,40})"\s*:\s*"https?:(?:\\?/){2}', re.I)
_DEEPEST = 64
_ALIKE = 0.5
"""The part of its names that an object has in common with the one that it lies in, where both are links."""


def _confidence(source: Source) -> float:
    if not outline(source).opening:
        return 0.0
    return 0.3 if any(_is_address(name) for name in _SEEN.findall(source.sample)) else 0.0


def _is_address(name: str) -> bool:
    return field_of(name) == "url" or name.lower() in ("source", "source_url", "sourceurl")


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    stack: list[tuple[Node, list[str]]] = [(document.root, [])]
    while stack:
        node, folder = stack.pop()
        parts = fields(node)
        names = [name for name in parts if _is_address(name)]
        if names and (record := plain(node)) and (entry := _entry(record, folder)):
            links += isinstance(entry, Bookmark)
            yield entry
            inner, kept = folder, [value for name, value in parts.items() if _are_links(value, parts.keys() - {name})]
        else:
            name = text_of({key: plain(parts[key]) for key in ("name", "title", "label") if key in parts}, *parts)
            inner = [*folder, one_line(name)] if name and len(folder) < _DEEPEST else folder
            kept = list(parts.values()) or elements(node)
        stack += [(value, inner) for value in reversed(kept) if not isinstance(value, str)]
    warnings += document.said(links)


def _are_links(node: Node, around: Set[str]) -> bool:
    """Whether what lies in a link is a list of others; most of what does is about it: pictures, where it leads to."""
    return any(likeness(frozenset(fields(each)), frozenset(around)) >= _ALIKE for each in elements(node)[:1])


def _entry(record: dict[str, Any], folder: list[str]) -> Bookmark | Skipped | None:
    """The entry of an object; None where none of its fields holds an address after all."""
    values: dict[str, Any] = {}
    # Where an object has both, its `href` is where the program itself has it.
    for name, value in sorted(record.items(), key=lambda item: item[0].lower() == "href"):
        field = "url" if _is_address(name) else field_of(name)
        usable = value not in (None, "", [], {})
        if field == "url" and not (isinstance(value, str) and re.match(r"\s*[a-z][a-z0-9+.-]*:", value, re.I)):
            usable = False
        if field and usable and field not in values:
            values[field] = value
    if "url" not in values:
        return None
    place = values.get("folder")
    if isinstance(place, str):
        folder = folder_in(place)
    elif isinstance(place, list):
        folder = [one_line(name) for name in names_of(place) if one_line(name)]
    flags = flags_in(values["status"]) if isinstance(values.get("status"), str) else []
    flags += [flag for flag in FLAGS if is_set(values, flag) and flag not in flags]
    return link(
        values["url"],
        title=one_line(text_of(values, "title")),
        folder=folder,
        tags=_tags(values.get("tags")),
        added=unix_seconds(values.get("added")),
        note=paragraphs(text_of(values, "note"), *_highlights(values.get("highlights"))),
        flags=flags,
        text=as_markdown(text_of(values, "text")),
    )


def _tags(value: object) -> list[str]:
    """Tags as a text, as a list, or as an object that has them for its names (Pocket's interface)."""
    if isinstance(value, str):
        return tags_in(value)
    return tag_list(names_of(value) if isinstance(value, list) else value if isinstance(value, dict) else ())


def _highlights(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield highlighted(each)
        elif isinstance(each, dict):
            yield highlighted(
                text_of(each, "quote", "text", "highlight"), text_of(each, "note", "comment", "annotation")
            )


IMPORTER = Importer("json-links", Worded("JSON with links"), _confidence, _entries)
