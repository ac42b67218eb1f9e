"""Which texts are the same, or nearly, out of the signatures of all of them.

Of every pair only those are compared that agree in four minima in a row somewhere (locality-sensitive hashing): pairs
with three quarters in common are nearly all among them, pairs with a tenth nearly never. Of texts that agree in the
same place, each is compared with the first and with the one before it, so that a thousand that are all alike cost two
thousand comparisons and not half a million.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kbdesk.library.index.signature import LAYOUT

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers = NDArray[numpy.int64]

LEAST = 0.7
"""The share of shingles in common from which on two texts are nearly the same: one word of twenty changed."""

_NEARLY = 0.99
_BANDS = 16
_AT_ONCE = 50_000


def twins(signatures: bytes, apart: Sequence[set[int]]) -> list[list[tuple[int, float]]]:
    """Groups of texts, by their places, each with how much of it is in the first of its group (1.0: all of it).

    The first of a group is the longest of its texts. `apart` has sets for each text: two that share one are in no group
    together.
    """
    import numpy

    table = numpy.frombuffer(signatures, LAYOUT)
    _, first, text_of = numpy.unique(table["digest"], return_index=True, return_inverse=True)
    by_text = numpy.argsort(text_of, kind="stable")
    starts = numpy.searchsorted(text_of[by_text], numpy.arange(len(first) + 1))
    groups: list[list[tuple[int, float]]] = []
    for texts in _connected(len(first), *_alike(table["minima"][first]), numpy.diff(starts) > 1):
        members = numpy.concatenate([by_text[starts[text] : starts[text + 1]] for text in texts])
        members.sort()
        members = members[numpy.argsort(-table["letters"][members].astype(numpy.int64), kind="stable")]
        groups += _groups(members, table[members], apart)
    return sorted(groups)


def _alike(minima: "NDArray[numpy.uint16]") -> "tuple[Numbers, Numbers]":
    """Pairs of texts that have enough in common."""
    import numpy

    count = len(minima)
    keys = numpy.ascontiguousarray(minima[:, : 4 * _BANDS]).view("<u8")
    pairs = []
    for band in range(_BANDS if count > 1 else 0):
        order = numpy.argsort(keys[:, band], kind="stable")
        ordered = keys[order, band]
        place = numpy.flatnonzero(ordered[1:] == ordered[:-1]) + 1
        starts = numpy.flatnonzero(numpy.concatenate(([True], ordered[1:] != ordered[:-1])))
        begins = starts[numpy.searchsorted(starts, place, side="right") - 1]
        for other in (begins, place - 1):
            one, two = order[place], order[other]
            pairs.append(numpy.minimum(one, two) * count + numpy.maximum(one, two))
    found = numpy.unique(numpy.concatenate(pairs)) if pairs else numpy.zeros(0, numpy.int64)
    one, two = found // max(count, 1), found % max(count, 1)
    good = numpy.zeros(len(found), bool)
    for start in range(0, len(found), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        good[part] = (minima[one[part]] == minima[two[part]]).mean(axis=1) >= LEAST
    return one[good], two[good]


def _connected(count: int, one: "Numbers", two: "Numbers", repeated: "NDArray[numpy.bool_]") -> list[list[int]]:
    """Texts that pairs lead to from each other, and those that several articles have."""
    above = list(range(count))

    def top(text: int) -> int:
        while above[text] != text:
            above[text] = above[above[text]]
            text = above[text]
        return text

    for a, b in zip(one.tolist(), two.tolist(), strict=True):
        above[top(a)] = top(b)
    found: dict[int, list[int]] = {}
    for text in {*one.tolist(), *two.tolist(), *repeated.nonzero()[0].tolist()}:
        found.setdefault(top(text), []).append(text)
    return list(found.values())


def _groups(
    members: "Numbers", table: "NDArray[numpy.void]", apart: Sequence[set[int]]
) -> list[list[tuple[int, float]]]:
    """The first of them with all that are like it, then the first of the rest with those that are like that."""
    import numpy

    groups = []
    left = list(range(len(members)))
    while len(left) > 1:
        leader, *rest = left
        common = (table["minima"][rest] == table["minima"][leader]).mean(axis=1)
        # What is not the same text has something in it that the other has not.
        same = table["digest"][rest] == table["digest"][leader]
        common = numpy.where(same, 1.0, numpy.minimum(common, _NEARLY))
        sets = apart[int(members[leader])]
        group = [
            (place, share)
            for place, share in zip(rest, common.tolist(), strict=True)
            if share >= LEAST and not sets & apart[int(members[place])]
        ]
        if group:
            groups.append([(int(members[leader]), 1.0), *((int(members[place]), share) for place, share in group)])
        taken = {leader, *(place for place, _ in group)}
        left = [place for place in left if place not in taken]
    return groups
