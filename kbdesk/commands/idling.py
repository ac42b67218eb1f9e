"""Waiting until nothing is left to do."""

import threading
import time
from collections.abc import Callable

from kbdesk.failure import KbdeskError
from kbdesk.jobs.events import Event, Hub, JobEnded, Trouble

_LOOK_SECONDS = 0.05, 0.5
"""How often it is looked whether work is left, at the least and at the most; when an import ends, at once."""
_SHARE = 0.05
"""Who has waited for long waits a twentieth of that more at the most: each look is a question beside the work."""


class Idling:
    """Hears from the start what an engine tells, so that nothing is missed that ends the waiting."""

    def __init__(self, events: Hub) -> None:
        self._fatal = ""
        self._job_ended = threading.Event()
        self._since: float | None = None
        events.subscribe(self._note)

    def wait(self, seconds: float, has_work: Callable[[], bool]) -> bool:
        """Wait until there is no work, at most so long; whether that is so. KbdeskError where it cannot go on."""
        deadline = time.monotonic() + seconds
        while has_work():
            if self._fatal:
                raise KbdeskError(self._fatal)
            now = time.monotonic()
            if now >= deadline:
                return False
            self._since = self._since or now
            shortest, longest = _LOOK_SECONDS
            pause = min(max(shortest, _SHARE * (now - self._since)), longest)
            self._job_ended.wait(min(pause, deadline - now))
            self._job_ended.clear()
        self._since = None
        return True

    def _note(self, event: Event) -> None:
        if isinstance(event, Trouble) and event.fatal:
            self._fatal = event.message
        elif isinstance(event, JobEnded):
            self._job_ended.set()
