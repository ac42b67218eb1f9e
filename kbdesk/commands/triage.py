"""What becomes of failures that nobody wants to try again: their links are kept as links, and they are open no more."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from kbdesk.library.library import Library
from kbdesk.library.undoing import Step


class Triage:
    """Commands on open failures. `changed` is called when something did."""

    STEPS: ClassVar[Sequence[str]] = ("ignore",)

    def __init__(self, library: Library, changed: Callable[[], None]) -> None:
        self._library = library
        self._changed = changed

    def ignore(self, failures: Sequence[int]) -> Step | None:
        """Keep what these failures are about as mere links, of those that are open; None where none is."""
        step, undoing = None, self._library.undoing
        with self._library.write():
            if count := self._library.failures.ignore(failures):
                step = undoing.begin("ignore", count=count, again=list(failures))
        self._changed()
        return step

    def take_back(self, step: Step) -> None:
        """Have ignored failures open again, except those that were tried again meanwhile."""
        with self._library.write():
            self._library.undoing.mark_undone(step.id)
            self._library.failures.heed(step.again)
        self._changed()

    def do_again(self, step: Step) -> None:
        """Ignore them again, after all."""
        with self._library.write():
            self._library.undoing.mark_done(step.id)
            self._library.failures.ignore(step.again)
        self._changed()
