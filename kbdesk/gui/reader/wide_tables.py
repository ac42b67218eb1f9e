"""Tables and code that are wider than the column: words and lines stay whole, and it is they that are scrolled.

Qt lays out nothing that scrolls in a text. But a table whose left margin is negative begins left of the column, and is
cut off at both its sides: that is what scrolls it. How wide it wants to be is found where the page is made, off the
window's thread, and kept in the format of the table.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLength,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

_WIDTH = QTextFormat.Property.UserProperty.value + 1
_MOST_CELLS = 4_000
"""A larger table is left to Qt: whoever needs its numbers opens the page."""
_LONG_CELL = 24
"""A column is as wide as so many letters at most, where its words let it be; what is longer is wrapped."""
_STEP = 60
_BAR = 5
_BELOW = 18
"""Room for the bar."""


def tables(frame: QTextFrame) -> Iterator[QTextTable]:
    """All tables in a frame that lie in no other table but one that stands for a quotation."""
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
            if child.columns() > 1:
                continue
        yield from tables(child)


def make_room(document: QTextDocument, width: float) -> None:
    """Give tables that would have to break words in a column of so many pixels the columns that their words need."""
    for table in list(tables(document.rootFrame())):
        if table.rows() * table.columns() > _MOST_CELLS:
            continue
        sides = 2 * (table.format().cellPadding() + table.format().border())
        columns = _columns(table)
        if columns is None:
            continue
        least = sum(word for word, _ in columns) + sides * len(columns)
        if least <= width:
            continue
        widths = [wanted + sides for _, wanted in columns]
        made = table.format()
        made.setProperty(_WIDTH, sum(widths))
        made.setBottomMargin(max(made.bottomMargin(), _BELOW))
        if len(columns) > 1:
            made.clearColumnWidthConstraints()
            made.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, one) for one in widths])
        table.setFormat(made)


def _columns(table: QTextTable) -> list[tuple[float, float]] | None:
    """Of each column the width of its longest word and the width that suits it; None where it has others in it."""
    least, wanted = [0.0] * table.columns(), [0.0] * table.columns()
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if cell.columnSpan() > 1 or cell.row() != row:
                continue
            start, end = cell.firstCursorPosition(), cell.lastCursorPosition()
            if start.currentFrame() != table:
                return None
            block = start.block()
            while block.isValid() and block.position() <= end.position():
                fragments = block.begin()
                font = (
                    fragments.fragment().charFormat().font()
                    if not fragments.atEnd()
                    else table.document().defaultFont()
                )
                metrics = QFontMetricsF(font)
                text = block.text()
                whole = metrics.horizontalAdvance(text) + 2
                if block.blockFormat().nonBreakableLines():
                    word = whole
                else:
                    word = max(map(metrics.horizontalAdvance, text.split()), default=0.0) + 2
                    whole = min(whole, metrics.averageCharWidth() * _LONG_CELL)
                least[column] = max(least[column], word)
                wanted[column] = max(wanted[column], word, whole)
                block = block.next()
    return list(zip(least, wanted, strict=True))


class SideScroll(QObject):
    """Scrolls the wide tables of a view of rich text: by a wheel to the side or with Shift, by the bar that is drawn
    below each, and by the keys that `take` takes.
    """

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._dragged: tuple[QTextTable, float, float] | None = None
        view.viewport().installEventFilter(self)
        # the page itself stays where it is
        bar = view.horizontalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setMaximum(0) if most else None)

    def take(self, event: QKeyEvent) -> bool:
        """Right and Left scroll the first wide table that is seen; False where there is none, or it is another key."""
        by = {Qt.Key.Key_Right: _STEP, Qt.Key.Key_Left: -_STEP}.get(Qt.Key(event.key()))
        if by is None or event.modifiers():
            return False
        found = next(self._seen(), None)
        return found is not None and self._scroll(found, by)

    def paint(self, colour: str) -> None:
        """Draw a bar at the foot of each wide table."""
        painter: QPainter | None = None
        for table in self._seen():
            track, handle = self._bar(table)
            if painter is None:
                painter = QPainter(self._view.viewport())
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
            for rect, strength in ((track, 0.18), (handle, 0.75)):
                shade = QColor(colour)
                shade.setAlphaF(strength)
                painter.setBrush(shade)
                painter.drawRoundedRect(rect, _BAR / 2, _BAR / 2)
        if painter is not None:
            painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to a wide table."""
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        turned, exact = event.angleDelta(), event.pixelDelta()
        sideways = turned.x() or (turned.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if not sideways or abs(turned.y()) > abs(sideways):
            return False
        table = self._at(event.position().toPoint())
        if table is None:
            return bool(turned.x())  # the page does not move sideways
        self._scroll(table, -(exact.x() or sideways / 120 * _STEP))
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, place = event.type(), event.position()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            for table in self._seen():
                track, handle = self._bar(table)
                if track.adjusted(0, -4, 0, 4).contains(place):
                    if not handle.adjusted(0, -4, 0, 4).contains(place):
                        self._scroll(
                            table, self._view.viewport().width() * (0.8 if place.x() > handle.right() else -0.8)
                        )
                    self._dragged = (table, place.x(), _offset(table))
                    return True
        elif kind == QEvent.Type.MouseMove and self._dragged is not None:
            table, began, offset = self._dragged
            by = (place.x() - began) * _width(table) / max(1, self._view.viewport().width())
            self._scroll(table, offset + by - _offset(table))
            return True
        elif kind == QEvent.Type.MouseButtonRelease and self._dragged is not None:
            self._dragged = None
            return True
        return False

    def _scroll(self, table: QTextTable, by: float) -> bool:
        most = max(0.0, _width(table) - self._view.viewport().width())
        offset = min(most, max(0.0, _offset(table) + by))
        if offset == _offset(table):
            return False
        made = table.format()
        made.setLeftMargin(-offset)
        table.setFormat(made)
        return True

    def _at(self, place: QPoint) -> QTextTable | None:
        cursor = self._view.cursorForPosition(QPoint(self._view.viewport().width() // 2, place.y()))
        return self._wide(cursor)

    def _wide(self, cursor: QTextCursor) -> QTextTable | None:
        frame: QTextFrame | None = cursor.currentFrame()
        while frame is not None:
            if isinstance(frame, QTextTable) and _width(frame) > self._view.viewport().width():
                return frame
            frame = frame.parentFrame()
        return None

    def _seen(self) -> Iterator[QTextTable]:
        """The wide tables in view, from the top."""
        block = self._view.cursorForPosition(QPoint(0, 0)).block()
        last = self._view.cursorForPosition(QPoint(0, self._view.viewport().height())).position()
        before: QTextTable | None = None
        while block.isValid() and block.position() <= last:
            table = self._wide(QTextCursor(block))
            if table is not None and table != before:
                before = table
                yield table
            block = block.next()

    def _bar(self, table: QTextTable) -> tuple[QRectF, QRectF]:
        """The track and the handle, in the viewport."""
        room = self._view.viewport().width()
        layout = self._view.document().documentLayout()
        foot = layout.blockBoundingRect(table.lastCursorPosition().block()).bottom() + table.format().cellPadding()
        top = foot - self._view.verticalScrollBar().value() + 2
        part = room / _width(table)
        return QRectF(0, top, room, _BAR), QRectF(_offset(table) * part, top, room * part, _BAR)


def _width(table: QTextTable) -> float:
    return table.format().doubleProperty(_WIDTH)


def _offset(table: QTextTable) -> float:
    return -table.format().leftMargin()
