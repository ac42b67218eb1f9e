"""Deleting for good what lies in the bin: some of it, or all. It cannot be undone, so it is asked for; and stopped."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from kbdesk.commands.picking import Selection
from kbdesk.commands.under_way import Told
from kbdesk.engine import Engine
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.gui.work.errands import Errand, Errands
from kbdesk.library.records import Filter, Stake

_ALL = Selection(Filter(binned=True))


class BinCommands(QObject):
    """Says what will be lost, and goes on behind the window."""

    def __init__(self, engine: Engine, bridge: Bridge, errands: Errands, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._errands = errands
        self._messages = messages
        self._window = window
        self.question: QMessageBox | None = None

    def ask_purge(self, picked: Picked) -> None:
        """Ask whether they are really to be deleted for good."""
        if picked and picked.binned:
            purge, selection = self._engine.arranging.purge, picked.selection
            self._look(selection, "", lambda told, stop: purge(selection, told, stop))

    def ask_empty(self) -> None:
        """Ask whether all in the bin is to be deleted for good."""
        self._look(_ALL, self.tr("Empty the bin?"), self._engine.arranging.empty_bin)

    def menu(self, place: QPoint) -> None:
        """The menu of the bin."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Empty the Bin…"), self.ask_empty)
        menu.popup(place)

    def _look(self, selection: Selection, heading: str, purge: Callable[[Told, threading.Event], int]) -> None:
        """Ask, as soon as it is known what is at stake."""

        def came(stake: Stake) -> None:
            if stake.articles and self.question is None:
                self._ask(stake, heading, lambda: self._purge(stake.articles, purge))

        self._bridge.ask(lambda: self._engine.arranging.at_stake(selection), came)

    def _ask(self, stake: Stake, heading: str, purge: Callable[[], None]) -> None:
        articles = wording.articles(stake.articles)
        number = self.tr("{articles} will be deleted for good.").format(articles=articles) if heading else ""
        question = QMessageBox(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Delete for good"))
        question.setText(heading or self.tr("Delete {articles} for good?").format(articles=articles))
        question.setInformativeText(" ".join(filter(None, (number, self._lost(stake)))))
        delete = question.addButton(self.tr("&Delete for Good"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(cancel)
        question.setEscapeButton(cancel)
        delete.clicked.connect(purge)
        question.finished.connect(lambda _: setattr(self, "question", None))
        self.question = question
        question.open()

    def _lost(self, stake: Stake) -> str:
        notes = wording.counted(stake.notes, self.tr, "1 note", "{n} notes")
        highlights = wording.counted(stake.highlights, self.tr, "1 highlight", "{n} highlights")
        lost = wording.counted(stake.articles, self.tr, "Its text is lost with it.", "Their texts are lost with them.")
        some = notes if stake.notes else highlights
        if stake.notes and stake.highlights:
            some = self.tr("{notes} and {highlights}").format(notes=notes, highlights=highlights)
        also = self.tr("Also lost: {some}.").format(some=some) if stake.notes or stake.highlights else ""
        return " ".join(filter(None, (lost, also, self.tr("This cannot be undone."))))

    def _purge(self, total: int, purge: Callable[[Told, threading.Event], int]) -> None:
        errand = Errand(
            self.tr("Deleted for good: {n} of {articles}"),
            self.tr("If it is stopped, what has not been deleted yet stays in the bin."),
        )

        def came(count: int) -> None:
            said = self.tr("{articles} deleted for good.").format(articles=wording.articles(count))
            if errand.stop.is_set() and count < total:
                rest = wording.counted(
                    total - count, self.tr, "1 article is still in the bin.", "{n} articles are still in the bin."
                )
                said = f"{said} {rest}"
            self._messages.say(said)

        self._errands.run(errand, purge, came, self._messages.say)
