"""The history of imports."""

import pytest
from PySide6.QtCore import Qt

from kbdesk.gui.work.history_dialog import HistoryDialog
from kbdesk.gui.work.job_model import DURATION
from kbdesk.jobs.events import JobsChanged
from kbdesk.library.preview import Choices
from tests.gui.hands import TIMEOUT
from tests.site import article
from tests.waiting import PATIENCE


@pytest.fixture
def history(qtbot, window, site, engine, bookmarks):
    """Two imports: one of which a page failed, then one of links alone."""
    first = engine.preview([bookmarks([site.url("/ok/1"), site.url("/status/404")], "first.html")])
    engine.import_(first)
    assert engine.wait_until_idle(PATIENCE)
    engine.import_(engine.preview(text="https://example.org/1 https://example.org/2"), Choices(fetch=False))
    qtbot.waitUntil(lambda: all(not job.is_active for job in engine.jobs()), timeout=TIMEOUT)
    window.actions_["activity"].setChecked(True)
    window.activity.history.click()
    dialog = window.findChild(HistoryDialog)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 2, timeout=TIMEOUT)
    return dialog


def cells(dialog, row):
    return [dialog.rows.index(row, column).data() for column in range(dialog.rows.columnCount())]


def test_every_import_is_listed_with_what_came_of_it(history):
    assert cells(history, 0)[1:9] == ["2 links from example.org", "Completed", "2", "2", "", "", "", ""]
    assert cells(history, 1)[1:9] == ["first.html", "Completed", "2", "1", "", "", "1", ""]
    assert cells(history, 1)[DURATION].endswith(" s")
    hidden = [name for name, column in (("duplicate", 5), ("failed", 7)) if history.table.isColumnHidden(column)]
    assert hidden == ["duplicate"]
    assert history.chosen.source == "2 links from example.org"
    assert not history.failures.isEnabled()
    history.table.sortByColumn(7, Qt.SortOrder.DescendingOrder)
    assert history.rows.job(0).source == "first.html"
    history.field.setText("Links From EX")
    assert [history.rows.job(row).source for row in range(history.rows.rowCount())] == ["2 links from example.org"]
    history.field.setText("nothing like it")
    assert history.chosen is None
    assert not history.retry.isEnabled()


def test_failures_are_shown_and_tried_again_from_there(qtbot, window, history, site, engine):
    job = engine.jobs()[1].id
    history.choose(job)
    qtbot.keyClick(history.table, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.failures
    qtbot.waitUntil(lambda: window.failures.rows.rowCount() == 1, timeout=TIMEOUT)
    site.routes["status"] = lambda request: request.send(article("Back again", 1))
    history.retry.click()
    qtbot.waitUntil(lambda: engine.job(job).done == 2, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: not history.retry.isEnabled(), timeout=TIMEOUT)
    assert history.chosen.id == job  # it stays chosen while the list is made anew
    qtbot.keyClick(history, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(HistoryDialog) is None, timeout=TIMEOUT)
    with qtbot.captureExceptions() as raised:
        engine.add([site.url("/ok/9")])
        qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
        engine.events.publish(JobsChanged())
        with qtbot.waitSignal(window._bridge.jobsChanged, timeout=TIMEOUT):
            pass
    assert not raised
