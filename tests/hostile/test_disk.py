"""A disk that is full, and a folder that may not be written: one sentence, nothing half stored, and on it goes."""

import sqlite3
import subprocess
import sys
import time

import psutil
import pytest

from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.library import migrations
from kbdesk.library.articles import Page
from kbdesk.library.library import Library
from kbdesk.library.shelf import Item
from kbdesk.library.storage.database import Database
from tests.hostile.conftest import HEARTBEAT, asked, finished, links, one_sentence, whole
from tests.site import article
from tests.waiting import PATIENCE, until

PAGES = 90


def parts(path):
    return sorted(p.name for p in path.rglob("*.part*"))


def test_full_while_the_payload_is_written(small_disk, library_at, tmp_path):
    disk = small_disk(16)
    kbdesk = library_at(disk.path / "data")
    export = tmp_path / "links.txt"
    export.write_text("\n".join(f"https://site{n % 90}.example/{n}" for n in range(20_000)))
    kbdesk.ok("jobs")
    disk.fill(leave=300_000)
    sentence = one_sentence(kbdesk.run("import", export))
    assert "Nothing was imported" in sentence
    assert list((kbdesk.path / "imports").iterdir()) == []
    assert kbdesk.rows("jobs") == []
    disk.free()
    [made] = kbdesk.rows("import", export)
    assert made["total"] == 20_000
    [job] = whole(kbdesk.path / "kbdesk.sqlite3")
    assert (job["status"], job["pending"]) == ("pending", 20_000)


def test_full_while_the_row_of_an_import_is_written(small_disk, library_at, tmp_path):
    """Small imports and typed links are rows alone: all of them or none."""
    disk = small_disk(8)
    kbdesk = library_at(disk.path / "data", import__batch_threshold=10_000)
    export = tmp_path / "links.txt"
    export.write_text("\n".join(f"https://site{n % 90}.example/{n}" for n in range(2_000)))
    kbdesk.ok("jobs")
    disk.fill(leave=120_000)
    assert "full" in one_sentence(kbdesk.run("import", export))
    disk.free()
    assert kbdesk.rows("jobs") == []
    assert kbdesk.rows("list") == []
    assert whole(kbdesk.path / "kbdesk.sqlite3") == []
    [made] = kbdesk.rows("import", export)
    assert (made["kind"], made["total"]) == ("atomic", 2_000)


def test_full_before_there_is_a_library(small_disk, library_at):
    disk = small_disk(2)
    kbdesk = library_at(disk.path / "data")
    disk.fill()
    assert "full" in one_sentence(kbdesk.run("jobs"))
    disk.free()
    assert kbdesk.rows("jobs") == []


def _long(request):
    """An article that fills a page of the database or many."""
    request.site.closed.wait(0.02)
    request.send(article(f"Article {request.number}", request.number, paragraphs=120))


IMPATIENT = (
    "import sys; from kbdesk.cli import main; from kbdesk.jobs import standstill;"
    " standstill.PATIENCE_SECONDS = 4; sys.exit(main())"
)
"""kbdesk that waits for room for some seconds, and not for minutes."""


def _working(kbdesk, tmp_path, program=("-m", "kbdesk"), words=("run", "--until-idle")):
    """A process that works, and the file with what it says."""
    errors = tmp_path / "stderr.txt"
    with errors.open("w") as file:
        process = subprocess.Popen(
            [sys.executable, *program, *words],
            env=kbdesk.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=file,
            start_new_session=True,
        )
    return process, errors


def _filled_in_the_middle(kbdesk, disk, site, tmp_path, program=("-m", "kbdesk"), words=("run", "--until-idle")):
    """An import that runs while its disk fills up, and has met that when this returns."""
    site.routes["ok"] = _long
    urls = links(site, PAGES)
    export = tmp_path / "links.txt"
    export.write_text("\n".join(urls))
    kbdesk.ok("import", export)
    process, errors = _working(kbdesk, tmp_path, program, words)
    until(lambda: len(asked(site)) > 15)
    disk.fill()
    before = len(asked(site))
    # Nothing can be claimed or stored any more: no page is asked for in half a second.
    quiet = [before, time.monotonic()]

    def still():
        now = len(asked(site))
        if now != quiet[0]:
            quiet[:] = [now, time.monotonic()]
        return time.monotonic() - quiet[1] > 1.0

    until(lambda: still() or process.poll() is not None)
    assert disk.room() == 0 or process.poll() is not None
    return process, urls, errors


def test_full_while_pages_are_stored(small_disk, library_at, site, tmp_path):
    """With room again the work goes on to its end, by itself and within seconds."""
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, urls, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path)
    assert process.poll() is None, errors.read_text()
    disk.free()
    assert process.wait(HEARTBEAT / 2) == 0
    finished(kbdesk, urls)


def test_an_import_fails_where_the_disk_stays_full_and_goes_on_when_it_is_retried(
    small_disk, library_at, site, tmp_path
):
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, urls, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path, ("-c", IMPATIENT))
    assert process.wait(PATIENCE) == 1
    assert "Traceback" not in errors.read_text()
    last = errors.read_text().splitlines()[-1]
    assert "is full; free some space" in last
    assert "Then retry" in last
    asked_for = len(asked(site))
    assert asked_for < PAGES, "pages are fetched, and fetched again, that cannot be stored"
    [job] = whole(kbdesk.path / "kbdesk.sqlite3")
    assert (job["status"], job["running"]) == ("failed", 0)
    assert 0 < job["done"] < PAGES
    assert "Then retry" in kbdesk.rows("jobs", 1)[0]["error"]
    disk.free()
    kbdesk.ok("run", "--until-idle")
    assert len(asked(site)) == asked_for, "it rests until it is retried"
    assert kbdesk.ok("retry", "--job", 1) == f"{job['pending']} to be tried again.\n"
    finished(kbdesk, urls)


def test_who_works_on_is_told_as_well_and_goes_on_when_it_is_retried(small_disk, library_at, site, tmp_path):
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, urls, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path, ("-c", IMPATIENT), ("run",))
    try:
        until(lambda: "Then retry" in errors.read_text())
        disk.free()
        assert kbdesk.rows("jobs", 1)[0]["status"] == "failed"
        kbdesk.ok("retry", "--all")
        until(lambda: kbdesk.rows("jobs", 1)[0]["status"] == "completed")
        assert process.poll() is None
    finally:
        process.terminate()
        process.wait(PATIENCE)
    finished(kbdesk, urls)


def test_where_not_even_that_finds_room_it_is_said_all_the_same(small_disk, library_at, site, tmp_path):
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, urls, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path, ("-c", IMPATIENT))
    (kbdesk.path / "reserve").unlink()
    disk.fill()
    assert process.wait(PATIENCE) == 1
    assert "Traceback" not in errors.read_text()
    assert "goes on with the next start" in errors.read_text().splitlines()[-1]
    disk.free()
    [job] = whole(kbdesk.path / "kbdesk.sqlite3")
    assert job["status"] == "processing"
    assert 0 < job["done"] < PAGES
    finished(kbdesk, urls)


def test_room_that_comes_within_minutes_costs_no_attempt(small_disk, library_at, site, tmp_path):
    """A page is given up after two attempts: what could not be stored for want of room was none."""
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=0.1, tasks__max_attempts=2)
    process, urls, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path)
    assert process.poll() is None, errors.read_text()
    time_is_up = time.monotonic() + 6
    until(lambda: time.monotonic() > time_is_up or process.poll() is not None)
    failed = set()

    def once(request):
        if request.path not in failed:
            failed.add(request.path)
            return request.send("busy", 503)
        return _long(request)

    site.routes["ok"] = once
    disk.free()
    assert process.wait(HEARTBEAT / 2) == 0, errors.read_text()
    finished(kbdesk, urls)


def test_a_full_disk_is_said_without_a_traceback(small_disk, library_at, site, tmp_path):
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, _, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path)
    disk.free()
    process.terminate()
    process.wait(PATIENCE)
    assert "Traceback" not in errors.read_text()
    assert errors.read_text().count("is full; free some space.") == 1, "who waits is told for what, and once"
    log = (kbdesk.path / "logs" / "kbdesk.log").read_text()
    assert "cannot rollback" not in log, "what is said is not what is wrong"


def test_full_and_ended_and_started_again(small_disk, library_at, site, tmp_path):
    """Whoever ends kbdesk on a full disk and makes room finds everything at the next start."""
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, urls, _ = _filled_in_the_middle(kbdesk, disk, site, tmp_path)
    process.terminate()
    process.wait(PATIENCE)
    whole(kbdesk.path / "kbdesk.sqlite3")
    disk.free()
    finished(kbdesk, urls)


def test_full_while_the_index_is_written(small_disk, library_at, tmp_path):
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    library = Library(DataFolder(kbdesk.path))
    with library.write():
        for number in range(60):
            linked = library.articles.link(f"https://x.example/{number}", Item(url=f"https://x.example/{number}"))
            words = " ".join(f"word{number}x{n}" for n in range(4_000))
            library.articles.store(linked.article, f"https://x.example/{number}", Page(title="T", text=words, html=""))
            library.tasks.add("index_article", article=linked.article)
    library.close()
    disk.fill(leave=100_000)
    process, errors = _working(kbdesk, tmp_path)
    until(lambda: disk.room() < 20_000)
    time_is_up = time.monotonic() + 1.5
    until(lambda: time.monotonic() > time_is_up or process.poll() is not None)
    assert process.poll() is None, errors.read_text()
    disk.free()
    assert process.wait(HEARTBEAT / 2) == 0
    whole(kbdesk.path / "kbdesk.sqlite3")
    for number in (0, 31, 59):
        assert len(kbdesk.rows("search", f"word{number}x3999")) == 1
    assert kbdesk.rows("failures") == []


def test_full_while_an_upgrade_is_backed_up(small_disk, monkeypatch):
    disk = small_disk(16)
    folder = DataFolder(disk.path / "data")
    library = Library(folder)
    with library.write():
        for number in range(100):
            linked = library.articles.link(f"https://x.example/{number}", Item(url=f"https://x.example/{number}"))
            library.articles.store(
                linked.article, f"https://x.example/{number}", Page(title="T", text="word " * 4_000, html="")
            )
    library.close()
    before = migrations.VERSION
    steps = (*migrations.STEPS, "CREATE TABLE later (id INTEGER);\n")
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))
    disk.fill(leave=700_000)
    with pytest.raises(KbdeskError, match="full"):
        Database(folder.database, folder.backups)
    assert list(folder.backups.iterdir()) == [], "half a backup stays behind"
    assert _version(folder.database) == before
    disk.free()
    opened = Database(folder.database, folder.backups)
    assert opened.value("SELECT count(*) FROM later") == 0
    opened.close()
    [copy] = folder.backups.glob("*.sqlite3")
    whole(copy)
    assert _version(copy) == before


def test_full_while_a_step_of_an_upgrade_is_done(small_disk, monkeypatch):
    """The backup finds room, the step does not."""
    disk = small_disk(16)
    folder = DataFolder(disk.path / "data")
    Library(folder).close()
    before = migrations.VERSION
    big = "".join(f"INSERT INTO later VALUES ({n}, zeroblob(100000));\n" for n in range(30))
    steps = (*migrations.STEPS, f"CREATE TABLE later (id INTEGER, data BLOB);\n{big}")
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))
    disk.fill(leave=1_200_000)
    with pytest.raises(KbdeskError, match="full"):
        Database(folder.database, folder.backups)
    assert _version(folder.database) == before
    disk.free()
    opened = Database(folder.database, folder.backups)
    assert opened.value("SELECT count(*) FROM later") == 30
    opened.close()


def _version(path):
    database = sqlite3.connect(path)
    try:
        return database.execute("PRAGMA user_version").fetchone()[0]
    finally:
        database.close()


def test_full_while_a_backup_is_written(small_disk, kbdesk, tmp_path):
    disk = small_disk(1)
    kbdesk.ok("jobs")
    disk.fill(leave=20_000)
    one_sentence(kbdesk.run("backup", disk.path / "copy.sqlite3"))
    assert [p.name for p in disk.path.iterdir()] == ["ballast"], "half a backup stays behind"


def test_full_while_a_setting_is_written(small_disk, library_at):
    disk = small_disk(2)
    kbdesk = library_at(disk.path / "data")
    kbdesk.ok("jobs")
    before = (kbdesk.path / "config.toml").read_bytes()
    disk.fill()
    one_sentence(kbdesk.run("config", "set", "tasks.threads", 3))
    assert (kbdesk.path / "config.toml").read_bytes() == before
    assert parts(kbdesk.path) == []
    disk.free()
    kbdesk.ok("config", "set", "tasks.threads", 3)


def test_reading_needs_little_room(small_disk, library_at, site):
    disk = small_disk(8)
    kbdesk = library_at(disk.path / "data")
    kbdesk.ok("add", site.url("/ok/1"), "--wait")
    disk.fill(leave=64_000)
    assert len(kbdesk.rows("list")) == 1
    assert len(kbdesk.rows("search", "harbour")) == 1
    assert "tells of the" in kbdesk.ok("show", 1)


def test_no_room_at_all_is_said_as_such(small_disk, library_at):
    disk = small_disk(8)
    kbdesk = library_at(disk.path / "data")
    kbdesk.ok("jobs")
    disk.fill()
    assert "full" in one_sentence(kbdesk.run("list"))


def test_a_full_disk_does_not_keep_the_machine_busy(small_disk, library_at, site, tmp_path):
    disk = small_disk(24)
    kbdesk = library_at(disk.path / "data", tasks__backoff_seconds=1)
    process, _, errors = _filled_in_the_middle(kbdesk, disk, site, tmp_path)
    assert process.poll() is None, errors.read_text()
    before, began = psutil.Process(process.pid).cpu_times(), time.monotonic()
    until(lambda: time.monotonic() > began + 2)
    after = psutil.Process(process.pid).cpu_times()
    busy = (after.user + after.system - before.user - before.system) / (time.monotonic() - began)
    assert busy < 0.3, f"{busy:.0%} of a core"


COMMANDS = (
    ("jobs",), ("list",), ("failures",), ("search", "x"), ("show", "1"), ("add", "https://x.example/"),
    ("run", "--until-idle"), ("retry", "--all"), ("config", "set", "tasks.threads", "3"), ("doctor",),
)  # fmt: skip


def test_a_data_folder_on_a_read_only_disk(small_disk, library_at):
    disk = small_disk(8)
    kbdesk = library_at(disk.path / "data")
    kbdesk.ok("jobs")
    disk.protect()
    for command in COMMANDS:
        assert "read-only" in one_sentence(kbdesk.run(*command)).lower(), command
    disk.protect(False)
    assert kbdesk.rows("jobs") == []
    whole(kbdesk.path / "kbdesk.sqlite3")


def test_a_database_that_may_not_be_written_in_a_folder_that_may(kbdesk):
    kbdesk.ok("jobs")
    database = kbdesk.path / "kbdesk.sqlite3"
    try:
        subprocess.run(["mount", "--bind", database, database], check=True, capture_output=True, timeout=PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"no file can be protected here: {error}")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", database], check=True, capture_output=True, timeout=PATIENCE)
        for command in COMMANDS:
            if command[0] == "config":
                continue
            done = kbdesk.run(*command)
            if done.returncode:
                assert "read-only" in one_sentence(done).lower(), command
    finally:
        subprocess.run(["umount", "-l", database], check=True, timeout=PATIENCE)
    assert kbdesk.rows("jobs") == []
