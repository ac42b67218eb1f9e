"""Plain text and Markdown."""

import re
from html import escape

from kbdesk import front_matter
from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.charset import decode
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.readers.markup import Writer
from kbdesk.ingest.readers.structure import body_of
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

TYPES = ("text/plain", "text/markdown")

_MOST_CHARACTERS = 5_000_000
_TITLE_CHARACTERS = 200
_AUTHORS_CHARACTERS = 300
_LANGUAGE_CHARACTERS = 20
_DESCRIPTION_CHARACTERS = 2_000
_FRONT_MATTER = compiled(r"(?:---[ \t]*\n.*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?:\n|$)", re.DOTALL)
_LINKED = compiled(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
_DATE = compiled(r"\d{4}-\d{2}-\d{2}")
_HEADING = compiled(r"^ {0,3}(?:#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$|(\S.*)\n {0,3}(?:=+|-{3,})[ \t]*$)", re.MULTILINE)
_INLINE = compiled(r"!?\[([^\]]*)\]\([^)]*\)|[*_`]+")
_INDENTED = compiled(r"^(?: {2,}|\t)\S", re.MULTILINE)
_IN_NO_XML = compiled("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARAGRAPHS = compiled(r"\n\s*\n")


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read plain text or Markdown; its title is the first heading, or else the first line.

    What a block at the beginning of Markdown says of title, authors, date, language and description comes first. The
    text of Markdown is without its marks.
    """
    text = decode(body, charset, markup=False).replace("\r\n", "\n").replace("\r", "\n")[:_MOST_CHARACTERS]
    fields: front_matter.Values = {}
    markdown = content_type == "text/markdown"
    if markdown and (front := _FRONT_MATTER.match(text)):
        fields, _ = front_matter.split(front[0])
        text = text[front.end() :] if fields else text  # a paragraph between two rulers is one
    text = text.strip("\n").rstrip()
    if not text.strip():
        raise IngestError(Kind.NO_TEXT, Worded("The document is empty."))
    title = _said(fields, "title") or _title(text, markdown)
    html = clean(_rendered(text) if markdown else paragraphs(text))
    date = _DATE.match(_said(fields, "date", "published"))
    return Extracted(
        title=title[:_TITLE_CHARACTERS],
        author=_said(fields, "author", "authors")[:_AUTHORS_CHARACTERS],
        published=date[0] if date else "",
        language=_said(fields, "language", "lang").lower()[:_LANGUAGE_CHARACTERS],
        description=_said(fields, "description", "abstract")[:_DESCRIPTION_CHARACTERS],
        text=(_without_marks(html) if markdown else "") or text,
        html=html,
    )


def _said(fields: front_matter.Values, *names: str) -> str:
    """What the first of the fields says that says anything: one text, or the texts of a list, `[[linked]]` or not."""
    for name in names:
        found = fields.get(name, "")
        values = (_LINKED.sub(r"\1", value) for value in ([found] if isinstance(found, str) else found))
        if said := "; ".join(filter(None, (" ".join(value.split()) for value in values))):
            return said
    return ""


def paragraphs(text: str) -> str:
    """HTML of plain text: a paragraph for each that an empty line ends, <pre> where lines are laid out by hand."""
    blocks = [block.strip("\n") for block in _PARAGRAPHS.split(text) if block.strip()]
    return "\n".join(
        f"<pre>{escape(block, quote=False)}</pre>"
        if len(_INDENTED.findall(block)) > 1
        else f"<p>{escape(' '.join(block.split()) if _flows(block) else block.strip(), quote=False)}</p>".replace(
            "\n", "<br>"
        )
        for block in blocks
    )


def _flows(block: str) -> bool:
    """Whether the lines of a block were broken at a width, and not where a line ends by its sense (a list, a poem)."""
    lines = block.split("\n")
    return len(lines) > 1 and all(len(line) > 50 for line in lines[:-1])


def _title(text: str, markdown: bool) -> str:
    if markdown and (heading := _HEADING.search(text)):
        return " ".join(_INLINE.sub(r"\1", heading[1] or heading[2]).split())
    first = next(line for line in text.split("\n") if line.strip())
    return " ".join((_INLINE.sub(r"\1", first) if markdown else first).strip("#*=_-~ \t").split()) or first.strip()


def _without_marks(html: str) -> str:
    """The text of what Markdown became: its marks would be searched, summed up and shown in lists, and are no words."""
    from lxml.html import document_fromstring

    writer = Writer()
    html = _IN_NO_XML.sub("", html)
    writer.body(body_of(document_fromstring(f"<html><body>{html}</body></html>").find("body")))
    return writer.text


def _rendered(text: str) -> str:
    from markdown_it import MarkdownIt

    # HTML in Markdown stays text: what a page says in Markdown needs no elements that Markdown lacks
    renderer = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return str(renderer.render(text))
