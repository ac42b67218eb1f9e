"""A kbdesk that is started beside another one: exactly one of them ends up with a window."""

import os
import sqlite3
import subprocess
import sys
import threading

import pytest

from kbdesk.cli import handing_over, window
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.jobs.events import HandedOver
from kbdesk.library import migrations
from kbdesk.library.library import Library
from kbdesk.library.storage import database
from tests.prepared import Prepared
from tests.waiting import PATIENCE

LINK = "https://example.org/handed"
SAYS_ITS_WINDOW = """
import sys
from kbdesk import cli
from kbdesk.gui import application

class Desk(application.Desk):
    def _go_on(self, files, urls, engine):
        super()._go_on((), (), engine)
        print("window", *urls, flush=True)
        self.quit()

application.Desk = Desk
sys.exit(cli.main(["open", "https://example.org/handed"]))
"""


@pytest.fixture
def other(tmp_path):
    """The engine of the kbdesk that was there first."""
    made = Engine(DataFolder(tmp_path))
    made.start()
    made.heard = []
    made.events.subscribe(made.heard.append)
    yield made
    made.stop()


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path)
    yield command
    command.end()


@pytest.fixture
def started(tmp_path):
    """A second kbdesk, in a process of its own."""
    env = {**os.environ, "KBDESK_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", SAYS_ITS_WINDOW], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.communicate()


def test_a_window_that_is_there_takes_it_and_the_second_one_ends(other, started):
    other.events.subscribe(lambda event: isinstance(event, HandedOver) and other.handing_over.take(event.request))
    other.handing_over.receive(True)
    assert started.communicate(timeout=PATIENCE) == ("", "")
    assert started.returncode == 0
    assert [(event.urls, event.files) for event in other.heard if isinstance(event, HandedOver)] == [((LINK,), ())]


def test_one_that_is_ending_takes_nothing_and_the_second_one_gets_a_window(other, started, tmp_path, monkeypatch):
    left = threading.Event()
    watching = Engine(DataFolder(tmp_path))
    while not watching._library.database.value("SELECT count(*) FROM request"):
        assert started.poll() is None
        left.wait(0.05)
    watching.stop()
    other.stop()
    said, complaint = started.communicate(timeout=PATIENCE)
    assert (said, started.returncode) == (f"window {LINK}\n", 0), complaint
    assert other.heard == [event for event in other.heard if not isinstance(event, HandedOver)]
    again = Engine(DataFolder(tmp_path))
    assert again._library.mailbox.left() == {}, "what was not taken is not left for the next one"
    again.stop()


def test_one_without_a_window_takes_nothing_and_the_second_one_says_so(other, tmp_path, monkeypatch):
    monkeypatch.setattr(handing_over, "LONGEST", 0.5)
    monkeypatch.setattr(window, "AT_ONCE", 0.1)
    monkeypatch.setattr(window, "run", lambda folder, opening, urls, files: opening())
    with pytest.raises(KbdeskError, match="without a window"):
        window.show(tmp_path, [LINK])
    assert other._library.mailbox.left() == {}


def test_where_an_older_one_is_at_work_the_window_says_so(tmp_path, monkeypatch):
    """The older one is updated while it lies in the tray; who starts the newer one from a menu has no terminal."""
    older = DataFolder(tmp_path)
    Library(older).close()
    with sqlite3.connect(older.database) as db:
        db.execute(f"PRAGMA user_version = {migrations.VERSION - 1}")
    db.close()
    older.acquire()
    opened = []
    monkeypatch.setattr(database, "_UPGRADE_SECONDS", 0)
    monkeypatch.setattr(window, "run", lambda folder, opening, urls, files: (opened.append(urls), opening()))
    with pytest.raises(KbdeskError, match=r"An older kbdesk works on .* Quit it"):
        window.show(tmp_path, [LINK])
    assert opened == [[LINK]]
    older.release()


def test_a_library_that_is_at_work_is_looked_over_and_not_repaired(other, kbdesk):
    told = kbdesk.run("doctor")
    assert told.returncode == 0
    assert [line.split()[0] for line in told.stdout.splitlines()] == ["database", "addresses", "models"]
    assert "For the other checks, quit it there" in told.stderr
    assert "Quit it there, then repair." in kbdesk.refused("doctor", "--repair")


def test_an_import_says_that_it_waits_where_no_kbdesk_is_at_work(tmp_path, kbdesk):
    links = tmp_path / "links.txt"
    links.write_text("http://127.0.0.1:9/1\n", encoding="utf-8")
    assert "when it is opened" in kbdesk.ok("import", links)
    assert "when it is opened" not in kbdesk.ok("import", links, "--skip-known", "--links-only")
    assert kbdesk.run("run", "--until-idle").returncode in (0, 3)
    assert "when it is opened" not in kbdesk.ok("import", links), "there is nothing left to do"


def test_an_import_beside_one_that_works_says_no_such_thing(tmp_path, kbdesk, other):
    links = tmp_path / "links.txt"
    links.write_text("http://127.0.0.1:9/1\n", encoding="utf-8")
    assert "when it is opened" not in kbdesk.ok("import", links)
