"""The lifecycle at work: real threads, real child processes, a real site."""

import json
import socket
import threading
import time

import pytest

from kbdesk.commands.picking import Selection
from kbdesk.datafolder import EngineBusy
from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.jobs.events import HandedOver, JobEnded
from kbdesk.library.records import JobStatus
from tests.ingest.documents import pdf
from tests.site import article
from tests.waiting import PATIENCE


def adds_up(job):
    counted = job.pending + job.running + job.done + job.duplicate + job.skipped + job.failed + job.cancelled
    return counted == job.total


def test_a_batch_goes_all_the_way(desk):
    engine = desk.open()
    job = desk.import_links([*desk.links(60), *desk.links(5)], tags=("pile",))
    engine.start()
    desk.finish()
    row = engine.job(job)
    assert (row.status, row.done, row.duplicate, row.failed) == (JobStatus.COMPLETED, 60, 5, 0)
    assert row.started <= row.finished
    assert engine.count() == 60
    found = engine.search("harbour", 100)
    assert len(found) == 60
    detail = engine.article(found[0].article.id)
    assert detail.article.language == "en"
    assert detail.article.minutes >= 1
    assert "pile" in detail.article.tags
    assert len(detail.article.tags) > 1, "the analysis found keywords"
    assert detail.html.startswith("<")
    assert len(desk.fetched()) == 60, "every page once"
    desk.until(lambda: [e for e in desk.events if isinstance(e, JobEnded)])
    assert [e.job.id for e in desk.events if isinstance(e, JobEnded)] == [job]


def test_steady_is_one_chunk_a_run(desk):
    engine = desk.open(import__pace="steady", import__chunk_size=10, import__interval_seconds=3600)
    job = desk.import_links(desk.links(60))
    engine.start()
    desk.until(lambda: engine.job(job).done == 10 and not engine.work().waiting)
    row = engine.job(job)
    assert (row.pending, row.status) == (50, JobStatus.PROCESSING)
    assert engine.has_work()
    desk.close()
    # Every start is a run, and every run a chunk.
    engine = desk.open()
    engine.start()
    desk.until(lambda: engine.job(job).done == 20)


def test_every_kind_of_failure_is_listed_and_no_link_is_lost(desk):
    engine = desk.open(network__timeout_seconds=1, network__total_seconds=2, tasks__max_attempts=2)
    paths = (
        "/status/404",
        "/status/500",
        "/loop",
        "/silent",
        "/reset",
        "/truncated",
        "/huge",
        "/bomb",
        "/packed/broken",
    )
    urls = [desk.site.url(path) for path in paths] + ["ftp://old.example/x", "http://no-such-host.invalid/"]
    job = desk.import_links(urls + desk.links(50))
    engine.start()
    desk.finish()
    kinds = {failure.url: failure for failure in engine.failures(job)}
    expected = dict(
        zip(
            paths,
            ("http_status", "http_status", "too_many_redirects", "timeout", "protocol", "protocol", "too_large",
             "too_large", "decoding"),
            strict=True,
        )
    )  # fmt: skip
    for path, kind in expected.items():
        assert kinds[desk.site.url(path)].kind == kind
    assert kinds["ftp://old.example/x"].kind == "unsupported_scheme"
    assert kinds["http://no-such-host.invalid/"].kind == "dns"
    assert kinds[desk.site.url("/status/404")].attempts == 1
    assert kinds[desk.site.url("/status/500")].attempts == 2
    assert all(failure.message and failure.remedy for failure in kinds.values())
    assert engine.count() == 61
    row = engine.job(job)
    assert (row.status, row.failed, row.done) == (JobStatus.COMPLETED, 11, 50)


def test_a_failure_that_is_retried_twice_runs_once_and_is_cured(desk):
    engine = desk.open()
    broken = threading.Event()

    def moody(request):
        request.send("no", 404) if not broken.is_set() else request.send(article("Back again", 7))

    desk.site.routes["moody"] = moody
    job = desk.import_links([desk.site.url("/moody/1")])
    engine.start()
    desk.finish()
    [failure] = engine.failures()
    broken.set()
    assert engine.retry(failures=[failure.id]) == 1
    assert engine.retry(failures=[failure.id]) == 0
    desk.finish()
    assert engine.failures() == []
    assert engine.failures(resolved=True)[0].resolved
    row = engine.job(job)
    assert (row.status, row.done, row.failed) == (JobStatus.COMPLETED, 1, 0)
    assert len(desk.fetched("/moody/")) == 2
    assert engine.retry() == 0


def test_redirects_and_canonical_lead_to_one_article(desk):
    def canonical(request):
        request.send(article("Same", 3, head=f'<link rel=canonical href="{desk.site.url("/ok/3")}">'))

    desk.site.routes["canonical"] = canonical
    engine = desk.open()
    urls = [desk.site.url("/ok/3"), desk.site.url("/redirect/301?to=/ok/3"), desk.site.url("/canonical/1")]
    job = desk.import_links(urls)
    engine.start()
    desk.finish()
    row = engine.job(job)
    assert (row.done, row.duplicate) == (1, 2)
    [kept] = engine.articles()
    assert kept.url == desk.site.url("/ok/3")
    assert set(engine.article(kept.id).aliases) == set(urls[1:])


def test_pausing_stops_dispatch_at_once_and_lets_what_runs_end(desk):
    gate = threading.Event()

    def slow(request):
        gate.wait(PATIENCE)
        request.send(article(f"Slow {request.number}", request.number))

    desk.site.routes["slow"] = slow
    engine = desk.open(network__per_host=8)
    job = desk.import_links(desk.links(60, path="/slow/"))
    engine.start()
    desk.until(lambda: engine.job(job).running == 8)
    engine.pause(job)
    gate.set()
    desk.until(lambda: engine.job(job).running == 0)
    desk.finish()
    row = engine.job(job)
    assert (row.status, row.done) == (JobStatus.PAUSED, 8)
    assert row.pending == 52
    engine.resume(job)
    desk.finish()
    row = engine.job(job)
    assert (row.status, row.done) == (JobStatus.COMPLETED, 60)


def test_cancelling_in_flight_ends_as_cancelled_and_adds_up(desk):
    gate = threading.Event()

    def slow(request):
        gate.wait(PATIENCE)
        request.send(article(f"Slow {request.number}", request.number))

    desk.site.routes["slow"] = slow
    engine = desk.open(network__per_host=8)
    job = desk.import_links(desk.links(60, path="/slow/"))
    engine.start()
    desk.until(lambda: engine.job(job).running == 8)
    engine.cancel(job)
    gate.set()
    desk.finish()
    row = engine.job(job)
    assert (row.status, row.done, row.cancelled, row.pending, row.running) == (JobStatus.CANCELLED, 8, 52, 0, 0)
    assert adds_up(row)
    with pytest.raises(KbdeskError, match="cancelled"):
        engine.resume(job)


def test_manners_hold_however_many_threads_there_are(desk):
    active, most, starts, lock = [0], [0], [], threading.Lock()

    def watched(request):
        with lock:
            starts.append(time.monotonic())
            active[0] += 1
            most[0] = max(most[0], active[0])
        request.site.closed.wait(0.15)
        with lock:
            active[0] -= 1
        request.send(article(f"W {request.number}", request.number))

    desk.site.routes["watched"] = watched
    engine = desk.open(network__host_spacing_seconds=0.3, import__stagger_seconds=0)
    engine.start()
    engine.add(desk.links(1))
    desk.finish()  # the very first fetch of a process takes a little longer to get going
    desk.import_links([desk.site.url(f"/watched/{n}", "127.0.1.3") for n in range(5)])
    desk.finish()
    assert most[0] <= 2
    assert len(starts) == 5
    # From the first to the last, for a thread of the site may hear of one late. Two at a time, it would be 0.3.
    assert max(starts) - min(starts) >= 0.8


def test_retry_after_holds_for_the_host(desk):
    seen = []

    def busy(request):
        seen.append(time.monotonic())
        if len(seen) == 1:
            return request.send("slow down", 429, Retry_After="1")
        return request.send(article(f"B {request.number}", request.number))

    desk.site.routes["busy"] = busy
    engine = desk.open(network__per_host=1, import__stagger_seconds=0)
    desk.import_links([desk.site.url(f"/busy/{n}") for n in range(3)])
    engine.start()
    desk.finish()
    assert engine.failures() == []
    assert seen[1] - seen[0] >= 0.95


def test_hours_that_a_site_asks_for_outlast_a_restart(desk):
    desk.site.routes["busy"] = lambda request: request.send("come back later", 503, Retry_After="21600")
    engine = desk.open(import__stagger_seconds=0, network__host_spacing_seconds=0.05)
    job = desk.import_links([desk.site.url(f"/busy/{n}") for n in range(3)])
    engine.start()
    desk.until(lambda: engine.work().again and not engine.work().running)
    asked = len(desk.fetched("/busy/"))
    assert asked < 3, "what it asked for holds for all of its pages"
    outlook = engine.outlooks.look(job, 0)
    assert 21_500 < outlook.seconds(0.0) < 21_900
    assert 21_500 < engine.outlooks.quiet_until() - time.time() <= 21_600
    tries = engine.work().again
    desk.close()
    engine = desk.open()
    engine.start()
    desk.until(lambda: len(desk.fetched("/busy/")) > asked or not engine.work().running)
    assert engine.work().again >= tries
    assert engine.has_work()
    assert not engine.wait_until_idle(1.0)
    assert [path for path in set(desk.fetched("/busy/")) if desk.fetched("/busy/").count(path) > 1] == []


def test_days_that_a_site_asks_for_are_a_failure_that_says_until_when(desk):
    desk.site.routes["closed"] = lambda request: request.send("next week", 503, Retry_After=str(3 * 86_400))
    engine = desk.open(import__stagger_seconds=0, network__per_host=1)
    engine.start()
    desk.import_links([desk.site.url(f"/closed/{n}") for n in range(5)])
    desk.finish()
    failures = engine.failures()
    until = time.strftime("%Y-%m-%d", time.localtime(time.time() + 3 * 86_400))
    assert len(failures) == 5
    assert all(until in failure.remedy and failure.http_status == 503 for failure in failures)
    assert len(desk.fetched("/closed/")) == 1, "it is not asked again for each of its pages"
    desk.site.routes["closed"] = lambda request: request.send(article("Open", 1))
    engine.retry()
    desk.finish()
    assert engine.failures() == []


def test_a_stuck_task_is_given_to_someone_else(desk):
    gate = threading.Event()

    def stuck(request):
        if len(desk.fetched("/stuck/")) == 1:
            gate.wait(PATIENCE)
        request.send(article("At last", 1))

    desk.site.routes["stuck"] = stuck
    engine = desk.open(tasks__lease_seconds=0.5, import__interval_seconds=0.3)
    engine.start()
    [task] = engine.add([desk.site.url("/stuck/1")]).tasks
    desk.until(lambda: len(desk.fetched("/stuck/")) == 2)
    desk.finish()
    gate.set()
    assert engine.failed([task]) == 0
    [kept] = engine.articles()
    assert kept.title == "At last"


def test_what_another_process_stores_is_done_at_once(desk):
    engine = desk.open()
    engine.start()
    other = Engine(engine.folder.__class__(desk.path))
    with pytest.raises(EngineBusy):
        other.start()
    other.add(desk.links(1))
    desk.until(lambda: engine.articles() and engine.articles()[0].status.value == "ready")
    engine.handing_over.receive(True)
    other.handing_over.leave(["https://example.org/"], [desk.path / "x.html"])
    other.stop()
    told = desk.until(lambda: [e for e in desk.events if isinstance(e, HandedOver)])
    assert [(e.urls, e.files) for e in told] == [(("https://example.org/",), (str(desk.path / "x.html"),))]
    other = Engine(engine.folder.__class__(desk.path))
    assert other.handing_over.is_left(told[0].request), "it was told of it, and has not got it"
    engine.handing_over.take(told[0].request)
    assert not other.handing_over.is_left(told[0].request)
    other.stop()


def test_a_lost_payload_is_a_failed_job_with_a_sentence_and_nothing_lost(desk):
    engine = desk.open()
    job = desk.import_links(desk.links(60))
    (engine.folder.imports / f"job_{job}.json").write_text("{}")
    engine.start()
    desk.until(lambda: engine.job(job).status is JobStatus.FAILED)
    assert f"job_{job}.json" in engine.job(job).error
    assert not engine.has_work()
    assert adds_up(engine.job(job))


def test_closing_in_the_middle_and_going_on(desk):
    engine = desk.open()
    job = desk.import_links(desk.links(90))
    for _ in range(4):
        engine.start()
        done = engine.job(job).done
        desk.until(lambda engine=engine, done=done: engine.job(job).done > done + 5 or not engine.has_work())
        desk.close()
        engine = desk.open()
    engine.start()
    desk.finish()
    row = engine.job(job)
    assert (row.status, row.done, engine.count()) == (JobStatus.COMPLETED, 90, 90)
    assert engine.failures() == []
    assert len(engine.search("harbour", 1000)) == 90


def test_files_and_notes(desk, tmp_path):
    pile = tmp_path / "pile"
    (pile / "inner").mkdir(parents=True)
    (pile / "page.html").write_text(article("A saved page", 5))
    (pile / "inner" / "notes.md").write_text("# Harbour notes\n\nSome *text* about boats and tides.\n" * 3)
    (pile / "inner" / "twin.md").write_text("# Harbour notes\n\nSome *text* about boats and tides.\n" * 3)
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(pdf(["A portable paper", "with a sentence about estuaries"]))
    (pile / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    engine = desk.open()
    engine.start()
    preview = engine.preview([pile, paper])
    assert (preview.format, len(preview.items)) == ("Files", 4)
    job = engine.import_(preview).job
    desk.finish()
    row = engine.job(job)
    assert (row.done, row.duplicate, row.failed) == (3, 1, 0)
    found = {a.title: a for a in engine.articles()}
    assert found["Harbour notes"].folder == ("pile", "inner")
    assert found["A saved page"].kind == "file"
    assert [hit.article.kind for hit in engine.search("estuaries")] == ["file"]
    assert sorted(p.suffix for p in engine.folder.files.iterdir()) == [".html", ".md", ".pdf"]


def test_a_note_is_kept_to_the_letter_and_listed_without_its_marks(desk, tmp_path):
    written = "# Plan\n\n- [ ] **Read** the [paper](https://a.example/paper) on *tides*, and `mark` it."
    export = tmp_path / "bookmarks.json"
    content = {"type": "text", "text": written}
    export.write_text(json.dumps({"bookmarks": [{"createdAt": 1, "title": "Plan", "tags": [], "content": content}]}))
    engine = desk.open()
    engine.start()
    engine.import_(engine.preview([export]))
    desk.finish()
    [note] = engine.articles()
    assert (note.kind, engine.article(note.id).text) == ("note", written)
    assert note.excerpt == "- [ ] Read the paper on tides, and mark it."


def test_deleting_and_undoing(desk):
    engine = desk.open()
    engine.start()
    desk.import_links([desk.site.url("/status/404"), *desk.links(2)])
    desk.finish()
    ids = [a.id for a in engine.articles()]
    engine.arranging.delete(Selection(ids=tuple(ids)))
    assert engine.count() == 0
    assert engine.failures() == []
    assert engine.search("harbour") == []
    engine.arranging.restore(Selection(ids=tuple(ids)))
    assert engine.count() == 3
    assert len(engine.failures()) == 1


def test_what_ran_when_the_program_died_runs_first_and_alone(desk):
    active, most, order, lock = [0], [0], [], threading.Lock()

    def watched(request):
        with lock:
            order.append(request.number)
            active[0] += 1
            most[0] = max(most[0], active[0]) if len(order) <= 6 else most[0]
        request.site.closed.wait(0.05)
        with lock:
            active[0] -= 1
        request.send(article(f"W {request.number}", request.number))

    desk.site.routes["watched"] = watched
    engine = desk.open(network__per_host=8, import__stagger_seconds=0)
    desk.import_links([desk.site.url(f"/watched/{n}") for n in range(20)])
    # As a kill leaves them: the last six are running, and nobody runs them.
    library = engine._library
    for task, *_ in library.tasks.due(20)[14:]:
        library.tasks.claim(task, 300)
    engine.start()
    desk.finish()
    assert sorted(order[:6]) == list(range(14, 20))
    assert most[0] == 1
    assert engine.count() == 20


def test_a_page_that_takes_the_program_down_again_and_again_is_given_up(desk):
    engine = desk.open()
    [task] = engine.add(desk.links(1)).tasks
    library = engine._library
    for _ in range(11):
        assert library.tasks.claim(task, 300)
        library.tasks.release()
    engine.start()
    desk.finish()
    [failure] = engine.failures()
    assert failure.kind == "extract_crash"
    assert desk.fetched() == []


def test_closing_in_order_blames_nobody(desk):
    gate = threading.Event()

    def slow(request):
        gate.wait(PATIENCE)
        request.send(article("Slow"))

    desk.site.routes["slow"] = slow
    engine = desk.open()
    [task] = engine.add([desk.site.url("/slow/1")]).tasks
    engine.start()
    desk.until(lambda: desk.fetched("/slow/"))
    began = time.monotonic()
    desk.close()
    assert time.monotonic() - began < 20, "a site that does not answer holds up nobody who wants to leave"
    gate.set()
    engine = desk.open()
    assert engine.work().waiting == 1
    assert engine._library.database.value("SELECT interruptions + attempts FROM task WHERE id = ?", (task,)) == 0


def test_a_host_that_is_down_does_not_hold_up_the_others(desk):
    with socket.socket() as closed:
        closed.bind(("127.0.1.9", 0))
        port = closed.getsockname()[1]  # bound and not listening: every connection is refused
        engine = desk.open(tasks__max_attempts=3, tasks__backoff_seconds=0.1)
        dead = [f"http://127.0.1.9:{port}/{n}" for n in range(40)]
        job = desk.import_links([*dead, *desk.links(20)])
        began = time.monotonic()
        engine.start()
        desk.until(lambda: engine.job(job).done == 20)
        assert time.monotonic() - began < 60
        desk.finish()
        row = engine.job(job)
        assert (row.status, row.done, row.failed) == (JobStatus.COMPLETED, 20, 40)
        failures = engine.failures(job)
        assert {failure.kind for failure in failures} == {"connect"}
        untried = [failure for failure in failures if "so this one was not" in failure.message]
        assert len(untried) >= 20, "once it is given up, its other links are not waited for"


def test_a_page_that_has_not_changed_costs_a_question_only(desk):
    engine = desk.open()
    engine.start()
    engine.add([desk.site.url("/etag/1"), desk.site.url("/ok/1")])
    desk.finish()
    before = {a.id: engine.article(a.id) for a in engine.articles()}
    desk.close()
    engine = desk.open()
    engine.arranging.flag(Selection(ids=tuple(before)), "star")
    assert engine.refresh(list(before)) == 2
    assert engine.refresh(list(before)) == 0, "they are about to be fetched already"
    engine.start()
    desk.finish()
    asked = [
        headers for (_, path), headers in zip(desk.site.requests, desk.site.headers, strict=True) if "etag" in path
    ]
    assert [headers.get("if-none-match") for headers in asked] == [None, '"v1"']
    for id, detail in before.items():
        again = engine.article(id)
        assert again.fetched > detail.fetched
        assert (again.text, again.article.starred, again.article.status) == (detail.text, True, detail.article.status)
    assert engine.failures() == []


def test_robots_are_heard_on_request_only(desk):
    def robots(request):
        request.send("User-agent: *\nDisallow: /ok/2\n", content_type="text/plain")

    desk.site.routes["robots.txt"] = robots
    engine = desk.open()
    engine.start()
    engine.add([desk.site.url("/ok/2")])
    desk.finish()
    assert engine.failures() == []
    assert desk.fetched("/robots.txt") == []
    desk.close()
    engine = desk.open(network__respect_robots=True)
    engine.start()
    engine.add([desk.site.url(path) for path in ("/ok/1", "/ok/2?again", "/ok/3")])
    desk.finish()
    [failure] = engine.failures()
    assert (failure.kind, failure.url) == ("robots", desk.site.url("/ok/2?again"))
    assert len(desk.fetched("/robots.txt")) <= 3
    assert engine.count() == 4
