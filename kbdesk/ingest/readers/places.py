"""Places of a page that its own links lead to: footnotes and what they belong to, references, headings.

What trafilatura makes of a page has no identifiers any more. So each place is marked, at the beginning of its text, by
a character that no page has; what the article keeps of them can be found again.
"""

from itertools import islice
from urllib.parse import unquote

from lxml.etree import XPath
from lxml.html import HtmlElement

from kbdesk.patterns import compiled

_FIRST = 0x10E000
_MOST = 0xFFF
_LONGEST = 300
_AROUND = 4
_WORD = compiled(r"\d|[^\W\d_]{2}")
_NAMED = XPath("descendant-or-self::*[@id or self::a/@name]")
_BEGINNING = XPath("(.//text()[normalize-space() and not(parent::script or parent::style)])[1]")

MARKS = compiled(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST)}]")
"""The characters that stand for places."""


class Places:
    """The places of one page; `lift` marks them."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}

    def lift(self, tree: HtmlElement) -> None:
        """Mark what the links of a page lead to on the page itself, and take out the signs that lead back from a note.

        A list of short notes, each with such a sign, is a list of links to trafilatura.
        """
        links = [(link, name) for link in tree.iter("a") if (name := _name(link.get("href", "")))]
        if not links:
            return
        wanted = {name for _, name in links}
        for link in _back_signs(links, wanted):
            link.drop_tree()
        for element in _NAMED(tree):
            name, number = _own_name(element), len(self._names)
            if name in wanted and name not in self._names and number <= _MOST and _mark(element, chr(_FIRST + number)):
                self._names[name] = number

    def number(self, address: str) -> int | None:
        """The number of the place that a link leads to, if it was marked."""
        return self._names.get(_name(address))


def number_of(mark: str) -> int:
    """The number of the place that a mark stands for."""
    return ord(mark) - _FIRST


def _back_signs(links: list[tuple[HtmlElement, str]], wanted: set[str]) -> list[HtmlElement]:
    """Links that are a sign, in a place that an earlier link led to from where they lead to."""
    led: set[tuple[str, str]] = set()
    found = []
    for link, name in links:
        around = [link, *islice(link.iterancestors(), _AROUND)]
        around += [before for e in around[:2] if (before := e.getprevious()) is not None and before.tag == "a"]
        within = [own for e in around if (own := _own_name(e)) in wanted]
        if any((name, own) in led for own in within) and not _WORD.search(link.text_content()):
            found.append(link)
        led.update((own, name) for own in within)
    return found


def _own_name(element: HtmlElement) -> str:
    return element.get("id") or (element.get("name") if element.tag == "a" else None) or ""


def _name(address: str) -> str:
    return unquote(address[1:]) if address[:1] == "#" and len(address) <= _LONGEST else ""


def _mark(element: HtmlElement, mark: str) -> bool:
    """Put a mark where the text of an element begins, or else where what follows it does."""
    found = _BEGINNING(element)
    if not found:
        if (element.tail or "").strip():
            element.tail = _marked(element.tail, mark)
            return True
        return False
    holder = found[0].getparent()
    if found[0].is_tail:
        holder.tail = _marked(holder.tail, mark)
    else:
        holder.text = _marked(holder.text, mark)
    return True


def _marked(text: str, mark: str) -> str:
    begin = len(text) - len(text.lstrip())
    return f"{text[:begin]}{mark}{text[begin:]}"
