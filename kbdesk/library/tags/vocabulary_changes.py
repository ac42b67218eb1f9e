"""How a change of the vocabulary is kept, so that it can be undone after a restart too.

What is kept are the rows that went and those that came, not copies of the tables: what machines and persons did
meanwhile to other rows stays as it is when a change is undone.
"""

import json
import time
from collections.abc import Callable, Sequence

import msgspec

from kbdesk.library.storage.database import Database
from kbdesk.library.words.tag_names import tag_key
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
NEW_ID = "(SELECT 1 + max(last_id, (SELECT coalesce(max(id), 0) FROM tag)) FROM tag_gone)"
"""Of a tag: one that no other had, also none that is gone, for that may come back."""

_OF_ARTICLES = ("article_tag", "hidden_tag", "waiting_tag")
Rows = dict[str, set[tuple[object, ...]]]


class Kept(msgspec.Struct, frozen=True):
    """A change with the rows of each table that went and that came."""

    id: int
    sentence: str
    gone: Rows
    come: Rows

    @property
    def articles(self) -> set[int]:
        """Those whose tags it changed."""
        rows = [row for some in (self.gone, self.come) for table in _OF_ARTICLES for row in some[table]]
        return {int(str(row[0])) for row in rows}

    @property
    def packed(self) -> list[str]:
        """What `unpacked` takes."""
        return [_encoded(self.gone), _encoded(self.come)]


def unpacked(sentence: str, packed: Sequence[str]) -> Kept:
    """A change that is not kept in the table."""
    gone, come = map(_decoded, packed)
    return Kept(0, sentence, gone, come)


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

    def difference(self, sentence: str, before: Rows, after: Rows) -> Kept:
        """What a change did to the rows of some tags."""
        gone = {table: before[table] - after[table] for table in _COLUMNS}
        come = {table: after[table] - before[table] for table in _COLUMNS}
        return Kept(0, sentence, gone, come)

    def record(self, change: Kept) -> int:
        """Keep a change; returns its id."""
        cursor = self._db.execute(
            "INSERT INTO tag_change (made, sentence, gone, come) VALUES (?, ?, ?, ?)",
            (time.time(), stored(change.sentence), *map(_encoded, (change.gone, change.come))),
        )
        id = int(cursor.lastrowid or 0)
        self._db.execute("DELETE FROM tag_change WHERE id <= ?", (id - _KEPT,))
        return id

    def newest(self) -> Kept | None:
        """The newest change that was not undone."""
        row = self._db.row("SELECT id, sentence, gone, come FROM tag_change ORDER BY id DESC LIMIT 1")
        return Kept(row[0], restored(row[1]), _decoded(row[2]), _decoded(row[3])) if row else None

    def take_back(self, change: Kept, unite: Callable[[int, int], None]) -> Kept:
        """Undo a change and forget it; returns what that changed, which is undone to make the change again.

        `unite(gone, kept)` makes one tag of two: where a tag that was deleted has come up again meanwhile, that one
        becomes a part of what comes back.
        """
        concerned = self._concerned(change)
        before = self.rows(concerned)
        for table in ("tag_alias", *_OF_ARTICLES):
            columns = _COLUMNS[table]
            for row in change.come[table]:
                same = " AND ".join(f"{column} = ?" for column in columns)
                self._db.execute(f"DELETE FROM {table} WHERE {same}", row)
        # Those that are there give back their names first, which may be those of others that come back.
        there = {row[0] for row in change.come["tag"]}
        gone = sorted(change.gone["tag"], key=lambda row: row[0] not in there)
        ids = {row[0]: self._bring_back(row, row[0] in there, unite) for row in gone}
        for key, tag in change.gone["tag_alias"]:
            self._db.execute("INSERT OR REPLACE INTO tag_alias VALUES (?, ?)", (key, ids.get(tag, tag)))
        for table in _OF_ARTICLES:
            for article, tag, source, spelling in change.gone[table]:
                self._db.execute(
                    f"INSERT INTO {table} SELECT id, ?, ?, ? FROM article WHERE id = ?"
                    " ON CONFLICT DO UPDATE SET source = 'person' WHERE excluded.source = 'person'",
                    (ids.get(tag, tag), source, spelling, article),
                )
        for row in change.come["tag"]:
            if row[0] not in ids:
                self._send_away(int(str(row[0])), str(row[1]), unite)
        self._db.execute("DELETE FROM tag_change WHERE id = ?", (change.id,))
        return self.difference(change.sentence, before, self.rows([*concerned, *ids.values()]))

    def _concerned(self, change: Kept) -> list[int]:
        """The tags of a change, and those that are called now as some were that come back."""
        rows = [row for some in (change.gone, change.come) for row in some["tag"]]
        others = [row[1] for some in (change.gone, change.come) for row in some["tag_alias"]]
        others += [row[1] for some in (change.gone, change.come) for table in _OF_ARTICLES for row in some[table]]
        called = self._db.rows(
            "SELECT id FROM tag WHERE key IN (SELECT value FROM json_each(?))",
            (json.dumps([tag_key(str(row[1])) for row in rows]),),
        )
        return sorted({int(str(id)) for id in (*(row[0] for row in rows), *others, *(id for (id,) in called))})

    def _send_away(self, tag: int, name: str, unite: Callable[[int, int], None]) -> None:
        """A tag goes that came by a change: into the one that its name leads to now, if there is any."""
        if self._db.value("SELECT 1 FROM tag WHERE id = ?", (tag,)) is None:
            return
        leads = self._db.value("SELECT tag_id FROM tag_alias WHERE key = ? AND tag_id <> ?", (tag_key(name), tag))
        if leads is None:
            self._db.execute("DELETE FROM tag WHERE id = ?", (tag,))
        else:
            unite(tag, int(leads))

    def _bring_back(self, row: tuple[object, ...], changed: bool, unite: Callable[[int, int], None]) -> int:
        """Make a tag what it was, which was `changed` or else deleted; returns its id, which is another one where an
        older version gave that to a new tag meanwhile.
        """
        id, name, _, hidden, chosen = row
        key = tag_key(str(name))  # that of then may have been made otherwise
        again = self._db.row("SELECT id FROM tag WHERE key = ? AND id <> ?", (key, id))
        if again is not None:
            self._db.execute("UPDATE tag SET key = key || char(0) WHERE id = ?", again)
        there = self._db.value("SELECT id FROM tag WHERE id = ?", (id,))
        if there is not None and changed:
            self._db.execute(
                "UPDATE tag SET name = ?, key = ?, hidden = ?, chosen = ? WHERE id = ?", (name, key, hidden, chosen, id)
            )
            back = int(there)
        else:
            cursor = self._db.execute(
                f"INSERT INTO tag (id, name, key, hidden, chosen) VALUES (coalesce(?, {NEW_ID}), ?, ?, ?, ?)",
                (None if there else id, name, key, hidden, chosen),
            )
            back = int(cursor.lastrowid or 0)
        if again is not None:
            unite(int(again[0]), back)
        return back


def _encoded(rows: Rows) -> str:
    return msgspec.json.encode(rows).decode()


def _decoded(text: str) -> Rows:
    kept = msgspec.json.decode(text)
    # What an older version kept has fewer tables.
    return {table: {tuple(row) for row in kept.get(table, ())} for table in _COLUMNS}
