"""A window where one writes from right to left: what Qt does not turn around by itself, or should not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

_MARK = "\u200e"
"""Counts as a letter that is read from left to right, and is none."""


def mirrored() -> bool:
    """Whether the window begins at the right."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def signs(text: str) -> str:
    """A key, a number with its sign and the like, which are read from left to right everywhere: "Ctrl+,"."""
    return f"{_MARK}{text}{_MARK}" if text and mirrored() else text


def at_the_beginning(label: QLabel) -> None:
    """Have a name that may be in any script stand where lines begin; Qt has each go by its own letters."""
    side = Qt.AlignmentFlag.AlignRight if mirrored() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
