"""What a file is that is no export, in a few words for its user."""

import re

from kbdesk.importers.source import Source
from kbdesk.patterns import compiled

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"mozLz40\0", "a compressed file of Firefox"),
    (b"bplist00", "a binary property list"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_HTML = compiled(r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S)
_MARKUP = compiled(r"<(?:html|body|div|table|p|a|dl|ul)\b[^<>]*>", re.I)
_CONTROL = compiled(r"[\x01-\x08\x0b\x0e-\x1f\ufffd]")
_ADDRESS_COLUMN = compiled(r"(?:^|[,;\t])\s*\"?(?:url|uri|link|href|address|website)\"?\s*(?:$|[,;\t])", re.I)


def nature(source: Source) -> str:
    """What the source seems to be: "a folder", "a PNG image", "HTML", "JSON", "XML", "CSV", "binary data" or "text"."""
    if source.folder:
        return "a folder"
    for magic, name in _MAGIC:
        if source.head.startswith(magic):
            return name
    start = source.sample.lstrip()[:8192]
    if len(_CONTROL.findall(start)) * 20 > len(start):
        return "binary data"
    if _HTML.match(start):
        return "HTML"
    if start.startswith("<?xml"):
        return "HTML" if "<html" in start[:2000].lower() else "XML"
    if start.startswith("<") and _MARKUP.match(start):
        return "HTML"
    if re.match(r"\{\s*(?:\"|\})|\[\s*(?:[{\"]|\[\s*[{\[\"\d]|\]\s*$)", start):
        return "JSON"
    if _is_csv(start):
        return "CSV"
    return "text"


def _is_csv(start: str) -> bool:
    # A first line of several columns, one of them named for an address, and no address in it.
    first = start.partition("\n")[0]
    return "://" not in first and len(re.findall(r"[,;\t]", first)) >= 1 and bool(_ADDRESS_COLUMN.search(first))
