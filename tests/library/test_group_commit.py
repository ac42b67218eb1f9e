"""Transactions of several threads that become one: each gets what it would have got alone."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kbdesk.library.storage.group_commit import GroupCommit
from kbdesk.library.storage.trouble import StorageError


class Counted(sqlite3.Connection):
    """A connection that notes what it is asked, and fails where it is told to."""

    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.asked = []
        self.broken = ""

    def execute(self, sql, *values):
        self.asked.append(sql)
        if sql == self.broken:
            raise sqlite3.OperationalError("database or disk is full")
        return super().execute(sql, *values)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "numbers.sqlite3"
    with sqlite3.connect(path) as database:
        database.executescript("PRAGMA journal_mode = wal; CREATE TABLE number (n INTEGER PRIMARY KEY)")
    return path


@pytest.fixture
def writing(path):
    connection = sqlite3.connect(path, factory=Counted, isolation_level=None, check_same_thread=False)
    made = GroupCommit(connection, lambda error: StorageError(str(error), passing=True))
    yield made
    made.close()


def kept(path):
    with sqlite3.connect(path) as database:
        return [n for (n,) in database.execute("SELECT n FROM number ORDER BY n")]


def together(writing, works, broken=""):
    """Runs several works as turns of one transaction: all wait for their turn while the first one has it."""
    with ThreadPoolExecutor(len(works) + 1) as pool:
        with writing.turn():
            futures = [pool.submit(work) for work in works]
            while writing._waiting < len(works):
                threading.Event().wait(0.001)
            writing.connection.execute("INSERT INTO number VALUES (0)")
            writing.connection.broken = broken
        return [future.exception() for future in futures]


def adding(writing, n, error=None):
    def work():
        with writing.turn():
            writing.connection.execute("INSERT INTO number VALUES (?)", (n,))
            if error:
                raise error

    return work


def test_threads_that_wait_are_one_transaction(writing, path):
    assert together(writing, [adding(writing, n) for n in range(1, 9)]) == [None] * 8
    assert kept(path) == list(range(9))
    assert writing.connection.asked.count("COMMIT") == 1


def test_who_fails_is_undone_alone(writing, path):
    works = [adding(writing, n, ZeroDivisionError() if n % 2 else None) for n in range(1, 9)]
    errors = together(writing, works)
    assert [type(error) for error in errors] == [ZeroDivisionError, type(None)] * 4
    assert kept(path) == [0, 2, 4, 6, 8]
    assert not writing.connection.in_transaction


def test_nobody_is_told_of_a_commit_that_did_not_happen(writing, path):
    def first():
        with pytest.raises(StorageError, match="full"):
            together(writing, [adding(writing, n) for n in range(1, 5)], broken="COMMIT")

    first()
    assert kept(path) == []
    writing.connection.broken = ""
    adding(writing, 7)()
    assert kept(path) == [7]


def test_all_are_told_where_sqlite_undoes_everything(writing, path):
    def spoil():
        with writing.turn():
            writing.connection.rollback()  # as SQLite does by itself where the disk is full
            raise StorageError("the disk is full", passing=True)

    def first():
        return together(writing, [spoil])

    with pytest.raises(StorageError, match="full"):
        first()
    assert kept(path) == []
    adding(writing, 3)()
    assert kept(path) == [3]


def test_a_durable_one_is_alone_and_synced(writing, path):
    def durable():
        with writing.turn(durable=True):
            writing.connection.execute("INSERT INTO number VALUES (1)")

    assert together(writing, [durable, adding(writing, 2)]) == [None, None]
    assert kept(path) == [0, 1, 2]
    asked = writing.connection.asked
    full = asked.index("PRAGMA synchronous = full")
    assert asked[full - 1] == "COMMIT"
    assert asked[full + 1 : full + 5] == [
        "BEGIN IMMEDIATE",
        "INSERT INTO number VALUES (1)",
        "COMMIT",
        "PRAGMA synchronous = normal",
    ]


def test_what_returned_can_be_read_by_others(writing, path):
    """By many threads at once, each of which looks for what it wrote as soon as its turn has returned."""

    def write_and_look(start):
        reader = sqlite3.connect(path)
        for n in range(start, start + 40):
            adding(writing, n)()
            if reader.execute("SELECT n FROM number WHERE n = ?", (n,)).fetchone() != (n,):
                return n
        return None

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(write_and_look, range(0, 320, 40))) == [None] * 8
    assert kept(path) == list(range(320))
    assert writing.connection.asked.count("COMMIT") < 320
