"""What is analysed again when there is time to spare.

The articles wait in a table of their own, and only a few at a time as tasks: thousands of tasks that are due would
leave no room for the next chunk of an import.
"""

import json
from collections.abc import Collection, Sequence

from kbdesk.library.storage.database import Database
from kbdesk.library.tasks import Tasks

_AT_ONCE = 4
_PRIORITY = 9
"""After everything that brings something new into the library."""

_KIND = "analyze_article"
_WITH_TEXT = "FROM article JOIN content ON article_id = id WHERE deleted IS NULL"
_OLDER = "substr(analysis, 1, instr(analysis, ' ')) = ? AND analysis <> ?"


def _older_than(made_by: str) -> tuple[str, str]:
    """What `_OLDER` binds: `made_by` begins with the name of its provider."""
    return made_by.partition(" ")[0] + " ", made_by


class Spare:
    """The table `reanalysis`. Callers hold the write transaction."""

    def __init__(self, database: Database, tasks: Tasks) -> None:
        self._db = database
        self._tasks = tasks

    def add(self, articles: Collection[int], without: Collection[int] = ()) -> int:
        """Have articles analysed again; returns how many of them there are, with a text to analyse."""
        return self._add("id IN (SELECT value FROM json_each(?))", [json.dumps(list(articles))], without)

    def add_all(self, without: Collection[int] = ()) -> int:
        """Have all articles analysed again that have a text; returns how many that are."""
        return self._add("TRUE", [], without)

    def add_outdated(self, made_by: str, without: Collection[int] = ()) -> int:
        """Have those analysed again that were analysed by something else than `made_by`; returns how many.

        A star in it stands for anything.
        """
        return self._add("analysis <> '' AND NOT analysis GLOB ?", [made_by], without)

    def add_older(self, made_by: str) -> int:
        """Have those analysed again that were analysed by the same provider as `made_by`, and by another version or
        model; returns how many.
        """
        return self._add(_OLDER, _older_than(made_by), ())

    def older(self, made_by: str) -> int:
        """How many articles `add_older` would have analysed again."""
        # Whatever was analysed has a text; to look at each would read through the whole file. An index would lead to
        # the articles in another order than they lie in: 1.9 s instead of 0.4 for 100,000 that are not in memory.
        query = f"SELECT count(*) FROM article NOT INDEXED WHERE deleted IS NULL AND status = 'ready' AND {_OLDER}"
        return int(self._db.value(query, _older_than(made_by)))

    def _add(self, condition: str, values: Sequence[str], without: Collection[int]) -> int:
        wanted = f"{_WITH_TEXT} AND {condition} AND id NOT IN (SELECT value FROM json_each(?))"
        but = json.dumps(list(without))
        count = self._db.value(f"SELECT count(*) {wanted}", (*values, but))
        self._db.execute(
            f"INSERT INTO reanalysis SELECT id {wanted} AND id NOT IN (SELECT article_id FROM task"
            " WHERE state = 'pending' AND kind = ? AND article_id IS NOT NULL) ON CONFLICT DO NOTHING",
            (*values, but, _KIND),
        )
        self.refill()
        return int(count)

    def refill(self) -> None:
        """Make tasks of the next ones, the newest articles first, as far as few enough wait."""
        waiting = self._db.value(
            "SELECT count(*) FROM task WHERE state = 'pending' AND kind = ? AND priority = ?", (_KIND, _PRIORITY)
        )
        rows = self._db.rows(
            "DELETE FROM reanalysis WHERE article_id IN"
            " (SELECT article_id FROM reanalysis ORDER BY article_id DESC LIMIT ?) RETURNING article_id",
            (max(0, _AT_ONCE - waiting),),
        )
        for (article,) in sorted(rows, reverse=True):
            self._tasks.add(_KIND, article=article, priority=_PRIORITY)

    def left(self) -> int:
        """How many wait that are no tasks yet."""
        return int(self._db.value("SELECT count(*) FROM reanalysis"))
