"""Raindrop.io's CSV.

Written by Export > CSV of a collection of raindrop.io, and by its backups since 2018; older ones lack `highlights` and
`favorite`. (Its HTML is read by `netscape`.) Its code is not public; its documentation names the kinds of export, the
columns are those of exports of 2023 to 2026 in other programs' tests. How the columns map:

- `url` is the address, `title` the title, `created` the date (ISO 8601, in old exports Unix seconds).
- `folder` is the folder, names between slashes with a space on either side, in some exports without; a name may have a
  slash of its own. `Unsorted`, where Raindrop puts what has none, is no folder; `Trash`
  holds what was deleted, and is passed over.
- `tags` (commas) are tags.
- `note` is the note; `excerpt` was taken from the page and is not read. `highlights` follow the note as quoted lines:
  one a paragraph, in some exports written `Highlight:...` and `Note:...`.
- `favorite` is the flag starred. `id` and `cover` are not read.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import folder_in, says_yes, tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, highlighted, link, one_line, paragraphs
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _is_row(cells: list[str]) -> bool:
    return (
        len(cells) == 11
        and cells[0].strip().isdecimal()
        and re.match(r"\s*https?://", cells[4]) is not None
        and cells[10].strip() in ("true", "false", "")
    )


_COLUMNS = Columns(
    ("id", "title", "note", "excerpt", "url", "folder", "tags", "created", "cover", "highlights", "favorite"),
    frozenset(("title", "excerpt", "url", "folder", "tags", "created")),
    _is_row,
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    title = one_line(record["title"])
    folder = folder_in(record["folder"], " / " if " / " in record["folder"] else "/")
    if folder[:1] == ["Trash"]:
        return Skipped("deleted bookmarks", title[:200])
    return link(
        record["url"],
        title=title,
        folder=[] if folder == ["Unsorted"] else folder,
        tags=tags_in(record["tags"], ","),
        added=unix_seconds(record["created"]),
        note=paragraphs(record.get("note", ""), *_highlights(record.get("highlights", ""))),
        flags=flag_list({"starred": says_yes(record.get("favorite", ""))}),
    )


def _highlights(cell: str) -> Iterator[str]:
    for passage in re.split(r"\n\s*\n|(?m:^)(?=Highlight:)", cell):
        quote, _, comment = re.sub(r"^\s*Highlight:", "", passage).partition("\nNote:")
        yield highlighted(quote, comment)


IMPORTER = Importer("raindrop", Worded("Raindrop.io list"), _COLUMNS.confidence, _entries)
