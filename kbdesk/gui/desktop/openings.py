"""Files and links that macOS hands to the program while it runs, as events; elsewhere they come as arguments."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent, QGuiApplication


class Openings(QObject):
    """Hears what the application is asked to open, and gives it on, once there is somebody to take it."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._waiting: list[tuple[list[Path], list[str]]] = []
        self._take: Callable[[list[Path], list[str]], None] | None = None
        app.installEventFilter(self)

    def give_to(self, take: Callable[[list[Path], list[str]], None]) -> None:
        """From now on `take(files, links)` gets them, and at once what came before."""
        self._take = take
        waiting, self._waiting = self._waiting, []
        for files, links in waiting:
            take(files, links)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt asks for every event whether it ends here."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        url = event.url()
        opened: tuple[list[Path], list[str]] = (
            ([Path(url.toLocalFile())], [])
            if url.isLocalFile()
            else ([], [url.toString(url.ComponentFormattingOption.FullyEncoded)])
        )
        if self._take is None:
            self._waiting.append(opened)
        else:
            self._take(*opened)
        return True
