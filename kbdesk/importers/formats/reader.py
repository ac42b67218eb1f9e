"""Readwise Reader's CSV of its library.

Written by Account settings > Export from Reader > Export as CSV of readwise.io (2023 and later): `Title, URL, ID,
Document tags, Saved date, Reading progress, Location, Seen`. Its code is not public; this is after exports of 2022 to
2026 in other programs' tests. How the columns map:

- `URL` is the address, `Title` the title, `Saved date` the date.
- `Document tags` are tags: a list as Python writes it (`['a', 'b']`).
- `Location` of `new`, `later` and `shortlist` is the flag unread (shortlist also starred), unless it was read;
  `archive` is archived; `feed` holds what feeds brought and nobody saved, and says nothing.
- `Reading progress` (0 to 1) of at least 0.98 is the flag read. `Seen` says only that it was opened once.
- Documents of Reader's own (`https://read.readwise.io/...`: e-mails, uploads) are kept by that address.
- `Document note`, `Notes` and `Highlights`, where an export has them, are the note and what follows it.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Flag, Skipped
from kbdesk.importers.cells import flags_in, tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import highlighted, link, one_line, paragraphs
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_READ = 0.98


def _is_row(cells: list[str]) -> bool:
    return (
        len(cells) == 8
        and re.match(r"\s*(?:https?|mailto|private)\S", cells[1]) is not None
        and re.match(r"\s*(?:\[.*\])?\s*$", cells[3], re.S) is not None
        and cells[6].strip() in ("new", "later", "archive", "feed", "shortlist")
    )


_COLUMNS = Columns(
    ("title", "url", "id", "documenttags", "saveddate", "readingprogress", "location", "seen"),
    frozenset(("title", "url", "saveddate", "readingprogress")),
    _is_row,
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    try:
        progress = float(record["readingprogress"].replace(",", ".").rstrip("%") or 0)
    except ValueError:
        progress = 0.0
    flags: list[Flag] = flags_in(record.get("location", ""))
    if _READ <= progress <= 1 or progress >= _READ * 100:
        flags = ["read", *(flag for flag in flags if flag != "unread")]
    return link(
        record["url"],
        title=one_line(record["title"]),
        tags=tags_in(record.get("documenttags", ""), ","),
        added=unix_seconds(record["saveddate"]),
        note=paragraphs(
            record.get("documentnote") or record.get("notes") or "", highlighted(record.get("highlights", ""))
        ),
        flags=flags,
        text=as_markdown(record.get("content") or record.get("htmlcontent") or ""),
    )


IMPORTER = Importer("reader", Worded("Readwise Reader list"), _COLUMNS.confidence, _entries)
