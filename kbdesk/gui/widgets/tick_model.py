"""A tree of names with figures beside them, each of which may have a box to tick.

Its lines are Python's own: items of Qt that live on the Python side too have been seen to outlive their tree, and to be
taken for whatever Qt put at their address next.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording

Index = QModelIndex | QPersistentModelIndex

ROOT = 0
"""The line that all others lie under; it is not shown."""

_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass
class Line:
    """One line; `ticked` is None where it has no box. Lines know each other by their number in the model."""

    name: str
    figure: str
    ticked: bool | None
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class TickModel(QAbstractItemModel):
    """Lines in the order in which they were added. A line's tick goes for all that lies below it."""

    chosen = Signal()
    """Its user ticked something, or took a tick away."""

    def __init__(self, heading: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self._lines = [Line("", "", None, ROOT, 0)]

    def add(self, name: str, figure: str = "", *, ticked: bool | None = None, under: int = ROOT) -> int:
        """Put a line at the end of what lies under another one, and return its number. Before the model is shown."""
        above = self._lines[under]
        number = len(self._lines)
        self._lines.append(Line(name, figure, ticked, under, len(above.children)))
        above.children.append(number)
        return number

    def is_ticked(self, line: int) -> bool:
        """Whether a line is ticked."""
        return bool(self._lines[line].ticked)

    def place(self, line: int, column: int = 0) -> QModelIndex:
        """The index of a line."""
        return QModelIndex() if line == ROOT else self.createIndex(self._lines[line].row, column, line)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """See QAbstractItemModel."""
        children = self._line(parent).children
        if not (0 <= row < len(children) and 0 <= column < 2):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """See QAbstractItemModel."""
        return self.place(self._line(index).parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """See QAbstractItemModel."""
        return 0 if parent.column() > 0 else len(self._line(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The name and the figure."""
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heading stands over the names."""
        return self._heading if role == Qt.ItemDataRole.DisplayRole and section == 0 else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What has a box can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        boxed = not index.column() and self._line(index).ticked is not None
        return _SHOWN | Qt.ItemFlag.ItemIsUserCheckable if boxed else _SHOWN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, figure, tick, and the whole name where it is cut."""
        line = self._line(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.figure if index.column() else wording.plain(line.name)
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            return tip(line.name)
        if role == Qt.ItemDataRole.CheckStateRole and not index.column() and line.ticked is not None:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick; what lies above a line that is ticked is ticked too, or the line would be left out with it."""
        if role != Qt.ItemDataRole.CheckStateRole or self._line(index).ticked is None:
            return False
        ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        changed = self._below(index.internalId())
        if ticked:
            changed += self._above(index.internalId())
        for number in changed:
            if self._lines[number].ticked is not ticked:
                self._lines[number].ticked = ticked
                place = self.place(number)
                self.dataChanged.emit(place, place, [Qt.ItemDataRole.CheckStateRole])
        self.chosen.emit()
        return True

    def _line(self, index: Index) -> Line:
        return self._lines[index.internalId() if index.isValid() else ROOT]

    def _below(self, line: int) -> list[int]:
        found = [line]
        for number in found:
            found += self._lines[number].children
        return found

    def _above(self, line: int) -> list[int]:
        found = []
        while (line := self._lines[line].parent) != ROOT:
            found.append(line)
        return found
