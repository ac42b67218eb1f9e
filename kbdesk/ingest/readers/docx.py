"""Word documents (DOCX): headings, lists, tables, links, quotations, foot- and endnotes, by mammoth, and properties.

mammoth gets a copy of the document that holds its text and no more: unpacked within bounds, without pictures, and
without a part that declares entities, which no word processor writes.
"""

import io
import re
import zipfile
from typing import Any

from lxml.html import document_fromstring

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.packages import DOCX
from kbdesk.ingest.readers.markup import Writer
from kbdesk.ingest.readers.package import Package, local
from kbdesk.ingest.readers.pdf import is_file_name
from kbdesk.ingest.readers.structure import body_of
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

TYPES = (DOCX,)

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Plain Text'] => p:fresh
r[style-name='Code'] => code
"""
_DECLARES = compiled(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DATE = compiled(r"\d{4}-\d{2}-\d{2}")
_NOBODY = frozenset(
    ("", "user", "author", "admin", "administrator", "microsoft office user", "python-docx", "un-named")
)
_BACK = "↑"
_DAMAGED = Worded("The document is damaged and cannot be opened.")


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read a Word document; see `extract.extract`."""
    package = Package(body, Worded("The document"))
    said = _properties(package)
    html = _converted(_copy(package))
    if not html.strip():
        raise IngestError(Kind.NO_TEXT, Worded("The document holds no text."))
    tree = document_fromstring(f"<html><body>{html}</body></html>").find("body")
    for link in list(tree.iter("a")):
        if link.get("href", "").startswith("#") and (link.text or "") == _BACK:
            link.drop_tree()
    top = next((one for one in tree.iter("h1", "h2") if one.text_content().strip()), None)
    titled = "" if top is None else _line(top.text_content())
    named = "" if is_file_name(said["title"]) else said["title"]
    if top is not None and top.getparent()[0] is top and ("title" in top.get("class", "") or titled == named):
        named = named or titled
        top.drop_tree()  # the reader shows it anyway
    writer = Writer()
    writer.body(body_of(tree))
    text = writer.text
    if not text:
        raise IngestError(Kind.NO_TEXT, Worded("The document holds no text."))
    title = named or titled or next(line for line in text.split("\n") if line.strip()).lstrip("- ")
    return Extracted(text=text, html=clean(writer.html), **{**said, "title": title[:300]})


def _copy(package: Package) -> io.BytesIO:
    """The parts of a document that are text."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in package.names:
            if not name.endswith((".xml", ".rels")) or name.startswith("customXml/"):
                continue
            part = package.read(name)
            if _DECLARES.search(part.replace(b"\0", b"")):
                raise IngestError(Kind.DECODING, Worded("The document declares entities, which no Word document does."))
            if part:
                archive.writestr(name, part)
    made.seek(0)
    return made


def _converted(document: io.BytesIO) -> str:
    import mammoth

    try:
        found = mammoth.convert_to_html(
            document,
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=lambda image: [],
            ignore_empty_paragraphs=True,
        )
    except IngestError:
        raise
    except RecursionError:
        raise IngestError(Kind.DECODING, Worded("The document is nested too deeply to be read.")) from None
    except MemoryError:
        raise
    except Exception:  # a converter meets what nobody thought of in files that are damaged
        raise IngestError(Kind.DECODING, _DAMAGED) from None
    return str(found.value)


def _properties(package: Package) -> dict[str, Any]:
    """What the document says about itself."""
    core = package.xml("docProps/core.xml")
    found: dict[str, str] = {}
    for one in () if core is None else core:
        found.setdefault(local(one), _line("".join(one.itertext())))
    creators = [name for name in found.get("creator", "").split(";") if name.strip().lower() not in _NOBODY]
    date = _DATE.match(found.get("created", ""))
    return {
        "title": found.get("title", ""),
        "author": "; ".join(name.strip() for name in creators)[:300],
        "published": date[0] if date else "",
        "language": found.get("language", "").lower()[:20],
        "description": (found.get("description", "") or found.get("subject", ""))[:2000],
    }


def _line(text: str) -> str:
    return " ".join(text.split())
