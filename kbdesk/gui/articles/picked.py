"""What is selected in a list, however much of it has been fetched."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from kbdesk.commands.picking import Selection
from kbdesk.library.records import Article


@dataclass(frozen=True)
class Picked:
    """Articles to do something with.

    Attributes:
        selection: which they are, for the engine.
        count: how many.
        articles: those of them that are at hand, in the order of the list; not all where there are many.
        binned: they lie in the bin.
    """

    selection: Selection
    count: int
    articles: tuple[Article, ...] = ()
    binned: bool = False

    def __bool__(self) -> bool:
        """True where there are any."""
        return self.count > 0


NOTHING = Picked(Selection(ids=()), 0)


def named(ids: tuple[int, ...]) -> Picked:
    """The articles with these ids, of which nothing else is at hand."""
    return Picked(Selection(ids=ids), len(ids))


def of(*articles: Article) -> Picked:
    """These articles."""
    binned = bool(articles) and all(article.binned is not None for article in articles)
    return Picked(Selection(ids=tuple(article.id for article in articles)), len(articles), articles, binned)


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows as the first and the last of those that follow each other, from the top."""
    found = [[row for _, row in run] for _, run in groupby(enumerate(sorted(rows)), lambda at: at[1] - at[0])]
    return [(run[0], run[-1]) for run in found]
