"""What is dropped on a line of the sources: articles, into a folder, a category, the archive or the bin, or tagged; and
folders, into other ones.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from kbdesk.gui.articles.drag import ARTICLES
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.commands.articles import ArticleCommands
from kbdesk.gui.commands.filing import Filing
from kbdesk.gui.sources.pane import FOLDER, SourcesPane

EXPAND_MS = 650
SCROLL_MS = 40
EDGE = 24
KINDS = ("folder", "tag", "category")
PLACES = ("starred", "archived", "bin")


class SourceDrops(QObject):
    """Watches what is dragged over the pane: lights up the line, unfolds it, scrolls, and has the drop done.

    Where folders are concerned articles move; with Ctrl held down they are put there in addition.
    """

    def __init__(
        self, pane: SourcesPane, dragged: Callable[[], Picked], commands: ArticleCommands, filing: Filing
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._dragged = dragged
        self._commands = commands
        self._filing = filing
        self._over = QPersistentModelIndex()
        self._step = 0
        self._unfold = QTimer(self, interval=EXPAND_MS, singleShot=True)
        self._unfold.timeout.connect(self._expand)
        self._scroll = QTimer(self, interval=SCROLL_MS)
        self._scroll.timeout.connect(self._move_on)
        pane.viewport().setAcceptDrops(True)
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Articles and folders are taken here; everything else is for the window."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._leave()
            return True
        if not isinstance(event, QDropEvent):
            return False
        if not any(map(event.mimeData().hasFormat, (ARTICLES, FOLDER))):
            event.ignore()
            return True
        point = event.position().toPoint()
        if kind == QEvent.Type.Drop:
            self._drop(event, point)
            return True
        if isinstance(event, QDragMoveEvent):
            self._hover(event, point)
        return True

    def _hover(self, event: QDragMoveEvent, point: QPoint) -> None:
        index = self._pane.indexAt(point)
        if QPersistentModelIndex(index) != self._over:
            self._over = QPersistentModelIndex(index)
            self._unfold.start()
        height = self._pane.viewport().height()
        self._step = -1 if point.y() < EDGE else 1 if point.y() > height - EDGE else 0
        if self._step and not self._scroll.isActive():
            self._scroll.start()
        right, folder = self._takes(index, event), _folder(event)
        self._pane.light_up(index if right else QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction if folder is None else Qt.DropAction.MoveAction)
        # the enter event is taken in any case: the lines to come may be right
        if right or event.type() == QEvent.Type.DragEnter:
            event.accept()
        else:
            event.ignore()

    def _takes(self, index: QModelIndex, event: QDropEvent) -> bool:
        if (folder := _folder(event)) is not None:
            return self._pane.rows.may_take(index, folder)
        kind, what = self._pane.rows.node(index).key
        picked = self._dragged()
        return bool(picked) and not picked.binned and (kind in KINDS or (kind == "library" and what in PLACES))

    def _drop(self, event: QDropEvent, point: QPoint) -> None:
        index = self._pane.indexAt(point)
        right, folder = self._takes(index, event), _folder(event)
        self._leave()
        if not right:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction if folder is None else Qt.DropAction.MoveAction)
        event.accept()
        kind, what = self._pane.rows.node(index).key
        if folder is not None:
            self._pane.folder_dropped.emit(folder, what if kind == "folder" else None)
            return
        picked = self._dragged()
        if kind == "folder" and isinstance(what, int):
            self._filing.move(picked, what, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif kind == "tag":
            self._filing.tag(picked, str(what))
        elif kind == "category":
            self._filing.categorise(picked, str(what))
        elif what == "bin":
            self._commands.delete(picked)
        else:
            self._commands.mark(picked, "star" if what == "starred" else "archive")

    def _leave(self) -> None:
        self._unfold.stop()
        self._scroll.stop()
        self._over = QPersistentModelIndex()
        self._pane.light_up(QModelIndex())

    def _expand(self) -> None:
        if self._over.isValid():
            self._pane.expand(self._pane.rows.find(self._pane.rows.node(self._over).key))

    def _move_on(self) -> None:
        if not self._step:
            self._scroll.stop()
            return
        bar = self._pane.verticalScrollBar()
        bar.setValue(bar.value() + self._step * max(1, bar.singleStep() // 2))


def _folder(event: QDropEvent) -> int | None:
    """The folder that is dragged; None where it is articles."""
    data = event.mimeData()
    return int(bytes(data.data(FOLDER).data())) if data.hasFormat(FOLDER) else None
