"""A field for several lines, which Ctrl+Enter ends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit


class LinesField(QPlainTextEdit):
    """Ctrl+Enter says that its user is done: it is what the dialog's button does."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter ends it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.done.emit()
            return
        super().keyPressEvent(event)
