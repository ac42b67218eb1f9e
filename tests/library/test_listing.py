"""Pages, filters, orders and counts of the list."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.library.records import ArticleStatus, Filter
from kbdesk.library.storage.trouble import StorageError


@pytest.fixture
def filled(library):
    with library.write():
        for n in range(30):
            folder = ["Top", "Even"] if n % 2 == 0 else ["Top"]
            bookmark = Bookmark(
                url="u", title=f"Title {29 - n:02}", folder=folder, tags=[f"t{n % 3}"], added=1_500_000_000 + n
            )
            library.articles.link(f"https://site.example/{n}", bookmark)
        library.arranging.flag([1, 2, 3], "read", True)
        library.arranging.flag([4], "starred", True)
        library.articles.set_status(5, ArticleStatus.FAILED)
    return library


def ids(library, offset=0, limit=100, **fields):
    return [article.id for article in library.listing.articles(Filter(**fields), offset, limit)]


def test_newest_first_page_by_page(filled):
    assert ids(filled) == list(range(30, 0, -1))
    assert ids(filled, 0, 10) + ids(filled, 10, 10) + ids(filled, 20, 10) == ids(filled)
    assert ids(filled, 30, 10) == []


def test_orders(filled):
    assert ids(filled, order="title") == list(range(30, 0, -1))
    assert len(ids(filled, order="site")) == len(ids(filled, order="published")) == 30


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"unread": True}, 27),
        ({"starred": True}, 1),
        ({"failed": True}, 1),
        ({"notes": True}, 0),
        ({"tag": "T1"}, 10),
        ({"tag": "none such"}, 0),
        ({"category": "Sport"}, 0),
        ({"tag": "t0", "unread": True}, 9),
    ],
)
def test_filters(filled, fields, expected):
    assert filled.listing.count(Filter(**fields)) == expected == len(ids(filled, **fields))


def test_a_folder_shows_what_lies_below_it(filled):
    folders = {folder.name: folder for folder in filled.listing.sources().folders}
    assert (folders["Top"].count, folders["Even"].count) == (30, 15)
    assert folders["Even"].parent == folders["Top"].id
    assert filled.listing.count(Filter(folder=folders["Top"].id)) == 30
    assert filled.listing.count(Filter(folder=folders["Even"].id)) == 15


def test_an_article_with_a_note_is_among_the_notes(filled):
    with filled.write():
        filled.articles.link("note:1", Bookmark(url="", title="A note of an import"), "note")
        filled.arranging.note([7, 9], "Read this again.")
    listing = filled.listing
    assert ids(filled, notes=True) == ids(filled, notes=True, order="added")
    assert {7, 9} < set(ids(filled, notes=True))
    assert listing.count(Filter(notes=True)) == listing.sources().notes == 3
    with filled.write():
        filled.arranging.note([9], "")
    assert listing.sources().notes == 2


def test_sources_are_counted(filled):
    sources = filled.listing.sources()
    assert (sources.all, sources.unread, sources.starred, sources.notes) == (30, 27, 1, 0)
    assert {tag.name: tag.count for tag in sources.tags} == {"t0": 10, "t1": 10, "t2": 10}


def test_an_article_that_is_not_there(filled):
    assert filled.listing.detail(999) is None
    assert filled.listing.by_ids([999, 1])[0].id == 1


def test_a_state_that_there_is_none_of_is_a_damaged_file(filled):
    with filled.write():
        filled.database.execute("PRAGMA ignore_check_constraints = 1")
        filled.database.execute("UPDATE article SET status = 'unheard of' WHERE id = 3")
    with pytest.raises(StorageError, match="damaged"):
        filled.listing.articles(Filter(), 0, 100)
