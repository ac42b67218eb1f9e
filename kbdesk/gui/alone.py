"""Reading with nothing beside it: the article alone, on the whole screen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from kbdesk.gui.reader.pane import ReaderPane
from kbdesk.library.records import ArticleDetail


class Alone(QObject):
    """Hides what is around the reader while the action is checked; it can be only where there is an article."""

    def __init__(self, window: QMainWindow, action: QAction, around: Sequence[QWidget], pane: ReaderPane) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        self._around = around
        self._reader = pane.reader
        self._hidden: list[QWidget] = []
        self._before = window.windowState()
        action.toggled.connect(self._turn)
        action.toggled.connect(pane.alone_button.setChecked)
        pane.alone_button.clicked.connect(lambda: action.trigger())
        self._reader.shown.connect(self._shown)
        self._shown(None)

    @property
    def on(self) -> bool:
        """Whether the article is alone."""
        return self._action.isChecked()

    def leave(self) -> None:
        """Show all that was there before."""
        self._action.setChecked(False)

    def _shown(self, detail: ArticleDetail | None) -> None:
        if detail is None:
            self.leave()
        self._action.setEnabled(detail is not None)

    def _turn(self, alone: bool) -> None:
        place = self._reader.place
        if alone:
            self._before = self._window.windowState()
            self._hidden = [one for one in self._around if not one.isHidden()]
            self._reader.setFocus()  # or hiding the list gives the keyboard to whatever comes next
        for one in self._hidden:
            one.setVisible(not alone)
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen if alone else self._before)
        self._reader.go_to(place)
