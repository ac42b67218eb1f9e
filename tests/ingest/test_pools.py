"""Pools of connections by site: kept while they are used, and closed when nobody uses them."""

import time

import pytest

from kbdesk.ingest.pools import Pools
from tests.waiting import PATIENCE


class Pool:
    def __init__(self, made):
        self.closed = False
        made.append(self)

    def close(self):
        self.closed = True


@pytest.fixture
def made():
    return []


def pools(made, most=2, idle_seconds=60.0):
    return Pools(lambda: Pool(made), most, idle_seconds)


def test_a_site_has_one_pool_that_is_kept(made):
    kept = pools(made)
    first = kept.take("a")
    kept.give_back("a")
    assert kept.take("a") is first
    assert kept.take("b") is not first


def test_those_used_last_stay_and_one_that_is_used_always_does(made):
    kept = pools(made)
    used = kept.take("used")
    for site in "abcd":
        kept.take(site)
        kept.give_back(site)
    kept.take("e")
    assert [pool.closed for pool in made] == [False, True, True, False, False, False]
    assert kept.take("used") is used


def test_one_that_nobody_used_for_long_is_closed(made):
    kept = pools(made, idle_seconds=0.02)
    kept.take("a")
    kept.give_back("a")
    ended = time.monotonic() + PATIENCE
    while not made[0].closed:
        assert time.monotonic() < ended
        kept.take("b")
        kept.give_back("b")


def test_the_end_closes_all_and_giving_back_after_it_does_no_harm(made):
    kept = pools(made)
    kept.take("a")
    kept.take("b")
    kept.close()
    kept.give_back("a")
    assert all(pool.closed for pool in made)
