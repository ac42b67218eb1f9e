"""Undo: the command that says what it takes back, and the bar that offers it after something was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from kbdesk.engine import Engine
from kbdesk.gui import undo_words
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.message_bar import MessageBar
from kbdesk.gui.refresher import Refresher
from kbdesk.library.undoing import Step

REFRESH_MS = 500
_LABELS = frozenset(("tag", "untag", "move", "file", "categorise", "note", "category", "merge", "vocabulary"))
"""Kinds of steps that change tags, folders, the category or the note."""


class Undo(QObject):
    """Does what can be undone, says so, and undoes it. `done` comes after either; `relabelled` where it changed what
    stands above an article."""

    done = Signal()
    relabelled = Signal()

    def __init__(self, engine: Engine, bridge: Bridge, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._messages = messages
        self._action: QAction | None = None
        self._step: Step | None = None
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

    def undo(self, step: int | None = None) -> None:
        """Take back a step, the newest where none is named: what is still being done is waited for."""
        if step is None and self._under_way:
            self._wanted = True
            return

        def came(undone: Step | None) -> None:
            self._refresher.poke()
            self.done.emit()
            self._relabel(undone)
            self._messages.say(undo_words.undone(undone) if undone else self.tr("There is nothing to undo."))

        self._bridge.ask(lambda: self._engine.arranging.undo(step), came, change=True)

    def _relabel(self, step: Step | None) -> None:
        if step is not None and step.kind in _LABELS:
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
        if self._action is not None:
            self._action.setText(undo_words.command(self._step))
            self._action.setEnabled(self._step is not None or self._under_way > 0)
