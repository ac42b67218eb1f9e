"""How many groups of duplicates there are, for the line that leads to them: nobody looks there for nothing."""

from PySide6.QtCore import QObject, QTimer

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.sources.pane import SourcesPane

QUIET_MS = 2000
"""All texts are compared for it where any of them has changed, which takes half a second of 100,000: asked when nothing
has changed for so long, and so once after an import and not in the middle of it."""


class DuplicateCount(QObject):
    """Asks when articles have changed, and tells the sources."""

    def __init__(self, engine: Engine, bridge: Bridge, sources: SourcesPane) -> None:
        super().__init__(sources)
        self._engine = engine
        self._bridge = bridge
        self._sources = sources
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        bridge.articlesChanged.connect(self._quiet.start)
        self._quiet.start()

    def _ask(self) -> None:
        # where it cannot be had there is no number, and the page of duplicates says why
        self._bridge.ask(self._engine.duplicates.count, self._sources.put_duplicates, lambda _: None, slow=True)
