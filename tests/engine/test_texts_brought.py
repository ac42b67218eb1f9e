"""Exports that bring the texts of their pages along: where the page itself cannot be had, its text is not lost."""

import json

import pytest

from kbdesk.importers import json_document
from kbdesk.library import shelf
from kbdesk.library.preview import Choices
from tests.engine.conftest import PROSE

BROUGHT = "The **pilots** of the harbour board at five miles, in all weathers and at any hour of the night.\n\n" * 20


@pytest.fixture
def exported(tmp_path):
    """Writes an export of kbdesk's own, of pages with these addresses and a text."""

    def write(urls, text=BROUGHT, folders=("Ports",)):
        path = tmp_path / "pages.json"
        articles = [
            {
                "url": url,
                "title": f"Pilots {number}",
                "folder": [folders[number % len(folders)]],
                "tags": ["sea"],
                "status": "ready",
                "words": 600,
                "note": "",
                "text": text,
            }
            for number, url in enumerate(urls)
        ]
        path.write_text(json.dumps({"articles": articles}))
        return path

    return write


def brought_in(desk, path, **choices):
    """Import a file, and the job when all is done."""
    job = desk.engine.import_(desk.engine.preview([path]), Choices(**choices)).job
    desk.finish()
    return desk.engine.job(job)


def only(engine):
    (article,) = engine.articles()
    return engine.article(article.id)


@pytest.mark.parametrize("path", ["/status/404", "/status/503", "/none"])
def test_of_a_page_that_is_gone_its_text_is_the_article(desk, site, exported, path):
    engine = desk.open(tasks__max_attempts=2, network__allow_private="always")
    engine.start()
    gone = site.url(path) if path != "/none" else "http://127.0.0.1:9/none"
    row = brought_in(desk, exported([gone]))
    assert (row.done, row.failed, row.total) == (1, 0, 1)
    detail = only(engine)
    assert detail.article.status.value == "ready"
    assert detail.text.count("of the harbour board at five miles") == 20
    assert "<strong>pilots</strong>" in detail.html
    assert (detail.article.title, detail.article.site) == ("Pilots 0", gone.split("/")[2])
    assert "sea" in detail.article.tags
    assert detail.article.language == "en"
    assert [hit.article.id for hit in engine.search("weathers")] == [detail.article.id]
    assert engine.failures() == []
    (why,) = engine.failures(resolved=True)
    assert why.url == gone
    assert why.http_status == (int(path[-3:]) if path != "/none" else None)


def test_a_page_that_is_there_counts(desk, site, exported):
    engine = desk.open()
    engine.start()
    assert brought_in(desk, exported([site.url("/ok/1")], text="Pilots, in short.")).done == 1
    detail = only(engine)
    assert "Pilots" not in detail.text
    assert detail.article.status.value == "ready"
    assert engine.failures(resolved=True) == []


def test_of_a_page_that_has_far_less_of_it_the_text_that_was_brought_counts(desk, site, exported):
    site.routes["parked"] = lambda request: request.send(
        "<title>For sale</title><article><p>This domain may be for sale. Ask us for an offer today.</p></article>"
    )
    engine = desk.open()
    engine.start()
    assert brought_in(desk, exported([site.url("/parked/1")])).done == 1
    detail = only(engine)
    assert "board at five miles" in detail.text
    assert "sale" not in detail.text
    assert detail.article.title == "Pilots 0"


@pytest.mark.parametrize("count", [10, 60])  # an atomic and a batch import
@pytest.mark.parametrize("large", [False, True])
def test_without_fetching_what_is_chosen_has_its_text(desk, site, exported, monkeypatch, count, large):
    if large:
        monkeypatch.setattr(json_document, "LARGEST", 1)
        monkeypatch.setattr(shelf, "SMALL", 10_000)
    engine = desk.open()
    engine.start()
    urls = [site.url(f"/ok/{number}") for number in range(count)]
    preview = engine.preview([exported(urls, folders=("Lights", "Ports"))])
    assert preview.folders == {("Lights",): count // 2, ("Ports",): count // 2}
    job = engine.import_(preview, Choices(tags=("new",), without_folders=(("Lights",),), fetch=False)).job
    desk.finish()
    assert (engine.job(job).done, engine.job(job).failed) == (count // 2, 0)
    found = {article.title: engine.article(article.id) for article in engine.articles(limit=100)}
    assert sorted(found) == sorted(f"Pilots {number}" for number in range(1, count, 2))
    for detail in found.values():
        assert detail.article.status.value == "ready"
        assert detail.text.count("of the harbour board at five miles") == 20
        assert {"new", "sea"} <= set(detail.article.tags)
    assert desk.fetched() == []


def test_a_link_without_a_text_stays_a_link_where_nothing_is_fetched(desk, site, exported):
    engine = desk.open()
    engine.start()
    brought_in(desk, exported([site.url("/ok/1")], text=""), fetch=False)
    assert only(engine).article.status.value == "link"


def test_what_failed_before_has_the_text_that_comes_later(desk, site, exported):
    engine = desk.open()
    engine.start()
    desk.import_links([site.url("/status/404")], tags=("mine",))
    desk.finish()
    assert len(engine.failures()) == 1
    assert brought_in(desk, exported([site.url("/status/404")])).done == 1
    detail = only(engine)
    assert detail.article.status.value == "ready"
    assert {"mine", "sea"} <= set(detail.article.tags)
    assert engine.failures() == []
    assert brought_in(desk, exported([site.url("/status/404")])).duplicate == 1
    desk.engine.refresh([detail.article.id])
    desk.finish()
    assert "board at five miles" in only(engine).text
    assert len(engine.failures()) == 1, "who asks for the page itself is told"


def test_a_page_that_comes_back_takes_the_place_of_the_text(desk, site, exported):
    engine = desk.open()
    engine.start()
    brought_in(desk, exported([site.url("/status/404")], text="Pilots, in short, who board at five miles."))
    site.routes["status"] = lambda request: request.send(f"<title>Back</title><article><p>{PROSE * 3}</p></article>")
    engine.refresh([only(engine).article.id])
    desk.finish()
    assert "built in 1859" in only(engine).text
    assert only(engine).article.title == "Back"


def test_the_program_may_end_at_any_moment(desk, site, exported):
    engine = desk.open()
    engine.start()
    urls = [site.url(f"/status/404?{number}") for number in range(60)]
    job = engine.import_(engine.preview([exported(urls)])).job
    for done in (5, 20, 40):
        desk.until(lambda done=done: desk.engine.job(job).done >= done)
        desk.close()
        desk.open().start()
    desk.finish()
    row = desk.engine.job(job)
    assert (row.done, row.failed, row.pending, row.running) == (60, 0, 0, 0)
    articles = desk.engine.articles(limit=100)
    assert [article.status.value for article in articles] == ["ready"] * 60
    assert desk.engine.failures() == []
