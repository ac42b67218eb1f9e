"""A library that any version of the schema left behind opens, with all that is in it; `make.py` says how these came.

Each was closed while a link still waited for its turn.
"""

import lzma
import re
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kbdesk.cli import output
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.library import migrations
from kbdesk.library.records import Filter
from tests.prepared import Prepared
from tests.upgrade.make import SITE
from tests.waiting import PATIENCE

LIBRARIES = Path(__file__).with_name("libraries")
VERSIONS = sorted(int(re.findall(r"\d+", file.name)[0]) for file in LIBRARIES.glob("v*.sqlite3.xz"))
ARTICLES = {
    "/river": ("How rivers find their way", ["Water", "Rivers"], {"hydrology", "To Read"}),
    "/deutsch": ("Die Brücke über den Fluss", ["Water", "Rivers"], {"hydrology", "Brücken"}),
    "/lighthouse": ("A lamp for the sailors", ["Water"], {"sea"}),
    "/nihongo": ("東京タワーの夜", [], set()),
    "/gone": ("A page that is gone", [], {"lost"}),
}
QUERIES = {
    "sailors": "/lighthouse",
    '"oxbow lake"': "/river",
    "brucke": "/deutsch",
    "東京タワー": "/nihongo",
    "title:lamp": "/lighthouse",
    "tag:sea": "/lighthouse",
    "journey": "/river",
}
"""What finds which article: words, phrases, other scripts, and what its user wrote."""

OLD_QUERIES = {query: path for query, path in QUERIES.items() if query not in ("東京タワー", "title:lamp")}
"""What the index of versions 1 and 2 can answer, until a task has made it anew."""


@pytest.fixture
def old(tmp_path):
    """Puts the library of a version into place, and returns the command line on it."""
    made = []

    def place(version):
        command = Prepared(tmp_path / "data", tasks__max_attempts=1, network__allow_private="always")
        packed = (LIBRARIES / f"v{version}.sqlite3.xz").read_bytes()
        (command.path / "kbdesk.sqlite3").write_bytes(lzma.decompress(packed))
        made.append(command)
        return command

    yield place
    for command in made:
        command.end()


def value(file, sql):
    with sqlite3.connect(file) as database:
        [[found]] = database.execute(sql)
    database.close()
    return found


def everything_is_there(kbdesk, version, queries=QUERIES):
    engine = Engine(DataFolder(kbdesk.path))
    try:
        rows = {row["url"].removeprefix(SITE): row for row in map(output.article, engine.articles(Filter(), 0, 100))}
        river = output.detail(engine.article(rows["/river"]["id"]))
        found = {query: [hit.article.url for hit in engine.find(query, 20).hits] for query in queries}
    finally:
        engine.stop()
    assert set(rows) == {*ARTICLES, "/later"}
    for path, (title, folder, tags) in ARTICLES.items():
        row = rows[path]
        if version >= 2:
            tags = {"water" if tag == "hydrology" else tag for tag in tags}
        assert row["title"] == title
        assert row["folder"] == folder
        assert tags <= set(row["tags"])
        assert row["status"] == ("failed" if path == "/gone" else "ready")
    assert rows["/river"]["added"].startswith("2016-06-15")
    assert river["note"] == "Read before the journey."
    assert "oxbow lake" in river["text"]
    assert "<p>" in river["html"]
    assert found == {query: [SITE + path] for query, path in queries.items()}


def test_there_is_one_of_every_version():
    """A step that is new needs a library that the version before it made: see `make.py`."""
    assert set(range(1, migrations.VERSION)) <= set(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_it_opens_with_all_that_is_in_it(old, version):
    kbdesk = old(version)
    file = kbdesk.path / "kbdesk.sqlite3"
    assert value(file, "PRAGMA user_version") == version

    everything_is_there(kbdesk, version, QUERIES if version > 2 else OLD_QUERIES)

    assert value(file, "PRAGMA user_version") == migrations.VERSION
    backups = list((kbdesk.path / "backups").iterdir())
    if version < migrations.VERSION:
        [backup] = backups
        assert backup.name.startswith(f"kbdesk-v{version}-")
        assert value(backup, "PRAGMA user_version") == version
        assert value(backup, "PRAGMA integrity_check") == "ok"
        assert value(backup, "SELECT count(*) FROM article") == len(ARTICLES) + 1
    else:
        assert backups == []
    [job] = kbdesk.rows("jobs")
    assert (job["status"], job["total"], job["done"], job["failed"]) == ("completed", 6, 4, 1)
    assert job["total"] == sum(job[name] for name in ("pending", "running", "done", "duplicate", "skipped", "failed"))
    [failure] = kbdesk.rows("failures")
    assert (failure["url"], failure["kind"]) == (f"{SITE}/gone", "http_status")
    if version >= 9:
        assert "All about water" in kbdesk.ok("searches")


@pytest.mark.parametrize("version", [1, 2, 4, 8])  # those whose successors left work to do
def test_work_goes_on_where_it_stood(old, version):
    kbdesk = old(version)
    kbdesk.ok("run", "--until-idle", codes=(0, 3))
    rows = {row["url"].removeprefix(SITE): row for row in kbdesk.rows("list")}
    # Its site is not there any more: it is listed with what failed, and nothing of it is lost.
    assert rows["/later"]["status"] == "failed"
    assert "later" in rows["/later"]["tags"]
    assert {failure["url"] for failure in kbdesk.rows("failures")} == {f"{SITE}/gone", f"{SITE}/later"}
    everything_is_there(kbdesk, version)
    assert kbdesk.rows("search", "how do sailors know the cape at night", "--mode", "semantic")[0]["url"] == (
        f"{SITE}/lighthouse"
    )
    assert [row for row in kbdesk.rows("doctor") if not row.get("ok", True)] == []


DIES = """
import os, signal, sys
from pathlib import Path
from kbdesk.library.storage.database import Database
from kbdesk.library.library import Library
from kbdesk.datafolder import DataFolder

left = int(sys.argv[2])
execute = Database.execute

def counting(self, sql, values=()):
    global left
    if self._writing.has_turn:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    return execute(self, sql, values)

Database.execute = counting
Library(DataFolder(Path(sys.argv[1]))).close()
"""


@pytest.mark.parametrize("statement", [1, 2, 15, 35, 52])
def test_killed_in_the_middle_it_opens_all_the_same(old, statement):
    kbdesk = old(1)
    done = subprocess.run([sys.executable, "-c", DIES, kbdesk.path, str(statement)], check=False, timeout=PATIENCE)
    assert done.returncode == -9, "it was to die before it was done"
    assert value(kbdesk.path / "kbdesk.sqlite3", "PRAGMA user_version") == 1
    everything_is_there(kbdesk, 1, OLD_QUERIES)
    assert value(kbdesk.path / "kbdesk.sqlite3", "PRAGMA user_version") == migrations.VERSION
    # One of the attempt that died, one of the attempt that did not; in the same second they are one file.
    assert 1 <= len(list((kbdesk.path / "backups").glob("kbdesk-v1-*.sqlite3"))) <= 2


def test_what_an_older_one_works_on_is_left_alone_until_that_has_ended(old):
    """kbdesk was updated while it lay in the tray: the older one would write into tables that it knows nothing of."""
    kbdesk = old(max(VERSIONS))
    file = kbdesk.path / "kbdesk.sqlite3"
    before = file.read_bytes()
    older = DataFolder(kbdesk.path)
    older.acquire()
    assert "An older kbdesk works on" in kbdesk.refused("list")
    assert file.read_bytes() == before
    assert not list((kbdesk.path / "backups").iterdir())
    older.release()
    everything_is_there(kbdesk, max(VERSIONS))


def test_of_many_that_find_an_old_one_at_once_one_upgrades_it_and_all_go_on(old):
    kbdesk = old(1)
    with ThreadPoolExecutor(5) as pool:
        told = list(pool.map(lambda _: len(kbdesk.rows("list")), range(5)))
    assert told == [len(ARTICLES) + 1] * 5
    assert len(list((kbdesk.path / "backups").iterdir())) == 1


def test_one_that_waited_while_a_newer_one_came_and_went_does_not_go_on(old):
    """It waited for the engine of another process, with a library that was upgraded under it meanwhile."""
    kbdesk = old(max(VERSIONS))
    waiting = Engine(DataFolder(kbdesk.path))
    with sqlite3.connect(kbdesk.path / "kbdesk.sqlite3") as database:
        database.execute(f"PRAGMA user_version = {migrations.VERSION + 1}")
    database.close()
    with pytest.raises(KbdeskError, match="newer kbdesk"):
        waiting.start()
    assert not DataFolder(kbdesk.path).is_taken()
    waiting.stop()


def test_a_newer_one_is_refused_in_a_sentence(old):
    kbdesk = old(max(VERSIONS))
    file = kbdesk.path / "kbdesk.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute(f"PRAGMA user_version = {migrations.VERSION + 1}")
    database.close()
    before = file.read_bytes()
    assert "newer kbdesk" in kbdesk.refused("list")
    assert file.read_bytes() == before
