"""The tray: what its menu and its icon say of the work."""

import threading

import pytest
from PySide6.QtGui import QIcon, QPixmap

from kbdesk.gui.desktop.tray import Tray
from kbdesk.gui.desktop.tray_icon import Face, tray_icon
from kbdesk.gui.work.status import Progress
from tests.gui.conftest import FakeTray
from tests.gui.hands import TIMEOUT, confirm_preview, drop, files
from tests.site import article


@pytest.fixture
def icon(qapp):
    picture = QPixmap(64, 64)
    picture.fill("white")
    return QIcon(picture)


@pytest.fixture
def tray(qapp, icon):
    made = Tray(icon, qapp)
    yield made
    made.deleteLater()


def test_the_menu_says_how_far_the_work_is_and_offers_what_can_be_done(tray):
    def offered():
        return tray.state.text(), tray.pause.isEnabled(), tray.resume.isEnabled()

    assert offered() == ("Nothing to do", False, False)
    tray.put(Progress("Processed 3 of 10", 3, 10, 7, 1, 0))
    assert offered() == ("Processed 3 of 10", True, False)
    tray.put(Progress("2 imports paused", 0, 0, 0, 0, 2))
    assert offered() == ("2 imports paused", False, True)
    tray.put(Progress())
    assert offered() == ("Nothing to do", False, False)


def test_the_icon_tells_the_share_a_pause_and_a_failure_that_nobody_saw(tray):
    tray.put(Progress("", 500, 1000, 500, 1, 0))
    assert tray.face == Face(0.5)
    tray.mark_failed(True)
    tray.put(Progress("", 501, 1000, 499, 1, 0))
    assert tray.face == Face(0.5, failed=True)
    tray.put(Progress("1 import paused", 0, 0, 0, 0, 1))
    assert tray.face == Face(None, paused=True, failed=True)
    tray.mark_failed(False)
    tray.put(Progress())
    assert tray.face == Face()


def test_a_bar_grows_and_small_sizes_have_it_too(icon):
    def green(face, size):
        image = tray_icon(icon, face).pixmap(size, size).toImage()
        return sum(
            image.pixelColor(x, y).green() > 150 > image.pixelColor(x, y).red()
            for x in range(image.width())
            for y in range(image.height())
        )

    for size in (16, 24, 64):
        assert green(Face(), size) == 0 < green(Face(0.25), size) < green(Face(0.75), size)


def test_pause_and_resume_from_the_tray(qtbot, desk, window, site, bookmarks):
    site.routes["slow"] = lambda request: (site.closed.wait(0.3), request.send(article("Slow", request.number)))
    drop(window, files(bookmarks([site.url(f"/slow/{number}") for number in range(80)])))
    confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: desk.tray.pause.isEnabled(), timeout=TIMEOUT)
    assert "80" in desk.tray.state.text()
    qtbot.waitUntil(lambda: desk.tray.state.text().endswith(" left"), timeout=TIMEOUT)
    desk.tray.pause.trigger()
    qtbot.waitUntil(lambda: desk.tray.resume.isEnabled(), timeout=TIMEOUT)
    assert not desk.tray.pause.isEnabled()
    desk.tray.resume.trigger()
    qtbot.waitUntil(lambda: desk.tray.pause.isEnabled(), timeout=TIMEOUT)
    window.actions_["activity"].setChecked(False)
    desk.tray.state.trigger()
    assert window.activity.isVisible()


def test_what_is_tried_again_before_ones_eyes_is_said_in_the_window(qtbot, desk, window, site, bookmarks, engine):
    desk.tray = tray = FakeTray()
    drop(window, files(bookmarks([site.url("/ok/1"), site.url("/status/404/1")])))
    confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: len(tray.shown) == 1, timeout=TIMEOUT)
    [failure] = engine.failures()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=TIMEOUT)
    window.imports.retry([failure])
    qtbot.waitUntil(lambda: window.messages.text.startswith("Import finished"), timeout=TIMEOUT)
    assert len(tray.shown) == 1


def test_what_came_of_it_stays_where_that_is_known_before_the_window_hears_that_it_is_tried_again(
    qtbot, desk, window, site, bookmarks, engine, monkeypatch
):
    desk.tray = FakeTray()
    drop(window, files(bookmarks([site.url("/ok/1"), site.url("/status/404/1")])))
    confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: len(desk.tray.shown) == 1, timeout=TIMEOUT)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=TIMEOUT)
    ended, heard, retry = threading.Event(), [], engine.retry
    desk.notifier.notified.connect(lambda title, text: ended.set())
    window.imports.done.connect(lambda: heard.append(window.messages.text))

    def retried(**what):
        number = retry(**what)
        assert ended.wait(TIMEOUT / 1000)
        return number

    monkeypatch.setattr(engine, "retry", retried)
    window.imports.retry_all()
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=TIMEOUT)
    assert heard[0].startswith("Import finished")
