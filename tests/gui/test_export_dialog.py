"""Exporting from the window: the selection, the list, everything; cancelled; and what goes wrong."""

import json
import threading

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QDesktopServices

from kbdesk.bookmark import Bookmark
from kbdesk.commands.exports import Exported
from tests.gui.conftest import FakeTray
from tests.gui.hands import TIMEOUT, choose
from tests.waiting import PATIENCE


@pytest.fixture
def filled(qtbot, window, engine):
    with engine._library.write():
        for number in range(30):
            flags = ["starred"] if number < 4 else ["read"]
            bookmark = Bookmark(title=f"T{number:02}", added=1_600_000_000 + number, flags=flags)
            engine._library.articles.link(f"https://a.example/{number}", bookmark)
    window._articles_changed()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 30, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.article(0) is not None, timeout=TIMEOUT)
    return window


def opened(window):
    window.actions_["export"].trigger()
    return window.exports.dialog


def write(dialog, path):
    """Choose where to."""
    dialog.export_button.click()
    dialog.file_dialog.fileSelected.emit(str(path))


def written(qtbot, window, dialog, path):
    window.messages.hide()
    write(dialog, path)
    qtbot.waitUntil(lambda: "written to" in window.messages.text)
    return [article["title"] for article in json.loads(path.read_text("utf-8"))["articles"]]


def test_what_a_format_has_no_place_for_is_seen_whole(qtbot, window):
    dialog = opened(window)
    qtbot.waitUntil(dialog.isVisible)
    for place in range(dialog.format.count()):
        dialog.format.setCurrentIndex(place)
        qtbot.waitUntil(lambda: dialog.lacks.height() >= dialog.lacks.heightForWidth(dialog.lacks.width()))
        assert dialog.export_button.height() >= dialog.export_button.sizeHint().height()
    assert any(len(one.lacks) > 100 for one in dialog._formats)


def test_what_is_selected_what_is_shown_and_everything(qtbot, filled, tmp_path):
    window, path = filled, tmp_path / "library.json"
    window.list.view.clearSelection()
    dialog = opened(window)
    assert (dialog.radios, dialog.only.text()) == ([], "Everything")
    assert dialog.only.isVisible()
    assert len(written(qtbot, window, dialog, path)) == 30
    assert window.messages.text == f"30 articles written to {path} (JSON)."

    window.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 4, timeout=TIMEOUT)
    dialog = opened(window)
    dialog.radios[0].setChecked(True)
    assert [radio.text() for radio in dialog.radios] == ["What the &list shows: Starred", "&Everything"]
    assert not dialog.only.isVisible()
    assert written(qtbot, window, dialog, path) == ["T03", "T02", "T01", "T00"]

    window.list.view.go(1)
    dialog = opened(window)
    assert dialog.radios[0].isChecked()
    assert dialog.radios[0].text() == "What is &selected: 1 article"
    assert written(qtbot, window, dialog, path) == ["T02"]


def test_the_format_says_what_it_lacks_and_a_file_is_asked_for(qtbot, filled, tmp_path):
    dialog = opened(filled)
    assert dialog.lacks.text() == ""
    dialog.format.setCurrentText("Bookmark HTML")
    assert "no place for notes and files" in dialog.lacks.text()
    dialog.export_button.click()
    assert dialog.file_dialog.defaultSuffix() == "html"
    assert dialog.file_dialog.directory() != QDir.current()
    dialog.file_dialog.reject()
    path = tmp_path / "library.html"
    write(dialog, path)
    qtbot.waitUntil(lambda: "what was read (26)" in filled.messages.text)
    assert path.exists()


@pytest.mark.parametrize(("name", "where"), [("library.json", "."), ("notes", "notes")])
def test_the_folder_is_opened_that_was_written_to(qtbot, filled, tmp_path, monkeypatch, name, where):
    asked, there = [], [False, True]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) or there.pop())
    dialog = opened(filled)
    if where == "notes":
        dialog.format.setCurrentIndex([one.name for one in filled.exports._engine.exports.formats()].index("markdown"))
    write(dialog, tmp_path / name)
    qtbot.waitUntil(lambda: filled.messages.action.text() == "Open Folder")
    filled.messages.action.click()
    assert asked == [str((tmp_path / where).resolve())]
    filled.exports._say(Exported(1, "1 article written.", "", tmp_path / name))
    filled.messages.action.click()
    assert filled.messages.text == f"No program here shows folders. It is {asked[0]}."


def test_what_cannot_be_written_is_said_and_asked_for_again(qtbot, filled, tmp_path):
    filled.list.view.go(0)
    dialog = opened(filled)
    dialog.format.setCurrentText("Bookmark HTML")
    dialog.radios[-1].setChecked(True)
    write(dialog, tmp_path / "nowhere" / "library.html")
    qtbot.waitUntil(lambda: "cannot be written" in filled.messages.text)
    filled.messages.action.click()
    again = filled.exports.dialog
    assert again.format.currentText() == "Bookmark HTML"
    assert again.radios[-1].isChecked()
    again.reject()
    qtbot.waitUntil(lambda: filled.exports.dialog is None)


@pytest.fixture
def slow(engine, monkeypatch):
    """An export that has begun when `began` is set, and goes on when `go` is."""
    began, go = threading.Event(), threading.Event()
    real = engine._library.listing.detail

    def detail(id, binned=False):
        if threading.current_thread().name.startswith("window-slow"):
            began.set()
            go.wait(PATIENCE)
        return real(id, binned)

    monkeypatch.setattr(engine._library.listing, "detail", detail)
    monkeypatch.setattr("kbdesk.gui.work.errands.SHOWN_AFTER_MS", 0)
    yield began, go
    go.set()


def test_the_window_can_be_used_while_an_export_is_written(qtbot, filled, engine, tmp_path, slow):
    began, go = slow
    path = tmp_path / "library.json"
    write(opened(filled), path)
    qtbot.waitUntil(began.is_set)
    assert filled.exports.dialog is None
    status = filled.status
    qtbot.waitUntil(lambda: status.label.text() == "Written: 0 of 30 articles")
    assert status.isVisible()
    assert status.stop.isVisible()
    assert (status.bar.value(), status.bar.maximum()) == (0, 30)
    choose(qtbot, filled, 3)
    assert filled.actions_["export"].isEnabled(), "another one can be written meanwhile"
    go.set()
    qtbot.waitUntil(lambda: filled.messages.text == f"30 articles written to {path} (JSON).")
    assert filled.messages.action.text() == "Open Folder"
    qtbot.waitUntil(lambda: not status.isVisible())
    assert path.exists()


def test_an_export_is_cancelled(qtbot, filled, tmp_path, slow):
    began, go = slow
    write(opened(filled), tmp_path / "library.json")
    qtbot.waitUntil(began.is_set)
    stop = filled.status.stop
    qtbot.waitUntil(stop.isVisible)
    assert "nothing will have been written" in stop.accessibleDescription()
    stop.click()
    assert filled.status.label.text() == "Stopping…"
    assert not stop.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: filled.messages.text == "The export was cancelled; nothing was written.")
    assert not filled.messages.action.isVisible()
    assert list(tmp_path.glob("library*")) == []
    qtbot.waitUntil(lambda: not filled.status.isVisible())


def test_an_export_ends_with_the_window(qtbot, filled, desk, tmp_path, slow):
    began, go = slow
    write(opened(filled), tmp_path / "library.json")
    qtbot.waitUntil(began.is_set)
    with qtbot.waitSignal(desk.ended):
        desk.quit()
        go.set()
    qtbot.waitUntil(lambda: list(tmp_path.glob("library*")) == [])


def quitting(qtbot, window):
    """Quit while an export is written, and get what is asked then."""
    window.actions_["quit"].trigger()
    question = window.quitting.question
    assert question.isVisible()
    assert "nothing will have been written" in question.informativeText()
    qtbot.waitUntil(lambda: "0 of 30 articles" in question.informativeText())
    return question


@pytest.fixture
def begun(qtbot, filled, tmp_path, slow):
    """An export that is being written; what lets it go on, and where it is written to."""
    began, go = slow
    write(opened(filled), tmp_path / "library.json")
    qtbot.waitUntil(began.is_set)
    return go, tmp_path / "library.json"


def test_quitting_waits_for_an_export_and_says_so(qtbot, filled, desk, begun):
    go, path = begun
    quitting(qtbot, filled)
    filled.quit_wanted.emit()  # once more, from the tray: it is asked once
    assert not desk.over
    with qtbot.waitSignal(desk.ended):
        go.set()
    assert len(json.loads(path.read_text("utf-8"))["articles"]) == 30


def test_an_export_can_be_given_up_to_quit_at_once(qtbot, filled, desk, begun):
    go, path = begun
    question = quitting(qtbot, filled)
    with qtbot.waitSignal(desk.ended):
        question.now.click()
        go.set()
    assert list(path.parent.glob("library*")) == []


def test_one_need_not_quit_after_all(qtbot, filled, desk, begun):
    go, path = begun
    question = quitting(qtbot, filled)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    go.set()
    qtbot.waitUntil(lambda: "written to" in filled.messages.text)
    assert filled.isVisible()
    assert not desk.over
    assert path.exists()


def test_an_export_that_fails_while_it_is_waited_for_is_not_quit_over(qtbot, filled, desk, begun):
    go, path = begun
    quitting(qtbot, filled)
    path.mkdir()
    (path / "something").touch()
    go.set()
    qtbot.waitUntil(lambda: "cannot be written" in filled.messages.text)
    qtbot.waitUntil(lambda: filled.quitting.question is None)
    assert not desk.over


def test_a_window_that_is_closed_while_an_export_is_written_waits_in_the_tray(qtbot, filled, desk, begun):
    go, path = begun
    qtbot.waitUntil(lambda: desk.tray.state.text() == "Written: 0 of 30 articles")
    desk.tray = FakeTray()
    filled.close()
    assert filled.isHidden()
    assert desk.tray.shown[0][0] == "kbdesk goes on working"
    go.set()
    qtbot.waitUntil(lambda: len(desk.tray.shown) == 2)
    assert desk.tray.shown[1][1] == f"30 articles written to {path} (JSON)."
    assert path.exists()
