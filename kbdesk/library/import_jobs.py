"""Import jobs: the one place where the status of a job changes. Its counters change by triggers alone.

pending -> processing -> completed | failed
pending, processing <-> paused
pending, processing, paused -> cancelled
completed, failed, cancelled -> processing      its user retries what failed
"""

import time
from typing import NamedTuple

import msgspec

from kbdesk.library.preview import Choices
from kbdesk.library.records import Job, JobStatus
from kbdesk.library.storage.database import Database
from kbdesk.worded import restored, stored

_COLUMNS = (
    "id, status, kind, source, total, pending, running, done, duplicate, skipped, failed, cancelled,"
    " created, started, finished, error"
)


class Cursor(NamedTuple):
    """Where the chunk processor stands in a job's payload: the next item, and the byte at which it begins."""

    job: int
    item: int
    byte: int
    undispatched: int
    choices: Choices


class ImportJobs:
    """The rows of the table `import_job`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def create(
        self,
        kind: str,
        source: str,
        choices: Choices,
        items: int,
        skipped: int,
        *,
        created: float | None = None,
        first_byte: int = 0,
    ) -> int:
        """Store a job of `items` items, none of them dispatched, and of `skipped` entries that are no pages; `created`
        now, where nothing else is said.
        """
        cursor = self._db.execute(
            "INSERT INTO import_job (status, kind, source, choices, total, pending, skipped, undispatched, next_byte,"
            " created) VALUES ('pending', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                kind,
                source,
                msgspec.json.encode(choices).decode(),
                items + skipped,
                items,
                skipped,
                items,
                first_byte,
                time.time() if created is None else created,
            ),
        )
        return int(cursor.lastrowid or 0)

    def begin(self, job: int) -> None:
        """pending -> processing."""
        self._db.execute(
            "UPDATE import_job SET status = 'processing', started = coalesce(started, ?)"
            " WHERE id = ? AND status = 'pending'",
            (time.time(), job),
        )

    def advance(self, job: int, item: int, byte: int) -> None:
        """Note where the next chunk begins."""
        self._db.execute("UPDATE import_job SET next_item = ?, next_byte = ? WHERE id = ?", (item, byte, job))

    def complete(self, job: int) -> bool:
        """-> completed, if every one of its items has an outcome; whether it did."""
        cursor = self._db.execute(
            "UPDATE import_job SET status = 'completed', finished = ?, started = coalesce(started, created)"
            " WHERE id = ? AND status IN ('pending', 'processing', 'paused') AND pending = 0 AND running = 0",
            (time.time(), job),
        )
        return cursor.rowcount == 1

    def fail(self, job: int, error: str) -> bool:
        """-> failed: the job itself cannot go on, and nothing that it dispatched is left to do; whether it did.

        What was not dispatched stays pending, for a retry.
        """
        cursor = self._db.execute(
            "UPDATE import_job SET status = 'failed', error = ?, finished = ?"
            " WHERE id = ? AND status IN ('pending', 'processing') AND pending = undispatched AND running = 0",
            (stored(error), time.time(), job),
        )
        return cursor.rowcount == 1

    def stop(self, error: str) -> list[int]:
        """-> failed for all that are at work: none of them can go on. Returns them; what they had left stays pending,
        for a retry.
        """
        rows = self._db.rows(
            "UPDATE import_job SET status = 'failed', error = ?, finished = ?"
            " WHERE status IN ('pending', 'processing') RETURNING id",
            (stored(error), time.time()),
        )
        return [id for (id,) in rows]

    def pause(self, job: int) -> bool:
        """pending, processing -> paused; whether it did."""
        return self._move(job, "paused", "status IN ('pending', 'processing')")

    def resume(self, job: int) -> bool:
        """paused -> processing, or pending where it had not begun; whether it did."""
        with self._db.write():
            return self._move(job, "pending", "status = 'paused' AND started IS NULL") or self._move(
                job, "processing", "status = 'paused'"
            )

    def cancel(self, job: int) -> bool:
        """pending, processing, paused -> cancelled, with all that was not dispatched; whether it did."""
        cursor = self._db.execute(
            "UPDATE import_job SET status = 'cancelled', finished = ?, pending = pending - undispatched,"
            " cancelled = cancelled + undispatched, undispatched = 0"
            " WHERE id = ? AND status IN ('pending', 'processing', 'paused')",
            (time.time(), job),
        )
        return cursor.rowcount == 1

    def resting(self, job: int | None) -> dict[int, int]:
        """The jobs that failed as a whole, or one of them, with how many of their items are pending until a retry."""
        return dict(
            self._db.rows(
                "SELECT id, pending FROM import_job WHERE status = 'failed' AND (:job IS NULL OR id = :job)",
                {"job": job},
            )
        )

    def reopen(self, job: int) -> bool:
        """completed, failed, cancelled -> processing: there is something to do again; whether it did."""
        cursor = self._db.execute(
            "UPDATE import_job SET status = 'processing', finished = NULL, error = '', announced = 0"
            " WHERE id = ? AND status IN ('completed', 'failed', 'cancelled') AND pending + running > 0",
            (job,),
        )
        return cursor.rowcount == 1

    def _move(self, job: int, status: str, condition: str) -> bool:
        with self._db.write():
            cursor = self._db.execute(
                f"UPDATE import_job SET status = ? WHERE id = ? AND {condition}",
                (status, job),
            )
        return cursor.rowcount == 1

    def undispatched(self) -> list[Cursor]:
        """The jobs that have items to dispatch, oldest first."""
        rows = self._db.rows(
            "SELECT id, next_item, next_byte, undispatched, choices FROM import_job"
            " WHERE status IN ('pending', 'processing') AND undispatched > 0 ORDER BY created, id"
        )
        return [
            Cursor(job, item, byte, left, msgspec.json.decode(raw, type=Choices)) for job, item, byte, left, raw in rows
        ]

    def status(self, job: int) -> JobStatus | None:
        """The status of a job; None if there is no such job."""
        found = self._db.value("SELECT status FROM import_job WHERE id = ?", (job,))
        return JobStatus(found) if found else None

    def finished(self) -> list[int]:
        """Jobs whose items all have an outcome, but which are not completed yet: what a crash may leave behind."""
        return [
            id
            for (id,) in self._db.rows(
                "SELECT id FROM import_job WHERE status IN ('pending', 'processing', 'paused')"
                " AND pending = 0 AND running = 0"
            )
        ]

    def announce(self) -> list[Job]:
        """The jobs that ended and were not announced yet; they count as announced from now on."""
        if not self._db.value(
            "SELECT EXISTS (SELECT 1 FROM import_job WHERE announced = 0 AND status IN ('completed', 'failed'))"
        ):
            return []
        with self._db.write():
            rows = self._db.rows(
                "UPDATE import_job SET announced = 1 WHERE announced = 0 AND status IN ('completed', 'failed')"
                f" RETURNING {_COLUMNS}"
            )
        return [_job(row) for row in rows]

    def get(self, job: int) -> Job | None:
        """One job, or None."""
        row = self._db.row(f"SELECT {_COLUMNS} FROM import_job WHERE id = ?", (job,))
        return _job(row) if row else None

    def newest(self, limit: int) -> list[Job]:
        """The newest jobs, newest first."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM import_job ORDER BY created DESC, id DESC LIMIT ?",
            (limit,),
        )
        return [_job(row) for row in rows]

    def all_begun(self) -> list[int]:
        """The batch jobs that have nothing left to dispatch, now or after a retry."""
        return [id for (id,) in self._db.rows("SELECT id FROM import_job WHERE kind = 'batch' AND undispatched = 0")]

    def created(self) -> dict[int, float]:
        """All jobs there are, with when each was created."""
        return dict(self._db.rows("SELECT id, created FROM import_job"))


def _job(row: tuple[object, ...]) -> Job:
    job = msgspec.convert(dict(zip(Job.__struct_fields__, row, strict=True)), Job)
    return msgspec.structs.replace(job, error=restored(job.error)) if job.error else job
