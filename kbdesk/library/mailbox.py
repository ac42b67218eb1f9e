"""What one process leaves for the one whose engine runs: addresses and files that a second kbdesk was given.

A row instead of a socket: it needs no port, no permission and no protocol, and it survives a crash of either side.
"""

import json
import time

from kbdesk.library.storage.database import Database


class Mailbox:
    """The rows of the table `request`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def leave(self, urls: tuple[str, ...], files: tuple[str, ...]) -> int:
        """Ask the running kbdesk to raise its window and to take these; returns the number of what was left."""
        with self._db.write(durable=True):
            row = self._db.row(
                "INSERT INTO request (urls, files, created) VALUES (?, ?, ?) RETURNING id",
                (json.dumps(urls), json.dumps(files), time.time()),
            )
        return int(row[0]) if row else 0

    def holds(self, request: int) -> bool:
        """Whether nobody has taken it yet."""
        return bool(self._db.value("SELECT EXISTS (SELECT 1 FROM request WHERE id = ?)", (request,)))

    def take(self, request: int) -> bool:
        """Take out what was left, or take it back; False where somebody has taken it already."""
        with self._db.write(durable=True):
            return bool(self._db.rows("DELETE FROM request WHERE id = ? RETURNING id", (request,)))

    def left(self) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
        """All that was left and not taken yet, addresses and files, by their numbers, oldest first."""
        rows = self._db.rows("SELECT id, urls, files FROM request ORDER BY id")
        return {id: (tuple(json.loads(urls)), tuple(json.loads(files))) for id, urls, files in rows}
