"""What a page says of the work that it holds, as people cite it.

Publishers write it for Google Scholar (`citation_…`, also as `bepress_citation_…` and `eprints.…`), in PRISM, in Dublin
Core and in JSON-LD; arXiv, PubMed and DOIs show in the address too. Of these the first is the most exact. Dublin Core
alone says nothing of a work: blogs and ministries have it; it counts where it names a DOI, an ISBN or a journal.
A DOI in running text is that of another work more often than not, and does not count.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kbdesk.citation import Citation, Person, in_address, people
from kbdesk.identifiers import arxiv_in, doi_in, isbn_in
from kbdesk.patterns import compiled

PREFIXES = ("citation_", "dc.", "dcterms.", "dc:", "prism.", "bepress_citation_", "eprints.", "wkhealth_")
"""How the names of meta elements begin that speak of a work, in lower case."""

_PREPRINTS = compiled(
    r"^(?:arxiv|(?:bio|med|chem|psy|eng|earth)?rxiv|.*\bpreprints?\b|ssrn.*|research square)\b", re.IGNORECASE
)
_SCHOLARLY = {
    "ScholarlyArticle": "article-journal", "MedicalScholarlyArticle": "article-journal", "Book": "book",
    "Chapter": "chapter", "Thesis": "thesis", "Dataset": "dataset", "Report": "report", "Periodical": "",
    "SoftwareSourceCode": "software",
}  # fmt: skip
_DATE = compiled(r"(1[5-9]\d\d|20\d\d)(?:[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?)?(?!\d)")
_COMPACT = compiled(r"(1[5-9]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = compiled(
    rf"(1[5-9]\d\d|20\d\d)\s+({'|'.join(_MONTHS)})[a-z]*\.?(?:\s+(\d{{1,2}}))?(?!\d)"  # as PubMed has it
    rf"|(?:(\d{{1,2}})\s+)?({'|'.join(_MONTHS)})[a-z]*\.?,?\s+(?:(\d{{1,2}}),?\s+)?(1[5-9]\d\d|20\d\d)",
    re.IGNORECASE,
)
_TAGS = compiled(r"<[^<>]{1,200}>")
_DASHES = compiled(r"\s*[\u2010-\u2015-]+\s*")


def citation(meta: Mapping[str, list[str]], node: dict[str, Any], url: str) -> Citation | None:
    """What is known of the work on a page, or None where it is just a page.

    Args:
        meta: the contents of its meta elements whose names begin as in `PREFIXES`, in order, by names in lower case.
        node: the node of its JSON-LD that is the article; {} where there is none.
        url: its address.
    """
    where = in_address(url)
    said = _of_meta(meta) if meta else None
    if linked := _of_node(node) if node else None:
        said = said.filled(linked) if said else linked
    if where:
        said = said.filled(where) if said else where
    if said is None:
        return None
    return _settled(said)


def _settled(said: Citation) -> Citation:
    import msgspec

    kind, container = said.kind, said.container
    is_preprint = _PREPRINTS.match(container or said.publisher) and kind in ("", "article-journal")
    if is_preprint or (said.arxiv and not container):
        kind = "article"
    return msgspec.structs.replace(said, kind=kind or ("article-journal" if said.doi else ""))


def _of_meta(meta: Mapping[str, list[str]]) -> Citation | None:
    highwire = {
        name.removeprefix("bepress_").removeprefix("citation_"): values
        for name, values in meta.items()
        if name.startswith(("citation_", "bepress_citation_"))
    }
    eprints = {name[8:]: values for name, values in meta.items() if name.startswith("eprints.")}
    prism = {name[6:]: values for name, values in meta.items() if name.startswith("prism.")}
    dublin = {name.split(".", 1)[-1].split(":", 1)[-1]: values for name, values in meta.items() if name[:2] == "dc"}
    said = _highwire(highwire) if highwire else Citation()
    if eprints:
        said = said.filled(_eprints(eprints))
    core = _dublin(prism, dublin)
    if not said and not (core.doi or core.isbn or core.issn or core.container):
        return None
    return said.filled(core)


def _highwire(said: dict[str, list[str]]) -> Citation:
    def one(*names: str) -> str:
        return next((_line(values[0]) for name in names if (values := said.get(name))), "")

    authors = said.get("author") or [name for value in said.get("authors", ()) for name in re.split(r";\s*", value)]
    conference, book = one("conference_title", "conference"), one("inbook_title", "book_title")
    thesis = one("dissertation_institution", "dissertation_name")
    report = one("technical_report_institution", "technical_report_number")
    isbn = next((found for value in said.get("isbn", ()) if (found := isbn_in(value))), "")
    journal = one("journal_title", "journal_abbrev")
    arxiv = arxiv_in(one("arxiv_id"))
    if journal:
        kind = "article-journal"
    elif conference:
        kind = "paper-conference"
    elif thesis:
        kind = "thesis"
    elif report:
        kind = "report"
    elif book:
        kind = "chapter"
    elif arxiv:
        kind = "article"
    else:
        kind = "book" if isbn else ""
    return Citation(
        kind=kind,
        title=one("title"),
        authors=people(authors),
        editors=people(said.get("editor", ())),
        issued=_date(one("publication_date", "cover_date", "date", "online_date", "year")),
        container=journal or book or (conference if kind == "paper-conference" else "") or one("series_title"),
        event=conference,
        volume=one("volume"),
        issue=one("issue"),
        pages=_pages(one("firstpage"), one("lastpage"), one("pages")),
        number=one("technical_report_number"),
        genre=one("dissertation_name") if kind == "thesis" else "",
        publisher=one("dissertation_institution", "technical_report_institution", "publisher"),
        doi=doi_in(one("doi")),
        arxiv=arxiv,
        pmid=_digits(one("pmid")),
        isbn=isbn,
        issn=one("issn", "eissn"),
        abstract=_text(one("abstract")),
    )


def _eprints(said: dict[str, list[str]]) -> Citation:
    def one(name: str) -> str:
        return _line(said[name][0]) if said.get(name) else ""

    kinds = {"article": "article-journal", "thesis": "thesis", "book": "book", "book_section": "chapter",
             "conference_item": "paper-conference", "monograph": "report", "dataset": "dataset"}  # fmt: skip
    return Citation(
        kind=kinds.get(one("type"), ""),
        title=one("title"),
        authors=people(said.get("creators_name", ())),
        editors=people(said.get("editors_name", ())),
        issued=_date(one("date")),
        container=one("publication") or one("book_title") or one("event_title"),
        volume=one("volume"),
        issue=one("number"),
        pages=_pages("", "", one("pagerange")),
        publisher=one("institution") or one("publisher"),
        doi=doi_in(one("doi") or one("id_number")),
        isbn=isbn_in(one("isbn")),
        issn=one("issn"),
        abstract=_text(one("abstract")),
    )


def _dublin(prism: dict[str, list[str]], dublin: dict[str, list[str]]) -> Citation:
    def one(said: dict[str, list[str]], *names: str) -> str:
        return next((_line(values[0]) for name in names if (values := said.get(name))), "")

    numbers = [*dublin.get("identifier", ()), *dublin.get("identifier.doi", ()), *dublin.get("relation", ())]
    doi = doi_in(one(prism, "doi")) or next((d for n in dublin.get("identifier", ()) if (d := doi_in(n))), "")
    isbn = isbn_in(one(prism, "isbn")) or next((i for n in numbers if "isbn" in n.lower() and (i := isbn_in(n))), "")
    container = one(prism, "publicationname") or one(dublin, "source", "ispartof")
    issn = one(prism, "issn", "eissn")
    if not prism and not (doi or isbn):
        container = ""  # the source of a page may be anything
    return Citation(
        kind="article-journal" if prism and container else "book" if isbn and not container else "",
        title=one(dublin, "title"),
        authors=people(name for key in ("creator", "creator.personalname") for name in dublin.get(key, ())),
        issued=_date(one(prism, "publicationdate", "coverdate") or one(dublin, "date", "issued", "date.issued")),
        container="" if container.startswith(("http:", "https:")) else container,
        volume=one(prism, "volume"),
        issue=one(prism, "number", "issueidentifier"),
        pages=_pages(one(prism, "startingpage"), one(prism, "endingpage"), one(prism, "pagerange")),
        publisher=one(dublin, "publisher"),
        doi=doi,
        isbn=isbn,
        issn=issn,
        abstract=_text(one(dublin, "abstract")),
    )


def _of_node(node: dict[str, Any]) -> Citation | None:
    kinds = node.get("@type")
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    kind = next((_SCHOLARLY[name] for name in names if isinstance(name, str) and name in _SCHOLARLY), None)
    doi = next((d for value in _values(node, "identifier", "sameAs", "@id", "doi") if (d := doi_in(value))), "")
    isbn = next((i for value in _values(node, "isbn") if (i := isbn_in(value))), "")
    if kind is None or (kind in ("report", "software", "dataset") and not (doi or isbn)):
        return None  # news sites have reports too
    part: Any = node.get("isPartOf")
    seen: dict[str, str] = {}
    for _ in range(4):  # issue, volume, journal
        part = part[0] if isinstance(part, list) and part else part
        if not isinstance(part, dict):
            break
        for name in ("issueNumber", "volumeNumber", "issn", "name", "isbn"):
            if name in part and name not in seen:
                seen[name] = _plain(part[name])
        is_issue = "Issue" in str(part.get("@type")) or "Volume" in str(part.get("@type"))
        if is_issue and "isPartOf" in part:
            seen.pop("name", None)
        part = part.get("isPartOf")
    return Citation(
        kind=kind,
        title=_text(_plain(node.get("headline")) or _plain(node.get("name"))),
        authors=_persons(node.get("author") or node.get("creator")),
        editors=_persons(node.get("editor")),
        issued=_date(_plain(node.get("datePublished"))),
        container=seen.get("name", ""),
        volume=seen.get("volumeNumber", "") or _plain(node.get("volumeNumber")),
        issue=seen.get("issueNumber", "") or _plain(node.get("issueNumber")),
        pages=_pages(_plain(node.get("pageStart")), _plain(node.get("pageEnd")), _plain(node.get("pagination"))),
        edition=_plain(node.get("bookEdition")),
        publisher=_plain(node.get("publisher")),
        doi=doi,
        isbn=isbn or isbn_in(seen.get("isbn", "")),
        issn=seen.get("issn", ""),
    )


def _persons(value: Any) -> tuple[Person, ...]:
    found: list[Person] = []
    for one in (value if isinstance(value, list) else [value])[:3000]:
        if isinstance(one, dict) and _plain(one.get("familyName")):
            found.append(Person(family=_plain(one["familyName"]), given=_plain(one.get("givenName"))))
        elif isinstance(one, dict) and one.get("@type") == "Organization":
            found.append(Person(literal=_plain(one)))
        else:
            found.extend(people([_plain(one)]))
    return tuple(person for person in dict.fromkeys(found) if person.name)


def _values(node: dict[str, Any], *names: str) -> Iterable[str]:
    for name in names:
        value = node.get(name)
        for one in (value if isinstance(value, list) else [value])[:50]:
            if isinstance(one, dict):
                one = one.get("value") or one.get("@value") or one.get("@id")
            if isinstance(one, str):
                yield one


def _plain(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return _line(str(value))[:2000]


def _pages(first: str, last: str, both: str) -> str:
    if not first:
        return _DASHES.sub("\u2013", both.strip().removeprefix("pp.").strip())
    return f"{first}\u2013{last}" if last and last != first else first


def _date(said: str) -> str:
    """A date as exact as it is said: YYYY, YYYY-MM or YYYY-MM-DD."""
    said = said.strip()[:40]
    if found := _COMPACT.match(said) or _DATE.search(said):
        parts = [part for part in found.groups() if part]
        if len(parts) > 1 or not _NAMED.search(said):
            return "-".join([parts[0], *(f"{int(part):02}" for part in parts[1:])])
    if found := _NAMED.search(said):
        year, month, day = found[1] or found[7], found[2] or found[5], found[3] or found[4] or found[6]
        number = f"{year}-{_MONTHS.index(month[:3].lower()) + 1:02}"
        return f"{number}-{int(day):02}" if day and 0 < int(day) < 32 else number
    return ""


def _digits(text: str) -> str:
    return text if text.isdecimal() and len(text) < 12 else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _text(text: str) -> str:
    from html import unescape

    return _line(unescape(_TAGS.sub(" ", text))) if "<" in text or "&" in text else text
