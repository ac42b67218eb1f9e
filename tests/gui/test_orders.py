"""Sorting and grouping: by the menu, remembered, and of what was found."""

import json

import msgspec
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from kbdesk.engine import Engine
from kbdesk.gui.articles.headings import Headings
from kbdesk.gui.articles.text import details
from kbdesk.gui.words import wording
from kbdesk.library.preview import Choices
from kbdesk.library.records import Article, Filter, Section
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT, choose
from tests.gui.test_many import MANY, filled  # noqa: F401
from tests.site import article

Flag = QItemSelectionModel.SelectionFlag


def pick(group, value):
    next(action for action in group.actions() if action.data() == value).trigger()


def titles(window):
    rows = window.list.model
    return [rows.article(row).title if rows.article(row) else None for row in range(rows.rowCount())]


def test_the_order_is_chosen_reversed_and_remembered(qtbot, qapp, filled, desk, folder):  # noqa: F811
    orders = filled.list.orders
    pick(orders.orders, "title")
    qtbot.waitUntil(lambda: None not in titles(filled) and titles(filled) == sorted(titles(filled)), timeout=TIMEOUT)
    orders.reverse.trigger()
    qtbot.waitUntil(
        lambda: titles(filled) == [f"Link https://site.example/{n}" for n in (4, 3, 2, 1, 0)], timeout=TIMEOUT
    )
    pick(orders.groups, "folder")
    qtbot.waitUntil(lambda: len(filled.list.model.headings.rows) == 2, timeout=TIMEOUT)
    assert orders.applied(Filter()) == Filter(order="folder", group="folder", reverse=True)
    assert filled.list.model.headings.above(0)[0] == "Science"
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built, timeout=TIMEOUT)
    assert again.window.list.orders.applied(Filter()) == Filter(order="folder", group="folder", reverse=True)
    end(qtbot, again)


@pytest.mark.parametrize(("group", "order"), [("day", "added"), ("site", "site"), ("folder", "folder")])
def test_groups_and_orders_that_do_not_fit_give_way(filled, group, order):  # noqa: F811
    orders = filled.list.orders
    pick(orders.orders, "minutes")
    pick(orders.groups, group)
    assert orders.applied(Filter()) == Filter(order=order, group=group)
    pick(orders.orders, "title")
    assert orders.applied(Filter()) == Filter(order="title")


def test_days_are_called_as_people_call_them(qtbot, filled, engine):  # noqa: F811
    engine.add(["http://127.0.0.1:9/unreachable"])
    pick(filled.list.orders.groups, "day")
    qtbot.waitUntil(lambda: len(filled.list.model.headings.rows) == 2, timeout=TIMEOUT)
    assert filled.list.model.headings.above(0) == ("Today", 1)
    assert "2023" in filled.list.model.headings.above(1)[0]
    assert filled.list.model.headings.above(1)[1] == MANY


@pytest.fixture
def long(qtbot, window, engine):
    """A window with three hundred links, of which the titles stand in another order than the days they came in."""
    entries = [
        {
            "createdAt": 1_700_000_000 + n,
            "title": f"Note {n * 7 % 300:03} of many",
            "content": {"type": "link", "url": f"https://example.org/{n}"},
        }
        for n in range(300)
    ]
    engine.import_(engine.preview(text=json.dumps({"bookmarks": entries})), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 300, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.work().idle)
    return window


def test_the_article_that_one_is_on_stays_chosen_and_in_view_in_another_order(qtbot, long):
    view, orders = long.list.list, long.list.orders
    chosen = choose(qtbot, long, 20)
    told = []
    long.list.chosen.connect(lambda article: told.append(article.id))

    def stays():
        row = view.rows.row_of(chosen.id)
        return row is not None and view.ranges() == [(row, row)] and seen(view, row)

    for group, value in ((orders.orders, "title"), (orders.groups, "day"), (orders.groups, "folder")):
        pick(group, value)
        qtbot.waitUntil(stays)
        assert view.currentIndex().row() == view.ranges()[0][0]
    orders.reverse.trigger()
    qtbot.waitUntil(stays)
    assert set(told) <= {chosen.id}

    view.clearSelection()
    pick(orders.orders, "title")
    qtbot.waitUntil(lambda: view.top == 0 and view.rows.rowCount() == 300 and view.rows.article(0) is not None)
    assert view.ranges() == [], "nothing is chosen by itself"


def test_all_that_are_selected_stay_so_in_another_order(qtbot, long, engine):
    view, orders = long.list.list, long.list.orders
    choose(qtbot, long, 20)
    for row in (5, 40, 41, 120):
        view.selectionModel().select(view.rows.index(row), Flag.Select)
    current = view.current().id
    picked = view.picked()
    assert len(picked.articles) < picked.count == 5, "one of them was not looked at yet"
    wanted = set(engine.arranging.ids(picked.selection))

    def stays():
        known = view.rows.row_of(current)
        return known is not None and seen(view, known) and set(engine.arranging.ids(view.picked().selection)) == wanted

    for turn in (lambda: pick(orders.orders, "title"), orders.reverse.trigger, lambda: pick(orders.groups, "day")):
        turn()
        qtbot.waitUntil(lambda: view.picked().count == 5)
        qtbot.waitUntil(stays)
        assert view.current().id == current
    view.select_all()
    pick(orders.orders, "title")
    qtbot.waitUntil(lambda: view.ranges() == [(0, 299)])


def test_however_many_stay_selected_that_lie_together_in_the_other_order(qtbot, long, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.gui.articles.keeping_place.MOST", 3)
    view = long.list.list
    choose(qtbot, long, 20)
    view.selectionModel().select(QItemSelection(view.rows.index(10), view.rows.index(250)), Flag.Select | Flag.Rows)
    wanted = set(engine.arranging.ids(view.picked().selection))
    current = view.current().id
    long.list.orders.reverse.trigger()
    qtbot.waitUntil(lambda: view.ranges() == [(49, 289)])
    assert set(engine.arranging.ids(view.picked().selection)) == wanted
    qtbot.waitUntil(lambda: view.current() is not None and view.current().id == current)


def test_of_very_many_that_lie_apart_one_stays_selected_in_another_order(qtbot, long, monkeypatch):
    monkeypatch.setattr("kbdesk.gui.articles.keeping_place.MOST", 3)
    view = long.list.list
    chosen = choose(qtbot, long, 20)
    for row in (5, 40, 41):
        view.selectionModel().select(view.rows.index(row), Flag.Select)
    pick(long.list.orders.orders, "title")
    qtbot.waitUntil(lambda: [article.id for article in view.picked().articles] == [chosen.id])


def test_another_order_begins_at_the_top_however_soon_its_rows_come(qtbot, long):
    view = long.list.list
    view.scroll_to(2000)
    assert view.top == 2000
    pick(long.list.orders.orders, "title")
    assert view.top == 0, "before Qt lays out what is there"


def test_what_was_found_stays_chosen_when_it_is_sorted(qtbot, long):
    long.list.field.setText("note many")
    view, hits = long.list.results, long.list.hits
    qtbot.waitUntil(lambda: hits.rowCount() == 200 and long.list.pages.currentWidget() is view)
    view.go(3)
    chosen = view.current()
    pick(long.list.orders.hit_orders, "title")
    assert view.current().id == chosen.id
    assert seen(view, view.currentIndex().row())
    assert view.ranges() == [(hits.row_of(chosen.id),) * 2]


def seen(view, row):
    return view.viewport().rect().contains(view.visualRect(view.rows.index(row)))


def test_all_that_are_selected_of_what_was_found_stay_so_when_it_is_sorted(qtbot, long):
    long.list.field.setText("note many")
    view, hits = long.list.results, long.list.hits
    qtbot.waitUntil(lambda: hits.rowCount() == 200 and long.list.pages.currentWidget() is view)
    view.go(3)
    view.selectionModel().select(hits.index(60), Flag.Select)
    wanted = {hits.article(row).id for row in (3, 60)}
    current = view.current().id
    pick(long.list.orders.hit_orders, "title")
    assert {article.id for article in view.picked().articles} == wanted
    assert view.current().id == current


def test_what_was_found_is_sorted_too(qtbot, filled):  # noqa: F811
    orders, hits = filled.list.orders, filled.list.hits
    filled.list.field.setText("link")
    qtbot.waitUntil(lambda: hits.rowCount() == MANY, timeout=TIMEOUT)
    orders.menu.aboutToShow.emit()
    assert not orders.orders.actions()[0].isVisible()
    assert orders.hit_orders.actions()[0].isVisible()
    best_first = [hits.article(row).id for row in range(MANY)]
    pick(orders.hit_orders, "title")
    shown = [hits.article(row).title for row in range(MANY)]
    assert shown == sorted(shown)
    gone = hits.article(0).id
    hits.take_out([gone])
    pick(orders.hit_orders, "")
    assert [hits.article(row).id for row in range(MANY - 1)] == [id for id in best_first if id != gone]


def test_headings_when_articles_go():
    headings = Headings("site", [Section(0, "a"), Section(2, "b"), Section(3, "c")], 5)
    assert headings.above(0) == ("a", 2)
    assert headings.without(2).rows == {0, 2}
    assert headings.without(2).above(2) == ("c", 2)
    assert headings.without(0).rows == {0, 1, 2}
    assert headings.without(4).without(3).rows == {0, 2}
    assert Headings("folder", [Section(0, "")], 1).above(0) == ("No folder", 1)


def test_the_button_says_which_order_is_on_and_which_way_round(qtbot, filled):  # noqa: F811
    button, orders = filled.list.sort, filled.list.orders
    assert button.text() == "Date Added"
    pick(orders.groups, "site")
    assert (button.text(), button.toolTip()) == ("Site", "Sorted by: Site; Group by Site")
    before = button.icon().cacheKey()
    orders.reverse.trigger()
    assert button.toolTip() == "Sorted by: Site, in reverse; Group by Site"
    assert button.icon().cacheKey() != before
    filled.list.field.setText("any")
    assert button.text() == "Relevance"
    filled.list.field.clear()
    assert button.text() == "Site"


def said(window):
    """What a screen reader hears of the rows, which is what a card shows."""
    rows = window.list.view.rows
    return [rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]


def test_a_row_shows_the_day_that_the_list_is_sorted_by(qtbot, window, site, engine):
    day = '<meta property="article:published_time" content="2019-11-0{}T10:00:00Z">'
    site.routes["dated"] = lambda request: request.send(
        article(f"Dated {request.number}", request.number, head=day.format(request.number))
    )
    engine.add([site.url("/dated/3"), site.url("/dated/2")])
    qtbot.waitUntil(lambda: engine.work().idle and titles(window) == ["Dated 2", "Dated 3"])
    assert not any("2019" in row for row in said(window))
    pick(window.list.orders.orders, "published")
    qtbot.waitUntil(lambda: titles(window) == ["Dated 3", "Dated 2"])
    assert ["3 Nov 2019" in said(window)[0], "2 Nov 2019" in said(window)[1]] == [True, True]
    window.list.field.setText("paragraph")
    qtbot.waitUntil(lambda: window.list.view is window.list.results and len(said(window)) == 2)
    assert not any("2019" in row for row in said(window))
    pick(window.list.orders.hit_orders, "published")
    qtbot.waitUntil(lambda: "3 Nov 2019" in said(window)[0])


def test_an_article_in_the_bin_shows_the_day_it_came_there():
    one = Article(1, "https://site.example/", "page", "One", "Site", "", "", 0.0, "", "", "link", 0, 0, True, False, "")
    assert details(one) == f"Site  ·  {wording.day(0.0)}"
    assert details(msgspec.structs.replace(one, binned=9e8)) == f"Site  ·  {wording.day(9e8)}"
    assert details(one, "published") == "Site"


def test_the_button_does_not_stay_lit_up_when_its_menu_was_left_by_the_mouse(qtbot, window):
    sort = window.list.sort
    sort.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    window.list.order_menu.popup(sort.mapToGlobal(sort.rect().bottomLeft()))
    window.list.order_menu.close()
    assert not sort.underMouse()
