"""References whose fields are lines that begin with a tag, as RIS and EndNote have them; both by the tags of RIS.

How these map to a reference:

- `UR` is the address (`LK`, `L2`, `L1` where there is none), else that of `DO` (DOI), `AN` or `C2` that holds a PubMed
  number; see `references` for one that has none of them. Further addresses follow the note.
- `TI` or `T1` is the title (else `CT`, `BT`, `TT`, `ST`), `KW` are tags: one a line, in some files several with
  semicolons.
- `N1`, `RN` and `U1` are the note, `AB` or `N2` the abstract: the stored content.
- `Y2` (when it was looked at; Zotero has the time after a further slash) is the date, else `RD`.
"""

import re
from collections.abc import Iterator
from html import unescape

from kbdesk.importers import works
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import paragraphs
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.references import Reference
from kbdesk.importers.source import Source
from kbdesk.patterns import compiled

ADDRESSES = ("UR", "LK", "L2", "L1")
"""Tags that hold addresses, the most likely first."""

LONGEST = 2_000_000
"""Characters of a line, and of the lines that go on with a value, that are read."""

Values = dict[str, list[str]]

_MOST_VALUES = 10_000
_WEB = compiled(r"(?:https?|ftp)://", re.IGNORECASE)
_BETWEEN = compiled(r"\n|;\s*+(?=https?://)|(?<!\s)\s++(?=https?://)")


class Fields:
    """The values of one reference by their tags, while it is read."""

    def __init__(self) -> None:
        self.values: Values = {}
        self._latest: list[str] = []
        self._began = False
        self._size = 0

    def put(self, tag: str, value: str) -> None:
        """A line with a tag; the lines that follow it without one go on with its value, which may be empty so far."""
        self._latest = self.values.setdefault(tag, [])
        self._began = bool(value)
        if value:
            self._add(value)

    def go_on(self, line: str) -> None:
        """A line without a tag."""
        line = line.strip()
        if not line or self._size > LONGEST:
            return
        self._size += len(line)
        if self._began and self._latest:
            self._latest[-1] += "\n" + line
        elif self.values:
            self._began = True
            self._add(line)

    def drop(self) -> None:
        """Forget the tag that came last: what follows belongs to nothing."""
        self._latest, self._began = [], False

    def _add(self, value: str) -> None:
        if len(self._latest) < _MOST_VALUES:
            self._latest.append(value)


def lines(source: Source) -> Iterator[tuple[str, bool]]:
    """Lines, and whether each has an end."""
    rest = ""
    for piece in source.pieces():
        *whole, rest = (rest + piece).split("\n")
        for line in whole:
            yield line, True
        if len(rest) > LONGEST:
            yield rest, True
            rest = ""
    yield rest, False


def reference(values: Values) -> Reference:
    """What the values of a reference say."""

    def first(*tags: str) -> str:
        return next((values[tag][0] for tag in tags if values.get(tag)), "")

    tags = [tag for value in values.get("KW", ()) for tag in re.split(r"[;\n]", value)]
    url, *others = [*_addresses(values), ""]
    return Reference(
        title=unescape(first("TI", "T1", "CT", "BT", "TT", "ST")),
        url=url,
        others=[other for other in others if other],
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


def _addresses(values: Values) -> list[str]:
    """All addresses, the reference's own first; of several in one value, which may be on lines, each."""
    found = []
    for tag in ADDRESSES:
        for value in values.get(tag, ()):
            parts = (part.strip().strip("<>") for part in _BETWEEN.split(value))
            # A file beside an export is no address, but what stands where an address belongs is kept as it is.
            found += [part for part in parts if part and (tag in ("UR", "LK") or _WEB.match(part))]
    return list(dict.fromkeys(found))
