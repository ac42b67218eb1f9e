"""What a search found, as a model."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.columns import ArticleTable, Index
from kbdesk.gui.articles.drag import ROW_FLAGS
from kbdesk.gui.articles.headings import Headings
from kbdesk.gui.articles.model import MOST_AT_ONCE
from kbdesk.gui.articles.picked import Picked, of
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.gui.words import setting_words
from kbdesk.library.records import Article, Filter, Found, Hit

FIRST = 200
"""So many hits are asked for at first: they come while one types."""
MORE = 5
"""Where the last of them is seen, so many times as many are."""
MOST = 10_000
AROUND = 100
"""So many rows above and below those that are seen are shown at once as what they were marked."""

_KEYS: dict[str, Callable[[Hit], Any]] = {
    "added": lambda hit: -hit.article.added,
    "published": lambda hit: [-ord(c) for c in hit.article.published.ljust(10, "\0")],
    "title": lambda hit: hit.article.title.casefold(),
    "site": lambda hit: (hit.article.site.casefold(), -hit.article.added),
    "minutes": lambda hit: hit.article.minutes,
}


class HitModel(ArticleTable):
    """The hits of one query, best first.

    `found` comes with each answer that is still wanted: the query, the number of hits, and what is to be said of it;
    `grown` where further hits of the same query have come, and `renewed` where they were changed, or some went.

    Attributes:
        more: whether there are hits that it does not have.
    """

    found = Signal(str, int, str)
    grown = Signal()
    renewed = Signal()

    def __init__(self, engine: Engine, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._hits: list[Hit] = []
        self._found: list[Hit] = []
        self.headings = Headings()
        self._question: Question[Found] | None = None
        self._asked = self._wanted = ("", Filter())
        self._review: Question[list[Article]] | None = None
        self._stale = False
        self._limit = FIRST
        self._grows = False
        self._seen = slice(0, AROUND)
        self.more = False

    def search(self, query: str, within: Filter, limit: int = FIRST) -> None:
        """Search. An earlier question that is not answered yet is dropped; where one types on, its answer is shown
        meanwhile, for each may take as long as one types. `limit` is how many hits are asked for.
        """
        enough = self._question is not None and self._limit >= limit
        self._wanted, self._limit, self._grows = (query, within), min(limit, MOST), False
        if not enough or self._asked[1] != within or not query.startswith(self._asked[0]):
            self._ask()

    def _ask(self) -> None:
        self.stop()
        self._asked = query, within = self._wanted
        limit, grows = self._limit, self._grows

        def came(found: Found) -> None:
            self._question = None
            newest = self._asked == self._wanted
            if newest or found.hits:
                self.more = len(found.hits) >= limit
                self._show(list(found.hits))
                if grows:
                    self.grown.emit()
                else:
                    self.found.emit(query, len(found), setting_words.said(found.notice))
            if not newest:
                self._ask()
            elif self._stale:
                self.look_again()

        def broke(sentence: str) -> None:
            self._question = None
            self._bridge.failed.emit(sentence)

        self._question = self._bridge.ask(lambda: self._engine.find(query, limit, within), came, broke)

    @property
    def limit(self) -> int:
        """How many of the hits were asked for."""
        return self._limit

    @property
    def is_searching(self) -> bool:
        """True while an answer is still to come."""
        return self._question is not None

    def fetch(self, limit: int) -> bool:
        """Ask for so many of the hits, as far as there are more, and nothing else is asked. Returns whether it does."""
        limit = min(limit, MOST)
        if not self.more or limit <= self._limit or self._question is not None:
            return False
        self._limit, self._grows = limit, True
        self._ask()
        return True

    def look_again(self) -> None:
        """Articles were changed: show what they are now, without those that went. Which are found stays as it is."""
        self._stale = self._question is not None
        if self._stale or not self._found:
            return

        def came(articles: list[Article]) -> None:
            self._review = None
            there = {article.id: article for article in articles}
            self._show(
                [msgspec.structs.replace(h, article=there[h.article.id]) for h in self._found if h.article.id in there]
            )
            self.renewed.emit()

        if self._review is not None:
            self._review.drop()
        selection = Selection(ids=tuple(hit.article.id for hit in self._found))
        self._review = self._bridge.ask(lambda: self._engine.arranging.articles(selection), came)

    def sort_by(self, order: str) -> None:
        """Show the hits in an order of the list; "" is the best first."""
        self.order = order
        self._show(self._found)

    def stop(self) -> None:
        """Drop the questions that are under way."""
        for question in (self._question, self._review):
            if question is not None:
                question.drop()
        self._question = self._review = None

    def clear(self) -> None:
        """Forget all hits."""
        self.stop()
        self.more = False
        self._show([])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """All of them."""
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected and dragged."""
        return ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and a sentence for screen readers; the delegate asks `article`."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        hit = self._hits[index.row()]
        said = self.text(hit.article, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole or index.column() or not hit.by_meaning:
            return said
        return f"{said}, {self.tr('found by its meaning')}"

    def article(self, row: int) -> Article | None:
        """The article of a row."""
        return self._hits[row].article if 0 <= row < len(self._hits) else None

    def picked(self, ranges: Sequence[tuple[int, int]]) -> Picked:
        """The articles of these rows, each from the first to the last."""
        return of(*(self._hits[row].article for first, last in ranges for row in range(first, last + 1)))

    def snippet(self, row: int) -> str:
        """The part of its text that was hit; hits lie between U+0002 and U+0003. "≈" is before what means the same."""
        if not 0 <= row < len(self._hits):
            return ""
        hit = self._hits[row]
        return f"≈ {hit.snippet}" if hit.by_meaning else hit.snippet

    def row_of(self, article: int) -> int | None:
        """The row of an article."""
        return self.rows_of([article]).get(article)

    def rows_of(self, articles: Collection[int]) -> dict[int, int]:
        """The rows of those of some articles that are among the hits."""
        wanted = set(articles)
        return {hit.article.id: row for row, hit in enumerate(self._hits) if hit.article.id in wanted}

    def look(self, first: int, last: int, anchor: int | None) -> None:
        """Further hits are fetched where the last one is seen."""
        self._seen = slice(max(0, first - AROUND), last + AROUND)
        if last >= len(self._hits) - 1:
            self.fetch(self._limit * MORE)

    def patch(self, ids: Sequence[int], *, read: bool | None = None, starred: bool | None = None) -> None:
        """Show at once what was just marked: of very many what is seen. The others follow when they are written down;
        to make all of 10,000 anew would stop the window for a moment.
        """
        rows = range(*self._seen.indices(len(self._hits))) if len(ids) > MOST_AT_ONCE else range(len(self._hits))
        wanted = set(ids)
        changes = {name: value for name, value in (("read", read), ("starred", starred)) if value is not None}
        marked = {
            hit.article.id: msgspec.structs.replace(hit, article=msgspec.structs.replace(hit.article, **changes))
            for hit in self._hits[rows.start : rows.stop]
            if hit.article.id in wanted
        }
        if marked:
            self._hits, self._found = (
                [marked.get(hit.article.id, hit) for hit in hits] for hits in (self._hits, self._found)
            )
            self.changed(rows.start, rows.stop - 1)

    def take_out(self, ids: Sequence[int]) -> None:
        """Remove articles that were just deleted."""
        for row in reversed(range(len(self._hits))):
            if self._hits[row].article.id in ids:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._hits = [*self._hits[:row], *self._hits[row + 1 :]]
                self.endRemoveRows()
        self._found = [hit for hit in self._found if hit.article.id not in ids]

    def _show(self, found: list[Hit]) -> None:
        self._found = found
        hits = sorted(found, key=_KEYS[self.order]) if self.order in _KEYS else found
        had = len(self._hits)
        if [hit.article.id for hit in hits[:had]] == [hit.article.id for hit in self._hits] and (had or not hits):
            if len(hits) > had:
                self.beginInsertRows(QModelIndex(), had, len(hits) - 1)
                self._hits = hits
                self.endInsertRows()
            else:
                self._hits = hits
            if had:
                self.changed(0, had - 1)
            return
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()
