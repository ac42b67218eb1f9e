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
