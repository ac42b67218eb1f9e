import shiboken6
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from kbdesk import resource
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme


def test_icons_show_the_drawing(qapp):
    """What was drawn once is what the drawing is now, as far as another Qt may draw an edge differently."""
    kept = QImage(str(resource.path("desktop", "icons", "64x64") / "kbdesk.png")).convertToFormat(
        QImage.Format.Format_ARGB32
    )
    now = QImage(64, 64, QImage.Format.Format_ARGB32)
    now.fill(0)
    painter = QPainter(now)
    QSvgRenderer(str(resource.path("icons", "kbdesk.svg"))).render(painter)
    painter.end()
    for x in range(4, 64, 8):
        for y in range(4, 64, 8):
            mine, theirs = kept.pixelColor(x, y), now.pixelColor(x, y)
            assert max(abs(a - b) for a, b in zip(mine.getRgb(), theirs.getRgb(), strict=True)) < 48, (x, y)


def test_another_theme_passes_over_buttons_that_are_gone(qtbot, qapp):
    theme = Theme(qapp)
    icons = Icons(theme)
    gone, there = QPushButton(), QPushButton()
    qtbot.addWidget(there)
    for button in (gone, there):
        icons.put(button, "star")
    shiboken6.delete(gone)
    before = there.icon().cacheKey()
    theme.choose("dark" if theme.choice != "dark" else "light")
    assert there.icon().cacheKey() != before
