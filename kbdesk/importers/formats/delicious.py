"""Delicious' JSON, as the archive at del.icio.us gives it back.

Written by Settings > Export of del.icio.us since 2020, as `delicious_export.2021.02.06_21.10.json`: a list of objects.
(The bookmark HTML of Delicious' own time is read by `netscape`, the XML of its API by `delicious_xml`.) Neither its
code nor its documentation could be had: this is after exports alone. How the fields map:

- `url` (or `href`) is the address, `title` the title, `description` (also `notes`, `extended`) the note.
- `tags` are tags: a list, or one text with commas or spaces.
- `created` (also `time`, `created_at`) is the date: Unix seconds, also as a text.
- `private` (or `shared` of `no`) is the flag private.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, tag_list
from kbdesk.importers.json_document import Document, is_set, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _confidence(source: Source) -> float:
    seen = outline(source)
    if seen.opening != "[" or not seen.has("url", "title", "created", "tags"):
        return 0.0
    return 0.7


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    yield from read_list(document, document.root, _entry, warnings)


def _entry(record: dict[str, Any]) -> Bookmark | Skipped:
    tags = record.get("tags")
    tags = tags.split("," if "," in tags else None) if isinstance(tags, str) else names_of(list_of(record, "tags"))
    when = next((record[name] for name in ("created", "created_at", "time", "date") if record.get(name)), None)
    return link(
        text_of(record, "url", "href"),
        title=one_line(text_of(record, "title")),
        tags=tag_list(tags),
        added=unix_seconds(when),
        note=text_of(record, "description", "notes", "note", "extended"),
        flags=flag_list({"private": is_set(record, "private") or text_of(record, "shared").lower() == "no"}),
    )


IMPORTER = Importer("delicious", Worded("Delicious export"), _confidence, _entries)
