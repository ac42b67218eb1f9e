"""The page of failures, worked through without a mouse."""

import itertools
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kbdesk.gui.failures.model import LINK, REASON, SITE, WHEN
from kbdesk.gui.widgets.title_dialog import TitleDialog
from kbdesk.gui.words import wording
from tests.gui.hands import TIMEOUT, choose, job_of
from tests.site import article
from tests.waiting import PATIENCE


@pytest.fixture
def page(qtbot, window, site, engine):
    """Three pages that are gone, one that was taken down, one without text; the table has the keyboard."""
    site.routes["empty"] = lambda request: request.send("<html><body></body></html>")
    engine.add([site.url(f"/status/404?{n}") for n in range(3)] + [site.url("/status/410"), site.url("/empty/1")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 5, timeout=TIMEOUT)
    window.actions_["go_failures"].trigger()
    shown = window.failures
    qtbot.waitUntil(lambda: shown.rows.rowCount() == 5, timeout=TIMEOUT)
    return shown


def test_on_an_empty_page_there_is_nothing_to_delete(qtbot, window):
    window.actions_["go_failures"].trigger()
    assert window.pages.currentWidget() is window.failures
    assert not window.actions_["delete"].isEnabled()


def test_nothing_is_said_to_have_failed_only_once_that_is_known(qtbot, window, engine, monkeypatch):
    look, go_on = engine.failures, threading.Event()
    monkeypatch.setattr(window.failures._refresher, "_call", lambda: look() if go_on.wait(PATIENCE) else None)
    window.actions_["go_failures"].trigger()
    qtbot.waitUntil(window.failures.isVisible)
    assert window.failures.nothing.heading.text() == ""
    go_on.set()
    qtbot.waitUntil(lambda: window.failures.nothing.heading.text() == "Nothing has failed")


def test_what_is_selected_can_be_deleted(qtbot, page, window):
    assert window.actions_["delete"].isEnabled()
    page.field.setText("no such failure")
    assert not window.actions_["delete"].isEnabled()


def test_a_link_without_a_title_is_given_one_by_a_key(qtbot, page, window, engine):
    page.step(4)
    failure = page.chosen()[0]
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: bool(window.findChildren(TitleDialog)))
    dialog = window.findChildren(TitleDialog)[-1]
    dialog.field.setText("Of boats")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: engine.article(failure.article).article.title == "Of boats")
    row = page.table.currentIndex().row()
    qtbot.waitUntil(lambda: page.rows.index(row, LINK).data() == "Of boats")
    assert page.chosen()[0].id == failure.id
    page.table.selectAll()
    assert not window.actions_["rename"].isEnabled()


def reasons(page):
    return [page.reasons.item(row).text() for row in range(page.reasons.count())]


def test_failures_are_grouped_by_their_reasons_in_words(qtbot, page):
    assert reasons(page) == ["All  ·  5", "Page gone (404)  ·  3", "Page taken down (410)  ·  1", "No text in it  ·  1"]
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert [failure.http_status for failure in map(page.rows.failure, range(page.rows.rowCount()))] == [404] * 3
    assert page.remedy.text().startswith("The page is gone.")
    qtbot.keyClick(page.table, Qt.Key.Key_Left)
    qtbot.keyClick(page.table, Qt.Key.Key_Left)
    assert page.reasons.currentItem().text() == "No text in it  ·  1"
    page.field.setText("/410")  # alone, 410 is in some numbers of ports too
    assert reasons(page) == ["All  ·  1", "Page taken down (410)  ·  1"]
    assert page.rows.rowCount() == 1


def test_the_columns_keep_their_widths_while_rows_come_and_go(qtbot, page):
    page.table.setColumnWidth(SITE, 177)
    for key in [Qt.Key.Key_Right] * 3 + [Qt.Key.Key_Left] * 3:
        qtbot.keyClick(page.table, key)
        assert page.table.columnWidth(SITE) == 177
    page.field.setText("410")
    assert page.table.columnWidth(SITE) == 177


def test_no_column_is_empty_or_repeats_how_the_address_begins(page):
    rows, failure = page.rows, page.rows.failure(0)
    bare = failure.url.removeprefix("http://")
    host = bare.partition("/")[0]
    shown = [rows.index(0, column).data() for column in range(rows.columnCount())]
    assert shown == [bare, host, rows.index(0, REASON).data(), wording.day(failure.last_seen)]
    assert all(rows.index(row, column).data() for row in range(5) for column in range(rows.columnCount()))


def test_all_of_what_happened_is_to_be_read_below_and_to_be_heard(qtbot, page, window):
    window.resize(900, 600)
    gone = next(row for row in range(5) if page.rows.failure(row).http_status == 404)
    page._select(gone)
    failure = page.rows.failure(gone)
    said = f"{failure.url.split('/')[2]} answered 404 Not Found: there is no such page."
    assert page.message.text() == said
    assert page.message.wordWrap()
    heard = page.rows.index(gone, REASON).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == f"Page gone (404). {said}"
    assert page.tried.text() == f"{wording.moment(failure.last_seen)}  ·  1 attempt"
    page.table.selectAll()
    assert page.tried.text() == ""


@pytest.mark.parametrize("in_language", ["en", "de", "ja"], indirect=True)
def test_a_narrow_table_keeps_the_link_and_the_reason(in_language, qtbot, page, window):
    table = page.table
    window.resize(1600, 800)
    qtbot.waitUntil(lambda: not any(map(table.isColumnHidden, range(4))))
    fixed = (SITE, REASON, WHEN)
    widths = list(map(table.columnWidth, fixed))
    for width in (900, 680):
        window.resize(width, 600)
        assert table.columnWidth(LINK) > 15 * table.fontMetrics().averageCharWidth()
        assert not table.isColumnHidden(REASON)
        assert table.isColumnHidden(SITE)
    page._select(0)
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(table, key)
        assert page.chosen() == [page.rows.failure(row)]
    window.resize(1600, 800)
    assert list(map(table.columnWidth, fixed)) == widths


def test_all_of_it_is_done_by_keys(qtbot, page, window, site, engine, monkeypatch):
    opened = []
    monkeypatch.setattr("kbdesk.gui.failures.page.open_link", opened.append)
    table = page.table
    qtbot.keyClick(table, Qt.Key.Key_Right)
    first, second, third = (page.rows.failure(row) for row in range(3))

    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [first.url]
    qtbot.keyClick(table, Qt.Key.Key_O)
    assert opened == [first.url, first.url]
    qtbot.keyClick(table, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith(first.url)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith(first.url)

    qtbot.keyClick(table, Qt.Key.Key_R)
    assert page.chosen() == [second]  # on to the next, while that one is tried
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)

    qtbot.keyClick(table, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: second.id not in {failure.id for failure in engine.failures()}, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2, timeout=TIMEOUT)
    assert engine.article(second.article).article.status == "link"
    assert page.chosen()

    page.step(-2)
    while page.chosen()[0].id != third.id:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1, timeout=TIMEOUT)
    assert engine.article(third.article) is None

    site.routes["status"] = lambda request: request.send(article("Back again", 1))
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_R)
    # the last of its reason is cured: what is left are the others
    qtbot.waitUntil(
        lambda: reasons(page) == ["All  ·  2", "Page taken down (410)  ·  1", "No text in it  ·  1"], timeout=TIMEOUT
    )


def test_retry_all_is_all_that_is_shown(qtbot, page, window, site, engine):
    site.routes["status"] = lambda request: request.send(article(f"Back {request.path}", request.number))
    assert page.retry_all.text() == "Retry A&ll"
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert page.retry_all.text() == "Retry A&ll 3"
    page.retry_all.click()
    qtbot.waitUntil(lambda: reasons(page)[0] == "All  ·  2", timeout=TIMEOUT)
    assert page.retry_all.text() == "Retry A&ll"
    assert len(engine.failures()) == 2


def test_what_was_kept_as_a_link_comes_back_with_undo(qtbot, page, window, engine):
    ids = {failure.id for failure in engine.failures()}
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.table, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: page.nothing.isVisible(), timeout=TIMEOUT)
    assert engine.failures() == []
    assert engine.count() == 5
    assert engine.sources().failed == 0
    assert engine.retry() == 0
    window.messages.action.click()
    qtbot.waitUntil(lambda: {failure.id for failure in engine.failures()} == ids, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 5, timeout=TIMEOUT)
    assert engine.retry() == 5


def test_what_comes_back_by_undo_is_not_opened_behind_the_page(qtbot, page, window, engine):
    reader = window.reader
    window.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 5)
    choose(qtbot, window, 4)
    read = reader.article.id
    window.actions_["go_failures"].trigger()
    other = next(row for row in range(5) if page.rows.failure(row).article != read)
    page._select(other)
    gone = page.rows.failure(other).article
    window.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count() == 4 and window.list.model.row_of(gone) is None)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 4)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 5 and window.list.model.row_of(gone) is not None)
    assert reader.article.id == read
    window.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: [article.id for article in window.list.view.picked().articles] == [read])
    assert reader.article.id == read


def test_an_import_no_longer_counts_failures_that_were_deleted(qtbot, window, site, engine):
    job = engine.import_(engine.preview(text=f"{site.url('/status/404')} {site.url('/status/410')}")).job
    window.actions_["go_failures"].trigger()
    page = window.failures
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2 and job_of(window, job).failed == 2)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: job_of(window, job).failed == 1)
    assert wording.job_counts(job_of(window, job)) == "1 skipped, 1 failed"
    qtbot.waitUntil(lambda: window.messages.text == "1 article moved to the bin.")
    window.messages.action.click()
    qtbot.waitUntil(lambda: job_of(window, job).failed == 2)


def test_the_filter_leads_to_the_rows_and_tab_goes_as_things_stand(qtbot, page, window):
    page.field.setFocus()
    qtbot.keyClicks(page.field, "404")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    page.field.setFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.text() == ""
    stops = [page.field, page.retry_all, page.reasons, page.table, page.retry, page.open, page.ignore, page.delete]
    for before, after in itertools.pairwise([*stops, page.copy]):
        assert before.hasFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_a_button_that_was_pressed_keeps_the_keyboard(qtbot, page, window):
    page.table.selectRow(0)
    page.ignore.setFocus()
    for left in (4, 3):
        qtbot.keyClick(page.ignore, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda left=left: page.rows.rowCount() == left)
        assert page.ignore.hasFocus()


def test_of_several_failures_it_is_said_how_many_and_what_helps_all_of_them(qtbot, page):
    page.table.selectAll()
    assert page.message.text() == "5 failures are selected"
    assert (page.remedy.text(), page.address.text()) == ("", "")
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    page.table.selectAll()
    assert page.message.text() == "3 failures are selected"
    assert page.remedy.text().startswith("The page is gone.")


def in_sight(table):
    row = table.visualRect(table.currentIndex())
    return row.isValid() and table.viewport().rect().contains(row.center())


@pytest.fixture
def many(qtbot, window, site, engine):
    """More failures than there is room for, the last of them of another kind."""
    engine.add([site.url("/status/410")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)
    engine.add([site.url(f"/status/404?{n}") for n in range(40)])
    qtbot.waitUntil(lambda: len(engine.failures()) == 41)
    window.actions_["go_failures"].trigger()
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: window.failures.rows.rowCount() == 41)
    return window.failures


def test_what_is_selected_is_in_sight_when_the_filter_is_cleared(qtbot, many):
    many.field.setText("/410")
    assert many.chosen()[0].http_status == 410
    qtbot.keyClick(many.field, Qt.Key.Key_Escape)
    assert (many.rows.rowCount(), many.chosen()[0].http_status) == (41, 410)
    assert in_sight(many.table)


def test_what_is_selected_stays_in_sight_when_others_come_above_it(qtbot, many, engine, site):
    table = many.table
    last = table.rowAt(table.viewport().height() - table.rowHeight(0))
    many._select(last)
    assert in_sight(table)
    engine.add([site.url(f"/status/404?more={n}") for n in range(4)])
    qtbot.waitUntil(lambda: many.rows.rowCount() == 45)
    assert table.currentIndex().row() == last + 4
    assert in_sight(table)


def test_who_looks_elsewhere_is_left_there_when_others_come(qtbot, many, engine, site):
    table, bar = many.table, many.table.verticalScrollBar()
    many._select(0)
    bar.setValue(bar.maximum())
    engine.add([site.url("/status/404?more")])
    qtbot.waitUntil(lambda: many.rows.rowCount() == 42)
    assert not in_sight(table)
    assert bar.value() > 0


def test_a_retry_within_a_paused_import_says_that_it_waits_and_offers_to_go_on(qtbot, window, site, engine, bookmarks):
    urls = [site.url("/status/404"), site.url("/drip/body?1")]
    job = engine.import_(engine.preview([bookmarks(urls)])).job
    qtbot.waitUntil(lambda: (known := job_of(window, job)) is not None and known.failed == 1)
    site.routes["status"] = lambda request: request.send(article("Back again", 1))
    window.actions_["pause_all"].trigger()
    qtbot.waitUntil(lambda: job_of(window, job).status == "paused")
    window.actions_["go_failures"].trigger()
    qtbot.waitUntil(lambda: window.failures.rows.rowCount() == 1)
    window.failures.retry.click()
    waits = "Trying 1 link again. What belongs to a paused import waits until that is resumed."
    qtbot.waitUntil(lambda: window.messages.text == waits)
    assert window.messages.action.text() == "Resume"
    window.messages.action.click()
    qtbot.waitUntil(lambda: not engine.failures())
    qtbot.waitUntil(lambda: job_of(window, job).status != "paused")
    engine.cancel(job)


def test_a_retry_beside_a_paused_import_does_not_speak_of_it(qtbot, page, window, site, engine, bookmarks):
    job = engine.import_(engine.preview([bookmarks([site.url("/drip/body?1"), site.url("/drip/body?2")])])).job
    qtbot.waitUntil(lambda: job_of(window, job) is not None)
    engine.pause(job)
    qtbot.waitUntil(lambda: job_of(window, job).status == "paused")
    page.retry.click()
    qtbot.waitUntil(lambda: window.messages.text == "Trying 1 link again.")
    engine.cancel(job)
