"""HTML pages: what of a page is the article, and what it says about itself."""

from typing import Any

from lxml.etree import ElementDefaultClassLookup, ParserError, XMLSyntaxError, strip_elements
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import MANUALLY_CLEANED

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import walls
from kbdesk.ingest.charset import utf8
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.readers import drawn, notation
from kbdesk.ingest.readers.article import article
from kbdesk.ingest.readers.login import is_login
from kbdesk.ingest.readers.loose import put_into_paragraphs
from kbdesk.ingest.readers.markup import Writer
from kbdesk.ingest.readers.metadata import Metadata
from kbdesk.ingest.readers.pictures import Pictures
from kbdesk.ingest.readers.places import Places
from kbdesk.ingest.readers.titles import letters
from kbdesk.ingest.saved import saved_page
from kbdesk.worded import Worded

TYPES = ("text/html", "application/xhtml+xml")


def _made(deep: bool) -> HTMLParser:
    parser = HTMLParser(
        collect_ids=False,
        default_doctype=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        huge_tree=deep,
    )
    parser.set_element_class_lookup(_CLASSES)
    return parser


# lxml.html asks Python for the class of every element that is touched, for the sake of forms: a tenth of the time.
_CLASSES = ElementDefaultClassLookup(element=HtmlElement)
_parser = _made(deep=True)
# All is lost to this one from the 256th of elements within each other on, of which some were only never closed.
_shallow_parser = _made(deep=False)
# What never is text, and what trafilatura takes out of a page whatever else it does; but for figures and formulas, of
# which there is something to keep, and forms, in which some sites put their whole page.
_NEVER_TEXT = {"style", "svg", "link", "meta", "iframe", "canvas", "template"} | (
    set(MANUALLY_CLEANED) - {"head", "script", "noscript", "form", "figure", "picture", "source", "math", "time"}
)
# Of these, what is part of every page and goes with all that is in it.
_AROUND = ("aside", "button", "dialog", "fieldset", "footer", "label", "menu", "nav")
_ENCLOSING = 0.5
_ENCLOSED_PROSE = 0.9
_LEAST_PROSE = 500
_OF_HEAD = frozenset(("title", "meta", "link", "script", "style", "base", "noscript", "template", "bgsound", "object"))
_INLINE = ("a", "b", "em", "i", "q", "span", "strong")
# A page that sends its reader on within seconds and has less text than this has none of its own.
_HARDLY_ANY = 300
# What is shorter may be the beginning of an article that a script goes on with.
_PERHAPS_MORE = 3_000
_MOST_TITLES = 3
_FLAT = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "blockquote"))
_FLAT_PARAGRAPHS = 2


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read an HTML or XHTML page; see `extract.extract`."""
    body = utf8(body, charset, markup=True)
    try:
        return _read(body, _parser, url)
    except RecursionError:  # the library goes into lists and tables step by step
        return _read(body, _shallow_parser, url)


def _read(body: bytes, parser: HTMLParser, url: str) -> Extracted:
    tree = _parsed(body, parser)
    _open_shadows(tree)
    held = list(tree.iter())  # lxml makes an object of an element whenever it is met, unless there is one
    address = saved_page(body.decode("utf-8")).address if url.startswith("file:") else ""
    # What is relative in a file leads to what was saved beside it, and not to the site.
    metadata = Metadata(tree, address or url, base=url)
    refresh = "" if address else metadata.refresh()
    # Who keeps the address of a page for logging in, or saved one, wants that page.
    if not refresh and not url.startswith("file:") and not walls.is_door(url) and is_login(tree):
        raise walls.refusal(url)
    writer = _written(tree, metadata)
    del held
    text = writer.text
    if not refresh and len(text) < _PERHAPS_MORE:
        told = drawn.goes_on(metadata.said, len(text))
        if told or (not text and (told := drawn.in_data(_parsed(body, parser), metadata.titles))):
            writer = _written(_parsed(drawn.page(told), parser), metadata)
            text = writer.text
    values: dict[str, Any] = {**metadata.values, "citation": metadata.citation}
    if refresh and len(text) < _HARDLY_ANY:
        return Extracted(refresh=refresh, **values)
    if not text:
        raise IngestError(Kind.NO_TEXT, Worded("The page holds no text of its own."))
    if not values["title"]:
        values["title"] = text.partition("\n")[0][:120]
    return Extracted(text=text, html=clean(writer.html), saved_from=address, **values)


def _written(tree: HtmlElement, metadata: Metadata) -> Writer:
    """What of a page is its article. The tree is taken apart."""
    languages = notation.make_plain(tree)
    pictures = Pictures(metadata.absolute)
    pictures.lift(tree)
    places = Places()
    places.lift(tree)
    _lighten(tree)
    _drop_empty(tree)
    _lift_captions(tree)
    put_into_paragraphs(tree)
    _gather(tree)
    found = article(tree)
    writer = Writer(absolute=metadata.absolute, languages=languages, pictures=pictures, places=places)
    if found is not None:
        _drop_titles(found, metadata.titles)
        writer.body(found)
    return writer


def _open_shadows(tree: HtmlElement) -> None:
    """What an element of a site's own making shows is written into the page as a template, which browsers show."""
    for part in list(tree.iter("template")):
        if part.get("shadowrootmode"):
            part.tag = "div"


def _parsed(body: bytes, parser: HTMLParser = _parser) -> HtmlElement:
    if not body or body.isspace():
        raise IngestError(Kind.NO_TEXT, Worded("The page is empty."))
    try:
        tree = document_fromstring(body, parser=parser)
    except (ParserError, XMLSyntaxError, ValueError):
        raise IngestError(Kind.NO_TEXT, Worded("The page holds nothing but markup.")) from None
    _gather_body(tree)
    return tree


def _gather_body(tree: HtmlElement) -> None:
    """Put into the body what the parser left in the head: pages may leave <body> out, and it knows few elements by
    which one begins.
    """
    head = tree.find("head")
    parts = [] if head is None else list(head)
    first = next((at for at, part in enumerate(parts) if part.tag not in _OF_HEAD), len(parts))
    if first == len(parts):
        return
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body")
        tree.append(body)
    before, body.text = body.text, None
    body[:0] = parts[first:]
    if before:
        parts[-1].tail = (parts[-1].tail or "") + before


def _free(tree: HtmlElement) -> None:
    """Take the page out of a menu, a button or the like that encloses all of it, for these go with what is in them.

    That comes of an element that was never closed. Browsers guess where it was to end, the parser does not.
    """
    body = tree.find("body")
    if body is None:
        return
    own = 0
    for paragraph in body.iter("p"):
        if next(paragraph.iterancestors(*_AROUND), None) is None:
            own += len(paragraph.text_content())
            if own >= _LEAST_PROSE:  # as of nearly every page, and soon known
                return
    most = _ENCLOSING * len(body.text_content())
    enclosing = [element for element in body.iter(*_AROUND) if len(element.text_content()) > most]
    prose = max(_ENCLOSED_PROSE * _prose(body), _LEAST_PROSE)
    for element in enclosing:
        if _prose(element) >= prose:
            for one in (element, *element.iterancestors()):
                if one is body:
                    break
                one.tag = "div"
                one.attrib.clear()


def _prose(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _lighten(tree: HtmlElement) -> None:
    """Take out what never is text, which otherwise is copied and searched again and again: a third of the time."""
    for script in list(tree.iter("script")):
        if script.get("type") != "application/ld+json":  # that can hold the whole article
            script.drop_tree()
    _free(tree)
    strip_elements(tree, *_NEVER_TEXT, with_tail=False)


def _drop_empty(tree: HtmlElement) -> None:
    """Take out inline elements with nothing in them: trafilatura would take the text that follows them as well."""
    for element in list(tree.iter(*_INLINE)):
        if not len(element) and not element.text and not element.get("href"):
            element.drop_tree()


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


def _drop_titles(body: Any, titles: list[str]) -> None:
    """Take the page's title from the start of its article: the reader shows it anyway."""
    known = {letters(title) for title in titles} - {""}
    longest = 100 + 4 * max(map(len, titles), default=0)
    if letters(_up_to(longest, body)) in known:  # it says nothing else
        return
    for child in body[:_MOST_TITLES]:
        if child.tag in ("head", "p") and not (child.tail or "").strip() and letters(_up_to(longest, child)) in known:
            body.remove(child)


def _up_to(most: int, element: Any) -> str:
    """The text of an element; "" where that is longer, which is seen without reading all of it."""
    text = ""
    for part in element.itertext():
        text += part
        if len(text) > most:
            return ""
    return text
