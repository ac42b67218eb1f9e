"""Reading with nothing beside it, and a window without sources."""

import pytest
from PySide6.QtCore import Qt

from kbdesk.engine import Engine
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT, choose


@pytest.fixture
def filled(qtbot, window, site, engine):
    """Three articles, the first of which is read."""
    engine.add([site.url(f"/ok/{n}") for n in range(3)])
    qtbot.waitUntil(lambda: engine.work().idle and window.list.model.rowCount() == 3, timeout=TIMEOUT)
    choose(qtbot, window)
    return window


def around(window):
    return [one.isVisible() for one in (window.sources, window.list, window.tools)]


def test_the_article_is_alone_until_it_is_left(qtbot, filled):
    window, action = filled, filled.actions_["alone"]
    sizes = window.layout_.reading.sizes()
    qtbot.keyClick(window.list.view, Qt.Key.Key_F11)
    assert around(window) == [False] * 3
    assert window.isFullScreen()
    assert action.isChecked()
    assert window.reader_pane.alone_button.isChecked()
    assert window.focusWidget() is window.reader
    first = window.reader.article.id
    qtbot.keyClick(window.reader, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.reader.article.id != first, timeout=TIMEOUT)
    assert around(window) == [False] * 3, "one reads on"
    qtbot.keyClick(window.reader, Qt.Key.Key_Escape)
    assert around(window) == [True] * 3
    assert not window.isFullScreen()
    assert window.focusWidget() is window.reader
    qtbot.waitUntil(lambda: window.layout_.reading.sizes() == sizes, timeout=TIMEOUT)
    window.reader_pane.alone_button.click()
    assert action.isChecked()
    window.reader_pane.alone_button.click()
    assert not action.isChecked()
    assert around(window) == [True] * 3


@pytest.mark.parametrize("leads", ["go_list", "go_sources", "search", "go_failures", "go_duplicates"])
def test_what_is_elsewhere_brings_the_rest_back(qtbot, filled, leads):
    filled.actions_["alone"].trigger()
    filled.actions_[leads].trigger()
    assert filled.sources.isVisible()
    assert filled.tools.isVisible()
    assert not filled.actions_["alone"].isChecked()


def test_without_an_article_there_is_none_alone(qtbot, filled):
    filled.actions_["alone"].trigger()
    filled.actions_["select_all"].trigger()  # of the text
    filled.list.select_all()
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: filled.reader.article is None, timeout=TIMEOUT)
    assert not filled.actions_["alone"].isEnabled()
    assert not filled.actions_["alone"].isChecked()
    assert filled.sources.isVisible()


def test_sources_can_be_hidden_and_are_at_the_next_start(qtbot, qapp, desk, filled):
    assert filled.actions_["sources"].isChecked()
    qtbot.keyClick(filled, Qt.Key.Key_F9)
    assert not filled.sources.isVisible()
    assert filled.list.isVisible()
    filled.actions_["alone"].trigger()
    filled.actions_["alone"].trigger()
    assert not filled.sources.isVisible(), "they were not there before"
    folder = desk._engine.folder
    filled.actions_["alone"].trigger()
    end(qtbot, desk)

    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built and again.window.sources.sources is not None, timeout=TIMEOUT)
    assert not again.window.isFullScreen()
    assert not again.window.sources.isVisible()
    assert again.window.list.isVisible()
    again.window.actions_["go_sources"].trigger()
    assert again.window.sources.isVisible()
    assert again.window.actions_["sources"].isChecked()
    end(qtbot, again)
