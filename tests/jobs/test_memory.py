"""Memory that is free goes back to the system."""

import ctypes
import sys
import threading

import psutil
import pytest

from kbdesk.engine import Engine
from kbdesk.jobs import lifecycle
from kbdesk.jobs.memory import give_back
from tests.waiting import PATIENCE

MB = 1_000_000
SIZE = 20_000
"""Of a piece, in bytes: too large for Python's own heap, and too small for a mapping of its own."""

has_trim = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.mark.skipif(not has_trim, reason="only glibc keeps free memory so, and has a way to give it back")
def test_what_is_free_below_something_that_is_kept_goes_back():
    resident = psutil.Process().memory_info
    pieces = [bytearray(b"x" * SIZE) for _ in range(100 * MB // SIZE)]
    last = pieces[-1]
    pieces.clear()
    before = resident().rss
    give_back()
    assert before - resident().rss > 50 * MB
    assert len(last) == SIZE


def test_it_is_done_again_and_again_while_the_engine_runs(folder, monkeypatch):
    done = threading.Event()
    monkeypatch.setattr(lifecycle, "GIVE_BACK_SECONDS", 0.05)
    monkeypatch.setattr(lifecycle, "give_back", done.set)
    engine = Engine(folder)
    engine.start()
    try:
        assert done.wait(PATIENCE)
        done.clear()
        assert done.wait(PATIENCE)
    finally:
        engine.stop()
