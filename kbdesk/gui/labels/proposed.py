"""Which tags may be one, found anew while somebody looks at the list: ten seconds, where tags are thousands."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kbdesk.commands.curation import Suggestion
from kbdesk.gui.bridge import Bridge, Question

REST_MS = 300
REST = 2.0
"""So many times as long as it took before it is asked again."""


class Proposed(QObject):
    """Asks one question at a time, and only while it is watched."""

    def __init__(
        self, bridge: Bridge, ask: Callable[[], list[Suggestion]], then: Callable[[list[Suggestion]], None]
    ) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._ask = ask
        self._then = then
        self._question: Question[list[Suggestion]] | None = None
        self._watched = False
        self._stale = True
        self._began = 0.0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._look)

    def tell(self) -> None:
        """The tags may be others."""
        self._stale = True
        self._look()

    def watch(self, watched: bool) -> None:
        """Somebody begins to look at the list, or has turned away."""
        self._watched = watched
        self._look()

    def _look(self) -> None:
        if self._watched and self._stale and self._question is None and not self._rest.isActive():
            self._stale = False
            self._began = time.monotonic()
            self._question = self._bridge.ask(self._ask, self._came, self._broke, slow=True)

    def _came(self, found: list[Suggestion]) -> None:
        self._ended()
        self._then(found)

    def _broke(self, sentence: str) -> None:
        self._ended()
        self._bridge.failed.emit(sentence)

    def _ended(self) -> None:
        self._question = None
        self._rest.start(max(REST_MS, round(1_000 * REST * (time.monotonic() - self._began))))
