"""The watched folder: what appears is taken, whole and once."""

import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from kbdesk.failure import KbdeskError
from kbdesk.jobs.batch import BatchImportService
from kbdesk.jobs.watching import WatchedFolder
from tests.ingest.office import epub

LINKS = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="{}">1</A><DT><A HREF="{}">2</A></DL>'


@pytest.fixture
def watched(tmp_path):
    made = tmp_path / "watched"
    made.mkdir()
    return made


@pytest.fixture
def engine(desk):
    """An engine that does nothing until it is started, so that a test says when the folder is looked at."""
    return desk.open()


def watching(engine, path):
    """Looks at a folder each time that it is called, and tells how many imports that made."""
    settings = replace(engine.settings, import_=replace(engine.settings.import_, watch_folder=str(path)))
    service = BatchImportService(engine.folder, engine._library)
    made = WatchedFolder(engine.folder, engine._library, service, settings, threading.Event())

    return made.scan


def titles(engine):
    return sorted(article.title for article in engine.articles())


def test_what_appears_is_taken_by_itself(desk, watched):
    engine = desk.open(import__watch_folder=str(watched), import__watch_seconds=0.05)
    engine.start()
    (watched / "notes.md").write_text("# Harbour notes\n\nOf boats.")
    (watched / "inner").mkdir()
    (watched / "inner" / "book.epub").write_bytes(epub())
    (watched / "links.html").write_text(LINKS.format(*desk.links(2)))
    desk.until(lambda: sum(article.status.value == "ready" for article in engine.articles()) == 4)
    desk.finish()
    assert {"Harbour notes", "The Harbour"} <= set(titles(engine))
    found = {article.title: article.folder for article in engine.articles()}
    assert found["The Harbour"] == ("watched", "inner")
    assert sorted(path.name for path in watched.rglob("*")) == ["book.epub", "inner", "links.html", "notes.md"]
    assert engine.failures() == []


def test_it_is_off_unless_it_is_set(desk, watched):
    engine = desk.open(import__watch_seconds=0.05)
    assert engine.settings.import_.watch_folder == ""
    engine.start()
    assert not engine._lifecycle._scheduler.knows("watch")
    with pytest.raises(KbdeskError, match="full path"):
        engine.set_setting("import.watch_folder", "some/where")


def test_it_is_switched_on_and_off_while_the_engine_runs(desk, watched):
    engine = desk.open(import__watch_seconds=0.05)
    engine.start()
    (watched / "a.txt").write_text("Of boats, and of the harbour that they lie in.")
    engine.set_setting("import.watch_folder", str(watched))
    desk.until(lambda: engine.count() == 1)
    engine.set_setting("import.watch_folder", "")
    assert not engine._lifecycle._scheduler.knows("watch")


def test_a_file_is_taken_when_it_has_stopped_growing(desk, engine, watched):
    scan = watching(engine, watched)
    path = watched / "a.txt"
    path.touch()
    assert [scan(), scan()] == [0, 0], "nothing in it yet"
    for size in (1, 2, 3):
        path.write_text("word " * size)
        os.utime(path, ns=(size, size))
        assert scan() == 0, "it grows"
    (watched / "b.epub.part").write_bytes(epub())
    assert scan() == 1
    assert [scan(), scan()] == [0, 0], "once"
    assert engine.count() == 1


def test_a_restart_takes_nothing_twice_and_a_change_is_taken(desk, engine, watched):
    scan = watching(engine, watched)
    (watched / "a.md").write_text("# First\n\nText.")
    (watched / "links.html").write_text(LINKS.format(*desk.links(2)))
    assert [scan(), scan()] == [0, 2]
    desk.close()
    engine = desk.open()
    scan = watching(engine, watched)
    assert [scan(), scan(), scan()] == [0, 0, 0]
    assert len(engine.jobs()) == 2
    engine.start()
    desk.finish()
    (watched / "a.md").write_text("# Second\n\nAnother text.")
    assert [scan(), scan()] == [0, 1]
    engine._poke()
    desk.finish()
    assert "Second" in titles(engine)
    assert engine.count() == 3


def test_killed_before_the_import_is_stored_it_is_taken_later(desk, engine, watched, monkeypatch):
    (watched / "a.md").write_text("# First\n\nText.")
    scan = watching(engine, watched)
    scan()
    with monkeypatch.context() as patched:
        patched.setattr(engine._library.watched, "take", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            scan()
    assert engine.jobs() == [], "the import is not stored without the row"
    assert sum((scan(), scan(), scan())) == 1
    assert (engine.count(), len(engine.jobs())) == (1, 1)


def test_what_cannot_be_read_fails_once(desk, engine, watched):
    (watched / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    scan = watching(engine, watched)
    assert [scan(), scan(), scan()] == [0, 1, 0]
    engine.start()
    desk.finish()
    (failure,) = engine.failures()
    assert failure.kind == "unsupported_type"
    assert "picture.png is an image" in failure.message
    assert "Save it" in failure.remedy
    assert [scan(), scan()] == [0, 0]


def test_a_folder_that_is_not_there_is_waited_for(desk, engine, watched):
    scan = watching(engine, watched)
    watched.rmdir()
    assert [scan(), scan()] == [0, 0]
    watched.mkdir()
    (watched / "a.md").write_text("# First\n\nText.")
    assert [scan(), scan()] == [0, 1]


def test_many_files_are_one_batch(desk, engine, watched):
    for number in range(60):
        (watched / f"{number}.txt").write_text(f"Note number {number}.")
    scan = watching(engine, watched)
    assert [scan(), scan()] == [0, 1]
    engine.start()
    desk.finish()
    (job,) = engine.jobs()
    assert (job.kind, job.source, job.done) == ("batch", "watched", 60)


def test_the_data_folder_is_never_watched(desk, engine, watched):
    (engine.folder.files / "a.txt").write_text("Some words.")
    for path in (engine.folder.path, engine.folder.path.parent, engine.folder.files):
        scan = watching(engine, path)
        assert [scan(), scan()] == [0, 0]


def test_a_file_is_taken_once_by_scans_at_the_same_time(desk, engine, watched):
    for number in range(5):
        (watched / f"{number}.txt").write_text(f"Note number {number}.")
    scan = watching(engine, watched)
    scan()
    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(lambda _: scan(), range(8))) == 1


def test_the_same_content_under_many_names_at_the_same_time(desk, engine, watched):
    for number in range(16):
        (watched / f"{number}.txt").write_text("One note and no other.")
    scan = watching(engine, watched)
    assert [scan(), scan()] == [0, 1]
    engine.start()
    desk.finish()
    (job,) = engine.jobs()
    assert (job.done, job.duplicate, job.failed) == (1, 15, 0)
    assert engine.count() == 1
    assert len(list(engine.folder.files.iterdir())) == 1


def test_what_an_export_beside_it_says_too_is_left(desk, engine, watched):
    note = '{"isTrashed": false, "title": "Bread", "textContent": "%s", "userEditedTimestampUsec": 1714557600000000}'
    (watched / "Bread.json").write_text(note % "https://example.org/bread")
    (watched / "Bread.html").write_text("<html><body><p>Bread</p></body></html>")
    scan = watching(engine, watched)
    assert (scan(), scan()) == (0, 1)
    assert [article.url for article in engine.articles()] == ["https://example.org/bread"]
