"""The clock on the wall may jump: it is set, or the machine slept. What was planned by it has to jump along.

Due times and leases are in the database and so by the wall clock, which is the only one that outlives a process.
"""

import threading
import time
from collections.abc import Callable

_JUMP_SECONDS = 5.0
"""Less than this is a clock that is being corrected, and no jump."""


class ClockWatch:
    """Compares the wall clock with one that cannot be set.

    Args:
        jumped: called with the seconds by which the wall clock jumped (negative: back), after it did.
    """

    def __init__(
        self,
        jumped: Callable[[float], None],
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._jumped = jumped
        self._wall = wall
        self._steady = steady
        self._offset = wall() - steady()
        self._lock = threading.Lock()

    def look(self) -> None:
        """Compare once; may be called from any thread. What `jumped` raises is raised, and the jump is told again."""
        with self._lock:
            offset = self._wall() - self._steady()
            jump = offset - self._offset
            if abs(jump) >= _JUMP_SECONDS:
                self._jumped(jump)
            self._offset = offset
