"""The copies in `files/`: originals of files that were read, and pages as they came where that is switched on.

Each lies under the hash of its content, which is an address of its article (`sha256:…`): so copies follow their article
when it becomes one with another, are found again when the same file is brought once more, and go with it for good. A
file that a crash leaves behind without that address is harmless; an address without its file would not be, and so the
file is on the disk before.
"""

import hashlib
import os
import secrets
from collections.abc import Collection, Sequence
from pathlib import Path

from kbdesk.ingest.snapshot import SUFFIXES

_DIGEST = 64
_OF_A_PAGE = ".page"
_PAGES = tuple(_OF_A_PAGE + suffix for suffix in dict.fromkeys(SUFFIXES.values()))


class Copies:
    """One data folder's; any thread may ask."""

    def __init__(self, files: Path) -> None:
        self._files = files

    def keep(self, body: bytes, sha256: str, name: str) -> None:
        """Keep the original of a file; its name from outside decides nothing but a harmless suffix."""
        suffix = Path(name).suffix.lower()
        self._keep(body, sha256 + (suffix if suffix[1:].isalnum() and len(suffix) <= 8 else ""))

    def keep_page(self, file: bytes, content_type: str) -> str:
        """Keep the file of a page; returns the hash that it lies under."""
        sha256 = hashlib.sha256(file).hexdigest()
        self._keep(file, sha256 + _OF_A_PAGE + SUFFIXES[content_type])
        return sha256

    def pages(self, contents: Collection[str]) -> list[str]:
        """Those of some hashes under which a page lies, and not a file of its user."""
        return [sha256 for sha256 in contents if any((self._files / (sha256 + end)).exists() for end in _PAGES)]

    def find(self, contents: Collection[str]) -> Path | None:
        """The newest of the copies under some hashes."""
        return max(self._under(contents), key=lambda file: file.stat().st_mtime, default=None)

    def drop(self, contents: Collection[str]) -> None:
        """Delete what lies under some hashes."""
        for file in self._under(contents):
            file.unlink(missing_ok=True)

    def _under(self, contents: Collection[str]) -> Sequence[Path]:
        if not (wanted := frozenset(contents)):
            return ()
        # One look into the folder, however many are wanted: it may have as many files as the library has articles.
        with os.scandir(self._files) as entries:
            return [Path(entry.path) for entry in entries if entry.name[:_DIGEST] in wanted]

    def _keep(self, body: bytes, name: str) -> None:
        kept = self._files / name
        if kept.exists():
            return
        partial = self._files / f"{name}.{secrets.token_hex(4)}.part"  # others may keep the same content right now
        try:
            with partial.open("wb") as file:
                partial.chmod(0o600)
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(kept)
        finally:
            partial.unlink(missing_ok=True)
