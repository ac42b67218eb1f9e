"""The left pane: where articles can be looked for."""

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from kbdesk.engine import Engine
from kbdesk.gui.articles import drag as article_drag
from kbdesk.gui.articles.row_delegate import AT_LEFT, AT_RIGHT
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.sources.model import DUPLICATES, EVERY_TAG, FOLDERS, NODE, Node, SourcesModel, tree
from kbdesk.gui.widgets.ground import Ground
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.words import wording
from kbdesk.library.records import Sources

FOLDER = "application/x-kbdesk-folder"
"""A folder that is dragged: its id."""
REFRESH_MS = 1000
GAP = 8
"""Above a heading, in pixels."""


class SourceDelegate(QStyledItemDelegate):
    """Draws a line with its count at the right."""

    def __init__(self, theme: Theme, icons: Icons, parent: "SourcesPane") -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._parent = parent
        self._measure(parent.font())

    def _measure(self, font: QFont) -> None:
        """Make the fonts once: Qt asks for the height of every line whenever the lines become others."""
        self._font, self._small, self._head = QFont(font), QFont(font), QFont(font)
        self._small.setPointSizeF(font.pointSizeF() * 0.9)
        self._head.setPointSizeF(font.pointSizeF() * 0.88)
        self._head.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._small_metrics = QFontMetrics(self._font), QFontMetrics(self._small)
        self._height = self._metrics.height() + 10

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings stand a little apart."""
        if (font := self._parent.font()) != self._font:
            self._measure(font)
        return QSize(120, self._height + (GAP if index.data(NODE).is_section else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        t = self._theme.tokens
        node: Node = index.data(NODE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text its own
        flags = AT_RIGHT if option.direction == Qt.LayoutDirection.RightToLeft else AT_LEFT

        def seen(place: QRect) -> QRect:
            return QStyle.visualRect(option.direction, rect, place)

        if node.is_section:
            painter.setFont(self._head)
            painter.setPen(QColor(t.muted))
            painter.drawText(seen(rect.adjusted(4, GAP, -8, 0)), flags, str(index.data()))
            painter.restore()
            return
        if self._parent.lit == index:
            painter.setPen(QPen(QColor(t.accent), 1.5))
            painter.setBrush(QColor(t.selection))
            painter.drawRoundedRect(QRectF(seen(rect.adjusted(0, 0, -3, 0))).adjusted(1, 1.5, -1, -1.5), 6, 6)
        elif state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(t.focus) if self._parent.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selection))
            painter.drawRoundedRect(seen(rect.adjusted(0, 1, -3, -1)), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(seen(rect.adjusted(0, 1, -3, -1)), 6, 6)
        left = rect.left() + 6
        if node.icon:
            colour = "danger" if node.key[1] == "failed" and node.count else "muted"
            picture = self._icons.pixmap(node.icon, 16, colour, self._parent.devicePixelRatioF())
            painter.drawPixmap(seen(QRect(left, rect.center().y() - 7, 16, 16)).topLeft(), picture)
            left += 24
        count = node.shown_count
        wide = self._small_metrics.horizontalAdvance(count) if count else 0
        painter.setFont(self._small)
        painter.setPen(QColor(t.muted))
        right = rect.right() - 12
        painter.drawText(seen(QRect(right - wide, rect.top(), wide + 2, rect.height())), flags, count)
        painter.setFont(self._font)
        painter.setPen(QColor(t.text if node.icon else t.accent))
        room = QRect(left, rect.top(), max(0, right - wide - 8 - left), rect.height())
        name = self._metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(seen(room), flags, name)
        painter.restore()


class SourcesPane(QTreeView):
    """A tree of sources. `chosen` gives the filter and the name of the one that was chosen."""

    chosen = Signal(object, str)
    failures_chosen = Signal()
    duplicates_chosen = Signal()
    loaded = Signal(object)
    search_chosen = Signal(object)
    elsewhere = Signal()
    """Something else than a saved search is about to be chosen."""
    left = Signal()
    """Its reader goes on to what is chosen."""
    search_menu_wanted = Signal(object, object)
    search_rename_wanted = Signal(object)
    bin_menu_wanted = Signal(object)
    label_menu_wanted = Signal(str, str, object)
    """Of a "tag" or a "category": its name, and where; of a "folder": its id, or "" for a new one."""
    label_rename_wanted = Signal(str, str)
    every_tag_wanted = Signal()
    folder_dropped = Signal(int, object)
    """A folder is to lie in another one, or in none."""

    def __init__(self, engine: Engine, bridge: Bridge, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.setAccessibleName(self.tr("Sources"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(SourceDelegate(theme, icons, self))
        self._ground = Ground(self.viewport(), theme, "side")
        self._engine = engine
        self._theme = theme
        self._all_tags = False
        self._duplicates: int | None = None
        self._expanded: dict[tuple[str, object], bool] = {}
        self._key: tuple[str, object] = ("library", "all")
        self._silent = False
        self._awaited = 0
        self._gone: tuple[str, object] | None = None
        self._revealed: tuple[str, object] | None = None
        self._may_return = False
        self._others: dict[tuple[str, object], list[tuple[str, object]]] = {}
        self.lit = QPersistentModelIndex()
        self.sources: Sources | None = None
        self.rows = SourcesModel(self)
        self.setModel(self.rows)
        self.rows.rowsInserted.connect(self._unfold)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.clicked.connect(self._clicked)
        self.expanded.connect(lambda index: self._expanded.update({self.rows.node(index).key: True}))
        self.collapsed.connect(lambda index: self._expanded.update({self.rows.node(index).key: False}))
        theme.changed.connect(self.viewport().update)
        self._refresher = Refresher(bridge, self._ask, self._came, REFRESH_MS, self)

    def light_up(self, index: QModelIndex) -> None:
        """Show that something can be dropped on a line; on none where the index is not valid."""
        if (lit := QPersistentModelIndex(index)) != self.lit:
            self.lit = lit
            self.viewport().update()

    @property
    def key(self) -> tuple[str, object]:
        """The source that is chosen."""
        return self._key

    def refresh(self) -> None:
        """Counts may have changed."""
        self._refresher.poke()

    def put_duplicates(self, groups: int) -> None:
        """There are so many groups of duplicates."""
        if groups != self._duplicates:
            self._duplicates = groups
            self.refresh()

    def choose(self, key: tuple[str, object]) -> None:
        """Choose a source; one that is not there yet is chosen when it comes."""
        self._key = key
        index = self.rows.find(key)
        if index.isValid():
            self.setCurrentIndex(index)
        elif key[0] in ("tag", "folder") and self.sources is not None:
            # one of those that "Show more" shows, or one that was just made; an answer may still be without them
            self._all_tags, self._awaited = self._all_tags or key[0] == "tag", 2
            self.refresh()

    def reveal(self, key: tuple[str, object]) -> None:
        """Unfold what a source lies in, and scroll to it; one that is not there yet when it comes."""
        self._revealed = key
        self.refresh()

    def become(self, before: tuple[str, object], after: tuple[str, object]) -> None:
        """A source goes by another key, or is about to: who is there stays there, also when it goes by the one before
        again, as it does when that is undone.
        """
        for key, other in ((before, after), (after, before)):
            others = self._others.setdefault(key, [])
            others[:] = [other, *(one for one in others if one != other)]

    def come_back(self) -> None:
        """Something was undone: where the source went that was shown, it is shown again, should it come now, unless
        another one was chosen meanwhile.
        """
        self._may_return = self._gone is not None
        self.refresh()

    def _same(self) -> QModelIndex:
        """The index of the source that is to be shown, whatever it goes by now."""
        returning = [self._gone] if self._may_return and self._gone is not None else []
        keys = (*returning, self._key, *(self._others.get(self._key, ()) if not self._awaited else ()))
        return next((index for key in keys if (index := self.rows.find(key)).isValid()), QModelIndex())

    def _ask(self) -> tuple[Sources, Node]:
        sources = self._engine.sources()
        return sources, tree(sources, self._all_tags, self._duplicates)

    def _came(self, answer: tuple[Sources, Node]) -> None:
        self.sources, root = answer
        first = not self.rows.rowCount()
        top = self.verticalScrollBar().value()
        # Qt goes to another line where the one that it is on goes. The list shows All from the start, and what was
        # chosen before these lines came is still to be told.
        self._silent = not first or self._key == ("library", "all")
        self.rows.put(root)
        index = self._same()
        current = index if index.isValid() else self.rows.index(0, 0)
        awaited, self._awaited = self._awaited, 0 if index.isValid() else max(0, self._awaited - 1)
        self._silent = self._silent and not awaited
        if current != self.currentIndex() and not self._awaited:
            self.setCurrentIndex(current)
        self._silent = False
        self.executeDelayedItemsLayout()
        if not awaited:
            self.verticalScrollBar().setValue(top)
        if self._revealed is not None and (found := self.rows.find(self._revealed)).isValid():
            self._revealed = None
            self.scrollTo(found)  # which unfolds what it lies in
        if self.rows.node(current).key != self._key and not self._awaited:
            # the source that was shown is gone, or goes by another key, or is back
            gone = self._key if not index.isValid() else None
            self._current_changed(current, QModelIndex())
            self._gone = gone
        self.loaded.emit(self.sources)

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show lines that came folded as they were before they went, and headings open."""
        for row in range(first, last + 1):
            index = self.rows.index(row, 0, parent)
            if not self.rows.hasChildren(index):
                continue
            key = self.rows.node(index).key
            if self._expanded.get(key, key[0] == "section"):
                self.expand(index)
            self._unfold(index, 0, self.rows.rowCount(index) - 1)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._silent:
            return
        self._gone, self._may_return = None, False
        node = self.rows.node(current)
        if node.search is None and node.key[0] not in ("section", "more"):
            self.elsewhere.emit()
        if node.key == ("library", "failed"):
            self._key = node.key
            self.failures_chosen.emit()
        elif node.key == DUPLICATES:
            self._key = node.key
            self.duplicates_chosen.emit()
        elif node.filter is not None:
            self._key = node.key
            self.chosen.emit(node.filter, node.name)
        elif node.search is not None:
            self._key = node.key
            self.search_chosen.emit(node.search)
        elif node.key == ("more", "tags"):
            self._all_tags = True
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground first."""
        self._ground.paint(event)
        super().paintEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The arrow of a heading stands beside its words, which are set lower than the middle of their line."""
        super().drawBranches(painter, rect.adjusted(0, GAP if index.data(NODE).is_section else 0, 0, 0), index)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the folder that was pressed on."""
        node = self.rows.node(self.currentIndex())
        if node.key[0] == "folder":
            data, drag = QMimeData(), QDrag(self)
            data.setData(FOLDER, str(node.key[1]).encode())
            drag.setMimeData(data)
            article_drag.show(drag, wording.plain(node.name), self._theme, self)
            drag.exec(Qt.DropAction.MoveAction)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button asks for a menu, and leaves what is shown."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a saved search, a folder, a tag, a category, or the bin; the line is lit up meanwhile.

        Where there is no line, and on the heading of the folders, it is that of a new folder.
        """
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        node = self.rows.node(index)
        if node.key == ("library", "bin"):
            self.bin_menu_wanted.emit(event.globalPos())
        if node.search is not None:
            self.search_menu_wanted.emit(node.search, event.globalPos())
        if node.key[0] in ("tag", "category", "folder"):
            self.label_menu_wanted.emit(node.key[0], str(node.key[1]), event.globalPos())
        if not index.isValid() or node.key == FOLDERS:
            self.label_menu_wanted.emit("folder", "", event.globalPos())
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            self.light_up(index)
            menu.aboutToHide.connect(lambda: self.light_up(QModelIndex()))

    def event(self, event: QEvent) -> bool:
        """Here F2 is about the source, and not the window's own, which edits the title of the article."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames a saved search, a folder, a tag or a category; Enter, and what would open a line that has nothing
        in it, go on to the list; the rest is the tree's.
        """
        node = self.rows.node(self.currentIndex())
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if node.search is not None and event.key() == Qt.Key.Key_F2:
            self.search_rename_wanted.emit(node.search)
        elif node.key[0] in ("tag", "category", "folder") and event.key() == Qt.Key.Key_F2:
            self.label_rename_wanted.emit(node.key[0], str(node.key[1]))
        elif node.key == EVERY_TAG and enter:
            self.every_tag_wanted.emit()
        elif not node.is_section and not event.modifiers() and (enter or (event.key() == onward and not node.children)):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        search = self.rows.node(index).search
        if search is not None and index == self.currentIndex():
            # chosen already: what is in the search field may be another one by now
            self.search_chosen.emit(search)
        if self.rows.node(index).key == EVERY_TAG:
            self.every_tag_wanted.emit()
        if self.rows.node(index).is_section:
            self.setExpanded(index, not self.isExpanded(index))
