"""What is found by its meaning: stored with the article, found without its words, and switched off on request."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.jobs.embedding import embed_missing
from kbdesk.jobs.study import embed as embed_texts
from kbdesk.library.checkup import Checkup
from kbdesk.library.index import embeddings
from kbdesk.library.library import Library
from kbdesk.library.records import Filter, Mode
from kbdesk.search import meaning
from kbdesk.search.finder import Finder
from kbdesk.search.nearest import Nearest
from tests.prepared import Prepared
from tests.search.test_finder import fill
from tests.waiting import PATIENCE

ARTICLES = {
    "Bread at home": ("Knead the dough, let it rise with yeast, and bake the loaf in a hot oven.", {"tags": ["food"]}),
    "Pastry": ("Butter and flour make a crisp crust for cakes and pies from the bakery.", {"tags": ["food"]}),
    "Wing theory": ("Lift of an aircraft wing in supersonic flow, and the drag of its boundary layer.", {}),
    "Jet engines": ("Turbines of a plane compress air, burn fuel and push the airplane forward.", {"flags": ["read"]}),
    "Savings": ("Interest rates, loans and mortgages: how banks lend money to households.", {"note": "for the house"}),
}


def embed(library):
    with library.write():
        for article in range(1, library.listing.count(Filter()) + 1):
            source = library.embeddings.source(article)
            assert library.embeddings.put(article, source, meaning.vectors(source) if source else None)


@pytest.fixture
def full(library):
    fill(library, ARTICLES)
    embed(library)
    return library


def titles(found):
    return [hit.article.title for hit in found]


def test_an_article_is_found_by_what_it_is_about(full):
    found = Finder(full).search("cooking sourdough in the kitchen", 10, mode=Mode.SEMANTIC)
    assert titles(found)[:2] == ["Bread at home", "Pastry"]
    first = found.hits[0]
    assert first.by_meaning
    assert first.snippet.startswith("Knead the dough")
    assert "\x02" not in first.snippet
    assert not Finder(full).search("cooking sourdough in the kitchen", 10, mode=Mode.TEXT)


def test_both_together_put_first_what_holds_the_words(full):
    found = Finder(full).search("how do banks lend money for houses", 10, mode=Mode.HYBRID)
    assert titles(found)[0] == "Savings"
    assert "\x02banks\x03" in found.hits[0].snippet
    assert not found.hits[0].by_meaning


def test_a_question_is_asked_by_meaning_and_keywords_are_not(full):
    finder = Finder(full)
    assert "Jet engines" in titles(finder.search("why do aeroplanes and aircraft fly", 10))
    assert titles(finder.search("wing drag", 10)) == ["Wing theory"]
    assert not finder.search("wing mortgages", 10)


@pytest.mark.parametrize("many", [1, 5_000])
@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_what_was_asked_for_strictly_holds(full, mode, many, monkeypatch):
    monkeypatch.setattr("kbdesk.library.conditions.MANY", many)
    finder = Finder(full)
    assert set(titles(finder.search("tag:food aircraft flight", 10, mode=mode))) <= {"Bread at home", "Pastry"}
    assert "Wing theory" not in titles(finder.search("aircraft flight -supersonic", 10, mode=mode))
    assert "Jet engines" not in titles(finder.search('plane flight -"compress air"', 10, mode=mode))
    assert "Wing theory" not in titles(finder.search("aircraft flight -supersonic -turbines after:1969", 10, mode=mode))
    assert titles(finder.search('"compress air" flight', 10, mode=mode)) == ["Jet engines"]
    assert "Jet engines" not in titles(finder.search("aircraft flight", 10, Filter(unread=True), mode))
    assert not finder.search("aircraft flight before:1971", 10, mode=mode)


def test_what_is_deleted_is_not_found_and_what_comes_is(full):
    finder = Finder(full)
    assert "Wing theory" in titles(finder.search("aeroplane", 10, mode=Mode.SEMANTIC))
    with full.write():
        full.arranging.bin([3], 1.0)
    assert "Wing theory" not in titles(finder.search("aeroplane", 10, mode=Mode.SEMANTIC))
    with full.write():
        full.arranging.restore([3])
        full.database.execute("UPDATE content SET text = 'Tulips and roses in the garden.' WHERE article_id = 1")
        full.database.execute("UPDATE article SET title = 'Flowers' WHERE id = 1")
    embed(full)
    assert "Wing theory" in titles(finder.search("aeroplane", 10, mode=Mode.SEMANTIC))
    assert titles(finder.search("gardening with flowers", 10, mode=Mode.SEMANTIC))[0] == "Flowers"
    assert "Flowers" not in titles(finder.search("baking bread", 10, mode=Mode.SEMANTIC))


def test_vectors_are_those_of_the_rows_after_any_number_of_changes(full):
    near = Nearest(full.embeddings)
    for turn in range(5):
        with full.write():
            full.database.execute("UPDATE article SET title = title || ?", (f" {turn}",))
        embed(full)
        articles, scores = near.scores(meaning.rows(["airplane"])[0])
        assert sorted(articles.tolist()) == [1, 2, 3, 4, 5]
        for article, score in zip(articles.tolist(), scores.tolist(), strict=True):
            [row] = full.database.row("SELECT vector FROM embedding WHERE article_id = ?", (article,))
            assert score == pytest.approx(float(meaning.unpacked(row)[0] @ meaning.rows(["airplane"])[0]), abs=1e-4)


def test_what_changed_meanwhile_is_not_stored(full):
    source = full.embeddings.source(1)
    with full.write():
        full.database.execute("UPDATE content SET text = 'Another text.' WHERE article_id = 1")
        assert not full.embeddings.put(1, source, meaning.vectors(source))
        assert not full.embeddings.fits(1, full.embeddings.source(1))


def test_related_articles_are_about_the_same(full):
    with full.write():
        full.database.execute(
            "UPDATE content SET text = ? WHERE article_id = 2", (f"{ARTICLES['Bread at home'][0]} Enjoy.",)
        )
    embed(full)
    assert [article.title for article in Finder(full).related(1, 5)] == ["Pastry"]
    assert Finder(full).related(5, 5) == []
    assert Finder(full).related(99, 5) == []
    assert Finder(full, semantic=False).related(1, 5) == []


def test_passages_cover_the_text_in_whole_sentences():
    text = " ".join(f"Sentence number {n} has eight words in it." for n in range(400))
    bounds = meaning.passages(text)
    assert len(bounds) == 8
    assert [begin for begin, _ in bounds][1:] == [end for _, end in bounds][:-1]
    assert all(text[:end].endswith(".") for _, end in bounds)
    assert (bounds[0][0], bounds[-1][1]) == (0, len(text))
    assert len(meaning.passages("Short. Text.")) == 1
    assert meaning.passages("x" * 50_000)[-1][1] == 50_000
    assert 1 < len(meaning.passages("東京タワーは東京都港区にある。" * 200)) <= 8


def test_words_alone_where_it_is_switched_off(full):
    found = Finder(full, semantic=False).search("yeast dough", 10, mode=Mode.SEMANTIC)
    assert titles(found) == ["Bread at home"]
    assert "switched off" in found.notice


def test_a_library_without_vectors_is_searched_by_its_words(library):
    fill(library, ARTICLES)
    assert titles(Finder(library).search("interest rates for my loans", 10)) == ["Savings"]
    assert not Finder(library).search("interest", 10, mode=Mode.SEMANTIC)


@pytest.fixture
def library_of_notes(tmp_path):
    """A folder with two notes whose text is there, and nothing else done."""
    folder = DataFolder(tmp_path / "data")
    library = Library(folder)
    fill(library, ARTICLES)
    library.close()
    return folder


def vectors_in(folder):
    library = Library(folder)
    try:
        return library.embeddings.progress()
    finally:
        library.close()


def run(folder):
    engine = Engine(folder)
    try:
        engine.start()
        assert engine.wait_until_idle(PATIENCE)
    finally:
        engine.stop()


def test_what_has_no_vectors_gets_them_in_the_background(library_of_notes, monkeypatch):
    monkeypatch.setattr("kbdesk.jobs.kinds.embed_library._AT_ONCE", 2)
    assert vectors_in(library_of_notes) == (0, 5)
    run(library_of_notes)
    assert vectors_in(library_of_notes) == (5, 5)


def test_vectors_of_another_model_are_made_anew(library_of_notes, monkeypatch):
    run(library_of_notes)
    monkeypatch.setattr(embeddings, "MODEL", "another")
    assert vectors_in(library_of_notes) == (0, 5)
    run(library_of_notes)
    assert vectors_in(library_of_notes) == (5, 5)


def test_nothing_is_embedded_where_it_is_switched_off(library_of_notes):
    engine = Engine(library_of_notes)
    engine.set_setting("search.semantic", "false")
    engine.stop()
    run(library_of_notes)
    assert vectors_in(library_of_notes) == (0, 5)


def test_it_can_be_switched_off_and_on_while_the_work_goes_on(library_of_notes):
    engine = Engine(library_of_notes)
    try:
        engine.set_setting("search.semantic", "false")
        engine.start()
        assert engine.wait_until_idle(PATIENCE)
        assert "switched off" in engine.find("bread", mode=Mode.SEMANTIC).notice
        engine.set_setting("search.semantic", "true")
        assert engine.wait_until_idle(PATIENCE)
        assert titles(engine.find("sourdough in the kitchen", mode=Mode.SEMANTIC))[0] == "Bread at home"
    finally:
        engine.stop()


def test_search_says_how_far_it_is(full):
    with full.write():
        full.embeddings.forget(2)
    assert embed_missing(full)
    assert embed_missing(full)
    assert full.database.value("SELECT count(*) FROM task WHERE kind = 'embed_library'") == 1
    assert "4 of 5 articles" in Finder(full).search("aeroplane", 10, mode=Mode.SEMANTIC).notice


def test_the_doctor_finds_and_mends_what_is_missing_or_damaged(full):
    checkup = Checkup(full)
    assert not any(finding.problem for finding in checkup.look() if finding.check == "meaning")
    with full.write():
        full.embeddings.forget(1)
        full.database.execute("UPDATE passage SET vectors = x'00' WHERE article_id = 2")
    [finding] = [finding for finding in checkup.look() if finding.check == "meaning"]
    assert "1 articles" in finding.problem
    assert "1 entries" in finding.problem
    checkup.mend([finding])
    assert not any(finding.problem for finding in checkup.look() if finding.check == "meaning")
    assert full.embeddings.missing(None, 10) == [2, 1]
    assert full.embeddings.is_coming()


def test_the_command_line_asks_by_mode_and_shows_what_is_related(library_of_notes):
    run(library_of_notes)
    kbdesk = Prepared(library_of_notes.path)
    question = "cooking sourdough in the kitchen"
    for mode in ("semantic", "hybrid"):
        first, *_ = kbdesk.rows("search", question, "--mode", mode)
        assert (first["title"], first["snippet"][:5]) == ("Bread at home", "Knead")
        assert first["score"] > 0
    assert kbdesk.rows("search", question, "--mode", "text") == []
    assert kbdesk.run("search", "x", "--mode", "magic").returncode == 2
    assert kbdesk.rows("related", 1, "--limit", "0") == []
    assert all(row["id"] != 1 for row in kbdesk.rows("related", 1))
    assert "no article 99" in kbdesk.refused("related", 99)


@pytest.fixture
def without_model(monkeypatch):
    def nothing(name):
        raise OSError("no such file")

    meaning._loaded.cache_clear()
    monkeypatch.setattr(meaning, "find_spec", nothing)
    yield monkeypatch
    meaning._loaded.cache_clear()


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID, None])
def test_without_its_model_the_words_are_looked_for_and_a_sentence_says_so(full, without_model, mode):
    found = Finder(full).search("interest loans banks money", 10, mode=mode)
    assert titles(found) == ["Savings"]
    assert "model cannot be loaded (no such file)" in found.notice
    assert found.notice.endswith("Only the words were looked for.")
    without_model.undo()
    assert not Finder(full).search("interest loans banks money", 10, mode=mode).notice


def test_without_its_model_the_doctor_says_so(library_of_notes, without_model):
    engine = Engine(library_of_notes)
    [finding] = [one for one in engine.check() if one.check == "models"]
    assert "Search by meaning does not work here" in finding.problem
    engine.stop()


def test_without_its_model_an_article_has_no_vectors_until_there_is_one(full, without_model):
    with full.write():
        full.database.execute("UPDATE content SET text = 'Tulips in the garden.' WHERE article_id = 1")
    source = full.embeddings.source(1)
    [made] = embed_texts([source])
    assert made is None
    with full.write():
        assert full.embeddings.put(1, source, made)
    assert full.embeddings.gaps() == (1, 0)
    without_model.undo()
    assert embed_texts([source]) != [None]


@cache
def packages_own() -> Tokenizer:
    """What the package cuts texts with itself."""
    name = "l2_supercat_tokenizer_config.json"
    package = find_spec("wordllama")
    assert package is not None
    assert package.origin is not None
    return Tokenizer.from_file(str(Path(package.origin).with_name("tokenizers") / name))


WORDS = ["turbine", "Über", "日本語", "e-mail", "“quoted”", "x" * 90, "\n", "1.5", "</s>", "<unk>", "▁", "a▁b", "😀"]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=40).map(" ".join), st.lists(st.text()))
@settings(deadline=None)
def test_a_text_means_the_same_whatever_was_read_before_it(text, before):
    fresh = meaning._Cutter(meaning._model().cutter._vocabulary)
    known = meaning._Cutter(meaning._model().cutter._vocabulary)
    for other in [*before, " ".join(WORDS), text.upper()]:
        known.cut(other)
    assert known.cut(text) == fresh.cut(text)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=" ▁<"), min_size=1), min_size=1))
def test_words_are_cut_as_the_whole_text_is(words):
    cutter, text = meaning._model().cutter, " ".join(words)
    assert cutter.cut(text) == cutter._vocabulary.encode(text, out_type=int)
    assert cutter.cut(text) == packages_own().encode(text, add_special_tokens=False).ids


def test_the_vocabulary_is_that_of_the_package_that_the_vectors_are_of():
    cutter, own = meaning._model().cutter, packages_own()
    pieces = range(own.get_vocab_size())
    assert [cutter._vocabulary.id_to_piece(piece) for piece in pieces] == [own.id_to_token(piece) for piece in pieces]
    assert cutter._vocabulary.get_piece_size() == len(pieces) == len(meaning._model().pieces)


def test_the_vectors_are_those_of_the_package():
    path = Path(find_spec("wordllama").origin).with_name("weights") / f"l2_supercat_{meaning.SIZE}.safetensors"
    [read] = load_file(path).values()
    assert numpy.array_equal(meaning._model().pieces, read)


def test_weights_of_another_kind_are_refused(tmp_path):
    for table in (numpy.zeros((3, 4), numpy.float32), numpy.zeros((3, 4), numpy.float16)[:, :2]):
        save_file({"embedding": numpy.ascontiguousarray(table)}, tmp_path / "w.safetensors")
        if table.dtype == numpy.float16:
            assert meaning._mapped(tmp_path / "w.safetensors").shape == (3, 2)
            (tmp_path / "w.safetensors").write_bytes((tmp_path / "w.safetensors").read_bytes()[:-4])
        with pytest.raises(ValueError):  # noqa: PT011 - whoever loads it says what it means
            meaning._mapped(tmp_path / "w.safetensors")
