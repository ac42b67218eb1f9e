"""A link that was copied somewhere else is offered when its user comes to the window, once and quietly."""

import ipaddress
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording

AFTER_MS = 400
"""How long after the window was come to: whoever comes to paste, or just passes through, is left alone."""

LONGEST = 2_000
MOST_SHOWN = 70
MOST_KEPT = 200


class ClipboardOffer(QObject):
    """Offers what `asked` allows; `wanted` is an address that its user wants to be added."""

    wanted = Signal(str)

    def __init__(
        self, engine: Engine, bridge: Bridge, messages: MessageBar, asked: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._messages = messages
        self._asked = asked
        self._offered: deque[str] = deque(maxlen=MOST_KEPT)
        self._later = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._later.timeout.connect(self._look)

    def come(self) -> None:
        """The window was come to."""
        self._later.start()

    def leave(self) -> None:
        """The window was left."""
        self._later.stop()

    def _look(self) -> None:
        if not self._asked() or QApplication.activeModalWidget() is not None or self._messages.text:
            return
        clipboard: QClipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            return  # copied here
        url = link_in(clipboard.text())
        if url and url not in self._offered:
            self._offered.append(url)
            self._bridge.ask(
                lambda: self._engine.article_at(url) is not None,
                lambda known: self._answered(url, known),
                lambda _: None,
            )

    def _answered(self, url: str, known: bool) -> None:
        if not known and not self._messages.text:
            question = self.tr("Add {link} from the clipboard?").format(link=shown(url))
            self._messages.say(question, self.tr("Add"), lambda: self.wanted.emit(url))


def link_in(text: str) -> str:
    """The address that is all there is in a text, of a site on the web; "" where there is none or more."""
    text = text[: LONGEST + 1].strip()
    if len(text) > LONGEST or any(c.isspace() or ord(c) < 32 for c in text):
        return ""
    if not text.lower().startswith(("http://", "https://")):
        return ""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    host = url.host()
    if not url.isValid() or url.userInfo() or "." not in host.strip("."):
        return ""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return text
    return ""


def shown(url: str) -> str:
    """An address as it is read: the site, spelled as the network knows it, and the beginning of the rest."""
    parsed = QUrl(url)
    host = parsed.host(QUrl.ComponentFormattingOption.FullyEncoded).removeprefix("www.")
    rest = parsed.path(QUrl.ComponentFormattingOption.FullyDecoded).rstrip("/")
    text = wording.plain(host + rest)
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
