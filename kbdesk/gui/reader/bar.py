"""What stands above an article: some words, and what can be done about them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QWidget

from kbdesk.gui.widgets.flow import Flow

LEAST = 160
"""Pixels for the words, or the buttons stand below them."""


class Bar(QFrame):
    """Buttons beside words, or below them in a narrow pane: one may have the name of a site."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.label = QLabel(self)
        self.label.setProperty("role", "muted")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self._buttons = Flow()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 6, 10, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.label, 1)
        self._row.addLayout(self._buttons)
        self.hide()

    def add(self, button: QPushButton) -> QPushButton:
        """One more, at the end."""
        self._buttons.addWidget(button)
        return button

    def event(self, event: QEvent) -> bool:
        """There is other room, or a button needs other room."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            narrow = self.width() < self._buttons.sizeHint().width() + LEAST
            self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        return super().event(event)
