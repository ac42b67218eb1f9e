"""HTML pages: what of a page is the article, by trafilatura, and what it says about itself."""

import logging
import re
from collections.abc import Iterable
from typing import Any

from lxml.etree import ElementDefaultClassLookup, ParserError, XMLSyntaxError, XPath, strip_elements
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import MANUALLY_CLEANED, Extractor

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.charset import decode
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.readers import notation, rules
from kbdesk.ingest.readers.markup import Writer
from kbdesk.ingest.readers.metadata import Metadata
from kbdesk.ingest.readers.pictures import Pictures
from kbdesk.ingest.saved import saved_page

TYPES = ("text/html", "application/xhtml+xml")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it says of each page that it is discarded
rules.quicken()

_parser = HTMLParser(collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True)
# lxml.html asks Python for the class of every element that is touched, for the sake of forms: a tenth of the time.
_parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
_OPTIONS: dict[str, Any] = {
    "comments": False,
    "links": True,
    "formatting": True,
    "output_format": "html",  # only the body is used; "python" would write a text of it as well
}
# Made once: to read them from the library's settings takes as long as a hundredth of a page.
_CAREFUL = Extractor(fast=True, precision=True, **_OPTIONS)
_USUAL = Extractor(fast=True, **_OPTIONS)
_THIRD = Extractor(fast=False, precision=True, **_OPTIONS)
# What never is text, and what trafilatura takes out of a page whatever else it does; but for figures and formulas, of
# which there is something to keep, and forms, in which some sites put their whole page.
_NEVER_TEXT = {"style", "svg", "link", "meta", "iframe", "canvas", "template"} | (
    set(MANUALLY_CLEANED) - {"head", "script", "noscript", "form", "figure", "picture", "source", "math", "time"}
)
# A page that sends its reader on within seconds and has less text than this has none of its own.
_HARDLY_ANY = 300
# With so much of all the text of its page, a careful extraction is beyond doubt where it has so many characters, or
# the page's paragraphs do not say more.
_SHARE = 0.2
_PLENTY = 1500
# A careful extraction that keeps less of a page than this part of what the usual one keeps has lost something.
_AGREEMENT = 0.6
_MOST_TITLES = 3
_FLAT = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "blockquote"))
_FLAT_PARAGRAPHS = 2
_TEXTS = XPath("//body//text()[not(parent::script or parent::noscript)]", smart_strings=False)
_PROSE = XPath("//p//text()[not(ancestor::nav or ancestor::footer or ancestor::aside)]", smart_strings=False)
_NOT_WORDS = re.compile(r"\W+")


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read an HTML or XHTML page; see `extract.extract`."""
    said = decode(body, charset, markup=True)
    tree = _parsed(said)
    address = saved_page(said).address if url.startswith("file:") else ""
    # What is relative in a file leads to what was saved beside it, and not to the site.
    metadata = Metadata(tree, address or url, base=url)
    refresh = "" if address else metadata.refresh()
    languages = notation.make_plain(tree)
    pictures = Pictures(metadata.absolute)
    pictures.lift(tree)
    _lighten(tree)
    _lift_captions(tree)
    _gather(tree)
    article = _article(tree)
    writer = Writer(pictures, metadata.absolute, languages)
    if article is not None:
        _drop_titles(article, metadata.titles)
        writer.body(article)
    text = writer.text
    values: dict[str, Any] = {**metadata.values, "citation": metadata.citation}
    if refresh and len(text) < _HARDLY_ANY:
        return Extracted(refresh=refresh, **values)
    if not text:
        raise IngestError(Kind.NO_TEXT, "The page holds no text of its own.")
    if not values["title"]:
        values["title"] = text.partition("\n")[0][:120]
    return Extracted(text=text, html=clean(writer.html), saved_from=address, **values)


def _parsed(text: str) -> HtmlElement:
    if not text.strip():
        raise IngestError(Kind.NO_TEXT, "The page is empty.")
    try:
        return document_fromstring(text.encode("utf-8"), parser=_parser)
    except (ParserError, XMLSyntaxError, ValueError):
        raise IngestError(Kind.NO_TEXT, "The page holds nothing but markup.") from None


def _article(tree: HtmlElement) -> Any | None:
    """The body of the article, in trafilatura's own elements, or None.

    Extracting carefully (`favor_precision`) leaves out more of what is not the article, but of some pages it leaves
    out most. So where it kept little, the usual way is asked too; and where that kept far more, it is unclear which of
    them is right, and a third opinion decides that weighs up other libraries' results. Measured on 83 news pages and
    blogs (F1): usual 0.959, careful 0.944, third 0.966, together 0.970; and the third takes three times as long.
    """
    careful = _extracted(tree, _CAREFUL)
    size = _size(careful)
    # A usual extraction is made of the page's paragraphs; where it could not keep far more, it need not be tried.
    if (size >= _SHARE * len(tree.text_content()) or size >= _SHARE * _length(_TEXTS(tree))) and (
        size >= _PLENTY or size >= _AGREEMENT * _length(_PROSE(tree))
    ):
        return careful
    usual = _extracted(tree, _USUAL)
    if size >= _AGREEMENT * _size(usual) > 0:
        return careful
    third = _extracted(tree, _THIRD)
    return third if _size(third) else usual


def _lighten(tree: HtmlElement) -> None:
    """Take out what never is text, which otherwise is copied and searched again and again: a third of the time."""
    strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    for script in list(tree.iter("script")):
        if script.get("type") != "application/ld+json":  # that can hold the whole article
            script.drop_tree()


def _lift_captions(tree: HtmlElement) -> None:
    """Put the caption of a table before it: trafilatura takes it for a row of its first column."""
    for caption in list(tree.iter("caption")):
        table = caption.getparent()
        if (
            table is not None
            and table.tag == "table"
            and table.getparent() is not None
            and caption.text_content().strip()
        ):
            caption.tail = None
            caption.tag = "p"
            caption.attrib.clear()
            table.addprevious(caption)


def _gather(tree: HtmlElement) -> None:
    """Make an article of a document that is nothing else: headings and paragraphs one after the other in its body.

    That is how pandoc, LaTeX's converters and people write them. Where no element says what the article is, trafilatura
    keeps the paragraphs alone, without their headings and lists.
    """
    body = tree.find("body")
    if body is None or next(tree.iter("article", "main"), None) is not None:
        return
    tags = [child.tag for child in body]
    if tags.count("p") < _FLAT_PARAGRAPHS or not _FLAT.intersection(tags):
        return
    article = body.makeelement("article")
    article.text, body.text = body.text, None
    article.extend(list(body))
    body.append(article)


def _extracted(tree: HtmlElement, options: Extractor) -> Any | None:
    # It works on a copy of the tree. It is not told the address, so that it leaves links as they are: most of them do
    # not stay, and making all of them absolute takes a tenth of the time.
    found: Any = bare_extraction(tree, options=options)
    return None if found is None else found.body


def _size(body: Any | None) -> int:
    return 0 if body is None else _length(body.itertext())


def _length(texts: Iterable[str]) -> int:
    return sum(len(text) for text in texts if not text.isspace())


def _drop_titles(body: Any, titles: list[str]) -> None:
    """Take the page's title from the start of its article: the reader shows it anyway."""
    known = {_letters(title) for title in titles} - {""}
    longest = 100 + 4 * max(map(len, titles), default=0)
    if len(text := "".join(body.itertext())) <= longest and _letters(text) in known:  # it says nothing else
        return
    for child in list(body)[:_MOST_TITLES]:
        if (
            child.tag in ("head", "p")
            and _letters("".join(child.itertext())) in known
            and not (child.tail or "").strip()
        ):
            body.remove(child)


def _letters(text: str) -> str:
    return _NOT_WORDS.sub("", text).casefold()
