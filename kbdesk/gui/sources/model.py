"""The left pane as a model: the library, folders, categories and tags, each with its count."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording
from kbdesk.library.records import MOST_TAGS, Filter, SavedSearch, Sources

FIRST_TAGS = 200
DUPLICATES = ("library", "duplicates")
FOLDERS = ("section", "folders")
EVERY_TAG = ("more", "every tag")
"""The line that leads to the tags that are not among the sources."""

NODE = Qt.ItemDataRole.UserRole + 1
_PLACE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


def _tr(text: str, comment: str | None = None, n: int = -1) -> str:
    return QCoreApplication.translate("SourcesModel", text, comment, n)


@dataclass(frozen=True)
class Node:
    """One line of the pane; `key` stays the same while names and counts change. Equal are two that look the same,
    whatever lies below them.
    """

    key: tuple[str, object]
    name: str
    icon: str = ""
    count: int | None = None
    filter: Filter | None = None
    search: SavedSearch | None = None
    children: list["Node"] = field(default_factory=list, compare=False)

    @property
    def is_section(self) -> bool:
        """Whether it is a heading, which cannot be chosen."""
        return self.key[0] == "section"

    @property
    def shown_count(self) -> str:
        """The count as it stands beside the name."""
        return wording.number(self.count) if self.count else ""

    def add(self, child: "Node") -> "Node":
        """Append a line below this one."""
        self.children.append(child)
        return child


def states(sources: Sources) -> list[Node]:
    """The lines of what articles can be, whatever they are filed under."""
    return [
        Node(("library", name), text, icon, count, chosen)
        for name, text, icon, count, chosen in (
            ("all", _tr("All"), "all", sources.all, Filter()),
            ("unread", _tr("Unread"), "unread", sources.unread, Filter(unread=True)),
            ("starred", _tr("Starred"), "star", sources.starred, Filter(starred=True)),
            ("archived", _tr("Archived"), "archive", sources.archived, Filter(archived=True)),
            ("notes", _tr("Notes"), "note", sources.notes, Filter(notes=True)),
            ("highlights", _tr("Highlights"), "highlight", sources.highlighted, Filter(highlighted=True)),
        )
        if name not in ("archived", "highlights") or count
    ]


def bin_line(sources: Sources) -> list[Node]:
    """The line of what was deleted; none where nothing was."""
    binned = Filter(binned=True)
    return [Node(("library", "bin"), _tr("Bin"), "trash", sources.binned, binned)] if sources.binned else []


def tree(sources: Sources, all_tags: bool, duplicates: int | None = None) -> Node:
    """The lines of the pane, with so many groups of duplicates (None: not known yet); made off the window thread."""
    root = Node(("root", 0), "")
    for line in states(sources):
        root.add(line)
    root.add(Node(("library", "failed"), _tr("Failed"), "failed", sources.failed, Filter(failed=True)))
    root.add(Node(DUPLICATES, _tr("Duplicates"), "copy", duplicates))
    for line in bin_line(sources):
        root.add(line)
    if sources.searches:
        section = root.add(Node(("section", "searches"), _tr("Saved searches")))
        for kept in sources.searches:
            section.add(Node(("search", kept.id), kept.name, "search", search=kept))
    if sources.folders:
        section = root.add(Node(FOLDERS, _tr("Folders")))
        nodes = {
            folder.id: Node(("folder", folder.id), folder.name, "folder", folder.count, Filter(folder=folder.id))
            for folder in sources.folders
        }
        for folder in sources.folders:
            above = nodes.get(folder.parent) if folder.parent is not None else None
            (above or section).add(nodes[folder.id])
    if sources.categories:
        section = root.add(Node(("section", "categories"), _tr("Categories")))
        # in the order of what they are called here
        for category, count in sorted(sources.categories, key=lambda one: wording.category(one[0]).casefold()):
            section.add(
                Node(("category", category), wording.category(category), "category", count, Filter(category=category))
            )
    if sources.tags:
        section = root.add(Node(("section", "tags"), _tr("Tags")))
        shown = sources.tags if all_tags else sources.tags[:FIRST_TAGS]
        for tag in shown:
            section.add(Node(("tag", tag.name), tag.name, "tag", tag.count, Filter(tag=tag.name)))
        if len(shown) < len(sources.tags):
            rest = len(sources.tags) - len(shown)
            section.add(Node(("more", "tags"), _tr("Show {n} more…").format(n=wording.number(rest))))
        elif len(shown) >= MOST_TAGS:
            section.add(Node(EVERY_TAG, _tr("All tags…")))
    return root


class SourcesModel(QStandardItemModel):
    """Feeds the tree of sources. What is another line comes, goes or moves by itself: who is on a line stays on it.

    Qt keeps the lines, for it asks for each of them many times when they are laid out and painted, which would take
    Python a hundred times as long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(_PLACE)
        self.root = Node(("root", 0), "")

    def put(self, root: Node) -> None:
        """Show these lines."""
        before, self.root = self.root, root
        self._become(self.invisibleRootItem(), before, root)

    def node(self, index: Index) -> Node:
        """The line of an index."""
        found = index.data(NODE)
        return found if isinstance(found, Node) else self.root

    def find(self, key: tuple[str, object]) -> QModelIndex:
        """The index of a line; one that is not valid where there is no such line."""
        index = QModelIndex()
        for row in _way(self.root, key):
            index = self.index(row, 0, index)
        return index

    def may_take(self, index: Index, folder: int) -> bool:
        """Whether a folder can be put on a line: on another one that is not within it, or on the heading of all, where
        it does not lie there already.
        """
        moved, key = self.find(("folder", folder)), self.node(index).key
        if not moved.isValid() or not (key[0] == "folder" or key == FOLDERS) or moved.parent() == index:
            return False
        above: Index = index
        while above.isValid() and above != moved:
            above = above.parent()
        return not above.isValid()

    def _become(self, item: QStandardItem, before: Node, node: Node) -> None:
        """Have the lines of `node` below `item`, which has those of `before`."""
        now = {child.key: child for child in node.children}
        for row in reversed(range(len(before.children))):
            if before.children[row].key not in now:
                item.removeRow(row)
        there = [child for child in before.children if child.key in now]
        self._rewrite(item, [(row, now[old.key]) for row, old in enumerate(there) if old != now[old.key]])
        for row, old in enumerate(there):
            child = now[old.key]
            if old.children or child.children:
                self._become(item.child(row), old, child)
        known = {child.key for child in there}
        fresh = [child for child in node.children if child.key not in known]
        item.appendRows([_made(child) for child in fresh])
        places = {key: place for place, key in enumerate(now)}
        order = [places[child.key] for child in (*there, *fresh)]
        if order != sorted(order):
            blocked = self.blockSignals(True)  # a place is nothing that can be seen
            for row, place in enumerate(order):
                item.child(row).setData(place, _PLACE)
            self.blockSignals(blocked)
            item.sortChildren(0)

    def _rewrite(self, item: QStandardItem, lines: Sequence[tuple[int, Node]]) -> None:
        """Have these lines below an item say what nodes do. The view hears of all of them at once: by itself each line
        would tell four times, which took most of the time that an import takes the sources.
        """
        if not lines:
            return
        blocked = self.blockSignals(True)
        for row, node in lines:
            _write(item.child(row), node)
        self.blockSignals(blocked)
        self.dataChanged.emit(item.child(lines[0][0]).index(), item.child(lines[-1][0]).index())


def _way(node: Node, key: tuple[str, object]) -> list[int]:
    """The rows that lead from a line down to another; none where that is not below it."""
    for row, child in enumerate(node.children):
        if child.key == key:
            return [row]
        if child.children and (further := _way(child, key)):
            return [row, *further]
    return []


def _made(node: Node) -> QStandardItem:
    """A line with all that lies below it."""
    line = QStandardItem()
    line.setFlags({"section": _OF_SECTION, "folder": _OF_FOLDER}.get(node.key[0], _OF_LINE))
    _write(line, node)
    line.appendRows([_made(child) for child in node.children])
    return line


def _write(line: QStandardItem, node: Node) -> None:
    """Have a line say what a node does."""
    line.setData(node, NODE)
    line.setText(wording.plain(node.name))
    line.setToolTip(tip(node.search.query if node.search else node.name))
    line.setAccessibleText(node.name if node.count is None else f"{node.name}, {_counted(node, node.count)}")


def _counted(node: Node, count: int) -> str:
    if node.key == DUPLICATES:
        return wording.counted(count, _tr, "1 group", "{n} groups")
    return wording.articles(count)


_OF_SECTION = Qt.ItemFlag.ItemIsEnabled
_OF_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OF_FOLDER = _OF_LINE | Qt.ItemFlag.ItemIsDragEnabled
