"""BatchImportService: imports of more items than are worth an event each, worked off chunk by chunk."""

import logging
import time
from collections.abc import Sequence

from kbdesk.datafolder import DataFolder
from kbdesk.failure import IngestError, KbdeskError, Kind
from kbdesk.jobs import payload
from kbdesk.jobs.intake import Intake
from kbdesk.library.import_jobs import Cursor
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices
from kbdesk.library.records import JobStatus
from kbdesk.library.shelf import Item
from kbdesk.worded import Worded

log = logging.getLogger(__name__)


class BatchImportService:
    """Creates batch jobs, and dispatches their chunks."""

    def __init__(self, folder: DataFolder, library: Library) -> None:
        self._imports = folder.imports
        self._library = library
        self._intake = Intake(library)

    def submit(self, source: str, items: Sequence[Item], skipped: int, choices: Choices) -> int:
        """Store an import, durably, and return its job. The chunk processor picks it up.

        The payload is written first, under a name that nobody looks for; it takes its own name inside the transaction
        that stores the row. Power lost before the commit leaves a file without a row, which the next start removes;
        after it, both are there. Raises KbdeskError where the disk does not take it; nothing is left behind then.
        """
        created = time.time()
        try:
            draft = payload.Draft(self._imports, items, created)
        except OSError as error:
            raise KbdeskError(
                Worded("The import could not be stored: {strerror}. Nothing was imported.", strerror=error.strerror)
            ) from None
        try:
            with self._library.write(durable=True):
                job = self._library.jobs.create(
                    "batch", source, choices, len(items), skipped, created=created, first_byte=draft.first_byte
                )
                draft.publish(job)
            return job
        except OSError as error:
            raise KbdeskError(
                Worded("The import could not be stored: {strerror}. Nothing was imported.", strerror=error.strerror)
            ) from None
        finally:
            draft.discard()

    def dispatch_chunk(self, cursor: Cursor, size: int) -> int:
        """Dispatch a task for each of the next `size` items of a job, and return how many there were.

        Items, tasks and the new position are one transaction: a crash dispatches a chunk wholly or not at all. A
        payload that cannot be read ends the job as failed, with a sentence, as soon as what was dispatched has its
        outcome; a retry goes on at the same place.
        """
        job = cursor.job
        try:
            items, byte = payload.read_chunk(self._imports, job, cursor.byte, min(size, cursor.undispatched))
            if not items:
                message = Worded(
                    "The list of links {name} ends {n} links too soon.",
                    name=f"imports/job_{job}.json",
                    n=cursor.undispatched,
                )
                raise IngestError(Kind.FILE_UNREADABLE, message)
        except IngestError as error:
            with self._library.write():
                failed = self._library.jobs.fail(job, error.message)
            if failed:
                log.error("import %d failed: %s", job, error.message)
            return 0
        with self._library.write():
            # Paused or cancelled since it was looked up: then this chunk does not happen.
            if self._library.jobs.status(job) not in (JobStatus.PENDING, JobStatus.PROCESSING):
                return 0
            self._library.jobs.begin(job)
            for number, item in enumerate(items, cursor.item):
                self._intake.take(job, number, item, cursor.choices)
            self._library.jobs.advance(job, cursor.item + len(items), byte)
            self._library.jobs.complete(job)
        return len(items)
