"""The activity panel comes with an import, and does not stay for ever."""

import pytest

from tests.gui.hands import TIMEOUT, confirm_preview, drop, files


@pytest.fixture
def imported(qtbot, window, site, bookmarks):
    """Imports a few links by a drop, and waits for the end."""
    window.activity_stay.stay_ms = 1000  # it has to be seen before that is over

    def import_(first=1):
        drop(window, files(bookmarks([site.url(f"/ok/{number}") for number in range(first, first + 3)])))
        _, made = confirm_preview(qtbot, window)
        qtbot.waitUntil(
            lambda: any(job.id == made.job and not job.is_active for job in window.activity.jobs), timeout=TIMEOUT
        )
        qtbot.waitUntil(window.activity.isVisible, timeout=TIMEOUT)
        return made.job

    return import_


def test_it_goes_by_itself_when_all_is_done(qtbot, window, imported):
    imported()
    qtbot.waitUntil(lambda: not window.activity.isVisible(), timeout=TIMEOUT)
    assert not window.actions_["activity"].isChecked()
    imported(first=11)
    qtbot.waitUntil(lambda: not window.activity.isVisible(), timeout=TIMEOUT)


def test_it_stays_for_whoever_opened_it(qtbot, window, imported):
    window.actions_["activity"].trigger()
    imported()
    qtbot.wait(1500)
    assert window.activity.isVisible()


def test_it_stays_where_one_came_to_look_at_an_import(qtbot, window, imported):
    job = imported()
    window.show_job(job)
    qtbot.wait(1500)
    assert window.activity.isVisible()


def test_it_stays_while_the_keyboard_is_in_it(qtbot, window, imported):
    imported()
    window.activity.history.setFocus()
    qtbot.wait(1500)
    assert window.activity.isVisible()
    window.list.view.setFocus()
    qtbot.waitUntil(lambda: not window.activity.isVisible(), timeout=TIMEOUT)
