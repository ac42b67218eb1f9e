"""Opening, upgrading, writing and copying the file."""

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.jobs.memory import give_back
from kbdesk.library import migrations
from kbdesk.library.library import Library
from kbdesk.library.storage import models
from kbdesk.library.storage.database import Database
from tests.waiting import PATIENCE


def test_models_name_the_columns_that_the_schema_has(library):
    for table in models.TABLES:
        name = table._meta.table_name
        there = {row[1] for row in library.database.rows(f"PRAGMA table_info({name})")}
        assert set(table._meta.columns) == there, name


def test_a_new_library_is_private_and_current(folder):
    Library(folder).close()
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert folder.database.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(folder.database) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == migrations.VERSION
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_newer_library_is_refused_and_left_alone(folder):
    Library(folder).close()
    with sqlite3.connect(folder.database) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(KbdeskError, match="newer kbdesk"):
        Library(folder)


def test_what_is_no_database_is_refused_and_left_alone(folder):
    folder.database.write_bytes(b"this is a text file, not a library\n" * 100)
    with pytest.raises(KbdeskError, match="not a kbdesk library"):
        Library(folder)
    assert folder.database.read_bytes().startswith(b"this is a text file")


def test_an_upgrade_backs_up_first_and_happens_once(folder, monkeypatch):
    Library(folder).close()
    steps = (*migrations.STEPS, "CREATE TABLE later (id INTEGER);\nCREATE INDEX i ON later (id);\n")
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))
    for _ in range(2):
        database = Database(folder.database, folder.backups)
        assert database.value("SELECT count(*) FROM later") == 0
        database.close()
    assert len(list(folder.backups.glob(f"kbdesk-v{len(steps) - 1}-*.sqlite3"))) == 1


def test_an_upgrade_that_fails_leaves_the_library_as_it_was(folder, monkeypatch):
    Library(folder).close()
    before = migrations.VERSION
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "CREATE TABLE later (id INTEGER);\nNONSENSE;\n"))
    monkeypatch.setattr(migrations, "VERSION", len(migrations.STEPS))
    with pytest.raises(KbdeskError):
        Database(folder.database, folder.backups)
    with sqlite3.connect(folder.database) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == before
        assert not db.execute("SELECT name FROM sqlite_master WHERE name = 'later'").fetchall()


def test_a_transaction_happens_or_does_not(library):
    def fail_midway():
        with library.write():
            library.tasks.add("ingest_url", article=None)
            with library.write():
                library.tasks.add("ingest_url", article=None)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_midway()
    assert library.tasks.work().idle


def test_what_a_large_change_had_in_the_log_is_given_back_to_the_disk(library, folder):
    with library.write():
        library.database.execute("CREATE TABLE large (bytes)")
        library.database.execute("INSERT INTO large VALUES (zeroblob(100000000))")
    log = folder.database.with_name(f"{folder.database.name}-wal")
    assert log.stat().st_size > 100_000_000
    for _ in range(2):  # the first of them begins the log anew
        with library.write():
            library.tasks.add("ingest_url", article=None)
    assert log.stat().st_size <= 64_000_000


def test_writers_of_many_threads_take_turns(library):
    def work():
        for _ in range(50):
            with library.write():
                library.tasks.add("ingest_url", article=None)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.tasks.work().waiting == 400


def test_whichever_thread_asks_sees_that_something_was_stored(library, folder):
    other = Library(folder)
    seen = set()
    with ThreadPoolExecutor(4) as pool:
        for _ in range(12):
            other.tasks.add("ingest_url", article=None)
            # Each time another thread, most of which have slept through what was stored before.
            versions = set(pool.map(lambda _: library.database.version(), range(4)))
            assert len(versions) == 1
            assert not versions & seen
            seen |= versions
    other.close()


def test_a_copy_is_whole_and_refuses_nothing_meanwhile(library, tmp_path):
    library.tasks.add("ingest_url", article=None)
    library.backup(tmp_path / "copy.sqlite3")
    with sqlite3.connect(tmp_path / "copy.sqlite3") as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert db.execute("SELECT count(*) FROM task").fetchone()[0] == 1


def test_two_libraries_in_one_process_do_not_mix(tmp_path):
    one, two = Library(DataFolder(tmp_path / "1")), Library(DataFolder(tmp_path / "2"))
    one.tasks.add("ingest_url", article=None)
    assert (one.tasks.work().waiting, two.tasks.work().waiting) == (1, 0)
    one.close()
    two.close()


def test_many_processes_may_make_the_library_at_once(tmp_path):
    code = "import sys, pathlib; from kbdesk.library.library import Library; from kbdesk.datafolder import DataFolder;"
    code += "sys.stdin.read(1); Library(DataFolder(pathlib.Path(sys.argv[1]))).close()"
    for attempt in range(3):
        command = [sys.executable, "-c", code, str(tmp_path / str(attempt))]
        many = [subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
        for one in many:
            one.stdin.write(b"x")
            one.stdin.flush()
        assert [one.communicate(timeout=PATIENCE)[1] for one in many] == [b""] * 6


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory that is free is given back otherwise, if at all")
def test_what_connections_keep_in_memory_is_given_back_while_others_read(library):
    with library.write():
        library.database.execute("CREATE TABLE large (data BLOB)")
        for _ in range(20):
            library.database.execute("INSERT INTO large VALUES (randomblob(1000000))")
    count = "SELECT count(*) FROM large WHERE instr(data, zeroblob(64)) > 0"
    start, stop = threading.Barrier(7), threading.Event()

    def read():
        assert library.database.value(count) == 0
        start.wait(PATIENCE)
        start.wait(PATIENCE)
        while not stop.is_set():
            assert library.database.value("SELECT count(*) FROM sqlite_master") > 0

    with ThreadPoolExecutor(6) as pool:
        threads = [pool.submit(read) for _ in range(6)]
        start.wait(PATIENCE)
        before = psutil.Process().memory_info().rss
        library.database.shrink()
        give_back()
        assert before - psutil.Process().memory_info().rss > 15_000_000  # of 4 MB each
        start.wait(PATIENCE)
        for _ in range(50):
            library.database.shrink()
        stop.set()
        for thread in threads:
            thread.result()


def test_the_disk_is_given_back_what_was_deleted_and_that_takes_no_memory_for_it(library):
    db, process, over = library.database, psutil.Process(), threading.Event()
    with library.write():
        db.execute("CREATE TABLE large (data BLOB)")
        for _ in range(120):
            db.execute("INSERT INTO large VALUES (randomblob(1000000))")
    with library.write():
        db.execute("DELETE FROM large WHERE rowid <= 20")
    db.forget_log()
    before, size = process.memory_info().rss, db.path.stat().st_size

    def highest():
        most = 0
        while not over.wait(0.005):
            most = max(most, process.memory_info().rss)
        return most

    with ThreadPoolExecutor(1) as pool:
        watched = pool.submit(highest)
        db.give_back()
        over.set()
        assert watched.result() - before < 50_000_000
    db.forget_log()
    assert db.path.stat().st_size < size - 19_000_000
    assert db.value("PRAGMA temp_store") == 2
