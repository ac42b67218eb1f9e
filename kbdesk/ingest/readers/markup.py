"""The body that trafilatura found, as HTML for the reader and as plain text, in one walk."""

import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from kbdesk.ingest.readers import pictures as lifted
from kbdesk.ingest.readers import places as marked
from kbdesk.ingest.readers.notation import code_key
from kbdesk.ingest.readers.pictures import Pictures
from kbdesk.ingest.readers.places import Places
from kbdesk.patterns import compiled

_INLINE = {"#b": "strong", "#i": "em", "#u": "u", "#t": "code", "#sub": "sub", "#sup": "sup", "#var": "var"}
_BLOCKS = frozenset(("p", "head", "list", "item", "quote", "table", "row", "cell", "div", "body", "figure", "fw", "ab"))
_DEEPEST = 150
_ITEM = "\n- "
_EMPTY = compiled(r"<(p|li|h[1-6]|strong|em|u|code|blockquote|a)(?: (?!id=)[^<>]*)?>\s*</\1>")
_REFERENCE = compiled(r"(?P<bare>[\d\s,;–-]{1,12})|\[[^\W_]{1,4}\]|[*†‡§¶]{1,4}|\(\d{1,3}\)|[a-z]")
"""What may lead to a note."""

_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_MARKS = compiled(f"{lifted.MARKS.pattern}|{marked.MARKS.pattern}")


def _of_the_web(address: str) -> str:
    address = address.strip()
    return address[:4_000] if address.startswith(("http://", "https://", "mailto:")) else ""


class Writer:
    """Writes one body; `html` and `text` are what came of it."""

    def __init__(
        self,
        *,
        absolute: Callable[[str], str] = _of_the_web,
        languages: Mapping[str, str] | None = None,
        pictures: Pictures | None = None,
        places: Places | None = None,
    ) -> None:
        """`absolute` makes an address of the body absolute, and "" of one that is no link for its reader; a document
        that is a file has no address of its own, and only links to the web. `languages` are those of blocks of code, by
        their `code_key`.
        """
        self._languages = languages
        self._pictures = pictures or Pictures(absolute)
        self._absolute = absolute
        self._html: list[str] = []
        self._text: list[str] = []
        self._figures: list[str] = []  # of the block that is being written; they follow it
        self._places = places or Places()
        self._written: dict[int, int] = {}  # places, each with where in `_html` it is
        self._leading: list[tuple[int, int, int]] = []  # links to places: the place, and where its two tags are
        self._link: int | None = None  # where the link begins that is being written

    @property
    def html(self) -> str:
        """HTML, not yet cleaned."""
        html = "".join(self._with_places())
        while (fewer := _EMPTY.sub("", html)) != html:
            html = fewer
        return html

    def _with_places(self) -> list[str]:
        """Links to places, and the places themselves, where there is both."""
        pieces = list(self._html)
        for place, begin, end in self._leading:
            if place in self._written:
                pieces[begin], pieces[end] = f'<a href="#place-{place}">', "</a>"
        for place in {place for place, _, _ in self._leading}.intersection(self._written):
            pieces[self._written[place]] += f'<a id="place-{place}"></a>'
        return pieces

    @property
    def text(self) -> str:
        """Plain text: blocks apart by an empty line, items and rows by a line."""
        text = "".join(self._text)
        text = re.sub(r"[ \t]*\n[ \t]*" if "\x00" not in text else r"[ ]*\n", "\n", text)
        return re.sub(r"\n{3,}", "\n\n", text).replace("\x00", "").strip()

    def body(self, body: Any) -> None:
        """Write all blocks of a body; text and inline elements between them become paragraphs."""
        run: list[Any] = []
        if body.text and body.text.strip():
            run.append(body.text)
        for child in body:
            if child.tag in _BLOCKS or (child.tag == "code" and self._is_block(child)):
                self._loose(run)
                self._block(child, 0)
            elif child.tag == "lb":
                self._loose(run)
            else:
                run.append(child)
            if child.tail and child.tail.strip():
                run.append(child.tail)
        self._loose(run)

    def _loose(self, run: list[Any]) -> None:
        if not run:
            return
        self._open("<p>")
        for piece in run:
            if isinstance(piece, str):
                self._words(piece)
            else:
                self._inline(piece, 0)
        self._close("</p>")
        run.clear()

    def _open(self, tag: str) -> None:
        self._html.append(tag)
        if self._text[-1:] != [_ITEM]:  # a paragraph that an item begins with
            self._text.append("\n\n")

    def _close(self, tag: str) -> None:
        self._html.append(tag)
        self._text.append("\n\n")
        if self._figures:
            self._html += self._figures
            self._figures = []

    def _block(self, element: Any, depth: int) -> None:
        tag = element.tag
        if depth > _DEEPEST:
            self._words(" ".join(element.itertext()))
        elif tag == "p":
            self._open("<p>")
            self._children(element, depth)
            self._close("</p>")
        elif tag == "head":
            level = element.get("rend", "h2")[:2]
            level = level if level in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
            self._open(f"<{level}>")
            self._children(element, depth)
            self._close(f"</{level}>\n")
        elif tag == "list":
            self._list(element, depth)
        elif tag == "item":
            self._html.append("<li>")
            self._text.append(_ITEM)
            self._children(element, depth)
            self._html += ["</li>\n", *self._figures]
            self._figures = []
        elif tag == "quote":
            self._open("<blockquote>")
            self._children(element, depth)
            self._close("</blockquote>\n")
        elif tag == "code":
            self._code(element)
        elif tag == "table":
            self._open("<table>")
            self._children(element, depth)
            self._close("</table>\n")
        elif tag == "row":
            self._html.append("<tr>")
            self._text.append("\n")
            self._children(element, depth)
            self._html.append("</tr>")
        elif tag == "cell":
            name = "th" if element.get("role") == "head" else "td"
            self._html.append(f"<{name}>")
            self._children(element, depth)
            self._html.append(f"</{name}>")
            if element.getnext() is not None:
                self._text.append(" | ")
        else:
            self._children(element, depth)

    def _list(self, element: Any, depth: int) -> None:
        kind = element.get("rend", "ul")
        name = kind if kind in ("ol", "dl") else "ul"
        self._html.append(f"<{name}>")
        self._text.append("\n")
        if name != "dl":
            self._children(element, depth)
        else:
            for item in element:
                part = "dt" if (item.get("rend") or "").startswith("dt") else "dd"
                self._html.append(f"<{part}>")
                self._text.append("\n" if part == "dt" else "\n  ")
                self._children(item, depth)
                self._html.append(f"</{part}>")
        self._close(f"</{name}>\n")

    def _code(self, element: Any) -> None:
        lines = []
        for piece in element.iter():
            if piece.tag == "lb":
                lines.append("\n")
            elif piece.text:
                lines.append(piece.text)
            if piece is not element and piece.tail:
                lines.append(piece.tail)
        code = _MARKS.sub("", "".join(lines)).strip("\n")
        language = self._languages.get(code_key(code), "") if self._languages else ""
        attribute = f' class="language-{escape(language)}"' if language else ""
        self._open(f"<pre><code{attribute}>{escape(code, quote=False)}</code></pre>\n")
        # marked, so that its indentation is not taken for the page's
        self._text.append("\n".join("\x00" + line for line in code.split("\n")))
        self._close("")

    def _is_block(self, code: Any) -> bool:
        return (
            "\n" in "".join(code.itertext()).strip() or code.find(".//lb") is not None or code.getparent().tag == "body"
        )

    def _children(self, element: Any, depth: int) -> None:
        if element.text:
            self._words(element.text)
        for child in element:
            if child.tag in _BLOCKS or (child.tag == "code" and self._is_block(child)):
                self._block(child, depth + 1)
            else:
                self._inline(child, depth + 1)
            if child.tail:
                self._words(child.tail)

    def _inline(self, element: Any, depth: int) -> None:
        begin, before = len(self._text), self._text[-1][-1:] if self._text else ""
        self._piece(element, depth)
        if before.isspace() or not before:
            return
        # without its page, what is raised would be a part of the word or the number before it
        if self._refers(element, before):
            del self._text[begin:]
        elif element.get("rend") == "#sup" and set(raised := "".join(self._text[begin:])) <= set(map(chr, _RAISED)):
            self._text[begin:] = [raised.translate(_RAISED)]

    def _refers(self, element: Any, before: str) -> bool:
        """Whether it is the sign of a footnote, which leads to it, behind the word or the mark that it belongs to."""
        links = [element] if element.tag == "ref" else list(element.iter("ref"))
        if not any((link.get("target") or "").startswith("#") for link in links) or before in "([{§#/":
            return False
        sign = _REFERENCE.fullmatch(_MARKS.sub("", "".join(element.itertext())).strip())
        if sign is None:
            return False
        is_raised = element.get("rend") == "#sup" or any(one.get("rend") == "#sup" for one in element.iter("hi"))
        return is_raised or sign[0][0] == "[" or (sign["bare"] is not None and before.isalpha())

    def _piece(self, element: Any, depth: int) -> None:
        tag = element.tag
        if depth > _DEEPEST:
            self._words(" ".join(element.itertext()))
            return
        if tag == "lb":
            self._html.append("<br>")
            self._text.append("\n")
            return
        name, attributes = "", ""
        if tag == "hi":
            name = _INLINE.get(element.get("rend", ""), "em")
        elif tag == "code":
            name = "code"
        elif tag == "del":
            name = "del"
        elif tag == "ref":
            target = element.get("target") or ""
            if (place := self._places.number(target)) is not None:
                self._lead(place, element, depth)
                return
            if address := self._absolute(target):
                name, attributes = "a", f' href="{escape(address)}"'
        if name:
            self._html.append(f"<{name}{attributes}>")
        self._children(element, depth)
        if name:
            self._html.append(f"</{name}>")

    def _lead(self, place: int, element: Any, depth: int) -> None:
        """A link to a place of the page, as which it is written when it is known that the place is too."""
        self._link = len(self._html)
        self._html += ["", ""]  # a place that lies in it comes before it: there are no links within links
        self._children(element, depth)
        self._leading.append((place, self._link + 1, len(self._html)))
        self._html.append("")
        self._link = None

    def _words(self, text: str) -> None:
        text = _spaced(text)
        if not _MARKS.search(text):
            self._html.append(escape(text, quote=False))
            self._text.append(text)
            return
        at = 0
        for mark in _MARKS.finditer(text):
            self._html.append(escape(text[at : mark.start()], quote=False))
            if marked.MARKS.match(mark[0]):
                self._written[marked.number_of(mark[0])] = len(self._html) if self._link is None else self._link
                self._html.append("")
            else:
                html, block = self._pictures.html(mark[0])
                if block:
                    self._figures.append(html)
                else:
                    self._html.append(html)
            at = mark.end()
        self._html.append(escape(text[at:], quote=False))
        self._text.append(_MARKS.sub("", text))


def _spaced(text: str) -> str:
    """A text with one space for each run of white space: a regular expression takes four times as long."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if words and text[-1:].isspace() else ''}"
