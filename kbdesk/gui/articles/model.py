"""The list of articles as a model: counted at once, fetched in pages when they are looked at.

When articles come or go the model never resets. It looks where the article that its reader has before them stands
now, moves its rows so that this one stays, and says by how much they moved (`moved`), so that the view can follow.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import msgspec
from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from kbdesk.commands.picking import Selection, Span
from kbdesk.gui.articles.columns import ArticleTable, Index
from kbdesk.gui.articles.drag import ROW_FLAGS
from kbdesk.gui.articles.headings import Headings
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.library.records import Article, Filter, Section

PAGE = 200
KEPT = 30 * PAGE
SEARCHED = 2000
NEAR = 100
"""So many rows below and above a place an article is looked for."""
REFRESH_MS = 400
MOST_AT_ONCE = 100
"""So many are shown otherwise before the engine has answered."""


class Shelf(Protocol):
    """What the model needs of the engine."""

    def articles(self, filter: Filter, offset: int, limit: int) -> list[Article]:
        """A page."""

    def count(self, filter: Filter) -> int:
        """How many there are."""

    def sections(self, filter: Filter) -> list[Section]:
        """Where the parts of a grouped list begin."""


@dataclass(frozen=True)
class Survey:
    """What was found when looking again: how many there are, some of them, where the anchor stands now, headings."""

    total: int
    start: int
    rows: list[Article]
    anchor: int | None
    headings: Headings = field(default_factory=Headings)


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
        shelf, chosen, generation, count = self._shelf, self.filter, self._generation, self._count - len(self._held)
        first, last = self._seen
        row = self._anchor_row
        anchor = self._rows.get(row) if row is not None else None
        if anchor is None and first > 0:
            row, anchor = first, self._rows.get(first)
        known = (row, anchor) if row is not None and anchor is not None and anchor.id not in self._held else None

        begun = time.monotonic()

        def came(survey: Survey) -> None:
            self._survey = None
            # what takes long, as the headings of 100,000 articles do, is asked for less often
            self._rest.start(max(REFRESH_MS, round((time.monotonic() - begun) * 4_000)))
            if generation == self._generation:
                self._apply(survey, known)

        def broke(sentence: str) -> None:
            self._survey = None
            self._rest.start()
            self._bridge.failed.emit(sentence)

        def ask() -> Survey:
            found = survey_of(shelf, chosen, first, last, count, known)
            if not chosen.group:
                return found
            return replace(found, headings=Headings(chosen.group, shelf.sections(chosen), found.total))

        self._survey = self._bridge.ask(ask, came, broke)

    def _rested(self) -> None:
        if self._again:
            self._ask_survey()

    def _apply(self, survey: Survey, known: tuple[int, Article] | None) -> None:
        if self._held and survey.total + len(self._held) == self._count:
            return
        self._held.clear()
        before = self._count
        fresh = {survey.start + at: article for at, article in enumerate(survey.rows)}
        shift = survey.anchor - known[0] if known is not None and survey.anchor is not None else 0
        same = survey.total == before and all(
            row not in self._rows or self._rows[row].id == article.id for row, article in fresh.items()
        )
        before_them, self.headings = self.headings, survey.headings
        if same:
            self._update(fresh)
            if before_them != self.headings:
                self.headed.emit()
        else:
            self._rearrange(survey.total, fresh, shift)
        if not same or before == 0:
            self.counted.emit(self._count)
        if shift and not same:
            self.moved.emit(shift)

    def _update(self, fresh: dict[int, Article]) -> None:
        changed = [row for row, article in fresh.items() if self._rows.get(row) != article]
        self._rows.update(fresh)
        if changed:
            self.changed(min(changed), max(changed))

    def _rearrange(self, total: int, fresh: dict[int, Article], shift: int) -> None:
        self._arrangement += 1
        self.rearranging.emit()
        if total > self._count:
            self.beginInsertRows(QModelIndex(), self._count, total - 1)
            self._count = total
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()  # only now a selection has an index of each of its cells
        kept = [(index, self._rows.get(index.row())) for index in self.persistentIndexList()]
        places = {article.id: row for row, article in fresh.items()}
        for index, article in kept:
            row = index.row() + shift if article is None else places.get(article.id, -1)
            if (
                article is not None
                and row < 0
                and not (min(fresh, default=0) <= index.row() + shift <= max(fresh, default=-1))
            ):
                row = index.row() + shift
            self.changePersistentIndex(index, self.index(row, index.column()) if 0 <= row < total else QModelIndex())
        self._rows = fresh
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


def survey_of(
    shelf: Shelf, chosen: Filter, first: int, last: int, count: int, known: tuple[int, Article] | None
) -> Survey:
    """Look where the known article stands now, and fetch what surrounds the rows that are seen. Not for the window."""
    total = shelf.count(chosen)
    margin = PAGE // 2
    start = max(0, first - margin)
    rows = shelf.articles(chosen, start, last - start + margin)
    if known is None:
        return Survey(total, start, rows, None)
    row, article = known
    place = _find(rows, start, article.id)
    if place is None and total != count:
        place = _locate(shelf, chosen, article, row, row + total - count)
    if place is None:
        return Survey(total, start, rows, None)
    if place != row:
        start = max(0, first + place - row - margin)
        rows = shelf.articles(chosen, start, last - first + 2 * margin)
    return Survey(total, start, rows, place)


def _find(rows: list[Article], start: int, article: int) -> int | None:
    return next((start + at for at, row in enumerate(rows) if row.id == article), None)


def _locate(shelf: Shelf, chosen: Filter, article: Article, one: int, other: int) -> int | None:
    """The place of an article somewhere between two rows."""
    low, high = max(0, min(one, other) - PAGE), max(one, other) + PAGE
    while high - low > SEARCHED:
        if chosen.order != "added" or chosen.reverse or chosen.binned:
            return None
        middle = (low + high) // 2
        there = shelf.articles(chosen, middle, 1)
        if there and (there[0].added, there[0].id) > (article.added, article.id):
            low = middle
        else:
            high = middle + 1
    return _find(shelf.articles(chosen, low, high - low), low, article.id)
