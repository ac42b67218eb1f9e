"""Where the keyboard goes when what had it has gone."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.widgets.notice_page import NoticePage


class StrayKeyboard(QTimer):
    """Qt gives it to whatever comes next: to a message, whose button Return would press then, or to a page that only
    says why it is empty, and on which it is not seen. It goes to the first of some places that is there.
    """

    def __init__(self, messages: MessageBar, places: Sequence[QWidget], window: QWidget) -> None:
        super().__init__(window, interval=0, singleShot=True)
        self._messages = messages
        self._places = places
        self.timeout.connect(self._lead)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def _changed(self, old: QWidget | None, new: QWidget | None) -> None:
        gone = old is not None and isValid(old) and not old.isVisible()
        if isinstance(new, NoticePage) or (gone and new is not None and self._messages.isAncestorOf(new)):
            self.start()  # what comes instead is shown within this turn
        else:
            self.stop()

    def _lead(self) -> None:
        next(place for place in self._places if place.isVisible()).setFocus()
