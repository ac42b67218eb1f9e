"""Tool tips of texts that others wrote: titles, tags, addresses."""

from html import escape

from kbdesk.gui.words import wording

LONGEST = 400
_LINE = 80


def tip(*lines: str) -> str:
    """Lines as a tool tip, without those that are empty: never taken for markup, and no wider than can be read."""
    shown = [wording.plain(line) for line in lines if line]
    shown = [line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…" for line in shown]
    text = "\n".join(shown)
    if max(map(len, shown), default=0) <= _LINE and "<" not in text:
        return text
    return f"<qt>{'<br>'.join(map(escape, shown))}</qt>"
