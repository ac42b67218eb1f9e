"""Articles that are dragged: what other programs are given of them, and what is seen under the pointer."""

from html import escape

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kbdesk.gui.articles import text as article_text
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.browser import may_open
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.words import wording

ARTICLES = "application/x-kbdesk-articles"
"""Marks what this window drags: which articles they are, the list knows."""

MOST_LINKS = 500
WIDEST = 260

ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
"""Of the rows of a list of articles: they can be selected and dragged."""


def links(picked: Picked) -> QMimeData:
    """Their addresses, alone and with their titles, as browsers and editors take them."""
    data = QMimeData()
    data.setData(ARTICLES, b"")
    there = [article for article in picked.articles[:MOST_LINKS] if may_open(article.url)]
    if there:
        data.setUrls([QUrl(article.url) for article in there])
        data.setText("\n".join(article.url for article in there))
        anchors = (
            f'<a href="{escape(article.url, quote=True)}">{escape(article_text.title(article))}</a>'
            for article in there
        )
        data.setHtml("<br>\n".join(anchors))
    return data


def begin(picked: Picked, theme: Theme, widget: QWidget) -> None:
    """Drag them, until they are let go."""
    drag = QDrag(widget)
    drag.setMimeData(links(picked))
    one = picked.count == 1 and picked.articles
    show(drag, article_text.title(picked.articles[0]) if one else wording.articles(picked.count), theme, widget)
    drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)


def show(drag: QDrag, text: str, theme: Theme, widget: QWidget) -> None:
    """Have a text be seen under the pointer."""
    drag.setPixmap(_chip(text, theme, widget))
    drag.setHotSpot(QPoint(-12, -8))


def _chip(text: str, theme: Theme, widget: QWidget) -> QPixmap:
    t, metrics = theme.tokens, QFontMetrics(widget.font())
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)
    width, height, ratio = metrics.horizontalAdvance(text) + 24, metrics.height() + 12, widget.devicePixelRatioF()
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(t.accent))
    painter.setBrush(QColor(t.raised))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 7, 7)
    painter.setPen(QColor(t.text))
    painter.setFont(widget.font())
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap
