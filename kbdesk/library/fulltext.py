"""The full text index: one FTS5 row for every article, rebuilt from the library at any time."""

from kbdesk.library import migrations
from kbdesk.library.database import Database, StorageError

# Ranking: a hit in the title counts most, then tags, then note and address; order of the columns of the table.
_WEIGHTS = "10.0, 1.0, 6.0, 3.0, 2.0"


class Fulltext:
    """The virtual table `fulltext`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def index(self, article: int) -> None:
        """Bring the row of an article up to date. The caller holds the write transaction."""
        self._db.execute(
            "INSERT OR REPLACE INTO fulltext (rowid, title, text, tags, note, url)"
            " SELECT id, title, coalesce(text, ''), coalesce((SELECT group_concat(name, ', ') FROM article_tag"
            " JOIN tag ON tag.id = tag_id WHERE article_id = article.id), ''), note, url"
            " FROM article LEFT JOIN content ON content.article_id = id WHERE id = ?",
            (article,),
        )

    def rebuild(self) -> None:
        """Make the whole index anew from the library."""
        try:
            with self._db.write():
                self._db.execute("DROP TABLE IF EXISTS fulltext")
        except StorageError as error:
            if error.passing:
                raise
            self._cut_out()
        with self._db.write():
            self._db.execute(migrations.FULLTEXT)
            for (article,) in self._db.rows("SELECT id FROM article"):
                self.index(article)

    def _cut_out(self) -> None:
        """Take an index out of the file that is too damaged to be dropped, which has to read it.

        The schema forgets its tables, and VACUUM copies what the schema knows: their pages stay behind. A crash
        between the two leaves pages that nobody uses, which the next repair finds.
        """
        with self._db.write():
            self._db.execute("PRAGMA writable_schema = ON")
            try:
                self._db.execute("DELETE FROM sqlite_master WHERE name = 'fulltext' OR name GLOB 'fulltext_*'")
            finally:
                self._db.execute("PRAGMA writable_schema = RESET")
        self._db.execute("VACUUM")

    def search(self, expression: str, limit: int) -> list[tuple[int, float, str]]:
        """Articles that an FTS5 expression finds, best first: id, score (higher is better) and a snippet.

        Hits in the snippet lie between U+0002 and U+0003.
        """
        # Snippets are made for the rows that are shown, not for all that are ranked.
        return self._db.rows(
            "SELECT best.rowid, -best.rank, snippet(fulltext, -1, char(2), char(3), '…', 24)"
            " FROM (SELECT fulltext.rowid, bm25(fulltext, " + _WEIGHTS + ") AS rank FROM fulltext"
            " JOIN article ON article.id = fulltext.rowid WHERE fulltext MATCH :what AND deleted IS NULL"
            " ORDER BY rank LIMIT :limit) AS best"
            " JOIN fulltext ON fulltext.rowid = best.rowid WHERE fulltext MATCH :what ORDER BY best.rank",
            {"what": expression, "limit": limit},
        )
