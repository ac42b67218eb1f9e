"""Diigo's export as CSV.

Written by Settings > Export bookmarks of Diigo, as `1234567_csv_2024_05_01_abcde.csv`, in a zip. Diigo describes it
nowhere; held against what programs that read it make of it. How the columns map:

- `url` is the address, `title` the title, `created_at` the date.
- `tags` are tags between commas, some in quotation marks; `no_tag` is none.
- `description` and `comments` are the note. Below them stand the `annotations`: what follows `Highlight:` as quoted
  lines, what follows `Sticky notes:` as it is.
- Private and read-later are not in the table.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_NO_TAG = "no_tag"
_KIND = compiled(r"(Highlight|Sticky notes?):", re.I)


def _is_row(cells: list[str]) -> bool:
    return (
        len(cells) == 7
        and re.match(r"\s*https?://", cells[1]) is not None
        and re.match(r"\s*\d{4}[-/]\d\d[-/]\d\d", cells[6]) is not None
    )


_COLUMNS = Columns(
    ("title", "url", "tags", "description", "comments", "annotations", "createdat"),
    frozenset(("title", "url", "tags", "comments", "annotations")),
    _is_row,
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    tags = tag_list(tag.strip(' "') for tag in tags_in(record["tags"], ","))
    return link(
        record["url"],
        title=one_line(record["title"]),
        tags=[tag for tag in tags if tag != _NO_TAG],
        added=unix_seconds(record.get("createdat") or record.get("created")),
        note=paragraphs(record.get("description", ""), record["comments"], *_annotations(record["annotations"])),
    )


def _annotations(cell: str) -> Iterator[str]:
    first, *marked = _KIND.split(cell.replace("\\n", "\n"))
    yield first
    for kind, said in zip(marked[::2], marked[1::2], strict=True):
        yield highlighted(said) if kind.lower() == "highlight" else said


IMPORTER = Importer("diigo", Worded("Diigo list"), _COLUMNS.confidence, _entries)
