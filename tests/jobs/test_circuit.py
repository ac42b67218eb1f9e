"""Hosts that are down, on a clock of the test's own."""

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.jobs.circuit import Circuits


class Clock:
    now = 1_000.0

    def __call__(self):
        return self.now


def refused(host="down.example"):
    return IngestError(Kind.CONNECT, f"{host} refuses connections.", transient=True, unreachable=host)


def test_a_host_that_asked_for_days_is_not_tried_and_its_links_hear_when_it_may_be():
    clock = Clock()
    circuits = Circuits(5.0, clock)
    closed = IngestError(Kind.HTTP_STATUS, "Closed.", http_status=503, transient=True, retry_after=100_000.0)
    circuits.shut("down.example", closed, 100_000.0)
    clock.now += 10
    with pytest.raises(IngestError, match="Closed") as raised:
        circuits.check("down.example")
    assert (raised.value.http_status, raised.value.transient, raised.value.retry_after) == (503, True, 99_990)
    circuits.check("other.example")
    clock.now += 99_990
    circuits.check("down.example")
    circuits.shut("down.example", closed, 100_000.0)
    circuits.forget()
    circuits.check("down.example")


def test_a_host_is_left_alone_longer_and_longer_and_then_given_up():
    clock = Clock()
    circuits = Circuits(5.0, clock)
    assert [circuits.failed(refused()) for _ in range(7)] == [0, 0, 5, 10, 20, 40, 60]
    circuits.check("down.example")
    circuits.failed(refused())
    with pytest.raises(IngestError, match="tried 8 times in a row") as raised:
        circuits.check("down.example")
    assert (raised.value.kind, raised.value.transient) == (Kind.CONNECT, False)
    circuits.check("other.example")
    clock.now += 601
    circuits.check("down.example")


def test_an_answer_or_a_retry_closes_it():
    circuits = Circuits(5.0, Clock())
    for _ in range(8):
        circuits.failed(refused())
    circuits.reached("down.example")
    circuits.check("down.example")
    assert circuits.failed(refused()) == 0
    for _ in range(8):
        circuits.failed(refused())
    circuits.forget()
    circuits.check("down.example")
