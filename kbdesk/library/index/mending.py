"""The full text index looked over, and made anew from the library where it is damaged."""

from collections.abc import Callable

from kbdesk.library import migrations
from kbdesk.library.index.fulltext import OLD, Fulltext
from kbdesk.library.storage.database import Database, StorageError
from kbdesk.library.storage.remaking import remake

_AT_ONCE = 200
"""Articles in one transaction: others that write wait for half a second."""

_HELD = "SELECT article_id FROM fulltext_kept JOIN fulltext_docsize ON id = article_id"
_STRAY = f"SELECT count(*) FROM fulltext_docsize WHERE id NOT IN (SELECT id FROM article) OR id NOT IN ({_HELD})"
_HALF = "SELECT count(*) FROM fulltext_kept WHERE article_id NOT IN (SELECT id FROM fulltext_docsize)"


class Mending:
    """Finds what is wrong with the tables of the index, and puts it right."""

    def __init__(self, database: Database, fulltext: Fulltext) -> None:
        self._db = database
        self._fulltext = fulltext

    def verify(self) -> None:
        """Look whether all of it can be read. Raises StorageError where it cannot."""
        for table in ("fulltext", *([OLD] if self._fulltext.has_old() else [])):
            self._db.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")

    def gaps(self) -> tuple[int, int]:
        """How many articles with a text it lacks that no task is about to bring in; how many of its rows are stray."""
        missing = (
            f"SELECT count(*) FROM article WHERE status = 'ready' AND id NOT IN ({_HELD}) AND id NOT IN"
            " (SELECT article_id FROM task WHERE article_id IS NOT NULL AND state IN ('pending', 'running'))"
        )
        if self._fulltext.has_old():
            missing += (
                f" AND NOT (id IN (SELECT id FROM {OLD}_docsize) AND EXISTS"
                " (SELECT 1 FROM task WHERE kind = 'index_library' AND state IN ('pending', 'running')))"
            )
        return int(self._db.value(missing)), int(self._db.value(_STRAY))

    def can_be_completed(self) -> bool:
        """Whether nothing is wrong with it but that it lacks articles."""
        try:
            self.verify()
            return not (self._fulltext.has_old() or self._db.value(_STRAY) or self._db.value(_HALF))
        except StorageError:
            return False

    def rebuild(self, told: Callable[[int, int], None] = lambda done, count: None) -> None:
        """Make the whole index anew from the library; see `complete`."""
        tables = (OLD, "fulltext", "fulltext_kept", "fulltext_words")
        remake(self._db, tables, migrations.INDEX, pattern="fulltext_*")
        self.complete(told)

    def complete(self, told: Callable[[int, int], None]) -> None:
        """Bring in what it lacks, some articles at a time: others read and write meanwhile, and what is done stays done
        when it is broken off. `told` hears how many have been brought in, of how many.
        """
        # In the order of their ids FTS5 gathers them, and writes many at once.
        lacking = "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM fulltext_kept) ORDER BY id"
        articles = [article for (article,) in self._db.rows(lacking)]
        for begin in range(0, len(articles), _AT_ONCE):
            told(begin, len(articles))
            with self._db.write():
                for article in articles[begin : begin + _AT_ONCE]:
                    self._fulltext.index(article)
