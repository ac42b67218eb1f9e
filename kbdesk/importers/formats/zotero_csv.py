"""Zotero's CSV.

Written by Zotero (Export Library, CSV): a row for every item, without the collections that it is in. Held against
Zotero's translator of that name. How the columns map:

- `Url` is the address, else that of the `DOI`, or of an arXiv or PubMed number in `Extra`.
- `Title`, `Author`, `Editor`, `Publication Title`, `Volume`, `Issue`, `Pages`, `Publisher`, `Date`, `ISBN`, `ISSN` and
  `Abstract Note` go the way that they go in CSL-JSON.
- `Date Added` is the date.
- `Manual Tags` and `Automatic Tags` (semicolons) are tags.
- `Notes` is the note: HTML, one after the other with a semicolon between them.
- `File Attachments` and `Link Attachments` are files of another computer and copies of the address, and are not read.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.cells import tags_in
from kbdesk.importers.csv_table import Columns, Record, read_table
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import paragraphs
from kbdesk.importers.formats import csl
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.zotero_items import kind_of
from kbdesk.patterns import compiled

_NEEDED = frozenset(("key", "itemtype", "title", "url", "dateadded", "manualtags"))
_COLUMNS = Columns((), _NEEDED, lambda _cells: False)
_BETWEEN_NOTES = compiled(r"(?<=>)\s*;\s*(?=<)")
_NUMBER = compiled(r"^(arXiv|PMID|PMCID):\s*(\S+)", re.M | re.I)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return read_table(source, _COLUMNS, _entry, warnings)


def _entry(record: Record) -> Bookmark | Skipped:
    def cell(name: str) -> str:
        return record.get(name, "").strip()

    numbers = {name.lower(): number for name, number in _NUMBER.findall(cell("extra"))}
    reference = csl.reference(
        {
            "id": cell("key"),
            "type": kind_of(cell("itemtype")),
            "title": cell("title"),
            "URL": cell("url"),
            "DOI": cell("doi"),
            "PMID": numbers.get("pmid", ""),
            "PMCID": numbers.get("pmcid", ""),
            "ISBN": cell("isbn"),
            "ISSN": cell("issn"),
            "number": f"arXiv:{numbers['arxiv']}" if "arxiv" in numbers else cell("number"),
            "author": _people(cell("author")),
            "editor": _people(cell("editor")),
            "issued": {"raw": cell("date") or cell("publicationyear")},
            "abstract": cell("abstractnote"),
            "container-title": cell("publicationtitle"),
            "volume": cell("volume"),
            "issue": cell("issue"),
            "page": cell("pages"),
            "language": cell("language"),
            "publisher": cell("publisher"),
            "publisher-place": cell("place"),
        }
    )
    reference.arxiv = numbers.get("arxiv", "")
    reference.tags = [*tags_in(cell("manualtags"), ";"), *tags_in(cell("automatictags"), ";")]
    reference.note = paragraphs(*map(as_markdown, _BETWEEN_NOTES.split(cell("notes"))))
    reference.added = unix_seconds(cell("dateadded"))
    return reference.entry()


def _people(names: str) -> list[dict[str, str]]:
    """Names as "Keeper, Ada; Harbour Office" has them."""
    found = []
    for name in filter(None, map(str.strip, names.split(";"))):
        family, comma, given = name.partition(",")
        found.append({"family": family.strip(), "given": given.strip()} if comma else {"literal": name})
    return found


IMPORTER = Importer("zotero-csv", "Zotero CSV", _COLUMNS.confidence, _entries)
