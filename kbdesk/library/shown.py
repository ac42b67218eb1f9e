"""What a search shows of articles, read once as long as nothing is written.

Who types a word gets mostly the same articles after each letter.
"""

from collections.abc import Sequence
from itertools import accumulate

from kbdesk.library.listing import Listing
from kbdesk.library.records import Article
from kbdesk.library.storage.database import Database
from kbdesk.library.storage.last_asked import LastAsked

_MOST_KEPT = 4_000_000
"""Characters of texts that are kept; what is beyond them is read again."""


class Shown:
    """Reads only."""

    def __init__(self, database: Database, listing: Listing, longest: int) -> None:
        """`longest` is how many characters of a text are read."""
        self._articles = LastAsked(database, lambda ids: {article.id: article for article in listing.by_ids(ids)})
        self._texts = LastAsked(database, lambda ids: listing.texts(ids, longest))

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
