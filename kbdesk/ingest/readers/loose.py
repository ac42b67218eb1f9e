"""Text that stands loose in an article, a section or a cell, put into paragraphs.

trafilatura makes a paragraph of each bold word and link of such a text, and loses the space behind it. Two line breaks
in a row, with which people and old programs part paragraphs, part them.
"""

import re

from lxml.html import HtmlElement

from kbdesk.patterns import compiled

_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike"
        " strong sub sup time tt u var wbr",
    )
)
_CONTAINERS = ("article", "section", "main", "div", "td", "body", "span")
_SPACE = " \t\r\n"
_SPACES = compiled(f"[{_SPACE}]+")
_SHORTEST = 4
_LEAST = 20
"""Letters of a text beside its links: what has fewer is a menu, or what stands beside a button."""

_FEWEST = 3
_LEAST_TOGETHER = 300
"""Divisions of one class that hold a text each, and their letters: with fewer they are no paragraphs."""


def put_into_paragraphs(tree: HtmlElement) -> None:
    """Put loose text and the inline elements in it into paragraphs of their own."""
    alone: dict[str, list[HtmlElement]] = {}
    for container in _loose(tree):
        if container.tag not in ("div", "span") or _is_mixed(container):
            _part(container)
        elif container.tag == "div":
            alone.setdefault(container.get("class", "").partition(" ")[0], []).append(container)
    for divisions in alone.values():
        if len(divisions) >= _FEWEST and sum(len(one.text_content()) for one in divisions) >= _LEAST_TOGETHER:
            for one in divisions:
                _part(one)


def _loose(tree: HtmlElement) -> list[HtmlElement]:
    """Containers in which a text stands that is no paragraph. An expression for it takes twice as long."""
    return [
        container
        for container in tree.iter(*_CONTAINERS)
        if _says_something(container.text) or any(_says_something(child.tail) for child in container)
    ]


def _says_something(text: str | None) -> bool:
    if text is None or len(text := text.strip(_SPACE)) < _SHORTEST:  # nearly all
        return False
    return len(_SPACES.sub(" ", text)) >= _SHORTEST


def _is_mixed(container: HtmlElement) -> bool:
    """Whether there is more in it than one text, which a division alone may hold."""
    return not all(map(_goes_on, container))


def _goes_on(element: HtmlElement) -> bool:
    """Whether the text that an element stands in goes on with it: it is within the line, and no first of two breaks."""
    if not all(part.tag in _INLINE for part in element.iter()):
        return False
    following = element.getnext() if element.tag == "br" else None
    return following is None or following.tag != "br" or bool((element.tail or "").strip())


def _part(container: HtmlElement) -> None:
    children = list(container)
    run: list[HtmlElement] = []
    text, container.text = container.text or "", None
    said = len(text.strip())
    before = None  # what the run stands behind
    for child in children:
        if _goes_on(child):
            run.append(child)
            said += len((child.tail or "").strip())
            continue
        _put(container, before, text, run, said)
        text, child.tail = child.tail or "", None
        before, run, said = child, [], len(text.strip())
    _put(container, before, text, run, said)


def _put(container: HtmlElement, before: HtmlElement | None, text: str, run: list[HtmlElement], said: int) -> None:
    """Put a text, and the elements that follow in it, behind another element: in a paragraph, where it says enough."""
    if said < _LEAST:
        if before is None:
            container.text = text
        else:
            before.tail = text
        return
    paragraph = container.makeelement("p")
    while run and run[0].tag == "br" and not text.strip():
        text, run[0].tail = run[0].tail or "", None
        container.remove(run.pop(0))
    if before is None:
        container.insert(0, paragraph)
    else:
        before.addnext(paragraph)
    paragraph.text = text.lstrip()
    for element in run:
        paragraph.append(element)
