"""Deleting for good what lies in the bin: its rows, its words in the index, its vectors, the files of it, and the lists
of links that imports leave behind.
"""

import time
from collections.abc import Callable, Iterable, Iterator

from kbdesk.datafolder import DataFolder
from kbdesk.jobs import payload
from kbdesk.jobs.copies import Copies
from kbdesk.jobs.workshop import REINDEX_PRIORITY
from kbdesk.library.index.remains import KIND
from kbdesk.library.library import Library

AT_ONCE = 100
"""So many in one transaction: every one of them is taken out of the index by the words that it holds."""

_DAY = 86_400


class Purging:
    """What it is told to delete and does not lie in the bin, it leaves alone."""

    def __init__(self, library: Library, folder: DataFolder) -> None:
        self._library = library
        self._folder = folder

    def expire(self, days: int) -> int:
        """Delete what was put into the bin so many days ago; 0 is never. Returns how many articles that were."""
        return self.purge(self._due(time.time() - days * _DAY)) if days else 0

    def all(self) -> Iterator[list[int]]:
        """All that lies in the bin, some at a time, as long as it does. What a task works on right now is left."""
        return self._due(float("inf"))

    def purge(self, parts: Iterable[list[int]], tell: Callable[[int], None] = lambda _: None) -> int:
        """Delete articles, some at a time; `tell` hears how many went so far. Returns how many that were."""
        count = 0
        for ids in parts:
            # The rows first: a file that a crash leaves without its row is harmless, a row without its file is not.
            # Where there are no files it is enough that all is on the disk at the end: waiting took a sixth of it.
            with self._library.write(durable=self._library.bin.have_files(ids)):
                purged = self._library.bin.purge(ids)
            count += purged.count
            Copies(self._folder.files).drop(purged.contents)
            tell(count)
        if count:
            # Nobody reads the payload of an import any more that has begun all of its links, and it may name what is
            # to be forgotten.
            for job in self._library.jobs.all_begun():
                payload.path(self._folder.imports, job).unlink(missing_ok=True)
            with self._library.write(durable=True):
                self._library.undoing.drop_vain()
                nothing_left = self._library.remains.drop_all()
                if not nothing_left:
                    self._library.tasks.add(KIND, article=None, priority=REINDEX_PRIORITY)
            if nothing_left:
                self._library.database.give_back()
        return count

    def _due(self, before: float) -> Iterator[list[int]]:
        while ids := self._library.bin.due(before, AT_ONCE):
            yield ids
