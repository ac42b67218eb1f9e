"""Small books, Word documents and saved pages, made in code, for the tests of reading."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
METADATA = (
    "<dc:title>The Harbour</dc:title><dc:creator>Ada Lovelace</dc:creator><dc:creator>Mary Shelley</dc:creator>"
    "<dc:language>en-GB</dc:language><dc:date>1851-10-18</dc:date><dc:publisher>Harbour Press</dc:publisher>"
    "<dc:description>&lt;p&gt;A book of &lt;b&gt;boats&lt;/b&gt;.&lt;/p&gt;</dc:description>"
    '<dc:identifier id="id">urn:isbn:9780306406157</dc:identifier>'
)
CHAPTERS = (
    "<p>It begins with a <em>boat</em> &amp; a river&nbsp;bank.</p><p>See <a href='https://a.example/x'>there</a>"
    " and <a href='c2.xhtml#n'>below</a>.</p>",
    "<section><h2>The Sea</h2><div>A line of its own.</div><div>And the next one.</div>"
    "<ul><li><p>nets</p></li><li>oars</li></ul><blockquote><p>Calm.</p></blockquote></section>",
)
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>'
    '<nav epub:type="toc"><ol><li><a href="c1.xhtml">The River</a></li><li><a href="c2.xhtml">The Sea, named</a></li>'
    "</ol></nav></body></html>"
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>The River</text></navLabel>'
    '<content src="c1.xhtml"/></navPoint></navMap></ncx>'
)
XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>{doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head>'
    "<title/><style>p {{ margin: 0 }}</style></head><body>{body}</body></html>"
)


def packed(parts: Mapping[str, str | bytes], *, stored: Sequence[str] = ("mimetype",)) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, part, compress_type=how)
    return out.getvalue()


def epub(
    chapters: Sequence[str] = CHAPTERS,
    *,
    metadata: str = METADATA,
    old: bool = False,
    more: Mapping[str, str | bytes] | None = None,
    order: Sequence[int] | None = None,
) -> bytes:
    """A book; `old` is EPUB 2 with an NCX, else EPUB 3 with a nav. `order` is the spine, by number of the chapter."""
    numbers = range(1, len(chapters) + 1)
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in numbers)
    spine = "".join(f'<itemref idref="c{n}"/>' for n in order or numbers)
    if old:
        items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    else:
        items += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        spine = '<itemref idref="nav"/>' + spine
    opf = (
        f'<package xmlns="http://www.idpf.org/2007/opf" version="{2 if old else 3}.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f"{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": opf,
        "OEBPS/toc.ncx" if old else "OEBPS/nav.xhtml": NCX if old else NAV,
    }
    for number, chapter in zip(numbers, chapters, strict=True):
        whole = chapter if chapter.startswith("<?xml") else XHTML.format(body=chapter, doctype="")
        parts[f"OEBPS/c{number}.xhtml"] = whole
    return packed({**parts, **(more or {})})


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
    for id, name in (("T", "Title"), ("H1", "heading 1"), ("H2", "heading 2"), ("Q", "Quote"))
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def paragraph(text: str, style: str = "", *, item: bool = False, raw: str = "") -> str:
    """A paragraph of Word; `raw` is put behind its text as it is."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if item:
        properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    run = f"<w:r><w:t xml:space='preserve'>{escape(text, quote=False)}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{raw}</w:p>"


CONTENT = (
    paragraph("Report on Boats", "T")
    + paragraph("The Harbour", "H1")
    + paragraph(
        "Boats lie here, see ",
        raw='<w:hyperlink r:id="link"><w:r><w:t>the list</w:t></w:r></w:hyperlink>'
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
    )
    + paragraph("Calm is the sea.", "Q")
    + paragraph("nets", item=True)
    + paragraph("oars", item=True)
    + "<w:tbl><w:tr>"
    + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Name", "Length"))
    + "</w:tr></w:tbl>"
    + paragraph("Ends", "H2")
)
CORE = (
    "<dc:title>Report on Boats</dc:title><dc:creator>Ada Lovelace</dc:creator><dc:language>en-GB</dc:language>"
    "<dc:description>All about boats.</dc:description><dcterms:created>2021-03-04T10:00:00Z</dcterms:created>"
)


def docx(
    content: str = CONTENT, *, core: str = CORE, head: str = "", more: Mapping[str, str | bytes] | None = None
) -> bytes:
    """A Word document; `head` stands before the root of its main part."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = f'<Relationship Id="d" Type="{office}/officeDocument" Target="word/document.xml"/>'
    inner = (
        f'<Relationship Id="link" Type="{office}/hyperlink" Target="https://a.example/boats" TargetMode="External"/>'
        f'<Relationship Id="s" Type="{office}/styles" Target="styles.xml"/>'
        f'<Relationship Id="f" Type="{office}/footnotes" Target="footnotes.xml"/>'
        f'<Relationship Id="n" Type="{office}/numbering" Target="numbering.xml"/>'
    )
    note = f'<w:footnote w:id="1">{paragraph("Counted in spring.")}</w:footnote>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS.format(rels),
        "word/document.xml": f'{head}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{content}</w:body></w:document>',
        "word/_rels/document.xml.rels": _RELS.format(inner),
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{_STYLES}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{_NUMBERING}</w:numbering>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{note}</w:footnotes>',
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        ),
    }
    return packed({**parts, **(more or {})})


def old_office(*names: str) -> bytes:
    """An office file of the old kind whose directory holds these names."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", head, 30, 9)
    struct.pack_into("<L", head, 48, 1)
    directory = b""
    for name in ("Root Entry", *names):
        raw = name.encode("utf-16-le")
        directory += raw.ljust(64, b"\0") + struct.pack("<H", len(raw) + 2) + bytes(62)
    return bytes(head) + bytes(512) + directory.ljust(1024, b"\0")


SINGLE = "<!--\n Page saved with SingleFile \n url: {} \n saved date: Sat Mar 14 2020 13:00:00 GMT+0100 (CET)\n-->"
COMPLETE = "<!-- saved from url=(0025){} -->\n"


def page(comment="", count=3, body=""):
    """A page that was saved, `count` sentences long."""
    words = "".join(
        f"<p>Boat {n} comes and goes, and the lights of harbour {n} are seen from far away by those who row.</p>"
        for n in range(count)
    )
    links = "<a href='lights_files/x.html'>here</a> and <a href='https://a.example/y'>there</a>"
    end = f"<p>Those who row {links} know each of them by heart, and where to turn, and when to rest their oars.</p>"
    head = "<head><title>Harbour lights</title></head>"
    return f"<!DOCTYPE html>\n{comment}<html>{head}<body><article>{words}{body}{end}</article></body></html>"


def mhtml(address, content, charset="utf-8"):
    """The same as MHTML of Chrome."""
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Harbour lights\r\n"
        "Date: Sat, 14 Mar 2020 12:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="xx"\r\n\r\n--xx\r\n'
        f"Content-Type: text/html; charset={charset}\r\nContent-ID: <frame@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: binary\r\nContent-Location: {address}\r\n\r\n{content}\r\n--xx--\r\n"
    ).encode(charset)
