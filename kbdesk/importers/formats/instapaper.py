"""Instapaper's CSV.

Written by Settings > Export > Download .CSV file of instapaper.com. At first it has four columns, `URL, Title,
Selection, Folder`; then also `Timestamp`, and since 2025 `Tags`. (Its HTML is read by `netscape`.) Its code is not
public; this is after exports, and after what Wallabag's importer says of them. How they map:

- `URL` is the address, `Title` the title. An entry of an uploaded text or an e-mail has an address of Instapaper's own
  (`instapaper://private-content/...`), which leads nowhere, and its `Selection` is its text: a note article.
- `Selection` is the note: what was marked when it was saved.
- `Folder` is the folder, but for Instapaper's own: `Unread` is the flag unread, `Archive` (what was read) read and
  archived, `Starred` starred.
- `Timestamp` (Unix seconds) is the date, `Tags` (a list as JSON writes it) are tags.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Flag, Skipped
from kbdesk.importers.cells import tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_OWN: dict[str, list[Flag]] = {"unread": ["unread"], "archive": ["read", "archived"], "starred": ["starred"]}


def _is_row(cells: list[str]) -> bool:
    return (
        len(cells) in (4, 5, 6)
        and re.match(r"\s*(?:https?|instapaper)://", cells[0]) is not None
        and not re.match(r"\s*https?://", cells[1])
        and (cells[3].strip().lower() in _OWN or (len(cells) > 4 and re.fullmatch(r"\d{9,10}", cells[4]) is not None))
    )


_COLUMNS = Columns(
    ("url", "title", "selection", "folder", "timestamp", "tags"),
    frozenset(("url", "title", "selection", "folder")),
    _is_row,
)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    url, title, selection = record["url"].strip(), one_line(record["title"]), record["selection"].strip()
    folder = one_line(record["folder"])
    own = folder.lower() in _OWN
    about = {
        "title": title,
        "folder": [folder] if folder and not own else [],
        "tags": tags_in(record.get("tags", ""), ","),
        "added": unix_seconds(record.get("timestamp")),
        "flags": _OWN.get(folder.lower(), [])[:],
    }
    if not url or url.startswith("instapaper:"):
        if not selection:
            return Skipped("texts that the export does not hold", title[:200])
        return Bookmark(text=selection, **about)  # type: ignore[arg-type]
    return link(url, note=selection, **about)


IMPORTER = Importer("instapaper", Worded("Instapaper list"), _COLUMNS.confidence, _entries)
