"""A note to an article is written, shown, undone; and what has no name is called in words."""

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from kbdesk.gui import starting
from kbdesk.gui.articles.card_delegate import ArticleDelegate
from kbdesk.gui.widgets.note_dialog import NoteDialog
from kbdesk.gui.words import wording
from kbdesk.gui.words.failure_sentences import sentence
from kbdesk.library.records import Failure
from tests.gui.hands import TIMEOUT, choose


@pytest.fixture
def article(qtbot, window, site, engine):
    engine.add([site.url("/ok/1"), site.url("/ok/2")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2, timeout=TIMEOUT)
    return choose(qtbot, window)


def dialog_of(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.findChildren(NoteDialog)), timeout=TIMEOUT)
    return window.findChildren(NoteDialog)[-1]


def marks_of(window, row):
    """The pictures that are painted in a row of the list."""
    drawn = []

    class Watched:
        def pixmap(self, name, *how):
            drawn.append(name)
            return window._icons.pixmap(name, *how)

    view = window.list.list
    delegate = ArticleDelegate(window.theme, Watched(), view)
    picture = QPixmap(400, delegate.row_height)
    painter = QPainter(picture)
    option = QStyleOptionViewItem()
    option.rect = picture.rect()
    delegate.paint(painter, option, window.list.model.index(row, 0))
    painter.end()
    return drawn


def test_a_note_is_written_by_a_key_and_undone(qtbot, window, engine, article):
    qtbot.keyClick(window.list.view, Qt.Key.Key_W)
    dialog = dialog_of(qtbot, window)
    dialog.note.setPlainText("Read the second part again.")
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Read the second part again." in window.reader.text, timeout=TIMEOUT)
    assert engine.article(article.id).note == "Read the second part again."
    assert window.messages.text == "The note was kept."
    rows = window.list.model
    row = rows.row_of(article.id)
    qtbot.waitUntil(lambda: "has a note" in rows.data(rows.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert "note" in marks_of(window, row)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: engine.article(article.id).note == "", timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "second part again" not in window.reader.text, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "note" not in marks_of(window, row))


def test_the_note_that_is_there_can_be_changed(qtbot, window, engine, article):
    engine.arranging.note(article.id, "Old")
    window.actions_["note"].trigger()
    dialog = dialog_of(qtbot, window)
    assert dialog.note.toPlainText() == "Old"
    dialog.reject()
    assert engine.article(article.id).note == "Old"


def test_several_articles_have_no_note_in_common(window, article):
    window.list.view.select_all()
    window.actions_["note"].trigger()
    assert "one article at a time" in window.messages.text
    assert not window.findChildren(NoteDialog)


@pytest.mark.parametrize(("started", "said"), [(True, "a window of its own"), (False, "kbdesk demo")])
def test_the_demo_is_started_from_the_empty_library(monkeypatch, qtbot, window, started, said):
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.empty, timeout=TIMEOUT)
    calls = []

    class Started(QProcess):
        def startDetached(self):  # noqa: N802 - Qt calls it so
            calls.append((self.program(), self.arguments()))
            return started, 1

    monkeypatch.setattr(starting, "QProcess", Started)
    offered = window.empty.demo.text()
    window.empty.demo.linkActivated.emit("here")
    assert calls[0][1][-1] == "demo"
    assert said in window.empty.demo.text()
    window.empty.again.start(0)
    qtbot.waitUntil(lambda: window.empty.demo.text() == offered)


def test_what_was_pasted_is_called_so(window):
    assert wording.source("pasted text") == "Pasted text"
    assert (wording.source("3 files"), wording.source("1 files")) == ("3 files", "1 file")
    assert wording.source("1 links from a.example") == "1 link from a.example"
    assert wording.source("12 links from a.example and others") == "12 links from a.example and others"
    assert wording.source("33 files of mine.html") == "33 files of mine.html"


def test_the_panel_of_one_highlight_leaves_the_room_to_the_text(qtbot, window, engine, article):
    for words in ("Paragraph 1", "Paragraph 2"):
        engine.reading.highlight(article.id, words)
    window.reader.reload()
    pane = window.reader_pane
    qtbot.waitUntil(lambda: pane.list.count() == 2 and pane.panel.isVisible(), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: pane.panel.height() <= pane.panel.maximumHeight() < 100, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: pane.halves.sizes()[1] <= pane.panel.maximumHeight(), timeout=TIMEOUT)
    assert pane.list.whole_height <= pane.list.height() + 4


def test_in_english_a_failure_is_said_in_the_words_of_the_engine():
    failure = Failure(
        id=1, job=None, article=1, url="https://example.org/x", title="", kind="http_status", http_status=404,
        message="example.org answered 404.", remedy="", attempts=1, first_seen=0.0, last_seen=0.0, resolved=None,
    )  # fmt: skip
    assert sentence(failure) == "example.org answered 404."
