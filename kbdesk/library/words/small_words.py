"""Small words within names, which initials have or leave out: the Board of Education is the BOE, or the BE."""

import re
from collections.abc import Sequence

SMALL = frozenset(
    re.findall(r"\w+", "a an and at by das de der des die du en et for in la le les of on or the to und y")
)


def initials(words: Sequence[str]) -> list[str]:
    """What some words begin with, and then what they do without the small ones, where that is something else."""
    large = [word for word in words if word.casefold() not in SMALL]
    return list(dict.fromkeys("".join(word[0] for word in some) for some in (words, large) if some))
