"""Marks around passages of a Markdown text, as Obsidian and others show them: `==passage==`."""

import re

from kbdesk.patterns import compiled

MARK = "=="

_CODE_OR_MARKED = compiled(r"(`{3,}).*?\1|`[^`\n]+`|==(?=[^\s=])([^\n]*?)(?<=[^\s=])==", re.DOTALL)


def without_marks(text: str) -> str:
    """A Markdown text with what is marked in it, but without the marks. What stands in code are no marks."""
    return _CODE_OR_MARKED.sub(lambda found: found[0] if found[2] is None else found[2], text)
