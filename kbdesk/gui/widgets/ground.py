"""What rows stand on: a view that paints its own ground is scrolled by moving what is there already.

Where the style sheet paints the ground, Qt takes the view for one that can be seen through. Then each step of the
wheel paints all rows anew, after all that lies behind them.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kbdesk.gui.widgets.theme import Theme


class Ground:
    """The ground of a view, in a colour of the theme."""

    def __init__(self, viewport: QWidget, theme: Theme, token: str) -> None:
        self._viewport = viewport
        self._theme = theme
        self._token = token
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paint(self, event: QPaintEvent) -> None:
        """Paint it, before the view paints its rows."""
        painter = QPainter(self._viewport)
        painter.fillRect(event.rect(), QColor(getattr(self._theme.tokens, self._token)))
        painter.end()
