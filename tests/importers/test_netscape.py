"""Bookmark HTML as the programs write it, as it gets damaged, and as someone might write it to do harm."""

import re
import time
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import NotAnExport, open_export, open_text
from kbdesk.importers.decoding import PIECE
from kbdesk.importers.formats import netscape
from tests.importers import specimens

HEAD = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n"
FIXTURES = Path(__file__).parents[3] / "shared" / "fixtures" / "imports"


def read(text):
    """The bookmarks of a text, and what was passed over."""
    export = open_text(text)
    assert export.format == "netscape"
    entries = list(export.entries())
    links = [entry for entry in entries if isinstance(entry, Bookmark)]
    return links, [entry for entry in entries if isinstance(entry, Skipped)], export.warnings


def test_firefox(tmp_path):
    path = tmp_path / "bookmarks.html"
    path.write_text(
        HEAD
        + """<DL><p>
    <DT><H3 ADD_DATE="1650000000" PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
    <DD>What stands above the page
    <DL><p>
        <DT><A HREF="https://one.example/?a=1&amp;b=2" ADD_DATE="1650000001" ICON="d" TAGS="x,y z,x">One &lt;1></A>
        <DD>first line
  second &amp; line

        <DT><A HREF="place:sort=8&maxResults=10" ADD_DATE="1650000001">Most visited</A>
        <DT><A HREF="javascript:alert(1)" SHORTCUTURL="k">Run</A>
        <HR>
        <DT><H3>Inner</H3>
        <DL><p>
            <DT><A HREF="https://two.example/">Two</A>
        </DL><p>
    </DL><p>
    <DT><A FEEDURL="https://feed.example/rss" HREF="https://feed.example/">Feed</A>
</DL>
""",
        "utf-8",
    )
    export = open_export(path)
    assert (export.format, export.title, export.name) == ("netscape", "Bookmark HTML", "bookmarks.html")
    for _ in range(2):  # it may be read again
        entries = list(export.entries())
        assert entries == [
            Bookmark(
                url="https://one.example/?a=1&b=2",
                title="One <1>",
                folder=["Toolbar"],
                tags=["x", "y z"],
                added=1650000001,
                note="first line\n  second & line",
            ),
            Skipped("place: queries of Firefox", "place:sort=8&maxResults=10"),
            Skipped("javascript: bookmarklets", "javascript:alert(1)"),
            Skipped("separators"),
            Bookmark(url="https://two.example/", title="Two", folder=["Toolbar", "Inner"]),
            Bookmark(url="https://feed.example/", title="Feed"),
        ]
    assert export.warnings == []


def test_safari_without_a_root_list():
    links, _, warnings = read(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<HTML>\n<H1>Signets</H1>\n<DT><H3 FOLDED>A</H3>\n<DL><p>\n"
        '<DT><A HREF="https://a.example/">a</A>\n</DL><p>\n<DT><H3 FOLDED>Empty</H3>\n<DL><p>\n</DL><p>\n'
        '<DT><A HREF="https://top.example/">top</A>\n</HTML>'
    )
    assert [(link.url, link.folder) for link in links] == [("https://a.example/", ["A"]), ("https://top.example/", [])]
    assert not warnings


@pytest.mark.parametrize("archived", ["linkding:archived", "linkding:bookmarks.archived"])
def test_pinboard_linkding_and_raindrop_flags(archived):
    links, _, _ = read(
        HEAD
        + f"""<DL><p>
<DT><A HREF="https://a.example" ADD_DATE="1" PRIVATE="1" TOREAD="1" TAGS="t">A</A>
<DT><A HREF="https://b.example" PRIVATE="0" TOREAD="0" TAGS="t,{archived}">B</A>
<DD>Described[linkding-notes]Noted
twice[/linkding-notes]
<DT><A HREF="https://c.example" DATA-COVER="x" DATA-IMPORTANT="true" PRIVATE>C</A>
</DL>"""
    )
    assert [link.flags for link in links] == [["private", "unread"], ["archived"], ["private", "starred"]]
    assert links[0].added is None  # 1970 is impossible
    assert links[1].tags == ["t"]
    assert links[1].note == "Described\n\nNoted\ntwice"


def test_pocket():
    links, _, warnings = read(
        "<!DOCTYPE html>\n<html><head><title>Pocket Export</title></head><body>\n<h1>Unread</h1>\n<ul>\n"
        '<li><a href="https://a.example/" time_added="1600000000" tags="x,y">A</a></li>\n</ul>\n'
        '<h1>Read Archive</h1>\n<ul>\n<li><a href="https://b.example/" time_added="1600000001" tags="">B</a></li>\n'
        "</ul></body></html>"
    )
    assert [(link.title, link.added, link.tags, link.flags, link.folder) for link in links] == [
        ("A", 1600000000, ["x", "y"], ["unread"], []),
        ("B", 1600000001, [], ["read", "archived"], []),
    ]
    assert not warnings


def test_instapaper_sections_are_folders_or_flags():
    links, _, _ = read(
        "<html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>"
        '<li><a href="https://a.example/">A</a></ol><h1>Cooking</h1><ol><li><a href="https://b.example/">B</a></ol>'
    )
    assert [(link.folder, link.flags) for link in links] == [([], ["unread"]), (["Cooking"], [])]


def test_items_that_are_closed_stay_in_their_section():
    links, _, warnings = read(
        "<html><head><title>Instapaper: Export</title></head><body><h1>Cooking</h1><ol>"
        '<li><a href="https://a.example/">A</a></li><li><a href="https://b.example/">B</a></li></ol>'
        '<h1>Unread</h1><ol><li><a href="https://c.example/">C</a></li></ol></body></html>'
    )
    assert [(link.folder, link.flags) for link in links] == [(["Cooking"], []), (["Cooking"], []), ([], ["unread"])]
    assert not warnings


@pytest.mark.parametrize(
    ("damage", "url", "title"),
    [
        ("<dt><a href='https://x.example/a'>it's</a>", "https://x.example/a", "it's"),
        ("<DT><A HREF=https://x.example/a ADD_DATE=1>bare</A>", "https://x.example/a", "bare"),
        ('<DT><A ADD_DATE="x" HREF = "https://x.example/a">no end', "https://x.example/a", "no end"),
        ('<A HREF="https://x.example/a" TITLE="a > b">greater</A>', "https://x.example/a", "greater"),
        ('<A HREF="https://x.example/a" TITLE="a < b">less</A>', "https://x.example/a", "less"),
        ('<A HREF="https://x.example/a" TAGS="5" disk">quote</A>', "https://x.example/a", "quote"),
        ('<A HREF="https://x.example/a" TAGS="never closed>lost</A>', "https://x.example/a", "lost"),
        ('<A HREF="\n https://x.example/\n a ">white</A>', "https://x.example/ a", "white"),
        ('<A HREF="https://x.example/a">Use <b>bold</b> &#x2603;</A>', "https://x.example/a", "Use bold ☃"),
        ('<A HREF="ftp://x.example/a"></A>', "ftp://x.example/a", ""),
        ('<A HREF="?Z-mb0g">own</A>', "?Z-mb0g", "own"),
    ],
)
def test_damage_costs_nothing_but_itself(damage, url, title):
    after = '\n<DT><A HREF="https://after.example/" TAGS="k">after it\'s</A>\n</DL>'
    links, _, _ = read(f"{HEAD}<DL><p>{damage}{after}")
    assert [(link.url, link.title) for link in links] == [(url, title), ("https://after.example/", "after it's")]
    assert links[1].tags == ["k"]


def test_html_in_a_note_is_kept_as_text():
    links, _, _ = read(
        HEAD + '<DL><DT><H3>F</H3><DL><DT><A HREF="https://a.example/">A</A><DD>Two things:<ul><li>one<li>two</ul>\n'
        'end<br>of it\n<DT><A HREF="https://b.example/">B</A></DL></DL>'
    )
    assert links[0].note.startswith("Two things:\n- one\n- two")
    assert links[1].folder == ["F"]


def test_a_file_that_breaks_off(tmp_path):
    whole = HEAD + "<DL><p>" + "".join(f'<DT><A HREF="https://{n}.example/page">{n}</A>\n' for n in range(213))
    path = tmp_path / "half.html"
    path.write_text(whole + '<DT><A HREF="https://cut.exam')
    export = open_export(path)
    entries = list(export.entries())
    assert sum(isinstance(entry, Bookmark) for entry in entries) == 213
    assert isinstance(entries[-1], Skipped)
    assert export.warnings == ["The file breaks off in the middle; the 213 links before that were kept."]


def test_links_across_the_pieces_of_a_large_file(tmp_path):
    icon = "A" * 5000
    lines = [f'<DT><A HREF="https://{n}.example/" ICON="{icon}">{n}</A>\n<DD>note {n}\n' for n in range(700)]
    path = tmp_path / "large.html"
    path.write_text(HEAD + "<DL><p>\n" + "".join(lines) + "</DL>")
    assert path.stat().st_size > 3 * PIECE
    links = [(entry.title, entry.note) for entry in open_export(path).entries()]
    assert links == [(str(n), f"note {n}") for n in range(700)]


def test_an_entry_of_some_megabytes_is_read_like_any_other(tmp_path):
    note = "\n".join(f"Line {number} of a note." for number in range(200_000))
    icon = f'ICON="data:image/png;base64,{"iVBOR" * 1_000_000}"'
    path = tmp_path / "heavy.html"
    path.write_text(
        f'{HEAD}<DL><p>\n<DT><H3>F</H3>\n<DL><p>\n<DT><A HREF="https://a.example/" {icon} ADD_DATE="1600000000">A</A>\n'
        f'<DT><A HREF="https://b.example/">B</A>\n<DD>{note}\n<DT><A HREF="https://c.example/">C</A>\n</DL><p></DL><p>\n'
    )
    export = open_export(path)
    assert list(export.entries()) == [
        Bookmark(url="https://a.example/", title="A", folder=["F"], added=1_600_000_000),
        Bookmark(url="https://b.example/", title="B", folder=["F"], note=note),
        Bookmark(url="https://c.example/", title="C", folder=["F"]),
    ]
    assert export.warnings == []


def test_what_is_too_long_costs_only_itself_and_is_counted(tmp_path):
    endless = "many words " * 1_600_000
    path = tmp_path / "endless.html"
    path.write_text(
        f'{HEAD}<DL><p>\n<DT><A HREF="https://a.example/" ICON="{endless}">A</A>\n'
        f'<DT><A HREF="https://b.example/">B</A>\n<DD>{endless}\n<DT><A HREF="https://c.example/">C</A>\n</DL><p>\n'
    )
    export = open_export(path)
    first, second, third, fourth = export.entries()
    assert (first.reason, second.reason) == (
        "entries of more than 16 million characters",
        "what notes have beyond 16 million characters",
    )
    assert (third.url, third.note[:21]) == ("https://b.example/", "many words many words")
    assert len(third.note) > 16_000_000
    assert fourth == Bookmark(url="https://c.example/", title="C")
    assert export.warnings == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path, encoding):
    path = tmp_path / "bookmarks.htm"
    path.write_bytes(
        (HEAD + '<DL>\r\n<DT><A HREF="https://a.example/">Caf\xe9 \u2013 na\xefve</A>\r\n</DL>').encode(encoding)
    )
    assert [entry.title for entry in open_export(path).entries()] == ["Café – naïve"]


@pytest.mark.parametrize(
    ("encoding", "text"), [("windows-1251", "Закладки и новости"), ("Shift_JIS", "日本語の本"), ("gb2312", "中文网站")]
)
def test_declared_encodings(tmp_path, encoding, text):
    meta = f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={encoding}">\n'
    path = tmp_path / "bookmarks.htm"
    path.write_bytes(
        (HEAD.replace("<TITLE>", meta + "<TITLE>") + f'<DL><DT><A HREF="https://a.example/">{text}</A></DL>').encode(
            encoding
        )
    )
    assert [entry.title for entry in open_export(path).entries()] == [text]


def test_one_broken_byte_in_utf8_costs_only_itself(tmp_path):
    titles = "".join(f'<DT><A HREF="https://{n}.example/">Größe {n}</A>\n' for n in range(50))
    path = tmp_path / "b.html"
    path.write_bytes((HEAD + "<DL>" + titles).encode() + b'<DT><A HREF="https://x.example/">br\xffken\0</A></DL>')
    titles = [entry.title for entry in open_export(path).entries()]
    assert titles[0] == "Größe 0"
    assert titles[-1] == "br\ufffdken"


def test_only_queries_is_no_export():
    with pytest.raises(NotAnExport, match=r"read as Bookmark HTML, but there is no link in it \(1 entry passed over\)"):
        open_text(HEAD + '<DL><DT><A HREF="place:type=6">q</A></DL>')


@pytest.mark.parametrize(
    "hostile",
    [
        "<A " * 700_000,
        '<A HREF="' * 230_000,
        "<A =\"='" * 300_000,
        "<" * 2_000_000,
        "<A " + '="' * 1_000_000,
        '<A HREF="https://x/' + "< " * 1_000_000,
        "<A " + "a = " * 500_000,
        "<A" + " " * 2_000_000 + ">",
        '<A HREF="https://x.example/">' + "<dd>x" * 400_000,
        '<DL><A HREF="https://x.example/">t<dd>' + "<li>x" * 400_000,
        '<A HREF="https://x.example/">t<dd>' + "<!-- " * 400_000,
        "<DL><H3>a</H3>" * 100_000 + '<A HREF="https://x.example/">x</A>' * 1000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_takes_linear_time(hostile):
    start = time.process_time()
    try:
        for _ in open_text(HEAD + hostile).entries():
            pass
    except NotAnExport:
        pass
    # A quadratic pattern takes minutes at this size.
    assert time.process_time() - start < 8


def test_fifty_thousand_links_are_read_fast(tmp_path):
    path = tmp_path / "many.html"
    path.write_text(
        HEAD
        + "<DL><p>\n"
        + "".join(
            f'<DT><A HREF="https://{n % 99}.example/{n}" ADD_DATE="1650000001" TAGS="a,b">Title {n}</A>\n'
            for n in range(50_000)
        )
        + "</DL><p>\n"
    )
    start = time.process_time()
    assert sum(1 for _ in open_export(path).entries()) == 50_000
    assert time.process_time() - start < 1.5  # measured: 0.35; the rest is for slow and busy machines


PLAIN = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
NAMES = PLAIN.map(lambda text: " ".join(text.split())).filter(bool)
LINKS = st.builds(
    Bookmark,
    url=st.from_regex(r"https?://[a-z]{1,9}\.example/[a-z&=?'\"<>]{0,9}", fullmatch=True),
    title=PLAIN.map(lambda text: " ".join(text.split())),
    tags=st.lists(NAMES, max_size=3, unique=True),
    added=st.none() | st.integers(631_152_000, 1_700_000_000),
    note=st.lists(NAMES, max_size=3).map("\n".join).filter(lambda note: "[linkding" not in note),
)
TREES = st.recursive(
    st.lists(LINKS, max_size=3),
    lambda inner: st.lists(LINKS | st.tuples(NAMES, inner), max_size=4),
    max_leaves=8,
)


def rendered(tree, folder, expected, variant):
    """A tree of folders as HTML; what must come back is appended to `expected`."""
    lines = ["<DL><p>" if variant else "<dl>"]
    for item in tree:
        if isinstance(item, tuple):
            name, inner = item
            lines.append(f"<DT><H3>{escape(name)}</H3>" if variant else f"<h3>{escape(name)}</h3>")
            lines.append(rendered(inner, [*folder, name], expected, variant))
            continue
        expected.append(Bookmark(**{**{f: getattr(item, f) for f in item.__struct_fields__}, "folder": folder}))
        tags = ",".join(escape(tag).replace(",", "&#44;") for tag in item.tags)
        date = f' ADD_DATE="{item.added}"' if item.added is not None else ""
        link = f'HREF="{escape(item.url)}"{date} TAGS="{tags}"'
        lines.append(
            f"<DT><A {link}>{escape(item.title)}</A>" if variant else f"<dt><a {link}>{escape(item.title)}</a>"
        )
        if item.note:
            lines.append(f"<DD>{escape(item.note)}")
    lines.append("</DL><p>" if variant else "</dl>")
    return "\n".join(lines)


@given(TREES, st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_tree_comes_back_as_it_was(tree, variant):
    expected = []
    text = HEAD + rendered([*tree, Bookmark(url="https://last.example/")], [], expected, variant)
    for bookmark in expected:
        bookmark.tags = [tag for tag in bookmark.tags if tag != "linkding:bookmarks.archived"]
    links, skipped, warnings = read(text)
    assert links == expected
    assert not skipped
    assert not warnings


@given(st.text(alphabet=st.sampled_from("<>/=\"' adltDLTHREF3x:&#;\n"), max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_raises_anything_else(text):
    try:
        entries = list(open_text(HEAD + text).entries())
    except NotAnExport:
        return
    assert entries


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("chromium_nested.htm", 18),
        ("firefox_flat.htm", 21),
        ("internet_explorer_11_nested.htm", 27),
        ("netscape_extended.htm", 2),
        ("safari_folded.htm", 3),
        ("shaarli_markdown.htm", 3),
        ("linkding_one_invalid.html", 3),
        ("empty.htm", 0),
    ],
)
def test_exports_of_other_programs_test_suites(name, count):
    if not (FIXTURES / name).exists():
        pytest.skip("the collection of real exports is not beside this repository")
    if not count:
        with pytest.raises(NotAnExport, match=re.escape(f"{name} is empty.")):
            open_export(FIXTURES / name)
        return
    export = open_export(FIXTURES / name)
    assert sum(isinstance(entry, Bookmark) for entry in export.entries()) == count
    assert not export.warnings


def test_the_specimen_of_firefox(tmp_path):
    found = specimens.read(tmp_path, "bookmarks.html")
    assert specimens.links(found) == [
        Bookmark(
            url="https://harbour.example/pilots?year=1911&port=3",
            title="Pilots & ports — Größe",
            folder=["Bookmarks Toolbar"],
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.",
        ),
        Bookmark(
            url="https://lamps.example/list",
            title="Lamps",
            folder=["Bookmarks Toolbar", "Inner / odd"],
            added=1714557602,
        ),
        Bookmark(url="https://undated.example/", title="Not of this time"),
    ]
    assert specimens.skipped(found) == ["separators", "javascript: bookmarklets", "place: queries of Firefox"]


NAMED = st.sampled_from(["HREF", "href", "ADD_DATE", "Tags", "PRIVATE", "ICON", "data-important", "XHREF", "ADD_DATEX"])
VALUE = st.text(alphabet=st.sampled_from("ab =<>'&;:/,\n"), max_size=8)


@given(st.lists(st.tuples(st.sampled_from([" ", "\n\t", "  "]), NAMED, VALUE), max_size=6))
@settings(max_examples=300, deadline=None)
def test_attributes_are_read_the_same_in_the_short_way_and_the_long_one(attributes):
    written = "".join(f'{space}{name}="{value}"' for space, name, value in attributes)
    # A lone sign behind them is no attribute that matters, and leaves only the long way.
    short, long = (netscape._TAG.match(f"<A{each}>x</A>") for each in (written, f"{written} ="))
    if short is None or long is None or short[3] != written:
        return  # a tag within a value
    assert netscape._attributes(short) == netscape._attributes(long)
