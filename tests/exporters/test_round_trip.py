"""What is exported comes back as it was, in every format, as far as the format has a place for it."""

import shutil
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark, Mark
from kbdesk.exporters import export, known_formats, write
from kbdesk.exporters.facets import FACETS
from kbdesk.exporters.writing import exporters
from kbdesk.importers import open_export
from tests.importers.specimens import plain

HOLDS = {name: exporter.holds for name, exporter in exporters().items()}
"""What each format says it holds, beside address, title, a folder, tags, date, note and starred."""

TEXT = st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")), max_size=12)
LINE = TEXT.map(lambda text: " ".join(text.split()))
ODD = ["a/b", "a | b", "[x]", "=1+1", "'=x", "a; b", "CON", "a.b.", "x > y", '"q"', "a, b", "x:y"]
NAME = st.one_of(LINE, st.sampled_from(ODD)).filter(bool)
NOTE = st.lists(LINE.filter(bool), max_size=4).map("\n".join)
URL = st.from_regex(r"https?://[a-z]{1,9}\.example/[a-zA-Z0-9/%&=?'#~+_,;@!$*.-]{0,12}", fullmatch=True)
FOLDER = st.lists(NAME, max_size=4)
ARTICLE = st.fixed_dictionaries(
    {
        "url": URL,
        "title": LINE,
        "folder": FOLDER,
        "tags": st.lists(NAME, max_size=3, unique=True),
        "added": st.none() | st.integers(631_152_000, 1_700_000_000),
        "note": NOTE,
        "read": st.booleans(),
        "starred": st.booleans(),
        "archived": st.booleans(),
        "private": st.booleans(),
        # What was found out about the page is no part of the bookmark, and must not come back as something that is.
        "category": st.sampled_from(["", "Sport"]),
    }
)
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def exported(tmp_path, articles, format):
    """The entries of an export of the articles, and how many were written."""
    path = tmp_path / "library.out"
    if path.is_dir():
        shutil.rmtree(path)
    dated = [
        {
            **article,
            "id": number,
            "added": article["added"] and datetime.fromtimestamp(article["added"], UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "words": 0,
            "site": "",
            "status": "ready",
        }
        for number, article in enumerate(articles, 1)
    ]
    count = write(dated, path, format)
    export = open_export(path)
    entries = [plain(entry) for entry in export.entries()]
    assert not export.warnings
    return entries, count


def expected(article, format):
    flags = []
    if "read" in HOLDS[format]:
        flags = ["read" if article["read"] else "unread"]
    elif format == "netscape" and not article["read"]:
        flags = ["unread"]
    flags += [
        flag for flag in ("starred", "archived", "private") if article.get(flag) and flag in (*HOLDS[format], "starred")
    ]
    return Bookmark(
        url=article["url"],
        title=article["title"],
        folder=article["folder"],
        tags=article["tags"],
        added=article["added"],
        note=article["note"],
        flags=flags,
        text=article.get("text", ""),
    )


def in_order(entries):
    for entry in entries:
        if isinstance(entry, Bookmark):
            entry.flags.sort()
    return sorted(entries, key=repr)


FULL = {
    "url": "https://a.example/",
    "title": "A",
    "text": "The text of the page, which has some words.",
    "html": "<p>The text of the page, which has some words.</p>",
    "folder": ["Top"],
    "folders": [["Top"], ["Other", "Inner"]],
    "tags": ["x"],
    "added": "2020-09-13T12:26:40Z",
    "note": "n",
    "read": True,
    "starred": True,
    "archived": True,
    "private": True,
    "category": "A category of its own",
    "journal": "Acta",
    "doi": "10.1234/a",
    "citation": {"kind": "article-journal", "container": "Acta", "doi": "10.1234/a"},
}
NOTE_OF_ITS_OWN = {**FULL, "url": "note:1", "text": "The text of a note.", "html": ""}


def kept(tmp_path, format):
    """The facets that an export really has: what comes back, and for what is found out anew, what stands in it."""
    path = tmp_path / format
    written = export([FULL, NOTE_OF_ITS_OWN], path, format)
    files = sorted(path.rglob("*.md")) if path.is_dir() else [path]
    content = "".join(file.read_text("utf-8") for file in files)
    entries = list(open_export(path).entries())
    pages = [entry for entry in entries if entry.url]
    found = {
        "notes": any(entry.text.strip() == NOTE_OF_ITS_OWN["text"] for entry in entries if not entry.url),
        "texts": FULL["text"] in content and any(FULL["text"] in entry.text for entry in pages),
        "folders": {("Top",), ("Other", "Inner")}
        <= {tuple(path) for entry in pages for path in (entry.folder, *entry.folders)},
        "read": any("read" in entry.flags for entry in pages),
        "archived": any("archived" in entry.flags for entry in pages),
        "private": any("private" in entry.flags for entry in pages),
        "category": FULL["category"] in content,
        "works": any(entry.citation and entry.citation.container == "Acta" for entry in pages),
    }
    assert set(found) == set(FACETS)
    return {name for name, is_there in found.items() if is_there}, written


@pytest.mark.parametrize("format", HOLDS)
def test_a_format_holds_what_it_says_and_says_what_it_lacks(tmp_path, format):
    holds, written = kept(tmp_path, format)
    assert holds == HOLDS[format]
    said = next(each.lacks for each in known_formats() if each.name == format)
    for name, facet in FACETS.items():
        assert (facet.words in said) is (facet.words in written.lost) is (name not in holds)
    if "notes" not in holds:
        assert f"{FACETS['notes'].words} (1)" in written.lost
    assert (
        export(
            [
                {
                    **FULL,
                    "text": "",
                    "folders": [],
                    "read": False,
                    "archived": False,
                    "private": False,
                    "category": "",
                    "journal": "",
                    "doi": "",
                }
            ],
            tmp_path / "bare",
            format,
        ).lost
        == ""
    )


@pytest.mark.parametrize("format", HOLDS)
@given(articles=st.lists(ARTICLE, min_size=1, max_size=6))
@SETTINGS
def test_links_come_back(tmp_path, format, articles):
    entries, count = exported(tmp_path, articles, format)
    assert count == len(articles)
    wanted = [expected(article, format) for article in articles]
    assert in_order(entries) == in_order(wanted)


@pytest.mark.parametrize("format", [name for name, holds in HOLDS.items() if "notes" in holds])
def test_notes_come_back(tmp_path, format):
    note = {
        "url": "note:0123",
        "title": "Thoughts",
        "text": "One paragraph.\n\nAnother one, with *stars* and = signs.",
        "folder": ["Top"],
        "tags": ["x"],
        "added": 1_600_000_000,
        "note": "and a note to it",
        "read": True,
        "starred": True,
    }
    (found,), count = exported(tmp_path, [note], format)
    assert count == 1
    assert in_order([found]) == in_order([expected({**note, "url": ""}, format)])


OF_A_BOOK = "\n\n".join(f"Paragraph {number} of a book." for number in range(3_000))
OF_MARKDOWN = "---\ntitle: Other\nurl: https://other.example/\n---\n<b>Signs</b> of it & such.\n\n* a\n* b"


@pytest.mark.parametrize("text", [OF_A_BOOK, OF_MARKDOWN], ids=["a book", "Markdown with front matter"])
@pytest.mark.parametrize("format", [name for name, holds in HOLDS.items() if "notes" in holds])
def test_the_text_of_a_note_comes_back_as_it_was_written(tmp_path, format, text):
    note = {"url": "note:1", "title": "T", "text": text, "html": "<p>As it is shown.</p>", "tags": [], "folder": []}
    about = {"added": 1_600_000_000, "note": "", "read": False, "starred": False}
    (found,), _ = exported(tmp_path, [{**note, **about}], format)
    assert (found.url, found.text) == ("", text)


@pytest.mark.parametrize("format", HOLDS)
@pytest.mark.parametrize(
    "url", ["mailto:ada@harbour.example", "/shaare/Ab3", "doi:10.1000/182", "file:///srv/plan.pdf"]
)
def test_links_to_what_is_no_page_come_back(tmp_path, format, url):
    about = {"title": "T", "tags": ["t"], "folder": ["F"], "note": "n", "read": False, "starred": True}
    link = {"url": url, "added": 1_600_000_000, **about}
    (found,), _ = exported(tmp_path, [link], format)
    assert found == expected(link, format)


@pytest.mark.parametrize("format", HOLDS)
def test_a_category_is_no_folder(tmp_path, format):
    link = {"url": "https://a.example/", "added": 1_600_000_000, "title": "T", "tags": [], "folder": [], "note": ""}
    (found,), _ = exported(tmp_path, [{**link, "category": "Sport", "summary": "About it.", "read": False}], format)
    assert found.folder == []


@pytest.mark.parametrize("format", HOLDS)
def test_a_note_of_any_length_comes_back(tmp_path, format):
    note = "\n".join(f"Line {number} of a note." for number in range(20_000))
    link = {"url": "https://a.example/", "added": 1_600_000_000, "title": "T", "tags": [], "folder": ["F"]}
    (found,), _ = exported(tmp_path, [{**link, "note": note, "read": False, "starred": True}], format)
    assert (found.folder, found.note, "starred" in found.flags, found.text) == (["F"], note, True, "")


@pytest.mark.parametrize("format", [name for name, holds in HOLDS.items() if "notes" not in holds])
def test_notes_are_left_out_and_that_is_said(tmp_path, format):
    articles = [
        {"url": "note:0123", "title": "N", "text": "t", "added": 1_600_000_000, "folder": []},
        {"url": "https://a.example/", "title": "A", "added": 1_600_000_000, "folder": []},
    ]
    entries, count = exported(tmp_path, articles, format)
    assert count == len(entries) == 1
    assert "notes" in next(each.lacks for each in known_formats() if each.name == format)


@pytest.mark.parametrize("format", [name for name, holds in HOLDS.items() if "folders" in holds])
def test_several_folders_come_back(tmp_path, format):
    paths = [["Top", "In / ner"], ["Other"], ["a | b"]]
    article = {
        "url": "https://a.example/",
        "title": "A",
        "folder": paths[0],
        "folders": paths,
        "tags": [],
        "added": None,
        "note": "",
        "read": False,
        "starred": False,
    }
    entries, count = exported(tmp_path, [article], format)
    assert count == 1
    found = [path for entry in entries for path in (entry.folder, *entry.folders)]
    assert in_order(found) == in_order(paths)
    assert {entry.url for entry in entries} == {"https://a.example/"}
    assert len(entries) == (3 if format == "netscape" else 1)  # browsers have a bookmark in every folder


def test_a_packed_folder_of_markdown_comes_back(tmp_path):
    articles = [
        {"url": f"https://{n}.example/", "title": f"T {n}", "folder": ["F"], "tags": ["a b"], "added": 1_600_000_000}
        for n in range(3)
    ]
    write(articles, tmp_path / "notes", "markdown")
    with zipfile.ZipFile(tmp_path / "notes.zip", "w") as archive:
        for file in sorted((tmp_path / "notes").rglob("*.md")):
            archive.write(file, file.relative_to(tmp_path))
    export = open_export(tmp_path / "notes.zip")
    assert export.format == "archive"
    assert [(entry.url, entry.title, entry.folder, entry.tags) for entry in export.entries()] == [
        (f"https://{n}.example/", f"T {n}", ["F"], ["a b"]) for n in range(3)
    ]


MARKED = {
    "url": "https://a.example/1",
    "title": "Marked",
    "added": "2024-01-01T00:00:00Z",
    "note": "My own words.",
    "tags": [],
    "folder": [],
    "status": "ready",
    "words": 10,
    "site": "a.example",
    "highlights": [
        {"quote": "Two lines\nof it", "note": "Why", "colour": "green", "added": "2024-01-02T00:00:00Z"},
        {"quote": "Another", "note": "", "colour": "yellow", "added": None},
    ],
}


@pytest.mark.parametrize("name", ["karakeep.json", "library.json", "library.csv", "bookmarks.html", "markdown"])
def test_highlights_come_back_with_the_note_or_as_they_are(tmp_path, name):
    format = {"karakeep.json": "karakeep", "markdown": "markdown"}.get(name)
    assert write([MARKED], tmp_path / name, format) == 1
    [back] = [entry for entry in open_export(tmp_path / name).entries() if isinstance(entry, Bookmark)]
    if name == "library.json":  # kbdesk's own has them as they are
        assert back.note == "My own words."
        assert back.marks == (
            Mark("Two lines\nof it", "Why", "green", 1_704_153_600),
            Mark("Another", "", "yellow", None),
        )
    elif name == "markdown":
        assert back.note == "My own words."
        assert back.marks == (Mark("Two lines\nof it", "Why", "green"), Mark("Another", "", "yellow"))
    else:
        assert back.note == "My own words.\n\n> Two lines\n> of it\nWhy\n\n> Another"
