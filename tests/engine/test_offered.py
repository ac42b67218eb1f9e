"""Links that a stranger may have offered, added by a click."""

from kbdesk.engine import Engine
from tests.site import Site
from tests.waiting import PATIENCE


def test_a_private_host_is_admitted_where_it_was_typed_and_not_where_it_was_offered(folder):
    engine = Engine(folder)
    engine.set_setting("extract.processes", 1)
    with Site() as site:
        engine.start()
        try:
            offered, typed = site.url("/ok/1"), site.url("/ok/2")
            engine.add([offered], typed=False)
            engine.add([typed.removeprefix("http://")])  # as it is typed in a browser
            assert engine.wait_until_idle(PATIENCE)
            (failure,) = engine.failures()
            assert (failure.kind, failure.url) == ("blocked_address", offered)
            assert engine.article_at(typed)
            # a retry is no way around it
            engine.retry()
            assert engine.wait_until_idle(PATIENCE)
            assert [path for _, path in site.requests] == ["/ok/2"]
        finally:
            engine.stop()
