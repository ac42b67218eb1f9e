"""What is in a zip archive, within bounds, also where the archive breaks off.

An archive has its list of contents at its end. Where that is missing, the contents are looked for by the marks at their
beginnings.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from copy import copy
from functools import lru_cache, partial
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

from kbdesk.damaged_zip import DAMAGED
from kbdesk.failure import KbdeskError
from kbdesk.importers.json_document import Document
from kbdesk.importers.page_text import LONGEST
from kbdesk.importers.source import Source
from kbdesk.worded import Worded

MARK = b"PK\x03\x04"

_MOST_MEMBERS = 200_000
_LARGEST_MEMBER = 512_000_000
_LARGEST = 2_000_000_000
"""Bytes of all members together."""

_RATIO = 200
"""How much a member may grow, beyond the first million bytes; texts grow tenfold, bombs a thousandfold."""

_LARGEST_BROKEN = 256_000_000
_HEADER = struct.Struct("<4s2B4HL2L2H")
_ENCRYPTED = 1


class Member(NamedTuple):
    """A file in an archive.

    Attributes:
        name: its path, names between slashes.
        source: its content; opening it raises OSError for what cannot be unpacked.
    """

    name: str
    source: Source


@lru_cache(maxsize=1)
def members(source: Source) -> tuple[list[Member], bool]:
    """The files in an archive that are not hidden, and whether they are all there.

    Raises KbdeskError for one whose contents are too large, too many or encrypted, and OSError.
    """
    found: list[Member] = []
    whole = True
    try:
        with source.open() as file, zipfile.ZipFile(file) as archive:
            infos = [info for info in archive.infolist() if info.filename and not info.is_dir()]
        if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _LARGEST:
            raise KbdeskError(
                Worded("{name} holds too much to be an export: more than 2 GB, or 200,000 files.", name=source.name)
            )
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise KbdeskError(Worded("{what} is locked with a password.", what=source.name))
        for info in infos:
            bound = min(_LARGEST_MEMBER, 1_000_000 + _RATIO * info.compress_size)
            whole &= _add(found, info.filename, partial(_open, source, info, bound), info.file_size)
        return found, whole
    except DAMAGED:
        for name, data, bound in _broken_off(source):
            _add(found, name, partial(_inflated, data, bound), bound)
        return found, False


def documents(found: Iterable[Member], warnings: list[str]) -> Iterator[tuple[Member, Document]]:
    """Files of an archive that are JSON, read; of one that cannot be unpacked a sentence is added to the warnings."""
    for member in found:
        try:
            document = Document(member.source)
        except OSError as error:
            warnings.append(f"{member.name}: It cannot be unpacked: {error}.")
            continue
        yield member, document


def _add(found: list[Member], name: str, opener: "partial[BinaryIO]", size: int) -> bool:
    """Add a file that is not hidden; False for one that cannot be unpacked."""
    path = PurePosixPath(name.replace("\\", "/"))
    if any(part.startswith(".") or part == "__MACOSX" for part in path.parts):
        return True
    try:
        found.append(Member(str(path), Source(None, name=str(path), packed=opener, size=size)))
    except OSError:
        return False
    return True


class _Bounded(io.RawIOBase):
    """A member that is being unpacked: no more of it than is bounded, and what is wrong with it as OSError."""

    def __init__(self, member: io.BufferedIOBase, bound: int, name: str) -> None:
        self._member = member
        self._left = bound
        self._name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._member.read(len(buffer))
        except DAMAGED:
            data = b""  # broken here: what was read so far is whole
        self._left -= len(data)
        if self._left < 0:
            raise OSError(f"{self._name} in the archive grows beyond all measure")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._member.close()
        super().close()


def _open(source: Source, info: zipfile.ZipInfo, bound: int) -> BinaryIO:
    """Open a file by what the list of contents says of it: to read that list each time takes long where it is long."""
    file = source.open()
    try:
        file.seek(info.header_offset)
        mark, *_, name_length, extra = _HEADER.unpack(file.read(_HEADER.size))
        if mark != MARK:
            raise zipfile.BadZipFile("it is not where it should be")
        file.seek(name_length + extra, io.SEEK_CUR)
        unchecked = copy(info)
        del unchecked.CRC  # of a file with a wrong letter in it the others are kept
        member = zipfile.ZipExtFile(file, "r", unchecked, None, True)
    except DAMAGED as error:
        file.close()
        raise OSError(f"{info.filename} in the archive cannot be unpacked ({error})") from None
    except BaseException:
        file.close()
        raise
    return io.BufferedReader(_Bounded(member, bound, info.filename), 1 << 16)


def _broken_off(source: Source) -> Iterator[tuple[str, bytes, int]]:
    """Name, packed content and bound of each member of an archive without a list of contents."""
    if source.size > _LARGEST_BROKEN:
        return
    with source.open() as file:
        data = file.read()
    for count, found in enumerate(re.finditer(re.escape(MARK), data)):
        start = found.start() + _HEADER.size
        if count > _MOST_MEMBERS or start > len(data):
            return
        _, _, _, flags, method, _, _, _, size, _, name_length, extra = _HEADER.unpack_from(data, found.start())
        name = data[start : start + name_length]
        begin = start + name_length + extra
        if flags & _ENCRYPTED or method not in (0, 8) or not name or name.endswith(b"/"):
            continue
        packed = data[begin : begin + size] if size else data[begin:]
        text = name.decode("utf-8" if flags & 0x800 else "cp437", "replace")
        if method == 0:
            yield text, packed, 0
        else:
            yield text, packed, min(_LARGEST_MEMBER, 1_000_000 + _RATIO * len(packed))


def _inflated(data: bytes, bound: int) -> BinaryIO:
    """What could be unpacked; as it is where the bound is 0."""
    if not bound:
        return io.BytesIO(data)
    inflate = zlib.decompressobj(-15)
    out = bytearray()
    for at in range(0, len(data), 1 << 16):
        try:
            out += inflate.decompress(data[at : at + (1 << 16)], max(1, bound - len(out)))
        except zlib.error:
            break
        if inflate.eof or len(out) >= bound:
            break
    return io.BytesIO(bytes(out))


def text_of(source: Source | None) -> str:
    """The text of a file in an archive, as much as is kept; "" for one that is missing or damaged."""
    text = ""
    try:
        for piece in source.pieces() if source is not None else ():
            text += piece
            if len(text) > LONGEST:
                break
    except OSError:
        return text
    return text
