"""Looking at the list again when articles came or went: where those that its reader has before them stand now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kbdesk.gui.articles.headings import Headings
from kbdesk.library.records import Article, Filter, Section

PAGE = 200
SEARCHED = 2000


class Shelf(Protocol):
    """What the list needs of the engine."""

    def articles(self, filter: Filter, offset: int, limit: int) -> list[Article]:
        """A page."""

    def count(self, filter: Filter) -> int:
        """How many there are."""

    def places(self, filter: Filter, articles: Collection[int]) -> dict[int, int]:
        """The rows of those of these articles that are among them; reads the whole list."""

    def sections(self, filter: Filter) -> list[Section]:
        """Where the parts of a grouped list begin."""


@dataclass(frozen=True)
class Before:
    """What the list showed when it was looked at again.

    Attributes:
        first: the first row that was seen, and `last` the one behind the last.
        count: how many articles there were.
        anchor: the row that has to stay where it is, with its article, and `neighbour` another one that was seen.
        chosen: the rows of the articles that are selected, by article; of very many none.
    """

    first: int
    last: int
    count: int
    anchor: tuple[int, Article] | None = None
    neighbour: tuple[int, Article] | None = None
    chosen: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Survey:
    """What was found.

    Attributes:
        total: how many there are now.
        rows: those around what is seen, by row.
        shift: by how much the anchor has moved.
        places: the rows of the articles that are selected; one that has none is no longer, or went away by itself.
    """

    total: int
    rows: Mapping[int, Article]
    shift: int = 0
    places: Mapping[int, int] = field(default_factory=dict)
    headings: Headings = field(default_factory=Headings)


def survey_of(shelf: Shelf, chosen: Filter, before: Before) -> Survey:
    """Look at the list again. Not for the window's thread."""
    total = shelf.count(chosen)
    rows = _around(shelf, chosen, before, 0)
    shift = _shift(shelf, chosen, before, total, rows)
    if shift:
        rows = _around(shelf, chosen, before, shift)
    places = {article.id: row for row, article in rows.items() if article.id in before.chosen}
    # one that was seen and is no longer near went away by itself: its reader is not taken along
    out_of_sight = [id for id, row in before.chosen.items() if not before.first <= row < before.last]
    if unknown := set(out_of_sight) - places.keys():
        places |= shelf.places(chosen, unknown)
    headings = Headings(chosen.group, shelf.sections(chosen), total) if chosen.group else Headings()
    return Survey(total, rows, shift, places, headings)


def _around(shelf: Shelf, chosen: Filter, before: Before, shift: int) -> dict[int, Article]:
    margin = PAGE // 2
    start = max(0, before.first + shift - margin)
    rows = shelf.articles(chosen, start, before.last + shift + margin - start)
    return dict(enumerate(rows, start))


def _shift(shelf: Shelf, chosen: Filter, before: Before, total: int, rows: Mapping[int, Article]) -> int:
    """By how much the anchor has moved; 0 where it is gone, or went away by itself."""
    if before.anchor is None:
        return 0
    row, article = before.anchor
    place = _find(rows, article.id)
    if place is None and total != before.count:
        place = _locate(shelf, chosen, article, row, row + total - before.count)
    if place is None and before.neighbour is not None and _find(rows, before.neighbour[1].id) is None:
        # all that was seen is elsewhere, as when the list goes by folders and one above is taken away
        places = shelf.places(chosen, (article.id, before.neighbour[1].id))
        place = places.get(article.id)
        if place is not None and places.get(before.neighbour[1].id) != before.neighbour[0] + place - row:
            place = None
    return place - row if place is not None else 0


def _find(rows: Mapping[int, Article], article: int) -> int | None:
    return next((row for row, known in rows.items() if known.id == article), None)


def _locate(shelf: Shelf, chosen: Filter, article: Article, one: int, other: int) -> int | None:
    """The place of an article somewhere between two rows."""
    low, high = max(0, min(one, other) - PAGE), max(one, other) + PAGE
    while high - low > SEARCHED:
        if chosen.order != "added" or chosen.reverse or chosen.binned:
            return None
        middle = (low + high) // 2
        there = shelf.articles(chosen, middle, 1)
        if there and (there[0].added, there[0].id) > (article.added, article.id):
            low = middle
        else:
            high = middle + 1
    return _find(dict(enumerate(shelf.articles(chosen, low, high - low), low)), article.id)
