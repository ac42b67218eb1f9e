"""What is known of a work that people cite: who wrote it, where it appeared, and the numbers that it goes by.

Known to every layer, as a bookmark is: importers and readers make citations, the library keeps them, exporters write
them.
"""

import re
from collections.abc import Iterable

import msgspec

from kbdesk.identifiers import arxiv_in
from kbdesk.patterns import compiled

_MOST_PEOPLE = 3000
_LONGEST = 500
_LONGEST_ABSTRACT = 8_000
_MOST_EXTRA = 60

_ARXIV_URL = compiled(r"^https?://(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html|format|ps)/(?P<id>[^\s?#]+)", re.IGNORECASE)
_ARXIV_DOI = compiled(r"^10\.48550/arxiv\.(?P<id>.+)$", re.IGNORECASE)
_DOI_URL = compiled(r"^https?://(?:dx\.|www\.)?doi\.org/(?:doi:)?(?P<id>10\.\d{4,9}/[^\s?#]+)", re.IGNORECASE)
_DOI_PATH = compiled(
    r"^https?://[^/?#]+/(?:[^?#]*/)?(?:doi|content|article|abs|book|chapter)/(?:[a-z]+/)?"
    r"(?P<id>10\.\d{4,9}/[^\s?#]+)", re.IGNORECASE
)  # fmt: skip
_DOI_TAIL = compiled(r"(?:/(?:full(?:\.pdf|-text)?|abstract|pdf|epub|meta|html|references|fulltext)|\.full(?:\.pdf)?"
                       r"|\.abstract|\.pdf|v\d+(?:\.full(?:\.pdf|-text)?)?)/?$", re.IGNORECASE)  # fmt: skip
_PUBMED_URL = compiled(
    r"^https?://(?:pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/)(?P<id>\d{1,9})\b", re.IGNORECASE
)
_PMC_URL = compiled(
    r"^https?://(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pmc)/articles/(?P<id>PMC\d{1,9})\b",
    re.IGNORECASE,
)

_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "ten",
        "ter",
        "zu",
        "zum",
        "zur",
        "af",
        "av",
        "bin",
        "ibn",
        "al",
        "el",
    ]  # as names have them
)
_SUFFIX = compiled(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_FAMILY_FIRST = compiled("[\u4e00-\u9fff\uac00-\ud7a3]")
_INITIALS = compiled(r"[A-Z]{1,3}")
_ORGANISATION = compiled(
    r"\b(?:university|universit\w+|institut\w*|department|ministry|group|team|staff|consortium|collaboration|committee|"
    r"association|society|foundation|agency|office|council|centre|center|press|news|editors?|inc|ltd|llc|gmbh|corp|"
    r"company|project|network|bureau|service|commission|board|administration|laborator\w+|reporters?|contributors?|"
    r"organi[sz]ation|bank|library|magazine|journal|times|post|admin|redaktion|guest|the|and)\b|[\d&@/|()]",
    re.IGNORECASE,
)

BIBTEX_KINDS = {
    "article": "article-journal", "inproceedings": "paper-conference", "conference": "paper-conference",
    "proceedings": "book", "mvproceedings": "book", "book": "book", "mvbook": "book", "booklet": "book",
    "collection": "book", "mvcollection": "book", "reference": "book", "mvreference": "book", "manual": "book",
    "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter", "suppbook": "chapter",
    "inreference": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "techreport": "report", "report": "report", "patent": "patent", "dataset": "dataset", "software": "software",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "unpublished": "manuscript",
    "periodical": "periodical", "suppperiodical": "article-journal",
}  # fmt: skip
"""The kinds of entries of BibTeX and BibLaTeX, and what CSL calls such a work."""


class Person(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody who wrote or edited a work.

    Attributes:
        family: the family name, with the particles that belong to it ("van der Berg").
        given: given names or their initials.
        suffix: "Jr.", "III".
        literal: the whole name where it has no such parts: that of an organisation, or one as its page has it.
    """

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def name(self) -> str:
        """As lists of references have it: "Keeper, Ada"."""
        return self.literal or ", ".join(part for part in (self.family, self.given, self.suffix) if part)


class Citation(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is known of a work; each field may be empty.

    Attributes:
        kind: the kind of work as CSL names it: "article-journal", "article" (a preprint), "paper-conference",
            "chapter", "book", "thesis", "report", "dataset", "software", "webpage" and others.
        title: as the reference has it; "" where it is the article's own.
        issued: YYYY, YYYY-MM or YYYY-MM-DD, or what stands for a date ("in press").
        container: the journal, the proceedings or the book that it is in.
        collection: the series that it belongs to.
        number: of a report or a patent.
        genre: what its kind leaves open: "PhD thesis", "Technical report".
        arxiv: with its version where one is said; `primary_class` is its subject there.
        key: how another program's citations call it.
        extra: fields of another program that have no place here, by "bibtex." or "csl." and their name.
    """

    kind: str = ""
    title: str = ""
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    issued: str = ""
    container: str = ""
    collection: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    number: str = ""
    edition: str = ""
    genre: str = ""
    publisher: str = ""
    place: str = ""
    event: str = ""
    doi: str = ""
    arxiv: str = ""
    primary_class: str = ""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    issn: str = ""
    abstract: str = ""
    key: str = ""
    extra: dict[str, str] = {}

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return any(getattr(self, name) for name in self.__struct_fields__)

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The numbers that it can be found by."""
        return tuple(filter(None, (self.doi, self.arxiv, self.pmid, self.pmcid, *self.isbn.split())))

    def filled(self, other: "Citation") -> "Citation":
        """This one, with what it lacks from another one."""
        lacking = {name: theirs for name in self.__struct_fields__
                   if name != "extra" and not getattr(self, name) and (theirs := getattr(other, name))}  # fmt: skip
        if other.extra:
            lacking["extra"] = {**other.extra, **self.extra}
        return msgspec.structs.replace(self, **lacking) if lacking else self

    def bounded(self) -> "Citation":
        """The same in a size that can be stored beside every article, whatever a page or a file says."""
        changed: dict[str, object] = {}
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if isinstance(value, str):
                most = _LONGEST_ABSTRACT if name == "abstract" else _LONGEST
                if len(value) > most:
                    changed[name] = value[:most].rstrip()
            elif isinstance(value, tuple) and len(value) > _MOST_PEOPLE:
                changed[name] = value[:_MOST_PEOPLE]
            elif isinstance(value, dict) and value:
                changed[name] = {key[:60]: text[: 4 * _LONGEST] for key, text in list(value.items())[:_MOST_EXTRA]}
        return msgspec.structs.replace(self, **changed) if changed else self


def in_address(url: str) -> Citation | None:
    """What an address itself says: of arXiv, PubMed, a DOI, or a publisher's page with a DOI in its path."""
    if "arxiv.org/" in url and (found := _ARXIV_URL.match(url)):
        number = arxiv_in(found["id"].removesuffix(".pdf").rstrip("/"))
        return Citation(kind="article", arxiv=number) if number else None
    if "nih.gov/" in url:
        if found := _PUBMED_URL.match(url):
            return Citation(kind="article-journal", pmid=found["id"])
        if found := _PMC_URL.match(url):
            return Citation(kind="article-journal", pmcid=found["id"].upper())
    if "/10." not in url and "/10%2E" not in url:
        return None
    from urllib.parse import unquote

    found = _DOI_URL.match(url) or _DOI_PATH.match(url)
    if not found:
        return None
    doi = _DOI_TAIL.sub("", unquote(found["id"])).strip()  # whatever signs it has: old ones have < and >
    if preprint := _ARXIV_DOI.match(doi):
        return Citation(kind="article", doi=doi, arxiv=arxiv_in(preprint["id"]))
    return Citation(doi=doi)


def person(name: str) -> Person:
    """Somebody by the name that a page gives: "Keeper, Ada", "Ada van der Keeper", "Keeper AB", "Harbour Board"."""
    name = " ".join(name.split())[:_LONGEST].strip(" ,;")
    if "," in name:
        family, *rest = [part.strip() for part in name.split(",")]
        if len(rest) == 1 and _SUFFIX.fullmatch(rest[0]) and " " in family:
            return msgspec.structs.replace(person(family), suffix=rest[0])
        if len(rest) == 1 or (len(rest) == 2 and (_SUFFIX.fullmatch(rest[0]) or _SUFFIX.fullmatch(rest[1]))):
            if len(rest) == 2 and _SUFFIX.fullmatch(rest[0]):
                rest.reverse()
            suffix = rest[1] if len(rest) == 2 else ""
            return Person(family=family, given=rest[0], suffix=suffix) if family and rest[0] else Person(literal=name)
        return Person(literal=name)
    words = name.split(" ")
    if len(words) < 2 or len(words) > 6 or _ORGANISATION.search(name):
        return Person(literal=name)
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        return msgspec.structs.replace(person(" ".join(words[:-1])), suffix=words[-1])
    if _INITIALS.fullmatch(words[-1]) and not words[0].isupper():  # as PubMed has it
        return Person(family=" ".join(words[:-1]), given=words[-1])
    if _FAMILY_FIRST.match(name):
        return Person(family=words[0], given=" ".join(words[1:]))
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES and words[start - 1][0].islower():
        start -= 1
    return Person(family=" ".join(words[start:]), given=" ".join(words[:start]))


def people(names: Iterable[str]) -> tuple[Person, ...]:
    """Several of them in their order, each once."""
    found = (person(name) for name in dict.fromkeys(names) if name.strip(" ,;"))
    return tuple(dict.fromkeys(found))[:_MOST_PEOPLE]
