"""FailureLog: every task that ended without its article, until a retry cures it."""

import json
import time
from collections.abc import Collection
from typing import Any

from kbdesk.failure import IngestError
from kbdesk.library.records import Failure, Task
from kbdesk.library.storage.database import Database
from kbdesk.library.tasks import Tasks
from kbdesk.worded import restored, stored

_COLUMNS = (
    "failure_log.id, job_id, article_id, failure_log.url, coalesce(article.title, ''), failure_log.kind, message,"
    " remedy, http_status, attempts, first_seen, last_seen, resolved, coalesce(article.status = 'ready', 0)"
)

_WORDED = slice(6, 8)
"""The places of message and remedy among the columns."""

_UNTRIED = "state = 'failed' OR outcome = 'skipped'"
"""Of a task that failed: it was not tried again since."""


class Failures:
    """The rows of the table `failure_log`. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database, tasks: Tasks) -> None:
        self._db = database
        self._tasks = tasks

    def record(self, task: Task, error: IngestError) -> None:
        """Note that a task ended in failure; of one that failed before, its attempts are added up."""
        now = time.time()
        self._db.execute(
            "INSERT INTO failure_log (task_id, job_id, article_id, url, kind, message, remedy, http_status, attempts,"
            " first_seen, last_seen) VALUES (:task, :job, (SELECT id FROM article WHERE id = :article), :url, :kind,"
            " :message, :remedy, :status, :attempts, :now, :now) ON CONFLICT (task_id) DO UPDATE SET"
            " kind = excluded.kind, message = excluded.message, remedy = excluded.remedy,"
            " http_status = excluded.http_status, attempts = attempts + excluded.attempts,"
            " last_seen = excluded.last_seen, resolved = NULL",
            {
                "task": task.id,
                "job": task.job,
                "article": task.article,
                "url": task.url,
                "kind": error.kind.value,
                "message": stored(error.message),
                "remedy": stored(error.remedy),
                "status": error.http_status,
                "attempts": task.attempts,
                "now": now,
            },
        )

    def dismiss_if_deleted(self, article: int) -> None:
        """What went wrong with an article is of no interest where it was deleted meanwhile."""
        if self._db.value("SELECT 1 FROM article WHERE id = ? AND deleted IS NOT NULL", (article,)):
            self.dismiss([article])

    def resolve(self, task: int, article: int | None) -> int:
        """A task went well: the failures of it and of its article are cured. Returns how many."""
        cursor = self._db.execute(
            "UPDATE failure_log SET resolved = ? WHERE resolved IS NULL AND (task_id = ? OR article_id = ?)",
            (time.time(), task, article),
        )
        return cursor.rowcount

    def resolve_analysis(self, article: int) -> None:
        """An article was analysed: what went wrong with that before is cured, whichever task it was."""
        self._db.execute(
            "UPDATE failure_log SET resolved = ? WHERE resolved IS NULL AND article_id = ? AND kind = 'analysis'",
            (time.time(), article),
        )

    def dismiss(self, articles: Collection[int]) -> None:
        """The articles were deleted: their failures are no longer open."""
        self._give_up("article_id", articles)

    def reopen(self, articles: Collection[int]) -> None:
        """The articles were brought back: the failures of those that still lack their text are open again."""
        self._db.execute(
            "UPDATE failure_log SET resolved = NULL WHERE article_id IN (SELECT id FROM article"
            " WHERE status = 'failed' AND id IN (SELECT value FROM json_each(?)))",
            (json.dumps(list(articles)),),
        )
        self._take_up("article_id", articles)

    def ignore(self, failures: Collection[int]) -> int:
        """These are no longer open, and the articles that lack their text because of them are links. How many were."""
        some = json.dumps(list(failures))
        self._db.execute(
            "UPDATE article SET status = 'link' WHERE status = 'failed' AND id IN (SELECT article_id FROM failure_log"
            " WHERE resolved IS NULL AND id IN (SELECT value FROM json_each(?)))",
            (some,),
        )
        return self._give_up("id", failures)

    def heed(self, failures: Collection[int]) -> int:
        """The way back from `ignore`, for those whose tasks nobody has tried again since. How many that is."""
        some = json.dumps(list(failures))
        cursor = self._db.execute(
            "UPDATE failure_log SET resolved = NULL WHERE resolved IS NOT NULL"
            f" AND id IN (SELECT value FROM json_each(?)) AND task_id IN (SELECT id FROM task WHERE {_UNTRIED})"
            " AND (article_id IS NULL OR kind = 'analysis'"
            " OR article_id IN (SELECT id FROM article WHERE status = 'link' AND deleted IS NULL))",
            (some,),
        )
        self._db.execute(
            "UPDATE article SET status = 'failed' WHERE status = 'link' AND id IN (SELECT article_id FROM failure_log"
            " WHERE resolved IS NULL AND kind <> 'analysis' AND id IN (SELECT value FROM json_each(?)))",
            (some,),
        )
        self._take_up("id", failures)
        return cursor.rowcount

    def _give_up(self, column: str, some: Collection[int]) -> int:
        """Failures are no longer open: their imports count them among what was skipped. Returns how many."""
        rows = self._db.rows(
            f"UPDATE failure_log SET resolved = ? WHERE resolved IS NULL AND {column} IN"
            " (SELECT value FROM json_each(?)) RETURNING task_id",
            (time.time(), json.dumps(list(some))),
        )
        self._tasks.give_up([task for (task,) in rows if task is not None])
        return len(rows)

    def _take_up(self, column: str, some: Collection[int]) -> None:
        """Failures are open again: their imports count them so."""
        rows = self._db.rows(
            "SELECT task_id FROM failure_log"
            f" WHERE resolved IS NULL AND {column} IN (SELECT value FROM json_each(?)) AND task_id IS NOT NULL",
            (json.dumps(list(some)),),
        )
        self._tasks.take_up([task for (task,) in rows])

    def find(self, job: int | None, resolved: bool) -> list[Failure]:
        """The open failures, newest last; with `resolved` the cured ones too; of one import or of all."""
        return self._select(
            "(resolved IS NULL OR :resolved) AND (:job IS NULL OR job_id = :job)", {"resolved": resolved, "job": job}
        )

    def get(self, failure: int) -> Failure | None:
        """One failure, open or not, or None."""
        found = self._select("failure_log.id = :failure", {"failure": failure})
        return found[0] if found else None

    def of_article(self, article: int) -> Failure | None:
        """The open failure of an article, the newest if there are several, or None."""
        found = self._select("resolved IS NULL AND article_id = :article", {"article": article})
        return found[-1] if found else None

    def _select(self, condition: str, values: dict[str, object]) -> list[Failure]:
        rows: list[tuple[Any, ...]] = self._db.rows(
            f"SELECT {_COLUMNS} FROM failure_log LEFT JOIN article ON article.id = article_id"
            f" WHERE {condition} ORDER BY last_seen, failure_log.id",
            values,
        )
        first, end = _WORDED.start, _WORDED.stop
        read = ((*row[:first], *map(restored, row[_WORDED]), *row[end:-1], bool(row[-1])) for row in rows)
        return [Failure(*values) for values in read]

    def tasks(
        self, *, job: int | None = None, failures: Collection[int] | None = None, absent: bool = False
    ) -> list[int]:
        """The tasks behind open failures that ended in failure: of one import, of some failures, or of all; with
        `absent` those of pages alone whose text is not there from an earlier time.
        """
        return [
            task
            for (task,) in self._db.rows(
                "SELECT task.id FROM failure_log JOIN task ON task.id = task_id AND state = 'failed'"
                " WHERE resolved IS NULL AND (:job IS NULL OR failure_log.job_id = :job)"
                " AND (:some IS NULL OR failure_log.id IN (SELECT value FROM json_each(:some)))"
                " AND (NOT :absent OR (task.kind = 'ingest_url'"
                " AND task.article_id IN (SELECT id FROM article WHERE status <> 'ready')))",
                {"job": job, "some": None if failures is None else json.dumps(list(failures)), "absent": absent},
            )
        ]

    def count(self, since: float) -> int:
        """How many failures are open that were last seen at or after a time."""
        return int(
            self._db.value("SELECT count(*) FROM failure_log WHERE resolved IS NULL AND last_seen >= ?", (since,))
        )
