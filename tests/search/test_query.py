"""Nothing that can be typed into the search field is an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.library.articles import Page
from kbdesk.search.finder import Finder
from kbdesk.search.query import expression


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("", ""),
        ("  ", ""),
        ("!?", ""),
        ("river", '"river"*'),
        ("river ", '"river"'),
        ("river theory", '"river" "theory"*'),
        ('"old river" bank', '"old river" "bank"*'),
        ('"still open', '"still open"*'),
        ("e-mail NOT (x", '"e mail" "NOT" "x"*'),
    ],
)
def test_expressions(typed, becomes):
    assert expression(typed) == becomes


@pytest.fixture(scope="module")
def finder(tmp_path_factory):
    from kbdesk.datafolder import DataFolder
    from kbdesk.library.library import Library

    library = Library(DataFolder(tmp_path_factory.mktemp("search")))
    texts = {
        "Rivers": "Every river runs to the sea.",
        "Theory": "The theory of river beds, and café talk about rivers.",
        "Empty": "Nothing of interest.",
    }
    with library.write():
        for number, (title, text) in enumerate(texts.items(), 1):
            linked = library.articles.link(f"https://a.example/{number}", Bookmark(url="u", tags=["water"]))
            library.articles.store(linked.article, f"https://a.example/{number}", Page(title=title, text=text, html=""))
            library.fulltext.index(linked.article)
    yield Finder(library)
    library.close()


@given(st.text(max_size=30) | st.text('"*()^:-+ NEAROT{}', max_size=12))
@settings(max_examples=300, deadline=None)
def test_anything_can_be_typed(finder, typed):
    finder.search(typed, 5)


def test_words_prefixes_accents_and_tags(finder):
    def titles(query):
        return [hit.article.title for hit in finder.search(query, 10)]

    assert titles("riv")[0] == "Rivers", "a hit in the title counts most"
    assert set(titles("riv")) == {"Rivers", "Theory"}
    assert titles("cafe") == ["Theory"]
    assert len(titles("water")) == 3
    assert titles('"river beds"') == ["Theory"]
    assert titles('"beds river"') == []


def test_hits_are_marked(finder):
    [hit] = finder.search("beds", 1)
    assert "\x02beds\x03" in hit.snippet
    assert hit.score > 0
