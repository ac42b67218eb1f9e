"""What an import is called before it begins."""

import pytest

from kbdesk.engine import Engine

NOTE = """{"bookmarks": [{"createdAt": 1, "content": {"type": "text", "text": "A thought"}, "title": %s}]}"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("https://www.example.org/a?x=1", "www.example.org/a?x=1"),
        ("[Bread at home](https://example.org/bread)", "Bread at home"),
        ("https://example.org/1 https://www.example.org/2", "2 links from example.org"),
        (
            "https://a.example/1\nhttps://b.example/1\nhttps://b.example/2\nhttps://c.example/",
            "4 links from b.example and others",
        ),
        ("https://a.example/1\nhttps://b.example/1", "2 links from a.example and others"),
        ("http://127.0.0.1:8080/1 http://127.0.0.1:8080/2", "2 links from 127.0.0.1:8080"),
        (NOTE % "null", "pasted text"),
        (NOTE % '"On bread"', "On bread"),
    ],
)
def test_what_was_pasted_is_called_by_what_it_holds(folder, text, name):
    assert Engine(folder).preview(text=text).source == name


def test_files_keep_their_names(folder, tmp_path):
    engine, file = Engine(folder), tmp_path / "reading list.txt"
    file.write_text("https://example.org/1 https://example.org/2", "utf-8")
    assert engine.preview([file]).source == "reading list.txt"
    assert engine.preview([file], text="https://example.org/3").source == "1 files"


def test_a_folder_of_google_keep_has_each_note_once(folder, tmp_path):
    takeout = tmp_path / "Takeout" / "Keep"
    takeout.mkdir(parents=True)
    note = '{"isTrashed": %s, "title": "%s", "textContent": "%s", "userEditedTimestampUsec": 1714557600000000}'
    for name, trashed, text in (("Bread", "false", "https://example.org/"), ("Gone", "true", "https://b.example/")):
        (takeout / f"{name}.json").write_text(note % (trashed, name, text), "utf-8")
        (takeout / f"{name}.html").write_text(f"<html><body><p>{name}</p></body></html>", "utf-8")
    (takeout / "links.json").write_text('[{"url": "https://c.example/"}]', "utf-8")
    (takeout / "links.html").write_text("<html><body><p>About my links</p></body></html>", "utf-8")
    preview = Engine(folder).preview([tmp_path / "Takeout"])
    assert [item.url or item.title for item in preview.items] == ["https://example.org/", "links", "https://c.example/"]
    assert preview.skipped == (("deleted entries", 1),)
    chosen = [takeout / "Bread.html", takeout / "Bread.json"]
    assert [item.url for item in Engine(folder).preview(chosen).items] == ["https://example.org/"]
    assert [item.title for item in Engine(folder).preview(chosen[:1]).items] == ["Bread"]
