"""RIS files: references, a tag of two letters on each line.

Written by Zotero, EndNote, Mendeley, RefWorks, PubMed, Scopus, Web of Science and publishers' sites. Held against
Zotero's translator for RIS (`RIS.js`, 2012), which knows the habits of the others, and the specification (Direct Export
RIS, 2012): addresses and keywords may be repeated. How the tags map is in `tagged`.

A line that has no tag goes on with the one before. `ER` ends a reference; so does the next `TY`.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.importers.tagged import ADDRESSES, Fields, Values, lines, reference
from kbdesk.patterns import compiled

_LINE = compiled(r"([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$")
_FIRST = compiled(r"\s*TY\s{1,3}-\s*[A-Z]{2,8}\s*$", re.M)


def _confidence(source: Source) -> float:
    return 0.95 if _FIRST.match(source.sample) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    links = 0
    for values, ended in _references(source):
        entry = reference(values).entry()
        if not ended and isinstance(entry, Bookmark) and not entry.url:
            entry = Skipped("entries that the end of the file cuts off", entry.title[:200])  # its address was to follow
        links += isinstance(entry, Bookmark)
        yield entry
        if not ended:
            warnings += said_damage(False, 0, links)


def _references(source: Source) -> Iterator[tuple[Values, bool]]:
    """The values of each reference by their tags, and whether it has an end."""
    fields = Fields()
    for line, ended in lines(source):
        found = _LINE.match(line.lstrip("\ufeff"))
        if not found:
            fields.go_on(line)
            continue
        tag, value = found[1], (found[2] or "").strip()
        if tag in ("ER", "TY"):
            if fields.values:
                yield fields.values, True
            fields = Fields()
            if tag == "TY":
                fields.put(tag, value)
                fields.drop()
        # An address that the end of the file cuts off would lead elsewhere.
        elif ended or tag not in (*ADDRESSES, "DO", "M3"):
            fields.put(tag, value)
    if fields.values:
        yield fields.values, False


IMPORTER = Importer("ris", "RIS", _confidence, _entries)
