"""The commands for tags, categories and folders: the dialog, and the menu of one of them in the sources."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.commands.folders import FolderEdits
from kbdesk.gui.labels.dialog import CATEGORIES, TAGS, LabelsDialog
from kbdesk.gui.labels.edits import LabelEdits
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.undoing import Undo


class LabelCommands(QObject):
    """Opens the one dialog that there is, and the menus."""

    def __init__(self, engine: Engine, bridge: Bridge, sources: SourcesPane, undo: Undo, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._window = window
        self._undo = undo
        self.edits = LabelEdits(engine, bridge, undo, self)
        self.edits.becoming.connect(lambda kind, name, new: sources.become((kind, name), (kind, new)))
        self.folders = FolderEdits(engine, bridge, sources, undo, window)
        self.dialog: LabelsDialog | None = None
        sources.label_menu_wanted.connect(self.menu)
        sources.label_rename_wanted.connect(self.rename)
        sources.every_tag_wanted.connect(self.show)
        sources.folder_dropped.connect(self.folders.put)

    def show(self, page: int = TAGS, name: str = "") -> None:
        """Open the dialog, or bring it forward."""
        if self.dialog is None:
            self.dialog = LabelsDialog(self._engine, self._bridge, self.edits, self._window)
            self.dialog.finished.connect(lambda _: setattr(self, "dialog", None))
            self.dialog.undo_wanted.connect(lambda: self._undo.undo())
            self.dialog.redo_wanted.connect(self._undo.redo)
        self.dialog.choose(page, name)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def rename(self, kind: str, name: str) -> None:
        """Ask for the new name of a "tag" or a "category", or of a "folder" by its id."""
        if kind == "folder":
            self.folders.ask_name(int(name))
            return
        (self.edits.rename_tag if kind == "tag" else self.edits.rename_category)(name, self._window)

    def menu(self, kind: str, name: str, place: QPoint) -> None:
        """The menu of a "tag" or a "category", or of a "folder" by its id; without one that of a new folder."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if kind == "folder":
            if name:
                self.folders.fill(menu, int(name))
            else:
                menu.addAction(self.tr("&New Folder…"), lambda: self.folders.ask_new())
            menu.popup(place)
            return
        menu.addAction(self.tr("&Rename…"), lambda: self.rename(kind, name))
        if kind == "tag":
            menu.addAction(self.tr("&Merge into…"), lambda: self.edits.merge_tags([name], self._window))
            menu.addAction(self.tr("&Hide"), lambda: self.edits.hide_tags([name]))
            menu.addAction(self.tr("&Delete"), lambda: self.edits.delete_tags([name]))
        else:
            menu.addAction(self.tr("R&emove"), lambda: self.edits.remove_categories([name]))
        menu.addSeparator()
        page = TAGS if kind == "tag" else CATEGORIES
        menu.addAction(self.tr("&Tags and Categories…"), lambda: self.show(page, name))
        menu.popup(place)
