"""Recognising a format, and saying what is wrong."""

import io
import os
import subprocess
import sys
import zipfile

import pytest

from kbdesk.failure import KbdeskError
from kbdesk.importers import NotAnExport, importers, open_export, open_text
from tests.importers.specimens import links, packed, read, skipped, specimen

KARAKEEP = '{"bookmarks":[{"createdAt":1700000000,"title":"A","tags":[],"content":{"type":"link","url":"https://a.example/"}}]}'


def packed_links(count):
    return {f"links/{n}.txt": f"https://harbour.example/{n}".encode() for n in range(count)}


def test_the_list_of_contents_of_an_archive_is_not_read_for_every_file_anew(tmp_path, monkeypatch):
    made = []
    reading = zipfile.ZipFile._RealGetContents
    monkeypatch.setattr(zipfile.ZipFile, "_RealGetContents", lambda self: made.append(self) or reading(self))
    (tmp_path / "links.zip").write_bytes(packed(packed_links(300)))
    export = open_export(tmp_path / "links.zip")
    assert len([entry.url for entry in export.entries()]) == 300
    assert len(made) < 5


def test_a_file_of_an_archive_with_a_wrong_letter_in_it_is_kept(tmp_path):
    path = tmp_path / "links.zip"
    with zipfile.ZipFile(path, "w") as archive:  # stored as they are
        for name, data in packed_links(2).items():
            archive.writestr(name, data)
    path.write_bytes(path.read_bytes().replace(b"harbour.example/1", b"herbour.example/1"))
    urls = [entry.url for entry in open_export(path).entries()]
    assert urls == ["https://harbour.example/0", "https://herbour.example/1"]


def test_a_file_that_cannot_be_unpacked_is_not_left_out_without_a_word(tmp_path):
    path = tmp_path / "links.zip"
    data = packed(packed_links(2))
    second = data.rindex(b"PK\x03\x04")
    path.write_bytes(data[:second] + b"none" + data[second + 4 :])
    export = open_export(path)
    assert [entry.url for entry in export.entries()] == ["https://harbour.example/0"]
    assert export.warnings == ["The archive breaks off in the middle; what was whole in it was kept."]


def test_files_of_one_name_in_an_archive_are_all_read(tmp_path):
    path = tmp_path / "links.zip"
    first, second = packed_links(2).values()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("links.txt", first)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("links.txt", second)
    assert [entry.url for entry in open_export(path).entries()] == [
        "https://harbour.example/0",
        "https://harbour.example/1",
    ]


def test_an_archive_with_a_password_is_called_so(tmp_path):
    data = bytearray(packed(packed_links(1)))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    (tmp_path / "links.zip").write_bytes(data)
    with pytest.raises(KbdeskError, match=r"links\.zip is locked with a password\."):
        open_export(tmp_path / "links.zip")


def test_content_counts_and_no_name(tmp_path):
    path = tmp_path / "bookmarks.html"
    path.write_text(KARAKEEP)
    assert open_export(path).format == "karakeep"
    path.write_text("https://a.example/")
    assert open_export(path).format == "text"
    assert open_text("<DL><p>\n<DT><A HREF='https://a.example/' ADD_DATE='1'>A</A>").format == "netscape"


PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@pytest.mark.parametrize(
    ("content", "words", "document"),
    [
        (b"", "pile.x is empty.", False),
        (b" \n\n", "pile.x is empty.", False),
        (PNG, "pile.x seems to be a PNG image; choose an export of your links, or a document with text in it.", False),
        pytest.param(os.urandom(5000), "", False, id="noise"),
        (
            b'{"items": [{"size": 3}]}',
            "of no program that kbdesk knows; export the links as bookmark HTML or as CSV.",
            False,
        ),
        (b"url,title\n,A\n", "was read as Table of links, but there is no link in it (1 entry passed over)", False),
        (b"<!doctype html><html><body><p><a href='https://a.example/'>A</a>", "seems to be HTML", True),
        (b"No link in this text.", "there is no link in it", True),
    ],
)
def test_what_is_no_export(tmp_path, content, words, document):
    path = tmp_path / "pile.x"
    path.write_bytes(content)
    with pytest.raises(NotAnExport) as raised:
        open_export(path)
    assert words in str(raised.value)
    assert "pile.x" in str(raised.value)
    assert raised.value.document is document
    assert "Wallabag" not in str(raised.value), "all that there is to choose from is no help"


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(NotAnExport, match=r"gone\.html cannot be read: No such file"):
        open_export(tmp_path / "gone.html")
    with pytest.raises(NotAnExport, match="is a folder"):
        open_export(tmp_path)
    if os.geteuid():
        path = tmp_path / "secret.html"
        path.write_text("x")
        path.chmod(0)
        with pytest.raises(NotAnExport, match="Permission denied"):
            open_export(path)


def test_a_format_can_be_named(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("url,title\nhttps://a.example/,A\n")
    assert [entry.url for entry in open_export(path, "text").entries()] == ["https://a.example/,A"]
    with pytest.raises(KbdeskError, match=r"no format 'bogus' to import; there are .*karakeep.*, netscape.*, text"):
        open_export(path, "bogus")


def test_formats():
    assert set(importers()) >= {"netscape", "karakeep", "text"}


def test_importing_the_package_loads_nothing_heavy():
    heavy = ["PySide6", "peewee", "apscheduler", "httpx", "trafilatura", "charset_normalizer", "lxml"]
    code = f"import sys, kbdesk.importers as i; i.importers(); print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_what_is_read_to_find_the_first_link_is_not_read_again(tmp_path, monkeypatch):
    from kbdesk.importers import json_document

    damaged = KARAKEEP[:-2]
    path = tmp_path / "export.json"
    path.write_text(damaged)
    times = []
    mended = json_document.mended
    monkeypatch.setattr(json_document, "mended", lambda data: times.append(1) or mended(data))
    export = open_export(path)
    first = list(export.entries())
    said = list(export.warnings)
    assert len(times) == 1
    assert said
    assert list(export.entries()) == first
    assert export.warnings == said
    assert len(times) == 2


def test_an_archive_in_an_archive_is_left_closed(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:  # stored as it is: what is in it can be seen from outside
        archive.writestr("part_000000.csv", specimen("pocket.csv"))
    found = read(
        tmp_path, "pocket.zip", packed({"part_000001.csv": specimen("pocket.csv"), "old.zip": inner.getvalue()})
    )
    assert links(found) == links(read(tmp_path, "pocket.csv"))
    assert skipped(found)[-1] == "files in the archive that are no export"
    path = tmp_path / "packed.zip"
    path.write_bytes(packed({"old.zip": inner.getvalue()}))
    with pytest.raises(NotAnExport, match="seems to be a zip archive"):
        open_export(path)
