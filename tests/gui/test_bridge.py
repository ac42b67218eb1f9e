"""How answers and events reach the window: one by one, in order, with its loop's turn between."""

import threading

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from kbdesk.gui.bridge import Bridge
from kbdesk.jobs.events import Trouble
from tests.gui.hands import TIMEOUT


@pytest.fixture
def bridge(qtbot, engine):
    bridge = Bridge(engine)
    yield bridge
    bridge.close()
    assert bridge.join(TIMEOUT / 1000)


class Painted(QWidget):
    """Writes down that it is painted."""

    def __init__(self, told):
        super().__init__()
        self.told = told

    def paintEvent(self, event):  # noqa: N802
        self.told.append("painted")


def asked_at_once(bridge, *handlers):
    """Have all of these answered before the loop has its turn; changes are made one after the other."""
    over = threading.Event()
    for handler in handlers:
        bridge.ask(lambda: None, lambda _, handler=handler: handler(), change=True)
    bridge.ask(over.set, change=True)
    assert over.wait(TIMEOUT / 1000)


def test_what_an_answer_changes_is_painted_before_the_next_is_told(qtbot, bridge):
    told = []
    widget = Painted(told)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT)
    told.clear()

    def told_of(name):
        told.append(name)
        widget.update()

    asked_at_once(bridge, lambda: told_of("first"), lambda: told_of("second"), lambda: told_of("third"))
    qtbot.waitUntil(lambda: len(told) == 6, timeout=TIMEOUT)
    assert told == ["first", "painted", "second", "painted", "third", "painted"]


def test_an_event_comes_after_the_answers_before_it(qtbot, bridge, engine):
    told = []
    bridge.trouble.connect(told.append)
    asked_at_once(bridge, lambda: told.append("first"), lambda: told.append("second"))
    engine.events.publish(Trouble("Something is wrong."))
    qtbot.waitUntil(lambda: len(told) == 3, timeout=TIMEOUT)
    assert told == ["first", "second", "Something is wrong."]


def test_a_dialog_that_an_answer_opens_holds_up_no_other(qtbot, bridge):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    asked_at_once(bridge, dialog.exec, dialog.accept)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted, timeout=TIMEOUT)


def test_what_is_left_when_it_closes_is_not_told(qtbot, bridge):
    told = []
    asked_at_once(bridge, bridge.close, lambda: told.append("late"))
    qtbot.waitUntil(lambda: bridge.join(0), timeout=TIMEOUT)
    qtbot.wait(50)
    assert told == []
