"""The right pane: the reader, and the bars around it."""

import json

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbdesk.gui.reader import reading_type
from kbdesk.gui.reader.bin_bar import BinBar
from kbdesk.gui.reader.find_bar import FindBar
from kbdesk.gui.reader.highlight_list import HighlightList
from kbdesk.gui.reader.image_bar import ImageBar
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.reader.reading_type import ReadingType
from kbdesk.gui.reader.type_popover import TypePopover
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.notice_page import NoticePage
from kbdesk.gui.window_state import WindowState
from kbdesk.gui.words import wording
from kbdesk.library.records import ArticleDetail

_TYPE = "type"
_LEAST_PANEL = 90


class ReaderPane(QFrame):
    """Above the article what is said of its pictures, below it the find bar and the highlights."""

    def __init__(self, reader: Reader, state: WindowState, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.reader = reader
        self._state = state
        self._other: QWidget | None = None
        self._wanted = state.get("highlights", "1") == "1"
        self.placeholder = NoticePage(icons, self)
        self.placeholder.say("note", self.tr("No article chosen"), self.tr("Choose one to read it here."), "")
        self.images = ImageBar(reader, state, self)
        self.bin_bar = BinBar(reader, self)
        self.find_bar = FindBar(reader, icons, self)
        self.list = HighlightList(reader, self)
        self.list.setMinimumHeight(24)  # a list would want the room of four lines
        self.type_button = icons.tool_button("type", self.tr("Type and colours"), self)
        self.find_button = icons.tool_button("search", self.tr("Find in this article"), self)
        self.mark_button = icons.tool_button("highlight", self.tr("Highlight what is selected"), self)
        self.alone_button = icons.tool_button("alone", self.tr("The article alone, on the whole screen"), self)
        self.alone_button.setCheckable(True)
        self.list_button = icons.tool_button("note", self.tr("Highlights"), self)
        self.list_button.setCheckable(True)
        self.list_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar = QFrame(self)
        self.bar.setProperty("role", "bar")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        row.addStretch(1)
        for button in (self.mark_button, self.list_button, self.find_button, self.type_button, self.alone_button):
            row.addWidget(button)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.heading.setContentsMargins(16, 8, 8, 4)
        self.panel = QFrame(self)
        self.panel.setProperty("role", "foot")
        below = QVBoxLayout(self.panel)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.heading)
        below.addWidget(self.list, 1)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.bin_bar, self.images):
            column.addWidget(part)
        column.addWidget(reader, 1)
        column.addWidget(self.find_bar)
        self.halves = QSplitter(Qt.Orientation.Vertical, self)
        self.halves.setHandleWidth(1)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(page)
        self.halves.addWidget(self.panel)
        self.halves.setStretchFactor(0, 1)
        self.halves.setSizes([600, 170])
        self.panel.hide()
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.placeholder)
        self.pages.addWidget(self.halves)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        reader.type = reading_type.read(state.get(_TYPE, ""))
        self.type_button.clicked.connect(self.choose_type)
        self.find_button.clicked.connect(self.find_bar.open)
        self.list_button.toggled.connect(self._show_list)
        reader.shown.connect(self._article_shown)
        reader.marked.connect(self._marked)
        self.list.widened.connect(self._fit_panel)
        self._marked()

    def stand_in(self, page: QWidget) -> None:
        """Give the pane a page that can stand in for the article."""
        self._other = page
        self.pages.addWidget(page)

    def show_other(self, wanted: bool) -> None:
        """Show that page, or the article again."""
        if self._other is not None:
            usual = self.halves if self.reader.article is not None else self.placeholder
            self.pages.setCurrentWidget(self._other if wanted else usual)

    def has_focus(self) -> bool:
        """Whether the keyboard is on the article or one of its bars."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def choose_type(self) -> None:
        """Open the small window with the type."""
        popover = TypePopover(self.reader.type, self)
        popover.chosen.connect(self.put_type)
        popover.open_below(self.type_button)

    def put_type(self, chosen: ReadingType) -> None:
        """Set articles otherwise from now on."""
        self.reader.type = chosen
        self.keep_type()

    def zoom(self, factor: float) -> None:
        """Larger or smaller type; 0 is the usual size."""
        self.put_type(self.reader.type.sized(factor))

    def keep_type(self) -> None:
        """Keep how articles are set."""
        self._state.put(_TYPE, self.reader.type.kept())

    def leave(self) -> None:
        """Keep where its reader is, in the window's own settings: the engine may have no time left to do so."""
        article = self.reader.article
        if article is not None and self.reader.text:
            self._state.put("place", json.dumps([article.id, self.reader.place]))

    def left(self) -> tuple[int, float] | None:
        """Where its reader was when the window was closed: the article and the place. Asked once."""
        try:
            kept = json.loads(self._state.get("place", ""))
        except ValueError:
            return None
        self._state.put("place", "")
        if isinstance(kept, list) and len(kept) == 2 and isinstance(kept[0], int) and isinstance(kept[1], float | int):
            return kept[0], float(kept[1])
        return None

    def _article_shown(self, detail: ArticleDetail | None) -> None:
        if self._other is None or self.pages.currentWidget() is not self._other:
            self.pages.setCurrentWidget(self.halves if detail else self.placeholder)

    def _show_list(self, wanted: bool) -> None:
        self._wanted = wanted
        self._state.put("highlights", "1" if wanted else "0")
        self._marked()

    def _marked(self) -> None:
        count = len(self.reader.highlights)
        self.list_button.setText(wording.number(count) if count else "")
        self.list_button.setVisible(bool(count))
        self.list_button.blockSignals(True)
        self.list_button.setChecked(self._wanted)
        self.list_button.blockSignals(False)
        self.heading.setText(wording.counted(count, self.tr, "1 highlight", "{n} highlights"))
        self.panel.setVisible(bool(count) and self._wanted)
        self._fit_panel()
        QTimer.singleShot(0, self, self._fit_panel)  # once the splitter has given it its room

    def _fit_panel(self) -> None:
        """One highlight does not take the room of ten away from the text."""
        whole = self.heading.sizeHint().height() + self.list.whole_height
        self.panel.setMinimumHeight(min(_LEAST_PANEL, whole))
        self.panel.setMaximumHeight(whole)
        above, below = self.halves.sizes()
        if below > whole:
            # the splitter would keep the room for it
            self.halves.setSizes([above + below - whole, whole])
