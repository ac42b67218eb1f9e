"""RIS files: references, a tag of two letters on each line.

Written by Zotero, EndNote, Mendeley, RefWorks, PubMed, Scopus, Web of Science and publishers' sites. Held against
Zotero's translator for RIS (`RIS.js`, 2012), which knows the habits of the others. How the tags map:

- `UR` is the address (the first; `L2` and `LK` where there is none), else that of `DO` (DOI), `AN` or `C2` that holds a
  PubMed number; see `references` for one that has none of them.
- `TI` or `T1` is the title (else `CT`, `BT`), `KW` are tags: one a line, in some files several with semicolons.
- `N1`, `RN` and `U1` are the note, `AB` or `N2` the abstract: the stored content.
- `Y2` (when it was looked at; Zotero has the time after a further slash) is the date, else `RD`.
- A line that has no tag goes on with the one before. `ER` ends a reference; so does the next `TY`.
"""

import re
from collections.abc import Iterator
from html import unescape

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import works
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import paragraphs
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.references import Reference
from kbdesk.importers.source import Importer, Source, said_damage

_LINE = re.compile(r"([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$")
_FIRST = re.compile(r"\s*TY\s{1,3}-\s*[A-Z]{2,8}\s*$", re.M)
_ADDRESSES = ("UR", "LK", "L2")
_MOST_VALUES = 10_000
_LONGEST = 2_000_000

_Values = dict[str, list[str]]


def _confidence(source: Source) -> float:
    return 0.95 if _FIRST.match(source.sample) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    links = 0
    values: _Values = {}
    for values, ended in _references(source):
        entry = _reference(values).entry()
        if not ended and isinstance(entry, Bookmark) and not entry.url:
            entry = Skipped("entries that the end of the file cuts off", entry.title[:200])  # its address was to follow
        links += isinstance(entry, Bookmark)
        yield entry
        if not ended:
            warnings += said_damage(False, 0, links)


def _references(source: Source) -> Iterator[tuple[_Values, bool]]:
    """The values of each reference by their tags, and whether it has an end."""
    values: _Values = {}
    latest: list[str] = []
    size = 0
    for line, ended in _lines(source):
        found = _LINE.match(line.lstrip("\ufeff"))
        if not found:
            if latest and line.strip() and size < _LONGEST:
                latest[-1] += "\n" + line.strip()
                size += len(line)
            continue
        tag, value = found[1], (found[2] or "").strip()
        if tag in ("ER", "TY"):
            if values:
                yield values, True
            values, latest, size = {"TY": [value]} if tag == "TY" else {}, [], 0
            continue
        latest = values.setdefault(tag, [])
        # An address that the end of the file cuts off would lead elsewhere.
        if value and len(latest) < _MOST_VALUES and (ended or tag not in (*_ADDRESSES, "DO", "M3")):
            latest.append(value)
    if values:
        yield values, False


def _lines(source: Source) -> Iterator[tuple[str, bool]]:
    """Lines, and whether each has an end."""
    rest = ""
    for piece in source.pieces():
        *lines, rest = (rest + piece).split("\n")
        for line in lines:
            yield line, True
        if len(rest) > _LONGEST:
            yield rest, True
            rest = ""
    yield rest, False


def _reference(values: _Values) -> Reference:
    def first(*tags: str) -> str:
        return next((values[tag][0] for tag in tags if values.get(tag)), "")

    tags = [tag for value in values.get("KW", ()) for tag in re.split(r"[;\n]", value)]
    return Reference(
        title=unescape(first("TI", "T1", "CT", "BT")),
        url=_address(first(*_ADDRESSES)),
        doi=first("DO", "M3"),
        pubmed=first("AN") if re.fullmatch(r"\d{6,9}", first("AN")) else "",
        pmc=first("C2") if first("C2").upper().startswith("PMC") else "",
        isbn=first("SN") if {"BOOK", "CHAP", "EBOOK", "ECHAP"}.intersection(values.get("TY", ())) else "",
        authors=[name for tag in ("AU", "A1") for name in values.get(tag, ())],
        issued=first("PY", "Y1", "DA").strip("/"),
        container=first("JO", "JF", "T2", "JA"),
        publisher=first("PB"),
        abstract=as_markdown(first("AB", "N2")),
        note=paragraphs(*(as_markdown(note) for tag in ("N1", "RN", "U1") for note in values.get(tag, ()))),
        tags=tags,
        added=_looked_at(first("Y2")) or unix_seconds(first("RD")),
        work=works.of_ris(values),
    )


def _looked_at(value: str) -> int | None:
    day, time = value[:10].rstrip("/"), value[11:]
    return unix_seconds(f"{day} {time}") or unix_seconds(day)


def _address(value: str) -> str:
    """The first of several addresses in one value, which may be between semicolons or on lines."""
    parts = re.split(r"\n|;\s*+(?=https?://)|(?<!\s)\s++(?=https?://)", value)
    return parts[0].strip().strip("<>")


IMPORTER = Importer("ris", "RIS", _confidence, _entries)
