"""GoodLinks's export as JSON.

Written by Settings > Export of GoodLinks 1.2.1 and later, as `GoodLinks-Export-2025-11-19-09-42.json`, and with `data`
around the list by its interface. It is not open; held against a real export of 2025 and what programs that read one
make of it. How the fields map:

- `url` is the address, `title` the title, `addedAt` the date.
- `tags` are tags; slashes in them, with which GoodLinks makes tags lie in others, are kept.
- `summary`, which is the page's until its user writes another one, is the note; below it stand `highlights`, where an
  export has them.
- `readAt` is there in what was read; what has none is unread. `starred` is the flag starred.
- `originalURL`, from which the page led to its address, and `publishedAt` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, fields, is_set, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _confidence(source: Source) -> float:
    seen = outline(source)
    return 0.9 if seen.opening and seen.has("url", "addedAt", "starred", "tags") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    yield from read_list(document, fields(document.root).get("data", document.root), _entry, warnings)


def _entry(record: dict[str, Any]) -> Bookmark | Skipped:
    read = bool(record.get("readAt"))
    marked = [
        highlighted(text_of(each, "content", "text", "quote"), text_of(each, "note"))
        for each in list_of(record, "highlights")
        if isinstance(each, dict)
    ]
    return link(
        text_of(record, "url"),
        title=one_line(text_of(record, "title")),
        tags=tag_list(names_of(list_of(record, "tags"))),
        added=unix_seconds(record.get("addedAt")),
        note=paragraphs(as_markdown(text_of(record, "summary")), *marked),
        flags=flag_list({"read": read, "unread": not read, "starred": is_set(record, "starred")}),
    )


IMPORTER = Importer("goodlinks", Worded("GoodLinks export"), _confidence, _entries)
