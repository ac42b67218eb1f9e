"""The words by which justext tells prose from menus: those that its hundred languages use most, all in one.

trafilatura asks it for a page of which nothing else finds much, a twentieth of them. The library's own way reads them
word by word, makes them lower case twice, and asks a tuple of all of them for its hash at each such page: 0.17 s and
35 MB in every child process. What is read here are numbers of four bytes, which `packaging/prose.py` made of them.
"""

import sys
import zlib
from array import array
from bisect import bisect_left
from functools import cache
from importlib import import_module

from kbdesk import resource

_MOST_REMEMBERED = 20_000
"""Words, some 2 MB: texts say most of theirs again and again."""


class Words:
    """All of them in lower case. One word in thirty thousand that is none of them is taken for one."""

    def __init__(self, hashes: "array[int]") -> None:
        """`hashes`: the CRC-32 of each, in order."""
        self._hashes = hashes
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._holds(zlib.crc32(word.encode("utf-8", "replace")))
        return known

    def _holds(self, number: int) -> bool:
        place = bisect_left(self._hashes, number)
        return place < len(self._hashes) and self._hashes[place] == number


def quicken() -> None:
    """Have trafilatura ask justext with these, in this process. Doing it again changes nothing."""
    import_module("trafilatura.external").jt_stoplist_init = words  # type: ignore[attr-defined]
    import_module("justext.core").define_stoplist = lambda given: given  # type: ignore[attr-defined]


@cache
def words() -> Words:
    """They are read when they are first asked for."""
    hashes = array("I")
    hashes.frombytes(resource.path("words", "prose.crc").read_bytes())
    if sys.byteorder == "big":
        hashes.byteswap()
    return Words(hashes)
