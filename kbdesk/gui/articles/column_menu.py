"""The menu in which the columns of the list are chosen: of its header, and in the menu View."""

from PySide6.QtWidgets import QMenu, QWidget

from kbdesk.gui.articles.column_header import ColumnHeader
from kbdesk.gui.articles.columns import COLUMNS, explained
from kbdesk.gui.articles.list_form import ListForm


class ColumnMenu(QMenu):
    """Filled when it opens. Choosing a column shows the list in columns."""

    def __init__(self, form: ListForm, header: ColumnHeader, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Columns S&hown"))
        self._form = form
        self._header = header
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for place, column in enumerate(COLUMNS):
            text = explained(place)
            if self._form.in_columns and column.name in self._header.left_out:
                text = self.tr("{column} (no room here)").format(column=text)
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(not place or column.name in self._form.shown)
            action.setEnabled(place > 0)
            action.triggered.connect(lambda wanted, name=column.name: self._choose(name, wanted))
        self.addSeparator()
        self.addAction(self.tr("Usual Columns")).triggered.connect(self._form.reset)

    def _choose(self, name: str, wanted: bool) -> None:
        self._form.show_column(name, wanted)
        self._form.choose(True)
