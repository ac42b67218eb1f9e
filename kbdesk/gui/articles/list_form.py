"""In which form articles are listed, as cards or in columns, which columns, and how wide: chosen, kept, and told."""

import json

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup

from kbdesk.gui.articles.columns import COLUMNS, USUAL
from kbdesk.gui.window_state import WindowState

_FORM, _WIDTHS, _SHOWN = "list-form", "column-widths", "columns-shown"
_WIDEST = 4000


class ListForm(QObject):
    """`changed` comes when the other form is chosen, `resized` when columns come, go, or are given other
    widths or places.
    """

    changed = Signal()
    resized = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state: WindowState | None = None
        self._actions: tuple[QAction, QAction] | None = None
        self.in_columns = False
        self.widths: dict[str, int] = {}
        """In pixels, of the columns that their user gave one."""
        self.shown = list(USUAL)
        """The columns beside the title, from the left; the last ones are left out where there is little room."""

    def restore(self, state: WindowState) -> None:
        """Take up what was chosen the last time, and keep from now on what is."""
        self._state = state
        self.widths = _widths(state.get(_WIDTHS, ""))
        self.shown = _shown(state.get(_SHOWN, ""))
        self.choose(state.get(_FORM, "cards") == "columns")

    def offer(self, cards: QAction, columns: QAction) -> None:
        """Have it chosen by these two."""
        group = QActionGroup(self)
        self._actions = (cards, columns)
        for action in self._actions:
            group.addAction(action)
        self._actions[self.in_columns].setChecked(True)
        cards.triggered.connect(lambda: self.choose(False))
        columns.triggered.connect(lambda: self.choose(True))

    def choose(self, in_columns: bool) -> None:
        """Show articles in columns, or as cards."""
        if in_columns == self.in_columns:
            return
        self.in_columns = in_columns
        if self._actions is not None:
            self._actions[in_columns].setChecked(True)
        if self._state is not None:
            self._state.put(_FORM, "columns" if in_columns else "cards")
        self.changed.emit()

    def widen(self, widths: dict[str, int]) -> None:
        """Keep the widths that some columns were given."""
        self.widths.update(widths)
        if self._state is not None:
            self._state.put(_WIDTHS, json.dumps(self.widths))
        self.resized.emit()

    def arrange(self, names: list[str]) -> None:
        """Have these columns beside the title, in this order."""
        if names == self.shown:
            return
        self.shown = names
        if self._state is not None:
            self._state.put(_SHOWN, json.dumps(names))
        self.resized.emit()

    def show_column(self, name: str, wanted: bool) -> None:
        """Have one more column, behind the title, where there always is room for it; or one less."""
        rest = [one for one in self.shown if one != name]
        self.arrange([name, *rest] if wanted else rest)

    def reset(self) -> None:
        """Have the usual columns in their usual widths."""
        self.widths = {}
        if self._state is not None:
            self._state.put(_WIDTHS, "")
        self.arrange(list(USUAL))
        self.resized.emit()


def _widths(kept: str) -> dict[str, int]:
    found = _read(kept)
    known = {column.name for column in COLUMNS}
    given = found.items() if isinstance(found, dict) else ()
    return {name: width for name, width in given if name in known and isinstance(width, int) and 0 < width < _WIDEST}


def _shown(kept: str) -> list[str]:
    found = _read(kept)
    if not isinstance(found, list):
        return list(USUAL)
    known = [column.name for column in COLUMNS[1:]]
    return list(dict.fromkeys(name for name in found if name in known))


def _read(kept: str) -> object:
    try:
        return json.loads(kept)
    except ValueError:
        return None
