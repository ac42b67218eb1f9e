"""Keeps articles chosen, and in view, while the list is put into another order, and goes to some that came back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from kbdesk.engine import Engine
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.articles.view import ArticleView
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.library.records import Filter

MOST = 500
"""So many articles stay selected: each may lie apart from the others then, and Qt takes its time with such a
selection. Of more than that the current one does.
"""
_TRIES = 3
"""So often the list may come without an article that it was asked to go to: others come in meanwhile."""


class KeepingPlace(QObject):
    """`begin` before the list shows what it has in another order; the places of the articles come some time later."""

    def __init__(self, engine: Engine, bridge: Bridge, view: ArticleView, model: ArticleModel) -> None:
        super().__init__(view)
        self._engine = engine
        self._bridge = bridge
        self._view = view
        self._model = model
        self._question: Question[dict[int, int]] | None = None
        self._places: dict[int, int] = {}
        self._current: int | None = None
        self._whole = False
        self._tries = 0
        model.counted.connect(self._go)

    def begin(self, chosen: Filter) -> None:
        """Find what is selected in the order of this filter."""
        self.stop()
        if (current := self._view.chosen_one()) is None:
            return
        picked = self._view.picked()
        self._whole = 1 < picked.count == self._model.rowCount()
        self._current = id = current.id
        selection, engine = picked.selection, self._engine
        few = not self._whole and picked.count <= MOST
        self._look(lambda: engine.places(chosen, engine.arranging.ids(selection) if few else [id]))

    def find(self, chosen: Filter, articles: Sequence[int]) -> None:
        """Go to articles of this filter as soon as the list has them, wherever its reader is in it."""
        self.stop()
        if len(articles) <= MOST:
            self._tries = _TRIES
            self._look(lambda: self._engine.places(chosen, articles))

    def stop(self) -> None:
        """Nothing is to be kept: other articles are shown."""
        self._places, self._current, self._whole, self._tries = {}, None, False, 0
        if self._question is not None:
            self._question.drop()
            self._question = None

    def _look(self, places: Callable[[], dict[int, int]]) -> None:
        def came(places: dict[int, int]) -> None:
            self._question, self._places = None, places
            self._go(self._model.rowCount())

        self._question = self._bridge.ask(places, came)

    def _go(self, count: int) -> None:
        places = self._places
        if not places or max(places.values()) >= count:
            return
        self._places = {}
        # the list, since the places were looked up
        changed = any((there := self._model.article(row)) is not None and there.id != id for id, row in places.items())
        if changed and self._tries:
            self._tries -= 1
            self._places = places
            return
        # where anything is selected, its reader has gone on meanwhile
        if not changed and (self._tries or not self._view.selectionModel().hasSelection()):
            current = places.get(self._current) if self._current is not None else None
            self._view.go_to(places.values(), current)
            if self._whole:
                self._view.select_all()
            row = self._view.currentIndex().row()
            self._view.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
