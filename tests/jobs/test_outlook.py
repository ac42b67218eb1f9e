"""What is known of the rest of an import."""

import threading

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
