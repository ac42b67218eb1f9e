"""What can be done to articles: mark, star, open, copy, delete, and undo of the last."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kbdesk.engine import Engine
from kbdesk.gui import wording
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.list_pane import ListPane
from kbdesk.gui.message_bar import MessageBar
from kbdesk.gui.reader import open_link
from kbdesk.library.records import Article, Failure

MOST_OPENED = 10


class ArticleCommands(QObject):
    """Does it at once in the list, and asks the engine to make it so."""

    def __init__(self, engine: Engine, bridge: Bridge, pane: ListPane, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._pane = pane
        self._messages = messages
        self._deleted: list[tuple[int, ...]] = []

    def toggle_read(self, articles: Sequence[Article]) -> None:
        """Mark them read, or unread where all are read already."""
        if articles:
            self.mark_read(articles, not all(article.read for article in articles))

    def mark_read(self, articles: Sequence[Article], read: bool) -> None:
        """Mark them read or unread."""
        ids = [article.id for article in articles]
        self._pane.patch(list(articles), read=read)
        self._bridge.ask(lambda: self._engine.mark(ids, read=read))

    def toggle_star(self, articles: Sequence[Article]) -> None:
        """Star them, or take the stars away where all have one."""
        if articles:
            ids = [article.id for article in articles]
            starred = not all(article.starred for article in articles)
            self._pane.patch(list(articles), starred=starred)
            self._bridge.ask(lambda: self._engine.mark(ids, starred=starred))

    def open(self, articles: Sequence[Article]) -> None:
        """Open them in the browser, not too many at once."""
        for article in articles[:MOST_OPENED]:
            open_link(article.url)
        if len(articles) > MOST_OPENED:
            self._messages.say(
                self.tr("The first {n} were opened, so as not to flood the browser.").format(n=MOST_OPENED)
            )

    def copy_links(self, articles: Sequence[Article]) -> None:
        """Put their addresses on the clipboard."""
        if articles:
            QGuiApplication.clipboard().setText("\n".join(article.url for article in articles))
            self._messages.say(self.tr("Copied {links}.").format(links=wording.links(len(articles))))

    def cite(self, articles: Sequence[Article], *, bibtex: bool = False) -> None:
        """Put them on the clipboard as a bibliography has them."""
        if not articles:
            return
        ids = [article.id for article in articles]
        said = self.tr("Copied {articles} as BibTeX.") if bibtex else self.tr("Copied the citation of {articles}.")

        def came(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._messages.say(said.format(articles=wording.articles(len(ids))))

        self._bridge.ask(lambda: self._engine.reading.cite(ids, bibtex=bibtex), came)

    def fetch_again(self, articles: Sequence[Article]) -> None:
        """Have their pages fetched again."""
        ids = [article.id for article in articles]
        self._bridge.ask(lambda: self._engine.refresh(ids), self._say_fetching)

    def _say_fetching(self, number: int) -> None:
        if number:
            self._messages.say(self.tr("Fetching {articles} again.").format(articles=wording.articles(number)))
        else:
            self._messages.say(self.tr("There is nothing to fetch again: only pages can be, and not twice at once."))

    def delete(self, articles: Sequence[Article]) -> None:
        """Delete them; that can be undone."""
        if articles:
            self._pane.take_out(list(articles))
            self._delete([article.id for article in articles])

    def delete_failed(self, failures: Sequence[Failure]) -> None:
        """Delete the articles that these failures are about."""
        self._delete([failure.article for failure in failures if failure.article is not None])

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if not self._deleted:
            self._messages.say(self.tr("There is nothing to undo."))
            return
        ids = self._deleted.pop()
        said = self.tr("Restored {articles}.").format(articles=wording.articles(len(ids)))
        self._bridge.ask(lambda: self._engine.restore(ids), lambda _: self._messages.say(said))

    def _delete(self, ids: Sequence[int]) -> None:
        gone = tuple(dict.fromkeys(ids))
        if not gone:
            return
        self._deleted.append(gone)
        said = self.tr("Deleted {articles}.").format(articles=wording.articles(len(gone)))
        self._messages.say(said, self.tr("Undo"), self.undo)

        def broke(sentence: str) -> None:
            # it is still there: the list has to show it again
            if gone in self._deleted:
                self._deleted.remove(gone)
            self._pane.look_again()
            self._bridge.failed.emit(sentence)

        self._bridge.ask(lambda: self._engine.delete(gone), None, broke)
