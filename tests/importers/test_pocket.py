"""Pocket's CSV and bookmark HTML."""

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.importers import open_export
from tests.importers.specimens import links, packed, read, skipped, specimen

HEAD = "title,url,time_added,tags,status\n"
LINKS = [
    Bookmark(
        url="https://harbour.example/pilots",
        title='Pilots, "ports" — Größe',
        tags=["ports", "sea pilots"],
        added=1714557600,
        flags=["read", "archived"],
    ),
    Bookmark(url="https://lamps.example/list?a=1&b=2", title="Lamps of oil", added=1714557601, flags=["unread"]),
    Bookmark(url="https://ropes.example/", added=1714557602, flags=["unread"]),
    Bookmark(url="https://undated.example/", title="Undated", flags=["unread"]),
]


def test_csv(tmp_path):
    assert read(tmp_path, "pocket.csv") == LINKS


def test_the_zip_with_its_highlights(tmp_path):
    entries = read(tmp_path, "pocket.zip")
    marked = Bookmark(url="https://harbour.example/pilots", note="> They know")
    assert links(entries) == [*LINKS, marked]
    assert skipped(entries) == ["files in the archive that are no export"]


def test_several_parts_in_a_zip(tmp_path):
    part = HEAD.encode() + b"More,https://more.example/,1714557603,,unread\n"
    data = packed({"part_000000.csv": specimen("pocket.csv"), "part_000001.csv": part})
    assert [link.url for link in read(tmp_path, "pocket.zip", data)][-1] == "https://more.example/"


def test_one_file_that_is_refused_costs_not_the_others(tmp_path):
    laughs = b'<!DOCTYPE x [<!ENTITY a "&b;&b;">]><opml><outline text="&a;" xmlUrl="https://a.example/"/></opml>'
    data = packed({"a.opml": laughs, "part_000000.csv": specimen("pocket.csv")})
    said = "a.opml declares XML entities of its own, which no export does; it is not read."
    assert read(tmp_path, "pocket.zip", data, (said,)) == LINKS


def test_html(tmp_path):
    assert read(tmp_path, "ril_export.html") == [
        Bookmark(
            url="https://harbour.example/tides",
            title="Tides",
            tags=["sea", "tides"],
            added=1714557600,
            flags=["unread"],
        ),
        Bookmark(url="https://harbour.example/ropes", title="Ropes", added=1714557601, flags=["read", "archived"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "status,tags,url,title,time_added\nunread,a|b,https://a.example/,A,1714557600\n",
        "title,url,time_added,cursor,tags,status\nA,https://a.example/,1714557600,12,a|b,unread\n",
        "A,https://a.example/,1714557600,a|b,unread\n",
        '"title";"url";"time_added";"tags";"status"\n"A";"https://a.example/";"1714557600";"a|b";"unread"\n',
        HEAD + "\n\nA,https://a.example/,1714557600,a|b,unread\n\n",
    ],
    ids=["another order", "a further column", "no names", "semicolons", "empty lines"],
)
def test_other_columns(tmp_path, text):
    link = Bookmark(url="https://a.example/", title="A", tags=["a", "b"], added=1714557600, flags=["unread"])
    assert read(tmp_path, "pocket.csv", text.encode()) == [link]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ('"a ""quoted"" title"', 'a "quoted" title'),
        ('"two\nlines, and a comma"', "two lines, and a comma"),
        ("a comma, and no quotes", "a comma, and no quotes"),
        ('a 5" disk', 'a 5" disk'),
        ('"never closed', "never closed"),
        ("=1+1", "=1+1"),
        ("", ""),
    ],
)
def test_titles_of_all_kinds_cost_no_link(tmp_path, row, title):
    before, after = "B,https://b.example/,1714557600,,unread\n", "C,https://c.example/,1714557600,,unread\n"
    text = f"{HEAD}{before}{row},https://a.example/,1714557600,x,unread\n{after * 3}"
    path = tmp_path / "pocket.csv"
    path.write_text(text)
    entries = list(open_export(path).entries())
    assert [entry.url for entry in entries] == ["https://b.example/", "https://a.example/", *["https://c.example/"] * 3]
    assert (entries[1].title, entries[1].tags) == (title, ["x"])
