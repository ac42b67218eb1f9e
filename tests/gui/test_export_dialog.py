"""Exporting from the window: the selection, the list, everything; cancelled; and what goes wrong."""

import json
import threading

import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QDesktopServices

from kbdesk.bookmark import Bookmark
from kbdesk.commands.exports import Exported
from tests.gui.hands import TIMEOUT
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


def written(qtbot, window, dialog, path):
    with qtbot.waitSignal(dialog.exported, timeout=TIMEOUT):
        dialog.write(path)
    qtbot.waitUntil(lambda: window.exports.dialog is None, timeout=TIMEOUT)
    return [article["title"] for article in json.loads(path.read_text("utf-8"))["articles"]]


def test_what_is_selected_what_is_shown_and_everything(qtbot, filled, tmp_path):
    window, path = filled, tmp_path / "library.json"
    window.list.view.clearSelection()
    dialog = opened(window)
    assert [radio.text() for radio in dialog.radios][-1] == "&Everything"
    assert len(written(qtbot, window, dialog, path)) == 30
    assert window.messages.text == f"30 articles written to {path} (JSON)."

    window.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 4, timeout=TIMEOUT)
    dialog = opened(window)
    dialog.radios[0].setChecked(True)
    assert dialog.radios[0].text() == "What the &list shows: Starred"
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
    with qtbot.waitSignal(dialog.exported, timeout=TIMEOUT):
        dialog.write(path)
    assert "what was read (26)" in filled.messages.text
    assert path.exists()


@pytest.mark.parametrize(("name", "where"), [("library.json", "."), ("notes", "notes")])
def test_the_folder_is_opened_that_was_written_to(qtbot, filled, tmp_path, monkeypatch, name, where):
    asked, there = [], [False, True]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) or there.pop())
    dialog = opened(filled)
    if where == "notes":
        dialog.format.setCurrentIndex([one.name for one in filled.exports._engine.exports.formats()].index("markdown"))
    with qtbot.waitSignal(dialog.exported, timeout=TIMEOUT):
        dialog.write(tmp_path / name)
    assert filled.messages.action.text() == "Open Folder"
    filled.messages.action.click()
    assert asked == [str((tmp_path / where).resolve())]
    filled.exports._say(Exported(1, "1 article written.", "", tmp_path / name))
    filled.messages.action.click()
    assert filled.messages.text == f"No program here shows folders. It is {asked[0]}."


def test_what_cannot_be_written_is_said_where_it_was_asked(qtbot, filled, tmp_path):
    dialog = opened(filled)
    dialog.write(tmp_path / "nowhere" / "library.json")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.problem.text(), timeout=TIMEOUT)
    assert dialog.export_button.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: filled.exports.dialog is None, timeout=TIMEOUT)


def test_an_export_is_cancelled(qtbot, filled, engine, tmp_path, monkeypatch):
    began, go = threading.Event(), threading.Event()
    real = engine._library.listing.detail

    def slow(id):
        began.set()
        go.wait(PATIENCE)
        return real(id)

    monkeypatch.setattr(engine._library.listing, "detail", slow)
    dialog = opened(filled)
    dialog.write(tmp_path / "library.json")
    qtbot.waitUntil(began.is_set, timeout=TIMEOUT)
    assert dialog.bar.isVisible()
    dialog.reject()
    go.set()
    qtbot.waitUntil(lambda: filled.exports.dialog is None, timeout=TIMEOUT)
    assert list(tmp_path.glob("library*")) == []
    assert filled.messages.text == "The export was cancelled; nothing was written."
