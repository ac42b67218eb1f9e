"""All tags, those that may be one, and the list of categories, to be put in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from kbdesk.commands.curation import Suggestion
from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.labels.edits import LabelEdits
from kbdesk.gui.labels.model import LabelRows
from kbdesk.gui.labels.proposed import Proposed
from kbdesk.gui.labels.table import LabelTable
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording

REFRESH_MS = 400
TAGS, ALIKE, CATEGORIES = range(3)


class LabelsDialog(QDialog):
    """Stays open beside the window, and follows what changes there. `undo_wanted`, `redo_wanted`: the window's keys."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, engine: Engine, bridge: Bridge, edits: LabelEdits, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags and Categories"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._engine = engine
        self._bridge = bridge
        self._edits = edits
        self._open = True
        self._hidden = self.tr("hidden")
        self._build()
        open_at(self, 720, 560)
        # its answer may come when this dialog is gone
        self._refresher = Refresher(bridge, self._ask, self._came, REFRESH_MS, bridge)
        self._proposed = Proposed(bridge, engine.curation.suggest_merges, self._suggested)
        bridge.articlesChanged.connect(self._poke)
        self._poke()

    def _build(self) -> None:
        tr, edits = self.tr, self._edits
        self.tags = LabelTable(tr("Tags"), (tr("Tag"), tr("Articles"), tr("By you"), tr("Hidden")), 0, self)
        self.rename = self.tags.add_button(tr("&Rename…"), lambda: edits.rename_tag(self._names(self.tags)[0], self))
        self.merge = self.tags.add_button(tr("&Merge…"), lambda: edits.merge_tags(self._names(self.tags), self))
        self.hide_ = self.tags.add_button(tr("&Hide"), lambda: edits.hide_tags(self._names(self.tags)))
        self.show_ = self.tags.add_button(tr("&Show"), lambda: edits.show_tags(self._names(self.tags)))
        self.delete = self.tags.add_button(tr("&Delete"), lambda: edits.delete_tags(self._names(self.tags)))
        alike = (tr("Tag"), tr("May be"), tr("Because"))
        self.alike = LabelTable(tr("Tags that may be one"), alike, 2, self, naming=2, by=-1)
        self.unite = self.alike.add_button(tr("&Merge"), self._unite)
        self.apart = self.alike.add_button(tr("&Not the Same"), self._keep_apart)
        self.categories = LabelTable(
            tr("Categories"), (tr("Category"), tr("Articles"), tr("What belongs in it")), 2, self
        )
        self.add = self.categories.add_button(tr("&New…"), lambda: edits.add_category(self))
        self.rename_category = self.categories.add_button(
            tr("&Rename…"), lambda: edits.rename_category(self._names(self.categories)[0], self)
        )
        self.remove = self.categories.add_button(
            tr("R&emove"), lambda: edits.remove_categories(self._names(self.categories))
        )
        self.categories.said.setText(
            tr("Changes hold for new articles; for others, select them and choose Article › Analyse Again.")
        )
        self.pages = QTabWidget(self)
        self.pages.addTab(self.tags, tr("&Tags"))
        self.pages.addTab(self.alike, tr("May Be &One"))
        self.pages.addTab(self.categories, tr("&Categories"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.pages, 1)
        column.addWidget(close)
        for table in (self.tags, self.alike):
            table.said.setText(tr("Looking…"))
        for table in (self.tags, self.alike, self.categories):
            table.changed.connect(self._update)
        self.pages.currentChanged.connect(self._look)
        for key, wanted in (("Ctrl+Z", self.undo_wanted), ("Ctrl+Shift+Z", self.redo_wanted)):
            QShortcut(QKeySequence(key), self).activated.connect(wanted)
        self._update()

    def choose(self, page: int, name: str = "") -> None:
        """Turn to a page, and to a name on it."""
        self.pages.setCurrentIndex(page)
        table = (self.tags, self.alike, self.categories)[page]
        # one begins to type: of a thousand names the one that is meant is found so
        (table.table if name else table.field).setFocus()
        if name:
            table.choose(name)

    def done(self, result: int) -> None:
        """Hear of nothing more."""
        self._open = False
        self._proposed.watch(False)
        super().done(result)

    def _poke(self) -> None:
        if self._open:
            self._refresher.poke()

    def _ask(self) -> tuple[LabelRows, LabelRows]:
        tags, categories = self._engine.curation.tags(), self._engine.curation.categories()
        return (
            LabelRows([(tag.name, tag.count, tag.persons, self._hidden if tag.hidden else "") for tag in tags]),
            LabelRows([(one.name, one.count, one.description) for one in categories], wording.category),
        )

    def _came(self, found: tuple[LabelRows, LabelRows]) -> None:
        if not self._open:
            return
        self.tags.said.clear()
        self.tags.put(found[0])
        self.categories.put(found[1])
        # what was merged goes at once, and what else became of it is known in some seconds
        names = {str(row[0]) for row in found[0].rows}
        self.alike.put(LabelRows([row for row in self.alike.model.all if names.issuperset(map(str, row[:2]))]))
        self._proposed.tell()
        self._update()

    def _look(self, page: int) -> None:
        self._proposed.watch(page == ALIKE)

    def _suggested(self, found: list[Suggestion]) -> None:
        if self._open:
            self.alike.put(
                LabelRows([(one.name, one.into, wording.worded_below("alike", one.reason)) for one in found])
            )
            self.alike.said.setText("" if found else self.tr("No two tags look like the same thing."))
            self._update()

    def _unite(self) -> None:
        self._edits.merge_pairs([(str(name), str(into)) for name, into, _ in self.alike.selected])

    def _keep_apart(self) -> None:
        gone = self.alike.selected
        self.alike.put(LabelRows([row for row in self.alike.model.all if row not in gone]))
        self._edits.keep_apart([(str(name), str(into)) for name, into, _ in gone])

    def _update(self) -> None:
        tags, hidden = self.tags.selected, self._hidden
        self.rename.setEnabled(len(tags) == 1)
        for button in (self.merge, self.delete):
            button.setEnabled(bool(tags))
        self.hide_.setEnabled(any(row[3] != hidden for row in tags))
        self.show_.setEnabled(any(row[3] == hidden for row in tags))
        for button in (self.unite, self.apart):
            button.setEnabled(bool(self.alike.selected))
        self.rename_category.setEnabled(len(self.categories.selected) == 1)
        self.remove.setEnabled(bool(self.categories.selected))

    @staticmethod
    def _names(table: LabelTable) -> list[str]:
        return [str(row[0]) for row in table.selected]
