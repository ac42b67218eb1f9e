"""A document that is a zip archive: its parts, unpacked within bounds, and its XML, parsed without trusting it."""

import io
import posixpath
import zipfile
from typing import Any
from urllib.parse import unquote

from lxml import etree

from kbdesk.damaged_zip import DAMAGED
from kbdesk.failure import IngestError, Kind
from kbdesk.worded import Worded

_MOST_PARTS = 20_000
_MOST_BYTES = 64_000_000
"""Of all parts that are read, unpacked. A book of a thousand pages has two million."""

_LARGEST_PART = 32_000_000
_BROKEN = (*DAMAGED, OSError)  # in memory nothing else can be meant by that


class Package:
    """The parts of one document.

    Attributes:
        names: of all parts, in the order of the archive.
    """

    def __init__(self, body: bytes, what: str) -> None:
        """Open an archive; `what` is what it is to its user: "The book". Raises IngestError (DECODING)."""
        self.what = what
        self._left = _MOST_BYTES
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(body))
        except _BROKEN:
            raise IngestError(Kind.DECODING, Worded("{what} is damaged and cannot be opened.", what=what)) from None
        infos = self._archive.infolist()
        if len(infos) > _MOST_PARTS:
            raise IngestError(
                Kind.DECODING, Worded("{what} is made of more than {n:,} parts.", what=what, n=_MOST_PARTS)
            )
        self._infos = {info.filename: info for info in infos}
        self.names = tuple(self._infos)

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._infos

    def read(self, name: str) -> bytes:
        """A part; b"" where there is none, or where it is damaged. Raises IngestError where it grows beyond bounds."""
        info = self._infos.get(name)
        if info is None:
            return b""
        bound = min(self._left, _LARGEST_PART)
        try:
            if info.flag_bits & 1:
                raise IngestError(Kind.DECODING, Worded("{what} is locked with a password.", what=self.what))
            with self._archive.open(info) as part:
                data = part.read(bound + 1)
        except _BROKEN:
            return b""
        if len(data) > bound:
            raise IngestError(
                Kind.TOO_LARGE, Worded("{what} grows beyond all measure when it is unpacked.", what=self.what)
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Any | None:
        """The root element of a part that is XML, or None where there is none to be read."""
        return parse_xml(self.read(name))


def resolve(base: str, reference: str) -> str:
    """The name of the part that `reference` in the part `base` means, without its fragment."""
    path = unquote(reference.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path)).lstrip("/") if path else base


def parse_xml(data: bytes, recover: bool = True) -> Any | None:
    """The root of an XML document, or None; with `recover` damaged as it may be.

    Entities are not resolved, and nothing is loaded.
    """
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except (etree.XMLSyntaxError, ValueError):
        return None


def local(element: Any) -> str:
    """The name of an element without its namespace; "" for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
