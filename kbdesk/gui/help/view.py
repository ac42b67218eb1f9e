"""Where a page of the help is read."""

from typing import Any

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from kbdesk.gui.help import render as help_render
from kbdesk.gui.help.render import Book, Setting
from kbdesk.gui.widgets.theme import Theme
from kbdesk.manual import Page, folded

_MEASURE = 56
"""Widths of an M in a line, at most."""
_MARGIN = 28
_ABOVE = 14
_RESIZE_MS = 60


class HelpView(QTextBrowser):
    """Shows a page in the colours of the theme, and marks words in it. It loads nothing by itself."""

    followed = Signal(str)
    """A link was chosen: `page.md#anchor`, or an address of the web."""
    stepped = Signal(int)
    """Back (-1) or forward (1), by the buttons of a mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Help"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._theme = theme
        self._book: Book | None = None
        self._words: list[str] = []
        self._marks: list[tuple[int, int]] = []
        self._current = -1
        self._width = 0
        self.page: Page | None = None
        self.scale = 1.0
        self._resized = QTimer(self, interval=_RESIZE_MS, singleShot=True)
        self._resized.timeout.connect(self._fit)
        self.anchorClicked.connect(lambda address: self.followed.emit(address.toString()))
        theme.changed.connect(self.set_again)

    @property
    def count(self) -> int:
        """How many words are marked."""
        return len(self._marks)

    @property
    def current(self) -> int:
        """Which of them was gone to last, from 0; -1 for none."""
        return self._current

    def show_page(self, page: Page, book: Book, anchor: str = "") -> None:
        """Show a page from an anchor on."""
        self._book, self.page = book, page
        self.set_again()
        self.show_anchor(anchor)

    def show_anchor(self, anchor: str) -> None:
        """Scroll to the heading with an anchor; "" is the top."""
        bar = self.verticalScrollBar()
        bar.setValue(0)
        if start := self._position(anchor):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            bar.setValue(self.cursorRect(cursor).top() - _ABOVE)

    def set_again(self) -> None:
        """Set the page anew, in the colours and the size of now; what is seen stays in sight."""
        if self._book is None or self.page is None:
            return
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        setting = Setting(self._theme.tokens, self.font().pointSizeF() * self.scale, self._column())
        self._width = setting.width
        self.document().setDefaultStyleSheet(help_render.style(setting))
        self.setHtml(help_render.html(self.page, self._book, setting))
        self._put_margins()
        bar.setValue(round(place * bar.maximum()))
        self._look()

    def mark(self, words: list[str]) -> None:
        """Mark these words, folded, wherever they stand; none are gone to yet."""
        self._words = words
        self._look()

    def step(self, by: int) -> bool:
        """Go to another marked word; False, and nothing done, where there is none further on."""
        if not 0 <= self._current + by < len(self._marks):
            return False
        self.go(self._current + by)
        return True

    def go(self, mark: int) -> None:
        """Go to a marked word by its number; -1 is the last one."""
        if not self._marks:
            return
        self._current = mark % len(self._marks)
        self._paint()
        cursor = self.textCursor()
        cursor.setPosition(self._marks[self._current][0])
        self.setTextCursor(cursor)
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 20, 0, -40).contains(rect.center()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)

    def first_from(self, anchor: str) -> int:
        """The number of the first marked word at or below an anchor; 0 where there is none below."""
        start = self._position(anchor)
        return next((number for number, (at, _) in enumerate(self._marks) if at >= start), 0)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the page; nothing else is ever loaded."""
        if kind == QTextDocument.ResourceType.ImageResource.value and self._book is not None:
            return self._book.pictures.get(name if isinstance(name, str) else name.toString())
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons for back and forward; the rest is the text's."""
        steps = {event.button().BackButton: -1, event.button().ForwardButton: 1}
        if (by := steps.get(event.button())) is not None:
            self.stepped.emit(by)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._put_margins()
        self._resized.start()

    def _fit(self) -> None:
        """Pictures are as wide as the column, so that another width needs another page."""
        if self._column() != self._width and self.page is not None and "![" in self.page.source:
            self.set_again()

    def _column(self) -> int:
        letter = self.fontMetrics().horizontalAdvance("M") * self.scale
        return max(200, min(round(_MEASURE * letter), self.viewport().width() - 2 * _MARGIN))

    def _put_margins(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        side = max(_MARGIN, (self.viewport().width() - self._column()) // 2)
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(_MARGIN - 10)
        form.setBottomMargin(2 * _MARGIN)
        frame.setFrameFormat(form)

    def _position(self, anchor: str) -> int:
        """Where the heading with an anchor stands in the text; 0 where there is none."""
        sections = self.page.sections if self.page is not None else ()
        number = next((place for place, section in enumerate(sections) if anchor and section.anchor == anchor), 0)
        block = self.document().begin()
        while number and block.isValid():
            if block.blockFormat().headingLevel():
                number -= 1
                if not number:
                    return self._after(block)
            block = block.next()
        return 0

    def _after(self, block: QTextBlock) -> int:
        """Where the next heading after one begins."""
        block = block.next()
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.next()
        return block.position() if block.isValid() else 0

    def _look(self) -> None:
        text = _folded_alike(self.document().toPlainText()) if self._words else ""
        found = []
        for word in self._words:
            at = text.find(word)
            while at >= 0:
                found.append((at, at + len(word)))
                at = text.find(word, at + len(word))
        self._marks = sorted(found)
        self._current = min(self._current, len(self._marks) - 1)
        self._paint()

    def _paint(self) -> None:
        t = self._theme.tokens
        painted = []
        for number, (start, end) in enumerate(self._marks):
            form = QTextCharFormat()
            form.setBackground(QColor(t.accent if number == self._current else t.hit))
            form.setForeground(QColor(t.on_accent if number == self._current else t.text))
            mark = QTextEdit.ExtraSelection()
            mark.format = form
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            painted.append(mark)
        self.setExtraSelections(painted)


def _folded_alike(text: str) -> str:
    """The text as it is searched, each letter where it was."""
    return text.translate({ord(letter): folded(letter)[:1] or letter for letter in set(text)})
