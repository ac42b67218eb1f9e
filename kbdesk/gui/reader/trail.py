"""The way that its user took through articles, as in a browser: back, and forward again."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from kbdesk.gui.reader.reader import Reader
from kbdesk.library.records import Article, ArticleDetail

MOST = 100


@dataclass(frozen=True)
class _Stop:
    """An article that was read; `scroll` where a link within it was followed from, as its scroll bar says."""

    article: Article
    scroll: int | None = None


class Trail(QObject):
    """Follows what is read. `wanted` is an article that is to be shown again."""

    wanted = Signal(object)
    changed = Signal()
    """Whether it goes back, or forward, may be otherwise."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._behind: list[_Stop] = []
        self._ahead: list[_Stop] = []
        self._here: Article | None = None
        self._coming = False
        reader.shown.connect(self._shown)
        reader.jumped.connect(self._jumped)
        reader.viewport().installEventFilter(self)

    @property
    def goes_back(self) -> bool:
        """Whether there is anything to go back to."""
        return bool(self._behind)

    @property
    def goes_forward(self) -> bool:
        """Whether its user came back from anywhere."""
        return bool(self._ahead)

    def back(self) -> None:
        """Go to where its user came from."""
        self._go(self._behind, self._ahead)

    def forward(self) -> None:
        """Go to where its user came back from."""
        self._go(self._ahead, self._behind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons of a mouse that are made for it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            go = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}.get(event.button())
            if go is not None:
                go()
                return True
        return super().eventFilter(watched, event)

    def _go(self, way: list[_Stop], other: list[_Stop]) -> None:
        if not way:
            return
        stop, here, bar = way.pop(), self._here, self._reader.verticalScrollBar()
        within = here is not None and here.id == stop.article.id
        if here is not None:
            other.append(_Stop(here, bar.value() if within else None))
        if within and stop.scroll is not None:
            bar.setValue(stop.scroll)
        elif not within:
            self._here, self._coming = stop.article, True
            self.wanted.emit(stop.article)
        self.changed.emit()

    def _jumped(self, scroll: int) -> None:
        """A link within the article was followed."""
        if self._here is not None:
            self._leave(_Stop(self._here, scroll))

    def _shown(self, detail: ArticleDetail | None) -> None:
        before, self._here = self._here, detail.article if detail is not None else None
        coming, self._coming = self._coming, False
        if before is None:
            return
        if self._here is not None and self._here.id == before.id:
            # laid out anew, it may have other lines
            for way in (self._behind, self._ahead):
                way[:] = [stop for stop in way if stop.scroll is None or stop.article.id != before.id]
            self.changed.emit()
        elif not (coming and self._here is None):  # gone for good, and nothing to come back to
            self._leave(_Stop(before))

    def _leave(self, stop: _Stop) -> None:
        self._behind.append(stop)
        del self._behind[:-MOST]
        self._ahead.clear()
        self.changed.emit()
