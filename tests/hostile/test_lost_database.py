"""A database file that is gone or has been emptied, beside what only a library leaves behind."""

import shutil
import sqlite3

import pytest

from kbdesk.failure import KbdeskError
from kbdesk.library.library import Library
from tests.hostile.conftest import one_sentence

COMMANDS = (
    ("jobs",), ("list",), ("search", "harbour"), ("doctor",), ("doctor", "--repair"), ("add", "http://127.0.0.1:9/"),
    ("run", "--until-idle"),
)  # fmt: skip


def gone(path):
    path.unlink()


def emptied(path):
    path.write_bytes(b"")


def without_its_log(path):
    """A copy of the file alone, made while the library was all in its log."""
    path.unlink()
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = wal")
    database.close()


def files_of(path):
    return {
        file.relative_to(path): file.read_bytes()
        for file in path.rglob("*")
        if file.is_file() and "logs" not in file.parts and file.name != "lock"
    }


@pytest.fixture
def imported(kbdesk, tmp_path):
    """A library with an import that nobody has begun to work off."""
    export = tmp_path / "links.txt"
    export.write_text("\n".join(f"https://example.org/{number}" for number in range(60)))
    kbdesk.ok("import", export)
    assert [file.name for file in (kbdesk.path / "imports").iterdir()] == ["job_1.json"]
    return kbdesk


@pytest.mark.parametrize("lose", [gone, emptied, without_its_log])
def test_it_is_said_and_everything_stays(imported, lose):
    lose(imported.path / "kbdesk.sqlite3")
    before = files_of(imported.path)
    for command in COMMANDS:
        said = one_sentence(imported.run(*command), imported.path / "kbdesk.sqlite3")
        assert "missing or empty" in said
        assert "no backup" in said
        assert files_of(imported.path) == before, command


def test_its_log_is_not_thrown_away(folder):
    """SQLite deletes the log of a file that is empty as soon as it opens it."""
    library = Library(folder)
    library.tasks.add("ingest_url", article=None)
    copy = folder.database.with_name("log")
    shutil.copy(folder.database.with_name("kbdesk.sqlite3-wal"), copy)
    library.close()
    copy.rename(folder.database.with_name("kbdesk.sqlite3-wal"))
    emptied(folder.database)
    before = files_of(folder.path)
    with pytest.raises(KbdeskError, match="missing or empty"):
        Library(folder)
    assert files_of(folder.path) == before


def test_the_newest_backup_is_named_and_brings_it_back(imported):
    backups = imported.path / "backups"
    for name in ("kbdesk-v12-20200101-000000.sqlite3", "monday.sqlite3", "tuesday.sqlite3"):
        imported.ok("backup", backups / name)
    (backups / "wednesday.sqlite3").touch()
    (backups / "thursday.sqlite3").symlink_to(backups / "nowhere")
    emptied(imported.path / "kbdesk.sqlite3")
    said = one_sentence(imported.run("list"))
    assert str(backups / "tuesday.sqlite3") in said
    assert "kbdesk help put a backup back" in said
    assert "# Put a backup back" in imported.ok("help", "put a backup back")
    shutil.copy(backups / "tuesday.sqlite3", imported.path / "kbdesk.sqlite3")
    [job] = imported.rows("jobs")
    assert (job["status"], job["total"]) == ("pending", 60)


@pytest.mark.parametrize("left", [f"files/{'0a1b' * 16}.pdf", "backups/kbdesk-v3.sqlite3", "imports/job_7.json"])
def test_whatever_only_a_library_leaves_says_that_there_was_one(folder, left):
    gone(folder.database)
    (folder.path / left).write_bytes(b"x")
    with pytest.raises(KbdeskError, match="missing or empty"):
        Library(folder)
    assert not folder.database.exists()


@pytest.mark.parametrize("lose", [None, emptied, without_its_log])
def test_a_new_folder_begins_as_ever(kbdesk, lose):
    """Also where a process died before it had made the tables, or a file manager has looked into the folder."""
    for name in (".DS_Store", "desktop.ini", "Thumbs.db"):
        (kbdesk.path / "files" / name).write_bytes(b"x")
    (kbdesk.path / "imports" / "0123456789abcdef.part").write_bytes(b"x")
    (kbdesk.path / "logs" / "kbdesk.log").write_text("x")
    if lose is not None:
        (kbdesk.path / "kbdesk.sqlite3").touch()
        lose(kbdesk.path / "kbdesk.sqlite3")
    assert kbdesk.rows("list") == []
    kbdesk.ok("add", "http://127.0.0.1:9/")
