"""Words of articles that were deleted for good: FTS5 keeps them in the file until it merges the parts of its index."""

from kbdesk.library.storage.database import Database

KIND = "forget_words"
"""The task that merges them, a few pages at a time."""

PAGES = 128
"""So many pages of the index are merged in one transaction: others that write wait for a twentieth of a second."""


class Remains:
    """Callers of what changes it hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def drop_all(self) -> bool:
        """Let go of all words where no article is in the index any more; returns whether that is so."""
        if self._db.value("SELECT 1 FROM fulltext_kept LIMIT 1") is not None:
            return False
        self._db.execute("INSERT INTO fulltext (fulltext) VALUES ('delete-all')")
        return True

    def merge(self, *, begin: bool) -> bool:
        """Merge some pages of the parts that there are; returns whether any are left.

        All parts there are at the `begin` become one: what comes in after that is another part, and says nothing of
        what was deleted before.
        """
        before = self._db.changes()
        self._db.execute("INSERT INTO fulltext (fulltext, rank) VALUES ('merge', ?)", (-PAGES if begin else PAGES,))
        return self._db.changes() - before > 1  # one is FTS5's own count of what it was asked
