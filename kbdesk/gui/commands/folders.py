"""What can be done to a folder in the sources: another name or place, all in it read, or away with it; with undo."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.undoing import Undo
from kbdesk.library.records import Filter
from kbdesk.library.undoing import Step

NAME_WIDTH = 360


class FolderEdits(QObject):
    """Asked for by the menu of a folder, or by F2."""

    def __init__(self, engine: Engine, bridge: Bridge, sources: SourcesPane, undo: Undo, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._sources = sources
        self._undo = undo
        self._window = window
        self.dialog: QInputDialog | None = None

    def fill(self, menu: QMenu, folder: int) -> None:
        """Put what can be done to a folder into a menu."""
        menu.addAction(self.tr("Rename or Move…"), lambda: self.ask_name(folder))
        menu.addAction(self.tr("Mark All as Read"), lambda: self.mark_read(folder))
        menu.addAction(self.tr("Take Away, Keep the Articles"), lambda: self.dissolve(folder))

    def ask_name(self, folder: int) -> None:
        """Ask what it is to be called, and where it is to lie."""
        self._bridge.ask(lambda: self._engine.arranging.folder_path(folder), lambda path: self._ask(folder, path))

    def _ask(self, folder: int, path: tuple[str, ...]) -> None:
        if not path or self.dialog is not None:
            return
        dialog = self.dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Rename or move the folder"))
        dialog.setLabelText(self.tr("Name; a / leads to a folder inside another"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue("/".join(path))
        dialog.resize(NAME_WIDTH, dialog.sizeHint().height())
        dialog.textValueSelected.connect(lambda text: self.move(folder, text))
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def move(self, folder: int, text: str) -> None:
        """Have it called so, or lie there, and go where it is then."""
        names = [name for part in text.split("/") if (name := part.strip())]
        arranging, was_chosen = self._engine.arranging, self._sources.key == ("folder", folder)
        found: list[int | None] = []

        def make() -> Step | None:
            step = arranging.move_folder(folder, names)
            found.append(arranging.folder_at(names))
            return step

        def moved(_: Step | None) -> None:
            if (there := found[0]) is None:
                return
            if there != folder:
                self._sources.become(("folder", folder), ("folder", there))
            if was_chosen:
                self._sources.choose(("folder", there))
                self._sources.refresh()

        self._undo.do(make, then=moved)

    def dissolve(self, folder: int) -> None:
        """Take it away; its articles stay."""
        self._undo.do(lambda: self._engine.arranging.dissolve_folder(folder))

    def mark_read(self, folder: int) -> None:
        """Mark all that lies in it, or below it, as read."""
        self._undo.do(
            lambda: self._engine.arranging.flag(Selection(Filter(folder=folder)), "read"),
            nothing=self.tr("All of it has been read."),
        )
