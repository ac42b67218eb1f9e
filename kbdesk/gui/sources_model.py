"""The left pane as a model: the library, folders, categories and tags, each with its count."""

from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kbdesk.gui import wording
from kbdesk.gui.icons import Icons
from kbdesk.library.records import Filter, SavedSearch, Sources

FIRST_TAGS = 200

COUNT = Qt.ItemDataRole.UserRole + 1
SECTION = Qt.ItemDataRole.UserRole + 2

_OF_SECTION = Qt.ItemFlag.ItemIsEnabled
_OF_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
"""Put together once: Qt asks for them a thousand times when the lines change, and Python takes its time for each."""

Index = QModelIndex | QPersistentModelIndex


def _tr(text: str) -> str:
    return QCoreApplication.translate("SourcesModel", text)


@dataclass(eq=False)
class Node:
    """One line of the pane; `key` stays the same while names and counts change."""

    key: tuple[str, object]
    name: str
    icon: str = ""
    count: int | None = None
    filter: Filter | None = None
    search: SavedSearch | None = None
    parent: "Node | None" = None
    row: int = 0
    children: list["Node"] = field(default_factory=list)

    def add(self, child: "Node") -> "Node":
        """Append a line below this one."""
        child.parent = self
        child.row = len(self.children)
        self.children.append(child)
        return child


def tree(sources: Sources, all_tags: bool) -> Node:
    """The lines of the pane; made off the window thread."""
    root = Node(("root", 0), "")
    for name, text, icon, count, chosen in (
        ("all", _tr("All"), "all", sources.all, Filter()),
        ("unread", _tr("Unread"), "unread", sources.unread, Filter(unread=True)),
        ("starred", _tr("Starred"), "star", sources.starred, Filter(starred=True)),
        ("archived", _tr("Archived"), "archive", sources.archived, Filter(archived=True)),
        ("notes", _tr("Notes"), "note", sources.notes, Filter(notes=True)),
        ("failed", _tr("Failed"), "failed", sources.failed, Filter(failed=True)),
    ):
        if name != "archived" or count:
            root.add(Node(("library", name), text, icon, count, chosen))
    root.add(Node(("library", "duplicates"), _tr("Duplicates"), "copy"))
    if sources.binned:
        root.add(Node(("library", "bin"), _tr("Bin"), "trash", sources.binned, Filter(binned=True)))
    if sources.searches:
        section = root.add(Node(("section", "searches"), _tr("Saved searches")))
        for kept in sources.searches:
            section.add(Node(("search", kept.id), kept.name, "search", search=kept))
    if sources.folders:
        section = root.add(Node(("section", "folders"), _tr("Folders")))
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
    return root


def shape(node: Node) -> list[tuple[str, object]]:
    """The keys of all lines in their order, with how deep they lie."""
    found: list[tuple[str, object]] = []
    stack = [(node, 0)]
    while stack:
        one, depth = stack.pop()
        found.append((one.key[0], (one.key[1], depth)))
        stack.extend((child, depth + 1) for child in reversed(one.children))
    return found


class SourcesModel(QAbstractItemModel):
    """Feeds the tree of sources. Counts change in place; only another set of lines is a reset."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.root = Node(("root", 0), "")
        self._shape: list[tuple[str, object]] = []

    def fits(self, new_shape: list[tuple[str, object]]) -> bool:
        """True where only counts and names changed."""
        return new_shape == self._shape

    def put(self, root: Node, new_shape: list[tuple[str, object]]) -> None:
        """Show these lines."""
        if self.fits(new_shape):
            self._copy(self.root, root)
            return
        self.beginResetModel()
        self.root = root
        self._shape = new_shape
        self.endResetModel()

    def _copy(self, old: Node, new: Node) -> None:
        for one, other in zip(old.children, new.children, strict=True):
            one.search = other.search
            if (one.name, one.count) != (other.name, other.count):
                one.name, one.count = other.name, other.count
                index = self.createIndex(one.row, 0, one)
                self.dataChanged.emit(index, index)
            self._copy(one, other)

    def node(self, index: Index) -> Node:
        """The line of an index."""
        found = index.internalPointer() if index.isValid() else self.root
        return found if isinstance(found, Node) else self.root

    def find(self, key: tuple[str, object]) -> QModelIndex:
        """The index of a line."""
        stack = list(self.root.children)
        while stack:
            node = stack.pop()
            if node.key == key:
                return self.createIndex(node.row, 0, node)
            stack.extend(node.children)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """See QAbstractItemModel."""
        children = self.node(parent).children
        return (
            self.createIndex(row, column, children[row]) if 0 <= row < len(children) and not column else QModelIndex()
        )

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """See QAbstractItemModel."""
        above = self.node(index).parent
        return QModelIndex() if above is None or above is self.root else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """See QAbstractItemModel."""
        return len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One; the delegate draws the count."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Section headings cannot be selected."""
        return _OF_SECTION if self.node(index).key[0] == "section" else _OF_LINE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, icon, count, and what a screen reader says."""
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.plain(node.name)
        if role == Qt.ItemDataRole.DecorationRole and node.icon:
            return self._icons.icon(node.icon, "danger" if node.key[1] == "failed" and node.count else "muted")
        if role == COUNT:
            return wording.number(node.count) if node.count else ""
        if role == SECTION:
            return node.key[0] == "section"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return node.name if node.count is None else f"{node.name}, {wording.articles(node.count)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.plain(node.search.query if node.search else node.name)
        return None
