"""Articles with the same text: found, merged, brought back."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.commands import duplicates
from kbdesk.commands.picking import Selection
from kbdesk.failure import KbdeskError
from kbdesk.library.articles import Page
from kbdesk.library.records import Filter

PROSE = [
    f"Paragraph {number} is about the harbour, which fishermen of the town built in {1800 + number}, and about what"
    f" became of its {number * 7} boats in the storm."
    for number in range(30)
]
URLS = [f"https://a.example/{number}" for number in range(6)]


@pytest.fixture
def stored(desk):
    """Articles with these texts, and what is put beside them."""
    desk.open()
    library = desk.engine._library

    def store(*texts, **fields):
        found = []
        with library.write():
            for number, text in enumerate(texts):
                mine = {name: values[number] for name, values in fields.items()}
                bookmark = Bookmark(**{"title": f"T{number}", "added": 1_600_000_000 + number, **mine})
                article = library.articles.link(URLS[number], bookmark).article
                if text:
                    library.articles.store(article, URLS[number], Page(title="", text=text, html=f"<p>{text}</p>"))
                found.append(article)
        return found

    return store


def everything(engine):
    """All rows that a merge may touch."""
    db = engine._library.database
    tables = {
        "article": "id",
        "content": "article_id",
        "address": "url",
        "article_tag": "article_id, tag_id",
        "hidden_tag": "article_id, tag_id",
        "article_folder": "article_id, folder_id",
        "article_vector": "article_id",
        "signature": "article_id",
        "failure_log": "id",
        "highlight": "id",
    }
    return {table: db.rows(f"SELECT * FROM {table} ORDER BY {order}") for table, order in tables.items()}


def shown(engine):
    return [[(one.article.id, one.similarity == 1) for one in group] for group in engine.duplicates.find()]


def test_the_same_page_under_two_addresses_is_shown(desk):
    body = "".join(f"<p>{part}</p>" for part in PROSE)
    pages = {
        "print": f"<title>Harbour</title><article>{body}</article>",
        "amp": f"<title>Harbour</title><article>{body}</article>",
        "nearly": f"<title>The harbour</title><article>{body}<p>One more paragraph of words.</p></article>",
    }
    for name, html in pages.items():
        desk.site.routes[name] = lambda request, html=html: request.send(f"<!doctype html><html lang=en>{html}")
    engine = desk.open()
    engine.add([*(desk.site.url(f"/{name}/1") for name in pages), *desk.links(3)])
    engine.start()
    desk.finish()
    (group,) = engine.duplicates.find()
    assert group[0].article.url.endswith("/nearly/1")
    assert group[0].similarity == 1.0
    assert [0.9 < one.similarity < 1.0 for one in group[1:]] == [True, True]
    merge = engine.duplicates.merge([one.article.id for one in group])
    assert merge.kept == group[0].article.id
    assert engine.duplicates.find() == []
    desk.finish()
    assert [hit.article.id for hit in engine.search("fishermen storm boats")] == [merge.kept]


def test_a_merge_takes_everything_over_and_undo_brings_it_back(desk, stored):
    text = "\n\n".join(PROSE)
    long, short = text + " And more.", text
    one, other = stored(
        long,
        short,
        tags=[["x"], ["X", "y"]],
        folder=[["A"], ["B", "C"]],
        note=["mine", "other"],
        flags=[["archived"], ["read", "starred", "private"]],
        added=[1_600_000_000, 1_500_000_000],
    )
    engine = desk.engine
    engine.start()
    desk.finish()
    with engine._library.write():
        engine._library.database.execute(
            "INSERT INTO highlight (article_id, quote, before, after, colour, note, made)"
            " VALUES (?, 'harbour', '', '', 'yellow', 'mine', 1)",
            (other,),
        )
    before = everything(engine)
    merge = engine.duplicates.merge([other, one])
    assert (merge.kept, merge.gone) == (one, (other,))
    detail = engine.article(one)
    assert detail.aliases == (URLS[1],)
    assert detail.note == "mine\n\nother"
    assert [mark.quote for mark in detail.highlights] == ["harbour"]
    assert set(detail.folders) == {("A",), ("B", "C")}
    assert detail.article.tags == ("x", "y")
    assert (detail.article.read, detail.article.starred) == (True, True)
    assert detail.article.added == 1_500_000_000
    assert (detail.archived, detail.private) == (False, True)
    assert engine.article(other) is None
    assert [row.id for row in engine.articles()] == [one]
    assert engine.count(Filter()) == engine.sources().all == 1
    desk.finish()
    assert [hit.article.id for hit in engine.search("tag:y")] == [one]
    assert engine.add([URLS[1]]).known == (URLS[1],)
    assert engine.count() == 1
    undone = engine.duplicates.undo()
    assert undone == merge or undone.id == merge.id
    desk.finish()
    assert everything(engine) == before
    assert {hit.article.id for hit in engine.search("harbour")} == {one, other}
    assert [hit.article.id for hit in engine.search("tag:y")] == [other]


def test_what_was_done_since_stays_when_a_merge_is_undone(desk, stored):
    text = "\n\n".join(PROSE)
    one, other = stored(text, text, tags=[[], ["y"]], flags=[[], ["starred"]])
    engine = desk.engine
    engine.duplicates.merge([one, other], into=other)
    engine.arranging.flag(Selection(ids=(other,)), "read")
    with engine._library.write():
        engine._library.articles.link(URLS[0], Bookmark(tags=["later"], note="later"))
    engine.duplicates.undo()
    detail = engine.article(other)
    assert detail.article.read
    assert detail.article.tags == ("later", "y")
    assert detail.note == "later"
    assert engine.article(one).article.tags == ()


def test_merges_are_undone_in_any_order_that_makes_sense(desk, stored):
    text = "\n\n".join(PROSE)
    a, b, c, d = stored(text, text, text, text)
    engine = desk.engine
    before = everything(engine)
    first = engine.duplicates.merge([a, b], into=a)
    second = engine.duplicates.merge([a, c], into=c)
    assert [merge.id for merge in engine.duplicates.merges()] == [second.id, first.id]
    assert engine.article(c).aliases == (URLS[0], URLS[1])
    with pytest.raises(KbdeskError, match=f"Merge {second.id} was made after it"):
        engine.duplicates.undo(first.id)
    third = engine.duplicates.merge([c, d], into=c)
    for merge in (third, second, first):
        engine.duplicates.undo(merge.id)
    assert everything(engine) == before
    with pytest.raises(KbdeskError, match="There is no merge to undo"):
        engine.duplicates.undo()
    with pytest.raises(KbdeskError, match="There is no merge 9"):
        engine.duplicates.undo(9)


def test_groups_are_counted_anew_only_where_something_changed_that_could_change_their_number(desk, stored, monkeypatch):
    engine, text = desk.engine, "\n\n".join(PROSE)
    one, two, three, four = stored(text, text, "\n\n".join(PROSE[:15]), "\n\n".join(PROSE[:15]))
    asked = []
    compare = duplicates.twins
    monkeypatch.setattr(duplicates, "twins", lambda *args: asked.append(args) or compare(*args))
    assert engine.duplicates.count() == 2
    engine.arranging.flag(Selection(ids=(one,)), "star")
    engine.arranging.tag(Selection(ids=(two,)), "harbour")
    assert engine.duplicates.count() == 2
    assert len(asked) == 1
    kept = engine.duplicates.keep([one, two])
    assert engine.duplicates.count() == 1
    engine.undoing.undo(kept.id)
    assert engine.duplicates.count() == 2
    engine.arranging.delete(Selection(ids=(three,)))
    assert engine.duplicates.count() == 1
    engine.arranging.restore(Selection(ids=(three,)))
    assert engine.duplicates.count() == 2
    engine.duplicates.merge([three, four])
    assert engine.duplicates.count() == 1
    with engine._library.write():
        page = Page(title="", text="Another text, which is about the lighthouse and its keeper.", html="<p>A</p>")
        engine._library.articles.store(two, URLS[1], page)
    assert engine.duplicates.count() == 0


def test_what_cannot_be_merged(desk, stored):
    text = "\n\n".join(PROSE)
    a, b, c = stored(text, text, "")
    engine = desk.engine
    for ids, into, sentence in (
        ([a], None, "Two articles or more"),
        ([a, a], None, "Two articles or more"),
        ([a, 99], None, "There is no article 99"),
        ([a, b], c, f"Article {c} is not one of those"),
    ):
        before = everything(engine)
        with pytest.raises(KbdeskError, match=sentence):
            engine.duplicates.merge(ids, into)
        assert everything(engine) == before
    engine.add([URLS[5]])
    fetching = next(row.id for row in engine.articles(Filter()) if row.url == URLS[5])
    with pytest.raises(KbdeskError, match="still to be fetched"):
        engine.duplicates.merge([a, fetching])
    engine.duplicates.merge([a, b], into=a)
    with pytest.raises(KbdeskError, match=f"There is no article {b}"):
        engine.duplicates.merge([a, b])


def test_a_merged_article_comes_back_by_undo_alone(desk, stored):
    """Not by undoing that it was deleted once, and not by a fetch that was under way."""
    text = "\n\n".join(PROSE)
    a, b = stored(text, text)
    engine, library = desk.engine, desk.engine._library
    merge = engine.duplicates.merge([a, b], into=a)
    engine.arranging.restore(Selection(ids=(b,)))
    with library.write():
        stored_in, merged = library.articles.store(b, "https://a.example/new", Page(title="N", text="New", html=""))
    assert (stored_in, merged) == (a, True)
    assert [row.id for row in engine.articles()] == [a]
    assert engine.article(a).text == text
    assert {finding.check for finding in engine.check() if finding.problem} <= {"index"}  # which nobody has made here
    engine.duplicates.undo(merge.id)
    assert engine.count() == 2


def test_both_are_kept_and_never_shown_again(desk, stored):
    text = "\n\n".join(PROSE)
    a, b, c = stored(text, text, text)
    engine = desk.engine
    assert shown(engine) == [[(a, True), (b, True), (c, True)]]
    engine.duplicates.keep([a, b])
    assert shown(engine) == [[(a, True), (c, True)]]
    desk.close()
    engine = desk.open()
    engine.duplicates.keep([a, c])
    assert shown(engine) == [[(b, True), (c, True)]]
    engine.undoing.undo()
    engine.undoing.undo()
    assert shown(engine) == [[(a, True), (b, True), (c, True)]]
    engine.undoing.redo()
    assert shown(engine) == [[(a, True), (c, True)]]


def test_texts_of_an_older_version_are_signed(desk, stored):
    text = "\n\n".join(PROSE)
    stored(text, text)
    engine, library = desk.engine, desk.engine._library
    with library.write():
        library.database.execute("DELETE FROM signature")
        library.tasks.add("sign_library", article=None)
    assert shown(engine) == []
    engine.start()
    desk.finish()
    assert len(shown(engine)) == 1


def test_a_merge_that_an_older_version_made_can_be_undone(desk, stored):
    """What that kept of an article has fewer fields than one has now."""
    text = "\n\n".join(PROSE)
    one, other = stored(text, text, note=["mine", "other"])
    engine = desk.engine
    before = everything(engine)
    engine.duplicates.merge([one, other], into=one)
    with engine._library.write():
        for kept in ("before", "after"):
            engine._library.database.execute(f"UPDATE merge SET {kept} = json_remove({kept}, '$.fields.private')")
    engine.duplicates.undo()
    assert everything(engine) == before


@pytest.mark.parametrize("renamed", [0, 1])
def test_the_title_that_a_person_chose_is_that_of_the_one_that_is_kept(desk, stored, renamed):
    ids = stored(" ".join(PROSE), " ".join(PROSE[:-1]))
    engine = desk.engine
    engine.arranging.rename(ids[renamed], "Mine")
    before = everything(engine)
    merge = engine.duplicates.merge(ids, into=ids[0])
    assert (engine.article(ids[0]).article.title, engine.article(ids[0]).own_title) == ("Mine", "T0")
    engine.duplicates.undo(merge.id)
    assert everything(engine) == before


def test_a_title_that_was_changed_after_a_merge_is_still_its_users_when_that_is_undone(desk, stored):
    ids = stored(" ".join(PROSE), " ".join(PROSE[:-1]))
    engine = desk.engine
    engine.arranging.rename(ids[1], "Mine")
    merge = engine.duplicates.merge(ids, into=ids[0])
    engine.arranging.rename(ids[0], "Mine, later")
    engine.duplicates.undo(merge.id)
    assert (engine.article(ids[0]).article.title, engine.article(ids[0]).own_title) == ("Mine, later", "T0")
    assert (engine.article(ids[1]).article.title, engine.article(ids[1]).own_title) == ("Mine", "T1")
