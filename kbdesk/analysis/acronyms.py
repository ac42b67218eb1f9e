"""Acronyms that a text explains: "machine learning (ML)" and "ML (machine learning)"."""

import re
from collections.abc import Sequence

from kbdesk.library.words.small_words import SMALL
from kbdesk.patterns import compiled

_LONGEST = 30_000
_AFTER = compiled(r"\(([A-Z][A-Za-z&]{0,6}[A-Z])s?\)|\(([A-Za-z][A-Za-z0-9&-]{1,9})\)")
_IN_BRACKETS = compiled(r" \(([^()\n]{4,60})\)")
_BEFORE = compiled(r"\b([A-Z][A-Za-z&]{0,6}[A-Z])s?\Z")
_LONGEST_BEFORE = 9
"""Characters. There are few brackets, and every word might be a short form: so the former are looked for."""

_WORD = compiled(r"[^\W\d_][\w'’]*")
_SMALL = frozenset(re.findall(r"\w+", "of and the for in on to de la le der die des und et du y en a an"))
_SMALL_WORDS = "|".join(sorted(_SMALL))
_PART = compiled(r"[^\W\d_][a-z'’]*")
_WITHIN = 80
_FEWEST_LETTERS = 3
_MOST_LETTERS = 6
_FEWEST_CAPITALS = 2
_NAME_ENDS = '\n.,;:()[]`|"'


def acronyms(text: str) -> dict[str, str]:
    """Short forms with what they stand for, as the text writes both: {"ML": "machine learning"}."""
    found: dict[str, str] = {}
    text = text[:_LONGEST]
    for match in _AFTER.finditer(text):
        start = max(0, match.start() - _WITHIN)
        short = match[1] or match[2]
        words = list(_WORD.finditer(text, start, match.start())) if match[1] else []
        if match[1] and (begin := _expansion(short, [word[0] for word in words])) is not None:
            found.setdefault(short, " ".join(text[words[begin].start() : words[-1].end()].split()))
        elif sum(map(str.isupper, short)) >= _FEWEST_CAPITALS and (
            long := _spelled_by(short, text[start : match.start()])
        ):
            found.setdefault(short, long)
    for match in _IN_BRACKETS.finditer(text):
        at = match.start()
        before = _BEFORE.search(text, max(0, at - _LONGEST_BEFORE), at)
        if before and _expansion(before[1], _WORD.findall(match[1])) == 0:
            found.setdefault(before[1], " ".join(match[1].split()))
    return found


def beside(terms: Sequence[str], text: str) -> dict[str, str]:
    """Short forms of what a text is about, of which it names the long form too, explained or not: "EBC" among the terms
    and "Eastford Baptist Church" anywhere in the text, or the other way round. Three letters at least: by two of them
    too many names could be meant.
    """
    found: dict[str, str] = {}
    text = text[:_LONGEST]
    for term in terms:
        if _is_short(term):
            spoken = (long for long in terms if _expansion(term, _WORD.findall(long)) == 0)
            if long := next(spoken, "") or _name_of(term, text):
                found.setdefault(term, long)
        elif (short := _initials(term)) and short in text and re.search(rf"\b{short}s?\b", text):
            found.setdefault(short, term)
    return found


def _is_short(term: str) -> bool:
    return len(term) >= _FEWEST_LETTERS and term.isascii() and term.isalpha() and term.isupper()


def _name_of(short: str, text: str) -> str:
    """The first name in a text of which a short form has the initials: words in a row, or parts of one word."""
    if len(short) > _MOST_LETTERS:
        return ""
    parts = (rf"{letter}[a-z][\w'’]*?" for letter in short)
    name = re.search(r"\b" + rf"(?:[ -](?:(?:{_SMALL_WORDS}) )*)?".join(parts) + r"\b", text)
    return name[0] if name else ""


def _initials(name: str) -> str:
    """The short form that a name may have, where it is one: "Eastford Baptist Church", "OpenStreetMap"."""
    parts = [part for part in _PART.findall(name) if part not in SMALL]
    short = "".join(part[0] for part in parts)
    named = all(part[1:].islower() for part in parts) and "".join(parts) == re.sub(
        rf"\b(?:{_SMALL_WORDS})\b|\W", "", name
    )
    return short if named and _is_short(short) and len(short) <= _MOST_LETTERS else ""


def _spelled_by(short: str, before: str) -> str:
    """The name before a short form that has its letters in their order, the first where a word begins: "alkaline
    phosphatase" for "ALP". The shortest one, as Schwartz and Hearst look for it.
    """
    line = before[max(before.rfind(end) for end in _NAME_ENDS) + 1 :].rstrip()
    at = len(line)
    letters = [char for char in short.casefold() if char.isalnum()]
    for place in range(len(letters) - 1, -1, -1):
        while True:
            at = line.casefold().rfind(letters[place], 0, at)
            if at < 0:
                return ""
            if place or at == 0 or not line[at - 1].isalnum():
                break
    name = " ".join(line[at:].split())
    words = name.split()
    is_name = len(letters) >= _FEWEST_LETTERS and len(name) > 2 * len(letters) and len(words) <= len(letters)
    return name if is_name and short not in words and words[0].casefold() not in SMALL else ""


def _expansion(short: str, words: list[str]) -> int | None:
    """Where among the words before it the expansion of an acronym begins: its initials are the letters."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    position = len(words)
    for letter in reversed(letters):
        position -= 1
        while position >= 0 and words[position][0].casefold() != letter and words[position].casefold() in SMALL:
            position -= 1
        if position < 0 or words[position][0].casefold() != letter:
            return None
    return position
