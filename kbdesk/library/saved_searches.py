"""Searches that were kept: what was typed, under a name."""

import time

from kbdesk.failure import KbdeskError
from kbdesk.library.records import SavedSearch
from kbdesk.library.storage.database import Database
from kbdesk.worded import Worded

_LONGEST = 200
_MOST = 500
_RESTORABLE_SECONDS = 7 * 86_400.0


class SavedSearches:
    """The table `saved_search`. Callers hold the write transaction for what changes it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[SavedSearch]:
        """All of them, by name."""
        rows = self._db.rows(
            "SELECT id, name, query FROM saved_search WHERE deleted IS NULL ORDER BY name COLLATE NOCASE, id"
        )
        return [SavedSearch(*row) for row in rows]

    def add(self, query: str, name: str = "") -> SavedSearch:
        """Keep a search, under what was typed where it has no name. Kept twice it is still one.

        Raises KbdeskError where there is nothing to keep, or too much is kept already.
        """
        query = " ".join(query.split())
        name = " ".join(name.split()) or query
        if not query:
            raise KbdeskError(Worded("There is nothing to save: type a search first."))
        if len(query) > 10 * _LONGEST:
            raise KbdeskError(Worded("This search is too long to be saved."))
        known = next((one for one in self.all() if one.query == query), None)
        if known is not None:
            if name != query:
                self.rename(known.id, name)
            return self._get(known.id)
        if len(self.all()) >= _MOST:
            raise KbdeskError(Worded("{most} searches are saved already; delete one first.", most=_MOST))
        cursor = self._db.execute("INSERT INTO saved_search (name, query) VALUES (?, ?)", (name[:_LONGEST], query))
        return self._get(int(cursor.lastrowid or 0))

    def rename(self, id: int, name: str) -> SavedSearch:
        """Give it another name. Raises KbdeskError where it is gone or the name is empty."""
        name = " ".join(name.split())[:_LONGEST]
        if not name:
            raise KbdeskError(Worded("A saved search needs a name."))
        self._get(id)
        self._db.execute("UPDATE saved_search SET name = ? WHERE id = ?", (name, id))
        return self._get(id)

    def delete(self, id: int) -> tuple[SavedSearch, float]:
        """Forget it, and say when; `restore` brings it back. Raises KbdeskError where it is gone."""
        found, when = self._get(id), time.time()
        self.purge()
        self._db.execute("UPDATE saved_search SET deleted = ? WHERE id = ?", (when, id))
        return found, when

    def restore(self, id: int) -> SavedSearch:
        """Bring back what was deleted. Raises KbdeskError where it never was."""
        self._db.execute("UPDATE saved_search SET deleted = NULL WHERE id = ?", (id,))
        return self._get(id)

    def purge(self) -> None:
        """Forget for good what was deleted some time ago: nobody can bring it back any more."""
        self._db.execute("DELETE FROM saved_search WHERE deleted < ?", (time.time() - _RESTORABLE_SECONDS,))

    def _get(self, id: int) -> SavedSearch:
        row = self._db.row("SELECT id, name, query FROM saved_search WHERE id = ? AND deleted IS NULL", (id,))
        if row is None:
            raise KbdeskError(Worded("There is no saved search {id}.", id=id))
        return SavedSearch(*row)
