"""Manners towards a host, on a clock of the test's own."""

from kbdesk.jobs.hosts import Hosts


class Clock:
    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


def test_places_and_spacing():
    clock = Clock()
    hosts = Hosts(2, 1.0, clock)
    assert hosts.reserve("a") == 0.0
    assert hosts.reserve("a") == 1.0
    assert hosts.reserve("a") is None
    assert hosts.busy() == ["a"]
    assert hosts.reserve("b") == 0.0
    hosts.release("a")
    assert hosts.reserve("a") is None, "its next start is still too far ahead"
    clock.now = 1_001.5
    assert hosts.reserve("a") == 0.5


def test_a_host_that_asked_for_time_gets_it():
    clock = Clock()
    hosts = Hosts(2, 0.0, clock)
    hosts.hold("a", 30.0)
    assert hosts.reserve("a") is None
    assert hosts.next_free() == 30.0
    clock.now = 1_030.0
    assert hosts.reserve("a") == 0.0
    assert hosts.next_free() is None


def test_no_spacing_means_no_waiting():
    hosts = Hosts(2, 0.0, Clock())
    assert [hosts.reserve("a") for _ in range(3)] == [0.0, 0.0, None]
    hosts.release("a")
    hosts.release("a")
    assert hosts.busy() == []


def test_tasks_without_a_host_owe_nothing():
    hosts = Hosts(1, 60.0, Clock())
    assert [hosts.reserve("") for _ in range(3)] == [0.0] * 3
    hosts.release("")


def test_memory_does_not_grow_with_the_hosts_that_were_visited():
    clock = Clock()
    hosts = Hosts(2, 1.0, clock)
    for n in range(5_000):
        hosts.reserve(f"h{n}")
        clock.now += 2
        hosts.release(f"h{n}")
    assert len(hosts._next_start) <= 1_001
