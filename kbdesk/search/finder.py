"""Search: from what its user typed to the articles that fit it best."""

from kbdesk.library.library import Library
from kbdesk.library.records import Filter, Hit
from kbdesk.search.query import expression

_NO_FILTER = Filter()
_MARGIN = 20
"""How many times more hits are looked at where a filter may throw most of them away."""


class Finder:
    """Searches one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def search(self, query: str, limit: int, filter: Filter = _NO_FILTER) -> list[Hit]:
        """At most `limit` hits, best first; none for a query without a word in it."""
        wanted = expression(query)
        if not wanted or limit < 1:
            return []
        filtered = filter != _NO_FILTER
        found = self._library.fulltext.search(wanted, limit * _MARGIN if filtered else limit)
        if filtered:
            through = self._library.listing.matching([id for id, _, _ in found], filter)
            found = [hit for hit in found if hit[0] in through][:limit]
        articles = {article.id: article for article in self._library.listing.by_ids([id for id, _, _ in found])}
        return [Hit(articles[id], score, snippet) for id, score, snippet in found if id in articles]
