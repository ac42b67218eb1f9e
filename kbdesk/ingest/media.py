"""What a document is: by its first bytes first, and by what is said about it second."""

import re

from kbdesk.patterns import compiled

HTML = "text/html"
XHTML = "application/xhtml+xml"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
PDF = "application/pdf"

BINARY = "binary data"
"""What something is that is no text, and nothing else that is known."""

SNIFFED_BYTES = 2048
"""How much of a document `media_type` looks at."""


class NotReadable(Exception):
    """A document is nothing that kbdesk reads; `what` says what it is: "an image (image/png)"."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


_NAMES = {
    "text/html": HTML,
    "application/xhtml+xml": XHTML,
    "text/plain": TEXT,
    "text/markdown": MARKDOWN,
    "text/x-markdown": MARKDOWN,
    "application/pdf": PDF,
    "application/x-pdf": PDF,
}
# Said of anything by servers that do not know better: the content decides.
_SAYS_NOTHING = frozenset(
    (
        "", "text", "html", "*/*", "text/xml", "application/xml", "application/octet-stream", "binary/octet-stream",
        "application/unknown", "unknown/unknown", "application/force-download", "application/x-download",
        "application/download",
    )
)  # fmt: skip
_SUFFIXES = {
    ".html": HTML, ".htm": HTML, ".xhtml": XHTML, ".xht": XHTML, ".shtml": HTML,
    ".md": MARKDOWN, ".markdown": MARKDOWN, ".mdown": MARKDOWN, ".mkd": MARKDOWN,
    ".txt": TEXT, ".text": TEXT, ".log": TEXT, ".rst": TEXT, ".org": TEXT, ".asc": TEXT,
    ".pdf": PDF,
}  # fmt: skip
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "an image"), (b"\xff\xd8\xff", "an image"), (b"GIF8", "an image"), (b"BM", "an image"),
    (b"II*\0", "an image"), (b"MM\0*", "an image"), (b"\0\0\x01\0", "an image"),
    (b"PK\x03\x04", "a zip archive or an office document"), (b"\x1f\x8b", "an archive"), (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"), (b"\xfd7zXZ", "an archive"), (b"BZh", "an archive"), (b"\x28\xb5\x2f\xfd", "an archive"),
    (b"ID3", "sound"), (b"OggS", "sound"), (b"fLaC", "sound"), (b"\x1aE\xdf\xa3", "a film"),
    (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"SQLite format 3\0", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"), (b"wOFF", "a font"), (b"wOF2", "a font"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)  # fmt: skip
# What frameworks answer everything with, errors too, and what is said by a suffix of the address: /article.png.
_MISTAKEN = compiled(r"text/.*|image/.*|application/(?:.*\+)?(?:json|xml|javascript|x-javascript|ecmascript)")
_WORDS = {"image": "an image", "video": "a film", "audio": "sound", "font": "a font", "model": "a model"}
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_MARKUP = compiled(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|style|h1|div|p|table|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_START = compiled(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_CONTROLS = bytes(c for c in range(0x20) if c not in b"\t\n\f\r\x1b\b")


def media_type(start: bytes, said: str, path: str = "") -> str:
    """Which of the types above a document is, from its first bytes, the type that is `said` of it, and its path.

    What it is shows in its bytes; where these leave it open (text of some kind), what is said counts, and then the
    suffix of the path. An empty document is what is said of it. Raises NotReadable.
    """
    start = start[:SNIFFED_BYTES]
    if says_no(said):
        if may_be_page(said) and _HTML_START.match(_bare(start)):
            return HTML
        raise NotReadable(describe(said))
    named = _NAMES.get(said)
    if b"%PDF-" in start[:1024] and not _HTML_START.match(start):
        return PDF
    for magic, what in _MAGIC:
        if start.startswith(magic) and (len(magic) > 3 or not _is_text(start)):
            raise NotReadable(what)
    if start[4:8] == b"ftyp" or (start[:4] == b"RIFF" and start[8:12] in (b"WEBP", b"WAVE", b"AVI ")):
        raise NotReadable("an image" if start[8:12] in (b"WEBP", b"avif", b"heic") else "a film or sound")
    if start and not _is_text(start):
        raise NotReadable(BINARY)
    if named == PDF:
        if _MARKUP.match(_bare(start)):  # a page that stands in for the document: a login, an error, a viewer
            return HTML
        raise NotReadable("called a PDF, but none")
    if named in (HTML, XHTML, MARKDOWN):
        return str(named)
    plain = _bare(start)
    if _HTML_START.match(plain):
        return HTML
    if named == TEXT:
        return MARKDOWN if by_suffix(path) == MARKDOWN else TEXT
    if _MARKUP.match(plain):
        return HTML
    if plain.lstrip().startswith((b"<?xml", b"<rss", b"<feed", b"<svg")):
        raise NotReadable("XML that is no page")
    if (by_name := by_suffix(path)) not in ("", PDF):
        return by_name
    if plain.lstrip()[:1] in (b"{", b"["):
        raise NotReadable("data (JSON)")
    return TEXT


def says_no(said: str) -> bool:
    """Whether a media type alone, before any content, tells that a document cannot be read (images, films, ...)."""
    return said not in _NAMES and said not in _SAYS_NOTHING


def may_be_page(said: str) -> bool:
    """Whether a server that calls a document by a media type that is none to read may do so by mistake, so that its
    first bytes are worth a look. Browsers do not look, for what they show they also run; here nothing is run.
    """
    return bool(_MISTAKEN.fullmatch(said))


def may_be_picture(said: str) -> bool:
    """Whether a media type leaves room for a picture made of points; a drawing that is a document (SVG) is none."""
    return (said.startswith("image/") and "svg" not in said) or said in _SAYS_NOTHING


def by_suffix(path: str) -> str:
    """The type that the suffix of a path promises, or ""."""
    return _SUFFIXES.get(_suffix(path), "")


def describe(said: str) -> str:
    """A media type in words: "an image (image/png)"."""
    return f"{_WORDS.get(said.partition('/')[0], 'a document of another kind')} ({said[:80]})"


def _bare(start: bytes) -> bytes:
    for bom in _BOMS:
        if start.startswith(bom):
            return start[len(bom) :].replace(b"\0", b"")
    return start


def _is_text(start: bytes) -> bool:
    if start.startswith(_BOMS):
        return True
    zeros = start.count(0)
    if zeros > len(start) * 0.3:  # UTF-16 without its mark: every second byte
        return max(start[::2].count(0), start[1::2].count(0)) > 0.95 * zeros and not start[:1] == start[1:2] == b"\0"
    return len(start) - len(start.translate(None, _CONTROLS)) <= max(len(start) * 0.02, 2)


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2].lower()
    dot = name.rfind(".")
    return name[dot:] if dot > 0 else ""
