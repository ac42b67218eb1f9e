"""What is known of the works in the library that people cite: a row for what an import said, one for the page."""

from collections.abc import Collection
from typing import Literal

import msgspec

from kbdesk.citation import Citation
from kbdesk.library.storage.database import Database

Source = Literal["import", "page"]


class Citations:
    """The table `citation`. Callers of what changes it hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, article: int, said: Citation | None) -> None:
        """Keep what an import said of an article; what an earlier one said stays, and its gaps are filled."""
        if said:
            known = self._said(article, "import")
            self._store(article, "import", known.filled(said) if known else said)

    def found(self, article: int, said: Citation | None) -> None:
        """Keep what the page of an article says now, instead of what it said before."""
        if said:
            self._store(article, "page", said)
        else:
            self._db.execute("DELETE FROM citation WHERE article_id = ? AND source = 'page'", (article,))

    def move(self, gone: int, keep: int) -> None:
        """Hand what is known of one article to another that it has become one with."""
        self.add(keep, self._said(gone, "import"))
        if self._said(keep, "page") is None:
            self.found(keep, self._said(gone, "page"))
        self._db.execute("DELETE FROM citation WHERE article_id = ?", (gone,))

    def of(self, article: int) -> Citation | None:
        """All that is known of an article: what a person kept in a reference outweighs what the page says."""
        return self.by_ids([article]).get(article)

    def by_ids(self, articles: Collection[int]) -> dict[int, Citation]:
        """The same of several articles; those of which nothing is known are missing."""
        found: dict[int, Citation] = {}
        for id, data in self._db.rows(
            "SELECT article_id, data FROM citation WHERE article_id IN (SELECT value FROM json_each(?))"
            " ORDER BY article_id, source",
            (msgspec.json.encode(list(articles)).decode(),),
        ):
            said = _decode(data)
            found[id] = found[id].filled(said) if id in found else said
        return found

    def _said(self, article: int, source: Source) -> Citation | None:
        row = self._db.row("SELECT data FROM citation WHERE article_id = ? AND source = ?", (article, source))
        return _decode(row[0]) if row else None

    def _store(self, article: int, source: Source, citation: Citation) -> None:
        kept = citation.bounded()
        data = msgspec.json.encode(kept).decode()
        self._db.execute(
            "INSERT INTO citation VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET data = excluded.data, identifiers = excluded.identifiers WHERE data <> excluded.data",
            (article, source, data, " ".join(kept.identifiers)),
        )


def _decode(data: str) -> Citation:
    return msgspec.json.decode(data, type=Citation)
