"""The window of the help: contents and search at the left, a page at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from kbdesk.gui.browser import open_link
from kbdesk.gui.help.list import HelpList
from kbdesk.gui.help.render import Book
from kbdesk.gui.help.view import HelpView
from kbdesk.gui.widgets.direction import mirrored
from kbdesk.gui.widgets.find_field import FindField
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.words import wording
from kbdesk.manual import CONTENTS, Section, folded

_SCALES = (0.7, 2.5)
_STEP = 1.1
_SIZE = (1000, 720)


class HelpField(FindField):
    """Up and down go through the list below the field, too."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys above; the rest is the field's."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class HelpWindow(QDialog):
    """Stands beside the window, and beside its dialogs: it belongs to neither."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self._book: Book | None = None
        self._wanted = CONTENTS
        self._past: list[tuple[str, int]] = []
        self._future: list[tuple[str, int]] = []
        self.view = HelpView(theme, self)
        self.list = HelpList(self)
        self.field = HelpField(self)
        self.field.setPlaceholderText(self.tr("Search the help"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.english = QLabel(self.tr("These pages are in English."), self)
        self.english.setProperty("role", "muted")
        # said where that is another language than the window's
        self.english.setVisible(self.english.text() != "These pages are in English.")
        back, forward = ("right", "left") if mirrored() else ("left", "right")
        self.back = icons.tool_button(f"chevron-{back}", self.tr("Back"), self)
        self.forward = icons.tool_button(f"chevron-{forward}", self.tr("Forward"), self)
        self.previous = icons.tool_button("chevron-up", self.tr("Previous place"), self)
        self.next = icons.tool_button("chevron-down", self.tr("Next place"), self)
        self._lay_out()
        self._connect()
        open_at(self, *_SIZE)
        self._allow()

    def _lay_out(self) -> None:
        bar = QFrame(self)
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 5, 10, 5)
        row.setSpacing(3)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(8)
        row.addWidget(self.english)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view, 1)
        head = QFrame(self)
        head.setProperty("role", "bar")
        above = QHBoxLayout(head)
        above.setContentsMargins(10, 5, 10, 5)
        above.addWidget(self.field)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        head.setFixedHeight(max(head.sizeHint().height(), bar.sizeHint().height()))
        bar.setFixedHeight(head.height())
        self.halves = QSplitter(Qt.Orientation.Horizontal, self)
        self.halves.setHandleWidth(1)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(left)
        self.halves.addWidget(right)
        self.halves.setStretchFactor(1, 1)
        self.halves.setSizes([280, _SIZE[0] - 280])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.halves)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_topic)
        self.field.textChanged.connect(lambda _: self._search())
        self.field.step.connect(self.step)
        self.field.moved.connect(self._move)
        self.field.left.connect(self.leave)
        self.view.followed.connect(self._follow)
        self.view.stepped.connect(self.travel)
        self.back.clicked.connect(lambda: self.travel(-1))
        self.forward.clicked.connect(lambda: self.travel(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        for keys, do in (
            (("Ctrl+F", "/"), self._go_search),
            (("Alt+Left",), lambda: self.travel(-1)),
            (("Alt+Right",), lambda: self.travel(1)),
            (("F3",), lambda: self.step(1)),
            (("Shift+F3",), lambda: self.step(-1)),
            (("Ctrl++", "Ctrl+="), lambda: self.zoom(_STEP)),
            (("Ctrl+-",), lambda: self.zoom(1 / _STEP)),
            (("Ctrl+0",), lambda: self.zoom(0)),
            (("Ctrl+W",), self.reject),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)

    # what is shown

    def put_book(self, book: Book) -> None:
        """The help has been read: show what was asked for meanwhile."""
        self._book = book
        self.list.show_contents(book.manual)
        self._turn(self._wanted)

    def say(self, sentence: str) -> None:
        """Show a sentence where the page would be."""
        self.view.setPlainText(sentence)

    @property
    def topic(self) -> str:
        """The topic that was asked for last."""
        return self._wanted

    def show_topic(self, topic: str) -> None:
        """Turn to a page or a section; what it was turned from is one step back."""
        if self._book is None:
            self._wanted = topic
            return
        if self.view.page is not None and topic != self._wanted:
            self._past.append((self._wanted, self.view.verticalScrollBar().value()))
            self._future.clear()
        self._turn(topic)

    def travel(self, by: int) -> None:
        """One step back (-1) or forward (1)."""
        come, gone = (self._past, self._future) if by < 0 else (self._future, self._past)
        if come and self._book is not None:
            gone.append((self._wanted, self.view.verticalScrollBar().value()))
            topic, place = come.pop()
            self._turn(topic)
            self.view.verticalScrollBar().setValue(place)

    def zoom(self, factor: float) -> None:
        """Larger or smaller text; 0 is the usual size."""
        self.put_scale(self.view.scale * factor if factor else 1.0)

    def put_scale(self, scale: float) -> None:
        """How much larger than usual the text is."""
        self.view.scale = min(_SCALES[1], max(_SCALES[0], scale))
        self.view.set_again()

    def _turn(self, topic: str) -> None:
        book = self._book
        if book is None:
            return
        section = book.manual.locate(topic) or book.manual.contents.sections[0]
        page = book.manual.page(section.page)
        if page is None:
            return
        self._wanted = topic
        if page is self.view.page:
            self.view.show_anchor(section.anchor)
        else:
            self.view.show_page(page, book, section.anchor)
        # the first page is called Help itself
        first = page is book.manual.contents
        self.setWindowTitle(page.title if first else self.tr("{page} – Help").format(page=page.title))
        if self._words():
            self._mark(section)
        else:
            self.list.put_current(page.name)
        self._allow()

    def _follow(self, address: str) -> None:
        if address.startswith("#") and self.view.page is not None:
            self.show_topic(f"{self.view.page.name}{address}")
        elif "://" in address or address.startswith("mailto:"):
            open_link(address)
        else:
            self.show_topic(address.replace(".md", ""))

    # search

    def _words(self) -> list[str]:
        return folded(self.field.text()).split()

    def _search(self) -> None:
        if self._book is None:
            return
        words = self._words()
        self.view.mark(words)
        if not words:
            self.list.show_contents(self._book.manual)
            self.list.put_current(self.view.page.name if self.view.page is not None else "")
            self._allow()
            return
        found = self._book.manual.find(self.field.text())
        self.list.show_found(found, self._book.manual)
        if found:
            self._turn(found[0].section.topic)
        else:
            self._allow()
            self.count.setText(self.tr("Not found"))

    def _mark(self, section: Section) -> None:
        """Mark what is looked for in the page, and go to the first place in a section."""
        self.view.mark(self._words())
        if self.view.count:
            self.view.go(self.view.first_from(section.anchor))

    def step(self, by: int) -> None:
        """The next (1) or the previous (-1) place; past the last one of a page comes what was found next."""
        if self.view.step(by):
            self._allow()
            return
        page = self.view.page
        for _ in range(self.list.count()):
            row = self.list.currentRow() + by
            if not self._words() or not 0 <= row < self.list.count():
                return
            self.list.setCurrentRow(row)
            if self.view.page is not page:
                return

    def _move(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and not self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled:
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _go_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Clear the search; with none, close."""
        if self.field.text():
            self.field.clear()
        else:
            self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, as in the field; Enter presses no button."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _allow(self) -> None:
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))
        count = self.view.count
        for widget in (self.previous, self.next, self.count):
            widget.setVisible(bool(self._words()))
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
        said = self.tr("{at} of {n}").format(at=wording.number(self.view.current + 1), n=wording.number(count))
        self.count.setText(said if count else "")
