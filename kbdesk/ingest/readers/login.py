"""Pages that are there for logging in, and for nothing else."""

import re

from lxml.html import HtmlElement

from kbdesk.patterns import compiled

_HARDLY_ANY = 500
"""Characters of prose. A page that says less beside a form for a password says what the form is for."""

# A form in one of these is part of every page of a site; by name, as most pages have it.
_AROUND = frozenset(("header", "nav", "footer", "aside", "dialog"))
_AROUND_NAMES = compiled(
    r"(?:^|[\s_-])(?:header|nav|navbar|footer|sidebar|dropdown|menu|modal|popup|popover|drawer|offcanvas)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_PROSE = _AROUND | {"script", "style", "noscript", "template", "svg", "a", "button", "label", "select", "textarea"}


def is_login(tree: HtmlElement) -> bool:
    """Whether a page has a form for a password in its midst, and hardly any text."""
    body = tree.find("body")
    if body is None:
        return False
    fields = [field for field in body.iter("input") if field.get("type", "").strip().lower() == "password"]
    return any(map(_is_in_the_midst, fields)) and _prose(body, _HARDLY_ANY) > 0


def _is_in_the_midst(field: HtmlElement) -> bool:
    for around in field.iterancestors():
        if around.tag == "body":
            break
        if around.tag in _AROUND or around.get("aria-hidden") == "true" or "hidden" in around.attrib:
            return False
        if _AROUND_NAMES.search(f"{around.get('id', '')} {around.get('class', '')}"):
            return False
    return True


def _prose(element: HtmlElement, most: int) -> int:
    """What is left of `most` characters after the text of an element that can be read and leads nowhere; stops at 0."""
    for part in element:
        if most > 0 and part.tag not in _NO_PROSE:
            most = _prose(part, most)
        most -= len((part.tail or "").strip())
    return most - len((element.text or "").strip())
