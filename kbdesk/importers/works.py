"""The work that a reference is about, from the fields of BibTeX, RIS and CSL-JSON.

What a format says and `Citation` has no place for stays in `extra` under the format's own name of it, so that an export
in the same format has it again.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kbdesk.citation import BIBTEX_KINDS, Citation, Person, people, person
from kbdesk.identifiers import arxiv_in, doi_in, isbn_in
from kbdesk.importers.fields import one_line
from kbdesk.importers.json_document import list_of, text_of
from kbdesk.patterns import compiled

_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "techreport": ""}
_BIBTEX_FIELDS = frozenset(
    ("title", "booktitle", "maintitle", "author", "editor", "date", "year", "month", "journal",
        "journaltitle", "series", "volume", "number", "issue", "pages", "edition", "publisher", "institution",
        "school", "organization", "address", "location", "eventtitle", "doi", "eprint", "eprinttype",
        "archiveprefix", "primaryclass", "eprintclass", "pmid", "pmcid", "isbn", "issn", "abstract", "url",
        "urldate", "link", "howpublished", "keywords", "mendeley-tags", "groups", "annotation", "annote",
        "comment", "note", "readstatus", "relevance", "priority", "kbdeskflags", "creationdate",
        "modificationdate", "date-added", "date-modified", "timestamp", "owner", "file", "langid", "language",
        "type")
)  # fmt: skip
_RIS_KINDS = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "periodical", "MGZN": "article-magazine",
    "NEWS": "article-newspaper", "CONF": "paper-conference", "CPAPER": "paper-conference", "CHAP": "chapter",
    "ECHAP": "chapter", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "THES": "thesis", "RPRT": "report",
    "DATA": "dataset", "COMP": "software", "ELEC": "webpage", "WEB": "webpage", "BLOG": "post-weblog",
    "UNPB": "manuscript", "PAT": "patent", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary",
    "PREPRINT": "article",
}  # fmt: skip
_CSL_FIELDS = frozenset(
    ("id", "type", "citation-key", "title", "title-short", "author", "editor", "issued", "container-title",
        "collection-title", "volume", "issue", "page", "number", "edition", "genre", "publisher",
        "publisher-place", "event", "event-title", "DOI", "PMID", "PMCID", "ISBN", "ISSN", "abstract", "URL",
        "url", "accessed", "note", "annote", "keyword", "language", "custom", "source")
)  # fmt: skip
_CSL_EXTRA = compiled(r"[A-Za-z][A-Za-z-]{1,40}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AND = compiled(r"(?<!\s)\s++and\s++", re.IGNORECASE)  # no run of spaces is begun at every place in it
_DASHES = compiled(r"(?<!\s)\s*+(?:-+|[\u2010-\u2015]+)\s*+")
_DATE = compiled(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?/*$")


def of_bibtex(kind: str, key: str, values: Mapping[str, str], plain: Callable[[str], str]) -> Citation:
    """The work of an entry of BibTeX: its kind and field names in lower case; `plain` takes LaTeX out of a value."""

    def text(*names: str) -> str:
        return next((one_line(plain(values[name])) for name in names if values.get(name, "").strip()), "")

    prefix = values.get("archiveprefix", values.get("eprinttype", "arxiv")).lower()
    eprint = values.get("eprint", "") if prefix == "arxiv" else ""
    work = BIBTEX_KINDS.get(kind, "")
    container = text("journaltitle", "journal", "booktitle")
    if kind in ("misc", "unpublished", "online", "article") and eprint and not container:
        work = "article"
    is_periodical = work in ("article-journal", "periodical")
    number = text("number")
    extra = {f"bibtex.{name}": one_line(plain(value)) for name, value in values.items()
             if name not in _BIBTEX_FIELDS and not name.startswith("bdsk-") and value.strip()}  # fmt: skip
    return Citation(
        kind=work,
        authors=_bibtex_people(values.get("author", ""), plain),
        editors=_bibtex_people(values.get("editor", ""), plain),
        issued=_bibtex_date(text("date"), text("year"), text("month")),
        container="" if work in ("book", "thesis") else container,
        collection=text("series"),
        volume=text("volume"),
        issue=text("issue") or (number if is_periodical else ""),
        pages=_DASHES.sub("\u2013", text("pages")),
        number="" if is_periodical else number,
        edition=text("edition"),
        genre=text("type") or _GENRES.get(kind, ""),
        publisher=text("publisher", "institution", "school", "organization"),
        place=text("address", "location"),
        event=text("eventtitle"),
        doi=doi_in(values.get("doi", "").replace("\\", "")),
        arxiv=arxiv_in(eprint),
        primary_class=text("primaryclass", "eprintclass"),
        pmid=text("pmid") or (text("eprint") if prefix == "pubmed" else ""),
        pmcid=text("pmcid"),
        isbn=_isbn(text("isbn")),
        issn=text("issn"),
        abstract=plain(values.get("abstract", "")),
        key=key,
        extra={**extra, **({"bibtex.entrytype": kind} if kind not in ("article", "misc") else {})},
    )


def of_ris(values: Mapping[str, list[str]]) -> Citation:
    """The work of a reference in RIS: its values by their tags."""

    def one(*tags: str) -> str:
        return next((one_line(values[tag][0]) for tag in tags if values.get(tag)), "")

    kind = _RIS_KINDS.get(one("TY"), "")
    has_book_number = kind in ("book", "chapter")
    first, last = one("SP"), one("EP")
    numbered = kind in ("report", "patent", "book", "chapter")
    return Citation(
        kind=kind,
        authors=people(name for tag in ("AU", "A1") for name in values.get(tag, ())),
        editors=people(name for tag in ("A2", "ED") for name in values.get(tag, ())),
        issued=_date(one("DA") if len(one("DA")) > len(one("PY", "Y1")) else one("PY", "Y1")),
        container="" if kind in ("book", "thesis", "report") else one("JO", "JF", "T2", "BT", "JA"),
        collection=one("T3") or (one("T2") if kind in ("book", "report") else ""),
        volume=one("VL"),
        issue="" if numbered else one("IS"),
        pages=first if not last or _DASHES.search(first) else f"{first}\u2013{last}",
        number=one("IS") if numbered else "",
        edition=one("ET"),
        publisher=one("PB"),
        place=one("CY"),
        event=one("C3"),
        doi=doi_in(one("DO") or one("M3")),
        pmid=one("AN") if re.fullmatch(r"\d{6,9}", one("AN")) else "",
        pmcid=one("C2") if one("C2").upper().startswith("PMC") else "",
        isbn=_isbn(one("SN")) if has_book_number else "",
        issn="" if has_book_number else one("SN"),
        abstract="\n".join(values.get("AB") or values.get("N2") or []),
        key=one("ID"),
    )


def of_csl(record: dict[str, Any]) -> Citation:
    """The work of an item of CSL-JSON."""

    def text(*names: str) -> str:
        value = next((record[name] for name in names if record.get(name)), "")
        return one_line(str(value)) if isinstance(value, str | int | float) else ""

    key = text("citation-key", "id")
    extra = {f"csl.{name}": one_line(str(value)) for name, value in record.items()
             if name not in _CSL_FIELDS and _CSL_EXTRA.fullmatch(name) and isinstance(value, str | int | float)
             and not isinstance(value, bool) and str(value).strip()}  # fmt: skip
    arxiv = text("number")
    return Citation(
        kind=text("type"),
        authors=_csl_people(list_of(record, "author")),
        editors=_csl_people(list_of(record, "editor")),
        issued=_csl_date(record.get("issued")),
        container=text("container-title"),
        collection=text("collection-title"),
        volume=text("volume"),
        issue=text("issue"),
        pages=_DASHES.sub("\u2013", text("page")),
        number="" if arxiv.lower().startswith("arxiv:") else arxiv,
        edition=text("edition"),
        genre=text("genre"),
        publisher=text("publisher"),
        place=text("publisher-place"),
        event=text("event-title", "event"),
        doi=doi_in(text("DOI")),
        arxiv=arxiv_in(arxiv) if arxiv.lower().startswith("arxiv:") else "",
        pmid=text("PMID"),
        pmcid=text("PMCID"),
        isbn=_isbn(text("ISBN")),
        issn=text("ISSN"),
        abstract=text_of(record, "abstract"),
        key="" if key.startswith("kbdesk-") or "/" in key else key,
        extra=extra,
    )


def _isbn(said: str) -> str:
    """An ISBN as digits; one that is wrong stays as it is."""
    return isbn_in(said) or said


def _date(said: str) -> str:
    """A date of numbers as ISO 8601, as exact as it is; another one as it is said."""
    said = one_line(said).strip("/ ")
    found = _DATE.match(said)
    return "-".join([found[1], *(f"{int(part):02}" for part in found.groups()[1:] if part)]) if found else said


def _bibtex_date(date: str, year: str, month: str) -> str:
    if date or not year.isdecimal():
        return _date(date or year)
    number = int(month) if month.isdecimal() else next(
        (place for place, name in enumerate(_MONTHS, 1) if month[:3].lower() == name), 0
    )  # fmt: skip
    return f"{year}-{number:02}" if 0 < number < 13 else year


def _bibtex_people(names: str, plain: Callable[[str], str]) -> tuple[Person, ...]:
    found: list[Person] = []
    for name in _outside(names, _AND):
        name = name.strip()
        if not name or name.lower() == "others":
            continue
        if _is_braced(name):
            found.append(Person(literal=one_line(plain(name))))
            continue
        parts = [one_line(plain(part)) for part in _outside(name, re.compile(","))]
        if len(parts) == 2 and all(parts):
            found.append(Person(family=parts[0], given=parts[1]))
        elif len(parts) == 3 and parts[0] and parts[2]:
            found.append(Person(family=parts[0], given=parts[2], suffix=parts[1]))
        else:
            found.append(person(", ".join(part for part in parts if part)))
    return tuple(dict.fromkeys(one for one in found if one.name))


def _outside(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a text between the separators that are not within braces."""
    if "{" not in text:
        return separator.split(text)
    parts, depth, start = [], 0, 0
    for mark in re.finditer(r"\\.|[{}]|" + separator.pattern, text, re.DOTALL | re.IGNORECASE):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            depth = max(0, depth - 1)
        elif not depth and mark[0][0] != "\\":
            parts.append(text[start : mark.start()])
            start = mark.end()
    return [*parts, text[start:]]


def _is_braced(name: str) -> bool:
    """Whether one pair of braces holds the whole name, which then is that of an organisation."""
    if not (name.startswith("{") and name.endswith("}")):
        return False
    depth = 0
    for mark in re.finditer(r"\\.|[{}]", name, re.DOTALL):
        depth += (mark[0] == "{") - (mark[0] == "}")
        if not depth:
            return mark.end() == len(name)
    return False


def _csl_people(said: Iterable[Any]) -> tuple[Person, ...]:
    found: list[Person] = []
    for one in said:
        if not isinstance(one, dict):
            continue
        family = one_line(text_of(one, "family"))
        particles = one_line(f"{text_of(one, 'dropping-particle')} {text_of(one, 'non-dropping-particle')}")
        found.append(
            Person(
                family=one_line(f"{particles} {family}") if family else "",
                given=one_line(text_of(one, "given")),
                suffix=one_line(text_of(one, "suffix")),
                literal="" if family else one_line(text_of(one, "literal")),
            )
        )
    return tuple(one for one in found if one.name)


def _csl_date(value: object) -> str:
    if not isinstance(value, dict):
        return _date(value) if isinstance(value, str) else ""
    match value.get("date-parts"):
        case [[year, *rest], *_] if str(year).isdecimal():
            numbers = [int(part) for part in rest[:2] if str(part).isdecimal() and len(str(part)) < 3]
            return "-".join([str(year)[:4], *(f"{number:02}" for number in numbers)])
    return _date(text_of(value, "raw", "literal"))
