"""The key of the endpoint and the test of its connection, in the preferences."""

import keyring
import pytest
from PySide6.QtCore import Qt

from kbdesk import api_key
from kbdesk.gui.preferences.dialog import PreferencesDialog
from tests import keyrings
from tests.endpoint import Endpoint
from tests.gui.hands import TIMEOUT


@pytest.fixture
def memory(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(keyrings.Memory())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def box(memory, window):
    def opened():
        window.show_preferences("analysis")
        return window.findChild(PreferencesDialog).endpoint

    return opened


def test_a_connection_is_tested(qtbot, engine, box):
    with Endpoint() as endpoint:
        engine.set_setting("analysis.base_url", endpoint.url)
        engine.set_setting("analysis.model", "tiny")
        shown = box()
        qtbot.mouseClick(shown.test, Qt.MouseButton.LeftButton)
        assert shown.said.text() == "Asking…"
        qtbot.mouseClick(shown.test, Qt.MouseButton.LeftButton)  # which is asked for already
        qtbot.waitUntil(lambda: "works" in shown.said.text(), timeout=TIMEOUT)
        assert "tiny" in shown.said.text()
    qtbot.mouseClick(shown.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: shown.said.text() not in ("", "Asking…") and "works" not in shown.said.text(), timeout=TIMEOUT
    )
    assert shown.said.property("role") == "danger"


def test_what_is_said_of_the_connection_is_in_sight_and_the_keyboard_stays(qtbot, engine, box, window):
    engine.set_setting("analysis.base_url", "http://127.0.0.1:9/v1")
    shown = box()
    dialog = window.findChild(PreferencesDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.resize(640, 420)
    area = dialog.pages.currentWidget()
    area.ensureWidgetVisible(shown.test)
    qtbot.mouseClick(shown.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.said.property("role") == "danger")
    qtbot.waitUntil(
        lambda: area.viewport().rect().contains(shown.said.mapTo(area.viewport(), shown.said.rect().center()))
    )
    assert shown.test.hasFocus()


def test_a_key_is_kept_and_forgotten_and_never_shown(qtbot, engine, box):
    engine.set_setting("analysis.base_url", "https://api.example/v1")
    shown = box()
    assert shown.key.echoMode() is shown.key.EchoMode.Password
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.key, "sk-secret")
    qtbot.mouseClick(shown.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.forget.isEnabled(), timeout=TIMEOUT)
    assert api_key.find("https://api.example/v1") == ("sk-secret", "keyring")
    assert shown.key.text() == ""
    assert "sk-secret" not in shown.said.text() + shown.key.placeholderText()
    qtbot.mouseClick(shown.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shown.forget.isEnabled(), timeout=TIMEOUT)
    assert api_key.find("https://api.example/v1") == ("", "")
