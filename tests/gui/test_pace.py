"""The time left: of imports whose rate changes, made up here; `benchmarks/time_left.py` measures real ones."""

import math
import random
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kbdesk.gui.work.pace import Pace
from kbdesk.jobs.outlook import Outlook
from kbdesk.library.records import Job, JobStatus


def job(processed, total, status=JobStatus.PROCESSING):
    return Job(1, status, "batch", "", total, total - processed, 0, processed, 0, 0, 0, 0, 0.0, 0.0, None, "")


@dataclass
class Made:
    """An import that was made up: when each of its items was done."""

    times: list[float]

    def right(self, part=1 / 3, every=0.5):
        """How often the estimate was right within a part, from 20 % on."""
        pace, total, end = Pace(), len(self.times), self.times[-1]
        now, done, right, judged = 0.0, 0, 0, 0
        while now < end - 2:
            while done < total and self.times[done] <= now:
                done += 1
            pace.see(job(done, total), now)
            if done >= total * 0.2:
                judged += 1
                left = pace.left(job(done, total), now)
                right += left is not None and abs(left - (end - now)) <= (end - now) * part
            now += every
        return right / judged if judged else 1.0


def at_rate(rate, items, seed=1):
    """Items at random at a rate that is a function of how far it is, from 0 to 1."""
    chance, now, times = random.Random(seed), 0.0, []
    for number in range(items):
        now += chance.expovariate(rate(number / items))
        times.append(now)
    return Made(times)


@pytest.mark.parametrize(
    ("name", "made", "least"),
    [
        ("even", at_rate(lambda _: 5, 1000), 0.95),
        ("fast", at_rate(lambda _: 40, 3000), 0.95),
        ("slow", at_rate(lambda _: 0.5, 300), 0.75),
        ("slower and slower", at_rate(lambda x: 10 * (1 - 0.5 * x), 1000), 0.9),
        ("in waves", at_rate(lambda x: 5 * (1 + 0.8 * math.sin(x * 60)), 1000), 0.8),
        ("slow at first", at_rate(lambda x: 1 if x < 0.1 else 8, 1000), 0.9),
        ("in bursts", Made([number // 10 * 120 + number % 10 * 0.5 for number in range(400)]), 0.85),
    ],
)
def test_the_time_left_is_right_within_a_third(name, made, least):
    assert made.right() >= least


@settings(max_examples=60, deadline=None)
@given(
    rate=st.floats(0.2, 50),
    items=st.integers(100, 2000),
    swing=st.floats(0, 0.3),
    waves=st.floats(1, 40),
    seed=st.integers(0, 1000),
)
def test_at_any_rate_that_swings_a_little_it_is_right_within_a_half(rate, items, swing, waves, seed):
    assume(items > 30 * rate)  # what is over in half a minute needs no estimate
    made = at_rate(lambda x: rate * (1 + swing * math.sin(waves * x)), items, seed)
    assert made.right(part=1 / 2) >= 0.6


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 500), st.integers(0, 40)), max_size=120), st.integers(1, 3000))
def test_whatever_happens_it_takes_no_room_and_says_no_nonsense(steps, total):
    pace, now, done = Pace(), 0.0, 0
    for seconds, more in steps:
        now, done = now + seconds, min(total, done + more)
        pace.see(job(done, total), now)
        left = pace.left(job(done, total), now)
        assert pace.rate >= 0
        assert left is None or left >= 0


def test_a_day_of_looking_takes_little_room():
    pace = Pace()
    for tick in range(200_000):
        pace.see(job(tick // 50, 100_000), tick / 10)
    assert len(pace._seen) < 12_000


def test_a_pause_and_a_retry_begin_anew():
    pace = Pace()
    for second in range(60):
        pace.see(job(second, 200), float(second))
    assert pace.rate == pytest.approx(1.0)
    pace.see(job(60, 200, JobStatus.PAUSED), 60.0)
    assert pace.left(job(60, 200), 61.0) is None
    pace.see(job(50, 200), 100.0)
    pace.see(job(20, 200), 110.0)
    assert pace.rate == 0


def test_what_is_known_of_the_rest_counts_more_than_what_was_seen_lately():
    pace = Pace()
    for second in range(30):
        pace.see(job(second * 10, 400), float(second))
    assert pace.left(job(290, 400), 29.0) == pytest.approx(11, abs=1)
    # a site with 90 links, a second apart
    pace.look_ahead(Outlook(110, 90.0, 0.0, 56.0, 0.0), 29.0)
    assert pace.left(job(290, 400), 29.0) == pytest.approx(90)
    assert pace.left(job(290, 400), 39.0) == pytest.approx(80)
    # 3 of 100 fail and are tried again for most of a minute
    pace.look_ahead(Outlook(110, 90.0, 20.0, 56.0, 0.03), 29.0)
    assert pace.left(job(290, 400), 29.0) == pytest.approx(90 * 3.3 / 4.3 + 56)
    # nothing is left but what waits to be tried again
    pace.look_ahead(Outlook(0, 0.0, 40.0, 56.0, 0.03), 29.0)
    assert pace.left(job(290, 400), 29.0) == pytest.approx(40)


def test_what_is_only_tried_again_is_told_apart():
    pace = Pace()
    assert pace.again == 0
    pace.look_ahead(Outlook(3, 9.0, 40.0, 56.0, 0.03, 2), 1.0)
    assert pace.again == 0, "others come first"
    pace.look_ahead(Outlook(0, 0.0, 40.0, 56.0, 0.03, 2), 1.0)
    assert pace.again == 2
