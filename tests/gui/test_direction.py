"""The window where one writes from right to left."""

import pytest
from PySide6.QtCore import Qt

from kbdesk.gui.help.window import HelpWindow
from kbdesk.gui.widgets.captions import native
from kbdesk.gui.widgets.direction import signs
from tests.gui.hands import TIMEOUT


@pytest.fixture
def reversed_(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_nothing_is_put_into_a_text_where_one_writes_from_left_to_right(qapp):
    assert native("Ctrl+,") == signs("Ctrl+,") == "Ctrl+,"


def test_keys_keep_their_order(reversed_):
    for key in ("Ctrl+,", "Ctrl++"):
        # what is between two such marks cannot be turned around
        assert native(key) == f"\u200e{key}\u200e"
    assert native("") == ""


def test_names_begin_where_lines_begin(reversed_, qtbot, window, bookmarks, engine):
    engine.import_(engine.preview([bookmarks(["https://site.example/1"])]))
    qtbot.waitUntil(lambda: bool(window.activity.jobs), timeout=TIMEOUT)
    row = window.activity.findChildren(type(window.activity._rows[1]))[0]
    sides = row.name.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
    assert sides == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


def test_back_points_to_where_one_comes_from(reversed_, qtbot, window):
    theme, icons = window.theme, window._icons
    help_ = HelpWindow(theme, icons)
    qtbot.addWidget(help_)
    for button, icon in ((help_.back, "chevron-right"), (help_.forward, "chevron-left")):
        wanted = icons.icon(icon, "muted").pixmap(18, 18).toImage()
        assert button.icon().pixmap(18, 18).toImage() == wanted, icon
