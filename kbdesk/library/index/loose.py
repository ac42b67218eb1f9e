"""Articles that hold any of some words, those first that hold most of the rarest: for questions, not for keywords.

English words stand for all their forms that the index has. Common words are left out as long as rarer ones find
enough: to rank all that hold them takes long, and says little.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from kbdesk.library.conditions import Condition
from kbdesk.library.storage.database import Database
from kbdesk.library.storage.last_asked import LastAsked
from kbdesk.library.words import tokens

_MOST_MATCHES = 3_000
"""Articles that are ranked for one question."""

_MOST_WORDS = 64
_COMMON = 1_500
_LEAST_STEM = 4


class _Word(msgspec.Struct, frozen=True):
    """A word of a question: what FTS5 is asked for, and in how many articles that is."""

    phrase: str
    articles: int


class Loose:
    """Reads the table `fulltext`."""

    def __init__(self, database: Database, weights: str) -> None:
        """`weights` of the columns of `fulltext`, in their order."""
        self._db = database
        self._weights = weights
        self._words = LastAsked(database, lambda words: {word: self._word(word) for word in words})

    def search(
        self, words: Sequence[tuple[str, ...]], limit: int, narrowed: Condition, without: str = ""
    ) -> dict[int, float]:
        """Articles with any of the words, each given by its tokens, and their scores; higher is better.

        `without` is what must not be in them, in the language of FTS5.
        """
        parts = _parts(words)
        asked = self._words.of(parts)
        known = sorted((asked[word] for word in dict.fromkeys(parts) if asked[word].articles), key=lambda w: w.articles)
        chosen: list[str] = []
        total = 0
        for word in known:
            if chosen and total + word.articles > _MOST_MATCHES:
                break
            chosen.append(word.phrase)
            total += word.articles
        if not chosen:
            return {}
        sql, values = narrowed
        matching = " OR ".join(chosen)
        if without:
            matching = f"({matching}) NOT ({without})"
        floor = 0
        if total > _MOST_MATCHES:  # a single word that is everywhere: the newest of them
            floor = int(
                self._db.value(
                    "SELECT rowid FROM fulltext AS found WHERE found.fulltext MATCH ? ORDER BY rowid DESC"
                    " LIMIT 1 OFFSET ?",
                    (matching, _MOST_MATCHES // 4),
                )
                or 0
            )
        rows = self._db.rows(
            f"SELECT rowid, -bm25(found.fulltext, {self._weights}) AS score FROM fulltext AS found"
            f" WHERE found.fulltext MATCH ? AND rowid > ?{sql} ORDER BY score DESC LIMIT ?",
            (matching, floor, *values, limit),
        )
        return dict(rows)

    def _word(self, word: tuple[str, ...]) -> _Word:
        if len(word) > 1:
            return _Word(phrase := f'"{" ".join(word)}"', self._count(phrase))
        [token] = word
        exact = self._count(f'"{token}"')
        stem = beginning(token)
        if not stem or exact > _COMMON:
            # To gather all that begin so takes long where it is much, and would tell little.
            return _Word(f'"{token}"', exact)
        # All that begins so as one: FTS5 would take a form that is rare for a rare word.
        phrase = f'"{stem}" *'
        return _Word(phrase, self._count(phrase))

    def _count(self, phrase: str) -> int:
        """In how many articles it is; where that is more than is ranked, that it is more."""
        return int(
            self._db.value(
                "SELECT count(*) FROM (SELECT rowid FROM fulltext WHERE fulltext MATCH ? LIMIT ?)",
                (phrase, _MOST_MATCHES + 1),
            )
        )


def _parts(words: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Words to be asked for: without those that say nothing, and pairs of what is written without spaces."""
    found: list[tuple[str, ...]] = []
    for word in words:
        if len(word) == 1 or any(map(tokens.is_spaced, word)):
            found += [(token,) for token in word]
        else:
            found += list(pairwise(word))
    found = list(dict.fromkeys(found))
    telling = [word for word in found if len(word) > 1 or word[0] not in SILENT]
    return (telling or found)[:_MOST_WORDS]


def beginning(word: str) -> str:
    """What all forms of an English word begin with: "river" of "rivers"; "" where that is not known."""
    if not (word.isascii() and word.isalpha() and len(word) >= _LEAST_STEM):
        return ""
    stem = str(_stemmer().stemWord(word))
    stem = stem[:-1] if stem.endswith(("i", "y")) else stem
    return stem if len(stem) >= _LEAST_STEM and word.startswith(stem) else ""


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


_SILENT_WORDS = """
    a about an and any are as at be been being but by can could did do does for from had has have how i if in
    into is it its may me my no not of on or our should so some such than that the their them then there these
    they this those to was we were what when where which while who whose why will with would you your
"""
SILENT = frozenset(_SILENT_WORDS.split())
"""Words that say nothing of what is asked."""
