"""Tables that are made anew, however damaged they are: what was in them can be had again."""

from collections.abc import Sequence

from kbdesk.library.storage.database import Database, StorageError


def remake(database: Database, tables: Sequence[str], statements: Sequence[str], pattern: str = "") -> None:
    """Drop tables, and make them anew by the statements, empty.

    Where they are too damaged to be dropped, for which they have to be read, they are cut out of the file: these, and
    all that GLOB finds by `pattern`, as what belongs to a virtual table. StorageError where the disk is full or others
    hold the file.
    """
    try:
        with database.write():
            for table in tables:
                database.execute(f"DROP TABLE IF EXISTS {table}")
            _make(database, statements)
    except StorageError as error:
        if error.passing:
            raise
        _cut_out(database, tables, pattern)
        with database.write():
            _make(database, statements)


def _make(database: Database, statements: Sequence[str]) -> None:
    for statement in statements:
        database.execute(statement)


def _cut_out(database: Database, tables: Sequence[str], pattern: str) -> None:
    """Take tables out of the file with their indexes.

    The schema forgets them, and VACUUM copies what the schema knows: their pages stay behind. A crash between the two
    leaves pages that nobody uses, which the next repair finds.
    """
    with database.write():
        database.execute("PRAGMA writable_schema = ON")
        try:
            for table in tables:
                database.execute("DELETE FROM sqlite_master WHERE tbl_name = ?", (table,))
            database.execute("DELETE FROM sqlite_master WHERE tbl_name GLOB ?", (pattern,))
        finally:
            database.execute("PRAGMA writable_schema = RESET")
    database.give_back()
