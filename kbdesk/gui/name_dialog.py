"""A name, chosen from those that there are or typed: of a tag, a folder or a category."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from kbdesk.gui import wording
from kbdesk.gui.room import open_at


class _Field(QLineEdit):
    """The arrow keys go through the list below it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down are the list's."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class NameDialog(QDialog):
    """Narrows the list as one types. `chosen` comes with the name; it may be a new one where `new` is a sentence."""

    chosen = Signal(str)

    def __init__(self, title: str, accept: str, new: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._new = new
        self.field = _Field(self)
        self.field.setAccessibleName(title)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Find, or type a new name") if new else self.tr("Find"))
        self.names = QStringListModel(self)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.names)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView(self)
        self.list.setObjectName("names")
        self.list.setModel(self.shown)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(title)
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.said, buttons):
            column.addWidget(widget)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._typed)
        self.field.stepped.connect(self._step)
        self.list.doubleClicked.connect(lambda _: self._accept())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._update())
        open_at(self, 380, 420)
        self._update()

    def offer(self, names: Sequence[str]) -> None:
        """Names to choose from."""
        self.names.setStringList(list(names))
        self._update()

    @property
    def name(self) -> str:
        """What is chosen: a line of the list, or else what was typed."""
        index = self.list.currentIndex()
        if index.isValid():
            return str(self.shown.mapToSource(index).data())
        typed = self.field.text().strip()
        same = [name for name in self.names.stringList() if name.casefold() == typed.casefold()]
        return same[0] if same else typed if self._new else ""

    def _typed(self, text: str) -> None:
        self.shown.setFilterFixedString(text.strip())
        self.list.clearSelection()
        self.list.setCurrentIndex(self.shown.index(-1, 0))
        if not self._new and self.shown.rowCount():
            self.list.setCurrentIndex(self.shown.index(0, 0))
        self._update()

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        self.list.setCurrentIndex(self.shown.index(min(max(0, row), self.shown.rowCount() - 1), 0))

    def _update(self) -> None:
        name = self.name
        self.button.setEnabled(bool(name))
        known = name in self.names.stringList()
        self.said.setText("" if known or not name else self._new.format(name=wording.plain(name)))

    def _accept(self) -> None:
        if name := self.name:
            self.accept()
            self.chosen.emit(name)
