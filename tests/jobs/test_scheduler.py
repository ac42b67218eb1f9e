"""Events come when they are due, come late rather than never, and end when they are to end."""

import threading
import time

import pytest

from kbdesk.jobs.scheduler import Scheduler
from tests.waiting import PATIENCE


@pytest.fixture
def scheduler():
    made = Scheduler(2)
    made.start()
    yield made
    made.stop()


def test_events_come_when_they_are_due(scheduler):
    began, came, happened = time.time(), [], threading.Event()

    def come(name):
        came.append((name, time.time() - began))
        if len(came) == 2:
            happened.set()

    scheduler.at(began + 0.3, "later", come, "later")
    scheduler.at(0.0, "now", come, "now")
    assert scheduler.knows("later")
    assert happened.wait(PATIENCE)
    assert [name for name, _ in came] == ["now", "later"]
    assert came[1][1] >= 0.3
    assert not scheduler.knows("later")


def test_one_that_is_late_still_comes(scheduler):
    happened = threading.Event()
    scheduler.at(time.time() - 86_400, "yesterday", happened.set)
    assert happened.wait(PATIENCE)


def test_recurring_ones_have_threads_of_their_own(scheduler):
    gate, happened = threading.Event(), threading.Event()
    for n in range(4):
        scheduler.at(0.0, f"slow {n}", gate.wait, 20)
    scheduler.every(3600, "heartbeat", happened.set)
    assert happened.wait(PATIENCE)
    gate.set()


def test_what_recurs_and_is_asked_for_while_it_runs_runs_once_more(scheduler):
    inside, gate, again = threading.Event(), threading.Event(), threading.Event()
    running, most = [], []

    def beat(over):
        running.append(1)
        most.append(len(running))
        over()
        running.pop()

    def first():
        inside.set()
        gate.wait(PATIENCE)

    scheduler.every(3600, "heartbeat", lambda: beat(first))
    assert inside.wait(PATIENCE)
    for _ in range(3):
        scheduler.every(3600, "heartbeat", lambda: beat(again.set))
    asked = threading.Event()
    scheduler.soon("behind them", asked.set)
    assert asked.wait(PATIENCE), "what waits for its turn keeps no thread"
    gate.set()
    assert again.wait(PATIENCE)
    assert set(most) == {1}, "never beside itself"
    assert len(most) == 2, "once for all that asked"


def test_what_recurs_goes_on_after_it_failed(scheduler):
    inside, gate, again = threading.Event(), threading.Event(), threading.Event()

    def failing():
        inside.set()
        gate.wait(PATIENCE)
        raise OSError

    scheduler.every(3600, "heartbeat", failing)
    assert inside.wait(PATIENCE)
    scheduler.every(3600, "heartbeat", again.set)
    gate.set()
    assert again.wait(PATIENCE)


def test_what_recurs_comes_at_its_interval_until_it_is_taken_back(scheduler):
    count, thrice, other = [], threading.Event(), threading.Event()

    def beat():
        count.append(1)
        if len(count) == 3:
            scheduler.cancel("heartbeat")
            thrice.set()

    scheduler.every(0.05, "heartbeat", beat)
    assert thrice.wait(PATIENCE)
    assert not scheduler.knows("heartbeat")
    scheduler.at(time.time() + 0.3, "later", other.set)
    assert other.wait(PATIENCE)
    assert len(count) == 3


def test_an_event_may_be_made_again_while_it_ends(scheduler):
    count, happened = [], threading.Event()

    def again():
        count.append(1)
        if len(count) < 50:
            scheduler.soon("again", again)
        else:
            happened.set()

    scheduler.soon("again", again)
    assert happened.wait(PATIENCE)


@pytest.mark.parametrize("round", range(5))
def test_it_ends_while_events_make_events(round):
    scheduler = Scheduler(4)
    scheduler.start()

    def forever(n):
        scheduler.at(0.0, f"{n}", forever, n)

    for n in range(8):
        forever(n)
    ending = threading.Thread(target=scheduler.stop)
    ending.start()
    ending.join(PATIENCE)
    assert not ending.is_alive()
