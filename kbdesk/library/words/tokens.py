"""Text as the index knows it: words folded to what their spellings have in common.

What has no spaces between words (Chinese, Japanese, Korean syllables, Thai, Lao, Khmer, Burmese) is cut into its
characters, a base with its marks, each a token of its own: such text is found by the tokens that stand side by side.
Index, queries and snippets all go through here, so that what is in one is found by the other.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kbdesk.library.words import ascii_part

_HAN_KANA_HANGUL = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d\U00020000-\U000323af"
)
_SOUTH_EAST = "\u0e01-\u0e4e\u0e81-\u0ecf\u1000-\u103f\u1050-\u108f\u109a-\u109d\u1780-\u17d3\u17dd"
_LEADING = "\u0e40-\u0e44\u0ec0-\u0ec4"
_ATTACHED = (
    "\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ecf\u102b-\u1038\u103a-\u103e\u1056-\u1059"
    "\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d1\u17d3\u17dd"
    "\u3099\u309a\uff9e\uff9f"
)
_STACKING = "\u1039\u17d2"
_UNSPACED = _HAN_KANA_HANGUL + _SOUTH_EAST

_DIACRITICS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u2060\u20d0-\u20ff\ufe00-\ufe0f"
    "\ufe20-\ufe2f\ufeff\u00ad"
)
"""Accents, vowel points, and what is not seen: words are the same with and without them."""

VOWEL_SIGNS = "".join(
    char
    for char in map(chr, [*range(0x0700, 0x1D00), *range(0xA800, 0xAC00)])
    if unicodedata.category(char).startswith("M") and not re.match(f"[{_DIACRITICS}]", char)
)
"""Marks of Indian and other scripts that make another word, as letters do."""

_MARKS = "".join(char for char in VOWEL_SIGNS if not re.match(f"[{_UNSPACED}]", char))
"""Those of scripts that have spaces: they belong to the word that they stand in."""

_WORD = re.compile(
    f"[{_LEADING}]*(?![{_LEADING}])[{_UNSPACED}][{_ATTACHED}]*(?:[{_STACKING}][{_UNSPACED}]?[{_ATTACHED}]*)*"
    f"|[{_LEADING}]+"
    f"|(?:[^\\W_{_UNSPACED}]+|[{_MARKS}{_DIACRITICS}])+"
)
_NOT_PLAIN = re.compile(f"[{_UNSPACED}{_MARKS}]")
_DIACRITIC = re.compile(f"[{_DIACRITICS}]+")
_UNDIVIDED = re.compile(f"[{_UNSPACED}]")
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t",
}  # fmt: skip
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")

_GAPS = bytes(n if n >= 0x80 or chr(n).isalnum() else 0x20 for n in range(0x100))
"""Makes spaces of all ASCII that is neither a letter nor a digit."""

START = "\ue000"
"""What marks the beginning of a word, as a token of its own; no word holds it."""

HEAD = "\ue001"
"""What marks a word of a title or a tag, as one more token: such words are found without looking at all others."""

LONGEST_START = 3
"""Beginnings of so many letters are tokens: a query of one to three letters is looked up like a word.

SQLite's own prefix indexes keep every place of every beginning, which doubles the index; these are kept once a column.
"""


def fold(text: str) -> str:
    """Text without case, accents and compatibility forms: "Ｃafé", "CAFE" and "café" become one."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    farther = ascii_part.without(folded)
    if _DIACRITIC.search(farther):
        folded = _DIACRITIC.sub("", folded)
    if _LETTER.search(farther):
        folded = _LETTER.sub(lambda letter: _LETTERS[letter[0]], folded)
    return unicodedata.normalize("NFC", folded)


def tokens(text: str) -> list[str]:
    """The tokens of a text, in order."""
    folded = fold(text)
    if not folded.isascii() and _NOT_PLAIN.search(ascii_part.without(folded)):
        return _WORD.findall(folded)
    # As `[^\W_]+` would find them, in a third of the time.
    return ascii_part.letters(ascii_part.put(folded, _GAPS), " ").split()


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The tokens of a text with where in it the word lies that each was made of."""
    for match in _WORD.finditer(text):
        for token in tokens(match[0]):
            yield token, match.start(), match.end()


def is_spaced(token: str) -> bool:
    """Whether a token is a word of a script that has spaces, and not a character of one that has none."""
    return token.isascii() or _UNDIVIDED.match(token) is None


def starts(words: Iterable[str]) -> set[str]:
    """The beginnings of words that are tokens of their own, without their mark."""
    found = {word[:LONGEST_START] for word in set(words)}
    if not "".join(found).isascii():
        found = set(filter(is_spaced, found))
    for length in range(LONGEST_START - 1, 0, -1):
        found |= {start[:length] for start in found}
    return found


def prepared(text: str, heading: bool = False) -> str:
    """A text as it is given to FTS5, whose tokenizer only has to part it at the spaces."""
    words = tokens(text)
    made = [*words, *(START + start for start in sorted(starts(words)))]
    return " ".join([*made, *(HEAD + token for token in made)] if heading else made)
