"""The list in columns: chosen, remembered, sorted by its header, and as narrow as there is room."""

import json
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from kbdesk.engine import Engine
from kbdesk.gui.articles.column_delegate import PAD
from kbdesk.gui.articles.columns import COLUMNS, USUAL
from kbdesk.library.records import Filter
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT, choose
from tests.gui.test_many import MANY, filled, select  # noqa: F401
from tests.gui.test_orders import pick, titles

EVERY = [column.name for column in COLUMNS]
NAMES = ["title", *USUAL]
SAID = Qt.ItemDataRole.AccessibleTextRole
MANY_NOTES = 300


@pytest.fixture
def columns(filled):  # noqa: F811
    """Five links in columns, in a wide list."""
    filled.reading.setSizes([900, 300])
    filled.resize(1500, 800)
    filled.actions_["columns"].trigger()
    return filled


@pytest.fixture
def long(qtbot, window, engine):
    """Three hundred notes."""
    entries = [
        {"createdAt": 1_700_000_000 + n, "content": {"type": "text", "text": f"Note {n:03} of many"}}
        for n in range(MANY_NOTES)
    ]
    engine.import_(engine.preview(text=json.dumps({"bookmarks": entries})))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == MANY_NOTES)
    qtbot.waitUntil(lambda: engine.work().idle)
    return window


def shown(view):
    header = view.horizontalHeader()
    there = [header.logicalIndex(place) for place in range(header.count())]
    return [EVERY[at] for at in there if not header.isSectionHidden(at)]


def click(qtbot, view, name):
    header = view.horizontalHeader()
    at = EVERY.index(name)
    place = QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def drag(qtbot, view, name, by):
    """Drag the right edge of a column."""
    header = view.horizontalHeader()
    at = EVERY.index(name)
    edge = QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) - 1, header.height() // 2)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(header.viewport(), edge + QPoint(by // 2, 0))
    qtbot.mouseMove(header.viewport(), edge + QPoint(by, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))


def width(view, name):
    return view.horizontalHeader().sectionSize(EVERY.index(name))


def test_columns_are_chosen_in_the_menu_and_come_back_at_the_next_start(qtbot, qapp, filled, desk, folder):  # noqa: F811
    view = filled.list.list
    high = view.rowHeight(0)
    assert filled.actions_["cards"].isChecked()
    assert not view.horizontalHeader().isVisible()
    filled.actions_["columns"].trigger()
    assert filled.actions_["columns"].isChecked()
    assert not filled.actions_["cards"].isChecked()
    assert view.horizontalHeader().isVisible()
    assert view.rowHeight(0) * 2 < high
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built and again.window.list.model.rowCount() == MANY, timeout=TIMEOUT)
    assert again.window.actions_["columns"].isChecked()
    assert again.window.list.list.horizontalHeader().isVisible()
    again.window.actions_["cards"].trigger()
    assert again.window.list.list.rowHeight(0) == high
    assert not again.window.list.list.horizontalHeader().isVisible()
    end(qtbot, again)


def test_both_forms_are_in_the_palette(filled):  # noqa: F811
    filled.actions_["palette"].trigger()
    palette = filled.palette_.palette
    palette.field.setText("columns")
    texts = [palette.list.model().index(row, 0).data() for row in range(palette.list.model().rowCount())]
    palette.reject()
    assert "Columns" in texts


def test_the_header_sorts_and_turns_the_order_around(qtbot, columns):
    view, orders = columns.list.list, columns.list.orders
    header = view.horizontalHeader()
    assert header.sortIndicatorSection() == EVERY.index("added")
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    click(qtbot, view, "title")
    assert orders.applied(Filter()) == Filter(order="title")
    assert header.sortIndicatorSection() == EVERY.index("title")
    assert header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    qtbot.waitUntil(lambda: None not in titles(columns) and titles(columns) == sorted(titles(columns)))
    click(qtbot, view, "title")
    assert orders.applied(Filter()) == Filter(order="title", reverse=True)
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    qtbot.waitUntil(lambda: None not in titles(columns) and titles(columns) == sorted(titles(columns), reverse=True))
    click(qtbot, view, "minutes")
    assert orders.applied(Filter()) == Filter(order="minutes"), "another column begins the usual way round"
    click(qtbot, view, "tags")
    assert orders.applied(Filter()) == Filter(order="minutes"), "the list cannot be sorted by tags"
    assert header.sortIndicatorSection() == EVERY.index("minutes")
    pick(orders.orders, "published")
    assert header.isSectionHidden(header.sortIndicatorSection()), "no column that is there stands for it"


def test_groups_keep_their_headings_in_either_form(qtbot, columns):
    view = columns.list.list
    pick(columns.list.orders.groups, "folder")
    qtbot.waitUntil(lambda: len(columns.list.model.headings.rows) == 2)
    headed, other = sorted(columns.list.model.headings.rows)[1], 1
    in_columns = view.rowHeight(headed) - view.rowHeight(other)
    assert in_columns > 0
    columns.actions_["cards"].trigger()
    assert view.rowHeight(headed) - view.rowHeight(other) == in_columns
    columns.actions_["columns"].trigger()
    assert view.rowHeight(headed) - view.rowHeight(other) == in_columns
    click(qtbot, view, "site")
    assert columns.list.orders.applied(Filter()) == Filter(order="site"), "which has no such groups"


def test_the_last_columns_go_where_the_list_is_narrow_and_nothing_is_scrolled_sideways(columns):
    view = columns.list.list
    assert shown(view) == NAMES
    seen = []
    for wide in (760, 640, 520, 400, 300):
        columns.reading.setSizes([wide, 2000 - wide])
        header = view.horizontalHeader()
        assert header.length() == view.viewport().width()
        assert header.offset() == 0
        seen.append(shown(view))
    assert all(one == NAMES[: len(one)] for one in seen)
    assert [len(one) for one in seen] == sorted((len(one) for one in seen), reverse=True)
    assert len(seen[-1]) < len(NAMES)
    assert seen[-1][0] == "title"


def test_an_edge_that_is_dragged_goes_where_the_mouse_is_and_stays_there(qtbot, qapp, columns, desk, folder):
    view = columns.list.list
    before = {name: width(view, name) for name in NAMES}
    drag(qtbot, view, "site", 24)
    assert width(view, "site") == before["site"] + 24
    assert width(view, "added") == before["added"] - 24
    assert width(view, "title") == before["title"]
    drag(qtbot, view, "title", -40)
    assert width(view, "site") == before["site"] + 64
    drag(qtbot, view, "added", -1000)
    assert 0 < width(view, "added") < before["added"]
    drag(qtbot, view, "author", -50)
    assert view.horizontalHeader().length() == view.viewport().width()
    kept = width(view, "site")
    assert columns.list.orders.applied(Filter()) == Filter(), "a drag does not sort"
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built and again.window.list.model.rowCount() == MANY, timeout=TIMEOUT)
    again.window.resize(1500, 800)
    again.window.reading.setSizes([900, 300])
    qtbot.waitUntil(lambda: width(again.window.list.list, "site") == kept)
    end(qtbot, again)


def test_what_is_chosen_and_where_one_is_stays_in_the_other_form(qtbot, long):
    view = long.list.list
    chosen = choose(qtbot, long, 150)
    told = []
    long.list.chosen.connect(lambda article: told.append(article.id))
    for form in ("columns", "cards"):
        long.actions_[form].trigger()
        assert view.ranges() == [(150, 150)]
        assert view.currentIndex().row() == 150
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.current().id == chosen.id
    assert set(told) <= {chosen.id}
    view.clearSelection()
    view.scroll_to(40 * view.rowHeight(0))
    for form in ("columns", "cards"):
        long.actions_[form].trigger()
        assert view.rowAt(0) == 40


def test_whole_rows_are_selected(qtbot, columns):
    view = columns.list.list
    view.setFocus()
    select(columns, 1)
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.ranges() == [(1, MANY - 1)]
    assert view.selectionModel().isRowSelected(MANY - 1)
    columns.actions_["select_all"].trigger()
    assert all(view.selectionModel().isRowSelected(row) for row in range(MANY))
    place = view.visualRect(view.rows.index(2, EVERY.index("added"))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.ranges() == [(2, 2)]
    columns.actions_["cards"].trigger()
    assert view.ranges() == [(2, 2)]
    assert view.currentIndex().row() == 2
    assert view.currentIndex().column() == 0


def test_a_screen_reader_is_told_each_cell_and_what_its_column_is_called(qtbot, columns, engine):
    view, rows = columns.list.list, columns.list.model
    choose(qtbot, columns, 0)
    columns.actions_["star"].trigger()
    qtbot.waitUntil(lambda: rows.article(0).starred)
    columns.actions_["mark_unread"].trigger()
    qtbot.waitUntil(lambda: not rows.article(0).read)
    told = QAccessible.queryAccessibleInterface(view)
    first = [told.child(at) for at in range(len(EVERY) + 1)]
    heads = [one.text(QAccessible.Text.Name) for one in first if one.role() == QAccessible.Role.ColumnHeader]
    assert heads[: len(NAMES)] == ["Title", "Site", "Added", "Time to read", "Tags", "Author"]
    article = rows.article(0)
    cells = [rows.data(rows.index(0, at), SAID) for at in range(len(NAMES))]
    assert cells[0] == f"unread, starred, {article.title}, Link only, not fetched"
    assert cells[2] == rows.data(rows.index(0, 2))
    assert cells[4] == "kept"
    columns.actions_["cards"].trigger()
    assert "kept" in rows.data(rows.index(0), SAID), "a card is one sentence"


def test_what_is_marked_is_painted_anew_in_every_column(qtbot, columns):
    rows = columns.list.model
    choose(qtbot, columns, 1)
    with qtbot.waitSignal(rows.dataChanged) as told:
        columns.actions_["toggle_star"].trigger()
    first, last = told.args[:2]
    assert (first.column(), last.column()) == (0, len(EVERY) - 1)


def test_what_was_found_is_in_columns_too(qtbot, columns):
    columns.list.field.setText("link")
    view, orders = columns.list.results, columns.list.orders
    qtbot.waitUntil(lambda: columns.list.pages.currentWidget() is view and view.rows.rowCount() == MANY)
    assert view.horizontalHeader().isVisible()
    assert view.rowHeight(0) == columns.list.list.rowHeight(0)
    order = orders.applied(Filter())
    click(qtbot, view, "title")
    assert orders.applied(Filter()) == order
    assert orders.of_hits == "title"
    assert view.horizontalHeader().sortIndicatorSection() == EVERY.index("title")
    click(qtbot, view, "title")
    assert orders.of_hits == "", "by relevance again"
    assert view.horizontalHeader().sortIndicatorSection() == -1
    choose(qtbot, columns, 2)
    columns.actions_["cards"].trigger()
    assert view.ranges() == [(2, 2)]
    assert not view.horizontalHeader().isVisible()


def entry(columns, name):
    """What a column is chosen with in the menu of the header."""
    menu = columns.list.column_menu
    menu.aboutToShow.emit()
    return menu.actions()[EVERY.index(name)]


def test_the_first_search_finds_its_columns_as_wide_as_the_list(qtbot, columns):
    view = columns.list.results
    columns.list.field.setText("link")
    qtbot.waitUntil(lambda: columns.list.pages.currentWidget() is view and view.rows.rowCount() == MANY)
    assert shown(view) == shown(columns.list.list) == NAMES
    assert view.header.length() == view.viewport().width()


def test_columns_are_chosen_in_the_menu_of_the_header_and_moved_and_stay_so(qtbot, qapp, columns, desk, folder):
    view = columns.list.list
    assert not entry(columns, "title").isEnabled()
    assert entry(columns, "site").isChecked()
    assert not entry(columns, "category").isChecked()
    entry(columns, "category").trigger()
    entry(columns, "author").trigger()
    assert shown(view) == ["title", "category", "site", "added", "minutes", "tags"]
    header = view.horizontalHeader()
    place = header.sectionViewportPosition(EVERY.index("tags")) + 20
    goal = header.sectionViewportPosition(EVERY.index("site")) + 4
    middle = header.height() // 2
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, middle))
    for at in (place - 20, (place + goal) // 2, goal):
        qtbot.mouseMove(header.viewport(), QPoint(at, middle))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(goal, middle))
    moved = ["title", "category", "tags", "site", "added", "minutes"]
    assert shown(view) == moved
    assert columns.list.orders.applied(Filter()) == Filter(), "that did not sort"
    columns.actions_["cards"].trigger()
    columns.actions_["columns"].trigger()
    assert shown(view) == moved
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built and again.window.list.model.rowCount() == MANY, timeout=TIMEOUT)
    again.window.resize(1500, 800)
    again.window.reading.setSizes([900, 300])
    qtbot.waitUntil(lambda: shown(again.window.list.list) == moved)
    again.window.list.column_menu.aboutToShow.emit()
    again.window.list.column_menu.actions()[-1].trigger()
    assert shown(again.window.list.list) == NAMES
    end(qtbot, again)


def test_a_column_that_is_chosen_is_seen_and_one_without_room_says_so(columns):
    columns.reading.setSizes([400, 1600])
    assert "author" not in shown(columns.list.list)
    assert "no room" in entry(columns, "author").text()
    entry(columns, "published").trigger()
    assert shown(columns.list.list)[:2] == ["title", "published"]


def test_a_day_is_not_cut_in_either_column_of_days(columns):
    view = columns.list.list
    columns.list.form.arrange(["added", "published"])
    letters = view.fontMetrics().horizontalAdvance("30 Sept 2026")
    for name in ("added", "published"):
        assert width(view, name) >= letters + 2 * PAD


def test_the_menu_of_columns_leads_to_them_from_cards(filled):  # noqa: F811
    assert filled.list.column_menu.menuAction() in filled.menuBar().actions()[4].menu().actions()
    entry(filled, "folder").trigger()
    assert filled.actions_["columns"].isChecked()
    assert "folder" in shown(filled.list.list)


def test_the_bin_is_in_its_own_order(qtbot, columns):
    view, orders = columns.list.list, columns.list.orders
    columns.list.show_source(Filter(binned=True), "Bin")
    assert view.horizontalHeader().sortIndicatorSection() == -1
    assert columns.list.sort.text() == "Date Deleted"
    orders.menu.aboutToShow.emit()
    assert [action.text() for action in orders.menu.actions() if action.isVisible()] == ["Reverse Order"]
    order = orders.applied(Filter())
    click(qtbot, view, "title")
    assert orders.applied(Filter()) == order
    columns.list.show_source(Filter(), "All")
    assert view.horizontalHeader().sortIndicatorSection() == EVERY.index("added")
    assert columns.list.sort.text() == "Date Added"


def told(qtbot, view, row, name):
    """What the tip over a cell says."""
    return told_at(qtbot, view, view.visualRect(view.rows.index(row, EVERY.index(name))).center())


def told_at(qtbot, view, place):
    """What the tip at a place of the list says."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_a_tip_says_what_is_cut(qtbot, columns, engine):
    view = columns.list.list
    words = ["ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "jay", "lark", "mole", "newt", "owl", "toad"]
    long = "A title <b>of</b> words that go on " * 20
    engine.import_(engine.preview(text=json.dumps(
        {"bookmarks": [{"createdAt": 1_800_000_000, "title": long, "tags": [f"{word} number" for word in words],
                        "content": {"type": "text", "text": "Some words of it."}}]}
    )))  # fmt: skip
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY + 1 and view.rows.article(0) is not None)
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "toad number" in view.rows.article(0).tags)
    assert "A title &lt;b&gt;of&lt;/b&gt; words" in told(qtbot, view, 0, "title")
    assert "…" in told(qtbot, view, 0, "title")
    assert "owl number" in told(qtbot, view, 0, "tags")
    assert told(qtbot, view, 0, "added") == ""
    assert told(qtbot, view, 1, "tags") == ""
    assert told(qtbot, view, 1, "title") == "Link only, not fetched"
    columns.actions_["cards"].trigger()
    assert "owl number" in told(qtbot, view, 0, "title")
    assert "A title" in told(qtbot, view, 0, "title")
    assert told(qtbot, view, 1, "title") == ""


def test_a_card_says_how_many_tags_there_is_no_room_for(qtbot, window, engine):
    tags = ["a name of a tag that is longer than any line of a card could be, whatever its letters", "short", "other"]
    entry = {"createdAt": 1_700_000_000, "title": "One", "tags": tags, "content": {"type": "text", "text": "Words."}}
    engine.import_(engine.preview(text=json.dumps({"bookmarks": [entry]})))
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1 and window.list.model.article(0) is not None)
    qtbot.waitUntil(lambda: set(tags) <= set(window.list.model.article(0).tags))
    view = window.list.list
    line = view.visualRect(view.rows.index(0)).adjusted(30, 0, -14, 0)
    (first, one), (more, two) = view.itemDelegate().chips(line, window.list.model.article(0))
    assert first.endswith("…")
    assert int(more) == len(window.list.model.article(0).tags) - 1
    assert one.right() < two.left() < two.right() <= line.right()


def test_rows_are_as_high_as_their_letters_ask_for(columns):
    view = columns.list.list
    before = view.rowHeight(0)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.rowHeight(0) > before * 1.4
    assert shown(view) != []


def test_a_row_is_lit_whole_where_the_mouse_is_over_one_cell(qtbot, columns):
    view = columns.list.list
    choose(qtbot, columns, 0)
    before = view.viewport().grab().toImage()
    qtbot.mouseMove(view.viewport(), view.visualRect(view.rows.index(2, 2)).center())

    def lit():
        after = view.viewport().grab().toImage()
        corners = [view.visualRect(view.rows.index(2, column)).topLeft() + QPoint(1, 2) for column in (0, 1, 5)]
        places = [corner * after.devicePixelRatio() for corner in corners]
        return all(before.pixelColor(place) != after.pixelColor(place) for place in places)

    qtbot.waitUntil(lit)


def test_the_header_asks_no_row_whether_it_is_selected(qtbot, long):
    """It did of every one in every column, each time that it was painted: that took seconds of 100,000."""
    long.actions_["columns"].trigger()
    long.list.select_all()
    view, asked = long.list.list, []

    def count(frame, event, _):
        if event == "call" and frame.f_code.co_name in ("index", "flags"):
            asked.append(frame.f_code.co_name)

    sys.setprofile(count)
    view.header.grab()
    sys.setprofile(None)
    assert len(asked) < MANY_NOTES / 10
