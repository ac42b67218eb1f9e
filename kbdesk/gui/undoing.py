"""Undo: the command that says what it takes back, and the bar that offers it after something was done."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from kbdesk.engine import Engine
from kbdesk.gui import undo_words
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.message_bar import MessageBar
from kbdesk.gui.refresher import Refresher
from kbdesk.library.undoing import Step

REFRESH_MS = 500
_LABELS = frozenset(
    ("tag", "untag", "move", "file", "refile", "unfile", "categorise", "note", "category", "merge", "vocabulary")
)
"""Kinds of steps that change tags, folders, the category or the note."""
_BIN = frozenset(("delete", "restore"))
"""Kinds that have an article lie in the bin or not. Where they are done the list goes on to the next article, but where
they are undone the one that is shown stays."""


_MOST_OWN = 100


@dataclass(frozen=True, eq=False)
class Own:
    """Something that is no step of the engine's, and is forgotten when the window goes.

    Attributes:
        command: what the command that takes it back calls it.
        sentence: what was done.
        take_back: does so.
    """

    command: str
    sentence: str
    take_back: Callable[[], None]
    made: float = field(default_factory=time.time)


class Undo(QObject):
    """Does what can be undone, says so, and undoes it. `done` comes after either; `relabelled` where it changed what
    stands above an article; `came_back` with the articles that are out of the bin again."""

    done = Signal()
    relabelled = Signal()
    came_back = Signal(object)

    def __init__(self, engine: Engine, bridge: Bridge, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._messages = messages
        self._action: QAction | None = None
        self._step: Step | None = None
        self._own: list[Own] = []
        self._under_way = 0
        self._wanted = False
        self._refresher = Refresher(bridge, engine.arranging.undoable, self._name, REFRESH_MS, self)
        bridge.articlesChanged.connect(self._refresher.poke)

    def name_in(self, action: QAction) -> None:
        """Have the name of a command say what it would take back."""
        self._action = action
        self._name(None)
        self._refresher.poke()

    def do(
        self,
        make: Callable[[], Step | None],
        *,
        quietly: bool = False,
        broke: Callable[[], None] | None = None,
        nothing: str = "",
    ) -> None:
        """Have something done, and offer to undo it; `quietly` says nothing, and `nothing` is said of no change."""

        def came(step: Step | None) -> None:
            self._ended()
            self._relabel(step)
            if step is not None and not quietly:
                self._messages.say(undo_words.done(step), self.tr("Undo"), lambda: self.undo(step.id))
            elif step is None and nothing:
                self._messages.say(nothing)

        def failed(sentence: str) -> None:
            self._ended()
            if broke is not None:
                broke()
            self._bridge.failed.emit(sentence)

        self._under_way += 1
        self._show()
        self._bridge.ask(make, came, failed, change=True)

    def keep(self, command: str, sentence: str, take_back: Callable[[], None], *, said: bool = True) -> Own:
        """Something was done that `take_back` takes back; `said`: say so, and offer it."""
        own = Own(command, sentence, take_back)
        self._own = [*self._own, own][-_MOST_OWN:]
        if said:
            self._messages.say(sentence, self.tr("Undo"), lambda: self._take_back(own))
        self._show()
        return own

    def undo(self, step: int | None = None) -> None:
        """Take back a step, the newest where none is named: what is still being done is waited for."""
        if step is None and self._under_way:
            self._wanted = True
            return
        arranging, own = self._engine.arranging, self._own[-1] if self._own and step is None else None

        def undo() -> tuple[Step | None, list[int]] | None:
            newest = arranging.undoable() if step is None else None
            if own is not None and (newest is None or newest.made < own.made):
                return None
            back = arranging.brought_back(step)
            return arranging.undo(step), back

        def came(answer: tuple[Step | None, list[int]] | None) -> None:
            if answer is None and own is not None:
                self._take_back(own)
                return
            undone, back = answer or (None, [])
            self._refresher.poke()
            self.done.emit()
            self._relabel(undone, _LABELS | _BIN)
            self._messages.say(undo_words.undone(undone) if undone else self.tr("There is nothing to undo."))
            if undone is not None and back:
                self.came_back.emit(back)

        self._bridge.ask(undo, came, change=True)

    def _take_back(self, own: Own) -> None:
        if own in self._own:
            self._own.remove(own)
            own.take_back()
            self._messages.say(undo_words.taken_back(own.sentence))
        self._show()

    def _relabel(self, step: Step | None, kinds: frozenset[str] = _LABELS) -> None:
        if step is not None and step.kind in kinds:
            self.relabelled.emit()

    def _ended(self) -> None:
        self._under_way -= 1
        self._refresher.poke()
        self.done.emit()
        if self._wanted and not self._under_way:
            self._wanted = False
            self.undo()

    def _name(self, step: Step | None) -> None:
        self._step = step
        self._show()

    def _show(self) -> None:
        if self._action is None:
            return
        step, own = self._step, self._own[-1] if self._own else None
        if own is not None and (step is None or step.made < own.made):
            self._action.setText(undo_words.named(own.command))
        else:
            self._action.setText(undo_words.command(step))
        self._action.setEnabled(step is not None or own is not None or self._under_way > 0)
