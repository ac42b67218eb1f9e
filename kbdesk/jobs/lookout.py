"""What nobody tells is looked for: what other processes store, other settings in their file, a clock that was set.

On a thread of its own, and not as an event of the scheduler: it looks as long as the program is open, also where there
is nothing to do, and a processor that was asleep takes ten times as long for all that comes with an event.
"""

import logging
import threading
from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.5


class Lookout:
    """Has a look at each of several things twice a second, from the start until `closing` is set."""

    def __init__(self, looks: Sequence[Callable[[], None]], closing: threading.Event) -> None:
        self._looks = looks
        self._closing = closing
        self._thread = threading.Thread(target=self._watch, name="lookout", daemon=True)

    def start(self) -> None:
        """Begin, with a look at once."""
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait for the thread to end, once `closing` is set, at most so long."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _watch(self) -> None:
        while True:
            for look in self._looks:
                try:
                    look()
                except Exception:  # one that is broken must not end the others, nor itself
                    log.exception("a look failed")
            if self._closing.wait(_LOOK_SECONDS):
                return
