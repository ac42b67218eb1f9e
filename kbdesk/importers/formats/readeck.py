"""Readeck's JSON: what its interface answers, and the `info.json` of each bookmark in its export.

Written by `GET /api/bookmarks` of Readeck and scripts that save its answers; `info.json` by its export, which
`readeck_zip` reads as a whole. What Readeck itself offers as a table or as bookmark HTML, `table` and `netscape` read.
Held against its source of 2025 (`dataset.Bookmark`, `bookmarks.Bookmark`); the two spell the same names in
two ways. How they map:

- `url` is the address (`href` is where Readeck has it), `title` the title, `created` the date, `labels` are tags.
- `is_marked` is the flag starred, `is_archived` the flag archived; `read_progress` of 100 percent is the flag read.
- `Annotations` of `info.json` (`text`, and `note` to it) are the note, as quoted lines.
- `Text` of `info.json` is the stored content.
- What is being deleted (`is_deleted`) is passed over. `description`, which is the page's, `authors`, `published`,
  `site`, `resources`, and `links` out of the page are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, is_set, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_WHOLE = 100
"""Percent."""


def _confidence(source: Source) -> float:
    seen = outline(source)
    names = {_spelled(name) for name in seen.names} if seen.opening else set()
    return 0.95 if names >= {"url", "labels", "ismarked", "isarchived"} else 0.0


def _spelled(name: str) -> str:
    return name.replace("_", "").lower()


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    yield from read_list(document, document.root, entry, warnings)


def entry(record: dict[str, Any]) -> Bookmark | Skipped:
    """The bookmark of one of either kind."""
    record = {_spelled(name): value for name, value in record.items()}
    title = one_line(text_of(record, "title"))
    if is_set(record, "isdeleted"):
        return Skipped("deleted entries", title[:200])
    progress = record.get("readprogress")
    marked = [
        highlighted(text_of(each, "text"), text_of(each, "note"))
        for each in list_of(record, "annotations")
        if isinstance(each, dict)
    ]
    return link(
        text_of(record, "url", "initialurl"),
        title=title,
        tags=tag_list(names_of(list_of(record, "labels"))),
        added=unix_seconds(record.get("created")),
        note=paragraphs(*marked),
        flags=flag_list(
            {
                "read": isinstance(progress, int | float) and progress >= _WHOLE,
                "starred": is_set(record, "ismarked"),
                "archived": is_set(record, "isarchived"),
            }
        ),
        text=text_of(record, "text"),
    )


IMPORTER = Importer("readeck", Worded("Readeck bookmarks"), _confidence, _entries)
