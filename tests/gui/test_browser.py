"""Links that the web browser is to show, where there is one and where there is none."""

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from kbdesk.gui.browser import open_link
from tests.gui.hands import TIMEOUT, choose


@pytest.fixture
def no_browser(monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(asked.append(url.toString())))
    return asked


def test_without_a_browser_it_is_said_and_the_link_can_be_copied(qtbot, window, site, engine, no_browser):
    engine.add([site.url("/ok/1"), site.url("/ok/2")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2, timeout=TIMEOUT)
    choose(qtbot, window, 1)
    window.actions_["browser"].trigger()
    assert "browser" in window.messages.text
    window.messages.action.click()
    assert QGuiApplication.clipboard().text() == no_browser[0]
    assert "Copied" in window.messages.text
    window.list.view.select_all()
    window.actions_["browser"].trigger()
    assert len(no_browser) == 2  # and not another time for each of many


def test_what_may_not_be_opened_is_not(window, no_browser):
    assert not open_link("file:///etc/passwd")
    assert (no_browser, window.messages.text) == ([], "")


def test_with_a_browser_nothing_is_said(window, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    assert open_link("https://example.org/")
    assert window.messages.text == ""


@pytest.fixture
def opened(monkeypatch):
    asked = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile() or url.toString()) or True
    )
    return asked


def import_file(qtbot, window, engine, path):
    engine.import_(engine.preview([path]))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.article(0).status.value == "ready", timeout=TIMEOUT)
    choose(qtbot, window, 0)


@pytest.mark.parametrize("command", ["browser", "copy"])
def test_an_article_that_came_as_a_file_is_opened_as_that(qtbot, window, engine, opened, tmp_path, command):
    (tmp_path / "Notes on boats.md").write_text("# Boats\n\nNotes about boats and the harbour that they lie in.\n")
    import_file(qtbot, window, engine, tmp_path / "Notes on boats.md")
    window.actions_[command].trigger()
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=TIMEOUT)
    (copy,) = engine.folder.files.iterdir()
    assert opened == [str(copy)]


def test_a_file_that_may_be_a_program_is_shown_where_it_lies_and_not_opened(qtbot, window, engine, opened, tmp_path):
    (tmp_path / "boats.command").write_text("Notes about boats and the harbour that they lie in, of all kinds.\n")
    import_file(qtbot, window, engine, tmp_path / "boats.command")
    window.actions_["browser"].trigger()
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=TIMEOUT)
    assert opened == [str(engine.folder.files)]


def test_where_no_copy_was_kept_that_is_said(qtbot, window, site, engine, opened):
    engine.add([site.url("/ok/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    choose(qtbot, window, 0)
    window.actions_["copy"].trigger()
    qtbot.waitUntil(lambda: "no copy of this page" in window.messages.text, timeout=TIMEOUT)
    assert "“General › Keep a copy of each page”" in window.messages.text  # as the preferences call it
    assert opened == []
