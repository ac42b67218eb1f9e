"""The events of a small import come one after the other, whenever its work begins."""

import itertools
import time

import pytest

from kbdesk.library.preview import Choices
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


def came_apart(times, began, seconds):
    """Whether none came earlier than so long after the one before: under load they come later, and closer together."""
    return all(moment >= began + number * seconds for number, moment in enumerate(times))


def test_a_small_import_is_staggered_and_ends(desk):
    engine = desk.open(import__stagger_seconds=0.2)
    engine.start()
    job = desk.import_links(desk.links(4))
    desk.finish()
    row = engine.job(job)
    assert (row.kind, row.status, row.done) == ("atomic", JobStatus.COMPLETED, 4)
    assert row.finished - row.created >= 0.6


def test_files_are_read_at_once(desk, tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.md").write_text(
            f"# Note {number}\n\n" + f"Harbour {number} and its boats. " * 10, "utf-8"
        )
    engine = desk.open(import__stagger_seconds=0.4)
    engine.start()
    row = engine.import_(engine.preview([tmp_path], text="\n".join(desk.links(3))), Choices(analyse=False))
    desk.finish()
    row = engine.job(row.job)
    assert (row.kind, row.status, row.done) == ("atomic", JobStatus.COMPLETED, 7)
    began = dict(
        engine._library.database.rows("SELECT kind || item, due - ? FROM task WHERE item >= 0", (row.created,))
    )
    files = [due for name, due in began.items() if name.startswith("ingest_file")]
    links = sorted(due for name, due in began.items() if name.startswith("ingest_url"))
    assert len(files) == 4
    assert max(files) < 0.4
    assert [round(later - sooner, 2) for sooner, later in itertools.pairwise(links)] == [0.4, 0.4]


def test_what_was_stored_long_before_the_start_is_staggered_too(desk, times):
    engine = desk.open(import__stagger_seconds=0.3)
    desk.import_links(desk.links(4, path="/timed/"))
    engine._library.database.execute("UPDATE task SET due = due - 3600")
    began = time.monotonic()
    engine.start()
    desk.finish()
    assert len(times) == 4
    assert came_apart(times, began, 0.3)


def test_what_was_paused_is_staggered_when_it_goes_on(desk, times):
    engine = desk.open(import__stagger_seconds=0.3)
    job = desk.import_links(desk.links(4, path="/timed/"))
    engine.pause(job)
    engine._library.database.execute("UPDATE task SET due = due - 3600")
    engine.start()
    began = time.monotonic()
    engine.resume(job)
    desk.finish()
    assert len(times) == 4
    assert came_apart(times, began, 0.3)
