"""The categories: a list that its user edits, and which articles are in them."""

import json
from collections.abc import Collection

from kbdesk.failure import KbdeskError
from kbdesk.library.analysed import Category, Correction
from kbdesk.library.database import Database

_MOST_CORRECTIONS = 200
"""The newest ones say best what its user means now, and they are given to every analysis."""


class Categories:
    """The table `category`, and the category of articles. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[Category]:
        """All categories in their order, with the number of their articles."""
        counts = dict(
            self._db.rows("SELECT category, count(*) FROM article WHERE deleted IS NULL GROUP BY category"),
        )
        return [Category(*row, counts.get(row[0], 0)) for row in self._rows()]

    def topics(self) -> list[Category]:
        """All categories in their order, uncounted: asked for with every analysis."""
        return [Category(*row, 0) for row in self._rows()]

    def _rows(self) -> list[tuple[str, str, str]]:
        return self._db.rows("SELECT name, description, origin FROM category ORDER BY position, id")

    def add(self, name: str, description: str) -> None:
        """Add a category at the end. Raises KbdeskError where there is one of that name."""
        name = _clean(name)
        if self._find(name):
            raise KbdeskError(f"There is a category {name!r} already.")
        self._db.execute(
            "INSERT INTO category (name, description, position)"
            " SELECT ?, ?, coalesce(max(position), 0) + 1 FROM category",
            (name, " ".join(description.split())),
        )

    def rename(self, old: str, new: str) -> None:
        """Give a category another name; its articles stay in it."""
        known, new = self.named(old), _clean(new)
        taken = self._find(new)
        if taken and taken != known:
            raise KbdeskError(f"There is a category {taken!r} already.")
        self._db.execute("UPDATE category SET name = ? WHERE name = ?", (new, known))
        self._db.execute("UPDATE article SET category = ? WHERE category = ?", (new, known))

    def remove(self, name: str) -> None:
        """Take a category away; its articles are in none until they are analysed again."""
        known = self.named(name)
        self._db.execute("DELETE FROM category WHERE name = ?", (known,))
        self._db.execute("UPDATE article SET category = '', categorised = 'machine' WHERE category = ?", (known,))

    def assign(self, articles: Collection[int], name: str) -> int:
        """Put articles into a category ("" is none), as a person's word; returns how many there are of them."""
        known = self.named(name) if name else ""
        cursor = self._db.execute(
            "UPDATE article SET category = ?, categorised = 'person'"
            " WHERE deleted IS NULL AND id IN (SELECT value FROM json_each(?))",
            (known, json.dumps(list(articles))),
        )
        return cursor.rowcount

    def corrections(self, model: str) -> list[Correction]:
        """What its user put into categories, where an article has a vector of this model; the newest articles."""
        rows = self._db.rows(
            "SELECT category, vector FROM article JOIN article_vector ON article_id = id"
            " WHERE categorised = 'person' AND category <> '' AND model = ? ORDER BY id DESC LIMIT ?",
            (model, _MOST_CORRECTIONS),
        )
        return [Correction(*row) for row in rows]

    def named(self, name: str) -> str:
        """A category's name as it is written. Raises KbdeskError where there is none of that name."""
        if not (found := self._find(_clean(name))):
            raise KbdeskError(f"There is no category {name!r}; `kbdesk categories` shows those that there are.")
        return found

    def _find(self, name: str) -> str:
        return str(self._db.value("SELECT name FROM category WHERE name = ?", (name,)) or "")


def _clean(name: str) -> str:
    cleaned = " ".join(name.split())
    if not 0 < len(cleaned) <= 80:
        raise KbdeskError("A category's name has 1 to 80 characters.")
    return cleaned
