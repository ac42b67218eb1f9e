"""What is about nearly the same as the article in the reader: a quiet list below it."""

from html import escape

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QTextCursor

from kbdesk.engine import Engine
from kbdesk.gui.articles import text as article_text
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.words import wording
from kbdesk.library.records import Article, ArticleDetail, ArticleStatus

MOST = 5
_ADDRESS = "kbdesk:article/"


class Related(QObject):
    """Asks for related articles when one is shown, and puts them below it; `chosen` is the one that was clicked."""

    chosen = Signal(object)

    def __init__(self, engine: Engine, bridge: Bridge, reader: Reader) -> None:
        super().__init__(reader)
        self._engine = engine
        self._bridge = bridge
        self._reader = reader
        self._question: Question[list[Article]] | None = None
        self.articles: list[Article] = []
        reader.shown.connect(self._shown)
        reader.anchorClicked.connect(self._clicked)

    def _shown(self, detail: ArticleDetail | None) -> None:
        if self._question is not None:
            self._question.drop()
            self._question = None
        self.articles = []
        if detail is None or detail.article.status is not ArticleStatus.READY:
            return
        article, page = detail.article.id, self._reader.document()

        def came(found: list[Article]) -> None:
            self._question = None
            if found and self._reader.document() is page:
                self.articles = found
                self._put(found)

        # Where it cannot be had, nothing is below: that is no trouble that anybody has to read of.
        self._question = self._bridge.ask(lambda: self._engine.related(article, MOST), came, self._forget)

    def _forget(self, _sentence: str) -> None:
        self._question = None

    def _put(self, found: list[Article]) -> None:
        tokens = self._reader.tokens
        lines = []
        for article in found:
            site = wording.plain(article.site)
            link = f'<a href="{_ADDRESS}{article.id}" style="color: {tokens.accent}; text-decoration: none">'
            about = f'<span style="color: {tokens.muted}">&nbsp; {escape(site)}</span>' if site else ""
            lines.append(f"<p>{link}{escape(article_text.title(article))}</a>{about}</p>")
        cursor = QTextCursor(self._reader.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        heading = f'<p style="color: {tokens.muted}; margin-top: 18px">{escape(self.tr("Related"))}</p>'
        cursor.insertHtml(f'<hr style="background-color: {tokens.line}">{heading}{"".join(lines)}')

    def _clicked(self, address: QUrl) -> None:
        text = address.toString()
        if text.startswith(_ADDRESS):
            for article in self.articles:
                if text == f"{_ADDRESS}{article.id}":
                    self.chosen.emit(article)
                    return
