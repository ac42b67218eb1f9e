"""Markup that is part of a text: Markdown with HTML in it, templates of a site, code. It says nothing of the subject.

Only what is looked at for an analysis is freed of it; the text itself stays as it is.
"""

from kbdesk.patterns import compiled

_ATTRIBUTE = r"""\s++[\w:@.-]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]++))"""
_HTML = compiled(rf"</?[a-zA-Z][a-zA-Z0-9-]*+(?:{_ATTRIBUTE})*+\s*+/?>|<!--.{{0,2000}}?-->")
_TEMPLATE = compiled(r"\{\{[^{}\n]*+\}\}|\{%[^%\n]*+%\}")
_TARGET = compiled(r"(?<=\])\([^()\s]++(?:\s++\"[^\"\n]*+\")?\)(?:\{:[^{}\n]*+\})?")


def without_markup(text: str) -> str:
    """The text without HTML elements, placeholders of templates, and addresses of Markdown's links and pictures."""
    if "<" in text:
        text = _HTML.sub(" ", text)
    if "{" in text:
        text = _TEMPLATE.sub(" ", text)
    return _TARGET.sub(" ", text) if "](" in text else text
