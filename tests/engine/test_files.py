"""Files on their way into the library: real threads, real child processes, nothing from the network."""

import pytest

from kbdesk.failure import KbdeskError
from tests.ingest.office import COMPLETE, SINGLE, docx, epub, mhtml, old_office, packed, page


@pytest.fixture
def pile(tmp_path):
    made = tmp_path / "pile"
    made.mkdir()
    return made


def ingest(desk, *paths):
    """Import files and folders, and the job when all is done."""
    if desk.engine is None:
        desk.open().start()
    job = desk.engine.import_(desk.engine.preview(list(paths))).job
    desk.finish()
    return desk.engine.job(job)


def test_books_and_documents(desk, pile):
    book, report = pile / "book.epub", pile / "report.docx"
    book.write_bytes(epub())
    report.write_bytes(docx())
    row = ingest(desk, book, report)
    assert (row.done, row.failed) == (2, 0)
    found = {one.title: one for one in desk.engine.articles()}
    assert set(found) == {"The Harbour", "Report on Boats"}
    assert found["The Harbour"].author == "Ada Lovelace; Mary Shelley"
    assert [hit.article.title for hit in desk.engine.search("river bank oars")] == ["The Harbour"]
    assert sorted(one.suffix for one in desk.engine.folder.files.iterdir()) == [".docx", ".epub"]


def test_what_is_dropped_and_cannot_be_read_is_told_at_once(desk, pile):
    for name, body in (("a.doc", old_office("WordDocument")), ("b.zip", packed({"a.png": b"\x89PNG"}))):
        (pile / name).write_bytes(body)
        with pytest.raises(KbdeskError, match=name):
            desk.open().preview([pile / name])
        desk.close()


SAVED = 1584187200


def test_a_saved_page_is_the_page_of_its_address(desk, pile):
    address = "https://harbour.example/lights?utm_source=x"
    (pile / "one.html").write_text(page(SINGLE.format(address)))
    (pile / "two.html").write_text(page(COMPLETE.format(address), body="<p>Two.</p>"))
    (pile / "three.mht").write_bytes(mhtml(address, page(body="<p>größer.</p>"), "iso-8859-1"))
    engine = desk.open()
    preview = engine.preview([pile])
    assert [item.url for item in preview.items] == ["https://harbour.example/lights"] * 3
    assert [item.added for item in preview.items] == [SAVED, SAVED, None]
    assert preview.repeated == 2
    engine.start()
    row = ingest(desk, pile)
    assert (row.done, row.duplicate, row.failed) == (1, 2, 0)
    (found,) = engine.articles()
    assert (found.url, found.title) == ("https://harbour.example/lights", "Harbour lights")
    assert (found.site, found.added) == ("harbour.example", SAVED)
    assert len(list(engine.folder.files.iterdir())) == 3, "every original is kept"
    again = ingest(desk, pile)
    assert (again.done, again.duplicate) == (0, 3)


def test_a_saved_page_is_kept_where_the_page_is_gone(desk, pile, site):
    gone = site.url("/status/404")
    engine = desk.open(network__allow_private="always")
    job = desk.import_links([gone], tags=("mine",))
    engine.start()
    desk.finish()
    assert engine.job(job).failed == 1
    (pile / "lights.html").write_text(page(SINGLE.format(gone)))
    assert ingest(desk, pile / "lights.html").done == 1
    (found,) = engine.articles()
    assert found.status.value == "ready"
    assert "mine" in found.tags
    assert engine.failures() == []


def test_of_a_page_that_was_fetched_the_saved_copy_counts_where_it_is_far_longer(desk, pile, site):
    address = site.url("/ok/1")
    engine = desk.open(network__allow_private="always")
    desk.import_links([address])
    engine.start()
    desk.finish()
    (found,) = engine.articles()
    (pile / "a.html").write_text(page(SINGLE.format(address), count=1))
    assert ingest(desk, pile / "a.html").duplicate == 1
    assert engine.article(found.id).article.words == found.words
    (pile / "b.html").write_text(page(SINGLE.format(address), count=200))
    assert ingest(desk, pile / "b.html").done == 1
    assert engine.count() == 1
    assert engine.article(found.id).article.words > found.words


def test_a_folder_of_everything(desk, pile):
    inner = pile / "inner"
    for folder in (inner, pile / "lights_files", pile / ".hidden"):
        folder.mkdir()
    (pile / "lights.html").write_text(page())
    (pile / "lights_files" / "x.html").write_text(page())
    (inner / "notes.md").write_text("# Notes\n\nAn [old](https://a.example/old) link in it.")
    (inner / "link.url").write_text("[InternetShortcut]\nURL=https://a.example/short\n")
    (inner / "book.epub").write_bytes(epub())
    (pile / "bookmarks.html").write_text(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>F</H3><DL><p>"
        '<DT><A HREF="https://a.example/1">1</A><DT><A HREF="https://a.example/2">2</A></DL></DL>'
    )
    for name, body in (
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(9)),
        ("old.doc", old_office("WordDocument")),
        ("empty.txt", b""),
        ("film.mp4.part", b"x"),
        ("data.json", b'{"a": 1}'),
        (".hidden/x", b"x"),
        (".secret", b"x"),
    ):
        (pile / name).write_bytes(body)
    (pile / "out").symlink_to("/etc/passwd")
    (pile / "loop").symlink_to(pile / "loop")
    preview = desk.open().preview([pile])
    assert sorted((item.url or item.file.rpartition("/")[2], tuple(item.folder)) for item in preview.items) == [
        ("book.epub", ("pile", "inner")),
        ("https://a.example/1", ("F",)),
        ("https://a.example/2", ("F",)),
        ("https://a.example/short", ("pile", "inner")),
        ("lights.html", ("pile",)),
        ("notes.md", ("pile", "inner")),
    ]
    assert dict(preview.skipped) == {
        "hidden files and folders": 2,
        "folders with the pictures and styles of a saved page": 1,
        "files that kbdesk does not read (an image)": 1,
        "files that kbdesk does not read (an old Word document (.doc))": 1,
        "files that kbdesk does not read (data (JSON))": 1,
        "empty files": 1,
        "unfinished downloads and temporary files": 1,
        "links that lead out of the folder or nowhere": 2,
    }


def test_a_file_that_changes_or_goes_between_preview_and_task(desk, pile):
    engine = desk.open()
    names = ("gone.txt", "picture.txt", "other.html", "edited.txt")
    for name in names:
        (pile / name).write_text(page(SINGLE.format("https://a.example/1")) if "html" in name else f"# {name}\n\nText.")
    preview = engine.preview([pile / name for name in names])
    (pile / "gone.txt").unlink()
    (pile / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(9))
    (pile / "other.html").write_text(page(SINGLE.format("https://b.example/2")))
    (pile / "edited.txt").write_text("# edited\n\nMore of it.")
    engine.start()
    engine.import_(preview)
    desk.finish()
    failures = {failure.url.rpartition("/")[2]: failure for failure in engine.failures()}
    assert {name: failure.kind for name, failure in failures.items()} == {
        "gone.txt": "file_missing",
        "picture.txt": "unsupported_type",
        "1": "file_unreadable",
    }
    assert all(failure.message and "browser" not in failure.remedy for failure in failures.values())
    assert [one.title for one in engine.articles() if one.status.value == "ready"] == ["edited"]


def test_a_file_that_was_edited_is_read_again(desk, pile):
    path, copy = pile / "a.md", pile / "b.md"
    path.write_text("# First\n\nOne text.")
    ingest(desk, path)
    path.write_text("# Second\n\nAnother text.")
    assert ingest(desk, path).done == 1
    assert [one.title for one in desk.engine.articles()] == ["Second"]
    assert ingest(desk, path).duplicate == 1
    copy.write_text("# First\n\nOne text.")
    assert ingest(desk, copy).done == 1, "what the file held before is not in the library any more"
    assert ingest(desk, copy).duplicate == 1
    assert sorted(one.title for one in desk.engine.articles()) == ["First", "Second"]
