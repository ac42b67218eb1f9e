"""The categories that articles are held against, as the rows say it.

They are asked for with every article and hardly ever change, and to read them takes as long as it takes to end a task:
what was read a second ago will do, unless they were changed here since. What another process changes counts for
articles that are analysed a second later.
"""

import time
from typing import NamedTuple

from kbdesk.analysis.provider import EMBEDDED, Catalogue, Topic, model_of
from kbdesk.library.library import Library

_RECENT_SECONDS = 1.0


class _Read(NamedTuple):
    catalogue: Catalogue
    changes: int
    until: float


class RecentCatalogue:
    """Reads the categories, and what its user put into them, as seldom as will do; for any number of threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read: _Read | None = None

    def get(self) -> Catalogue:
        """The categories of now, or of a moment ago."""
        read = self._read
        changes = self._library.categories.changes  # before the rows: a change meanwhile is not missed
        if read is None or read.changes != changes or time.monotonic() >= read.until:
            read = self._read = _Read(self._catalogue(), changes, time.monotonic() + _RECENT_SECONDS)
        return read.catalogue

    def _catalogue(self) -> Catalogue:
        categories = self._library.categories
        return Catalogue(
            topics=tuple(Topic(row.name, row.description, row.origin) for row in categories.topics()),
            corrections=tuple((row.category, row.vector) for row in categories.corrections(model_of(EMBEDDED))),
        )
