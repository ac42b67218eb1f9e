"""Acronyms that a text explains: "machine learning (ML)" and "ML (machine learning)"."""

import re
from collections.abc import Sequence

_LONGEST = 30_000
_AFTER = re.compile(r"\(([A-Z][A-Za-z&]{0,6}[A-Z])s?\)")
_BEFORE = re.compile(r"\b([A-Z][A-Za-z&]{0,6}[A-Z])s? \(([^()\n]{4,60})\)")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = frozenset(re.findall(r"\w+", "of and the for in on to de la le der die des und et du y en a an"))
_WITHIN = 80
_FEWEST_LETTERS = 3


def acronyms(text: str) -> dict[str, str]:
    """Short forms with what they stand for, as the text writes both: {"ML": "machine learning"}."""
    found: dict[str, str] = {}
    text = text[:_LONGEST]
    for match in _AFTER.finditer(text):
        words = list(_WORD.finditer(text, max(0, match.start() - _WITHIN), match.start()))
        if (begin := _expansion(match[1], [word[0] for word in words])) is not None:
            found.setdefault(match[1], " ".join(text[words[begin].start() : match.start()].split()))
    for match in _BEFORE.finditer(text):
        if _expansion(match[1], _WORD.findall(match[2])) == 0:
            found.setdefault(match[1], " ".join(match[2].split()))
    return found


def beside(terms: Sequence[str]) -> dict[str, str]:
    """Short forms among what a text is about, of which the long form is there too, explained or not: "EBC" and
    "Eastford Baptist Church". Three letters at least: by two of them too many names could be meant.
    """
    found: dict[str, str] = {}
    for short in terms:
        if len(short) >= _FEWEST_LETTERS and short.isalpha() and short.isupper():
            for long in terms:
                if _expansion(short, _WORD.findall(long)) == 0:
                    found.setdefault(short, long)
    return found


def _expansion(short: str, words: list[str]) -> int | None:
    """Where among the words before it the expansion of an acronym begins: its initials are the letters."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    position = len(words)
    for letter in reversed(letters):
        position -= 1
        while position >= 0 and words[position][0].casefold() != letter and words[position].casefold() in _SMALL:
            position -= 1
        if position < 0 or words[position][0].casefold() != letter:
            return None
    return position
