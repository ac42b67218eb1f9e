"""Where its reader is in a text: the line at the top, the caret, what is selected. Kept while a page is set anew."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

from kbdesk.gui.reader.load import start_of_text

LAID_OUT_AT_ONCE = 50_000
"""Characters that are laid out without a pause."""


@dataclass(frozen=True)
class Stand:
    """Its places are counted from the beginning of the text: what stands above that may become another one.

    Attributes:
        text: in another one, they are nowhere.
        line: the beginning of the first line that is seen, or of the text where that is one above it; None where
            nothing is scrolled away.
        top: so many pixels of what is seen are above that; fewer than 0 where it is cut.
        caret: where it is; where something is selected, that ends here, and begins at the `anchor`.
    """

    text: str
    line: int | None
    top: int
    anchor: int
    caret: int

    @classmethod
    def of(cls, page: QTextBrowser, text: str) -> "Stand":
        """Where the reader of a page is; `text` is all of it."""
        begins, cursor = start_of_text(page.document()), page.textCursor()
        first = page.cursorForPosition(QPoint(2, 2))
        first.setPosition(max(first.position(), begins))
        line = first.position() - begins if page.verticalScrollBar().value() > 0 else None
        top = page.cursorRect(first).top()
        return cls(text[begins:], line, top, cursor.anchor() - begins, cursor.position() - begins)

    @property
    def is_near(self) -> bool:
        """Whether the caret is so near to what is seen that it can be put there again."""
        first, last = sorted((self.anchor, self.caret))
        return first >= 0 and last <= (self.line or 0) + LAID_OUT_AT_ONCE

    def put_caret(self, page: QTextBrowser) -> None:
        """Put the caret there again, where that is near what is seen: Qt goes there, and lays the text out so far."""
        if not self.is_near:
            return
        begins = start_of_text(page.document())
        cursor = QTextCursor(page.document())
        cursor.setPosition(begins + self.anchor)
        cursor.setPosition(begins + self.caret, QTextCursor.MoveMode.KeepAnchor)
        page.setTextCursor(cursor)
