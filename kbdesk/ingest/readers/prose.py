"""The words by which justext tells prose from menus: those that its hundred languages use most, all in one set.

trafilatura asks it for a page of which nothing else finds much, a twentieth of them. The library's own way reads them
word by word, makes them lower case twice, and asks a tuple of all of them for its hash at each such page: 0.17 s and
35 MB in every child process, where this takes 0.06 s and 20 MB that children share.
"""

import pkgutil
from functools import cache
from importlib import import_module

from justext.utils import get_stoplists


def quicken() -> None:
    """Have trafilatura ask justext with these, in this process. Doing it again changes nothing."""
    import_module("trafilatura.external").jt_stoplist_init = words  # type: ignore[attr-defined]
    import_module("justext.core").define_stoplist = frozenset  # type: ignore[attr-defined]


@cache
def words() -> frozenset[str]:
    """All of them in lower case."""
    listed = b"\n".join(pkgutil.get_data("justext", f"stoplists/{name}.txt") or b"" for name in get_stoplists())
    # Nothing else ends a line, for in a file of words it may be a part of one.
    return frozenset(filter(None, listed.decode("utf-8").lower().replace("\r", "\n").split("\n")))
