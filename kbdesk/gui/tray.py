"""The icon in the system's tray."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

SHOWN_MS = 10_000


class Tray(QObject):
    """An icon with a menu. Where the system has no tray it is never there, and nothing depends on it."""

    show_wanted = Signal()
    clipboard_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    quit_wanted = Signal()
    message_clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(icon, self)
        self._menu = QMenu()
        self._menu.addAction(self.tr("Show kbdesk")).triggered.connect(self.show_wanted)
        self._menu.addAction(self.tr("Add from Clipboard")).triggered.connect(self.clipboard_wanted)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Pause All")).triggered.connect(self.pause_wanted)
        self._menu.addAction(self.tr("Resume All")).triggered.connect(self.resume_wanted)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_wanted)
        self._icon.setContextMenu(self._menu)
        self._icon.setToolTip("kbdesk")
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_clicked)

    @property
    def menu(self) -> QMenu:
        """Its menu."""
        return self._menu

    @property
    def is_there(self) -> bool:
        """True where the system shows it."""
        return self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Appear, where the system has a tray."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def hide(self) -> None:
        """Go."""
        self._icon.hide()

    def tell(self, state: str) -> None:
        """What the icon says when it is pointed at."""
        self._icon.setToolTip(f"kbdesk – {state}" if state else "kbdesk")

    def notify(self, title: str, text: str) -> bool:
        """Show a notification; False where that is not possible."""
        if not self.is_there or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, text, self._icon.icon(), SHOWN_MS)
        return True

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()
