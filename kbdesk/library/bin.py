"""The bin: articles that were deleted and can still be had back, until they are deleted for good.

An article that was merged into another one is deleted, too, and does not lie in the bin: it comes back when the merge
is undone, and goes for good with the one that took it over.
"""

from collections.abc import Collection

import msgspec

from kbdesk.library.index.fulltext import Fulltext
from kbdesk.library.records import Stake
from kbdesk.library.storage.database import Database
from kbdesk.library.undoing import listed

LIES = "deleted IS NOT NULL AND id NOT IN (SELECT article_id FROM merged)"
"""The condition on a row of `article` that lies in the bin."""

_FREE = "NOT EXISTS (SELECT 1 FROM task WHERE article_id = article.id AND state = 'running')"


class Purged(msgspec.Struct, frozen=True):
    """What was deleted for good: how many articles, and the hashes of files that nothing in the library is of now."""

    count: int
    contents: list[str]


class Bin:
    """Callers of what changes it hold the write transaction."""

    def __init__(self, database: Database, fulltext: Fulltext) -> None:
        self._db = database
        self._fulltext = fulltext

    def count(self) -> int:
        """How many articles lie in it."""
        return int(self._db.value(f"SELECT count(*) FROM article WHERE {LIES}"))

    def at_stake(self, articles: Collection[int]) -> Stake:
        """What would be lost with those of some articles that lie in it."""
        there = f"SELECT id, note FROM article WHERE id IN (SELECT value FROM json_each(?)) AND {LIES}"
        [(count, notes, highlights)] = self._db.rows(
            f"WITH there AS MATERIALIZED ({there}) SELECT count(*), coalesce(sum(note <> ''), 0),"
            " (SELECT count(*) FROM highlight WHERE article_id IN (SELECT id FROM there)) FROM there",
            (listed(articles),),
        )
        return Stake(count, notes, highlights)

    def due(self, before: float, limit: int) -> list[int]:
        """Some of those that were put into it before a time. What a task works on right now is left for later."""
        rows = self._db.rows(
            f"SELECT id FROM article WHERE {LIES} AND deleted < ? AND {_FREE} ORDER BY deleted, id LIMIT ?",
            (before, limit),
        )
        return [id for (id,) in rows]

    def among(self, articles: Collection[int]) -> list[int]:
        """Those of some articles that lie in it, and that no task works on right now."""
        rows = self._db.rows(
            f"SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND {LIES} AND {_FREE}",
            (listed(articles),),
        )
        return [id for (id,) in rows]

    def purge(self, articles: Collection[int]) -> Purged:
        """Delete articles that lie in the bin for good: every row of theirs, and their words in the index."""
        ids = self.among(articles)
        every = self._with_absorbed(ids)
        contents = self._contents(every)
        for article in every:
            self._fulltext.forget(article)
        # What was done is still counted in its import, but not what it was done to.
        self._db.execute(
            "UPDATE task SET url = '', host = '', args = '{}' WHERE state NOT IN ('pending', 'running')"
            " AND article_id IN (SELECT value FROM json_each(?))",
            (listed(every),),
        )
        self._db.execute("DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", (listed(every),))
        return Purged(len(ids), contents)

    def have_files(self, articles: Collection[int]) -> bool:
        """Whether there are files that may have to go with some articles."""
        return bool(self._contents(self._with_absorbed(articles)))

    def _with_absorbed(self, articles: Collection[int]) -> list[int]:
        """Articles and those that were merged into them, in the order in which the index takes them out quickest."""
        absorbed = self._db.rows(
            "SELECT article_id FROM merged JOIN merge ON merge.id = merge_id"
            " WHERE kept_id IN (SELECT value FROM json_each(?))",
            (listed(articles),),
        )
        return sorted({*articles, *(id for (id,) in absorbed)})

    def _contents(self, articles: Collection[int]) -> list[str]:
        rows = self._db.rows(
            "SELECT substr(url, 8) FROM address WHERE url LIKE 'sha256:%'"
            " AND article_id IN (SELECT value FROM json_each(?))",
            (listed(articles),),
        )
        return [sha256 for (sha256,) in rows]
