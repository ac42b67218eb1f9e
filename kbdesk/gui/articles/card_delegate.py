"""How one article looks as a card in the list: three lines, always of the same height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from kbdesk.gui.articles import text as article_text
from kbdesk.gui.articles.columns import ArticleTable
from kbdesk.gui.articles.hit_model import HitModel
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.articles.row_delegate import EDGE, GUTTER, STATES, RowDelegate, as_far_as_seen, elided, is_cut
from kbdesk.gui.widgets.utf16 import units
from kbdesk.gui.words import wording
from kbdesk.library.records import Article

PAD = 10
GAP = 4
CHIPS = 3
_MOST_PAINTED = 500
_LEAST_CHIP = 60
"""Pixels in which a tag that is cut can still be told."""


class ArticleDelegate(RowDelegate):
    """Paints title, excerpt or snippet, and a line of details with tags."""

    def fonts_changed(self) -> None:
        """Measure anew."""
        super().fonts_changed()
        self._painted: dict[tuple[int, int, float, str], QPixmap] = {}
        self._title = QFont(self._base)
        self._title.setPointSizeF(self._base.pointSizeF() * 1.08)
        self._bold = QFont(self._title)
        self._bold.setWeight(QFont.Weight.DemiBold)
        # CJK glyphs are taller than Latin ones, and a line that clips them is worse than a line with air
        fonts = (self._bold, self._base, self._small)
        self._heights = tuple(round(QFontMetrics(font).height() * 1.1) for font in fonts)
        self.row_height = sum(self._heights) + 2 * GAP + 2 * PAD

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        model = index.model()
        if not isinstance(model, ArticleModel | HitModel):
            return
        t = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text its own
        self._mirrored = rect if option.direction == Qt.LayoutDirection.RightToLeft else None
        if heading := model.headings.above(index.row()):
            self._heading(painter, QRect(rect.left(), rect.top(), rect.width(), self.heading_height), *heading)
            rect = rect.adjusted(0, self.heading_height, 0, 0)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(t.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.window))
        painter.setPen(QColor(t.line))
        under = self._seen(QRect(rect.left() + GUTTER, rect.bottom(), rect.width() - GUTTER, 1))
        painter.drawLine(under.left(), under.top(), under.right(), under.top())
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._parent.hasFocus()
        if focused:
            painter.fillRect(self._seen(QRect(rect.left(), rect.top(), 3, rect.height())), QColor(t.focus))
        inner = rect.adjusted(GUTTER, PAD, -EDGE, -PAD)
        article = model.article(index.row())
        if article is None:
            self._placeholder(painter, inner)
        else:
            self._article(painter, inner, article, model.snippet(index.row()))
        painter.restore()

    def _placeholder(self, painter: QPainter, inner: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        top = inner.top()
        for height, part in zip(self._heights, (0.7, 0.9, 0.4), strict=True):
            bar = QRect(inner.left(), round(top + height * 0.2), round(inner.width() * part), round(height * 0.6))
            painter.drawRoundedRect(self._seen(bar), 3, 3)
            top += height + GAP

    def _article(self, painter: QPainter, inner: QRect, article: Article, snippet: str) -> None:
        t = self._theme.tokens
        first, second, third = self._heights
        line = QRect(inner.left(), inner.top(), inner.width(), first)
        if not article.read:
            self._unread(painter, line)
        room = self._marks(painter, line, article)
        font = self._title if article.read else self._bold
        self._text(painter, room, article_text.title(article), font, t.text)
        line = QRect(inner.left(), line.bottom() + 1 + GAP, inner.width(), second)
        self._second(painter, line, article, snippet)
        line = QRect(inner.left(), line.bottom() + 1 + GAP, inner.width(), third)
        self._third(painter, line, article)

    def _second(self, painter: QPainter, line: QRect, article: Article, snippet: str) -> None:
        t = self._theme.tokens
        if snippet:
            self._hits(painter, line, snippet)
            return
        state = article_text.state(article)
        left = line.left()
        if state:
            name, token = STATES[article.status]
            self._icon(painter, left, line, name, token)
            left += 20
            metrics = QFontMetrics(self._base)
            self._text(painter, line.adjusted(20, 0, 0, 0), state, self._base, getattr(t, token))
            left += metrics.horizontalAdvance(state) + 10
        rest = QRect(left, line.top(), max(0, line.right() - left), line.height())
        if rest.width() > 60:
            shown = article.excerpt or (article.url if state and article.title else "")
            self._text(painter, rest, wording.plain(as_far_as_seen(shown, rest.width())), self._base, t.muted)

    def unseen(self, rect: QRect, article: Article, column: int) -> list[str]:
        """The title where it is cut, and the tags where some are left out."""
        line = rect.adjusted(GUTTER, 0, -EDGE, 0)
        title = article_text.title(article)
        font = self._title if article.read else self._bold
        chips = [name for name, _ in self.chips(line, article)]
        return [
            title if is_cut(title, font, self._title_room(line, article).width()) else "",
            ", ".join(article.tags) if chips != list(map(wording.plain, article.tags)) else "",
        ]

    def _third(self, painter: QPainter, line: QRect, article: Article) -> None:
        t = self._theme.tokens
        details = self._details(article)
        self._text(painter, line, details, self._small, t.muted)
        for name, place in self._chips_behind(details, line, article):
            chip = self._seen(place)
            painter.drawPixmap(chip.topLeft(), self._chip(chip.size()))
            painter.setPen(QColor(t.muted))
            painter.setFont(self._small)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)

    def _chip(self, size: QSize) -> QPixmap:
        """What a tag stands on, kept: to paint it with round corners takes as long as its text does."""
        ratio, colour = self._parent.devicePixelRatioF(), self._theme.tokens.chip
        key = size.width(), size.height(), ratio, colour
        if key not in self._painted:
            if len(self._painted) >= _MOST_PAINTED:
                self._painted.clear()
            pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRect(QPoint(), size), 4, 4)
            painter.end()
            self._painted[key] = pixmap
        return self._painted[key]

    def _details(self, article: Article) -> str:
        view = self._parent
        model = view.model() if isinstance(view, QAbstractItemView) else None
        return article_text.details(article, model.order if isinstance(model, ArticleTable) else "")

    def chips(self, line: QRect, article: Article) -> list[tuple[str, QRect]]:
        """The tags that there is room for behind the details, each with its place, and how many more there are."""
        return self._chips_behind(self._details(article), line, article)

    def _chips_behind(self, details: str, line: QRect, article: Article) -> list[tuple[str, QRect]]:
        metrics = QFontMetrics(self._small)
        left = line.left() + metrics.horizontalAdvance(details) + 12

        def chip(name: str) -> QRect:
            return QRect(left, line.top(), metrics.horizontalAdvance(name) + 12, line.height())

        placed: list[tuple[str, QRect]] = []
        for number, tag in enumerate(article.tags[:CHIPS], 1):
            rest = len(article.tags) - number
            room = line.right() - left - (chip(f"+{rest}").width() + 5 if rest else 0)
            name = as_far_as_seen(wording.plain(tag), line.width())
            if number == 1 and room > _LEAST_CHIP:
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room - 12)
            place = chip(name)
            if place.width() > room:
                break
            placed.append((name, place))
            left += place.width() + 5
        first = as_far_as_seen(wording.plain(article.tags[0]), line.width()) if article.tags and not placed else ""
        if first and (place := chip(first)).right() <= line.right():
            return [(first, place)]  # a name says more than a number
        more = f"+{len(article.tags) - len(placed)}"
        if more != "+0" and (place := chip(more)).right() <= line.right():
            placed.append((more, place))
        return placed

    def _hits(self, painter: QPainter, line: QRect, snippet: str) -> None:
        t = self._theme.tokens
        metrics = QFontMetrics(self._base)
        text, spans = marked(snippet, metrics, line.width())
        text = elided(text, metrics, line.width())
        layout = QTextLayout(text, self._base)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute))
        ranges = []
        end = len(units(text))
        for start, length in spans:
            if start >= end:
                break
            one = QTextLayout.FormatRange()
            one.start, one.length = start, min(length, end - start)
            look = QTextCharFormat()
            look.setBackground(QColor(t.hit))
            look.setForeground(QColor(t.text))
            one.format = look
            ranges.append(one)
        layout.setFormats(ranges)
        layout.beginLayout()
        part = layout.createLine()
        if part.isValid():
            part.setLineWidth(line.width() * 4)
        layout.endLayout()
        painter.setPen(QColor(t.muted))
        line = self._seen(line)
        painter.setClipRect(line)
        left = line.left() if self._mirrored is None else line.right() - part.naturalTextWidth()
        layout.draw(painter, QPointF(left, line.top()))
        painter.setClipping(False)


def marked(snippet: str, metrics: QFontMetrics, width: int) -> tuple[str, list[tuple[int, int]]]:
    """A snippet without its marks, and where the hits lie in it; what stands before the first takes half of so many
    pixels at the most, so that it is seen.

    Places and lengths are in UTF-16 units, as Qt counts them.
    """
    before, *others = snippet.split("\x02")
    text = _printable(before)
    if others:
        text = _end_of(text, metrics, width // 2)
    spans: list[tuple[int, int]] = []
    for other in others:
        hit, _, rest = map(_printable, other.partition("\x03"))
        spans.append((len(units(text)), len(units(hit))))
        text += hit + rest
    return text, spans


def _end_of(text: str, metrics: QFontMetrics, width: int) -> str:
    """As much of the end of a text as so many pixels hold, from the beginning of a word where there is one."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    end = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, width)
    words = end.partition(" ")[2]
    return f"…{words}" if words.strip() else end


def _printable(text: str) -> str:
    """Text with one blank for each line break and other control, so that places stay right."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)
