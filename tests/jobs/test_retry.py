"""Which failures are tried again, and when."""

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.jobs.retry import next_attempt
from kbdesk.settings import Tasks

TASKS = Tasks(max_attempts=5, backoff_seconds=4)


def error(**fields):
    return IngestError(Kind.TIMEOUT, "Too slow.", **{"transient": True, **fields})


@pytest.mark.parametrize(("attempts", "most"), [(1, 4), (2, 8), (3, 16), (4, 32)])
def test_the_wait_doubles_with_jitter(attempts, most):
    waits = [next_attempt(error(), attempts, TASKS) for _ in range(200)]
    assert most / 2 <= min(waits) < max(waits) <= most
    assert len(set(waits)) > 100


def test_the_last_attempt_is_the_last():
    assert next_attempt(error(), 5, TASKS) is None


def test_what_is_fatal_is_not_tried_again():
    assert next_attempt(error(transient=False), 1, TASKS) is None


def test_a_site_that_asks_for_time_gets_at_least_that():
    assert next_attempt(error(retry_after=100.0), 1, TASKS) == 100.0
    assert next_attempt(error(retry_after=0.1), 1, TASKS) >= 2


def test_a_site_that_asks_for_hours_gets_them_and_one_that_asks_for_days_is_given_up():
    assert next_attempt(error(retry_after=6 * 3_600.0), 1, TASKS) == 6 * 3_600
    assert next_attempt(error(retry_after=24 * 3_600.0), 4, TASKS) == 24 * 3_600
    assert next_attempt(error(retry_after=24 * 3_600.0 + 1), 1, TASKS) is None


def test_some_failures_have_a_tighter_bound():
    assert next_attempt(error(most_attempts=2), 1, TASKS) is not None
    assert next_attempt(error(most_attempts=2), 2, TASKS) is None
