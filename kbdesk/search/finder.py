"""Search: from what its user typed to the articles that fit it best."""

from collections.abc import Iterator

import msgspec

from kbdesk.failure import ModelUnusable
from kbdesk.library.index.loose import SILENT, beginning
from kbdesk.library.library import Library
from kbdesk.library.records import Article, Filter, Found, Hit, Mode
from kbdesk.library.shown import Shown
from kbdesk.library.wanted import Label, Labelled, Term, Wanted, Words
from kbdesk.library.words.tokens import is_spaced
from kbdesk.search.blend import Asked, Blend, asked
from kbdesk.search.passages import best_passages
from kbdesk.search.query import Query, parse
from kbdesk.search.snippet import HIT, LONGEST_TEXT, Marker
from kbdesk.worded import Worded

_NO_FILTER = Filter()
_ALL = 10_000_000
_MOST_MENDED = 3
"""Mistyped words of one query for which others are looked for."""

_MOST_EXCERPTS = 30
"""Hits by meaning whose best passage is looked for; others show how they begin."""

_MOST_BY_MEANING = 100
"""Hits of a question: what comes after them has little to do with it, and every snippet takes a while."""

_MOST_TAGS = 3
"""Tags that are proposed for one that there is not."""

_LEAST_RELATED = 0.5
"""So near comes one of a thousand articles about something else (tests/benchmarks/nearness)."""

_SWITCHED_OFF = Worded("Search by meaning is switched off (search.semantic); only the words were looked for.")


class Finder:
    """Searches one library.

    Attributes:
        semantic: whether meaning may be asked at all; may be changed at any time.
    """

    def __init__(self, library: Library, semantic: bool = True) -> None:
        self._library = library
        self.semantic = semantic
        self._blend = Blend(library)
        self._shown = Shown(library.database, library.listing, LONGEST_TEXT)

    def search(self, query: str, limit: int, within: Filter = _NO_FILTER, mode: Mode | None = None) -> Found:
        """At most `limit` hits, best first; none for a query that asks for nothing.

        Without a `mode` keywords are looked for as they are, and questions of four and more words by meaning, too.
        """
        parsed = parse(query)
        if not parsed.wanted or limit < 1:
            return Found((), parsed.notice)
        question = asked(parsed.wanted)
        if mode is None:
            mode = Mode.HYBRID if question.is_question else Mode.TEXT
        if mode is Mode.TEXT or not question.words:
            return self._by_words(parsed, limit, within)
        notice = _SWITCHED_OFF
        if self.semantic:
            try:
                return self._by_meaning(parsed, question, limit, within, mode)
            except ModelUnusable as error:
                notice = Worded.together(error.sentence, Worded("Only the words were looked for."))
        found = self._by_words(parsed, limit, within)
        return msgspec.structs.replace(found, notice=found.notice or notice)

    def related(self, article: int, limit: int) -> list[Article]:
        """Articles that are about nearly the same as one, nearest first; none where nothing is near."""
        if not self.semantic:
            return []
        near = [id for id, score in self._blend.related(article, limit) if score >= _LEAST_RELATED]
        return self._library.listing.by_ids(near)

    def _by_meaning(self, parsed: Query, question: Asked, limit: int, within: Filter, mode: Mode) -> Found:
        worded: set[int] = set()
        limit = min(limit, _MOST_BY_MEANING)
        if mode is Mode.HYBRID:
            found, worded = self._blend.hybrid(question, limit, within)
        else:
            found = self._blend.semantic(question, limit, within)
        hits = self._hits(_loosened(parsed.wanted), found)
        unmarked = [hit.article.id for hit in hits if HIT not in hit.snippet]
        excerpts = best_passages(self._library.embeddings, unmarked[:_MOST_EXCERPTS], question.text)
        shown = (
            msgspec.structs.replace(
                hit,
                snippet=excerpts.get(hit.article.id, hit.snippet),
                by_meaning=HIT not in hit.snippet and hit.article.id not in worded,
            )
            for hit in hits
        )
        return Found(tuple(shown), parsed.notice or self._progress())

    def _progress(self) -> str:
        if not self._library.embeddings.is_coming():
            return ""
        done, total = self._library.embeddings.progress()
        return Worded("The meaning of {done:,} of {total:,} articles is known so far.", done=done, total=total)

    def _by_words(self, parsed: Query, limit: int, within: Filter) -> Found:
        """Where nothing is found, words that are in no article give way to those that come nearest to them."""
        wanted, notice, found = self._matching(parsed, limit, within)
        if not found:
            mended, said = self._mended(wanted)
            if said and (found := self._library.fulltext.search(mended, limit, within)):
                wanted, notice = mended, Worded.together(notice, said)
        if not found:
            notice = Worded.together(notice, *self._no_such_tags(wanted))
        return Found(self._hits(wanted, found), notice)

    def _no_such_tags(self, wanted: Wanted) -> Iterator[Worded]:
        """That there is no tag of a name that was asked for, and which ones have the word in theirs."""
        vocabulary = self._library.vocabulary
        for term in (term for group in wanted for term in group):
            what = term.what
            if not isinstance(what, Labelled) or what.label is not Label.TAG or vocabulary.leads(what.value):
                continue
            if near := vocabulary.with_word(what.value, _MOST_TAGS):
                names = ", ".join(f'tag:"{name}"' for name in near)
                yield Worded('There is no tag "{name}"; try {names}.', name=what.value, names=names)
            else:
                yield Worded('There is no tag "{name}".', name=what.value)

    def ids(self, query: str, within: Filter = _NO_FILTER) -> list[int]:
        """All articles that match, best first."""
        parsed = parse(query)
        return [id for id, _ in self._matching(parsed, _ALL, within)[2]] if parsed.wanted else []

    def _matching(self, parsed: Query, limit: int, within: Filter) -> tuple[Wanted, str, list[tuple[int, float]]]:
        """What matches; where nothing does, what matches without that which may have been meant as something else."""
        found = self._library.fulltext.search(parsed.wanted, limit, within)
        if not found and parsed.certain and parsed.certain_notice:
            certain = self._library.fulltext.search(parsed.certain, limit, within)
            if certain:
                return parsed.certain, parsed.certain_notice, certain
        return parsed.wanted, parsed.notice, found

    def _hits(self, wanted: Wanted, found: list[tuple[int, float]]) -> tuple[Hit, ...]:
        ids = [id for id, _ in found]
        articles = self._shown.articles(ids)
        marker = Marker(wanted)
        texts = self._shown.texts(ids) if marker.looks_at_text else {}

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
        return mended, Worded('Nothing for "{typed}"; showing "{shown}".', typed=typed, shown=shown)


def _loosened(wanted: Wanted) -> Wanted:
    """What is marked for a question: the words that say something, in all their forms."""
    telling = tuple(
        tuple(_in_all_forms(term) for term in group)
        for group in wanted
        if not all(isinstance(term.what, Words) and term.what.tokens[0] in SILENT for term in group)
    )
    return telling or wanted


def _in_all_forms(term: Term) -> Term:
    what = term.what
    if term.negated or not isinstance(what, Words) or what.exact or len(what.tokens) > 1:
        return term
    stem = beginning(what.tokens[0])
    if not stem:
        return term
    return msgspec.structs.replace(term, what=msgspec.structs.replace(what, tokens=(stem,), begins=True))


def _exchanged(term: Term, changes: dict[Words, Words]) -> Term:
    if isinstance(term.what, Words) and not term.negated:
        return msgspec.structs.replace(term, what=changes.get(term.what, term.what))
    return term


def _parts(article: Article, text: str, note: str) -> tuple[str, ...]:
    """What of an article a snippet may be taken from, what tells most first."""
    return text, note, article.title, ", ".join(article.tags), article.author, article.site, article.url
