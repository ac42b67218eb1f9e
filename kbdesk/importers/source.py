"""What an importer reads: a file, a pasted text, a folder or a part of an archive, with a sample for recognition."""

import io
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import decoding
from kbdesk.worded import Worded

LONGEST_LINE = 1 << 20
"""Characters."""


class Source:
    """An export before it is known to be one. Everything may be asked for more than once.

    Attributes:
        name: how it is called to its user: the file's name, or "pasted text".
        path: the file; None for a pasted text and for what lies in an archive.
        folder: True for a folder, whose bytes and text are empty: only importers that ask for it take one.
        packed: True for what was taken out of an archive, so that archives in archives are left closed.
        head: its first bytes, at most `decoding.HEAD` of them; b"" for a pasted text.
        sample: its beginning as text, without a byte order mark.
    """

    def __init__(
        self,
        path: Path | None,
        text: str = "",
        *,
        name: str = "",
        packed: Callable[[], BinaryIO] | None = None,
        size: int = 0,
    ) -> None:
        """Read the beginning of a file, or take the text where there is no file. Raises OSError.

        Args:
            path: the file or folder.
            text: the text that was pasted, where there is neither a file nor a part of an archive.
            name: the name of a part of an archive.
            packed: opens that part for reading.
            size: bytes of that part, as far as they are known.
        """
        self.name = name or (path.name if path else "pasted text")
        self.path = path
        self.folder = path is not None and path.is_dir()
        self.packed = packed is not None
        self._text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        self._opener = packed or (partial(_opened, path) if path and not self.folder else None)
        self._size = size
        self.head = b""
        if self._opener:
            with self._opener() as file:
                self.head = file.read(decoding.HEAD)

    @cached_property
    def sample(self) -> str:
        """The beginning as text, without a byte order mark."""
        text = decoding.decode(self.head) if self._opener else self._text[: decoding.HEAD]
        return text.removeprefix("\ufeff")

    @property
    def size(self) -> int:
        """Bytes of the file, or characters of the text. Raises OSError."""
        if self.path and not self.folder:
            return self.path.stat().st_size
        return self._size or len(self._text)

    def open(self) -> BinaryIO:
        """Its bytes; those of a text in UTF-8. Raises OSError."""
        return self._opener() if self._opener else io.BytesIO(self._text.encode("utf-8", "replace"))

    def pieces(self) -> Iterator[str]:
        """The whole text, piece by piece, so that a large file need not be in memory. Raises OSError."""
        if self._opener:
            first = True
            for piece in decoding.read(self._opener):
                yield piece.removeprefix("\ufeff") if first else piece
                first = False
        else:
            for start in range(0, len(self._text), decoding.PIECE):
                yield self._text[start : start + decoding.PIECE]

    def lines(self) -> Iterator[str]:
        """The whole text, line by line; one that is longer than `LONGEST_LINE` comes in parts, which end where a word
        does. Raises OSError.
        """
        rest = ""
        for piece in self.pieces():
            *lines, rest = (rest + piece).split("\n")
            yield from lines
            if len(rest) > LONGEST_LINE:
                cut = max(rest.rfind(" "), 0) or len(rest)
                yield rest[:cut]
                rest = rest[cut:]
        yield rest

    def utf8(self) -> bytes:
        """The whole text as UTF-8, at most with some invalid bytes where the file has them. Raises OSError."""
        if self._opener:
            with self.open() as file:
                plain = decoding.encoding_of(file) == "utf-8"
            if plain:
                with self.open() as file:
                    data = file.read()
                return data.replace(b"\0", b"") if b"\0" in data else data
        # An encoding of its own; the text is made in pieces, so that it is not in memory beside its bytes.
        return b"".join(piece.encode("utf-8", "replace") for piece in self.pieces())


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


class Importer(Struct, frozen=True):
    """One format.

    Attributes:
        name: how `--format` calls it.
        title: how people call it; can stand in a sentence as "read as Bookmark HTML".
        confidence: how sure it is that the source is its format, by the source's beginning alone: 1 where the program
            signed it, 0.9 where nothing else looks like it, 0.2 where it would do, 0 where it is none.
        entries: reads the source from its beginning; gives every entry once, in the source's order. What is to be said
            about the whole (a file that breaks off) it appends to the list of warnings, a sentence each. It leaves
            OSError to its caller and raises KbdeskError for what it cannot go on with.
        zipped: takes zip archives, which no other one is shown: their bytes can look like a table of links.
        twins: endings of its own files, and of those of the same names beside them that say the same once more.
        loose: takes links out of any text, so that a source without a link may still be something to read.
    """

    name: str
    title: str
    confidence: Callable[[Source], float]
    entries: Callable[[Source, list[str]], Iterator[Bookmark | Skipped]]
    loose: bool = False
    zipped: bool = False
    twins: tuple[str, str] | None = None


def said_damage(whole: bool, damaged: int, links: int) -> list[str]:
    """The sentence for an export that was read although it is damaged or cut off; nothing for one that is whole."""
    if damaged:
        one = Worded("The file is damaged; the link of it that could be read was kept.")
        many = Worded("The file is damaged; the {n} links of it that could be read were kept.", n=links)
    else:
        one = Worded("The file breaks off in the middle; the link before that was kept.")
        many = Worded("The file breaks off in the middle; the {n} links before that were kept.", n=links)
    return [] if whole and not damaged else [one if links == 1 else many]
