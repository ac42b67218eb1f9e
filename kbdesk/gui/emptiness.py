"""When the page of an empty library stands in for the list and the reader."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar, QWidget

from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.empty_page import EmptyPage
from kbdesk.gui.sources.pane import SourcesPane

ALL = ("library", "all")
BIN = ("library", "bin")


class Emptiness(QObject):
    """It comes where there is nothing to choose from, but not over the bin, and goes with the first article."""

    def __init__(
        self,
        empty: EmptyPage,
        reading: QWidget,
        pages: QStackedWidget,
        sources: SourcesPane,
        pane: ListPane,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._empty = empty
        self._reading = reading
        self._pages = pages
        self._sources = sources
        self._list = pane
        self._window = window
        self._filled = False
        sources.loaded.connect(self._loaded)
        sources.chosen.connect(self._look)
        pane.model.counted.connect(self._counted)
        empty.bin_wanted.connect(lambda: sources.choose(BIN))

    def _loaded(self, *_: object) -> None:
        if not self._list.model.rowCount():
            self._filled = False
        self._look()

    def _look(self, *_: object) -> None:
        found = self._sources.sources
        if found is None:
            return
        if found.all or found.failed or self._filled:
            # A list of everything that has nothing yet is about to hear of the first: till then it would say so.
            if not found.all or self._sources.key != ALL or self._list.model.rowCount():
                self._leave()
            return
        self._empty.show_binned(found.binned)
        if self._pages.currentWidget() is not self._reading or self._list.searching:
            return
        if self._sources.key != BIN or not found.binned:
            self._pages.setCurrentWidget(self._empty)

    def _counted(self, shown: int) -> None:
        if shown:
            self._filled = True  # whatever the sources say, which are counted a second later
            self._leave()

    def _leave(self) -> None:
        if self._pages.currentWidget() is not self._empty:
            return
        held = self._window.focusWidget()
        if held is None or self._empty.isAncestorOf(held) or isinstance(held.parent(), QToolBar):
            self._list.list.setFocus()  # else it is at the first tool, which any key would press
        self._pages.setCurrentWidget(self._reading)
