"""PDF documents: the text of their pages, and what their information says."""

import re
from html import escape
from typing import Any

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted

TYPES = ("application/pdf",)

_MOST_PAGES = 1000
_MOST_CHARACTERS = 4_000_000
_HYPHEN = re.compile(r"(?<=[^\W\d_])(?:[\u00ad\ufffe\x02]\n?|-\n)(?=[^\W\d_A-Z])")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_DATE = re.compile(r"(?:D:)?(\d{4})(0[1-9]|1[0-2])([0-2]\d|3[01])")
_FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|tex|dvi|indd|qxd|xlsx?|pptx?|rtf|odt)$|^(?:microsoft word|untitled|slide 1\b)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?:;…»”\"')\]]\s*$")


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read a PDF; pages become paragraphs, words that a line end broke are whole again."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise IngestError(Kind.DECODING, "The PDF is locked with a password.") from None
        raise IngestError(Kind.DECODING, "The PDF is damaged and cannot be opened.") from None
    try:
        pages = _pages(document, pypdfium2.PdfiumError)
        information = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    paragraphs = [_paragraphs(page) for page in pages]
    text = "\n\n".join(paragraph for page in paragraphs for paragraph in page)
    if not text:
        raise IngestError(Kind.NO_TEXT, "The PDF holds pictures of pages, but no text.")
    named = " ".join(_CONTROLS.sub("", information.get("Title", "")).split())
    date = _DATE.match(information.get("CreationDate", ""))
    return Extracted(
        title=(named if named and not is_file_name(named) else _first_line(pages))[:300],
        author=" ".join(_CONTROLS.sub("", information.get("Author", "")).split())[:300],
        published="-".join(date.groups()) if date else "",
        description=" ".join(_CONTROLS.sub("", information.get("Subject", "")).split())[:1000],
        text=text,
        html=clean("\n".join("".join(f"<p>{escape(p, quote=False)}</p>" for p in page) for page in paragraphs if page)),
    )


def is_file_name(title: str) -> bool:
    """Whether a title is one that a program put there: the name of a file, "Untitled"."""
    return bool(_FILE_NAME.search(title))


def _pages(document: Any, broken: type[Exception]) -> list[str]:
    """The text of each page, up to a bound; a page that is damaged is passed over."""
    found: list[str] = []
    left = _MOST_CHARACTERS
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            page = document[number]
            content = page.get_textpage()
            text = content.get_text_bounded()[:left]
            content.close()
            page.close()
        except broken:
            continue
        text = _HYPHEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        found.append(_CONTROLS.sub("", text).strip())
        left -= len(text)
        if left <= 0:
            break
    return found


def _paragraphs(page: str) -> list[str]:
    """Lines joined to paragraphs: one ends at an empty line, or with a sentence on a line that is clearly shorter."""
    lines = [" ".join(line.split()) for line in page.split("\n")]
    widths = sorted(len(line) for line in lines if line)
    usual = widths[int(len(widths) * 0.8)] if widths else 0
    found: list[list[str]] = [[]]
    for line in lines:
        if not line:
            found.append([])
            continue
        found[-1].append(line)
        if len(line) < 0.75 * usual and (_SENTENCE_END.search(line) or len(found[-1]) == 1):
            found.append([])
    return [" ".join(paragraph) for paragraph in found if paragraph]


def _first_line(pages: list[str]) -> str:
    lines = (" ".join(line.split()) for page in pages[:3] for line in page.split("\n"))
    return next((line for line in lines if len(re.findall(r"[^\W\d_]", line)) >= 4), "")
