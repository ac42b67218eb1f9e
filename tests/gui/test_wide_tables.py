"""Tables and code that are wider than the column."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextTable, QWheelEvent
from PySide6.QtWidgets import QApplication

from kbdesk.gui.reader.wide_tables import tables
from tests.gui.hands import TIMEOUT, choose
from tests.site import article

LINE = (
    "def harbour(boats, frost=False, quay='north', listed_by=lambda boat: (boat.name, boat.owner), more=None, last=1):"
)
HEAD = "".join(f"<th>Quantity number {n}</th>" for n in range(14))
CELLS = "".join(f"<td>incomprehensibility{n}</td>" for n in range(14))
WORDS = "<p>" + "Words that go on and on until the line is full and then some more of them. " * 12 + "</p>"
PAGE = (
    f"<h2>Wide</h2><table><tr>{HEAD}</tr><tr>{CELLS}</tr></table>{WORDS}"
    f"<h2>Narrow</h2><table><tr><th>One</th><th>Two</th></tr><tr><td>1</td><td>2</td></tr></table>{WORDS}"
    f"<h2>Code</h2><pre><code>{LINE}\n    return 1\n</code></pre>{WORDS * 6}"
)


@pytest.fixture
def reader(qtbot, window, site, engine):
    """The reader, with such a page in it."""
    page = article("Wide ones").replace("</article>", PAGE + "</article>")
    site.routes["wide"] = lambda request: request.send(page)
    engine.add([site.url("/wide/1")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    choose(qtbot, window)
    qtbot.waitUntil(lambda: "incomprehensibility13" in window.reader.text, timeout=TIMEOUT)
    return window.reader


def table_of(reader, words):
    """The innermost table in which these words stand, scrolled into view."""
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.text.index(words))
    reader.show_position(cursor.position())
    table = cursor.currentTable()
    assert isinstance(table, QTextTable)
    return table


def turn(reader, x=0, y=0, modifiers=Qt.KeyboardModifier.NoModifier, words="incomprehensibility0"):
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.text.index(words))
    place = QPointF(reader.viewport().width() / 2, reader.cursorRect(cursor).center().y())
    event = QWheelEvent(
        place, reader.viewport().mapToGlobal(place), QPoint(), QPoint(x, y), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(reader.viewport(), event)


def test_no_word_of_a_wide_table_is_broken(reader):
    table = table_of(reader, "incomprehensibility0")
    for column in range(table.columns()):
        block = table.cellAt(1, column).firstCursorPosition().block()
        assert block.layout().lineCount() == 1
    assert table.cellAt(0, 0).firstCursorPosition().block().layout().lineCount() == 1


def test_it_scrolls_in_itself_and_the_page_stays(reader):
    table = table_of(reader, "incomprehensibility0")
    before = reader.text
    turn(reader, x=-120)
    assert table.format().leftMargin() == -60
    turn(reader, y=-240, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert table.format().leftMargin() == -180
    for _ in range(100):
        turn(reader, x=-1200)
    end = -table.format().leftMargin()
    last = table.cellAt(1, 13).lastCursorPosition()
    assert 0 < reader.cursorRect(last).right() < reader.viewport().width()
    turn(reader, x=-1200)
    assert -table.format().leftMargin() == end
    turn(reader, x=120_000)
    assert table.format().leftMargin() == 0
    assert reader.horizontalScrollBar().maximum() == 0
    assert reader.document().toPlainText() == before.encode("utf-16", "surrogatepass").decode("utf-16")


def test_a_wheel_that_turns_downwards_scrolls_the_page(reader):
    table = table_of(reader, "incomprehensibility0")
    top = reader.verticalScrollBar().value()
    turn(reader, y=-120)
    assert reader.verticalScrollBar().value() > top
    assert table.format().leftMargin() == 0


def test_the_keyboard_scrolls_it_too(qtbot, reader):
    table = table_of(reader, "incomprehensibility0")
    qtbot.keyClick(reader, Qt.Key.Key_Right)
    assert table.format().leftMargin() < 0
    qtbot.keyClick(reader, Qt.Key.Key_Left)
    assert table.format().leftMargin() == 0


def test_its_bar_can_be_dragged(qtbot, reader):
    table = table_of(reader, "incomprehensibility0")
    last = reader.cursorRect(table.lastCursorPosition()).bottom()
    colour = reader.viewport().grab().toImage()
    column = [colour.pixelColor(4, y).name() for y in range(last, last + 30)]
    ground = max(column, key=column.count)
    # The line below the cells comes first, where letters do not reach down to it.
    row = last + next(at for at in range(26) if ground not in column[at : at + 4])
    start = QPoint(10, row + 2)
    qtbot.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(reader.viewport(), start + QPoint(50, 0))
    assert table.format().leftMargin() < -60
    qtbot.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(50, 0))
    assert not reader.textCursor().hasSelection()


def test_lines_of_code_stay_whole(reader):
    table = table_of(reader, "def harbour")
    assert table.firstCursorPosition().block().layout().lineCount() == 1
    turn(reader, x=-120, words="def harbour")
    assert table.format().leftMargin() == -60


def test_a_table_that_fits_is_left_alone(reader):
    table = table_of(reader, "One")
    turn(reader, x=-120, words="One")
    assert table.format().leftMargin() == 0
    assert len(list(tables(reader.document().rootFrame()))) == 3
