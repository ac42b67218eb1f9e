"""What is left to do is said as whoever waits for it calls it."""

import msgspec
import pytest
from PySide6.QtCore import QLocale

from kbdesk.gui.words import left_words
from kbdesk.library.records import Work
from tests.gui.hands import TIMEOUT
from tests.site import article


@pytest.fixture(autouse=True)
def english(qapp):
    """Numbers as they are written there, whatever is spoken where this runs."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("kinds", "again", "said"),
    [
        ({}, 0, ""),
        ({"ingest_url": 1}, 0, "Fetching: 1 page left"),
        ({"ingest_url": 3}, 1, "Fetching: 3 pages left"),
        ({"ingest_url": 2}, 2, "2 pages are tried again"),
        ({"analyze_article": 97_791, "index_article": 12}, 0, "Tagging: 97,791 articles left"),
        ({"analyze_article": 97_791, "index_article": 90_000}, 0, "Making searchable: 90,000 articles left"),
        ({"index_article": 2}, 0, "Making searchable: 2 articles left"),
        ({"ingest_file": 1, "ingest_note": 1}, 0, "Reading: 2 files left"),
        ({"ask_endpoint": 5}, 0, "Asking the endpoint: 5 articles left"),
        ({"index_library": 1}, 0, "Renewing the index of the search"),
        ({"embed_library": 1}, 0, "Preparing the search by meaning"),
        ({"forget_words": 1}, 0, "Taking what was deleted out of the index"),
        ({"sign_library": 1}, 0, "Preparing the search for duplicates"),
        ({"another": 2}, 0, "2 tasks left"),
    ],
)
def test_the_kind_of_which_most_is_left_is_said(qapp, kinds, again, said):
    assert left_words.said(Work(sum(kinds.values()), 0, 0, kinds, again)) == said


def test_all_kinds_are_in_the_tip(qapp):
    work = Work(5, 0, 0, {"ingest_url": 1, "analyze_article": 4})
    assert left_words.all_said(work) == "Tagging: 4 articles left\nFetching: 1 page left"


def test_the_activity_panel_says_that_a_change_of_very_many_articles_waits_for_an_import(
    qtbot, window, site, engine, bookmarks, monkeypatch
):
    site.routes["slow"] = lambda request: (site.closed.wait(0.5), request.send(article("Slow", request.number)))
    engine.import_(engine.preview([bookmarks([site.url(f"/slow/{number}") for number in range(100)])]))
    qtbot.waitUntil(lambda: window.status.text.startswith("Processed"))
    assert window.activity.beside.text() == ""
    real = engine._library.tasks.work

    def work():
        """As it is after a tag was given to so many."""
        return msgspec.structs.replace(real(), kinds={"ingest_url": 8, "index_article": 90_000})

    monkeypatch.setattr(engine._library.tasks, "work", work)
    qtbot.waitUntil(lambda: window.activity.beside.text() == "Making searchable: 90,000 articles left")
    assert window.activity.beside.isVisible() == window.activity.isVisible()
    assert window.status.toolTip() == "Making searchable: 90,000 articles left"
    [job] = engine.jobs()
    engine.cancel(job.id)
    qtbot.waitUntil(lambda: window.activity.beside.text() == "")


def test_the_status_bar_says_what_a_link_waits_for(qtbot, window, site, engine):
    engine.set_setting("tasks.backoff_seconds", 30)
    site.routes["broken"] = lambda request: request.reset()
    engine.add([site.url("/broken/1")])
    qtbot.waitUntil(lambda: window.status.text == "1 page is tried again", timeout=TIMEOUT)
    assert window.status.toolTip() == "1 page is tried again"
