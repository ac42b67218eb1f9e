"""What fits what was typed into the palette, best first."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_SCORE = 68
_RECENT_BONUS = 4


@dataclass(frozen=True)
class Entry:
    """Something to go to.

    Attributes:
        key: what it is: ("command", name), ("folder", id), ("tag", name), ("category", name), ("article", id) or
            ("choice", its place in the menus of choices).
        hint: what stands beside it: a key, or what kind of thing it is.
    """

    key: tuple[str, object]
    text: str
    hint: str = ""
    icon: str = ""


def matches(typed: str, entries: Sequence[Entry], recent: Sequence[tuple[str, object]], most: int) -> list[Entry]:
    """The entries that fit, at most so many: words in any order, their beginnings, their initials, small mistakes.

    With nothing typed: what was used last, then the commands.
    """
    wanted = folded(typed)
    places = {key: place for place, key in enumerate(recent)}
    if not wanted:
        last = sorted((e for e in entries if e.key in places), key=lambda entry: places[entry.key])
        rest = [e for e in entries if e.key not in places and e.key[0] == "command"]
        return [*last[:8], *rest][:most]
    found = []
    for place, entry in enumerate(entries):
        score = _score(wanted, folded(entry.text))
        if score >= LEAST_SCORE:
            score += _RECENT_BONUS if entry.key in places else 0
            found.append((-score, places.get(entry.key, len(places)), place, entry))
    return [entry for *_, entry in sorted(found, key=lambda one: one[:3])[:most]]


def folded(text: str) -> str:
    """Text without case and accents, its words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def _score(wanted: str, text: str) -> float:
    """0 to 100: how well a text fits."""
    from rapidfuzz import fuzz  # only when something is typed

    words = text.split()
    if text.startswith(wanted):
        return 100 - min(len(text) - len(wanted), 20) / 20
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return 96 - min(len(text), 60) / 20
    if len(wanted) > 1 and "".join(word[0] for word in words).startswith(wanted.replace(" ", "")):
        return 90
    if wanted in text:
        return 86 - min(len(text), 60) / 20
    if len(wanted) < 5:  # every long title holds three letters of four somewhere
        return 0
    return fuzz.partial_ratio(wanted, text) * 0.85
