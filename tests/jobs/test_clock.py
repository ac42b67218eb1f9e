"""The clock on the wall jumps, on clocks of the test's own and in an engine that is at work."""

import pytest

from kbdesk.jobs.clock import ClockWatch
from kbdesk.library.storage.database import StorageError


class Clock:
    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


@pytest.mark.parametrize("jump", [86_400.0, -86_400.0, 3_600.0, -10.0])
def test_a_jump_is_noticed_once_and_time_that_passes_is_none(jump):
    wall, steady, jumps = Clock(1e9), Clock(50.0), []
    watch = ClockWatch(jumps.append, wall, steady)
    wall.now += 100
    steady.now += 100
    watch.look()
    wall.now += 1
    watch.look()
    assert jumps == []
    wall.now += jump
    watch.look()
    watch.look()
    assert jumps == [jump]


def test_what_was_planned_jumps_along(library, monkeypatch):
    import time as clock

    now = clock.time()
    soon = library.tasks.add("ingest_url", article=None, due=now + 30)
    past = library.tasks.add("ingest_url", article=None, due=now - 30)
    since = library.tasks.add("ingest_url", article=None, due=now - 86_400 - 1)
    running = library.tasks.claim(library.tasks.add("ingest_url", article=None), 300)
    monkeypatch.setattr("kbdesk.library.tasks.time.time", lambda: now - 86_400)
    library.tasks.follow_clock(-86_400, lease_seconds=300)
    due = dict(library.database.rows("SELECT id, due FROM task"))
    assert due[soon] == pytest.approx(now - 86_400 + 30)
    assert due[past] == pytest.approx(now - 86_400 - 30)
    assert due[since] == now - 86_400 - 1
    lease = library.database.value("SELECT lease_until FROM task WHERE id = ?", (running.id,))
    assert lease == pytest.approx(now - 86_400 + 300, abs=5)


def test_a_clock_that_is_set_forward_delays_nothing(library, monkeypatch):
    import time as clock

    now = clock.time()
    before = library.tasks.add("ingest_url", article=None, due=now + 30)
    running = library.tasks.claim(library.tasks.add("ingest_url", article=None), 300)
    monkeypatch.setattr("kbdesk.library.tasks.time.time", lambda: now + 86_400)
    since = library.tasks.add("ingest_url", article=None)
    library.tasks.follow_clock(86_400, lease_seconds=300)
    due = dict(library.database.rows("SELECT id, due FROM task"))
    assert due[before] <= now + 86_400
    assert due[since] <= now + 86_400
    assert library.tasks.release(expired_only=True) == []
    assert library.tasks.states([running.id]) == {running.id: "running"}


def test_a_jump_that_could_not_be_followed_is_told_again():
    wall, jumps = Clock(1e9), []

    def jumped(seconds):
        jumps.append(seconds)
        if len(jumps) == 1:
            raise StorageError("locked", passing=True)

    watch = ClockWatch(jumped, wall, Clock(50.0))
    wall.now += 100
    with pytest.raises(StorageError):
        watch.look()
    watch.look()
    watch.look()
    assert jumps == [100, 100]


def test_a_clock_that_was_set_back_while_nobody_worked_delays_nothing(library):
    import time as clock

    far = library.tasks.add("ingest_url", article=None)
    library.tasks.try_again(library.tasks.claim(far, 60), clock.time() + 90_000)
    asked = library.tasks.add("ingest_url", article=None)
    library.tasks.try_again(library.tasks.claim(asked, 60), clock.time() + 80_000)
    fresh = library.tasks.add("ingest_url", article=None, due=clock.time() + 4_000)
    library.tasks.hasten(3_600, 86_400)
    due = dict(library.database.rows("SELECT id, due FROM task"))
    assert due[far] <= clock.time()
    assert due[fresh] <= clock.time()
    assert due[asked] > clock.time() + 79_000, "its site asked for that"
