"""What articles are about, as vectors: one for each article and one for each of its passages.

A component is a byte. The rows follow the article in the transaction that indexes it, and can be made anew from its
text at any time; `kbdesk/search/meaning.py` makes them, here nobody knows how.
"""

import json
import time
from collections.abc import Sequence

from kbdesk.library import migrations
from kbdesk.library.index.vectors import LONGEST_TEXT, Source, Vectors
from kbdesk.library.storage.database import Database
from kbdesk.library.storage.remaking import remake

MODEL = "wordllama-256-1"
"""Whose vectors are kept. Another model, or other passages, is another name: all is made anew then, bit by bit."""

KIND = "embed_library"
"""The task that brings in what is missing."""

TABLES = ("embedding", "passage")

_COUNTED_SECONDS = 2.0
"""How long a count holds: of 100,000 articles it takes a tenth of a second, and is asked for while somebody types."""

_MISSING = (
    "FROM article WHERE status = 'ready' AND deleted IS NULL"
    " AND id NOT IN (SELECT article_id FROM embedding WHERE model = ?)"
)
_LACKING = (
    f"{_MISSING} AND EXISTS (SELECT 1 FROM content WHERE article_id = id AND trim(text) <> '')"
    " AND id NOT IN (SELECT article_id FROM task WHERE article_id IS NOT NULL AND state IN ('pending', 'running'))"
)
_BROKEN = (
    "FROM embedding LEFT JOIN passage USING (article_id) WHERE length(vector) <> 256 OR vectors IS NULL"
    " OR length(vectors) % 256 <> 0 OR length(bounds) * 32 <> length(vectors)"
    " OR article_id NOT IN (SELECT id FROM article)"
)
_STRAY = "FROM passage WHERE article_id NOT IN (SELECT article_id FROM embedding)"


class Embeddings:
    """The tables `embedding` and `passage`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._counted = (float("-inf"), (0, 0))

    def source(self, article: int) -> Source | None:
        """What vectors of an article are to be made of; None where it has no text, or is gone."""
        row = self._db.row(
            "SELECT title, substr(text, 1, ?) FROM article JOIN content ON article_id = id WHERE id = ?",
            (LONGEST_TEXT, article),
        )
        return Source.of(*row) if row else None

    def fits(self, article: int, source: Source | None) -> bool:
        """Whether what is kept was made of just that by the model of today."""
        row = self._db.row("SELECT model, made_of FROM embedding WHERE article_id = ?", (article,))
        return row is None if source is None else row == (MODEL, source.digest)

    def put(self, article: int, source: Source | None, vectors: Vectors | None) -> bool:
        """Store the vectors that were made of `source`; none where it is None. The caller holds the transaction.

        False, and nothing is stored, where the article changed meanwhile.
        """
        if self.source(article) != source:
            return False
        if self.fits(article, source):
            return True
        self.forget(article)
        if source is not None and vectors is not None:
            self._db.execute(
                "INSERT INTO embedding (article_id, model, made_of, vector) VALUES (?, ?, ?, ?)",
                (article, MODEL, source.digest, vectors.whole),
            )
            self._db.execute("INSERT INTO passage VALUES (?, ?, ?)", (article, vectors.bounds, vectors.passages))
        return True

    def forget(self, article: int) -> None:
        """Take out what is kept of an article. The caller holds the transaction."""
        self._db.execute("DELETE FROM embedding WHERE article_id = ?", (article,))

    # What is read

    def since(self, id: int, most: int) -> list[tuple[int, int, bytes]]:
        """Rows that came after one, at most so many: id, article, vector."""
        return self._db.rows(
            "SELECT id, article_id, vector FROM embedding WHERE id > ? AND model = ? AND length(vector) = 256"
            " ORDER BY id LIMIT ?",
            (id, MODEL, most),
        )

    def passages(self, articles: Sequence[int]) -> list[tuple[int, bytes, bytes]]:
        """Articles with the bounds and vectors of their passages."""
        return self._db.rows(
            "SELECT article_id, bounds, vectors FROM passage JOIN embedding USING (article_id)"
            " WHERE article_id IN (SELECT value FROM json_each(?)) AND model = ?",
            (json.dumps(list(articles)), MODEL),
        )

    def excerpts(self, places: dict[int, tuple[int, int]]) -> dict[int, str]:
        """Parts of texts: of each article that between two places."""
        rows = self._db.rows(
            "SELECT article_id, substr(text, start.value + 1, finish.value - start.value)"
            " FROM json_each(?) AS given JOIN json_each(given.value) AS start ON start.key = 0"
            " JOIN json_each(given.value) AS finish ON finish.key = 1 JOIN content ON article_id = given.key",
            (json.dumps({str(article): place for article, place in places.items()}),),
        )
        return dict(rows)

    # What is missing

    def missing(self, below: int | None, most: int) -> list[int]:
        """Articles without vectors by the model of today, newest first, those with an id under `below`."""
        rows = self._db.rows(
            f"SELECT id {_MISSING} AND id < ? ORDER BY id DESC LIMIT ?",
            (MODEL, 2**63 - 1 if below is None else below, most),
        )
        return [id for (id,) in rows]

    def progress(self) -> tuple[int, int]:
        """How many articles have vectors by the model of today, and how many have a text; counted a moment ago."""
        now = time.monotonic()
        if now - self._counted[0] >= _COUNTED_SECONDS:
            total = int(self._db.value("SELECT count(*) FROM article WHERE status = 'ready' AND deleted IS NULL"))
            self._counted = now, (total - int(self._db.value(f"SELECT count(*) {_MISSING}", (MODEL,))), total)
        return self._counted[1]

    def is_coming(self) -> bool:
        """Whether what is missing is being brought in."""
        sql = "SELECT 1 FROM task WHERE state IN ('pending', 'running') AND kind = ?"
        return self._db.value(sql, (KIND,)) is not None

    def has_gaps(self) -> bool:
        """Whether an article lacks vectors that no task is about to bring in: `gaps`, without counting."""
        return not self.is_coming() and bool(self._db.value(f"SELECT EXISTS (SELECT 1 {_LACKING})", (MODEL,)))

    def gaps(self) -> tuple[int, int]:
        """How many articles lack vectors that no task is about to bring in; how many rows are damaged."""
        lacking = 0 if self.is_coming() else int(self._db.value(f"SELECT count(*) {_LACKING}", (MODEL,)))
        broken = f"SELECT (SELECT count(*) {_BROKEN}) + (SELECT count(*) {_STRAY})"
        return lacking, int(self._db.value(broken))

    def make_anew(self) -> None:
        """Make the tables anew, empty: all of it is missing then. StorageError where the disk is full."""
        remake(self._db, tuple(reversed(TABLES)), migrations.VECTORS)

    def take_out_damaged(self) -> None:
        """Take out what is damaged: it is missing then. The caller holds the transaction."""
        self._db.execute(f"DELETE FROM embedding WHERE article_id IN (SELECT article_id {_BROKEN})")
        self._db.execute(f"DELETE {_STRAY}")
