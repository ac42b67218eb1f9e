"""What becomes of failures that nobody wants to try again: their links are kept as links, and they are open no more."""

from collections.abc import Callable, Collection

from kbdesk.library.library import Library


class Triage:
    """Commands on open failures. `changed` is called when something did."""

    def __init__(self, library: Library, changed: Callable[[], None]) -> None:
        self._library = library
        self._changed = changed

    def ignore(self, failures: Collection[int]) -> int:
        """Keep what these failures are about as mere links; returns how many were open. `heed` takes it back."""
        with self._library.write():
            count = self._library.failures.ignore(failures)
        self._changed()
        return count

    def heed(self, failures: Collection[int]) -> int:
        """Have ignored failures open again, except those that were tried again meanwhile; returns how many."""
        with self._library.write():
            count = self._library.failures.heed(failures)
        self._changed()
        return count
