"""Sorting and grouping: by the menu, remembered, and of what was found."""

import pytest

from kbdesk.engine import Engine
from kbdesk.gui.headings import Headings
from kbdesk.library.records import Filter, Section
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT
from tests.gui.test_many import MANY, filled  # noqa: F401


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
