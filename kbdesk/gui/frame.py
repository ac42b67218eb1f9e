"""The frame of the window: what there is of it before its panes, and what the system does to it as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from kbdesk.gui.window_state import AROUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

    from kbdesk.gui.adding.drop_overlay import DropOverlay
    from kbdesk.gui.adding.dropping import Dropped
    from kbdesk.gui.widgets.theme import Theme
    from kbdesk.gui.window_state import WindowState

SIZE = (1280, 800)


class Frame(QMainWindow):
    """A window that knows its place, says when it is seen, takes drops, and asks before it closes."""

    painted = Signal()
    """It is on the screen, for the first time."""
    closing = Signal(object)
    """It is about to close; whoever wants it to stay somewhere else ignores the event."""

    def __init__(self, theme: Theme, state: WindowState) -> None:
        super().__init__()
        self.theme = theme
        self.state = state
        self._painted = False
        self._take: Callable[[Dropped], None] | None = None
        self._overlay: DropOverlay | None = None
        self.resize(*SIZE)
        state.restore_place(self)

    def accept_drops(self, take: Callable[[Dropped], None]) -> None:
        """Hand what is dropped anywhere on the window to `take`."""
        from kbdesk.gui.adding.drop_overlay import DropOverlay

        self._take = take
        self._overlay = DropOverlay(self.theme, self)
        self.setAcceptDrops(True)

    def fit_screen(self) -> None:
        """Be no larger than the screen has room, and on it: at 200 % there may be less of it than a window wants."""
        room, frame = self.screen().availableGeometry(), self.geometry()
        around = self.frameGeometry()
        if around == frame:  # the desktop has not said yet what it puts around it
            around = frame.marginsAdded(QtCore.QMargins(*AROUND))
        # where there is room for all of it, the desktop knows a place for it
        if room.contains(frame) and around.size().boundedTo(room.size()) == around.size():
            return
        left, above = frame.left() - around.left(), frame.top() - around.top()
        right, below = around.right() - frame.right(), around.bottom() - frame.bottom()
        room = room.adjusted(left, above, -right, -below)
        frame.setSize(frame.size().expandedTo(self.minimumSizeHint()).boundedTo(room.size()))
        frame.moveLeft(max(room.left(), min(frame.left(), room.right() - frame.width() + 1)))
        frame.moveTop(max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1)))
        self.setGeometry(frame)

    def come_forward(self) -> None:
        """Come to the front."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does: some desktops see to that, others do not."""
        held, enter = self.focusWidget(), (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
        if event.key() in enter and isinstance(held, QAbstractButton):
            held.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that it can be dropped."""
        from kbdesk.gui.adding.dropping import can_be_taken
        from kbdesk.gui.articles.drag import ARTICLES

        data = event.mimeData()
        # words that were selected in the reader are dragged for other programs
        own = event.source() is not None or data.hasFormat(ARTICLES)
        if self._overlay is not None and can_be_taken(data) and not own:
            event.setDropAction(QtCore.Qt.DropAction.CopyAction)
            event.accept()
            self._overlay.cover()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere is right."""
        event.setDropAction(QtCore.Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        if self._overlay is not None:
            self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what is in it."""
        from kbdesk.gui.adding.dropping import dropped

        if self._overlay is None or self._take is None:
            return
        self._overlay.hide()
        event.setDropAction(QtCore.Qt.DropAction.CopyAction)
        event.accept()
        if what := dropped(event.mimeData()):
            self._take(what)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first one says that the window is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever started the window decides what closing means."""
        self.closing.emit(event)
