"""The article of a page that a script draws, or goes on with: its text as it stands in the page's data.

Kbdesk runs no script. But what a script draws is mostly in the page already: in JSON-LD, where search engines read it,
or in JSON beside the script, among much else. There it is the text of the object that is called as the page is.
"""

import json
import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import Any

from lxml.html import HtmlElement

from kbdesk.ingest.readers.titles import letters
from kbdesk.patterns import compiled

LEAST = 500
"""Letters of a text that is taken for an article."""

_FURTHER = 2
"""How many times as long as what the page shows a text has to be to be more of it."""

_MOST_CHARACTERS = 5_000_000
_MOST_OBJECTS = 50_000
_TITLES = ("title", "headline", "name")
_RENDERED = ("rendered", "html", "value", "text")
"""What names the text in an object that is there for it alone."""

_MARKUP = compiled(r"<(?:p|div|br|h[1-6]|ul|ol|section|article|figure|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = compiled(r"<[^<>]*>")
_PARTED = compiled(r"\s+[|–—•·:/-]+\s+")
_FEWEST_SPACES = 0.05


def goes_on(said: str, shown: int) -> str:
    """The text that JSON-LD says to be the article's, where that is far more than what the page shows of it; or "".

    `shown` is how many letters those are.
    """
    return said if _length(said) >= max(LEAST, _FURTHER * shown) else ""


def in_data(tree: HtmlElement, titles: Sequence[str]) -> str:
    """The longest text of an object, in JSON for a script, whose title is one of the page; "" where there is none."""
    # The name of the site may stand beside the title, on either side.
    wanted = {letters(part) for title in titles for part in (title, *_PARTED.split(title))} - {""}
    best = ""
    for script in tree.iter("script"):
        kind = script.get("type", "").strip().lower()
        if kind == "application/ld+json" or not kind.endswith("json") or not script.text:
            continue
        for node in _objects(script.text):
            if wanted.intersection(letters(_text(node.get(name))) for name in _TITLES):
                best = max(best, *map(_text, node.values()), key=len)
    return best if _is_prose(best) else ""


def page(text: str) -> bytes:
    """A page that shows such a text: HTML, or paragraphs on lines of their own."""
    if not _MARKUP.search(text) and _MARKUP.search(unescaped := unescape(text)):
        text = unescaped
    if not _MARKUP.search(text):
        text = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<!doctype html><html><body><article>{text}</article></body></html>".encode("utf-8", "replace")


def _objects(text: str) -> Iterator[dict[str, Any]]:
    if len(text) > _MOST_CHARACTERS:
        return
    try:
        waiting = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    left = _MOST_OBJECTS
    while waiting and left:
        node = waiting.pop()
        left -= 1
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = next((value[name] for name in _RENDERED if isinstance(value.get(name), str)), "")
    return value if isinstance(value, str) else ""


def _is_prose(text: str) -> bool:
    plain = _TAG.sub(" ", text)
    spaces = len(plain.split()) / max(len(plain), 1)
    return len(plain) >= LEAST and (spaces >= _FEWEST_SPACES or not plain.isascii())


def _length(text: str) -> int:
    return len(_TAG.sub("", text))
