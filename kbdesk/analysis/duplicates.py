"""Tags of a vocabulary that may be one: proposals for a person, who decides."""

import difflib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

import msgspec

from kbdesk.library.tag_names import close_keys, near_key, tag_key

_WORD = re.compile(r"\w+")
_SMALL = frozenset(re.findall(r"\w+", "of and the for in on to a an de la le der die das und et du y"))
_LIKE = 0.86
_LONG_ENOUGH = 6
"""Letters from which two names that differ by a letter or two are likelier a typing mistake than two words."""

_MEANS_THE_SAME = 0.55
"""Closeness of vectors: most words and their translations have 0.6 to 0.75, "sailing" and "ships" 0.39."""

_OTHER_WORDS = 0.6
"""Names that share more of their letters are close for that alone: "geology" and "archaeology"."""

_MOST_COMPARED = 4_000
"""Tags whose meanings are compared: those of most articles."""


class Suggestion(msgspec.Struct, frozen=True):
    """Two tags that may be one: `name` would be merged into `into`, which more articles carry.

    Attributes:
        reason: what they have in common, for a person.
    """

    name: str
    into: str
    reason: str


def suggestions(names: Sequence[str]) -> list[Suggestion]:
    """Pairs of tags that may be one, out of names in the order of their weight, the heaviest first."""
    place = {name: number for number, name in enumerate(names)}
    found: dict[tuple[str, str], str] = {}

    def propose(pairs: Iterable[tuple[str, str]], reason: str) -> None:
        for pair in pairs:
            into, name = sorted(pair, key=place.__getitem__)
            found.setdefault((name, into), reason)

    propose(_same(names, lambda name: [key] if (key := _words(name)) else []), "the same words")
    propose(_short_forms(names), "short form")
    propose(_same(names, _near_keys), "singular and plural, or another spelling")
    propose(_typed(names), "almost the same letters")
    propose(_translated(names[:_MOST_COMPARED]), "the same meaning")
    return [Suggestion(name, into, reason) for (name, into), reason in found.items()]


def _same(names: Sequence[str], keys: Callable[[str], list[str]]) -> Iterable[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in keys(name):
            groups[key].append(name)
    for group in groups.values():
        for other in group[1:]:
            yield group[0], other


def _near_keys(name: str) -> list[str]:
    return [key for key in close_keys(name) if key != tag_key(name)]


def _words(name: str) -> str:
    words = sorted({near_key(word) for word in _WORD.findall(name) if word.casefold() not in _SMALL})
    return " ".join(words) if len(words) > 1 else ""


def _short_forms(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    known = {tag_key(name): name for name in names}
    for name in names:
        words = _WORD.findall(name.casefold())
        for chosen in (words, [word for word in words if word not in _SMALL]):
            short = "".join(word[0] for word in chosen)
            if len(chosen) > 1 and short in known and known[short] != name:
                yield name, known[short]


def _typed(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in names:
        if len(key := tag_key(name)) >= _LONG_ENOUGH:
            groups["^" + key[:3]].append((key, name))
            groups["$" + key[-3:]].append((key, name))
    for group in groups.values():
        for (one_key, one), (other_key, other) in combinations(group, 2):
            if abs(len(one_key) - len(other_key)) > 2 or _digits(one_key) != _digits(other_key):
                continue
            matcher = difflib.SequenceMatcher(None, one_key, other_key, autojunk=False)
            if matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE:
                yield one, other


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key))


def _translated(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    import numpy

    from kbdesk.analysis.vectors import vectors

    worded = [name for name in names if any(map(str.isalpha, name))]
    if len(worded) < 2:
        return
    placed = vectors(worded)
    for number in range(1, len(worded)):
        closeness = placed[:number] @ placed[number]
        for other in numpy.flatnonzero(closeness >= _MEANS_THE_SAME):
            one, another = worded[int(other)], worded[number]
            if _written_otherwise(tag_key(one), tag_key(another)) and _digits(one) == _digits(another):
                yield one, another


def _written_otherwise(one: str, other: str) -> bool:
    alike = difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
    return alike < _OTHER_WORDS and one not in other and other not in one
