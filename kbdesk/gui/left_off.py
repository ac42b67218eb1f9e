"""Where its user left off: source, search, article and the place in the list come back at the next start."""

import json
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from kbdesk.engine import Engine
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.articles.model import NEAR
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.window_state import WindowState
from kbdesk.library.records import Article

_NAME = "left"


class _Left(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept. `top` is how far the list is scrolled, in pixels; `near` is an article that is in the list still,
    should the one that was read have left it: what is read is unread no longer.
    """

    kind: str = "library"
    value: str | int = "all"
    query: str = ""
    article: int = 0
    row: int = -1
    top: int = 0
    near: int = 0


class LeftOff(QObject):
    """Keeps it in the window's own settings when the window goes, and brings it back once the library is open."""

    resumed = Signal(int)
    """The article that its user was in is about to be shown again."""

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        sources: SourcesPane,
        pane: ListPane,
        reader: Reader,
        state: WindowState,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._sources = sources
        self._pane = pane
        self._reader = reader
        self._state = state
        self._left: _Left | None = None
        self._there = False
        sources.chosen.connect(self._arrived)
        sources.search_chosen.connect(self._arrived)
        pane.model.counted.connect(lambda count: self._came(count, found=False))
        pane.hits.found.connect(lambda _query, count, _notice: self._came(count, found=True))

    def keep(self) -> None:
        """Note where its user is."""
        kind, value = self._sources.key
        view, article = self._pane.view, self._reader.article
        if not isinstance(value, str | int):
            return
        row = (view.currentIndex().row() if view.currentIndex().isValid() else view.place) if article else -1
        near = self._pane.model.staying(row) if row >= 0 and not self._pane.searching else None
        text, shown = self._pane.field.text(), article.id if article else 0
        left = _Left(kind, value, text, shown, row, view.top, near.id if near else 0)
        self._state.put(_NAME, json.dumps(msgspec.structs.asdict(left)))

    def take_up(self, show_all: Callable[[], None]) -> None:
        """Go there; `show_all` shows all articles, where it was them, or where nothing is known."""
        self._left = left = _read(self._state.get(_NAME, ""))
        self._pane.field.setText(left.query)
        if (left.kind, left.value) == ("library", "all"):
            self._there = True
            show_all()
        else:
            self._sources.choose((left.kind, left.value))

    def _came(self, count: int, *, found: bool) -> None:
        """The list has its rows, or the search its hits."""
        left = self._left
        if left is None or not self._there or found != self._pane.searching:
            return
        self._left = None
        if self._sources.key != (left.kind, left.value):
            return  # its user went elsewhere
        if not left.article or self._reader.article is not None:
            if count:
                self._pane.view.scroll_to(left.top)
            return
        if found:
            row = self._pane.hits.row_of(left.article)
            self._bridge.ask(lambda: (row, None, self._article(left.article)), lambda answer: self._go(left, *answer))
            return
        # others came in or went meanwhile
        chosen, start = self._pane.model.filter, max(0, left.row - NEAR)

        def look() -> tuple[int | None, int | None, Article | None]:
            rows = self._engine.articles(chosen, start, 2 * NEAR) if left.row >= 0 else []
            places = {article.id: start + at for at, article in enumerate(rows)}
            return places.get(left.article), places.get(left.near), self._article(left.article)

        self._bridge.ask(look, lambda answer: self._go(left, *answer))

    def _arrived(self) -> None:
        self._there = True

    def _article(self, id: int) -> Article | None:
        detail = self._engine.article(id)
        return detail.article if detail is not None else None

    def _go(self, left: _Left, row: int | None, near: int | None, article: Article | None) -> None:
        if self._reader.article is not None:
            return  # its user was quicker
        view = self._pane.view
        if article is not None:
            self.resumed.emit(article.id)
        if row is not None:
            view.go(row)
            if row == left.row:
                view.scroll_to(left.top)
            view.setFocus()
            return
        if near is not None:
            view.stand_at(near)
            view.setFocus()
        if article is not None:
            self._reader.show_article(article)


def _read(kept: str) -> _Left:
    try:
        return msgspec.convert(json.loads(kept), _Left)
    except (ValueError, msgspec.ValidationError):
        return _Left()
