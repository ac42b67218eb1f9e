"""What the window remembers from one start to the next."""

import pytest
from PySide6.QtCore import Qt

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.picked import Picked
from kbdesk.library.preview import Choices
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT, choose


@pytest.fixture
def restart(qtbot, qapp, desk, engine):
    """Quits, and starts again on the same library; the window that comes is ended at the end of the test."""
    made = []

    def again():
        end(qtbot, made[-1] if made else desk)
        made.append(desk_of(qapp, Engine(engine.folder)))
        made[-1].open()
        window = made[-1].window
        qtbot.waitUntil(lambda: window.built and window.sources.sources is not None, timeout=TIMEOUT)
        return window

    yield again
    if made:
        end(qtbot, made[-1])


@pytest.fixture
def many(qtbot, window, site, engine):
    engine.add([site.url(f"/ok/{number}") for number in range(1, 31)], tags=("kept",))
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 30, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.sources.rows.find(("tag", "kept")).isValid(), timeout=TIMEOUT)
    return window


@pytest.fixture
def listed(qtbot, window, engine):
    """So many articles of which nothing but the link is there."""
    text = "\n".join(f"https://site.example/{number}" for number in range(1, 31))
    engine.import_(engine.preview(text=text), Choices(fetch=False, tags=("kept",)))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 30, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.sources.rows.find(("tag", "kept")).isValid(), timeout=TIMEOUT)
    return window


def test_the_article_and_the_place_in_the_list_come_back(qtbot, window, many, restart):
    article = choose(qtbot, window, 22)
    top = window.list.view.top
    assert top > 0
    window = restart()
    qtbot.waitUntil(lambda: window.reader.article is not None, timeout=TIMEOUT)
    assert window.reader.article.id == article.id
    view = window.list.view
    assert (view.currentIndex().row(), view.top) == (22, top)


def test_an_article_is_found_where_others_came_in_above_it(qtbot, window, many, restart, engine, site):
    article = choose(qtbot, window, 3)
    end_of_first = restart()
    qtbot.waitUntil(lambda: end_of_first.reader.article is not None, timeout=TIMEOUT)
    other = Engine(engine.folder)
    other.add([site.url("/ok/99")])
    other.stop()
    window = restart()
    qtbot.waitUntil(lambda: window.reader.article is not None, timeout=TIMEOUT)
    assert window.reader.article.id == article.id
    qtbot.waitUntil(lambda: window.list.view.currentIndex().row() == 4, timeout=TIMEOUT)


def test_who_read_what_is_unread_goes_on_below_it(qtbot, window, listed, restart, engine):
    window.sources.choose(("library", "unread"))
    qtbot.waitUntil(lambda: window.list.model.filter.unread and window.list.model.rowCount() == 30)
    gone, article = choose(qtbot, window, 4), choose(qtbot, window, 20)
    after, before = window.list.model.article(21), window.list.model.article(19)
    window.commands.mark(Picked(Selection(ids=(gone.id, article.id)), 2, (gone, article)), "read")
    qtbot.waitUntil(lambda: engine.article(article.id).article.read)
    window = restart()
    qtbot.waitUntil(lambda: window.reader.article is not None)
    view = window.list.view
    qtbot.waitUntil(lambda: view.rows.rowCount() == 28 and view.rows.article(19) is not None)
    assert window.reader.article.id == article.id
    assert view.hasFocus()
    assert not view.picked()
    assert view.rows.article(19).id == after.id
    assert view.viewport().rect().contains(view.visualRect(view.rows.index(19)).center())
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current().id == after.id
    window.actions_["previous"].trigger()
    assert view.current().id == before.id


def test_who_read_the_last_of_what_is_unread_stays_at_the_end(qtbot, window, listed, restart, engine):
    window.sources.choose(("library", "unread"))
    qtbot.waitUntil(lambda: window.list.model.filter.unread and window.list.model.rowCount() == 30)
    article = choose(qtbot, window, 29)
    window.commands.toggle_read(window.list.view.picked())
    qtbot.waitUntil(lambda: engine.article(article.id).article.read)
    window = restart()
    view = window.list.view
    qtbot.waitUntil(lambda: window.reader.article is not None and view.rows.rowCount() == 29)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.rows.index(28)).center()))


def test_the_source_and_the_search_come_back(qtbot, window, many, restart):
    window.sources.choose(("tag", "kept"))
    window.list.field.setText("article")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() > 2, timeout=TIMEOUT)
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.list.view.go(2)
    article = window.list.hits.article(2)
    window = restart()
    qtbot.waitUntil(lambda: window.reader.article is not None, timeout=TIMEOUT)
    assert window.reader.article.id == article.id
    assert window.list.field.text() == "article"
    assert window.sources.key == ("tag", "kept")
    assert window.list.view.current().id == article.id


def test_the_place_in_an_article_comes_back_also_where_a_search_is_on(qtbot, window, many, restart):
    window.list.field.setText("paragraph")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() > 0, timeout=TIMEOUT)
    window.list.view.go(2)
    qtbot.waitUntil(lambda: window.reader.article is not None and bool(window.reader.text), timeout=TIMEOUT)
    bar = window.reader.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    window.reader.keep_place()
    place = window.reader.place
    assert place > 0.2
    window = restart()
    qtbot.waitUntil(lambda: window.reader.article is not None and bool(window.reader.text), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: abs(window.reader.place - place) < 0.05)


def test_a_source_that_is_gone_is_all_of_them(qtbot, window, listed, restart):
    window.sources.choose(("tag", "kept"))
    qtbot.waitUntil(lambda: window.list.name == "kept", timeout=TIMEOUT)
    window.keep_state()
    window.state.put("left", window.state.get("left", "").replace("kept", "gone"))
    window.left_off.keep = lambda: None
    window = restart()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 30, timeout=TIMEOUT)
    assert window.list.name == "All"


@pytest.mark.parametrize("kept", ["", "[", "[]", '{"article": "7"}', '{"kind": 3, "more": 1}', '{"kind": "tag"}'])
def test_nonsense_that_was_kept_is_all_of_them(qtbot, window, listed, restart, kept):
    window.keep_state()
    window.state.put("left", kept)
    window.left_off.keep = lambda: None
    window = restart()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 30, timeout=TIMEOUT)
    assert window.list.name == "All"


def test_a_window_that_begins_with_the_failures_has_the_keyboard_there(qtbot, window, listed, restart, engine):
    engine.add(["http://127.0.0.1:9/nobody"])
    qtbot.waitUntil(lambda: window.sources.sources.failed == 1)
    window.actions_["go_failures"].trigger()
    again = restart()
    qtbot.waitUntil(lambda: again.pages.currentWidget() is again.failures)
    qtbot.waitUntil(lambda: again.focusWidget() is again.failures.table)


def test_a_window_that_begins_with_a_source_has_the_keyboard_in_its_list(qtbot, window, listed, restart):
    window.sources.choose(("library", "unread"))
    again = restart()
    qtbot.waitUntil(lambda: again.focusWidget() is again.list.list)
