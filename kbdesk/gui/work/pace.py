"""How fast an import goes, and how long it still takes: by what was seen of it lately and what is known of its rest."""

import time
from collections import deque

from kbdesk.jobs.outlook import Outlook
from kbdesk.library.records import Job, JobStatus

WINDOW_SECONDS = 20.0
WINDOW_ITEMS = 50
WINDOW_SHARE = 0.1
"""The window is at least all of these: short, so that a change of the pace shows soon, but never so short that it holds
only a burst or only the pause between two."""


class Pace:
    """Watches one import."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()
        self._outlook: Outlook | None = None
        self._looked = 0.0

    def see(self, job: Job, now: float | None = None) -> None:
        """Note how far it is."""
        moment = time.monotonic() if now is None else now
        if job.status is not JobStatus.PROCESSING:
            self._seen.clear()
            self._outlook = None
            return
        if self._seen and job.processed < self._seen[-1][1]:
            self._seen.clear()
        # what did not change, and what changed within a second, is one place further, so that hours take no room
        if len(self._seen) > 1 and (
            job.processed == self._seen[-2][1] or moment - self._seen[-2][0] < WINDOW_SECONDS / WINDOW_ITEMS
        ):
            self._seen.pop()
        self._seen.append((moment, job.processed))
        items = max(WINDOW_ITEMS, round(job.total * WINDOW_SHARE))
        while len(self._seen) > 2 and self._is_enough(*self._seen[1], items):
            self._seen.popleft()

    def look_ahead(self, outlook: Outlook | None, now: float | None = None) -> None:
        """Take what is known of the rest, as it is at this moment."""
        self._looked = time.monotonic() if now is None else now
        self._outlook = outlook

    @property
    def rate(self) -> float:
        """Items a second, 0 where it cannot be told yet."""
        if len(self._seen) < 2:
            return 0.0
        (begun, first), (ended, last) = self._seen[0], self._seen[-1]
        return (last - first) / (ended - begun) if ended - begun > 1.0 else 0.0

    @property
    def again(self) -> int:
        """How many items are tried again, where nothing else is left; 0 while there is."""
        return self._outlook.again if self._outlook is not None and not self._outlook.untried else 0

    def left(self, job: Job, now: float | None = None) -> float | None:
        """Seconds until it ends, or None where it cannot be told."""
        moment = time.monotonic() if now is None else now
        if self._outlook is None:
            return (job.total - job.processed) / self.rate if self.rate > 0 else None
        seconds = self._outlook.seconds(self.rate)
        return None if seconds is None else max(0.0, seconds - (moment - self._looked))

    def _is_enough(self, begun: float, first: int, items: int) -> bool:
        ended, last = self._seen[-1]
        return ended - begun > WINDOW_SECONDS and last - first >= items
