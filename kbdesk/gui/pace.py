"""How fast an import goes and how long it will still take, from what was seen of it lately."""

import time
from collections import deque

from kbdesk.library.records import Job, JobStatus

WINDOW_SECONDS = 20.0


class Pace:
    """Watches one import."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def see(self, job: Job, now: float | None = None) -> None:
        """Note how far it is."""
        moment = time.monotonic() if now is None else now
        if job.status is not JobStatus.PROCESSING:
            self._seen.clear()
            return
        if self._seen and job.processed < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((moment, job.processed))
        while len(self._seen) > 2 and moment - self._seen[0][0] > WINDOW_SECONDS:
            self._seen.popleft()

    @property
    def rate(self) -> float:
        """Items a second, 0 where it cannot be told yet."""
        if len(self._seen) < 2:
            return 0.0
        (begun, first), (ended, last) = self._seen[0], self._seen[-1]
        return (last - first) / (ended - begun) if ended - begun > 1.0 else 0.0

    def left(self, job: Job) -> float | None:
        """Seconds until it ends, or None where it cannot be told."""
        return (job.total - job.processed) / self.rate if self.rate > 0 else None
