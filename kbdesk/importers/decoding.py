"""From the bytes of an export to its text: which encoding it is in, and reading it piece by piece."""

import codecs
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from kbdesk.patterns import compiled

PIECE = 1 << 20
"""Characters of one piece of a text; also bytes of one read."""

HEAD = 1 << 16
"""Bytes at the beginning by which a file is recognised."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = compiled(rb"""<(?:meta\s|\?xml\s)[^<>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
              "shift_jis_2004": "cp932", "shift_jisx0213": "cp932"}  # fmt: skip
"""Encodings that browsers and Windows programs declare while they write the larger one."""

_HIGH_BYTES = bytes(range(0x80, 0x100))
_PLAIN = bytes(range(0x20, 0x7F)).translate(None, b"\\~")  # which Japan's encodings have other signs for
_HIGH = compiled(rb"[\x80-\xff]")
_WIDE = compiled(r"[^\x00-\x7f\ufffd]")
_KANA = compiled("[\u3041-\u3096\u30a1-\u30fa]")
_HIGH_WORD = compiled(rb"[A-Za-z]{0,40}[\x80-\xff][A-Za-z\x80-\xff]{0,80}")


def read(opener: Callable[[], BinaryIO]) -> Iterator[str]:
    """The text of a file in pieces of about a million characters: NUL characters dropped, line ends as `\\n`.

    It is opened twice, for its encoding and for its text. Bytes that its encoding does not have become U+FFFD: a broken
    title costs no link. Raises OSError.
    """
    with opener() as file:
        encoding = encoding_of(file)
    with opener() as file, io.TextIOWrapper(file, encoding=encoding, errors="replace", newline=None) as text:
        while piece := text.read(PIECE):
            yield piece.replace("\0", "")


def decode(data: bytes) -> str:
    """The text of the first bytes of a file, which may end within a character."""
    encoding = _marked(data) or ("utf-8" if _is_utf8(data) else None) or _declared(data) or _guessed(data)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(data).replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(file: BinaryIO) -> str:
    """The encoding of a file, read from its beginning to its end at most once.

    In this order: a byte order mark; NUL bytes in every other place, which is UTF-16 without one; UTF-8 where the
    whole file is that, whatever it declares; the encoding that it declares; UTF-8 with some damage, where what is
    valid outweighs it; else a guess by the words that are not ASCII.
    """
    head = file.read(HEAD)
    if marked := _marked(head):
        return marked
    decoder = codecs.getincrementaldecoder("utf-8")()
    odd = b""
    valid = broken = 0
    data = head
    while data:
        try:
            decoder.decode(data)
        except UnicodeDecodeError:
            decoder.reset()
            decoded = data.decode("utf-8", "replace")
            broken += decoded.count("\ufffd")
            valid += len(_WIDE.findall(decoded))
            if len(odd) < PIECE:
                odd += data
        else:
            valid += (len(data) - len(data.translate(None, _HIGH_BYTES))) // 2
        data = file.read(PIECE)
    if not broken:
        return "utf-8"
    declared = _declared(head)
    if declared and declared != "utf-8":
        return declared
    return "utf-8" if valid > 4 * broken else _guessed(odd)


def _marked(head: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    start = head[:1024]
    if len(start) >= 8 and start.count(0) >= len(start) // 4:
        even, odd = start[::2].count(0), start[1::2].count(0)
        if min(even, odd) * 10 < max(even, odd):
            return "utf-16-be" if even > odd else "utf-16-le"
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _declared(head: bytes) -> str | None:
    if not (found := _DECLARED.search(head[:4096])):
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        # A file that was searched byte by byte is in no encoding of two bytes, and codecs such as base64 are no text.
        return None if name.startswith(("utf-16", "utf-32")) or not "a".encode(name) else _SUPERSETS.get(name, name)
    except (LookupError, TypeError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    """By the words with bytes beyond ASCII: few such bytes in a word are Western Europe's accents, many a script.

    Japanese is known by its syllables, for half of its bytes may be ASCII.
    """
    for encoding in ("cp932", "euc_jp"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(data)
        except UnicodeDecodeError:
            continue
        if len(_KANA.findall(text)) * 8 > len(_WIDE.findall(text)):
            return encoding
    words = list(dict.fromkeys(_HIGH_WORD.findall(data)[:2_000]))[:400]
    joined = b" ".join(words)
    if len(_HIGH.findall(joined)) * 2 > len(joined) - len(words):
        from charset_normalizer import from_bytes  # only where it is needed: it takes a while to load

        best = from_bytes(joined).best()
        # In some encodings not even the marks of an export would be what they are.
        if best is not None and _PLAIN.decode(best.encoding, "replace") == _PLAIN.decode("ascii"):
            return _SUPERSETS.get(best.encoding, best.encoding)
    return "cp1252"
