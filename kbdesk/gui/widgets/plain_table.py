"""How a table of rows looks and is gone through: no grid, no numbers, whole rows, and Tab leads out of it."""

from PySide6.QtWidgets import QAbstractItemView, QTableView

ROW_MARGIN = 14
"""Above and below the text of a row together, in pixels."""


def make_plain(table: QTableView, name: str, margin: int = ROW_MARGIN) -> None:
    """Have a table look so; `name` is what a screen reader calls it."""
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + margin)
    table.horizontalHeader().setHighlightSections(False)
