"""Making do with a small screen, or with one that is small because everything on it is drawn at 200 %."""

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from kbdesk.gui.window_state import AROUND


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


class Yielding(QScrollArea):
    """As high as what is in it where there is room for that; else it scrolls."""

    LEAST = 60

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """The height of what is in it, as wide as it is now."""
        content = self._content
        hint = content.sizeHint()
        high = content.heightForWidth(self.width()) if content.hasHeightForWidth() else hint.height()
        return QSize(hint.width(), high + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """So narrow as what is in it can be, and nearly no height."""
        return QSize(self._content.minimumSizeHint().width(), self.LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Of another width it wants another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it may want another height itself."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
