"""What else a thing is called, in its own language and in others: "Wahl", "election", "elección", "выборы".

The table in `resources/words` has a row for each of some two thousand things that articles are often about; it
leaves out words that are as often something else. Of what is not in it nothing is known.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from kbdesk import resource
from kbdesk.library.words.tag_names import close_keys, near_key, stem_keys, tag_key

_BETWEEN = " | "
"""Between words of one language that are the same thing."""

ANY = "mul"
"""The language of names that are the same in all of them, "SVN" and "Subversion": ISO 639-2 for several languages."""

_ENGLISH = "en"
_OTHER_LETTERS = frozenset(
    re.findall(r"\w+", "am ar be bg bn el fa gu he hi hy ja ka kk kn ko ky mk ml mr ne pa ru sr ta te th uk ur zh")
)
"""Languages that are not written in Latin letters: what is so in their texts is mostly English."""

_LONG_ENOUGH = 7
"""Letters from which on an English word is hardly ever a word of another language that means something else."""

_REMEMBERED = 1_024
_FALSE_FRIENDS = frozenset({"exhibition", "gymnasium", "lecture", "pension"})


def preload() -> None:
    """Read the table, and make what names are looked up by in English: 0.04 s, for which all that write would wait when
    the first article gets its tags.
    """
    _things()
    _places(_ENGLISH)


def spoken_in(name: str, language: str) -> tuple[str, ...]:
    """The languages that a name in a text of one may be of: that, and English, of which all have words."""
    is_english = name.isascii() and (
        language in _OTHER_LETTERS or (len(name) >= _LONG_ENOUGH and name.casefold() not in _FALSE_FRIENDS)
    )
    return (language, _ENGLISH) if is_english and language not in ("", _ENGLISH) else (language,)


def called(name: str, language: str) -> list[tuple[str, str]]:
    """All names of what a name means in a text in a language, as pairs of language and name, those of its own language
    first; none where it is not known. Languages are ISO 639-1 codes, and `ANY`.
    """
    for own in spoken_in(name, language):
        places = _places(own)
        place = next((places[key] for key in close_keys(name, own) if key in places), None) if places else None
        if place is not None:
            row = table()[place]
            return [(spoken, word) for spoken in dict.fromkeys((own, *row)) for word in row.get(spoken, ())]
    return []


@lru_cache(_REMEMBERED)
def is_translated(name: str, language: str) -> bool:
    """Whether what a name means in a text in a language is known, and has no name that is the same in all of them."""
    known = called(name, language)
    return bool(known) and all(spoken != ANY for spoken, _ in known)


def thing(name: str) -> int | None:
    """The row that a name stands in as it is, in whichever language: no name stands in two. See `table`."""
    return _things().get(tag_key(name))


def are_two(name: str, other: str) -> bool:
    """Whether two names stand in the table for two things: "Windows" and "window"."""
    one, two = thing(name), thing(other)
    return one is not None and two is not None and one != two


@cache
def table() -> Sequence[Mapping[str, Sequence[str]]]:
    """The rows of the table: by language, the words for a thing. A line may end before its last columns."""
    languages, *lines = resource.path("words", "concepts.tsv").read_text("utf-8").splitlines()
    columns = languages.split("\t")
    # By hand: a reader of tables takes some hundredths of a second, in the middle of an import.
    return [
        {language: cell.split(_BETWEEN) for language, cell in zip(columns, line.split("\t"), strict=False) if cell}
        for line in lines
    ]


@cache
def _places(language: str) -> Mapping[str, int]:
    """The rows that keys of a language lead to. What inflects alike ("Politik", "Politiker") leads to neither."""
    found: dict[str, int] = {}
    unclear = set()
    for place, row in enumerate(table()):
        words = row.get(language, ())
        keys = [key for name in (*words, *row.get(ANY, ())) for key in (tag_key(name), near_key(name))]
        for word in words:
            keys += stem_keys(word, language)
        for key in keys:
            if found.setdefault(key, place) != place:
                unclear.add(key)
    for key in unclear:
        del found[key]
    return found


@cache
def _things() -> Mapping[str, int]:
    return {tag_key(name): place for place, row in enumerate(table()) for names in row.values() for name in names}
