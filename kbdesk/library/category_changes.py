"""How a change of the categories is kept, so that it can be undone after a restart too.

What is kept are the rows of categories that went and that came, and what the articles were in that a change moved. A
renamed category moves none: its articles are those that are in it when that is undone.
"""

import json
import time
from collections.abc import Collection, Sequence

import msgspec

from kbdesk.library.storage.database import Database
from kbdesk.worded import restored, stored

_KEPT = 100
"""Changes that can be undone; older ones are forgotten."""

_COLUMNS = "id, name, description, origin, position"

Row = tuple[int, str, str, str, int]
Rows = dict[int, Row]
Moved = Sequence[tuple[int, str, str]]
"""Articles with their category and who chose it, "person" or "machine", as they were before."""


class Kept(msgspec.Struct, frozen=True):
    """A change: the rows of categories that went and that came; the articles it moved, and what it made of them."""

    id: int
    sentence: str
    gone: list[Row]
    come: list[Row]
    moved: list[tuple[int, str, str]]
    into: tuple[str, str]


class CategoryChanges:
    """The table `category_change`. Callers hold the write transaction.

    Attributes:
        made: how many changes were made or taken back here, and not by another process.
    """

    def __init__(self, database: Database) -> None:
        self.made = 0
        self._db = database

    def rows(self) -> Rows:
        """All categories, by their ids."""
        return {row[0]: row for row in self._db.rows(f"SELECT {_COLUMNS} FROM category")}

    def articles(self, condition: str, values: Collection[object]) -> list[tuple[int, str, str]]:
        """Articles with their category and who chose it."""
        return self._db.rows(f"SELECT id, category, categorised FROM article WHERE {condition}", tuple(values))

    def record(self, sentence: str, before: Rows, moved: Moved = (), into: tuple[str, str] = ("", "machine")) -> int:
        """Keep a change that was made since `before`; returns its id."""
        self.made += 1
        after = self.rows()
        gone = [row for id, row in before.items() if after.get(id) != row]
        come = [row for id, row in after.items() if before.get(id) != row]
        cursor = self._db.execute(
            "INSERT INTO category_change (made, sentence, gone, come, moved, put_into) VALUES (?, ?, ?, ?, ?, ?)",
            (time.time(), stored(sentence), *map(json.dumps, (gone, come, list(moved), into))),
        )
        change = int(cursor.lastrowid or 0)
        self._db.execute("DELETE FROM category_change WHERE id <= ?", (change - _KEPT,))
        return change

    def newest(self) -> Kept | None:
        """The newest change that was not undone."""
        row = self._db.row(
            "SELECT id, sentence, gone, come, moved, put_into FROM category_change ORDER BY id DESC LIMIT 1"
        )
        if row is None:
            return None
        names = ("id", "sentence", "gone", "come", "moved", "into")
        kept = msgspec.convert(dict(zip(names, [*row[:2], *map(json.loads, row[2:])], strict=True)), Kept)
        return msgspec.structs.replace(kept, sentence=restored(kept.sentence))

    def take_back(self, change: Kept) -> list[int]:
        """Undo a change and forget it; returns the articles whose category it changed.

        What a machine put into a category meanwhile stays there, but a person's word comes back.
        """
        self.made += 1
        touched: set[int] = set()
        gone = {row[0]: row for row in change.gone}
        for id, name, *_ in change.come:
            touched |= {article for article, _, _ in self.articles("category = ?", [name])}
            if id in gone:
                self._db.execute("UPDATE article SET category = ? WHERE category = ?", (gone[id][1], name))
            else:
                self._db.execute(
                    "UPDATE article SET category = '', categorised = 'machine' WHERE category = ?", (name,)
                )
            self._db.execute("DELETE FROM category WHERE id = ?", (id,))
        for row in change.gone:
            self._db.execute(f"INSERT INTO category ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", row)
        for article, category, source in change.moved:
            cursor = self._db.execute(
                "UPDATE article SET category = ?, categorised = ? WHERE id = ?"
                " AND ((category = ? AND categorised = ?) OR (? = 'person' AND categorised = 'machine'))",
                (category, source, article, *change.into, source),
            )
            touched |= {article} if cursor.rowcount else set()
        self._db.execute("DELETE FROM category_change WHERE id = ?", (change.id,))
        return sorted(touched)
