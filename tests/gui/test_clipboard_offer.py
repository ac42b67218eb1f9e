"""A copied link is offered, once, when the window is come to."""

import pytest
from PySide6.QtCore import Qt

from kbdesk.gui.adding import clipboard_offer
from kbdesk.gui.adding.clipboard_offer import link_in, shown
from kbdesk.library.preview import Added, Choices
from tests.gui.hands import TIMEOUT


@pytest.fixture
def copied(monkeypatch):
    """Puts a text on the clipboard as another program does."""
    held = {"text": ""}

    class Clipboard:
        def ownsClipboard(self):  # noqa: N802
            return held.get("ours", False)

        def text(self):
            return held["text"]

    class Application:
        @staticmethod
        def clipboard():
            return Clipboard()

    monkeypatch.setattr(clipboard_offer, "QGuiApplication", Application)
    return lambda text, ours=False: held.update(text=text, ours=ours)


@pytest.fixture
def come(qtbot, desk, monkeypatch):
    """Comes to the window, and waits as long as it takes until it would have offered something."""
    unanswered = []
    ask = desk.bridge.ask

    def counted(call, then=None, failed=None, **how):
        def told(answer):
            if then is not None:
                then(answer)
            unanswered.remove(call)

        unanswered.append(call)
        return ask(call, told, failed, **how)

    def come():
        desk._came_or_went(Qt.ApplicationState.ApplicationInactive)
        desk._came_or_went(Qt.ApplicationState.ApplicationActive)
        with monkeypatch.context() as only_now:
            only_now.setattr(desk.offer._bridge, "ask", counted)
            with qtbot.waitSignal(desk.offer._later.timeout, timeout=TIMEOUT):
                pass
        qtbot.waitUntil(lambda: not unanswered, timeout=TIMEOUT)
        return desk.window.messages.text

    return come


def test_a_copied_link_is_offered_once_and_added(qtbot, window, engine, copied, come, monkeypatch):
    added = []
    monkeypatch.setattr(engine, "add", lambda *what, **how: added.append((what, how)) or Added((1,), (), ()))
    copied("  https://www.example.org/essay/?id=1 \n")
    assert come() == "Add example.org/essay from the clipboard?"
    window.messages.hide()
    assert come() == ""
    copied("https://example.org/other")
    assert come() == "Add example.org/other from the clipboard?"
    window.messages.action.click()
    qtbot.waitUntil(lambda: window.messages.text == "Added 1 link.", timeout=TIMEOUT)
    assert added == [((["https://example.org/other"],), {"typed": False})]


def test_nothing_is_offered_that_the_library_has_or_that_was_copied_here(qtbot, window, engine, copied, come):
    engine.import_(engine.preview(text="https://example.org/known"), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.messages.text.startswith("Import finished"), timeout=TIMEOUT)
    window.messages.hide()
    copied("https://EXAMPLE.org/known?utm_source=x#top")
    assert come() == ""
    copied("https://example.org/here", ours=True)
    assert come() == ""


def test_it_can_be_switched_off_and_disturbs_no_other_message(window, engine, copied, come):
    copied("https://example.org/1")
    window.messages.say("Deleted 1 article.", "Undo", lambda: None)
    assert come() == "Deleted 1 article."
    window.messages.hide()
    engine.set_setting("ui.offer_clipboard", False)
    assert come() == ""
    engine.set_setting("ui.offer_clipboard", True)
    assert come() == "Add example.org/1 from the clipboard?"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "see https://example.org/1",
        "https://example.org/1\nhttps://example.org/2",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://localhost/admin",
        "http://192.168.0.1/",
        "http://[::1]/",
        "https://user:secret@example.org/",
        "https://exa mple.org/",
        "https://example.org/" + "x" * 5_000,
    ],
)
def test_what_is_no_link_to_the_web_is_not_offered(text):
    assert link_in(text) == ""


def test_a_link_is_shown_as_what_it_is():
    assert shown("https://аpple.com/Фоо") == "xn--pple-43d.com/Фоо"
    assert shown("https://example.org/a\u202egpj.exe") == "example.org/agpj.exe"
    assert len(shown("https://example.org/" + "x" * 900)) <= 70
