"""Children that are started one by one, as on Windows and macOS: the same that the others do."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import extract, processes
from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract
from tests.ingest import work
from tests.waiting import until


@pytest.fixture
def pool(monkeypatch):
    monkeypatch.setattr(processes, "is_possible", lambda: False)
    made = ProcessPool(Extract(processes=1, timeout_seconds=20), preload=(work.__name__,))
    yield made
    made.close()


def test_they_work_one_piece_after_the_other(pool):
    assert pool.run(work.echo, "word") == "word"
    first = pool.run(work.pid)
    assert first != os.getpid()
    assert pool.run(work.pid) == first
    assert pool.run(os.getppid) == os.getpid()


def test_one_that_hangs_is_replaced(pool):
    first = pool.run(work.pid)
    with pytest.raises(IngestError) as caught:
        pool.run(work.hang, timeout=0.3)
    assert caught.value.kind is Kind.EXTRACT_TIMEOUT
    assert not psutil.pid_exists(first)
    assert pool.run(work.pid) not in (first, os.getpid())


def test_one_that_crashes_costs_itself(pool):
    with pytest.raises(IngestError) as caught:
        pool.run(os._exit, 3)
    assert caught.value.kind is Kind.EXTRACT_CRASH
    assert pool.run(work.echo, 1) == 1


def test_all_end_with_the_pool(pool):
    child = pool.run(work.pid)
    pool.close()
    assert not psutil.pid_exists(child)


def test_they_read_pages(monkeypatch):
    monkeypatch.setattr(processes, "is_possible", lambda: False)
    pool = ProcessPool(Extract(processes=1))
    page = b"<html><title>Eels</title><article>" + b"<p>Eels swim far before they come home.</p>" * 20 + b"</article>"
    try:
        read = pool.run(extract.extract, page, "text/html", None, "https://a.example/")
    finally:
        pool.close()
    assert (read.title, "swim far" in read.text) == ("Eels", True)


PARENT = """
import sys, time
from kbdesk.ingest import processes
from kbdesk.settings import Extract
from tests.ingest import work

if __name__ == "__main__":
    processes.is_possible = lambda: False
    pool = processes.ProcessPool(Extract(processes=1), preload=(work.__name__,))
    print(pool.run(work.pid), flush=True)
    pool.run(work.hang)
"""


def test_one_that_is_at_work_ends_when_its_parent_is_killed(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": root}
    ) as parent:
        child = int(parent.stdout.readline())
        assert psutil.pid_exists(child)
        parent.send_signal(signal.SIGKILL)
    until(lambda: not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE, 20)
