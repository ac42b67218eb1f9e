"""The rows of a table of names: sorted and narrowed here, for Qt would ask Python for every value many times over.

With 30,000 tags Qt's own sorting and narrowing held the window up for seven seconds.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording

Index = QModelIndex | QPersistentModelIndex
Row = tuple[str | int, ...]

_LONG = 30


class LabelRows:
    """Rows of texts and numbers with what they are sorted and found by. To be made off the window's thread where they
    are many.

    Args:
        say: makes of a text what is shown of it.
    """

    def __init__(self, rows: Sequence[Row], say: Callable[[str], str] = wording.plain) -> None:
        self.rows = list(rows)
        self.say = say
        self._keys = [tuple(say(one).casefold() if isinstance(one, str) else one for one in row) for row in self.rows]
        self._texts = ["\0".join(one for one in key if isinstance(one, str)) for key in self._keys]

    def places(self, text: str, column: int, *, backwards: bool) -> list[int]:
        """The numbers of the rows that a text is in, in the order of a column; as they were put where it is -1."""
        wanted, keys = text.casefold(), self._keys
        found = [number for number, one in enumerate(self._texts) if wanted in one]
        return found if column < 0 else sorted(found, key=lambda number: keys[number][column], reverse=backwards)


class LabelModel(QAbstractTableModel):
    """Shows rows; numbers stand at the right, under their headings, and sort as such."""

    def __init__(self, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._all = LabelRows(())
        self._shown: list[int] = []
        self._text = ""
        self._column, self._backwards = 0, False

    @property
    def all(self) -> list[Row]:
        """All rows, narrowed to or not, as they were put there."""
        return self._all.rows

    def put(self, rows: LabelRows) -> None:
        """Have these rows."""
        self.beginResetModel()
        self._all = rows
        self._look()
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Show the rows that have this text in them."""
        if text != self._text:
            self.beginResetModel()
            self._text = text
            self._look()
            self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """As Qt asks. Who is on a row, or has it selected, stays on it."""
        self.layoutAboutToBeChanged.emit()
        before, kept = self._shown, self.persistentIndexList()
        self._column, self._backwards = column, order == Qt.SortOrder.DescendingOrder
        self._look()
        if kept:
            places = {number: row for row, number in enumerate(self._shown)}
            now = [self.index(places[before[index.row()]], index.column()) for index in kept]
            self.changePersistentIndexList(kept, now)
        self.layoutChanged.emit()

    def row(self, number: int) -> Row:
        """One of the rows that are shown, as it was put there."""
        return self._all.rows[self._shown[number]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        value = self.row(index.row())[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._all.say(value) if isinstance(value, str) else wording.number(value) if value else ""
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(value, str) and len(value) > _LONG:
            return tip(self._all.say(value))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        is_number = bool(self.all) and isinstance(self.all[0][section], int)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            # the tags of most articles are what one looks for, not those of the fewest
            order = Qt.SortOrder.DescendingOrder if is_number else Qt.SortOrder.AscendingOrder
            return order.value  # which is all that Qt understands here
        return None

    def _look(self) -> None:
        self._shown = self._all.places(self._text, self._column, backwards=self._backwards)
