"""The highlights of the article that is open, as a list below it."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kbdesk.gui.reader.colours import SIDE, colour_name, swatch
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.widgets.captions import plain_text
from kbdesk.gui.words import wording
from kbdesk.library.records import Highlight

HIGHLIGHT = Qt.ItemDataRole.UserRole
LONGEST = 300
_OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_F2)


class HighlightList(QListWidget):
    """In the order of the text; what is not found in it any more comes last, and says so. Enter goes to the place."""

    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    menu_wanted = Signal(object, object)
    widened = Signal()
    """Its lines may take another height now."""

    def __init__(self, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader = reader
        self._sought: re.Pattern[str] | None = None
        self.setAccessibleName(self.tr("Highlights"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSpacing(2)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        reader.marked.connect(self.fill)

    def fill(self) -> None:
        """Show the highlights that there are now."""
        chosen = self.highlight
        self.clear()
        hits: list[QListWidgetItem] = []
        far = len(self._reader.text) + 1
        for highlight, span in sorted(self._reader.highlights, key=lambda one: one[1][0] if one[1] else far):
            text = wording.plain(highlight.quote)
            text = f"{text[:LONGEST]}…" if len(text) > LONGEST else text
            if highlight.note:
                text += f"\n{self.tr('Note:')} {wording.plain(highlight.note)[:LONGEST]}"
            if span is None:
                text += "\n" + self.tr("Not found in the text any more; its words are kept here.")
            spot = swatch(highlight.colour, self._reader.tokens, self.devicePixelRatioF(), hollow=span is None)
            item = QListWidgetItem(spot, text, self)
            item.setData(HIGHLIGHT, (highlight, span))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{plain_text(colour_name(highlight.colour))}: {text}")
            if self._sought is not None and self._sought.search(text if span is None else highlight.note):
                item.setBackground(QColor(self._reader.tokens.hit))
                item.setForeground(QColor(self._reader.tokens.text))
                hits.append(item)
            elif span is None:
                item.setForeground(self.palette().placeholderText())
            if highlight == chosen:
                self.setCurrentItem(item)
        if hits:
            self.scrollToItem(hits[0])

    def seek(self, words: re.Pattern[str] | None) -> None:
        """Mark those in whose notes such words are, from now on, with the first in sight; None marks none."""
        if words != self._sought:
            self._sought = words
            self.fill()

    @property
    def whole_height(self) -> int:
        """What it takes to show all of them."""
        if not self.count():
            return 0
        self.doItemsLayout()
        first, last = (self.visualItemRect(self.item(row)) for row in (0, self.count() - 1))
        return last.bottom() - first.top() + 4 * self.spacing()

    @property
    def highlight(self) -> Highlight | None:
        """The one that is chosen."""
        item = self.currentItem()
        found = item.data(HIGHLIGHT)[0] if item is not None else None
        return found if isinstance(found, Highlight) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def event(self, event: QEvent) -> bool:
        """Here Del is about the highlight, and not the window's own, which deletes the article."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes it away, F2 writes a note."""
        if self.highlight is not None and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(self.highlight)
        elif self.highlight is not None and event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit(self.highlight)
        else:
            super().keyPressEvent(event)

    def _go(self, item: QListWidgetItem) -> None:
        span = item.data(HIGHLIGHT)[1]
        if span is not None:
            self._reader.show_position(span[0], self._reader.viewport().height() // 3)

    def _menu(self, place: object) -> None:
        if self.highlight is not None:
            self.menu_wanted.emit(self.highlight, self.viewport().mapToGlobal(place))  # type: ignore[call-overload]
