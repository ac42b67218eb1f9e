"""Firefox's compressed backup of its bookmarks (`.jsonlz4`, `.baklz4`).

Written by Firefox 31 and later by itself, once a day, to `bookmarkbackups/bookmarks-2024-05-01_2314_....jsonlz4` in the
folder of the profile. It is the mark `mozLz40`, the size of what is in it, and the JSON that `firefox` reads, as one
block of LZ4: what gecko's `BookmarkJSONUtils` (2024) has written compressed. Its fields map as there. One that breaks
off is unpacked as far as it goes.
"""

import io
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers.formats.firefox import IMPORTER as FIREFOX
from kbdesk.importers.json_document import LARGEST
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_MARK = b"mozLz40\0"
_START = len(_MARK) + 4
_RATIO = 255
"""No block of LZ4 grows more than that."""


def _confidence(source: Source) -> float:
    return 1.0 if source.head.startswith(_MARK) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    if source.size > LARGEST:
        raise KbdeskError(Worded("{name} is too large for a backup of bookmarks.", name=source.name))
    with source.open() as file:
        data = file.read()
    size = int.from_bytes(data[len(_MARK) : _START], "little")
    if size > LARGEST or size > (len(data) + 64) * _RATIO:
        raise KbdeskError(
            Worded(
                "{name} says that {size:,} bytes are in it, which cannot be a backup of bookmarks.",
                name=source.name,
                size=size,
            )
        )
    text = _unpacked(data[_START:], size)
    inner = Source(None, name=source.name, packed=lambda: io.BytesIO(text), size=len(text))
    if not FIREFOX.confidence(inner):
        yield Skipped("compressed files of Firefox other than backups of bookmarks", source.name)
        return
    yield from FIREFOX.entries(inner, warnings)


def _unpacked(block: bytes, size: int) -> bytes:
    import lz4.block  # only where it is needed

    try:
        return bytes(lz4.block.decompress(block, uncompressed_size=size))
    except (lz4.block.LZ4BlockError, ValueError, MemoryError, OverflowError):
        return _as_far_as_it_goes(block, size)


def _as_far_as_it_goes(block: bytes, most: int) -> bytes:
    """What is in a block up to where it breaks off or makes no sense."""
    out = bytearray()
    at = 0
    while at < len(block) and len(out) < most:
        token = block[at]
        at, literals = _length(block, at + 1, token >> 4)
        out += block[at : at + literals]
        at += literals
        if at + 2 > len(block):
            break
        back = block[at] | block[at + 1] << 8
        at, length = _length(block, at + 2, token & 15)
        length += 4
        if not 0 < back <= len(out):
            break
        piece = bytes(out[-back:])
        out += (piece * (length // back + 1))[:length]
    return bytes(out[:most])


def _length(block: bytes, at: int, length: int) -> tuple[int, int]:
    if length == 15:
        while at < len(block):
            length += block[at]
            at += 1
            if block[at - 1] != 255:
                break
    return at, length


IMPORTER = Importer("firefox-packed", Worded("Firefox backup (compressed)"), _confidence, _entries)
