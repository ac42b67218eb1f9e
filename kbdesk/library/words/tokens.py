"""Text as the index knows it: words folded to what their spellings have in common.

What has no spaces between words (Chinese, Japanese, Korean syllables, Thai, Lao, Khmer, Burmese) is cut into its
characters, a base with its marks, each a token of its own: such text is found by the tokens that stand side by side.
Index, queries and snippets all go through here, so that what is in one is found by the other.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from kbdesk.library.words import ascii_part
from kbdesk.patterns import compiled

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

_MARKS = (
    "\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d"
    "\u0859-\u085b\u0898-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963"
    "\u0981-\u0983\u09bc\u09be-\u09c4\u09c7-\u09c8\u09cb-\u09cd\u09d7\u09e2-\u09e3\u09fe\u0a01-\u0a03\u0a3c"
    "\u0a3e-\u0a42\u0a47-\u0a48\u0a4b-\u0a4d\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0ac5\u0ac7-\u0ac9"
    "\u0acb-\u0acd\u0ae2-\u0ae3\u0afa-\u0aff\u0b01-\u0b03\u0b3c\u0b3e-\u0b44\u0b47-\u0b48\u0b4b-\u0b4d\u0b55-\u0b57"
    "\u0b62-\u0b63\u0b82\u0bbe-\u0bc2\u0bc6-\u0bc8\u0bca-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c44\u0c46-\u0c48"
    "\u0c4a-\u0c4d\u0c55-\u0c56\u0c62-\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cc4\u0cc6-\u0cc8\u0cca-\u0ccd\u0cd5-\u0cd6"
    "\u0ce2-\u0ce3\u0d00-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d44\u0d46-\u0d48\u0d4a-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83"
    "\u0dca\u0dcf-\u0dd4\u0dd6\u0dd8-\u0ddf\u0df2-\u0df3\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84"
    "\u0f86-\u0f87\u0f8d-\u0f97\u0f99-\u0fbc\u0fc6\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773"
    "\u180b-\u180d\u180f\u1885-\u1886\u18a9\u1920-\u192b\u1930-\u193b\u1a17-\u1a1b\u1a55-\u1a5e\u1a60-\u1a7c\u1a7f"
    "\u1b00-\u1b04\u1b34-\u1b44\u1b6b-\u1b73\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2"
    "\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881\ua8b4-\ua8c5"
    "\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43\uaa4c-\uaa4d"
    "\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea"
    "\uabec-\uabed"
)
"""Vowel signs, and other marks that make another word as letters do, of Indian and other scripts that have spaces."""

VOWEL_SIGNS = (
    f"{_MARKS}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u1056-\u1059"
    "\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd"
)
"""The same with those of scripts that have none, as the content of a set in an expression."""

_WORD = compiled(
    f"[{_LEADING}]*(?![{_LEADING}])[{_UNSPACED}][{_ATTACHED}]*(?:[{_STACKING}][{_UNSPACED}]?[{_ATTACHED}]*)*"
    f"|[{_LEADING}]+"
    f"|(?:[^\\W_{_UNSPACED}]+|[{_MARKS}{_DIACRITICS}])+"
)
_NOT_PLAIN = compiled(f"[{_UNSPACED}{_MARKS}]")
_DIACRITIC = compiled(f"[{_DIACRITICS}]+")
_UNDIVIDED = compiled(f"[{_UNSPACED}]")
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t",
}  # fmt: skip
_LETTER = compiled(f"[{''.join(_LETTERS)}]")

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
