"""The vectors of an article, and what they are made of. Child processes make them, which need no database."""

from hashlib import blake2b

import msgspec

LONGEST_TEXT = 60_000
"""Characters of a text that are looked at."""


class Source(msgspec.Struct, frozen=True):
    """What the vectors of an article are made of."""

    title: str
    text: str

    @classmethod
    def of(cls, title: str, text: str) -> "Source | None":
        """That of an article with this title and text; None where there is no text."""
        return cls(title, text[:LONGEST_TEXT]) if text.strip() else None

    @property
    def digest(self) -> bytes:
        """The same for the same title and text."""
        return blake2b(f"{self.title}\0{self.text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Vectors(msgspec.Struct, frozen=True):
    """The vectors of an article.

    Attributes:
        whole: of all of it; 256 signed bytes.
        bounds: where each passage begins and ends in the text: pairs of 32 bit numbers in little endian.
        passages: one after the other.
    """

    whole: bytes
    bounds: bytes
    passages: bytes
