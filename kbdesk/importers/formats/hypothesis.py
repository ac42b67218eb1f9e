"""Annotations of Hypothesis, as JSON: what was marked in pages and written beside it.

Written by Export of the client of Hypothesis (`annotations`), and by its interface (`rows`). Held against the
description of that interface (version 1). How the fields of an annotation map, of which several may be about one page:

- `uri` is the address, `document.title` the title.
- The quotation (`exact` of a `TextQuoteSelector` in `target`) as quoted lines, and below it `text`, are the note.
- `tags` are tags, `created` is the date. Those of a group (`group` other than `__world__`) are not told apart.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import highlighted, link, one_line, tag_list
from kbdesk.importers.json_document import Document, fields, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _confidence(source: Source) -> float:
    seen = outline(source)
    return 0.95 if seen.opening and seen.has("uri", "target", "selector", "created") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    parts = fields(document.root)
    node = parts.get("annotations", parts.get("rows", document.root))
    yield from read_list(document, node, _entry, warnings)


def _entry(record: dict[str, Any]) -> Bookmark | Skipped:
    return link(
        text_of(record, "uri"),
        title=_title(record.get("document")),
        tags=tag_list(names_of(list_of(record, "tags"))),
        added=unix_seconds(record.get("created")),
        note=highlighted(_quotation(record), text_of(record, "text")),
    )


def _title(document: object) -> str:
    if not isinstance(document, dict):
        return ""
    titles = [each for each in list_of(document, "title") if isinstance(each, str)]
    return one_line(titles[0] if titles else text_of(document, "title"))


def _quotation(record: dict[str, Any]) -> str:
    for target in list_of(record, "target"):
        for selector in list_of(target, "selector") if isinstance(target, dict) else ():
            if isinstance(selector, dict) and (said := text_of(selector, "exact")):
                return said
    return ""


IMPORTER = Importer("hypothesis", Worded("Hypothesis annotations"), _confidence, _entries)
