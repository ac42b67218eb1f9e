"""A page that says why there is nothing to see, and what can be done."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.room import scrolled


class NoticePage(QFrame):
    """An icon, a heading, a sentence and perhaps one button."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._icons = icons
        self._name = ""
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QLabel(self)
        self.text.setProperty("role", "muted")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.heading, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.action = QPushButton(self)
        self.action.hide()
        column = QVBoxLayout(scrolled(self))
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for widget in (self._icon, self.heading, self.text):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, icon: str, heading: str, text: str, action: str) -> None:
        """Say something else; no button where `action` is empty."""
        self._name = icon
        self.heading.setText(heading)
        self.text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """The theme may have changed while it was out of sight."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._name:
            self._icon.setPixmap(self._icons.picture(self._name, QSize(28, 28), self.devicePixelRatioF()))
