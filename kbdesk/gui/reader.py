"""The right pane: one article to read. It runs nothing and loads nothing."""

from PySide6.QtCore import Qt, QThread, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.gui.page_filter import may_open
from kbdesk.gui.reader_page import BROWSER, RETRY, Look, page
from kbdesk.gui.theme import Theme
from kbdesk.library.records import Article, ArticleDetail, ArticleStatus, Failure

READ_AFTER_MS = 1500
MEASURE = 68
LEAST_MARGIN = 24
SIZES = (0.8, 2.4)


class Document(QTextDocument):
    """Rich text that loads nothing: no picture, no style sheet, no file."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever it is asked for."""
        return None


def document(html: str, font: QFont, home: QThread) -> Document:
    """Parse a page; runs on the bridge's threads and gives the result to the window's."""
    made = Document()
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(font)
    made.setDocumentMargin(0)
    made.setHtml(html)
    made.moveToThread(home)
    return made


class Reader(QTextBrowser):
    """Shows one article; says when it has been read for a moment."""

    was_read = Signal(object)
    retry_wanted = Signal(int)
    shown = Signal(object)

    def __init__(self, engine: Engine, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Reader"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setPlaceholderText(self.tr("Choose an article to read it here."))
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._engine = engine
        self._bridge = bridge
        self._theme = theme
        self._zoom = 1.0
        self._article: Article | None = None
        self._failure: Failure | None = None
        self._page: Document | None = None
        self._question: Question[tuple[ArticleDetail, Failure | None, Document] | None] | None = None
        self._read = QTimer(self, interval=READ_AFTER_MS, singleShot=True)
        self._read.timeout.connect(self._read_it)
        self._mono = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()
        self.anchorClicked.connect(self._clicked)
        self.clear_page()
        theme.changed.connect(self._reload)

    @property
    def article(self) -> Article | None:
        """The article that is shown or asked for."""
        return self._article

    def show_article(self, article: Article) -> None:
        """Fetch and show an article."""
        if self._article is not None and article.id == self._article.id:
            if article.status != self._article.status:
                self._article = article
                self._ask(keep_place=True)
            return
        self._article = article
        self._failure = None
        self._read.stop()
        self._ask(keep_place=False)

    def look_again(self) -> None:
        """The article may have changed: a page that was on its way may have come."""
        if self._article is not None and self._article.status is not ArticleStatus.READY and self._question is None:
            self._ask(keep_place=True)

    def clear_page(self) -> None:
        """Show nothing."""
        if self._question is not None:
            self._question.drop()
            self._question = None
        self._article = None
        self._read.stop()
        empty = Document()
        empty.setDefaultFont(self._font())
        self._put(empty)
        self.shown.emit(None)

    def zoom(self, factor: float) -> None:
        """Larger or smaller type."""
        self._zoom = min(SIZES[1], max(SIZES[0], self._zoom * factor)) if factor else 1.0
        self._reload()

    @property
    def zoom_factor(self) -> float:
        """How much larger the type is than usual."""
        return self._zoom

    @zoom_factor.setter
    def zoom_factor(self, factor: float) -> None:
        self._zoom = min(SIZES[1], max(SIZES[0], factor))
        self._reload()

    def read_on(self) -> bool:
        """Scroll a page down; False at the end."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + int(bar.pageStep() * 0.9))
        return True

    # loading

    def _ask(self, keep_place: bool) -> None:
        article = self._article
        if article is None:
            return
        if self._question is not None:
            self._question.drop()
        look, font, home = self._look(), self._font(), self.thread()
        engine = self._engine
        top = self.verticalScrollBar().value() if keep_place else 0

        def fetch() -> tuple[ArticleDetail, Failure | None, Document] | None:
            detail = engine.article(article.id)
            if detail is None:
                return None
            failure = None
            if detail.article.status is ArticleStatus.FAILED:
                failure = engine.failure_of(article.id)
            return detail, failure, document(page(detail, failure, look), font, home)

        def came(answer: tuple[ArticleDetail, Failure | None, Document] | None) -> None:
            self._question = None
            if answer is None:
                self.clear_page()
                return
            detail, self._failure, made = answer
            self._article = detail.article
            self._put(made)
            self.verticalScrollBar().setValue(top)
            self.shown.emit(detail)
            if not detail.article.read:
                self._read.start()

        def broke(sentence: str) -> None:
            self._question = None
            self._bridge.failed.emit(sentence)

        self._question = self._bridge.ask(fetch, came, broke)

    def _put(self, made: Document) -> None:
        self._page = made
        self.setDocument(made)
        self._set_measure()

    def _reload(self) -> None:
        self._ask(keep_place=True)

    def _read_it(self) -> None:
        if self._article is not None and not self._article.read and self.window().isActiveWindow():
            self.was_read.emit(self._article)

    # type

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF(), 8.0) * 1.2 * self._zoom)
        return font

    def _look(self) -> Look:
        font = self._font()
        return Look(self._theme.tokens, QFontInfo(font).family(), self._mono, font.pointSizeF())

    def _set_measure(self) -> None:
        wanted = QFontMetricsF(self._font()).averageCharWidth() * MEASURE
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        margin = max(LEAST_MARGIN, int((room - wanted) / 2))
        self.setViewportMargins(margin, 30, margin, 0)

    # events

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever it is asked for."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure."""
        super().resizeEvent(event)
        self._set_measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space reads on; Enter on a link opens it, which is the browser's own."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.read_on()
            return
        super().keyPressEvent(event)

    def _clicked(self, address: QUrl) -> None:
        text = address.toString()
        if text == RETRY and self._failure is not None:
            self.retry_wanted.emit(self._failure.id)
        elif text == BROWSER and self._article is not None:
            open_link(self._article.url)
        else:
            open_link(text)


def open_link(address: str) -> bool:
    """Open an address in the browser of the system, if it is one that may be opened."""
    if not may_open(address):
        return False
    return QDesktopServices.openUrl(QUrl(address))
