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
        assert library.categories.assign([made, 999], "education") == 1
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
