"""Finding words in the article that is open."""

import re
from bisect import bisect_left

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kbdesk.gui.reader.anchors import Span
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.widgets.find_field import FindField
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.utf16 import units
from kbdesk.gui.words import wording

MOST_FOUND = 10_000


class FindBar(QFrame):
    """Below the reader: looks for what is typed as it is typed, counts it, and goes from one place to the next."""

    def __init__(self, reader: Reader, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self._reader = reader
        self._places: list[Span] = []
        self._current = -1
        self.field = FindField(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.count.setMinimumWidth(96)
        self.previous = self._button(icons, "chevron-up", self.tr("Previous place"), lambda: self.step(-1))
        self.next = self._button(icons, "chevron-down", self.tr("Next place"), lambda: self.step(1))
        close = self._button(icons, "close", self.tr("Close"), self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.previous, self.next, close):
            row.addWidget(button)
        self.field.textChanged.connect(lambda _: self._look(keep=True))
        self.field.step.connect(self.step)
        self.field.left.connect(self.leave)
        reader.shown.connect(lambda _: self._look(keep=False))
        self.hide()

    def open(self) -> None:
        """Show it, with what is selected in the article."""
        cursor = self._reader.textCursor()
        chosen = cursor.selectedText()
        self.show()
        if chosen.strip() and len(chosen) < 100 and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look(keep=True)

    def leave(self) -> None:
        """Close it; what was found last is selected, unless its reader selected something else, or went elsewhere."""
        self.hide()
        self._reader.put_found([], -1)
        if self._current >= 0:
            self._select(*self._places[self._current])
        self._reader.setFocus()

    def _select(self, start: int, end: int) -> None:
        cursor, bar = self._reader.textCursor(), self._reader.verticalScrollBar()
        if cursor.hasSelection() or cursor.position() != start:
            return
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        top = bar.value()
        self._reader.setTextCursor(cursor)
        bar.setValue(top)  # who scrolled on meanwhile stays there

    def step(self, by: int) -> None:
        """Go to another place; past the last comes the first."""
        if self._places:
            self._go((self._current + by) % len(self._places))

    def _look(self, *, keep: bool) -> None:
        """Look for what is typed, from what is seen downwards where `keep`."""
        if self.isHidden():
            return
        wanted = " ".join(units(self.field.text()).split())
        pattern = r"\s+".join(map(re.escape, wanted.split()))
        self._places = []
        if wanted:
            for found in re.finditer(pattern, self._reader.text, re.IGNORECASE):
                self._places.append(found.span())
                if len(self._places) == MOST_FOUND:
                    break
        self._current = -1
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._places))
        if not self._places:
            self._reader.put_found([], -1)
            self.count.setText(self.tr("Not found") if wanted and self._reader.text else "")
            return
        start = self._reader.place * len(self._reader.text)
        first = bisect_left(self._places, (int(start), 0))
        if keep:
            self._go(first if first < len(self._places) else 0)
        else:
            self._show()

    def _go(self, place: int) -> None:
        self._current = place
        self._show()
        start = self._places[place][0]
        cursor = self._reader.textCursor()
        cursor.setPosition(start)
        self._reader.setTextCursor(cursor)
        rect = self._reader.cursorRect(cursor)
        if not self._reader.viewport().rect().adjusted(0, 20, 0, -40).contains(rect.center()):
            self._reader.show_position(start, self._reader.viewport().height() // 3)

    def _show(self) -> None:
        self._reader.put_found(self._places, self._current)
        said = self.tr("{at} of {n}") if self._current >= 0 else self.tr("{n} found")
        self.count.setText(said.format(at=wording.number(self._current + 1), n=wording.number(len(self._places))))

    def _button(self, icons: Icons, icon: str, name: str, do: object) -> QToolButton:
        button = icons.tool_button(icon, name, self, size=16)
        button.clicked.connect(do)
        return button
