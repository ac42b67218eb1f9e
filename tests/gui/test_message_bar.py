"""The sentence at the bottom of the window: where it stands, how long, and where the keyboard goes."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kbdesk.gui.widgets import message_bar


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
