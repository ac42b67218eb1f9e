"""How a full disk is waited for, on a clock of the test's own."""

import threading

from kbdesk.jobs.standstill import PATIENCE_SECONDS, Standstill


class Clock:
    now = 1_000.0

    def __call__(self):
        return self.now


class Passing(threading.Event):
    """Lets the time pass that is waited for."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def wait(self, timeout=None):
        self.clock.now += timeout
        return False


def test_one_at_a_time_tries_soon_and_then_every_few_seconds(tmp_path):
    clock = Clock()
    standstill, passing = Standstill(tmp_path / "reserve", clock), Passing(clock)
    standstill.wait(passing)
    assert clock.now == 1_000, "nothing is waited for where there is room"
    tried = []
    for _ in range(9):
        assert not standstill.met()
        standstill.wait(passing)
        tried.append(clock.now - 1_000)
    assert [after - before for before, after in zip([0.0, *tried], tried, strict=False)][:6] == [0.5, 1, 2, 4, 8, 10]
    standstill.over()
    before = clock.now
    standstill.wait(passing)
    assert clock.now == before


def test_it_is_given_up_after_some_minutes_without_anything_stored(tmp_path):
    clock = Clock()
    standstill = Standstill(tmp_path / "reserve", clock)
    assert not standstill.met()
    clock.now += PATIENCE_SECONDS - 1
    assert not standstill.met()
    clock.now += 1
    assert standstill.met()
    standstill.over()
    assert not standstill.met(), "what was stored meanwhile is where it begins anew"


def test_a_little_room_is_kept_and_given(tmp_path):
    reserve = tmp_path / "reserve"
    standstill = Standstill(reserve)
    standstill.keep_room()
    kept = reserve.read_bytes()
    assert len(kept) == 256 * 1024
    standstill.keep_room()
    assert reserve.read_bytes() == kept
    standstill.give_room()
    assert not reserve.exists()
    standstill.give_room()
