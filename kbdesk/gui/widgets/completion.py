"""Names that there are already, proposed as one types one of them, or several separated by commas."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from kbdesk.gui.bridge import Bridge

MOST_SHOWN = 8


class Completion(QCompleter):
    """Of a field; with `several`, of the name that stands last in it. `ask` gets the names, off the window thread."""

    def __init__(
        self, field: QLineEdit, bridge: Bridge, ask: Callable[[], Sequence[str]], *, several: bool = False
    ) -> None:
        super().__init__(field)
        self._field = field
        self._several = several
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(MOST_SHOWN)
        shown = QListView(field)
        shown.setObjectName("names")
        self.setPopup(shown)
        field.setCompleter(self)
        # the dialog may be closed, and gone with the field, before they come
        question = bridge.ask(ask, lambda names: self._names.setStringList(list(names)), lambda _: None)
        field.destroyed.connect(question.drop)

    def splitPath(self, path: str) -> list[str]:
        """What is looked for."""
        return [path.rpartition(",")[2].strip() if self._several else path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What the field holds with one of them chosen."""
        name = str(index.data())
        before, comma, _ = self._field.text().rpartition(",")
        return f"{before.rstrip()}{comma} {name}" if self._several and comma else name
