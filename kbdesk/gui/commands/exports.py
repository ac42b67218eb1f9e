"""Asking what to export, writing it behind the window, and saying what became of it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kbdesk.commands.exports import Exported
from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.browser import open_folder
from kbdesk.gui.commands.export_dialog import FORMAT, Choice, ExportDialog
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.gui.work.errands import Errand, Errands
from kbdesk.library.records import Filter


class ExportCommands(QObject):
    """Opens the dialog over the window, which can be used again as soon as it is known where to write."""

    def __init__(self, engine: Engine, errands: Errands, pane: ListPane, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._errands = errands
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
        self._ask(choices)

    def _ask(self, choices: list[Choice], chosen: int = 0, format: str = FORMAT) -> None:
        if self.dialog is not None:
            return
        dialog = ExportDialog(self._engine, choices, self._window, chosen=chosen, format=format)
        dialog.wanted.connect(lambda path, format, chosen: self._write(path, format, choices, chosen))
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        self.dialog = dialog
        dialog.open()

    def _write(self, path: Path, format: str, choices: list[Choice], chosen: int) -> None:
        exports, selection = self._engine.exports, choices[chosen].selection
        errand = Errand(
            self.tr("Written: {n} of {articles}"), self.tr("If it is stopped, nothing will have been written.")
        )

        def failed(sentence: str) -> None:
            again = "" if errand.stop.is_set() else self.tr("Export Again…")
            self._messages.say(wording.plain(sentence), again, lambda: self._ask(choices, chosen, format))

        self._errands.run(
            errand, lambda told, stop: exports.write(path, format, selection, told, stop), self._say, failed
        )

    def _say(self, exported: Exported) -> None:
        said = wording.plain(f"{wording.said(exported.sentence)} {wording.said(exported.lost)}")
        folder = exported.path if exported.path.is_dir() else exported.path.parent
        self._messages.say(said, self.tr("Open Folder"), lambda: self._open(folder))

    def _open(self, folder: Path) -> None:
        if not open_folder(folder):
            self._messages.say(self.tr("No program here shows folders. It is {folder}.").format(folder=folder))
