"""Pocket's CSV, the export of its last year.

Written by getpocket.com/export in 2025 (Pocket closed in July, and its exports in November): `part_000000.csv` and
further parts in a zip, which `archive` opens. (The older `ril_export.html` is read by `netscape`.) How the columns
map:

- `url` is the address, `title` the title; Pocket writes the address there where it had none.
- `time_added` (Unix seconds) is the date; `cursor`, between it and the tags in some exports, is not read.
- `tags` (`|`) are tags.
- `status` of `unread` is the flag unread; of `archive`, which Pocket's older export calls "Read Archive", read and
  archived.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import flags_in, tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import address, link, one_line
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _is_row(cells: list[str]) -> bool:
    return (
        len(cells) == 5
        and re.match(r"\s*https?://", cells[1]) is not None
        and cells[2].strip().isdecimal()
        and cells[4].strip() in ("unread", "archive")
    )


_COLUMNS = Columns(
    ("title", "url", "timeadded", "tags", "status"), frozenset(("title", "url", "timeadded", "tags")), _is_row
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    title = one_line(record["title"])
    return link(
        record["url"],
        title="" if title == address(record["url"]) else title,
        tags=tags_in(record["tags"], "|"),
        added=unix_seconds(record["timeadded"]),
        flags=["read", "archived"]
        if record.get("status", "").strip() == "archive"
        else flags_in(record.get("status", "")),
    )


IMPORTER = Importer("pocket", Worded("Pocket list"), _COLUMNS.confidence, _entries)
