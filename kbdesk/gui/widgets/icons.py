"""The icon set, drawn in the colours of the theme."""

from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from kbdesk import resource
from kbdesk.gui.widgets.theme import Theme

SIZES = (16, 20)


class Icons(QObject):
    """Gives icons by name, and gives them anew to whoever shows one when the theme changes.

    A name without a file gives an empty icon: a missing picture is no reason not to work.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._texts: dict[str, str] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._shown: WeakKeyDictionary[QAction | QAbstractButton, tuple[str, str]] = WeakKeyDictionary()
        theme.changed.connect(self._recolour)

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """The icon in a colour of the theme."""
        key = (name, colour)
        if key not in self._icons:
            icon = QIcon()
            if self._text(name):
                for size in SIZES:
                    for ratio in self._ratios():
                        icon.addPixmap(self.pixmap(name, size, colour, ratio))
                        icon.addPixmap(self.pixmap(name, size, "line", ratio), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def put(self, target: QAction | QAbstractButton, name: str, colour: str = "text") -> None:
        """Show the icon on an action or a button, also after the theme changed."""
        self._shown[target] = (name, colour)
        target.setIcon(self.icon(name, colour))

    def pixmap(self, name: str, size: int, colour: str = "text", ratio: float = 1.0) -> QPixmap:
        """The icon as a picture of `size` device independent pixels."""
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, QSize(size, size), getattr(self._theme.tokens, colour), ratio)
        return self._pixmaps[key]

    def picture(self, name: str, size: QSize, ratio: float) -> QPixmap:
        """A larger illustration."""
        return self._draw(name, size, self._theme.tokens.muted, ratio)

    def button(self, name: str, text: str, parent: QWidget) -> QPushButton:
        """A button with an icon before its text."""
        button = QPushButton(text, parent)
        button.setIconSize(QSize(16, 16))
        self.put(button, name, "muted")
        return button

    def tool_button(self, icon: str, name: str, parent: QWidget, size: int = 18) -> QToolButton:
        """A button that is its icon alone; `name` is its tool tip, and what a screen reader says."""
        button = QToolButton(parent)
        self.put(button, icon, "muted")
        button.setIconSize(QSize(size, size))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def application(self) -> QIcon:
        """The icon of kbdesk itself, in its own colours."""
        file = _file("kbdesk.svg")
        return QIcon(str(file)) if file is not None else QIcon()

    def _recolour(self) -> None:
        self._icons.clear()
        self._pixmaps.clear()
        for target, (name, colour) in list(self._shown.items()):
            if isValid(target):  # Python may hold what Qt has taken away
                target.setIcon(self.icon(name, colour))

    def _text(self, name: str) -> str:
        if name not in self._texts:
            file = _file(f"{name}.svg")
            self._texts[name] = file.read_text("utf-8") if file is not None else ""
        return self._texts[name]

    def _draw(self, name: str, size: QSize, colour: str, ratio: float) -> QPixmap:
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        text = self._text(name)
        if text:
            renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
            renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            painter = QPainter(image)
            renderer.render(painter, QRectF(image.rect()))
            painter.end()
        image.setDevicePixelRatio(ratio)
        return QPixmap.fromImage(image)

    def _ratios(self) -> tuple[float, ...]:
        app = QApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
        return (1.0,) if ratio == 1.0 else (1.0, ratio)


def _file(name: str) -> Path | None:
    try:
        return resource.path("icons", name)
    except OSError:
        return None
