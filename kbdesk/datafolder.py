"""The data folder: where everything of one library lies, who may read it, and which process works on it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from kbdesk.failure import KbdeskError
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

_PATIENCE = 0.1
"""Seconds that the lock is waited for: whoever only looks whether it is taken holds it for a moment."""


class EngineBusy(KbdeskError):
    """Another kbdesk works on this data folder already."""


class DataFolder:
    """One library's folder, made with mode 0700 where it does not exist yet.

    Attributes:
        path: the folder itself.
        database: the SQLite file.
        imports: the payloads of batch jobs.
        files: originals of ingested local files, and pages as they came where these are kept.
        backups: copies of the database.
        config: the settings' file.
        log: the rotating log.
        reserve: room that is given up on a full disk, for what has to be stored then.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the folder at `path`, else at KBDESK_DATA_DIR, else in the platform's place.

        Raises KbdeskError where it cannot be made or written.
        """
        chosen = path or os.environ.get("KBDESK_DATA_DIR") or _usual_place()
        self.path = Path(chosen).expanduser().absolute()
        self.database = self.path / "kbdesk.sqlite3"
        self.imports = self.path / "imports"
        self.files = self.path / "files"
        self.backups = self.path / "backups"
        self.config = self.path / "config.toml"
        self.log = self.path / "logs" / "kbdesk.log"
        self.reserve = self.path / "reserve"
        try:
            for folder in (self.path, self.imports, self.files, self.backups, self.log.parent):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.path.stat().st_mode & 0o077:
                self.path.chmod(0o700)
        except OSError as error:
            raise KbdeskError(
                Worded("The data folder {path} cannot be used: {strerror}.", path=self.path, strerror=error.strerror)
            ) from None
        if not os.access(self.path, os.W_OK | os.X_OK):
            raise KbdeskError(
                Worded(
                    "The data folder {path} is read-only; make it writable or choose another with --data-dir.",
                    path=self.path,
                )
            )
        self._lock: BaseFileLock | None = None

    def is_taken(self) -> bool:
        """Whether another process is seen to work on this folder. It is told at once, before the window is shown, where
        `acquire` needs a library; where the system has no quick way to tell, it says no, and `acquire` tells.
        """
        try:
            import fcntl
        except ImportError:
            return False
        try:
            with (self.path / "lock").open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            pass
        return False

    def acquire(self) -> None:
        """Become the process whose engine works on this folder. Raises EngineBusy where there is one already."""
        from filelock import FileLock, Timeout  # it takes as long as half of the window

        if self._lock is None:
            self._lock = FileLock(self.path / "lock", mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=_PATIENCE, poll_interval=_PATIENCE / 4)
        except Timeout:
            raise EngineBusy(Worded("kbdesk is running already on {path}.", path=self.path)) from None
        except OSError as error:
            raise KbdeskError(
                Worded(
                    "{lock_file} cannot be locked: {strerror}.", lock_file=self._lock.lock_file, strerror=error.strerror
                )
            ) from None

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """No other process works on this folder meanwhile. Raises EngineBusy where one does."""
        if self._lock is not None and self._lock.is_locked:
            yield
            return
        self.acquire()
        try:
            yield
        finally:
            self.release()

    def release(self) -> None:
        """Let another process work on this folder."""
        with contextlib.suppress(OSError):
            if self._lock is not None:
                self._lock.release(force=True)


def _usual_place() -> Path:
    from platformdirs import user_data_path

    return user_data_path("kbdesk", appauthor=False)
