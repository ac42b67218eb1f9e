"""What kbdesk's own exports bring back beside what every bookmark has: about the page, and what its user made of it."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.library.articles import Page
from kbdesk.library.preview import Choices
from tests.engine.conftest import PROSE

GONE = "http://127.0.0.1:9/harbour"


MATCH = "The team won the final match of the season by three goals, and the players thanked their trainer. " * 9


@pytest.fixture
def library(desk):
    """An article of a page that is gone, in a category that its user made for it; and one in whichever there is."""
    engine = desk.open()
    with engine._library.write():
        for url, text in ((GONE, PROSE), (f"{GONE}/2", MATCH)):  # what is like the first would be put beside it
            article = engine._library.articles.link(url, Bookmark(url=url, title="Harbours")).article
            page = Page(title="Harbours", text=text, html=f"<p>{text}</p>", author="Ada", published="1911-03-04")
            engine._library.articles.store(article, url, page)
            engine._library.database.execute("UPDATE article SET category = 'Sport' WHERE id = ?", (article,))
    engine.curation.add_category("Quays", "harbours")
    engine.curation.categorise([1], "Quays")
    return engine


@pytest.fixture
def other(tmp_path):
    engine = Engine(DataFolder(tmp_path / "other"))
    engine.set_setting("tasks.max_attempts", 1)
    engine.start()
    yield engine
    engine.stop()


@pytest.mark.parametrize("format", ["json", "csv", "markdown"])
@pytest.mark.parametrize("choices", [Choices(), Choices(fetch=False), Choices(fetch=False, analyse=False)])
def test_who_wrote_a_page_and_when_comes_back(library, other, tmp_path, format, choices):
    path = tmp_path / "export"
    library.exports.write(path, format)
    other.import_(other.preview([path]), choices)
    assert other.wait_until_idle(60)
    found = [(article.author, article.published) for article in other.articles()]
    assert found == [("Ada", "1911-03-04")] * 2
    assert [hit.article.author for hit in other.search("author:ada published:1911")] == ["Ada", "Ada"]


@pytest.mark.parametrize("choices", [Choices(), Choices(fetch=False), Choices(fetch=False, analyse=False)])
def test_a_category_that_its_user_chose_comes_back_and_stays(library, other, tmp_path, choices):
    library.exports.write(tmp_path / "export.json", "json")
    for _ in range(2):
        other.import_(other.preview([tmp_path / "export.json"]), choices)
        assert other.wait_until_idle(60)
    found = {article.url: article.category for article in other.articles()}
    assert found[GONE] == "Quays"
    assert found[f"{GONE}/2"] != "Quays"
    assert [category.count for category in other.curation.categories() if category.name == "Quays"] == [1]
    if choices.analyse:
        other.curation.analyse_all()
        assert other.wait_until_idle(60)
        assert {article.category for article in other.articles() if article.url == GONE} == {"Quays"}
