"""What is known of works: by whom it was said, and how it is found."""

from kbdesk.bookmark import Bookmark
from kbdesk.citation import Citation
from kbdesk.library.articles import Page
from kbdesk.search.query import parse

URL = "https://a.example/1"


def link(library, work, url=URL):
    with library.write():
        return library.articles.link(url, Bookmark(url=url, citation=work))


def store(library, article, work, url=URL):
    with library.write():
        return library.articles.store(article, url, Page(title="T", text="text", html="", citation=work))[0]


def known(library, article):
    return library.listing.detail(article).citation


def test_a_reference_outweighs_the_page_which_fills_its_gaps(library):
    article = link(library, Citation(doi="10.1000/mine", volume="3")).article
    store(library, article, Citation(doi="10.1000/theirs", issue="4"))
    assert known(library, article) == Citation(doi="10.1000/mine", volume="3", issue="4")
    store(library, article, None)
    assert known(library, article) == Citation(doi="10.1000/mine", volume="3")


def test_the_same_reference_again_changes_nothing(library):
    link(library, Citation(doi="10.1000/a"))
    assert not link(library, Citation(doi="10.1000/a")).changed
    assert link(library, Citation(doi="10.1000/b", pmid="12")).changed
    assert known(library, 1) == Citation(doi="10.1000/a", pmid="12")


def test_two_articles_that_become_one_keep_what_is_known_of_both(library):
    kept = link(library, Citation(volume="3")).article
    gone = link(library, Citation(issue="4"), "https://b.example/").article
    assert store(library, gone, Citation(doi="10.1000/a")) == kept
    assert known(library, kept) == Citation(volume="3", issue="4", doi="10.1000/a")


def test_works_are_found_by_their_numbers(library):
    article = link(library, Citation(doi="10.1000/jhm.2020.12", pmid="31234567", isbn="9783161484100")).article
    with library.write():
        library.fulltext.index(article)
    for typed in ("10.1000/jhm.2020.12", "doi.org/10.1000/jhm.2020.12"[8:], "31234567", "9783161484100"):
        assert [id for id, _ in library.fulltext.search(parse(typed).wanted, 10)] == [article], typed
    assert not library.fulltext.search(parse("10.1000/other.2020.12").wanted, 10)
    assert known(library, link(library, None, "https://c.example/").article) is None
