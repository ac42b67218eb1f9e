"""What goes wrong with the file that the library is kept in, and how it is said."""

import logging
import shutil
import sqlite3
from pathlib import Path

from kbdesk.failure import KbdeskError
from kbdesk.worded import Worded

log = logging.getLogger(__name__)

_LEAST_ROOM = 256 * 1024

ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading and writing may raise; the second one where the message about a damaged schema is no text any more."""


class StorageError(KbdeskError):
    """The database could not do what it was asked to; nothing was changed.

    Attributes:
        passing: True where trying again makes sense: it is locked, or the disk is full.
        full: True where it is the disk.
    """

    def __init__(self, message: str, passing: bool, full: bool = False) -> None:
        super().__init__(message)
        self.passing = passing
        self.full = full


def disk_full(path: Path) -> StorageError:
    """The disk that holds a file has no room for what was to be written."""
    sentence = Worded("The disk that holds {path} is full; free some space.", path=path)
    return StorageError(sentence, passing=True, full=True)


def explained(path: Path, error: Exception) -> StorageError:
    """What an error of SQLite means to a person, by its primary result code."""
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return disk_full(path)
        case sqlite3.SQLITE_IOERR if _has_no_room(path):
            return disk_full(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StorageError(
                Worded("Another program keeps {path} locked; close it, or try again later.", path=path), passing=True
            )
        case sqlite3.SQLITE_NOTADB:
            sentence = Worded(
                "{path} is not a kbdesk library; move it away, or choose another folder with --data-dir.", path=path
            )
        case sqlite3.SQLITE_READONLY:
            sentence = Worded(
                "{path} is read-only; make it writable or choose another folder with --data-dir.", path=path
            )
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            sentence = Worded(
                "{path} cannot be opened; see that the file and its folder are there and yours.", path=path
            )
        case 0 if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
            # a thread that did not come back in time when kbdesk was quit
            return StorageError(Worded("kbdesk is closing."), passing=True)
        case _:
            # A statement of ours that is wrong shows in every test; what makes one wrong later is a damaged file.
            log.error("SQLite says: %s", error)
            sentence = Worded(
                "{path} is damaged; `kbdesk doctor` says what can be done. Copies are in the backups folder.", path=path
            )
    return StorageError(sentence, passing=False)


def _code(error: Exception) -> int:
    """The primary result code of SQLite that an error has."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _has_no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False
