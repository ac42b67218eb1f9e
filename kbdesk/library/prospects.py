"""What is left of an import, as far as it says how long that will take."""

import msgspec

from kbdesk.library.storage.database import Database


class Try(msgspec.Struct, frozen=True):
    """An item that is being tried, or waits to be tried again.

    Attributes:
        task: the id of its task.
        failed: how often it failed already.
        due: when it may start, Unix seconds.
        lease_until: where it is being tried, when its lease ends; else None.
    """

    task: int
    failed: int
    due: float
    lease_until: float | None


class Left(msgspec.Struct, frozen=True):
    """What is left of one import.

    Attributes:
        hosts: how many of its tasks wait or run, by host.
        tries: those of them that failed already, and those that are being tried, and are fetched.
        last_due: when the last of the others may start, Unix seconds.
        tried_again: how many of its items needed more than one attempt, so far.
        undispatched: items that have no task yet; the first of them lies at `next_byte` of the payload.
    """

    hosts: dict[str, int]
    tries: tuple[Try, ...]
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
        tries = self._db.rows(
            "SELECT id, attempts - (state = 'running'), due, lease_until FROM task"
            " WHERE job_id = ? AND state IN ('pending', 'running') AND item IS NOT NULL"
            " AND (attempts > 1 OR attempts = 1 AND (state = 'pending' OR host != ''))",
            (job,),
        )
        last = self._db.value(
            "SELECT MAX(due) FROM task WHERE job_id = ? AND state = 'pending' AND item IS NOT NULL AND attempts = 0",
            (job,),
        )
        again = self._db.value(
            "SELECT COUNT(*) FROM task WHERE job_id = ? AND item IS NOT NULL AND attempts > 1", (job,)
        )
        found = tuple(Try(*row) for row in tries)
        first = sum(one.failed == 1 and one.lease_until is None for one in found)
        undispatched, next_item, next_byte = row
        return Left(dict(hosts), found, last or 0.0, again + first, undispatched, next_item or 0, next_byte or 0)
