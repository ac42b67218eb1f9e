"""A table of names with what belongs to them, narrowed as one types: of tags, of pairs of tags, of categories."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
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

from kbdesk.gui.labels.model import LabelModel, LabelRows, Row
from kbdesk.gui.widgets.filter_field import FilterField
from kbdesk.gui.widgets.plain_table import make_plain

MEASURED = 50
"""Rows beside those in sight that the width of a column goes by."""

_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class LabelTable(QWidget):
    """The table with its filter above and its buttons below. `changed` comes when other rows are selected."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        wide: int,
        parent: QWidget,
        naming: int = 1,
        by: int = 0,
    ) -> None:
        """`wide` is the column that takes what room there is, `naming` columns tell a row from all others, and `by` is
        the column that they are sorted by; -1 leaves them as they are put.
        """
        super().__init__(parent)
        self._naming = naming
        self.model = LabelModel(headings, self)
        table = self.table = QTableView(self)
        self.field = FilterField(table, self.tr("Filter"), self.tr("Filter: {name}").format(name=name), self)
        self.field.textChanged.connect(lambda text: self._keeping(lambda: self.model.narrow(text)))
        table.setModel(self.model)
        make_plain(table, name, margin=12)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(MEASURED)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.sortByColumn(by, Qt.SortOrder.AscendingOrder)
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
        self.model.modelReset.connect(self.changed)

    def add_button(self, text: str, do: Callable[[], None]) -> QPushButton:
        """A button below the table."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        self._foot.insertWidget(self._foot.count() - 1, button)
        return button

    def put(self, rows: LabelRows) -> None:
        """Show these rows; what was selected stays so by its name, and where it was scrolled to."""
        if rows.rows != self.model.all:
            self._keeping(lambda: self.model.put(rows), or_next=True)

    def _keeping(self, change: Callable[[], None], *, or_next: bool = False) -> None:
        """Have other rows shown, with the same selected; `or_next`: or what stands in the place of what is gone."""
        names, place = {row[: self._naming] for row in self.selected}, self.table.verticalScrollBar().value()
        current = self.table.currentIndex().row()
        change()
        model, chosen = self.model, QItemSelection()
        if names:
            for number in range(model.rowCount()):
                if model.row(number)[: self._naming] in names:
                    chosen.select(model.index(number, 0), model.index(number, 0))
        if not chosen.isEmpty():
            self.table.selectionModel().select(chosen, _SELECT)
            first = chosen.indexes()[0]
            self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        elif names and or_next and model.rowCount():
            # what was selected is gone: go on with what stands in its place
            self.table.selectRow(min(max(0, current), model.rowCount() - 1))
        self.table.verticalScrollBar().setValue(place)

    @property
    def selected(self) -> list[Row]:
        """The rows that are selected, in their order."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self.model.row(index.row()) for index in rows]

    def choose(self, name: str) -> None:
        """Select the row of a name."""
        for number in range(self.model.rowCount()):
            if self.model.row(number)[0] == name:
                self.table.selectRow(number)
                self.table.scrollTo(self.model.index(number, 0))
                return
