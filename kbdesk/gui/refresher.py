"""Looking again after a change: one question at a time, and not more often than is good for the engine."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from kbdesk.gui.bridge import Bridge, Question

T = TypeVar("T")


class Refresher(Generic[T]):
    """Asks the same question again whenever it is poked, and folds the pokes that come while it may not ask."""

    def __init__(
        self, bridge: Bridge, call: Callable[[], T], then: Callable[[T], None], interval_ms: int, parent: QObject
    ) -> None:
        self._bridge = bridge
        self._call = call
        self._then = then
        self._again = False
        self._question: Question[T] | None = None
        self._pause = QTimer(parent, interval=interval_ms, singleShot=True)
        self._pause.timeout.connect(self._rested)

    def poke(self) -> None:
        """Look again: now, or as soon as the answer that is under way has come and the pause is over."""
        if self._question is not None or self._pause.isActive():
            self._again = True
            return
        self._ask()

    def _ask(self) -> None:
        self._again = False
        self._question = self._bridge.ask(self._call, self._came, self._broke)

    def _came(self, answer: T) -> None:
        self._question = None
        self._pause.start()
        self._then(answer)

    def _broke(self, sentence: str) -> None:
        self._question = None
        self._pause.start()
        self._bridge.failed.emit(sentence)

    def _rested(self) -> None:
        if self._again:
            self._ask()
