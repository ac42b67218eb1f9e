"""A link becomes an article, its page is stored, and two that are the same become one."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.library.analysed import Analysed
from kbdesk.library.articles import Page
from kbdesk.library.records import ArticleStatus, Filter
from kbdesk.search.query import parse

URL = "https://a.example/1"


def page(**fields):
    return Page(**{"title": "A title", "text": "Some words of text", "html": "<p>Some words of text</p>", **fields})


def link(library, url=URL, **fields):
    with library.write():
        return library.articles.link(url, Bookmark(url=url, **fields))


def found(library, typed):
    return library.fulltext.search(parse(typed).wanted, 10)


def store(library, article, url=URL, **fields):
    with library.write():
        return library.articles.store(article, url, page(**fields))


def test_a_link_is_in_the_library_before_its_page_is(library):
    linked = link(library, title="Mine", folder=["A", "B"], tags=["x", "y"], added=1_500_000_000, note="look")
    assert linked.wanted
    assert not linked.known
    detail = library.listing.detail(linked.article)
    assert (detail.article.title, detail.note, detail.article.added) == ("Mine", "look", 1_500_000_000)
    assert detail.article.folder == ("A", "B")
    assert detail.article.tags == ("x", "y")
    assert detail.article.status is ArticleStatus.PENDING


def test_the_same_link_again_is_merged(library):
    first = link(library, title="", tags=["x"], note="one", added=1_600_000_000, folder=["A"])
    again = link(library, title="T", tags=["X", "z"], note="two", added=1_500_000_000, folder=["B"], flags=["starred"])
    assert (again.article, again.known, again.wanted, again.changed) == (first.article, True, False, True)
    detail = library.listing.detail(first.article)
    assert detail.article.tags == ("x", "z")
    assert detail.note == "one\n\ntwo"
    assert detail.article.added == 1_500_000_000
    assert detail.folders == (("A",), ("B",))
    assert detail.article.starred
    assert detail.article.title == "T"


@pytest.mark.parametrize("turned", [False, True])
def test_flags_of_a_repeated_bookmark_are_merged_in_whichever_order(library, turned):
    def flags(*both):
        for some in reversed(both) if turned else both:
            article = link(library, f"{URL}/{both}", flags=list(some)).article
        return library.database.row("SELECT read, starred, archived, private FROM article WHERE id = ?", (article,))

    assert flags([], ["read"]) == (1, 0, 0, 0)
    assert flags(["unread"], ["read", "starred"]) == (1, 1, 0, 0)
    assert flags([], ["archived"]) == (0, 0, 1, 0)
    assert flags(["starred"], ["archived", "read"]) == (1, 1, 1, 0)
    assert flags(["unread"], ["archived"]) == (0, 0, 1, 0)
    assert flags([], ["private"]) == (0, 0, 0, 1)
    assert flags([], []) == (0, 0, 0, 0)


def test_merging_the_same_twice_changes_nothing(library):
    fields = {"title": "T", "tags": ["x"], "note": "one", "added": 1_600_000_000, "folder": ["A"]}
    link(library, **fields)
    assert link(library, **fields).changed is False
    assert library.listing.detail(1).note == "one"


def test_storing_twice_has_the_effect_of_once(library):
    article = link(library).article
    assert store(library, article) == store(library, article) == (article, False)
    assert library.listing.count(Filter()) == 1
    assert library.listing.detail(article).text == "Some words of text"


def test_an_article_that_turns_out_to_be_another_becomes_one_with_it(library):
    kept = link(library, "https://a.example/new", tags=["new"], note="n1").article
    about = {"tags": ["old"], "note": "n2", "added": 1_400_000_000, "flags": ["private"]}
    gone = link(library, "https://a.example/old", **about).article
    article, merged = store(library, gone, "https://a.example/new")
    assert (article, merged) == (kept, True)
    detail = library.listing.detail(kept)
    assert detail.article.tags == ("new", "old")
    assert detail.note == "n1\n\nn2"
    assert detail.article.added == 1_400_000_000
    assert detail.private
    assert detail.aliases == ("https://a.example/old",)
    assert library.listing.detail(gone) is None
    assert link(library, "https://a.example/old").article == kept


def rename(library, article, title):
    with library.write():
        library.arranging.rename(article, title)


def titles(library, article):
    detail = library.listing.detail(article)
    return detail.article.title, detail.own_title


def test_a_title_that_a_person_chose_stays_when_the_page_is_stored_again(library):
    article = link(library, title="Of the bookmark").article
    store(library, article, title="Home | Foo - Bar (1)")
    assert titles(library, article) == ("Home | Foo - Bar (1)", None)
    rename(library, article, "Foo")
    store(library, article, title="Home | Foo - Bar (2)")
    assert titles(library, article) == ("Foo", "Home | Foo - Bar (2)")
    store(library, article, title="")
    link(library, title="Of another bookmark")
    assert titles(library, article) == ("Foo", "Home | Foo - Bar (2)")
    rename(library, article, "")
    assert titles(library, article) == ("Home | Foo - Bar (2)", None)


@pytest.mark.parametrize("renamed", ["kept", "gone"])
def test_a_title_that_a_person_chose_stays_when_two_become_one(library, renamed):
    kept = link(library, "https://a.example/new", title="New").article
    gone = link(library, "https://a.example/old", title="Old").article
    rename(library, {"kept": kept, "gone": gone}[renamed], "Mine")
    assert store(library, gone, "https://a.example/new", title="The page") == (kept, True)
    assert titles(library, kept) == ("Mine", "The page")


def test_of_two_titles_that_a_person_chose_the_one_stays_that_is_kept(library):
    kept = link(library, "https://a.example/new", title="New").article
    gone = link(library, "https://a.example/old", title="Old").article
    rename(library, kept, "Mine")
    rename(library, gone, "Another of mine")
    store(library, gone, "https://a.example/new", title="The page")
    assert titles(library, kept) == ("Mine", "The page")


def test_a_title_that_was_chosen_in_another_library_is_taken_over_unless_one_was_chosen_here(library):
    article = link(library, title="Mine", title_chosen=True).article
    store(library, article, title="The page")
    assert titles(library, article) == ("Mine", "The page")
    assert link(library, title="Yours", title_chosen=True).changed is False
    assert titles(library, article) == ("Mine", "The page")
    rename(library, article, "")
    assert link(library, title="Yours", title_chosen=True).changed
    assert titles(library, article) == ("Yours", "The page")
    assert link(library, title="", title_chosen=True).changed is False


def test_a_page_that_moved_is_found_under_both_addresses(library):
    article = link(library, "https://a.example/old").article
    assert store(library, article, "https://a.example/new") == (article, False)
    detail = library.listing.detail(article)
    assert detail.article.url == "https://a.example/new"
    assert detail.aliases == ("https://a.example/old",)


def test_two_files_with_one_content_are_one_article(library):
    first, second = link(library, "file:///a.txt").article, link(library, "file:///b.txt").article
    with library.write():
        library.articles.store(first, "file:///a.txt", page(), key="sha256:1")
        assert library.articles.store(second, "file:///b.txt", page(), key="sha256:1") == (first, True)
    assert library.listing.detail(first).aliases == ("file:///b.txt",)


def test_a_title_of_its_user_is_kept_where_the_page_has_none(library):
    article = link(library, title="Mine").article
    store(library, article, title="")
    assert library.listing.detail(article).article.title == "Mine"


def test_deleted_articles_are_nowhere_and_come_back_whole(library):
    article = link(library, tags=["x"]).article
    store(library, article)
    with library.write():
        library.fulltext.index(article)
        library.arranging.bin([article], 1.0)
    assert library.listing.count(Filter()) == 0
    assert found(library, "words") == []
    assert library.articles.known([URL]) == set()
    with library.write():
        library.arranging.restore([article])
    assert library.listing.detail(article).article.tags == ("x",)
    assert len(found(library, "words")) == 1


def test_a_deleted_link_that_is_imported_again_comes_back(library):
    article = link(library).article
    with library.write():
        library.arranging.bin([article], 1.0)
    again = link(library)
    assert (again.article, again.wanted) == (article, True)
    assert library.listing.count(Filter()) == 1


@pytest.mark.parametrize("own", [False, True])
def test_an_article_in_the_bin_comes_back_with_another_that_becomes_one_with_it_unless_that_was_there_too(library, own):
    kept, gone = link(library, f"{URL}/kept").article, link(library, f"{URL}/gone").article
    store(library, kept, f"{URL}/kept")
    with library.write():
        library.arranging.bin([kept, gone] if own else [kept], 1.0)
    assert store(library, gone, f"{URL}/kept") == (kept, True)
    assert library.listing.count(Filter()) == (0 if own else 1)


def test_machines_never_take_away_what_a_person_tagged(library):
    article = link(library, tags=["Mine"]).article
    with library.write():
        library.articles.set_analysis(article, Analysed(language="en", minutes=3, tags=["mine", "Other"], made_by="1"))
        library.articles.set_analysis(article, Analysed(language="en", minutes=3, tags=["Third"], made_by="2"))
    assert library.listing.detail(article).article.tags == ("Mine", "Third")


@pytest.mark.parametrize("spelling", ["Machine Learning", "machine-learning", "MACHINE_LEARNING", "machine learning "])
def test_spellings_of_one_tag_are_one_tag(library, spelling):
    link(library, tags=["Machine Learning", spelling])
    assert [tag.name for tag in library.labels.all_tags(10)] == ["Machine Learning"]


def test_known_addresses_are_found_in_any_number(library):
    link(library)
    many = [f"https://b.example/{n}" for n in range(5_000)]
    assert library.articles.known([*many, URL]) == {URL}


@pytest.mark.parametrize(
    ("title", "text", "excerpt"),
    [
        ("Harbours", "# Harbours\n\nThey freeze.", "They freeze."),
        ("Harbours", "# Quays\n\nThey freeze.", "They freeze."),
        ("Harbours", "Quays\n\nOf the north\n\nThey freeze.", "They freeze."),
        ("Harbours", "Quays\n\n\tThey " + "often " * 20 + "freeze\n", "They " + "often " * 20 + "freeze"),
        ("Groceries", "milk\neggs\nbread", "milk eggs bread"),
        ("Groceries", "milk\neggs\nbread\nsalt\nAnd ask for more.", "milk eggs bread salt And ask for more."),
        ("", "", ""),
        ("Harbours", "# Harbours", "# Harbours"),
        ("", "\nThey freeze.", "They freeze."),
    ],
)
def test_a_list_shows_neither_the_title_of_a_text_twice_nor_a_heading(library, title, text, excerpt):
    article = link(library).article
    store(library, article, title=title, text=text)
    assert library.listing.detail(article).article.excerpt == excerpt
