"""What pages say of the works that they hold: specimens of the heads that publishers write."""

import pytest

from kbdesk.citation import Person, person
from kbdesk.identifiers import arxiv_in, doi_in, isbn_in
from kbdesk.ingest.extract import extract
from tests.site import article

ARXIV = """<meta name="citation_title" content="Tides in Narrow Harbours"><meta name="citation_author"
content="Keeper, Ada"><meta name="citation_author" content="van der Lamp, J. B."><meta name="citation_date"
content="2024/01/02"><meta name="citation_online_date" content="2024/03/04"><meta name="citation_pdf_url"
content="https://arxiv.org/pdf/2401.01234"><meta name="citation_arxiv_id" content="2401.01234"><meta
name="citation_abstract" content="We measure tides.">"""
PUBMED = """<meta name="citation_publisher" content="Harbour Med"><meta name="citation_title" content="Salt and sleep">
<meta name="citation_journal_title" content="The Journal of harbour medicine"><meta name="citation_authors"
content="Ada Keeper;José Lamplücker;Harbour Study Group;"><meta name="citation_issue" content="4"><meta
name="citation_volume" content="12"><meta name="citation_doi" content="10.1000/jhm.2020.12"><meta name="citation_pmid"
content="31234567"><meta name="citation_date" content="2020 Mar 5"><meta name="citation_issn" content="1234-5678">"""
SPRINGER = """<meta name="dc.title" content="Ropes"><meta name="dc.creator" content="Hawser, Bea"><meta
name="dc.creator" content="Bollard, Cy"><meta name="dc.identifier" content="doi:10.1000/s1"><meta
name="prism.publicationName" content="Knots"><meta
name="prism.volume" content="7"><meta name="prism.number" content="2"><meta
name="prism.startingPage" content="11"><meta name="prism.endingPage" content="19"><meta name="prism.publicationDate"
content="2019-05"><meta name="dc.publisher" content="Knot Press">"""
LINKED = """<script type="application/ld+json">{"@type": "ScholarlyArticle", "headline": "Lamps", "author": [
{"@type": "Person", "givenName": "Ada", "familyName": "Keeper"}, {"@type": "Organization", "name": "Harbour Board"}],
"datePublished": "2018-07", "sameAs": "https://doi.org/10.1000/l1", "pageStart": 3, "pageEnd": 9, "isPartOf":
{"@type": "PublicationIssue", "name": "An issue", "issueNumber": "5", "isPartOf": {"@type": ["PublicationVolume",
"Periodical"], "volumeNumber": "8", "name": "Journal of Lamps", "issn": ["1111-2222"]}}}</script>"""


def cited(head, url="https://www.example.com/a"):
    return extract(article("A title", 1, head=head).encode(), "text/html", None, url).citation


def said(work):
    names = [one.name for one in work.authors]
    return work.kind, names, work.issued, work.container, work.volume, work.issue, work.pages


def test_a_preprint_of_arxiv():
    work = cited(ARXIV, "https://arxiv.org/abs/2401.01234v2")
    assert said(work) == ("article", ["Keeper, Ada", "van der Lamp, J. B."], "2024-01-02", "", "", "", "")
    assert (work.arxiv, work.title, work.abstract) == ("2401.01234", "Tides in Narrow Harbours", "We measure tides.")


def test_an_abstract_of_pubmed():
    work = cited(PUBMED, "https://pubmed.ncbi.nlm.nih.gov/31234567/")
    names = ["Keeper, Ada", "Lamplücker, José", "Harbour Study Group"]
    assert said(work) == ("article-journal", names, "2020-03-05", "The Journal of harbour medicine", "12", "4", "")
    assert (work.doi, work.pmid, work.issn) == ("10.1000/jhm.2020.12", "31234567", "1234-5678")


def test_prism_and_dublin_core():
    work = cited(SPRINGER)
    names = ["Hawser, Bea", "Bollard, Cy"]
    assert said(work) == ("article-journal", names, "2019-05", "Knots", "7", "2", "11–19")
    assert (work.doi, work.publisher) == ("10.1000/s1", "Knot Press")


def test_linked_data():
    work = cited(LINKED)
    names = ["Keeper, Ada", "Harbour Board"]
    assert said(work) == ("article-journal", names, "2018-07", "Journal of Lamps", "8", "5", "3–9")
    assert (work.doi, work.issn) == ("10.1000/l1", "1111-2222")


@pytest.mark.parametrize(
    ("head", "kind", "container"),
    [
        ('<meta name=citation_conference_title content="Proc. of Knots">', "paper-conference", "Proc. of Knots"),
        ('<meta name=citation_dissertation_institution content="Hull">', "thesis", ""),
        ('<meta name=citation_technical_report_institution content="Hull">', "report", ""),
        ('<meta name=citation_inbook_title content="All Ropes"><meta name=citation_isbn content=9783161484100>',
         "chapter", "All Ropes"),
        ('<meta name=citation_isbn content="978-3-16-148410-0">', "book", ""),
        ('<meta name=citation_journal_title content=bioRxiv>', "article", "bioRxiv"),
        ('<meta name=eprints.type content=conference_item><meta name=eprints.event_title content="Knots 9">',
         "paper-conference", "Knots 9"),
    ],
)  # fmt: skip
def test_kinds_of_works(head, kind, container):
    work = cited('<meta name="citation_title" content="T">' + head)
    assert (work.kind, work.container) == (kind, container)


@pytest.mark.parametrize(
    ("url", "field", "wanted"),
    [
        ("https://arxiv.org/pdf/hep-th/9901001v2.pdf", "arxiv", "hep-th/9901001v2"),
        ("https://doi.org/10.1000/x%28y%29z", "doi", "10.1000/x(y)z"),
        ("https://journals.example/doi/full/10.1002/abc.123?x=1", "doi", "10.1002/abc.123"),
        ("https://www.biorxiv.example/content/10.1101/2020.01.01.123456v1.full", "doi", "10.1101/2020.01.01.123456"),
        ("https://a.example/doi/10.1002/(SICI)1097(1998)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2", "doi",
         "10.1002/(SICI)1097(1998)17:15/16<1661::AID-SIM968>3.0.CO;2-2"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/", "pmcid", "PMC123456"),
    ],
)  # fmt: skip
def test_an_address_that_says_which_work(url, field, wanted):
    assert getattr(cited("", url), field) == wanted


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta name="dc.title" content="A blog"><meta name="dc.creator" content="Ann">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-01-02"}</script>',
    ],
)
def test_a_page_that_is_no_work(head):
    assert cited(head, "https://a.example/2020/10.5/notes") is None


@pytest.mark.parametrize(
    ("name", "family", "given", "suffix"),
    [
        ("Ada van der Keeper", "van der Keeper", "Ada", ""),
        ("Keeper AB", "Keeper", "AB", ""),
        ("King, Jr., Martin", "King", "Martin", "Jr."),
        ("John Smith, Jr.", "Smith", "John", "Jr."),
        ("李 明", "李", "明", ""),
    ],
)
def test_names(name, family, given, suffix):
    assert person(name) == Person(family=family, given=given, suffix=suffix)
    assert person("World Health Organization").literal == "World Health Organization"


def test_numbers():
    assert doi_in("see (https://doi.org/10.1000/182).") == "10.1000/182"
    assert doi_in("10.1000/") == ""
    assert isbn_in("ISBN 0-306-40615-2") == "0306406152"
    assert isbn_in("978-3-16-148410-1") == ""
    assert arxiv_in("arXiv:2401.01234v3") == "2401.01234v3"
