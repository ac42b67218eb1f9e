"""EPUB books, versions 2 and 3: their chapters in reading order, and what their package document says of them.

The chapters are read from the reading order (`spine`); one without a heading of its own gets the name that the table of
contents (EPUB 3's `nav`, EPUB 2's NCX) has for it. Title, authors, language, date of publication, publisher and
description are Dublin Core; with an ISBN, a DOI or a publisher it is a book that can be cited. Links between chapters
become plain text, and pictures are left out: both lead into the file. A book whose chapters are encrypted is said to be
locked; fonts that are garbled are no matter.
"""

import re
from html import unescape
from html.entities import html5
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from kbdesk.citation import Citation, people
from kbdesk.failure import IngestError, Kind
from kbdesk.identifiers import doi_in, isbn_in
from kbdesk.ingest.charset import decode
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.packages import EPUB
from kbdesk.ingest.readers import notation
from kbdesk.ingest.readers.markup import Writer
from kbdesk.ingest.readers.package import Package, local, parse_xml, resolve
from kbdesk.ingest.readers.structure import body_of
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

TYPES = (EPUB,)

_MOST_CHAPTERS = 3_000
_MOST_CHARACTERS = 5_000_000
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_LOCKS = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
_OPF = "{http://www.idpf.org/2007/opf}"
_OPS_TYPE = "{http://www.idpf.org/2007/ops}type"
_ENTITY = compiled(r"&(#?\w{1,40};)?")
_KEPT = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
_BODY = compiled(r"<body\b", re.IGNORECASE)
_ROOT = compiled(r"<(?:\w{1,20}:)?html\b", re.IGNORECASE)
_DATE = compiled(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:\D|$)")
_YEAR = compiled(r"[12]\d{3}(?!\d)")
_BARE_ISBN = compiled(r"\s*97[89][\d\s-]{10,14}")
_TAG = compiled(r"<[^<>]*>")
_LOCKED = Worded(
    "The book is locked with copy protection (DRM), so that only the reading program that it was bought for opens it."
)


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read an EPUB; see `extract.extract`."""
    package = Package(body, Worded("The book"))
    book = _Book(package)
    languages: dict[str, str] = {}
    writer = Writer(languages=languages)
    size = 0
    for name, label in book.chapters():
        if size > _MOST_CHARACTERS:
            break
        tree = _chapter(package.read(name))
        if tree is None:
            continue
        languages.update(notation.make_plain(tree))
        found = body_of(tree)
        said = "".join(found.itertext())
        if not said.strip():
            continue
        size += len(said)
        if label and not _headed(found):
            head = etree.Element("head", rend="h2")
            head.text = label
            found.insert(0, head)
        writer.body(found)
    text = writer.text
    if not text:
        raise IngestError(Kind.NO_TEXT, Worded("The book holds no text: its pages may be pictures."))
    return Extracted(text=text, html=clean(writer.html), **book.metadata(text))


class _Book:
    """The package document of a book."""

    def __init__(self, package: Package) -> None:
        self._package = package
        container = package.xml("META-INF/container.xml")
        roots = [] if container is None else [one for one in container.iter() if local(one) == "rootfile"]
        names = [one.get("full-path", "") for one in roots if "oebps" in one.get("media-type", "oebps")]
        names += [name for name in package.names if name.lower().endswith(".opf")]
        self._name = next((name for name in names if package.has(name)), "")
        opf = package.xml(self._name)
        if opf is None:
            raise IngestError(Kind.DECODING, Worded("The book is damaged: the list of its chapters cannot be read."))
        self._opf: Any = opf
        self._items = {
            one.get("id", ""): one for one in self._opf.iter() if local(one) == "item" and one.get("href") is not None
        }

    def chapters(self) -> list[tuple[str, str]]:
        """The parts of the book that are text, in reading order, each with its name in the table of contents."""
        spine = [self._items.get(one.get("idref", "")) for one in self._opf.iter() if local(one) == "itemref"]
        if not any(one is not None for one in spine):  # a damaged one: the order of the list is the next best
            spine = list(self._items.values())
        labels = self._labels()
        found: dict[str, str] = {}
        for item in spine:
            if item is None or "nav" in item.get("properties", "").split():
                continue
            name = resolve(self._name, item.get("href", ""))
            if item.get("media-type", "") in _PAGES or name.lower().endswith((".xhtml", ".html", ".htm")):
                found.setdefault(name, labels.get(name, ""))
        self._refuse_locked(set(found))
        return list(found.items())[:_MOST_CHAPTERS]

    def metadata(self, text: str) -> dict[str, Any]:
        """What `Extracted` wants to know besides the text."""
        description = _TAG.sub(" ", unescape(self._first("description")))
        return {
            "title": (self._title() or text.partition("\n")[0])[:300],
            "author": "; ".join(self._authors())[:300],
            "published": self._published(),
            "site": self._first("publisher")[:200],
            "language": self._first("language").replace("_", "-").lower()[:20],
            "description": _line(description)[:2000],
            "citation": self._citation(),
        }

    def _citation(self) -> Citation | None:
        """The book as a work, where something says that it was published."""
        numbers = [self._identifier(one) for one in (*self._all("identifier"), *self._all("source"))]
        isbn = next((found for number in numbers if (found := _isbn(number))), "")
        doi = next((found for number in numbers if (found := doi_in(number))), "")
        publisher = self._first("publisher")
        if not (isbn or doi or publisher):
            return None
        return Citation(
            kind="book",
            title=self._title(),
            authors=people(self._authors()),
            editors=people(self._authors("edt")),
            issued=self._published() or next((year[0] for one in self._dates() if (year := _YEAR.match(one))), ""),
            publisher=publisher,
            isbn=isbn,
            doi=doi,
        ).bounded()

    def _identifier(self, element: Any) -> str:
        """A number of the book, behind the name of what it is a number of."""
        return f"{self._refined(element, 'scheme')} {_line(''.join(element.itertext()))}"

    def _refuse_locked(self, chapters: set[str]) -> None:
        """Raise where the chapters are encrypted."""
        encryption = self._package.xml("META-INF/encryption.xml")
        for one in () if encryption is None else encryption.iter():
            if local(one) != "EncryptedData":
                continue
            how = next(
                (method.get("Algorithm", "") for method in one.iter() if local(method) == "EncryptionMethod"), ""
            )
            uris = [resolve("", part.get("URI", "")) for part in one.iter() if local(part) == "CipherReference"]
            if how not in _FONTS and chapters.intersection(uris):
                raise IngestError(Kind.DECODING, _LOCKED)
        if any(self._package.has(name) for name in _LOCKS) and not any(
            b"<" in self._package.read(name)[:2000] for name in list(chapters)[:3]
        ):
            raise IngestError(Kind.DECODING, _LOCKED)

    def _labels(self) -> dict[str, Any]:
        """Names that the table of contents has for parts of the book, by the part."""
        found: dict[str, str] = {}
        for item in self._items.values():
            name = resolve(self._name, item.get("href", ""))
            if "nav" in item.get("properties", "").split():
                tree = _chapter(self._package.read(name))
                navs = (
                    [] if tree is None else [one for one in tree.iter("nav") if "toc" in one.get("kbdesk-type", "toc")]
                )
                for link in navs[0].iter("a") if navs else ():
                    if link.get("href"):
                        found.setdefault(resolve(name, link.get("href")), _line("".join(link.itertext()))[:300])
            elif item.get("media-type") == "application/x-dtbncx+xml":
                ncx = self._package.xml(name)
                for point in () if ncx is None else ncx.iter():
                    if local(point) == "navPoint":
                        self._point(point, name, found)
        return found

    @staticmethod
    def _point(point: Any, name: str, found: dict[str, str]) -> None:
        label = next((one for one in point if local(one) == "navLabel"), None)
        content = next((one for one in point if local(one) == "content"), None)
        if label is not None and content is not None and content.get("src"):
            found.setdefault(resolve(name, content.get("src")), _line("".join(label.itertext()))[:300])

    def _all(self, name: str) -> list[Any]:
        return [
            one
            for one in self._opf.iter()
            if local(one) == name and "purl.org/dc" in one.tag.lower() and _line("".join(one.itertext()))
        ]

    def _first(self, name: str) -> str:
        return next((_line("".join(one.itertext())) for one in self._all(name)), "")

    def _refined(self, element: Any, name: str) -> str:
        """What a `meta` element of EPUB 3 says in addition of an element of Dublin Core, or EPUB 2's attribute."""
        if said := element.get(_OPF + name):
            return str(said)
        wanted = f"#{element.get('id')}"
        for one in self._opf.iter():
            if local(one) == "meta" and one.get("refines") == wanted and one.get("property") == name:
                return _line("".join(one.itertext()))
        return ""

    def _title(self) -> str:
        titles = self._all("title")
        main = next(
            (one for one in titles if self._refined(one, "title-type") == "main"), titles[0] if titles else None
        )
        return "" if main is None else _line("".join(main.itertext()))

    def _authors(self, wanted: str = "aut") -> list[str]:
        """Who wrote it, else whoever made it; or those of another role."""
        made = self._all("creator") if wanted == "aut" else [*self._all("creator"), *self._all("contributor")]
        roles = [(_line("".join(one.itertext())), self._refined(one, "role")) for one in made[:50]]
        if wanted != "aut":
            return list(dict.fromkeys(name for name, role in roles if role == wanted))
        authors = [name for name, role in roles if role in ("", "aut")] or [name for name, _ in roles]
        return list(dict.fromkeys(authors))

    def _dates(self) -> list[str]:
        """When it was published; the day on which the file was made says nothing of the book."""
        dates = self._all("date")
        dates.sort(key=lambda one: one.get(_OPF + "event", "publication") != "publication")
        events = ("publication", "original-publication")
        return [_line("".join(one.itertext())) for one in dates if one.get(_OPF + "event", "publication") in events]

    def _published(self) -> str:
        return next(("-".join(match.groups()) for one in self._dates() if (match := _DATE.match(one))), "")


def _isbn(number: str) -> str:
    """The ISBN in an identifier that says that it is one, or that can be nothing else."""
    return isbn_in(number) if "isbn" in number.lower() or _BARE_ISBN.fullmatch(number) else ""


def _chapter(data: bytes) -> Any | None:
    """The body of a chapter, its tags without namespaces; None where there is none."""
    text = decode(data, None, markup=True)
    root = _ROOT.search(text)
    # What comes before the root may define entities, which are nothing that a chapter needs.
    text = _ENTITY.sub(_plain_entity, text[root.start() if root else 0 :])
    tree = parse_xml(text.encode("utf-8"), recover=False)
    body = None if tree is None else next((one for one in tree.iter() if local(one) == "body"), None)
    if body is None:
        start = _BODY.search(text)  # to HTML, what is empty in XML (`<title/>`) does not end
        try:
            body = document_fromstring(text[start.start() if start else 0 :].encode("utf-8"), _parser).find("body")
        except (etree.LxmlError, ValueError):
            return None
    if body is None:
        return None
    for one in list(body.iter()):
        if isinstance(one.tag, str):
            name = local(one).lower()
            one.tag = name if name.isalnum() and name.isascii() else "span"  # HTML knows no others
            kind = one.attrib.pop(_OPS_TYPE, "") or one.get("epub:type", "")
            if kind:
                one.set("kbdesk-type", kind)
            if "pagebreak" in kind or one.get("role") == "doc-pagebreak":
                one.text = None
    return body


def _plain_entity(match: re.Match[str]) -> str:
    """A named entity as the character that it is in HTML; what is none is an ampersand."""
    name = match[1]
    if not name:
        return "&amp;"
    if name in _KEPT or name.startswith("#"):
        return match[0]
    return html5.get(name, f"&amp;{name}").replace("<", "&lt;")


def _headed(body: Any) -> bool:
    """Whether a chapter begins with a heading."""
    return any(child.tag == "head" for child in list(body)[:3])


def _line(text: str) -> str:
    return " ".join(text.split())
