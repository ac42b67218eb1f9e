"""Asking what to export, and saying what became of it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kbdesk.commands.exports import Exported
from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.browser import open_folder
from kbdesk.gui.commands.export_dialog import Choice, ExportDialog
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.library.records import Filter


class ExportCommands(QObject):
    """Opens the dialog over the window."""

    def __init__(self, engine: Engine, bridge: Bridge, pane: ListPane, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._pane = pane
        self._messages = messages
        self._window = window
        self.dialog: ExportDialog | None = None

    def open(self, picked: Picked) -> None:
        """Offer what is selected, what the list shows, and everything."""
        choices = []
        if picked and not picked.binned:
            text = self.tr("What is &selected: {articles}").format(articles=wording.articles(picked.count))
            choices.append(Choice(text, picked.selection))
        if self._pane.shown != Selection() and not self._pane.shown.within.binned:
            choices.append(
                Choice(self.tr("What the &list shows: {name}").format(name=self._pane.name), self._pane.shown)
            )
        choices.append(Choice(self.tr("&Everything"), Selection(Filter())))
        dialog = ExportDialog(self._engine, self._bridge, choices, self._window)
        dialog.exported.connect(self._say)
        dialog.cancelled.connect(lambda sentence: self._messages.say(wording.plain(sentence)))
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        self.dialog = dialog
        dialog.open()

    def _say(self, exported: Exported) -> None:
        said = wording.plain(f"{wording.said(exported.sentence)} {wording.said(exported.lost)}")
        folder = exported.path if exported.path.is_dir() else exported.path.parent
        self._messages.say(said, self.tr("Open Folder"), lambda: self._open(folder))

    def _open(self, folder: Path) -> None:
        if not open_folder(folder):
            self._messages.say(self.tr("No program here shows folders. It is {folder}.").format(folder=folder))
