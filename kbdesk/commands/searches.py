"""The commands and questions that concern saved searches."""

from collections.abc import Callable
from typing import TypeVar

from kbdesk.library.library import Library
from kbdesk.library.records import SavedSearch
from kbdesk.library.undoing import Fields, Part, Step

Made = TypeVar("Made")


class Searches:
    """Searches that were kept. What changes them raises KbdeskError, with the reason, where it cannot be done."""

    def __init__(self, library: Library, changed: Callable[[], None]) -> None:
        """`changed` is called after every change."""
        self._library = library
        self._changed = changed

    def all(self) -> list[SavedSearch]:
        """All of them, by name."""
        return self._library.saved_searches.all()

    def save(self, query: str, name: str = "") -> SavedSearch:
        """Keep a search, under what was typed where it has no name."""
        return self._change(lambda: self._library.saved_searches.add(query, name))

    def rename(self, id: int, name: str) -> SavedSearch:
        """Give one another name."""
        return self._change(lambda: self._library.saved_searches.rename(id, name))

    def delete(self, id: int) -> tuple[SavedSearch, Step]:
        """Forget one; `restore` brings it back, or that its step is undone."""

        def delete() -> tuple[SavedSearch, Step]:
            gone, when = self._library.saved_searches.delete(id)
            step = self._library.undoing.begin("forget", gone.name)
            self._library.undoing.add(step.id, Part([Fields(["deleted"], [None], [when], [id], "saved_search")]))
            return gone, step

        return self._change(delete)

    def restore(self, id: int) -> SavedSearch:
        """Bring back one that was deleted."""
        return self._change(lambda: self._library.saved_searches.restore(id))

    def forget_deleted(self) -> None:
        """Forget for good those that were deleted so long ago that nobody wants them back."""
        with self._library.write():
            self._library.saved_searches.purge()

    def _change(self, make: Callable[[], Made]) -> Made:
        with self._library.write(durable=True):
            made = make()
        self._changed()
        return made
