"""Quitting while an errand goes on. An import goes on at the next start; an export would be lost."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from kbdesk.gui.work.errands import Errands


class QuitQuestion(QMessageBox):
    """Says what is waited for; `now` is the button that does not wait."""

    def __init__(self, errands: Errands, window: QWidget) -> None:
        super().__init__(window)
        self._errands = errands
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(self.tr("Quit kbdesk"))
        self.setText(self.tr("kbdesk quits as soon as this is done."))
        self.now = self.addButton(self.tr("&Quit Now"), QMessageBox.ButtonRole.DestructiveRole)
        stay = self.addButton(self.tr("&Do Not Quit"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        errands.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setInformativeText("\n".join((self._errands.said, *self._errands.losses())))


class Quitting(QObject):
    """Waits for the errands in a dialog that says so, and lets its user quit at once, or not at all."""

    ready = Signal()
    """Nothing is left to wait for."""
    waits = Signal()
    """It has to be waited, which is said over the window."""

    def __init__(self, errands: Errands, window: QWidget) -> None:
        super().__init__(window)
        self._errands = errands
        self._window = window
        self.question: QuitQuestion | None = None
        errands.ended.connect(self._errand_ended)

    def ask(self) -> None:
        """Have `ready` told: at once, or when what goes on is done."""
        if not self._errands.any:
            self.ready.emit()
            return
        self.waits.emit()
        if self.question is None:
            self.question = QuitQuestion(self._errands, self._window)
            self.question.now.clicked.connect(self.ready)
            self.question.finished.connect(self._closed)
            self.question.open()

    def _closed(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None

    def _errand_ended(self, well: bool) -> None:
        if self.question is None or (well and self._errands.any):
            return
        self.question.reject()
        if well:
            self.ready.emit()
