"""What can be done to articles, one or 100,000: mark, star, archive, open, copy, fetch, and the way to the bin."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.articles.model import MOST_AT_ONCE
from kbdesk.gui.articles.picked import Picked, of
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.browser import may_open, open_document, open_link, unopened
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.library.records import Article, Failure

MOST_OPENED = 10


class ArticleCommands(QObject):
    """Does it at once in the list, and asks the engine to make it so."""

    def __init__(
        self, engine: Engine, bridge: Bridge, pane: ListPane, messages: MessageBar, undo: Undo, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._pane = pane
        self._messages = messages
        self._undo = undo
        unopened().told.connect(self._say_unopened)
        undo.binned.connect(self._follow)

    # flags

    def toggle_read(self, picked: Picked) -> None:
        """Mark them read, or unread where all are read already."""
        self.mark(picked, "unread" if all(article.read for article in picked.articles) else "read")

    def toggle_star(self, picked: Picked) -> None:
        """Star them, or take the stars away where all have one."""
        self.mark(picked, "unstar" if all(article.starred for article in picked.articles) else "star")

    def toggle_archive(self, picked: Picked) -> None:
        """Archive them, or take them out of the archive where all are in it."""
        self.mark(picked, "unarchive" if all(article.archived for article in picked.articles) else "archive")

    def was_read(self, article: Article) -> None:
        """An article has been before its reader for a while: that is nothing that they did, and would undo."""
        self._mark(of(article), "read", kept=False)

    def mark(self, picked: Picked, kind: str) -> None:
        """Mark them: "read", "unread", "star", "unstar", "archive" or "unarchive"."""
        self._mark(picked, kind)

    def _mark(self, picked: Picked, kind: str, *, kept: bool = True) -> None:
        if not picked or picked.binned:
            return
        if kind in ("read", "unread"):
            self._pane.patch(picked.articles, read=kind == "read")
        elif kind in ("star", "unstar"):
            self._pane.patch(picked.articles, starred=kind == "star")
        self._undo.do(
            lambda: self._engine.arranging.flag(picked.selection, kind, kept=kept),
            quietly=picked.count == 1 and "archive" not in kind,
            broke=self._pane.look_again,
        )

    # what leads elsewhere

    def open(self, picked: Picked) -> None:
        """Open them in the browser, not too many at once, and no more where the first of them does not open; those that
        came as files, in what the system has for them.
        """
        for article in islice(picked.articles, MOST_OPENED):
            if not may_open(article.url):
                self._open_copy(article)
            elif not open_link(article.url):
                return
        if picked.count > MOST_OPENED:
            self._messages.say(
                self.tr("The first {n} were opened, so as not to flood the browser.").format(n=MOST_OPENED)
            )

    def open_copy(self, picked: Picked) -> None:
        """Open the file that one of them came as, or its page as it was when it was fetched."""
        if picked.articles:
            self._open_copy(picked.articles[0])

    def _open_copy(self, article: Article) -> None:
        self._bridge.ask(lambda: self._engine.reading.copy(article.id), self._opened, self._messages.say)

    def _opened(self, file: Path) -> None:
        if not open_document(file):
            self._messages.say(self.tr("No program was found that opens {file}.").format(file=file))

    def _say_unopened(self, address: str) -> None:
        """No browser could be had for an address: offer it for the clipboard."""
        self._messages.say(
            self.tr("No web browser was found that opens links."), self.tr("Copy Link"), lambda: self._copied([address])
        )

    def copy_links(self, picked: Picked) -> None:
        """Put their addresses on the clipboard."""
        if len(picked.articles) == picked.count:
            self._copied([article.url for article in picked.articles])
        else:
            self._bridge.ask(lambda: self._engine.arranging.links(picked.selection), self._copied)

    def _copied(self, links: Sequence[str]) -> None:
        if links:
            QGuiApplication.clipboard().setText("\n".join(links))
            self._messages.say(self.tr("Copied {links}.").format(links=wording.links(len(links))))

    def cite(self, picked: Picked, *, bibtex: bool = False) -> None:
        """Put them on the clipboard as a bibliography has them."""
        if not picked:
            return
        said = self.tr("Copied {articles} as BibTeX.") if bibtex else self.tr("Copied the citation of {articles}.")
        engine = self._engine

        def came(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._messages.say(said.format(articles=wording.articles(picked.count)))

        self._bridge.ask(
            lambda: engine.reading.cite(engine.arranging.ids(picked.selection), bibtex=bibtex), came, slow=True
        )

    # work

    def fetch_again(self, picked: Picked) -> None:
        """Have their pages fetched again."""
        self._bridge.ask(lambda: self._engine.arranging.refresh(picked.selection), self._say_fetching)

    def _say_fetching(self, number: int) -> None:
        if number:
            self._messages.say(self.tr("Fetching {articles} again.").format(articles=wording.articles(number)))
        else:
            self._messages.say(self.tr("There is nothing to fetch again: only pages can be, and not twice at once."))

    def analyse_again(self, picked: Picked) -> None:
        """Have them analysed again when there is time to spare."""
        engine = self._engine

        def came(number: int) -> None:
            none = self.tr("There is nothing to analyse: no text has been fetched.")
            self._messages.say(wording.analysed_again(number) if number else none)

        self._bridge.ask(lambda: engine.curation.analyse(engine.arranging.ids(picked.selection)), came)

    # the bin

    def delete(self, picked: Picked) -> None:
        """Move them to the bin; that can be undone."""
        if picked and not picked.binned:
            self._take_out(picked)
            self._undo.do(lambda: self._engine.arranging.delete(picked.selection), broke=self._pane.look_again)

    def restore(self, picked: Picked) -> None:
        """Take them out of the bin."""
        if picked and picked.binned:
            self._take_out(picked)
            self._undo.do(lambda: self._engine.arranging.restore(picked.selection), broke=self._pane.look_again)

    def delete_failed(self, failures: Sequence[Failure]) -> None:
        """Move the articles that these failures are about to the bin."""
        if ids := tuple(failure.article for failure in failures if failure.article is not None):
            self._undo.do(lambda: self._engine.arranging.delete(Selection(ids=ids)))

    def _follow(self, articles: Sequence[int], into_bin: bool) -> None:
        """Articles went into the bin, or came out of it, by undo or redo: go to them where they are in the list now,
        unless another page stands in for it: nothing is to be opened, and counted as read, behind that.
        """
        if into_bin == self._pane.shown.within.binned:
            if self._pane.isVisible():
                self._pane.go_back_to(articles)
        elif self._pane.is_on(articles):
            self._leave(articles)

    def _take_out(self, picked: Picked) -> None:
        self._leave([article.id for article in picked.articles] if picked.count <= MOST_AT_ONCE else None)

    def _leave(self, articles: Sequence[int] | None) -> None:
        if articles is not None and len(articles) <= MOST_AT_ONCE:
            self._pane.take_out(articles)
        else:
            self._pane.leave()
