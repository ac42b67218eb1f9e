"""The index says what the library says, whatever happened to an article since it was indexed."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.datafolder import DataFolder
from kbdesk.library.analysed import Analysed
from kbdesk.library.articles import Page
from kbdesk.library.checkup import Checkup
from kbdesk.library.index import fulltext
from kbdesk.library.index.mending import Mending
from kbdesk.library.library import Library
from kbdesk.library.records import Filter
from kbdesk.library.storage.database import StorageError
from kbdesk.search.query import parse

TEXTS = (
    "",
    "The harbour lies still.",
    "Der Fluß fließt durch Köln.",
    "東京タワーは高い",
    "ภาษาไทย",
    "one two three " * 40,
)


def url(number):
    return f"https://a.example/{number}"


def add(library, number, text="Words", **fields):
    with library.write():
        linked = library.articles.link(url(number), Bookmark(url="u", **fields))
        if text is not None:
            library.articles.store(linked.article, url(number), Page(title=f"Title {number}", text=text, html=""))
        library.fulltext.index(linked.article)
    return linked.article


def found(library, typed, **within):
    return [id for id, _ in library.fulltext.search(parse(typed).wanted, 100, Filter(**within))]


def inside(library):
    """Every token of the index with its places."""
    database = library.database
    database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab (main, fulltext, instance)")
    return database.rows("SELECT term, doc, col, offset FROM temp.places ORDER BY 1, 2, 3, 4")


def assert_right(library):
    """The index is what it would be if it were made anew."""
    index = [finding for finding in Checkup(library).look() if finding.check == "index"]
    assert [finding.problem for finding in index] == [""]
    before = inside(library)
    Mending(library.database, library.fulltext).rebuild()
    assert inside(library) == before


def test_a_text_that_changes_several_times_before_it_is_indexed_again(library):
    article = add(library, 1, "First harbour")
    with library.write():
        for text in ("Second lighthouse", "Third windmill"):
            library.articles.store(article, url(1), Page(title="T", text=text, html=""))
    assert found(library, "harbour ") == [article], "nothing is taken out before it is indexed anew"
    with library.write():
        library.fulltext.index(article)
    assert [found(library, word) for word in ("harbour ", "lighthouse ", "windmill ")] == [[], [], [article]]
    assert_right(library)


def test_a_link_is_found_by_its_title_before_its_page_has_come(library):
    article = add(library, 1, None, title="Of lighthouses", note="to read", tags=["sea"])
    assert found(library, "lighthouses ") == found(library, '"to read"') == found(library, "sea ") == [article]
    add(library, 1, "The keeper")
    assert found(library, "keeper ") == [article]
    assert_right(library)


def test_tags_and_notes_follow(library):
    article = add(library, 1, tags=["one"], note="mine")
    with library.write():
        library.articles.set_analysis(article, Analysed(language="en", minutes=1, tags=["machine"], made_by="1"))
        library.fulltext.index(article)
    assert found(library, "machine ") == [article]
    with library.write():
        library.articles.set_analysis(article, Analysed(language="en", minutes=1, tags=["other"], made_by="2"))
        library.fulltext.index(article)
    assert found(library, "machine ") == []
    assert found(library, "one other mine ") == [article]
    assert_right(library)


def test_what_is_merged_into_another_is_found_once(library):
    kept = add(library, 1, "The new text", tags=["new"])
    gone = add(library, 2, "An old text", note="remark")
    with library.write():
        article, merged = library.articles.store(gone, url(1), Page(title="T", text="The newest text", html=""))
        assert (article, merged) == (kept, True)
        library.fulltext.index(kept)
    assert found(library, "old ") == []
    assert found(library, "newest remark ") == [kept]
    assert_right(library)


def test_deleted_articles_are_found_only_when_they_come_back(library):
    first, second = add(library, 1, "harbour"), add(library, 2, "harbour")
    with library.write():
        library.arranging.bin([first], 1.0)
    assert (
        found(library, "harbour ") == found(library, "-nothing") == found(library, "harbour ", unread=True) == [second]
    )
    with library.write():
        library.arranging.restore([first])
    assert set(found(library, "harbour ")) == {first, second}
    assert_right(library)


def test_indexing_twice_changes_nothing(library):
    article = add(library, 1, "harbour", tags=["x", "y"])
    before = library.database.changes()
    with library.write():
        library.fulltext.index(article)
    assert library.database.changes() == before
    with library.write():
        library.fulltext.index(99)
    assert_right(library)


def test_a_damaged_index_is_made_anew(library):
    article = add(library, 1, "harbour")
    with library.write():
        library.database.execute("UPDATE fulltext_kept SET text = 'something else'")
    with pytest.raises(StorageError, match="doctor"), library.write():
        library.fulltext.index(article)  # takes out what is not in it
    Mending(library.database, library.fulltext).rebuild()
    assert found(library, "harbour ") == [article]
    assert_right(library)


NUMBERS = st.integers(1, 3)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("store"), NUMBERS, st.sampled_from(TEXTS)),
        st.tuples(st.just("merge"), NUMBERS, NUMBERS),
        st.tuples(st.just("tag"), NUMBERS, st.sampled_from(["x", "Käse", "機械学習"])),
        st.tuples(st.just("note"), NUMBERS, st.sampled_from(["remember", "東京"])),
        st.tuples(st.just("delete"), NUMBERS, st.booleans()),
        st.tuples(st.just("index"), NUMBERS, st.none()),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    return iter(tmp_path_factory.mktemp("steps") / str(number) for number in range(1_000_000))


@given(STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_happens_in_whatever_order(places, steps):
    library = Library(DataFolder(next(places)))
    try:
        for step, number, value in steps:
            with library.write():
                _take(library, step, number, value)
        with library.write():
            for (article,) in library.database.rows("SELECT id FROM article"):
                library.fulltext.index(article)
        assert_right(library)
    finally:
        library.close()


def _take(library, step, number, value):
    note, tags = value if step == "note" else "", [value] if step == "tag" else []
    article = library.articles.link(url(number), Bookmark(url="u", note=note, tags=tags)).article
    if step in ("store", "merge"):
        page = Page(title=f"Title {number}", text=value if step == "store" else "merged", html="")
        library.articles.store(article, url(number if step == "store" else value), page)
    elif step == "delete":
        library.arranging.bin([article], 1.0) if value else library.arranging.restore([article])
    elif step == "index":
        library.fulltext.index(article)


def test_words_of_a_question_are_counted_anew_when_an_article_comes(library):
    question = (("lighthouse",), ("zebras",))
    everywhere = library.fulltext.narrowed(())
    assert library.fulltext.any_of(question, 10, everywhere) == {}
    first = add(library, 1, "The lighthouse")
    assert set(library.fulltext.any_of(question, 10, everywhere)) == {first}
    second = add(library, 2, "A zebra")
    assert set(library.fulltext.any_of(question, 10, everywhere)) == {first, second}


@pytest.mark.parametrize(
    "typed", ["harb", "har", "harbour ", "old harb", "old harbour ", '"old h', "old OR quay ", "-old ha"]
)
def test_the_best_of_the_newest_are_those_of_a_ranking_of_all(library, monkeypatch, typed):
    rng = random.Random(4)
    words = ["harbour", "harbinger", "harvest", "old", "quay", "keeper", "of", "the", "lighthouse"]
    for number in range(60):
        add(library, number, " ".join(rng.choices(words, k=rng.randrange(3, 30))))
    wanted = parse(typed).wanted
    everything = dict(library.fulltext.search(wanted, 1_000))
    monkeypatch.setattr(fulltext, "_RANKED", 12)
    newest = sorted(everything, reverse=True)[:12]
    best = sorted(((id, everything[id]) for id in newest), key=lambda hit: (hit[1], hit[0]), reverse=True)
    assert len(everything) > 12, "there are more than are ranked"
    assert library.fulltext.search(wanted, 7) == best[:7]
