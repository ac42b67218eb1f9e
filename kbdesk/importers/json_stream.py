"""Reading JSON exports that are too large to be in memory, entry by entry: those that hold the pages themselves.

What is damaged is read up to that place, where `json_document` reads on behind it.
"""

from collections.abc import Callable, Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import json_document
from kbdesk.importers.source import Source, said_damage


class _Bytes:
    """The text of a source in UTF-8, as ijson asks for it: with nothing first, to see that it is bytes."""

    def __init__(self, source: Source) -> None:
        self._pieces = source.pieces()

    def read(self, count: int = -1) -> bytes:
        return next((piece for piece in self._pieces if piece), "").encode("utf-8", "replace") if count else b""


def is_large(source: Source) -> bool:
    """Whether it has to be read this way. Raises OSError."""
    return source.size > json_document.LARGEST


def read_large(
    source: Source,
    place: str,
    entry: Callable[[dict[str, Any]], Bookmark | Skipped],
    warnings: list[str],
) -> Iterator[Bookmark | Skipped]:
    """The entries of an export that is a list of objects, and the sentence for one that breaks off. Raises OSError.

    Args:
        place: names of the fields that lead to the list, with dots between; "" where it is all there is.
    """
    import ijson

    links = 0
    whole = True
    try:
        for record in ijson.items(_Bytes(source), f"{place}.item" if place else "item", use_float=True):
            found = entry(record) if isinstance(record, dict) else Skipped("damaged entries")
            links += isinstance(found, Bookmark)
            yield found
    except ijson.JSONError:
        whole = False
    warnings += said_damage(whole, 0, links)
