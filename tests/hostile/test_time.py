"""Time that stands still and jumps: a program that is stopped for a while, and a clock that is set back and forward."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.command import QUICK, Kbdesk
from tests.hostile.conftest import asked, finished, links, whole
from tests.site import article
from tests.waiting import PATIENCE, until

DAY = 86_400
FAKETIME = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)


def imported(kbdesk, urls, tmp_path):
    export = tmp_path / "links.txt"
    export.write_text("\n".join(urls))
    kbdesk.ok("import", export)


def later(seconds):
    """Waits without doing anything: time is what is tested here."""
    threading.Event().wait(seconds)


def test_all_of_it_is_stopped_and_goes_on(kbdesk, slow_site, tmp_path):
    urls = links(slow_site, 120)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run", "--until-idle")
    until(lambda: len(asked(slow_site)) > 20)
    for _ in range(2):
        stopped = kbdesk.processes()
        for one in stopped:
            os.kill(one, signal.SIGSTOP)
        later(0.3)  # what was on its way has arrived
        before = len(asked(slow_site))
        later(1.5)
        assert len(asked(slow_site)) == before < len(urls)
        for one in stopped:
            os.kill(one, signal.SIGCONT)
        until(lambda before=before: len(asked(slow_site)) > before + 10 or process.poll() is not None)
    assert process.wait(PATIENCE) == 0
    finished(kbdesk, urls)
    assert len(asked(slow_site)) == len(urls)


def test_stopped_for_longer_than_leases_and_time_limits_last(library_at, slow_site, tmp_path):
    """An hour of sleep is longer than a lease, a time limit and the two minutes between two runs: so is this."""
    kbdesk = library_at(
        tmp_path / "data", tasks__lease_seconds=1, network__timeout_seconds=3, network__total_seconds=4,
        import__interval_seconds=0.5, extract__timeout_seconds=4,
    )  # fmt: skip
    urls = links(slow_site, 120)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run", "--until-idle")
    until(lambda: len(asked(slow_site)) > 20)
    stopped = kbdesk.processes()
    for one in stopped:
        os.kill(one, signal.SIGSTOP)
    later(6)
    for one in stopped:
        os.kill(one, signal.SIGCONT)
    assert process.wait(PATIENCE) == 0
    finished(kbdesk, urls)


def test_the_children_alone_are_stopped(library_at, slow_site, tmp_path):
    """A child that stands still is one that hangs: it is replaced, and its page is the only one that may be lost."""
    kbdesk = library_at(tmp_path / "data", extract__timeout_seconds=4)
    urls = links(slow_site, 120)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run", "--until-idle")
    until(lambda: len(asked(slow_site)) > 20)
    children = [one for one in kbdesk.processes() if one != process.pid]
    nursery = next(one for one in children if f"PPid:\t{process.pid}\n" in Path(f"/proc/{one}/status").read_text())
    stopped = [one for one in children if one != nursery]
    assert stopped
    for one in stopped:
        os.kill(one, signal.SIGSTOP)
    assert process.wait(PATIENCE) in (0, 3)
    assert not [one for one in stopped if one in kbdesk.processes()]
    [job] = whole(kbdesk.path / "kbdesk.sqlite3")
    assert job["status"] == "completed"
    assert job["failed"] <= len(stopped)
    assert {row["kind"] for row in kbdesk.rows("failures")} <= {"extract_timeout"}
    kbdesk.ok("retry", "--all")
    finished(kbdesk, urls)


class Clock:
    """A clock of one process's own that can be set while it runs. Only the time of day: what measures spans does not
    jump in an ordinary system either."""

    def __init__(self, path: Path, kbdesk) -> None:
        self._path = path
        self.set(0)
        # The library knows no sleep until a moment of the clock that does not jump, which is what time.sleep asks for.
        start = path.parent / "start"
        start.mkdir()
        (start / "sitecustomize.py").write_text(
            "import threading, time\ntime.sleep = lambda seconds: threading.Event().wait(seconds) and None\n"
        )
        kbdesk.env |= {
            "LD_PRELOAD": FAKETIME,
            "FAKETIME_TIMESTAMP_FILE": str(path),
            "PYTHONPATH": str(start),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            # Else each wait for Python's lock is over at once, and the threads turn in circles until they have it.
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        }

    def set(self, days: float) -> None:
        partial = self._path.with_suffix(".new")
        partial.write_text(f"{int(days * DAY):+d}")
        partial.replace(self._path)


@pytest.fixture
def kbdesk(tmp_path):
    """One that is started anew for each command: only then is what sets its clock loaded."""
    command = Kbdesk(tmp_path / "data", **QUICK)
    yield command
    command.end()


@pytest.fixture
def clock(tmp_path, kbdesk):
    if FAKETIME is None:
        pytest.skip("libfaketime is not installed: the clock of a process cannot be set")
    return Clock(tmp_path / "clock", kbdesk)


def _set_in_the_middle(kbdesk, clock, site, tmp_path, *days, seconds=170, settings=()):
    """An import in the midst of which the clock is set, once or several times; it must come to its end.

    What would wait for the old time would do so for a day. It has so many seconds because the run of every two minutes
    may be what takes up a lost task.
    """
    for key, value in settings:
        kbdesk.ok("config", "set", key, value)
    urls = links(site, 120)
    imported(kbdesk, urls, tmp_path)
    process = kbdesk.start("run", "--until-idle")
    for number, day in enumerate(days):
        until(lambda least=20 + number * 20: len(asked(site)) > least or process.poll() is not None)
        clock.set(day)
    try:
        assert process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        log = (kbdesk.path / "logs" / "kbdesk.log").read_text()
        pytest.fail(f"it stands still after {len(asked(site))} of {len(urls)} pages\n{log[-1500:]}")
    finished(kbdesk, urls)
    assert len(asked(site)) <= len(urls) + 16


def test_the_clock_is_set_forward_by_a_day(kbdesk, clock, slow_site, tmp_path):
    _set_in_the_middle(kbdesk, clock, slow_site, tmp_path, 1)


def test_the_clock_is_set_back_by_a_day(kbdesk, clock, slow_site, tmp_path):
    _set_in_the_middle(kbdesk, clock, slow_site, tmp_path, -1)


def test_the_clock_is_set_back_while_hosts_are_spared(kbdesk, clock, slow_site, tmp_path):
    settings = (("network.host_spacing_seconds", 0.05),)
    _set_in_the_middle(kbdesk, clock, slow_site, tmp_path, -1, settings=settings)


def test_the_clock_is_set_forward_and_back_again(kbdesk, clock, slow_site, tmp_path):
    _set_in_the_middle(kbdesk, clock, slow_site, tmp_path, 1, 0)


def test_a_steady_import_goes_on_when_the_clock_is_set_forward(kbdesk, clock, slow_site, tmp_path):
    settings = (("import.pace", "steady"), ("import.interval_seconds", 0.3), ("import.chunk_size", 20))
    _set_in_the_middle(kbdesk, clock, slow_site, tmp_path, 1, settings=settings)


def test_a_steady_import_goes_on_when_the_clock_is_set_back(kbdesk, clock, slow_site, tmp_path):
    settings = (("import.pace", "steady"), ("import.interval_seconds", 0.3), ("import.chunk_size", 20))
    _set_in_the_middle(kbdesk, clock, slow_site, tmp_path, -1, settings=settings)


def test_the_clock_was_set_back_between_two_runs(kbdesk, clock, site, tmp_path):
    """A small import and a retry that waits, stored at a wrong time: the next start does not wait for a day."""
    clock.set(1)
    urls = links(site, 10)
    imported(kbdesk, urls, tmp_path)
    clock.set(0)
    process = kbdesk.start("run", "--until-idle")
    try:
        assert process.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        pytest.fail(f"{len(asked(site))} of {len(urls)} pages were fetched")
    finished(kbdesk, urls)


def test_what_is_added_after_the_clock_was_set_back_is_done(kbdesk, clock, site):
    """A program that runs all day notices what the command line stores, whatever became of the clock."""
    process = kbdesk.start("run")
    kbdesk.ok("add", site.url("/ok/1"))
    until(lambda: asked(site))
    clock.set(-1)
    later(1)
    kbdesk.ok("add", site.url("/ok/2"))
    try:
        until(lambda: len(asked(site)) == 2)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def test_what_a_site_asked_for_is_kept_to_by_a_clock_that_cannot_be_set(kbdesk, clock, site):
    """It gets its seconds, and neither a day more nor none at all."""
    tries = []

    def busy(request):
        tries.append(time.monotonic())
        if len(tries) == 1:
            return request.send("busy", 503, Retry_After="4")
        return request.send(article("Flaky"))

    site.routes["busy"] = busy
    kbdesk.ok("add", site.url("/busy/1"))
    process = kbdesk.start("run", "--until-idle")
    until(lambda: tries)
    later(0.5)
    assert process.poll() is None
    clock.set(1)
    assert process.wait(PATIENCE) == 0
    first, second = tries
    assert 4 <= second - first < PATIENCE


def test_who_waits_is_told_that_a_site_wants_hours(kbdesk, site, tmp_path):
    site.routes["busy"] = lambda request: request.send("busy", 503, Retry_After="18000")
    errors = tmp_path / "stderr.txt"
    with errors.open("w") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "kbdesk", "add", "--wait", site.url("/busy/1")],
            env=kbdesk.env, stdin=subprocess.DEVNULL, stderr=file,
        )  # fmt: skip
    try:
        until(lambda: "nothing to do until" in errors.read_text())
        later(1)
    finally:
        process.terminate()
        process.wait(PATIENCE)
    told, ended = errors.read_text().splitlines()
    again = time.localtime(time.time() + 18_000)
    assert any(time.strftime("%H:%M", time.localtime(time.mktime(again) - ago)) in told for ago in range(0, 240, 60))
    assert ended.startswith("kbdesk: stopped")
    assert len(asked(site, "/busy/")) == 1
