"""Has changes of the settings kept, one after the other."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kbdesk.gui.bridge import Bridge
from kbdesk.settings import Settings

Keep = Callable[[], Settings]


class SettingsKeeper(QObject):
    """Never two changes at once, so that what its user wanted last is what is kept."""

    kept = Signal(object)
    """All the settings, after one was changed, here or by another program."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: deque[tuple[Keep, Callable[[Settings], None] | None, Callable[[str], None] | None]] = deque()
        self._busy = False
        bridge.settingsChanged.connect(self.kept)

    def keep(
        self,
        change: Keep,
        then: Callable[[Settings], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Have a change kept; `failed` gets the sentence where it cannot be."""
        self._waiting.append((change, then, failed))
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._busy:
            return
        change, then, failed = self._waiting.popleft()

        def came(settings: Settings) -> None:
            self.kept.emit(settings)
            if then is not None:
                then(settings)
            self._next()

        def broke(sentence: str) -> None:
            (failed or self._bridge.failed.emit)(sentence)
            self._next()

        self._bridge.ask(change, came, broke)
