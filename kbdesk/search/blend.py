"""Search by meaning, alone or together with the words.

Both give every article a score; the scores are brought to one scale (how many standard deviations above the mean of
the best), and added. Then the first five are taken for what was meant: the question moves towards them, and the
articles are measured against it once more. `tests/benchmarks/findings/search.md` says what each of it brings.
"""

from typing import TYPE_CHECKING

import msgspec

from kbdesk.library.index.fulltext import Narrowed
from kbdesk.library.library import Library
from kbdesk.library.records import Filter
from kbdesk.library.wanted import Group, Wanted, Words
from kbdesk.search.nearest import Nearest

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Rows = NDArray[numpy.float32]

_RANKED = 1_000
_ENOUGH = 150
"""Of articles within bounds so many are enough: more than are shown."""

_LEADING = 5
_PULL = 1.0
"""How far the question moves towards the first five."""

_TEXT = 0.5
"""The weight of the words; the rest is that of the meaning."""

_LEAST = 0.25
"""What is less near has nothing to do with the question: there the fewest are told wrongly (benchmarks/nearness)."""

_QUESTION = 4
"""So many words are a question rather than keywords."""


class Asked(msgspec.Struct, frozen=True):
    """A query, parted into what has to be so and what is asked about.

    Attributes:
        strict: labels, times, phrases and what must not be: these hold for every hit.
        words: tokens of the others.
    """

    strict: Wanted
    words: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(token for word in self.words for token in word)

    @property
    def is_question(self) -> bool:
        """Whether it is one that meaning helps with: several words of a script that the model knows."""
        return len(self.words) >= _QUESTION and all(part < "\u0250" for word in self.words for part in word)


def asked(wanted: Wanted) -> Asked:
    """Part a query."""
    strict: list[Group] = []
    words: list[tuple[str, ...]] = []
    for group in wanted:
        plain = [term.what for term in group if isinstance(term.what, Words) and not term.negated]
        if len(plain) < len(group) or any(what.exact or what.column for what in plain):
            strict.append(group)
        if not any(term.negated for term in group):
            # What stands in a phrase has to be there, and says what is meant, too.
            words += [what.tokens for what in plain if what.column is None]
    return Asked(tuple(strict), tuple(words))


class Blend:
    """Ranks the articles of one library for a question."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.nearest = Nearest(library.embeddings)

    def semantic(self, question: Asked, limit: int, within: Filter) -> list[tuple[int, float]]:
        """The articles that come nearest in meaning, nearest first."""
        from kbdesk.search import meaning

        articles, scores = self.nearest.scores(meaning.rows([question.text])[0])
        narrowed = self._library.fulltext.narrowed(question.strict, within)
        found = self._best(articles, scores, narrowed, limit)
        return [(id, round(score, 4)) for id, score in found[:limit] if score >= _LEAST]

    def hybrid(self, question: Asked, limit: int, within: Filter) -> tuple[list[tuple[int, float]], set[int]]:
        """The articles that fit best by words and meaning together, best first, and those that hold any word."""
        import numpy

        from kbdesk.search import meaning

        narrowed = self._library.fulltext.narrowed(question.strict, within)
        texts = self._library.fulltext.any_of(question.words, _RANKED, narrowed)
        vector = meaning.rows([question.text])[0]
        articles, scores = self.nearest.scores(vector)
        near = dict(self._best(articles, scores, narrowed, _RANKED))
        if not near:
            return sorted(texts.items(), key=lambda hit: (-hit[1], -hit[0]))[:limit], set(texts)
        known = numpy.isin(articles, numpy.fromiter(texts, numpy.int64, len(texts)))
        near |= dict(zip(articles[known].tolist(), scores[known].tolist(), strict=True))
        ids = numpy.array(sorted({*near, *texts}), numpy.int64)
        worded = _scaled(ids, texts)
        found = _TEXT * worded + (1 - _TEXT) * _scaled(ids, near)
        leading = ids[numpy.argsort(-found, kind="stable")[:_LEADING]]
        moved = self._moved(vector, leading)
        rows, places = self.nearest.vectors(ids)
        again = dict(zip(places.tolist(), (rows @ moved).tolist(), strict=True))
        found = _TEXT * worded + (1 - _TEXT) * _scaled(ids, again)
        ranked = ids[numpy.argsort(-found, kind="stable")].tolist()
        score = dict(zip(ids.tolist(), found.tolist(), strict=True))
        kept = [id for id in ranked if id in texts or near.get(id, 0.0) >= _LEAST]
        lowest = min(score.values(), default=0.0)
        return [(id, round(score[id] - lowest, 4)) for id in kept[:limit]], set(texts)

    def related(self, article: int, limit: int) -> list[tuple[int, float]]:
        """The articles that are about nearly the same as one, nearest first."""
        rows, _ = self.nearest.vectors([article])
        if not len(rows):
            return []
        articles, scores = self.nearest.scores(rows[0])
        found = self._best(articles, scores, self._library.fulltext.narrowed(()), limit + 1)
        return [(id, score) for id, score in found if id != article][:limit]

    def _moved(self, vector: "Rows", leading: "NDArray[numpy.int64]") -> "Rows":
        import numpy

        from kbdesk.search.meaning import unit

        rows, places = self.nearest.vectors(leading.tolist())
        order = {id: number for number, id in enumerate(leading.tolist())}
        weights = numpy.array([1 / (2 + order[id]) for id in places.tolist()], numpy.float32)
        if not len(weights):
            return vector
        found: Rows = unit(vector + _PULL * (weights / weights.sum()) @ rows)
        return found

    def _best(
        self, articles: "NDArray[numpy.int64]", scores: "Rows", narrowed: Narrowed, limit: int
    ) -> list[tuple[int, float]]:
        """The best within bounds. Where few articles are, it is these that are looked at; else as many as it takes to
        find a part of what is wanted.
        """
        import numpy

        looked_at = max(limit, 2 * _RANKED if narrowed.sql else _RANKED)
        if narrowed.few is not None:
            few = numpy.isin(articles, numpy.array(narrowed.few, numpy.int64))
            articles, scores = articles[few], scores[few]
        while True:
            best = _first(scores, looked_at)
            ids = articles[best].tolist()
            fitting = self._library.fulltext.fitting(ids, narrowed)
            if len(fitting) >= min(limit // 2, _ENOUGH) or looked_at >= len(scores):
                pairs = zip(ids, scores[best].tolist(), strict=True)
                return [(id, score) for id, score in pairs if id in fitting][:limit]
            looked_at *= 8


def _first(scores: "Rows", most: int) -> "NDArray[numpy.int64]":
    """The places of the highest scores, the highest first."""
    import numpy

    places: NDArray[numpy.int64] = numpy.arange(len(scores))
    if most < len(scores):
        places = numpy.argpartition(-scores, most)[:most]
    return places[numpy.argsort(-scores[places], kind="stable")]


def _scaled(ids: "NDArray[numpy.int64]", scores: dict[int, float]) -> "Rows":
    """Standard deviations above the mean of the best; what has no score gets the least that there is.

    `ids` are in order, and all that have a score are among them.
    """
    import numpy

    if not scores:
        return numpy.zeros(len(ids), numpy.float32)
    known = numpy.fromiter(scores.values(), numpy.float32, len(scores))
    best = numpy.sort(known)[-_RANKED:]
    found = numpy.full(len(ids), best[0], numpy.float32)
    found[numpy.searchsorted(ids, numpy.fromiter(scores, numpy.int64, len(scores)))] = known
    scaled: Rows = (found - best.mean()) / (best.std() + 1e-6)
    return scaled
