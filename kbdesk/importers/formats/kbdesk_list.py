"""The list of links of one of kbdesk's own imports, as it lies in the data folder: `imports/job_1.json`.

Written by kbdesk for each larger import (see `kbdesk.jobs.payload`). Whoever puts a backup back imports those lists
again that the backup does not know. How the fields map: they are those of a bookmark already. What was a file on a
computer is passed over: which files are read is for their user to say, and not for a list.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.fields import address, memento, no_page, web_addresses
from kbdesk.importers.json_document import Document, fields, outline, records, text_of
from kbdesk.importers.json_stream import is_large, read_large
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_MARK = '"kbdesk import"'


def _confidence(source: Source) -> float:
    seen = outline(source)
    return 1.0 if seen.opening == "{" and seen.has("format", "items") and _MARK in source.sample[:100] else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    if is_large(source):
        yield from read_large(source, "items", _item, warnings)
        return
    document, links = Document(source), 0
    for record in records(fields(document.root).get("items")):
        entry = _item(record) if record is not None else Skipped("damaged entries")
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += document.said(links)


def _item(record: dict[str, Any]) -> Bookmark | Skipped:
    if file := text_of(record, "file"):
        return Skipped("files on a computer", file[:200])
    try:
        item = msgspec.convert(record, Bookmark)
    except msgspec.ValidationError:  # somebody wrote into it by hand
        return Skipped("damaged entries", text_of(record, "url")[:200])
    item.url = address(item.url)
    item.aliases = web_addresses(item.aliases)
    item.memento = item.memento and memento(item.memento.address, item.memento.made)
    return item if item.text and not item.url else no_page(item.url) or item


IMPORTER = Importer("kbdesk-list", Worded("Links of an import of kbdesk"), _confidence, _entries)
