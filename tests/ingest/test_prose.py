"""The words that justext tells prose by are those of the library, and trafilatura asks with them."""

import inspect

from justext import core
from trafilatura import external

from kbdesk.ingest.readers import article, prose


def original(module, name):
    """A function of the library as it is installed: the one in the module may have been replaced."""
    space = dict(vars(module))
    source = inspect.getsource(module)
    start = source.index(f"def {name}(")
    exec(compile(source[start : source.index("\n\n", start)], name, "exec"), space)
    return space[name]


def test_they_are_the_words_of_the_library_and_hardly_any_other():
    words = original(core, "define_stoplist")(original(external, "jt_stoplist_init")())
    assert all(word in prose.words() for word in words)
    others = {f"{word}{number}" for number, word in enumerate(words)} - words
    assert len(others) > 100_000
    assert sum(word in prose.words() for word in others) < len(others) / 10_000


def test_what_is_remembered_is_bounded_and_right(monkeypatch):
    monkeypatch.setattr(prose, "_MOST_REMEMBERED", 3)
    words = prose.Words(prose.words()._hashes)
    for _ in range(2):
        assert [word in words for word in ("and", "xyzzyq", "und", "qqqqqq", "et", "")] == [True, False] * 3
        assert len(words._known) <= 3


def test_trafilatura_asks_with_them(monkeypatch):
    asked = []

    def classify(paragraphs, words, *settings):
        asked.append(core.define_stoplist(words))

    assert article.prose is prose  # which puts them in the place of the library's own
    monkeypatch.setattr(external, "classify_paragraphs", classify)
    monkeypatch.setattr(external, "revise_paragraph_classification", lambda *_: None)
    external.try_justext(article.HtmlElement(), None, None)
    assert asked == [prose.words()]
    assert asked[0] is prose.words()
