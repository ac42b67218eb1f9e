"""The ways into the library: typed, dropped, pasted, chosen as a file, handed over. Nothing is written unseen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from kbdesk import scheme
from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.gui.adding.add_dialog import AddDialog
from kbdesk.gui.adding.dropping import Dropped, can_be_taken, dropped
from kbdesk.gui.adding.preview_dialog import PreviewDialog
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.gui.work.errands import Errand, Errands
from kbdesk.library.preview import Added, Choices, Imported, Preview

FILES = QSize(860, 520)
"""Of the dialog that asks for files, where it is Qt's own: names and dates have room in it."""


class Intake(QObject):
    """Opens the dialogs over the window and tells when something came in."""

    imported = Signal(object)
    added = Signal(object)

    def __init__(self, engine: Engine, bridge: Bridge, errands: Errands, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._errands = errands
        self._messages = messages
        self._window = window
        self.dialog: AddDialog | PreviewDialog | QFileDialog | None = None
        # where browsers put what they export; not where the program happens to have been started
        self._place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)

    def type_links(self, text: str = "", offered: bool = False) -> None:
        """Open the Add dialog. `offered`: the text comes from another program."""
        dialog = AddDialog(self._engine, self._bridge, self._window, text, offered)
        dialog.added.connect(self._added)
        dialog.long_list.connect(self._long_list)
        self._open(dialog)

    def choose_files(self) -> None:
        """Ask for files to import."""
        dialog = QFileDialog(self._window, self.tr("Import Files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._choose(dialog)

    def choose_folder(self) -> None:
        """Ask for a folder of files to import."""
        dialog = QFileDialog(self._window, self.tr("Import a Folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._choose(dialog)

    def paste(self) -> None:
        """Preview what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not can_be_taken(data) or not (what := dropped(data)):
            self._messages.say(self.tr("There is nothing on the clipboard that kbdesk could import."))
            return
        self.take(what)

    def take(self, what: Dropped) -> None:
        """Preview what was dropped or pasted."""
        engine = self._engine
        if what:
            self._preview(lambda: engine.preview(what.files, what.as_text()))

    def take_files(self, files: Sequence[Path]) -> None:
        """Preview files and folders."""
        engine, named = self._engine, tuple(files)
        self._preview(lambda: engine.preview(named))

    def take_urls(self, urls: Sequence[str]) -> None:
        """Add addresses that were typed on a command line; those that a link to kbdesk proposes are shown first."""
        engine, named = self._engine, tuple(url for url in urls if not scheme.is_link(url))
        if named:
            self._bridge.ask(lambda: engine.add(named), self._added)
        for link in filter(scheme.is_link, urls):
            try:
                proposed = scheme.proposed(link)
            except KbdeskError as error:
                self._messages.say(str(error))
                continue
            if proposed is not None:
                self.offer_links(proposed)

    def offer_links(self, addresses: Sequence[str]) -> None:
        """Ask about addresses that another program proposes; however often it does, there is one dialog.

        While its user is busy with another dialog nothing is asked, but said.
        """
        if isinstance(self.dialog, AddDialog) and self.dialog.offered:
            self.dialog.propose(list(addresses))
        elif self.dialog is not None:
            self._messages.say(self.tr("Links were proposed while a dialog was open; propose them again."))
        else:
            self.type_links("\n".join(addresses), offered=True)

    def take_offered(self, url: str) -> None:
        """Add an address that its user did not type, and that a stranger may have put before them."""
        engine = self._engine
        self._bridge.ask(lambda: engine.add([url], typed=False), self._added)

    def _preview(self, look: Callable[[], Preview], tags: tuple[str, ...] = ()) -> None:
        dialog = PreviewDialog(self._engine, self._bridge, look, self._window, tags)
        dialog.confirmed.connect(lambda preview, choices: self._store(dialog, preview, choices))
        self._open(dialog)

    def _store(self, dialog: PreviewDialog, preview: Preview, choices: Choices) -> None:
        """Have it stored behind the window. Beside an import of thousands that takes a moment, and longer for many."""
        self._closed(dialog)  # another one may be opened meanwhile

        def stored(imported: Imported) -> None:
            dialog.deleteLater()
            self.imported.emit(imported)

        def refused(sentence: str) -> None:
            dialog.refused(sentence)
            self._open(dialog)

        errand = Errand("", self.tr("Without waiting for it, the import may be lost."), can_stop=False)
        self._errands.run(
            errand, lambda _told, _stop: self._engine.import_(preview, choices), stored, refused, slow=False
        )

    def _long_list(self, text: str, tags: tuple[str, ...]) -> None:
        engine = self._engine
        self._preview(lambda: engine.preview(text=text), tags)

    def _choose(self, dialog: QFileDialog) -> None:
        # One that is only hidden watches its folder on, and reads it anew on the window's thread whenever that changes.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for files in dialog.findChildren(QTreeView):  # of Qt's own dialog, where the desktop has none
            header = files.header()
            header.setStretchLastSection(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            dialog.resize(FILES)
        dialog.setDirectory(self._place if QDir(self._place).exists() else QDir.homePath())
        dialog.filesSelected.connect(lambda names: self._chosen(dialog, names))
        self._open(dialog)

    def _chosen(self, dialog: QFileDialog, names: Sequence[str]) -> None:
        self._place = dialog.directory().absolutePath()
        self.take_files([Path(name) for name in names])

    def _open(self, dialog: AddDialog | PreviewDialog | QFileDialog) -> None:
        if self._window.isHidden():
            self._window.show()
        self.dialog = dialog
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: AddDialog | PreviewDialog | QFileDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _added(self, added: Added) -> None:
        parts = []
        if added.tasks:
            number = len(added.tasks)
            parts.append(self.tr("Added {links}.").format(links=wording.links(number)))
        if added.known:
            parts.append(
                self.tr("The library has it already.")
                if len(added.known) == 1
                else self.tr("The library has {n} of them already.").format(n=wording.number(len(added.known)))
            )
        if added.broken and not parts:
            parts.append(wording.plain(wording.said(added.broken[0][1])))
        if parts:
            self._messages.say(" ".join(parts))
        self.added.emit(added)
