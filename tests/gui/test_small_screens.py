"""On a screen of 700 × 450, which is what one of 1,400 × 900 is at 200 %."""

import pytest
from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.frame import Frame
from kbdesk.gui.preferences.dialog import PreferencesDialog
from kbdesk.gui.widgets import room
from kbdesk.gui.widgets.flow import Flow
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.window_state import WindowState
from kbdesk.library.records import Job, JobStatus
from tests.gui.conftest import desk_of, end

WIDEST, HIGHEST = 680, 450


each_language = pytest.mark.parametrize("in_language", ["en", "de", "ja"], indirect=True)


@each_language
def test_the_window_fits_whatever_page_it_shows(in_language, qtbot, window):
    window.activity.show()
    window.messages.say("A sentence that is said at the bottom of the window", "Undo", lambda: None)
    for page in (window.reading, window.failures, window.duplicates, window.empty):
        window.pages.setCurrentWidget(page)
        QCoreApplication.processEvents()
        window.resize(WIDEST, HIGHEST)
        assert (window.width(), window.height()) == (WIDEST, HIGHEST), page
    for page in (window.many, window.list.nothing, window.empty):
        assert page.minimumSizeHint().width() <= 260, "its words scroll or wrap in the narrowest pane"


def test_what_is_above_an_article_with_pictures_fits_a_narrow_pane(qtbot, window):
    bar = window.reader_pane.images
    bar.label.setText("Not loaded: 1 image from images.theguardian.com")
    bar.always_button.setText("Always for www.theguardian.com")
    bar.setParent(None)
    qtbot.addWidget(bar)
    bar.resize(260, 10)
    bar.show()
    bar.resize(260, bar.heightForWidth(260) if bar.hasHeightForWidth() else bar.sizeHint().height())
    qtbot.waitUntil(lambda: bar.always_button.geometry().right() <= bar.width())
    assert bar.label.width() > 200, "what is said has the whole width"


def test_the_tools_have_words_as_long_as_there_is_room_for_all_of_them(qtbot, window):
    bar = window.findChild(room.ToolBar)
    style = Qt.ToolButtonStyle
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: bar.toolButtonStyle() is style.ToolButtonTextBesideIcon)
    window.resize(WIDEST, HIGHEST)
    qtbot.waitUntil(lambda: bar.toolButtonStyle() is style.ToolButtonIconOnly)
    qtbot.waitUntil(bar.widgetForAction(window.actions_["activity"]).isVisible)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: bar.toolButtonStyle() is style.ToolButtonTextBesideIcon)


def test_the_activity_leaves_an_article_its_room_in_a_low_window(qtbot, qapp, desk, window, engine, folder):
    panel, pages = window.activity, window.pages
    window.resize(900, 600)
    window.actions_["activity"].trigger()
    qtbot.waitUntil(lambda: panel.isVisible() and panel.height() <= 600 / 4)
    assert pages.height() >= 600 / 2
    row = panel._new_row()
    row.put(Job(1, JobStatus.PROCESSING, "batch", "b.html", 100, 81, 2, 17, 0, 0, 0, 0, 0.0, 0.0, None, ""))
    panel._column.insertWidget(0, row)
    row.show()
    assert panel._area.viewport().height() >= row.sizeHint().height(), "an import is seen whole"
    row.deleteLater()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: panel.height() > 170)

    whole = window.layout_.whole
    whole.moveSplitter(whole.height() - 300, 1)  # as the handle does
    high = panel.height()
    assert high > 250, "it can be given more"
    window.resize(1280, 760)
    assert panel.height() == high
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built)
    again.window.actions_["activity"].trigger()
    qtbot.waitUntil(lambda: again.window.activity.height() == high)
    end(qtbot, again)


def test_the_list_gives_way_before_an_article_is_too_narrow_to_be_read(qtbot, window):
    window.pages.setCurrentWidget(window.reading)
    window.resize(1280, 800)
    listed, read = window.list, window.reader_pane
    qtbot.waitUntil(lambda: listed.width() == 400)
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: read.width() == 440 and 260 < listed.width() < 400)
    window.resize(WIDEST, HIGHEST)
    qtbot.waitUntil(lambda: listed.width() == 260)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: listed.width() == 400)


@each_language
def test_no_page_of_the_preferences_is_cut_off(in_language, qtbot, window):
    window.show_preferences()
    dialog = window.findChild(PreferencesDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.resize(WIDEST, HIGHEST)
    for row in range(dialog.names.count()):
        dialog.names.setCurrentRow(row)
        QCoreApplication.processEvents()
        assert (dialog.width(), dialog.height()) == (WIDEST, HIGHEST)
        area = dialog.pages.currentWidget()
        assert area.widget().width() <= area.viewport().width(), dialog.names.item(row).text()
    choices = [field.editor for field in dialog.fields.values() if isinstance(field.editor, QComboBox)]
    assert all(choice.sizeHint().width() <= choice.width() for choice in choices)
    dialog.reject()


def test_a_window_with_room_is_left_to_the_desktop_to_place(qtbot, qapp, folder):
    window = Frame(Theme(qapp), WindowState(folder.path))
    qtbot.addWidget(window)
    room_ = window.screen().availableGeometry()
    window.setGeometry(QRect(room_.topLeft(), room_.size() - QSize(40, 80)))
    before = window.geometry()
    window.fit_screen()
    assert window.geometry() == before


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_that_scrolls_is_as_bright_as_any(qtbot, window, theme):
    window.theme.choose(theme)
    page = window.empty
    window.pages.setCurrentWidget(page)
    qtbot.waitUntil(page.isVisible)
    seen = page.grab().toImage()
    assert seen.pixelColor(seen.width() - 20, 20).name() == window.theme.tokens.base


def test_what_is_known_of_a_failure_is_whole_or_scrolls(qtbot, window):
    details = window.failures.findChild(room.Yielding)
    window.pages.setCurrentWidget(window.failures)
    window.activity.hide()
    window.resize(1280, 800)
    page = window.failures
    for label in (page.message, page.remedy):
        label.setText("Many words. " * 20)
    bar = details.verticalScrollBar()
    qtbot.waitUntil(lambda: page.retry.isVisible() and bar.maximum() == 0)
    window.activity.show()
    window.resize(WIDEST, HIGHEST)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    details.ensureWidgetVisible(page.copy)
    seen = details.viewport().rect()
    assert seen.contains(page.copy.mapTo(details.viewport(), page.copy.rect().center()))
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_window_opens_no_larger_than_its_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    room.open_at(window, 300, 200)
    assert window.size() == QSize(300, 200)
    room.open_at(window, 10_000, 10_000)
    assert window.width() < screen.width()
    assert window.height() < screen.height()


@pytest.fixture
def row(qtbot):
    """Buttons in a flow, and what it lies in."""
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = Flow(owner, spacing=10)
    buttons = [QPushButton("A button", owner) for _ in range(3)]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    return owner, flow, buttons


def places(flow, buttons, width, **how):
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    return [(button.x(), button.y()) for button in buttons if not button.isHidden()]


def test_what_has_no_room_in_the_line_goes_to_the_next(row):
    _, flow, buttons = row
    assert places(flow, buttons, 320) == [(0, 0), (110, 0), (220, 0)]
    assert places(flow, buttons, 319) == [(0, 0), (110, 0), (0, 40)]
    assert places(flow, buttons, 100) == [(0, 0), (0, 40), (0, 80)]
    assert (flow.heightForWidth(320), flow.heightForWidth(319), flow.heightForWidth(100)) == (30, 70, 110)
    assert flow.minimumSize() == QSize(100, 30)
    assert flow.sizeHint() == QSize(320, 30)


def test_what_is_hidden_takes_no_room(row):
    _, flow, buttons = row
    buttons[1].hide()
    assert places(flow, buttons, 320) == [(0, 0), (110, 0)]


def test_where_one_writes_from_right_to_left_it_begins_at_the_right(row):
    owner, flow, buttons = row
    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(flow, buttons, 320) == [(220, 0), (110, 0), (0, 0)]


def test_columns_are_all_of_one_width(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = Flow(owner, spacing=10, columns=2)
    labels = [QLabel(text, owner) for text in ("a", "somewhat longer", "b")]
    for label in labels:
        flow.addWidget(label)
    flow.setGeometry(QRect(0, 0, 410, 200))
    assert [label.width() for label in labels] == [200, 200, 200]
    assert [label.x() for label in labels] == [0, 210, 0]
    narrow = labels[1].sizeHint().width() + 20
    flow.setGeometry(QRect(0, 0, narrow, 200))
    assert [(label.x(), label.width()) for label in labels] == [(0, narrow)] * 3
