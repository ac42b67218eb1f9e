"""F1: the help window, by hand and eye."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QMouseEvent, QTextDocument
from PySide6.QtWidgets import QApplication

from kbdesk.gui.help import view as help_view
from kbdesk.gui.help import window as help_window
from kbdesk.gui.help.window import HelpWindow
from kbdesk.gui.widgets.theme import DARK, LIGHT
from kbdesk.library.preview import Choices
from kbdesk.manual import CONTENTS
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT


@pytest.fixture
def help_(qtbot, window):
    """Opened with F1 from the window, and read."""
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    return ready(qtbot, window)


def ready(qtbot, window):
    qtbot.waitUntil(
        lambda: window.help.window is not None and window.help.window.view.page is not None, timeout=TIMEOUT
    )
    return window.help.window


def names(help_):
    return [help_.list.item(row).text() for row in range(help_.list.count())]


def top_heading(help_):
    """The heading that is seen first."""
    view = help_.view
    cursor = view.cursorForPosition(view.viewport().rect().topLeft())
    block = cursor.block()
    while block.isValid() and not (
        block.blockFormat().headingLevel()
        and view.document().documentLayout().blockBoundingRect(block).bottom() > view.verticalScrollBar().value()
    ):
        block = block.next()
    return block.text()


def test_f1_opens_the_page_for_what_is_seen(help_, window):
    assert help_.view.page.name == "getting-started"  # the library is empty
    assert help_.list.topic() == "getting-started"
    assert "Getting started" in help_.windowTitle()
    assert not help_.isModal()
    assert help_.parent() is None


def test_the_help_is_read_off_the_window_thread(qtbot, window, monkeypatch):
    import threading

    from kbdesk.gui.help import render as help_render

    threads = []
    load = help_render.load
    monkeypatch.setattr(help_render, "load", lambda: threads.append(threading.current_thread()) or load())
    window.help.open("search")
    ready(qtbot, window)
    assert threads
    assert threads[0] is not threading.main_thread()


def test_the_contents_turn_the_pages(qtbot, help_):
    assert names(help_)[:3] == ["Help", "First steps", "Getting started"]
    assert len(names(help_)) > 18
    for row in range(help_.list.count()):
        item = help_.list.item(row)
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            help_.list.setCurrentRow(row)
            assert help_.view.page.title == item.text()
            assert item.text() in help_.view.toPlainText()


def test_a_link_to_another_page_and_back_and_forward(qtbot, help_):
    help_.show_topic("failures")
    place = help_.view.verticalScrollBar()
    place.setValue(300)
    help_.view.anchorClicked.emit(QUrl("settings.md#network"))
    assert help_.view.page.name == "settings"
    assert top_heading(help_) == "Network"
    qtbot.keyClick(help_, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (help_.view.page.name, place.value()) == ("failures", 300)
    assert help_.forward.isEnabled()
    help_.forward.click()
    assert help_.view.page.name == "settings"
    assert not help_.forward.isEnabled()
    back = Qt.MouseButton.BackButton
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress, QPointF(5, 5), QPointF(5, 5), back, back, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(help_.view.viewport(), press)
    assert help_.view.page.name == "failures"


def test_a_click_on_a_link(qtbot, help_):
    help_.show_topic(CONTENTS)
    view = help_.view
    cursor = view.document().find("Privacy")
    cursor.setPosition(cursor.selectionStart() + 2)
    place = view.cursorRect(cursor).center()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + place.y() - 100)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert view.page.name == "privacy"


def test_an_empty_library_says_how_links_are_got_out_of_other_programs(qtbot, window):
    qtbot.waitUntil(window.empty.how.isVisible, timeout=TIMEOUT)
    qtbot.mouseClick(window.empty.how, Qt.MouseButton.LeftButton, pos=window.empty.how.rect().center())
    help_ = ready(qtbot, window)
    assert help_.view.page.name == "bring-links"
    assert all(name in help_.view.toPlainText() for name in ("Pocket", "Karakeep", "Firefox", "Chrome"))


def test_a_link_within_a_page(help_):
    help_.show_topic("bring-links")
    help_.view.anchorClicked.emit(QUrl("#pocket"))
    assert top_heading(help_) == "Pocket"
    assert help_.back.isEnabled()


def test_a_link_to_the_web_goes_to_the_browser(help_, monkeypatch):
    opened = []
    monkeypatch.setattr(help_window, "open_link", opened.append)
    help_.show_topic("search")
    help_.view.anchorClicked.emit(QUrl("https://example.org/x"))
    assert opened == ["https://example.org/x"]
    assert help_.view.page.name == "search"


def test_search_over_all_pages(qtbot, help_):
    help_.show_topic("privacy")
    qtbot.keyClick(help_, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert help_.focusWidget() is help_.field
    qtbot.keyClicks(help_.field, "pocket zip")
    assert names(help_)[0] == "Pocket"
    assert help_.view.page.name == "bring-links"
    marked = [mark.cursor.selectedText().lower() for mark in help_.view.extraSelections()]
    assert set(marked) == {"pocket", "zip"}
    assert help_.count.text() == f"{help_.view.current + 1} of {len(marked)}"
    current = help_.view.extraSelections()[help_.view.current]
    assert current.cursor.block().text() == "Pocket"
    assert current.format.background() != help_.view.extraSelections()[0].format.background()
    assert help_.view.viewport().rect().contains(help_.view.cursorRect(current.cursor).center())


def test_through_the_places_and_on_to_the_next_page(qtbot, help_):
    help_.field.setText("endpoint")
    first, pages = help_.view.page.name, set()
    for _ in range(help_.view.count * 3):
        qtbot.keyClick(help_.field, Qt.Key.Key_Return)
        pages.add(help_.view.page.name)
    assert len(pages) > 1
    assert first in pages
    row = help_.list.currentRow()
    qtbot.keyClick(help_.field, Qt.Key.Key_Down)
    assert help_.list.currentRow() == row + 1
    at = help_.view.current
    help_.view.go(1)
    qtbot.keyClick(help_.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert help_.view.current == 0
    assert at >= 0


def test_nothing_found(help_):
    help_.field.setText("xyzzy")
    assert names(help_) == []
    assert help_.count.text() == "Not found"
    assert not help_.next.isEnabled()
    assert not help_.view.extraSelections()


def test_escape_clears_the_search_and_then_closes(qtbot, help_):
    help_.field.setText("pocket")
    qtbot.keyClick(help_.field, Qt.Key.Key_Escape)
    assert help_.field.text() == ""
    assert names(help_)[1] == "First steps"
    assert help_.list.topic() == "bring-links"
    assert help_.isVisible()
    qtbot.keyClick(help_.view, Qt.Key.Key_Escape)
    assert not help_.isVisible()


def test_light_and_dark(help_, desk):
    help_.show_topic("search")
    for choice, tokens in (("dark", DARK), ("light", LIGHT)):
        desk.theme.choose(choice)
        assert tokens.text in help_.view.document().defaultStyleSheet()
        colours = {
            fragment.charFormat().foreground().color().name()
            for fragment in fragments(help_.view.document())
            if fragment.text().strip()
        }
        assert tokens.text in colours
        assert help_.view.page.name == "search"


def fragments(document):
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            yield iterator.fragment()
            iterator += 1
        block = block.next()


def test_larger_and_smaller(qtbot, help_):
    def size():
        sizes = [fragment.charFormat().fontPointSize() for fragment in fragments(help_.view.document())]
        assert min(sizes) > 4  # nothing is left at a size of its own
        return min(sizes)

    usual = size()
    qtbot.keyClick(help_, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert size() > usual
    qtbot.keyClick(help_, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert size() == usual
    for _ in range(30):
        qtbot.keyClick(help_, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert usual * 0.6 < size() < usual


def test_tables_are_tables_and_pictures_fit(qtbot, help_):
    help_.show_topic("settings")
    tables = [frame for frame in help_.view.document().rootFrame().childFrames() if hasattr(frame, "columns")]
    assert [table.columns() for table in tables if table.rows() > 1] == [3] * 8
    help_.show_topic("getting-started")
    widths = [
        f.charFormat().toImageFormat().width()
        for f in fragments(help_.view.document())
        if f.charFormat().isImageFormat()
    ]
    assert len(widths) == 2
    assert all(0 < width <= help_.view.viewport().width() for width in widths)
    help_.resize(620, 500)
    qtbot.waitUntil(
        lambda: all(
            f.charFormat().toImageFormat().width() < widths[0]
            for f in fragments(help_.view.document())
            if f.charFormat().isImageFormat()
        ),
        timeout=TIMEOUT,
    )
    assert not help_.view.horizontalScrollBar().isVisible()


def test_nothing_but_its_own_pictures_is_loaded(help_, tmp_path):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "x.png"))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert help_.view.loadResource(kind, QUrl.fromLocalFile(str(tmp_path / "x.png"))) is None
    assert help_.view.loadResource(kind, QUrl("https://example.org/x.png")) is None
    assert not help_.view.loadResource(kind, QUrl("../screenshots/reading-light.png")).isNull()


def test_f1_on_the_page_of_failures_explains_the_one_that_is_chosen(qtbot, window, engine, site, tmp_path):
    links = tmp_path / "links.txt"
    links.write_text(site.url("/status/404") + "\n", "utf-8")
    engine.import_(engine.preview([links]), Choices())
    qtbot.waitUntil(lambda: len(engine.failures()) == 1, timeout=TIMEOUT)
    window.show_failures(None)
    qtbot.waitUntil(lambda: len(window.failures.chosen()) == 1, timeout=TIMEOUT)
    window.actions_["help"].trigger()
    help_ = ready(qtbot, window)
    assert help_.topic == "failures#http_status"
    assert top_heading(help_).startswith("http_status")


def test_f1_where_one_is(qtbot, window):
    window.pages.setCurrentWidget(window.duplicates)
    window.actions_["help"].trigger()
    help_ = ready(qtbot, window)
    assert help_.topic == "duplicates"
    window.pages.setCurrentWidget(window.reading)
    window.list.field.setFocus()
    window.actions_["help"].trigger()
    assert help_.topic == "search"
    window.sources.setFocus()
    window.actions_["help"].trigger()
    assert help_.topic == CONTENTS
    assert window.help.window is help_


def test_f1_in_a_dialog(qtbot, window):
    window.show_preferences("network")
    dialog = next(one for one in window.children() if type(one).__name__ == "PreferencesDialog")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=TIMEOUT)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    help_ = ready(qtbot, window)
    assert help_.topic == "settings#network"
    assert top_heading(help_) == "Network"
    qtbot.keyClicks(help_.field, "proxy")  # the dialog does not hold it up
    assert names(help_)
    dialog.reject()


def test_quitting_closes_it_and_it_is_as_it_was_the_next_time(qtbot, qapp, desk, engine):
    desk.window.help.open("search")
    help_ = ready(qtbot, desk.window)
    help_.zoom(1.5)
    help_.resize(700, 640)
    end(qtbot, desk)
    qtbot.waitUntil(lambda: not any(isinstance(w, HelpWindow) and w.isVisible() for w in qapp.topLevelWidgets()))
    again = desk_of(qapp, type(engine)(engine.folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built and again.window.sources.sources is not None, timeout=TIMEOUT)
    again.window.help.open("search")
    reopened = ready(qtbot, again.window)
    assert reopened.view.scale == pytest.approx(1.5)
    assert reopened.width() == 700
    end(qtbot, again)


def test_an_installation_without_help_says_so(qtbot, window, monkeypatch):
    from kbdesk import manual
    from kbdesk.failure import KbdeskError

    def missing():
        raise KbdeskError("This installation of kbdesk lacks its help.")

    monkeypatch.setattr(manual, "load", missing)
    window.help.open("search")
    qtbot.waitUntil(lambda: "lacks its help" in window.help.window.view.toPlainText(), timeout=TIMEOUT)
    window.help.window.field.setText("pocket")  # nothing to look in
    window.help.window.view.followed.emit("search.md")


def test_what_cannot_be_read_of_how_it_was_is_as_usual(qtbot, window):
    window.state.put("help", '{"geometry": 7, "scale": "large"}')
    window.help.open("search")
    assert ready(qtbot, window).view.scale == 1.0


def test_columns_are_no_wider_than_can_be_read(qtbot, help_):
    help_.resize(1500, 700)
    letter = help_.view.fontMetrics().horizontalAdvance("M")
    qtbot.waitUntil(lambda: help_.view._column() == round(help_view._MEASURE * letter), timeout=TIMEOUT)
