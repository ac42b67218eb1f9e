"""Wallabag's CSV export.

Written by Export > CSV of any list of wallabag 2 (looked at: its source of August 2026), as `All articles.csv`:
`Title;URL;Content;Tags;"MIME Type";Language;"Creation date"`, between semicolons. How the columns map:

- `URL` is the address, `Title` the title, `Tags` (commas) are tags.
- `Creation date` is the date: day, month, year, and an hour of twelve that does not say which half of the day it is.
- `Content`, the page as wallabag stored it, is the stored content, where it is more than wallabag's own sentence for a
  page that it could not get.
- `MIME Type` and `Language` are not read. What was read, starred and annotated is not in it; the JSON has that.
"""

from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line
from kbdesk.importers.formats.wallabag import NOTHING
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_NAMES = ("title", "url", "content", "tags", "mimetype", "language", "creationdate")
_COLUMNS = Columns(_NAMES, frozenset(_NAMES), lambda cells: False)
_DAY_FIRST = compiled(r"\A\s*+(\d\d)/(\d\d)/(\d{4})")


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    content = record["content"]
    return link(
        record["url"],
        title=one_line(record["title"]),
        tags=tags_in(record["tags"], ","),
        added=unix_seconds(_DAY_FIRST.sub(r"\3-\2-\1", record["creationdate"], count=1)),
        text="" if NOTHING in content[:300] else as_markdown(content),
    )


IMPORTER = Importer("wallabag-csv", Worded("Wallabag table"), _COLUMNS.confidence, _entries)
