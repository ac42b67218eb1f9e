"""What the rows of the list have in common in either of its forms: fonts, texts, icons, and the headings of groups."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from kbdesk.gui.articles.hit_model import HitModel
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording
from kbdesk.library.records import Article, ArticleStatus

GUTTER = 26
EDGE = 14
STATES = {
    ArticleStatus.FAILED: ("failed", "danger"),
    ArticleStatus.PENDING: ("clock", "muted"),
    ArticleStatus.LINK: ("link", "muted"),
}
"""The icon and the colour of an article whose text is not there."""

_NARROWEST = 2
"""Pixels of the narrowest letter."""
_NARROW = 4
"""Of nearly all texts a letter is wider, on average."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
AT_LEFT = (_MIDDLE | Qt.AlignmentFlag.AlignLeft).value | Qt.TextFlag.TextSingleLine.value
AT_RIGHT = (_MIDDLE | Qt.AlignmentFlag.AlignRight).value | Qt.TextFlag.TextSingleLine.value
"""Put together once: Python takes longer for that than Qt for a line of text."""


class RowDelegate(QStyledItemDelegate):
    """Measures and paints what every form has; `row_height` is how high a row without a heading is, `mark` how much of
    a line a mark takes, `covered` where something else is painted over the rows.
    """

    row_height = 0
    mark = 22

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._parent = parent
        self._mirrored: QRect | None = None
        self.covered: Callable[[], QRect] = QRect
        self.fonts_changed()

    def fonts_changed(self) -> None:
        """Measure anew."""
        self._base = QFont(self._parent.font())
        self._small = QFont(self._base)
        self._small.setPointSizeF(self._base.pointSizeF() * 0.9)
        self._head = QFont(self._small)
        self._head.setWeight(QFont.Weight.DemiBold)
        self.heading_height = round(QFontMetrics(self._head).height() * 1.1) + 14

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all, but for those that have a heading above them."""
        model = index.model()
        headed = isinstance(model, ArticleModel | HitModel) and model.headings.above(index.row()) is not None
        return QSize(200, self.row_height + (self.heading_height if headed else 0))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say in a tip what there is no room for."""
        model, rect = index.model(), QRect(option.rect)
        unseen: list[str] = []
        if isinstance(model, ArticleModel | HitModel) and (article := model.article(index.row())) is not None:
            if model.headings.above(index.row()):
                rect.setTop(rect.top() + self.heading_height)
            if rect.contains(event.pos()) and not self.covered().contains(event.pos()):
                unseen = self.unseen(rect, article, index.column())
        if not any(unseen):
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), tip(*unseen), view, option.rect)
        return True

    def unseen(self, rect: QRect, article: Article, column: int) -> list[str]:
        """What is cut off or left out of an article that is painted here, line by line."""
        raise NotImplementedError

    def _title_room(self, line: QRect, article: Article) -> QRect:
        """What star and note leave of a title's line."""
        return line.adjusted(0, 0, -self.mark * (article.starred + article.noted), 0)

    def paint_heading(self, painter: QPainter, rect: QRect, text: str, count: int, *, mirrored: bool) -> None:
        """Paint a heading that is part of no row."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._mirrored = rect if mirrored else None
        self._heading(painter, rect, text, count)

    def _heading(self, painter: QPainter, rect: QRect, text: str, count: int) -> None:
        t = self._theme.tokens
        painter.fillRect(rect, QColor(t.window))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        number = wording.number(count)
        wide = QFontMetrics(self._small).horizontalAdvance(number) + 2
        inner = rect.adjusted(GUTTER, 0, -EDGE, 0)
        self._text(painter, inner.adjusted(0, 0, -wide - 10, 0), text, self._head, t.text)
        self._text(
            painter, QRect(inner.right() - wide, inner.top(), wide, inner.height()), number, self._small, t.muted
        )

    def _unread(self, painter: QPainter, line: QRect) -> None:
        """The dot before the title of what nobody has read."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawEllipse(self._seen(QRect(line.left() - 16, line.center().y() - 3, 8, 8)))

    def _marks(self, painter: QPainter, line: QRect, article: Article) -> QRect:
        """Star and note at the end of a title's line; returns what they leave of it."""
        right = line.right()
        for there, icon, token in ((article.starred, "star-filled", "star"), (article.noted, "note", "muted")):
            if there:
                self._icon(painter, right - 14, line, icon, token)
                right -= self.mark
        return self._title_room(line, article)

    def _icon(self, painter: QPainter, left: int, line: QRect, name: str, token: str) -> None:
        ratio = self._parent.devicePixelRatioF()
        place = self._seen(QRect(left, line.center().y() - 7, 15, 15))
        painter.drawPixmap(place.topLeft(), self._icons.pixmap(name, 15, token, ratio))

    def _seen(self, rect: QRect) -> QRect:
        """Where a place of the row is: on its other side in a window that is read from right to left."""
        if self._mirrored is None:
            return rect
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, self._mirrored, rect)

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = elided(text, QFontMetrics(font), rect.width())
        painter.drawText(self._seen(rect), AT_LEFT if self._mirrored is None else AT_RIGHT, shown)


def is_cut(text: str, font: QFont, width: int) -> bool:
    """Whether a text in one line is wider than so many pixels."""
    return QFontMetrics(font).horizontalAdvance(as_far_as_seen(text, width)) > width


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """A text in one line, cut where it is wider than so many pixels."""
    # Nearly always fewer letters fill the line than might: they alone are measured, unless they do not.
    usual = text[: width // _NARROW]
    if len(usual) < len(text):
        cut = metrics.elidedText(usual, Qt.TextElideMode.ElideRight, width)
        if cut != usual:
            return cut
    return metrics.elidedText(as_far_as_seen(text, width), Qt.TextElideMode.ElideRight, width)


def as_far_as_seen(text: str, width: int) -> str:
    """The part of a line that may be seen in so many pixels: what is far behind its end need not be measured."""
    most = max(20, width // _NARROWEST)
    return text if len(text) <= most else text[:most] + "…"
