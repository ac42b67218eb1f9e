"""The sentence at the bottom of the window: where it stands, how long, and where the keyboard goes."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from kbdesk.commands.picking import Selection
from kbdesk.gui.widgets import message_bar
from kbdesk.library.preview import Choices
from tests.gui.hands import choose


def test_nothing_moves_as_a_message_comes_and_goes(window):
    before = window.layout_.whole.geometry()
    window.messages.say("Something was done.", "Undo", lambda: None)
    QCoreApplication.processEvents()
    assert window.messages.isVisible()
    assert window.layout_.whole.geometry() == before
    window.messages.hide()
    QCoreApplication.processEvents()
    assert window.layout_.whole.geometry() == before


def test_a_message_takes_the_whole_line_where_nothing_is_going_on(qtbot, window):
    qtbot.waitUntil(lambda: not window.status.text)
    window.messages.say("Something was done.")
    qtbot.waitUntil(lambda: window.messages.width() == window.foot.width())
    window.messages.hide()
    assert window.foot.links.isVisible()


def test_the_keyboard_stays_where_it_is_when_its_button_is_clicked(qtbot, window):
    done = []
    qtbot.waitUntil(window.isActiveWindow)
    window.sources.setFocus()
    window.messages.say("Something was done.", "Undo", lambda: done.append(True))
    QTest.mouseClick(window.messages.action, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert window.sources.hasFocus()


def test_the_keyboard_goes_back_to_where_it_came_from(qtbot, window):
    done = []
    qtbot.waitUntil(window.isActiveWindow)
    window.sources.setFocus()
    window.messages.say("Something was done.", "Undo", lambda: done.append(True))
    window.messages.action.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.messages.action, Qt.Key.Key_Space)
    assert done == [True]
    assert window.sources.hasFocus()


def test_it_stays_as_long_as_the_keyboard_is_on_it(qtbot, window, monkeypatch):
    monkeypatch.setattr(message_bar, "LONG_MS", 50)
    monkeypatch.setattr(message_bar, "SHORT_MS", 50)
    qtbot.waitUntil(window.isActiveWindow)
    window.sources.setFocus()
    window.messages.say("Something was done.", "Undo", lambda: None)
    window.messages.action.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(window.messages.timed):
        pass
    assert window.messages.isVisible()
    window.sources.setFocus()
    qtbot.waitUntil(lambda: not window.messages.isVisible())


def test_it_is_still_there_when_its_user_comes_back_to_the_window(qtbot, window, monkeypatch):
    monkeypatch.setattr(message_bar, "SHORT_MS", 50)
    qtbot.waitUntil(window.isActiveWindow)
    here = []
    monkeypatch.setattr(window, "isActiveWindow", lambda: bool(here))
    window.messages.say("Something was done.")
    for _ in range(3):
        with qtbot.waitSignal(window.messages.timed):
            pass
    assert window.messages.isVisible()
    here.append(True)
    qtbot.waitUntil(lambda: not window.messages.isVisible())


def test_the_keyboard_does_not_come_to_a_message_because_what_had_it_went_away(qtbot, window, engine):
    engine.import_(engine.preview(text="https://example.org/1"), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_["activity"].setChecked(True)
    [close] = [
        one for one in window.activity.findChildren(QToolButton) if one.accessibleName() == "Hide the activity panel"
    ]
    close.setFocus()
    window.messages.say("Something was done.")
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert not window.activity.isVisible()
    qtbot.waitUntil(window.list.view.hasFocus)


def test_it_is_seen_after_the_article_that_was_read_is_deleted_for_good(qtbot, window, engine):
    engine.import_(engine.preview(text="https://example.org/1 https://example.org/2"), Choices(fetch=False))
    engine.arranging.delete(Selection(ids=(engine.articles()[0].id,)))
    qtbot.waitUntil(lambda: window.sources.rows.find(("library", "bin")).isValid())
    window.sources.choose(("library", "bin"))
    choose(qtbot, window)
    qtbot.waitUntil(window.isActiveWindow)
    window.reader.setFocus()
    window.actions_["purge"].trigger()
    qtbot.waitUntil(lambda: window.bin.question is not None)
    next(one for one in window.bin.question.buttons() if "Good" in one.text()).click()
    qtbot.waitUntil(lambda: engine.count() == 1 and window.sources.key == ("library", "all"))
    qtbot.waitUntil(lambda: window.messages.isVisible())
    window.activateWindow()
    qtbot.waitUntil(lambda: window.list.view.hasFocus() or window.sources.hasFocus())
