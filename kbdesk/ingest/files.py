"""Local files that become articles: found to be readable by their content, read within bounds."""

import hashlib
import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import media
from kbdesk.ingest.charset import decode
from kbdesk.ingest.packages import is_packed, packed_type
from kbdesk.ingest.saved import MHTML, Saved, is_mhtml, read_mhtml, saved_mhtml, saved_page
from kbdesk.worded import Worded

_SAVED_WITHIN = 16_384


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file's bytes, its type (one of those of `media`) and the SHA-256 of the bytes, in hexadecimal."""

    body: bytes
    content_type: str
    sha256: str


def read_file(path: Path, max_bytes: int) -> FileContent:
    """Read a file (HTML, MHTML, Markdown, plain text, PDF, EPUB, DOCX) of at most `max_bytes`.

    Raises IngestError: FILE_MISSING, FILE_UNREADABLE (no right to read it, a folder, a device), UNSUPPORTED_TYPE,
    TOO_LARGE.
    """
    try:
        descriptor, size = _opened(path)
        with os.fdopen(descriptor, "rb") as file:
            if size > max_bytes:
                raise IngestError(
                    Kind.TOO_LARGE,
                    Worded(
                        "{name} has {size:,.1f} MB, and the limit is {most:,.1f} MB.",
                        name=path.name,
                        size=size / 1e6,
                        most=max_bytes / 1e6,
                    ),
                )
            body = file.read(max_bytes + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    if len(body) < size:  # one that has grown is whole as far as it went: a log does nothing else
        raise IngestError(
            Kind.FILE_UNREADABLE,
            Worded("{name} became shorter while it was read; it may be written anew.", name=path.name),
            transient=True,
        )
    if len(body) > max_bytes:
        said = Worded("{name} has more than the limit of {most:,.1f} MB.", name=path.name, most=max_bytes / 1e6)
        raise IngestError(Kind.TOO_LARGE, said)
    try:
        kind = _type(io.BytesIO(body), len(body), path)
    except media.NotReadable as error:
        raise IngestError(Kind.UNSUPPORTED_TYPE, f"{path.name} is {error.what}.") from None
    return FileContent(body, kind, hashlib.sha256(body).hexdigest())


def type_of(path: Path) -> str:
    """The type of a file, one of those of `media` and `packages`; "" for an empty file.

    Raises media.NotReadable with what it is instead, and IngestError (FILE_MISSING, FILE_UNREADABLE).
    """
    try:
        descriptor, size = _opened(path)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            return _type(file, size, path) if size else ""
    except OSError as error:
        raise _unreadable(path, error) from None


def saved_from(path: Path, content_type: str) -> Saved:
    """Where the page in a file of a type was saved from, by the beginning of the file; nothing where that is open."""
    try:
        descriptor, _ = _opened(path)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            start = file.read(_SAVED_WITHIN)
    except OSError:
        return Saved("", None)
    if content_type == MHTML:
        return saved_mhtml(*read_mhtml(start))
    if content_type in (media.HTML, media.XHTML):
        return saved_page(decode(start, None, markup=True))
    return Saved("", None)


def _type(file: BinaryIO, size: int, path: Path) -> str:
    start = file.read(media.SNIFFED_BYTES)
    if is_packed(start):
        return packed_type(file, size)
    if is_mhtml(start, path.suffix.lower() in (".mht", ".mhtml")):
        return MHTML
    said = media.by_suffix(path.name)
    if said == media.HTML and not start.lstrip():
        return said
    # a name says less than a server does: what it promises counts only where the content leaves it open
    return media.media_type(start, said if said in (media.HTML, media.XHTML, media.MARKDOWN) else "", path.name)


_READING = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):  # those that this system has
    _READING |= getattr(os, _flag, 0)


def _opened(path: Path) -> tuple[int, int]:
    """A descriptor and the size of a regular file. A pipe or a device is never waited for, and never read."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise IsADirectoryError
    descriptor = os.open(path, _READING)
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):  # it was replaced in between
        os.close(descriptor)
        raise IsADirectoryError
    return descriptor, status.st_size


def _unreadable(path: Path, error: OSError) -> IngestError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return IngestError(Kind.FILE_MISSING, Worded("{path} is not there any more.", path=path))
    if isinstance(error, IsADirectoryError):
        return IngestError(Kind.FILE_UNREADABLE, Worded("{path} is not a file but a folder or a device.", path=path))
    if isinstance(error, PermissionError):
        return IngestError(Kind.FILE_UNREADABLE, Worded("{path} may not be read by you.", path=path))
    why = error.strerror or str(error)
    return IngestError(Kind.FILE_UNREADABLE, Worded("{path} cannot be read ({why}).", path=path, why=why))
