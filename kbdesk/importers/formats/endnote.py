"""EndNote's tagged format (`.enw`, also called Refer or BibIX): references, on each line a percent sign and a letter.

Written by EndNote, Google Scholar, CNKI, BibSonomy, OJS, Zotero and publishers' sites. Held against EndNote's own
filter (Endnote Import, X8.2), which says what each letter is, and against what the others write. How they map: each has
a tag of RIS that says the same (`_TAGS`), and `tagged` has the rest.

- A reference begins with `%0`, its kind; where a file has none, with the first author or title behind an empty line.
  Some sites write `%0` late.
- A line that has no letter goes on with the one before, also where that had nothing on its own line.
- `%A` is an author a line; in some files several with semicolons. `%K` is a keyword a line, or several with semicolons,
  or with commas where there are more than two of them.
- `%U` is the address, `%>` a file; `%[` is when it was looked at. `%M` may be a number of PubMed, or a DOI.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.identifiers import doi_in
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.tagged import Fields, Values, lines, reference
from kbdesk.patterns import compiled

_TAGS = {
    "0": "TY", "A": "AU", "B": "T2", "C": "CY", "D": "PY", "E": "ED", "F": "ID", "I": "PB", "J": "JO", "K": "KW",
    "M": "AN", "N": "IS", "P": "SP", "Q": "TT", "R": "DO", "S": "T3", "T": "TI", "U": "UR", "V": "VL", "X": "AB",
    "Z": "N1", "2": "C2", "7": "ET", "8": "DA", "@": "SN", "!": "ST", "[": "Y2", "<": "RN", ">": "L1",
}  # fmt: skip
_KINDS = {
    "journal article": "JOUR", "electronic article": "EJOUR", "magazine article": "MGZN", "newspaper article": "NEWS",
    "book": "BOOK", "edited book": "BOOK", "electronic book": "EBOOK", "book section": "CHAP",
    "electronic book section": "ECHAP", "conference proceedings": "CONF", "conference paper": "CPAPER",
    "thesis": "THES", "report": "RPRT", "government document": "RPRT", "dataset": "DATA", "computer program": "COMP",
    "web page": "ELEC", "online multimedia": "ELEC", "blog": "BLOG", "patent": "PAT", "manuscript": "UNPB",
    "unpublished work": "UNPB", "encyclopedia": "ENCYC", "dictionary": "DICT",
}  # fmt: skip
_LINE = compiled(r"%([0-9A-Za-z@!$&()*+<>?=\[\]~^#])(?:[ \t]+(.*))?$")
_KIND = compiled(r"^%0[ \t]+[A-Za-z]", re.M)
_TITLE = compiled(r"^%T(?:[ \t]|$)", re.M)
_OTHERS = compiled(r"^%[AUDJR][ \t]+\S", re.M)
_PAGES = compiled(r"\s*(\w+)\s*[-\u2013]+\s*(\w+)\s*")
_YEAR = compiled(r"(?:^|\D)\d{4}(?:\D|$)")


def _confidence(source: Source) -> float:
    start = source.sample.lstrip()
    if not _LINE.match(start.partition("\n")[0].rstrip()):
        return 0.0
    if _KIND.search(start):
        return 0.95
    return 0.8 if _TITLE.search(start) and _OTHERS.search(start) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    return (reference(_as_ris(values)).entry() for values in _references(source))


def _references(source: Source) -> Iterator[Values]:
    """The values of each reference by their letters."""
    fields, apart = Fields(), True
    for line, _ in lines(source):
        found = _LINE.match(line.lstrip("\ufeff").rstrip())
        if not found:
            apart = apart or not line.strip()
            fields.go_on(line)
            continue
        letter, value = found[1], (found[2] or "").strip()
        if _begins(letter, fields.values, apart):
            yield fields.values
            fields = Fields()
        apart = False
        fields.put(letter, value)
    if fields.values:
        yield fields.values


def _begins(letter: str, values: Values, apart: bool) -> bool:
    """Whether a line with a letter is the first of the next reference."""
    if not values:
        return False
    if letter == "0":
        return apart or "0" in values
    return apart and "T" in values and (letter == "T" or (letter in "AEF1" and "0" not in values))


def _as_ris(values: Values) -> Values:
    """The same by the tags of RIS."""
    found = {_TAGS[letter]: texts[:] for letter, texts in values.items() if letter in _TAGS}
    found["TY"] = [_KINDS.get(kind.lower(), "") for kind in found.get("TY", ())]
    for people in ("AU", "ED"):
        if people in found:
            found[people] = [
                name for text in found[people] for part in re.split(r"[;\n]", text) if (name := part.strip())
            ]
    if len(words := found.get("KW", [])) == 1 and words[0].count(",") > 1 and ";" not in words[0]:
        found["KW"] = words[0].split(",")
    if (pages := found.get("SP")) and (both := _PAGES.fullmatch(pages[0])):
        found["SP"], found["EP"] = [both[1]], [both[2]]
    if (days := found.get("DA")) and not _YEAR.search(days[0]):
        del found["DA"]  # a day without its year, which `%D` has
    if not found.get("DO") and (number := found.get("AN")) and doi_in(number[0]):
        found["DO"] = number
    if "BOOK" not in found["TY"]:
        found.pop("ET", None)  # of an article it is when it came out in advance
    return found


IMPORTER = Importer("endnote", "EndNote", _confidence, _entries)
