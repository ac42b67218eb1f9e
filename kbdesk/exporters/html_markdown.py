"""From an article's HTML, as the library keeps it, to Markdown that Obsidian and others show alike."""

import re
from collections.abc import Callable
from typing import Any

from kbdesk.patterns import compiled
from kbdesk.text_marks import MARK

MARKED = "highlight"
"""The tag of what is to be marked; no page has it."""
BLOCKS = frozenset(
    ("p", "div", "section", "article", "figure", "figcaption", "ul", "ol", "dl", "blockquote", "pre", "table", "hr",
     "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "details", "summary")
)  # fmt: skip
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "del": "~~", "s": "~~", MARKED: MARK}
DEEPEST = 150
_SPECIAL = compiled(r"([\\`*_\[\]<>])")
_LINE_START = compiled(r"^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|\d{1,9}[.)](?=\s)|=+$|-{3,}$|~{3,})", re.M)
_SPACES = compiled(r"[ \t\r\n\f]+")


def as_markdown(html: str, change: Callable[[Any], None] | None = None) -> str:
    """The Markdown of a piece of HTML, after a change of the tree of its elements where there is one."""
    from lxml import etree  # only where it is needed
    from lxml import html as lxml_html

    if not html.strip():
        return ""
    try:
        root = lxml_html.fragment_fromstring(html, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    if change is not None:
        change(root)
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(_blocks(root, 0))).strip()


def _blocks(element: Any, depth: int) -> list[str]:
    """The blocks in an element; text that lies between blocks is one itself."""
    found: list[str] = []
    line = _text(element.text)
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in BLOCKS and depth < DEEPEST:
                found += [_paragraph(line), *_block(child, depth + 1)]
                line = ""
            elif depth < DEEPEST and any(inner.tag in BLOCKS for inner in child.iter() if isinstance(inner.tag, str)):
                found += [_paragraph(line), *_blocks(child, depth + 1)]
                line = ""
            else:
                line += _inline(child, depth + 1)
        line += _text(child.tail)
    found.append(_paragraph(line))
    return [block for block in found if block]


def _block(element: Any, depth: int) -> list[str]:
    tag = element.tag
    if tag[0] == "h" and tag[1:].isdigit():
        title = " ".join(_inlines(element, depth).split())
        return [f"{'#' * int(tag[1])} {title}"] if title else []
    if tag == "hr":
        return ["---"]
    if tag == "pre":
        code = "".join(element.itertext()).strip("\n")
        fence = "`" * max(3, 1 + max(map(len, re.findall(r"`{3,}", code)), default=0))
        return [f"{fence}\n{code}\n{fence}"] if code.strip() else []
    if tag == "blockquote":
        return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(element, depth)).split("\n"))]
    if tag in ("ul", "ol"):
        return [_list(element, depth)]
    if tag == "table":
        return [_table(element, depth)]
    return _blocks(element, depth)


def _list(element: Any, depth: int) -> str:
    items = []
    start = element.get("start") or "1"
    number = int(start) if start.isdecimal() and len(start) < 9 else 1
    for child in element:
        if not isinstance(child.tag, str):
            continue
        mark = f"{number}. " if element.tag == "ol" else "- "
        number += 1
        inner = "\n".join(_blocks(child, depth)) if child.tag == "li" else "\n".join(_block(child, depth))
        items.append(mark + inner.replace("\n", "\n" + " " * len(mark)))
    return "\n".join(items)


def _table(element: Any, depth: int) -> str:
    rows = [
        [" ".join(_inlines(cell, depth).split()).replace("|", "\\|") for cell in row if cell.tag in ("td", "th")]
        for row in element.iter("tr")
    ]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = max(map(len, rows))
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _inlines(element: Any, depth: int) -> str:
    text = _text(element.text)
    for child in element:
        if isinstance(child.tag, str) and depth < DEEPEST:
            text += _inline(child, depth + 1)
        text += _text(child.tail)
    return text


def _inline(element: Any, depth: int) -> str:
    tag = element.tag
    if tag == "br":
        return "  \n"
    if tag == "img":
        source = element.get("src") or ""
        alt = _SPECIAL.sub(r"\\\1", " ".join((element.get("alt") or "").split()))
        return f"![{alt}]({_target(source)})" if source.startswith(("http://", "https://")) else ""
    if tag == "code":
        code = "".join(element.itertext()).strip()
        fence = "`" * (1 + max(map(len, re.findall(r"`+", code)), default=0))
        pad = " " if code.startswith("`") or code.endswith("`") else ""
        return f"{fence}{pad}{code}{pad}{fence}" if code else ""
    inner = _inlines(element, depth)
    if tag == "a" and (address := element.get("href") or "").startswith(("http://", "https://")):
        return f"[{inner.strip()}]({_target(address)})" if inner.strip() else ""
    if (mark := _MARKS.get(tag)) and inner.strip():
        # Marks count only where they touch the words.
        before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        return f"{before}{mark}{inner.strip()}{mark}{after}"
    return inner


def _target(address: str) -> str:
    return re.sub(r"[\s()<>\\]", lambda sign: f"%{ord(sign[0]):02X}", address)


def _text(text: str | None) -> str:
    return _SPECIAL.sub(r"\\\1", _SPACES.sub(" ", text)) if text else ""


def _paragraph(line: str) -> str:
    return _LINE_START.sub(r"\1\\\2", re.sub(r" *\n +", "  \n", line.strip()))
