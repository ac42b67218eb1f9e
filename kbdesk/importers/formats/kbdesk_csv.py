"""kbdesk's own CSV, as its export writes it (see `kbdesk.exporters.formats.csv`).

Written by `kbdesk export FILE.csv` and the window's Export, of all versions. How the columns map:

- `url`, `title`, `added` (ISO 8601) and `note` are what they are called. `flags` are words between spaces.
- `tags` are between semicolons, `folder` is names between slashes, several of them between bars; where a name has such
  a sign in it, the cell is a list as JSON writes it.
- `text` is there for notes: an entry without an address becomes a note article.
- An apostrophe before a sign that spreadsheets take for the beginning of a formula is taken off again.
- `author` and `published` are known until the page is there. What else was found out about it (`site`, `language`,
  `category`, `summary`) is found out again.
"""

import json
from collections.abc import Iterator

from kbdesk.bookmark import FLAGS, Bookmark, Skipped
from kbdesk.importers.cells import names_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import day, link, one_line, tag_list
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_COLUMNS = Columns(
    ("url", "title", "folder", "tags", "added", "note", "flags", "text"),
    frozenset(("url", "title", "folder", "tags", "added", "note", "flags", "text")),
    lambda cells: False,
)
_GUARDED = compiled(r"'(?='*[=+\-@\t\r\n＝＋－＠])")


def _confidence(source: Source) -> float:
    return 0.95 if _COLUMNS.confidence(source) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    record = {name: _unguarded(cell) for name, cell in record.items()}
    folders = _folders(record["folder"])
    tags = names_in(record["tags"])
    said = record["flags"].split()
    about = {
        "title": one_line(record["title"]),
        "folder": folders[0] if folders else [],
        "folders": tuple(folders[1:]),
        "tags": tag_list(record["tags"].split(";") if tags is None else tags),
        "added": unix_seconds(record["added"]),
        "note": record["note"].strip(),
        "flags": [flag for flag in FLAGS if flag in said],
        "text": record["text"].strip(),
        "author": one_line(record.get("author", "")),
        "published": day(record.get("published", "")),
    }
    if not record["url"].strip() and about["text"]:
        return Bookmark(**about)  # type: ignore[arg-type]
    return link(record["url"], **about)


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell


def _folders(cell: str) -> list[list[str]]:
    if cell.lstrip().startswith("["):
        try:
            paths = json.loads(cell)
        except (ValueError, RecursionError):
            paths = []
        found = [[one_line(str(name)) for name in path] for path in paths if isinstance(path, list)]
        return [path for path in found if path]
    paths = [[name for name in map(one_line, path.split("/")) if name] for path in cell.split(" | ")]
    return [path for path in paths if path]


IMPORTER = Importer("csv", Worded("kbdesk table"), _confidence, _entries)
