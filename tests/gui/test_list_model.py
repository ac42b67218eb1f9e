"""A list of 100,000 rows, fetched in pages, that does not move under its reader's hands."""

import threading
import time
from types import SimpleNamespace

import msgspec
import pytest
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from kbdesk.commands.picking import Selection
from kbdesk.gui.articles.model import KEPT, PAGE, ArticleModel
from kbdesk.gui.articles.view import ArticleView
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme
from kbdesk.jobs.events import Hub
from kbdesk.library.records import Article, ArticleStatus, Filter, Section
from tests.waiting import PATIENCE

MANY = 100_000


def made(number, added=None):
    return Article(
        id=number,
        url=f"https://example.org/{number}",
        kind="page",
        title=f"Article {number}",
        site="example.org",
        author="",
        published="",
        added=float(number if added is None else added),
        language="en",
        category="",
        status=ArticleStatus.READY,
        words=200,
        minutes=1,
        read=False,
        starred=False,
        excerpt="An excerpt.",
    )


class Shelf:
    """Newest first, as the engine orders them."""

    def __init__(self, number):
        self.all = [made(n) for n in range(number, 0, -1)]
        self.asked = []
        self.threads = set()
        self.apart = 10

    def count(self, filter):
        return len(self._through(filter))

    def articles(self, filter, offset, limit):
        self.asked.append((offset, limit))
        self.threads.add(threading.current_thread())
        return self._through(filter)[offset : offset + limit]

    def places(self, filter, articles):
        wanted = set(articles)
        return {article.id: row for row, article in enumerate(self._through(filter)) if article.id in wanted}

    def sections(self, filter):
        return [Section(row, str(self.all[row].id)) for row in range(0, len(self.all), self.apart)]

    def _through(self, filter):
        return [article for article in self.all if not article.read] if filter.unread else self.all


@pytest.fixture
def shelf():
    return Shelf(MANY)


@pytest.fixture
def bridge(qtbot):
    made = Bridge(SimpleNamespace(events=Hub()))
    yield made
    made.close()
    assert made.join(PATIENCE)


@pytest.fixture
def view(qtbot, qapp, shelf, bridge):
    theme = Theme(qapp)
    parent = QWidget()
    qtbot.addWidget(parent)
    model = ArticleModel(shelf, bridge, parent)
    shown = ArticleView(model, theme, Icons(theme), parent)
    parent.resize(400, 700)
    shown.resize(400, 700)
    parent.show()
    shown.keep = parent  # Python would let go of it
    model.show(Filter())
    qtbot.waitUntil(lambda: model.rowCount() == len(shelf.all))
    return shown


def top(view):
    """The article at the top of the view, and how many pixels of it are out of sight."""
    row = view.rowAt(0)
    return view.rows.article(row), view.rowViewportPosition(row)


def test_it_scrolls_through_all_of_them_and_fetches_what_is_seen(qtbot, view, shelf):
    bar = view.verticalScrollBar()
    longest = 0.0
    for part in range(101):
        begun = time.thread_time()
        bar.setValue(bar.maximum() * part // 100)
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - begun)
    qtbot.waitUntil(lambda: view.rows.article(MANY - 1) is not None)
    assert view.rows.article(MANY - 1).id == 1
    assert view.rows.article(0) is not None or view.rows.data(view.rows.index(0)) == "Loading…"
    assert threading.main_thread() not in shelf.threads
    assert max(limit for _, limit in shelf.asked) <= 2 * PAGE
    assert longest < 0.5


class Painted(QObject):
    """How high that was which was painted of a widget, each time."""

    def __init__(self, widget):
        super().__init__(widget)
        self.heights = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.heights.append(sum(part.height() for part in event.region()))
        return False


def test_to_scroll_paints_no_more_than_what_comes_in_sight(qtbot, qapp, view):
    qtbot.waitUntil(lambda: top(view)[0] is not None)
    for choice in ("light", "dark"):
        Theme(qapp).choose(choice)
        qtbot.waitUntil(lambda: view.rows._page is None and not view.rows._fetch.isActive())
        qtbot.wait(50)
        painted = Painted(view.viewport())
        view.verticalScrollBar().setValue(view.top + 40)
        qtbot.waitUntil(lambda painted=painted: bool(painted.heights))
        # and the row under the pointer, which is another one now
        assert sum(painted.heights) <= 40 + 2 * view.rowHeight(0) < view.viewport().height() / 2


def test_below_the_last_row_is_ground(qtbot, qapp, view, shelf):
    shelf.all = shelf.all[:2]
    view.rows.look_again()
    qtbot.waitUntil(lambda: view.rows.rowCount() == 2)
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(200, picture.height() - 20).name() == Theme(qapp).tokens.base


@pytest.mark.parametrize("new", [1, 7, 30_000])
def test_articles_that_come_in_move_neither_selection_nor_view(qtbot, view, shelf, new):
    view.go(50_000)
    qtbot.waitUntil(lambda: view.current() is not None)
    qtbot.waitUntil(lambda: top(view)[0] is not None)
    QApplication.processEvents()
    current, seen = view.current(), top(view)
    shelf.all = [made(MANY + n) for n in range(new, 0, -1)] + shelf.all
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    qtbot.waitUntil(lambda: top(view)[0] is not None)
    assert view.rows.rowCount() == MANY + new
    assert view.current() == current
    assert view.currentIndex().row() == 50_000 + new
    assert top(view) == seen


def test_at_the_top_what_comes_in_is_seen_while_nothing_is_chosen(qtbot, view, shelf):
    view.selectionModel().setCurrentIndex(view.rows.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.waitUntil(lambda: view.rows.article(0) is not None)
    QApplication.processEvents()
    shelf.all = [made(MANY + n) for n in range(30, 0, -1)] + shelf.all
    view.rows.look_again()
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY + 30)
    qtbot.waitUntil(lambda: view.rows.article(0) is not None)
    assert view.rows.article(0).id == MANY + 30
    assert view.top == 0
    view.step(1)
    assert view.current().id == MANY + 30


def test_the_first_key_chooses_what_has_the_focus_and_shows_it(qtbot, view):
    view.go(0)
    view.clearSelection()
    view.scroll_to(5000)
    view.step(1)
    assert view.ranges() == [(0, 0)]
    assert view.top == 0


def test_articles_that_go_move_neither_selection_nor_view(qtbot, view, shelf):
    view.go(3000)
    qtbot.waitUntil(lambda: view.current() is not None and top(view)[0] is not None)
    current, seen = view.current(), top(view)
    del shelf.all[100:150]
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    assert view.current() == current
    assert top(view) == seen


def test_what_is_chosen_is_followed_to_where_all_that_is_seen_went(qtbot, view, shelf):
    view.go(3000)
    qtbot.waitUntil(lambda: view.current() is not None and top(view)[0] is not None)
    QApplication.processEvents()
    current, seen = view.current(), top(view)
    shelf.all = shelf.all[1000:2500] + shelf.all[2500:] + shelf.all[:1000]  # the first folder was taken away
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    assert (view.current(), view.currentIndex().row(), view.ranges()) == (current, 2000, [(2000, 2000)])
    assert top(view) == seen


def test_an_article_that_goes_away_by_itself_takes_nobody_along(qtbot, view, shelf):
    view.go(3000)
    qtbot.waitUntil(lambda: view.current() is not None and top(view)[0] is not None)
    QApplication.processEvents()
    seen = top(view)
    shelf.all = [*shelf.all[:3000], *shelf.all[3001:], shelf.all[3000]]
    with qtbot.waitSignal(view.rows.rearranged):
        view.rows.look_again()
    assert (top(view), view.ranges()) == (seen, [])


@pytest.mark.parametrize("others", ["come", "go", "change places"])
def test_what_is_chosen_and_out_of_sight_is_the_same_article_still(qtbot, view, shelf, others):
    view.go(1500)
    view._extend(1502)
    qtbot.waitUntil(lambda: len(view.picked().articles) == 3)
    chosen = view.picked().articles
    view.scroll_to(50_000 * view.rowHeight(0))
    qtbot.waitUntil(lambda: top(view)[0] is not None and view.rows._page is None)
    seen = top(view)
    if others == "come":  # below what is chosen, and above what is seen
        shelf.all = shelf.all[:2000] + [made(MANY + n) for n in range(7, 0, -1)] + shelf.all[2000:]
    elif others == "go":
        del shelf.all[2000:2007]
    else:
        shelf.all = [*shelf.all[1000:2000], *shelf.all[:1000], *shelf.all[2000:]]
    with qtbot.waitSignal(view.rows.rearranged):
        view.rows.look_again()
    assert view.picked().articles == chosen
    assert view.picked().selection == Selection(ids=tuple(article.id for article in chosen))
    assert top(view) == seen


@pytest.mark.parametrize("in_columns", [False, True])
def test_the_same_articles_and_all_their_cells_stay_selected_when_others_come_or_go(qtbot, view, shelf, in_columns):
    view._form.choose(in_columns)
    view.go(3000)
    view._extend(3004)
    qtbot.waitUntil(lambda: len(view.picked().articles) == 5)
    chosen = view.picked().articles
    shelf.all = [made(MANY + n) for n in range(3, 0, -1)] + shelf.all
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    assert view.picked().articles == chosen
    assert len(view.selectionModel().selectedRows()) == 5
    gone = chosen[1]
    shelf.all.remove(gone)
    view.rows.look_again()
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY + 2)
    assert view.picked().articles == tuple(article for article in chosen if article != gone)
    assert len(view.selectionModel().selectedRows()) == 4


def test_a_page_of_a_list_that_has_changed_meanwhile_puts_no_other_article_where_one_is_chosen(qtbot, view, shelf):
    view.go(3000)
    view._extend(3004)
    qtbot.waitUntil(lambda: len(view.picked().articles) == 5)
    shelf.all.insert(0, made(MANY + 1))
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    chosen, unknown = view.picked().articles, next(row for row in range(3000, 3200) if row not in view.rows._rows)
    shelf.all = [made(MANY + n) for n in range(4, 1, -1)] + shelf.all
    with qtbot.waitSignal(view.rows.moved):  # nobody else has said that others came
        view.rows.article(unknown)
        qtbot.waitUntil(lambda: view.rows.article(unknown) is not None)
        assert view.picked().articles == chosen
    assert view.picked().articles == chosen


def test_a_page_leaves_an_article_that_is_read_where_it_is(qtbot, view, shelf):
    view.rows.show(Filter(unread=True))
    qtbot.waitUntil(lambda: view.rows.article(5) is not None)
    qtbot.waitUntil(lambda: view.rows._page is None)
    shown = shelf.all[:PAGE]
    unknown = next(row for row in range(PAGE) if row not in view.rows._rows)
    shelf.all[5] = msgspec.structs.replace(shown[5], read=True)
    view.rows.patch([shown[5].id], read=True)
    qtbot.waitUntil(lambda: view.rows.article(unknown) is not None)
    qtbot.waitUntil(lambda: all(view.rows.article(row) is not None for row in range(PAGE)))
    assert [view.rows.article(row).id for row in range(PAGE)] == [article.id for article in shown]


def test_a_change_of_one_article_shows_in_place(qtbot, view, shelf):
    view.go(0)
    shelf.all[2] = msgspec.structs.replace(shelf.all[2], title="Its page has come")
    with qtbot.waitSignal(view.rows.dataChanged):
        view.rows.look_again()
    assert view.rows.article(2).title == "Its page has come"
    assert view.currentIndex().row() == 0


def test_an_article_that_is_read_stays_in_the_unread_list_until_others_come(qtbot, view, shelf):
    view.rows.show(Filter(unread=True))
    qtbot.waitUntil(lambda: view.rows.article(5) is not None)
    read = view.rows.article(5)
    view.go(5)
    shelf.all[5] = msgspec.structs.replace(read, read=True)
    view.rows.patch([read.id], read=True)
    asked = len(shelf.asked)
    view.rows.look_again()
    qtbot.waitUntil(lambda: len(shelf.asked) > asked)
    qtbot.waitUntil(lambda: view.rows._survey is None)
    assert view.rows.article(5).id == read.id
    assert view.rows.article(5).read
    assert view.rows.rowCount() == MANY


def test_deleted_articles_go_at_once(qtbot, view, shelf):
    qtbot.waitUntil(lambda: view.rows.article(4) is not None)
    gone = view.rows.article(3)
    shelf.all.remove(gone)
    view.rows.take_out([gone.id])
    assert view.rows.rowCount() == MANY - 1
    assert view.rows.article(3).id == gone.id - 1


def test_the_model_keeps_the_rules_of_models(qtbot, bridge):
    shelf = Shelf(500)
    model = ArticleModel(shelf, bridge)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(Filter())
    qtbot.waitUntil(lambda: model.rowCount() == 500)
    for all_of_them in (shelf.all[200:], [made(n) for n in range(700, 0, -1)], []):
        shelf.all = all_of_them
        model.look_again()
        qtbot.waitUntil(lambda: model.rowCount() == len(shelf.all))
    assert tester.model() is model


def test_answers_to_an_earlier_filter_are_dropped(qtbot, view, shelf):
    for number in range(5):
        view.rows.show(Filter(unread=number % 2 == 0))
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY)
    assert view.rows.filter == Filter(unread=True)


def test_all_of_them_are_selected_at_once_and_stay_so_when_others_come(qtbot, view, shelf):
    begun = time.thread_time()
    view.select_all()
    picked = view.picked()
    assert time.thread_time() - begun < 0.05
    assert (picked.count, picked.selection) == (MANY, Selection(Filter()))
    assert len(picked.articles) <= KEPT, "nobody has fetched them all"
    shelf.all = [made(MANY + n) for n in range(7, 0, -1)] + shelf.all
    longest, until = 0.0, time.monotonic() + PATIENCE
    view.rows.look_again()
    while view.rows.rowCount() == MANY and time.monotonic() < until:
        begun = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - begun)
    assert view.picked().count == MANY + 7
    assert longest < 0.4, "Qt would follow every row by itself, for 0.9 s"


def test_a_large_part_of_them_is_named_by_its_places_and_moves_with_them(qtbot, view, shelf):
    qtbot.waitUntil(lambda: view.rows.article(5) is not None)
    view.go(5)
    view.selectionModel().select(
        QItemSelection(view.rows.index(5), view.rows.index(40_000)), QItemSelectionModel.SelectionFlag.Select
    )
    [span] = view.picked().selection.spans
    assert (span.start, span.stop, span.first, span.last) == (5, 40_001, MANY - 5, None)
    shelf.all = [made(MANY + n) for n in range(3, 0, -1)] + shelf.all
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    assert view.ranges() == [(8, 40_003)]
    shelf.all = [*shelf.all[:20_000], made(10**6), *shelf.all[20_000:]]
    with qtbot.waitSignal(view.rows.rearranged):
        view.rows.look_again()
    assert view.ranges() == [], "one came in among them"


def test_headings_stand_above_the_first_article_of_each_part(qtbot, view, shelf):
    view.rows.show(Filter(group="site", order="site"))
    qtbot.waitUntil(lambda: view.rows.article(25) is not None and len(view.rows.headings.rows) > 0)
    usual, tall = view.rowHeight(1), view.rowHeight(0)
    assert tall > usual
    assert [view.rowHeight(row) for row in (9, 10, 11, 20)] == [usual, tall, usual, tall]
    assert view.rows.headings.above(10) == (str(MANY - 10), 10)
    assert view.rows.headings.above(11) is None
    assert view.rows.data(view.rows.index(10), Qt.ItemDataRole.AccessibleTextRole).startswith(f"{MANY - 10}: ")

    view.rows.take_out([view.rows.article(row).id for row in range(10, 19)])
    assert [view.rowHeight(row) for row in (9, 10, 11)] == [usual, tall, tall]
    view.rows.take_out([view.rows.article(10).id])
    assert [view.rowHeight(row) for row in (9, 10, 11)] == [usual, tall, usual]

    shelf.apart = 7
    shelf.all = shelf.all[20:]
    with qtbot.waitSignal(view.rows.rearranged):
        view.rows.look_again()
    assert [row for row in range(30) if view.rowHeight(row) == tall] == [0, 7, 14, 21, 28]
    view.rows.show(Filter())
    qtbot.waitUntil(lambda: view.rows.article(20) is not None)
    assert {view.rowHeight(row) for row in range(30)} == {usual}


def test_a_grouped_list_does_not_move_when_others_come(qtbot, view, shelf):
    view.rows.show(Filter(group="day"))
    qtbot.waitUntil(lambda: view.rows.article(0) is not None and len(view.rows.headings.rows) > 0)
    view.go(50_000)
    qtbot.waitUntil(lambda: view.current() is not None and top(view)[0] is not None)
    QApplication.processEvents()
    current, seen = view.current(), top(view)
    shelf.all = [made(MANY + n) for n in range(10, 0, -1)] + shelf.all
    with qtbot.waitSignal(view.rows.moved):
        view.rows.look_again()
    qtbot.waitUntil(lambda: top(view)[0] is not None)
    assert (view.current(), top(view)) == (current, seen)


def test_the_next_unread_one_may_be_the_one_that_has_the_focus_alone(qtbot, view):
    view.selectionModel().setCurrentIndex(view.rows.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.waitUntil(lambda: view.rows.article(0) is not None)
    assert view.next_unread()
    assert view.ranges() == [(0, 0)]
    assert view.next_unread()
    assert view.ranges() == [(1, 1)]
