"""Events come when they are due, come late rather than never, and end when they are to end."""

import threading
import time

import pytest

from kbdesk.jobs.scheduler import Scheduler


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
    assert happened.wait(10)
    assert [name for name, _ in came] == ["now", "later"]
    assert came[1][1] >= 0.3
    assert not scheduler.knows("later")


def test_one_that_is_late_still_comes(scheduler):
    happened = threading.Event()
    scheduler.at(time.time() - 86_400, "yesterday", happened.set)
    assert happened.wait(10)


def test_recurring_ones_have_threads_of_their_own(scheduler):
    gate, happened = threading.Event(), threading.Event()
    for n in range(4):
        scheduler.at(0.0, f"slow {n}", gate.wait, 20)
    scheduler.every(3600, "heartbeat", happened.set)
    assert happened.wait(10)
    gate.set()


def test_an_event_may_be_made_again_while_it_ends(scheduler):
    count, happened = [], threading.Event()

    def again():
        count.append(1)
        if len(count) < 50:
            scheduler.soon("again", again)
        else:
            happened.set()

    scheduler.soon("again", again)
    assert happened.wait(20)


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
    ending.join(10)
    assert not ending.is_alive()
