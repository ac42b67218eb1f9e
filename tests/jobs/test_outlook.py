"""What is known of the rest of an import."""

import threading
import time

import pytest

from kbdesk.engine import Engine
from tests.site import HOSTS, Site
from tests.waiting import PATIENCE, until


@pytest.fixture
def engine(folder):
    made = Engine(folder)
    for key, value in (("network.allow_private", "always"), ("extract.processes", 1), ("tasks.threads", 2)):
        made.set_setting(key, value)
    yield made
    made.stop()


def imported(engine, site, hosts):
    text = "\n".join(site.url(f"/ok/{number}", host) for number, host in enumerate(hosts))
    return engine.import_(engine.preview(text=text)).job


def test_the_host_with_the_most_links_says_how_long_it_takes_before_anything_is_done(engine):
    with Site() as site:
        job = imported(engine, site, [HOSTS[0]] * 70 + [HOSTS[1]] * 20)
        outlook = engine.outlooks.look(job, 0)
    assert outlook.untried == 90
    assert outlook.chain_seconds == 70  # a second between two pages of a host
    assert outlook.retried == 0
    assert outlook.seconds(50.0) == 70
    assert outlook.seconds(0.0) == 70
    assert outlook.seconds(1.0) == 90


def test_at_a_steady_pace_the_runs_say_it(engine):
    engine.set_setting("import.pace", "steady")
    with Site() as site:
        job = imported(engine, site, [HOSTS[number % 3] for number in range(95)])
        assert engine.outlooks.look(job, 0).chain_seconds == 10 * 120


def test_what_is_tried_again_is_counted_with_its_backoff(engine):
    engine.set_setting("tasks.backoff_seconds", 100)
    engine.set_setting("network.host_spacing_seconds", 0)
    with Site() as site:
        text = "\n".join([site.url(f"/ok/{number}") for number in range(59)] + [site.url("/status/503")])
        engine.start()
        job = engine.import_(engine.preview(text=text)).job
        for _ in range(600):
            if engine.job(job).processed == 59 and engine.work().running == 0:
                break
            engine.wait_until_idle(0.05)
        outlook = engine.outlooks.look(job, 59)
    assert outlook.untried == 0
    assert outlook.chain_seconds == 0
    assert outlook.retried == pytest.approx(1 / 60)
    # 100 s of backoff, of which it waits at least half, and after it 200, 400, 800
    assert 1050 + 45 <= outlook.retry_seconds <= 1050 + 100
    assert outlook.ladder_seconds == pytest.approx(0.75 * 1500)
    assert outlook.again == 1


def test_what_is_being_tried_again_just_now_is_no_news(engine):
    engine.set_setting("tasks.backoff_seconds", 0.1)
    engine.set_setting("network.host_spacing_seconds", 0)
    tried, go_on = [], threading.Event()
    with Site() as site:

        def slow(request):
            tried.append(1)
            if len(tried) == 1:
                request.send("busy", 503)
            else:
                go_on.wait(PATIENCE)
                request.send("<p>at last</p>")

        site.routes["slow"] = slow
        engine.start()
        try:
            job = engine.import_(engine.preview(text=f"{site.url('/slow/1')} {site.url('/ok/1')}")).job
            until(lambda: engine.job(job).processed == 1 and len(tried) == 2)
            outlook = engine.outlooks.look(job, 1)
            assert (outlook.untried, outlook.again) == (0, 1)
        finally:
            go_on.set()


def test_a_page_that_is_never_sent_counts_with_what_its_attempts_take(engine):
    engine.set_setting("tasks.backoff_seconds", 100)
    engine.set_setting("network.host_spacing_seconds", 0)
    tried, go_on = [], threading.Event()
    with Site() as site:

        def hung(request):
            tried.append(time.time())
            go_on.wait(PATIENCE)
            request.send("busy", 503)

        site.routes["hung"] = hung
        engine.start()
        try:
            job = engine.import_(engine.preview(text=f"{site.url('/hung/1')} {site.url('/ok/1')}")).job
            until(lambda: engine.job(job).processed == 1 and len(tried) == 1)
            began = tried[0]
            assert engine.outlooks.look(job, 1, began + 5).retry_seconds == 0, "it may come any moment"
            # half of the 30 s: most likely it says nothing until they are over, in each of 5 attempts
            silent = engine.outlooks.look(job, 1, began + 20)
            assert silent.retry_seconds == pytest.approx(5 * 30 - 20 + 0.75 * 1500, abs=8)
            assert (silent.untried, silent.again) == (1, 0)
            assert silent.seconds(2.0) == silent.retry_seconds
            # it trickles: 90 s an attempt
            trickling = engine.outlooks.look(job, 1, began + 40)
            assert trickling.retry_seconds == pytest.approx(5 * 90 - 40 + 0.75 * 1500, abs=8)
            engine.outlooks.look(job, 1, began + 90)
        finally:
            go_on.set()
        until(lambda: engine.work().running == 0)
        waiting = engine.outlooks.look(job, 1)
    # 50 to 100 s until the second attempt; four attempts of 90 s, and between them 200, 400, 800 s
    assert 50 + 4 * 90 + 1050 - 30 <= waiting.retry_seconds <= 100 + 4 * 90 + 1050 + 30
    assert (waiting.untried, waiting.again) == (0, 1)


def test_an_import_that_does_not_go_on_has_none(engine):
    with Site() as site:
        job = imported(engine, site, [HOSTS[0]] * 60)
    engine.pause(job)
    assert engine.outlooks.look(job, 0) is None
    assert engine.outlooks.look(999, 0) is None


def test_a_payload_that_is_gone_is_no_reason_to_fail(engine):
    with Site() as site:
        job = imported(engine, site, [HOSTS[0]] * 60)
    (engine.folder.imports / f"job_{job}.json").unlink()
    assert engine.outlooks.look(job, 0).untried == 60
