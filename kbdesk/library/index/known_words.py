"""The words that the index holds, and which of them comes nearest to one that was mistyped."""

from collections.abc import Iterator

from kbdesk.library.storage.database import Database

_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ", "αβγδεζηθικλμνξοπρστυφχψω")
_LEAST = 4
"""Shorter words have too many neighbours."""

_LONGEST = 32
_TWO_MISTAKES = 8
"""In a word of so many letters two mistakes are forgiven."""

_MOST_COMPARED = 20_000
_LAST = "\U0010ffff"


class IndexWords:
    """Reads the table `fulltext_words`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def knows(self, word: str, begins: bool = False) -> bool:
        """Whether a word is in an article; with `begins` whether one begins so."""
        return self._first(word, begins) is not None

    def nearest(self, word: str, begins: bool = False) -> str | None:
        """The word that comes nearest to one that is in no article, and among equals the one in most articles.

        One mistake is forgiven anywhere in it (a letter too many, too few, another one, or two that changed places),
        and in a longer word a second one, but not in its first two letters.
        """
        if not _LEAST <= len(word) <= _LONGEST or not word.isalpha():
            return None
        near = {found for other in _one_mistake(word) if (found := self._first(other, begins)) is not None}
        if not near and len(word) >= _TWO_MISTAKES:
            near = self._two_mistakes(word, begins)
        return max(near, key=self._articles, default=None)

    def _first(self, word: str, begins: bool) -> str | None:
        found = self._db.value(
            "SELECT term FROM fulltext_words WHERE term >= ? AND term <= ? LIMIT 1", (word, word + _LAST * begins)
        )
        return str(found) if found is not None else None

    def _two_mistakes(self, word: str, begins: bool) -> set[str]:
        from rapidfuzz.distance import OSA  # takes 0.01 s, and is seldom asked for

        rows = self._db.rows(
            "SELECT term FROM fulltext_words WHERE term >= ? AND term <= ? LIMIT ?",
            (word[:2], word[:2] + _LAST, _MOST_COMPARED),
        )
        distances = {
            term: OSA.distance(word, term[: len(word)] if begins else term, score_cutoff=2)
            for (term,) in rows
            if len(term) >= len(word) - 2
        }
        least = min(distances.values(), default=3)
        return {term for term, distance in distances.items() if distance == least <= 2}

    def _articles(self, word: str) -> tuple[int, str]:
        return int(self._db.value("SELECT doc FROM fulltext_words WHERE term = ?", (word,)) or 0), word


def _one_mistake(word: str) -> Iterator[str]:
    """What a word may have been before one mistake was made in it."""
    letters = next((letters for letters in _ALPHABETS if not set(letters).isdisjoint(word)), "")
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters if letter != after[0])
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in letters)
