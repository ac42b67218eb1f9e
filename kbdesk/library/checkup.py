"""What may be wrong with a library, found by looking, and what of it can be put right.

Each check is a pair of methods: `_find_…` says in a sentence what is wrong ("" where nothing is), and `_mend_…`, where
there is one, puts it right. Nothing is mended that was not found.
"""

import json
from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from kbdesk.library.index import embeddings
from kbdesk.library.index.mending import Mending
from kbdesk.library.library import Library
from kbdesk.library.storage.database import StorageError

_AT_ANY_MOMENT = ("database", "addresses")
_EMBED_PRIORITY = 9
_COUNTED = ("running", "done", "duplicate", "failed", "cancelled")


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at.

    Attributes:
        check: its name: "database", "counters", "tasks", "index", "articles", "addresses", "meaning".
        problem: what is wrong, in a sentence; "" where nothing is.
        mendable: whether a repair can put it right.
    """

    check: str
    problem: str
    mendable: bool


class _Check(NamedTuple):
    name: str
    find: Callable[[], str]
    mend: Callable[[], None] | None


class Checkup:
    """Looks a library over. Where an engine works on it, what runs would look like what is stuck."""

    def __init__(
        self,
        library: Library,
        semantic: bool = True,
        *,
        at_work: bool = False,
        told: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`semantic` is whether articles are to be found by their meaning; with `at_work` only that is looked at which
        no work changes. `told` hears what is under way: of a large library it takes minutes.
        """
        self._told = told
        self._library = library
        self._semantic = semantic
        self._index = Mending(library.database, library.fulltext)
        self._db = library.database
        self._checks: tuple[_Check, ...] = (
            _Check("database", self._find_damage, None),
            _Check("counters", self._find_counters, self._mend_counters),
            _Check("tasks", self._find_stuck, self._mend_stuck),
            _Check("articles", self._find_forgotten, self._mend_forgotten),
            _Check("addresses", self._find_unaddressed, self._mend_unaddressed),
            _Check("index", self._find_unindexed, self._mend_index),
            _Check("meaning", self._find_unembedded, self._mend_embeddings),
        )
        if at_work:
            self._checks = tuple(check for check in self._checks if check.name in _AT_ANY_MOMENT)

    def look(self) -> list[Finding]:
        """Every check, in order; the rest is left out where the database itself is damaged."""
        found = []
        for check in self._checks:
            self._told(f"Looking at: {check.name}")
            try:
                problem = check.find()
            except StorageError as error:
                problem = str(error)
            found.append(Finding(check.name, problem, mendable=check.mend is not None and bool(problem)))
            if check.name == "database" and problem:
                break
        return found

    def mend(self, findings: list[Finding]) -> None:
        """Put right what was found and can be."""
        wrong = {finding.check for finding in findings if finding.mendable}
        for check in self._checks:
            if check.name in wrong and check.mend is not None:
                self._told(f"Putting right: {check.name}")
                check.mend()

    def _find_damage(self) -> str:
        if said := self._damage():
            return f"The database is damaged ({said}); put back a copy from the backups folder."
        # What the vectors belong to is seen to with them.
        checks = (f'PRAGMA foreign_key_check("{table}")' for table in self._irreplaceable())
        dangling = sum(len(self._db.rows(check)) for check in checks)
        return f"{dangling} rows belong to others that are not there; put back a backup." if dangling else ""

    def _irreplaceable(self) -> list[str]:
        """The tables that cannot be made anew, as the index of the text and the vectors can."""
        rows = self._db.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT GLOB 'fulltext*'"
            " AND name NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(embeddings.TABLES),),
        )
        return [name for (name,) in rows]

    def _damage(self) -> str:
        """The first thing that SQLite finds wrong in what cannot be made anew; "" if nothing is."""
        try:
            if not self._complaint("PRAGMA integrity_check(1)"):
                return ""
            # Something is: the tables one by one say whether it is what can be made anew, or pages that nobody uses.
            return self._complaint_of(["sqlite_master", *self._irreplaceable()])
        except StorageError as error:
            return str(error)

    def _complaint_of(self, tables: Iterable[str]) -> str:
        """The first thing that is wrong in tables, and their indexes; "" if nothing is."""
        complaints = (self._complaint(f'PRAGMA integrity_check("{table}")') for table in tables)
        return next(filter(None, complaints), "")

    def _complaint(self, pragma: str) -> str:
        lines = [" ".join(str(line).split()) for (line,) in self._db.rows(pragma)]
        return "" if lines == ["ok"] else lines[0][:200]

    def _find_counters(self) -> str:
        wrong = self._miscounted()
        return f"The counters of {len(wrong)} imports do not say what their tasks say." if wrong else ""

    def _miscounted(self) -> list[tuple[int, dict[str, int]]]:
        counted: dict[int, dict[str, int]] = {}
        for job, state, count in self._db.rows(
            "SELECT job_id, coalesce(outcome, state), count(*) FROM task WHERE item IS NOT NULL GROUP BY 1, 2"
        ):
            counted.setdefault(job, {})[state] = count
        wrong = []
        for job, total, undispatched, *have in self._db.rows(
            "SELECT id, total, undispatched, pending, skipped, running, done, duplicate, failed, cancelled"
            " FROM import_job"
        ):
            tasks = counted.get(job, {})
            right = {name: tasks.get(name, 0) for name in _COUNTED}
            right["pending"] = tasks.get("pending", 0) + undispatched
            if have[0] != right["pending"] or any(
                have[index] != right[name] for index, name in enumerate(_COUNTED, 2) if name != "cancelled"
            ):
                # What was skipped at the start or cancelled before it was dispatched has no task: it is the rest.
                rest = total - right["pending"] - sum(right[name] for name in _COUNTED if name != "cancelled")
                right["cancelled"] = min(max(have[6], right["cancelled"]), max(rest, 0))
                right["skipped"] = rest - right["cancelled"]
                wrong.append((job, right))
        return wrong

    def _mend_counters(self) -> None:
        with self._library.write():
            for job, right in self._miscounted():
                names = ", ".join(f"{name} = :{name}" for name in right)
                self._db.execute(f"UPDATE import_job SET {names} WHERE id = :job", {**right, "job": job})
                self._library.jobs.complete(job)

    def _find_stuck(self) -> str:
        stuck = self._db.value("SELECT count(*) FROM task WHERE state = 'running'")
        return f"{stuck} tasks are marked as running, and nobody runs them." if stuck else ""

    def _mend_stuck(self) -> None:
        self._library.tasks.release()

    def _find_forgotten(self) -> str:
        forgotten = self._db.value(f"SELECT count(*) FROM article WHERE {_FORGOTTEN}")
        return f"{forgotten} links wait for their page, and no task is there to fetch it." if forgotten else ""

    def _mend_forgotten(self) -> None:
        with self._library.write():
            self._db.execute(f"UPDATE article SET status = 'link' WHERE {_FORGOTTEN}")

    def _find_unaddressed(self) -> str:
        lost = self._db.value(f"SELECT count(*) FROM article WHERE {_UNADDRESSED}")
        return f"{lost} articles cannot be found by their address." if lost else ""

    def _mend_unaddressed(self) -> None:
        with self._library.write():
            self._db.execute(f"INSERT OR IGNORE INTO address SELECT url, id FROM article WHERE {_UNADDRESSED}")

    def _find_unindexed(self) -> str:
        try:
            self._index.verify()
            missing, orphans = self._index.gaps()
            # Pages that nobody uses belong to no table: they are found where nothing else is wrong.
            damaged = bool(self._complaint("PRAGMA integrity_check(1)")) and not self._vectors_complaint()
        except StorageError:
            damaged = True
        if damaged:
            return "The full text index is damaged."
        if missing or orphans:
            return f"The full text index lacks {missing} articles and holds {orphans} that are not there."
        return ""

    def _mend_index(self) -> None:
        def told(done: int, count: int) -> None:
            self._told(f"Putting right: index, {done:,} of {count:,} articles")

        if self._index.can_be_completed():
            self._index.complete(told)
        else:
            self._index.rebuild(told)

    def _vectors_complaint(self) -> str:
        try:
            return self._complaint_of(embeddings.TABLES)
        except StorageError as error:
            return str(error)

    def _find_unembedded(self) -> str:
        if self._vectors_complaint():
            return "The vectors that articles are found by their meaning with are damaged."
        missing, broken = self._library.embeddings.gaps()
        missing *= self._semantic
        if missing or broken:
            return f"The meaning of {missing} articles is not known, and {broken} entries of it are damaged."
        return ""

    def _mend_embeddings(self) -> None:
        """What is missing is brought in by a task: that takes minutes where it is everything, and may be broken off."""
        if self._vectors_complaint():
            self._library.embeddings.make_anew()
        with self._library.write():
            self._library.embeddings.take_out_damaged()
            if self._semantic and self._library.embeddings.has_gaps():
                self._library.tasks.add(embeddings.KIND, article=None, priority=_EMBED_PRIORITY)


_FORGOTTEN = (
    "status = 'pending' AND deleted IS NULL AND id NOT IN"
    " (SELECT article_id FROM task WHERE article_id IS NOT NULL AND state IN ('pending', 'running'))"
)
_UNADDRESSED = "url NOT IN (SELECT url FROM address)"
