"""What of an article's HTML the reader takes: text and its structure, nothing that runs and nothing remote.

The engine has cleaned the HTML already; this holds even where it has not.
"""

from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kbdesk.gui.browser import may_open
from kbdesk.patterns import compiled

# fmt: off
KEPT = frozenset({
    "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "ol",
    "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "u", "ul", "var",
})
# fmt: on
# fmt: off
SILENT = frozenset({
    "script", "style", "iframe", "object", "embed", "applet", "form", "button", "select", "textarea", "svg",
    "math", "audio", "video", "canvas", "noscript", "template", "head", "title",
})
# fmt: on
VOID = frozenset(("br", "hr"))
PLACE = compiled(r"#place-\d{1,5}")
"""A link to another place of the same article."""

RENAMED = {"figure": "div", "figcaption": "p", "mark": "span", "h1": "h2", "q": "i", "abbr": "span", "var": "i"}
MOST_DEPTH = 40


class _Filter(HTMLParser):
    def __init__(self, pictures: Mapping[str, tuple[str, int]]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.images: list[str] = []
        self._pictures = pictures
        self._open: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self._silent:
            if tag in SILENT:
                self._silent.append(tag)
            return
        if tag in SILENT:
            self._silent.append(tag)
            return
        given = {name: value or "" for name, value in attributes}
        if tag in ("img", "picture", "source"):
            if tag == "img":
                self._image(given)
            return
        if tag not in KEPT:
            return
        if tag in VOID:
            self.parts.append(f"<{tag}>")
            return
        if len(self._open) >= MOST_DEPTH:
            # deeper nesting is no text that anybody laid out, and Qt's layout is recursive
            return
        self._open.append(tag)
        self.parts.append(self._begin(tag, given))

    def _begin(self, tag: str, given: dict[str, str]) -> str:
        if tag == "a":
            address, place = given.get("href", "").strip(), f"#{given.get('id', '')}"
            if PLACE.fullmatch(place):
                return f'<a name="{place[1:]}">'
            if PLACE.fullmatch(address):
                return f'<a href="{address}">'
            return f'<a href="{escape(address)}" title="{escape(address)}">' if may_open(address) else "<a>"
        if tag == "blockquote":
            return '<table class="quote" width="100%" cellspacing="0"><tr><td class="quote">'
        if tag == "pre":
            return '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td class="code"><pre>'
        if tag == "table":
            return '<table class="data" cellspacing="0" cellpadding="6" border="1">'
        kept = ""
        if tag in ("td", "th"):
            for name in ("colspan", "rowspan"):
                value = given.get(name, "")
                if value.isascii() and value.isdigit() and 1 < int(value[:4]) <= 100:
                    kept += f' {name}="{int(value[:4])}"'
        if tag == "ol" and given.get("start", "").isascii() and given.get("start", "").isdigit():
            kept += f' start="{given["start"][:6]}"'
        if tag == "figcaption":
            kept += ' class="caption"'
        direction = given.get("dir", "").lower()
        if direction in ("rtl", "ltr"):
            kept += f' dir="{direction}"'
        return f"<{RENAMED.get(tag, tag)}{kept}>"

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
            return
        if tag not in self._open:
            return
        while self._open:
            closed = self._open.pop()
            self.parts.append(self._end(closed))
            if closed == tag:
                break

    def _end(self, tag: str) -> str:
        if tag == "blockquote":
            return "</td></tr></table>"
        if tag == "pre":
            # Qt shows the line that would follow the break at its end; a browser does not
            last = len(self.parts) - 1
            while self.parts[last].startswith("</"):
                last -= 1
            self.parts[last] = self.parts[last].removesuffix("\n")
            return "</pre></td></tr></table>"
        return f"</{RENAMED.get(tag, tag)}>"

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(escape(data))

    def _image(self, given: dict[str, str]) -> None:
        address = given.get("src", "").strip()
        if address.lower().startswith(("http://", "https://")) and address not in self.images:
            self.images.append(address)
        if address in self._pictures:
            name, width = self._pictures[address]
            self.parts.append(f'<img src="{name}" width="{width}">')
            return
        text = " ".join(given.get("alt", "").split())
        if text:
            label = QCoreApplication.translate("reader", "Image: {text}").format(text=text[:300])
            self.parts.append(f'<span class="image">[{escape(label)}]</span>')

    def finish(self) -> str:
        while self._open:
            self.parts.append(self._end(self._open.pop()))
        return "".join(self.parts)


def taken(html: str, pictures: Mapping[str, tuple[str, int]] = MappingProxyType({})) -> tuple[str, list[str]]:
    """Only what the reader shows of some HTML, and the addresses of all pictures in it.

    Pictures are named by what stands for them, unless `pictures` has a name of the document's own and a width in pixels
    for their address: those were asked for, and are there.
    """
    work = _Filter(pictures)
    work.feed(html)
    work.close()
    return work.finish(), work.images
