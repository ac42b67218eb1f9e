"""How many tokens a text is, about, and the parts of a long one that say what it is about.

Models count in tokens of their own. A rule of thumb serves to cut a text and to estimate its cost: it is a little above
what the common ones make of it.
"""

import math
from collections.abc import Sequence

from kbdesk.analysis.script import count_cjk

_ASCII = 3.6
_OTHER = 2.0
_CJK = 1.3
"""Characters of ASCII and of other alphabets to a token; tokens to a character of Chinese, Japanese or Korean."""

_LONGEST = 400_000
"""Characters of an article that are looked at."""

_HEADING = 90
_BEGINNING, _END = 0.6, 0.2
"""Shares of the room; what lies between has the rest, as headings with the sentence that follows."""

_LEFT_OUT = "[…]"


def tokens(text: str) -> int:
    """About how many tokens a text is, rather too many than too few."""
    ascii_ = sum(map(str.isascii, text)) if not text.isascii() else len(text)
    cjk = count_cjk(text) if ascii_ < len(text) else 0
    return math.ceil(ascii_ / _ASCII + (len(text) - ascii_ - cjk) / _OTHER + cjk * _CJK)


def excerpt(text: str, room: int) -> str:
    """A text of at most so many tokens: the whole, or its beginning, its headings and its end, as far as they fit."""
    text = text[:_LONGEST].strip()
    if tokens(text) <= room:
        return text
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    room = max(room - 2 * tokens(f"\n{_LEFT_OUT}\n"), 0)
    head, rest = _first(lines, int(room * _BEGINNING))
    tail = _last(rest, int(room * _END))
    middle = _outline(rest[: len(rest) - len(tail)], room - tokens("\n".join([*head, *tail])))
    parts = ["\n".join(part) for part in (head, middle, tail) if part]
    return f"\n{_LEFT_OUT}\n".join(parts)


def _first(lines: Sequence[str], room: int) -> tuple[list[str], list[str]]:
    """As many lines as there is room for, the last of them cut, and those that are left."""
    taken: list[str] = []
    for number, line in enumerate(lines):
        cost = tokens(line) + 1
        if cost > room:
            if cut := _cut(line, room):
                return [*taken, cut], [line[len(cut) :].strip(), *lines[number + 1 :]]
            return taken, list(lines[number:])
        taken.append(line)
        room -= cost
    return taken, []


def _last(lines: Sequence[str], room: int) -> list[str]:
    taken: list[str] = []
    for line in reversed(lines):
        cost = tokens(line) + 1
        if cost > room:
            break
        taken.insert(0, line)
        room -= cost
    return taken


def _outline(lines: Sequence[str], room: int) -> list[str]:
    """The headings among these lines, each with the beginning of what follows it."""
    taken: list[str] = []
    for number, line in enumerate(lines):
        if not _is_heading(line):
            continue
        follows = lines[number + 1] if number + 1 < len(lines) else ""
        shown = line if not follows or _is_heading(follows) else f"{line}\n{_cut(follows, 40)}"
        room -= tokens(shown) + 1
        if room < 0:
            break
        taken.append(shown)
    return taken


def _is_heading(line: str) -> bool:
    return len(line) <= _HEADING and line[-1:] not in ".!?…,;:。！？" and any(map(str.isalpha, line))


def _cut(line: str, room: int) -> str:
    """The beginning of a line that fits, up to the end of a word."""
    if room <= 0:
        return ""
    fits = line[: int(room * _ASCII)]
    while fits and (over := tokens(fits) - room) > 0:
        fits = fits[: max(0, len(fits) - max(1, over // 2))]
    if len(fits) < len(line) and (space := fits.rfind(" ")) > len(fits) // 2:
        fits = fits[:space]
    return fits.rstrip()
