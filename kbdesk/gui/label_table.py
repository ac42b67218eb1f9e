"""A table of names with what belongs to them, narrowed as one types: of tags, of pairs of tags, of categories."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kbdesk.gui import wording
from kbdesk.gui.filter_field import FilterField
from kbdesk.gui.plain_table import make_plain

Index = QModelIndex | QPersistentModelIndex


class LabelModel(QAbstractTableModel):
    """Rows of texts and numbers; numbers stand at the right, under their headings, and sort as such."""

    def __init__(self, headings: Sequence[str], say: Callable[[str], str], parent: QWidget) -> None:
        """`say` makes of a text what is shown of it."""
        super().__init__(parent)
        self._say = say
        self._headings = tuple(headings)
        self._rows: list[tuple[str | int, ...]] = []

    def put(self, rows: Sequence[tuple[str | int, ...]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> tuple[str | int, ...]:
        """One row, as it was put there."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        value = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._say(value) if isinstance(value, str) else wording.number(value) if value else ""
        if role == Qt.ItemDataRole.UserRole:
            return self._say(value).casefold() if isinstance(value, str) else value
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(value, str) and len(value) > 30:
            return self._say(value)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        is_number = bool(self._rows) and isinstance(self._rows[0][section], int)
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


class LabelTable(QWidget):
    """The table with its filter above and its buttons below. `changed` comes when other rows are selected."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        wide: int,
        parent: QWidget,
        say: Callable[[str], str] = wording.plain,
        naming: int = 1,
    ) -> None:
        """`wide` is the column that takes what room there is, `say` makes of a text what is shown of it, and `naming`
        columns tell a row from all others.
        """
        super().__init__(parent)
        self._naming = naming
        self.model = LabelModel(headings, say, self)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.model)
        self.shown.setSortRole(Qt.ItemDataRole.UserRole)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        table = self.table = QTableView(self)
        self.field = FilterField(table, self.tr("Filter"), self.tr("Filter: {name}").format(name=name), self)
        self.field.textChanged.connect(self.shown.setFilterFixedString)
        table.setModel(self.shown)
        make_plain(table, name, margin=12)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self.setTabOrder(self.field, table)
        for widget in (self.field, table, self.said):
            column.addWidget(widget, 1 if widget is table else 0)
        column.addLayout(self._foot)
        table.selectionModel().selectionChanged.connect(lambda *_: self.changed.emit())
        self.shown.modelReset.connect(self.changed)

    def add_button(self, text: str, do: Callable[[], None]) -> QPushButton:
        """A button below the table."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        self._foot.insertWidget(self._foot.count() - 1, button)
        return button

    def put(self, rows: Sequence[tuple[str | int, ...]]) -> None:
        """Show these rows; what was selected stays so by its name, and where it was scrolled to."""
        names, place = {row[: self._naming] for row in self.selected}, self.table.verticalScrollBar().value()
        current = self.table.currentIndex().row()
        self.model.put(rows)
        for number in range(self.shown.rowCount()):
            row = self.model.row(self.shown.mapToSource(self.shown.index(number, 0)).row())
            if row[: self._naming] in names:
                self.table.selectionModel().select(
                    self.shown.index(number, 0),
                    self.table.selectionModel().SelectionFlag.Select | self.table.selectionModel().SelectionFlag.Rows,
                )
        if names and not self.selected and self.shown.rowCount():
            # what was selected is gone: go on with what stands in its place
            self.table.selectRow(min(max(0, current), self.shown.rowCount() - 1))
        self.table.verticalScrollBar().setValue(place)

    @property
    def selected(self) -> list[tuple[str | int, ...]]:
        """The rows that are selected, in their order."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self.model.row(self.shown.mapToSource(index).row()) for index in rows]

    def choose(self, name: str) -> None:
        """Select the row of a name."""
        for number in range(self.shown.rowCount()):
            index = self.shown.index(number, 0)
            if self.model.row(self.shown.mapToSource(index).row())[0] == name:
                self.table.selectRow(number)
                self.table.scrollTo(index)
