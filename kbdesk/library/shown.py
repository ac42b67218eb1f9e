"""What a search shows of articles, read once as long as nothing is written.

Who types a word gets mostly the same articles after each letter.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from kbdesk.library.database import Database
from kbdesk.library.listing import Listing
from kbdesk.library.records import Article

_T = TypeVar("_T")

_MOST_KEPT = 4_000_000
"""Characters of texts that are kept; what is beyond them is read again."""


class _LastAsked(Generic[_T]):
    """What was asked for last, by the ids of articles, until something is committed."""

    def __init__(self, database: Database, read: Callable[[Sequence[int]], dict[int, _T]]) -> None:
        self._db = database
        self._read = read
        self._kept: tuple[int, dict[int, _T]] = (-1, {})  # only ever replaced: several threads ask

    def of(self, ids: Sequence[int], kept: Callable[[dict[int, _T]], dict[int, _T]] = dict) -> dict[int, _T]:
        """What there is of these articles; `kept` is what is kept of it."""
        # Asked before anything is read: what is committed meanwhile makes it another one.
        version = self._db.version()
        before, known = self._kept
        found = {id: known[id] for id in ids if id in known} if before == version else {}
        missing = [id for id in ids if id not in found]
        if missing:
            found |= self._read(missing)
        self._kept = (version, kept(found))
        return found


class Shown:
    """Reads only."""

    def __init__(self, database: Database, listing: Listing, longest: int) -> None:
        """`longest` is how many characters of a text are read."""
        self._articles = _LastAsked(database, lambda ids: {article.id: article for article in listing.by_ids(ids)})
        self._texts = _LastAsked(database, lambda ids: listing.texts(ids, longest))

    def articles(self, ids: Sequence[int]) -> dict[int, Article]:
        """Articles by their ids; those that are gone or deleted are missing."""
        return self._articles.of(ids)

    def texts(self, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """The beginnings of their texts, and their notes."""
        return self._texts.of(ids, _few)


def _few(texts: dict[int, tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """Those of texts that are together no more than is kept."""
    lengths = accumulate(len(text) + len(note) for text, note in texts.values())
    return {id: texts[id] for id, length in zip(texts, lengths, strict=True) if length <= _MOST_KEPT}
