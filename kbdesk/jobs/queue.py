"""`process_import_queue`: the recurring run that makes a stuck import impossible.

Every two minutes, and at pace "fast" also whenever threads run out of tasks, it takes the next chunk of every import
that is not worked off, and gives tasks whose worker is gone to someone else.
"""

import logging
from typing import NamedTuple

from kbdesk.jobs.batch import BatchImportService
from kbdesk.library.library import Library

log = logging.getLogger(__name__)

_MOST_WAITING = 500
"""Dispatched items of one import that wait for their turn, at most. It lets the other hosts of an import get on while
one of them is slow, and still bounds how far dispatch runs ahead."""


class Run(NamedTuple):
    """What one run did: how many items it dispatched, and which tasks it took from workers that are gone or hang."""

    dispatched: int
    rescued: list[int]


def process_import_queue(library: Library, service: BatchImportService, chunk_size: int) -> Run:
    """One run."""
    if rescued := library.tasks.release(expired_only=True):
        log.warning("%d tasks had lost their worker and are tried again", len(rescued))
    dispatched = 0
    for cursor in library.jobs.undispatched():
        if library.tasks.waiting(cursor.job) < _MOST_WAITING:
            dispatched += service.dispatch_chunk(cursor, chunk_size)
    for job in library.jobs.finished():
        with library.write():
            library.jobs.complete(job)
    return Run(dispatched, rescued)
