"""Keeps the article that its reader is on chosen, and in view, while the list is put into another order."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from kbdesk.engine import Engine
from kbdesk.gui.article_model import ArticleModel
from kbdesk.gui.article_view import ArticleView
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.library.records import Filter


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
        model.counted.connect(self._go)

    def begin(self, chosen: Filter) -> None:
        """Find the current article in the order of this filter; nothing is to be kept where none is selected."""
        self.stop()
        article = self._view.chosen_one()
        if article is None:
            return
        id = self._article = article.id

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
        if not changed and not self._view.selectionModel().hasSelection():  # else its reader has gone on meanwhile
            self._view.go(row)
            self._view.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
