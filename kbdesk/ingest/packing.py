"""The packing of a page on its way (Content-Encoding), undone within bounds.

A library's own unpacking makes of 64 kB whatever is in them, which of a hostile page is 64 MB at a step.
"""

import zlib

from kbdesk.failure import IngestError, Kind
from kbdesk.worded import Worded

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

    @property
    def holds(self) -> bool:
        """Whether more can come out without anything going in."""
        return bool(self._rest)

    @property
    def complete(self) -> bool:
        """Whether the packed data came to its end."""
        return self._unpacker is None or self._unpacker.eof or not self._started
