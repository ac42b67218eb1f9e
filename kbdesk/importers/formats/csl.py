"""CSL-JSON: references for citation programs.

Written by Zotero (CSL JSON, also Better CSL JSON), Mendeley, pandoc, Crossref and kbdesk's own export: a list of
objects, or an object with `items` or `references`. Held against the schema of CSL 1.1 (`csl-data.json`), in which dates
are also texts in EDTF. How the fields map:

- `URL` is the address, else that of `DOI`, `PMID` or `PMCID`; see `references` for one that has none of them.
- `title` is the title, without the marks for italics and the like that CSL allows in it.
- `keyword` (commas, or semicolons) and `categories` are tags.
- `note` is the note; `annote` follows it. `abstract` is the stored content.
- `accessed` is the date: when it was looked at; to the day.
- `custom` of kbdesk's own export has what CSL-JSON has no field for: `folder` and further `folders`, tags with commas,
  the date to the second, the flags.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import FLAGS, Bookmark, Skipped
from kbdesk.importers import works
from kbdesk.importers.cells import tags_in
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import one_line, paragraphs
from kbdesk.importers.json_document import Document, fields, list_of, outline, read_list, text_of
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.references import Reference
from kbdesk.importers.source import Importer, Source

_SIGNS = frozenset(("issued", "container-title", "DOI", "citation-key", "accessed", "URL", "ISBN", "collection-title"))


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("type", "id"):
        return 0.0
    if "date-parts" in seen.names or len(_SIGNS & seen.names) > 1:
        return 0.9
    return 0.75 if seen.has("title", "URL") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    parts = fields(document.root)
    items = parts.get("items", parts.get("references", document.root))
    yield from read_list(document, items, lambda record: reference(record).entry(), warnings)


def reference(record: dict[str, Any]) -> Reference:
    """What an object of CSL-JSON says; other formats that come to the same make one of what they have."""
    found = record.get("custom")
    custom: dict[str, Any] = found if isinstance(found, dict) else {}
    own = list_of(custom, "flags")
    keyword = record.get("keyword")
    tags = [tag for tag in list_of(custom, "tags") if isinstance(tag, str)]
    categories = [name for name in list_of(record, "categories") if isinstance(name, str)]
    added = unix_seconds(custom.get("added"))
    return Reference(
        title=text_of(record, "title", "title-short"),
        url=text_of(record, "URL", "url"),
        doi=text_of(record, "DOI"),
        pubmed=str(record.get("PMID") or ""),
        pmc=str(record.get("PMCID") or ""),
        isbn=text_of(record, "ISBN"),
        authors=[_person(person) for person in list_of(record, "author") if isinstance(person, dict)],
        issued=_day(record.get("issued")),
        container=text_of(record, "container-title"),
        publisher=text_of(record, "publisher"),
        abstract=as_markdown(text_of(record, "abstract")),
        note=paragraphs(text_of(record, "note"), text_of(record, "annote")),
        folders=[path for path in map(_path, [custom.get("folder"), *list_of(custom, "folders")]) if path],
        tags=tags or [*(tags_in(keyword, ";,") if isinstance(keyword, str) else []), *categories],
        flags=[flag for flag in FLAGS if flag in own],
        added=added if added is not None else unix_seconds(_day(record.get("accessed"))),
        work=works.of_csl(record),
    )


def _path(value: object) -> list[str]:
    names = value if isinstance(value, list) else []
    return [one_line(name) for name in names if isinstance(name, str) and one_line(name)]


def _person(person: dict[str, Any]) -> str:
    given, family = text_of(person, "given"), text_of(person, "family")
    return text_of(person, "literal") or (f"{family}, {given}" if given and family else family or given)


def _day(value: object) -> str:
    """A date of CSL as ISO 8601; "" where there is none."""
    if not isinstance(value, dict):
        return value if isinstance(value, str) else ""
    match value.get("date-parts"):
        case [[year, *rest], *_] if str(year).isdecimal():
            numbers = [int(part) for part in rest if str(part).isdecimal() and len(str(part)) < 3]
            return "-".join([str(year), *(f"{number:02}" for number in [*numbers, 1, 1][: 2 if rest else 0])])
    return text_of(value, "edtf", "raw", "literal")


IMPORTER = Importer("csl", "CSL-JSON", _confidence, _entries)
