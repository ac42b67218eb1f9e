"""What the hostile tests share: the command line on a library, a site to fetch from, a small disk, the last word."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from kbdesk.settings import Settings
from tests.command import QUICK, Kbdesk
from tests.prepared import Prepared
from tests.site import Site, article
from tests.waiting import PATIENCE

HOSTS = ("127.0.1.1", "127.0.1.2", "127.0.1.3")
HEARTBEAT = Settings().import_.interval_seconds
"""Seconds after which the work goes on whatever became of it: what is to do so by itself must do so sooner."""

OUTCOMES = ("pending", "running", "done", "duplicate", "skipped", "failed", "cancelled")


def links(site, count, path="/ok/", first=0):
    return [site.url(f"{path}{n}", HOSTS[n % 3]) for n in range(first, first + count)]


def asked(site, path="/ok/"):
    return [one for _, one in list(site.requests) if one.startswith(path)]


def whole(path: Path) -> list[dict]:
    """The imports of a database that is intact and whose counters add up and say what its tasks say."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=PATIENCE)
    database.row_factory = sqlite3.Row
    try:
        assert [tuple(row) for row in database.execute("PRAGMA integrity_check")] == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        jobs = [dict(row) for row in database.execute("SELECT * FROM import_job ORDER BY id")]
        for job in jobs:
            assert job["total"] == sum(job[name] for name in OUTCOMES), job
            states = dict(
                database.execute(
                    "SELECT coalesce(outcome, state), count(*) FROM task WHERE item IS NOT NULL AND job_id = ?"
                    " GROUP BY 1",
                    (job["id"],),
                ).fetchall()
            )
            for name in ("running", "done", "duplicate", "failed"):
                assert job[name] == states.get(name, 0), (name, job, states)
            assert job["pending"] == states.get("pending", 0) + job["undispatched"], (job, states)
        return jobs
    finally:
        database.close()


def finished(kbdesk, urls, job=1, codes=(0,), seconds=PATIENCE):
    """Work it all off, and see that every link has its page, once, and that the library is intact."""
    kbdesk.ok("run", "--until-idle", codes=codes, timeout=seconds)
    [row] = [one for one in whole(kbdesk.path / "kbdesk.sqlite3") if one["id"] == job]
    assert (row["status"], row["done"]) == ("completed", len(urls)), row
    listed = kbdesk.rows("list", "--limit", 100_000)
    assert sorted(one["url"] for one in listed) == sorted(urls)
    assert {one["status"] for one in listed} == {"ready"}
    assert kbdesk.rows("failures") == []
    return row


def one_sentence(done, path=None):
    """A command that could not be done said so in one line, and nothing else."""
    assert done.returncode == 1, (done.returncode, done.stdout, done.stderr)
    assert done.stdout == "", done.stdout
    [sentence] = done.stderr.strip().splitlines()
    assert sentence.startswith("kbdesk: "), sentence
    assert "did not expect" not in sentence, sentence
    if path is not None:
        assert str(path) in sentence, sentence
    return sentence


@pytest.fixture
def slow_site():
    """A site that takes 40 ms for an article, so that there is a middle of an import to do things in."""

    def slowly(request):
        request.site.closed.wait(0.04)
        request.send(article(f"Article {request.number}", request.number))

    with Site(routes={"ok": slowly}) as running:
        yield running


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def library_at():
    """Makes libraries for the command line, with settings for a loopback site; ends what is left of them."""
    made = []

    def make(path: Path, **settings) -> Kbdesk:
        quick = {key.replace(".", "__"): value for key, value in QUICK.items()}
        made.append(Prepared(path, **{**quick, **settings}))
        return made[-1]

    yield make
    for one in made:
        one.end()


@pytest.fixture
def kbdesk(tmp_path, library_at):
    return library_at(tmp_path / "data")


class Disk:
    """A file system of its own with little room."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ballast = path / "ballast"

    def fill(self, leave: int = 0) -> None:
        """Take all room but `leave` bytes."""
        with self._ballast.open("ab", buffering=0) as file:
            while (room := self.room() - leave) > 0:
                try:
                    file.write(b"\0" * min(room, 1 << 20))
                except OSError:
                    return

    def free(self) -> None:
        self._ballast.unlink(missing_ok=True)

    def room(self) -> int:
        return shutil.disk_usage(self.path).free

    def protect(self, on: bool = True) -> None:
        """Make it read-only, or writable again."""
        _mount("-o", f"remount,{'ro' if on else 'rw'}", str(self.path))


@pytest.fixture
def small_disk(tmp_path):
    """Makes file systems of a size in MB; where that cannot be done, the test is skipped."""
    made = []

    def make(megabytes: int) -> Disk:
        path = tmp_path / f"disk{len(made)}"
        path.mkdir()
        try:
            _mount("-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "kbdesk-test", str(path))
        except (OSError, subprocess.SubprocessError) as error:
            pytest.skip(f"no small file system can be mounted here: {error}")
        made.append(path)
        return Disk(path)

    yield make
    for path in made:
        subprocess.run(["umount", "-l", str(path)], check=True, timeout=PATIENCE)


def _mount(*args: str) -> None:
    subprocess.run(["mount", *args], check=True, timeout=PATIENCE, capture_output=True)
