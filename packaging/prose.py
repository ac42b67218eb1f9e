"""Make `resources/words/prose.crc` anew from the lists of words of the package justext.

    python packaging/prose.py

They are the words that a hundred languages use most, by which justext tells prose from menus. Each is kept as the
CRC-32 of its lower case in UTF-8, four bytes, the lowest first, and all of them in order: to read so many words from a
hundred files takes a twentieth of a second, and 20 MB. One word in thirty thousand that is none of them is taken for
one.
"""

import pkgutil
import sys
import zlib
from array import array
from pathlib import Path

from justext.utils import get_stoplists

WHERE = Path(__file__).resolve().parent.parent / "resources" / "words" / "prose.crc"


def main() -> None:
    """Write the file."""
    listed = b"\n".join(pkgutil.get_data("justext", f"stoplists/{name}.txt") or b"" for name in get_stoplists())
    # Nothing else ends a line, for in a file of words it may be a part of one.
    words = set(filter(None, listed.decode("utf-8").lower().replace("\r", "\n").split("\n")))
    hashes = array("I", sorted({zlib.crc32(word.encode()) for word in words}))
    if sys.byteorder == "big":
        hashes.byteswap()
    WHERE.write_bytes(hashes.tobytes())


main()
