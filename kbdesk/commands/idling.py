"""Waiting until nothing is left to do."""

import threading
import time
from collections.abc import Callable

from kbdesk.failure import KbdeskError
from kbdesk.jobs.events import Event, Hub, JobEnded, Trouble

_LOOK_SECONDS = 0.05
"""How often it is looked whether work is left; when an import ends, at once."""


class Idling:
    """Hears from the start what an engine tells, so that nothing is missed that ends the waiting."""

    def __init__(self, events: Hub) -> None:
        self._fatal = ""
        self._job_ended = threading.Event()
        events.subscribe(self._note)

    def wait(self, seconds: float, has_work: Callable[[], bool]) -> bool:
        """Wait until there is no work, at most so long; whether that is so. KbdeskError where it cannot go on."""
        deadline = time.monotonic() + seconds
        while has_work():
            if self._fatal:
                raise KbdeskError(self._fatal)
            if time.monotonic() >= deadline:
                return False
            self._job_ended.wait(min(_LOOK_SECONDS, seconds))
            self._job_ended.clear()
        return True

    def _note(self, event: Event) -> None:
        if isinstance(event, Trouble) and event.fatal:
            self._fatal = event.message
        elif isinstance(event, JobEnded):
            self._job_ended.set()
