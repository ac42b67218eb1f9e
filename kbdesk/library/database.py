"""The SQLite file: how it is opened, upgraded, written and read.

Writers take turns at one lock inside the process, in short `BEGIN IMMEDIATE` transactions; other processes wait in
SQLite's busy handler. Readers never wait (WAL). Every thread has a connection of its own.
"""

import logging
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import peewee

from kbdesk.failure import KbdeskError
from kbdesk.library import migrations

log = logging.getLogger(__name__)


class StorageError(KbdeskError):
    """The database could not do what it was asked to; nothing was changed.

    Attributes:
        passing: True where trying again makes sense: it is locked, or the disk is full.
    """

    def __init__(self, message: str, passing: bool) -> None:
        super().__init__(message)
        self.passing = passing


BUSY_SECONDS = 60
"""How long a statement waits for another process that holds the database."""

_LEAST_ROOM = 256 * 1024

# The last one is raised for a message of SQLite about a damaged schema that is no text any more.
_ERRORS = (sqlite3.DatabaseError, peewee.DatabaseError, UnicodeDecodeError)

_PRAGMAS = {
    "journal_mode": "wal",
    # NORMAL: after a power failure the last transactions may be missing, never half there; the work is then done
    # again. What its user was told is stored (an import, an added link) is written with `durable`.
    "synchronous": "normal",
    "foreign_keys": 1,
    "cache_size": -16_000,
    "temp_store": "memory",
    "wal_autocheckpoint": 2_000,
}


class Database:
    """The library's database, open for any number of threads."""

    def __init__(self, path: Path, backups: Path) -> None:
        """Open the file, bring its schema up to date (after a backup into `backups`), or make a new one.

        Raises KbdeskError where it is no database, damaged, read-only or of a newer kbdesk.
        """
        self.path = path
        self._turn = threading.RLock()
        self._opened: list[sqlite3.Connection] = []
        try:
            new = not path.exists() or path.stat().st_size == 0
            path.touch(mode=0o600)
            # Connections of pool threads are closed by the thread that closes the library, hence check_same_thread.
            self.peewee = peewee.SqliteDatabase(
                str(path), pragmas=_PRAGMAS, timeout=BUSY_SECONDS, check_same_thread=False
            )
            self._migrate(None if new else backups)
        except _ERRORS as error:
            raise _explained(path, error) from None
        except OSError as error:
            raise KbdeskError(f"{path} cannot be opened: {error.strerror}.") from None

    def _migrate(self, backups: Path | None) -> None:
        """All steps that are missing are one transaction, with the version that they lead to.

        Where the power may go: before the backup is whole, under its own name, nothing has changed; after it and
        before the commit, the library is as it was and the next start begins anew, with a backup of its own; after
        the commit all of it is done.
        """
        version = self.value("PRAGMA user_version")
        if version > migrations.VERSION:
            raise KbdeskError(f"{self.path} was written by a newer kbdesk; install that version to open it.")
        if version == migrations.VERSION:
            return
        if backups is not None and version > 0:
            self.copy(backups / f"kbdesk-v{version}-{time.strftime('%Y%m%d-%H%M%S')}.sqlite3")
        with self.write():
            # Another process may have done it while this one waited for its turn.
            for number in range(self.value("PRAGMA user_version"), migrations.VERSION):
                for statement in _statements(migrations.STEPS[number]):
                    self.execute(statement)
                self.execute(f"PRAGMA user_version = {number + 1}")

    @contextmanager
    def write(self, durable: bool = False) -> Iterator[None]:
        """A transaction; inside another one of this thread it is a part of that.

        With `durable` it is on the disk when it returns, whatever happens to the power.
        """
        with self._turn:
            connection = self._connection()
            if connection.in_transaction:
                yield
                return
            if durable:
                self.execute("PRAGMA synchronous = full")
            try:
                self.execute("BEGIN IMMEDIATE")
                try:
                    yield
                    self.execute("COMMIT")
                except BaseException:
                    _roll_back(connection)
                    raise
            finally:
                if durable:
                    self.execute("PRAGMA synchronous = normal")

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement. Raises StorageError where the file or the disk is at fault."""
        try:
            return self._connection().execute(sql, values)
        except _ERRORS as error:
            if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | peewee.IntegrityError):
                raise
            raise _explained(self.path, error) from error

    def select(self, query: Any) -> list[tuple[Any, ...]]:
        """All rows of a Peewee query, as tuples."""
        try:
            return list(query.tuples().execute(self.peewee))
        except _ERRORS as error:
            raise _explained(self.path, error) from error

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        try:
            return self.execute(sql, values).fetchall()
        except _ERRORS as error:  # found while it reads on
            raise _explained(self.path, error) from error

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first value of the first row of a query, or None."""
        found = self.row(sql, values)
        return found[0] if found else None

    def changes(self) -> int:
        """How many rows this thread has changed since it opened the database: compare before and after."""
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
        except _ERRORS as error:
            raise _explained(path, error) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the connections of all threads; none may use the database any more."""
        self.peewee.close()
        for connection in self._opened:
            # A thread that is still inside a statement keeps its connection; the process is about to end.
            with suppress(sqlite3.Error):
                connection.close()
        self._opened.clear()

    def _connection(self) -> sqlite3.Connection:
        fresh = self.peewee.is_closed()
        connection: sqlite3.Connection = self.peewee.connection()  # type: ignore[no-untyped-call]
        if fresh:
            self._opened.append(connection)
        return connection


def _roll_back(connection: sqlite3.Connection) -> None:
    # SQLite may have rolled back by itself already, where the disk is full.
    if connection.in_transaction:
        connection.rollback()


def _explained(path: Path, error: Exception) -> StorageError:
    """What an error of SQLite means to a person, by its primary result code."""
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return StorageError(f"The disk that holds {path} is full; free some space.", passing=True)
        case sqlite3.SQLITE_IOERR if _has_no_room(path):
            return StorageError(f"The disk that holds {path} is full; free some space.", passing=True)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StorageError(f"Another program keeps {path} locked; close it, or try again later.", passing=True)
        case sqlite3.SQLITE_NOTADB:
            sentence = f"{path} is not a kbdesk library; move it away, or choose another folder with --data-dir."
        case sqlite3.SQLITE_READONLY:
            sentence = f"{path} is read-only; make it writable or choose another folder with --data-dir."
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            sentence = f"{path} cannot be opened; see that the file and its folder are there and yours."
        case _:
            # A statement of ours that is wrong shows in every test; what makes one wrong later is a damaged file.
            log.error("SQLite says: %s", error)
            sentence = f"{path} is damaged; `kbdesk doctor` says what can be done. Copies are in the backups folder."
    return StorageError(sentence, passing=False)


def _code(error: BaseException | None) -> int:
    """The primary result code of SQLite behind an error; Peewee's own errors come from one that has it."""
    while error is not None:
        if code := getattr(error, "sqlite_errorcode", 0):
            return int(code) & 0xFF
        error = error.__cause__ or error.__context__
    return 0


def _has_no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; sqlite3's own executescript would commit the transaction it runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
