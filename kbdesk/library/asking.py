"""The articles that an endpoint is to be asked about, and how many tokens that took.

They wait in a table of their own, and only a few at a time as tasks: an endpoint may have a bound for the day, be
slow or be switched off, and the work of an import must not have to step over what waits for it.
"""

import json
import time
from collections.abc import Collection

import msgspec

from kbdesk.library.storage.database import Database
from kbdesk.library.tasks import ENDPOINT_HOST, Tasks

_KIND = "ask_endpoint"
_PRIORITY = 8


class Spent(msgspec.Struct, frozen=True):
    """Tokens of a day.

    Attributes:
        held_at: the bound for the day that was found to be used up; 0 where none was.
    """

    prompt: int = 0
    completion: int = 0
    requests: int = 0
    held_at: int = 0

    @property
    def tokens(self) -> int:
        """Both kinds together."""
        return self.prompt + self.completion


class Size(msgspec.Struct, frozen=True):
    """How long the texts of some articles are: words, and those articles of scripts without spaces counted apart."""

    articles: int
    words: int
    unspaced: int


class Asking:
    """The tables `asking` and `token_usage`. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database, tasks: Tasks) -> None:
        self._db = database
        self._tasks = tasks

    def add(self, article: int) -> None:
        """Have an endpoint asked about an article, unless it is going to be."""
        self._db.execute(
            "INSERT INTO asking SELECT id, ? FROM article WHERE id = ? AND deleted IS NULL ON CONFLICT DO NOTHING",
            (time.time(), article),
        )

    def add_analysed(
        self, embedded: str, endpoints: Collection[str], articles: Collection[int] | None, outdated_from: str
    ) -> list[int]:
        """Have an endpoint asked about those articles that have what has to be there first; returns them.

        Args:
            embedded: what stands for the embedded analysis as it is now; or it was an endpoint that was asked last.
            endpoints: the names of those that there are.
            articles: which ones; None is all.
            outdated_from: leave out those that this made; a star stands for anything; "" leaves out none.
        """
        rows = self._db.rows(
            "INSERT INTO asking SELECT id, :now FROM article JOIN content ON article_id = id WHERE deleted IS NULL"
            " AND (analysis = :embedded OR instr(analysis, ' ') > 0"
            "  AND substr(analysis, 1, instr(analysis, ' ') - 1) IN (SELECT value FROM json_each(:endpoints)))"
            " AND (:some IS NULL OR id IN (SELECT value FROM json_each(:some))) AND NOT analysis GLOB :but"
            " ORDER BY id DESC ON CONFLICT DO UPDATE SET since = since RETURNING article_id",
            {
                "now": time.time(),
                "embedded": embedded,
                "endpoints": json.dumps(list(endpoints)),
                "some": None if articles is None else json.dumps(list(articles)),
                "but": outdated_from,
            },
        )
        return [article for (article,) in rows]

    def refill(self, most: int) -> int:
        """Make tasks of those that have waited longest, as far as fewer than `most` are tasks; returns how many."""
        waiting = self._db.value("SELECT count(*) FROM task WHERE state = 'pending' AND kind = ?", (_KIND,))
        rows = self._db.rows(
            "DELETE FROM asking WHERE article_id IN (SELECT article_id FROM asking JOIN article ON id = article_id"
            " WHERE deleted IS NULL ORDER BY since, article_id LIMIT ?)"
            " RETURNING article_id, since, (SELECT url FROM article WHERE id = article_id)",
            (max(0, most - waiting),),
        )
        for article, _, url in sorted(rows, key=lambda row: row[1]):
            self._tasks.add(_KIND, article=article, url=url, host=ENDPOINT_HOST, priority=_PRIORITY)
        return len(rows)

    def waiting(self) -> int:
        """How many wait, as tasks or not."""
        return int(
            self._db.value(
                "SELECT (SELECT count(*) FROM asking JOIN article ON id = article_id WHERE deleted IS NULL)"
                " + (SELECT count(*) FROM task WHERE state IN ('pending', 'running') AND kind = ?)",
                (_KIND,),
            )
        )

    def any(self) -> bool:
        """Whether any wait that are no tasks yet."""
        return bool(
            self._db.value("SELECT EXISTS (SELECT 1 FROM asking JOIN article ON id = article_id WHERE deleted IS NULL)")
        )

    def size(self, articles: Collection[int] | None = None) -> Size:
        """How long the texts are of some articles, or of all that have one."""
        row = self._db.row(
            "SELECT count(*), coalesce(sum(min(words, 1000000)), 0),"
            " coalesce(sum(language IN ('zh', 'ja', 'ko', 'th')), 0)"
            " FROM article WHERE deleted IS NULL AND status = 'ready'"
            " AND (:some IS NULL OR id IN (SELECT value FROM json_each(:some)))",
            {"some": None if articles is None else json.dumps(list(articles))},
        )
        return Size(*row) if row else Size(0, 0, 0)

    def outdated(self, made_by: str) -> list[int]:
        """The articles that something else has analysed; a star stands for anything."""
        return [
            id
            for (id,) in self._db.rows(
                "SELECT id FROM article WHERE deleted IS NULL AND status = 'ready' AND analysis <> ''"
                " AND NOT analysis GLOB ?",
                (made_by,),
            )
        ]

    # An endpoint that is down

    def rest(self, seconds: float, reason: str) -> bool:
        """Ask about nothing for so long; whether that is new."""
        now = time.time()
        cursor = self._db.execute(
            "INSERT INTO asking_rest VALUES (1, ?, ?)"
            " ON CONFLICT DO UPDATE SET until = excluded.until, reason = excluded.reason WHERE until <= ?",
            (now + seconds, reason, now),
        )
        return cursor.rowcount == 1

    def resting(self) -> str:
        """Why nothing is asked about for now; "" where it is."""
        return str(self._db.value("SELECT reason FROM asking_rest WHERE until > ?", (time.time(),)) or "")

    def end_rest(self) -> None:
        """Ask again."""
        self._db.execute("DELETE FROM asking_rest")

    # Tokens

    def spend(self, day: str, prompt: int, completion: int) -> None:
        """Count what an answer took. A day is a date ("2026-03-01") as its user's clock has it."""
        self._db.execute(
            "INSERT INTO token_usage (day, prompt, completion, requests) VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET"
            " prompt = prompt + excluded.prompt, completion = completion + excluded.completion,"
            " requests = requests + 1",
            (day, prompt, completion),
        )

    def hold(self, day: str, budget: int) -> bool:
        """Note that the bound of a day is used up; whether that is new."""
        cursor = self._db.execute(
            "INSERT INTO token_usage (day, held_at) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET held_at = excluded.held_at WHERE held_at <> excluded.held_at",
            (day, budget),
        )
        return cursor.rowcount == 1

    def spent(self, day: str) -> Spent:
        """What was spent on a day."""
        row = self._db.row("SELECT prompt, completion, requests, held_at FROM token_usage WHERE day = ?", (day,))
        return Spent(*row) if row else Spent()

    def days(self, most: int) -> list[tuple[str, Spent]]:
        """The last days on which something was spent, the newest first."""
        rows = self._db.rows(
            "SELECT day, prompt, completion, requests, held_at FROM token_usage ORDER BY day DESC LIMIT ?", (most,)
        )
        return [(day, Spent(*counts)) for day, *counts in rows]
