"""Making do with a small screen, or with one that is small because everything on it is drawn at 200 %."""

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from kbdesk.gui.frame import AROUND


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window the size that it is best seen in, or as much of it as its screen has."""
    room = window.screen().availableGeometry().marginsRemoved(QMargins(*AROUND))
    window.resize(QSize(width, height).boundedTo(room.size()))


def scrolled(page: QFrame) -> QWidget:
    """What a page is to be laid out in, so that it scrolls where there is too little room for it."""
    content = QWidget(page)
    area = QScrollArea(page)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    # Tab leads to what is in it, and brings that into sight
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    area.setWidget(content)
    content.setAutoFillBackground(False)  # the page has its own
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    return content


class ToolBar(QToolBar):
    """Words beside its pictures as long as there is room for all of them; else the pictures alone."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._wanted = 0
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room now, or less."""
        super().resizeEvent(event)
        if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            self._wanted = self.sizeHint().width()
        enough = self.width() >= self._wanted
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if enough else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
