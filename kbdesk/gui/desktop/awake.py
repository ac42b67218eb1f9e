"""Keeping the machine awake while an import runs, and not a moment longer.

Only the sleep that comes by itself is put off: whoever closes the lid or chooses Suspend is obeyed, and the screen may
go dark. Each system takes its promise back by itself when this process is gone, however it went.
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import threading
import time
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kbdesk.gui.desktop.session_bus import Address, SessionBus
from kbdesk.gui.work.status import Progress

log = logging.getLogger(__name__)

STANDSTILL_SECONDS = 900.0
"""An import that has not moved for so long (no network, a site that asks to wait) does not keep the machine awake."""

SUSPEND = 4
"""What GNOME's session calls a computer that suspends by itself."""


class Hold(Protocol):
    """A way to keep a machine awake. Both may be called twice, and must not block."""

    def take(self) -> None:
        """Keep it awake."""

    def drop(self) -> None:
        """Let it sleep."""


class Awake(QObject):
    """Holds while imports go on and the setting allows it."""

    def __init__(self, hold: Hold, parent: QObject, standstill: float = STANDSTILL_SECONDS) -> None:
        super().__init__(parent)
        self._hold = hold
        self._standstill = standstill
        self._progress = Progress()
        self._moved = 0.0
        self._allowed = True
        self.holding = False
        self._watch = QTimer(self, interval=min(30_000, max(10, round(standstill * 250))))
        self._watch.timeout.connect(self._decide)

    def allow(self, allowed: bool) -> None:
        """The setting, as it is now."""
        self._allowed = allowed
        self._decide()

    def put(self, progress: Progress) -> None:
        """How far the work is."""
        if (progress.processed, progress.total) != (self._progress.processed, self._progress.total):
            self._moved = time.monotonic()
        self._progress = progress
        self._decide()

    def close(self) -> None:
        """Let it sleep."""
        self._allowed = False
        self._decide()

    def _decide(self) -> None:
        wanted = self._allowed and self._progress.active > 0 and time.monotonic() - self._moved < self._standstill
        if wanted == self.holding:
            return
        self.holding = wanted
        if wanted:
            self._watch.start()
            self._hold.take()
        else:
            self._watch.stop()
            self._hold.drop()


def hold_of_this_system(bus: SessionBus) -> Hold:
    """The way that this system has."""
    if sys.platform == "win32":
        return _Windows()
    if sys.platform == "darwin":
        return _Mac()
    return Session(bus)


# who is asked first: the first that answers is the one; each takes (program, reason) and gives a number back
_GNOME = Address("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")
_POWER = Address(
    "org.freedesktop.PowerManagement.Inhibit",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
)
_SCREEN = Address("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")


class Session:
    """Asks the desktop: GNOME's session, the power management of KDE and Xfce, or else the screen saver.

    Where none of them answers there is nobody who would put the machine to sleep but its user.
    """

    def __init__(self, bus: SessionBus) -> None:
        self._bus = bus
        self._lock = threading.Lock()  # answers come on the bus's thread
        self._wanted = 0
        self._held: tuple[Address, str, int] | None = None

    def take(self) -> None:
        """Ask; the answer comes later, and is given back at once where it is no longer wanted."""
        with self._lock:
            self._wanted += 1
            which = self._wanted
        self._ask(which, 0)

    def drop(self) -> None:
        """Give back what is held."""
        with self._lock:
            self._wanted += 1
            held, self._held = self._held, None
        if held is not None:
            self._give_back(*held)

    def _ask(self, which: int, place: int) -> None:
        reason = QCoreApplication.translate("awake", "Importing pages")
        asked = (
            (_GNOME, "susu", ("kbdesk", 0, reason, SUSPEND), "Uninhibit"),
            (_POWER, "ss", ("kbdesk", reason), "UnInhibit"),
            (_SCREEN, "ss", ("kbdesk", reason), "UnInhibit"),
        )
        if place >= len(asked):
            log.info("nobody here can be asked to keep the machine awake")
            return
        address, signature, body, back = asked[place]

        def answered(answer: tuple[int, ...]) -> None:
            with self._lock:
                if which == self._wanted:
                    self._held = (address, back, answer[0])
                    return
            self._give_back(address, back, answer[0])

        def refused() -> None:
            if which == self._wanted:
                self._ask(which, place + 1)

        self._bus.call(address, "Inhibit", signature, body, answered, refused)

    def _give_back(self, address: Address, member: str, cookie: int) -> None:
        self._bus.call(address, member, "u", (cookie,))


class _Windows:
    """The thread's execution state: it ends with the thread, which is the window's."""

    _CONTINUOUS, _SYSTEM = 0x80000000, 0x00000001

    def take(self) -> None:
        self._set(self._CONTINUOUS | self._SYSTEM)

    def drop(self) -> None:
        self._set(self._CONTINUOUS)

    def _set(self, state: int) -> None:
        import ctypes

        with contextlib.suppress(AttributeError, OSError):
            ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))  # type: ignore[attr-defined]


class _Mac:
    """A `caffeinate` that waits for this process, so that it ends with it."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def take(self) -> None:
        if self._child is None:
            with contextlib.suppress(OSError):
                self._child = subprocess.Popen(["/usr/bin/caffeinate", "-i", "-w", str(os.getpid())])  # noqa: S603 - its own number

    def drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(1)
