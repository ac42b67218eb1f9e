"""The command line without a network: what it says, its exit status, and that bad input loses nothing."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.datafolder import DataFolder
from kbdesk.library.articles import Page
from kbdesk.library.library import Library
from tests.command import Kbdesk
from tests.prepared import Prepared
from tests.waiting import PATIENCE, until

EXPORT = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3>Reading</H3>
    <DL><p>
        <DT><A HREF="https://one.example/a" ADD_DATE="1466008580" TAGS="x,y">One</A>
        <DD>A note
        <DT><A HREF="https://one.example/a?utm_source=z">One again</A>
    </DL><p>
    <DT><A HREF="javascript:alert(1)">A bookmarklet</A>
</DL><p>
"""


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data")
    yield command
    command.end()


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "bookmarks.html"
    path.write_text(EXPORT)
    return path


def test_a_dry_run_says_what_would_be_and_writes_nothing(kbdesk, export):
    done = kbdesk.run("import", export, "--dry-run", "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows[0] == {
        "url": "https://one.example/a",
        "title": "One",
        "folder": ["Reading"],
        "tags": ["x", "y"],
        "added": "2016-06-15T16:36:20Z",
        "note": "A note",
        "flags": [],
    }
    assert len(rows) == 2
    assert done.stderr.startswith("Skipped: 1 ")
    assert kbdesk.rows("list") == kbdesk.rows("jobs") == []


def test_a_dry_run_shows_the_text_of_a_note_and_not_that_of_a_page(kbdesk, tmp_path):
    about = {"title": "T", "tags": [], "is_archived": 0, "is_starred": 0, "created_at": "2024-05-01T10:00:00+0000"}
    page = {**about, "url": "https://one.example/", "content": "<p>What the page says.</p>"}
    (tmp_path / "wallabag.json").write_text(json.dumps([page]))
    note = {"createdAt": 1714557600, "title": "T", "tags": [], "content": {"type": "text", "text": "My words."}}
    (tmp_path / "karakeep.json").write_text(json.dumps({"bookmarks": [note]}))
    assert [row["note"] for row in kbdesk.rows("import", tmp_path / "wallabag.json", "--dry-run")] == [""]
    assert [row["note"] for row in kbdesk.rows("import", tmp_path / "karakeep.json", "--dry-run")] == ["My words."]


def test_an_import_is_stored_for_whoever_works_next(kbdesk, export):
    assert kbdesk.rows("import", export) == [{"job": 1, "kind": "atomic", "total": 3, "duplicate": 1, "skipped": 1}]
    [job] = kbdesk.rows("jobs")
    assert (job["status"], job["pending"], job["duplicate"], job["skipped"]) == ("processing", 1, 1, 1)
    [article] = kbdesk.rows("list")
    assert (article["title"], article["tags"], article["folder"]) == ("One", ["x", "y"], ["Reading"])
    assert article["status"] == "pending"
    [shown] = [json.loads(kbdesk.ok("show", article["id"], "--format", "json"))]
    assert shown["note"] == "A note"
    assert shown["aliases"] == ["https://one.example/a?utm_source=z"]


def test_more_than_fifty_are_a_batch(kbdesk, tmp_path):
    path = tmp_path / "links.txt"
    path.write_text("\n".join(f"https://site.example/{n}" for n in range(51)))
    [made] = kbdesk.rows("import", path)
    assert (made["kind"], made["total"]) == ("batch", 51)
    assert (kbdesk.path / "imports" / "job_1.json").exists()


def test_pause_resume_cancel_follow_the_states(kbdesk, tmp_path):
    path = tmp_path / "links.txt"
    path.write_text("\n".join(f"https://site.example/{n}" for n in range(60)))
    kbdesk.rows("import", path)
    kbdesk.ok("pause", 1)
    assert kbdesk.rows("jobs", 1)[0]["status"] == "paused"
    assert "is paused and cannot be paused" in kbdesk.refused("pause", 1)
    kbdesk.ok("resume", 1)
    assert kbdesk.rows("jobs", 1)[0]["status"] == "pending"
    kbdesk.ok("cancel", 1)
    job = kbdesk.rows("jobs", 1)[0]
    assert (job["status"], job["cancelled"], job["pending"]) == ("cancelled", 60, 0)
    assert "is cancelled and cannot be resumed" in kbdesk.refused("resume", 1)
    assert kbdesk.refused("cancel", 7) == "There is no import 7."
    assert "no import 7" in kbdesk.refused("retry", "--job", 7)
    assert kbdesk.refused("failures", "--job", 7) == "There is no import 7."
    assert kbdesk.refused("retry", "--failure", 7) == "There is no failure 7."


@pytest.mark.parametrize("which", [("--job", 1), ("--all",)])
def test_retrying_an_import_that_could_not_go_on_counts_what_it_goes_on_with(kbdesk, tmp_path, which):
    path = tmp_path / "links.txt"
    path.write_text("".join(f"http://127.0.0.1:9/{n}\n" for n in range(60)))
    kbdesk.rows("import", path)
    payload = kbdesk.path / "imports" / "job_1.json"
    kept = payload.read_bytes()
    payload.unlink()
    kbdesk.run("run", "--until-idle")
    assert kbdesk.rows("jobs", 1)[0]["status"] == "failed"
    payload.write_bytes(kept)
    assert kbdesk.ok("retry", *which) == "60 to be tried again.\n"
    assert kbdesk.rows("jobs", 1)[0]["status"] == "processing"


def test_typed_links(kbdesk):
    done = kbdesk.run("add", "https://one.example/", "mailto:me@example.org", "--tag", "later")
    assert done.returncode == 3
    assert "mailto:" in done.stderr
    [article] = kbdesk.rows("list", "--tag", "Later")
    assert article["url"] == "https://one.example/"
    assert "already" in kbdesk.run("add", "one.example").stderr


def test_a_list_of_a_category_or_a_tag_that_there_is_none_of_is_empty_and_says_so(kbdesk):
    def said(*options):
        done = kbdesk.run("list", *options)
        assert (done.returncode, done.stdout) == (0, "")
        return done.stderr

    kbdesk.ok("add", "https://one.example/", "https://two.example/", "--tag", "Later")
    kbdesk.ok("categories", "assign", "Computing & Technology", 1)
    for spelling in ("Computing & Technology", "COMPUTING & technology", "computing", "Technology"):
        assert [row["id"] for row in kbdesk.rows("list", "--category", spelling)] == [1], spelling
    assert kbdesk.rows("list", "--category", "sport") == []
    assert said("--category", "NOPE").startswith(
        "kbdesk: There is no category 'NOPE'; there are Arts & Entertainment, "
    )
    assert "'s' may be any of Science & Mathematics, Society & Philosophy, Sport" in said("--category", "s")
    assert "no category 'NOPE'" in kbdesk.refused("export", kbdesk.path / "x.csv", "--category", "NOPE")
    kbdesk.ok("export", kbdesk.path / "x.csv", "--category", "computing")
    assert len(kbdesk.rows("list", "--tag", "LATER")) == 2
    assert "There is no tag 'NOPE'" in said("--tag", "NOPE")
    assert "There is no tag 'NOPE'" in kbdesk.refused("export", kbdesk.path / "y.csv", "--tag", "NOPE")


def test_what_became_of_a_typed_link_is_said(kbdesk):
    kbdesk.ok("config", "set", "tasks.max_attempts", 1)
    gone = "http://127.0.0.1:9/gone"
    done = kbdesk.run("add", gone, "--wait")
    assert (done.returncode, done.stdout) == (3, "")
    [failure] = kbdesk.rows("failures")
    assert done.stderr == f"kbdesk: {gone}: {failure['message']} {failure['remedy']}\n"
    done = kbdesk.run("add", gone, "127.0.0.1:9/new", "mailto:me@example.org", "--wait", "--json")
    assert done.returncode == 3
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["url"], row["status"]) for row in rows] == [(gone, "failed"), ("http://127.0.0.1:9/new", "failed")]
    assert all(row["failure"] in kbdesk.rows("failures") for row in rows)
    [row] = kbdesk.rows("add", "https://one.example/")
    assert (row["status"], row["failure"]) == ("pending", None)
    assert set(kbdesk.rows("list")[0]) < set(row)


@pytest.mark.parametrize("text", ["", '{"some": ["other program"]}', "\x89PNG\r\n\x1a\n\x00\x00"])
def test_what_is_no_export_is_one_sentence(kbdesk, tmp_path, text):
    path = tmp_path / "thing.html"
    path.write_bytes(text.encode("latin-1"))
    assert "thing.html" in kbdesk.refused("import", path)
    assert "missing.html" in kbdesk.refused("import", tmp_path / "missing.html")


def test_a_format_that_does_not_exist(kbdesk, export):
    assert "netscape" in kbdesk.refused("import", export, "--format", "nonsense")


def test_a_library_that_is_none(kbdesk):
    kbdesk.path.mkdir()
    (kbdesk.path / "kbdesk.sqlite3").write_text("no database at all, really\n" * 50)
    assert "not a kbdesk library" in kbdesk.refused("list")


def test_a_library_of_a_newer_version(kbdesk):
    kbdesk.ok("list")
    with sqlite3.connect(kbdesk.path / "kbdesk.sqlite3") as database:
        database.execute("PRAGMA user_version = 999")
    assert "newer kbdesk" in kbdesk.refused("list")


def test_settings(kbdesk):
    assert kbdesk.ok("config", "get", "import.pace") == "fast\n"
    kbdesk.ok("config", "set", "import.pace", "steady")
    assert "import.pace" in kbdesk.ok("config")
    assert kbdesk.ok("config", "get", "import.pace") == "steady\n"
    assert "import.pace" in kbdesk.refused("config", "set", "import.pace", "slow")
    assert "no setting" in kbdesk.refused("config", "get", "no.such")


@pytest.mark.parametrize("args", [("nonsense",), ("retry",), ("show", "x"), ("retry", "--all", "--job", "1")])
def test_usage(kbdesk, args):
    assert kbdesk.run(*args).returncode == 2


def test_version_and_help(kbdesk):
    assert kbdesk.ok("--version").startswith("kbdesk 0.")
    assert "failures" in kbdesk.ok("--help")


@pytest.mark.parametrize("words", [("--version",), ("add", "https://one.example/a"), ("list",), ("doctor",)])
def test_whoever_starts_it_may_have_closed_what_it_reads_and_writes(tmp_path, words):
    """A menu, a cron job or another program: there is nobody to tell, but what is asked for is done."""
    kbdesk = Kbdesk(tmp_path)
    kbdesk.ok("add", "https://one.example/a")
    closed = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", sys.executable, "-m", "kbdesk", *words]
    done = subprocess.run(closed, env=kbdesk.env, timeout=PATIENCE, check=False)
    assert done.returncode == 0
    assert [row["url"] for row in kbdesk.rows("list")] == ["https://one.example/a"]


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("help", "pocket"), ("config", "list")])
def test_whoever_reads_it_may_have_seen_enough(tmp_path, words):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "kbdesk", *words]
    env = Kbdesk(tmp_path).env
    done = subprocess.run(command, env=env, stdout=writing, stderr=subprocess.PIPE, timeout=PATIENCE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_thread_that_does_not_come_back_keeps_no_command_from_ending(tmp_path):
    """Nor is anything lost that it said."""
    code = (
        "import threading, sys\n"
        "threading.Thread(target=threading.Event().wait).start()\n"
        "from kbdesk.cli import main\n"
        "sys.argv = ['kbdesk', 'config', 'get', 'import.pace']\n"
        "main()\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=Kbdesk(tmp_path).env, capture_output=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"fast\n", b"")


def test_nothing_to_do_is_done_at_once(kbdesk):
    kbdesk.ok("run", "--until-idle")
    assert kbdesk.ok("search", "anything") == ""
    assert "no article 5" in kbdesk.refused("show", 5)


def test_work_that_an_import_cannot_go_on_with_is_not_done(kbdesk, tmp_path):
    path = tmp_path / "links.txt"
    path.write_text("\n".join(f"https://one.example/{n}" for n in range(60)))
    kbdesk.rows("import", path)
    (kbdesk.path / "imports" / "job_1.json").unlink()
    assert kbdesk.refused("run", "--until-idle").startswith("Import 1 could not go on. The list of links ")
    assert [job["status"] for job in kbdesk.rows("jobs")] == ["failed"]
    assert kbdesk.run("run", "--until-idle").returncode == 0  # that was said, and nothing is left to do


def test_a_backup_is_a_library(kbdesk, export, tmp_path):
    kbdesk.rows("import", export)
    kbdesk.ok("backup", tmp_path / "copy.sqlite3")
    assert "exists already" in kbdesk.refused("backup", tmp_path / "copy.sqlite3")
    other = Prepared(tmp_path / "other")
    other.path.mkdir()
    (tmp_path / "copy.sqlite3").rename(other.path / "kbdesk.sqlite3")
    assert [a["title"] for a in other.rows("list")] == ["One"]


def links(tmp_path, name):
    path = tmp_path / f"{name}.txt"
    path.write_text("\n".join(f"https://{name}.example/{n}" for n in range(60)))
    return path


def put_back(kbdesk, backup):
    for file in kbdesk.path.glob("kbdesk.sqlite3*"):
        file.unlink()
    backup.rename(kbdesk.path / "kbdesk.sqlite3")


def test_what_was_imported_after_a_backup_is_still_there_when_that_is_put_back(kbdesk, tmp_path):
    kbdesk.rows("import", links(tmp_path, "one"))
    kbdesk.ok("backup", tmp_path / "copy.sqlite3")
    kbdesk.rows("import", links(tmp_path, "two"))
    put_back(kbdesk, tmp_path / "copy.sqlite3")
    assert kbdesk.rows("import", links(tmp_path, "three"))[0]["job"] == 2
    kbdesk.ok("doctor", "--repair")
    [kept] = (kbdesk.path / "backups").glob("*.json")
    assert kept.name.startswith("job_2-")
    assert kbdesk.rows("import", kept)[0]["total"] == 60
    hosts = {row["url"].split("/")[2] for row in kbdesk.rows("import", "--dry-run", kept)}
    assert hosts == {"two.example"}


def test_an_import_of_a_newer_backup_never_goes_on_with_the_list_of_another_one(kbdesk, tmp_path):
    """Backups that are put back in turn have imports of one number that have nothing to do with each other."""
    older, newer = tmp_path / "older.sqlite3", tmp_path / "newer.sqlite3"
    kbdesk.ok("backup", older)
    kbdesk.rows("import", links(tmp_path, "one"))
    kbdesk.ok("backup", newer)
    put_back(kbdesk, older)
    assert kbdesk.rows("import", links(tmp_path, "two"))[0]["job"] == 1
    put_back(kbdesk, newer)
    running = kbdesk.start("run")
    try:
        until(lambda: [row["status"] for row in kbdesk.rows("jobs")] == ["failed"], 40)
    finally:
        running.terminate()
        running.wait(PATIENCE)
    assert kbdesk.rows("list") == []
    hosts = set()
    for kept in (kbdesk.path / "backups").glob("job_1-*.json"):
        hosts |= {row["url"].split("/")[2] for row in kbdesk.rows("import", "--dry-run", kept)}
    assert hosts == {"one.example", "two.example"}


def test_one_engine_a_library(kbdesk):
    first = kbdesk.start("run")
    try:
        deadline = time.monotonic() + PATIENCE
        while not DataFolder(kbdesk.path).is_taken() and time.monotonic() < deadline:
            first.poll()
        assert "running already" in kbdesk.refused("run")
        assert kbdesk.run("run", "--until-idle").returncode == 0
    finally:
        first.terminate()
        assert first.wait(PATIENCE) == 0


def test_doctor_says_what_is_wrong_and_repairs_it_after_a_backup(kbdesk, export):
    kbdesk.rows("import", export)
    assert {row["check"]: row["ok"] for row in kbdesk.rows("doctor", codes=(0,))} == dict.fromkeys(
        ("database", "counters", "tasks", "articles", "addresses", "index", "meaning", "models", "payloads", "report"),
        True,
    )
    with sqlite3.connect(kbdesk.path / "kbdesk.sqlite3") as database:
        database.execute("DELETE FROM task")
        database.execute("DELETE FROM address")
    (kbdesk.path / "imports" / "job_77.json").write_text("{}")
    wrong = {row["check"] for row in kbdesk.rows("doctor", codes=(3,)) if not row["ok"]}
    assert wrong == {"counters", "articles", "addresses", "payloads"}
    assert all(row["ok"] for row in kbdesk.rows("doctor", "--repair", codes=(0,)))
    assert len(list((kbdesk.path / "backups").glob("*.sqlite3"))) == 1
    assert "ok" in kbdesk.ok("doctor")
    assert kbdesk.rows("list")[0]["status"] == "link"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo-terminals")
@pytest.mark.parametrize(
    ("words", "said"), [(("doctor",), "Looking at: index"), (("export", "out.json"), "0 of 1 articles")]
)
def test_a_terminal_is_told_what_is_under_way_and_left_as_it_was(kbdesk, export, tmp_path, words, said):
    import pty

    kbdesk.ok("import", export, "--links-only", "--wait")
    end, terminal = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "kbdesk", "--data-dir", str(kbdesk.path), *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=terminal,
        timeout=PATIENCE,
    )
    os.close(terminal)
    told = os.read(end, 10_000).decode()
    os.close(end)
    assert said in told
    assert told.endswith("\r\x1b[K")
    assert b"\x1b" not in done.stdout


def test_links_only_keeps_them_in_a_folder_and_fetches_nothing(kbdesk, export):
    kbdesk.ok("import", export, "--links-only", "--folder", "Old/Browser", "--tag", "kept", "--wait")
    [job] = kbdesk.rows("jobs")
    assert (job["status"], job["done"], job["duplicate"]) == ("completed", 1, 1)
    [article] = kbdesk.rows("search", "one")
    assert (article["status"], article["folder"]) == ("link", ["Old", "Browser", "Reading"])
    assert article["tags"] == ["kept", "x", "y"]


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminals")
def test_what_the_search_by_meaning_lacks_has_a_bar_of_its_own(kbdesk):
    import pty

    library = Library(DataFolder(kbdesk.path))
    with library.write():
        for number in range(3):
            url = f"https://a.example/{number}"
            article = library.articles.link(url, Bookmark(url="u")).article
            library.articles.store(article, url, Page(title="T", text="Boats lie in the harbour.", html=""))
        library.tasks.add("embed_library", article=None)
    library.close()
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kbdesk", "run", "--until-idle"]
    env = {**kbdesk.env, "TERM": "xterm", "COLUMNS": "100"}
    done = subprocess.run(command, env=env, stderr=theirs, stdout=subprocess.DEVNULL, timeout=PATIENCE, check=False)
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # its end
        while piece := os.read(ours, 65_536):
            said += piece
    os.close(ours)
    assert done.returncode == 0
    bars = [line for line in said.decode().splitlines() if "Search by meaning" in line]
    assert "0/3" in bars[0]
    assert "3/3" in bars[-1]
