"""What a reference says of a work is known of its article, whatever becomes of the page."""

import pytest

from kbdesk.library.preview import Choices
from tests.engine.conftest import PROSE

EXPORTS = {
    "works.bib": "@article{a, title={Pilots}, author={Lovelace, Ada and {Harbour Board}}, date={1965-03},"
    " journal={Acta}, url={HERE}}",
    "works.ris": "TY  - JOUR\nTI  - Pilots\nAU  - Lovelace, Ada\nAU  - Harbour Board\nPY  - 1965/03//\nJO  - Acta\n"
    "UR  - HERE\nER  - \n",
    "works.json": '[{"id": "a", "type": "article-journal", "title": "Pilots", "issued": {"date-parts": [[1965, 3]]},'
    ' "author": [{"family": "Lovelace", "given": "Ada"}, {"literal": "Harbour Board"}], "URL": "HERE"}]',
}


@pytest.fixture(params=list(EXPORTS))
def imported(desk, tmp_path, request):
    """Imports a reference to an address, and gives its article and what finds it."""

    def bring(url, **choices):
        path = tmp_path / request.param
        path.write_text(EXPORTS[request.param].replace("HERE", url))
        engine = desk.open()
        engine.start()
        engine.import_(engine.preview([path]), Choices(**choices))
        desk.finish()
        (article,) = engine.articles()
        typed = ("published:1965", "published:1965-03", "author:lovelace", "published:1966")
        return article, [query for query in typed if engine.search(query)]

    return bring


@pytest.mark.parametrize("fetch", [True, False])
def test_of_a_page_that_is_not_there(imported, desk, fetch):
    article, found = imported(desk.site.url("/status/404"), fetch=fetch)
    assert article.status.value == ("failed" if fetch else "link")
    assert (article.author, article.published) == ("Lovelace, Ada; Harbour Board", "1965-03")
    assert found == ["published:1965", "published:1965-03", "author:lovelace"]


def test_of_a_page_that_does_not_say(imported, desk):
    desk.site.routes["bare"] = lambda request: request.send(f"<title>Pilots</title><article><p>{PROSE}</p></article>")
    article, found = imported(desk.site.url("/bare/1"))
    assert article.status.value == "ready"
    assert (article.author, article.published) == ("Lovelace, Ada; Harbour Board", "1965-03")
    assert found == ["published:1965", "published:1965-03", "author:lovelace"]


def test_of_a_page_that_says_it_itself(imported, desk):
    head = '<title>Pilots</title><meta name="author" content="A. Lovelace"><meta name="date" content="1965-03-04">'
    desk.site.routes["own"] = lambda request: request.send(f"{head}<article><p>{PROSE}</p></article>")
    article, _ = imported(desk.site.url("/own/1"))
    assert (article.author, article.published) == ("A. Lovelace", "1965-03-04")
