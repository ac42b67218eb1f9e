"""What can be done with saved searches: save, choose, rename, delete, and undo of that."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.library.records import Filter, SavedSearch, Sources


class SearchCommands(QObject):
    """Between the search field, the pane of sources and the engine."""

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        pane: ListPane,
        sources: SourcesPane,
        messages: MessageBar,
        undo: Undo,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._pane = pane
        self._sources = sources
        self._messages = messages
        self._undo = undo
        self._window = parent
        self._kept: dict[str, SavedSearch] = {}
        self._shown = False
        self._chosen = ""
        pane.save_wanted.connect(self._save_or_forget)
        pane.field.textChanged.connect(self._show_saved)
        sources.loaded.connect(self._loaded)
        sources.search_chosen.connect(self.choose)
        sources.elsewhere.connect(self._leave)
        sources.search_menu_wanted.connect(self._menu)
        sources.search_rename_wanted.connect(self.ask_name)

    def _loaded(self, sources: Sources) -> None:
        self._kept = {kept.query: kept for kept in sources.searches}
        self._show_saved(self._pane.field.text())

    def _show_saved(self, query: str) -> None:
        if (saved := _plain(query) in self._kept) != self._shown:
            self._shown = saved
            self._pane.show_saved(saved)

    def _save_or_forget(self, query: str) -> None:
        kept = self._kept.get(_plain(query))
        if kept is None:
            self.save(query)
        else:
            self.delete(kept)

    def save(self, query: str) -> None:
        """Keep what is in the search field."""

        def came(kept: SavedSearch) -> None:
            self._sources.refresh()
            said = self.tr("Saved “{name}” in the sources.").format(name=wording.plain(kept.name))
            self._messages.say(said, self.tr("Rename…"), lambda: self.ask_name(kept))

        self._bridge.ask(lambda: self._engine.searches.save(query), came)

    def choose(self, kept: SavedSearch) -> None:
        """Search for it, everywhere."""
        self._chosen = kept.query
        self._pane.field.setText(kept.query)
        self._pane.show_source(Filter(), self.tr("All"))

    def _leave(self) -> None:
        """Another source was chosen: what was not typed, but came with a saved search, goes with it."""
        chosen, self._chosen = self._chosen, ""
        if chosen and self._pane.field.text() == chosen:
            self._pane.field.clear()

    def ask_name(self, kept: SavedSearch) -> None:
        """Ask what it is to be called."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Rename the saved search"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(kept.name)
        dialog.textValueSelected.connect(lambda name: self.rename(kept, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def rename(self, kept: SavedSearch, name: str) -> None:
        """Give it another name."""
        self._bridge.ask(lambda: self._engine.searches.rename(kept.id, name), lambda _: self._sources.refresh())

    def delete(self, kept: SavedSearch) -> None:
        """Forget it; that can be undone."""
        searches = self._engine.searches
        self._undo.do(lambda: searches.delete(kept.id)[1], then=lambda _: self._sources.refresh())

    def _menu(self, kept: SavedSearch, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Rename…"), lambda: self.ask_name(kept))
        menu.addAction(self.tr("&Delete"), lambda: self.delete(kept))
        menu.popup(place)


def _plain(query: str) -> str:
    """As a search is saved."""
    return " ".join(query.split())
