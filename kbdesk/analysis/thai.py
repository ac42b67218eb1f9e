"""Terms of Thai text, which has spaces between phrases and none between words.

A small model (BudouX) tells where phrases can be broken, which is between words or, in long compounds, within them. So
a term is up to four of these pieces that come back together, and often without the longer ones around them.
"""

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kbdesk.analysis.language import stopwords
from kbdesk.patterns import compiled

if TYPE_CHECKING:
    from budoux import Parser

_RUN = compiled(r"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]{2,}")
_MAKES_NOUNS = frozenset(["การ", "ความ", "นัก", "ผู้", "เครื่อง", "ชาว"])
"""Stop words that a noun begins with: "การเรียน" is the learning."""

_NEVER = frozenset(
    ["ซึ่ง", "หรือ", "และ", "โดย", "ด้วย", "ได้", "จะ", "ไม่", "แล้ว", "นี้", "นั้น", "คือ", "กับ", "จาก", "เพื่อ", "ๆ"],
)
_OFTEN = 3
_MOST_PIECES = 4
_LONGEST = 4_000
"""Characters that are looked at, some two pages: 20 ms."""


def terms(title: str, text: str) -> dict[str, float]:
    """Terms of a text with their weights, comparable to those of words."""
    stop = (stopwords("th") | _NEVER) - _MAKES_NOUNS
    counts: Counter[tuple[str, ...]] = Counter()
    for run in _RUN.findall(text[:_LONGEST]):
        for words in _between(_parser().parse(run), stop):
            for size in range(1, min(_MOST_PIECES, len(words)) + 1):
                counts.update(zip(*(words[start:] for start in range(size)), strict=False))
    often = {term: count for term, count in counts.items() if count >= _OFTEN and _is_whole(term)}
    alone = dict(often)
    kept: dict[str, float] = {}
    for term in sorted(often, key=lambda term: (-len(term), -often[term], term)):
        if alone[term] < max(_OFTEN, often[term] // 3):
            continue
        name = "".join(term)
        kept[name] = alone[term] * (1 + 0.3 * (len(term) - 1)) * (2.5 if name in title else 1)
        for size in range(1, len(term)):
            for start in range(len(term) - size + 1):
                # A part of it is no mention of its own.
                if (part := term[start : start + size]) in alone:
                    alone[part] -= often[term]
    return kept


def _between(pieces: list[str], stop: frozenset[str]) -> list[list[str]]:
    """The pieces between those that say nothing."""
    found: list[list[str]] = [[]]
    for piece in pieces:
        if piece in stop:
            found.append([])
        else:
            found[-1].append(piece)
    return [words for words in found if words]


def _is_whole(term: tuple[str, ...]) -> bool:
    """Whether it is a term: more than what makes nouns, nothing of that at its end, nothing twice."""
    return (
        term[-1] not in _MAKES_NOUNS and len("".join(term)) > 2 and all(one != other for one, other in pairwise(term))
    )


@cache
def _parser() -> "Parser":
    import budoux

    return budoux.load_default_thai_parser()
