"""One article to read. It runs nothing, and loads nothing but the pictures that its reader asks for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QHideEvent,
    QImage,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.gui.browser import open_link
from kbdesk.gui.reader import keys as reader_keys
from kbdesk.gui.reader.anchors import Span
from kbdesk.gui.reader.attention import Attention
from kbdesk.gui.reader.load import Document, Loaded, decoded, load, start_of_text
from kbdesk.gui.reader.page import ARCHIVE, BROWSER, RETRY, Look
from kbdesk.gui.reader.page_filter import PLACE
from kbdesk.gui.reader.reading_type import ReadingType
from kbdesk.gui.reader.renewal import Renewal
from kbdesk.gui.reader.stand import LAID_OUT_AT_ONCE, Stand
from kbdesk.gui.reader.wide_tables import SideScroll
from kbdesk.gui.widgets.theme import Theme, Tokens, reader_sheet
from kbdesk.gui.widgets.utf16 import whole
from kbdesk.library.records import Article, ArticleDetail, ArticleStatus, Failure, Highlight

KEEP_PLACE_MS = 700
LEAST_MARGIN = 24
MOST_MARKED = 300
_SAMPLE = "The quick brown fox jumps over the lazy dog and then it rests a while in the shade of a tree. "
_CONTEXT = 64

Marked = list[tuple[Highlight, Span | None]]


class Reader(QTextBrowser):
    """Shows one article; says when it has been read for a moment."""

    was_read = Signal(object)
    retry_wanted = Signal(object, bool)
    shown = Signal(object)
    """The detail of the article that is shown now, or None."""
    pictures_came = Signal(int, int)
    """How many pictures could be had, of how many."""
    marked = Signal()
    """Other highlights are there."""
    menu_wanted = Signal(object)
    read_through = Signal()
    """Space was pressed at the end."""
    jumped = Signal(int)
    """A link within the article was followed; the scroll bar was here."""

    def __init__(self, engine: Engine, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Reader"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._engine = engine
        self._bridge = bridge
        self._theme = theme
        self._type = ReadingType()
        self._article: Article | None = None
        self._failure: Failure | None = None
        self._page: Document | None = None
        self._pictures: dict[str, QImage] = {}
        self._question: Question[Loaded | None] | None = None
        self._changed = False
        self._fetching: Question[dict[str, QImage]] | None = None
        self._found: list[QTextEdit.ExtraSelection] = []
        self.text = ""
        self.images: list[str] = []
        self.highlights: Marked = []
        self._attention = Attention(self, lambda: self._article)
        self._attention.held.connect(self.was_read)
        self._renewal = Renewal(self, lambda: self.text, lambda: bool(self._found or self._question), self.reload)
        self._moved = QTimer(self, interval=KEEP_PLACE_MS, singleShot=True)
        self._moved.timeout.connect(self.keep_place)
        self.verticalScrollBar().actionTriggered.connect(lambda _: self._moved.start())
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._restoring = False
        self._sideways = SideScroll(self)
        self._mono = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()
        self.anchorClicked.connect(self._clicked)
        self.clear_page()
        theme.changed.connect(self.reload)

    @property
    def article(self) -> Article | None:
        """The article that is shown or asked for."""
        return self._article

    @property
    def type(self) -> ReadingType:
        """How articles are set."""
        return self._type

    @type.setter
    def type(self, chosen: ReadingType) -> None:
        if chosen != self._type:
            self._type = chosen
            self.reload()

    @property
    def tokens(self) -> Tokens:
        """The colours of the page."""
        return self._type.tokens(self._theme.tokens)

    def show_article(self, article: Article) -> None:
        """Fetch and show an article, where its reader left off."""
        if self._article is not None and article.id == self._article.id:
            if article.status != self._article.status:
                self._article = article
                self._ask(self.place)
            return
        self._leave()
        self._article = article
        self._failure = None
        self._ask(None)

    def look_again(self) -> None:
        """The article may have changed: a page that was on its way may have come."""
        if self._question is not None:
            self._changed = True  # what is being loaded may be older
        elif self._article is not None and self._article.status is not ArticleStatus.READY:
            self._ask(self.place)
        elif self._article is not None:
            id = self._article.id
            self._bridge.ask(lambda: self._engine.article(id), self._know)

    def _know(self, detail: ArticleDetail | None) -> None:
        """Its marks may be others by now, and what stands above it."""
        if detail is not None and self._article is not None and detail.article.id == self._article.id:
            self._article = detail.article
            self._renewal.know(detail)

    def clear_page(self) -> None:
        """Show nothing."""
        self._leave()
        if self._question is not None:
            self._question.drop()
            self._question = None
        self._article = None
        empty = Document()
        empty.setDefaultFont(self._font())
        self.text, self.images, self.highlights = "", [], []
        self._put(empty)
        self.shown.emit(None)

    def read_on(self) -> bool:
        """Scroll a page down; False at the end."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + int(bar.pageStep() * 0.9))
        return True

    # places

    @property
    def place(self) -> float:
        """How far its reader got: the first line that is seen, as a part of the text."""
        if self.verticalScrollBar().value() == 0:
            return 0.0
        return self.cursorForPosition(QPoint(2, 2)).position() / max(1, self.document().characterCount() - 1)

    def go_to(self, place: float) -> None:
        """Scroll to a place: at once in a text of usual length, else as soon as it is laid out so far."""
        self._approach(self._page, self._position_at(place), LAID_OUT_AT_ONCE)

    def _position_at(self, place: float) -> int:
        return round(place * max(1, self.document().characterCount() - 1))

    def _approach(self, page: Document | None, position: int, so_far: int, stand: Stand | None = None) -> None:
        if page is not self._page:
            return
        if position <= so_far:
            self._restoring = True
            if stand is not None:
                stand.put_caret(self)
            self.show_position(position, stand.top if stand is not None and stand.line is not None else 0)
            return
        # Qt lays a text out up to where one asks about: a book in one go would hold the window up
        cursor = QTextCursor(self.document())
        cursor.setPosition(so_far)
        self.cursorRect(cursor)
        QTimer.singleShot(0, self, lambda: self._approach(page, position, so_far + LAID_OUT_AT_ONCE, stand))

    def show_position(self, position: int, above: int = 90) -> None:
        """Scroll a position of the text to the top, with so many pixels above it; above the first is all there is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(max(0, position), max(0, self.document().characterCount() - 1)))
        bar = self.verticalScrollBar()
        self._restoring = True
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above if position > 0 else 0)
        self._restoring = False

    def keep_place(self) -> None:
        """Note how far its reader got."""
        self._moved.stop()
        if self._article is not None and self._question is None and self.text:
            article, place, reading = self._article.id, self.place, self._engine.reading
            self._bridge.ask(lambda: reading.keep_place(article, place))

    def _scrolled(self) -> None:
        if not self._restoring and self._article is not None:
            self._moved.start()

    def _leave(self) -> None:
        """Another article comes, or none."""
        if self._moved.isActive():
            self.keep_place()
        if self._fetching is not None:
            self._fetching.drop()
            self._fetching = None
        self._pictures, self._found = {}, []
        self._attention.stop()
        self._renewal.stop()

    # pictures

    def fetch_pictures(self) -> None:
        """Fetch the pictures of the article, and show it with them."""
        if self._article is None or self._fetching is not None or not self.images:
            return
        wanted, reading = tuple(self.images), self._engine.reading
        width, ratio = int(self._measure()), self.devicePixelRatioF()

        def came(found: dict[str, QImage]) -> None:
            self._fetching = None
            self._pictures = found
            self.pictures_came.emit(len(found), len(wanted))
            if found:
                self._ask(self.place)

        def broke(sentence: str) -> None:
            self._fetching = None
            self.pictures_came.emit(0, len(wanted))
            self._bridge.failed.emit(sentence)

        self._fetching = self._bridge.ask(
            lambda: decoded(reading.pictures(wanted), width, ratio), came, broke, slow=True
        )

    @property
    def has_pictures(self) -> bool:
        """Whether pictures of this article are shown, or on their way."""
        return bool(self._pictures) or self.is_fetching

    @property
    def is_fetching(self) -> bool:
        """Whether its pictures are on their way."""
        return self._fetching is not None

    # highlights and what is found

    def selection(self) -> tuple[str, str, str, Span] | None:
        """What is selected of the article: its words, those before and after it, and where it stands; None: nothing.

        The head of the page is no part of it: what stands there is not in the article when it is fetched again.
        """
        cursor = self.textCursor()
        start = max(cursor.selectionStart(), start_of_text(self.document()))
        end = cursor.selectionEnd()
        quote = self.text[start:end]
        if not quote.strip():
            return None
        start += len(quote) - len(quote.lstrip())
        end -= len(quote) - len(quote.rstrip())
        before, after = self.text[max(0, start - _CONTEXT) : start], self.text[end : end + _CONTEXT]
        return whole(self.text[start:end]), whole(before), whole(after), (start, end)

    def highlight_at(self, position: int) -> Highlight | None:
        """The highlight that a position of the text lies in."""
        return next((h for h, span in self.highlights if span is not None and span[0] <= position < span[1]), None)

    def put_highlights(self, marked: Marked) -> None:
        """Show these highlights."""
        self.highlights = marked
        self._mark()
        self.marked.emit()

    def put_found(self, spans: Sequence[Span], current: int) -> None:
        """Show what was found in the page."""
        tokens = self.tokens
        self._found = [
            self._extra(span, tokens.accent if at == current else tokens.hit, at == current)
            for at, span in enumerate(spans[:MOST_MARKED])
        ]
        if current >= len(self._found) and spans:
            self._found.append(self._extra(spans[current], tokens.accent, True))
        self._mark()

    def _mark(self) -> None:
        tokens = self.tokens
        marks = [
            self._extra(span, tokens.marks[highlight.colour], False)
            for highlight, span in self.highlights
            if span is not None
        ]
        self.setExtraSelections([*marks, *self._found])

    def _extra(self, span: Span, colour: str, strong: bool) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = max(0, self.document().characterCount() - 1)
        cursor.setPosition(min(span[0], last))
        cursor.setPosition(min(span[1], last), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(QColor(colour))
        if strong:
            look.setForeground(QColor(self.tokens.on_accent))
        extra.cursor, extra.format = cursor, look
        return extra

    # loading

    def _ask(self, place: float | None, stand: Stand | None = None) -> None:
        """Load the article; None shows it where its reader left off. In the same text they stay where they `stand`."""
        article = self._article
        if article is None:
            return
        if self._question is not None:
            self._question.drop()
        self._changed = False
        look, font, home, pictures = self._look(), self._font(), self.thread(), dict(self._pictures)
        engine, width = self._engine, min(self._measure(), self.viewport().width())

        def came(loaded: Loaded | None) -> None:
            self._question = None
            if loaded is None:
                self.clear_page()
            else:
                self._take(loaded, place, stand)
            if self._changed:
                self.look_again()

        def broke(sentence: str) -> None:
            self._question = None
            self._bridge.failed.emit(sentence)

        self._question = self._bridge.ask(
            lambda: load(engine, article.id, look, font, home, pictures, width), came, broke
        )

    def _take(self, loaded: Loaded, place: float | None, stand: Stand | None) -> None:
        detail = loaded.detail
        self._failure, self._article = loaded.failure, detail.article
        self.text, self.images, self.highlights = loaded.text, loaded.images, loaded.highlights
        self._found = []
        self._put(loaded.document)
        self._mark()
        begins = start_of_text(loaded.document)
        if stand is not None and stand.text != loaded.text[begins:]:
            stand = None
        position = self._position_at(loaded.place if place is None else place)
        if stand is not None and stand.line is not None:
            position = begins + stand.line
        self._approach(self._page, position, LAID_OUT_AT_ONCE, stand)
        self._renewal.shown(detail)
        self.shown.emit(detail)
        self.marked.emit()
        self._attention.begin()

    def _put(self, made: Document) -> None:
        self._page = made
        self._restoring = True
        self.setDocument(made)
        tokens = self.tokens
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        self.setPalette(colours)
        own = reader_sheet(tokens) if self._type.paper != "window" else ""
        if own != self.styleSheet():
            self.setStyleSheet(own)
        self._set_measure()
        self.verticalScrollBar().setValue(0)
        self._restoring = False

    def reload(self) -> None:
        """Show the article anew, at the same line, whatever is above the text by then."""
        self._ask(self.place, Stand.of(self, self.text))

    # type

    def _font(self) -> QFont:
        font = QFont(self.font())
        if self._type.serif:
            font = QFont("serif")
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(max(self.font().pointSizeF(), 8.0) * 1.2 * self._type.size)
        return font

    def _look(self) -> Look:
        font = self._font()
        return Look(self.tokens, QFontInfo(font).family(), self._mono, font.pointSizeF(), self._type.spacing)

    def _measure(self) -> float:
        """The width of the lines, in pixels."""
        return QFontMetricsF(self._font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self._type.measure

    def _set_measure(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        margin = max(LEAST_MARGIN, int((room - self._measure()) / 2))
        self.setViewportMargins(margin, 0, margin, 0)
        size = self.viewport().size()
        if int(self.document().textWidth()) != size.width():
            # out of sight, Qt does not hear that the room for the text became another
            super().resizeEvent(QResizeEvent(size, QSize(-1, -1)))

    # events

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """What the page was given, else nothing, whatever it is asked for."""
        return self._page.loadResource(kind, name) if self._page is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure."""
        super().resizeEvent(event)
        self._set_measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Its size may have become another one while it was out of sight."""
        super().showEvent(event)
        self._set_measure()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever looks at something else may not come back."""
        if self._moved.isActive():
            self.keep_place()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space reads on; Left and Right scroll a wide table; Home and End lead to the ends of the article. Enter on a
        link opens it, which is the browser's own.
        """
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not self.read_on():
                self.read_through.emit()
            return
        if not self._sideways.take(event) and not reader_keys.prepare(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leads to the next link of what is seen, or out."""
        there = reader_keys.prepare_tab(self, forward=forward)
        return super().focusNextPrevChild(forward) if there else QTextEdit.focusNextPrevChild(self, forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Below tables that are wider than the column there is a bar."""
        super().paintEvent(event)
        self._sideways.paint(self.tokens.muted)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done here is said by whoever knows more."""
        self.menu_wanted.emit(event)

    def _clicked(self, address: QUrl) -> None:
        text = address.toString()
        if text in (RETRY, ARCHIVE) and self._failure is not None:
            self.retry_wanted.emit(self._failure, text == ARCHIVE)
        elif text == BROWSER and self._article is not None:
            open_link(self._article.url)
        elif PLACE.fullmatch(text):
            self.jumped.emit(self.verticalScrollBar().value())
            self.scrollToAnchor(text[1:])
        else:
            open_link(text)
