"""The header of the list: hidden over cards; over columns it shares the width among them, and sorts by a click.

Columns are moved by hand, and chosen in its menu.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from kbdesk.gui.articles.columns import COLUMNS, named
from kbdesk.gui.articles.list_form import ListForm

LEAST = 5
"""So many letters of a column are always there, but for the title's, of which all that it asks for are."""
_MARGIN = 22
"""Around the name of a column, with the arrow of the order."""

_PLACES = {column.name: place for place, column in enumerate(COLUMNS)}


class ColumnHeader(QHeaderView):
    """The title takes what the others leave. Where that is too little, the last columns are left out."""

    order_wanted = Signal(str)
    menu_wanted = Signal(object)
    """The place of a click with the other button."""

    def __init__(self, form: ListForm, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")
        self._form = form
        self._fitting = False
        self._held = False
        self._order = ("", False)
        self.left_out: list[str] = []
        """The columns that there was no room for."""
        self.setHighlightSections(False)
        self.setResizeContentsPrecision(0)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.hide()
        self.sectionMoved.connect(self._moved)
        self.sectionResized.connect(self._dragged)
        self.sectionClicked.connect(self._clicked)
        form.resized.connect(self.fit)

    def sort_by_clicks(self) -> None:
        """From now on a click sorts, where the column is one that the list can be sorted by."""
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.show_order("", reverse=False)

    def show_order(self, order: str, *, reverse: bool) -> None:
        """Show which order is on; none of the columns may stand for it."""
        self._order = (order, reverse)
        place = next((at for at, column in enumerate(COLUMNS) if order and column.order == order), -1)
        down = place >= 0 and COLUMNS[place].down != reverse
        self.setSortIndicator(place, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def take_form(self) -> None:
        """Stand over cards, or over columns. The model has as many columns by now."""
        self.setVisible(self._form.in_columns)
        modes = QHeaderView.ResizeMode
        self.setSectionResizeMode(modes.Interactive if self._form.in_columns else modes.Stretch)
        self.show_order(self._order[0], reverse=self._order[1])  # of Qt's the columns that came moved it
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns that it has room for."""
        if not self._form.in_columns or self.count() < len(COLUMNS):
            return
        self._fitting = True
        room = self.viewport().width()
        widths, left = self._widths(), room - self._least(0)
        there = [_PLACES[name] for name in self._form.shown]
        for place, section in enumerate((0, *there)):
            if self.visualIndex(section) != place:
                self.moveSection(self.visualIndex(section), place)
        self.left_out = []
        for section in range(1, len(COLUMNS)):
            self.setSectionHidden(section, section not in there)
        for section in there:
            left -= widths[section]
            if left < 0:  # and so it stays, for all that are behind it
                self.left_out.append(COLUMNS[section].name)
                self.setSectionHidden(section, True)
            else:
                self.resizeSection(section, widths[section])
        taken = sum(widths[section] for section in there if not self.isSectionHidden(section))
        self.resizeSection(0, max(room - taken, 1))
        self._fitting = False

    def _widths(self) -> list[int]:
        kept, metrics = self._form.widths, self.fontMetrics()
        letter = metrics.averageCharWidth()
        return [
            max(kept[column.name], self._least(place))
            if column.name in kept
            else max(column.letters * letter, metrics.horizontalAdvance(named(place)) + _MARGIN)
            for place, column in enumerate(COLUMNS)
        ]

    def _least(self, section: int) -> int:
        return (LEAST if section else COLUMNS[0].letters) * self.fontMetrics().averageCharWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is other room to share. It has its width later than the list, which may not have been shown before."""
        super().resizeEvent(event)
        self.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What changes its width from now on is moved by hand."""
        self._held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        self._held = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On an edge the column gets as wide as its texts ask for."""
        self._held = True
        super().mouseDoubleClickEvent(event)
        self._held = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the columns."""
        self.menu_wanted.emit(event.globalPos())

    def _dragged(self, section: int, old: int, new: int) -> None:
        """An edge between two columns was moved: what the one gets the other gives."""
        if self._fitting or not self._held or not self._form.in_columns:
            return
        behind = (self.logicalIndex(place) for place in range(self.visualIndex(section) + 1, self.count()))
        after = next((one for one in behind if not self.isSectionHidden(one)), None)
        self._fitting = True
        if after is None:
            self.resizeSection(section, old)
        else:
            both = old + self.sectionSize(after)
            new = min(max(new, self._least(section)), both - self._least(after))
            self.resizeSection(section, new)
            self.resizeSection(after, both - new)
        self._fitting = False
        if after is not None:
            changed = {COLUMNS[one].name: self.sectionSize(one) for one in (section, after) if one}
            self._form.widen(changed)

    def _moved(self) -> None:
        """A column was dragged to another place."""
        if self._fitting or not self._held or not self._form.in_columns:
            return
        there = [COLUMNS[self.logicalIndex(place)].name for place in range(self.count())]
        self._form.arrange([name for name in there if name in self._form.shown])

    def _clicked(self, section: int) -> None:
        self.show_order(self._order[0], reverse=self._order[1])  # Qt has turned its arrow already
        if COLUMNS[section].order:
            self.order_wanted.emit(COLUMNS[section].order)
