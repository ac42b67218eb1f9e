"""Undo and redo in the window: by their keys, one after the other, and while something is still being done."""

import threading

import pytest
from PySide6.QtCore import Qt

from kbdesk.commands.picking import EVERYTHING, Selection
from kbdesk.library.records import Filter
from tests.gui.hands import choose
from tests.waiting import PATIENCE

PACKED = Qt.KeyboardModifier.ControlModifier
SHIFTED = PACKED | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(window, qtbot, engine):
    """Three articles, none of them starred."""
    engine.import_(engine.preview(text="https://a.example/ https://b.example/ https://c.example/"))
    qtbot.waitUntil(lambda: engine.count() == 3)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 3)
    return tuple(row.id for row in engine.articles())


def starred(engine):
    return engine.count(Filter(starred=True))


class Slow:
    """A change that lasts until it may end."""

    def __init__(self, make):
        self._make = make
        self._may_end = threading.Event()

    def __call__(self):
        step = self._make()
        assert self._may_end.wait(PATIENCE)
        return step

    def end(self):
        self._may_end.set()


def test_what_was_undone_comes_back_by_the_key_of_redo(qtbot, window, engine, three):
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert not redo.isEnabled()
    window.undo.do(lambda: engine.arranging.tag(Selection(ids=three), "water", "boats"))
    qtbot.waitUntil(lambda: window.messages.text == "3 articles given the tags water, boats.")
    qtbot.waitUntil(lambda: undo.text() == "&Undo Tags “water, boats” (3 articles)")
    qtbot.keyClick(window, Qt.Key.Key_Z, PACKED)
    qtbot.waitUntil(lambda: redo.text() == "Re&do Tags “water, boats” (3 articles)")
    assert not engine.curation.tag_names()
    assert not undo.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Z, SHIFTED)
    qtbot.waitUntil(lambda: window.messages.text == "Done again: 3 articles given the tags water, boats.")
    assert set(engine.curation.tag_names()) == {"water", "boats"}
    qtbot.waitUntil(lambda: not redo.isEnabled() and undo.isEnabled())
    window.messages.action.click()
    qtbot.waitUntil(lambda: not engine.curation.tag_names())
    window.undo.do(lambda: engine.arranging.flag(EVERYTHING, "star"))
    qtbot.waitUntil(lambda: undo.text() == "&Undo Star (3 articles)")
    assert not redo.isEnabled()


def test_the_key_of_undo_is_the_search_field_s_while_that_has_something_to_undo(qtbot, window, engine, three):
    field = window.list.field
    window.undo.do(lambda: engine.arranging.tag(Selection(ids=three), "water"))
    qtbot.waitUntil(lambda: "water" in window.actions_["undo"].text())
    window.actions_["find"].trigger()
    qtbot.keyClicks(field, "boat")
    qtbot.keyClick(field, Qt.Key.Key_Z, PACKED)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Z, SHIFTED)
    assert field.text() == "boat"
    qtbot.keyClick(field, Qt.Key.Key_Z, PACKED)
    assert (field.text(), engine.curation.tag_names()) == ("", ["water"])
    qtbot.keyClick(field, Qt.Key.Key_Z, PACKED)
    qtbot.waitUntil(lambda: not engine.curation.tag_names())
    assert field.hasFocus()


def test_the_palette_names_what_comes_back(qtbot, window, engine, three):
    window.undo.do(lambda: engine.arranging.tag(Selection(ids=three), "R&D"))
    qtbot.waitUntil(lambda: "R&&D" in window.actions_["undo"].text())
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "R&&D" in window.actions_["redo"].text())
    window.actions_["palette"].trigger()
    palette = window.palette_.palette
    qtbot.keyClicks(palette.field, "redo")
    qtbot.waitUntil(lambda: palette._shown_for == "redo")
    assert palette._items[0].text(0) == "Redo Tag “R&D” (3 articles)"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: engine.curation.tag_names() == ["R&D"])


def test_articles_that_were_deleted_go_again(qtbot, window, engine, three):
    window.undo.do(lambda: engine.arranging.delete(Selection(ids=three[:2])))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 3)
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)


def test_undo_of_what_is_still_being_done_is_said_at_once_and_comes_when_it_is_done(
    qtbot, window, engine, three, monkeypatch
):
    engine.arranging.flag(EVERYTHING, "archive")
    slow = Slow(lambda: engine.arranging.flag(EVERYTHING, "star"))
    window.undo.do(slow)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "still being done" in window.messages.text)
    said, say = [], window.messages.say
    monkeypatch.setattr(window.messages, "say", lambda *what: (said.append(what[0]), say(*what)))
    slow.end()
    qtbot.waitUntil(lambda: window.messages.text == "Undone: 3 articles starred.")
    assert said == ["Undone: 3 articles starred."], "what is about to be undone is not offered to be undone"
    assert starred(engine) == 0
    assert engine.undoing.undoable().kind == "archive"


def test_undo_of_what_comes_to_nothing_undoes_nothing_else(qtbot, window, engine, three):
    engine.arranging.flag(EVERYTHING, "archive")
    slow = Slow(lambda: engine.arranging.flag(EVERYTHING, "unstar"))
    window.undo.do(slow, nothing="None of them has a star.")
    window.actions_["undo"].trigger()
    with qtbot.waitSignal(window.undo.done):
        slow.end()
    assert window.messages.text == "None of them has a star."
    window.undo.do(lambda: None, nothing="Nothing")  # after all that was asked for
    qtbot.waitUntil(lambda: window.messages.text == "Nothing")
    assert engine.undoing.undoable().kind == "archive"


def test_each_press_undoes_one_more_and_the_last_first(qtbot, window, engine, three):
    engine.arranging.flag(EVERYTHING, "archive")
    first = Slow(lambda: engine.arranging.move(EVERYTHING, ["A"]))
    window.undo.do(first)
    window.undo.do(lambda: engine.arranging.move(EVERYTHING, ["B"]))
    for _ in range(3):
        window.actions_["undo"].trigger()
    first.end()
    qtbot.waitUntil(lambda: engine.undoing.undoable() is None)
    assert [engine.article(id).folders for id in three] == [()] * 3
    assert [engine.undoing.redo().kind for _ in range(3)] == ["archive", "move", "move"]


def test_what_was_only_about_to_be_undone_stays(qtbot, window, engine, three):
    slow = Slow(lambda: engine.arranging.flag(EVERYTHING, "star"))
    window.undo.do(slow)
    window.actions_["undo"].trigger()
    window.actions_["redo"].trigger()
    assert window.messages.text == "It will not be undone."
    slow.end()
    qtbot.waitUntil(lambda: window.messages.text == "3 articles starred.")
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == "&Undo Star (3 articles)")
    assert starred(engine) == 3


@pytest.mark.parametrize(
    ("key", "flag", "name"),
    [(Qt.Key.Key_S, "starred", "Star"), (Qt.Key.Key_M, "read", "Mark as Read"), (Qt.Key.Key_E, "archived", "Archive")],
)
def test_a_mark_of_one_article_is_taken_back_by_the_key_of_undo(qtbot, window, engine, three, key, flag, name):
    view = window.list.view
    article = choose(qtbot, window, 1).id
    view.setFocus()
    is_so = lambda: getattr(engine.article(article).article, flag)  # noqa: E731
    qtbot.keyClick(view, key)
    qtbot.waitUntil(is_so)
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == f"&Undo {name}")
    qtbot.keyClick(view, Qt.Key.Key_Z, PACKED)
    qtbot.waitUntil(lambda: not is_so())
    qtbot.waitUntil(lambda: not getattr(view.rows.article(1), flag))
    qtbot.keyClick(view, Qt.Key.Key_Z, SHIFTED)
    qtbot.waitUntil(is_so)
    qtbot.waitUntil(lambda: getattr(view.rows.article(1), flag))


def test_that_an_article_was_read_is_nothing_to_be_undone(qtbot, window, engine, three):
    article = choose(qtbot, window, 1)
    window.reader.was_read.emit(article)  # as it does after a while, where there is a text
    qtbot.waitUntil(lambda: engine.article(article.id).article.read)
    assert engine.undoing.undoable() is None
