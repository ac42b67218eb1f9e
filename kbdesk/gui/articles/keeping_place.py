"""Keeps articles chosen, and in view, while the list is put into another order, and goes to some that came back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.articles.picked import runs
from kbdesk.gui.articles.view import ArticleView
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.library.records import Filter

MOST = 500
"""Into so many parts the articles may fall that stay selected, however many each is of. Of more than that the current
one does: Qt, and what asks what is selected, take 0.06 ms for each part, and for 20,000 some seconds.
"""
_TRIES = 3
"""So often the list may come without an article that it was asked to go to: others come in meanwhile."""


@dataclass(frozen=True)
class _Places:
    """Rows of the list with the articles that are in them, the parts that they make up, and the row to be at."""

    articles: Mapping[int, int] = field(default_factory=dict)
    parts: Sequence[tuple[int, int]] = ()
    current: int | None = None


_NOWHERE = _Places()


class KeepingPlace(QObject):
    """`begin` before the list shows what it has in another order; the places of the articles come some time later."""

    def __init__(self, engine: Engine, bridge: Bridge, view: ArticleView, model: ArticleModel) -> None:
        super().__init__(view)
        self._engine = engine
        self._bridge = bridge
        self._view = view
        self._model = model
        self._question: Question[_Places] | None = None
        self._places = _NOWHERE
        self._whole = False
        self._tries = 0
        model.counted.connect(self._go)

    def begin(self, chosen: Filter) -> None:
        """Find what is selected in the order of this filter."""
        self.stop()
        if (current := self._view.chosen_one()) is None:
            return
        picked, engine, id = self._view.picked(), self._engine, current.id
        self._whole = 1 < picked.count == self._model.rowCount()
        some = Selection(ids=(id,)) if self._whole else picked.selection
        self._look(lambda: engine.places(chosen, engine.arranging.ids(some)), id)

    def find(self, chosen: Filter, articles: Sequence[int]) -> None:
        """Go to articles of this filter as soon as the list has them, wherever its reader is in it."""
        self.stop()
        self._tries = _TRIES
        self._look(lambda: self._engine.places(chosen, articles))

    def stop(self) -> None:
        """Nothing is to be kept: other articles are shown."""
        self._places, self._whole, self._tries = _NOWHERE, False, 0
        if self._question is not None:
            self._question.drop()
            self._question = None

    def _look(self, places: Callable[[], dict[int, int]], current: int | None = None) -> None:
        def look() -> _Places:
            rows = places()
            return _Places({row: id for id, row in rows.items()}, *parts_of(rows, current))

        def came(places: _Places) -> None:
            self._question, self._places = None, places
            self._go(self._model.rowCount())

        self._question = self._bridge.ask(look, came)

    def _go(self, count: int) -> None:
        places = self._places
        if not places.parts or places.parts[-1][1] >= count:
            return
        self._places = _NOWHERE
        # the list, since the places were looked up
        changed = not self._model.agrees(places.articles)
        if changed and self._tries:
            self._tries -= 1
            self._places = places
            return
        # where anything is selected, its reader has gone on meanwhile
        if not changed and (self._tries or not self._view.selectionModel().hasSelection()):
            self._view.go_to(places.parts, places.current)
            if self._whole:
                self._view.select_all()
            row = self._view.currentIndex().row()
            self._view.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)


def parts_of(rows: Mapping[int, int], current: int | None) -> tuple[Sequence[tuple[int, int]], int | None]:
    """What to go to of articles that are in these rows: the parts of the list that they make up, and the row of the
    current one. Of too many parts only that one's, or the first where there is none.
    """
    parts, at = runs(rows.values()), rows.get(current) if current is not None else None
    if len(parts) > MOST:
        parts = [(at, at)] if at is not None else parts[:1]
    return parts, at
