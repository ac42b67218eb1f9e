"""A bar of progress that does not have the whole window painted whenever it moves."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QProgressBar

from kbdesk.gui.widgets.quiet_bar import QuietBar


class Paints(QObject):
    """How often a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        self.times += event.type() == QEvent.Type.Paint
        return False


@pytest.mark.parametrize(("kind", "at_once"), [(QProgressBar, 1), (QuietBar, 0)])
def test_it_is_painted_when_it_is_its_turn(qtbot, kind, at_once):
    bar = kind()
    qtbot.addWidget(bar)
    bar.resize(200, 20)
    bar.show()
    paints = Paints(bar)
    qtbot.waitUntil(lambda: paints.times > 0)
    QApplication.processEvents()
    paints.times = 0
    bar.setValue(50)
    assert (bar.value(), paints.times) == (50, at_once)
    qtbot.waitUntil(lambda: paints.times > 0)


def test_a_value_that_is_the_same_paints_nothing(qtbot):
    bar = QuietBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.setValue(50)
    QApplication.processEvents()
    QApplication.processEvents()
    paints = Paints(bar)
    bar.setValue(50)
    QApplication.processEvents()
    assert paints.times == 0
