"""What is left of an import, as far as it says how long that will take."""

import msgspec

from kbdesk.library.storage.database import Database


class Left(msgspec.Struct, frozen=True):
    """What is left of one import.

    Attributes:
        hosts: how many of its tasks wait or run, by host.
        retries: of those that failed already and are tried again, or just now: when, and how often they failed.
        last_due: when the last of the others may start, Unix seconds.
        tried_again: how many of its items needed more than one attempt, so far.
        undispatched: items that have no task yet; the first of them lies at `next_byte` of the payload.
    """

    hosts: dict[str, int]
    retries: tuple[tuple[float, int], ...]
    last_due: float
    tried_again: int
    undispatched: int
    next_item: int
    next_byte: int


class Prospects:
    """Looks at the rows of the tables `task` and `import_job`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def left(self, job: int) -> Left | None:
        """What is left of an import that goes on, else None."""
        row = self._db.row(
            "SELECT undispatched, next_item, next_byte FROM import_job"
            " WHERE id = ? AND status IN ('pending', 'processing')",
            (job,),
        )
        if row is None:
            return None
        hosts = self._db.rows(
            "SELECT host, COUNT(*) FROM task WHERE job_id = ? AND state IN ('pending', 'running')"
            " AND item IS NOT NULL GROUP BY host",
            (job,),
        )
        waiting = self._db.rows(
            "SELECT due, attempts FROM task WHERE job_id = ? AND state = 'pending' AND item IS NOT NULL"
            " AND attempts > 0",
            (job,),
        )
        last = self._db.value(
            "SELECT MAX(due) FROM task WHERE job_id = ? AND state = 'pending' AND item IS NOT NULL AND attempts = 0",
            (job,),
        )
        again = self._db.value(
            "SELECT COUNT(*) FROM task WHERE job_id = ? AND item IS NOT NULL AND attempts > 1", (job,)
        )
        running = self._db.rows(
            "SELECT due, attempts - 1 FROM task WHERE job_id = ? AND state = 'running' AND item IS NOT NULL"
            " AND attempts > 1",
            (job,),
        )
        first = sum(attempts == 1 for _, attempts in waiting)
        undispatched, next_item, next_byte = row
        return Left(
            dict(hosts), (*waiting, *running), last or 0.0, again + first, undispatched, next_item or 0, next_byte or 0
        )
