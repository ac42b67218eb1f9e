"""The data folder: where everything of one library lies, who may read it, and which process works on it."""

import contextlib
import os
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_data_path

from kbdesk.failure import KbdeskError


class EngineBusy(KbdeskError):
    """Another kbdesk works on this data folder already."""


class DataFolder:
    """One library's folder, made with mode 0700 where it does not exist yet.

    Attributes:
        path: the folder itself.
        database: the SQLite file.
        imports: the payloads of batch jobs.
        files: originals of ingested local files.
        backups: copies of the database.
        config: the settings' file.
        log: the rotating log.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the folder at `path`, else at KBDESK_DATA_DIR, else in the platform's place.

        Raises KbdeskError where it cannot be made or written.
        """
        chosen = path or os.environ.get("KBDESK_DATA_DIR") or user_data_path("kbdesk", appauthor=False)
        self.path = Path(chosen).expanduser().absolute()
        self.database = self.path / "kbdesk.sqlite3"
        self.imports = self.path / "imports"
        self.files = self.path / "files"
        self.backups = self.path / "backups"
        self.config = self.path / "config.toml"
        self.log = self.path / "logs" / "kbdesk.log"
        try:
            for folder in (self.path, self.imports, self.files, self.backups, self.log.parent):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.path.stat().st_mode & 0o077:
                self.path.chmod(0o700)
        except OSError as error:
            raise KbdeskError(f"The data folder {self.path} cannot be used: {error.strerror}.") from None
        if not os.access(self.path, os.W_OK | os.X_OK):
            raise KbdeskError(
                f"The data folder {self.path} is read-only; make it writable or choose another with --data-dir."
            )
        self._lock = FileLock(self.path / "lock", mode=0o600, thread_local=False)

    def acquire(self) -> None:
        """Become the process whose engine works on this folder. Raises EngineBusy where there is one already."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise EngineBusy(f"kbdesk is running already on {self.path}.") from None
        except OSError as error:
            raise KbdeskError(f"{self._lock.lock_file} cannot be locked: {error.strerror}.") from None

    def release(self) -> None:
        """Let another process work on this folder."""
        with contextlib.suppress(OSError):
            self._lock.release(force=True)
