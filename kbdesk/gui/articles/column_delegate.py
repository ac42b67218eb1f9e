"""How one article looks in columns: a line of text, and the marks of its title; painted cell by cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from kbdesk.gui.articles import text as article_text
from kbdesk.gui.articles.columns import COLUMNS
from kbdesk.gui.articles.hit_model import HitModel
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.articles.row_delegate import GUTTER, STATES, RowDelegate, is_cut
from kbdesk.library.records import Article, ArticleStatus

PAD = 8
"""Left and right of a text, as the style sheet has it for the header."""
AIR = 10
"""Above and below a line together."""
LOWEST = 24


class ColumnDelegate(RowDelegate):
    """Paints one cell. `hovered` is the row that the mouse is over: Qt knows but its cell."""

    hovered = -1
    mark = 20

    def fonts_changed(self) -> None:
        """Measure anew."""
        super().fonts_changed()
        self._bold = QFont(self._base)
        self._bold.setWeight(QFont.Weight.DemiBold)
        # CJK glyphs are taller than Latin ones
        self.row_height = max(LOWEST, round(QFontMetrics(self._bold).height() * 1.1) + AIR)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as its text: a double click on the edge of a column asks for it."""
        model = index.model()
        article = model.article(index.row()) if isinstance(model, ArticleModel | HitModel) else None
        text = COLUMNS[index.column()].text(article) if article is not None else ""
        return QSize(
            QFontMetrics(self._base).horizontalAdvance(text) + 2 * PAD + 2, super().sizeHint(option, index).height()
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        model, row, column = index.model(), index.row(), index.column()
        view = self._parent
        if not isinstance(model, ArticleModel | HitModel) or not isinstance(view, QTableView):
            return
        t = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text its own
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if heading := model.headings.above(row):
            whole = QRect(0, rect.top(), view.viewport().width(), self.heading_height)
            self._mirrored = whole if mirrored else None
            painter.setClipRect(QRect(rect.left(), rect.top(), rect.width(), self.heading_height))
            self._heading(painter, whole, *heading)
            painter.setClipping(False)
            rect = rect.adjusted(0, self.heading_height, 0, 0)
        self._mirrored = rect if mirrored else None
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.selection))
        elif row == self.hovered:
            painter.fillRect(rect, QColor(t.window))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(t.line))
        if column == 0 and view.hasFocus() and view.currentIndex().row() == row:
            painter.fillRect(self._seen(QRect(rect.left(), rect.top(), 3, rect.height())), QColor(t.focus))
        article = model.article(row)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        if article is None:
            self._placeholder(painter, inner, column)
        elif column == 0:
            self._title(painter, rect.adjusted(GUTTER, 0, -PAD, 0), article)
        else:
            self._text(painter, inner, COLUMNS[column].text(article), self._base, t.muted)
        painter.restore()

    def _title(self, painter: QPainter, line: QRect, article: Article) -> None:
        t = self._theme.tokens
        if not article.read:
            self._unread(painter, line)
        room = QRect(line)
        if article.status in STATES:
            self._icon(painter, room.left(), line, *STATES[article.status])
            room.setLeft(room.left() + self.mark)
        room = self._marks(painter, room, article)
        font = self._base if article.read else self._bold
        failed = article.status is ArticleStatus.FAILED
        self._text(painter, room, article_text.title(article), font, t.danger if failed else t.text)

    def unseen(self, rect: QRect, article: Article, column: int) -> list[str]:
        """The text of a cell where it is cut; behind a title also what its icon stands for."""
        text = COLUMNS[column].text(article)
        if column:
            return [text] if is_cut(text, self._base, rect.width() - 2 * PAD) else []
        room = self._title_room(rect.adjusted(GUTTER, 0, -PAD, 0), article).width()
        if article.status in STATES:
            room -= self.mark
        is_whole = not is_cut(text, self._base if article.read else self._bold, room)
        return ["" if is_whole else text, article_text.state(article)]

    def _placeholder(self, painter: QPainter, inner: QRect, column: int) -> None:
        left, part = (GUTTER - PAD, 0.7) if column == 0 else (0, 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        height = inner.height() // 3
        bar = QRect(inner.left() + left, inner.center().y() - height // 2, round((inner.width() - left) * part), height)
        painter.drawRoundedRect(self._seen(bar), 3, 3)
