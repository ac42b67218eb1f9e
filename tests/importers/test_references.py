"""References of Zotero and JabRef: BibTeX, RIS and CSL-JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    assert note == Bookmark(title="Buy ropes", tags=["shop"], text="Buy ropes")


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


def test_ris_with_several_addresses_keeps_all_of_them(tmp_path):
    text = (
        "TY  - JOUR\nTI  -\nOf harbours\nUR  - https://harbour.example/1\nUR  - https://copies.example/1.pdf\n"
        "L1  - https://harbour.example/1.pdf\nL1  - files/12/harbour.pdf\nL2  - https://harbour.example/1\n"
        "UR  - https://doi.org/10.1234/harb\nDO  - 10.1234/harb\nN1  - Read it.\nER  - \n\n"
        "TY  - JOUR\nTI  - Of lamps\nL1  - https://lamps.example/l.pdf\nUR  - https://lamps.example/1;https://b.example/\n"
        "ER  - \n"
    )
    assert read(tmp_path, "a.ris", text.encode()) == [
        Bookmark(
            url="https://harbour.example/1",
            title="Of harbours",
            note="Read it.\n\nhttps://copies.example/1.pdf\nhttps://harbour.example/1.pdf",
        ),
        Bookmark(
            url="https://lamps.example/1", title="Of lamps", note="https://b.example/\nhttps://lamps.example/l.pdf"
        ),
    ]


def test_endnote(tmp_path):
    assert read(tmp_path, "endnote.enw") == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots and Ports: Größe & order",
            tags=["ports", "sea pilots"],
            added=1714521600,
            note="Read the second part.\n\nhttps://archive.example/pilots.pdf",
            text="Keeper, Ada; Lamplücker, José (1911). *Pilots and Ports: Größe & order*. Journal of Harbours.\n\n"
            "They know the harbour.\nThey know the river, too.",
        ),
        Bookmark(url="https://lamps.example/list", title="The lamps of the coast", tags=["lamps, oil", "coast"]),
        ROPES,
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # Google Scholar: no address at all
            "%0 Journal Article\n%T Attention is all you need\n%A Vaswani, Ashish\n%J Advances\n%D 2017\n\n",
            [("", "Attention is all you need", [])],
        ),
        (  # CNKI: people and keywords between semicolons, a byte order mark, line ends of Windows
            "\ufeff%0 Journal Article\r\n%A 张明远;李四\r\n%T 医学影像分割\r\n%K 深度学习;医学影像分割\r\n"
            "%R 10.1234/cn.1\r\n%W CNKI\r\n\r\n%0 Thesis\r\n%T 学位论文\r\n%K 深度学习, 医学, 分割\r\n%U https://kns.example/2\r\n",
            [
                ("https://doi.org/10.1234/cn.1", "医学影像分割", ["深度学习", "医学影像分割"]),
                ("https://kns.example/2", "学位论文", ["深度学习", "医学", "分割"]),
            ],
        ),
        (  # OJS: the kind comes late
            "%A Ada Keeper\n%D 1911\n%T Pilots\n%U https://harbour.example/1\n%J Harbours\n%0 Journal Article\n%V 3\n",
            [("https://harbour.example/1", "Pilots", [])],
        ),
        (  # Refer: no kinds at all
            "%A A. Keeper\n%T Pilots\n%U https://a.example/1\n\n%A B. Keeper\n%T Lamps\n%U https://a.example/2\n",
            [("https://a.example/1", "Pilots", []), ("https://a.example/2", "Lamps", [])],
        ),
        (  # an abstract that an empty line and a percent sign part
            "%0 Report\n%T Oil\n%X It rose by\n\n%5 of all.\n%U https://a.example/1\n%0 Book\n%Q Seile\n%M 12345678\n",
            [("https://a.example/1", "Oil", []), ("https://pubmed.ncbi.nlm.nih.gov/12345678/", "Seile", [])],
        ),
    ],
)
def test_endnote_as_others_write_it(tmp_path, text, wanted):
    assert [(entry.url, entry.title, entry.tags) for entry in read(tmp_path, "a.enw", text.encode())] == wanted


WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3)
RECORDS = st.lists(
    st.tuples(LINES, st.integers(1, 3), st.lists(WORDS, max_size=3, unique=True)), min_size=1, max_size=5
)


@pytest.mark.parametrize("format", ["ris", "endnote"])
@given(RECORDS)
def test_no_title_address_or_keyword_is_lost_however_it_is_broken(tmp_path_factory, format, records):
    title, keyword, address, first, last = (
        ("TI  - ", "KW  - ", "UR  - ", "TY  - JOUR", "ER  - \n")
        if format == "ris"
        else ("%T ", "%K ", "%U ", "%0 Journal Article", "")
    )
    text = ""
    for at, (lines, count, words) in enumerate(records):
        addresses = [f"https://a.example/{at}/{n}" for n in range(count)]
        fields = [title + "\n".join(lines), *(address + url for url in addresses), *(keyword + word for word in words)]
        text += "\n".join([first, *fields, last]) + "\n"
    found = read(tmp_path_factory.mktemp("a"), f"a.{format}", text.encode())
    assert [entry.title for entry in found] == [" ".join(" ".join(lines).split()) for lines, _, _ in records]
    assert [[entry.url, *entry.note.split()] for entry in found] == [
        [f"https://a.example/{at}/{n}" for n in range(count)] for at, (_, count, _) in enumerate(records)
    ]
    assert [entry.tags for entry in found] == [words for _, _, words in records]
