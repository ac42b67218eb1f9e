"""PDF documents: the text of their pages as people read it, and what they say of themselves.

Where lines stand and how large their type is tells columns, headings, titles and running heads (`pdf_lines`,
`pdf_blocks`). A title in the document's information is taken where its first page has it too; else the largest type of
the first page is the title, else what the information says, if it is not the name of a file.
"""

import re
from html import escape
from typing import Any

from kbdesk.citation import Citation, in_address, people
from kbdesk.failure import IngestError, Kind
from kbdesk.identifiers import arxiv_in, doi_in
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.readers.pdf_blocks import Block, blocks_of, clean_line
from kbdesk.ingest.readers.pdf_lines import Line, lines_of, ordered
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

TYPES = ("application/pdf",)

_MOST_PAGES = 1000
_MOST_CHARACTERS = 4_000_000
_DATE = compiled(r"(?:D:)?(\d{4})(0[1-9]|1[0-2])([0-2]\d|3[01])")
_FILE_NAME = compiled(
    r"\.(?:docx?|pdf|tex|dvi|indd|qxd|xlsx?|pptx?|rtf|odt)$"
    r"|^(?:microsoft (?:word|powerpoint)|untitled|unbenannt|slide 1\b|powerpoint|title\b|document\d*$|layout \d)",
    re.IGNORECASE,
)
_NOT_LETTERS = compiled(r"[\W\d_]+")
_STAMP = compiled(r"arxiv:\s*(?P<id>\S+)(?:\s*\[(?P<class>[\w.-]+)\])?", re.IGNORECASE)
_ABSTRACT = compiled(r"(?:abstract|summary|zusammenfassung|résumé)\b\s*[.:\u2010-\u2015-]*\s*", re.IGNORECASE)
_MARKS = compiled(r"[\d*†‡§¶∗\u2217\u00b9\u00b2\u00b3\u2070-\u2079]+(?:\s*,\s*[\d*†‡§¶∗]+)*")
_NAME = compiled(r"[^\W\d_a-z][\w'’.-]*(?:\s+(?:[^\W\d_a-z][\w'’.-]*|van|von|de|der|den|del|di|da|la|le|bin)){1,4}")
_NO_PERSON = compiled(
    r"\b(?:universit|institut|department|school|college|laborator|cent(?:er|re)|journal|conference|proceedings|abstract|"
    r"introduction|vol|issue|inc|ltd|report|draft)",
    re.IGNORECASE,
)
_TITLE_LARGER = 1.15


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read a PDF; see `extract.extract`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise IngestError(
                Kind.DECODING, Worded("The PDF is locked with a password; save a copy without one and add that.")
            ) from None
        raise IngestError(Kind.DECODING, Worded("The PDF is damaged and cannot be opened.")) from None
    try:
        pages, stamp = _pages(document, pypdfium2.PdfiumError)
        information = {name: clean_line(value) for name, value in document.get_metadata_dict(skip_empty=True).items()}
    finally:
        document.close()
    first = list(pages[0]) if pages else []
    blocks, size = blocks_of(pages)
    if not blocks:
        raise IngestError(
            Kind.NO_TEXT, Worded("The PDF holds pictures of pages, but no text; run it through OCR and add that.")
        )
    title = _title(blocks, information.get("Title", ""), first, size)
    authors = _authors(blocks, title) or _said(information.get("Author", ""))
    date = _DATE.match(information.get("CreationDate", ""))
    abstract = _abstract(blocks)
    shown = _without_title(blocks, title)
    return Extracted(
        title=title[:300],
        author="; ".join(authors)[:300],
        published="-".join(date.groups()) if date else "",
        description=(abstract or information.get("Subject", ""))[:1000],
        text="\n\n".join(block.text for block in shown or blocks),
        html=clean("\n".join(map(_html, shown or blocks))),
        citation=_citation(first, stamp, url, authors, abstract),
    )


def is_file_name(title: str) -> bool:
    """Whether a title is one that a program put there: the name of a file, "Untitled"."""
    return bool(_FILE_NAME.search(title))


def _pages(document: Any, broken: type[Exception]) -> tuple[list[list[Line]], str]:
    """The lines of each page in reading order, up to a bound, and what stands in the margin of the first one.

    A page that is damaged is passed over.
    """
    found: list[list[Line]] = []
    stamp = ""
    left = _MOST_CHARACTERS
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            page = document[number]
            content = page.get_textpage()
            lines = lines_of(content)
            content.close()
            page.close()
        except broken:
            continue
        upright = [line for line in lines if not line.tilted]
        if len(upright) < 0.3 * len(lines):
            upright = lines  # a page that lies on its side
        elif number == 0:
            stamp = " ".join(line.text for line in lines if line.tilted)
        found.append(ordered(upright) if upright is not lines else lines)
        left -= sum(len(line.text) for line in lines)
        if left <= 0:
            break
    return found, stamp


def _title(blocks: list[Block], named: str, first: list[Line], body: float) -> str:
    has_name = bool(named) and not is_file_name(named)
    if has_name and len(named.split()) > 1:
        start = _letters(" ".join(line.text for line in first))
        if _letters(named) and _letters(named) in start:
            return named
    large = [block for block in blocks if block.page == 0 and len(_letters(block.text)) >= 4]
    if large:
        top = max(block.size for block in large)
        if top > _TITLE_LARGER * body:
            start_at = next(place for place, block in enumerate(large) if block.size >= 0.97 * top)
            parts = []
            for block in large[start_at:]:
                if block.size < 0.97 * top:
                    break
                parts.append(block.text)
            return " ".join(parts)[:300]
    if has_name:
        return named
    return next((block.text[:300] for block in blocks if len(_letters(block.text)) >= 4), blocks[0].text[:300])


def _authors(blocks: list[Block], title: str) -> list[str]:
    """The names that stand below the title, if they plainly are names."""
    letters = _letters(title)
    below = [block for block in blocks[:8] if block.page == 0]
    at = next(
        (place for place, block in enumerate(below) if _letters(block.text) and _letters(block.text) in letters), None
    )
    if at is None:
        return []
    for block in below[at + 1 : at + 3]:
        if _letters(block.text) in letters:
            continue
        said = _said(block.text)
        return said if len(block.text) < 600 else []
    return []


def _said(text: str) -> list[str]:
    """Names from a list of them; [] where it holds anything that is no name."""
    text = _MARKS.sub(" , ", text.replace(";", ","))
    parts = [part.strip(" .") for part in re.split(r",|\s+(?:and|und|et|&)\s+", f" {text} ") if part.strip(" .")]
    if not parts or any(not _NAME.fullmatch(part) or _NO_PERSON.search(part) for part in parts):
        return []
    return list(dict.fromkeys(parts))


def _abstract(blocks: list[Block]) -> str:
    for place, block in enumerate(blocks[:25]):
        if found := _ABSTRACT.match(block.text):
            rest = block.text[found.end() :]
            if len(rest) > 60:
                return rest
            if not rest and place + 1 < len(blocks) and not blocks[place + 1].level:
                return blocks[place + 1].text
    return ""


def _citation(first: list[Line], stamp: str, url: str, authors: list[str], abstract: str) -> Citation | None:
    """The work that a paper is, by the numbers on its first page and in its address."""
    text = " ".join([stamp, *(line.text for line in first)])
    found = _STAMP.search(text)
    arxiv = arxiv_in(found["id"]) if found else ""
    doi = doi_in(text)
    where = in_address(url) or Citation()
    if not (arxiv or doi or where):
        return None
    said = Citation(
        kind="article" if arxiv and not doi else "article-journal",
        authors=people(authors),
        doi=doi,
        arxiv=arxiv,
        primary_class=(found["class"] or "") if found and arxiv else "",
        abstract=abstract,
    )
    return where.filled(said)


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    """The blocks without those at the start that the title is made of: the reader shows it anyway."""
    letters, place = _letters(title), 0
    while place < min(3, len(blocks) - 1) and len(own := _letters(blocks[place].text)) > 3 and own in letters:
        place += 1
    return blocks[place:]


def _html(block: Block) -> str:
    tag = f"h{block.level}" if block.level else "p"
    return f"<{tag}>{escape(block.text, quote=False)}</{tag}>"


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", clean_line(text)).casefold()
