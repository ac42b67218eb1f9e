"""Tasks: the one place where the state of a task changes.

    pending -> running -> done | failed
    pending -> cancelled            its import was cancelled
    running -> pending              a retry, or its worker is gone
    running -> cancelled            it would be tried again, but its import was cancelled or its article deleted
    failed  -> pending              its user asked for it again
    failed  -> done                 its user gave the link up, which counts as skipped; and back, where that is undone

Every change is one conditional update. A running task belongs to the lease it was claimed with; whoever comes back
after that lease was taken away changes nothing. The counters of its import follow by triggers (see `migrations`).
"""

import json
import secrets
import time
from collections.abc import Collection, Sequence

import msgspec

from kbdesk.library.records import Outcome, Task, Work
from kbdesk.library.storage.database import Database

ENDPOINT_HOST = "@endpoint"
"""The host of tasks that wait for the endpoint of the analysis, whichever it is; no site is called so. They have
threads of their own."""

_AT_WORK = "(job_id IS NULL OR job_id NOT IN (SELECT id FROM import_job WHERE status IN ('paused', 'failed')))"
"""Of a task: its import does not rest."""


class LeaseLost(Exception):
    """The task was given to someone else meanwhile: what was done for it must not be stored."""


class Tasks:
    """The rows of the table `task`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(
        self,
        kind: str,
        *,
        article: int | None,
        url: str = "",
        host: str = "",
        job: int | None = None,
        item: int | None = None,
        args: dict[str, object] | None = None,
        priority: int = 5,
        due: float = 0.0,
    ) -> int:
        """Store a pending task and return its id. `due` is when it may start, Unix seconds; 0 is at once.

        Tasks with a lower `priority` start first; `item` is its position in its import, None if it is not one.
        """
        now = time.time()
        cursor = self._db.execute(
            "INSERT INTO task (kind, job_id, item, article_id, url, host, args, priority, due, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (kind, job, item, article, url, host, json.dumps(args or {}), priority, due or now, now),
        )
        return int(cursor.lastrowid or 0)

    def vouch(self, article: int) -> None:
        """Its user typed the address of a page that is about to be fetched: its host may be a private one from now on,
        whoever had named it before.
        """
        self._db.execute(
            "UPDATE task SET args = json_set(args, '$.typed', json('true'))"
            " WHERE article_id = ? AND kind = 'ingest_url' AND state = 'pending'",
            (article,),
        )

    def add_missing(self, kind: str, articles: Collection[int], priority: int) -> None:
        """Store a pending task for each of these articles that has none of this kind yet; one that there is starts no
        later than this priority says.
        """
        now = time.time()
        self._db.execute(
            "UPDATE task SET priority = :priority WHERE state = 'pending' AND kind = :kind AND priority > :priority"
            " AND article_id IN (SELECT value FROM json_each(:articles))",
            {"kind": kind, "priority": priority, "articles": json.dumps(list(articles))},
        )
        self._db.execute(
            "INSERT INTO task (kind, article_id, priority, due, created) SELECT :kind, value, :priority, :now, :now"
            " FROM json_each(:articles) WHERE NOT EXISTS"
            " (SELECT 1 FROM task WHERE article_id = value AND kind = :kind AND state = 'pending')",
            {"kind": kind, "priority": priority, "now": now, "articles": json.dumps(list(articles))},
        )

    def add_claimed(self, kind: str, *, article: int, priority: int, lease_seconds: float) -> Task:
        """Store a task that its maker goes on with at once: it is running from the start, with a lease."""
        now, lease = time.time(), secrets.token_hex(8)
        cursor = self._db.execute(
            "INSERT INTO task (kind, state, article_id, priority, due, created, attempts, lease, lease_until)"
            " VALUES (?, 'running', ?, ?, ?, ?, 1, ?, ?)",
            (kind, article, priority, now, now, lease, now + lease_seconds),
        )
        return Task(int(cursor.lastrowid or 0), kind, None, article, "", "", {}, 1, lease)

    def add_settled(self, kind: str, *, article: int | None, url: str, job: int, item: int, outcome: Outcome) -> None:
        """Store the task of an item that has its outcome already, so that every item has exactly one task."""
        now = time.time()
        self._db.execute(
            "INSERT INTO task (kind, state, outcome, job_id, item, article_id, url, due, created, finished)"
            " VALUES (?, 'done', ?, ?, ?, ?, ?, ?, ?, ?)",
            (kind, outcome.value, job, item, article, url, now, now, now),
        )

    def claim(self, id: int, lease_seconds: float) -> Task | None:
        """pending -> running, with a new lease. None where it is not due, taken, or its import rests."""
        now = time.time()
        lease = secrets.token_hex(8)
        with self._db.write():
            rows = self._db.rows(
                "UPDATE task SET state = 'running', lease = ?, lease_until = ?, attempts = attempts + 1"
                f" WHERE id = ? AND state = 'pending' AND due <= ? AND {_AT_WORK}"
                " RETURNING id, kind, job_id, article_id, url, host, args, attempts, interruptions",
                (lease, now + lease_seconds, id, now + 0.05),
            )
        if not rows:
            return None
        id, kind, job, article, url, host, args, attempts, interruptions = rows[0]
        return Task(id, kind, job, article, url, host, msgspec.json.decode(args), attempts, lease, interruptions)

    def finish(self, task: Task, outcome: Outcome, article: int | None = None) -> None:
        """running -> done, from now on of another article where its own became that one. Raises LeaseLost, so that the
        transaction around it is rolled back.
        """
        change, values = "state = 'done', outcome = ?, finished = ?", [outcome.value, time.time()]
        if article not in (None, task.article):
            change, values = f"{change}, article_id = ?", [*values, article]
        self._leave(task, change, values)

    def alike(self, task: Task, most: int) -> list[tuple[int, int]]:
        """The next of the tasks that wait for the same to be done to other articles, are as urgent, belong to no import
        and were not tried yet, at most so many: their ids, and the articles.
        """
        return self._db.rows(
            "SELECT id, article_id FROM task WHERE state = 'pending' AND kind = ? AND due <= ? AND attempts = 0"
            " AND priority = (SELECT priority FROM task WHERE id = ?) AND job_id IS NULL AND article_id IS NOT NULL"
            " ORDER BY due, id LIMIT ?",
            (task.kind, time.time(), task.id, most),
        )

    def finish_waiting(self, ids: Collection[int]) -> list[int]:
        """pending -> done, for those of some tasks that still wait; returns their articles. The caller does the work of
        them in the same transaction.
        """
        rows = self._db.rows(
            "UPDATE task SET state = 'done', outcome = 'done', finished = ? WHERE state = 'pending'"
            " AND id IN (SELECT value FROM json_each(?)) RETURNING article_id",
            (time.time(), json.dumps(list(ids))),
        )
        return [article for (article,) in rows]

    def fail(self, task: Task) -> None:
        """running -> failed. Raises LeaseLost."""
        self._leave(task, "state = 'failed', finished = ?", (time.time(),))

    def try_again(self, task: Task, due: float) -> None:
        """running -> pending, to start at `due`; -> cancelled where its import was cancelled, or its article deleted.
        Raises LeaseLost.
        """
        self._leave(task, "state = 'pending', due = ?", (due,))
        self._drop_cancelled(task.id)

    def put_back(self, task: Task) -> None:
        """running -> pending, as if it had not been tried: what it did could not be stored. Else as `try_again`."""
        self._leave(task, "state = 'pending', due = ?, attempts = max(attempts - 1, 0)", (time.time(),))
        self._drop_cancelled(task.id)

    def _leave(self, task: Task, change: str, values: Sequence[object]) -> None:
        cursor = self._db.execute(
            f"UPDATE task SET {change}, lease = NULL, lease_until = NULL"
            " WHERE id = ? AND state = 'running' AND lease = ?",
            (*values, task.id, task.lease),
        )
        if cursor.rowcount != 1:
            raise LeaseLost(f"task {task.id}")

    def _drop_cancelled(self, id: int) -> None:
        self._db.execute(
            "UPDATE task SET state = 'cancelled', finished = ? WHERE id = ? AND state = 'pending'"
            " AND (item IS NOT NULL AND job_id IN (SELECT id FROM import_job WHERE status = 'cancelled')"
            " OR article_id IN (SELECT id FROM article WHERE deleted IS NOT NULL))",
            (time.time(), id),
        )

    def release(self, expired_only: bool = False, blame: bool = True, jobs: Collection[int] | None = None) -> list[int]:
        """running -> pending for tasks whose worker is gone; returns them, the least often interrupted first.

        At start that is all of them (whoever ran them held the lock that this process holds now); later those whose
        lease has run out, or those of some imports. The attempt does not count, for it says nothing about the page;
        with `blame` the interruption does, so that a page that takes the whole program down with it is given up in the
        end.
        """
        now = time.time()
        which = "lease_until < :now" if expired_only else "1"
        if jobs is not None:
            which += " AND job_id IN (SELECT value FROM json_each(:jobs))"
        with self._db.write():
            rows = self._db.rows(
                "UPDATE task SET state = 'pending', lease = NULL, lease_until = NULL, due = :now,"
                " attempts = max(attempts - 1, 0), interruptions = interruptions + :blame"
                f" WHERE state = 'running' AND {which} RETURNING interruptions, id",
                {"now": now, "blame": blame, "jobs": json.dumps(list(jobs or ()))},
            )
            for _, id in rows:
                self._drop_cancelled(id)
        return [id for _, id in sorted(rows)]

    def without_endpoint(self, ids: Collection[int]) -> list[int]:
        """Those of some tasks that wait for no endpoint, in the same order."""
        asking = {
            id
            for (id,) in self._db.rows(
                "SELECT id FROM task WHERE host = ? AND id IN (SELECT value FROM json_each(?))",
                (ENDPOINT_HOST, json.dumps(list(ids))),
            )
        }
        return [id for id in ids if id not in asking]

    def reopen(self, ids: Collection[int], archive: str = "") -> list[int]:
        """failed -> pending, at once and with fresh attempts; returns the imports that they belong to.

        With the host of an `archive` that is asked for their pages, instead of the sites that they are of; those are
        asked again the next time. Until then such a task keeps the host of its own.
        """
        own = "coalesce(json_extract(args, '$.archive'), host)"
        host, args = (
            (":archive", f"json_set(args, '$.archive', {own})") if archive else (own, "json_remove(args, '$.archive')")
        )
        with self._db.write():
            rows = self._db.rows(
                f"UPDATE task SET state = 'pending', due = :now, attempts = 0, interruptions = 0, finished = NULL,"
                f" host = {host}, args = {args}"
                " WHERE state = 'failed' AND id IN (SELECT value FROM json_each(:ids)) RETURNING job_id",
                {"now": time.time(), "ids": json.dumps(list(ids)), "archive": archive},
            )
        return sorted({job for (job,) in rows if job is not None})

    def give_up(self, ids: Collection[int]) -> None:
        """failed -> done, as skipped, for items of imports that their user wants no more."""
        self._db.execute(
            "UPDATE task SET state = 'done', outcome = 'skipped'"
            " WHERE state = 'failed' AND item IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )

    def take_up(self, ids: Collection[int]) -> None:
        """done, as skipped -> failed: the way back from `give_up`."""
        self._db.execute(
            "UPDATE task SET state = 'failed', outcome = NULL"
            " WHERE outcome = 'skipped' AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )

    def cancel_pending(self, job: int) -> None:
        """pending -> cancelled for the items of an import."""
        self._db.execute(
            "UPDATE task SET state = 'cancelled', finished = ?"
            " WHERE job_id = ? AND state = 'pending' AND item IS NOT NULL",
            (time.time(), job),
        )

    def cancel_of(self, articles: Collection[int]) -> None:
        """pending -> cancelled for articles that are deleted, but for what brings their index and analysis up to date:
        an article that comes back from the bin has to be found by what it says by then.
        """
        self._db.execute(
            "UPDATE task SET state = 'cancelled', finished = ? WHERE article_id IN (SELECT value FROM json_each(?))"
            " AND state = 'pending' AND kind NOT IN ('index_article', 'analyze_article')",
            (time.time(), json.dumps(list(articles))),
        )

    def due(
        self,
        limit: int,
        busy_hosts: Collection[str] = (),
        without: Collection[int] = (),
        endpoint: bool = False,
    ) -> list[tuple[int, str, int]]:
        """Ids, hosts and priorities of pending tasks that may start now, first ones first, but for some hosts and ids.

        `endpoint`: those that wait for the endpoint, which are left out otherwise.
        """
        return self._db.rows(
            "SELECT id, host, priority FROM task WHERE state = 'pending' AND due <= ?"
            " AND host NOT IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))"
            f" AND (host = ?) = ? AND {_AT_WORK} ORDER BY priority, due, id LIMIT ?",
            (
                time.time() + 0.01,
                json.dumps(list(busy_hosts)),
                json.dumps(list(without)),
                ENDPOINT_HOST,
                endpoint,
                limit,
            ),
        )

    def next_due(self, endpoint: bool = False) -> float | None:
        """When the next task that is not due yet becomes due, Unix seconds; None if there is none. See `due`."""
        found = self._db.value(
            f"SELECT min(due) FROM task WHERE state = 'pending' AND due > ? AND (host = ?) = ? AND {_AT_WORK}",
            (time.time(), ENDPOINT_HOST, endpoint),
        )
        return float(found) if found is not None else None

    def quiet_until(self) -> float | None:
        """When the next task that is not due yet becomes due, Unix seconds, where none runs; else None."""
        if self._db.value("SELECT 1 FROM task WHERE state = 'running' LIMIT 1"):
            return None
        return self.next_due()

    def waiting(self, job: int) -> int:
        """How many dispatched items of an import have not started."""
        return int(
            self._db.value(
                "SELECT count(*) FROM task WHERE job_id = ? AND state = 'pending' AND item IS NOT NULL", (job,)
            )
        )

    def work(self) -> Work:
        """What is left to do."""
        counts = self._db.rows(
            "SELECT kind, 0, count(*), sum(attempts > 0)"
            f" FROM task WHERE state = 'pending' AND {_AT_WORK} GROUP BY kind"
            " UNION ALL SELECT kind, 1, count(*), sum(attempts > 1) FROM task WHERE state = 'running' GROUP BY kind"
        )
        kinds: dict[str, int] = {}
        for kind, _, count, _ in counts:
            kinds[kind] = kinds.get(kind, 0) + count
        # of these only a few at a time are tasks
        for table, kind in (("reanalysis", "analyze_article"), ("asking", "ask_endpoint")):
            if kind in kinds:
                kinds[kind] += self._db.value(f"SELECT count(*) FROM {table}")
        undispatched = self._db.value(
            "SELECT coalesce(sum(undispatched), 0) FROM import_job WHERE status IN ('pending', 'processing')"
        )
        return Work(
            waiting=sum(count for _, running, count, _ in counts if not running),
            running=sum(count for _, running, count, _ in counts if running),
            undispatched=undispatched,
            kinds=kinds,
            again=sum(again for kind, _, _, again in counts if kind == "ingest_url"),
        )

    def has_work(self) -> bool:
        """Whether anything is left to do: `work`, without counting."""
        return bool(
            self._db.value(
                f"SELECT EXISTS (SELECT 1 FROM task WHERE state = 'pending' AND {_AT_WORK})"
                " OR EXISTS (SELECT 1 FROM task WHERE state = 'running')"
                " OR EXISTS (SELECT 1 FROM import_job WHERE status IN ('pending', 'processing') AND undispatched > 0)"
            )
        )

    def tries(self, article: int) -> int | None:
        """How often a page did not come so far that is still to be fetched; None where nobody is about to fetch it."""
        row = self._db.row(
            "SELECT attempts - (state = 'running') FROM task WHERE article_id = ? AND kind LIKE 'ingest%'"
            f" AND (state = 'running' OR (state = 'pending' AND {_AT_WORK})) ORDER BY id DESC LIMIT 1",
            (article,),
        )
        return max(0, int(row[0])) if row else None

    def states(self, ids: Collection[int]) -> dict[int, str]:
        """The states of some tasks."""
        return dict(
            self._db.rows(
                "SELECT id, state FROM task WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
            )
        )

    def follow_clock(self, seconds: float, lease_seconds: float) -> None:
        """The wall clock jumped by so much (negative: back): what was planned by it must neither wait nor be lost.

        Tasks that run get a fresh lease, for nobody can say what of theirs is left. Set back, all that lies ahead
        moves along; what was stored since the jump may move too and then comes early, never late. Set forward,
        nothing has to move: it comes early by itself.
        """
        now = time.time()
        with self._db.write():
            self._db.execute("UPDATE task SET lease_until = ? WHERE state = 'running'", (now + lease_seconds,))
            if seconds < 0:
                self._db.execute("UPDATE task SET due = due + ? WHERE state = 'pending' AND due > ?", (seconds, now))

    def hasten(self, most_seconds: float, most_seconds_again: float) -> None:
        """No task waits longer than so much, nor one that was tried before than so much, unless the clock was set back
        while no engine ran: then it is due now.
        """
        now = time.time()
        with self._db.write():
            self._db.execute(
                "UPDATE task SET due = ? WHERE state = 'pending' AND due > CASE attempts WHEN 0 THEN ? ELSE ? END",
                (now, now + most_seconds, now + most_seconds_again),
            )

    def spread(self, seconds: float, job: int | None = None) -> None:
        """Those links of small imports, or of this one, that have not been tried come `seconds` apart from now on: what
        became due while nobody worked, or while its import was paused, does not come in one moment. Files ask no site.
        """
        with self._db.write():
            self._db.execute(
                "UPDATE task SET due = ? + ? * place FROM"
                " (SELECT id AS moved, row_number() OVER (PARTITION BY job_id ORDER BY due, id) - 1 AS place FROM task"
                " WHERE state = 'pending' AND attempts = 0 AND item IS NOT NULL AND host <> '' AND job_id IN"
                " (SELECT id FROM import_job WHERE kind = 'atomic' AND status IN ('processing', 'paused')"
                " AND id = coalesce(?, id))) WHERE id = moved",
                (time.time(), seconds, job),
            )

    def prune(self, before: float) -> None:
        """Forget analysing and indexing that ended before a time; what failed stays, and what was fetched."""
        with self._db.write():
            self._db.execute(
                "DELETE FROM task WHERE item IS NULL AND state IN ('done', 'cancelled') AND finished < ?"
                " AND kind NOT LIKE 'ingest%'",
                (before,),
            )
