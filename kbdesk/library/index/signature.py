"""The signature of a text: small, always the same, and alike where texts are alike.

It tells the share of shingles (runs of letters) that two texts have in common: MinHash by one permutation (Li, Owen,
Zhang 2012), with empty bins filled from the next one that is not. What is compared are letters and digits alone, in
lower case, so that punctuation, spaces and lines make no difference, and languages without spaces none either.
"""

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from kbdesk.library.words import ascii_part

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

BINS = 128
"""How many minima are kept. The share in common is told to 3 or 4 of 100."""

LAYOUT = [("digest", "<u8"), ("letters", "<u4"), ("minima", "<u2", BINS)]
"""A signature as numpy reads it: what tells the same text, how long that is, and the minima."""

FEWEST_LETTERS = 32
"""Less than a line says the same on pages that have nothing to do with each other."""

_LONGEST = 200_000
"""Letters that are compared; of what comes after them it matters only whether it is the same."""

_DENSE = 0x0E00
"""From here on are the scripts without spaces (Thai, Khmer, Chinese, Japanese), and Korean, as dense as they are."""

_NO_LETTERS = bytes(n for n in range(0x80) if not re.match(r"\w", chr(n)))
_ODD = 0x9E3779B97F4A7C15
_STEPS = ((1, 0x9E3779B97F4A7C15), (2, 0xBF58476D1CE4E5B9), (4, 0x94D049BB133111EB), (8, 0xD6E8FEB86659FD93))


def signature(text: str) -> bytes:
    """The signature of a text; empty where it is too short to tell anything. 5,000 letters take 0.2 ms."""
    letters = _letters(unicodedata.normalize("NFKC", text).casefold())
    if len(letters) < FEWEST_LETTERS:
        return b""
    digest = hashlib.blake2b(letters.encode("utf-8", "replace"), digest_size=8).digest()
    return digest + len(letters).to_bytes(4, "little") + _minima(letters[:_LONGEST]).astype("<u2").tobytes()


def _letters(text: str) -> str:
    return ascii_part.letters(ascii_part.without(text, _NO_LETTERS), "")


def _minima(letters: str) -> "NDArray[numpy.uint16]":
    import numpy

    codes = numpy.frombuffer(letters.encode("utf-32-le", "surrogatepass"), numpy.uint32)
    dense = numpy.count_nonzero(codes >= _DENSE) * 2 > len(codes)
    hashes = codes.astype(numpy.uint64) * numpy.uint64(_ODD)
    with numpy.errstate(over="ignore"):
        # Of runs of 1, 2, 4 and 8 letters each, two of them side by side make a run of twice as many.
        for length, odd in _STEPS[: 3 if dense else 4]:
            hashes = (hashes[:-length] * numpy.uint64(odd)) ^ (hashes[length:] + (hashes[:-length] >> numpy.uint64(29)))
        hashes ^= hashes >> numpy.uint64(32)
        hashes *= numpy.uint64(_ODD)
    ordered = numpy.sort(hashes)
    edges = numpy.arange(BINS, dtype=numpy.uint64) * numpy.uint64(2**64 // BINS)
    first = numpy.searchsorted(ordered, edges)
    # An empty bin takes the first hash after it, that of the bin which is not empty; after the last comes the first.
    return (ordered[first % len(ordered)] >> numpy.uint64(32)).astype(numpy.uint16)
