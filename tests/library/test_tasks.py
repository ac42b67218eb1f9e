"""Every change of a task's state that there is, and every one that there must not be."""

import time

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.library.preview import Choices
from kbdesk.library.records import Outcome
from kbdesk.library.shelf import Item
from kbdesk.library.tasks import LeaseLost

STATES = ("pending", "running", "done", "failed", "cancelled")
LEASE = 60.0


class Case:
    """One item of a job of its own, brought into a state by the ways there are."""

    def __init__(self, library, state):
        self.library = library
        self.job = library.jobs.create("atomic", "test", Choices(), 1, 0)
        library.jobs.begin(self.job)
        self.id = library.tasks.add("ingest_url", article=None, job=self.job, item=0)
        self.task = library.tasks.claim(self.id, LEASE) if state not in ("pending", "cancelled") else None
        if state == "done":
            library.tasks.finish(self.task, Outcome.DONE)
        elif state == "failed":
            library.tasks.fail(self.task)
        elif state == "cancelled":
            library.tasks.cancel_pending(self.job)
        assert self.state == state

    @property
    def state(self):
        return self.library.tasks.states([self.id])[self.id]

    def act(self, action):
        tasks = self.library.tasks
        if action == "claim":
            return tasks.claim(self.id, LEASE)
        if action == "finish":
            return tasks.finish(self.task, Outcome.DONE)
        if action == "fail":
            return tasks.fail(self.task)
        if action == "try again":
            return tasks.try_again(self.task, time.time())
        if action == "release":
            return tasks.release()
        if action == "reopen":
            return tasks.reopen([self.id])
        return tasks.cancel_pending(self.job)


# (state, action): the state after it. What is not named here leaves the state as it is.
MOVES = {
    ("pending", "claim"): "running",
    ("pending", "cancel"): "cancelled",
    ("running", "finish"): "done",
    ("running", "fail"): "failed",
    ("running", "try again"): "pending",
    ("running", "release"): "pending",
    ("failed", "reopen"): "pending",
}
ACTIONS = ("claim", "finish", "fail", "try again", "release", "reopen", "cancel")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("action", ACTIONS)
def test_states_follow_the_diagram(library, state, action):
    case = Case(library, state)
    if action in ("finish", "fail", "try again") and state != "running":
        if case.task is None:
            pytest.skip("nobody holds a lease on a task that never ran")
        with pytest.raises(LeaseLost):
            case.act(action)
    else:
        case.act(action)
    assert case.state == MOVES.get((state, action), state)


def test_one_task_is_claimed_once(library):
    case = Case(library, "pending")
    assert library.tasks.claim(case.id, LEASE) is not None
    assert library.tasks.claim(case.id, LEASE) is None


def test_a_task_that_its_maker_goes_on_with_is_run_again_after_a_crash(library):
    linked = library.articles.link("https://a.example/", Item(url="https://a.example/"))
    task = library.tasks.add_claimed("index_article", article=linked.article, priority=2, lease_seconds=LEASE)
    assert library.tasks.claim(task.id, LEASE) is None, "nobody else gets it"
    assert library.tasks.due(10) == []
    assert library.tasks.release() == [task.id]
    with pytest.raises(LeaseLost):
        library.tasks.finish(task, Outcome.DONE)
    again = library.tasks.claim(task.id, LEASE)
    assert (again.kind, again.article, again.attempts) == ("index_article", linked.article, 1)


def test_a_task_that_is_not_due_is_not_claimed(library):
    id = library.tasks.add("ingest_url", article=None, due=time.time() + 60)
    assert library.tasks.claim(id, LEASE) is None
    assert library.tasks.due(10) == []
    assert library.tasks.next_due() == pytest.approx(time.time() + 60, abs=5)


def test_a_lease_that_was_taken_away_changes_nothing(library):
    case = Case(library, "running")
    library.tasks.release()
    second = library.tasks.claim(case.id, LEASE)
    with pytest.raises(LeaseLost):
        library.tasks.finish(case.task, Outcome.DONE)
    library.tasks.finish(second, Outcome.DUPLICATE)
    assert library.jobs.get(case.job).duplicate == 1


def test_only_expired_leases_are_rescued_while_work_goes_on(library):
    case = Case(library, "running")
    assert library.tasks.release(expired_only=True) == []
    library.database.execute("UPDATE task SET lease_until = ? WHERE id = ?", (time.time() - 1, case.id))
    assert library.tasks.release(expired_only=True) == [case.id]
    assert case.state == "pending"


def test_an_interruption_costs_no_attempt(library):
    case = Case(library, "running")
    library.tasks.release()
    again = library.tasks.claim(case.id, LEASE)
    assert again.attempts == 1
    assert again.interruptions == 1


def test_a_running_task_of_a_cancelled_import_is_not_tried_again(library):
    case = Case(library, "running")
    library.jobs.cancel(case.job)
    library.tasks.try_again(case.task, time.time())
    assert case.state == "cancelled"


def test_tasks_of_a_paused_import_wait(library):
    case = Case(library, "pending")
    library.jobs.pause(case.job)
    assert library.tasks.due(10) == []
    assert library.tasks.claim(case.id, LEASE) is None
    assert library.tasks.work().idle
    library.jobs.resume(case.job)
    assert [id for id, *_ in library.tasks.due(10)] == [case.id]


def test_due_tasks_come_by_priority_and_leave_busy_hosts_out(library):
    later = library.tasks.add("ingest_url", article=None, host="a.example", priority=5)
    first = library.tasks.add("index_article", article=None, priority=2)
    other = library.tasks.add("ingest_url", article=None, host="b.example", priority=5)
    assert [id for id, *_ in library.tasks.due(10)] == [first, later, other]
    assert [id for id, *_ in library.tasks.due(10, ["a.example"])] == [first, other]
    assert [id for id, *_ in library.tasks.due(10, (), [first])] == [later, other]


def test_pruning_keeps_the_items_of_imports_and_failures(library):
    item = Case(library, "done")
    loose = library.tasks.add("index_article", article=None)
    library.tasks.finish(library.tasks.claim(loose, LEASE), Outcome.DONE)
    failed = library.tasks.add("ingest_url", article=None)
    library.tasks.fail(library.tasks.claim(failed, LEASE))
    library.tasks.prune(time.time() + 1)
    assert library.tasks.states([item.id, loose, failed]) == {item.id: "done", failed: "failed"}


def test_what_is_left_is_told_by_its_kind(library):
    ran = library.tasks.add("ingest_url", article=None, host="a.example")
    for kind in ("ingest_url", "index_article", "index_article"):
        library.tasks.add(kind, article=None, priority=6)
    claimed = library.tasks.claim(ran, LEASE)
    work = library.tasks.work()
    assert (work.waiting, work.running, work.again) == (3, 1, 0)
    assert work.kinds == {"ingest_url": 2, "index_article": 2}
    library.tasks.try_again(claimed, time.time() + 60)
    assert library.tasks.work().again == 1


def test_what_waits_for_an_article_already_starts_as_soon_as_it_is_wanted_now(library):
    with library.write():
        articles = [library.articles.link(f"https://a.example/{n}", Bookmark(url="u")).article for n in range(3)]
        library.tasks.add_missing("index_article", articles, 6)
        library.tasks.add_missing("index_article", articles[1:2], 4)
        library.tasks.add_missing("index_article", articles, 6)
    due = [(library.tasks.claim(id, LEASE).article, priority) for id, _, priority in library.tasks.due(10)]
    assert due == [(articles[1], 4), (articles[0], 6), (articles[2], 6)]
