"""The packing of a page on its way (Content-Encoding, or without a word about it), undone within bounds.

A library's own unpacking makes of 64 kB whatever is in them, which of a hostile page is 64 MB at a step.
"""

import itertools
import zlib
from collections.abc import Iterable, Iterator

from kbdesk.failure import IngestError, Kind
from kbdesk.worded import Worded

GZIP = b"\x1f\x8b\x08"
"""How packed bytes begin."""

_PIECE = 1 << 18

ACCEPTED = "gzip, deflate"
"""What may be asked for, as the value of Accept-Encoding."""


_NONE = frozenset(("", "identity", "none", "utf-8", "utf8", "iso-8859-1", "windows-1252", "binary", "7bit", "8bit"))
"""Not packed at all; some servers name the character set here."""


class Unpacker:
    """Undoes a Content-Encoding piece by piece, never making more than it is asked for at once."""

    def __init__(self, encodings: list[str], host: str) -> None:
        self._host = host
        self._bits = 0
        self._unpacker: zlib._Decompress | None = None
        self._rest = b""
        self._started = False
        named = [e for e in encodings if e not in _NONE]
        if not named:
            return
        if len(named) > 1 or named[0] not in ("gzip", "x-gzip", "deflate"):
            way = ", ".join(named)[:60]
            said = Worded("{host} packed the page in a way that was not asked for ({way}).", host=host, way=way)
            raise IngestError(Kind.DECODING, said)
        self._bits = 15 if named[0] == "deflate" else 31
        self._unpacker = zlib.decompressobj(self._bits)

    def feed(self, data: bytes, most: int) -> bytes:
        """The bytes that `data` holds, `most` at most; what is over is kept for the next call. Raises IngestError."""
        if self._unpacker is None:
            return data
        data = self._rest + data if self._rest else data
        self._rest = b""
        if not data:
            return b""
        out = b""
        try:
            if self._unpacker.eof:  # a second member follows the first, or padding
                if self._bits != 31 or not data.startswith(b"\x1f"):
                    return b""
                self._unpacker = zlib.decompressobj(self._bits)
            try:
                out = self._unpacker.decompress(data, most)
            except zlib.error:
                if self._bits != 15 or self._started:
                    raise
                self._bits = -15  # "deflate" without its header, as some servers have it
                self._unpacker = zlib.decompressobj(self._bits)
                out = self._unpacker.decompress(data, most)
        except zlib.error:
            said = Worded("What {host} packed cannot be unpacked: it is damaged.", host=self._host)
            raise IngestError(Kind.DECODING, said) from None
        self._started = True
        self._rest = self._unpacker.unconsumed_tail or (self._unpacker.unused_data if self._unpacker.eof else b"")
        return out

    def unpacked(self, packed: Iterable[bytes], limit: int) -> Iterator[bytes]:
        """All that pieces hold; no piece is much larger than what is left of the limit. Raises IngestError."""
        made = 0
        for raw in packed:
            data = self.feed(raw, min(_PIECE, max(limit + 1 - made, 1)))
            while data:
                made += len(data)
                yield data
                data = self.feed(b"", min(_PIECE, max(limit + 1 - made, 1))) if self.holds else b""
        if not self.complete:
            raise IngestError(
                Kind.PROTOCOL, Worded("{host} broke off in the middle of the page.", host=self._host), transient=True
            )

    @property
    def holds(self) -> bool:
        """Whether more can come out without anything going in."""
        return bool(self._rest)

    @property
    def complete(self) -> bool:
        """Whether the packed data came to its end."""
        return self._unpacker is None or self._unpacker.eof or not self._started


def opened(parts: Iterator[bytes], host: str, limit: int) -> tuple[Iterator[bytes], bool]:
    """The parts of a body, unpacked where they are packed although nothing said so, and whether that is so.

    Once: what is packed a second time within is an archive.
    """
    start = b""
    for part in parts:
        start += part
        if len(start) >= len(GZIP):
            break
    whole = itertools.chain((start,) if start else (), parts)
    if not start.startswith(GZIP):
        return whole, False
    return Unpacker(["gzip"], host).unpacked(whole, limit), True
