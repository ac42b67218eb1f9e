"""For those who use the keyboard, a screen reader or large type: names, focus, order, contrast."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QToolBar,
    QWidget,
)

from kbdesk.gui.widgets.theme import DARK, LIGHT, SEPIA
from kbdesk.gui.words import preference_texts
from tests.gui.hands import TIMEOUT, choose

TEXT, GRAPHICS = 4.5, 3.0
"""What WCAG 2.2 asks for at level AA, as a ratio to 1."""


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


THEMES = {"light": LIGHT, "dark": DARK, "sepia": SEPIA}


def test_the_ratio_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground_that_it_stands_on(name):
    t = THEMES[name]
    grounds = {"window": t.window, "base": t.base, "raised": t.raised, "selection": t.selection, "hover": t.hover}
    if name != "sepia":  # the page alone has it, and there is no pane beside it
        grounds["side"] = t.side
    pairs = [("text", t.text, ground, colour) for ground, colour in grounds.items()]
    pairs += [("muted", t.muted, ground, colour) for ground, colour in grounds.items()]
    pairs += [("text", t.text, f"mark {mark}", colour) for mark, colour in t.marks.items()]
    pairs += [("text", t.text, "hit", t.hit), ("text", t.text, "code", t.code), ("muted", t.muted, "chip", t.chip)]
    pairs += [("text", t.text, "chip", t.chip), ("on_accent", t.on_accent, "accent", t.accent)]
    pairs += [("accent", t.accent, "base", t.base), ("danger", t.danger, "base", t.base)]
    pairs += [("danger", t.danger, "window", t.window), ("base", t.base, "text", t.text)]
    faint = [(*pair, round(ratio, 2)) for pair in pairs if (ratio := contrast(pair[1], pair[3])) < TEXT]
    assert faint == []


@pytest.mark.parametrize("name", THEMES)
def test_what_is_drawn_can_be_seen(name):
    t = THEMES[name]
    grounds = {"window": t.window, "base": t.base, "raised": t.raised}
    drawn = {"focus": t.focus, "accent": t.accent, "muted": t.muted, "danger": t.danger, "good": t.good}
    if name != "sepia":
        drawn["star"] = t.star
    faint = [
        (what, where, round(ratio, 2))
        for what, colour in drawn.items()
        for where, ground in grounds.items()
        if (ratio := contrast(colour, ground)) < GRAPHICS
    ]
    assert faint == []
    assert contrast(t.focus, t.selection) >= GRAPHICS


# names


def can_be_used(widget):
    return (
        widget.isVisible()
        and widget.isEnabled()
        and (widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton | QLineEdit))
        and not isinstance(widget, QMenuBar)
        and widget.focusProxy() is None
    )


def path(widget):
    names = []
    while widget is not None:
        names.append(type(widget).__name__ + (f"#{widget.objectName()}" if widget.objectName() else ""))
        widget = widget.parentWidget()
    return " < ".join(names[:4])


def is_inner(widget):
    """A part of another widget, which is what a screen reader speaks of."""
    parent = widget.parentWidget()
    return (
        isinstance(parent, QAbstractSpinBox | QComboBox)
        or widget.objectName().startswith("qt_")
        or (isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton))
    )


def nameless(top):
    """Widgets that can be used and say nothing of what they are for."""
    bad = []
    for widget in [top, *top.findChildren(QWidget)]:
        if not can_be_used(widget) or is_inner(widget) or widget.window() is not top.window():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            bad.append(path(widget))
        elif told.role() == QAccessible.Role.NoRole:
            bad.append(f"no role: {path(widget)}")
    return bad


def open_dialogs():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def close_dialogs(qtbot):
    for dialog in open_dialogs():
        dialog.reject()
    qtbot.waitUntil(lambda: not open_dialogs(), timeout=TIMEOUT)


@pytest.fixture
def full(qtbot, window, engine, site, bookmarks):
    """The window with a few articles, one of them open, and a failure."""
    urls = [site.url(f"/ok/{n}") for n in range(1, 5)] + [site.url("/status/404")]
    engine.import_(engine.preview([bookmarks(urls)]))
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 5, timeout=TIMEOUT)
    choose(qtbot, window)
    return window


def test_every_widget_of_the_window_has_a_name(qtbot, full):
    window, bad = full, {}
    bad["reading"] = nameless(window)
    window.actions_["activity"].setChecked(True)
    window.actions_["find_page"].trigger()
    window.messages.say("Something happened.", "Undo", lambda: None)
    bad["activity"] = nameless(window)
    window.actions_["select_all"].trigger()
    window.list.view.setFocus()
    window.list.view.select_all()
    qtbot.waitUntil(lambda: window.many.isVisible(), timeout=TIMEOUT)
    bad["many"] = nameless(window)
    window.actions_["go_failures"].trigger()
    qtbot.waitUntil(lambda: bool(window.failures.chosen()), timeout=TIMEOUT)
    bad["failures"] = nameless(window)
    window.actions_["go_duplicates"].trigger()
    bad["duplicates"] = nameless(window)
    window.pages.setCurrentWidget(window.empty)
    bad["empty"] = nameless(window)
    assert {page: names for page, names in bad.items() if names} == {}


def test_every_widget_of_the_dialogs_has_a_name(qtbot, full, engine, bookmarks):
    window, bad = full, {}

    def look(name):
        (dialog,) = open_dialogs()
        bad[name] = nameless(dialog) + ([] if dialog.windowTitle() or dialog.accessibleName() else ["the dialog"])
        return dialog

    window.show_preferences()
    for page in preference_texts.pages([key for key, _ in engine.settings]):
        open_dialogs()[0].show_page(page.name)
        look(f"preferences {page.name}")
    close_dialogs(qtbot)
    for name in ("add", "palette", "tags", "move", "categorise", "labels", "keys", "about", "export"):
        window.actions_[name].trigger()
        look(name)
        close_dialogs(qtbot)
    window.show_history()
    look("history")
    close_dialogs(qtbot)
    window.intake.take_files([bookmarks(["https://example.org/new"])])
    qtbot.waitUntil(lambda: window.intake.dialog.import_button.isEnabled(), timeout=TIMEOUT)
    look("preview")
    close_dialogs(qtbot)
    window.help.open("getting-started")
    bad["help"] = nameless(window.help.window)
    window.help.leave()
    window.actions_["type"].trigger()
    popover = QApplication.activePopupWidget()
    bad["type"] = nameless(popover)
    popover.close()
    assert {page: names for page, names in bad.items() if names} == {}


# focus


def reached_by_tab(top):
    """What Tab comes to, in its order."""
    found, widget = [], top
    while True:
        widget = widget.nextInFocusChain()
        if widget is top or widget in found:
            return [one for one in found if one.window() is top and can_be_used(one) and takes_tab(one)]
        found.append(widget)


def takes_tab(widget):
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def grabbed(widget):
    """How it looks, with a little of what is around it."""
    top = widget.window()
    area = widget.rect().translated(widget.mapTo(top, QPoint(0, 0))).adjusted(-2, -2, 2, 2)
    return top.grab(area.intersected(top.rect())).toImage()


def scroll_area(widget):
    while (widget := widget.parentWidget()) is not None:
        if isinstance(widget, QScrollArea):
            return widget
    return None


def unseen_focus(qtbot, top):
    """Widgets that look the same with the focus as without it."""
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow, timeout=TIMEOUT)
    stops = reached_by_tab(top)
    bad = []
    for widget in stops:
        away = next((one for one in stops if one is not widget and not one.isAncestorOf(widget)), None)
        if away is None:
            continue
        away.setFocus(Qt.FocusReason.TabFocusReason)
        if (area := scroll_area(widget)) is not None:
            area.ensureWidgetVisible(widget)
        QApplication.processEvents()
        if not can_be_used(widget):
            continue  # it had its time
        before = grabbed(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert QApplication.focusWidget() in (widget, widget.focusProxy()), path(widget)
        after = grabbed(widget)
        if changed(before, after) < 20:
            bad.append(path(widget))
    return bad


def changed(one, other):
    """How many points differ by so much that it can be seen."""
    assert one.size() == other.size()
    painter = QPainter(one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = one.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(point > 24 for y in range(grey.height()) for point in bytes(grey.constScanLine(y))[: grey.width()])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_can_be_seen_wherever_it_is(qtbot, full, desk, theme):
    window, bad = full, {}
    desk.theme.choose(theme)
    bad["window"] = unseen_focus(qtbot, window)
    window.actions_["activity"].setChecked(True)
    qtbot.waitUntil(lambda: bool(window.activity.jobs), timeout=TIMEOUT)
    bad["activity"] = unseen_focus(qtbot, window)
    window.actions_["activity"].setChecked(False)
    window.actions_["go_failures"].trigger()
    qtbot.waitUntil(lambda: bool(window.failures.chosen()), timeout=TIMEOUT)
    bad["failures"] = unseen_focus(qtbot, window)
    window.show_preferences()
    for page in ("general", "analysis"):
        open_dialogs()[0].show_page(page)
        bad[page] = unseen_focus(qtbot, open_dialogs()[0])
    close_dialogs(qtbot)
    window.show_history()
    qtbot.waitUntil(lambda: open_dialogs()[0].chosen is not None, timeout=TIMEOUT)
    bad["history"] = unseen_focus(qtbot, open_dialogs()[0])
    close_dialogs(qtbot)
    window.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: bool(window._picked()), timeout=TIMEOUT)
    for name in ("add", "export", "keys", "tags", "labels"):
        window.actions_[name].trigger()
        bad[name] = unseen_focus(qtbot, open_dialogs()[0])
        close_dialogs(qtbot)
    assert {page: names for page, names in bad.items() if names} == {}


def test_tab_goes_from_left_to_right(qtbot, full):
    """Tools, sources, search, list, reader: as they stand."""
    window = full
    stops = reached_by_tab(window)
    tools = window.findChild(QToolBar)
    buttons = [tools.widgetForAction(action) for action in tools.actions() if action.isEnabled()]
    usable = sorted((one for one in buttons if takes_tab(one)), key=lambda one: one.x())
    assert len(usable) == 7
    assert stops[: len(usable)] == usable
    places = [stops.index(one) for one in (window.sources, window.list.field, window.list.list, window.reader)]
    assert places == sorted(places)
    # and Tab itself leads out of each of them
    for widget in (window.sources, window.list.field, window.list.list, window.reader):
        widget.setFocus()
        for _ in range(40):  # in the reader it goes from link to link first
            QTest.keyClick(widget, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not widget:
                break
        assert QApplication.focusWidget() is not widget, path(widget)


def test_keys_lead_into_the_list_and_out_of_a_search(qtbot, full):
    window = full
    view = window.list.list
    view.clearSelection()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.ranges() == [(0, 0)]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.ranges() == [(1, 1)]

    window.list.field.setText("paragraph")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() > 0, timeout=TIMEOUT)
    QTest.keyClick(window.list.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.list.results
    QTest.keyClick(window.list.results, Qt.Key.Key_Escape)
    assert not window.list.searching
    assert QApplication.focusWidget() is view


def test_the_reader_shows_new_tags_and_folders_at_once(qtbot, full, engine):
    window = full
    window.filing.tag(window._picked(), "harbour")
    qtbot.waitUntil(lambda: "harbour" in window.reader.toPlainText(), timeout=TIMEOUT)
    window.filing.move(window._picked(), ["Quays", "North"])
    qtbot.waitUntil(lambda: "Quays › North" in window.reader.toPlainText(), timeout=TIMEOUT)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "Quays" not in window.reader.toPlainText(), timeout=TIMEOUT)
    window.filing.tag(window._picked(), "harbour")
    qtbot.waitUntil(lambda: window.messages.text == "It has the tag “harbour” already.", timeout=TIMEOUT)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_of_the_window_is_pressed_by_enter_as_by_space(qtbot, full, key):
    full.sources.choose(("library", "starred"))
    full.actions_["search"].trigger()
    qtbot.keyClicks(full.list.field, "title:nowhere")
    button = full.list.nothing.action
    qtbot.waitUntil(lambda: button.isVisible() and button.text() == "Search everywhere")
    button.setFocus()
    qtbot.keyClick(button, key)
    qtbot.waitUntil(lambda: full.sources.key == ("library", "all"))
