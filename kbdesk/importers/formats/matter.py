"""Matter's CSV of what was saved and read.

Written by Settings > Account > Export Data of Matter, as `_matter_history.csv` in a zip (see `matter_zip`). Its code is
not public; this is after exports of theirs, of 2022 (`Title, Author, Publisher, URL, Word Count, Saved, Read, Highlight
Count, Last Interaction Date, File Id`, as Omnivore took them over) and later (`Title, Author, Publisher, URL, Tags,
Word Count, In Queue, Favorited, Read, Highlight_Count, Last Interaction Date, File Id`). How the columns map:

- `URL` is the address, `Title` the title.
- `Tags` (`;`) are tags.
- `Last Interaction Date` is the only date there is: the date.
- `Read` is the flag read, else one that is `In Queue` (`Saved`) is unread; one not in the queue is archived.
  `Favorited` is starred.
- `Author`, `Publisher`, `Word Count` and `Highlight_Count` are not read; `File Id` names the file with the page.
"""

import re
from collections.abc import Callable, Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import says_yes, tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


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
    frozenset(("title", "url", "lastinteractiondate", "fileid")),
    _is_row,
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return entries(source, warnings, lambda file_id: "")


def entries(source: Source, warnings: list[str], stored: Callable[[str], str]) -> Iterator[Bookmark | Skipped]:
    """The entries of a table; `stored` gives the content of a page, as Markdown, by its `File Id`."""
    return read_table(source, _COLUMNS, lambda record: _entry(record, stored), warnings)


def _entry(record: Record, stored: Callable[[str], str]) -> Bookmark | Skipped:
    read, queued = says_yes(record.get("read", "")), record.get("inqueue", "").strip()
    return link(
        record["url"],
        title=one_line(record["title"]),
        tags=tags_in(record.get("tags", ""), ";,"),
        added=unix_seconds(record.get("lastinteractiondate")),
        flags=flag_list(
            {
                "read": read,
                "unread": not read and says_yes(queued or record.get("saved", "")),
                "starred": says_yes(record.get("favorited", "")),
                "archived": bool(queued) and not says_yes(queued),
            }
        ),
        text=stored(record.get("fileid", "").strip()),
    )


IMPORTER = Importer("matter", Worded("Matter history"), _COLUMNS.confidence, _entries)
