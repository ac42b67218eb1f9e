"""Taking back what was done to articles, tags and all else that its user puts in order, and doing it again."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Protocol

from kbdesk.commands.consequences import follow, makes_work
from kbdesk.commands.under_way import UnderWay
from kbdesk.library.library import Library
from kbdesk.library.undoing import Step


class Own(Protocol):
    """What undoes steps that have records of their own, and does them again. Either marks the step with all that it
    changes, and raises KbdeskError, with the reason, where it cannot be.
    """

    STEPS: ClassVar[Sequence[str]]
    """The kinds of these."""

    def take_back(self, step: Step) -> None:
        """Undo a step."""

    def do_again(self, step: Step) -> None:
        """Do a step again that was undone."""


class Undoing:
    """Steps are undone in the order in which they were done, the newest first, and done again the other way round."""

    def __init__(
        self, library: Library, own: Iterable[Own], changed: Callable[[bool], None], under_way: UnderWay
    ) -> None:
        """`changed` is called after every change; with True where articles came or
        went, or there is work to do.
        """
        self._library = library
        self._own = {kind: one for one in own for kind in one.STEPS}
        self._changed = changed
        self._under_way = under_way

    def undoable(self) -> Step | None:
        """What `undo` would take back, or None."""
        return self._library.undoing.newest()

    def redoable(self) -> Step | None:
        """What `redo` would do again, or None."""
        return self._library.undoing.newest_undone()

    def binned(self, step: Step) -> list[int]:
        """The articles that a step put into the bin or took out of it; the same when it was undone."""
        undoing = self._library.undoing
        if step.kind not in ("delete", "restore"):
            return []
        parts = [*undoing.parts(step.id), *undoing.parts(step.id, undone=True)]
        return sorted(article for part in parts for article in undoing.articles_of(part))

    def undo(self, step: int | None = None) -> Step | None:
        """Take back a step, the newest where none is named; None where there is none to take back."""
        found = self._library.undoing.newest() if step is None else self._library.undoing.get(step)
        if found is not None:
            if found.kind in self._own:
                self._own[found.kind].take_back(found)
            else:
                self._turn(found, undone=False)
        return found

    def redo(self) -> Step | None:
        """Do again what was undone last; None where that is nothing, or something else was done since."""
        found = self._library.undoing.newest_undone()
        if found is not None:
            if found.kind in self._own:
                self._own[found.kind].do_again(found)
            else:
                self._turn(found, undone=True)
        return found

    def _turn(self, step: Step, *, undone: bool) -> None:
        undoing, done = self._library.undoing, 0
        with self._under_way.told(step.count) as tell:
            for part in undoing.parts(step.id, undone):
                with self._library.write(durable=True):
                    if articles := undoing.turn(step.id, part, undone):
                        follow(self._library, step.kind, sorted(articles), undone=not undone)
                done += len(articles)
                tell(done)
        self._changed(makes_work(step.kind))
