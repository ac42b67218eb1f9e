"""One form for each word of Russian and Ukrainian, whose words change so much that each of their forms comes rarely."""

from collections.abc import Mapping
from functools import lru_cache

from kbdesk.library.words import forms as word_forms
from kbdesk.patterns import compiled

LANGUAGES = frozenset({"ru", "uk"})
_BARE = compiled(r"\w*[бвгґджзклмнпрстфхцчшщ]")
_MASCULINE = compiled(r"\w+(?:ом|ем|ов|ев|ів|їв)")
_NOMINATIVES = tuple(
    compiled(ending)
    for ending in (r"\w+(?:ие|ье|ння|ття|сть)", r"\w+ь", r"\w+о", rf"\w+(?:[ая]|[аоу]й)|{_BARE.pattern}", r"\w+[иы]")
)
"""How the nominative ends, the surest first; no other form ends so in most words, but some do."""

_REMEMBERED = 4_096


def forms_of(counts: Mapping[str, int], language: str) -> dict[str, str]:
    """Of each word of a text, with how often it comes, the form that stands for it."""
    groups: dict[str, list[str]] = {}
    for word in counts:
        groups.setdefault(_stem(word, language), []).append(word)
    return {word: named for group in groups.values() for named in [_named(group, counts)] for word in group}


@lru_cache(_REMEMBERED)
def _stem(word: str, language: str) -> str:
    return word_forms.stem(word, language)


def _named(words: list[str], counts: Mapping[str, int]) -> str:
    """The form in which a dictionary has a word, as far as its other forms tell: of "шрифта", "шрифтов" and "шрифт" the
    last; else the commonest of those that end like one.
    """
    if len(words) == 1:
        return words[0]
    masculine = any(map(_MASCULINE.fullmatch, words))
    bare = [word for word in words if _BARE.fullmatch(word) and not _MASCULINE.fullmatch(word)]
    like = [bare] if masculine else []
    like += [[word for word in words if ending.fullmatch(word)] for ending in _NOMINATIVES]
    return min(next(filter(None, like), words), key=lambda word: (-counts[word], len(word), word))
