"""How a change of the vocabulary is kept, so that it can be undone after a restart too.

What is kept are the rows that went and those that came, not copies of the tables: what machines and persons did
meanwhile to other rows stays as it is when a change is undone.
"""

import json
import time
from collections.abc import Callable, Sequence

import msgspec

from kbdesk.library.database import Database
from kbdesk.library.tag_names import tag_key
from kbdesk.worded import restored, stored

_KEPT = 100
"""Changes that can be undone; older ones are forgotten."""

_COLUMNS = {
    "tag": ("id", "name", "key", "hidden", "chosen"),
    "tag_alias": ("key", "tag_id"),
    "article_tag": ("article_id", "tag_id", "source", "spelling"),
    "hidden_tag": ("article_id", "tag_id", "source", "spelling"),
    "waiting_tag": ("article_id", "tag_id", "source", "spelling"),
}
_OF_ARTICLES = ("article_tag", "hidden_tag", "waiting_tag")
Rows = dict[str, set[tuple[object, ...]]]


class Kept(msgspec.Struct, frozen=True):
    """A change with the rows of each table that went and that came."""

    id: int
    sentence: str
    gone: Rows
    come: Rows


class Changes:
    """The table `tag_change`. Callers hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def rows(self, tags: Sequence[int]) -> Rows:
        """All rows of some tags, by table."""
        return {
            table: set(
                self._db.rows(
                    f"SELECT {', '.join(columns)} FROM {table}"
                    f" WHERE {'id' if table == 'tag' else 'tag_id'} IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(tags)),),
                )
            )
            for table, columns in _COLUMNS.items()
        }

    def record(self, sentence: str, before: Rows, after: Rows) -> tuple[int, set[int]]:
        """Keep what a change did to the rows of some tags; returns its id, and the articles whose tags it changed."""
        gone = {table: before[table] - after[table] for table in _COLUMNS}
        come = {table: after[table] - before[table] for table in _COLUMNS}
        cursor = self._db.execute(
            "INSERT INTO tag_change (made, sentence, gone, come) VALUES (?, ?, ?, ?)",
            (time.time(), stored(sentence), msgspec.json.encode(gone).decode(), msgspec.json.encode(come).decode()),
        )
        change = int(cursor.lastrowid or 0)
        self._db.execute("DELETE FROM tag_change WHERE id <= ?", (change - _KEPT,))
        return change, _articles(gone) | _articles(come)

    def newest(self) -> Kept | None:
        """The newest change that was not undone."""
        row = self._db.row("SELECT id, sentence, gone, come FROM tag_change ORDER BY id DESC LIMIT 1")
        return Kept(row[0], restored(row[1]), _decoded(row[2]), _decoded(row[3])) if row else None

    def take_back(self, change: Kept, unite: Callable[[int, int], None]) -> set[int]:
        """Undo a change and forget it; returns the articles whose tags it changed.

        `unite(gone, kept)` makes one tag of two: where a tag that was deleted has come up again meanwhile, that one
        becomes a part of what comes back.
        """
        for table in ("tag_alias", *_OF_ARTICLES):
            columns = _COLUMNS[table]
            for row in change.come[table]:
                same = " AND ".join(f"{column} = ?" for column in columns)
                self._db.execute(f"DELETE FROM {table} WHERE {same}", row)
        # Those that are there give back their names first, which may be those of others that come back.
        there = {row[0] for row in change.come["tag"]}
        gone = sorted(change.gone["tag"], key=lambda row: row[0] not in there)
        ids = {row[0]: self._bring_back(row, unite) for row in gone}
        for key, tag in change.gone["tag_alias"]:
            self._db.execute("INSERT OR REPLACE INTO tag_alias VALUES (?, ?)", (key, ids.get(tag, tag)))
        for table in _OF_ARTICLES:
            for article, tag, source, spelling in change.gone[table]:
                self._db.execute(
                    f"INSERT INTO {table} SELECT id, ?, ?, ? FROM article WHERE id = ?"
                    " ON CONFLICT DO UPDATE SET source = 'person' WHERE excluded.source = 'person'",
                    (ids.get(tag, tag), source, spelling, article),
                )
        self._db.execute("DELETE FROM tag_change WHERE id = ?", (change.id,))
        return _articles(change.gone) | _articles(change.come)

    def _bring_back(self, row: tuple[object, ...], unite: Callable[[int, int], None]) -> int:
        """Make a tag what it was; returns its id, which is another one where that was given to a new tag meanwhile."""
        id, name, _, hidden, chosen = row
        key = tag_key(str(name))  # that of then may have been made otherwise
        again = self._db.row("SELECT id FROM tag WHERE key = ? AND id <> ?", (key, id))
        if again is not None:
            self._db.execute("UPDATE tag SET key = key || char(0) WHERE id = ?", again)
        # The tag that a change changed is known by a key that leads to it; one that it deleted has none.
        there = self._db.value(
            "SELECT tag.id FROM tag JOIN tag_alias ON tag_id = tag.id WHERE tag.id = ? AND tag_alias.key = ?",
            (id, key),
        )
        if there is not None:
            self._db.execute(
                "UPDATE tag SET name = ?, key = ?, hidden = ?, chosen = ? WHERE id = ?", (name, key, hidden, chosen, id)
            )
            back = int(there)
        else:
            taken = self._db.value("SELECT 1 FROM tag WHERE id = ?", (id,))
            cursor = self._db.execute(
                "INSERT INTO tag (id, name, key, hidden, chosen) VALUES (?, ?, ?, ?, ?)",
                (None if taken else id, name, key, hidden, chosen),
            )
            back = int(cursor.lastrowid or 0)
        if again is not None:
            unite(int(again[0]), back)
        return back


def _articles(rows: Rows) -> set[int]:
    return {int(str(row[0])) for table in _OF_ARTICLES for row in rows[table]}


def _decoded(text: str) -> Rows:
    kept = msgspec.json.decode(text)
    # What an older version kept has fewer tables.
    return {table: {tuple(row) for row in kept.get(table, ())} for table in _COLUMNS}
