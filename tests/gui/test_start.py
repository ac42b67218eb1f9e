"""The start of the window, in a process of its own: what is not needed for its first picture comes after that."""

import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QLabel, QMessageBox

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.gui import application
from kbdesk.jobs.events import HandedOver
from kbdesk.settings import store
from tests.command import Kbdesk
from tests.gui.conftest import end
from tests.gui.hands import TIMEOUT
from tests.waiting import PATIENCE

SAYS_WHAT_IS_THERE = """
import sys
from kbdesk import cli
from kbdesk.gui import application

class Desk(application.Desk):
    def open(self, files=(), urls=()):
        self.window.painted.connect(self.say)
        super().open(files, urls)

    def say(self):
        heavy = ("filelock", "logging.handlers", "socket", "kbdesk.engine", "kbdesk.gui.articles.list_pane")
        print([name for name in heavy if name in sys.modules], "Qt" in vars(sys.modules["PySide6.QtCore"]))
        self.quit()

application.Desk = Desk
sys.exit(cli.main([]))
"""
SAYS_ITS_NAME = """
import sys
from PySide6.QtGui import QGuiApplication
from kbdesk import cli
from kbdesk.gui import application

class Desk(application.Desk):
    def open(self, files=(), urls=()):
        self.window.painted.connect(self.say)
        super().open(files, urls)

    def say(self):
        print(QGuiApplication.applicationDisplayName())
        self.quit()

application.Desk = Desk
sys.exit(cli.main(sys.argv[1:]))
"""
ENDS_SLOWLY = """
import sys, time
from kbdesk import cli
from kbdesk.gui import application

class Desk(application.Desk):
    def open(self, files=(), urls=()):
        self.begun.connect(self.quit)
        super().open(files, urls)

    def _stop(self, engine):
        super()._stop(engine)
        time.sleep(1)
        print("the last thread has ended")

application.Desk = Desk
sys.exit(cli.main([]))
"""
LEAVES_THREADS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextDocument
from kbdesk import cli
from kbdesk.gui import application

application.STOP_SECONDS = application.JOIN_SECONDS = 1

def lay_out():
    while True:
        QTextDocument().setHtml("<p>A <b>bridge</b> over the river.</p>" * 500)

class Desk(application.Desk):
    def _go_on(self, *given):
        super()._go_on(*given)
        for slow in (False, False, True, True, True):
            self.bridge.ask(lay_out, slow=slow)
        QTimer.singleShot(500, self, self.quit)

application.Desk = Desk
sys.exit(cli.main())
"""
TWO_AT_ONCE = """
import sys
from kbdesk import cli, datafolder
datafolder.DataFolder.is_taken = lambda self: False
sys.exit(cli.main(["open", "https://example.org/handed"]))
"""


def python(code, folder, *arguments):
    env = {**os.environ, "KBDESK_DATA_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=env, capture_output=True, text=True, timeout=PATIENCE
    )
    # said by the plugin without a screen when the window, on a busy machine, has got to say that it still opens
    done.stderr = done.stderr.replace("This plugin does not support propagateSizeHints()\n", "")
    return done


def without_screen(path):
    kbdesk = Kbdesk(path)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        kbdesk.env.pop(name, None)
    return kbdesk


def test_the_first_picture_waits_for_nothing_that_it_does_not_need(tmp_path):
    done = python(SAYS_WHAT_IS_THERE, tmp_path)
    assert (done.stdout.strip(), done.returncode) == ("[] False", 0), done.stderr


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, "could not connect to display"),
        ({"DISPLAY": ":98765"}, "could not connect to display :98765"),
        ({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}, "could not connect to display"),
        ({"QT_QPA_PLATFORM": "nowhere"}, 'Could not find the Qt platform plugin "nowhere" in ""'),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a screen")
def test_where_there_is_no_screen_one_sentence_says_so(tmp_path, told, why):
    """Over ssh, or as another user: Qt itself aborts, with a core dump."""
    kbdesk = without_screen(tmp_path)
    kbdesk.env.update(told)
    assert kbdesk.refused() == f"No window can be shown here ({why}). `kbdesk run` does the work without one."


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a screen")
def test_where_there_is_no_screen_the_demo_leaves_nothing_behind(tmp_path):
    kbdesk, temporary = without_screen(tmp_path / "data"), tmp_path / "temporary"
    temporary.mkdir()
    kbdesk.env["TMPDIR"] = str(temporary)
    assert kbdesk.refused("demo").startswith("No window can be shown here")
    assert list(temporary.iterdir()) == []


def test_no_thread_is_left_when_qt_is_taken_down(tmp_path):
    """One that was about to return from the window's signal came back to a window that was gone: it crashed."""
    done = python(ENDS_SLOWLY, tmp_path)
    assert (done.stdout.strip(), done.returncode) == ("the last thread has ended", 0), done.stderr


def test_threads_that_do_not_end_are_left_where_they_are(tmp_path):
    """Python stops them as they come back to it, and Qt, whose functions they are in, ends the process for that."""
    done = python(LEAVES_THREADS, tmp_path)
    assert (done.stdout, done.returncode) == ("", 0), done.stderr
    assert not DataFolder(tmp_path).is_taken()


@pytest.mark.parametrize(("arguments", "name"), [([], "kbdesk"), (["demo"], "kbdesk Demo")])
def test_the_demo_is_told_from_ones_own_library(tmp_path, arguments, name):
    done = python(SAYS_ITS_NAME, tmp_path, *arguments)
    assert (done.stdout.strip(), done.returncode) == (name, 0), done.stderr


def test_of_two_that_are_started_at_once_one_hands_over_and_closes_its_window(tmp_path, qtbot):
    heard = []
    other = Engine(DataFolder(tmp_path))

    def take(event):
        if isinstance(event, HandedOver):
            heard.append((event.urls, event.files))
            other.handing_over.take(event.request)

    other.events.subscribe(take)
    other.start()
    other.handing_over.receive(True)
    try:
        done = python(TWO_AT_ONCE, tmp_path)
        qtbot.waitUntil(lambda: (("https://example.org/handed",), ()) in heard, timeout=TIMEOUT)
    finally:
        other.stop()
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_a_folder_is_taken_while_another_works_on_it(tmp_path):
    folder, other = DataFolder(tmp_path), DataFolder(tmp_path)
    assert not folder.is_taken()
    other.acquire()
    assert folder.is_taken()
    other.release()
    assert not folder.is_taken()


@pytest.mark.parametrize("place", [(0, 0, 5000, 4000), (-300, 100, 300, 200), (5000, 4000, 400, 300)])
def test_a_window_is_no_larger_than_its_screen_and_lies_on_it(qtbot, window, place):
    room = window.screen().availableGeometry()
    window.setGeometry(*place)
    window.fit_screen()
    assert room.contains(window.frameGeometry())


def test_a_window_that_fits_stays_where_it_is(qtbot, window):
    room = window.screen().availableGeometry()
    window.setGeometry(room.adjusted(20, 30, -10, -10))
    before = window.geometry()
    window.fit_screen()
    assert window.geometry() == before


@pytest.mark.parametrize(("language", "said"), [("en", "Opening the library"), ("de", "wird geöffnet")])
def test_a_window_whose_library_takes_long_to_open_says_so(qtbot, qapp, monkeypatch, engine, language, said):
    before = QLocale()
    engine.set_setting("ui.language", language)
    monkeypatch.setattr(application, "OPENING_MS", 10)
    go_on = threading.Event()

    def slowly():
        assert go_on.wait(PATIENCE)
        return engine

    made = application.Desk(qapp, engine.folder.path, slowly)
    made.open()
    qtbot.waitUntil(lambda: isinstance(made.window.centralWidget(), QLabel))
    assert said in made.window.centralWidget().text()
    go_on.set()
    qtbot.waitUntil(lambda: made.window.built)
    assert not isinstance(made.window.centralWidget(), QLabel)
    qtbot.waitUntil(lambda: engine.is_running)
    end(qtbot, made)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "said"), [("en", "missing or empty"), ("de", "fehlt oder ist leer")])
def test_a_library_that_is_lost_is_said_and_nothing_is_begun(qtbot, qapp, folder, language, said):
    before = QLocale()
    store(folder.config, "ui.language", language)
    folder.database.write_bytes(b"")
    (folder.backups / "kbdesk-v3.sqlite3").write_bytes(b"x")
    (folder.imports / "job_1.json").write_bytes(b"x")
    made = application.Desk(qapp, folder.path, lambda: Engine(folder))
    made.open()
    qtbot.waitUntil(lambda: made.window.findChild(QMessageBox) is not None)
    box = made.window.findChild(QMessageBox)
    assert said in box.text()
    assert str(folder.backups / "kbdesk-v3.sqlite3") in box.text()
    with qtbot.waitSignal(made.ended):
        box.button(QMessageBox.StandardButton.Close).click()
    assert (folder.imports / "job_1.json").exists()
    assert "missing or empty" in made.refusal, "a terminal is told in English"
    end(qtbot, made)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(before)
