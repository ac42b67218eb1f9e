"""The palette: type what you want to do or where you want to go, and press Enter."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kbdesk.gui.bridge import Bridge, Question
from kbdesk.gui.palette.match import Entry, matches
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.words import wording

DEBOUNCE_MS = 60
WIDTH = 620
ENTRY = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Palette(QDialog):
    """Everything there is to do and to go to. `chosen` gives the entry."""

    chosen = Signal(object)

    def __init__(
        self,
        entries: Sequence[Entry],
        recent: Sequence[tuple[str, object]],
        articles: Callable[[str], list[Entry]],
        bridge: Bridge,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        """`articles` looks articles up by what was typed; it runs off the window thread, as the matching does."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._entries = tuple(entries)
        self._recent = tuple(recent)
        self._articles = articles
        self._bridge = bridge
        self._icons = icons
        self._question: Question[tuple[str, list[Entry]]] | None = None
        self._shown_for: str | None = None
        self._run_when_shown = False
        self._items: list[QTreeWidgetItem] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to anything"))
        self.setObjectName("palette")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A command, a folder, a tag, or a title"))
        self.field.setAccessibleName(self.tr("Go to anything"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setColumnCount(2)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setIconSize(QSize(16, 16))
        self.list.setMouseTracking(True)
        self.nothing = QLabel(self.tr("Nothing fits. Fewer letters may."), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self._typed = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._typed.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda _: self._typed.start())
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self._show("", matches("", self._entries, self._recent))

    def open_over(self, window: QWidget) -> None:
        """Open in the upper middle of a window."""
        width = min(WIDTH, window.width() - 40)
        self.resize(width, min(420, window.height() - 80))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + min(90, window.height() // 8))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the field has the focus; Enter does it."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._move(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Hear no answer any more."""
        self._typed.stop()
        if self._question is not None:
            self._question.drop()
        super().done(result)

    def _move(self, event: QKeyEvent) -> None:
        count, row = len(self._items), self.list.currentIndex().row()
        if not count:
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}[
            Qt.Key(event.key())
        ]
        # past the last is the first, but only by single steps
        row = (row + step) % count if abs(step) == 1 else min(max(0, row + step), count - 1)
        self.list.setCurrentItem(self._items[row])

    def _enter(self) -> None:
        if self.field.text() == self._shown_for:
            if self._items:
                self._take(self._items[self.list.currentIndex().row()])
        else:
            # typed faster than it was looked up: do what fits all of it
            self._run_when_shown = True
            self._typed.stop()
            self._ask()

    def _take(self, item: QTreeWidgetItem) -> None:
        entry = item.data(0, ENTRY)
        self.accept()
        self.chosen.emit(entry)

    def _ask(self) -> None:
        if self._question is not None:
            self._question.drop()
        typed, entries, recent, articles = self.field.text(), self._entries, self._recent, self._articles

        def look() -> tuple[str, list[Entry]]:
            found = matches(typed, entries, recent)
            return typed, [*found, *articles(typed)] if typed.strip() else found

        self._question = self._bridge.ask(look, lambda answer: self._show(*answer))

    def _show(self, typed: str, entries: list[Entry]) -> None:
        self._question = None
        self._shown_for = typed
        self.list.clear()
        items: list[QTreeWidgetItem] = []
        self._items = items
        for entry in entries:
            item = QTreeWidgetItem([wording.plain(entry.text), entry.hint])
            item.setData(0, ENTRY, entry)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{wording.plain(entry.text)}, {entry.hint}")
            item.setIcon(0, self._icons.icon(entry.icon or "chevron-right", "muted"))
            item.setForeground(1, self.palette().placeholderText())
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setSizeHint(0, QSize(10, 32))
            items.append(item)
        self.list.addTopLevelItems(items)
        self.list.setVisible(bool(items))
        self.nothing.setVisible(not items)
        if items:
            self.list.setCurrentItem(items[0])
        if self._run_when_shown:
            self._run_when_shown = False
            if items:
                self._take(items[0])


def key_of(value: Any) -> tuple[str, object] | None:
    """The key of an entry as it was kept, or None for what is none."""
    if isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], str | int):
        return value[0], value[1]
    return None
