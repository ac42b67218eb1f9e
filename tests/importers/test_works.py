"""What references say of the works is kept: authors in order, journals, numbers, and what has no place of its own."""

from kbdesk.citation import Person
from kbdesk.importers import open_export

BIB = r"""
@inproceedings{lamp_2001,
  title = {Lamps}, author = {Lampl{\"u}cker, Jos{\'e} and {Harbour Board} and van der Berg, Jr., Ada and Bea Hawser},
  editor = {Cy Bollard}, booktitle = {Proceedings of Lamps}, series = {LNCS}, volume = 7, pages = {3--9}, month = mar,
  year = 2001, publisher = {Knot {\&} Sons}, address = {Hull}, doi = {10.1000/a\_b}, isbn = {978-3-16-148410-0},
  url = {https://a.example/lamps}, archive = {Town hall}
}
@article{x, title = {A preprint}, eprint = {2401.01234}, archiveprefix = {arXiv}, primaryclass = {cs.DL}, year = 2024}
"""
RIS = """TY  - JOUR
AU  - Keeper, Ada
AU  - Harbour Board
TI  - Pilots
JO  - Journal of Harbours
VL  - 3
IS  - 2
SP  - 11
EP  - 19
PY  - 1911/03/04/
SN  - 1234-5678
DO  - 10.1000/p
ER  -
"""
CSL = """[{"id": "keeper1911", "type": "article-journal", "title": "Pilots", "author": [{"family": "Berg",
"given": "Ada", "non-dropping-particle": "van der"}, {"literal": "Harbour Board"}], "container-title": "J. Harbours",
"volume": 3, "issue": "2", "page": "11-19", "issued": {"date-parts": [["1911", 3]]},
"DOI": "10.1000/p", "archive": "Town hall"}]"""


def works(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return [entry.citation for entry in open_export(path).entries()]


def test_bibtex(tmp_path):
    lamps, preprint = works(tmp_path, "a.bib", BIB)
    assert lamps.authors == (
        Person(family="Lamplücker", given="José"),
        Person(literal="Harbour Board"),
        Person(family="van der Berg", suffix="Jr.", given="Ada"),
        Person(family="Hawser", given="Bea"),
    )
    assert lamps.editors == (Person(family="Bollard", given="Cy"),)
    said = (lamps.kind, lamps.container, lamps.collection, lamps.volume, lamps.pages, lamps.issued, lamps.publisher)
    assert said == ("paper-conference", "Proceedings of Lamps", "LNCS", "7", "3–9", "2001-03", "Knot & Sons")
    assert (lamps.place, lamps.doi, lamps.isbn, lamps.key) == ("Hull", "10.1000/a_b", "9783161484100", "lamp_2001")
    assert lamps.extra == {"bibtex.archive": "Town hall", "bibtex.entrytype": "inproceedings"}
    assert (preprint.kind, preprint.arxiv, preprint.primary_class) == ("article", "2401.01234", "cs.DL")


def test_ris(tmp_path):
    (work,) = works(tmp_path, "a.ris", RIS)
    assert [one.name for one in work.authors] == ["Keeper, Ada", "Harbour Board"]
    said = (work.kind, work.container, work.volume, work.issue, work.pages, work.issued, work.issn, work.doi)
    assert said == ("article-journal", "Journal of Harbours", "3", "2", "11–19", "1911-03-04", "1234-5678", "10.1000/p")


def test_csl(tmp_path):
    (work,) = works(tmp_path, "a.json", CSL)
    assert work.authors == (Person(family="van der Berg", given="Ada"), Person(literal="Harbour Board"))
    said = (work.kind, work.container, work.volume, work.issue, work.pages, work.issued, work.key)
    assert said == ("article-journal", "J. Harbours", "3", "2", "11–19", "1911-03", "keeper1911")
    assert work.extra == {"csl.archive": "Town hall"}
