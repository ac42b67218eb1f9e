"""The icon in the system's tray: how far the work is, and what can be done about it without the window."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kbdesk.gui.desktop.tray_icon import Face, tray_icon
from kbdesk.gui.work.status import Progress

SHOWN_MS = 10_000


class Tray(QObject):
    """An icon with a menu. Where the system has no tray it is never there, and nothing depends on it."""

    show_wanted = Signal()
    clipboard_wanted = Signal()
    activity_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    quit_wanted = Signal()
    message_clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._plain = icon
        self._face = Face()
        self._icon = QSystemTrayIcon(icon, self)
        self._menu = QMenu()
        self.state = self._add(self.tr("Nothing to do"), self.activity_wanted)
        self._menu.addSeparator()
        self._add(self.tr("&Show kbdesk"), self.show_wanted)
        self._add(self.tr("&Add from Clipboard"), self.clipboard_wanted)
        self._menu.addSeparator()
        self.pause = self._add(self.tr("&Pause All"), self.pause_wanted)
        self.resume = self._add(self.tr("&Resume All"), self.resume_wanted)
        self._menu.addSeparator()
        self._add(self.tr("&Quit"), self.quit_wanted)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.put(Progress())

    @property
    def menu(self) -> QMenu:
        """Its menu."""
        return self._menu

    @property
    def is_there(self) -> bool:
        """True where the system shows it."""
        return self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def face(self) -> Face:
        """What the icon shows at the moment."""
        return self._face

    def show(self) -> None:
        """Appear, where the system has a tray."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def hide(self) -> None:
        """Go."""
        self._icon.hide()

    def put(self, progress: Progress) -> None:
        """Show how far the work is: in the icon, in what it says when it is pointed at, and in the menu."""
        said = progress.text or self.tr("Nothing to do")
        self.state.setText(said)
        name = QGuiApplication.applicationDisplayName()
        self._icon.setToolTip(f"{name} – {progress.text}" if progress.text else name)
        self.pause.setEnabled(progress.active > 0)
        self.resume.setEnabled(progress.paused > 0)
        paused = progress.paused > 0 and not progress.active and not progress.tasks
        self._show(Face(progress.share if progress.total else None, paused, self._face.failed))

    def mark_failed(self, failed: bool) -> None:
        """Wear a mark that something failed while nobody looked, or take it off."""
        self._show(Face(self._face.share, self._face.paused, failed))

    def notify(self, title: str, text: str) -> bool:
        """Show a notification; False where that is not possible."""
        if not self.is_there or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, text, self._plain, SHOWN_MS)
        return True

    def _add(self, text: str, wanted: SignalInstance) -> QAction:
        action = self._menu.addAction(text)
        action.triggered.connect(wanted)
        return action

    def _show(self, face: Face) -> None:
        if (face := face.rounded) != self._face:
            self._face = face
            self._icon.setIcon(tray_icon(self._plain, face))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()
