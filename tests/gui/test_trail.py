"""Back to what was read before, and forward again; the list follows."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl

from kbdesk.commands.picking import Selection
from kbdesk.library.records import Filter
from tests.gui.hands import TIMEOUT, choose


@pytest.fixture
def filled(qtbot, window, site, engine):
    """Four articles."""
    engine.add([site.url(f"/ok/{n}") for n in range(4)])
    qtbot.waitUntil(lambda: engine.work().idle and window.list.model.rowCount() == 4, timeout=TIMEOUT)
    return window


def shows(qtbot, window, article):
    """Wait until the article is read, and chosen in the list."""
    qtbot.waitUntil(lambda: window.reader.article is not None and window.reader.article.id == article, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: [one.id for one in window.list.view.picked().articles] == [article], timeout=TIMEOUT)


def test_it_goes_back_and_forward_and_the_list_follows(qtbot, filled):
    window = filled
    back, forward = window.actions_["back"], window.actions_["forward"]
    assert not back.isEnabled()
    first, second, third = (choose(qtbot, window, row).id for row in (2, 0, 3))
    window.list.view.setFocus()
    assert back.isEnabled()
    assert not forward.isEnabled()
    qtbot.keyClick(window.list.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shows(qtbot, window, second)
    back.trigger()
    shows(qtbot, window, first)
    assert not back.isEnabled()
    qtbot.keyClick(window.list.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    shows(qtbot, window, second)
    qtbot.mouseClick(window.reader.viewport(), Qt.MouseButton.ForwardButton, pos=QPoint(40, 40))
    shows(qtbot, window, third)
    qtbot.mouseClick(window.reader.viewport(), Qt.MouseButton.BackButton, pos=QPoint(40, 40))
    shows(qtbot, window, second)
    other = choose(qtbot, window, 1).id
    assert not forward.isEnabled(), "who goes elsewhere has nothing to go forward to"
    back.trigger()
    shows(qtbot, window, second)
    forward.trigger()
    shows(qtbot, window, other)


def test_a_related_article_is_chosen_in_the_list_and_left_again(qtbot, filled, engine):
    window = filled
    first = choose(qtbot, window)
    other = next(one for one in engine.articles(Filter()) if one.id != first.id)
    window.related.articles = [other]
    window.reader.anchorClicked.emit(QUrl(f"kbdesk:article/{other.id}"))
    shows(qtbot, window, other.id)
    qtbot.waitUntil(window.actions_["back"].isEnabled, timeout=TIMEOUT)
    window.actions_["back"].trigger()
    shows(qtbot, window, first.id)


def test_what_is_not_in_the_list_is_shown_and_nothing_is_chosen(qtbot, filled, engine):
    window = filled
    first, second = (choose(qtbot, window, row) for row in (0, 1))
    window.commands.mark(window._picked(), "star")
    qtbot.waitUntil(lambda: engine.articles(Filter(starred=True)) != [], timeout=TIMEOUT)
    window.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    window.actions_["back"].trigger()
    qtbot.waitUntil(lambda: window.reader.article.id == first.id, timeout=TIMEOUT)
    assert not window.list.view.selectionModel().hasSelection()
    window.actions_["back"].trigger()
    window.actions_["forward"].trigger()
    shows(qtbot, window, second.id)


def test_it_goes_past_what_was_deleted_for_good(qtbot, filled, engine):
    window = filled
    first, second, _third = (choose(qtbot, window, row) for row in (0, 1, 2))
    engine.arranging.delete(Selection(ids=(second.id,)))
    engine.arranging.purge(Selection(Filter(binned=True), ids=(second.id,)))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 3, timeout=TIMEOUT)
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT) as told:
        window.actions_["back"].trigger()
    assert told.args == [None]
    window.actions_["back"].trigger()
    shows(qtbot, window, first.id)
    assert not window.actions_["back"].isEnabled()


def test_other_pages_have_nothing_to_go_back_to(qtbot, filled):
    window = filled
    first = choose(qtbot, window, 0).id
    choose(qtbot, window, 1)
    window.actions_["go_failures"].trigger()
    assert not window.actions_["back"].isEnabled()
    window.sources.choose(("library", "all"))
    window.actions_["back"].trigger()
    shows(qtbot, window, first)


def test_an_article_of_the_palette_is_shown_from_any_page(qtbot, filled, engine):
    window = filled
    article = engine.articles(Filter())[2]
    window.actions_["go_failures"].trigger()
    window.going.open_anywhere(article)
    shows(qtbot, window, article.id)
    assert window.reader.isVisible()
    assert window.focusWidget() is window.reader
