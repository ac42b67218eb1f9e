"""The events of a small import come one after the other, whenever its work begins."""

import itertools
import time

import pytest

from kbdesk.library.records import JobStatus


@pytest.fixture
def times(desk):
    """When each page was asked for."""
    found = []

    def answer(request):
        found.append(time.monotonic())
        request.send("<p>A page.</p>", 404)

    desk.site.routes["timed"] = answer
    return found


def apart(times):
    return min(later - sooner for sooner, later in itertools.pairwise(times))


def test_a_small_import_is_staggered_and_ends(desk):
    engine = desk.open(import__stagger_seconds=0.2)
    engine.start()
    job = desk.import_links(desk.links(4))
    desk.finish()
    row = engine.job(job)
    assert (row.kind, row.status, row.done) == ("atomic", JobStatus.COMPLETED, 4)
    assert row.finished - row.created >= 0.6


def test_what_was_stored_long_before_the_start_is_staggered_too(desk, times):
    engine = desk.open(import__stagger_seconds=0.3)
    desk.import_links(desk.links(4, path="/timed/"))
    engine._library.database.execute("UPDATE task SET due = due - 3600")
    engine.start()
    desk.finish()
    assert len(times) == 4
    assert apart(times) > 0.2


def test_what_was_paused_is_staggered_when_it_goes_on(desk, times):
    engine = desk.open(import__stagger_seconds=0.3)
    job = desk.import_links(desk.links(4, path="/timed/"))
    engine.pause(job)
    engine._library.database.execute("UPDATE task SET due = due - 3600")
    engine.start()
    engine.resume(job)
    desk.finish()
    assert len(times) == 4
    assert apart(times) > 0.2
