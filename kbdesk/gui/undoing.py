"""Undo and redo: the commands that say what they take back or do again, and the bar that offers it after something was
done.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import undo_words
from kbdesk.library.undoing import Step

REFRESH_MS = 500
WAIT_MS = 200
"""What takes longer to be done than that is said to be waited for."""

_LABELS = frozenset(
    (
        "tag",
        "tags",
        "untag",
        "move",
        "file",
        "folder",
        "refile",
        "unfile",
        "categorise",
        "note",
        "rename",
        "category",
        "merge",
        "merges",
        "vocabulary",
    )
)
"""Kinds of steps that change tags, folders, the category, the note or the title."""
_TURNED = _LABELS | {"delete", "restore", "highlight", "unhighlight", "rehighlight"}
"""Kinds whose undoing shows in the reader, too. Where an article is put into the bin the list goes on to the next one,
but where that is undone the one that is shown stays; highlights are painted at once where they are made.
"""


@dataclass(eq=False)
class _Making:
    """Something that is being done. `unwanted`: it is to be undone as soon as it is done."""

    unwanted: bool = False


class Undo(QObject):
    """Does what can be undone, says so, undoes it and does it again. `done` comes after each, `turned` after the two
    last; `relabelled` where it changed what is seen of an article.
    """

    done = Signal()
    turned = Signal()
    relabelled = Signal()
    binned = Signal(object, bool)
    """By undo or redo these articles went into the bin; False: came out of it."""

    def __init__(self, engine: Engine, bridge: Bridge, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._undoing = engine.undoing
        self._bridge = bridge
        self._messages = messages
        self._actions: tuple[QAction, QAction] | None = None
        self._steps: tuple[Step | None, Step | None] | None = (None, None)
        self._making: list[_Making] = []
        self._unwanted: list[Step] = []
        self._more = 0
        self._turning = 0
        self._wait = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._wait.timeout.connect(self._say_waiting)
        self._refresher = Refresher(bridge, self._look, self._came, REFRESH_MS, self)
        bridge.articlesChanged.connect(self._refresher.poke)

    def name_in(self, undo: QAction, redo: QAction) -> None:
        """Have the names of two commands say what they would take back, and do again."""
        self._actions = (undo, redo)
        self._show()
        self._refresher.poke()

    def do(
        self,
        make: Callable[[], Step | None],
        *,
        quietly: bool = False,
        then: Callable[[Step | None], None] | None = None,
        broke: Callable[[], None] | None = None,
        nothing: str = "",
    ) -> None:
        """Have something done, and offer to undo it; `quietly` says nothing, and `nothing` is said of no change."""
        making = _Making()

        def came(step: Step | None) -> None:
            if step is not None and not quietly and not making.unwanted:
                self._messages.say(undo_words.done(step), self.tr("Undo"), lambda: self.undo(step.id))
            elif step is None and nothing:
                self._messages.say(nothing)
            self._made(making, step)
            if step is not None and step.kind in _LABELS:
                self.relabelled.emit()
            if then is not None:
                then(step)

        def failed(sentence: str) -> None:
            self._made(making, None)
            if broke is not None:
                broke()
            self._bridge.failed.emit(sentence)

        self._making.append(making)
        self._steps = None
        self._show()
        self._bridge.ask(make, came, failed, change=True)

    def undo(self, step: int | None = None) -> None:
        """Take back a step; where none is named, what was done last: what is still being done when that is done."""
        if step is None and self._making:
            last = next((making for making in reversed(self._making) if not making.unwanted), None)
            if last is None:
                self._more += 1
            else:
                last.unwanted = True
            self._wait.start()
            return

        def came(undone: Step | None) -> None:
            said = undo_words.undone(undone) if undone else self.tr("There is nothing to undo.")
            self._turned(undone, said)

        self._turn(lambda: self._undoing.undo(step), came, into_bin="restore")

    def redo(self) -> None:
        """Do again what was undone last. What was only about to be undone is left as it is."""
        waiting = next((making for making in self._making if making.unwanted), None)
        if self._more or waiting is not None:
            if self._more:
                self._more -= 1
            elif waiting is not None:
                waiting.unwanted = False
            self._messages.say(self.tr("It will not be undone."))
            return

        def came(step: Step | None) -> None:
            if step is None:
                self._turned(None, self.tr("There is nothing to redo."))
            else:
                self._turned(step, undo_words.redone(step), lambda: self.undo(step.id))

        self._turn(self._undoing.redo, came, into_bin="delete")

    def _turn(self, call: Callable[[], Step | None], came: Callable[[Step | None], None], *, into_bin: str) -> None:
        """Undo or redo, after all that is still being done or undone; `into_bin` is what puts articles there then."""

        def turn() -> tuple[Step | None, list[int]]:
            step = call()
            return step, self._undoing.binned(step) if step is not None else []

        def turned(answer: tuple[Step | None, list[int]]) -> None:
            step, articles = answer
            came(step)
            if step is not None and articles:
                self.binned.emit(articles, step.kind == into_bin)

        def failed(sentence: str) -> None:
            self._turned(None, sentence)

        if self._turning:
            self._wait.start()
        self._turning += 1
        self._steps = None
        self._show()
        self._bridge.ask(turn, turned, failed, change=True)

    def _turned(self, step: Step | None, said: str, undo: Callable[[], None] | None = None) -> None:
        self._turning -= 1
        self._refresher.poke()
        self.done.emit()
        self.turned.emit()
        if step is not None and step.kind in _TURNED:
            self.relabelled.emit()
        self._messages.say(said, self.tr("Undo") if undo else "", undo)

    def _made(self, making: _Making, step: Step | None) -> None:
        self._making.remove(making)
        if making.unwanted and step is not None and step.id:
            self._unwanted.append(step)
        self._refresher.poke()
        self.done.emit()
        if self._making:
            return
        # What was done last is undone first: what was done before it may have changed the same articles.
        unwanted, self._unwanted = self._unwanted, []
        more, self._more = self._more, 0
        for one in reversed(unwanted):
            self.undo(one.id)
        for _ in range(more):
            self.undo()

    def _say_waiting(self) -> None:
        if any(making.unwanted for making in self._making):
            self._messages.say(self.tr("This is still being done. It will be undone as soon as it is done."))
        elif self._turning > 1:
            self._messages.say(self.tr("That follows as soon as the undoing that goes on is done."))

    def _look(self) -> tuple[Step | None, Step | None]:
        return self._undoing.undoable(), self._undoing.redoable()

    def _came(self, steps: tuple[Step | None, Step | None]) -> None:
        if not self._making and not self._turning:
            self._steps = steps
        self._show()

    def _show(self) -> None:
        """Name both commands. As long as it is not known what comes after what is being done, they are there: whoever
        is quick is not left without an answer.
        """
        if self._actions is None:
            return
        undo, redo = self._actions
        undoable, redoable = self._steps or (None, None)
        undo.setText(undo_words.undo(undoable))
        undo.setEnabled(self._steps is None or undoable is not None)
        redo.setText(undo_words.redo(redoable))
        redo.setEnabled(self._steps is None or redoable is not None)
