"""What BibTeX and CSL-JSON both ask of an article: the work that it is, what it is called, and who wrote it."""

import msgspec

from kbdesk.citation import Citation, Person, people
from kbdesk.exporters.exporter import Article
from kbdesk.patterns import compiled

_NOT_ISO = compiled(r"[^\d-]")


def work_of(article: Article) -> Citation:
    """The work that an article is, with what the article knows besides: its authors and its date."""
    said = article.get("citation")
    known = msgspec.convert(said, Citation) if said else Citation()
    plain = Citation(
        kind="article-journal" if article.get("doi") else "book" if article.get("isbn") else "webpage",
        authors=people((article.get("author") or "").split(";")),
        issued=str(article.get("published") or "")[:10],
        doi=article.get("doi") or "",
        isbn=article.get("isbn") or "",
        abstract=article.get("summary") or "",
    )
    return known.filled(plain)


def title_of(article: Article, work: Citation) -> str:
    """The title to cite: where its user chose another one for the library, that of the work, if it has one."""
    title = article.get("title") or work.title
    return work.title or title if article.get("title_chosen") else title


def natural(person: Person) -> str:
    """The family name that an entry is called after."""
    return person.family or person.literal


def is_date(issued: str) -> bool:
    """Whether a date is one of numbers."""
    return bool(issued) and not _NOT_ISO.search(issued)
