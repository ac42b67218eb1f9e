"""The heading that stays at the top while its group is scrolled through."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from kbdesk.library.preview import Choices
from tests.gui.test_columns import told_at
from tests.gui.test_orders import pick


@pytest.fixture
def view(qtbot, window, engine):
    """Twenty articles in each of two folders, grouped by these."""
    for name in ("History", "Science"):
        text = "\n".join(f"https://site.example/{name}/{n}" for n in range(20))
        engine.import_(engine.preview(text=text), Choices(fetch=False, folder=(name,)))
    shown = window.list.list
    qtbot.waitUntil(lambda: shown.rows.rowCount() == 40)
    pick(window.list.orders.groups, "folder")
    qtbot.waitUntil(lambda: shown.rows.headings.rows == {0, 20} and shown.rows.article(30) is not None)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: shown.verticalScrollBar().maximum() > 1000)
    return shown


def strip(view):
    high = view.verticalHeader().sectionSize(0) - view.verticalHeader().sectionSize(1)
    return QRect(0, 0, view.viewport().width(), high)


def test_it_is_the_heading_of_the_group_and_gives_way_to_the_next(view):
    bar, own = view.verticalScrollBar(), strip(view)
    second = view.verticalHeader().sectionPosition(20)
    for start, first in ((0, 0), (second, 20)):
        bar.setValue(start)
        assert view.top_heading.place().isEmpty(), "the heading itself is there"
        heading = view.viewport().grab(own).toImage()
        for further in (40, 500):
            bar.setValue(start + further)
            assert (view.top_heading.place(), view.top_heading.first) == (own, first)
            assert view.viewport().grab(own).toImage() == heading
    bar.setValue(second - 10)
    assert view.top_heading.place().bottom() + 1 == view.rowViewportPosition(20) == 10
    bar.setValue(second - own.height())
    assert view.top_heading.place() == own


def test_a_click_on_it_leads_to_where_its_group_begins(qtbot, view):
    view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(30))
    under = view.rowAt(5)
    assert under == 30
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 5))
    assert view.ranges() == [(20, 20)]
    assert view.rowViewportPosition(20) == 0
    assert view.top_heading.place().isEmpty()


def test_there_is_no_tip_over_it_about_the_article_below(qtbot, window, view):
    window.list.form.choose(True)
    view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(30))
    high = strip(view).height()
    assert view.rowAt(high - 2) == view.rowAt(high + 2)
    assert told_at(qtbot, view, QPoint(60, high + 2)).endswith("Link only, not fetched")
    assert told_at(qtbot, view, QPoint(60, high - 2)) == ""


@pytest.mark.parametrize("in_columns", [False, True])
def test_a_key_leaves_no_row_below_it(qtbot, window, view, in_columns):
    window.list.form.choose(in_columns)
    view.go(35)
    view.setFocus()
    high = strip(view).height()
    for row in range(34, 20, -1):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        assert view.currentIndex().row() == row
        assert view.rowViewportPosition(row) >= high
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.rowViewportPosition(20) >= 0


def test_there_is_none_where_nothing_is_grouped(qtbot, window, view):
    pick(window.list.orders.groups, "")
    qtbot.waitUntil(lambda: not view.rows.headings.rows and view.rows.rowCount() == 40)
    view.verticalScrollBar().setValue(300)
    assert view.top_heading.place().isEmpty()
