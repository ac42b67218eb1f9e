import os

# a test does not speak to the desktop that it happens to run on
os.environ["DBUS_SESSION_BUS_ADDRESS"] = ""
# … and speaks English wherever it runs
os.environ["LC_ALL"] = "C.UTF-8"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kbdesk.engine import Engine
from kbdesk.gui.application import Desk
from tests.gui.hands import TIMEOUT
from tests.site import Site
from tests.waiting import PATIENCE


class FakeTray(QObject):
    """A tray that is always there, and keeps what it was told to show."""

    message_clicked = Signal()

    def __init__(self):
        super().__init__()
        self.shown = []
        self.is_there = True

    def notify(self, title, text):
        self.shown.append((title, text))
        return True

    def put(self, progress): ...

    def mark_failed(self, failed): ...

    def show(self): ...

    def hide(self): ...


class Hands(QtBot):
    """pytest-qt's own, with the patience of all tests where none is named: its five seconds are short on a busy
    machine.
    """

    def waitUntil(self, callback, *, timeout=TIMEOUT):  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=TIMEOUT, **how):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp, request):
    return Hands(request)


@pytest.fixture
def site():
    with Site() as opened:
        yield opened


@pytest.fixture
def engine(folder):
    made = Engine(folder)
    for key, value in (
        ("network.allow_private", "always"),
        ("network.host_spacing_seconds", 0),
        ("import.stagger_seconds", 0),
        ("tasks.backoff_seconds", 0.2),
        ("extract.processes", 1),
    ):
        made.set_setting(key, value)
    return made


@pytest.fixture
def in_language(engine, request):
    """The window, when it opens, speaks this language."""
    before = QLocale()
    engine.set_setting("ui.language", request.param)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the desk, and its translations with it
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot, qapp, engine):
    """The window with everything behind it, as it runs; ended like a quit."""
    qapp.setQuitOnLastWindowClosed(False)
    made = desk_of(qapp, engine)
    made.open()
    qtbot.waitUntil(lambda: made.window.built and made.window.sources.sources is not None, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.is_running, timeout=TIMEOUT)
    # Qt goes on thinking that the Ctrl of a Ctrl+V in the test before is held, till there is a key without it.
    QTest.keyClick(made.window, Qt.Key.Key_Control)
    yield made
    end(qtbot, made)


def desk_of(app, engine):
    """The window of an engine that is there already."""
    return Desk(app, engine.folder.path, lambda: engine)


def end(qtbot, desk):
    """Quit, and see that no thread of the window is left."""
    if getattr(desk, "gone", False):
        return
    desk.gone = True
    if not desk.over:
        with qtbot.waitSignal(desk.ended, timeout=TIMEOUT):
            desk.quit()
    if desk.window.built:
        assert desk.bridge.join(PATIENCE)
    desk.window.deleteLater()
    desk.deleteLater()
    # Here, and not when the next test waits: the theme of its desk would first be put on all that is left of this one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(desk):
    return desk.window


@pytest.fixture
def bookmarks(tmp_path):
    """Writes a bookmark file of addresses, in two folders, with tags."""

    def write(urls, name="bookmarks.html"):
        half = len(urls) // 2 or 1
        lines = ["<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>"]
        for folder, part in (("History", urls[:half]), ("Science", urls[half:])):
            lines.append(f"<DT><H3>{folder}</H3><DL><p>")
            lines += [f'<DT><A HREF="{url}" ADD_DATE="1700000000" TAGS="kept">Link {url}</A>' for url in part]
            lines.append("</DL><p>")
        file = tmp_path / name
        file.write_text("\n".join([*lines, "</DL><p>"]), "utf-8")
        return file

    return write
