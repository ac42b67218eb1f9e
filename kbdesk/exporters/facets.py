"""What of an article some formats have a place for and others do not.

Every format holds address, title, a folder, tags, the date added, the note and the star of an article that has a web
address. Each facet is what comes on top; an exporter declares those that it holds, and a test holds the declaration
against what really comes back.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from kbdesk.exporters.exporter import Article
from kbdesk.exporters.fields import folders, web_address
from kbdesk.worded import Worded


class Facet(NamedTuple):
    """One facet.

    Attributes:
        words: what it is, after "has no place for".
        has: whether an article has any of it.
    """

    words: str
    has: Callable[[Article], bool]


FACETS: Mapping[str, Facet] = {
    "notes": Facet(Worded("notes and files without a web address"), lambda article: not web_address(article)),
    "texts": Facet(Worded("the texts of pages"), lambda article: bool(web_address(article) and article.get("text"))),
    "folders": Facet(Worded("more than one folder"), lambda article: len(folders(article)) > 1),
    "read": Facet(Worded("what was read"), lambda article: article.get("read") is True),
    "archived": Facet(Worded("what was archived"), lambda article: bool(article.get("archived"))),
    "private": Facet(Worded("what was private"), lambda article: bool(article.get("private"))),
    "works": Facet(
        Worded("authors, journals and numbers of works that people cite"), lambda article: _is_cited(article)
    ),
    "category": Facet(Worded("categories"), lambda article: bool(article.get("category"))),
}


def _is_cited(article: Article) -> bool:
    """Whether more is known of it as a work than of any page."""
    return any(article.get(name) for name in ("journal", "doi", "arxiv", "pmid", "isbn"))


def lacks(title: str, holds: Collection[str]) -> str:
    """A sentence about what a format has no place for; "" where it holds everything."""
    missing = [facet.words for name, facet in FACETS.items() if name not in holds]
    return Worded("{title} has no place for {what}.", title=title, what=_listed(missing)) if missing else ""


def lost(title: str, counts: Mapping[str, int]) -> str:
    """A sentence about what was left out of an export, by how many articles had it; "" where nothing was."""
    missing = [Worded("{what} ({n})", what=FACETS[name].words, n=count) for name, count in counts.items() if count]
    return Worded("{title} has no place for {what}.", title=title, what=_listed(missing)) if missing else ""


def _listed(parts: Sequence[str]) -> str:
    *most, last = parts
    return Worded("{most} and {last}", most=Worded.together(*most, between=", "), last=last) if most else last
