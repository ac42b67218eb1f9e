"""What keys and commands are called where they are shown."""

import re

from PySide6.QtGui import QKeySequence

from kbdesk.gui.widgets.direction import signs
from kbdesk.patterns import compiled

_MNEMONIC_BEHIND = compiled(r"\(&.\)")
"""Where the letter that opens a command stands behind its text, as in Japanese."""


def native(key: str) -> str:
    """A key as the system writes it."""
    return signs(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))


def plain_text(text: str) -> str:
    """The text of a command as it stands in a list: without its mnemonic and its dots."""
    return re.sub("&(.)", r"\1", _MNEMONIC_BEHIND.sub("", text)).rstrip("…")
