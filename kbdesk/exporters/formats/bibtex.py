r"""BibLaTeX for JabRef, Zotero and LaTeX, which `importers.bibtex` reads without a loss.

A work is an entry of its kind (`@article`, `@inproceedings`, `@book`, a preprint `@misc` with its `eprint`, as arXiv
has it), a page is `@online`. Fields have the names that BibTeX and BibLaTeX both know (`journal`, `address`,
`school`); the date is `date`, and for BibTeX `year` and `month`. People are "Family, Given", organisations in braces.
Titles, names and notes are escaped for LaTeX, without a brace that is not one: BibTeX counts them. Tags are
`keywords` (one with a comma in braces), folders are `groups` and read and starred `readstatus` and `relevance`, as
JabRef has them; the date added is `creationdate`, to the day also `urldate`. Braces and backslashes in an address are
percent-encoded there, which leads to the same page. What is left out: notes and files on this computer, which are no
references, and the texts. The flag unread has no field of anybody; it is in `kbdeskflags`, together with the others.
A note's empty lines and spaces at the ends of lines are as LaTeX has them.

The key is the one that the work came with, else author, year and first word of the title. Of several with the same key
the oldest in the library has it, and the others its id behind it: a key that somebody cites stays with its work.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

from kbdesk.citation import BIBTEX_KINDS, Citation, Person
from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import flags, folders, iso, noted, web_address
from kbdesk.exporters.references import is_date, natural, title_of, work_of
from kbdesk.patterns import compiled

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{sign: "\\" + sign for sign in "$&#_%"},
}
_SPECIAL = compiled(r"[\\~^{}$&#_%]")
_NO_KEY = compiled(r"[^a-z0-9]+")
_KEY = compiled(r"[A-Za-z0-9][\w:.+/-]{0,100}", re.ASCII)
_KINDS = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "article": "misc",
    "paper-conference": "inproceedings", "chapter": "incollection", "book": "book", "thesis": "phdthesis",
    "report": "techreport", "manuscript": "unpublished", "entry-encyclopedia": "incollection",
    "entry-dictionary": "incollection", "webpage": "online", "post-weblog": "online", "post": "online",
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _write(articles: Iterable[Article], path: Path) -> int:
    keyed: list[tuple[str, int, int]] = []
    with TemporaryFile() as spool, new_file(path) as file:
        for article in articles:
            if web_address(article):
                work = work_of(article)
                entry = _entry(article, work).encode("utf-8", "replace")
                keyed.append((_key(article, work), int(article.get("id") or len(keyed) + 1), len(entry)))
                spool.write(entry)
        spool.seek(0)
        file.write(b"% Encoding: UTF-8\n")
        keys = _keys(keyed)
        for number, (_, _, size) in enumerate(keyed):
            kind, _, rest = spool.read(size).partition(b"{")
            file.write(b"\n@" + kind + b"{" + keys[number].encode() + rest)
    return len(keyed)


def _keys(keyed: list[tuple[str, int, int]]) -> list[str]:
    """The keys of all entries, each once: the oldest article has the plain one."""
    taken: set[str] = set()
    keys = [""] * len(keyed)
    for number in sorted(range(len(keyed)), key=lambda number: keyed[number][1]):
        key, id, _ = keyed[number]
        unique, more = key, 0
        while unique.lower() in taken:  # BibTeX takes no notice of their case
            unique = f"{key}-{id}" if not more else f"{key}-{id}-{more}"
            more += 1
        taken.add(unique.lower())
        keys[number] = unique
    return keys


def _key(article: Article, work: Citation) -> str:
    """A key that people can type: that of the work, else author or site, year, and first word of the title."""
    if _KEY.fullmatch(work.key):
        return work.key

    def word(text: str) -> str:
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        return next((found for found in _NO_KEY.split(plain) if len(found) > 2), "")

    author = natural(work.authors[0]) if work.authors else ""
    year = work.issued[:4]
    key = f"{word(author) or word(article.get('site') or '')}{year if year.isdecimal() else ''}"
    return (key + word(title_of(article, work)))[:40] or "page"


def _entry(article: Article, work: Citation) -> str:
    """An entry without its "@" and its key."""
    added = iso(article.get("added"))
    said = flags(article)
    kind = _kind(work)
    values = {
        "title": f"{{{_escaped(title_of(article, work))}}}",
        "author": _people(work.authors),
        "editor": _people(work.editors),
        **_published(kind, work),
        "organization": _escaped(article.get("site") or "") if kind in ("online", "misc") and not work.arxiv else "",
        **{name: _escaped(value) for name, value in _extra(work)},
        "url": _verbatim(web_address(article)),
        "langid": article.get("language") or "",
        "urldate": added[:10],
        "creationdate": added,
        "keywords": ", ".join(_listed(tag) for tag in article.get("tags") or ()),
        "groups": ", ".join(" > ".join(map(_listed, folder)) for folder in folders(article)),
        "abstract": _escaped(work.abstract),
        "annotation": _escaped(noted(article)),
        "readstatus": "read" if "read" in said else "",
        "relevance": "relevant" if "starred" in said else "",
        "kbdeskflags": " ".join(said),
    }
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'}"
        for name, value in values.items()
        if value and value != "{}"
    ]
    return f"{kind}{{,\n" + ",\n".join(lines) + "\n}\n"


def _kind(work: Citation) -> str:
    """The kind of entry: the one that the work came from, where it still is of that kind."""
    came = work.extra.get("bibtex.entrytype", "")
    if came and BIBTEX_KINDS.get(came) == work.kind:
        return came
    kind = _KINDS.get(work.kind, "misc")
    return "mastersthesis" if kind == "phdthesis" and "master" in work.genre.lower() else kind


def _published(kind: str, work: Citation) -> dict[str, str]:
    """Where and when it appeared, and the numbers it goes by."""
    dated = is_date(work.issued)
    month = work.issued[5:7] if dated else ""
    in_book = kind in ("inproceedings", "conference", "incollection", "inbook", "inreference")
    by = "school" if kind in ("phdthesis", "mastersthesis") else "publisher"
    by = "institution" if kind in ("techreport", "report", "thesis") else by
    implied = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
    return {
        "booktitle" if in_book else "journal": _escaped(work.container),
        "date": work.issued if dated else "",
        "year": work.issued[:4] if dated else _escaped(work.issued),
        "month": _MONTHS[int(month) - 1] if month.isdecimal() and 0 < int(month) < 13 else "",
        "series": _escaped(work.collection),
        "volume": _escaped(work.volume),
        "number": _escaped(work.issue or work.number),
        "pages": _escaped(work.pages).replace("\u2013", "--"),
        "edition": _escaped(work.edition),
        "type": "" if implied.get(kind) == work.genre else _escaped(work.genre),
        by: _escaped(work.publisher),
        "address": _escaped(work.place),
        "eventtitle": _escaped(work.event),
        "doi": _verbatim(work.doi),
        "eprint": work.arxiv,
        "archiveprefix": "arXiv" if work.arxiv else "",
        "primaryclass": work.primary_class,
        "pmid": work.pmid,
        "pmcid": work.pmcid,
        "isbn": _escaped(work.isbn),
        "issn": _escaped(work.issn),
    }


def _extra(work: Citation) -> Iterable[tuple[str, str]]:
    for name, value in work.extra.items():
        if name != "bibtex.entrytype" and re.fullmatch(r"bibtex\.[a-z][a-z0-9_+:.-]{0,40}", name):
            yield name.removeprefix("bibtex."), value


def _people(people: Iterable[Person]) -> str:
    return " and ".join(map(_name, people))


def _name(one: Person) -> str:
    if one.literal or not (one.family and one.given):
        return f"{{{_escaped(one.literal or one.family or one.given)}}}"
    return ", ".join(_part(part) for part in (one.family, one.suffix, one.given) if part)


def _part(name: str) -> str:
    """A part of a name; in braces where it has what parts names or their parts."""
    escaped = _escaped(name)
    return f"{{{escaped}}}" if "," in name or re.search(r"\band\b", name, re.IGNORECASE) else escaped


def _verbatim(address: str) -> str:
    return re.sub(r"[\\{}]", lambda sign: f"%{ord(sign[0]):02X}", address)


def _listed(name: str) -> str:
    """A name within a list; in braces where it has a sign that stands between the names."""
    escaped = _escaped(name)
    return f"{{{escaped}}}" if re.search(r"[,;>]", name) else escaped


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPES[sign[0]], text)


EXPORTER = Exporter(
    "bibtex", "BibTeX", (".bib",), _write, frozenset(("folders", "read", "archived", "private", "works"))
)
