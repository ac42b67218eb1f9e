"""The list of categories, and the articles in them."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.library.analysed import Analysed, Correction
from kbdesk.library.articles import Page
from kbdesk.library.records import Filter


def article(library, number, category=""):
    url = f"https://a.example/{number}"
    with library.write():
        made = library.articles.link(url, Bookmark(url=url)).article
        library.articles.store(made, url, Page(title="T", text="Some text", html="<p>Some text</p>"))
    if category:
        analysed(library, made, category)
    return made


def analysed(library, article, category, **fields):
    with library.write():
        found = Analysed(language="en", minutes=1, category=category, made_by="test 1", **fields)
        library.articles.set_analysis(article, found)


def category_of(library, article):
    return library.listing.detail(article).article.category


def test_a_library_begins_with_twelve(library):
    names = [row.name for row in library.categories.all()]
    assert len(names) == 12
    assert names[0] == "Arts & Entertainment"
    assert names[-1] == "Sport"


def test_an_analysis_is_stored_whole(library):
    made = article(library, 1)
    analysed(library, made, "Sport", summary="One. Two.", highlights=["One."], vector=b"v", model="m")
    detail = library.listing.detail(made)
    assert (detail.article.category, detail.summary) == ("Sport", "One. Two.")
    assert library.database.rows("SELECT highlights, analysis FROM article") == [('["One."]', "test 1")]
    assert library.database.rows("SELECT * FROM article_vector") == [(made, "m", b"v")]


def test_renaming_keeps_the_articles(library):
    made = article(library, 1, "Sport")
    with library.write():
        library.categories.rename("sport", "Games")
    assert category_of(library, made) == "Games"
    assert library.listing.count(Filter(category="Games")) == 1
    assert library.listing.sources().categories == (("Games", 1),)
    assert [row.origin for row in library.categories.all() if row.name == "Games"] == ["sport"]


def test_removing_leaves_the_articles_without_one(library):
    made = article(library, 1, "Sport")
    with library.write():
        library.categories.assign([made], "Sport")
        library.categories.remove("Sport")
    assert category_of(library, made) == ""
    assert library.listing.sources().categories == ()
    analysed(library, made, "Education")
    assert category_of(library, made) == "Education", "it is no person's word any more"


def test_a_category_that_went_while_it_was_found_out_is_not_stored(library):
    made = article(library, 1)
    with library.write():
        library.categories.remove("Sport")
    analysed(library, made, "Sport")
    assert category_of(library, made) == ""


def test_a_persons_word_stays_and_is_learned_from(library):
    made = article(library, 1)
    analysed(library, made, "Sport", model="m", vector=b"v")
    with library.write():
        assert library.categories.assign([made, 999], "education").articles == [made]
    analysed(library, made, "Sport", model="m", vector=b"w")
    assert category_of(library, made) == "Education"
    assert library.categories.corrections("m") == [Correction("Education", b"w")]
    assert library.categories.corrections("another model") == []


@pytest.mark.parametrize(
    ("action", "arguments", "says"),
    [
        ("add", ("SPORT", ""), "already"),
        ("add", (" ", ""), "1 to 80"),
        ("rename", ("Nope", "X"), "no category 'Nope'"),
        ("rename", ("Sport", "Education"), "already"),
        ("remove", ("Nope",), "no category"),
        ("assign", ([1], "Nope"), "no category"),
    ],
)
def test_what_cannot_be_done_is_said(library, action, arguments, says):
    with pytest.raises(KbdeskError, match=says), library.write():
        getattr(library.categories, action)(*arguments)


def test_a_new_one_stands_at_the_end(library):
    with library.write():
        library.categories.add("  Chess ", "openings,\n endings")
    last = library.categories.all()[-1]
    assert (last.name, last.description, last.origin, last.count) == ("Chess", "openings, endings", "", 0)


def state(library):
    categories = [(row.name, row.description, row.origin, row.count) for row in library.categories.all()]
    return categories, library.database.rows("SELECT id, category, categorised FROM article ORDER BY id")


def test_every_change_can_be_undone_the_newest_first(library):
    ids = [article(library, number, "Sport" if number % 2 else "Education") for number in range(4)]
    steps = [
        lambda: library.categories.add("Chess", "openings"),
        lambda: library.categories.assign(ids[:2], "Chess"),
        lambda: library.categories.rename("sport", "Games"),
        lambda: library.categories.rename("games", "GAMES"),
        lambda: library.categories.remove("Chess"),
        lambda: library.categories.assign(ids[1:3], ""),
    ]
    states, changes = [], []
    for step in steps:
        states.append(state(library))
        with library.write():
            changes.append(step())
        assert state(library) != states[-1]
    with pytest.raises(KbdeskError, match="others were made after it"), library.write():
        library.categories.undo(changes[0].id)
    for change in reversed(changes):
        with library.write():
            undone = library.categories.undo(change.id)
        assert state(library) == states.pop()
        assert (undone.sentence, undone.articles) == (change.sentence, change.articles)
    with pytest.raises(KbdeskError, match="no change"), library.write():
        library.categories.undo()


def test_undoing_keeps_what_was_found_out_meanwhile_but_brings_a_persons_word_back(library):
    by_machine, by_person = article(library, 1, "Sport"), article(library, 2, "Sport")
    with library.write():
        library.categories.assign([by_person], "Sport")
        removed = library.categories.remove("Sport")
    assert sorted(removed.articles) == [by_machine, by_person]
    analysed(library, by_machine, "Education")
    analysed(library, by_person, "Education")
    with library.write():
        assert library.categories.undo().articles == [by_person]
    assert (category_of(library, by_machine), category_of(library, by_person)) == ("Education", "Sport")


def test_undoing_passes_over_an_article_that_is_gone(library):
    made = article(library, 1, "Sport")
    with library.write():
        library.categories.assign([made], "Education")
        library.database.execute("DELETE FROM article WHERE id = ?", (made,))
        assert library.categories.undo().articles == []


def test_only_so_many_changes_are_kept(library):
    with library.write():
        for number in range(103):
            library.categories.rename("Sport" if not number else f"Sport {number - 1}", f"Sport {number}")
        for _ in range(100):
            library.categories.undo()
        with pytest.raises(KbdeskError, match="no change"):
            library.categories.undo()
    assert library.categories.all()[-1].name == "Sport 2"
