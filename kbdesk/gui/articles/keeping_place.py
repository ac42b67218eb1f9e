"""Keeps an article chosen, and in view, while the list is put into another order, and goes to one that came back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from kbdesk.engine import Engine
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.articles.view import ArticleView
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.library.records import Filter

_TRIES = 3
"""So often the list may come without an article that it was asked to go to: others come in meanwhile."""


class KeepingPlace(QObject):
    """`begin` before the list shows what it has in another order; the place of the article comes some time later."""

    def __init__(self, engine: Engine, bridge: Bridge, view: ArticleView, model: ArticleModel) -> None:
        super().__init__(view)
        self._engine = engine
        self._bridge = bridge
        self._view = view
        self._model = model
        self._question: Question[int | None] | None = None
        self._row: int | None = None
        self._article = 0
        self._tries = 0
        model.counted.connect(self._go)

    def begin(self, chosen: Filter) -> None:
        """Find the current article in the order of this filter; nothing is to be kept where none is selected."""
        self.stop()
        if (article := self._view.chosen_one()) is not None:
            self.find(chosen, article.id)

    def find(self, chosen: Filter, article: int, *, firmly: bool = False) -> None:
        """Go to an article of this filter as soon as the list has it; `firmly` wherever its reader is in the list."""
        self.stop()
        id = self._article = article
        self._tries = _TRIES if firmly else 0

        def came(row: int | None) -> None:
            self._question, self._row = None, row
            self._go(self._model.rowCount())

        self._question = self._bridge.ask(lambda: self._engine.place(chosen, id), came)

    def stop(self) -> None:
        """Nothing is to be kept: other articles are shown."""
        self._row = None
        if self._question is not None:
            self._question.drop()
            self._question = None

    def _go(self, count: int) -> None:
        row = self._row
        if row is None or row >= count:
            return
        self._row = None
        there = self._model.article(row)
        changed = there is not None and there.id != self._article  # the list, since the place was looked up
        if changed and self._tries:
            self._tries -= 1
            self._row = row
            return
        # where anything is selected, its reader has gone on meanwhile
        if not changed and (self._tries or not self._view.selectionModel().hasSelection()):
            self._view.go(row)
            self._view.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
