"""Places and highlights in the library."""

import json

import pytest

from kbdesk.commands.picking import Selection
from kbdesk.commands.reading import in_note
from kbdesk.failure import KbdeskError
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter, Highlight
from tests.site import article


def test_a_place_is_kept_within_its_bounds_and_goes_with_its_article(desk):
    engine = desk.open()
    engine.start()
    engine.add(desk.links(1))
    desk.finish()
    [row] = engine.articles()
    assert engine.reading.place(row.id) == 0
    for given, kept in ((0.5, 0.5), (7.0, 1.0), (-1.0, 0.0)):
        engine.reading.keep_place(row.id, given)
        assert engine.reading.place(row.id) == kept
    engine.reading.keep_place(999, 0.5)
    assert engine.reading.place(999) == 0


def test_highlights_and_a_chosen_category_move_to_the_article_that_absorbs_theirs(desk):
    target, away = desk.links(1)[0], desk.site.url("/away/1")
    desk.site.routes["away"] = lambda request: request.send(article("Away", 7))
    engine = desk.open()
    engine.start()
    engine.add([target, away])
    desk.finish()
    moving = next(row.id for row in engine.articles() if row.url == away)
    engine.reading.highlight(moving, "Some words")
    engine.arranging.categorise(Selection(ids=(moving,)), "Sport")
    desk.site.routes["away"] = lambda request: request.send("", 301, Location=target)
    engine.refresh([moving])
    desk.finish()
    [kept] = engine.articles()
    assert kept.url == target
    assert [highlight.quote for highlight in engine.reading.highlights(kept.id)] == ["Some words"]
    assert (kept.category, engine.article(kept.id).categorised) == ("Sport", True)


def test_articles_with_highlights_are_found_also_by_what_was_written_to_these(desk):
    engine = desk.open()
    engine.start()
    engine.add(desk.links(2))
    desk.finish()
    row, other = engine.articles()

    def found(query):
        desk.finish()
        return [hit.article.id for hit in engine.search(query)]

    assert engine.sources().highlighted == 0 == len(found("is:highlighted"))
    highlight, _ = engine.reading.highlight(row.id, "Some words", note="Compare the zeppelin of 1929.")
    assert found("zeppelin") == found("is:highlighted") == found("zeppelin is:highlighted") == [row.id]
    assert "zeppelin" in engine.search("zeppelin")[0].snippet
    assert [one.id for one in engine.articles(Filter(highlighted=True))] == [row.id]
    assert found("-is:highlighted") == [other.id]
    assert engine.sources().highlighted == 1
    engine.reading.change_highlight(highlight.id, note="Compare the gyroscope.")
    assert (found("zeppelin"), found("gyroscope")) == ([], [row.id])
    engine.undoing.undo()
    assert (found("zeppelin"), found("gyroscope")) == ([row.id], [])
    engine.undoing.redo()
    assert (found("zeppelin"), found("gyroscope")) == ([], [row.id])
    engine.reading.delete_highlight(highlight.id)
    assert found("gyroscope") == found("is:highlighted") == []
    assert engine.sources().highlighted == 0
    engine.undoing.undo()
    assert found("gyroscope") == found("is:highlighted") == [row.id]
    assert engine.reading.highlights(row.id)[0].note == "Compare the gyroscope."
    assert engine.article(row.id).note == ""


def test_a_title_that_a_person_chose_stays_when_the_page_is_another_one(desk):
    url = desk.site.url("/moody/1")
    desk.site.routes["moody"] = lambda request: request.send(article("Home | Foo - Bar (1)", 3))
    engine = desk.open()
    engine.start()
    engine.add([url])
    desk.finish()
    [row] = engine.articles()
    engine.arranging.rename(row.id, "Foo")
    desk.site.routes["moody"] = lambda request: request.send(article("Home | Foo - Bar (2)", 9, paragraphs=99))
    engine.refresh([row.id])
    desk.finish()
    after = engine.article(row.id)
    assert (after.article.title, after.own_title) == ("Foo", "Home | Foo - Bar (2)")
    assert after.article.minutes > row.minutes, "it is analysed all the same"
    assert [hit.article.id for hit in engine.find("title:foo").hits] == [row.id]
    assert not engine.find("title:bar").hits
    assert "“Foo”" in engine.reading.cite([row.id])
    assert "title = {{Foo}}" in engine.reading.cite([row.id], bibtex=True)


def test_a_work_is_cited_by_its_own_title_whatever_its_user_calls_the_article(desk):
    head = '<meta name="citation_title" content="On Harbours"><meta name="citation_doi" content="10.1234/ab">'
    desk.site.routes["paper"] = lambda request: request.send(article("On Harbours | Journal", 3, head=head))
    engine = desk.open()
    engine.start()
    engine.add([desk.site.url("/paper/1")])
    desk.finish()
    [row] = engine.articles()
    engine.arranging.rename(row.id, "That paper")
    assert "“On Harbours”" in engine.reading.cite([row.id])
    assert "title = {{On Harbours}}" in engine.reading.cite([row.id], bibtex=True)
    engine.exports.write(desk.path.parent / "works.csljson", "csl")
    [work] = json.loads((desk.path.parent / "works.csljson").read_text("utf-8"))
    assert work["title"] == "On Harbours"


def test_what_cannot_be_highlighted_says_why(desk):
    engine = desk.open()
    engine.start()
    engine.add(desk.links(1))
    desk.finish()
    [row] = engine.articles()
    for call, why in (
        (lambda: engine.reading.highlight(row.id, "  "), "Select some text"),
        (lambda: engine.reading.highlight(row.id, "x" * 30_000), "at most 20000"),
        (lambda: engine.reading.highlight(row.id, "x", colour="red"), "yellow, green, blue or pink"),
        (lambda: engine.reading.highlight(999, "x"), "no longer in the library"),
        (lambda: engine.reading.cite([999]), "no longer in the library"),
    ):
        with pytest.raises(KbdeskError, match=why):
            call()
    assert engine.reading.highlights(row.id) == []


def test_quoted_lines_of_a_note_are_highlights():
    note = "My own words.\n\n> Two lines\n> of it\nAnd why\n\nMore.\n\n> Another"
    assert in_note(note) == [Highlight(None, "Two lines\nof it", note="And why"), Highlight(None, "Another")]
    assert in_note("") == []


def test_highlights_of_its_own_export_keep_their_colours_and_come_once(desk, tmp_path):
    marks = [
        {"quote": "Some words", "note": "Why", "colour": "green", "added": "2024-01-02T00:00:00Z"},
        {"quote": "Others", "note": "", "colour": "mauve", "added": None},
        {"quote": " ", "note": "of nothing", "colour": "pink"},
    ]
    record = {
        "url": "https://a.example/1",
        "title": "Marked",
        "tags": [],
        "folder": [],
        "added": None,
        "status": "link",
    }
    file = tmp_path / "library.json"
    file.write_text(json.dumps({"articles": [{**record, "words": 0, "site": "", "note": "", "highlights": marks}]}))
    engine = desk.open()
    for _ in range(2):
        engine.import_(engine.preview([file]), Choices(fetch=False, analyse=False))
    [row] = engine.articles()
    found = [(one.quote, one.note, one.colour) for one in engine.reading.highlights(row.id)]
    assert found == [("Some words", "Why", "green"), ("Others", "", "yellow")]
    assert engine.reading.highlights(row.id)[0].made == 1_704_153_600
    assert engine.article(row.id).note == ""
