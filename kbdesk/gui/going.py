"""Going about in the window: to the next article, to what was read before, to a pane, to a search."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kbdesk.gui.actions import Actions
from kbdesk.gui.alone import Alone
from kbdesk.gui.articles.duplicates_page import DuplicatesPage
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.failures.page import FailuresPage
from kbdesk.gui.layout import Layout
from kbdesk.gui.reader.pane import ReaderPane
from kbdesk.gui.reader.trail import Trail
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.library.records import Article


class Going(QObject):
    """Goes about, on whatever page is shown."""

    def __init__(
        self,
        actions: Actions,
        layout: Layout,
        sources: SourcesPane,
        pane: ListPane,
        reader_pane: ReaderPane,
        failures: FailuresPage,
        duplicates: DuplicatesPage,
        messages: MessageBar,
        alone: Alone,
    ) -> None:
        super().__init__(alone)
        self._pages, self._reading = layout.pages, layout.reading
        self._sources = sources
        self._list = pane
        self._pane = reader_pane
        self._reader = reader_pane.reader
        self._failures = failures
        self._duplicates = duplicates
        self._messages = messages
        self._alone = alone
        self._show_sources = actions["sources"]
        self.trail = Trail(self._reader)
        self.trail.wanted.connect(self.follow)
        self._actions = actions
        self.trail.changed.connect(self._allow)
        self._pages.currentChanged.connect(self._page_changed)
        self._page_changed()
        leave = QShortcut(QKeySequence("Esc"), self._reader)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._leave_reader)

    # articles

    def step(self, by: int) -> None:
        """Go to the next article, or so many on."""
        if self._pages.currentWidget() is self._failures:
            self._failures.step(by)
        elif self._pages.currentWidget() is self._reading:
            self._list.view.step(by)

    def open(self, article: Article) -> None:
        """Read an article of the list."""
        self._reader.show_article(article)
        self._reader.setFocus()

    def open_anywhere(self, article: Article) -> None:
        """Read an article, wherever it is."""
        if self._pages.currentWidget() is not self._reading:
            self._sources.choose(("library", "all"))
        self.follow(article)
        self._reader.setFocus()

    def follow(self, article: Article) -> None:
        """Show an article that something led to, and choose it in the list where it is in that."""
        self._reader.show_article(article)
        self._list.follow(article.id)

    def read_on(self) -> None:
        """Scroll a page down, and from the end go to the next unread article."""
        if not self._reader.read_on():
            self.next_unread()

    def next_unread(self) -> None:
        """Go to the next unread article."""
        if self._pages.currentWidget() is self._reading and not self._list.view.next_unread():
            self._messages.say(self.tr("No unread article below this one."))

    # places

    def search(self) -> None:
        """Go to the search field of what is shown."""
        self._alone.leave()
        if self._pages.currentWidget() is self._failures:
            self._failures.field.setFocus()
            return
        if self._pages.currentWidget() is self._duplicates:
            self._sources.choose(("library", "all"))
        if self._pages.currentWidget() is self._reading:
            self._list.go_search()

    def find(self) -> None:
        """Look in the article while one is in it, else search."""
        if self._pane.has_focus():
            self.find_in_page()
        else:
            self.search()

    def find_in_page(self) -> None:
        """Look in the article."""
        if self._reader.article is not None and self._pages.currentWidget() is self._reading:
            self._pane.find_bar.open()

    def go_sources(self) -> None:
        """Go to the sources, which come back where they were hidden."""
        self._alone.leave()
        self._show_sources.setChecked(True)
        self._sources.setFocus()

    def go_list(self) -> None:
        """Go to the list, or to what stands in for it."""
        self._alone.leave()
        page = self._pages.currentWidget()
        if page is self._failures:
            self._failures.table.setFocus()
        elif page is self._duplicates:
            self._duplicates.tree.setFocus()
        elif page is self._reading:  # and not behind the page of an empty library, where the keyboard would not be seen
            self._list.view.setFocus()

    def go_reader(self) -> None:
        """Go to the article."""
        if self._reader.isVisible():
            self._reader.setFocus()

    def _leave_reader(self) -> None:
        if self._alone.on:
            self._alone.leave()
        else:
            self.go_list()

    def _page_changed(self, _page: int = 0) -> None:
        if self._pages.currentWidget() is not self._reading:
            self._alone.leave()
        self._allow()

    def _allow(self) -> None:
        """What leads to another article is for where one is read."""
        reading = self._pages.currentWidget() is self._reading
        self._actions["back"].setEnabled(reading and self.trail.goes_back)
        self._actions["forward"].setEnabled(reading and self.trail.goes_forward)
