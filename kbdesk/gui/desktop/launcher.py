"""Progress on the program's icon in a dock or task bar that follows Unity's launcher protocol (KDE, Ubuntu, Plank)."""

import time

from PySide6.QtCore import QObject, QTimer

from kbdesk.gui.desktop.session_bus import SessionBus
from kbdesk.gui.work.status import Progress

PATH = "/org/kbdesk/launcher"
INTERFACE = "com.canonical.Unity.LauncherEntry"
DESKTOP_FILE = "application://kbdesk.desktop"
PAUSE_MS = 500


class Launcher(QObject):
    """Sends how far the work is, twice a second at most; a dock that knows nothing of it hears nothing."""

    def __init__(self, bus: SessionBus, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._said: tuple[float, bool] = (0.0, False)
        self._wanted = self._said
        self._sent = 0.0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._send)

    def put(self, progress: Progress) -> None:
        """Show it, or nothing where no import goes on."""
        self._wanted = (round(progress.share, 3), progress.total > 0)
        if self._wanted == self._said or self._later.isActive():
            return
        rest = PAUSE_MS - round((time.monotonic() - self._sent) * 1000)
        self._later.start(max(0, rest))

    def clear(self) -> None:
        """Leave nothing on the icon."""
        self._later.stop()
        self._wanted = (0.0, False)
        self._send()

    def _send(self) -> None:
        if self._wanted == self._said:
            return
        self._said, self._sent = self._wanted, time.monotonic()
        share, visible = self._said
        values = {"progress": ("d", share), "progress-visible": ("b", visible)}
        self._bus.emit(PATH, INTERFACE, "Update", "sa{sv}", (DESKTOP_FILE, values))
