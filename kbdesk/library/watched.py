"""Files of the watched folder that were taken, as they were then: what keeps them from being taken twice."""

import time

from kbdesk.library.storage.database import Database


class Watched:
    """The rows of the table `watched_file`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def taken(self) -> dict[str, tuple[int, int]]:
        """Absolute paths with the size (bytes) and the time of change (nanoseconds) that they were taken with."""
        rows = self._db.rows("SELECT path, size, changed FROM watched_file")
        return {path: (size, changed) for path, size, changed in rows}

    def take(self, path: str, size: int, changed: int) -> None:
        """Note that a file is taken; in the transaction that stores what becomes of it."""
        self._db.execute(
            "INSERT INTO watched_file (path, size, changed, taken) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " size = excluded.size, changed = excluded.changed, taken = excluded.taken",
            (path, size, changed, time.time()),
        )
