"""What is typed finds what it should, best first, and never fails."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.datafolder import DataFolder
from kbdesk.library import conditions
from kbdesk.library.articles import Page
from kbdesk.library.index import fulltext
from kbdesk.library.library import Library
from kbdesk.library.records import ArticleStatus, Filter
from kbdesk.library.wanted import State
from kbdesk.library.words.tokens import spans
from kbdesk.search.finder import Finder

ARTICLES = {
    "Rivers": (
        "Every river runs to the sea.",
        {"tags": ["water"], "folder": ["Work", "Papers"], "added": 1_500_000_000},
    ),
    "Theory": (
        "The theory of river beds, and café talk.",
        {"tags": ["Machine Learning"], "flags": ["read", "starred"]},
    ),
    "Lighthouses": (
        "A keeper trims the lamp.",
        {"tags": ["water", "lamps"], "flags": ["archived", "private"], "note": "for Anna"},
    ),
    "東京タワー": ("東京タワーは東京都港区にある。機械学習の本。", {"tags": ["機械学習"]}),
    "ภาษา": ("ภาษาไทยเขียนโดยไม่เว้นวรรค", {}),
    "ភាសា": ("ភាសាខ្មែរ", {}),
    "A note": ("remember the milk", {"kind": "note"}),
    "Gone": (None, {"folder": ["Home"]}),
}
AUTHORS = {"Rivers": "José Müller", "Theory": "Ann Müllner"}


def fill(library, articles, authors=AUTHORS):
    with library.write():
        for number, (title, (text, fields)) in enumerate(articles.items(), 1):
            url = f"https://{'docs' if number % 2 else 'www'}.site{number}.example/{number}"
            kind = fields.get("kind", "page")
            bookmark = Bookmark(url="u", title=title, **{key: fields[key] for key in fields if key != "kind"})
            article = library.articles.link(url, bookmark, kind).article
            if text is None:
                library.articles.set_status(article, ArticleStatus.FAILED)
            else:
                language = "ja" if number == 4 else "en"
                page = Page(title=title, text=text, html="", author=authors.get(title, ""), language=language)
                library.articles.store(article, url, page)
            library.fulltext.index(article)
        library.database.execute("UPDATE article SET category = 'Computing & Technology' WHERE id = 2")
        library.database.execute("UPDATE article SET published = '2021-05-03' WHERE id = 2")


@pytest.fixture(scope="module")
def finder(tmp_path_factory):
    library = Library(DataFolder(tmp_path_factory.mktemp("search") / "data"))
    fill(library, ARTICLES)
    yield Finder(library)
    library.close()


def titles(finder, query, filter=Filter()):
    return [hit.article.title for hit in finder.search(query, 10, filter)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("river", {"Rivers", "Theory"}),
        ("r", {"Rivers", "Theory", "A note"}),
        ("ri", {"Rivers", "Theory"}),
        ("riv", {"Rivers", "Theory"}),
        ("river ", {"Rivers", "Theory"}),
        ("riv ", set()),
        ("riv* beds ", {"Theory"}),
        ("keeper LAMP", {"Lighthouses"}),
        ("cafe ", {"Theory"}),
        ("CAFÉ ", {"Theory"}),
        ('"river beds"', {"Theory"}),
        ('"beds river"', set()),
        ('"river be', {"Theory"}),
        ("sea OR lamp ", {"Rivers", "Lighthouses"}),
        ("sea OR lamp keeper ", {"Lighthouses"}),
        ("river -theory", {"Rivers"}),
        ("-tag:water river", {"Theory"}),
        ("tag:water", {"Rivers", "Lighthouses"}),
        ("tag:wat", {"Rivers", "Lighthouses"}),
        ("tag:wat ", set()),
        ('tag:"machine learning"', {"Theory"}),
        ("tag:machine-learning", {"Theory"}),
        ("tag:機械学習", {"東京タワー"}),
        ("tag:water -tag:lamps", {"Rivers"}),
        ("tag:lamps OR sea ", {"Rivers", "Lighthouses"}),
        ("sea OR -river", {"Rivers", "Lighthouses", "東京タワー", "ภาษา", "ភាសា", "A note", "Gone"}),
        ("folder:papers", {"Rivers"}),
        ("folder:work", {"Rivers"}),
        ("folder:Work/Papers", {"Rivers"}),
        ("folder:Home/Papers", set()),
        ("category:technology", {"Theory"}),
        ('category:"Computing & Technology"', {"Theory"}),
        ("author:jose", {"Rivers"}),
        ('author:"josé müller"', {"Rivers"}),
        ("author:müll", {"Rivers", "Theory"}),
        ("site:site2.example", {"Theory"}),
        ("site:docs.site1.example", {"Rivers"}),
        ("site:www.site2.example", {"Theory"}),
        ("lang:ja", {"東京タワー"}),
        ("lang:Japanese", {"東京タワー"}),
        ("is:read", {"Theory"}),
        ("is:starred", {"Theory"}),
        ("is:archived", {"Lighthouses"}),
        ("is:private", {"Lighthouses"}),
        ("is:failed", {"Gone"}),
        ("is:note", {"A note", "Lighthouses"}),
        ("is:unread water ", {"Rivers", "Lighthouses"}),
        ("before:2018", {"Rivers"}),
        ("after:2018 river", {"Theory"}),
        ("after:2017-07-14 before:2017-07-15", {"Rivers"}),
        ("published:2021", {"Theory"}),
        ("published:2021-06", set()),
        ("anna", {"Lighthouses"}),
        ("東京", {"東京タワー"}),
        ("京タ", {"東京タワー"}),
        ("機械 港区", {"東京タワー"}),
        ("京東", set()),
        ("タ", {"東京タワー"}),
        ("ไทย", {"ภาษา"}),
        ("ไม่เว้น", {"ภาษา"}),
        ("ខ្មែរ", {"ភាសា"}),
        ("-nothing is:unread -tag:water", {"東京タワー", "ภาษา", "ភាសា", "A note", "Gone"}),
    ],
)
def test_what_is_found(finder, typed, found):
    assert set(titles(finder, typed)) == found


@pytest.mark.parametrize(
    "typed", ["tag:water", "river tag:wat", "riv* is:unread", "folder:work OR lamp", "riv* -tag:water"]
)
def test_it_makes_no_difference_how_many_pass_a_filter(finder, typed, monkeypatch):
    few = [titles(finder, typed), titles(finder, typed, Filter(tag="water")), titles(finder, typed, Filter(folder=1))]
    monkeypatch.setattr(conditions, "MANY", 1)
    many = [titles(finder, typed), titles(finder, typed, Filter(tag="water")), titles(finder, typed, Filter(folder=1))]
    assert many == few
    assert any(few)


def test_a_title_outweighs_a_text(finder):
    assert titles(finder, "theory")[0] == "Theory"
    assert titles(finder, "riv")[0] == "Rivers"


def test_a_filter_narrows_it_down(finder):
    assert titles(finder, "river", Filter(unread=True)) == ["Rivers"]
    assert titles(finder, "river", Filter(tag="machine learning")) == ["Theory"]
    assert titles(finder, "tag:water", Filter(category="none")) == []


def test_without_words_the_newest_come_first(finder):
    assert titles(finder, "tag:water") == ["Lighthouses", "Rivers"]


def test_at_most_so_many_are_found(finder):
    assert len(finder.search("-nothing", 3)) == 3
    assert len(finder.search("r", 1)) == 1
    assert len(finder.search("r", 0)) == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("ligthouses", "lighthouses"),
        ("lighthoses ", "lighthouses"),
        ("kighthouses", "lighthouses"),
        ("lighthouzs", "lighthouses"),
        ("ligthou", "lighthouses"),
        ("kepper lamp", "keeper"),
        ("kepper rembember", None),
        ("lightkeepers", None),
        ("lam", ""),
        ('"ligthouses"', None),
        ("xyzzy", None),
        ("keeper milk", None),
        ("kpr", None),
    ],
)
def test_a_typo_is_forgiven_and_said(finder, typed, shown):
    found = finder.search(typed, 10)
    if shown:
        assert titles(finder, typed) == ["Lighthouses"]
        typo = next(word for word in typed.split() if word not in ("lamp",))
        assert found.notice == f'Nothing for "{typo}"; showing "{shown}".'
        assert any("\x02" in hit.snippet for hit in found)
    else:
        assert found.notice == ""
        assert bool(found) == (shown == "")


def test_what_was_not_well_formed_is_said(finder):
    found = finder.search('"river beds', 10)
    assert "not closed" in found.notice
    assert len(found) == 1


@pytest.mark.parametrize(
    ("typed", "notice"),
    [
        ("OR keeper", '"OR" has to stand between two words; it was left out.'),
        ("keeper OR", '"OR" has to stand between two words; it was left out.'),
        (
            "is:nonsense keeper",
            '"is:nonsense" is unknown; there are {states}; it was left out.'.format(states=", ".join(State)),
        ),
        (
            "keeper before:yesterday lamp",
            '"before:yesterday" wants a date such as 2024 or 2024-05-17; it was left out.',
        ),
        ("tag: keeper", '"tag:" has nothing behind it; it was left out.'),
        ("keeper OR tag:!", '"tag:!" has no word behind it; it was searched for as words.'),
    ],
)
def test_what_is_not_well_formed_finds_what_it_can(finder, typed, notice):
    found = finder.search(typed, 10)
    assert [hit.article.title for hit in found.hits] == ["Lighthouses"]
    assert found.notice == notice
    assert len(finder.ids(typed)) == 1


@pytest.mark.parametrize("typed", ["is:nonsense", "OR", "is:nonsense xyzzy"])
def test_nothing_is_found_where_nothing_else_was_asked_for(finder, typed):
    found = finder.search(typed, 10)
    assert not found.hits
    assert "searched for as" in found.notice


def test_ranking_is_bounded_and_titles_are_in_it_all_the_same(library, monkeypatch):
    monkeypatch.setattr(fulltext, "_RANKED", 5)
    monkeypatch.setattr(fulltext, "_RANKED_IN_TITLES", 3)
    articles = {"An old harbour": ("nothing", {})} | {f"No {n}": ("the harbour lies still", {}) for n in range(30)}
    fill(library, articles)
    for typed in ("harbour", "harbour -ship", "is:unread harbour"):
        assert titles(Finder(library), typed)[0] == "An old harbour"
    with library.write():
        linked = library.articles.link("https://new.example/", Bookmark(url="u", title="Harbours of old")).article
        library.fulltext.index(linked)
    assert {"An old harbour", "Harbours of old"} <= set(titles(Finder(library), "harbour"))
    everything = Finder(library).search("harbour ", 100)
    assert len(everything) == 31, "who wants all of them gets all of them"


@given(st.text(max_size=30) | st.text('"*()^:-+ ORNEAT{}tag:is', max_size=14))
@settings(max_examples=300, deadline=None)
def test_anything_can_be_typed(finder, typed):
    found = finder.search(typed, 5)
    assert len(found) <= 5


PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cf", "Mn", "Mc", "Me"]), min_size=1, max_size=200)


@given(PLAIN | st.text(min_size=1, max_size=60), st.data())
@settings(max_examples=200, deadline=None)
def test_a_word_of_an_article_finds_it(finder, text, data):
    library, url = finder._library, "https://any.example/"
    with library.write():
        article = library.articles.link(url, Bookmark(url=url)).article
        library.articles.store(article, url, Page(title="", text=text, html=""))
        library.fulltext.index(article)
    words = [text[start:end] for _, start, end in spans(text)]
    if all(unicodedata.category(char) not in ("Cf", "Mn", "Mc", "Me") for char in text):
        words += re.findall(r"[^\W_]+", text)
    if words:
        word = data.draw(st.sampled_from(words))
        cut = data.draw(st.integers(1, len(word)))
        for typed in (word, f"{word} ", f'"{word}"', word.lower(), f"{word[:cut]}*" if word.isascii() else word):
            assert article in {hit.article.id for hit in finder.search(typed, 1_000)}, typed
    assert all(hit.snippet.count("\x02") == hit.snippet.count("\x03") for hit in finder.search(text[:40], 10))


def test_the_notes_are_those_of_the_source_of_that_name(library):
    fill(library, ARTICLES)
    [rivers] = Finder(library).search("title:rivers", 1).hits
    with library.write():
        library.arranging.note([rivers.article.id], "Ask about the delta.")
    found = {hit.article.id for hit in Finder(library).search("is:note", 10).hits}
    assert rivers.article.id in found
    assert found == {article.id for article in library.listing.articles(Filter(notes=True), 0, 10)}


@pytest.mark.parametrize(
    ("typed", "notice"),
    [
        ("tag:learning", 'There is no tag "learning"; try tag:"Machine Learning".'),
        ("river tag:LEARN", 'There is no tag "LEARN"; try tag:"Machine Learning".'),
        ("tag:nowhere", 'There is no tag "nowhere".'),
        ("tag:nowhere lamp", 'There is no tag "nowhere".'),
        ("-tag:nowhere xyzzyx", 'There is no tag "nowhere".'),
        ("tag:water lamp river", ""),
        ("tag:learning OR keeper", ""),
    ],
)
def test_a_tag_that_there_is_not_is_said_to_be_none_where_nothing_is_found(finder, typed, notice):
    assert finder.search(typed, 10).notice == notice
