"""kill -9 in the middle of the work, again and again: nothing lost, nothing twice, every counter right."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.command import QUICK, Kbdesk
from tests.site import Site, article
from tests.waiting import PATIENCE

LINKS = 160
REPEATED = 10


@pytest.fixture
def site():
    def slowly(request):
        request.site.closed.wait(0.04)
        request.send(article(f"Article {request.number}", request.number))

    with Site(routes={"ok": slowly}) as running:
        yield running


@pytest.fixture
def kbdesk(tmp_path):
    command = Kbdesk(tmp_path / "data", **{key.replace(".", "__"): value for key, value in QUICK.items()})
    yield command
    command.end()


def gone(kbdesk, seconds=20.0):
    """Whether all processes of the library end by themselves in time."""
    deadline = time.monotonic() + seconds
    while kbdesk.processes():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_an_import_that_is_killed_again_and_again(kbdesk, site, tmp_path):
    rng = random.Random(7)
    hosts = ("127.0.1.1", "127.0.1.2", "127.0.1.3")
    urls = [site.url(f"/ok/{n}", hosts[n % 3]) for n in range(LINKS)]
    links = tmp_path / "links.txt"
    links.write_text("\n".join(urls + urls[:REPEATED]))
    [made] = kbdesk.rows("import", links)
    assert (made["kind"], made["total"], made["duplicate"]) == ("batch", LINKS + REPEATED, REPEATED)
    kills = 0
    for _ in range(5):
        process = kbdesk.start("run", "--until-idle")
        try:
            process.wait(timeout=rng.uniform(0.4, 1.4))
            break
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)  # the parent alone: its children must notice
            process.wait()
            kills += 1
        assert gone(kbdesk), "children outlived their parent"
    assert kills >= 2, "it was done before it could be killed"
    kbdesk.ok("run", "--until-idle")

    [job] = kbdesk.rows("jobs")
    assert (job["status"], job["done"], job["duplicate"]) == ("completed", LINKS, REPEATED)
    assert job["total"] == LINKS + REPEATED
    assert not any(job[name] for name in ("pending", "running", "skipped", "failed", "cancelled"))
    listed = [row["url"] for row in kbdesk.rows("list", "--limit", 1000)]
    assert sorted(listed) == sorted(urls)
    assert len(kbdesk.rows("search", "harbour", "--limit", 1000)) == LINKS
    assert kbdesk.rows("failures") == []
    with sqlite3.connect(kbdesk.path / "kbdesk.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    again = len([path for _, path in site.requests if path.startswith("/ok/")]) - LINKS
    assert 0 <= again <= kills * 16
    assert [p.name for p in (kbdesk.path / "imports").iterdir()] == ["job_1.json"]


UPGRADING = """
import sys
from pathlib import Path
from kbdesk.library import migrations
from kbdesk.library.storage.database import Database

slow = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000000) SELECT max(i) FROM n;"
step = "CREATE TABLE later (id INTEGER);\\nINSERT INTO later VALUES (1);\\n"
migrations.STEPS += (step + (slow if sys.argv[3] == "slow" else ""),)
migrations.VERSION += 1

class Telling(Database):
    def execute(self, sql, values=()):
        if sql.startswith("WITH RECURSIVE"):
            print("in the midst", flush=True)
        return super().execute(sql, values)

database = Telling(Path(sys.argv[1]), Path(sys.argv[2]))
print(database.value("SELECT count(*) FROM later"), database.value("PRAGMA user_version") == migrations.VERSION)
"""


def test_a_kill_in_the_middle_of_an_upgrade_leaves_the_library_as_it_was(kbdesk, site):
    kbdesk.ok("add", site.url("/ok/1"), "--wait")
    path, backups = kbdesk.path / "kbdesk.sqlite3", kbdesk.path / "backups"

    def upgrade(how):
        command = [sys.executable, "-c", UPGRADING, str(path), str(backups), how]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    process = upgrade("slow")
    assert process.stdout.readline() == "in the midst\n"
    process.kill()
    process.communicate(timeout=PATIENCE)
    assert [row["status"] for row in kbdesk.rows("list")] == ["ready"], "this version opens it as before"
    again = upgrade("quick")
    assert again.communicate(timeout=PATIENCE)[0].split() == ["1", "True"]
    with sqlite3.connect(sorted(backups.iterdir())[0]) as copy:
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (1,)


def test_a_kill_while_an_import_is_stored_leaves_all_of_it_or_nothing(kbdesk, tmp_path):
    links = tmp_path / "links.txt"
    links.write_text("\n".join(f"https://site{n % 90}.example/{n}" for n in range(30_000)))
    rng = random.Random(3)
    for _ in range(6):
        process = kbdesk.start("import", links)
        try:
            process.wait(timeout=rng.uniform(0.2, 0.8))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    jobs = kbdesk.rows("jobs")
    assert all((job["status"], job["total"], job["pending"]) == ("pending", 30_000, 30_000) for job in jobs)
    # What a kill left without a row is removed by the next engine.
    for job in jobs:
        kbdesk.ok("cancel", job["id"])
    kbdesk.ok("add", "http://127.0.0.1:1/", codes=(0, 3))
    kbdesk.ok("run", "--until-idle", codes=(0, 3))
    assert {p.name for p in (kbdesk.path / "imports").iterdir()} == {f"job_{job['id']}.json" for job in jobs}
