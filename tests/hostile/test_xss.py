"""Nothing of a page runs, loads unasked or draws over the reader, whatever the page tries.

Vectors of `vectors.py` are cleaned, and put into pages and notes; what comes of it is read by another parser than the
one that cleans, as browsers read it, and held against a list of what may be there.
"""

import re

import html5lib
import pytest

from kbdesk.failure import IngestError
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import extract
from tests.hostile.vectors import VECTORS
from tests.site import article

HTML = "{http://www.w3.org/1999/xhtml}"
ELEMENTS = {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
    "code", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "a",
    "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "small", "q", "cite", "abbr", "kbd", "samp",
    "var", "section", "colgroup", "col",
}  # fmt: skip
ATTRIBUTES = {"href", "src", "alt", "title", "width", "height", "colspan", "rowspan", "start", "rel", "lang"}
SCHEMES = {"http", "https", "mailto"}
# What browsers pass over in front of an address and within its scheme.
PASSED_OVER = re.compile(r"[\x00-\x20\x7f]")


def evil(html):
    """What is in a piece of HTML that may not be."""
    found = []
    # It is put into an element by the reader and by exports; and a file that is opened is a document.
    for root in (html5lib.parseFragment(html, container="div"), html5lib.parse(f"<!doctype html><body>{html}")):
        for element in root.iter():
            if not isinstance(element.tag, str):
                found.append(f"a comment or instruction: {element.text!r}")
                continue
            name = element.tag.removeprefix(HTML)
            if name in ("DOCUMENT_FRAGMENT", "html", "head", "body") and not element.attrib:
                continue
            if name not in ELEMENTS:
                found.append(f"<{name}>")
            for attribute, value in element.attrib.items():
                if str(attribute) not in ATTRIBUTES:
                    found.append(f"{name} {attribute}={value!r}")
                if attribute in ("href", "src"):
                    scheme, colon, _ = PASSED_OVER.sub("", value).partition(":")
                    if not colon or scheme.lower() not in SCHEMES:
                        found.append(f"{name} {attribute}={value!r}")
    return found


def test_the_judge_sees_what_is_there():
    """The tests below are worth what this is worth."""
    blind = [
        vector
        for vector in (
            "<script>1</script>", "<img src=x onerror=1>", "<a href=' java\nscript:1'>x</a>", "<p style=a>x</p>",
            "<svg><p>x</svg>", "<math></math>", "<!-- x -->", "<iframe></iframe>", "<a href=data:,x>x</a>",
            "<noscript><p title='</noscript><img src=x onerror=1>'>", "<form></form>", "<p id=x>x</p>",
        )
        if not evil(vector)
    ]  # fmt: skip
    assert not blind
    assert not evil(
        '<p>x <a href="https://x.example/" rel="noopener">y</a><img src="http://x.example/a.png" alt=""></p>'
    )


def test_there_are_enough():
    assert len(set(VECTORS)) >= 120


def test_cleaned():
    wrong = {vector[:200]: (cleaned, found) for vector in VECTORS if (found := evil(cleaned := clean(vector)))}
    assert not wrong


def test_cleaned_inside_of_what_is_allowed():
    """Where a vector stands must not matter."""
    wrong = {}
    for before, after in (
        ("<table><tr><td>", "</td></tr></table>"), ("<ul><li>", ""), ("<pre><code>", "</code></pre>"),
        ("<a href='", "'>x</a>"), ('<img alt="', '" src="http://x.example/a.png">'), ("<blockquote><p><b>", "</b>"),
        ("<h2>", ""), ("<table>", ""),
        ("<abbr title=", ">x</abbr>"), ("<svg><desc>", ""), ("<math><mtext>", ""), ("<select>", ""), ("<noscript>", ""),
    ):  # fmt: skip
        for vector in VECTORS:
            if found := evil(cleaned := clean(before + vector + after)):
                wrong[before, vector[:200]] = (cleaned, found)
    assert not wrong


def test_cleaning_twice_changes_nothing():
    """What is harmless when it is read once stays so when it is written and read again."""

    def ordered(html):
        """The same with its attributes in order, which they may lose with one that goes."""
        # The first newline in <pre> counts for nothing where HTML is read.
        tree = html5lib.parseFragment(html.replace("<pre>\n", "<pre>"), container="div")
        return html5lib.serialize(tree, alphabetical_attributes=True)

    wrong = {}
    for vector in VECTORS:
        once = clean(vector)
        again = clean(once)
        serialised = html5lib.serialize(html5lib.parseFragment(once, container="div"), quote_attr_values="always")
        if ordered(again) != ordered(once) or evil(serialised) or evil(clean(serialised)):
            wrong[vector[:200]] = (once, again, serialised)
    assert not wrong


def _read(html, kind="text/html", url="https://site.example/article/1"):
    try:
        return extract(html.encode("utf-8", "surrogatepass"), kind, "utf-8", url)
    except IngestError:
        return None  # all that the page had is gone: that is safe


PAGES = 12
"""Vectors in one page: reading takes its time."""


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml"])
def test_in_pages(kind):
    """In an article, each vector in a paragraph of its own. A vector may swallow the rest: hence several a page."""
    wrong, read = {}, 0
    for start in range(0, len(VECTORS), PAGES):
        some = VECTORS[start : start + PAGES]
        for vectors in (some, some[::-1]):
            page = article("Hostile", start + 1)
            for vector in vectors:
                page = page.replace("<p>Para", f"<p>{vector} and words to go with it.</p><p>Para", 1)
                page = page.replace("<p>Para", "<p>_Para", 1)
            found = _read(page, kind)
            if found is None:
                continue
            read += 1
            if bad := evil(found.html):
                wrong[vectors] = bad
            assert clean(found.html) == found.html
            assert "\0" not in found.html + found.text + found.title
    assert not wrong
    assert read > len(VECTORS) // PAGES, "hardly a page was read"


def test_where_structure_is_kept():
    """In headings, lists, tables, captions and quotations, which are written out on other ways than paragraphs."""
    wrong = {}
    for start in range(0, len(VECTORS), 4):
        some = VECTORS[start : start + 4]
        one, two, three, four = (*some, *some, *some, *some)[:4]
        page = article("Hostile", start).replace(
            "</article>",
            f"<h2>A heading {one} of it</h2><ul><li>An item {two} of a list<li>Another one</ul>"
            f"<table><tr><th>Head {three}<td>Cell {four}</table>"
            f"<blockquote>They said {one} once</blockquote><pre><code>code {two}</code></pre>"
            f'<figure><img src="https://site.example/a.png" alt="{three}"><figcaption>See {four}</figcaption></figure>'
            "<p>A last paragraph with some words in it.</p></article>",
        )
        found = _read(page)
        if found is not None and (bad := evil(found.html)):
            wrong[some] = bad
    assert not wrong


@pytest.mark.parametrize("kind", ["text/markdown", "text/plain"])
def test_in_notes(kind):
    wrong = {}
    for vector in VECTORS:
        for text in (
            f"# Note\n\nText with {vector} in it.\n\n> {vector}\n",
            f"[x]({vector}) ![y]({vector}) <{vector}>",
        ):
            found = _read(text, kind)
            if found is not None and (bad := evil(found.html)):
                wrong[vector[:200]] = bad
    for address in ("javascript:alert(1)", "JAVASCRIPT:1", "data:text/html,x", "vbscript:1", "file:///etc/passwd"):
        found = _read(f"Some text [x]({address}) ![y]({address}) <{address}>\n\n[z]: {address}\n[z]", kind)
        if found is not None and (bad := evil(found.html)):
            wrong[address] = bad
    assert not wrong


CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def _fields(found):
    return {name: getattr(found, name) for name in ("title", "author", "site", "description", "language", "published")}


def test_titles_and_names_are_text():
    """What a page says of itself is text: on one line, without control characters, and with no more markup than the
    characters of it that the page itself shows to its readers."""
    wrong = {}
    for vector in (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b>bold</b>",
        "\x00\x01\x1b[31m",
        "a\r\nb",
    ):
        quoted = vector.replace('"', "&quot;")
        head = (
            f'<meta name=author content="Ada {quoted}"><meta property=og:site_name content="Site {quoted}">'
            f'<meta name=description content="Of {quoted}"><meta property=article:published_time content="{quoted}">'
            f'<meta property=og:title content="Title {quoted}"><meta property=og:locale content="{quoted}">'
        )
        found = _read(article("T", 1, head=head))
        for name, value in _fields(found).items():
            if CONTROLS.search(value) or "\n" in value or "\r" in value:
                wrong[vector, name] = value
        if found.published or re.search(r"[^a-z-]", found.language):
            wrong[vector, "published, language"] = (found.published, found.language)
    assert not wrong


def test_addresses_of_a_page_are_of_the_web():
    """Its picture, its canonical address and where it sends its reader on are never scripts or files."""
    for address in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:1", " java\nscript:1"):
        head = (
            f'<link rel=canonical href="{address}"><meta property=og:image content="{address}">'
            f'<meta property=og:url content="{address}">'
        )
        found = _read(article("T", 1, head=head))
        for value in (found.image, found.canonical, found.refresh):
            assert value == "" or value.startswith(("http://", "https://")), (address, value)
        sent = _read(f'<html><head><meta http-equiv=refresh content="0;url={address}"></head><body>Moved</body></html>')
        assert sent is None or sent.refresh == "" or sent.refresh.startswith(("http://", "https://")), sent
