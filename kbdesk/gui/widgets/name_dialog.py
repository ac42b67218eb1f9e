"""A name, chosen from those that there are or typed: of a tag, a folder or a category."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording

MOST_SAID = 12
"""New names that are said to be so; of more, somebody has pasted a list."""


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
    """Narrows the list as one types. `chosen` comes with the names; they may be new ones where `new` is a sentence."""

    chosen = Signal(list)

    def __init__(self, title: str, accept: str, new: str, parent: QWidget, *, several: str = "") -> None:
        """`several`: commas separate names, the last of which is looked for in the list; it is what is said of several
        new ones.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._new = new
        self._several = several
        self._there: frozenset[str] = frozenset()
        self._spelled: dict[str, str] = {}
        self.field = _Field(self)
        self.field.setAccessibleName(title)
        self.field.setClearButtonEnabled(True)
        hint = self.tr("Find, or type new names, with commas between") if several else ""
        self.field.setPlaceholderText(hint or (self.tr("Find, or type a new name") if new else self.tr("Find")))
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
        self.said.setWordWrap(bool(several))
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

    def offer(self, names: Sequence[str], chosen: str = "") -> None:
        """Names to choose from; one of them is `chosen`, unless something was typed."""
        self.names.setStringList(list(names))
        # looked up with each letter: to ask Qt for all names takes too long where they are thousands
        self._there = frozenset(names)
        self._spelled = {name.casefold(): name for name in reversed(names)}
        if chosen in self._there and not self.field.text():
            self.list.setCurrentIndex(self.shown.index(list(names).index(chosen), 0))
        self._update()

    @property
    def name(self) -> str:
        """What is chosen: a line of the list, or else what was typed; of several, the last."""
        index = self.list.currentIndex()
        if index.isValid():
            return str(self.shown.mapToSource(index).data())
        return self._known(self._parts[-1])

    @property
    def chosen_names(self) -> list[str]:
        """All that are chosen, each once."""
        names = [*map(self._known, self._parts[:-1]), self.name]
        return list(dict.fromkeys(filter(None, names)))

    @property
    def _parts(self) -> list[str]:
        text = self.field.text()
        return [part.strip() for part in (text.split(",") if self._several else [text])]

    def _known(self, typed: str) -> str:
        return self._spelled.get(typed.casefold(), typed if self._new else "")

    def _typed(self, _text: str) -> None:
        self.shown.setFilterFixedString(self._parts[-1])
        self.list.clearSelection()
        self.list.setCurrentIndex(self.shown.index(-1, 0))
        if not self._new and self.shown.rowCount():
            self.list.setCurrentIndex(self.shown.index(0, 0))
        self._update()

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        self.list.setCurrentIndex(self.shown.index(min(max(0, row), self.shown.rowCount() - 1), 0))

    def _update(self) -> None:
        names = self.chosen_names
        self.button.setEnabled(bool(names))
        new = [wording.plain(name) for name in names if name not in self._there]
        said = self._new.format(name=new[0]) if new else ""
        if len(new) > 1:
            listed = [self.tr("“{name}”").format(name=name) for name in new[:MOST_SAID]]
            more = ["…"] if len(new) > MOST_SAID else []
            said = self._several.format(names=QLocale().createSeparatedList([*listed, *more]))
        self.said.setText(said)

    def _accept(self) -> None:
        if names := self.chosen_names:
            self.accept()
            self.chosen.emit(names)
