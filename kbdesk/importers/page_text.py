"""From the HTML of a page that another program stored to its text as Markdown: what is left where the page is gone.

Headings, paragraphs, lists, quotations, code, links and emphasis are kept; pictures, scripts, styles and all else that
is not text are not. It is a scanner and no parser: stored pages are fragments, unclosed and cut off.
"""

import re
from html import unescape

from kbdesk.patterns import compiled

LONGEST = 2_000_000
"""Characters of HTML of one page that are read."""

_TAG = compiled(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)/?>", re.S)
_HREF = compiled(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_HIDDEN = frozenset(("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "math"))
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "p div section article header footer main aside figure figcaption ul ol dl dt dd table tr address details "
        "summary form fieldset blockquote pre h1 h2 h3 h4 h5 h6 li hr",
    )
)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
_SPECIAL = compiled(r"([\\`*_\[\]<])")
_SPACES = compiled(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
"""White space that is not one blank already, as nearly all of it is."""
_QUOTED_BLANKS = compiled(r"(?:\n>(?=\n)){2,}")
_BLANKS = compiled(r"\n{3,}")
_ENTITY_IN_TEXT = compiled(r"</?[a-zA-Z]|&(?:[a-zA-Z]{2,8}|#\d{2,6});")


def as_markdown(html: str) -> str:
    """The text of a page or a part of one; a text that is no HTML at all as it is."""
    html = html[:LONGEST]
    return _Page().read(html) if _ENTITY_IN_TEXT.search(html) else html.strip()


class _Page:
    """The text so far, and where in the page it is."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._hidden = ""
        self._quotes = 0
        self._lists: list[int] = []  # of each open list: the number of its next item, 0 where it has none
        self._links: list[str] = []
        self._pre = False
        self._start = True  # of a line

    def read(self, html: str) -> str:
        at = 0
        for tag in _TAG.finditer(html):
            self._text(html[at : tag.start()])
            at = tag.end()
            if tag[2]:
                self._tag(tag[2].lower(), bool(tag[1]), tag[3])
        self._text(html[at:])
        lines = "".join(self._parts).split("\n")
        text = _BLANKS.sub("\n\n", "\n".join(line.rstrip() for line in lines))
        return _QUOTED_BLANKS.sub("\n>", text).strip().removesuffix("\n>")

    def _text(self, raw: str) -> None:
        if self._hidden or not raw:
            return
        text = unescape(raw)
        if self._pre:
            self._parts.append(text.replace("\n", "\n" + "> " * min(self._quotes, 8)))
            return
        text = _SPACES.sub(" ", text)
        if self._start:
            text = text.lstrip(" ")
        if text:
            self._parts.append(_SPECIAL.sub(r"\\\1", text))
            self._start = False

    def _tag(self, name: str, closing: bool, attributes: str) -> None:
        if self._hidden:
            if closing and name == self._hidden:
                self._hidden = ""
            return
        if name in _HIDDEN:
            self._hidden = "" if closing else name
        elif name in _BLOCKS:
            self._block(name, closing)
        elif name == "br":
            self._line(1)
        elif name == "a":
            self._link(closing, attributes)
        elif name in ("td", "th"):
            self._parts.append("" if closing or self._start else " | ")
        elif (mark := _MARKS.get(name)) and not self._pre:
            self._parts.append(mark)
            self._start = False

    def _block(self, name: str, closing: bool) -> None:
        if name == "blockquote":
            self._quotes = max(0, self._quotes + (-1 if closing else 1))
        elif name in ("ul", "ol"):
            if closing:
                del self._lists[-1:]
            else:
                self._lists.append(1 if name == "ol" else 0)
        if name == "pre" and closing and self._pre:
            self._pre = False
            self._line(1)
            self._parts.append("```")
            self._line(2)
            return
        self._line(1 if name in ("li", "tr", "dt", "dd") else 2)
        if closing:
            return
        if name == "pre":
            self._parts.append("```\n" + "> " * min(self._quotes, 8))
            self._pre = True
        elif name == "li":
            number = self._lists[-1] if self._lists else 0
            if number:
                self._lists[-1] += 1
            self._parts.append("  " * max(0, min(len(self._lists), 8) - 1) + (f"{number}. " if number else "- "))
        elif name[0] == "h" and name[1:].isdigit():
            self._parts.append("#" * int(name[1:]) + " ")
        elif name == "hr":
            self._parts.append("---\n\n")

    def _line(self, count: int) -> None:
        quote = "> " * min(self._quotes, 8)
        self._parts.append("\n" + (quote.rstrip() + "\n") * (count - 1) + quote)
        self._start = True

    def _link(self, closing: bool, attributes: str) -> None:
        if not closing:
            found = _HREF.search(attributes)
            url = unescape(found[1] or found[2] or found[3] or "").strip() if found else ""
            web = url.startswith(("http://", "https://")) and not self._pre
            self._links.append(re.sub(r"[\s<>()]", lambda mark: f"%{ord(mark[0]):02X}", url) if web else "")
            if web:
                self._parts.append("[")
                self._start = False
        elif self._links and (url := self._links.pop()):
            self._parts.append(f"]({url})")
