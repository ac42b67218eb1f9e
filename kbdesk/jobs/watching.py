"""The watched folder: what appears in it is imported once it is whole.

A scan looks at every file. One that is as large and as old as at the scan before is taken: an export becomes an import
of its own, documents one import together, and what can be read as neither a failure, once. That a file was taken, with
its size and time, is a row that is stored in the transaction that stores its import, so that a kill at any moment takes
it once; a file that is changed later is taken again. What was seen and not taken yet is kept in memory alone: after a
restart it is seen once more before it is taken.

Nothing in the folder is changed. A folder that is not there (a drive that is not plugged in) is waited for.
"""

import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from kbdesk.bookmark import Skipped
from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.importers import twin_of
from kbdesk.jobs.atomic import import_items
from kbdesk.jobs.batch import BatchImportService
from kbdesk.jobs.folders import files_below
from kbdesk.jobs.previews import Finding
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices
from kbdesk.library.shelf import Item
from kbdesk.settings import Import, Settings

log = logging.getLogger(__name__)

_MOST_AT_ONCE = 1_000
"""Files that one scan takes; the next one goes on."""

_State = tuple[int, int]


class WatchedFolder:
    """The folder of the setting `import.watch_folder`."""

    def __init__(
        self,
        folder: DataFolder,
        library: Library,
        service: BatchImportService,
        settings: Settings,
        closing: threading.Event,
    ) -> None:
        self._data = folder.path.resolve()
        self._imports = folder.imports
        self._library = library
        self._service = service
        self._closing = closing
        self._scanning = threading.Lock()
        self.adopt(settings.import_)

    def adopt(self, settings: Import) -> None:
        """Go on by other settings, perhaps in another folder. Waits for a scan that is under way."""
        with self._scanning:
            self.settings = settings
            self._watched = Path(settings.watch_folder).expanduser()
            self._seen: dict[str, _State] = {}

    def scan(self) -> int:
        """Look at the folder once, and take what is whole. Returns how many imports that makes."""
        with self._scanning:
            return self._scan()

    def _scan(self) -> int:
        try:
            if not self._watched.is_dir() or self._watched.resolve().is_relative_to(self._data):
                return 0
            whole = self._whole()
        except OSError as error:
            log.info("the watched folder could not be looked at: %s", error.strerror or error)
            return 0
        documents: list[Item] = []
        taken: dict[str, _State] = {}
        imports = 0
        for path, state in whole:
            if self._closing.is_set():
                return imports
            finding = Finding(self._imports)
            folders = [self._watched.name, *path.relative_to(self._watched).parts[:-1]]
            finding.read_file(path, folders)
            if not finding.items:
                # As a task it fails, with its reason and its remedy, where its user looks for failures.
                finding.items.append(Item(title=path.stem, folder=folders, file=str(path)))
            if len(finding.items) == 1:
                documents += finding.items
                taken[str(path)] = state
            else:
                imports += self._store(path.name, finding.items, finding.skipped.total(), {str(path): state})
        return imports + (self._store(self._watched.name, documents, 0, taken) if documents else 0)

    def _whole(self) -> list[tuple[Path, _State]]:
        """The files that were not taken as they are, and have not changed since the scan before."""
        taken = self._library.watched.taken()
        seen, self._seen = self._seen, {}
        found: list[tuple[Path, _State]] = []
        for path in files_below(self._watched.absolute()):
            if self._closing.is_set():
                return []
            if isinstance(path, Skipped) or path.is_relative_to(self._data) or twin_of(path):
                continue
            try:
                status = path.stat()
            except OSError:
                continue  # it went away just now
            state = (status.st_size, status.st_mtime_ns)
            if not status.st_size or taken.get(str(path)) == state:
                continue
            self._seen[str(path)] = state
            if seen.get(str(path)) == state and len(found) < _MOST_AT_ONCE:
                found.append((path, state))
        return found

    def _store(self, source: str, items: Sequence[Item], skipped: int, taken: dict[str, _State]) -> int:
        """Store an import, and with it that its files were taken."""
        try:
            with self._library.write(durable=True):
                if len(items) > self.settings.batch_threshold:
                    self._service.submit(source, items, skipped, Choices())
                else:
                    import_items(self._library, source, items, skipped, Choices(), self.settings.stagger_seconds)
                for path, (size, changed) in taken.items():
                    self._library.watched.take(path, size, changed)
        except KbdeskError as error:
            log.warning("%s was not taken from the watched folder, and is tried again: %s", source, error)
            return 0
        return 1
