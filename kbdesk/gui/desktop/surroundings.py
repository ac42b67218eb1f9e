"""The desktop around the window: its notifications, its launcher, its sleep. Each is left out where it is not there."""

from PySide6.QtCore import QObject, Signal

from kbdesk.gui.desktop.awake import Awake, hold_of_this_system
from kbdesk.gui.desktop.launcher import Launcher
from kbdesk.gui.desktop.notifications import Notifications
from kbdesk.gui.desktop.session_bus import SessionBus
from kbdesk.gui.work.status import Progress
from kbdesk.settings import Settings


class Surroundings(QObject):
    """Tells the desktop how the work is; `clicked` is a notification that was clicked, with its import."""

    clicked = Signal(int)
    unshown = Signal(str, str, int)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.bus = SessionBus()
        self.notifications = Notifications(self.bus, self)
        self.launcher = Launcher(self.bus, self)
        self.awake = Awake(hold_of_this_system(self.bus), self)
        self.notifications.clicked.connect(self.clicked)
        self.notifications.unshown.connect(self.unshown)
        self.adopt(settings)

    def adopt(self, settings: Settings) -> None:
        """Go on by other settings."""
        self.awake.allow(settings.ui.inhibit_sleep)

    def put(self, progress: Progress) -> None:
        """How far the work is."""
        self.launcher.put(progress)
        self.awake.put(progress)

    def notify(self, title: str, text: str, job: int) -> bool:
        """Have the desktop notify; False where it cannot."""
        return self.notifications.show(title, text, job)

    def close(self) -> None:
        """Leave nothing behind."""
        self.awake.close()
        self.launcher.clear()
        self.bus.close()
