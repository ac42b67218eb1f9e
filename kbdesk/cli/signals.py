"""What Ctrl+C and SIGTERM do to a command that is at work."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stopped_by_signals() -> Iterator[threading.Event]:
    """They set what is yielded, and nothing else."""
    stop = threading.Event()
    with _handled(stop.set):
        yield stop


@contextmanager
def interrupted_by_signals() -> Iterator[threading.Event]:
    """They raise KeyboardInterrupt, and set what is yielded as well, to be looked at now and then: an exception is lost
    in what is written in C and not made for it, as in lxml while it is imported.
    """
    stop = threading.Event()

    def end() -> None:
        stop.set()
        raise KeyboardInterrupt

    with _handled(end):
        yield stop


@contextmanager
def _handled(end: Callable[[], None]) -> Iterator[None]:
    def handle(number: int, frame: FrameType | None) -> None:
        end()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
