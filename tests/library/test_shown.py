"""What is shown of hits is read once, and never older than the library."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.library import shown
from kbdesk.library.articles import Page
from kbdesk.library.shown import Shown


class Counted:
    """A listing that keeps what it was asked for."""

    def __init__(self, listing):
        self._listing = listing
        self.asked = []

    def by_ids(self, ids):
        self.asked.append(list(ids))
        return self._listing.by_ids(ids)

    def texts(self, ids, longest):
        self.asked.append(list(ids))
        return self._listing.texts(ids, longest)


@pytest.fixture
def articles(library):
    return [store(library, number, f"Text {number}") for number in range(4)]


def store(library, number, text):
    url = f"https://a.example/{number}"
    with library.write():
        article = library.articles.link(url, Bookmark(url=url)).article
        library.articles.store(article, url, Page(title=f"Title {number}", text=text, html=""))
    return article


def test_after_another_letter_only_what_is_new_is_read(library, articles):
    listing = Counted(library.listing)
    known = Shown(library.database, listing, 100)
    for ids, read in ((articles[:2], articles[:2]), (articles[1:], articles[2:]), (articles[:1], articles[:1])):
        listing.asked.clear()
        assert {id: article.title for id, article in known.articles(ids).items()} == {
            id: f"Title {articles.index(id)}" for id in ids
        }
        assert known.texts(ids) == {id: (f"Text {articles.index(id)}", "") for id in ids}
        assert listing.asked == [read, read]
    listing.asked.clear()
    known.articles(articles[:1])
    assert listing.asked == []


def test_what_is_written_is_seen_at_once(library, articles):
    known = Shown(library.database, library.listing, 100)
    known.articles(articles)
    known.texts(articles)
    store(library, 1, "Other words")
    with library.write():
        library.labels.tag(articles[2], ["sea"])
        library.arranging.bin([articles[3]], 1.0)
    assert known.texts(articles)[articles[1]] == ("Other words", "")
    found = known.articles(articles)
    assert found[articles[2]].tags == ("sea",)
    assert articles[3] not in found


def test_of_long_texts_only_so_much_is_kept(library, articles, monkeypatch):
    monkeypatch.setattr(shown, "_MOST_KEPT", len("Text 0Text 1"))
    listing = Counted(library.listing)
    known = Shown(library.database, listing, 100)
    before = known.texts(articles)
    listing.asked.clear()
    assert known.texts(articles) == before
    assert listing.asked == [articles[2:]]
