"""A table for spreadsheets, which `importers.kbdesk_csv` reads without a loss.

The first row has the names: `url`, `title`, `folder` (names between slashes; several folders between bars), `tags`
(between semicolons), `added` (ISO 8601), `note`, `flags` (words), then what was found out about the page, and `text`
for what has no web address: notes, and files on this computer. A name that has the sign in it that stands between the
names makes the cell a list as JSON writes it. UTF-8 with a byte order mark, without which Excel takes it for another
encoding.

A cell that a spreadsheet would take for a formula gets an apostrophe before it: a title of a page must not become a
program on the computer of whoever opens the table.
"""

import codecs
import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import flags, folders, iso, noted, path_text, web_address
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_COLUMNS = (
    "url", "title", "folder", "tags", "added", "note", "flags", "author", "site", "published", "language", "category",
    "summary", "text",
)  # fmt: skip
_FORMULA = compiled(r"'*[=+\-@\t\r\n＝＋－＠]")


def _write(articles: Iterable[Article], path: Path) -> int:
    count = 0
    row = io.StringIO(newline="")
    writer = csv.writer(row)
    with new_file(path) as file:
        file.write(codecs.BOM_UTF8)
        writer.writerow(_COLUMNS)
        for article in articles:
            writer.writerow([_guarded(cell) for cell in _cells(article)])
            count += 1
            file.write(row.getvalue().encode("utf-8", "replace"))
            row.seek(0)
            row.truncate()
        file.write(row.getvalue().encode())  # the names alone, where there was no article
    return count


def _cells(article: Article) -> list[str]:
    url = web_address(article)
    found_out = [str(article.get(name) or "") for name in _COLUMNS[7:13]]
    return [
        url,
        article.get("title") or "",
        _folders(folders(article)),
        _tags(list(article.get("tags") or ())),
        iso(article.get("added")),
        noted(article),
        " ".join(flags(article)),
        *found_out,
        "" if url else article.get("text") or "",
    ]


def _folders(paths: list[list[str]]) -> str:
    texts = [path_text(path) for path in paths]
    if any(text.startswith("[") for text in texts):
        return json.dumps(paths, ensure_ascii=False)
    return " | ".join(texts)


def _tags(tags: list[str]) -> str:
    if any(";" in tag for tag in tags) or (tags and tags[0].lstrip().startswith("[")):
        return json.dumps(tags, ensure_ascii=False)
    return "; ".join(tags)


def _guarded(cell: str) -> str:
    cell = cell.replace("\0", "")
    return f"'{cell}" if _FORMULA.match(cell) else cell


EXPORTER = Exporter(
    "csv",
    Worded("CSV table"),
    (".csv",),
    _write,
    frozenset(("notes", "folders", "read", "archived", "private", "category")),
)
