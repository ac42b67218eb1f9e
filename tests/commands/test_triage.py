"""Failures that nobody wants to try again."""

import pytest

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from tests.site import Site, article
from tests.waiting import PATIENCE


@pytest.fixture
def failed(folder):
    """An engine with one page that is gone, and what says so."""
    engine = Engine(folder)
    engine.set_setting("network.allow_private", "always")
    engine.set_setting("extract.processes", 1)
    engine.set_setting("tasks.max_attempts", 1)
    with Site() as site:
        engine.start()
        engine.add([site.url("/status/404")])
        assert engine.wait_until_idle(PATIENCE)
        (failure,) = engine.failures()
        yield engine, site, failure
        engine.stop()


def test_an_ignored_failure_leaves_a_link_and_may_be_done_twice(failed):
    engine, _, failure = failed
    assert engine.triage.ignore([failure.id]).count == 1
    assert engine.triage.ignore([failure.id, 999]) is None
    assert engine.failures() == []
    assert engine.article(failure.article).article.status == "link"
    assert engine.undoing.undo().kind == "ignore"
    assert engine.undoing.undo() is None
    assert engine.failures() == [failure]
    assert engine.article(failure.article).article.status == "failed"


def test_what_came_meanwhile_is_not_made_a_failure_again(failed):
    engine, site, failure = failed
    engine.triage.ignore([failure.id])
    site.routes["status"] = lambda request: request.send(article("Back again"))
    engine.add([failure.url])
    assert engine.wait_until_idle(PATIENCE)
    assert engine.article(failure.article).article.status == "ready"
    engine.undoing.undo()
    assert engine.failures() == []
    assert engine.article(failure.article).article.status == "ready"


def test_a_deleted_one_stays_deleted(failed):
    engine, _, failure = failed
    step = engine.triage.ignore([failure.id])
    engine.arranging.delete(Selection(ids=(failure.article,)))
    engine.undoing.undo(step.id)
    assert engine.article(failure.article) is None


@pytest.mark.parametrize("how", ["ignored", "deleted"])
def test_an_import_counts_what_was_given_up_as_skipped_until_that_is_undone(failed, how):
    engine, site, _failure = failed
    job = engine.import_(engine.preview(text=f"{site.url('/status/410')} {site.url('/status/500')}")).job
    assert engine.wait_until_idle(PATIENCE)
    gone, broken = engine.failures(job)

    def counts():
        now = engine.job(job)
        assert now.total == now.failed + now.skipped + now.done
        return now.failed, now.skipped

    assert counts() == (2, 0)
    if how == "ignored":
        assert engine.triage.ignore([gone.id]).count == 1
    else:
        engine.arranging.delete(Selection(ids=(gone.article,)))
    assert counts() == (1, 1)
    assert engine.retry(job=job) == 1, "what was given up is not tried again"
    assert engine.wait_until_idle(PATIENCE)
    assert counts() == (1, 1)
    engine.undoing.undo()
    assert counts() == (2, 0)
    assert {row.id for row in engine.failures(job)} == {gone.id, broken.id}
    engine.undoing.redo()
    assert counts() == (1, 1)
    engine.undoing.undo()
    assert counts() == (2, 0)
