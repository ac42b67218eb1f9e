"""A database that others hold, that is damaged, newer, copied or written by two at once."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from kbdesk.datafolder import DataFolder
from kbdesk.library.library import Library
from kbdesk.library.storage import database as storage
from tests.engine.conftest import Desk
from tests.hostile.conftest import HEARTBEAT, asked, finished, links, one_sentence, whole
from tests.waiting import PATIENCE, until

READING = (
    ("jobs",), ("list",), ("failures", "--all"), ("search", "harbour"), ("show", "1"),
    ("show", "1", "--format", "json"), ("doctor",), ("config", "list"),
)  # fmt: skip
WRITING = (("add", "http://127.0.0.1:9/"), ("retry", "--all"), ("doctor", "--repair"), ("run", "--until-idle"))
VARIANTS = 30


def imported(kbdesk, urls, tmp_path):
    export = tmp_path / "links.txt"
    export.write_text("\n".join(urls))
    kbdesk.ok("import", export)


class Other:
    """Another program that holds the database for itself."""

    def __init__(self, path):
        self._code = (
            "import sqlite3, sys; d = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None);"
            "d.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", self._code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout.readline() == "held\n"

    def let_go(self):
        self._process.communicate(timeout=PATIENCE)


def test_locked_for_some_seconds_in_the_middle_of_an_import(kbdesk, slow_site, tmp_path):
    urls = links(slow_site, 120)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run", "--until-idle")
    until(lambda: len(asked(slow_site)) > 20)
    other = Other(kbdesk.path / "kbdesk.sqlite3")
    late = threading.Event()
    threading.Timer(3.0, late.set).start()
    assert kbdesk.rows("jobs"), "who reads does not wait"
    late.wait(10)
    held = len(asked(slow_site))
    assert held < len(urls), "it was done before it could be held up"
    other.let_go()
    assert process.wait(PATIENCE) == 0
    finished(kbdesk, urls)
    assert len(asked(slow_site)) == len(urls), "nothing is fetched twice"


def test_a_command_waits_for_the_lock(kbdesk):
    kbdesk.ok("jobs")
    other = Other(kbdesk.path / "kbdesk.sqlite3")
    with ThreadPoolExecutor(1) as pool:
        added = pool.submit(kbdesk.run, "add", "https://x.example/")
        late = threading.Event()
        threading.Timer(1.5, late.set).start()
        late.wait(10)
        assert not added.done()
        other.let_go()
        assert added.result(PATIENCE).returncode == 0
    assert len(kbdesk.rows("list")) == 1


def test_locked_for_longer_than_anyone_waits(tmp_path, slow_site, monkeypatch):
    """The lock outlasts the patience of every statement; it goes on all the same when the lock is gone."""
    monkeypatch.setattr(storage, "BUSY_SECONDS", 0.2)
    desk = Desk(tmp_path / "data", slow_site)
    engine = desk.open(tasks__backoff_seconds=0.5)
    try:
        engine.start()
        urls = links(slow_site, 90)
        job = desk.import_links(urls)
        until(lambda: len(asked(slow_site)) > 20)
        other = Other(desk.path / "kbdesk.sqlite3")
        late = threading.Event()
        threading.Timer(2.5, late.set).start()
        late.wait(10)
        other.let_go()
        desk.finish(HEARTBEAT / 2)
        found = engine.job(job)
        assert (found.status.value, found.done, found.failed) == ("completed", len(urls), 0)
    finally:
        desk.close()


def test_locked_for_longer_than_a_command_waits(tmp_path, monkeypatch, capsys):
    from kbdesk.cli import main

    monkeypatch.setattr(storage, "BUSY_SECONDS", 0.2)
    path = tmp_path / "data"
    Library(DataFolder(path)).close()
    other = Other(path / "kbdesk.sqlite3")
    try:
        assert main(["--data-dir", str(path), "add", "https://x.example/"]) == 1
    finally:
        other.let_go()
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1
    assert "did not expect" not in said
    assert "locked" in said


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The bytes of a library with some articles, some work left, and nothing in its log."""
    from kbdesk.library.articles import Page
    from kbdesk.library.preview import Choices
    from kbdesk.library.shelf import Item

    folder = DataFolder(tmp_path_factory.mktemp("filled") / "data")
    library = Library(folder)
    with library.write():
        for number in range(60):
            url = f"http://127.0.0.1:9/{number}"
            linked = library.articles.link(url, Item(url=url, tags=[f"t{number % 5}"], folder=["A", f"B{number % 3}"]))
            page = Page(title=f"Title {number}", text=f"harbour {number} " * 200, html="<p>harbour</p>" * 50)
            library.articles.store(linked.article, url, page)
            library.fulltext.index(linked.article)
        job = library.jobs.create("atomic", "x", Choices(), 3, 0)
        for number in range(3):
            library.tasks.add("index_article", article=number + 1, job=job, item=number)
        library.jobs.begin(job)
    library.database.execute("PRAGMA wal_checkpoint(truncate)")
    library.close()
    return folder.database.read_bytes()


def damaged(path, data):
    shutil.rmtree(path, ignore_errors=True)
    (path / "imports").mkdir(parents=True, mode=0o700)
    path.chmod(0o700)
    (path / "kbdesk.sqlite3").write_bytes(data)
    (path / "config.toml").write_text("[tasks]\nmax_attempts = 1\nbackoff_seconds = 0.05\n")


def _said_or_done(path, *commands):
    return _all_said_or_done([("--data-dir", str(path), *command) for command in commands])


def _all_said_or_done(commands):
    """Runs commands one after another, in one process of their own; what is wrong with how they ended."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.many_commands"],
        input=json.dumps(commands),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    ends = [json.loads(line) for line in done.stdout.splitlines()]
    wrong = []
    if len(ends) < len(commands):
        wrong.append((" ".join(commands[len(ends)]), "crashed or hung", done.returncode, done.stderr[-1500:]))
    for command, end in zip(commands, ends, strict=False):
        text = end["stderr"]
        one_line = len(text.strip().splitlines()) == 1 and text.startswith("kbdesk: ")
        said = end["code"] in (0, 3) or (end["code"] == 1 and one_line)
        if "Traceback" in text or "did not expect" in text or not said:
            wrong.append((" ".join(command), end["code"], text[-300:]))
    return wrong


def test_cut_in_half(filled, tmp_path):
    path = tmp_path / "data"
    for share in (0.5, 0.9, 0.02):
        damaged(path, filled[: int(len(filled) * share)])
        wrong = _said_or_done(path, *READING, *WRITING)
        assert not wrong, (share, wrong)


def test_cut_in_half_is_found_by_the_doctor_and_left_alone(filled, kbdesk):
    half = filled[: len(filled) // 2]
    damaged(kbdesk.path, half)
    done = kbdesk.run("doctor")
    said = done.stdout + done.stderr
    assert done.returncode in (1, 3)
    assert "damaged" in said
    assert "backup" in said
    kbdesk.run("doctor", "--repair")
    assert (kbdesk.path / "kbdesk.sqlite3").read_bytes()[:100] == half[:100]


def flipped(data, seed):
    """`data` with some bits and bytes changed, many of them where a page of the database describes itself."""
    rng = random.Random(seed)
    changed = bytearray(data)
    for _ in range(rng.choice((1, 2, 4, 8, 30, 300))):
        kind = rng.random()
        if kind < 0.02:
            place = rng.randrange(100)
        elif kind < 0.7:
            place = rng.randrange(len(data) // 4096) * 4096 + rng.randrange(64)
        else:
            place = rng.randrange(len(data))
        changed[place] ^= 1 << rng.randrange(8) if rng.random() < 0.5 else rng.randrange(1, 256)
    return bytes(changed)


@pytest.mark.parametrize("part", range(3))
def test_flipped_bytes(filled, tmp_path, part):
    """Every command works on what it can read, or ends in a sentence: no traceback, no hang, no crash."""
    commands = []
    for seed in range(part, VARIANTS, 3):
        path = tmp_path / f"seed-{seed}"
        damaged(path, flipped(filled, seed))
        commands += [("--data-dir", str(path), *command) for command in READING + WRITING]
    wrong = _all_said_or_done(commands)
    assert not wrong, wrong


def without(data, path, *names):
    """The bytes of a library in which the first page of some tables or indexes is rubbish."""
    damaged(path, data)
    database = sqlite3.connect(path / "kbdesk.sqlite3")
    roots = dict(database.execute("SELECT name, rootpage FROM sqlite_master"))
    database.close()
    changed = bytearray(data)
    for name in names:
        changed[(roots[name] - 1) * 4096 : roots[name] * 4096] = b"\xff" * 4096
    damaged(path, bytes(changed))


@pytest.mark.parametrize("name", ["article", "sqlite_autoindex_failure_log_1", "import_job", "task", "task_pending"])
def test_work_on_a_damaged_library_ends(filled, tmp_path, name):
    """`run --until-idle` says that the library is damaged, and ends."""
    without(filled, tmp_path / "data", name)
    assert not _said_or_done(tmp_path / "data", ("run", "--until-idle"))


def test_a_damaged_index_is_said_and_made_anew(filled, kbdesk):
    without(filled, kbdesk.path, "fulltext_data")
    assert "doctor" in one_sentence(kbdesk.run("search", "harbour"))
    kbdesk.ok("doctor", "--repair")
    assert len(kbdesk.rows("search", "harbour", "--limit", 100)) == 60


@pytest.mark.parametrize("names", [["embedding"], ["passage"], ["sqlite_autoindex_embedding_1", "passage"]])
def test_damaged_vectors_are_said_and_made_anew(filled, kbdesk, names):
    damaged(kbdesk.path, filled)
    kbdesk.ok("run", "--until-idle")
    before = [row["url"] for row in kbdesk.rows("search", "harbour", "--mode", "semantic")]
    with closing(sqlite3.connect(kbdesk.path / "kbdesk.sqlite3")) as database:
        database.execute("PRAGMA wal_checkpoint(truncate)")
    without((kbdesk.path / "kbdesk.sqlite3").read_bytes(), kbdesk.path, *names)
    said = kbdesk.run("doctor").stdout
    assert "The vectors that articles are found by their meaning with are damaged" in said
    assert "full text index" not in said
    kbdesk.ok("doctor", "--repair")
    kbdesk.ok("run", "--until-idle")
    assert [row["url"] for row in kbdesk.rows("search", "harbour", "--mode", "semantic")] == before
    assert len(kbdesk.rows("list", "--limit", "1000")) == len(kbdesk.rows("search", "harbour", "--limit", 100)) == 60


def test_of_a_newer_version(kbdesk):
    kbdesk.ok("jobs")
    path = kbdesk.path / "kbdesk.sqlite3"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    before = path.read_bytes()
    for command in (*READING[:-1], *WRITING, ("backup", str(kbdesk.path.parent / "copy"))):
        assert "newer" in one_sentence(kbdesk.run(*command)), command
    assert path.read_bytes() == before


def test_backups_while_an_import_runs(kbdesk, slow_site, tmp_path):
    urls = links(slow_site, 120)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run", "--until-idle")
    counts = []
    for number in range(3):
        until(lambda least=number * 20: len(asked(slow_site)) > 10 + least)
        copy = tmp_path / f"copy{number}.sqlite3"
        kbdesk.ok("backup", copy)
        assert copy.stat().st_mode & 0o777 == 0o600
        [job] = whole(copy)
        assert job["total"] == len(urls)
        counts.append(job["done"])
    assert counts == sorted(counts)
    assert counts[0] < len(urls), "the import was over before it was copied"
    assert process.wait(PATIENCE) == 0
    # What is in a copy is a library: the work goes on from where it stood there.
    restored = tmp_path / "restored"
    shutil.copytree(kbdesk.path, restored, ignore=shutil.ignore_patterns("kbdesk.sqlite3*", "lock"))
    shutil.copy(tmp_path / "copy0.sqlite3", restored / "kbdesk.sqlite3")
    kbdesk.path = restored
    kbdesk.env["KBDESK_DATA_DIR"] = str(restored)
    finished(kbdesk, urls)


def test_two_processes_write_at_once(kbdesk, slow_site, tmp_path):
    urls = links(slow_site, 100)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run")
    until(lambda: asked(slow_site))
    more = links(slow_site, 20, first=1_000)
    with ThreadPoolExecutor(4) as pool:
        for done in pool.map(lambda url: kbdesk.run("add", url, "--tag", "typed"), more):
            assert done.returncode == 0, done.stderr
    everything = sorted(urls + more)
    until(
        lambda: (
            sorted(one["url"] for one in kbdesk.rows("list", "--limit", 1_000) if one["status"] == "ready")
            == everything
        ),
        30,
    )
    process.terminate()
    assert process.wait(PATIENCE) == 0
    assert len(kbdesk.rows("list", "--tag", "typed")) == len(more)
    finished_rows = whole(kbdesk.path / "kbdesk.sqlite3")
    assert [(job["status"], job["done"]) for job in finished_rows] == [("completed", len(urls))]
    assert len(asked(slow_site)) == len(everything)
