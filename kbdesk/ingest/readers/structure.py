"""From HTML that is all text (a chapter, a converted document) to what `markup.Writer` writes.

Pages of the web go through trafilatura, which leaves out what is not the article and names what is left in its own way.
A chapter of a book is an article from beginning to end: only the names change here, so that both are written alike.
"""

import re
from typing import Any

from lxml import etree

from kbdesk.patterns import compiled

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_RENDERED = {
    "b": "#b", "strong": "#b", "i": "#i", "em": "#i", "cite": "#i", "dfn": "#i", "u": "#u", "ins": "#u", "tt": "#t",
    "kbd": "#t", "samp": "#t", "var": "#var", "sub": "#sub", "sup": "#sup",
}  # fmt: skip
_BREAKS = frozenset(
    re.findall(
        r"\w+",
        "p div section article header footer main aside figure figcaption address details summary center body nav form "
        "fieldset hgroup legend caption hr dl dt dd ul ol li menu table thead tbody tfoot tr td th blockquote pre "
        "h1 h2 h3 h4 h5 h6",
    )
)
_HIDDEN = frozenset(
    re.findall(
        r"\w+",
        "head title style script noscript template svg math iframe object embed audio video canvas map select textarea "
        "button input img image picture source link meta base rt rp",
    )
)
_DEEPEST = 100
_NOT_SPACE = compiled(r"\S")


def body_of(tree: Any) -> Any:
    """A body for `Writer` of an HTML tree (its tags without namespaces), which stays as it is."""
    body = etree.Element("body")
    _Builder(body).children(tree, 0)
    return body


class _Builder:
    """Fills one element. Blocks go in as elements of their own, what is between them as paragraphs."""

    def __init__(self, into: Any, paragraphs: bool = True) -> None:
        """`paragraphs` is False within an item, a cell or a heading, where text stands by itself, apart by breaks."""
        self._into = into
        self._paragraphs = paragraphs
        self._open: Any | None = None
        self._broken = False

    def children(self, element: Any, depth: int) -> None:
        """Take in what is in an element."""
        self._text(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, depth)
            self._text(child.tail)

    def _child(self, child: Any, depth: int) -> None:
        tag = child.tag
        if tag in _HIDDEN:
            return
        if depth > _DEEPEST:
            self._text(" ".join(child.itertext()))
        elif tag == "br":
            etree.SubElement(self._inline(), "lb")
        elif tag in _HEADS and self._paragraphs:
            self._block("head", child, depth, rend=tag)
        elif tag in ("ul", "ol", "menu", "dl"):
            self._list(child, depth)
        elif tag == "blockquote" and self._paragraphs:
            self._end()
            _Builder(etree.SubElement(self._into, "quote")).children(child, depth + 1)
        elif tag == "pre":
            self._end()
            code = etree.SubElement(self._into, "code")
            code.text = "".join(child.itertext()).strip("\n") + "\n"
        elif tag == "table":
            self._table(child, depth)
        elif tag in _BREAKS:
            self._end()
            self.children(child, depth + 1)
            self._end()
        elif tag in _RENDERED:
            self._span("hi", child, depth, rend=_RENDERED[tag])
        elif tag == "code":
            self._span("code", child, depth)
        elif tag in ("s", "del", "strike"):
            self._span("del", child, depth)
        elif tag == "a" and child.get("href"):
            self._span("ref", child, depth, target=child.get("href"))
        else:
            self.children(child, depth + 1)

    def _list(self, child: Any, depth: int) -> None:
        self._end()
        made = etree.SubElement(self._into, "list", rend=child.tag if child.tag in ("ol", "dl") else "ul")
        for item in child.iter("dt", "dd") if child.tag == "dl" else child:
            if isinstance(item.tag, str) and item.tag not in _HIDDEN:
                into = etree.SubElement(made, "item", rend=item.tag)
                _Builder(into, paragraphs=False).children(item, depth + 1)

    def _table(self, child: Any, depth: int) -> None:
        self._end()
        rows = [row for row in child.iter("tr") if next(row.iterancestors("table"), None) is child]
        made = etree.SubElement(self._into, "table")
        for row in rows:
            cells = etree.SubElement(made, "row")
            for cell in row.iterchildren("td", "th"):
                role = {"role": "head"} if cell.tag == "th" else {}
                into = etree.SubElement(cells, "cell", role)
                _Builder(into, paragraphs=False).children(cell, depth + 1)

    def _block(self, name: str, child: Any, depth: int, **attributes: str) -> None:
        self._end()
        _Builder(etree.SubElement(self._into, name, attributes), paragraphs=False).children(child, depth + 1)

    def _span(self, name: str, child: Any, depth: int, **attributes: str) -> None:
        if child.find(".//p") is not None or any(one.tag in _BREAKS for one in child.iterdescendants()):
            self.children(child, depth + 1)  # a link around whole paragraphs
            return
        into = etree.SubElement(self._inline(), name, attributes)
        inner = _Builder(into, paragraphs=False)
        inner.children(child, depth + 1)

    def _inline(self) -> Any:
        """What text goes into at this place."""
        if not self._paragraphs:
            if self._broken and (len(self._into) or (self._into.text or "").strip()):
                etree.SubElement(self._into, "lb")
            self._broken = False
            return self._into
        if self._open is None:
            self._open = etree.SubElement(self._into, "p")
        return self._open

    def _text(self, text: str | None) -> None:
        if not text:
            return
        begins = self._open is None if self._paragraphs else self._broken
        if begins and not _NOT_SPACE.search(text):
            return
        into = self._inline()
        if len(into):
            into[-1].tail = (into[-1].tail or "") + text
        else:
            into.text = (into.text or "") + text

    def _end(self) -> None:
        """Here one block ends or the next begins."""
        self._open = None
        self._broken = True
