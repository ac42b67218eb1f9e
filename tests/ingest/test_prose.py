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


def test_they_are_the_words_of_the_library():
    assert prose.words() == original(core, "define_stoplist")(original(external, "jt_stoplist_init")())


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
