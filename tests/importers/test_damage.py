"""What happens to exports on their way: other encodings, other line ends, an end that is missing, one bad entry."""

import re
import subprocess
import sys

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.importers import open_export
from tests.importers.specimens import FORMATS, links, read, specimen
from tests.long.fuzz_importers import LONG, long_export, run

TEXTS = [name for name in FORMATS if not name.endswith((".zip", "lz4", "_binary.webloc", "_binary.plist"))]
BREAK = ("The file breaks off in the middle", "The file is damaged")


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_a_mark(tmp_path, name, encoding):
    if name.endswith(".webloc") and encoding in ("utf-16-be", "utf-32"):
        pytest.skip("no property list is in these")
    text = specimen(name).decode()
    assert read(tmp_path, name, text.encode(encoding)) == read(tmp_path, name)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems(tmp_path, name, ends):
    data = specimen(name).replace(b"\r\n", b"\n").replace(b"\n", ends.encode())
    assert read(tmp_path, name, data) == read(tmp_path, name)


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "Pilots.webloc"])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_western_encodings_that_nobody_declares(tmp_path, name, encoding):
    data = specimen(name).decode().replace("charset=UTF-8", "charset=ISO-8859-1").encode(encoding, "replace")
    assert read(tmp_path, name, data) == read(tmp_path, name, data.decode(encoding).encode())


TITLES = {
    "shift_jis": ["日本語の本と雑誌", "港の水先案内人", "古いランプの一覧", "船の歴史について", "海図の読み方入門"],
    "cp1251": ["Закладки и новости", "Лоцманы в порту", "Старые лампы", "История кораблей", "Морские карты"],
    "gb18030": ["中文网站与新闻", "港口的领航员", "旧灯的清单", "船舶的历史", "如何阅读海图"],
}


@pytest.mark.parametrize("encoding", TITLES)
@pytest.mark.parametrize(
    "name", ["pocket.csv", "linkding.json", "onetab.txt", "zotero.ris", "bookmarks.html", "zotero.bib"]
)
def test_other_scripts_that_nobody_declares(tmp_path, name, encoding):
    titles = TITLES[encoding] * 4
    entry = {
        "pocket.csv": '"{1}",{0},1714557600,a|b,unread\n',
        "linkding.json": '{{"url":"{0}","title":"{1}","tag_names":["a"],"date_added":"2024-05-01T10:00:00Z"}},',
        "onetab.txt": "{0} | {1}\n",
        "zotero.ris": "TY  - JOUR\nTI  - {1}\nUR  - {0}\nER  - \n\n",
        "bookmarks.html": '<DT><A HREF="{0}" ADD_DATE="1714557600">{1}</A>\n',
        "zotero.bib": "@misc{{k,\n  title = {{{1}}},\n  url = {{{0}}},\n}}\n",
    }[name]
    head, tail = {
        "pocket.csv": ("title,url,time_added,tags,status\n", ""),
        "linkding.json": ("[", '{"url":"https://last.example/"}]'),
        "bookmarks.html": ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n", "</DL>"),
    }.get(name, ("", ""))
    text = head + "".join(entry.format(f"https://{n}.example/", title) for n, title in enumerate(titles)) + tail
    found = links(read(tmp_path, name, text.encode(encoding)))
    assert [entry.title for entry in found if "last" not in entry.url] == titles


PLAIN_LINES = ("shortcut", "onetab", "text", "markdown-note", "endnote", "whatsapp")
"""Formats that end with any line, which many a program leaves without an end."""


@pytest.mark.parametrize("name", TEXTS)
def test_half_a_file_gives_whole_links_only(tmp_path, name):
    """Half an address leads elsewhere. Of plain lines nobody can tell that there were more of them."""
    data, whole = specimen(name), {entry.url for entry in links(read(tmp_path, name))}
    # Whether an entry was deleted, or has a better address than its number, stands behind its address in some.
    whole |= {"https://gone.example/", "https://doi.org/10.1234/harb.1911"}
    path = tmp_path / name
    for end in range(1, len(data), max(1, len(data) // 150)):
        path.write_bytes(data[:end])
        try:
            export = open_export(path)
        except KbdeskError:
            continue
        found = {entry.url for entry in export.entries() if isinstance(entry, Bookmark)}
        sure = FORMATS[name] not in PLAIN_LINES and export.format == FORMATS[name]
        assert not sure or found <= whole, data[:end][-80:]
        closed = name.endswith(".html") and re.search(rb"</(?:DL|ul)>[^\"]{0,60}$", data[:end])
        all_of_it = found >= whole - {"https://gone.example/", "https://doi.org/10.1234/harb.1911"}
        if sure and name.endswith((".json", ".html", ".opml", ".xml", "Bookmarks")) and not (all_of_it or closed):
            assert export.warnings, data[:end][-80:]
            assert export.warnings[0].startswith(BREAK)


@pytest.mark.parametrize("name", LONG)
def test_half_a_long_file_keeps_all_links_before_its_end(tmp_path, name):
    export = long_export(name, 100)
    end = export.links[60][1][0] + 30  # within an entry
    path = tmp_path / name
    path.write_bytes(export.data[:end])
    found = [entry.url for entry in open_export(path).entries() if isinstance(entry, Bookmark)]
    assert found[:60] == [url for url, _ in export.links[:60]]
    assert len(found) <= 61


BAD = [b"17", b"null", b'{"url": 5}', b'{"broken": "', b'{"title": "x", "url": https://x.example/}', b"]", b"}}"]


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("name", [name for name in LONG if name.endswith(".json") and "sessions" not in name])
def test_one_bad_entry_among_a_thousand(tmp_path, name, bad):
    export = long_export(name, 1000)
    _, (start, end) = export.links[500]
    path = tmp_path / name
    path.write_bytes(export.data[:start] + bad + export.data[end:])
    found = {entry.url for entry in open_export(path).entries() if isinstance(entry, Bookmark)}
    missing = [number for number, (url, _) in enumerate(export.links) if url not in found]
    assert set(missing) <= {500, 501}, missing[:20]


def test_large_icons_take_no_memory(tmp_path):
    path = tmp_path / "icons.html"
    with path.open("w") as file:
        file.write("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n")
        for number in range(520):
            icon = "data:image/png;base64," + "A" * 200_000
            file.write(f'<DT><A HREF="https://{number}.example/" ICON="{icon}" ADD_DATE="1714557600">{number}</A>\n')
        file.write("</DL>\n")
    code = (
        "import sys; from pathlib import Path; from kbdesk.importers import open_export;"
        "count = sum(1 for _ in open_export(Path(sys.argv[1])).entries());"
        # Not getrusage, which counts what the process had that this one was forked from.
        "peak = Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0];"
        "print(count, int(peak) // 1000)"
    )
    said = subprocess.check_output([sys.executable, "-c", code, str(path)], text=True)
    count, megabytes = map(int, said.split())
    assert count == 520
    assert megabytes < 150  # of 104 MB of export; measured: 60


def test_a_few_hundred_damages_find_nothing(capsys):
    assert run(300, seed=2) == 0, capsys.readouterr().out
