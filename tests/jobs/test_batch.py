"""Batch jobs: stored whole or not at all, dispatched chunk by chunk, and failed with a sentence."""

import itertools
import json
import sqlite3

import peewee
import pytest

from kbdesk.failure import KbdeskError
from kbdesk.jobs import payload
from kbdesk.jobs.atomic import add_addresses, import_items
from kbdesk.jobs.batch import BatchImportService
from kbdesk.jobs.queue import process_import_queue
from kbdesk.jobs.selection import chosen
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter, JobStatus, Outcome
from kbdesk.library.shelf import Item, Shelf

ITEMS = [Item(url=f"https://site{n % 5}.example/{n}", folder=["F"], tags=["t"]) for n in range(60)]


@pytest.fixture
def service(folder, library):
    return BatchImportService(folder, library)


def test_an_import_is_stored_before_anything_is_done(service, library, folder):
    job = service.submit("list.html", ITEMS, 3, Choices())
    row = library.jobs.get(job)
    assert (row.status, row.kind, row.total, row.pending, row.skipped) == (JobStatus.PENDING, "batch", 63, 60, 3)
    assert len(json.loads((folder.imports / f"job_{job}.json").read_text())["items"]) == 60
    assert library.listing.count(Filter()) == 0


def test_a_run_dispatches_one_chunk_of_every_job_oldest_first(service, library):
    first = service.submit("a", ITEMS, 0, Choices())
    second = service.submit("b", [Item(url="https://z.example/")] * 12, 0, Choices())
    assert process_import_queue(library, service, 10).dispatched == 20
    jobs = {job: library.jobs.get(job) for job in (first, second)}
    assert [job.status for job in jobs.values()] == [JobStatus.PROCESSING] * 2
    assert (jobs[first].pending, jobs[second].pending, jobs[second].duplicate) == (60, 3, 9)
    assert [c.item for c in library.jobs.undispatched()] == [10, 10]
    for _ in range(5):
        process_import_queue(library, service, 10)
    assert library.jobs.undispatched() == []
    assert library.listing.count(Filter()) == 61
    assert process_import_queue(library, service, 10).dispatched == 0


def test_an_import_of_nothing_new_is_completed_at_once(service, library, folder):
    service.submit("a", ITEMS, 0, Choices())
    for _ in range(6):
        process_import_queue(library, service, 10)
    again = service.submit("a", chosen(Shelf(folder.imports, ITEMS), Choices(tags=("new",))), 0, Choices())
    for _ in range(6):
        process_import_queue(library, service, 10)
    job = library.jobs.get(again)
    assert (job.status, job.duplicate) == (JobStatus.COMPLETED, 60)
    assert library.listing.count(Filter(tag="new")) == 60


def test_skipping_what_is_known_merges_nothing(service, library, folder):
    service.submit("a", ITEMS, 0, Choices())
    for _ in range(6):
        process_import_queue(library, service, 10)
    again = service.submit(
        "a", chosen(Shelf(folder.imports, ITEMS), Choices(tags=("new",))), 0, Choices(skip_known=True)
    )
    for _ in range(6):
        process_import_queue(library, service, 10)
    assert library.jobs.get(again).skipped == 60
    assert library.listing.count(Filter(tag="new")) == 0


def test_a_paused_or_cancelled_job_dispatches_nothing_even_in_flight(service, library):
    job = service.submit("a", ITEMS, 0, Choices())
    [cursor] = library.jobs.undispatched()
    library.jobs.pause(job)
    assert service.dispatch_chunk(cursor, 10) == 0
    library.jobs.resume(job)
    assert library.jobs.status(job) is JobStatus.PENDING
    assert service.dispatch_chunk(cursor, 10) == 10
    library.jobs.cancel(job)
    library.tasks.cancel_pending(job)
    row = library.jobs.get(job)
    assert (row.status, row.cancelled, row.pending) == (JobStatus.CANCELLED, 60, 0)


def test_what_was_cancelled_is_fetched_when_it_is_imported_again(service, library):
    job = service.submit("a", ITEMS, 0, Choices())
    process_import_queue(library, service, 10)
    with library.write():
        library.jobs.cancel(job)
        library.tasks.cancel_pending(job)
        library.articles.unfetched_of(job)
    again = service.submit("a", ITEMS, 0, Choices())
    for _ in range(6):
        process_import_queue(library, service, 10)
    assert library.jobs.get(again).pending == 60


@pytest.mark.parametrize("damage", ["missing", "cut", "short"])
def test_a_lost_payload_fails_the_job_and_keeps_what_was_dispatched(service, library, folder, damage):
    job = service.submit("a", ITEMS, 0, Choices())
    process_import_queue(library, service, 10)
    file = payload.path(folder.imports, job)
    whole = file.read_bytes()
    if damage == "missing":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(whole[: len(whole) // 2])
    else:
        lines = whole.splitlines(keepends=True)
        file.write_bytes(b"".join([*lines[:31], b"]}\n"]))
    for _ in range(6):
        process_import_queue(library, service, 10)
    row = library.jobs.get(job)
    assert (row.status, row.total) == (JobStatus.PROCESSING, row.pending), "it goes on with what was dispatched"
    dispatched = library.tasks.work().waiting
    assert dispatched >= 10
    for task in [library.tasks.claim(id, 60) for id, _, _ in library.tasks.due(100)]:
        assert process_import_queue(library, service, 10).dispatched == 0
        assert library.jobs.status(job) is JobStatus.PROCESSING
        with library.write():
            library.tasks.finish(task, Outcome.DONE)
    process_import_queue(library, service, 10)
    row = library.jobs.get(job)
    assert row.status is JobStatus.FAILED
    assert f"job_{job}.json" in row.error
    assert (row.done, row.pending) == (dispatched, row.total - dispatched)
    assert not library.tasks.has_work()
    # Put back, a retry goes on where it stopped: nothing is lost, nothing dispatched twice.
    file.write_bytes(whole)
    assert library.jobs.reopen(job)
    for _ in range(6):
        process_import_queue(library, service, 10)
    assert library.listing.count(Filter()) == 60
    assert library.tasks.work().waiting == 60 - dispatched


def test_a_backlog_bounds_how_far_dispatch_runs_ahead(service, library):
    service.submit("a", [Item(url=f"https://a.example/{n}") for n in range(2_000)], 0, Choices())
    while process_import_queue(library, service, 50).dispatched:
        pass
    assert library.tasks.work().waiting == 500


def test_an_import_that_the_database_refuses_leaves_nothing(service, library, folder, monkeypatch):
    def refuse(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(payload.Draft, "publish", refuse)
    with pytest.raises(KbdeskError, match="Nothing was imported"):
        service.submit("a", ITEMS, 0, Choices())
    assert list(folder.imports.iterdir()) == []
    assert library.jobs.newest(10) == []


def test_counters_that_do_not_add_up_are_refused_by_the_database_itself(library):
    job = library.jobs.create("batch", "a", Choices(), 5, 0)
    with pytest.raises((peewee.IntegrityError, sqlite3.IntegrityError)):
        library.database.execute("UPDATE import_job SET done = done + 1 WHERE id = ?", (job,))


def test_a_small_import_is_staggered(library):
    job = import_items(library, "pasted text", ITEMS[:5], 1, Choices(), 2.0)
    due = [row[0] for row in library.database.rows("SELECT due FROM task ORDER BY item")]
    assert [round(b - a, 3) for a, b in itertools.pairwise(due)] == [2.0] * 4
    row = library.jobs.get(job)
    assert (row.kind, row.status, row.total, row.pending, row.skipped) == ("atomic", JobStatus.PROCESSING, 6, 5, 1)


def test_typed_addresses_are_tasks_without_a_job(library):
    tasks, known = add_addresses(library, ["https://a.example/1", "https://a.example/2"], ("t",))
    assert (len(tasks), known) == (2, [])
    again, known = add_addresses(library, ["https://a.example/1"], ("u",))
    assert (again, known) == ([], ["https://a.example/1"])
    assert library.jobs.newest(10) == []
    assert library.listing.count(Filter(tag="u")) == 1


def test_texts_and_odd_addresses_are_kept(library, folder, tmp_path):
    items = [
        Item(title="Thought", text="What I thought."),
        Item(url="?relative", title="Relative", note="n"),
        Item(url="ftp://old.example/file", title="Old"),
        Item(url="https://a.example/?utm_source=x", title="Tracked"),
        Item(file=str(tmp_path / "paper.pdf"), title="paper"),
    ]
    import_items(library, "pasted text", items, 0, Choices(), 0)
    found = {article.title: article for article in library.listing.articles(Filter(), 0, 10)}
    assert set(found) == {"Thought", "Relative", "Old", "Tracked", "paper"}
    assert found["Thought"].kind == "note"
    assert library.articles.text(found["Thought"].id)[2] == "What I thought."
    assert found["paper"].kind == "file"
    assert found["Tracked"].url == "https://a.example/"
    assert library.listing.detail(found["Tracked"].id).aliases == ("https://a.example/?utm_source=x",)
    kinds = dict(library.database.rows("SELECT article_id, kind FROM task WHERE item IS NOT NULL"))
    assert kinds[found["Thought"].id] == "ingest_note"
    assert kinds[found["paper"].id] == "ingest_file"
