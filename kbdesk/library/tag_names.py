"""When two names of tags are one tag: case, spaces, hyphens, accents and a plural's ending make no other tag of it."""

import unicodedata

_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
_NEAR = "~"
_SHORTEST = 4
"""Letters that a name needs for its last "s" to be a plural's."""

_SHORT_IN_OES = 6
"""Letters up to which "oes" is "oe" with an "s": shoes and canoes, but volcanoes."""


def tag_key(name: str) -> str:
    """What two spellings of one tag have in common: "Machine Learning", "machine-learning" and "machine_learning"."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in folded if char.isalnum()) or folded.strip()


def close_keys(name: str) -> list[str]:
    """The keys of names that a person takes for the same, its own first: without accents, singular and plural.

    The last one all of them have in common; it is the key of no name, and marked so.
    """
    key = tag_key(name)
    plain = _without_accents(key)
    singular = _singular(plain)
    plurals = [plural for plural in _plurals(singular) if _singular(plural) == singular]
    return list(dict.fromkeys([key, plain, singular, *plurals, near_key(name)]))


def near_key(name: str) -> str:
    """What all names have in common that a person takes for the same."""
    return _NEAR + _singular(_without_accents(tag_key(name)))


def _without_accents(key: str) -> str:
    """The same without the accents of Latin letters; in other scripts such a mark makes another letter."""
    if key.isascii():
        return key
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", key):
        if char not in _ACCENTS or not kept or not kept[-1].isascii():
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def _singular(key: str) -> str:
    if (
        not key.isascii()
        or len(key) < _SHORTEST
        or not key.endswith("s")
        or key.endswith(("ss", "us", "is", "ics", "news"))
        or key[-2].isdigit()
    ):
        return key
    if key.endswith("ies") and len(key) > _SHORTEST + 1:
        return key[:-3] + "y"
    if key.endswith(("ches", "shes", "sses", "xes")) or (key.endswith("oes") and len(key) > _SHORT_IN_OES):
        return key[:-2]
    return key[:-1]


def _plurals(singular: str) -> list[str]:
    if not singular.isascii() or not singular[-1:].isalpha():
        return []
    plurals = [singular + "s"]
    if singular.endswith("y"):
        plurals.append(singular[:-1] + "ies")
    if singular.endswith(("ch", "sh", "ss", "x", "o")):
        plurals.append(singular + "es")
    return plurals
