"""An article that is open while it is analysed, tagged or moved shows that, and takes nothing from its reader."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from kbdesk.commands.picking import Selection
from kbdesk.gui.reader.load import start_of_text
from kbdesk.gui.reader.renewal import WAIT_MS
from tests.gui.hands import TIMEOUT, choose
from tests.site import article


@pytest.fixture
def opened(qtbot, window, engine, site):
    """A long article, open in the reader."""
    site.routes["long"] = lambda request: request.send(article("A long article", request.number, paragraphs=60))
    engine.add([site.url("/long/3")])
    qtbot.waitUntil(lambda: engine.work().idle and engine.count() > 0, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: (shown := window.list.model.article(0)) and shown.status == "ready", timeout=TIMEOUT)
    chosen = choose(qtbot, window)
    qtbot.waitUntil(lambda: "Paragraph 4 of" in window.reader.text, timeout=TIMEOUT)
    return chosen


def select(reader, words):
    start = reader.text.index(words, start_of_text(reader.document()))
    cursor = reader.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def test_tags_that_come_while_an_article_is_open_show(qtbot, window, engine, opened):
    assert "herons" not in window.reader.text
    engine.arranging.tag([opened.id], "herons")
    qtbot.waitUntil(lambda: "herons" in window.reader.text, timeout=TIMEOUT)


def test_what_is_selected_and_seen_stays(qtbot, window, engine, opened):
    reader = window.reader
    window.resize(900, 500)
    reader.show_position(reader.text.index("Paragraph 3 of"), 0)
    words = reader.text[reader.text.index("Paragraph 4 of") :][:60]
    select(reader, words)
    top = reader.cursorRect().top()
    engine.arranging.tag([opened.id], "herons")
    qtbot.waitUntil(lambda: "herons" in reader.text, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: reader.textCursor().selectedText() == words, timeout=TIMEOUT)
    assert abs(reader.cursorRect().top() - top) <= 1


def test_nothing_changes_below_an_open_menu(qtbot, window, engine, opened):
    menu = QMenu(window)
    menu.addAction("Highlight")
    menu.popup(window.mapToGlobal(window.rect().center()))
    engine.arranging.tag([opened.id], "herons")
    qtbot.waitUntil(lambda: "herons" in window.reader.article.tags, timeout=TIMEOUT)
    qtbot.wait(2 * WAIT_MS)
    assert "herons" not in window.reader.text
    menu.close()
    qtbot.waitUntil(lambda: "herons" in window.reader.text, timeout=TIMEOUT)


def test_what_is_said_of_it_elsewhere_sets_no_page_anew(qtbot, window, engine, opened):
    shown = []
    window.reader.shown.connect(shown.append)
    engine.arranging.flag(Selection(ids=(opened.id,)), "star")
    qtbot.waitUntil(lambda: window.reader.article.starred, timeout=TIMEOUT)
    qtbot.wait(2 * WAIT_MS)
    assert shown == []


@pytest.mark.parametrize("scrolled", [1, 20, 45, 90])
def test_a_page_that_is_set_anew_stays_where_it_is_above_the_text_too(qtbot, window, engine, opened, scrolled):
    reader, bar = window.reader, window.reader.verticalScrollBar()
    window.resize(900, 500)
    qtbot.waitUntil(lambda: bar.maximum() > scrolled)
    bar.setValue(scrolled)
    for _ in range(3):
        with qtbot.waitSignal(reader.shown):
            reader.reload()
        assert bar.value() == scrolled


def test_a_place_leads_to_the_line_that_it_was_taken_at(qtbot, window, opened):
    reader, bar = window.reader, window.reader.verticalScrollBar()
    window.resize(900, 500)
    for paragraph in range(2, 30):
        reader.show_position(reader.text.index(f"Paragraph {paragraph} of"), 0)
        before = bar.value()
        reader.go_to(reader.place)
        assert bar.value() == before
