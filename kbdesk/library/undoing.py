"""What was done and can be undone, newest first, and what was undone and can be done again; also after a restart.

A step holds what rows were before and after it. Taking it back makes them what they were, as far as they still are what
they became: what was done since stays. What that has changed is kept in its place, so that doing it again is to take
back its undoing. Steps of many articles are written in parts, each in the transaction that does its part of the work:
there is no moment in which something was done that cannot be undone, and a step that was broken off goes on either way.
Some steps have records of their own (`change`), or none: what they are done again with is in `again`.

Whatever is done ends what could be done again.
"""

import json
import time
from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from kbdesk.failure import KbdeskError
from kbdesk.library.readings import Readings
from kbdesk.library.storage.database import Database
from kbdesk.worded import Worded, restored, stored

_KEPT = 100
"""So many steps, the newest ones."""

_TABLES = {
    "article_folder": ("article_id", "folder_id"),
    "article_tag": ("article_id", "tag_id", "source", "spelling"),
}
_PARENTS = {"article_folder": "folder", "article_tag": "tag"}
_NEXT = "(SELECT coalesce(max(undone), 0) + 1 FROM undo)"
_COLUMNS = "id, kind, name, count, made, change, undone, again"
_STANDING = (
    "(undone IS NULL OR EXISTS (SELECT 1 FROM undo_part WHERE undo_id = undo.id AND NOT undo_part.undone))"
    " AND (kind <> 'merge' OR change IN (SELECT id FROM merge))"
    " AND (kind <> 'merges' OR EXISTS (SELECT 1 FROM json_each(again) AS made"
    " WHERE made.value ->> 0 IN (SELECT id FROM merge)))"
    " AND (kind <> 'vocabulary' OR change IN (SELECT id FROM tag_change))"
    " AND (kind <> 'category' OR change IN (SELECT id FROM category_change))"
)

Row = tuple[Any, ...]


class Step(msgspec.Struct, frozen=True):
    """Something that was done.

    Attributes:
        kind: "delete", "restore", "read", "unread", "star", "unstar", "archive", "unarchive", "tag", "untag", "move",
            "file", "folder", "refile", "unfile", "categorise", "note", "rename", "highlight", "rehighlight",
            "unhighlight", "category", "merge", "merges" or "vocabulary".
        name: of the tags, folder or category that it was about, how a note or the title begins, or a sentence for the
            last four; "" for others.
        count: how many articles it concerned.
        change: of a merge, or a change of the tags or the categories: its id.
        undone: a number where it was undone, the higher the later.
        again: what one with records of its own is done again with.
    """

    id: int
    kind: str
    name: str = ""
    count: int = 0
    made: float = 0.0
    change: int | None = None
    undone: int | None = None
    again: tuple[Any, ...] = ()


class Fields(msgspec.Struct, frozen=True):
    """Columns that some rows of a table had other values in."""

    names: list[str]
    before: list[Any]
    after: list[Any]
    articles: list[int]
    table: str = "article"


class Part(msgspec.Struct, frozen=True):
    """What became of some rows: fields that changed, and rows of other tables that went and that came."""

    fields: list[Fields] = []
    gone: dict[str, list[Row]] = {}
    come: dict[str, list[Row]] = {}

    @property
    def folders(self) -> set[int]:
        """The folders in it that are there by themselves since, or not any more."""
        return self._rows("folder")

    @property
    def highlights(self) -> set[int]:
        """The highlights in it that came, went or changed."""
        return self._rows("highlight")

    @property
    def articles(self) -> set[int]:
        """All articles in it."""
        rows = [row for rows in (self.gone, self.come) for table in _PARENTS for row in rows.get(table, ())]
        return {int(row[0]) for row in rows} | self._rows("article")

    def _rows(self, table: str) -> set[int]:
        return {id for one in self.fields if one.table == table for id in one.articles}


class Undoing:
    """The tables `undo` and `undo_part`. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def begin(
        self, kind: str, name: str = "", *, count: int = 0, change: int | None = None, again: Sequence[Any] = ()
    ) -> Step:
        """A new step; the oldest ones are forgotten, and so are those that were undone."""
        undone = "SELECT id FROM undo WHERE undone IS NOT NULL"
        self._db.execute(f"DELETE FROM undo_part WHERE undone AND undo_id IN ({undone})")
        self._db.execute(f"DELETE FROM undo WHERE id IN ({undone}) AND id NOT IN (SELECT undo_id FROM undo_part)")
        self._db.execute("UPDATE undo SET undone = NULL WHERE undone IS NOT NULL")
        cursor = self._db.execute(
            "INSERT INTO undo (made, kind, name, count, change, again) VALUES (?, ?, ?, ?, ?, ?)",
            (time.time(), kind, stored(name), count, change, json.dumps(again) if again else ""),
        )
        id = int(cursor.lastrowid or 0)
        self._db.execute("DELETE FROM undo WHERE id <= ?", (id - _KEPT,))
        return Step(id, kind, name, count, change=change)

    def add(self, step: int, part: Part) -> int:
        """One more part of a step; returns how many articles it changed."""
        count = len(part.articles)
        if part.fields or part.gone or part.come:
            self._db.execute("INSERT INTO undo_part (undo_id, data) VALUES (?, ?)", (step, _encoded(part)))
            self._db.execute("UPDATE undo SET count = count + ? WHERE id = ?", (count, step))
        return count

    def drop_vain(self) -> None:
        """Forget that articles were put into the bin, or are to come out of it, where none of them lies there."""
        for (step,) in self._db.rows("SELECT id FROM undo WHERE kind = iif(undone IS NULL, 'delete', 'restore')"):
            ids = [id for (id,) in self._db.rows("SELECT id FROM undo_part WHERE undo_id = ?", (step,))]
            articles = [article for id in ids for article in self._part(id).articles]
            there = "SELECT 1 FROM article WHERE deleted IS NOT NULL AND id IN (SELECT value FROM json_each(?)) LIMIT 1"
            if self._db.value(there, (listed(articles),)) is None:
                self._db.execute("DELETE FROM undo WHERE id = ?", (step,))

    def newest(self) -> Step | None:
        """What would be undone next. What was undone by itself of these is passed over."""
        return self._step(f"WHERE {_STANDING} ORDER BY id DESC LIMIT 1")

    def newest_undone(self) -> Step | None:
        """What would be done again next: what was undone last."""
        return self._step("WHERE undone IS NOT NULL ORDER BY undone DESC LIMIT 1")

    def get(self, step: int) -> Step | None:
        """A step that can be undone, or None where it was undone or forgotten."""
        return self._step(f"WHERE {_STANDING} AND id = ?", step)

    def of_change(self, kind: str, change: int) -> Step | None:
        """The step of a merge, or of a change of the tags or categories, also when that was taken back."""
        return self._step("WHERE undone IS NULL AND kind = ? AND change = ?", kind, change)

    def parts(self, step: int, undone: bool = False) -> list[int]:
        """The parts of a step that stand, the last first; or those that were undone, the first first."""
        order = "id" if undone else "id DESC"
        rows = self._db.rows(
            f"SELECT id FROM undo_part WHERE undo_id = ? AND undone = ? ORDER BY {order}", (step, undone)
        )
        return [id for (id,) in rows]

    def articles_of(self, part: int) -> set[int]:
        """The articles in a part."""
        return self._part(part).articles

    def turn(self, step: int, id: int, undone: bool) -> set[int]:
        """Undo a part of a step that stands, or do it again where it is `undone`. Returns the articles that changed.

        A part that is not so any more is left alone.
        """
        if self._db.value("SELECT 1 FROM undo_part WHERE id = ? AND undone = ?", (id, undone)) is None:
            return set()
        back = self.take_back(self._part(id))
        self._db.execute("UPDATE undo_part SET data = ?, undone = ? WHERE id = ?", (_encoded(back), not undone, id))
        left = "EXISTS (SELECT 1 FROM undo_part WHERE undo_id = undo.id AND undo_part.undone)"
        self._db.execute(
            f"UPDATE undo SET undone = CASE WHEN {left} THEN coalesce(undone, {_NEXT}) END WHERE id = ?", (step,)
        )
        return back.articles | Readings(self._db).articles_of(back.highlights)

    def mark_undone(self, step: int, again: Sequence[Any] = ()) -> None:
        """A step with records of its own was taken back. One that nothing does again is forgotten."""
        if again:
            self._db.execute("UPDATE undo SET again = ? WHERE id = ?", (json.dumps(again), step))
        self._db.execute("DELETE FROM undo WHERE id = ? AND again = ''", (step,))
        self._db.execute(f"UPDATE undo SET undone = {_NEXT} WHERE id = ? AND undone IS NULL", (step,))

    def mark_done(self, step: int, change: int | None = None, again: Sequence[Any] = ()) -> None:
        """A step with records of its own was done again; `change` is its new record, or `again` has them. KbdeskError
        where it is not undone any more.
        """
        cursor = self._db.execute(
            "UPDATE undo SET undone = NULL, change = ?, again = iif(?, ?, again) WHERE id = ? AND undone IS NOT NULL",
            (change, bool(again), json.dumps(again), step),
        )
        if not cursor.rowcount:
            raise KbdeskError(Worded("There is nothing to redo."))

    def _part(self, id: int) -> Part:
        return msgspec.json.decode(self._db.value("SELECT data FROM undo_part WHERE id = ?", (id,)), type=Part)

    def take_back(self, part: Part) -> Part:
        """Make rows what they were before a part; returns what that has changed."""
        fields: list[Fields] = []
        for one in part.fields:
            set_ = ", ".join(f"{name} = ?" for name in one.names)
            same = " AND ".join(f"{name} IS ?" for name in one.names)
            rows = self._db.rows(
                f"UPDATE {one.table} SET {set_} WHERE id IN (SELECT value FROM json_each(?)) AND {same} RETURNING id",
                (*one.before, json.dumps(one.articles), *one.after),
            )
            if rows:
                fields.append(Fields(one.names, one.after, one.before, sorted(id for (id,) in rows), one.table))
        gone: dict[str, list[Row]] = {}
        come: dict[str, list[Row]] = {}
        for table, columns in _TABLES.items():
            names = ", ".join(columns)
            if old := part.come.get(table):
                went = self._db.rows(
                    f"DELETE FROM {table} WHERE ({names}) IN ({_values(columns)}) RETURNING {names}",
                    (json.dumps(old),),
                )
                gone[table] = sorted(went)
            if old := part.gone.get(table):
                # The article, the tag or the folder may be gone since.
                came = self._db.rows(
                    f"INSERT INTO {table} ({names}) {_values(columns)} WHERE value ->> 0 IN (SELECT id FROM article)"
                    f" AND value ->> 1 IN (SELECT id FROM {_PARENTS[table]}) ON CONFLICT DO NOTHING RETURNING {names}",
                    (json.dumps(old),),
                )
                come[table] = sorted(came)
        return Part(fields, gone, come)

    def _step(self, condition: str, *values: int | str) -> Step | None:
        row = self._db.row(f"SELECT {_COLUMNS} FROM undo {condition}", values)
        if row is None:
            return None
        id, kind, name, count, made, change, undone, again = row
        return Step(id, kind, restored(name), count, made, change, undone, tuple(json.loads(again or "[]")))


def _values(columns: Sequence[str]) -> str:
    return f"SELECT {', '.join(f'value ->> {place}' for place in range(len(columns)))} FROM json_each(?)"


def _encoded(part: Part) -> str:
    return msgspec.json.encode(part).decode()


def listed(articles: Collection[int]) -> str:
    """Ids as one value to bind."""
    return json.dumps(list(articles))
