"""Which failures are tried again, and when."""

import random

from kbdesk.failure import IngestError
from kbdesk.settings import Tasks

LONGEST_WAIT = 3_600.0
"""Seconds after which a task is tried again at the latest, unless its site asks for more."""

LONGEST_REST = 86_400.0
"""Seconds that a site may ask for; whoever asks for more is not waited for."""


def next_attempt(error: IngestError, attempts: int, tasks: Tasks) -> float | None:
    """Seconds to wait before a task is tried again, or None where it is given up.

    Exponential backoff from `backoff_seconds`, doubling, with full jitter above one half, so that what failed together
    does not come back together; never sooner than the site asked for, and not at all where that is days.

    Args:
        attempts: how often it has been tried, this time included.
    """
    most = min(tasks.max_attempts, error.most_attempts or tasks.max_attempts)
    rest = error.retry_after or 0.0
    if not error.transient or attempts >= most or rest > LONGEST_REST:
        return None
    backoff: float = min(tasks.backoff_seconds * 2.0 ** (attempts - 1), LONGEST_WAIT)
    jittered = backoff * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
    return max(jittered, rest)
