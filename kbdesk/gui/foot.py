"""The bottom line of the window: what is said, where the link under the pointer leads, and how far the work is."""

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStatusBar, QWidget

from kbdesk.gui.browser import may_open
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.work.status import WorkStatus

LINE = 1
"""Above it, of the style sheet."""


class Foot(QFrame):
    """Always as high as a message is, so that nothing moves under the pointer as one comes and goes."""

    def __init__(self, messages: MessageBar, work: WorkStatus, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot-line")
        self.links = QStatusBar(self)
        self.links.setSizeGripEnabled(False)
        self.links.addPermanentWidget(work)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(messages, 1)
        row.addWidget(self.links)
        self.setMinimumHeight(messages.sizeHint().height() + LINE)
        self._messages, self._work = messages, work
        for one in (messages, work):
            one.installEventFilter(self)

    def say_address(self, address: QUrl) -> None:
        """Where the link under the pointer, or under the keyboard, leads."""
        text = address.toString()
        self.links.showMessage(text if may_open(text) else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A message takes the whole line where there is no work to be told of."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.links.setVisible(self._messages.isHidden() or not self._work.isHidden())
        return super().eventFilter(watched, event)
