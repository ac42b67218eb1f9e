"""Where the text of an article is from that a web archive had: rows of the table `address` (`memento:…`).

As with those of its files they need no table of their own, and no address of the web is like them. They do not follow
an article into another one: its text does not either.
"""

import calendar
import re
import time

from kbdesk.bookmark import Memento
from kbdesk.library.storage.database import Database
from kbdesk.patterns import compiled

_STAMP = "%Y%m%d%H%M%S"
_ROW = compiled(r"memento:\d+/(\d{14})/(.+)", re.DOTALL)


class Mementos:
    """Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, article: int, memento: Memento | None) -> None:
        """Note where the text of an article is from now: from an archive, or None."""
        self._db.execute("DELETE FROM address WHERE article_id = ? AND url LIKE 'memento:%'", (article,))
        if memento is not None:
            # With its id in it: one copy may be that of two articles.
            row = f"memento:{article}/{time.strftime(_STAMP, time.gmtime(memento.made))}/{memento.address}"
            self._db.execute("INSERT INTO address VALUES (?, ?) ON CONFLICT DO NOTHING", (row, article))

    def of(self, article: int) -> Memento | None:
        """Where the text of an article is from, if an archive had it."""
        row = self._db.value("SELECT url FROM address WHERE article_id = ? AND url LIKE 'memento:%'", (article,))
        if row is None or (found := _ROW.fullmatch(row)) is None:
            return None
        return Memento(found[2], float(calendar.timegm(time.strptime(found[1], _STAMP))))
