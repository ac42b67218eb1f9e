"""The threads of an import give way to that of the window."""

import os
import sys
import threading

import pytest

from tests.gui.conftest import TIMEOUT


def niceness(thread=None):
    return os.getpriority(os.PRIO_PROCESS, thread or threading.get_native_id())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere niceness is of whole processes")
def test_the_engine_stands_behind_the_window_and_its_questions(qtbot, desk):
    told = []
    desk.bridge.ask(niceness, told.append)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=TIMEOUT)
    assert told == [niceness()]
    own = [t for t in threading.enumerate() if t.name.startswith(("recurring", "task", "APScheduler"))]
    assert own
    assert all(niceness(thread.native_id) >= min(19, niceness() + 5) for thread in own)
