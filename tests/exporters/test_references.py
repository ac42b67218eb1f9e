"""References as other programs read them: BibTeX by its own rules, CSL-JSON by its names."""

import json

import msgspec
import pytest
from pybtex.database import parse_string

from kbdesk.citation import Citation, Person
from kbdesk.exporters import write
from kbdesk.importers import open_export

WORK = Citation(
    kind="article-journal",
    authors=(
        Person(family="van der Berg", given="Ada", suffix="Jr."),
        Person(literal="Salt and Sons"),
        Person(family="Lamplücker", given="José"),
    ),
    issued="2020-03-05",
    container="Journal of R&D",
    volume="12",
    issue="4",
    pages="45–67",
    doi="10.1000/a_b",
    issn="1234-5678",
    pmid="31234567",
    abstract="50 % of {all}.",
    key="berg2020",
    extra={"bibtex.archive": "Town hall", "csl.archive": "Town hall"},
)


def an_article(number=1, work=WORK, **fields):
    about = {"url": f"https://a.example/{number}", "title": "Größe {of} 50 % #1_x", "site": "A", "author": "Ann Bee"}
    return {"id": number, **about, "citation": msgspec.to_builtins(work) if work else None, **fields}


def bibtex(tmp_path, *articles):
    write(articles, path := tmp_path / "a.bib")
    return parse_string(path.read_text("utf-8"), "bibtex").entries


def test_bibtex_by_another_parser(tmp_path):
    entries = bibtex(tmp_path, an_article())
    entry = entries["berg2020"]
    assert entry.type == "article"
    first, second, third = entry.persons["author"]
    assert (first.prelast_names, first.last_names, first.lineage_names) == (["van", "der"], ["Berg"], ["Jr."])
    assert second.last_names == ["{Salt and Sons}"]
    assert (third.last_names, third.first_names) == (["Lamplücker"], ["José"])
    wanted = {
        "journal": r"Journal of R\&D", "volume": "12", "number": "4", "pages": "45--67", "year": "2020",
        "date": "2020-03-05", "month": "March", "doi": "10.1000/a_b", "issn": "1234-5678", "pmid": "31234567",
        "archive": "Town hall", "title": r"{Größe \textbraceleft{}of\textbraceright{} 50 \% \#1\_x}",
    }  # fmt: skip
    assert {name: entry.fields[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("kind", "type", "field"),
    [
        ("paper-conference", "inproceedings", "booktitle"),
        ("chapter", "incollection", "booktitle"),
        ("article", "misc", "journal"),
        ("article-magazine", "article", "journal"),
    ],
)
def test_kinds(tmp_path, kind, type, field):
    (entry,) = bibtex(tmp_path, an_article(work=Citation(kind=kind, container="Knots"))).values()
    assert (entry.type, entry.fields[field]) == (type, "Knots")


def test_theses_books_reports_preprints_and_pages(tmp_path):
    works = [
        Citation(kind="thesis", publisher="Hull", genre="Master's thesis"),
        Citation(kind="book", publisher="Knot Press", isbn="9783161484100"),
        Citation(kind="report", publisher="Board", number="7"),
        Citation(kind="article", arxiv="2401.01234", primary_class="cs.DL"),
        None,
    ]
    entries = bibtex(tmp_path, *(an_article(number, work) for number, work in enumerate(works, 1)))
    thesis, book, report, preprint, page = entries.values()
    assert (thesis.type, thesis.fields["school"]) == ("mastersthesis", "Hull")
    assert (book.type, book.fields["publisher"], book.fields["isbn"]) == ("book", "Knot Press", "9783161484100")
    assert (report.type, report.fields["institution"], report.fields["number"]) == ("techreport", "Board", "7")
    said = [preprint.fields[name] for name in ("eprint", "archiveprefix", "primaryclass")]
    assert (preprint.type, said) == ("misc", ["2401.01234", "arXiv", "cs.DL"])
    assert (page.type, page.persons["author"][0].last_names) == ("online", ["Bee"])


def test_a_key_stays_with_the_oldest(tmp_path):
    old, new = an_article(3, None, published="2020-01-02"), an_article(9, None, published="2020-05-06")
    before = bibtex(tmp_path, old)
    (key,) = before
    after = bibtex(tmp_path, new, old)
    assert after[key].fields["url"] == before[key].fields["url"]
    assert list(after) == [f"{key}-9", key]


@pytest.mark.parametrize("name", ["a.bib", "a.csljson", "a.json"])
def test_works_come_back(tmp_path, name):
    write([an_article()], path := tmp_path / name)
    (entry,) = open_export(path).entries()
    mine = {"a.bib": "bibtex.", "a.csljson": "csl."}.get(name, "")
    extra = {name: value for name, value in WORK.extra.items() if name.startswith(mine)}
    assert entry.citation == msgspec.structs.replace(WORK, extra=extra)


def test_csl_names_parts_and_dates(tmp_path):
    write([an_article()], path := tmp_path / "a.csljson")
    (item,) = json.loads(path.read_text("utf-8"))
    assert item["author"] == [
        {"family": "van der Berg", "given": "Ada", "suffix": "Jr."},
        {"literal": "Salt and Sons"},
        {"family": "Lamplücker", "given": "José"},
    ]
    assert (item["type"], item["page"], item["issued"]) == ("article-journal", "45-67", {"date-parts": [[2020, 3, 5]]})
    assert (item["container-title"], item["DOI"], item["PMID"]) == ("Journal of R&D", "10.1000/a_b", "31234567")
