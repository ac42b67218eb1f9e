"""The head of a page that became another one meanwhile: an article that is open is analysed, tagged or moved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from kbdesk.gui.reader.stand import Stand
from kbdesk.library.records import ArticleDetail

WAIT_MS = 500
"""What changes at once is shown at once; and after that it is looked again whether its reader is in nobody's way."""

Head = tuple[object, ...]


def head(detail: ArticleDetail) -> Head:
    """What the page says of an article above and below its text, which is the last of it."""
    article = detail.article
    said = (
        article.title,
        article.site,
        article.author,
        article.published,
        article.minutes,
        article.tags,
        article.category,
    )
    return *said, detail.folders, detail.note, detail.summary, detail.citation, detail.text


class Renewal(QObject):
    """Has a page set anew where that takes nothing from its reader: what is selected, where the caret is, the place."""

    def __init__(
        self, page: QTextBrowser, text: Callable[[], str], is_busy: Callable[[], bool], renew: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._text = text
        self._is_busy = is_busy
        self._renew = renew
        self._head: Head = ()
        self._timer = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self._try)

    def shown(self, detail: ArticleDetail) -> None:
        """The page says this now."""
        self._timer.stop()
        self._head = head(detail)

    def stop(self) -> None:
        """Another page comes, or none."""
        self._timer.stop()

    def know(self, detail: ArticleDetail) -> None:
        """The article is so by now."""
        now = head(detail)
        if now[-1] != self._head[-1] or now == self._head:
            self._timer.stop()  # another text would take the place of what is being read
        elif not self._timer.isActive():
            self._timer.start()

    def _try(self) -> None:
        if self._is_busy() or self._is_in_hand():
            self._timer.start()
        else:
            self._renew()

    def _is_in_hand(self) -> bool:
        """Whether its user is doing something with the page, or is where that would not be found again."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return True
        if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
            return True
        page, text = self._page, self._text()
        stand = Stand.of(page, text)
        if not stand.is_near and (stand.caret >= 0 or stand.anchor != stand.caret):
            return True
        last = page.cursorForPosition(QPoint(2, page.viewport().height() - 2)).position()
        return page.verticalScrollBar().value() > 0 and last >= len(text)  # below the text more is put later
