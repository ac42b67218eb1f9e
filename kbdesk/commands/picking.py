"""Which articles a command is about: named one by one, or by what a list shows, so that nobody has to load them all."""

from typing import TYPE_CHECKING

import msgspec

from kbdesk.failure import KbdeskError
from kbdesk.library.records import Filter
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from kbdesk.library.library import Library
    from kbdesk.search.finder import Finder


class Span(msgspec.Struct, frozen=True):
    """Articles that follow each other in a list.

    Attributes:
        start: the place of the first one; `stop` is the place behind the last one.
        first: its id, and `last` that of the last one, where they are known: a list that changed meanwhile is noticed.
    """

    start: int
    stop: int
    first: int | None = None
    last: int | None = None


class Selection(msgspec.Struct, frozen=True):
    """Some articles; the default is all of them.

    Attributes:
        within: those that a filter lets through, in its order.
        query: of these, those that a search finds, best first; "" is all.
        ids: these articles and no others, whatever else is said; None where they are not named.
        spans: of those that the filter lets through the ones at these places; none are all.
    """

    within: Filter = Filter()
    query: str = ""
    ids: tuple[int, ...] | None = None
    spans: tuple[Span, ...] = ()


EVERYTHING = Selection()


class Picker:
    """Finds the articles of a selection."""

    def __init__(self, library: "Library", finder: "Finder") -> None:
        self._library = library
        self._finder = finder

    def ids(self, selection: Selection) -> list[int]:
        """Their ids, in order. Raises KbdeskError where the list is another one than it was when they were chosen."""
        if selection.ids is not None:
            return list(dict.fromkeys(selection.ids))
        if selection.query.strip():
            within = msgspec.structs.replace(selection.within, order=Filter().order, reverse=False, group="")
            return self._finder.ids(selection.query, within)
        if not selection.spans:
            return self._library.listing.ids(selection.within)
        found: list[int] = []
        for span in selection.spans:
            ids = self._library.listing.ids(selection.within, span.start, span.stop - span.start)
            whole = len(ids) == span.stop - span.start
            if not whole or span.first not in (None, ids[0]) or span.last not in (None, ids[-1]):
                raise KbdeskError(Worded("The list has changed meanwhile; select the articles once more."))
            found += ids
        return list(dict.fromkeys(found))
