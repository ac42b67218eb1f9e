"""Tables of no program in particular, in any language and any order."""

import pytest

from kbdesk.bookmark import Bookmark
from tests.importers.specimens import links, read, skipped


def test_every_column(tmp_path):
    entries = read(tmp_path, "table.csv")
    assert links(entries) == [
        Bookmark(
            url="https://harbour.example/pilots",
            title='Pilots, "ports" — Größe',
            folder=["Work", "Ports"],
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.\n\n> They know",
            flags=["unread", "starred"],
            text="They know the harbour.",
        ),
        Bookmark(title="A letter", added=1714521600, text="Dear reader."),
        Bookmark(url="https://undated.example/", title="Undated", flags=["archived"]),
    ]
    assert skipped(entries) == ["entries without an address"]


@pytest.mark.parametrize("names", ["Date,URL,Date Added", "Date Added,URL,Date"])
def test_a_date_is_that_of_the_page_where_another_says_when_it_was_added(tmp_path, names):
    dates = {"Date": "2001-02-03", "Date Added": "2024-05-01 10:00:00", "URL": "https://harbour.example/pilots"}
    row = ",".join(dates[name] for name in names.split(","))
    (pilots,) = read(tmp_path, "table.csv", f"{names}\n{row}\n".encode())
    assert pilots.added == 1714557600


def test_german_columns_in_another_order(tmp_path):
    assert read(tmp_path, "tabelle.csv") == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Größe der Häfen",
            folder=["Arbeit", "Häfen"],
            tags=["Häfen", "Lotsen"],
            added=1714557600,
            note="Teil zwei;\ndann die Anmerkungen",
            flags=["read"],
        ),
        Bookmark(url="https://lamps.example/list", title="Lampen"),
    ]


@pytest.mark.parametrize(
    "names",
    ["Titre,Lien,Mots-clés", "Título,Enlace,Etiquetas", "Titolo,Indirizzo,Etichette", "名前,アドレス,タグ",
     "Название,Ссылка,Теги", "标题,网址,标签", "Başlık,Bağlantı,Etiketler", "TITLE,URL,TAGS"],
)  # fmt: skip
def test_languages(tmp_path, names):
    text = f"{names}\nA,https://a.example/,x|y\n"
    assert read(tmp_path, "table.csv", text.encode()) == [
        Bookmark(url="https://a.example/", title="A", tags=["x", "y"])
    ]


def test_what_excel_puts_before_a_table(tmp_path):
    text = "sep=;\r\nUrl;Title\r\nhttps://a.example/;A\r\n".encode("utf-16")
    assert read(tmp_path, "table.csv", text) == [Bookmark(url="https://a.example/", title="A")]


def test_a_column_named_for_what_its_address_is_of(tmp_path):
    data = (
        "Tweet Date,Posted By,Posted By Profile URL,Tweet URL,Tweet Text\n"
        '"May 1, 2024",Ada,https://x.example/ada,https://x.example/ada/status/1,Of ports\n'
    )
    (entry,) = read(tmp_path, "bookmarks.csv", data.encode())
    assert entry.url == "https://x.example/ada/status/1"
