"""Whether an article is looked at for long enough to count as read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kbdesk.library.records import Article, ArticleStatus

READ_AFTER_MS = 1500


class Attention(QObject):
    """Watches the widget that an article is shown in. Only while that is seen, time counts."""

    held = Signal(object)
    """An article that was unread has been looked at for a moment."""

    def __init__(self, watched: QWidget, article: Callable[[], Article | None]) -> None:
        super().__init__(watched)
        self._watched = watched
        self._article = article
        self._begun = False
        self.timer = QTimer(self, interval=READ_AFTER_MS, singleShot=True)
        self.timer.timeout.connect(self._looked)
        watched.installEventFilter(self)

    def begin(self) -> None:
        """An article is there to be read."""
        self._begun = True
        self._go_on()

    def stop(self) -> None:
        """It is not there any more; what comes instead is not there yet."""
        self._begun = False
        self.timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Behind another page, such as that of several articles, nothing is read; back again, from the beginning."""
        if event.type() == QEvent.Type.Hide:
            self.timer.stop()
        elif event.type() == QEvent.Type.Show and self._begun:
            self._go_on()
        return False

    def _go_on(self) -> None:
        article = self._article()
        # what has not come yet has not been read
        unread = article is not None and not article.read and article.status is not ArticleStatus.PENDING
        if unread and self._watched.isVisible():
            self.timer.start()

    def _looked(self) -> None:
        article = self._article()
        if article is not None and not article.read and self._watched.window().isActiveWindow():
            self.held.emit(article)
