"""The thread that looks for what nobody tells."""

import threading

from kbdesk.jobs.lookout import Lookout
from tests.waiting import PATIENCE


def test_each_thing_is_looked_at_at_once_and_again_also_where_one_is_broken_until_the_end():
    closing, again, looked = threading.Event(), threading.Event(), []

    def broken():
        looked.append("broken")
        raise RuntimeError("nobody expects this")

    def whole():
        looked.append("whole")
        if looked.count("whole") == 2:
            again.set()

    lookout = Lookout([broken, whole], closing)
    lookout.join(PATIENCE)  # never begun
    lookout.start()
    assert again.wait(PATIENCE)
    closing.set()
    lookout.join(PATIENCE)
    assert looked[:4] == ["broken", "whole", "broken", "whole"]
    assert "lookout" not in [thread.name for thread in threading.enumerate()]
