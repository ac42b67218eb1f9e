"""Folders in the sources: a new one, another name or place, all in it read, or away with it; with undo."""

from collections.abc import Callable, Sequence

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
    """Asked for by the menus of a folder and of their heading, by F2, or by dragging one onto another."""

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
        menu.addAction(self.tr("&Rename or Move…"), lambda: self.ask_name(folder))
        menu.addAction(self.tr("&New Folder Inside…"), lambda: self.ask_new(folder))
        menu.addAction(self.tr("&Mark All as Read"), lambda: self.mark_read(folder))
        menu.addAction(self.tr("&Take Away, Keep the Articles"), lambda: self.dissolve(folder))

    def ask_new(self, inside: int | None = None) -> None:
        """Ask what a new folder is to be called, which may lie inside another one."""
        self._ask_path(inside, lambda path: self._open(self.tr("New folder"), "/".join((*path, "")), self.add))

    def ask_name(self, folder: int) -> None:
        """Ask what it is to be called, and where it is to lie."""
        title = self.tr("Rename or move the folder")
        self._ask_path(folder, lambda path: self._open(title, "/".join(path), lambda text: self.move(folder, text)))

    def _ask_path(self, folder: int | None, then: Callable[[tuple[str, ...]], None]) -> None:
        if folder is None:
            then(())
            return
        path = self._engine.arranging.folder_path
        self._bridge.ask(lambda: path(folder), lambda names: then(names) if names else None)

    def _open(self, title: str, text: str, then: Callable[[str], None]) -> None:
        if self.dialog is not None:
            return
        dialog = self.dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name; a / leads to a folder inside another"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(text)
        dialog.resize(NAME_WIDTH, dialog.sizeHint().height())
        dialog.textValueSelected.connect(then)
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def move(self, folder: int, text: str) -> None:
        """Have it called so, or lie there, and go where it is then."""
        names = _names(text)
        self._move(folder, lambda: names)

    def put(self, folder: int, into: int | None) -> None:
        """Have it lie in another one, or in none, and show where."""
        path = self._engine.arranging.folder_path
        self._move(folder, lambda: [*(path(into) if into is not None else ()), *path(folder)[-1:]])

    def _move(self, folder: int, path: Callable[[], Sequence[str]]) -> None:
        """Move it to a path that is asked for where there is time for that."""
        arranging, was_chosen = self._engine.arranging, self._sources.key == ("folder", folder)
        found: list[int | None] = []

        def make() -> Step | None:
            names = path()
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
            self._sources.reveal(("folder", there))

        self._undo.do(make, then=moved)

    def add(self, text: str) -> None:
        """Make a folder and show where it is; what is listed stays, to be put into it."""
        names, arranging = _names(text), self._engine.arranging
        found: list[int | None] = []

        def make() -> Step | None:
            step = arranging.add_folder(names)
            found.append(arranging.folder_at(names))
            return step

        def made(_: Step | None) -> None:
            self._sources.reveal(("folder", found[0]))

        self._undo.do(make, then=made, nothing=self.tr("There is such a folder already."))

    def dissolve(self, folder: int) -> None:
        """Take it away; its articles stay."""
        self._undo.do(lambda: self._engine.arranging.dissolve_folder(folder))

    def mark_read(self, folder: int) -> None:
        """Mark all that lies in it, or below it, as read."""
        self._undo.do(
            lambda: self._engine.arranging.flag(Selection(Filter(folder=folder)), "read"),
            nothing=self.tr("All of it has been read."),
        )


def _names(path: str) -> list[str]:
    return [name for part in path.split("/") if (name := part.strip())]
