"""One sentence at the bottom of the window that asks for nothing, perhaps with something to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from kbdesk.gui.widgets.icons import Icons

SHORT_MS = 6000
LONG_MS = 12000


class MessageBar(QFrame):
    """Lies in the bottom line of the window, over nothing; goes with its button, or by itself: not while the pointer or
    the keyboard is on it, nor before its user is back in the window. The keyboard goes back to where it was before.
    """

    timed = Signal()
    """It has been there for as long as it needs to."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Message"))
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.action = QPushButton(self)
        self.action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.action.hide()
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setIconSize(QSize(14, 14))
        icons.put(self.close_button, "close", "base")
        if self.close_button.icon().isNull():
            self.close_button.setText("×")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(self.label, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.said = 0
        """How many sentences have been shown so far."""
        self._do: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go)
        self._came_from: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show a sentence; an `action` is offered beside it."""
        self.said += 1
        self.label.setText(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._do = do
        self.show()
        self._timer.start(LONG_MS if action or len(sentence) > 80 else SHORT_MS)
        self.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say_if(self, sentence: str) -> None:
        """Show a sentence, if there is one."""
        if sentence:
            self.say(sentence)

    @property
    def text(self) -> str:
        """The sentence that is shown, or ""."""
        return self.label.text() if not self.isHidden() else ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever comes next in the order of the Tab key would get the keyboard, and the Return after it."""
        super().hideEvent(event)
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus()

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            if new is not None and self.isVisible():
                self._came_from = None
        elif old is not None and not self.isAncestorOf(old):
            self._came_from = old

    def _go(self) -> None:
        self.timed.emit()
        focus = self.focusWidget()
        away = not self.window().isActiveWindow()
        if away or self.underMouse() or (focus is not None and focus.hasFocus()):
            self._timer.start(SHORT_MS)
        else:
            self.hide()

    def _act(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()
