"""Tags: of the candidates that counting finds, those that are closest to what the whole text is about."""

import math
from collections.abc import Mapping, Sequence

CANDIDATES = 12
"""More of them change few tags and cost 0.4 ms each."""

_COUNT_POWER = 0.7
_CLOSENESS = 8.0
_PLAIN = -12.5
_PLAINNESS = 0.2
"""Words that are in every tenth text ("list", "leave") say less of one than those that are in few."""

_FEWEST = 3
_WEAK = 0.08
"""Beyond the first three a tag has to have this share of the best one's weight."""


def tags(
    candidates: Sequence[tuple[str, float]],
    closeness: Sequence[float],
    commonness: Sequence[float],
    acronyms: Mapping[str, str],
    most: int,
) -> list[str]:
    """At most `most` tags out of candidates with their counted weights, best first.

    `closeness` is that of each candidate to the text, `commonness` the logarithm of its share of all words; `acronyms`
    is what its short forms stand for: of the two, the long form is the tag.
    """
    if not candidates or most <= 0:
        return []
    long = {short.casefold(): expansion for short, expansion in acronyms.items()}
    weights: dict[str, float] = {}
    spelled: dict[str, str] = {}
    for (name, counted), close, common in zip(candidates, closeness, commonness, strict=True):
        full = long.get((name[:-1] if name[-1:] == "s" and name[:-1].isupper() else name).casefold(), name)
        key = full.casefold()
        spelled.setdefault(key, full)
        weights[key] = weights.get(key, 0.0) + counted**_COUNT_POWER * math.exp(
            _CLOSENESS * close - _PLAINNESS * max(0.0, common - _PLAIN)
        )
    ordered = sorted(weights, key=lambda key: (-weights[key], key))
    least = _WEAK * weights[ordered[0]]
    return [spelled[key] for place, key in enumerate(ordered[:most]) if place < _FEWEST or weights[key] >= least]
