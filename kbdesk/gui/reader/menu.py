"""The menu of the reader: what can be done to a link, to what is selected, and to a highlight."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from kbdesk.gui.browser import may_open, open_link
from kbdesk.gui.reader.highlighting import Highlighting
from kbdesk.gui.reader.reader import Reader


def _tr(text: str) -> str:
    return QCoreApplication.translate("reader", text)


def reader_menu(
    event: QContextMenuEvent,
    reader: Reader,
    highlighting: Highlighting,
    add_link: Callable[[str], None],
    find: Callable[[], None],
) -> QMenu:
    """The menu for a place in the article; `add_link` adds a link to the library."""
    menu = QMenu(reader)
    address = reader.anchorAt(event.pos())
    if may_open(address):
        menu.addAction(_tr("&Open Link in Browser")).triggered.connect(lambda: open_link(address))
        menu.addAction(_tr("Copy &Link Address")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(address)
        )
        if address.startswith(("http://", "https://")):
            menu.addAction(_tr("&Add Link to the Library")).triggered.connect(lambda: add_link(address))
        menu.addSeparator()
    if reader.selection() is not None:
        menu.addAction(_tr("&Copy")).triggered.connect(reader.copy)
        marks = menu.addMenu(_tr("&Highlight"))
        for colour, action in highlighting.add_colours(marks):
            action.triggered.connect(lambda _=False, colour=colour: highlighting.add(colour))
        menu.addAction(_tr("Highlight with &Note…")).triggered.connect(lambda: highlighting.add(with_note=True))
        menu.addSeparator()
    position = reader.cursorForPosition(event.pos()).position()
    if (highlight := reader.highlight_at(position)) is not None:
        highlighting.fill_menu(menu, highlight)
        menu.addSeparator()
    menu.addAction(_tr("&Select All")).triggered.connect(reader.selectAll)
    menu.addAction(_tr("&Find in This Article…")).triggered.connect(lambda: find())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
