"""The lists of the preview: folders and tags to tick, links to look at."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from kbdesk.gui.widgets.tick_model import ROOT, TickModel
from kbdesk.gui.words import wording
from kbdesk.library.shelf import Item

MOST_LINES = 1000


class Tree(QTreeView):
    """Names with figures beside them."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = TickModel(name, self)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setRootIsDecorated(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line that the space bar ticks is seen from the first moment."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flags.ClearAndSelect | flags.Rows)

    def show_lines(self) -> None:
        """Show the lines that were added."""
        self.setModel(self.lines)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.ResizeToContents)


class FolderTree(Tree):
    """The folders of an export; one that is not ticked is left out with all that lies in it."""

    chosen = Signal()

    def __init__(self, name: str, folders: Mapping[tuple[str, ...], int], parent: QWidget) -> None:
        """`folders` in the order of their paths, with how many items lie in each; () is what lies in none."""
        super().__init__(name, parent)
        self._made: dict[tuple[str, ...], int] = {}
        if () in folders:
            self._made[()] = self.lines.add(self.tr("No folder"), wording.number(folders[()]), ticked=True)
        for path in islice(folders, MOST_LINES):
            for depth in range(1, len(path) + 1):
                part = path[:depth]
                if part not in self._made:
                    count = folders.get(part, 0)
                    figure = wording.number(count) if count else ""
                    above = self._made[part[:-1]] if depth > 1 else ROOT
                    self._made[part] = self.lines.add(part[-1], figure, ticked=True, under=above)
        self.show_lines()
        self.setRootIsDecorated(any(len(path) > 1 for path in self._made))
        self.expandToDepth(0)
        self.lines.chosen.connect(self.chosen)

    def left_out(self) -> tuple[tuple[str, ...], ...]:
        """The folders that are not ticked, without those that lie in one of them."""
        off = {path for path, line in self._made.items() if not self.lines.is_ticked(line)}
        return tuple(sorted(path for path in off if len(path) < 2 or path[:-1] not in off))


class TagTree(Tree):
    """The tags of an export; one that is not ticked is not taken over."""

    def __init__(self, name: str, tags: Sequence[tuple[str, int]], parent: QWidget) -> None:
        super().__init__(name, parent)
        self._made = {tag: self.lines.add(tag, wording.number(count), ticked=True) for tag, count in tags[:MOST_LINES]}
        self.show_lines()

    def left_out(self) -> tuple[str, ...]:
        """The tags that are not ticked."""
        return tuple(tag for tag, line in self._made.items() if not self.lines.is_ticked(line))


class LinkTree(Tree):
    """The links themselves, where there are neither folders nor tags."""

    def __init__(self, name: str, items: Iterable[Item], parent: QWidget) -> None:
        super().__init__(name, parent)
        for item in islice(items, MOST_LINES):
            self.lines.add(item.title or item.url or item.file or item.text[:80])
        self.show_lines()
