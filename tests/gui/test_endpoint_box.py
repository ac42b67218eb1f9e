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
def box(memory, window, engine):
    def opened(provider="openai"):
        engine.set_setting("analysis.provider", provider)
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


def test_what_concerns_the_endpoint_alone_is_there_to_be_changed_only_where_one_is_chosen(qtbot, engine, box, window):
    engine.set_setting("analysis.base_url", "https://api.example/v1")
    api_key.keep("https://api.example/v1", "sk-secret")
    shown = box("local")
    dialog = window.findChild(PreferencesDialog)
    of_both = ("provider", "max_tags")
    fields = {key.partition(".")[2]: field for key, field in dialog.fields.items() if key.startswith("analysis.")}
    of_endpoint = [field for name, field in fields.items() if name not in of_both]
    assert len(of_endpoint) == 7
    assert all(fields[name].editor.isEnabled() for name in of_both)
    assert not any(part.isEnabled() for field in of_endpoint for part in field.parts)
    assert fields["base_url"].editor.text() == "https://api.example/v1"
    assert not any(part.isEnabled() for part in (shown.key, shown.keep, shown.test))
    qtbot.waitUntil(shown.forget.isEnabled)  # who has done with the endpoint wants its key gone

    provider = fields["provider"].editor
    provider.setCurrentIndex(provider.findData("openai"))
    provider.activated.emit(provider.currentIndex())
    qtbot.waitUntil(lambda: all(field.editor.isEnabled() for field in of_endpoint))
    assert all(part.isEnabled() for part in (shown.key, shown.test))
    assert not shown.keep.isEnabled()
    assert fields["base_url"].editor.text() == "https://api.example/v1"

    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shown.test.isEnabled() and not fields["base_url"].editor.isEnabled())
