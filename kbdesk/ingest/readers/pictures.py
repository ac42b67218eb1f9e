"""Pictures and their captions, kept out of the way of the extraction of text and put back where they were.

trafilatura either drops figures or keeps them with their captions as text. Captions are no part of an article's text
(keeping them costs a tenth of its precision), yet the reader shows them. So each figure becomes one character that
no page has, and the character becomes the figure again.
"""

from collections.abc import Callable
from html import escape

from lxml.etree import XPath
from lxml.html import HtmlElement

from kbdesk.patterns import compiled

_FIRST = 0x10F000
_MOST = 0xFF0
_LEAST_SIDE = 64
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src", "src")
_NUMBER = compiled(r"\s*(\d+)")
_BLOCKS = XPath(
    ".//table|.//pre|.//blockquote|.//p[string-length(normalize-space(.)) > 300]|.//li|.//h2|.//h3|.//iframe"
)
_DECORATION = compiled(
    r"(?:^|[/_.-])(?:pixel|spacer|blank|1x1|tracking|beacon|sprite|avatar|gravatar|emoji)s?(?:[/_.-]|$)"
)

MARKS = compiled(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST)}]")
"""The characters that stand for pictures."""


class Pictures:
    """The pictures of one page; `lift` takes them out, `html` says what each mark stands for."""

    def __init__(self, absolute: Callable[[str], str]) -> None:
        """`absolute` makes an address of the page absolute, and "" of one that is not for the web."""
        self._absolute = absolute
        self._found: list[tuple[str, bool]] = []

    def lift(self, tree: HtmlElement) -> None:
        """Put marks in the place of the figures and pictures of a page."""
        for figure in list(tree.iter("figure")):
            if figure.getparent() is not None and not _BLOCKS(figure):
                self._figure(figure)
        aside = {
            image for part in tree.iter("nav", "aside", "footer", "noscript", "button") for image in part.iter("img")
        }
        for image in list(tree.iter("img")):
            if image not in aside and (shown := self._image(image)):
                self._replace(image, shown, block=False)

    def html(self, mark: str) -> tuple[str, bool]:
        """The HTML that a mark stands for, and whether it is a block."""
        number = ord(mark) - _FIRST
        return self._found[number] if 0 <= number < len(self._found) else ("", False)

    def _figure(self, figure: HtmlElement) -> None:
        shown = [html for image in figure.iter("img") if (html := self._image(image))]
        if not shown:
            return
        caption = figure.find(".//figcaption")
        text = " ".join(caption.text_content().split())[:2000] if caption is not None else ""
        html = f"<figure>{''.join(shown)}{f'<figcaption>{escape(text)}</figcaption>' if text else ''}</figure>"
        self._replace(figure, html, block=True)

    def _image(self, image: HtmlElement) -> str:
        for side in ("width", "height"):
            if (size := _NUMBER.match(image.get(side, ""))) and int(size[1][:6]) < _LEAST_SIDE:
                return ""
        for name in _LAZY:
            source = image.get(name, "").strip()
            if source and not source.startswith("data:"):
                break
        else:
            source = image.get("srcset", "").strip().partition(",")[0].partition(" ")[0]
        address = self._absolute(source) if source else ""
        if not address or _DECORATION.search(address):
            return ""
        alt = " ".join(image.get("alt", "").split())[:500]
        return f'<img src="{escape(address)}" alt="{escape(alt)}">'

    def _replace(self, element: HtmlElement, html: str, *, block: bool) -> None:
        parent = element.getparent()
        if parent is None or len(self._found) >= _MOST:
            return
        mark = chr(_FIRST + len(self._found))
        self._found.append((html, block))
        tail = mark + (element.tail or "")
        previous = element.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + tail
        else:
            previous.tail = (previous.tail or "") + tail
        parent.remove(element)
