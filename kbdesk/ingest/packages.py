"""Documents that are packed: which kind a zip archive or an office file is, by what it holds, not by its name.

The list of contents of a zip archive is at its end, and a bounded part of it is looked at. Old office files have one
too, to which their beginning points.
"""

import struct
from collections.abc import Iterable
from typing import BinaryIO

from kbdesk.ingest import media

EPUB = "application/epub+zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

ZIP_MARK = b"PK\x03\x04"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 1 << 16
_MOST_CONTENTS = 1 << 20
_MOST_DIRECTORY = 1 << 14
_OFFICE = (
    (b"word/", ""),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"visio/", "a Visio drawing"),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.text", "an OpenDocument text; save it as DOCX or PDF to have it read"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    (b"opendocument.presentation", "an OpenDocument presentation"),
)
_OLD = (
    ("EncryptedPackage", "an office document locked with a password; save it without one to have it read"),
    ("WordDocument", "an old Word document (.doc); save it as DOCX to have it read"),
    ("Workbook", "an old Excel workbook"),
    ("Book", "an old Excel workbook"),
    ("PowerPoint Document", "an old PowerPoint presentation"),
    ("__nameid_version1.0", "an Outlook message"),
)


def packed_type(file: BinaryIO, size: int) -> str:
    """EPUB or DOCX, whichever a zip archive or office file is. Raises media.NotReadable for anything else; OSError."""
    file.seek(0)
    start = file.read(media.SNIFFED_BYTES)
    if start.startswith(OLE_MARK):
        raise media.NotReadable(_old(file, start))
    # Who makes an EPUB by the book puts its type first and unpacked, where it can be read.
    if start[30:58] == b"mimetypeapplication/epub+zip":
        return EPUB
    if start[30:38] == b"mimetype":
        for sign, what in _OPEN_DOCUMENTS:
            if sign in start[38:120]:
                raise media.NotReadable(what)
    names = _contents(file, size)
    if b"META-INF/container.xml" in names:
        return EPUB
    if b"[Content_Types].xml" in names:
        for sign, what in _OFFICE:
            if sign in names:
                if what:
                    raise media.NotReadable(what)
                return DOCX
        raise media.NotReadable("an office document of another kind")
    raise media.NotReadable("a zip archive" if names else "a damaged zip archive")


def is_packed(start: bytes) -> bool:
    """Whether a file that begins like this is one for `packed_type`."""
    return start.startswith((ZIP_MARK, OLE_MARK))


def _contents(file: BinaryIO, size: int) -> bytes:
    """The part of a zip archive that lists what is in it, up to a bound; b"" where there is none."""
    begin = max(0, size - _LONGEST_COMMENT - _END.size)
    file.seek(begin)
    tail = file.read(size - begin)
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        return b""
    length, offset = _END.unpack_from(tail, at)[5:7]
    file.seek(min(offset, size))
    return file.read(min(length, _MOST_CONTENTS))


def _old(file: BinaryIO, start: bytes) -> str:
    """What an office file of the old kind is, by the names in the first part of its directory."""
    (shift,) = struct.unpack_from("<H", start, 30) if len(start) > 52 else (0,)
    if not 7 <= shift <= 16:
        return "a damaged office document"
    (sector,) = struct.unpack_from("<L", start, 48)
    file.seek((sector + 1) << shift)
    names = set(_names(file.read(_MOST_DIRECTORY)))
    return next((what for name, what in _OLD if name in names), "an office document of an old kind")


def _names(directory: bytes) -> Iterable[str]:
    for at in range(0, len(directory) - 127, 128):
        (length,) = struct.unpack_from("<H", directory, at + 64)
        if 2 <= length <= 64:
            yield directory[at : at + length - 2].decode("utf-16-le", "replace")
