"""When the activity panel is there: it comes by itself with an import, and goes by itself some time after it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from kbdesk.gui.work.activity import ActivityPanel
from kbdesk.library.records import Job

STAY_MS = 12_000
"""How long it stays once everything is done: long enough to read what came of it."""

COME_MS = 400
"""After an import began, in whose first moment its threads and processes begin, too: the longest that the window stood
still was its laying out the panel beside them. The status bar says meanwhile how far it is."""


class ActivityStay(QObject):
    """Shows and hides the panel through the command that does so. Who opened it themselves closes it themselves."""

    def __init__(self, panel: ActivityPanel, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._action = action
        self._by_itself = False
        self.stay_ms = STAY_MS
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._go)
        action.triggered.connect(self._chosen)
        panel.close_wanted.connect(action.trigger)
        panel.jobs_came.connect(self._jobs_came)
        self._coming = QTimer(self, interval=COME_MS, singleShot=True)
        self._coming.timeout.connect(self.come)
        panel.started.connect(lambda _: self._coming.start())

    def come(self) -> None:
        """There is an import to be seen."""
        if not self._action.isChecked():
            self._by_itself = True
            self._action.setChecked(True)
        self._soon.stop()
        self._panel.refresh()

    def call(self) -> None:
        """Its user wants to see it."""
        self._chosen()
        self._action.setChecked(True)
        self._panel.refresh()

    def _chosen(self) -> None:
        self._by_itself = False
        self._soon.stop()

    def _jobs_came(self, jobs: list[Job]) -> None:
        if any(job.is_active for job in jobs) or not self._by_itself:
            self._soon.stop()
        elif not self._soon.isActive():
            self._soon.start(self.stay_ms)

    def _go(self) -> None:
        focus = self._panel.window().focusWidget()
        if self._panel.underMouse() or (focus is not None and self._panel.isAncestorOf(focus)):
            self._soon.start(self.stay_ms)  # somebody is at it
            return
        self._by_itself = False
        self._action.setChecked(False)
