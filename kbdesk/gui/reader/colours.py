"""The colours of highlights: their names, and what they look like beside these."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from kbdesk.gui.widgets.theme import Tokens

COLOURS = ("yellow", "green", "blue", "pink")
SIDE = 14


def colour_name(colour: str) -> str:
    """A colour in words, as an entry of a menu."""
    return {
        "yellow": QCoreApplication.translate("HighlightList", "&Yellow"),
        "green": QCoreApplication.translate("HighlightList", "&Green"),
        "blue": QCoreApplication.translate("HighlightList", "&Blue"),
        "pink": QCoreApplication.translate("HighlightList", "&Pink"),
    }[colour]


def swatch(colour: str, tokens: Tokens, ratio: float, *, hollow: bool = False, ticked: bool = False) -> QIcon:
    """A spot of a colour, of SIDE device independent pixels. Hollow, it has none; a menu with pictures draws no ticks
    of its own.
    """
    picture = QPixmap(QSize(SIDE, SIDE) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens.muted))
    if not hollow:
        painter.setBrush(QColor(tokens.marks[colour]))
    painter.drawRoundedRect(QRect(1, 1, SIDE - 3, SIDE - 3), 3, 3)
    if ticked:
        painter.setPen(QPen(QColor(tokens.text), 1.6))
        painter.drawPolyline([QPointF(3.8, 6.8), QPointF(6, 9), QPointF(9.8, 4.4)])
    painter.end()
    return QIcon(picture)
