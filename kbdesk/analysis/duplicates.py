"""Tags of a vocabulary that may be one: proposals for a person, who decides.

A person goes through the list only where most of it is worth a look, so that nearness in meaning alone is not enough:
`tests/benchmarks/findings/tags.md` says how many of the proposals were right. What is likeliest comes first.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from kbdesk.library.words import concepts
from kbdesk.library.words.small_words import SMALL, initials
from kbdesk.library.words.tag_names import close_keys, near_key, tag_key
from kbdesk.patterns import compiled

_WORD = compiled(r"\w+")
_LETTERS = compiled(r"[^\W\d_]+")
_LIKE = 0.86
_LONG_ENOUGH = 6
"""Letters from which two names that differ by a letter or two are likelier a typing mistake than two words."""

_OTHERWISE_FAR = 0.45
"""Two words that both are known, and less near in meaning, are two words: "charter" and "character"."""

_TRANSLATED = 0.6
"""Closeness of vectors: most words and their translations have 0.6 to 0.8."""

_SYNONYM = 0.65
"""The same in one language: "renal" and "kidney" have 0.74, "sailing" and "ships" 0.39."""

_STANDS_FOR = 0.3
"""Of a short form of two letters and what it may stand for: "AI" has 0.31, and 0.07 with "acute illness"."""

_NEIGHBOURS = 5
"""So many nearest ones of a name are looked at; a translation has to be among those of the other name, too."""

_OTHER_WORDS = 0.6
"""Names that share more of their letters are close for that alone: "geology" and "archaeology"."""

_MOST_COMPARED = 4_000
"""Tags whose meanings are compared: those of most articles."""

_GREEK = "\u0370"
_CYRILLIC = "\u0400"
_AT_ONCE = 500
"""So many names are held against the others of their group in one go: 15 MB where these are all of 30,000."""

_IDEOGRAPHS = "\u2e80"
"""From here on words stand without spaces between them."""

Pair = tuple[str, str]
Languages = Callable[[Iterable[str]], Mapping[str, str]]


class Suggestion(msgspec.Struct, frozen=True):
    """Two tags that may be one: `name` would be merged into `into`, which more articles carry.

    Attributes:
        reason: what they have in common, for a person.
    """

    name: str
    into: str
    reason: str


def suggestions(names: Sequence[str], languages: Languages = lambda names: {}) -> list[Suggestion]:
    """Pairs of tags that may be one, the likeliest first, out of names in the order of their weight, heaviest first.

    Args:
        languages: which language the articles with some of these tags are mostly in.
    """
    place = {name: number for number, name in enumerate(names)}
    found: dict[Pair, str] = {}
    taken: set[str] = set()

    def propose(pairs: Iterable[Pair], reason: str) -> None:
        for name, into in sorted(
            {_ordered(pair, place) for pair in pairs}, key=lambda pair: (place[pair[1]], place[pair[0]])
        ):
            # one proposal for a tag: who has merged it has done so with what comes near it, too
            if name not in taken:
                taken.add(name)
                found.setdefault((name, into), reason)

    near = _Nearness(names[:_MOST_COMPARED])
    propose(_same(names, lambda name: [key] if (key := _words(name)) else []), "the same words")
    propose(_short_forms(names, near), "short form")
    propose(_same(names, _near_keys), "singular and plural, or another spelling")
    known = list(_known(names, languages))
    propose([pair for pair, is_one in known if is_one], "the same meaning")
    propose([pair for pair, is_one in known if not is_one], "the same in another language")
    propose(near.translated(languages), "the same in another language")
    propose(near.filtered(_typed(names)), "almost the same letters")
    propose(near.synonyms(), "the same meaning")
    return [Suggestion(name, into, reason) for (name, into), reason in found.items()]


def _ordered(pair: Pair, place: Mapping[str, int]) -> Pair:
    into, name = sorted(pair, key=place.__getitem__)
    return name, into


def _same(names: Sequence[str], keys: Callable[[str], list[str]]) -> Iterable[Pair]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in keys(name):
            groups[key].append(name)
    for group in groups.values():
        for other in group[1:]:
            yield group[0], other


def _near_keys(name: str) -> list[str]:
    own = tag_key(name)
    return [key for key in close_keys(name) if key != own]


def _words(name: str) -> str:
    words = sorted({near_key(word) for word in _WORD.findall(name) if word.casefold() not in SMALL})
    return " ".join(words) if len(words) > 1 else ""


def _short_forms(names: Sequence[str], near: "_Nearness") -> Iterable[Pair]:
    """Names and their initials, which are written in capitals; for two letters much begins so, and it takes more."""
    known = {tag_key(name): name for name in names if name.isupper()}
    for name in names:
        for letters in initials(_WORD.findall(name.casefold())):
            short = known.get(letters)
            if short is None or short == name or len(letters) < 2:
                continue
            known_as = not set(close_keys(name)).isdisjoint(close_keys(short))
            if len(letters) > 2 or known_as or near.closeness(name, short) >= _STANDS_FOR:
                yield name, short


def _known(names: Sequence[str], languages: Languages) -> Iterable[tuple[Pair, bool]]:
    """Names that are known to be the same thing, each with the first of them, and whether their language is one."""
    groups: dict[int, list[str]] = defaultdict(list)
    for name in names:
        if (place := concepts.thing(name)) is not None:
            groups[place].append(name)
    groups = {place: group for place, group in groups.items() if len(group) > 1}
    spoken = languages(name for group in groups.values() for name in group)
    for place, group in groups.items():
        row = concepts.table()[place]
        names_of_it = {tag_key(name) for name in row.get(concepts.ANY, ())}
        # The same letters may be another word in the language that a tag is of.
        meant = [
            name for name in group if tag_key(name) in {*names_of_it, *map(tag_key, row.get(spoken.get(name, ""), ()))}
        ]
        yield from (((meant[0], other), spoken[meant[0]] == spoken[other]) for other in meant[1:])


def _typed(names: Sequence[str]) -> Iterable[Pair]:
    """Names that differ by a letter or two, but not in the first: "recycling" and "cycling" are two words."""
    import numpy
    from rapidfuzz import fuzz, process

    groups: dict[str, list[Pair]] = defaultdict(list)
    for name in names:
        if len(key := tag_key(name)) >= _LONG_ENOUGH:
            groups[key[:3]].append((key, name))
            groups[key[0] + "…" + key[-3:]].append((key, name))
    for group in groups.values():
        keys = [key for key, _ in group]
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            alike = process.cdist(some, keys, scorer=fuzz.ratio, score_cutoff=100 * _LIKE, dtype=numpy.uint8)
            for one, other in numpy.argwhere(alike).tolist():
                one += start
                near = one < other and abs(len(keys[one]) - len(keys[other])) <= 2
                if near and _digits(keys[one]) == _digits(keys[other]):
                    yield group[one][1], group[other][1]


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key))


class _Nearness:
    """How near the meanings of some names are. Of Latin words that the model knows by pieces alone it knows none."""

    def __init__(self, names: Sequence[str]) -> None:
        from kbdesk.analysis.vectors import vectors

        self._names = [name for name in names if _is_known(name)]
        self._places = {name: number for number, name in enumerate(self._names)}
        self._rows = vectors(self._names) if self._names else None

    def closeness(self, one: str, other: str) -> float:
        """Of two names, from -1 to 1; 0 where one of them says nothing."""
        if self._rows is None or one not in self._places or other not in self._places:
            return 0.0
        return float(self._rows[self._places[one]] @ self._rows[self._places[other]])

    def filtered(self, pairs: Iterable[Pair]) -> Iterable[Pair]:
        """Those of some pairs that are not two words of two meanings."""
        for one, other in pairs:
            both = one in self._places and other in self._places
            if not both or self.closeness(one, other) >= _OTHERWISE_FAR:
                yield one, other

    def translated(self, languages: Languages) -> Iterable[Pair]:
        """Names that are among the nearest of each other, and come from articles in two languages."""
        pairs = [pair for pair in self._neighbours(_NEIGHBOURS, _TRANSLATED) if _as_many_words(*pair)]
        spoken = languages({name for pair in pairs for name in pair})
        for one, other in pairs:
            if _script(one) != _script(other) or len({spoken.get(one, ""), spoken.get(other, "")} - {""}) > 1:
                yield one, other

    def synonyms(self) -> Iterable[Pair]:
        """Names that are the nearest of each other, and that have other letters."""
        for one, other in self._neighbours(1, _SYNONYM):
            alike = tag_key(one)[:3] == tag_key(other)[:3]
            if not alike and _as_many_words(one, other) and _script(one) == _script(other) == "latin":
                yield one, other

    def _neighbours(self, most: int, least: float) -> Iterable[Pair]:
        """Names that are each among the so many nearest of the other, and at least so near."""
        near = [{place for place, close in some[:most] if close >= least} for some in self._nearest]
        for number, best in enumerate(near):
            for other in sorted(best):
                if other < number and number in near[other]:
                    one, another = self._names[other], self._names[number]
                    if _written_otherwise(tag_key(one), tag_key(another)) and _digits(one) == _digits(another):
                        yield one, another

    @cached_property
    def _nearest(self) -> list[list[tuple[int, float]]]:
        """Of each name the few that are nearest, with how near they are, the nearest first."""
        import numpy

        if self._rows is None or len(self._names) < 2:
            return []
        most = min(_NEIGHBOURS, len(self._names) - 1)
        found: list[list[tuple[int, float]]] = []
        for start in range(0, len(self._names), _AT_ONCE):
            near = self._rows[start : start + _AT_ONCE] @ self._rows.T
            numpy.fill_diagonal(near[:, start:], -1.0)
            best = numpy.argpartition(-near, most - 1, axis=1)[:, :most]
            close = numpy.take_along_axis(near, best, axis=1)
            for places, values in zip(best.tolist(), close.tolist(), strict=True):
                found.append(sorted(zip(places, values, strict=True), key=lambda pair: -pair[1]))
        return found


def _is_known(name: str) -> bool:
    from kbdesk.analysis.vectors import commonness

    words = _LETTERS.findall(name)
    latin = [word for word in words if word[0] < _GREEK]
    return bool(words) and all(common > -math.inf for common in commonness(latin))


def _script(name: str) -> str:
    """Roughly, by its first letter; "" is one of words without spaces, of which a piece says too little."""
    first = next(filter(str.isalpha, name), "a")
    if first >= _IDEOGRAPHS:
        return ""
    return "latin" if first < _GREEK else "greek" if first < _CYRILLIC else "other"


def _as_many_words(one: str, other: str) -> bool:
    """Whether they have as many words; of those without spaces nobody knows."""
    return "" in (_script(one), _script(other)) or len(_WORD.findall(one)) == len(_WORD.findall(other))


def _written_otherwise(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) < 100 * _OTHER_WORDS and one not in other and other not in one
