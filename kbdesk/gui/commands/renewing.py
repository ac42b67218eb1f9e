"""Tags and summaries that an older kbdesk made: to bring them up to date is offered once after an update."""

from PySide6.QtCore import QObject

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.window_state import WindowState
from kbdesk.gui.words import wording

_SEEN = "analysis_seen"


class Renewing(QObject):
    """Offers to have them made anew, and does it, when there is time to spare."""

    def __init__(
        self, engine: Engine, bridge: Bridge, messages: MessageBar, state: WindowState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._messages = messages
        self._state = state

    def offer(self) -> None:
        """Offer it where there are any, once for each version of the analysis."""
        seen = self._state.get(_SEEN, "")

        def came(older: tuple[int, str]) -> None:
            number, now = older
            self._state.put(_SEEN, now)
            if number:
                said = self.tr("Analysed by an older kbdesk: {articles}. Tags and summaries are better now.")
                self._messages.say(
                    said.format(articles=wording.articles(number)), self.tr("Bring Up to Date"), self.renew
                )

        self._bridge.ask(lambda: self._engine.curation.older(seen), came, slow=True)

    def renew(self) -> None:
        """Have them made anew."""

        def came(number: int) -> None:
            none = self.tr("All tags and summaries are up to date.")
            self._messages.say(wording.analysed_again(number) if number else none)

        self._bridge.ask(self._engine.curation.analyse_older, came, change=True)
