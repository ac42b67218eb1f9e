"""Asks the engine now and then what is left of the imports that go on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.jobs.outlook import Outlook, Outlooks
from kbdesk.library.records import Job, JobStatus

EVERY_MS = 4000
MOST = 5
"""Imports that are asked about at once: the oldest, which are worked off first."""


class LookAhead(QObject):
    """`came` gives an import and its outlook."""

    came = Signal(int, object)

    def __init__(self, engine: Engine, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._jobs: list[Job] = []
        self._asking = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)

    def put(self, active: Sequence[Job]) -> None:
        """The imports that go on by themselves, newest first."""
        self._jobs = [job for job in reversed(active) if job.status is JobStatus.PROCESSING][:MOST]
        if not self._jobs:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
            self._ask()

    def _ask(self) -> None:
        if self._asking or not self._jobs:
            return
        self._asking = True
        outlooks, jobs = self._engine.outlooks, tuple(self._jobs)
        self._bridge.ask(lambda: self._look(outlooks, jobs), self._came, self._broke, slow=True)

    @staticmethod
    def _look(outlooks: Outlooks, jobs: tuple[Job, ...]) -> list[tuple[int, Outlook | None]]:
        return [(job.id, outlooks.look(job.id, job.processed)) for job in jobs]

    def _came(self, found: list[tuple[int, Outlook | None]]) -> None:
        self._asking = False
        for job, outlook in found:
            self.came.emit(job, outlook)

    def _broke(self, _sentence: str) -> None:
        # the estimate goes on without it; whatever is wrong with the library is told by others
        self._asking = False
