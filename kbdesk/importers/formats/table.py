"""A table of links with names over its columns, in whatever language, that no other format here is.

Written by mymind, Toby, Readeck, Notion, Airtable, spreadsheets and people. The names are looked up among
the words for a field in some twenty languages (`synonyms`); there must be one for the address. How the fields map:

- Address, title, folder (names between slashes), tags (a list, or names between `|`, `;` or `,`), date, note, and
  highlights, which follow the note as quoted lines.
- A column for a state (`unread`, `archive`, ...) gives flags; likewise columns for read, unread, starred, archived and
  private that say yes.
- A row without an address that has a text becomes a note article; beside an address the text is the stored content.
"""

from collections.abc import Iterator

from kbdesk.bookmark import FLAGS, Bookmark, Skipped
from kbdesk.importers.cells import flags_in, folder_in, says_yes, tags_in
from kbdesk.importers.csv_rows import first_row
from kbdesk.importers.csv_table import Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import highlighted, link, one_line, paragraphs
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.synonyms import field_of
from kbdesk.worded import Worded

_DATES = frozenset(("date", "datum", "fecha", "data", "tarih", "дата", "日付", "日期", "날짜"))
"""A column of this name is the date of the page where another one says when it was added."""


def _confidence(source: Source) -> float:
    cells = first_row(source.sample) if source.sample.lstrip()[:1] not in ("{", "[", "<") else []
    if any("://" in cell for cell in cells):
        return 0.0
    names = [field_of(cell) for cell in cells]
    return (0.6 if sum(map(bool, names)) > 1 else 0.4) if "url" in names else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, None, _entry, warnings, naming=_names)


def _names(cells: list[str]) -> list[str]:
    """The field of each column; of several for one field the first has it, the others are by their own names."""
    fields = [field_of(cell) for cell in cells]
    dates = [place for place, field in enumerate(fields) if field == "added"]
    added = min(dates, key=lambda place: cells[place].strip().lower() in _DATES, default=None)
    names: list[str] = []
    for place, field in enumerate(fields):
        is_it = field and field not in names and (field != "added" or place == added)
        names.append(field if is_it else f"column {len(names)}")
    return names


def _entry(record: Record) -> Bookmark | Skipped:
    flags = flags_in(record.get("status", ""))
    for flag in FLAGS:
        if says_yes(record.get(flag, "")) and flag not in flags:
            flags.append(flag)
    text = as_markdown(record.get("text", ""))
    about = {
        "title": one_line(record.get("title", "")),
        "folder": folder_in(record.get("folder", "")),
        "tags": tags_in(record.get("tags", "")),
        "added": unix_seconds(record.get("added")),
        "note": paragraphs(record.get("note", ""), highlighted(record.get("highlights", ""))),
        "flags": flags,
        "text": text,
    }
    if not record.get("url", "").strip() and text:
        return Bookmark(**about)  # type: ignore[arg-type]
    return link(record.get("url", ""), **about)


IMPORTER = Importer("table", Worded("Table of links"), _confidence, _entries)
