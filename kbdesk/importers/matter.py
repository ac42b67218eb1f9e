"""Matter's CSV of what was saved and read.

Written by Settings > Account > Export Data of Matter (2022 and later), as `_matter_history.csv`: `Title, Author,
Publisher, URL, Tags, Word Count, In Queue, Favorited, Read, Highlight_Count, Last Interaction Date, File Id`. How the
columns map:

- `URL` is the address, `Title` the title.
- `Tags` (`;`) are tags.
- `Last Interaction Date` is the only date there is: the date.
- `Read` is the flag read, else one that is `In Queue` is unread; one not in the queue is archived. `Favorited` is
  starred.
- `Author`, `Publisher`, `Word Count`, `Highlight_Count` and `File Id` are not read.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import says_yes, tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line
from kbdesk.importers.source import Importer, Source


def _is_row(cells: list[str]) -> bool:
    return (
        len(cells) == 12
        and re.match(r"\s*https?://", cells[3]) is not None
        and all(cell.strip().lower() in ("true", "false") for cell in cells[6:9])
    )


_COLUMNS = Columns(
    (
        "title",
        "author",
        "publisher",
        "url",
        "tags",
        "wordcount",
        "inqueue",
        "favorited",
        "read",
        "highlightcount",
        "lastinteractiondate",
        "fileid",
    ),
    frozenset(("title", "url", "inqueue", "favorited")),
    _is_row,
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    read, queued = says_yes(record.get("read", "")), record["inqueue"].strip()
    return link(
        record["url"],
        title=one_line(record["title"]),
        tags=tags_in(record.get("tags", ""), ";,"),
        added=unix_seconds(record.get("lastinteractiondate")),
        flags=flag_list(
            {
                "read": read,
                "unread": not read and says_yes(queued),
                "starred": says_yes(record["favorited"]),
                "archived": bool(queued) and not says_yes(queued),
            }
        ),
    )


IMPORTER = Importer("matter", "Matter history", _COLUMNS.confidence, _entries)
