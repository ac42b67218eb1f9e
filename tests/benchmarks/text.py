"""Text as long as real text and spread as real words are: a vocabulary of made-up words, used by Zipf's law."""

import itertools
import random

_ONSETS = [
    *("b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w"),
    *("st", "tr", "pr", "ch", "sh", "th", "br", "cr", "gr", "pl", "fl", "sp", "cl"),
]
_VOWELS = ["a", "e", "i", "o", "u", "ea", "ou", "io", "ai"]
_CODAS = ["", "", "", "n", "r", "s", "l", "t", "m", "d", "ng", "st", "ck", "nt"]


def vocabulary(count=200_000, seed=7):
    """So many different words, frequent ones first: as in English these are the short ones."""
    rng = random.Random(seed)
    words = {}
    while len(words) < count:
        rank = len(words)
        if rank < 60:
            syllables = 1
        elif rank < 10_000:
            syllables = rng.choice((1, 2, 2, 3)) if rank < 800 else rng.choice((2, 2, 3))
        else:
            syllables = rng.choice((2, 3, 3, 4))
        word = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables))
        words.setdefault(word)
    return list(words)


class Writer:
    """Writes text in a vocabulary; the same seed writes the same text."""

    def __init__(self, words, seed=1):
        self.words = words
        self.rng = random.Random(seed)
        self._weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def some(self, count):
        return " ".join(self.rng.choices(self.words, cum_weights=self._weights, k=count))

    def between(self, first, last):
        """A word of a frequency rank between two."""
        return self.words[self.rng.randrange(first, last)]
