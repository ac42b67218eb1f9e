"""The list of articles as a model: counted at once, fetched in pages when they are looked at.

When articles come or go the model never resets. It looks where the article that its reader has before them stands
now, moves its rows so that this one stays, and says by how much they moved (`moved`), so that the view can follow.
"""

import time
from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from kbdesk.commands.picking import Selection, Span
from kbdesk.gui.articles.columns import ArticleTable, Index
from kbdesk.gui.articles.drag import ROW_FLAGS
from kbdesk.gui.articles.headings import Headings
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.articles.survey import PAGE, Before, Shelf, Survey, survey_of
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.library.records import Article, Filter

KEPT = 30 * PAGE
NEAR = 100
"""So many rows below and above a place an article is looked for."""
REFRESH_MS = 400
MOST_AT_ONCE = 100
"""So many are shown otherwise before the engine has answered."""
MOST_FOLLOWED = 200
"""Of so many selected articles each is followed; of more the parts of the list in which they are."""


class ArticleModel(ArticleTable):
    """Articles of one filter; rows that are not fetched yet have no article."""

    counted = Signal(int)
    moved = Signal(int)
    headed = Signal()
    """Other rows have a heading above them; not told between the next two."""
    rearranging = Signal()
    rearranged = Signal(int)
    """Around any change of which article is in which row; with it by how many rows they moved."""

    def __init__(self, shelf: Shelf, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._bridge = bridge
        self.filter = Filter()
        self._count = 0
        self._rows: dict[int, Article] = {}
        self._held: dict[int, int] = {}
        self.headings = Headings()
        self._generation = 0
        self._arrangement = 0
        self._seen = (0, 20)
        self._anchor_row: int | None = None
        self._selected: Callable[[], Sequence[tuple[int, int]]] = tuple
        self._wanted: list[int] = []
        self._page: Question[list[Article]] | None = None
        self._survey: Question[Survey] | None = None
        self._again = False
        self._fetch = QTimer(self, interval=0, singleShot=True)
        self._fetch.timeout.connect(self._ask_page)
        self._rest = QTimer(self, interval=REFRESH_MS, singleShot=True)
        self._rest.timeout.connect(self._rested)

    # what the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """All of them, fetched or not."""
        return 0 if parent.isValid() else self._count

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected and dragged."""
        return ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and a sentence for screen readers; the delegate asks `article`."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        article = self._rows.get(index.row())
        if article is None:
            return self.tr("Loading…")
        said = self.text(article, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole or index.column():
            return said
        heading = self.headings.above(index.row())
        return f"{heading[0]}: {said}" if heading else said

    def article(self, row: int) -> Article | None:
        """The article of a row, or None while it is on its way."""
        article = self._rows.get(row)
        if article is None and 0 <= row < self._count:
            self._want(row)
        return article

    def picked(self, ranges: Sequence[tuple[int, int]]) -> Picked:
        """The articles of these rows, each from the first to the last. They are named where all of them are fetched,
        else by their places in the list, or by its filter where they are all of it.
        """
        count = sum(last - first + 1 for first, last in ranges)
        known = [row for first, last in ranges for row in self._known(first, last)]
        articles = tuple(self._rows[row] for row in known)
        binned = self.filter.binned
        if len(known) == count:
            return Picked(Selection(ids=tuple(article.id for article in articles)), count, articles, binned)
        if count == self._count:
            return Picked(Selection(self.filter), count, articles, binned)
        spans = tuple(
            Span(self._place(first), self._place(last) + 1, self._id(first), self._id(last)) for first, last in ranges
        )
        return Picked(Selection(self.filter, spans=spans), count, articles, binned)

    def _known(self, first: int, last: int) -> list[int]:
        if last - first < len(self._rows):
            return [row for row in range(first, last + 1) if row in self._rows]
        return sorted(row for row in self._rows if first <= row <= last)

    def _place(self, row: int) -> int:
        """Where the engine has a row: articles that are held back have left the filter already."""
        return row - sum(1 for held in self._held.values() if held < row)

    def _id(self, row: int) -> int | None:
        article = self._rows.get(row)
        return article.id if article is not None else None

    def snippet(self, row: int) -> str:
        """Nothing was searched here."""
        return ""

    def row_of(self, article: int) -> int | None:
        """The row of an article that is fetched."""
        return next((row for row, known in self._rows.items() if known.id == article), None)

    def staying(self, row: int) -> Article | None:
        """The article nearest to a row that stays in the list, of those that are fetched: below it, or else above."""
        ways = (range(row, self._count), range(row - 1, -1, -1))
        known = (self._rows.get(at) for way in ways for at in way[:NEAR])
        return next((article for article in known if article is not None and article.id not in self._held), None)

    def agrees(self, articles: Mapping[int, int]) -> bool:
        """Whether no row that is fetched has another article than the one that is said of it."""
        return all(articles.get(row, known.id) == known.id for row, known in self._rows.items())

    def look(self, first: int, last: int, anchor: int | None) -> None:
        """Tell which rows are seen, and which of them has to stay where it is when others come in."""
        self._seen = (max(0, first), max(first, last))
        self._anchor_row = anchor

    def follow(self, selected: Callable[[], Sequence[tuple[int, int]]]) -> None:
        """Ask this which rows are selected, each part of the list from its first to its last: they go with their
        articles wherever these go. Of very many, parts do as far as they can.
        """
        self._selected = selected

    # what changes it

    def show(self, chosen: Filter) -> None:
        """Show another filter, or the same in another order."""
        self._generation += 1
        self._drop()
        self.beginResetModel()
        self.filter, self.order = chosen, chosen.order
        self._count = 0
        self._rows.clear()
        self._held.clear()
        self.headings = Headings()
        self._seen, self._anchor_row = (0, 20), None
        self.endResetModel()
        self._ask_survey()

    def look_again(self) -> None:
        """Articles came, went or changed."""
        if self._survey is not None or self._rest.isActive():
            self._again = True
        else:
            self._ask_survey()

    def patch(self, ids: Sequence[int], *, read: bool | None = None, starred: bool | None = None) -> None:
        """Show at once what was just marked, unless that is so many that it would take longer than the engine does; an
        article that no longer fits the filter stays until others come.
        """
        if len(ids) > MOST_AT_ONCE:
            return
        wanted = set(ids)
        for row, article in list(self._rows.items()):
            if article.id not in wanted:
                continue
            changes = {}
            if read is not None:
                changes["read"] = read
            if starred is not None:
                changes["starred"] = starred
            self._rows[row] = changed = msgspec.structs.replace(article, **changes)
            leaves = (self.filter.unread and changed.read) or (self.filter.starred and not changed.starred)
            if leaves:
                self._held[article.id] = row
            else:
                self._held.pop(article.id, None)
            self.changed(row, row)

    def take_out(self, ids: Sequence[int]) -> None:
        """Remove articles that are about to be deleted; what else becomes of the list is told when they are."""
        gone = set(ids)
        for row in sorted((row for row, article in self._rows.items() if article.id in gone), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._rows = {(at - 1 if at > row else at): known for at, known in self._rows.items() if at != row}
            self._held = {key: (at - 1 if at > row else at) for key, at in self._held.items() if at != row}
            self._count -= 1
            self.headings = self.headings.without(row)
            self.endRemoveRows()
        self._generation += 1
        self._drop()
        self.headed.emit()
        self.counted.emit(self._count)

    # pages

    def _want(self, row: int) -> None:
        page = row // PAGE
        if page in self._wanted:
            self._wanted.remove(page)
        # the page looked at last comes first, and those that were only scrolled past are forgotten
        self._wanted = [page, *self._wanted[:2]]
        if self._page is None:
            self._fetch.start()

    def _ask_page(self) -> None:
        if self._page is not None:
            return
        # one that was on its way when it was looked at again has come
        self._wanted = [page for page in self._wanted if not self._whole(page)]
        if not self._wanted:
            return
        page = self._wanted.pop(0)
        start = page * PAGE
        # articles that are held back have left the filter already: the engine's rows begin earlier by them
        offset = self._place(start)
        shelf, chosen, asked = self._shelf, self.filter, (self._generation, self._arrangement)

        def came(rows: list[Article]) -> None:
            self._page = None
            if asked == (self._generation, self._arrangement):
                self._put(start, rows)
            if self._wanted:
                self._ask_page()

        def broke(sentence: str) -> None:
            self._page = None
            self._bridge.failed.emit(sentence)

        self._page = self._bridge.ask(lambda: shelf.articles(chosen, max(0, offset), PAGE), came, broke)

    def _whole(self, page: int) -> bool:
        return all(row in self._rows for row in range(page * PAGE, min((page + 1) * PAGE, self._count)))

    def _put(self, start: int, articles: list[Article]) -> None:
        """Fill the rows from this one on. None gets another article than it has: one that is selected would change
        under its reader's hands. Where that would be, articles came or went since, and the list is looked at again.
        """
        held = set(self._held.values())
        end, moved = start, False
        for article in articles:
            while end in held:
                end += 1
            if end == self._count:
                break
            if self._rows.setdefault(end, article).id == article.id:
                self._rows[end] = article
            else:
                moved = True
            end += 1
        if len(self._rows) > KEPT:
            middle = sum(self._seen) // 2
            near = sorted(self._rows, key=lambda row: abs(row - middle))[: KEPT // 2]
            self._rows = {row: self._rows[row] for row in near}
        if end > start:
            self.changed(start, end - 1)
        if moved:
            self.look_again()

    # looking again

    def _ask_survey(self) -> None:
        self._again = False
        shelf, chosen, generation, before = self._shelf, self.filter, self._generation, self._before()
        begun = time.monotonic()

        def came(survey: Survey) -> None:
            self._survey = None
            # what takes long, as the headings of 100,000 articles do, is asked for less often
            self._rest.start(max(REFRESH_MS, round((time.monotonic() - begun) * 4_000)))
            if generation == self._generation:
                self._apply(survey, before)

        def broke(sentence: str) -> None:
            self._survey = None
            self._rest.start()
            self._bridge.failed.emit(sentence)

        self._survey = self._bridge.ask(lambda: survey_of(shelf, chosen, before), came, broke)

    def _before(self) -> Before:
        first, last = self._seen
        near = [self._anchor_row, first, last - 1]
        known = [
            (row, article)
            for row in near
            if row is not None and (article := self._rows.get(row)) is not None and article.id not in self._held
        ]
        anchor = known[0] if known and (self._anchor_row is not None or first > 0) else None
        neighbour = next((one for one in known if one != anchor), None)
        parts = self._selected()
        few = sum(bottom - top + 1 for top, bottom in parts) <= MOST_FOLLOWED
        rows = [row for top, bottom in parts for row in range(top, bottom + 1) if row in self._rows] if few else []
        chosen = {self._rows[row].id: row for row in rows}
        return Before(first, last, self._count - len(self._held), anchor, neighbour, chosen)

    def _rested(self) -> None:
        if self._again:
            self._ask_survey()

    def _apply(self, survey: Survey, before: Before) -> None:
        if self._held and survey.total + len(self._held) == self._count:
            return
        self._held.clear()
        count = self._count
        same = (
            survey.total == count
            and all(row not in self._rows or self._rows[row].id == article.id for row, article in survey.rows.items())
            and all(survey.places.get(id) == row for id, row in before.chosen.items())
        )
        before_them, self.headings = self.headings, survey.headings
        if same:
            self._update(survey.rows)
            if before_them != self.headings:
                self.headed.emit()
        else:
            self._rearrange(survey, before)
        if not same or count == 0:
            self.counted.emit(self._count)
        if survey.shift and not same:
            self.moved.emit(survey.shift)

    def _update(self, fresh: Mapping[int, Article]) -> None:
        changed = [row for row, article in fresh.items() if self._rows.get(row) != article]
        self._rows.update(fresh)
        if changed:
            self.changed(min(changed), max(changed))

    def _rearrange(self, survey: Survey, before: Before) -> None:
        self._arrangement += 1
        self.rearranging.emit()
        total, shift = survey.total, survey.shift
        if total > self._count:
            self.beginInsertRows(QModelIndex(), self._count, total - 1)
            self._count = total
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()  # only now a selection has an index of each of its cells
        kept = [(index, self._rows.get(index.row())) for index in self.persistentIndexList()]
        places = {**{article.id: row for row, article in survey.rows.items()}, **survey.places}
        self._rows = dict(survey.rows)
        for index, article in kept:
            row = index.row() + shift
            if article is not None and (article.id in places or article.id in before.chosen or row in survey.rows):
                row = places.get(article.id, -1)
            if not 0 <= row < total:
                row = -1
            elif article is not None:
                self._rows.setdefault(row, article)  # a page in which another one is there is noticed
            self.changePersistentIndex(index, self.index(row, index.column()) if row >= 0 else QModelIndex())
        self.layoutChanged.emit()
        if total < self._count:
            self.beginRemoveRows(QModelIndex(), total, self._count - 1)
            self._count = total
            self.endRemoveRows()
        self.rearranged.emit(shift)

    def _drop(self) -> None:
        for question in (self._page, self._survey):
            if question is not None:
                question.drop()
        self._page = self._survey = None
        self._wanted.clear()
        self._again = False
        self._rest.stop()
