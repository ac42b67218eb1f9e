"""The picture of the tray's icon: kbdesk's own, with a bar for how far the work is and a dot where something failed."""

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

SIZES = (16, 22, 24, 32, 48, 64)
STEPS = 24
"""A bar of so many steps: no panel has room for more, and each is a new picture."""

# They lie over any panel, light or dark, so they bring their own ground and are no part of the theme.
_GROUND, _DONE, _PAUSED, _FAILED = QColor(20, 24, 30), QColor(91, 190, 120), QColor(235, 176, 60), QColor(226, 72, 72)


class Face(msgspec.Struct, frozen=True):
    """What the icon tells: the share of the work that is done (None: there is none), whether it rests, what failed."""

    share: float | None = None
    paused: bool = False
    failed: bool = False

    @property
    def rounded(self) -> "Face":
        """The same in steps that can be told apart; full is what is done alone."""
        return self if self.share is None else Face(int(self.share * STEPS) / STEPS, self.paused, self.failed)


def tray_icon(plain: QIcon, face: Face) -> QIcon:
    """The icon with what it tells."""
    if face == Face():
        return plain
    icon = QIcon()
    for size in SIZES:
        picture = QPixmap(plain.pixmap(size, size))
        if not picture.isNull():
            picture.setDevicePixelRatio(1.0)
            _paint(picture, face)
            icon.addPixmap(picture)
    return icon


def _paint(picture: QPixmap, face: Face) -> None:
    side = float(picture.width())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if face.share is not None or face.paused:
        height = max(4.0, side * 0.24)
        bar = QRectF(0, side - height, side, height)
        painter.setBrush(_GROUND)
        painter.drawRoundedRect(bar, height / 2.5, height / 2.5)
        inner = bar.adjusted(1, 1, -1, -1)
        inner.setWidth(inner.width() * (1.0 if face.share is None else max(0.06, face.share)))
        painter.setBrush(_PAUSED if face.paused else _DONE)
        painter.drawRoundedRect(inner, height / 3, height / 3)
    if face.failed:
        across = max(6.0, side * 0.4)
        painter.setBrush(_GROUND)
        painter.drawEllipse(QRectF(side - across, 0, across, across))
        painter.setBrush(_FAILED)
        painter.drawEllipse(QRectF(side - across, 0, across, across).adjusted(1, 1, -1, -1))
    painter.end()
