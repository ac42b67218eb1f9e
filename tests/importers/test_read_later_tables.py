"""The tables of Instapaper, Raindrop, Readwise Reader, Matter, Wallabag and Diigo."""

import pytest

from kbdesk.bookmark import Bookmark
from tests.importers.specimens import links, read, skipped

TITLE = 'Pilots, "ports" — Größe'
PILOTS = "https://harbour.example/pilots"
UNDATED = "https://undated.example/"


def test_instapaper(tmp_path):
    entries = read(tmp_path, "instapaper.csv")
    assert links(entries) == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            folder=["Ports"],
            tags=["ports", "sea, pilots"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.",
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557601, flags=["unread"]),
        Bookmark(url="https://ropes.example/", title="Ropes", added=1714557602, flags=["read", "archived"]),
        Bookmark(url="https://stars.example/", title="Stars", added=1714557603, flags=["starred"]),
        Bookmark(title="A letter", added=1714557604, flags=["unread"], text="Dear reader."),
        Bookmark(url=UNDATED, title="Undated", flags=["unread"]),
    ]
    assert skipped(entries) == ["texts that the export does not hold"]


def test_instapaper_until_2025(tmp_path):
    assert read(tmp_path, "instapaper_2024.csv") == [
        Bookmark(url=PILOTS, title="Pilots", folder=["Ports"], note="Read the second part."),
        Bookmark(url="https://lamps.example/list", title="Lamps", flags=["unread"]),
    ]


def test_raindrop(tmp_path):
    entries = read(tmp_path, "raindrop.csv")
    assert links(entries) == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            folder=["Work", "Ports"],
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.\n\n> They know\nReally?\n\n> the harbour",
            flags=["starred"],
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557601),
        Bookmark(url=UNDATED, title="Undated"),
    ]
    assert skipped(entries) == ["deleted bookmarks"]


def test_folders_of_raindrop_with_slashes_in_their_names(tmp_path):
    text = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n" + "".join(
        f"{n},A,,,https://a.example/{n},{folder},,,,,false\n"
        for n, folder in enumerate(("Apps/Services / Harbours & Ports / A/B", "Work/Ports", "Trash / Old"))
    )
    entries = read(tmp_path, "raindrop.csv", text.encode())
    assert [link.folder for link in links(entries)] == [["Apps/Services", "Harbours & Ports", "A/B"], ["Work", "Ports"]]
    assert skipped(entries) == ["deleted bookmarks"]


def test_matter_as_it_comes_with_the_pages_and_the_columns_of_2022(tmp_path):
    assert read(tmp_path, "matter.zip") == [
        Bookmark(url=PILOTS, title="Pilots, ports", added=1714557600, flags=["read"], text="They know the harbour."),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557601, flags=["unread"]),
    ]


def test_raindrop_of_old(tmp_path):
    text = "title,excerpt,url,folder,tags,created\nA,,https://a.example/,Unsorted,,1714557600\n"
    assert read(tmp_path, "raindrop.csv", text.encode()) == [
        Bookmark(url="https://a.example/", title="A", added=1714557600)
    ]


def test_reader(tmp_path):
    assert read(tmp_path, "reader.csv") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea pilots", "keeper's"],
            added=1714557600,
            flags=["unread", "starred"],
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557601, flags=["read", "archived"]),
        Bookmark(url="https://ropes.example/", title="Ropes", added=1714557602, flags=["unread"]),
        Bookmark(url="https://read.readwise.io/read/01gmjxjdxs6snfysns8hj3ssnn", title="A letter", added=1714557603),
        Bookmark(url=UNDATED, title="Undated", flags=["unread"]),
    ]


def test_reader_with_notes_and_pages(tmp_path):
    text = (
        "Title,URL,Saved date,Reading progress,Location,Document note,Highlights,Content\n"
        'A,https://a.example/,2024-05-01,99%,later,Mine,"They know","<p>The <b>text</b>.</p>"\n'
    )
    assert read(tmp_path, "reader.csv", text.encode()) == [
        Bookmark(
            url="https://a.example/",
            title="A",
            added=1714521600,
            note="Mine\n\n> They know",
            flags=["read"],
            text="The **text**.",
        )
    ]


def test_matter(tmp_path):
    assert read(tmp_path, "_matter_history.csv") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea pilots"],
            added=1714557600,
            flags=["read", "starred", "archived"],
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557601, flags=["unread"]),
        Bookmark(url=UNDATED, title="Undated", flags=["archived"]),
    ]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("instapaper.csv", "https://a.example/,A,,Unread,1714557600,[]"),
        ("raindrop.csv", "1,A,,,https://a.example/,Unsorted,,2024-05-01T10:00:00Z,,,false"),
        ("reader.csv", "A,https://a.example/,01gm,[],2024-05-01 10:00:00+00:00,0,new,False"),
        ("diigo.csv", '"A","https://a.example/","no_tag","","","","2024-05-01 10:00:00"'),
        ("_matter_history.csv", "A,,,https://a.example/,,80,True,False,False,0,2024-05-01T10:00:00Z,f1"),
    ],
)
def test_the_names_of_the_columns_were_lost(tmp_path, name, row):
    (link,) = read(tmp_path, name, row.encode())
    assert (link.url, link.title, link.added) == ("https://a.example/", "A", 1714557600)


def test_wallabag_s_table_has_the_day_before_the_month(tmp_path):
    assert read(tmp_path, "wallabag.csv") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea pilots"],
            added=1727863200,
            text="They know the *harbour*; well.",
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1715599800),
        Bookmark(url=UNDATED, title="Undated"),
    ]


def test_diigo(tmp_path):
    assert read(tmp_path, "diigo.csv") == [
        Bookmark(
            url=PILOTS,
            title="Pilots, Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\n\nA good one\n\n> They know\n> the harbour.\n\n> At night\n\nReally?",
        ),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557601),
    ]
