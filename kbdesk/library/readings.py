"""What reading leaves behind: how far one got in an article, and the passages that were marked."""

import time
from collections.abc import Collection
from typing import Any

import msgspec

from kbdesk.bookmark import Mark
from kbdesk.library.records import Highlight
from kbdesk.library.storage.database import Database

COLOURS = ("yellow", "green", "blue", "pink")

WRITTEN = (
    "note || coalesce((SELECT char(10) || group_concat(note, char(10)) FROM highlight"
    " WHERE article_id = article.id AND deleted IS NULL AND note <> ''), '')"
)
"""What its reader wrote to an article, as SQL on a row of `article`: its note, and the notes of its highlights."""


class Readings:
    """Places and highlights."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def place(self, article: int) -> float:
        """How far its reader got: 0 is the beginning."""
        return float(self._db.value("SELECT place FROM reading_place WHERE article_id = ?", (article,)) or 0.0)

    def keep_place(self, article: int, place: float) -> None:
        """Note how far its reader got; nothing where the article is gone."""
        self._db.execute(
            "INSERT INTO reading_place SELECT id, ?, ? FROM article WHERE id = ?"
            " ON CONFLICT DO UPDATE SET place = excluded.place, kept = excluded.kept",
            (min(1.0, max(0.0, place)), time.time(), article),
        )

    def highlights(self, articles: Collection[int]) -> dict[int, list[Highlight]]:
        """The highlights of articles, oldest first."""
        found: dict[int, list[Highlight]] = {}
        for article, *values in self._db.rows(
            "SELECT article_id, id, quote, before, after, colour, note, made FROM highlight"
            " WHERE deleted IS NULL AND article_id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (msgspec.json.encode(list(articles)).decode(),),
        ):
            found.setdefault(article, []).append(Highlight(*values))
        return found

    def add(self, article: int, highlight: Highlight) -> int | None:
        """Keep a highlight and return its id; None where the article is gone."""
        h = highlight
        cursor = self._db.execute(
            "INSERT INTO highlight (article_id, quote, before, after, colour, note, made)"
            " SELECT id, ?, ?, ?, ?, ?, ? FROM article WHERE id = ?",
            (h.quote, h.before, h.after, h.colour, h.note, h.made or time.time(), article),
        )
        return int(cursor.lastrowid or 0) if cursor.rowcount else None

    def take_over(self, article: int, marks: Collection[Mark]) -> None:
        """Give an article highlights of a bookmark, but for those that it has; a second time changes nothing.

        One whose surroundings are not known is the same as any other one of its words.
        """
        for mark in marks:
            self._db.execute(
                "INSERT INTO highlight (article_id, quote, before, after, colour, note, made)"
                " SELECT :article, :quote, :before, :after, :colour, :note, :made WHERE NOT EXISTS"
                " (SELECT 1 FROM highlight WHERE article_id = :article AND quote = :quote AND deleted IS NULL"
                " AND (:before || :after = '' OR before || after = '' OR before = :before AND after = :after))",
                {
                    "article": article,
                    "quote": mark.quote,
                    "before": mark.before,
                    "after": mark.after,
                    "colour": mark.colour if mark.colour in COLOURS else COLOURS[0],
                    "note": mark.note,
                    "made": mark.made or time.time(),
                },
            )

    def articles_of(self, highlights: Collection[int]) -> set[int]:
        """The articles that highlights are of."""
        return {
            article
            for (article,) in self._db.rows(
                "SELECT article_id FROM highlight WHERE id IN (SELECT value FROM json_each(?))",
                (msgspec.json.encode(list(highlights)).decode(),),
            )
        }

    def set(self, id: int, values: dict[str, Any]) -> dict[str, Any]:
        """Give a highlight another colour or note, or have it `deleted`. Returns what it had, or `values` where it is
        gone.
        """
        names = ", ".join(values)
        row = self._db.row(f"SELECT {names} FROM highlight WHERE id = ? AND deleted IS NULL", (id,))
        if row is None:
            return values
        self._db.execute(
            f"UPDATE highlight SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?", (*values.values(), id)
        )
        return dict(zip(values, row, strict=True))
