"""Making one article of several that a person takes for the same, and undoing that.

The one that is kept takes over what was put beside the others, their addresses and their highlights. The others keep
every other row of theirs and are deleted as far as everybody else can see, so that undoing brings them back exactly as
they were. Of the one that is kept, what it had before and after is remembered: undoing takes back what the merge did to
it, and leaves alone what was done to it since.
"""

import json
import time
from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from kbdesk.failure import KbdeskError
from kbdesk.library.labels import Labels
from kbdesk.library.storage.database import Database
from kbdesk.library.undoing import Step
from kbdesk.worded import Worded, restored, stored

_WHOSE = {"titled": "title", "own_title": "title", "categorised": "category"}
"""What is taken back only together with what it says of."""
_FIELDS = (*_WHOSE, "title", "category", "note", "added", "read", "starred", "archived", "private", "highlights")
_ROWS = {
    "article_folder": ("article_id", "folder_id"),
    "article_tag": ("article_id", "tag_id", "source", "spelling"),
    "hidden_tag": ("article_id", "tag_id", "source", "spelling"),
    "waiting_tag": ("article_id", "tag_id", "source", "spelling"),
}
_NAMES = {"article_folder": "folder", "article_tag": "tag", "hidden_tag": "tag", "waiting_tag": "tag"}
_MOST_NOTES = 1_000_000


class Merge(msgspec.Struct, frozen=True):
    """Articles that were made one.

    Attributes:
        id: what `Merging.undo` takes.
        kept: the article that is there now.
        gone: those that were merged into it.
        made: when, Unix seconds.
        sentence: what was done, for a person.
        step: of one that was just made, what takes it back.
    """

    id: int
    kept: int
    gone: tuple[int, ...]
    made: float
    sentence: str
    step: Step | None = None


class Merging:
    """The tables `merge` and `merged`. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database, labels: Labels) -> None:
        self._db = database
        self._labels = labels

    def merge(self, articles: Sequence[int], into: int | None = None) -> Merge:
        """Make one article of several: `into`, or else the one with the longest text.

        It is read, starred or private where one of them is, and archived where all of them are: one that its user has
        kept outside of the archive is still wanted. The oldest date wins, and a category or a title that a person
        chose. Raises KbdeskError where it cannot be done.
        """
        wanted = list(dict.fromkeys(articles))
        known = self._ready(wanted)
        kept = self._longest(wanted) if into is None else into
        if kept not in known:
            raise KbdeskError(Worded("Article {kept} is not one of those to merge.", kept=kept))
        gone = [article for article in wanted if article != kept]
        if not gone:
            raise KbdeskError(Worded("Two articles or more are needed to make one of them."))
        before = self._state(kept)
        for article in gone:
            self._labels.move(article, kept)
        self._join(kept, gone)
        sentence = Worded("“{other}” was merged into “{title}”.", other=known[gone[0]], title=known[kept])
        if len(gone) > 1:
            sentence = Worded("{n} other articles were merged into “{title}”.", n=len(gone), title=known[kept])
        cursor = self._db.execute(
            "INSERT INTO merge (made, kept_id, sentence, before, after) VALUES (?, ?, ?, ?, ?)",
            (time.time(), kept, stored(sentence), json.dumps(before), json.dumps(self._state(kept))),
        )
        merge = int(cursor.lastrowid or 0)
        for article in gone:
            self._send_away(merge, article, kept)
        return Merge(merge, kept, tuple(gone), time.time(), sentence)

    def undo(self, merge: int | None = None) -> Merge:
        """Take a merge back, the newest where none is named. Raises KbdeskError where that cannot be done."""
        made = self.made(1) if merge is None else self._select("WHERE merge.id = ?", merge)
        if not made:
            said = Worded("There is no merge to undo.")
            raise KbdeskError(said if merge is None else Worded("There is no merge {id} to undo.", id=merge))
        [undone] = made
        later = self._db.value(
            "SELECT min(id) FROM merge WHERE id > ? AND (kept_id = ? OR id IN"
            " (SELECT merge_id FROM merged WHERE article_id = ?))",
            (undone.id, undone.kept, undone.kept),
        )
        if later is not None:
            raise KbdeskError(
                Worded("Merge {later} was made after it, of the same article: undo that first.", later=later)
            )
        before, after = self._db.rows("SELECT before, after FROM merge WHERE id = ?", (undone.id,))[0]
        for article, addresses, marks in self._db.rows(
            "SELECT article_id, addresses, highlights FROM merged WHERE merge_id = ?", (undone.id,)
        ):
            for table, key, moved in (("address", "url", addresses), ("highlight", "id", marks)):
                self._db.execute(
                    f"UPDATE {table} SET article_id = ? WHERE article_id = ?"
                    f" AND {key} IN (SELECT value FROM json_each(?))",
                    (article, undone.kept, moved),
                )
            self._db.execute("UPDATE article SET deleted = NULL WHERE id = ?", (article,))
        self._take_back(undone.kept, json.loads(before), json.loads(after))
        self._db.execute("DELETE FROM merge WHERE id = ?", (undone.id,))  # and its rows in `merged`
        return undone

    def stands(self, merge: int) -> bool:
        """Whether a merge was not taken back."""
        return bool(self._select("WHERE merge.id = ?", merge))

    def made(self, limit: int) -> list[Merge]:
        """The newest merges that can be undone, newest first."""
        return self._select("ORDER BY merge.id DESC LIMIT ?", limit)

    def keep_apart(self, articles: Collection[int]) -> None:
        """Show these articles as duplicates of each other no more."""
        self._db.execute(
            "INSERT INTO apart SELECT article.id, (SELECT coalesce(max(set_id), 0) + 1 FROM apart) FROM article"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(articles)),),
        )

    def bring_together(self, articles: Collection[int]) -> None:
        """Undo `keep_apart` of the same articles, the last time that was asked for."""
        wanted = json.dumps(sorted(set(articles)))
        self._db.execute(
            "DELETE FROM apart WHERE set_id = (SELECT max(set_id) FROM (SELECT set_id, json_group_array(article_id)"
            " AS ids FROM (SELECT set_id, article_id FROM apart ORDER BY set_id, article_id) GROUP BY set_id)"
            " WHERE ids = json(?))",
            (wanted,),
        )

    def _select(self, condition: str, value: int) -> list[Merge]:
        rows = self._db.rows(
            "SELECT id, kept_id, (SELECT json_group_array(article_id) FROM merged WHERE merge_id = merge.id),"
            f" made, sentence FROM merge {condition}",
            (value,),
        )
        return [Merge(id, kept, tuple(json.loads(gone)), made, restored(said)) for id, kept, gone, made, said in rows]

    def _ready(self, articles: Sequence[int]) -> dict[int, str]:
        """Titles of the articles, none of which may be about to change. Raises KbdeskError."""
        known = dict(
            self._db.rows(
                "SELECT id, CASE title WHEN '' THEN url ELSE title END FROM article WHERE deleted IS NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(articles),),
            )
        )
        for article in articles:
            if article not in known:
                raise KbdeskError(Worded("There is no article {id}.", id=article))
        busy = self._db.row(
            "SELECT article_id FROM task WHERE kind LIKE 'ingest%' AND state IN ('pending', 'running')"
            " AND article_id IN (SELECT value FROM json_each(?)) LIMIT 1",
            (json.dumps(articles),),
        )
        if busy is not None:
            raise KbdeskError(
                Worded("The page of article {id} is still to be fetched; merge it when it is there.", id=busy[0])
            )
        return known

    def _longest(self, articles: Sequence[int]) -> int:
        return int(
            self._db.value(
                "SELECT id FROM article LEFT JOIN content ON article_id = id"
                " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY length(coalesce(text, '')) DESC, id",
                (json.dumps(articles),),
            )
        )

    def _join(self, kept: int, gone: Sequence[int]) -> None:
        """Give the one that is kept the flags, dates and notes of the others."""
        names = ", ".join(_FIELDS)
        rows = self._db.rows(f"SELECT id, {names} FROM article WHERE id = ?", (kept,)) + self._db.rows(
            f"SELECT id, {names} FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY added, id",
            (json.dumps(gone),),
        )
        every = [dict(zip(("id", *_FIELDS), row, strict=True)) for row in rows]
        own = every[0]
        chosen = next((one for one in every if one["categorised"] == "person"), None) or next(
            (one for one in every if one["category"]), own
        )
        named = next((one for one in every if one["titled"]), None) or next((one for one in every if one["title"]), own)
        notes: list[str] = []
        for one in every:
            if one["note"] and not any(one["note"] in note for note in notes):
                notes.append(one["note"])
        self._set(
            kept,
            {
                "title": named["title"],
                "titled": named["titled"],
                "own_title": own["own_title"] if own["titled"] or not named["titled"] else own["title"],
                "note": "\n\n".join(notes)[:_MOST_NOTES],
                "added": min(one["added"] for one in every),
                "read": max(one["read"] for one in every),
                "starred": max(one["starred"] for one in every),
                "archived": min(one["archived"] for one in every),
                "private": max(one["private"] for one in every),
                "category": chosen["category"],
                "categorised": chosen["categorised"],
                "highlights": next((one["highlights"] for one in every if one["highlights"] != "[]"), "[]"),
            },
        )

    def _send_away(self, merge: int, article: int, kept: int) -> None:
        own = "article_id = ? AND url NOT LIKE 'memento:%'"  # where a text is from is said of that text alone
        addresses = [url for (url,) in self._db.rows(f"SELECT url FROM address WHERE {own}", (article,))]
        marks = [id for (id,) in self._db.rows("SELECT id FROM highlight WHERE article_id = ?", (article,))]
        self._db.execute(
            "INSERT INTO merged VALUES (?, ?, ?, ?)", (article, merge, json.dumps(addresses), json.dumps(marks))
        )
        self._db.execute(f"UPDATE address SET article_id = ? WHERE {own}", (kept, article))
        self._db.execute("UPDATE highlight SET article_id = ? WHERE article_id = ?", (kept, article))
        self._db.execute("UPDATE article SET deleted = ? WHERE id = ?", (time.time(), article))

    def _state(self, article: int) -> dict[str, Any]:
        """What of an article a merge may change."""
        fields = self._db.rows(f"SELECT {', '.join(_FIELDS)} FROM article WHERE id = ?", (article,))[0]
        rows = {
            table: self._db.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE article_id = ?", (article,))
            for table, columns in _ROWS.items()
        }
        return {"fields": dict(zip(_FIELDS, fields, strict=True)), **rows}

    def _set(self, article: int, fields: dict[str, Any]) -> None:
        self._db.execute(
            f"UPDATE article SET {', '.join(f'{name} = :{name}' for name in fields)} WHERE id = :id",
            {**fields, "id": article},
        )

    def _take_back(self, article: int, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Make an article what it was, as far as it still is what it became."""
        # What an older version kept has fewer fields and tables.
        was, became = before["fields"], after["fields"]
        for name in _FIELDS:
            if name in became and was[name] != became[name]:
                known_by = _WHOSE.get(name, name)
                self._db.execute(
                    f"UPDATE article SET {name} = ? WHERE id = ? AND {known_by} = ?",
                    (was[name], article, became[known_by]),
                )
        for table, columns in _ROWS.items():
            same = " AND ".join(f"{column} = ?" for column in columns)
            had, has = before.get(table, []), after.get(table, [])
            for row in has:
                if row not in had:
                    self._db.execute(f"DELETE FROM {table} WHERE {same}", row)
            for row in had:
                if row not in has:
                    # The tag or the folder may be gone since.
                    places = ", ".join("?" * len(columns))
                    self._db.execute(
                        f"INSERT INTO {table} SELECT {places} WHERE EXISTS"
                        f" (SELECT 1 FROM {_NAMES[table]} WHERE id = ?) ON CONFLICT DO NOTHING",
                        (*row, row[1]),
                    )
