"""The SQLite file: how it is opened, upgraded, written and read.

Writers take turns at one connection, in short `BEGIN IMMEDIATE` transactions (see `group_commit`); other processes wait
in SQLite's busy handler. Readers never wait (WAL): every thread has a connection of its own to read with.
"""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any

import peewee

from kbdesk.datafolder import EngineBusy
from kbdesk.failure import KbdeskError
from kbdesk.library import migrations
from kbdesk.library.storage.group_commit import GroupCommit
from kbdesk.library.storage.trouble import ERRORS, StorageError, explained
from kbdesk.worded import Worded

__all__ = ["Database", "StorageError"]

BUSY_SECONDS = 60
"""How long a statement waits for another process that holds the database."""

_UPGRADE_SECONDS = 5
"""How long another process is waited for that may be bringing the schema up to date just now."""

_PRAGMAS = {
    "journal_mode": "wal",
    # NORMAL: after a power failure the last transactions may be missing, never half there; the work is then done
    # again. What its user was told is stored (an import, an added link) is written with `durable`.
    "synchronous": "normal",
    "foreign_keys": 1,
    # Of each thread's connection. It is empty again whenever another one has written, and the system keeps the file as
    # well: with four times as much an import takes 20 MB more, and no question is answered sooner.
    "cache_size": -4_000,
    "temp_store": "memory",
    "wal_autocheckpoint": 2_000,
    # A change of the whole library writes hundreds of megabytes to the log, which SQLite else keeps for the next one.
    "journal_size_limit": 64_000_000,
    # What is deleted is overwritten, also where SQLite was not built so: nobody is to read it in the file.
    "secure_delete": 1,
}


class Database:
    """The library's database, open for any number of threads."""

    def __init__(
        self, path: Path, backups: Path, alone: Callable[[], AbstractContextManager[None]] = nullcontext
    ) -> None:
        """Open the file, bring its schema up to date (after a backup into `backups`), or make a new one.

        `alone` keeps others from working on it while its schema is changed. Raises KbdeskError where it is no database,
        damaged, read-only, of a newer kbdesk, or to be brought up to date while an older kbdesk works on it.
        """
        self.path = path
        self._alone = alone
        self._peewee = peewee.SqliteDatabase(None)  # it makes SQL of queries, and opens nothing
        self._thread = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._asked: sqlite3.Connection | None = None
        self._asking = threading.Lock()
        try:
            new = not path.exists() or path.stat().st_size == 0
            path.touch(mode=0o600)
            self._writing = GroupCommit(self._open(), partial(explained, path))
            self._migrate(None if new else backups)
        except ERRORS as error:
            raise explained(path, error) from None
        except OSError as error:
            raise KbdeskError(
                Worded("{path} cannot be opened: {strerror}.", path=path, strerror=error.strerror)
            ) from None

    def refuse_newer(self) -> None:
        """Raise KbdeskError where a newer kbdesk has brought the schema further than this one knows it."""
        if self._schema() > migrations.VERSION:
            raise KbdeskError(
                Worded("{path} was written by a newer kbdesk; install that version to open it.", path=self.path)
            )

    def _schema(self) -> int:
        return int(self.value("PRAGMA user_version"))

    def _migrate(self, backups: Path | None) -> None:
        """All steps that are missing are one transaction, with the version that they lead to.

        Where the power may go: before the backup is whole, under its own name, nothing has changed; after it and
        before the commit, the library is as it was and the next start begins anew, with a backup of its own; after
        the commit all of it is done.
        """
        self.refuse_newer()
        if backups is None or self._schema() == 0:
            self._take_steps()
            return
        until = time.monotonic() + _UPGRADE_SECONDS
        while self._schema() < migrations.VERSION:
            try:
                with self._alone():
                    # Another process may have done it while this one waited for its turn.
                    if (version := self._schema()) < migrations.VERSION:
                        self.copy(backups / f"kbdesk-v{version}-{time.strftime('%Y%m%d-%H%M%S')}.sqlite3")
                        self._take_steps()
            except EngineBusy:
                if time.monotonic() > until:
                    raise KbdeskError(
                        Worded(
                            "An older kbdesk works on {path}. Quit it (look into the tray), then start this one again.",
                            path=self.path,
                        )
                    ) from None

    def _take_steps(self) -> None:
        with self.write(durable=True):  # what lies beside the file is taken for a sign that there are tables in it
            for function in migrations.FUNCTIONS:
                self._connection().create_function(function.__name__, 1, function, deterministic=True)
            # Many may make a new library at once.
            for number in range(self._schema(), migrations.VERSION):
                for statement in _statements(migrations.STEPS[number]):
                    self.execute(statement)
                self.execute(f"PRAGMA user_version = {number + 1}")

    def write(self, durable: bool = False) -> AbstractContextManager[None]:
        """A transaction; inside another one of this thread it is a part of that.

        With `durable` it is on the disk when it returns, whatever happens to the power.
        """
        return nullcontext() if self._writing.has_turn else self._writing.turn(durable)

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement. Raises StorageError where the file or the disk is at fault."""
        try:
            return self._connection().execute(sql, values)
        except ERRORS as error:
            if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
                raise
            raise explained(self.path, error) from error

    def select(self, query: Any) -> list[tuple[Any, ...]]:
        """All rows of a Peewee query, as tuples."""
        return self.rows(*self.sql_of(query))

    def sql_of(self, query: Any) -> tuple[str, list[Any]]:
        """A Peewee query as SQL, and the values that it binds."""
        sql, values = self._peewee.get_sql_context().sql(query).query()  # type: ignore[no-untyped-call]
        return str(sql), list(values)

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        try:
            return self.execute(sql, values).fetchall()
        except ERRORS as error:  # found while it reads on
            raise explained(self.path, error) from error

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first value of the first row of a query, or None."""
        found = self.row(sql, values)
        return found[0] if found else None

    def version(self) -> int:
        """A number that is another one whenever something was committed since it was last asked for, by whomever.

        SQLite counts for every connection by itself, so that all threads have to ask the same one.
        """
        try:
            with self._asking:
                if self._asked is None:
                    self._asked = self._open()
                return int(self._asked.execute("PRAGMA data_version").fetchone()[0])
        except ERRORS as error:
            raise explained(self.path, error) from error

    def changes(self) -> int:
        """How many rows were changed with the connection that writes: compare before and after, within one turn."""
        return self._connection().total_changes

    def copy(self, path: Path) -> None:
        """Write a consistent copy of the database to a new file, while others go on reading and writing."""
        partial = path.with_name(path.name + ".part")
        try:
            partial.unlink(missing_ok=True)
            partial.touch(mode=0o600)
            target = sqlite3.connect(partial)
            try:
                self._connection().backup(target, pages=1_000)
            finally:
                target.close()
            partial.replace(path)
        except ERRORS as error:
            raise explained(path, error) from error
        finally:
            # What SQLite would take back a copy with that was broken off is of no use without the copy.
            for left in (partial, partial.with_name(partial.name + "-journal")):
                with suppress(OSError):
                    left.unlink(missing_ok=True)

    def shrink(self) -> None:
        """Let go of what the connections of all threads keep of the file in memory: 4 MB each, of a dozen and more.

        What is read again comes from the system, which keeps it once for all of them. A thread that is inside a
        statement is waited for, that is what SQLite's own lock of a connection is for.
        """
        for connection in list(self._opened):
            if connection is not self._writing.connection:
                with suppress(sqlite3.Error):
                    connection.execute("PRAGMA shrink_memory")

    def give_back(self) -> None:
        """Give the disk back what deleted rows took. It copies all that is left, and nobody writes meanwhile.

        The copy is a file that has no name: it would take as much memory as the library has bytes.
        """
        self.execute("PRAGMA temp_store = file")
        try:
            self.execute("VACUUM")
        finally:
            self.execute(f"PRAGMA temp_store = {_PRAGMAS['temp_store']}")

    def forget_log(self) -> None:
        """Empty the log, in which pages still are as they were before; less of it where others read in it just now."""
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the connections of all threads; none may use the database any more."""
        for connection in self._opened:
            # A thread that is still inside a statement keeps its connection; the process is about to end.
            with suppress(sqlite3.Error):
                connection.close()
        self._opened.clear()

    def _connection(self) -> sqlite3.Connection:
        """The one that writes while it is this thread's turn, else this thread's own, which reads."""
        if self._writing.has_turn:
            return self._writing.connection
        mine: sqlite3.Connection | None = getattr(self._thread, "connection", None)
        if mine is None:
            mine = self._thread.connection = self._open()
        return mine

    def _open(self) -> sqlite3.Connection:
        # Connections of pool threads are closed by the thread that closes the library, hence check_same_thread.
        connection = sqlite3.connect(self.path, BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        self._opened.append(connection)
        for name, value in _PRAGMAS.items():
            _set(connection, name, value)
        return connection


def _set(connection: sqlite3.Connection, name: str, value: object) -> None:
    """Set a pragma. SQLite does not wait for others when a new file is to have a log, so that is done here."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute(f"PRAGMA {name} = {value}")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(0.02)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; sqlite3's own executescript would commit the transaction it runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
