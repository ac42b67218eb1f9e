"""Group commit: what several threads write at the same time reaches the file as one transaction.

A commit costs more than most of what is committed: pages are copied to the log once for each. So a thread that is done
while others wait for their turn leaves the transaction open to the next one, and waits for whoever commits. It is told
of the commit as if it were its own: what it wrote is in the file, or it gets the error.

A turn must be short, and must not wait for a thread that may be waiting for the commit: whoever holds a lock while it
writes may not be made to wait for inside of a turn.
"""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

from kbdesk.library.storage.trouble import StorageError

_MOST_MEMBERS = 32
"""Turns in one transaction, at most: the first of them waits for all of them."""


class _Group:
    """One transaction: the turns that it is made of, and whether it was committed."""

    def __init__(self) -> None:
        self.members = 0
        self._open = threading.Lock()  # held until it has ended: an Event takes ten times as long to be made
        self._open.acquire()
        self._error: StorageError | None = None

    def end(self, error: StorageError | None = None) -> None:
        self._error = error
        self._open.release()

    def wait(self) -> None:
        with self._open:
            pass
        if self._error is not None:
            raise StorageError(self._error.sentence, self._error.passing, self._error.full)


class GroupCommit:
    """Turns at writing, for any number of threads.

    Args:
        connection: what is written with, by one thread at a time; in autocommit mode.
        explain: makes a StorageError of an error of SQLite.
    """

    def __init__(self, connection: sqlite3.Connection, explain: Callable[[Exception], StorageError]) -> None:
        self.connection = connection
        self._explain = explain
        self._turn = threading.Lock()
        self._counting = threading.Lock()
        self._waiting = 0
        self._thread = threading.local()
        self._group: _Group | None = None

    @property
    def has_turn(self) -> bool:
        """Whether it is this thread's turn."""
        return getattr(self._thread, "has_turn", False)

    def turn(self, durable: bool = False) -> AbstractContextManager[None]:
        """Write within it; what was written is committed when it returns, and undone where it raises.

        With `durable` it is on the disk then, whatever happens to the power. Raises StorageError where it could not be
        committed, also where a turn after this one spoiled the transaction.
        """
        return _Turn(self, durable)

    def close(self) -> None:
        """Close the connection; nothing more can be written."""
        self.connection.close()

    def take(self, durable: bool) -> _Group:
        """Wait for this thread's turn, and begin it; returns the transaction that it is part of."""
        with self._counting:
            self._waiting += 1
        try:
            self._turn.acquire()
        finally:
            with self._counting:
                self._waiting -= 1
        self._thread.has_turn = True
        try:
            return self._begin(durable)
        except BaseException:
            self.leave(durable)
            raise

    def leave(self, durable: bool) -> None:
        """Give the turn to the next thread."""
        self._thread.has_turn = False
        try:
            if durable:
                self._run("PRAGMA synchronous = normal")
        finally:
            self._turn.release()

    def _begin(self, durable: bool) -> _Group:
        if durable and self._group is not None:
            self._commit(self._group)  # how safe a transaction is cannot be changed in its middle
        if self._group is not None:
            try:
                self._run("SAVEPOINT turn")
            except StorageError as error:
                self._drop(self._group, error)
                raise
            return self._group
        if durable:
            self._run("PRAGMA synchronous = full")
        self._run("BEGIN IMMEDIATE")
        self._group = _Group()
        return self._group

    def undo(self, group: _Group, error: BaseException) -> None:
        """Undo this turn, and no other's, unless SQLite undid all of them: it does so where the disk is full."""
        try:
            if self.connection.in_transaction and group.members:
                self._run("ROLLBACK TO turn")
                self._run("RELEASE turn")
                if not self._waiting:
                    self._commit(group)
                return
        except StorageError as worse:
            error = worse
        self._drop(group, error if isinstance(error, StorageError) else None)

    def keep(self, group: _Group, durable: bool) -> None:
        """Leave the transaction to the next thread, which is waiting for its turn already, or commit it."""
        if group.members:
            try:
                self._run("RELEASE turn")
            except StorageError as error:
                self._drop(group, error)
                return
        group.members += 1
        if durable or not self._waiting or group.members >= _MOST_MEMBERS:
            self._commit(group)

    def _commit(self, group: _Group) -> None:
        try:
            self._run("COMMIT")
        except StorageError as error:
            self._drop(group, error)
            return
        self._group = None
        group.end()

    def _drop(self, group: _Group, error: StorageError | None) -> None:
        if self.connection.in_transaction:
            self.connection.rollback()
        self._group = None
        if group.members and error is None:
            error = StorageError("What was to be stored could not be.", passing=True)
        group.end(error)

    def _run(self, sql: str) -> None:
        try:
            self.connection.execute(sql)
        except sqlite3.DatabaseError as error:
            raise self._explain(error) from error


class _Turn(AbstractContextManager[None]):
    """One turn of one thread. A class: what it does between the two takes less than Python for a generator."""

    def __init__(self, writing: GroupCommit, durable: bool) -> None:
        self._writing = writing
        self._durable = durable

    def __enter__(self) -> None:
        self._group = self._writing.take(self._durable)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        try:
            if error is None:
                self._writing.keep(self._group, self._durable)
            else:
                self._writing.undo(self._group, error)
        finally:
            self._writing.leave(self._durable)
        if error is None:
            self._group.wait()
