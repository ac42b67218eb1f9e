"""The heading of the group that is scrolled through, which stays at the top of the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion

from kbdesk.gui.articles.row_delegate import RowDelegate

if TYPE_CHECKING:
    from kbdesk.gui.articles.view import ArticleView


class TopHeading:
    """Painted over the rows, which are scrolled by moving what is there already: after each step the top is painted
    anew, and what was moved of it. The next heading pushes it out.
    """

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._painted: tuple[QRect, str, int, int] | None = None
        self._delegate: RowDelegate | None = None

    def take(self, delegate: RowDelegate) -> None:
        """Look like the headings of a delegate, which is told what of its rows cannot be seen."""
        self._delegate = delegate
        delegate.covered = self.place

    def place(self) -> QRect:
        """Where on the viewport it is; nowhere where nothing is grouped, and where the heading itself is at the top."""
        found = self._found()
        return found[0] if found is not None else QRect()

    @property
    def first(self) -> int:
        """The first row of the group, which has the heading itself above it."""
        found = self._found()
        return found[3] if found is not None else -1

    def _found(self) -> tuple[QRect, str, int, int] | None:
        view, delegate = self._view, self._delegate
        if delegate is None or not view.rows.headings:
            return None
        row = view.rowAt(0)
        part = view.rows.headings.around(row) if row >= 0 else None
        if part is None:
            return None
        name, count, first = part
        if first == row and view.rowViewportPosition(row) >= 0:
            return None
        high, after, top = delegate.heading_height, first + count, 0
        if after < view.rows.rowCount():
            top = min(0, view.rowViewportPosition(after) - high)
        return QRect(0, top, view.viewport().width(), high), name, count, first

    def scrolled(self, dy: int) -> None:
        """What is on the viewport was moved down by so many pixels."""
        if self._delegate is not None and self._view.rows.headings:
            high = self._delegate.heading_height + max(dy, 0)
            self._view.viewport().update(0, 0, self._view.viewport().width(), high)

    def below(self, event: QPaintEvent) -> QPaintEvent:
        """What is to be painted of the rows: that which it covers is not."""
        found = self._found()
        self._painted = found if found is not None and found[0].intersects(event.rect()) else None
        return event if self._painted is None else QPaintEvent(event.region().subtracted(QRegion(self._painted[0])))

    def paint(self) -> None:
        """Paint it, after what is below it."""
        if self._painted is None or self._delegate is None:
            return
        place, name, count, _ = self._painted
        painter = QPainter(self._view.viewport())
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._delegate.paint_heading(painter, place, name, count, mirrored=mirrored)
        painter.end()

    def uncover(self, row: int) -> None:
        """Scroll a row that was brought into sight out from below it."""
        place, top = self.place(), self._view.rowViewportPosition(row)
        if row != self.first and top <= place.bottom() and top + self._view.rowHeight(row) > 0:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() - (place.bottom() + 1 - top))
