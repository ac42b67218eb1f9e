"""Memory that is free goes back to the system."""

import ctypes
import subprocess
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


HEAPS = """
import ctypes, os, sys, tempfile, threading
from kbdesk.jobs.memory import share_heaps
if sys.argv[1] == "share":
    share_heaps()
together = threading.Barrier(12)
def work():
    pieces = [bytearray(20_000) for _ in range(50)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(12)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
with tempfile.NamedTemporaryFile() as said:
    stream = ctypes.c_void_p(libc.fopen(said.name.encode(), b"w"))
    libc.malloc_info(0, stream)
    libc.fclose(stream)
    print(said.read().decode().count("<heap nr="))
"""


@pytest.mark.skipif(not has_trim, reason="only glibc gives each thread a heap")
def test_threads_share_two_heaps():
    def heaps(way):
        done = subprocess.run([sys.executable, "-c", HEAPS, way], capture_output=True, text=True, check=True)
        return int(done.stdout)

    assert heaps("alone") > 2
    assert heaps("share") <= 2


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
