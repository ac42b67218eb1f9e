"""Notifications, launcher and sleep, spoken to services on a bus of its own."""

import os
import tempfile
import threading
from pathlib import Path

import pytest

from kbdesk.gui.desktop.awake import Awake
from kbdesk.gui.desktop.surroundings import Surroundings
from kbdesk.gui.work.status import Progress
from kbdesk.settings import Settings, Ui
from tests.gui.hands import TIMEOUT, confirm_preview, drop, ended, files
from tests.gui.session import Services, private_bus
from tests.waiting import PATIENCE

NOTIFICATIONS = "org.freedesktop.Notifications"
GNOME, POWER, SCREEN = (
    "org.gnome.SessionManager",
    "org.freedesktop.PowerManagement.Inhibit",
    "org.freedesktop.ScreenSaver",
)
AT_WORK = Progress("Processed 3 of 10", 3, 10, 7, 1, 0)


@pytest.fixture
def bus(monkeypatch):
    with private_bus(monkeypatch) as process:
        yield process


@pytest.fixture
def around(qtbot, qapp, bus):
    made = Surroundings(Settings(), qapp)
    yield made
    made.close()
    made.deleteLater()


def test_a_notification_says_its_words_and_its_click_leads_to_its_import(qtbot, around):
    with Services(NOTIFICATIONS) as desktop:
        assert around.notify("Import finished", "a <b>.html: 3 done, 1 failed", 7)
        assert around.notify("Import finished", "other.html: 2 done", 8)
        qtbot.waitUntil(lambda: len(desktop.bodies("Notify")) == 2, timeout=TIMEOUT)
        assert ("Notify", "susssasa{sv}i") in desktop.signatures
        program, _, _, title, text, actions, hints, _ = desktop.bodies("Notify")[0]
        assert (program, title, text) == ("kbdesk", "Import finished", "a &lt;b&gt;.html: 3 done, 1 failed")
        assert actions[0] == "default"
        assert hints["desktop-entry"] == ("s", "kbdesk")
        with qtbot.waitSignal(around.clicked, timeout=TIMEOUT) as clicked:
            desktop.click(999)  # another program's
            desktop.click(1)
        assert clicked.args == [7]
        qtbot.waitUntil(lambda: desktop.bodies("CloseNotification") == [(1,)], timeout=TIMEOUT)


def test_a_server_without_markup_gets_the_words_as_they_are(qtbot, around):
    with Services(NOTIFICATIONS, capabilities=["body"]) as desktop:
        around.notify("Import finished", "a & b: 3 done", 1)
        qtbot.waitUntil(lambda: bool(desktop.bodies("Notify")), timeout=TIMEOUT)
        assert desktop.bodies("Notify")[0][4:6] == ("a & b: 3 done", [])


def test_what_no_server_shows_is_told_so(qtbot, around):
    with qtbot.waitSignal(around.unshown, timeout=TIMEOUT) as told:
        assert around.notify("Import finished", "3 done", 5)
    assert told.args == ["Import finished", "3 done", 5]


def test_without_a_bus_nothing_is_promised(qapp, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    alone = Surroundings(Settings(), qapp)
    assert not alone.notify("Import finished", "3 done", 5)
    alone.put(AT_WORK)
    alone.close()


def test_a_session_that_does_not_say_where_its_bus_is_has_it_in_the_usual_place(qtbot, bus, around, monkeypatch):
    where = Path(os.environ["DBUS_SESSION_BUS_ADDRESS"].partition("=")[2].partition(",")[0])
    with Services(NOTIFICATIONS) as desktop:
        place = Path(tempfile.mkdtemp())
        (place / "bus").symlink_to(where)
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
        assert around.notify("Import finished", "3 done", 5)
        qtbot.waitUntil(lambda: bool(desktop.bodies("Notify")), timeout=TIMEOUT)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(place / "none"))
        assert not around.notify("Import finished", "3 done", 5)


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "nonsense", "tcp:host=x,port=1", "disabled:"])
def test_a_bus_that_cannot_be_reached_is_told_so(qtbot, qapp, monkeypatch, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    alone = Surroundings(Settings(), qapp)
    told = []
    alone.unshown.connect(lambda *what: told.append(what))
    if alone.notify("Import finished", "3 done", 5):
        qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT)
    alone.close()


def test_a_bus_that_hangs_up_is_told_so_and_a_new_one_is_spoken_to(qtbot, around, bus, monkeypatch):
    with Services(NOTIFICATIONS) as desktop:
        around.notify("Import finished", "1 done", 1)
        qtbot.waitUntil(lambda: bool(desktop.bodies("Notify")), timeout=TIMEOUT)
    bus.terminate()
    bus.wait(PATIENCE)
    with qtbot.waitSignal(around.unshown, timeout=TIMEOUT):
        around.notify("Import finished", "2 done", 2)
    monkeypatch.setattr("kbdesk.gui.desktop.session_bus.RETRY_SECONDS", 0)
    around.bus._asleep_until = 0
    with private_bus(monkeypatch), Services(NOTIFICATIONS) as desktop:
        around.notify("Import finished", "3 done", 3)
        qtbot.waitUntil(lambda: bool(desktop.bodies("Notify")), timeout=TIMEOUT)
        assert desktop.bodies("Notify")[0][4] == "3 done"


def test_the_launcher_shows_the_progress_and_nothing_afterwards(qtbot, around):
    with Services() as desktop:
        for done in range(10):
            around.put(Progress("", done, 10, 10 - done, 1, 0))
        qtbot.waitUntil(lambda: bool(desktop.bodies("Update")), timeout=TIMEOUT)
        assert len(desktop.bodies("Update")) == 1  # twice a second at most
        assert desktop.bodies("Update")[0] == (
            "application://kbdesk.desktop",
            {"progress": ("d", 0.9), "progress-visible": ("b", True)},
        )
        around.put(Progress())
        qtbot.waitUntil(lambda: desktop.bodies("Update")[-1][1]["progress-visible"] == ("b", False), timeout=TIMEOUT)


@pytest.mark.parametrize(
    ("names", "refused", "back"),
    [
        ([GNOME, POWER], (), (GNOME, "Uninhibit")),
        ([GNOME, POWER], (GNOME,), (POWER, "UnInhibit")),
        ([SCREEN], (), (SCREEN, "UnInhibit")),
    ],
)
def test_the_first_that_answers_keeps_the_machine_awake_until_the_work_is_over(qtbot, around, names, refused, back):
    with Services(*names, refused=refused) as desktop:
        around.put(AT_WORK)
        qtbot.waitUntil(lambda: len(desktop.bodies("Inhibit")) == 1 + len(refused), timeout=TIMEOUT)
        around.put(Progress())
        qtbot.waitUntil(lambda: bool(desktop.bodies(back[1])), timeout=TIMEOUT)
        interface, _, body = next(heard for heard in desktop.heard if heard[1] == back[1])
        assert interface == back[0]
        assert body == (40 + len(desktop.bodies("Inhibit")),)


@pytest.mark.parametrize("way", ["quit", "setting"])
def test_sleep_is_given_back_on_every_way_out(qtbot, qapp, bus, way):
    around = Surroundings(Settings(), qapp)
    with Services(GNOME) as desktop:
        around.put(AT_WORK)
        qtbot.waitUntil(lambda: bool(desktop.bodies("Inhibit")), timeout=TIMEOUT)
        if way == "quit":
            around.close()
        else:
            around.adopt(Settings(ui=Ui(inhibit_sleep=False)))
        qtbot.waitUntil(lambda: bool(desktop.bodies("Uninhibit")), timeout=TIMEOUT)
    around.close()


class Held:
    def __init__(self):
        self.did = []

    def take(self):
        self.did.append("take")

    def drop(self):
        self.did.append("drop")


def test_an_import_that_stands_still_or_is_paused_lets_the_machine_sleep(qtbot, qapp):
    held = Held()
    awake = Awake(held, qapp, standstill=0.3)
    awake.put(Progress("1 import paused", 0, 0, 0, 0, 1))
    awake.put(Progress("7 tasks left", 0, 0, 7, 0, 0))
    assert held.did == []
    awake.put(AT_WORK)
    assert held.did == ["take"]
    qtbot.waitUntil(lambda: held.did == ["take", "drop"], timeout=TIMEOUT)
    awake.put(Progress("", 4, 10, 6, 1, 0))
    awake.put(Progress("", 5, 10, 5, 1, 0))
    assert held.did == ["take", "drop", "take"]
    awake.close()
    awake.put(Progress("", 6, 10, 4, 1, 0))
    assert held.did == ["take", "drop", "take", "drop"]


@pytest.fixture
def desk_on_bus(bus, request):
    """The window as it runs, on a bus that has the services of a desktop."""
    with Services(NOTIFICATIONS, GNOME) as desktop:
        yield request.getfixturevalue("desk"), desktop


def test_an_import_notifies_shows_on_the_launcher_and_its_click_opens_it(qtbot, desk_on_bus, site, bookmarks):
    desk, desktop = desk_on_bus
    window, go_on = desk.window, threading.Event()
    site.routes["held"] = lambda request: go_on.wait(PATIENCE) and request.send("Nothing here.", 404)
    drop(window, files(bookmarks([site.url(f"/ok/{number}") for number in range(5)] + [site.url("/held/1")])))
    _, imported = confirm_preview(qtbot, window)
    # one that is over before the window has heard of it keeps nothing awake
    qtbot.waitUntil(lambda: bool(desktop.bodies("Inhibit")), timeout=TIMEOUT)
    go_on.set()
    qtbot.waitUntil(lambda: ended(window, imported.job), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: bool(desktop.bodies("Notify")), timeout=TIMEOUT)
    assert "5 done, 1 failed" in desktop.bodies("Notify")[0][4]
    qtbot.waitUntil(lambda: bool(desktop.bodies("Uninhibit")), timeout=TIMEOUT)
    assert len(desktop.bodies("Inhibit")) == 1
    window.actions_["activity"].setChecked(False)
    window.hide()
    desktop.click(1)
    qtbot.waitUntil(window.isVisible, timeout=TIMEOUT)
    assert window.activity.isVisible()
    assert len(desktop.bodies("Notify")) == 1
