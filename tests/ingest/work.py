"""What the tests have child processes do."""

import os
import signal
import sys
import time

from kbdesk.failure import IngestError, Kind


def preload():
    """Nothing: these children need no libraries."""


def models():
    """Whether both models are loaded by now: that of the analysis, and that of the search by meaning."""
    from kbdesk.analysis import vectors
    from kbdesk.search import meaning

    return [bool(model._loaded.cache_info().currsize) for model in (vectors, meaning)]


def echo(value):
    return value


def pid():
    return os.getpid()


def hang(path=None):
    if path:
        with open(path, "a") as file:  # noqa: PTH123
            file.write(f"{os.getpid()}\n")
    while True:
        pass


def nap(seconds):
    time.sleep(seconds)
    return os.getpid()


def wait_for(path):
    """Wait until there is such a file."""
    while not os.path.exists(path):  # noqa: PTH110
        time.sleep(0.005)
    return os.getpid()


def crash_after(path):
    wait_for(path)
    crash()


def recurse_after(path):
    wait_for(path)
    recurse()


def mark_and_nap(path, seconds):
    with open(path, "w"):  # noqa: PTH123
        pass
    return nap(seconds)


def eat():
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def crash():
    os.kill(os.getpid(), signal.SIGSEGV)


def leave():
    raise SystemExit(3)


def fail():
    raise IngestError(Kind.NO_TEXT, "No text.", http_status=3, transient=True, retry_after=2.5, most_attempts=2)


def stumble():
    raise ValueError("a fault")


def recurse():
    return recurse()


def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
    return "alive"


def state():
    return sorted(sys.modules), os.nice(0)


def count(to, then=None):
    """The numbers below `to`, one after the other; then what `then` does."""
    yield from range(to)
    if then is not None:
        then()


def conclude(to):
    """The numbers below `to`, and a word at the end."""
    yield from range(to)
    return "done"


def fill_up(to):
    """Parts of a megabyte each."""
    for number in range(to):
        yield bytes([number]) * 1_000_000


def dawdle(to, seconds):
    """Numbers, each of which takes its time."""
    for number in range(to):
        time.sleep(seconds)
        yield number
