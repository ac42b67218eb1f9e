"""The vectors of the phrases in `topics.toml`: computed when the phrases change, and not whenever kbdesk starts.

`python -m kbdesk.analysis.topics` writes them anew. Where that was forgotten, they are computed at the start: slower,
and right.
"""

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kbdesk.analysis.vectors import SIZE, packed, unpacked, vectors

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Vectors = NDArray[numpy.float32]

_PHRASES = Path(__file__).with_name("topics.toml")
_VECTORS = Path(__file__).with_name("topics.vectors")


@cache
def topics() -> dict[str, "Vectors"]:
    """The vectors of the phrases of every topic, a row each, by the topic's origin."""
    import numpy

    kept = _VECTORS.read_bytes() if _VECTORS.exists() else b""
    stamp = _stamp()
    if not kept.startswith(stamp):
        return {origin: vectors(some) for origin, some in phrases().items()}
    found: dict[str, Vectors] = {}
    begin = len(stamp)
    for origin, some in phrases().items():
        rows = [unpacked(kept[at : at + SIZE]) for at in range(begin, begin + SIZE * len(some), SIZE)]
        found[origin] = numpy.array(rows)
        begin += SIZE * len(some)
    return found


def phrases() -> dict[str, list[str]]:
    """The phrases of every topic, by the topic's origin."""
    return {origin: text.strip().splitlines() for origin, text in tomllib.loads(_PHRASES.read_text("utf-8")).items()}


def write() -> None:
    """Compute the vectors of the phrases and keep them."""
    rows = (packed(row) for some in phrases().values() for row in vectors(some))
    _VECTORS.write_bytes(_stamp() + b"".join(rows))


def _stamp() -> bytes:
    return hashlib.sha256(_PHRASES.read_bytes()).digest()


if __name__ == "__main__":
    write()
