"""Markup that is part of a text: Markdown with HTML in it, templates of a site, code. It says nothing of the subject.

Only what is looked at for an analysis is freed of it; the text itself stays as it is.
"""

import html
import re
from html.entities import html5

from kbdesk.patterns import compiled

_ATTRIBUTE = r"""\s++[\w:@.-]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]++))"""
_HTML = compiled(rf"</?[a-zA-Z][a-zA-Z0-9-]*+(?:{_ATTRIBUTE})*+\s*+/?>|<!--.{{0,2000}}?-->")
_TEMPLATE = compiled(r"\{\{[^{}\n]*+\}\}|\{%[^%\n]*+%\}")
_ENTITY = compiled(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}+|#\d{1,7}+|#[xX][0-9a-fA-F]{1,6}+);")
_TARGET = compiled(r"(?<=\])\([^()\s]++(?:\s++\"[^\"\n]*+\")?\)(?:\{:[^{}\n]*+\})?")


def without_markup(text: str) -> str:
    """The text without HTML elements, placeholders of templates, and addresses of Markdown's links and pictures.

    Where HTML writes a letter as an entity there is that letter.
    """
    if "<" in text:
        text = _HTML.sub(" ", text)
    if "{" in text:
        text = _TEMPLATE.sub(" ", text)
    if "](" in text:
        text = _TARGET.sub(" ", text)
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    # Not `unescape` for names: it takes the beginning of one that there is not for another that needs no semicolon.
    name = entity[0][1:]
    return html.unescape(entity[0]) if name.startswith("#") else html5.get(name, entity[0])
