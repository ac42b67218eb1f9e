"""What was done and can be undone, newest first; also after a restart.

A step holds what rows were before and after it. Taking it back makes them what they were, as far as they still are what
they became: what was done since stays. Steps of many articles are written in parts, each in the transaction that does
its part of the work, so that there is no moment in which something was done that cannot be undone.
"""

import json
import time
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec

from kbdesk.library.database import Database
from kbdesk.worded import restored, stored

_KEPT = 100
"""So many steps, the newest ones."""

_TABLES = {
    "article_folder": ("article_id", "folder_id"),
    "article_tag": ("article_id", "tag_id", "source", "spelling"),
}
_PARENTS = {"article_folder": "folder", "article_tag": "tag"}
_STANDING = (
    "(kind <> 'merge' OR change IN (SELECT id FROM merge))"
    " AND (kind <> 'vocabulary' OR change IN (SELECT id FROM tag_change))"
    " AND (kind <> 'category' OR change IN (SELECT id FROM category_change))"
)

Row = tuple[Any, ...]


class Step(msgspec.Struct, frozen=True):
    """Something that was done.

    Attributes:
        kind: "delete", "restore", "read", "unread", "star", "unstar", "archive", "unarchive", "tag", "untag", "move",
            "file", "refile", "unfile", "categorise", "note", "category", "merge" or "vocabulary".
        name: of the tag, folder or category that it was about, or a sentence for the last three; "" for others.
        count: how many articles it concerned.
        change: of a merge, or a change of the tags or the categories: its id.
    """

    id: int
    kind: str
    name: str = ""
    count: int = 0
    made: float = 0.0
    change: int | None = None


class Fields(msgspec.Struct, frozen=True):
    """Columns of `article` that some articles had other values in."""

    names: list[str]
    before: list[Any]
    after: list[Any]
    articles: list[int]


class Part(msgspec.Struct, frozen=True):
    """What became of some rows: fields that changed, and rows of other tables that went and that came."""

    fields: list[Fields] = []
    gone: dict[str, list[Row]] = {}
    come: dict[str, list[Row]] = {}

    @property
    def articles(self) -> set[int]:
        """All articles in it."""
        rows = [row for rows in (self.gone, self.come) for table in _PARENTS for row in rows.get(table, ())]
        return {int(row[0]) for row in rows} | {id for one in self.fields for id in one.articles}


class Undoing:
    """The tables `undo` and `undo_part`. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def begin(self, kind: str, name: str = "", *, count: int = 0, change: int | None = None) -> Step:
        """A new step; the oldest ones are forgotten."""
        cursor = self._db.execute(
            "INSERT INTO undo (made, kind, name, count, change) VALUES (?, ?, ?, ?, ?)",
            (time.time(), kind, stored(name), count, change),
        )
        id = int(cursor.lastrowid or 0)
        self._db.execute("DELETE FROM undo WHERE id <= ?", (id - _KEPT,))
        return Step(id, kind, name, count, change=change)

    def add(self, step: int, part: Part) -> int:
        """One more part of a step; returns how many articles it changed."""
        count = len(part.articles)
        if part.fields or part.gone or part.come:
            data = msgspec.json.encode(part).decode()
            self._db.execute("INSERT INTO undo_part (undo_id, data) VALUES (?, ?)", (step, data))
            self._db.execute("UPDATE undo SET count = count + ? WHERE id = ?", (count, step))
        return count

    def drop(self, step: int) -> None:
        """Forget a step, which has been taken back or changed nothing."""
        self._db.execute("DELETE FROM undo WHERE id = ?", (step,))

    def drop_vain(self) -> None:
        """Forget that articles were put into the bin where none of them lies there any more."""
        for (step,) in self._db.rows("SELECT id FROM undo WHERE kind = 'delete'"):
            articles = [id for _, part in self.parts(step) for id in part.articles]
            there = "SELECT 1 FROM article WHERE deleted IS NOT NULL AND id IN (SELECT value FROM json_each(?)) LIMIT 1"
            if self._db.value(there, (listed(articles),)) is None:
                self.drop(step)

    def newest(self) -> Step | None:
        """What would be undone next. What was undone by itself of these is passed over."""
        return self._step(f"WHERE {_STANDING} ORDER BY id DESC LIMIT 1")

    def get(self, step: int) -> Step | None:
        """A step, or None where it was undone or forgotten."""
        return self._step(f"WHERE {_STANDING} AND id = ?", step)

    def parts(self, step: int) -> Iterator[tuple[int, Part]]:
        """What a step did, the last first; one after the other, as all of them may be 100,000 articles."""
        for (id,) in self._db.rows("SELECT id FROM undo_part WHERE undo_id = ? ORDER BY id DESC", (step,)):
            data = self._db.value("SELECT data FROM undo_part WHERE id = ?", (id,))
            yield id, msgspec.json.decode(data, type=Part)

    def take_back(self, id: int, part: Part) -> None:
        """Undo one part of a step, and forget it."""
        for one in part.fields:
            set_ = ", ".join(f"{name} = ?" for name in one.names)
            same = " AND ".join(f"{name} IS ?" for name in one.names)
            self._db.execute(
                f"UPDATE article SET {set_} WHERE id IN (SELECT value FROM json_each(?)) AND {same}",
                (*one.before, json.dumps(one.articles), *one.after),
            )
        for table, columns in _TABLES.items():
            if rows := part.come.get(table):
                self._db.execute(
                    f"DELETE FROM {table} WHERE ({', '.join(columns)}) IN ({_values(columns)})", (json.dumps(rows),)
                )
            if rows := part.gone.get(table):
                # The article, the tag or the folder may be gone since.
                parent = _PARENTS.get(table)
                there = (
                    f" WHERE value ->> 0 IN (SELECT id FROM article) AND value ->> 1 IN (SELECT id FROM {parent})"
                    if parent
                    else " WHERE true"
                )
                self._db.execute(
                    f"INSERT INTO {table} ({', '.join(columns)}) {_values(columns)}{there} ON CONFLICT DO NOTHING",
                    (json.dumps(rows),),
                )
        self._db.execute("DELETE FROM undo_part WHERE id = ?", (id,))

    def _step(self, condition: str, *values: int) -> Step | None:
        row = self._db.row(f"SELECT id, kind, name, count, made, change FROM undo {condition}", values)
        return Step(row[0], row[1], restored(row[2]), *row[3:]) if row else None


def _values(columns: Sequence[str]) -> str:
    return f"SELECT {', '.join(f'value ->> {place}' for place in range(len(columns)))} FROM json_each(?)"


def listed(articles: Collection[int]) -> str:
    """Ids as one value to bind."""
    return json.dumps(list(articles))
