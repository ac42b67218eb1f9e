"""The list of articles on the screen: a table, because a table lays out 100,000 rows in a millisecond.

It has one column where articles are cards; what a row looks like is its delegate's, in either form.
"""

from collections.abc import Sequence, Set

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kbdesk.gui.articles import drag as article_drag
from kbdesk.gui.articles.card_delegate import ArticleDelegate
from kbdesk.gui.articles.column_delegate import ColumnDelegate
from kbdesk.gui.articles.column_header import ColumnHeader
from kbdesk.gui.articles.hit_model import HitModel
from kbdesk.gui.articles.list_form import ListForm
from kbdesk.gui.articles.model import MOST_FOLLOWED, ArticleModel
from kbdesk.gui.articles.picked import NOTHING, Picked
from kbdesk.gui.articles.row_delegate import RowDelegate
from kbdesk.gui.articles.top_heading import TopHeading
from kbdesk.gui.widgets.ground import Ground
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme
from kbdesk.library.records import Article


class ArticleView(QTableView):
    """Shows a model of articles. `chosen` says which one its reader is on; `opened` that they want to read it."""

    chosen = Signal(object)
    selected = Signal()
    opened = Signal(object)
    menu_wanted = Signal(object)
    read_on = Signal()
    left = Signal()

    def __init__(
        self, model: ArticleModel | HitModel, theme: Theme, icons: Icons, parent: QWidget, form: ListForm | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._form = form or ListForm(self)
        self.dragged = NOTHING
        self._theme = theme
        self._cards, self._lines = ArticleDelegate(theme, icons, self), ColumnDelegate(theme, icons, self)
        self._delegate: RowDelegate = self._cards
        self.top_heading = TopHeading(self)
        self._on_heading = False
        self._place = 0
        self._told: int | None = None
        self._kept: list[tuple[int, int]] = []
        self._whole = False
        self._tall: set[int] = set()
        self._top = (0, 0)
        self._before = 0
        self._ground = Ground(self.viewport(), theme, "base")
        self._look_soon = QTimer(self, interval=0, singleShot=True)
        self._look_soon.timeout.connect(self._look)
        # a key that goes through the list, and a page that comes in, change it many times in one turn
        self._selected_soon = QTimer(self, interval=0, singleShot=True)
        self._selected_soon.timeout.connect(self.selected)
        self.header = ColumnHeader(self._form, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        # Not that of the rows: it would ask each of 100,000 whether it is selected, and that of every column.
        self.header.setSelectionModel(QItemSelectionModel(model, self.header))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.setDragEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self._take_form()
        self._form.changed.connect(self._change_form)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        # data of a row that was on its way has come: the reader may have been waiting for it
        model.dataChanged.connect(self._tell)
        # else Qt does, when it paints already, and paints all of it a second time
        model.modelReset.connect(self.executeDelayedItemsLayout)
        if isinstance(model, ArticleModel):
            model.follow(self.ranges)
            model.headed.connect(self._head)
            model.modelReset.connect(self._begin_at_top)
            model.rowsRemoved.connect(self._rows_gone)
            model.rearranging.connect(self._put_by)
            model.rearranged.connect(self._take_up)
        theme.changed.connect(self.viewport().update)

    # what is selected

    def current(self) -> Article | None:
        """The article that the keyboard is on."""
        index = self.currentIndex()
        return self.rows.article(index.row()) if index.isValid() else None

    def chosen_one(self) -> Article | None:
        """The article that the keyboard is on, where anything is selected: focus alone chooses nothing."""
        return self.current() if self.selectionModel().hasSelection() else None

    def ranges(self) -> list[tuple[int, int]]:
        """The first and the last row of every part of the list that is selected, from the top."""
        parts = self.selectionModel().selection()
        return sorted({(parts.at(place).top(), parts.at(place).bottom()) for place in range(parts.count())})

    def picked(self) -> Picked:
        """All that are selected, fetched or not."""
        return self.rows.picked(self.ranges())

    def select_all(self) -> None:
        """Select the whole list; the current row stays where it is, and in view."""
        if last := self.rows.rowCount():
            whole = QItemSelection(self.rows.index(0), self.rows.index(last - 1))
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(whole, flags.ClearAndSelect | flags.Rows)

    def step(self, by: int) -> None:
        """Go down or up by so many rows; where the current row is gone, go on from where it was."""
        count = self.rows.rowCount()
        if not count:
            return
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isSelected(current):
            row = current.row() + by
        else:
            row = self._place + (by if by < 0 else 0)
        self.go(min(max(0, row), count - 1))

    def go(self, row: int) -> None:
        """Make a row the current one, and the only one that is selected, whatever keys are held meanwhile."""
        if 0 <= row < self.rows.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.rows.index(row), flags)
            self.scrollTo(self.rows.index(row))  # one that had the focus before may be out of sight

    def stand_at(self, row: int) -> None:
        """Be at a row, with what is around it in sight, and choose nothing: the first key does."""
        if 0 <= row < self.rows.rowCount():
            self._go_quietly(row)
            self._place = row
            self.scrollTo(self.rows.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)

    def go_to(self, parts: Sequence[tuple[int, int]], current: int | None = None) -> None:
        """Select these parts of the list and no others (see `runs`), and be at a row: the first where none is named."""
        if not parts:
            return
        at = parts[0][0] if current is None else current
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(at), flags.NoUpdate)
        self.selectionModel().select(self._parts(parts), flags.ClearAndSelect | flags.Rows)

    def next_unread(self) -> bool:
        """Go to the next unread article among those that are fetched; False where there is none."""
        current = self.currentIndex()
        # one that has nothing but the focus was not looked at yet
        start = max(0, current.row() + self.selectionModel().isSelected(current))
        for row in range(start, min(self.rows.rowCount(), start + 500)):
            article = self.rows.article(row)
            if article is None:
                return False
            if not article.read:
                self.go(row)
                return True
        return False

    @property
    def place(self) -> int:
        """The row that was current last."""
        return self._place

    @property
    def top(self) -> int:
        """How far it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, top: int) -> None:
        """Scroll so far, as soon as its rows have their places."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.verticalScrollBar().setValue(top)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag what is selected."""
        self.dragged = self.picked()
        if self.dragged:
            article_drag.begin(self.dragged, self._theme, self)

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads; Space reads on; Esc leaves; the rest is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            article = self.current()
            if article is not None:
                self.opened.emit(article)
            return
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.read_on.emit()
            return
        if event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.go(0)
            return
        if event.key() == Qt.Key.Key_End and not event.modifiers():
            self.go(self.rows.rowCount() - 1)
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._extend(0 if event.key() == Qt.Key.Key_Home else self.rows.rowCount() - 1)
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        arrows = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if event.key() in arrows and not event.modifiers() and not self.selectionModel().hasSelection():
            # the list that has just got the focus: the first key chooses where one is, and does not pass it over
            self.go(min(self._place, self.rows.rowCount() - 1))
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            return
        super().keyPressEvent(event)

    def _extend(self, row: int) -> None:
        """Select all from where the selection began to a row; a table takes Shift+Home for the ends of the row."""
        current = self.currentIndex().row()
        if current < 0 or row < 0:
            return
        first, last = next((one for one in self.ranges() if one[0] <= current <= one[1]), (current, current))
        anchor = last if current == first else first
        some = QItemSelection(self.rows.index(min(anchor, row)), self.rows.index(max(anchor, row)))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(some, flags.ClearAndSelect | flags.Rows)
        self.selectionModel().setCurrentIndex(self.rows.index(row), flags.NoUpdate)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Read it."""
        article = self.current()
        if article is not None:
            self.opened.emit(article)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the articles that are selected."""
        if self.selectionModel().hasSelection():
            self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground first, and the heading that stays at the top last."""
        self._ground.paint(event)
        super().paintEvent(self.top_heading.below(event))
        self.top_heading.paint()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The heading at the top was scrolled with the rest."""
        super().scrollContentsBy(dx, dy)
        self.top_heading.scrolled(dy)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, and not below the heading at the top."""
        super().scrollTo(index, hint)
        self.top_heading.uncover(index.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the heading at the top it does what it does on the heading itself: that belongs to the row below it."""
        self._on_heading = self.top_heading.place().contains(event.position().toPoint())
        if not self._on_heading:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.go(self.top_heading.first)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What was pressed on the heading selects no rows, and drags none."""
        if not (self._on_heading and event.buttons()):
            super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows are seen."""
        super().resizeEvent(event)
        self._look_soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            rows = set(self._tall)
            self._make_room(frozenset())
            self._cards.fonts_changed()
            self._lines.fonts_changed()
            self._take_form()
            self._make_room(rows)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    # its form

    def _take_form(self) -> None:
        """Have rows look, and be as high, as the form says."""
        in_columns = self._form.in_columns
        self._delegate = self._lines if in_columns else self._cards
        height = self._delegate.row_height
        self.top_heading.take(self._delegate)
        self.setItemDelegate(self._delegate)
        self.header.take_form()
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height if in_columns else height // 2)

    def _change_form(self) -> None:
        """Put the other form on. What is selected stays so, in its place; else what stands at the top stays there."""
        current, ranges, rows = self.currentIndex(), self.ranges(), set(self._tall)
        seen = self.viewport().rect().intersects(self.visualRect(current))
        kept = current.row() if ranges and seen else self.rowAt(0)
        place = self.rowViewportPosition(kept) if kept >= 0 else 0
        self._make_room(frozenset())
        if current.column() > 0:
            self._go_quietly(current.row())
        self.rows.show_columns(self._form.in_columns)
        self._take_form()
        self._make_room(rows)
        self._select(ranges)
        self.scroll_to(0)
        if kept >= 0:
            most = max(0, self.viewport().height() - self.rowHeight(kept))
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(kept) - min(max(place, 0), most))
        self._look_soon.start()

    def _hover(self, row: int) -> None:
        before, self._lines.hovered = self._lines.hovered, row
        if self._form.in_columns and row != before:
            self._paint_rows(before, row)

    def _paint_rows(self, *rows: int) -> None:
        for row in rows:
            if 0 <= row < self.rows.rowCount():
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                self.viewport().update(0, top, self.viewport().width(), height)

    # following the model

    def _current_changed(
        self, current: QModelIndex | QPersistentModelIndex, before: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._look_soon.start()
        self._paint_rows(before.row(), current.row())
        if current.isValid():
            self._place = current.row()
        else:
            self._told = None
        self._tell()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other articles are selected."""
        super().selectionChanged(selected, deselected)
        self._tell()
        self.selected.emit()

    def _tell(self) -> None:
        """Say what is chosen: an article that has the focus alone, as the first one gets it from Tab, is not."""
        index = self.currentIndex()
        alone = [self.currentIndex().row()] * 2 == [row for part in self.ranges()[:2] for row in part]
        if index.isValid() and alone:
            article = self.rows.article(index.row())
            if article is not None and article.id != self._told:
                self._told = article.id
                self.chosen.emit(article)
        elif not alone:
            self._told = None
        self._selected_soon.start()

    def _look(self) -> None:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            first = 0
        if last < 0:
            last = max(first, self.rows.rowCount() - 1)
        current = self.currentIndex()
        # one that has nothing but the focus is nobody's: at the top, what comes in is seen
        kept = first <= current.row() <= last and self.selectionModel().isSelected(current)
        self.rows.look(first, last + 1, current.row() if kept else None)

    def _begin_at_top(self) -> None:
        """Other articles, or another order. Qt's own next layout may find as many rows as before, and stay below."""
        self._tall.clear()
        self.verticalScrollBar().setValue(0)

    def _rows_gone(self, _parent: QModelIndex, first: int, last: int) -> None:
        gone = last - first + 1
        moved = {row - gone if row > last else row for row in self._tall if not first <= row <= last}
        self._tall.clear()
        self._tall.update(moved)

    def _head(self) -> None:
        """Make room above the rows that have a heading."""
        self._make_room(self.rows.headings.rows)
        self.updateGeometries()
        self.viewport().update()

    def _make_room(self, rows: Set[int]) -> None:
        header, usual = self.verticalHeader(), self._delegate.row_height
        blocked = header.blockSignals(True)
        header.setUpdatesEnabled(False)
        for row in self._tall - rows:
            header.resizeSection(row, usual)
        for row in rows - self._tall:
            header.resizeSection(row, usual + self._delegate.heading_height)
        header.setUpdatesEnabled(True)
        header.blockSignals(blocked)
        self._tall.clear()
        self._tall.update(rows)

    def _put_by(self) -> None:
        """Qt would follow every row of a selection by itself, which takes a second for 100,000 of them."""
        ranges = self.ranges()
        count = sum(last - first + 1 for first, last in ranges)
        self._kept = ranges if count > MOST_FOLLOWED else []
        self._top = (self.rowAt(0), -self.rowViewportPosition(self.rowAt(0)))
        self._make_room(frozenset())
        self._before = self.rows.rowCount()
        self._whole = count == self._before
        if self._kept:
            self._select([])

    def _take_up(self, shift: int) -> None:
        last = self.rows.rowCount() - 1
        if self._kept and last >= 0:
            # Where not all that came in came above it, nobody knows any more which articles it is of.
            moved = [(top + shift, bottom + shift) for top, bottom in self._kept]
            sure = last + 1 - self._before == shift and moved[0][0] >= 0 and moved[-1][1] <= last
            self._select([(0, last)] if self._whole else moved if sure else [])
            self._selected_soon.start()
        self._kept = []
        self._make_room(self.rows.headings.rows)
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        row, beyond = self._top
        if 0 <= row + shift <= last and row >= 0:
            # what stood at the top stands there still; at the very top, what came in is seen
            at_top = row == 0 and beyond == 0 and not shift
            if at_top and not self.selectionModel().hasSelection():
                self._go_quietly(0)  # nobody has chosen the row with the focus: a key begins with what is seen
            self.verticalScrollBar().setValue(
                0 if at_top else self.verticalHeader().sectionPosition(row + shift) + beyond
            )
        if last >= 0 and not self.currentIndex().isValid() and self.hasFocus():
            self._go_quietly(0)  # as Qt does when a list gets the keyboard; this one had it before its first article
        if self.currentIndex().isValid():
            self._place = self.currentIndex().row()
        self._look()

    def _go_quietly(self, row: int) -> None:
        """Be at the first cell of a row: the others are about to go."""
        blocked = self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(self.rows.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().blockSignals(blocked)

    def _select(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Select these rows and no others, without a word."""
        blocked = self.selectionModel().blockSignals(True)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self._parts(ranges), flags.ClearAndSelect | flags.Rows)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def _parts(self, ranges: Sequence[tuple[int, int]]) -> QItemSelection:
        parts = QItemSelection()
        for top, bottom in ranges:
            parts.append(QItemSelectionRange(self.rows.index(top), self.rows.index(bottom)))
        return parts
