"""A field that narrows what a table below it shows: Down and Enter lead to the rows, Esc empties it first."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kbdesk.gui.widgets.command_field import CommandField


class FilterField(CommandField):
    """`name` is what a screen reader calls it."""

    def __init__(self, rows: QAbstractItemView, prompt: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setPlaceholderText(prompt)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, Enter and Esc lead out of it."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        rows, model = self._rows, self._rows.model()
        rows.setFocus(Qt.FocusReason.OtherFocusReason)
        if model is not None and model.rowCount() and not rows.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            rows.selectionModel().setCurrentIndex(model.index(0, 0), flags)
