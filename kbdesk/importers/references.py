"""From a reference, as programs for literature have it, to a bookmark.

The address is the reference's own, else that which its DOI, arXiv, PubMed or PubMed Central number leads to. The
abstract is the stored content, below the reference itself; a reference that leads nowhere (a book with an ISBN, a
letter) becomes a note article that says as much.
"""

import re
from collections import Counter

from msgspec import Struct, field

from kbdesk.bookmark import Bookmark, Flag, Skipped
from kbdesk.citation import Citation
from kbdesk.identifiers import doi_in
from kbdesk.importers.fields import address, day, no_page, one_line, paragraphs, tag_list
from kbdesk.patterns import compiled

_RESOLVERS = ("doi.org", "dx.doi.org", "www.doi.org")
_DOI = compiled(r"10\.\d{4,9}/\S+")
_ARXIV = compiled(r"(?:arxiv:)?\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)", re.I)


_MARKS = compiled(r"<(/?)(i|b|sup|sub|sc|em|strong|span)\b[^<>]*>", re.I)
"""The marks for italics and the like that titles have in all three formats."""


class Reference(Struct):
    """What a reference says; each field may be empty. `work` is all that it says of the work itself; `others` are
    further addresses of it (a copy, its PDF), which an article has no place for but its note.
    """

    title: str = ""
    url: str = ""
    others: list[str] = field(default_factory=list)
    doi: str = ""
    arxiv: str = ""
    pubmed: str = ""
    pmc: str = ""
    isbn: str = ""
    authors: list[str] = field(default_factory=list)
    issued: str = ""
    container: str = ""
    publisher: str = ""
    abstract: str = ""
    note: str = ""
    folders: list[list[str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    added: int | None = None
    work: Citation | None = None

    def entry(self) -> Bookmark | Skipped:
        """The bookmark of it, or why it is none."""
        title = one_line(_unmarked(self.title))
        url = address(self.url) or self._resolver()
        citation = self._citation(title)
        if not url and not title and not self.abstract:
            return Skipped("references without an address or a title")
        if url and (passed := no_page(url)):
            return passed
        return Bookmark(
            url=url,
            title=title,
            folder=self.folders[0] if self.folders else [],
            folders=tuple(self.folders[1:]),
            tags=tag_list(self.tags),
            added=self.added,
            note=paragraphs(self.note, "\n".join(self._further(url))),
            flags=self.flags,
            text=paragraphs(citation, self.abstract) if self.abstract.strip() or not url else "",
            citation=(work := (self.work or Citation()).bounded()) or None,
            author="; ".join(person.name for person in work.authors),
            published=day(work.issued),
        )

    def _resolver(self) -> str:
        if doi := _DOI.search(self.doi):
            return f"https://doi.org/{doi[0].rstrip('.,;')}"
        if arxiv := _ARXIV.fullmatch(self.arxiv.strip()):
            return f"https://arxiv.org/abs/{arxiv[1]}"
        if (number := re.sub(r"\D", "", self.pmc)) and len(number) < 12:
            return f"https://pmc.ncbi.nlm.nih.gov/articles/PMC{number}/"
        if (number := re.sub(r"\D", "", self.pubmed)) and len(number) < 12:
            return f"https://pubmed.ncbi.nlm.nih.gov/{number}/"
        return ""

    def _further(self, url: str) -> list[str]:
        """The further addresses, but for those that say the same."""
        doi = doi_in(self.doi)
        told = {url, *(f"{scheme}://{host}/{doi}" for scheme in ("http", "https") for host in _RESOLVERS if doi)}
        found = dict.fromkeys(other for each in self.others if not no_page(other := address(each)))
        return [other for other in found if other not in told and other not in self.note]

    def _citation(self, title: str) -> str:
        authors = "; ".join(map(one_line, self.authors[:20]))
        parts = [
            f"{authors}{f' ({one_line(self.issued)})' if self.issued else ''}".strip(),
            f"*{title}*" if title else "",
            one_line(self.container),
            one_line(self.publisher),
            f"ISBN {one_line(self.isbn)}" if self.isbn else "",
        ]
        return ". ".join(part for part in parts if part) + "."


def _unmarked(title: str) -> str:
    if "<" not in title:
        return title
    # A mark that has no counterpart was meant as it stands: a title may be about HTML.
    balance = Counter[str]()
    for mark in _MARKS.finditer(title):
        balance[mark[2].lower()] += -1 if mark[1] else 1
    return _MARKS.sub(lambda mark: mark[0] if balance[mark[2].lower()] else "", title)
