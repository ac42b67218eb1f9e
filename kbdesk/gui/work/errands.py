"""What its user has sent the window to do and that may take minutes, such as an export: it goes on behind the window,
which says how far it is and can stop it.
"""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kbdesk.commands.under_way import Told
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.words import wording

SHOWN_AFTER_MS = 400
"""What takes less is not worth a bar that comes and goes."""

TOLD_SECONDS = 0.1
"""It is not said more often how far one is."""

Answer = TypeVar("Answer")


class Errand:
    """One of them.

    Attributes:
        said: how far it is, with `{n}` for the number of articles, and `{articles}` for all of them.
        stops: what it means to stop it, in a sentence.
        can_stop: whether its user can do so other than by quitting.
        done: so many articles, of `total`; 0 while that is not known.
        stop: set when it is to end.
    """

    def __init__(self, said: str, stops: str, *, can_stop: bool = True) -> None:
        self.said = said
        self.stops = stops
        self.can_stop = can_stop
        self.done = self.total = 0
        self.stop = threading.Event()
        self.shown = False


class Errands(QObject):
    """Those that go on. `changed` tells that the one that is shown is another one, or got on."""

    changed = Signal()
    ended = Signal(bool)
    """One is over, and its end was told; whether it did what it was sent for."""
    _told = Signal(object, int, int)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._running: list[Errand] = []
        self._told.connect(self._get_on, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        errand: Errand,
        call: Callable[[Told, threading.Event], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[str], None],
        *,
        slow: bool = True,
    ) -> None:
        """Have a call of the engine made, which tells how far it is and ends where it is told to stop; then hear its
        answer, or a sentence. What is `slow` gives way to all else that the window asks.
        """

        told = float("-inf")

        def tell(done: int, total: int) -> None:
            nonlocal told
            if (now := time.monotonic()) - told >= TOLD_SECONDS:
                told = now
                self._told.emit(errand, done, total)

        def came(answer: Answer) -> None:
            self._end(errand)
            then(answer)
            self.ended.emit(True)

        def broke(sentence: str) -> None:
            self._end(errand)
            failed(sentence)
            self.ended.emit(False)

        self._running.append(errand)
        QTimer.singleShot(SHOWN_AFTER_MS, self, lambda: self._show(errand))
        self._bridge.ask(lambda: call(tell, errand.stop), came, broke, slow=slow)

    @property
    def any(self) -> bool:
        """Whether any goes on, shown or not."""
        return bool(self._running)

    def losses(self) -> list[str]:
        """What it means to stop each of them, in a sentence."""
        return list(dict.fromkeys(errand.stops for errand in self._running))

    @property
    def said(self) -> str:
        """How far the one is that is shown, in words."""
        errand = self.current
        if errand is None or not errand.total:
            return self.tr("Just a moment…")
        return errand.said.format(n=wording.number(errand.done), articles=wording.articles(errand.total))

    @property
    def current(self) -> Errand | None:
        """The one that is shown: of several, the one that was begun last."""
        return next((errand for errand in reversed(self._running) if errand.shown), None)

    def stop(self) -> None:
        """Stop the one that is shown."""
        if (errand := self.current) is not None:
            errand.stop.set()
            self.changed.emit()

    def stop_all(self) -> None:
        """The window ends: nothing goes on behind it."""
        for errand in self._running:
            errand.stop.set()

    def _show(self, errand: Errand) -> None:
        errand.shown = errand in self._running
        self.changed.emit()

    def _get_on(self, errand: Errand, done: int, total: int) -> None:
        errand.done, errand.total = done, total
        if errand is self.current:
            self.changed.emit()

    def _end(self, errand: Errand) -> None:
        self._running.remove(errand)
        self.changed.emit()
