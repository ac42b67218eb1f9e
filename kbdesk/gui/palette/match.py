"""What fits what was typed into the palette, best first."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

_MOST = 40
LEAST_LIKENESS = 80
LEAST_MISTAKEN = 5
"""Letters that a mistake may be among: every long title holds three of four somewhere."""


@dataclass(frozen=True)
class Entry:
    """Something to go to.

    Attributes:
        key: what it is: ("command", name), ("folder", id), ("tag", name), ("category", name), ("article", id) or
            ("choice", its place in the menus of choices).
        hint: what stands beside it: a key, or what kind of thing it is.
        name: the end of the text that is its own name, where the rest says what it lies in; "" is all of it.
        also: what it is called elsewhere, with commas between; see `other_words`.
    """

    key: tuple[str, object]
    text: str
    hint: str = ""
    icon: str = ""
    name: str = ""
    also: str = ""

    @cached_property
    def folded(self) -> tuple[str, str]:
        """The text and the name without case and accents; asked for after each letter that is typed."""
        text = folded(self.text)
        return text, folded(self.name) if self.name else text

    @cached_property
    def other_names(self) -> tuple[str, ...]:
        """What it is called elsewhere, without case and accents."""
        return tuple(folded(name) for name in self.also.replace("、", ",").split(",") if name)


class _Fit(IntEnum):
    """How something fits, best first. `NAME` is its whole text, or what of that is its own name."""

    NAME = 0
    FIRST_WORDS = 1
    WHOLE_WORDS = 2
    BEGINS_NAME = 3
    BEGINS_WORDS = 4
    BEGINS_WORDS_AROUND = 5
    OTHER_NAME = 6
    INITIALS = 7
    WITHIN = 8


def matches(typed: str, entries: Sequence[Entry], recent: Sequence[tuple[str, object]]) -> list[Entry]:
    """The entries that fit, at most `_MOST`: words in any order, their beginnings, their initials; where nothing does,
    small mistakes.

    What is called so comes first, then what was used last, then what fits best; and what fits as well in the order of
    the entries. With nothing typed: what was used last, then the commands.
    """
    wanted = folded(typed)
    places = {key: place for place, key in enumerate(recent)}
    if not wanted:
        last = sorted((e for e in entries if e.key in places), key=lambda entry: places[entry.key])
        rest = [e for e in entries if e.key not in places and e.key[0] == "command"]
        return [*last[:8], *rest][:_MOST]
    fits = [(fit, entry) for entry in entries if (fit := _fit(wanted, entry)) is not None]

    def order(found: tuple[_Fit, Entry]) -> tuple[bool, int, int]:
        fit, entry = found
        is_recent = entry.key in places and fit <= _Fit.BEGINS_WORDS_AROUND
        return fit is not _Fit.NAME, places[entry.key] if is_recent else len(places), fit

    return [entry for _, entry in sorted(fits, key=order)[:_MOST]] or _mistaken(wanted, entries)


def folded(text: str) -> str:
    """Text without case and accents, its words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def _fit(wanted: str, entry: Entry) -> _Fit | None:
    text, name = entry.folded
    parts, around = wanted.split(), text.split()
    if wanted in entry.other_names and wanted not in (name, text):
        return _Fit.FIRST_WORDS
    begins, within = _begin(parts, around), wanted in text
    initials = len(wanted) > 1 and "".join(word[0] for word in around).startswith("".join(parts))
    elsewhere = any(_begin(parts, other.split()) for other in entry.other_names)
    if not (begins or within or initials or elsewhere):
        return None
    words = name.split()
    fits = {
        _Fit.NAME: wanted in (name, text),
        _Fit.FIRST_WORDS: name.startswith(f"{wanted} ") or text.startswith(f"{wanted} "),
        _Fit.WHOLE_WORDS: set(parts) <= set(words),
        _Fit.BEGINS_NAME: name.startswith(wanted) or text.startswith(wanted),
        _Fit.BEGINS_WORDS: _begin(parts, words),
        _Fit.BEGINS_WORDS_AROUND: begins,
        _Fit.OTHER_NAME: elsewhere,
        _Fit.INITIALS: initials,
        _Fit.WITHIN: within,
    }
    return next(fit for fit, does in fits.items() if does)


def _begin(parts: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in parts)


def _mistaken(wanted: str, entries: Sequence[Entry]) -> list[Entry]:
    """Those that hold nearly what was typed, the likest first."""
    from rapidfuzz import fuzz  # only when something is typed

    if len(wanted) < LEAST_MISTAKEN:
        return []
    # A part of what was typed is in any short name: "sar" of "sarmelo" is most of "star".
    likeness = [
        ((fuzz.partial_ratio if len(text) >= len(wanted) else fuzz.ratio)(wanted, text), entry)
        for entry in entries
        for text in (entry.folded[0],)
    ]
    likest = sorted((one for one in likeness if one[0] >= LEAST_LIKENESS), key=lambda one: -one[0])
    return [entry for _, entry in likest[:_MOST]]
