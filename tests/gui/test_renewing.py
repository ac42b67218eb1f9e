"""What an older kbdesk analysed is offered to be brought up to date, once, and can be at any time."""

import pytest

from kbdesk.analysis.provider import EMBEDDED, made_by
from kbdesk.bookmark import Bookmark
from kbdesk.library.articles import Page
from tests.gui.conftest import desk_of, end

TEXT = "The harbour was dredged, and ships came back to it with the tide. " * 20


def put(engine, *analysed):
    """Articles, each as something has analysed it."""
    library = engine._library
    with library.write():
        for number, by in enumerate(analysed):
            url = f"https://a.example/{number}"
            article = library.articles.link(url, Bookmark(url=url)).article
            library.articles.store(article, url, Page(title=f"Harbour {number}", text=TEXT, html=""))
            library.fulltext.index(article)
            library.database.execute("UPDATE article SET analysis = ? WHERE id = ?", (by, article))


@pytest.fixture
def aged(engine):
    """A library in which two of four articles were analysed by an older version of what comes with kbdesk."""
    put(engine, "local old-model 1", "local old-model 2", made_by(EMBEDDED), "openai some-model 1")
    return engine


@pytest.fixture
def young(engine):
    put(engine, made_by(EMBEDDED), "openai some-model 1", "")
    return engine


def said(window):
    return window.messages.label.text() if window.messages.isVisible() else ""


def looked(qtbot, window, engine, monkeypatch):
    """Have it offered again, and wait until it was seen whether there is anything to offer."""
    asked, came, older = [], [], engine.curation.older
    monkeypatch.setattr(engine.curation, "older", lambda seen="": asked.append(older(seen)) or asked[-1])
    window.renewing.offer()
    qtbot.waitUntil(lambda: len(asked) > 0)
    window._bridge.ask(lambda: True, came.append, slow=True)
    qtbot.waitUntil(lambda: len(came) > 0)
    return asked[0][0]


def test_it_is_offered_once_for_a_version_and_done_when_wanted(aged, qtbot, window, monkeypatch):
    qtbot.waitUntil(lambda: said(window).startswith("Analysed by an older kbdesk: 2 articles."))
    assert window.messages.action.text() == "Bring Up to Date"
    window.messages.hide()
    assert looked(qtbot, window, aged, monkeypatch) == 0
    assert said(window) == ""
    window.actions_["renew"].trigger()
    qtbot.waitUntil(lambda: said(window) == "2 articles will be analysed again when there is time to spare.")
    qtbot.waitUntil(lambda: aged.curation.older()[0] == 0)
    rows = aged._library.database.rows("SELECT analysis, tags FROM article JOIN fulltext_kept ON id = article_id")
    assert sorted(by for by, _ in rows) == sorted([made_by(EMBEDDED)] * 3 + ["openai some-model 1"])


def test_its_button_does_it(aged, qtbot, window):
    qtbot.waitUntil(lambda: said(window).startswith("Analysed by an older kbdesk"))
    window.messages.action.click()
    qtbot.waitUntil(lambda: aged.curation.older()[0] == 0)


def test_it_is_not_offered_by_the_next_start_either(aged, qtbot, qapp, desk, monkeypatch):
    qtbot.waitUntil(lambda: said(desk.window).startswith("Analysed by an older kbdesk"))
    folder = aged.folder
    end(qtbot, desk)
    from kbdesk.engine import Engine

    engine = Engine(folder)
    again = desk_of(qapp, engine)
    again.open()
    try:
        qtbot.waitUntil(lambda: again.window.built and again.window.sources.sources is not None)
        assert looked(qtbot, again.window, engine, monkeypatch) == 0
        assert again.window.messages.said == 0
        assert engine.curation.older()[0] == 2
    finally:
        end(qtbot, again)


def test_what_is_up_to_date_is_not_offered(young, qtbot, window, monkeypatch):
    assert looked(qtbot, window, young, monkeypatch) == 0
    assert window.messages.said == 0
    window.actions_["renew"].trigger()
    qtbot.waitUntil(lambda: said(window) == "All tags and summaries are up to date.")


def test_an_endpoint_is_not_asked_about_all_of_them(aged, qtbot, window, monkeypatch):
    qtbot.waitUntil(lambda: said(window).startswith("Analysed by an older kbdesk"))
    aged.set_setting("analysis.provider", "openai")
    assert looked(qtbot, window, aged, monkeypatch) == 0
    window.actions_["renew"].trigger()
    qtbot.waitUntil(lambda: "Article › Analyse Again" in said(window))
    assert aged._library.database.value("SELECT count(*) FROM asking") == 0
    assert aged._library.spare.older(made_by(EMBEDDED)) == 2


def test_where_an_endpoint_is_chosen_the_offer_waits_until_it_is_not(aged, qtbot, qapp, monkeypatch):
    aged.set_setting("analysis.provider", "openai")
    desk = desk_of(qapp, aged)
    desk.open()
    try:
        window = desk.window
        qtbot.waitUntil(lambda: window.built and window.sources.sources is not None)
        with monkeypatch.context() as patch:
            assert looked(qtbot, window, aged, patch) == 0
        assert said(window) == ""
        aged.set_setting("analysis.provider", "local")
        window.renewing.offer()
        qtbot.waitUntil(lambda: said(window).startswith("Analysed by an older kbdesk: 2 articles."))
    finally:
        end(qtbot, desk)
