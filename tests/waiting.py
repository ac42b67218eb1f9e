"""How long tests wait for what must happen.

These are limits that only what is broken meets: a test goes on at once when what it waits for is there. So they are
long enough for a machine on which other tests and other programs run.
"""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")

PATIENCE = 120.0
"""Seconds."""


def until(
    condition: Callable[[], Found], seconds: float = PATIENCE, what: object = "it did not happen in time"
) -> Found:
    """What `condition` returns as soon as that is true."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, what
        time.sleep(0.01)
    return found
