"""Search: from what its user typed to the articles that fit it best."""

import msgspec

from kbdesk.library.library import Library
from kbdesk.library.records import Article, Filter, Found, Hit
from kbdesk.library.tokens import is_spaced
from kbdesk.library.wanted import Term, Wanted, Words
from kbdesk.search.query import parse
from kbdesk.search.snippet import LONGEST_TEXT, Marker

_NO_FILTER = Filter()
_ALL = 10_000_000
_MOST_MENDED = 3
"""Mistyped words of one query for which others are looked for."""


class Finder:
    """Searches one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def search(self, query: str, limit: int, within: Filter = _NO_FILTER) -> Found:
        """At most `limit` hits, best first; none for a query that asks for nothing.

        Where nothing is found, words that are in no article give way to those that come nearest to them.
        """
        asked = parse(query)
        if not asked.wanted or limit < 1:
            return Found((), asked.notice)
        wanted, notice = asked.wanted, asked.notice
        found = self._library.fulltext.search(wanted, limit, within)
        if not found:
            mended, said = self._mended(wanted)
            if said and (found := self._library.fulltext.search(mended, limit, within)):
                wanted, notice = mended, f"{notice} {said}".strip()
        return Found(self._hits(wanted, found), notice)

    def ids(self, query: str, within: Filter = _NO_FILTER) -> list[int]:
        """All articles that match, best first."""
        wanted = parse(query).wanted
        return [id for id, _ in self._library.fulltext.search(wanted, _ALL, within)] if wanted else []

    def _hits(self, wanted: Wanted, found: list[tuple[int, float]]) -> tuple[Hit, ...]:
        ids = [id for id, _ in found]
        articles = {article.id: article for article in self._library.listing.by_ids(ids)}
        marker = Marker(wanted)
        texts = self._library.listing.texts(ids, LONGEST_TEXT) if marker.looks_at_text else {}

        def hit(article: Article, score: float) -> Hit:
            parts = _parts(article, *texts.get(article.id, ("", "")))
            return Hit(article, score, marker.snippet(parts, article.excerpt))

        return tuple(hit(articles[id], score) for id, score in found if id in articles)

    def _mended(self, wanted: Wanted) -> tuple[Wanted, str]:
        """The same with words that there are, and a sentence that says so; "" where no word can be bettered."""
        known = self._library.index_words
        changes: dict[Words, Words] = {}
        for group in wanted:
            for term in group:
                what = term.what
                if not isinstance(what, Words) or term.negated or what.exact or len(what.tokens) != 1:
                    continue
                [word] = what.tokens
                if not is_spaced(word) or len(changes) == _MOST_MENDED or known.knows(word, what.begins):
                    continue
                if nearest := known.nearest(word, what.begins):
                    changes[what] = msgspec.structs.replace(what, tokens=(nearest,))
        if not changes:
            return wanted, ""
        typed = " ".join(what.tokens[0] for what in changes)
        shown = " ".join(what.tokens[0] for what in changes.values())
        mended = tuple(tuple(_exchanged(term, changes) for term in group) for group in wanted)
        return mended, f'Nothing for "{typed}"; showing "{shown}".'


def _exchanged(term: Term, changes: dict[Words, Words]) -> Term:
    if isinstance(term.what, Words) and not term.negated:
        return msgspec.structs.replace(term, what=changes.get(term.what, term.what))
    return term


def _parts(article: Article, text: str, note: str) -> tuple[str, ...]:
    """What of an article a snippet may be taken from, what tells most first."""
    return text, note, article.title, ", ".join(article.tags), article.author, article.site, article.url
