"""References of Zotero and JabRef: BibTeX, RIS and CSL-JSON."""

import json

import pytest

from kbdesk.bookmark import Bookmark
from tests.importers.specimens import read, specimen

ROPES = Bookmark(title="Ropes", text="Hawser, B. (1899). *Ropes*. Knot Press. ISBN 978-0-00-000000-2.")


def test_bibtex_of_zotero(tmp_path):
    assert read(tmp_path, "zotero.bib") == [
        Bookmark(
            url="https://harbour.example/pilots_1911",
            title="Pilots and Ports: Größe & order",
            tags=["ports", "sea pilots", "lamps, oil"],
            added=1714521600,
            note="Read the second part.",
            text="Keeper, Ada; Lamplücker, José (1911). *Pilots and Ports: Größe & order*. Journal of Harbours.\n\n"
            "They know the harbour.",
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714521600),
        Bookmark(url="https://arxiv.org/abs/2401.01234", title="A preprint"),
        ROPES,
    ]


def test_rdf_of_zotero(tmp_path):
    pilots, numbered, note = read(tmp_path, "zotero.rdf")
    assert pilots == Bookmark(
        url="https://harbour.example/pilots",
        title="Pilots and Ports: Größe & order",
        folder=["Work", "Ports"],
        tags=["ports", "sea pilots"],
        added=1714557600,
        note="Read the **second** part.",
        text="Keeper, Ada (1911). *Pilots and Ports: Größe & order*. Journal of Harbours.\n\nThey know the harbour.",
    )
    assert (numbered.url, numbered.title) == ("https://doi.org/10.1234/harb.1912", "By its number")
    assert note == Bookmark(title="Buy ropes", tags=["shop"], note="Buy ropes")


def test_csv_of_zotero(tmp_path):
    pilots, numbered, book = read(tmp_path, "zotero.csv")
    assert pilots == Bookmark(
        url="https://harbour.example/pilots",
        title="Pilots and Ports: Größe & order",
        tags=["ports", "sea pilots", "Harbours"],
        added=1714557600,
        note="Read the **second** part.\n\nThen the first; slowly.",
        text="Keeper, Ada; Harbour Office (1911-05). *Pilots and Ports: Größe & order*. Journal of Harbours.\n\n"
        "They know the harbour.",
    )
    assert (numbered.url, numbered.title, numbered.added) == (
        "https://arxiv.org/abs/2401.01234",
        "By its number",
        1714557601,
    )
    assert (book.url, book.title) == ("", "Ropes")
    assert "ISBN 978-3-16-148410-0" in book.text


def test_rdf_that_breaks_off_gives_what_is_whole(tmp_path):
    data = specimen("zotero.rdf")
    warnings = ("The file breaks off in the middle; the 2 links before that were kept.",)
    first, second = read(tmp_path, "zotero.rdf", data[: data.index(b"<z:Collection")], warnings)
    assert (first.url, second.title) == ("https://harbour.example/pilots", "By its number")


def test_biblatex_of_jabref(tmp_path):
    assert read(tmp_path, "jabref.bib") == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots",
            folder=["Work", "Ports"],
            folders=(["Later"],),
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.",
            flags=["read", "starred"],
        )
    ]


def test_csl_with_categories_and_dates_in_edtf(tmp_path):
    item = {"id": "a", "type": "webpage", "title": "A", "URL": "https://a.example/", "keyword": "ports",
            "categories": ["sea pilots", 7], "accessed": {"edtf": "2024-05-01"}, "issued": "2021-03-04"}  # fmt: skip
    (link,) = read(tmp_path, "zotero.json", json.dumps([item]).encode())
    assert (link.tags, link.added) == (["ports", "sea pilots"], 1714521600)


def test_the_groups_of_jabref_lie_where_its_tree_has_them(tmp_path):
    text = (
        "@Misc{a, url = {https://a.example/}, groups = {Pilots, Lamps; oil}}\n"
        "@Misc{b, url = {https://b.example/}, groups = {Twice, Unknown}}\n"
        "@Misc{c, url = {https://c.example/}, groups = {Other > Pilots}}\n"
        "@Comment{jabref-meta: databaseType:bibtex;}\n"
        "@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n"
        "1 StaticGroup:Harbours\\;0\\;1\\;0x8a8a8aff\\;\\;\\;;\n"
        "2 StaticGroup:Pilots\\;0\\;1\\;\\;\\;\\;;\n2 StaticGroup:Twice\\;0\\;1\\;\\;\\;\\;;\n"
        "1 StaticGroup:Twice\\;0\\;1\\;\\;\\;\\;;\n"
        "1 KeywordGroup:Work\\;0\\;keywords\\;work\\;0\\;0\\;1\\;\\;\\;\\;;\n"
        "2 StaticGroup:Lamps\\;0\\;1\\;\\;\\;\\;;\n}\n"
    )
    found = [[each.folder, *each.folders] for each in read(tmp_path, "jabref.bib", text.encode())]
    assert found == [
        [["Harbours", "Pilots"], ["Lamps; oil"]],
        [["Twice"], ["Unknown"]],
        [["Other", "Pilots"]],
    ]


@pytest.mark.parametrize(
    ("field", "url"),
    [
        ("url = {https://a.example/x\\_y\\%20z}", "https://a.example/x_y%20z"),
        ('url = "https://a.example/"', "https://a.example/"),
        ("bdsk-url-1 = {https://a.example/}", "https://a.example/"),
        ("note = {See \\url{https://a.example/}.}", "https://a.example/"),
        ("doi = {10.1234/a\\_b}", "https://doi.org/10.1234/a_b"),
        ("pmid = {12345678}", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ("pmcid = {PMC123456}", "https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/"),
        ("eprint = {hep-th/9901001}, archiveprefix = {arXiv}", "https://arxiv.org/abs/hep-th/9901001"),
    ],
)
def test_where_a_reference_leads(tmp_path, field, url):
    (entry,) = read(tmp_path, "a.bib", f"@article{{a, title = {{A}}, {field}}}".encode())
    assert (entry.url, entry.title) == (url, "A")


def test_one_entry_that_is_never_closed_costs_only_itself(tmp_path):
    entries = [f"@misc{{k{n},\n  title = {{T {n}}},\n  url = {{https://{n}.example/}},\n}}\n" for n in range(5)]
    entries[2] = entries[2].replace("T 2}", "T 2")
    path = "a.bib"
    said = ("The file is damaged; the 5 links of it that could be read were kept.",)
    assert [entry.url for entry in read(tmp_path, path, "\n".join(entries).encode(), said)] == [
        f"https://{n}.example/" for n in range(5)
    ]


def test_ris(tmp_path):
    assert read(tmp_path, "zotero.ris") == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots and Ports — Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.",
            text="Keeper, Ada; Lamplücker, José (1911). *Pilots and Ports — Größe*. Journal of Harbours.\n\n"
            "They know the harbour.",
        ),
        Bookmark(url="https://doi.org/10.1234/harb.1912", title="By its number"),
        ROPES,
    ]


def test_ris_without_ends_and_over_several_lines(tmp_path):
    text = "TY  - GEN\r\nT1  - One\r\ntitle\r\nUR  - https://a.example/\r\nTY  - GEN\r\nTI  - B\r\nUR  - https://b.example/\r\n"
    said = ("The file breaks off in the middle; the 2 links before that were kept.",)
    first, second = read(tmp_path, "a.ris", text.encode(), said)
    assert (first.title, first.url, second.url) == ("One title", "https://a.example/", "https://b.example/")


def test_csl(tmp_path):
    assert read(tmp_path, "zotero.json") == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots and Ports — Größe",
            tags=["ports", "sea pilots"],
            added=1714521600,
            note="Read the second part.",
            text="Keeper, Ada; Harbour Board (1911-03-04). *Pilots and Ports — Größe*. Journal of Harbours.\n\n"
            "They know the harbour.",
        ),
        Bookmark(url="https://doi.org/10.1234/harb.1912", title="By its number"),
        ROPES,
    ]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("The <i>E. coli</i> of H<sub>2</sub>O", "The E. coli of H2O"),
        ("What <b> means", "What <b> means"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_marks_in_a_title_are_taken_away_in_pairs(tmp_path, title, shown):
    reference = {"id": "a", "type": "book", "title": title, "URL": "https://a.example/", "ISBN": "1"}
    (entry,) = read(tmp_path, "a.json", json.dumps([reference]).encode())
    assert entry.title == shown
