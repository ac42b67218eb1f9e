"""Which failures are tried again, and when."""

import random

from kbdesk.failure import IngestError
from kbdesk.settings import Tasks

LONGEST_WAIT = 3_600.0
"""Seconds after which a task is tried again at the latest."""


def next_attempt(error: IngestError, attempts: int, tasks: Tasks) -> float | None:
    """Seconds to wait before a task is tried again, or None where it is given up.

    Exponential backoff from `backoff_seconds`, doubling, with full jitter above one half, so that what failed together
    does not come back together; never sooner than the site asked for.

    Args:
        attempts: how often it has been tried, this time included.
    """
    most = min(tasks.max_attempts, error.most_attempts or tasks.max_attempts)
    if not error.transient or attempts >= most:
        return None
    backoff: float = min(tasks.backoff_seconds * 2.0 ** (attempts - 1), LONGEST_WAIT)
    jittered = backoff * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
    return max(jittered, min(error.retry_after or 0.0, LONGEST_WAIT))
