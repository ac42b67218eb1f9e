"""What a page says about itself in JSON-LD: the one of its nodes that is the article, flattened to strings."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from kbdesk.patterns import compiled

_MOST_NODES = 500
_MOST_CHARACTERS = 1_000_000
_ARTICLES = compiled(r"(?:Article|Posting|Report|Review|Recipe|Chapter|Book|Thesis|HowTo|Essay)$")
_PAGES = compiled(r"(?:WebPage|ItemPage|AboutPage|CreativeWork|VideoObject|Product|Event|Dataset|SoftwareSourceCode)$")
_NOT_JSON = compiled(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$"
)


def article(tree: HtmlElement) -> tuple[dict[str, str], dict[str, Any]]:
    """What the page's JSON-LD says of the article, and the node that says it; both empty where there is none.

    The fields are `title, author, published, site, description, image, language`, as far as it has them.
    """
    best: tuple[int, dict[str, Any]] = (0, {})
    by_id: dict[str, dict[str, Any]] = {}
    for node in _nodes(tree):
        if isinstance(identifier := node.get("@id"), str):
            by_id.setdefault(identifier, node)
        if (rank := _rank(node)) > best[0]:
            best = (rank, node)
    rank, node = best
    if not rank:
        return {}, {}
    found = {
        "title": _text(node.get("headline")) or (_text(node.get("name")) if rank > 1 else ""),
        "author": "; ".join(_names(node.get("author") or node.get("creator"), by_id)) if rank > 1 else "",
        "published": _text(node.get("datePublished")) or _text(node.get("dateCreated")),
        "site": next(iter(_names(node.get("publisher"), by_id)), ""),
        "description": _text(node.get("description")),
        "image": _address(node.get("image") or node.get("thumbnailUrl"), by_id),
        "language": _text(node.get("inLanguage")),
    }
    return {name: value for name, value in found.items() if value}, node


def body(node: dict[str, Any]) -> str:
    """The text of the article that a node says, HTML or plain; "" where it says none."""
    said = node.get("articleBody")
    return "\n\n".join(part for part in (said if isinstance(said, list) else [said]) if isinstance(part, str))


def _nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    left = _MOST_NODES
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json" or not script.text:
            continue
        waiting = [_parsed(script.text)]
        while waiting and left:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting[:0] = node[:_MOST_NODES]
            elif isinstance(node, dict):
                left -= 1
                yield node
                waiting += [node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in node]


def _parsed(text: str) -> Any:
    text = text[:_MOST_CHARACTERS]
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:  # as people paste it into templates
        return json.loads(re.sub(r",\s*([}\]])", r"\1", _NOT_JSON.sub("", text)), strict=False)
    except (ValueError, RecursionError):
        return None


def _rank(node: dict[str, Any]) -> int:
    kinds = node.get("@type")
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    if any(isinstance(name, str) and _ARTICLES.search(name) for name in names):
        return 3 if node.get("headline") or node.get("datePublished") else 2
    return 1 if any(isinstance(name, str) and _PAGES.search(name) for name in names) else 0


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return ""
    return re.sub(r"<[^<>]{1,200}>", " ", unescape(value)).strip()


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    found = []
    for one in (value if isinstance(value, list) else [value])[:20]:
        if isinstance(one, dict) and "name" not in one:
            one = by_id.get(str(one.get("@id")), one)
        if (name := _text(one)) and name not in found:
            found.append(name)
    return found


def _address(value: Any, by_id: dict[str, dict[str, Any]]) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        if "url" not in value:
            value = by_id.get(str(value.get("@id")), value)
        value = value.get("url") or value.get("contentUrl")
        if isinstance(value, list):
            value = value[0] if value else None
    return value if isinstance(value, str) else ""
