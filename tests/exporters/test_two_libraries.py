"""A library that is exported and imported into an empty one is the same there, by property, for every format.

What a format says that it has no place for (`facets`) is left out of the comparison, and so is what an import finds out
by itself (status, language, words). Highlights come back as quoted lines of the note in every format but two: JSON, and
Markdown, which does not have what stands around them.
"""

import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark, Memento
from kbdesk.citation import Citation, Person
from kbdesk.commands.article_fields import detail
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.exporters.fields import folders, noted
from kbdesk.exporters.writing import exporters
from kbdesk.library.articles import Page
from kbdesk.library.preview import Choices
from kbdesk.library.readings import COLOURS
from tests.waiting import PATIENCE

ROUNDS = int(os.environ.get("KBDESK_ROUND_TRIPS", "10"))
"""Pairs of libraries for each format; a hundred of them take two minutes."""

# Every sign but controls and halves of pairs, which no library has. What every importer does with a text is done here.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=14)
LINE = TEXT.map(lambda text: " ".join(text.split()))
ODD = ["a/b", "a | b", "[x]", "=1+1", "'=x", "a; b", "CON", "a.b.", "x > y", '"q"', "a, b", "x:y", "<b>&amp;", "# no",
       "{b} \\c $d_e% f~g^h", "---", "null", "\u202eabc", "👩\u200d🔬", "e\u0301", "مكتبة", "図書館"]  # fmt: skip
NAME = st.one_of(LINE, st.sampled_from(ODD)).filter(bool)
FOLDER = st.lists(NAME, min_size=1, max_size=3)
PERSON = st.builds(
    Person,
    family=st.sampled_from(["Keeper", "van der Berg", "O'Hara", "Müller-Łuk", "李", "Band"]),
    given=st.sampled_from(["Ada", "Jean-Luc", "É.", "A. B.", "and"]),
)
WORK = st.builds(
    Citation,
    kind=st.just("article-journal"),
    authors=st.lists(PERSON, min_size=1, max_size=3, unique=True).map(tuple),
    issued=st.sampled_from(["1911", "2024-05", "2024-05-01"]),
    container=st.sampled_from(["Journal of Harbours", "Größe & Maß", "Acta {A}"]),
    volume=st.sampled_from(["", "3", "12a"]),
    pages=st.sampled_from(["", "11–19"]),
    doi=st.sampled_from(["", "10.1234/a_b", "10.1000/(sici)1-2"]),
)
MARK = st.tuples(NAME, st.one_of(st.just(""), NAME), st.sampled_from(COLOURS), TEXT, TEXT)
OF_A_MARK = {"json": ("quote", "note", "colour", "before", "after"), "markdown": ("quote", "note", "colour")}
ARTICLE = st.fixed_dictionaries(
    {
        "title": NAME,
        "chosen": st.booleans(),
        "own_title": st.one_of(st.just(""), NAME),
        "aliases": st.lists(st.from_regex(r"https?://[a-z]{9}\.example/[a-z?=&%]{0,9}", fullmatch=True), max_size=2),
        "folders": st.lists(FOLDER, max_size=3),
        "tags": st.lists(NAME, max_size=3),
        "added": st.integers(631_152_000, 1_700_000_000),
        "note": st.lists(NAME, max_size=3).map("\n".join),
        "marks": st.lists(MARK, max_size=2),
        "flags": st.sets(st.sampled_from(["read", "starred", "archived", "private"])),
        "work": st.none() | WORK,
        "text": st.none() | st.sampled_from(["One paragraph.\n\nAnother, with *stars* & < signs.", "=1+1"]),
    }
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A data folder with a library in which there is nothing."""
    path = tmp_path_factory.mktemp("empty") / "data"
    Engine(DataFolder(path)).stop()
    return path


class Pair:
    """A library that is filled, and the one that its export is imported into."""

    def __init__(self, empty, place):
        self.paths = place / "first", place / "second"
        for path in self.paths:
            shutil.rmtree(path, ignore_errors=True)
            shutil.copytree(empty, path)
        self.first, self.second = (Engine(DataFolder(path)) for path in self.paths)

    def fill(self, articles):
        library = self.first._library
        with library.write():
            for number, said in enumerate(articles):
                text = said["text"] and f"{said['text']} {number}"
                bookmark = Bookmark(
                    title=said["title"],
                    title_chosen=said["chosen"],
                    own_title=said["own_title"],
                    aliases=tuple(said["aliases"]),
                    folder=said["folders"][0] if said["folders"] else [],
                    folders=tuple(said["folders"][1:]),
                    tags=said["tags"],
                    added=said["added"],
                    note=said["note"],
                    flags=sorted(said["flags"]),
                    citation=None if text else said["work"],
                )
                url = f"note:{number}" if text else f"https://site{number}.example/a?b=%20&c={number}"
                article = library.articles.link(url, bookmark, "note" if text else "page").article
                if text:
                    library.articles.keep_text(article, text)
        for article in self.first.articles():
            # the same words twice are one highlight in a library that they are imported into
            marks = articles[int(article.url.rpartition("=")[2].removeprefix("note:"))]["marks"]
            for quote, (note, colour, before, after) in {quote: rest for quote, *rest in marks}.items():
                self.first.reading.highlight(article.id, quote, before, after, note=note, colour=colour)

    def stop(self):
        self.first.stop()
        self.second.stop()


def held(engine, format, exporting):
    """What a library has, as far as a format holds it, by address, or by text for a note."""
    holds, own, of_a_mark = exporters()[format].holds, format == "json", OF_A_MARK.get(format)
    found = {}
    for row in engine.articles():
        has = detail(engine.article(row.id))
        is_note = has["url"].startswith("note:")
        if is_note and "notes" not in holds:
            continue
        paths = sorted(folders(has))
        # A reference gets the key that others cite it by when it is written.
        work = {name: value for name, value in (has["citation"] or {}).items() if name not in ("key", "extra")}
        found[has["title"] + has["text"] if is_note else has["url"]] = {
            "title": has["title"],
            "chosen": has["title_chosen"] if own else None,
            "own_title": has["own_title"] if own else None,
            "aliases": has["aliases"] if own and not is_note else None,
            "folders": paths if "folders" in holds else len(paths[:1]),
            "tags": sorted(has["tags"]),
            "added": has["added"],
            "note": noted(has) if exporting and not of_a_mark else has["note"],
            "marks": [tuple(one[name] for name in of_a_mark) for one in has["highlights"]] if of_a_mark else None,
            "starred": has["starred"],
            "read": has["read"] if "read" in holds else None,
            "archived": has["archived"] if "archived" in holds else None,
            "private": has["private"] if "private" in holds else None,
            "text": has["text"].strip() if is_note else None,
            "work": work if "works" in holds and (has["doi"] or has["journal"]) else None,
        }
    return found


@pytest.mark.parametrize("format", list(exporters()))
@given(articles=st.lists(ARTICLE, min_size=1, max_size=12))
@settings(max_examples=ROUNDS, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_exported_is_there_again(tmp_path, empty, format, articles):
    pair = Pair(empty, tmp_path)
    try:
        pair.fill(articles)
        path = tmp_path / "library.out"
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        exported = pair.first.exports.write(path, format)
        wanted = held(pair.first, format, True)
        assert exported.count == len(wanted)
        if wanted:
            preview = pair.second.preview([path])
            assert not preview.warnings
            assert not preview.problems
            pair.second.import_(preview, Choices(fetch=False, analyse=False))
        assert held(pair.second, format, False) == wanted
    finally:
        pair.stop()


PAGE = {"text": "The harbour and its lighthouse.", "site": "The Harbour Times", "author": "Ada", "published": "2015-05"}
COPY = Memento("https://archive.example/web/20150503102030/https://gone.example/", 1_430_648_430.0)


def test_the_text_of_a_page_that_is_gone_is_known_to_be_from_an_archive(tmp_path, empty):
    pair = Pair(empty, tmp_path)
    try:
        with pair.first._library.write():
            article = pair.first._library.articles.link("https://gone.example/", Bookmark(title="The harbour")).article
            page = Page(title="The harbour", html="<p>The harbour and its lighthouse.</p>", memento=COPY, **PAGE)
            pair.first._library.articles.store(article, "https://gone.example/", page)
        pair.first.exports.write(tmp_path / "library.json")
        for _ in range(2):
            preview = pair.second.preview([tmp_path / "library.json"])
            pair.second.import_(preview, Choices(fetch=False, analyse=False))
            pair.second.start()
            assert pair.second.wait_until_idle(PATIENCE)
        had, has = pair.first.article(article), pair.second.article_at("https://gone.example/")
        assert has.memento == had.memento == COPY
        assert {name: detail(has)[name] for name in PAGE} == PAGE
    finally:
        pair.stop()


def test_two_highlights_of_the_same_words_are_two_again_and_no_more(tmp_path, empty):
    pair = Pair(empty, tmp_path)
    try:
        with pair.first._library.write():
            pair.first._library.articles.link("https://a.example/", Bookmark(title="A"))
        [article] = pair.first.articles()
        pair.first.reading.highlight(article.id, "the harbour", "on the way to ", " in the north")
        pair.first.reading.highlight(article.id, "the harbour", "far from ", ", at last")
        pair.first.exports.write(tmp_path / "library.json")
        for engine in (pair.first, pair.second, pair.second):
            engine.import_(engine.preview([tmp_path / "library.json"]), Choices(fetch=False, analyse=False))
            [article] = engine.articles()
            assert [mark.before for mark in engine.reading.highlights(article.id)] == ["on the way to ", "far from "]
    finally:
        pair.stop()


def test_addresses_of_another_computers_files_lead_nowhere_here(tmp_path, empty):
    pair = Pair(empty, tmp_path)
    try:
        with pair.first._library.write():
            article = pair.first._library.articles.link("https://a.example/", Bookmark(title="A")).article
            pair.first._library.articles.lead("file:///home/ada/a.html", article)
        pair.first.exports.write(tmp_path / "library.json")
        pair.second.import_(pair.second.preview([tmp_path / "library.json"]), Choices(fetch=False, analyse=False))
        assert pair.second.article_at("https://a.example/").aliases == ()
    finally:
        pair.stop()
