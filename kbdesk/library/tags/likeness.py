"""Which names of tags may be one, where nothing says for sure that they are: a machine makes no tags of both.

Unlike `tag_names` this takes words for each other that are two things as often as one ("program", "programming"; "CI",
"character index"; "Joan Didion", "Didion"). A name that is like another one is not made that tag: it waits until enough
articles are about it.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kbdesk.library.words.forms import stemmed
from kbdesk.library.words.small_words import SMALL, initials
from kbdesk.library.words.tag_names import near_key, tag_key
from kbdesk.patterns import compiled

_LIKE = "?"
"""Keys here lead to tags beside those of `tag_names`, and are the key of no name."""

_WORD = compiled(r"[^\W_]+")
_HUMP = compiled(r"(?<=[a-z])(?=[A-Z])")
_UNSPACED = compiled(r"[\u3040-\u30ff\u3400-\u9fff]{3,}")
_CHINESE = compiled(r"[\u3400-\u9fff]{4,}")
"""So long a word of Chinese with another character is likelier another writing than another word."""

_HAN_NUMBER = frozenset("〇一二三四五六七八九十百千万")
_GAP = compiled(r"\s+|(?<=\b[A-Z]{2})-(?=[A-Z][a-z])|(?<=[a-z])-(?=[A-Z]{2}\b)")
"""After the two letters of who makes it, or before those of what it is: "MS-Windows", "Travis-CI"."""

_LETTERS = compiled(r"[^\W\d_]+")
_LONGEST_SHORT_FORM = 6
_CUT = range(3, 6)
"""Letters of words that others are cut down to: "tech", "admin"."""

_CUT_OFF = 3
"""Letters that are cut off at least."""

_LONG_ENOUGH = 6
_LONG_ENOUGH_FOR_TWO = 10
"""Letters from which on one more, one less or another one is likelier a mistake than another word, or two are."""

_MISTYPED = 2
_LONGEST_KEY = 1_000

_REMEMBERED = 64
"""Names of one article are compared with each other, and then with those of the vocabulary."""

_DOUBLETS = """
aeroplane airplane aircraft, attendee participant, author writer, automobile car, autumn fall, award prize,
bicycle bike cycle, cannabis marijuana, cellphone mobile smartphone, child kid youngster, competition contest,
developer coder dev programmer, directory folder,
disease illness sickness, doctor physician, email mail, film movie, football soccer, garbage rubbish trash waste,
gaol jail prison, gasoline petrol, guide tutorial, handbook manual, holiday vacation, image picture,
journey travel trip, lawyer attorney, lorry truck, questionnaire survey, railroad railway, shop store,
television telly tv, webcast webinar, webpage website
"""
"""Words that people use for each other every day, though not everywhere."""

_KIND = {
    near_key(form): words.split()[0]
    for words in _DOUBLETS.split(",")
    for word in words.split()
    for form in (word, f"{word}s")
}


def is_like(name: str, tag: str, language: str) -> bool:
    """Whether a name is like that of a tag."""
    return is_written_like(name, tag) or not _known_by(tag, language).isdisjoint(like_keys(name, language))


def are_like_in_one_text(name: str, other: str, language: str) -> bool:
    """The same, or whether one is a short form of the other that is often one of something else in other texts."""
    return is_like(name, other, language) or _is_short_of(name, other) or _is_short_of(other, name)


def _is_short_of(short: str, long: str) -> bool:
    """ "Fed" and "Federal Reserve", "WP" and "WordPress"."""
    if short.isupper() and len(short) > 1:
        return _HUMP.search(long) is not None and short == "".join(filter(str.isupper, long))
    words = long.split()
    is_cut = _LETTERS.fullmatch(short) and len(short) in _CUT and len(words) > 1
    return bool(is_cut and short.istitle() and long.istitle() and words[0].startswith(short))


def is_part_of(name: str, tag: str) -> bool:
    """Whether all words of a name stand in a tag, so that it says nothing more of an article that has this one."""
    words = {near_key(word) for word in _WORD.findall(name)}
    return bool(words) and words <= {near_key(word) for word in _WORD.findall(tag)}


@lru_cache(_REMEMBERED)
def _known_by(tag: str, language: str) -> frozenset[str]:
    return frozenset({tag_key(tag), near_key(tag), *own_keys(tag, language)})


@lru_cache(_REMEMBERED)
def own_keys(name: str, language: str) -> tuple[str, ...]:
    """Keys that lead to a tag of this name from names that are like it."""
    inside = (f"{_LIKE}|{part}" for part in _parts(name))
    return tuple(dict.fromkeys([*_common_keys(name, language), *_initials_keys(name, "<", ">"), *inside]))


@lru_cache(_REMEMBERED)
def like_keys(name: str, language: str) -> tuple[str, ...]:
    """Keys, of `own_keys` and of `tag_names`, that tags have which are like this name."""
    around = [f"{_LIKE}|{near_key(name)}", *_parts(name), *_beginnings(name)]
    return tuple(dict.fromkeys([*_common_keys(name, language), *_initials_keys(name, ">", "<"), *around]))


def written_like(name: str) -> tuple[str, int, int]:
    """What the keys of names begin with of which `is_written_like` may hold, and how long they are at least and at
    most; "" where there are none.
    """
    key = tag_key(name)
    if _CHINESE.fullmatch(name):
        return key[0], len(key), len(key)
    if len(key) in _CUT and _LETTERS.fullmatch(name):
        return key, len(key) + _CUT_OFF, _LONGEST_KEY
    # With a letter more or less a short word would be another one, and with another digit any name.
    if len(key) < _LONG_ENOUGH or any(map(str.isdigit, key)):
        return "", 0, 0
    return key[: max(2, len(key) // 3)], len(key) - _MISTYPED, len(key) + _MISTYPED


def is_written_like(name: str, tag: str) -> bool:
    """Whether a name is the beginning of a tag that is one longer word, or differs from it by one letter, or by two
    that changed places; very long names by two.
    """
    begins, least, most = written_like(name)
    key, other = tag_key(name), tag_key(tag)
    if not begins or key == other or not (other.startswith(begins) and least <= len(other) <= most):
        return False
    if begins == key:
        return " " not in tag
    if least == most:
        changed = [pair for pair in zip(key, other, strict=True) if pair[0] != pair[1]]
        return len(changed) == 1 and _HAN_NUMBER.isdisjoint(changed[0])
    from rapidfuzz.distance import OSA  # takes 0.01 s

    length = min(len(key), len(other))
    mistakes = _MISTYPED if length >= _LONG_ENOUGH_FOR_TWO else 1
    return length >= _LONG_ENOUGH and OSA.distance(key, other, score_cutoff=mistakes) <= mistakes


def _common_keys(name: str, language: str) -> Iterator[str]:
    """What names have in common whose words have the same stems, in any order or as one word, and doublets."""
    words = _words(name)
    kinds = [_KIND.get(near_key(word), word) for word in words]
    # Texts of all languages have English names in them.
    for spoken in dict.fromkeys((language, "en")) if name.isascii() else (language,):
        for some in (words, kinds) if kinds != words else (words,):
            if some:
                yield f"{_LIKE}{' '.join(sorted(stemmed(some, spoken)))}"
            if len(some) > 1:
                yield f"{_LIKE}{stemmed([''.join(some)], spoken)[0]}"


def _words(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", _HUMP.sub(" ", name)).casefold()
    found = _WORD.findall(folded)
    return [word for word in found if word not in SMALL] or found


def _initials_keys(name: str, short: str, long: str) -> list[str]:
    """The key of a short form, marked with `short`, or those of a long form's initials, marked with `long`."""
    words = _WORD.findall(name)
    if len(words) == 1:
        # Two small letters are a word.
        is_short = len(name) <= _LONGEST_SHORT_FORM and (len(name) > 2 or name.isupper())
        return [f"{_LIKE}{short}{name.casefold()}"] if is_short else []
    # JavaScript Object Notation
    spoken = {key.casefold() for key in (*initials(words), "".join(filter(str.isupper, name)))}
    return [f"{_LIKE}{long}{key}" for key in sorted(spoken) if 1 < len(key) <= _LONGEST_SHORT_FORM]


def _parts(name: str) -> list[str]:
    """The keys of what a name begins and ends with that may stand for all of it: "Didion" for "Joan Didion", and two
    words of three. A word of a phrase in small letters is something wider.
    """
    words = _GAP.split(_HUMP.sub(" ", name))
    if len(words) == 1 and _UNSPACED.fullmatch(name):
        return [near_key(part) for at in range(2, len(name)) for part in (name[:at], name[-at:])]
    fewest = 2 if any(word[:1].islower() for word in words if word not in SMALL) else 1
    parts = [part for at in range(fewest, len(words)) for part in (words[:at], words[-at:])]
    if fewest > 1 and " " in name and words[-1][:1].isupper() and words[0][:1].islower():
        parts.append(words[-1:])  # "monte Everest"
    ends = [(part, {part[0].casefold(), part[-1].casefold()}) for part in parts if part[0]]
    return [near_key(" ".join(part)) for part, words_at_ends in ends if SMALL.isdisjoint(words_at_ends)]


def _beginnings(name: str) -> Sequence[str]:
    """The keys of words that this one may be cut down to."""
    key = tag_key(name)
    return [key[:at] for at in _CUT if at + _CUT_OFF <= len(key)] if _LETTERS.fullmatch(name) else ()
