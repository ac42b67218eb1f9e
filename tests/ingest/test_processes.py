import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import turns
from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract
from tests.ingest import work
from tests.waiting import PATIENCE, until

ROOT = str(Path(__file__).parents[2])
SOON = 20.0
"""Seconds, by when a process has ended that was ended: less than it would take one that goes on by itself."""


@pytest.fixture
def pool():
    """Makes pools whose children have imported nothing; all are closed afterwards."""
    made = []

    def make(**settings):
        made.append(
            ProcessPool(Extract(**{"processes": 2, "timeout_seconds": 10, **settings}), preload=[work.__name__])
        )
        return made[-1]

    yield make
    for one in made:
        one.close()


def failure(pool, function, *args, **options):
    with pytest.raises(IngestError) as caught:
        pool.run(function, *args, **options)
    return caught.value


def test_work_is_done_in_a_child(pool):
    one = pool()
    assert one.run(work.echo, b"x" * 3_000_000) == b"x" * 3_000_000
    assert one.run(work.pid) != os.getpid()


def test_what_fails_as_it_should_comes_through_as_it_is(pool):
    error = failure(pool(), work.fail)
    assert (error.kind, error.message, error.http_status) == (Kind.NO_TEXT, "No text.", 3)
    assert (error.transient, error.retry_after, error.most_attempts) == (True, 2.5, 2)


def test_an_ingest_error_survives_pickling():
    error = IngestError(Kind.HTTP_STATUS, "No.", http_status=503, transient=True, retry_after=1.5, most_attempts=2)
    again = pickle.loads(pickle.dumps(error))
    assert vars(again) == vars(error)
    assert str(again) == "No."


@pytest.mark.parametrize("function", [work.crash, work.leave, work.stumble, work.recurse])
def test_whatever_a_child_dies_of_costs_only_its_page(pool, function):
    one = pool(processes=1)
    assert failure(one, function).kind is Kind.EXTRACT_CRASH
    assert one.run(work.echo, 1) == 1


def test_the_parts_of_an_answer_come_in_their_order(pool):
    one = pool(processes=1)
    assert one.run_in_parts(work.count, 4) == [0, 1, 2, 3]
    assert one.run_in_parts(work.count, 0) == []
    assert one.run_in_parts(work.conclude, 2) == [0, 1, "done"]
    assert one.run_in_parts(work.fill_up, 3) == [bytes([n]) * 1_000_000 for n in range(3)]
    assert one.run(work.echo, 1) == 1


def test_each_part_has_the_whole_time(pool):
    one = pool(processes=1, timeout_seconds=1.5)
    assert one.run_in_parts(work.dawdle, 3, 0.7) == [0, 1, 2]


@pytest.mark.parametrize("fault", [work.crash, work.fail, work.stumble, work.hang])
def test_what_goes_wrong_after_the_first_part_takes_nothing_from_it(pool, fault):
    one = pool(processes=1, timeout_seconds=1)
    assert one.run_in_parts(work.count, 2, fault) == [0, 1]
    assert one.run(work.echo, 1) == 1


@pytest.mark.parametrize(("fault", "kind"), [(work.crash, Kind.EXTRACT_CRASH), (work.fail, Kind.NO_TEXT)])
def test_what_goes_wrong_before_the_first_part_fails_as_a_whole(pool, fault, kind):
    with pytest.raises(IngestError) as caught:
        pool(processes=1).run_in_parts(work.count, 0, fault)
    assert caught.value.kind is kind


def test_a_child_that_takes_too_much_memory(pool):
    one = pool(processes=1, memory_mb=256)
    error = failure(one, work.eat)
    assert error.kind is Kind.EXTRACT_CRASH
    assert "memory" in error.message
    assert one.run(work.echo, 1) == 1


def test_a_child_that_hangs_is_ended_and_replaced(pool):
    one = pool(processes=1, timeout_seconds=60)
    before = one.run(work.pid)
    started = time.monotonic()
    assert failure(one, work.hang, timeout=0.3).kind is Kind.EXTRACT_TIMEOUT
    assert time.monotonic() - started < SOON, "it has its own time, and not that of all"
    assert one.run(work.pid) != before
    assert gone(before)


def test_time_counts_from_when_the_work_begins(pool):
    one = pool(processes=1)
    one.run(work.echo, 1)
    with ThreadPoolExecutor(4) as threads:
        naps = [threads.submit(one.run, work.nap, 0.7, timeout=2.5) for _ in range(4)]
        assert len({nap.result(PATIENCE) for nap in naps}) == 1


def test_what_waits_outlives_what_crashes(pool):
    one = pool()
    with ThreadPoolExecutor(8) as threads:
        asked = [
            threads.submit(one.run, work.crash if n % 3 == 0 else work.echo, *([] if n % 3 == 0 else [n]))
            for n in range(24)
        ]
    for number, future in enumerate(asked):
        if number % 3 == 0:
            assert isinstance(future.exception(), IngestError)
        else:
            assert future.result() == number


def test_when_all_children_go_at_once_the_page_is_tried_again(pool, tmp_path):
    one = pool(processes=1)
    child = psutil.Process(one.run(work.pid))
    nursery = child.parent()
    assert nursery is not None
    nursery.kill()
    until(lambda: gone(child.pid), SOON)
    assert one.run(work.echo, 7) == 7


def test_ctrl_c_is_not_for_children(pool):
    assert pool().run(work.interrupt) == "alive"


def test_children_are_polite_and_light(pool):
    modules, niceness = pool().run(work.state)
    assert niceness >= 10
    assert not {"PySide6", "peewee", "apscheduler", "httpx", "tests.ingest.test_processes", "pytest"} & set(modules)


@pytest.mark.skipif(sys.platform != "linux", reason="there is no nursery where children are starts of their own")
def test_what_children_are_forked_from_is_polite_from_its_start(pool):
    child = psutil.Process(pool().run(work.pid))
    assert child.parent().nice() == child.nice() >= 10


def test_closing_ends_children_that_are_at_work(pool, tmp_path):
    one = pool(processes=1)
    log = tmp_path / "pids"
    with ThreadPoolExecutor(1) as threads:
        busy = threads.submit(one.run, work.hang, log)
        until(lambda: log.exists() and log.read_text().strip())
        one.close()
        assert isinstance(busy.exception(PATIENCE), IngestError)
    pid = int(log.read_text())
    until(lambda: gone(pid), SOON)
    assert failure(one, work.echo, 1).transient


def gone(pid):
    """Whether a process has ended; who inherited it may take his time to notice."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


PARENT = """
import sys, threading
sys.path.insert(0, {root!r})
print("main ran", flush=True)
from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract
from tests.ingest import work
from tests.waiting import PATIENCE, until
pool = ProcessPool(Extract(processes=2), preload=["tests.ingest.work"])
def begin():  # on a thread that ends, which must not take the children along
    pool.run(work.echo, 1)
thread = threading.Thread(target=begin); thread.start(); thread.join()
for _ in range(2):
    threading.Thread(target=pool.run, args=(work.hang, {log!r})).start()
"""


def test_busy_children_die_with_a_parent_that_is_killed(tmp_path):
    log, script = tmp_path / "pids", tmp_path / "parent.py"
    script.write_text(PARENT.format(root=ROOT, log=str(log)))
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        until(lambda: log.exists() and len(log.read_text().split()) == 2)
        everyone = psutil.Process(parent.pid).children(recursive=True)
        assert len(everyone) == 3
        parent.send_signal(signal.SIGKILL)
        until(lambda: all(gone(process.pid) for process in everyone), SOON)
        assert parent.stdout is not None
        assert parent.stdout.read() == "main ran\n"  # once: no child ran the main module again


def test_the_parent_never_imports_what_children_read_with():
    modules = "kbdesk.ingest.fetch, kbdesk.ingest.processes, kbdesk.ingest.extract, kbdesk.ingest.files"
    code = f"import sys, {modules}; print(*{{'lxml', 'trafilatura', 'nh3', 'httpx', 'pypdfium2'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    assert done.stdout == "\n"


def test_warming_up_does_not_wait(pool):
    one = pool()
    started = time.monotonic()
    one.warm()
    begun = time.monotonic()
    assert one.run(work.echo, 1) == 1
    assert begun - started < (time.monotonic() - started) / 2


def test_many_threads_share_few_children(pool):
    one = pool()
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.extend(one.run(work.pid) for _ in range(20))) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(found) == 200
    assert len(set(found)) <= 2


def test_other_limits_are_adopted_while_children_are_at_work(pool, tmp_path):
    one = pool(processes=1)
    first = one.run(work.pid)
    one.adopt(Extract(processes=3, timeout_seconds=10))
    with ThreadPoolExecutor(3) as threads:
        pids = set(threads.map(lambda _: one.run(work.nap, 0.3), range(3)))
    assert len(pids) == 3, "three at once"
    assert first in pids
    begun = [tmp_path / str(n) for n in range(3)]
    with ThreadPoolExecutor(3) as threads:
        naps = [threads.submit(one.run, work.mark_and_nap, str(path), 0.5) for path in begun]
        until(lambda: all(path.exists() for path in begun))
        one.adopt(Extract(processes=1, timeout_seconds=10))
        assert len({nap.result() for nap in naps}) == 3, "who is at work ends it"
    until(lambda: sum(map(psutil.pid_exists, pids)) == 1)
    with ThreadPoolExecutor(3) as threads:
        assert len(set(threads.map(lambda _: one.run(work.nap, 0.05), range(3)))) == 1


def test_a_child_with_another_limit_of_memory_is_replaced(pool):
    one = pool(processes=1, memory_mb=1024)
    first = one.run(work.pid)
    one.adopt(Extract(processes=1, memory_mb=512, timeout_seconds=0.2))
    assert one.run(work.pid) != first
    until(lambda: not psutil.pid_exists(first))
    assert failure(one, work.hang).kind is Kind.EXTRACT_TIMEOUT


@pytest.fixture
def behind(pool, tmp_path):
    """A pool of one child, and what runs work in it behind work that ends when `go` is there."""
    one = pool(processes=1)
    one.run(work.echo, 1)
    go = tmp_path / "go"

    def run(first, function, *args, timeout=None):
        with ThreadPoolExecutor(2) as threads:
            ahead = threads.submit(one.run, first, str(go), timeout=timeout)
            until(lambda: one._turns._working)
            asked = threads.submit(one.run, function, *args)
            until(lambda: one._turns._working[0].behind)
            if timeout is None:
                go.touch()
            return ahead, asked.result(PATIENCE), one

    return run


@pytest.mark.parametrize("processes", [1, 2])
def test_many_threads_send_much_to_few_children(pool, processes):
    one = pool(processes=processes)
    asked = [bytes([n]) * (n % 7 * 150_000 + 1) for n in range(120)]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda value: one.run(work.echo, value), asked, timeout=PATIENCE)) == asked


def test_work_is_sent_ahead_to_a_child_that_has_just_begun(behind):
    ahead, second, _ = behind(work.wait_for, work.pid)
    assert ahead.result() == second


@pytest.mark.parametrize("size", [1, 5_000_000])
def test_work_behind_a_crash_is_done_by_the_next_child(behind, size):
    ahead, second, one = behind(work.crash_after, work.echo, b"x" * size)
    assert ahead.exception().kind is Kind.EXTRACT_CRASH
    assert second == b"x" * size
    assert one.run(work.echo, 2) == 2


@pytest.mark.parametrize("size", [1, 5_000_000])
def test_work_behind_work_that_hangs_is_done_by_the_next_child(behind, size):
    ahead, second, one = behind(work.wait_for, work.echo, b"x" * size, timeout=0.5)
    assert ahead.exception().kind is Kind.EXTRACT_TIMEOUT
    assert second == b"x" * size
    assert one.run(work.echo, 2) == 2


def test_work_behind_the_last_work_of_a_child_is_done_by_the_next(behind, tmp_path):
    ahead, second, one = behind(work.recurse_after, work.pid)
    assert ahead.exception().kind is Kind.EXTRACT_CRASH
    assert second == one.run(work.pid)


def test_nothing_waits_behind_work_that_takes_long(pool, tmp_path):
    one, go = pool(), tmp_path / "go"
    with ThreadPoolExecutor(8) as threads:
        long = threads.submit(one.run, work.wait_for, str(go))
        until(lambda: one._turns._working)
        until(lambda: one._turns._working[0].begun + turns._JUST_SECONDS < time.monotonic())
        assert len({threads.submit(one.run, work.nap, 0.01).result(PATIENCE) for _ in range(20)}) == 1
        go.touch()
        long.result(PATIENCE)


def test_what_is_sent_ahead_ends_when_the_pool_does(behind, pool, tmp_path):
    one = pool(processes=1)
    with ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(one.run, work.wait_for, str(tmp_path / "never")) for _ in range(2)]
        until(lambda: one._turns._working and one._turns._working[0].behind)
        one.close()
        assert [one.exception(PATIENCE).kind for one in asked] == [Kind.EXTRACT_CRASH] * 2
