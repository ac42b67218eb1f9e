"""The keys that lead from pane to pane leave the keyboard somewhere where it is seen, whatever page is shown."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from kbdesk.library.preview import Choices
from tests.gui.hands import choose

GOING = ["go_list", "go_reader", "read", "go_sources", "next", "next_unread", "find"]


@pytest.fixture
def filled(qtbot, window, site, engine):
    """Two pages of the same text, another one, and two that failed."""
    for name in ("one", "two"):
        body = "".join(f"<p>Paragraph {n} tells of the harbour and its {n} boats.</p>" for n in range(20))
        site.routes[name] = lambda request, body=body: request.send(f"<title>{request.path}</title>{body}")
    engine.add([site.url(path) for path in ("/one/1", "/two/1", "/ok/1", "/status/404?1", "/status/404?2")])
    qtbot.waitUntil(lambda: engine.work().idle and window.list.model.rowCount() == 5)
    qtbot.waitUntil(lambda: len(engine.failures()) == 2 and engine.duplicates.count() == 1)
    return window


def test_on_the_page_of_duplicates(qtbot, filled):
    view = filled.list.view
    before = view.currentIndex().row()
    for action in GOING:
        filled.actions_["go_duplicates"].trigger()
        qtbot.waitUntil(lambda: filled.duplicates.tree.isVisible() and filled.focusWidget() is filled.duplicates.tree)
        filled.actions_[action].trigger()
        there = {"find": filled.list.field, "go_sources": filled.sources}.get(action, filled.duplicates.tree)
        assert filled.focusWidget() is there, action
        assert there.isVisible(), action
        if action != "find":  # which is in all articles
            assert (view.currentIndex().row(), view.selectionModel().hasSelection()) == (before, False), action
    assert filled.sources.key == ("library", "all")


def test_on_the_page_of_failures(qtbot, filled):
    before = filled.list.view.currentIndex().row()
    for action in GOING:
        filled.actions_["go_failures"].trigger()
        qtbot.waitUntil(lambda: filled.failures.rows.rowCount() == 2)
        filled.failures.table.setFocus()
        filled.actions_[action].trigger()
        there = {"find": filled.failures.field, "go_sources": filled.sources}.get(action, filled.failures.table)
        assert filled.focusWidget() is there, action
        assert filled.list.view.currentIndex().row() == before, action
    assert not filled.list.view.selectionModel().hasSelection()


def test_where_nothing_is_there_yet(qtbot, window):
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.empty)
    for action in GOING:
        window.actions_[action].trigger()
        assert window.focusWidget() is None or window.focusWidget().isVisible(), action


def test_beside_several_that_are_selected_there_is_no_text_to_go_to(qtbot, filled):
    choose(qtbot, filled)
    view, only = filled.list.view, QItemSelectionModel.SelectionFlag.ClearAndSelect
    for action in ("go_reader", "read"):
        view.setFocus()
        view.selectAll()
        qtbot.waitUntil(filled.many.isVisible)
        filled.actions_[action].trigger()
        assert filled.focusWidget() is view, action
        view.selectionModel().select(view.currentIndex(), only | QItemSelectionModel.SelectionFlag.Rows)
        qtbot.waitUntil(filled.reader.isVisible)
        filled.actions_[action].trigger()
        assert filled.focusWidget() is filled.reader, action


def test_from_the_sources_on_to_what_is_chosen_in_them(qtbot, filled):
    sources, view = filled.sources, filled.list.view
    qtbot.waitUntil(lambda: filled.pages.currentWidget() is filled.reading)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
        filled.actions_["go_sources"].trigger()
        sources.choose(("library", "unread"))
        qtbot.keyClick(sources, key)
        assert filled.focusWidget() is view
    filled.actions_["go_sources"].trigger()
    sources.choose(("library", "failed"))
    qtbot.keyClick(sources, Qt.Key.Key_Return)
    assert filled.focusWidget() is filled.failures.table


def test_what_has_something_in_it_is_opened_first(qtbot, window, engine, tmp_path):
    file = tmp_path / "links.txt"
    file.write_text("https://site.example/1\n", "utf-8")
    engine.import_(engine.preview([file]), Choices(fetch=False, folder=("One", "Two")))
    qtbot.waitUntil(lambda: window.sources.rows.rowCount(window.sources.rows.find(("section", "folders"))) == 1)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.reading)
    sources = window.sources
    one = sources.rows.index(0, 0, sources.rows.find(("section", "folders")))
    sources.choose(sources.rows.node(one).key)
    sources.setFocus()
    qtbot.keyClick(sources, Qt.Key.Key_Right)
    assert sources.isExpanded(one)
    assert window.focusWidget() is sources
    qtbot.keyClick(sources, Qt.Key.Key_Right)
    assert sources.rows.node(sources.currentIndex()).name == "Two"
    qtbot.keyClick(sources, Qt.Key.Key_Right)
    assert window.focusWidget() is window.list.view
