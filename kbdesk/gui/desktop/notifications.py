"""Notifications as the desktop shows them (freedesktop.org), with a click that leads somewhere."""

import html
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from kbdesk.gui.desktop.session_bus import Address, SessionBus

SERVER = Address("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications")
SHOWN_MS = 10_000
MOST_KEPT = 50
"""How many are remembered; a click on an older one does nothing."""


class Notifications(QObject):
    """Shows notifications and tells what was clicked: the import that it was about, 0 for none."""

    clicked = Signal(int)
    unshown = Signal(str, str, int)
    """The desktop did not show this one: title, text, import."""

    _shown = Signal(int, int)
    _invoked = Signal(int)

    def __init__(self, bus: SessionBus, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._about: dict[int, int] = {}
        self._can: frozenset[str] | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._shown.connect(self._remember, queued)
        self._invoked.connect(self._click, queued)
        bus.listen(SERVER.interface, "ActionInvoked", self._heard)

    def show(self, title: str, text: str, job: int = 0) -> bool:
        """Show one; False where there is no desktop to show it. Should the desktop refuse, `unshown` says so."""
        if not self._bus.is_there:
            return False
        if self._can is not None:
            self._notify(self._can, title, text, job)
        else:
            self._bus.call(
                SERVER, "GetCapabilities", "", (), lambda answer: self._introduced(answer, title, text, job),
                lambda: self.unshown.emit(title, text, job),
            )  # fmt: skip
        return True

    def _introduced(self, answer: tuple[Any, ...], title: str, text: str, job: int) -> None:
        """On the bus's thread: the server said what it can."""
        can = frozenset(map(str, answer[0]))
        self._notify(can, title, text, job)
        self._can = can  # last, or the next one would overtake this one

    def _notify(self, can: frozenset[str], title: str, text: str, job: int) -> None:
        # a server that knows markup reads it in the text, and a title from a stranger's file may look like it
        body = html.escape(text, quote=False) if "body-markup" in can else text
        actions = ["default", self.tr("Show")] if "actions" in can else []
        hints = {"desktop-entry": ("s", "kbdesk"), "category": ("s", "transfer.complete")}
        self._bus.call(
            SERVER,
            "Notify",
            "susssasa{sv}i",
            ("kbdesk", 0, "kbdesk", title, body, actions, hints, SHOWN_MS),
            lambda reply: self._shown.emit(int(reply[0]), job),
            lambda: self.unshown.emit(title, text, job),
        )

    def _heard(self, body: tuple[Any, ...]) -> None:
        """On the bus's thread: something was done to a notification, perhaps to another program's."""
        if len(body) == 2 and isinstance(body[0], int) and body[1] == "default":
            self._invoked.emit(body[0])

    def _remember(self, notification: int, job: int) -> None:
        self._about[notification] = job
        while len(self._about) > MOST_KEPT:
            del self._about[next(iter(self._about))]

    def _click(self, notification: int) -> None:
        job = self._about.pop(notification, None)
        if job is not None:
            # not every server takes down what was clicked
            self._bus.call(SERVER, "CloseNotification", "u", (notification,))
            self.clicked.emit(job)
