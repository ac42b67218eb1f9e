"""An article on paper: black on white in whatever theme, with its address at its head, and without pictures.

Qt's module for printing is imported where something is printed; the page is set and printed off the window's thread.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog

from kbdesk.failure import KbdeskError
from kbdesk.gui.reader.load import document
from kbdesk.gui.reader.page import Look, page
from kbdesk.gui.widgets.theme import LIGHT
from kbdesk.gui.words import wording
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from kbdesk.engine import Engine
    from kbdesk.gui.articles.picked import Picked
    from kbdesk.gui.bridge import Bridge
    from kbdesk.gui.reader.reader import Reader
    from kbdesk.gui.widgets.message_bar import MessageBar
    from kbdesk.library.records import ArticleDetail

POINTS = 10.5
INK = replace(LIGHT, text="#000000", muted="#000000", accent="#000000", chip="#ffffff", code="#ffffff", line="#808080")


class Printing(QObject):
    """Asks for the printer, and has an article printed."""

    def __init__(self, engine: Engine, bridge: Bridge, reader: Reader, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._reader = reader
        self._messages = messages
        self._window = window

    def ask(self, picked: Picked) -> None:
        """Ask how one of them is to be printed."""
        if picked.count > 1:
            self._messages.say(self.tr("Articles are printed one at a time."))
        elif picked.articles:
            id = picked.articles[0].id
            self._bridge.ask(lambda: self._engine.article(id, binned=True), self._came)

    def _came(self, detail: ArticleDetail | None) -> None:
        if detail is None or not (detail.html or detail.text):
            self._messages.say(self.tr("There is no text of it to print."))
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        title = wording.plain(detail.article.title) or detail.article.url
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._window)
        dialog.finished.connect(lambda done: self._print(detail.article.id, title, printer) if done else None)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants to be told whom to tell

    def _print(self, article: int, title: str, printer: QPrinter) -> None:
        engine, look, said = self._engine, on_paper(self._reader), self.tr("Printed “{title}”.").format(title=title)
        self._bridge.ask(
            lambda: print_on(engine, article, look, printer), lambda _: self._messages.say(said), slow=True
        )


def on_paper(reader: Reader) -> Look:
    """How a page is set on paper, in the typeface of the reader."""
    family = QFontInfo(reader.document().defaultFont()).family()
    mono = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()
    return Look(INK, family, mono, POINTS, with_address=True)


def print_on(engine: Engine, article: int, look: Look, printer: QPrinter) -> None:
    """Print an article. Raises KbdeskError where it is gone, or where the printer or the file takes nothing."""
    detail = engine.article(article, binned=True)
    if detail is None:
        raise KbdeskError(Worded("This article is no longer in the library."))
    html, _ = page(detail, None, look)
    font = QFont(look.family)
    font.setPointSizeF(look.size)
    made = document(html, font, QThread.currentThread())
    _wrap(made)
    made.print_(printer)
    if printer.printerState() == printer.PrinterState.Error:
        raise KbdeskError(Worded("It could not be printed: the printer or the file cannot be written to."))


def _wrap(document: QTextDocument) -> None:
    """Break the lines of code, which nobody can scroll on paper."""
    block, wrapped = document.begin(), QTextBlockFormat()
    wrapped.setNonBreakableLines(False)
    while block.isValid():
        if block.blockFormat().nonBreakableLines():
            QTextCursor(block).mergeBlockFormat(wrapped)
        block = block.next()
