"""The title of an article is edited in the list and in the reader, and that is undone."""

import pytest
from PySide6.QtCore import Qt

from kbdesk.gui.widgets.title_dialog import TitleDialog
from kbdesk.library.records import ArticleStatus
from tests.gui.hands import TIMEOUT, choose


@pytest.fixture
def article(qtbot, window, site, engine):
    engine.add([site.url("/ok/1"), site.url("/ok/2")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2, timeout=TIMEOUT)
    return engine.article(choose(qtbot, window).id).article  # the list may not know its title yet


def dialog_of(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.findChildren(TitleDialog)), timeout=TIMEOUT)
    return window.findChildren(TitleDialog)[-1]


def title(engine, article):
    return engine.article(article.id).article.title


def in_list(window, article):
    rows = window.list.model
    return rows.data(rows.index(rows.row_of(article.id), 0), Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("place", ["list", "reader"])
def test_a_title_is_edited_by_a_key_and_undone(qtbot, window, engine, article, place):
    old = article.title
    focus = window.list.view if place == "list" else window.reader
    focus.setFocus()
    qtbot.waitUntil(lambda: old in window.reader.text, timeout=TIMEOUT)
    qtbot.keyClick(focus, Qt.Key.Key_F2)
    dialog = dialog_of(qtbot, window)
    assert (dialog.field.text(), dialog.field.selectedText()) == (old, old) == ("Article 2", "Article 2")
    qtbot.keyClicks(dialog.field, "Of boats")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title(engine, article) == "Of boats", timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "Of boats" in window.reader.text, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "Of boats" in in_list(window, article), timeout=TIMEOUT)
    assert window.messages.text == "The title is “Of boats” now."
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == "&Undo Change of a Title", timeout=TIMEOUT)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: title(engine, article) == old, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "Of boats" not in window.reader.text, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "Of boats" not in in_list(window, article), timeout=TIMEOUT)


def test_left_empty_it_has_its_own_title_again(qtbot, window, engine, article):
    engine.arranging.rename(article.id, "Of boats")
    window.actions_["rename"].trigger()
    dialog = dialog_of(qtbot, window)
    assert article.title in dialog.said.text()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Delete)
    assert dialog.field.placeholderText() == article.title
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title(engine, article) == article.title, timeout=TIMEOUT)


def test_a_title_that_was_left_as_it_is_is_no_step(qtbot, window, engine, article):
    window.actions_["rename"].trigger()
    dialog = dialog_of(qtbot, window)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert engine.undoing.undoable() is None
    assert engine.article(article.id).own_title is None


def test_a_link_that_could_not_be_had_is_given_a_title(qtbot, window, site, engine):
    engine.add([site.url("/gone/1")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    failed = engine.article(choose(qtbot, window).id).article
    assert failed.status is ArticleStatus.FAILED
    window.actions_["rename"].trigger()
    dialog = dialog_of(qtbot, window)
    assert dialog.field.placeholderText() == failed.url
    qtbot.keyClicks(dialog.field, "A page that went")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.title for one in engine.failures()] == ["A page that went"], timeout=TIMEOUT)


def test_several_articles_have_no_title_in_common(window, article):
    window.list.view.select_all()
    window.actions_["rename"].trigger()
    assert "one article at a time" in window.messages.text
    assert not window.findChildren(TitleDialog)


def test_among_the_sources_the_key_is_not_about_an_article(qtbot, window, article):
    asked = []
    window.actions_["rename"].triggered.connect(lambda _: asked.append(window.focusWidget()))
    for pane in (window.sources, window.list.view):
        pane.setFocus()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F2)
    assert len(asked) == 1
    assert asked[0] is not window.sources
    dialog_of(qtbot, window).reject()


def test_it_is_in_the_menus_and_not_in_those_of_the_bin(window):
    from kbdesk.gui.actions import ARTICLE_MENU, BIN_MENU, IN_THE_LIBRARY

    assert "rename" in ARTICLE_MENU
    assert "rename" in IN_THE_LIBRARY
    assert "rename" not in BIN_MENU
