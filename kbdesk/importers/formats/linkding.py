"""linkding's JSON: what its API answers, and what backup scripts save of it.

Written by `GET /api/bookmarks/` and `/api/bookmarks/archived/` of linkding 1.8 and later: an object with `results`, or
the list by itself. Held against its `serializers.py` (a version of 2025). What linkding's own Settings > Export writes
is bookmark HTML, which `netscape` reads. How the fields map:

- `url` is the address; `title`, else the page's own `website_title` (empty in newer versions), the title.
- `tag_names` are tags, `date_added` the date.
- `description` and, below it, `notes` are the note. The page's own `website_description` is not read.
- `is_archived`, `unread` are flags; `shared` that is false is the flag private, as in linkding's own export.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, fields, is_set, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _confidence(source: Source) -> float:
    return 0.95 if outline(source).opening and outline(source).has("url", "tag_names", "date_added") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    yield from read_list(document, fields(document.root).get("results", document.root), _entry, warnings)


def _entry(record: dict[str, Any]) -> Bookmark | Skipped:
    return link(
        text_of(record, "url"),
        title=one_line(text_of(record, "title", "website_title")),
        tags=tag_list(names_of(list_of(record, "tag_names"))),
        added=unix_seconds(record.get("date_added")),
        note=paragraphs(text_of(record, "description"), text_of(record, "notes")),
        flags=flag_list(
            {
                "unread": is_set(record, "unread"),
                "archived": is_set(record, "is_archived"),
                "private": record.get("shared") is False,
            }
        ),
    )


IMPORTER = Importer("linkding", Worded("linkding bookmarks"), _confidence, _entries)
