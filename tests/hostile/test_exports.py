"""What is written for others, and names that come from others: nothing lands where it should not."""

import csv
import hashlib
import json
import os
import random
import shutil
import signal
from pathlib import Path

import pytest

from kbdesk.exporters import known_formats, write
from kbdesk.failure import KbdeskError
from tests.hostile.conftest import one_sentence
from tests.waiting import PATIENCE, until

TEXT = "# A note of one's own\n\n" + "Harbour lights and paper boats, over and over again. " * 12
FORMULAS = ("=1+1", "+1", "-1+cmd|'/C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example")', "＝1")


@pytest.fixture
def kbdesk(tmp_path, library_at):
    return library_at(tmp_path / "data", import__stagger_seconds=0)


def csv_format():
    return next((one.name for one in known_formats() if one.name == "csv"), None)


@pytest.mark.skipif(csv_format() is None, reason="there is no CSV among the formats of the export yet")
def test_no_cell_of_a_csv_is_a_formula(tmp_path):
    rows = [
        {
            "id": number, "url": "https://x.example/", "title": formula, "site": formula, "author": formula,
            "published": None, "added": "2020-01-01T00:00:00Z", "language": "", "category": formula, "tags": [formula],
            "folder": [formula], "status": "ready", "words": 1, "read": False, "starred": False, "text": formula,
            "html": "", "summary": formula, "note": formula, "aliases": [], "folders": [[formula]],
        }
        for number, formula in enumerate(FORMULAS)
    ]  # fmt: skip
    write(rows, tmp_path / "out.csv", "csv")
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8-sig") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r＝＋－＠" and cell]


def _filled(kbdesk, tmp_path):
    (tmp_path / "note.md").write_text(TEXT)
    kbdesk.ok("import", tmp_path / "note.md", "--wait")


@pytest.mark.parametrize("ending", [".json", ".html"])
def test_a_full_disk_leaves_the_export_that_was_there(kbdesk, small_disk, tmp_path, ending):
    disk = small_disk(1)
    (tmp_path / "note.md").write_text(TEXT + "".join(f"word{n} " for n in range(20_000)))
    kbdesk.ok("import", tmp_path / "note.md", "--wait")
    out = disk.path / f"out{ending}"
    out.write_text("what was there before")
    disk.fill()
    sentence = one_sentence(kbdesk.run("export", out), out)
    assert "No space" in sentence or "full" in sentence
    assert out.read_text() == "what was there before"
    assert sorted(p.name for p in disk.path.iterdir()) == ["ballast", out.name]


def test_an_export_that_fails_in_the_middle_leaves_the_one_that_was_there(tmp_path):
    out = tmp_path / "out.json"
    out.write_text("what was there before")

    def articles():
        yield {"id": 1, "url": "https://x.example/", "title": "T", "text": "x" * 1_000_000}
        raise KbdeskError("It ends here.")

    with pytest.raises(KbdeskError, match="ends here"):
        write(articles(), out, "json")
    assert out.read_text() == "what was there before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


def test_what_was_half_written_is_taken_away_when_it_is_told_to_end(kbdesk, tmp_path):
    links = [{"url": f"https://pilots.example/{one}", "title": "T", "note": TEXT} for one in range(3_000)]
    (tmp_path / "links.json").write_text(json.dumps({"articles": links}))
    kbdesk.ok("import", tmp_path / "links.json", "--links-only", "--wait")
    place = tmp_path / "out"
    place.mkdir()
    for number in 2 * (signal.SIGINT, signal.SIGTERM):
        running = kbdesk.start("export", place / "library", "--format", "markdown")
        until(lambda: any(place.iterdir()))
        running.send_signal(number)
        assert running.wait(PATIENCE) == 130
        assert list(place.iterdir()) == []


def test_an_export_has_no_place_to_go(kbdesk, tmp_path):
    _filled(kbdesk, tmp_path)
    before = sorted(p.name for p in tmp_path.iterdir())
    (tmp_path / "folder.json").mkdir()
    for out in (
        tmp_path / "missing" / "out.json",
        tmp_path / "folder.json",
        Path("/proc/out.json"),
        Path("/dev/full/x.json"),
    ):
        one_sentence(kbdesk.run("export", out), out)
    assert (tmp_path / "folder.json").is_dir()
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*before, "folder.json"])


def test_a_backup_overwrites_nothing(kbdesk, tmp_path):
    kbdesk.ok("jobs")
    there = tmp_path / "there.sqlite3"
    there.write_text("what was there before")
    assert "exists" in one_sentence(kbdesk.run("backup", there), there)
    assert there.read_text() == "what was there before"
    link = tmp_path / "link.sqlite3"
    link.symlink_to(tmp_path / "nowhere")
    kbdesk.run("backup", link)
    assert not (tmp_path / "nowhere").exists(), "a backup was written where a link led"


def test_a_backup_has_no_place_to_go(kbdesk, tmp_path):
    kbdesk.ok("jobs")
    for out in (tmp_path / "missing" / "copy", Path("/proc/copy"), tmp_path):
        one_sentence(kbdesk.run("backup", out))


def _files_of(path):
    """Everything in a folder, with what kind of thing it is."""
    return {p.relative_to(path): p for p in path.rglob("*")}


NAMES = (
    "two\nlines.md", "tab\tand\rreturn.md", "\x1b[31mred.md", "a" * 250 + ".md", "é" * 120 + ".md", "..md", "...md",
    " .md", "-rf.md", "--wait.md", "a.tar.gz.md", "con.md", "$(touch x).md", "`touch x`.md", "%s%n.md", "a;b|c&d.md",
    "name.md/../../x"[:7] + ".md", "\u202egnp.md", "<img src=x onerror=alert(1)>.md", "a.md\u0000"[:4], "job_1.json.md",
    "kbdesk.sqlite3.md",
)  # fmt: skip


def test_files_with_names_of_all_kinds(kbdesk, tmp_path):
    """Each is read; what is kept of it lies in `files` under the hash of its content, whatever it was called."""
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "deep" / "er").mkdir(parents=True)
    bodies = {}
    for number, name in enumerate(dict.fromkeys(NAMES)):
        bodies[name] = f"{TEXT}\nNumber {number}\n"
        (inside / name).write_text(bodies[name])
    before = {p for p in _files_of(tmp_path) if p.parts[0] != "data"}
    one_by_one = [inside / "deep" / ".." / "deep" / "er" / ".." / ".." / name for name in bodies]
    kbdesk.ok("import", "--wait", "--", *one_by_one, codes=(0, 3))
    assert kbdesk.rows("failures") == []
    kept = {p.name.split(".")[0] for p in (kbdesk.path / "files").iterdir()}
    assert kept == {hashlib.sha256(body.encode()).hexdigest() for body in bodies.values()}
    assert all(p.is_file() and not p.is_symlink() for p in (kbdesk.path / "files").iterdir())
    outside = {p for p in _files_of(tmp_path) if p.parts[0] != "data"}
    assert outside == before, "something was written outside of the data folder"
    lines = kbdesk.ok("list").splitlines()
    assert len(lines) == len(bodies), "a name broke a line of the list in two"
    assert not [line for line in lines if "\x1b" in line], "a name speaks to the terminal"


def test_a_name_that_is_too_long(kbdesk, tmp_path):
    sentence = one_sentence(kbdesk.run("import", tmp_path / ("x" * 300 + ".md")))
    assert len(sentence) < 1_000
    one_sentence(kbdesk.run("import", tmp_path / "/".join(["y" * 200] * 30)))


def test_links_of_the_file_system(kbdesk, tmp_path):
    """What a link leads to is read where its user named it, and never written, moved or linked to."""
    secret = tmp_path / "secret.md"
    secret.write_text(TEXT)
    secret.chmod(0o600)
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link.md").symlink_to(secret)
    (inside / "users.md").symlink_to("/etc/passwd")
    (inside / "loop.md").symlink_to(inside / "loop.md")
    (inside / "nowhere.md").symlink_to(tmp_path / "nowhere")
    (inside / "up").symlink_to(tmp_path)
    (inside / "mine.md").write_text(TEXT + "Mine.")
    users = Path("/etc/passwd").stat()
    kbdesk.ok("import", inside, "--wait", codes=(0, 3))
    assert Path("/etc/passwd").stat().st_mtime == users.st_mtime
    assert secret.read_text() == TEXT
    assert secret.stat().st_mode & 0o777 == 0o600
    kept = list((kbdesk.path / "files").iterdir())
    assert kept
    assert all(p.is_file() and not p.is_symlink() and p.stat().st_nlink == 1 for p in kept)
    assert not [row for row in kbdesk.rows("list") if "up/" in row["url"]], "a link to a folder was followed"
    one_sentence(kbdesk.run("import", inside / "loop.md"))
    one_sentence(kbdesk.run("import", inside / "nowhere.md"))


def test_a_folder_brings_in_nothing_from_outside(kbdesk, tmp_path):
    """A folder that was unpacked from somewhere must not lead out of itself: its links were not its user's doing."""
    (tmp_path / "secret.md").write_text("The secret of the harbour. " * 30)
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link.md").symlink_to(tmp_path / "secret.md")
    (inside / "mine.md").write_text(TEXT + "Mine.")
    kbdesk.ok("import", inside, "--wait")
    assert kbdesk.rows("search", "secret") == []


def test_a_pipe_is_not_waited_for(kbdesk, tmp_path):
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    one_sentence(kbdesk.run("import", pipe))


def test_a_device_without_end_is_no_export(kbdesk):
    one_sentence(kbdesk.run("import", Path("/dev/zero")))


@pytest.mark.parametrize("name", ["null", "random", "tty"])
def test_a_device_is_no_export(kbdesk, name):
    path = Path("/dev") / name
    if not path.exists():
        pytest.skip(f"there is no {path} here")
    one_sentence(kbdesk.run("import", path))


def test_what_never_ends_in_a_folder(kbdesk, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    os.mkfifo(folder / "pipe.md")
    (folder / "mine.md").write_text(TEXT)
    (folder / "zero.md").symlink_to("/dev/zero")
    kbdesk.ok("import", folder, "--wait")
    assert len(kbdesk.rows("list")) == 1


def test_a_file_that_becomes_a_pipe_while_it_waits(kbdesk, tmp_path):
    note = tmp_path / "note.md"
    note.write_text(TEXT)
    kbdesk.ok("import", note)
    note.unlink()
    os.mkfifo(note)
    kbdesk.ok("run", "--until-idle", codes=(3,))
    [failure] = kbdesk.rows("failures")
    assert failure["kind"] == "file_unreadable"
    assert failure["remedy"]


def test_a_payload_that_names_files_of_others(kbdesk, tmp_path):
    """Whoever can send an export cannot name files of this computer in it."""
    secret = tmp_path / "secret.md"
    secret.write_text("The secret of the harbour. " * 30)
    exports = {
        "karakeep.json": json.dumps(
            {
                "bookmarks": [
                    {"file": str(secret), "content": {"type": "asset", "assetType": "pdf", "file": str(secret)}},
                    {"title": "x", "file": str(secret), "content": {"type": "link", "url": secret.as_uri()}},
                    {"title": "y", "content": {"type": "link", "url": "file:///etc/passwd"}, "path": str(secret)},
                    {"title": "z", "content": {"type": "text", "text": "mine", "file": str(secret)}},
                ]
            }
        ),
        "netscape.html": "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>"
        f'<DT><A HREF="{secret.as_uri()}" FILE="{secret}">x</A><DT><A HREF="file:///etc/passwd">y</A>'
        f'<DT><A HREF="../../secret.md">z</A><DT><A HREF="http://127.0.0.1:9/">w</A></DL>',
        "links.txt": f"{secret.as_uri()}\n{secret}\nfile://localhost/etc/passwd\nhttp://127.0.0.1:9/\n",
        "payload.json": json.dumps(
            {"format": "kbdesk import", "version": 1, "items": [{"url": "", "file": str(secret), "title": "x"}]}
        ),
    }
    for name, body in exports.items():
        (tmp_path / name).write_text(body)
        kbdesk.run("import", tmp_path / name, "--wait")
    kept = [p.read_bytes() for p in (kbdesk.path / "files").iterdir()] if (kbdesk.path / "files").exists() else []
    assert not [body for body in kept if b"The secret of" in body]
    assert kbdesk.rows("search", "secret of the harbour") == [] or all(
        "The secret" not in kbdesk.ok("show", row["id"]) for row in kbdesk.rows("search", "secret of the harbour")
    )
    assert kbdesk.rows("search", "root bin bash") == []


def test_a_file_that_changes_while_it_is_read(kbdesk, tmp_path):
    """A log that grows: what is kept is one state of it, under the hash of just that."""
    rng = random.Random(1)
    grows = tmp_path / "grows.txt"
    grows.write_text(TEXT * 50)
    kbdesk.ok("import", grows)
    process = kbdesk.start("run", "--until-idle")
    while process.poll() is None:
        with grows.open("a") as file:
            file.write(f"line {rng.random()}\n")
    kept = list((kbdesk.path / "files").iterdir())
    assert len(kept) == 1
    assert hashlib.sha256(kept[0].read_bytes()).hexdigest() == kept[0].name.split(".")[0]
    shutil.rmtree(kbdesk.path / "files")
    assert "boats" in kbdesk.ok("show", 1)
