"""A library whose database file is missing or empty, while what only a library leaves behind lies beside it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.worded import Worded

_VERSION = slice(60, 64)
"""Where an SQLite file has its `user_version`."""


def refuse(folder: DataFolder) -> None:
    """Raise KbdeskError, with what to do, where a new library would take the place of one that was there.

    To be asked before SQLite opens the file: it throws away the log of one that is empty. What is left behind is looked
    for first, for another process may be making the library right now: the tables are on the disk before any of it is.
    """
    if next(_left_behind(folder), None) is None or _has_library(folder):
        return
    backups = [file for file in folder.backups.glob("*.sqlite3") if file.is_file() and file.stat().st_size]
    if backups:
        raise KbdeskError(
            Worded(
                "{path} is missing or empty, but there was a library in this folder; nothing was changed. "
                "Put a backup back (`kbdesk help put a backup back` says how), the newest is {backup}; "
                "or move the folder away to begin anew.",
                path=folder.database,
                backup=max(backups, key=lambda file: file.stat().st_mtime),
            )
        )
    raise KbdeskError(
        Worded(
            "{path} is missing or empty, but there was a library in this folder; nothing was changed. "
            "There is no backup beside it: put back a copy of your own (`kbdesk help put a backup back` says how), "
            "or move the folder away to begin anew.",
            path=folder.database,
        )
    )


def _left_behind(folder: DataFolder) -> Iterator[Path]:
    yield from folder.imports.glob("job_*.json")
    yield from folder.backups.glob("*.sqlite3")
    yield from folder.files.glob(f"{'[0-9a-f]' * 64}*")  # what file managers leave behind is called otherwise
    if _has_log(folder):
        yield _log(folder)


def _has_library(folder: DataFolder) -> bool:
    """Whether there are tables, in the log or in the file, where they come later; yes as well where that cannot be
    read: who opens it says so.
    """
    has_log = _has_log(folder)
    try:
        with folder.database.open("rb") as file:
            head = file.read(_VERSION.stop)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return bool(head) and (has_log or len(head) < _VERSION.stop or any(head[_VERSION]))


def _log(folder: DataFolder) -> Path:
    return folder.database.with_name(f"{folder.database.name}-wal")


def _has_log(folder: DataFolder) -> bool:
    with contextlib.suppress(OSError):
        return _log(folder).stat().st_size > 0
    return False
