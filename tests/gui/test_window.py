"""Failures, keyboard, undo, tray, theme, and the end of it all."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.articles.picked import of
from kbdesk.gui.widgets.theme import DARK, LIGHT
from kbdesk.jobs.events import ArticlesChanged, HandedOver, JobsChanged, Trouble
from tests.gui.conftest import FakeTray, desk_of, end
from tests.gui.hands import TIMEOUT, choose, confirm_preview, drop, files, preview_is_ready
from tests.site import article
from tests.waiting import PATIENCE


@pytest.fixture
def filled(qtbot, window, site, engine):
    """Five articles, read from the site."""
    engine.add([site.url(f"/ok/{number}") for number in range(1, 6)])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 5, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: all(window.list.model.article(row).status == "ready" for row in range(5)), timeout=TIMEOUT)
    return window


def test_the_page_of_failures_retries_filters_copies_and_deletes(qtbot, window, site, engine):
    engine.add([site.url("/status/404"), site.url("/status/410"), site.url("/silly.zip/1")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 3, timeout=TIMEOUT)
    window.actions_["go_failures"].trigger()
    page = window.failures
    qtbot.waitUntil(lambda: page.rows.rowCount() == 3, timeout=TIMEOUT)
    assert page.table.hasFocus() or not window.isActiveWindow()

    page.field.setText("/410")  # alone, 410 is in some numbers of ports too
    assert page.rows.rowCount() == 1
    assert page.remedy.text() == page.chosen()[0].remedy
    page.copy.click()
    assert "/status/410" in QGuiApplication.clipboard().text()

    page.delete.click()
    qtbot.waitUntil(lambda: len(engine.failures()) == 2, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.messages.action.text() == "Undo", timeout=TIMEOUT)
    window.messages.action.click()
    qtbot.waitUntil(lambda: len(engine.failures()) == 3, timeout=TIMEOUT)

    page.field.clear()
    page.table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    statuses = [page.rows.failure(row).http_status or 0 for row in range(page.rows.rowCount())]
    assert statuses == sorted(statuses)

    for name in ("status", "silly.zip"):
        site.routes[name] = lambda request: request.send(article(f"It came back {request.path}", request.number))
    qtbot.waitUntil(page.retry_all.isEnabled, timeout=TIMEOUT)
    page.retry_all.click()
    qtbot.waitUntil(lambda: engine.failures() == [], timeout=TIMEOUT)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 0, timeout=TIMEOUT)


def test_everything_has_a_key(qtbot, filled, engine, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    window, view = filled, filled.list.list
    view.setFocus()
    for key, row in ((Qt.Key.Key_J, 0), (Qt.Key.Key_J, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_K, 1)):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row
    chosen = view.current()
    qtbot.keyClick(view, Qt.Key.Key_O)
    assert opened == [chosen.url]
    qtbot.keyClick(view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: engine.article(chosen.id).article.starred, timeout=TIMEOUT)
    qtbot.keyClick(view, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: engine.article(chosen.id).article.read, timeout=TIMEOUT)
    fetched = engine.article(chosen.id).fetched
    qtbot.keyClick(view, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: engine.article(chosen.id).fetched > fetched, timeout=TIMEOUT)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.rows.rowCount() == 4
    qtbot.waitUntil(lambda: engine.count() == 4, timeout=TIMEOUT)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: engine.count() == 5 and view.rows.rowCount() == 5, timeout=TIMEOUT)
    qtbot.keyClick(view, Qt.Key.Key_Slash)
    qtbot.waitUntil(lambda: window.focusWidget() is window.list.field, timeout=TIMEOUT)
    qtbot.keyClicks(window.list.field, "jsmo")
    assert window.list.field.text() == "jsmo", "letters are letters in a text field"
    qtbot.waitUntil(lambda: window.list.pages.currentWidget() is window.list.nothing, timeout=TIMEOUT)
    assert "jsmo" in window.list.nothing.heading.text()
    qtbot.keyClick(window.list.field, Qt.Key.Key_Escape)
    assert window.list.pages.currentWidget() is view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.focusWidget() is window.reader
    qtbot.keyClick(window.reader, Qt.Key.Key_Escape)
    assert window.focusWidget() is view


def test_down_from_the_search_field_reads_what_was_found_first(qtbot, filled):
    field, results = filled.list.field, filled.list.results
    filled.list.go_search()
    qtbot.keyClicks(field, "paragraph")
    qtbot.waitUntil(lambda: results.isVisible() and results.rows.rowCount() > 0, timeout=TIMEOUT)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert [index.row() for index in results.selectionModel().selectedRows()] == [0]
    qtbot.waitUntil(lambda: filled.reader.article == results.rows.article(0), timeout=TIMEOUT)


def test_starred_is_a_source(qtbot, filled, engine):
    chosen = choose(qtbot, filled, 2)
    filled.commands.toggle_star(of(chosen))
    filled.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == 1, timeout=TIMEOUT)
    assert filled.list.model.article(0).id == chosen.id
    filled.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == 5, timeout=TIMEOUT)


OF_QT = ("qt_toolbar_ext_button", "qt_tableview_cornerbutton")
"""Buttons that Qt makes and hides."""


def test_every_control_has_a_name(window):
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit) and widget.objectName() not in OF_QT:
            if widget.parent() is window.list.field or widget.parent() is window.failures.field:
                continue
            named = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
            assert named or widget.isHidden(), widget


def test_the_theme_changes_at_once_and_is_kept(qtbot, desk, window, engine):
    for choice, tokens in (("dark", DARK), ("light", LIGHT)):
        action = window.actions_.theme_actions[choice]
        action.trigger()
        assert desk.theme.tokens is tokens
        assert window.palette().base().color().name() == tokens.base
        qtbot.waitUntil(lambda choice=choice: engine.settings.ui.theme == choice, timeout=TIMEOUT)
    desk.theme.choose("system")


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_text_can_be_read(tokens):
    for ground in (tokens.window, tokens.side, tokens.base, tokens.raised, tokens.selection):
        assert contrast(tokens.text, ground) >= 7
        assert contrast(tokens.muted, ground) >= 4.5
    for colour in (tokens.accent, tokens.danger):
        assert contrast(colour, tokens.base) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.muted, tokens.chip) >= 4.5
    assert contrast(tokens.text, tokens.hit) >= 4.5


def contrast(one, other):
    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    a, b = sorted((light(one), light(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def test_closing_with_work_goes_to_the_tray_and_says_so_once(qtbot, desk, window, site, bookmarks):
    desk.tray = tray = FakeTray()
    site.routes["slow"] = lambda request: (site.closed.wait(0.5), request.send(article("Slow", request.number)))
    drop(window, files(bookmarks([site.url(f"/slow/{number}") for number in range(100)])))
    confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: window.status.busy, timeout=TIMEOUT)
    for _ in range(2):
        window.close()
        assert window.isHidden()
        assert not desk.over
        window.come_forward()
        assert window.isVisible()
    assert len(tray.shown) == 1


def test_closing_right_after_another_kbdesk_stored_an_import_goes_to_the_tray_and_does_it(
    qtbot, desk, window, engine, folder, site
):
    desk.tray = tray = FakeTray()
    beside = Engine(folder)  # as `kbdesk import` has one; nobody has told the window of what it stores
    job = beside.import_(beside.preview(text="\n".join(site.url(f"/ok/{number}") for number in range(3)))).job
    beside.stop()
    assert not window.status.busy
    window.close()
    assert window.isHidden()
    qtbot.waitUntil(lambda: len(tray.shown) > 0, timeout=TIMEOUT)
    assert not desk.over
    qtbot.waitUntil(lambda: engine.job(job).done == 3, timeout=TIMEOUT)


def test_a_window_that_comes_forward_while_it_is_being_closed_stays(qtbot, desk, window):
    desk.tray = FakeTray()
    window.close()
    window.come_forward()
    qtbot.waitUntil(lambda: not desk.closing, timeout=TIMEOUT)
    assert window.isVisible()
    assert not desk.over


def test_closing_without_work_quits(qtbot, desk, window):
    desk.tray = FakeTray()
    assert not window.status.busy
    with qtbot.waitSignal(desk.ended, timeout=TIMEOUT):
        window.close()
    assert window.isHidden()


def test_no_thread_is_left_and_the_folder_is_free(qtbot, desk, window, engine, folder, site, bookmarks):
    drop(window, files(bookmarks([site.url(f"/ok/{number}") for number in range(100)])))
    confirm_preview(qtbot, window)
    end(qtbot, desk)
    qtbot.waitUntil(lambda: not [t for t in threading.enumerate() if t.name.startswith("window-")], timeout=TIMEOUT)
    again = Engine(folder)
    again.acquire()
    assert again.jobs()[0].total == 100
    again.stop()


def test_what_is_handed_over_is_previewed_and_added(qtbot, desk, window, site, bookmarks, engine):
    window.hide()
    engine.events.publish(HandedOver(0, urls=(site.url("/ok/1"),), files=(str(bookmarks([site.url("/ok/2")])),)))
    qtbot.waitUntil(window.isVisible, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: preview_is_ready(window), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.count() == 1, timeout=TIMEOUT)
    window.intake.dialog.reject()


@pytest.mark.parametrize("ends", [False, True])
def test_what_is_handed_over_is_taken_when_it_is_shown_and_not_by_a_window_that_is_ending(qtbot, desk, engine, ends):
    told = threading.Event()
    engine.events.subscribe(lambda event: told.set() if isinstance(event, HandedOver) else None)
    other = Engine(engine.folder.__class__(engine.folder.path))
    request = other.handing_over.leave(["https://example.org/handed"], [])
    assert told.wait(PATIENCE)  # and the window has not come to it yet
    if ends:
        end(qtbot, desk)
        assert other.handing_over.is_left(request)
    else:
        qtbot.waitUntil(lambda: not other.handing_over.is_left(request), timeout=TIMEOUT)
        assert desk.window.isVisible()
    other.stop()


def test_a_link_to_kbdesk_adds_nothing_unseen(qtbot, desk, window, site, engine):
    engine.events.publish(HandedOver(0, urls=(f"kbdesk://add?url={site.url('/ok/1')}",), files=()))
    qtbot.waitUntil(lambda: window.intake.dialog is not None, timeout=TIMEOUT)
    assert window.intake.dialog.addresses.toPlainText() == site.url("/ok/1")
    assert engine.count() == 0
    window.intake.dialog.add_button.click()
    qtbot.waitUntil(lambda: engine.count() == 1, timeout=TIMEOUT)


def test_a_link_to_kbdesk_that_says_something_else_is_refused(qtbot, desk, window, engine):
    engine.events.publish(HandedOver(0, urls=("kbdesk://drop?table=article",), files=()))
    qtbot.waitUntil(lambda: "something else" in window.messages.text, timeout=TIMEOUT)
    assert window.intake.dialog is None


def test_trouble_is_said_in_the_message_bar(qtbot, window, engine):
    engine.events.publish(Trouble("The disk is full."))
    qtbot.waitUntil(lambda: window.messages.text == "The disk is full.", timeout=TIMEOUT)


def test_a_command_that_cannot_be_done_says_why(qtbot, window, engine):
    window.imports.retry_all(999)
    qtbot.waitUntil(lambda: "999" in window.messages.text, timeout=TIMEOUT)


def test_many_events_come_as_few(qtbot, desk, engine):
    heard = []
    desk.bridge.jobsChanged.connect(lambda: heard.append("jobs"))
    threads = [
        threading.Thread(target=lambda: [engine.events.publish(JobsChanged()) for _ in range(2000)]) for _ in range(4)
    ]
    with qtbot.waitSignal(desk.bridge.articlesChanged, timeout=TIMEOUT):
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        engine.events.publish(ArticlesChanged())
    assert 1 <= len(heard) <= 12


def test_the_window_comes_back_as_it_was_left(qtbot, qapp, desk, window, folder, engine):
    window.resize(781, 601)
    window.layout_.panes.setSizes([201, 580])
    sizes = window.layout_.panes.sizes()
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built, timeout=TIMEOUT)
    assert (again.window.width(), again.window.height()) == (781, 601)
    qtbot.waitUntil(lambda: again.window.layout_.panes.sizes() == sizes, timeout=TIMEOUT)
    end(qtbot, again)
