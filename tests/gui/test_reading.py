"""Reading for long: type, places, finding, pictures, highlights, citations."""

import json
import struct
import threading
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QMenu, QTextBrowser

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.reader import reading_type
from kbdesk.gui.reader.anchors import Text
from kbdesk.gui.reader.colours import SIDE
from kbdesk.gui.reader.load import decoded, document, start_of_text
from kbdesk.gui.reader.reading_type import ReadingType
from kbdesk.gui.reader.stand import Stand
from kbdesk.gui.reader.type_popover import TypePopover
from kbdesk.gui.widgets.name_dialog import NameDialog
from kbdesk.gui.widgets.note_dialog import NoteDialog
from kbdesk.gui.widgets.theme import DARK, LIGHT, SEPIA
from kbdesk.gui.widgets.utf16 import units
from kbdesk.gui.words.failure_sentences import sentence
from kbdesk.library.records import Highlight
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT, choose
from tests.gui.test_window import contrast
from tests.site import article
from tests.waiting import PATIENCE


def png(width=40, height=30):
    """A grey picture."""

    def part(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height) if width * height < 10_000_000 else b""
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def add(qtbot, window, engine, url):
    engine.add([url])
    qtbot.waitUntil(lambda: engine.work().idle and engine.count() > 0, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: (shown := window.list.model.article(0)) and shown.status == "ready", timeout=TIMEOUT)
    return choose(qtbot, window)


@pytest.fixture
def opened(qtbot, window, engine, site):
    """A long article, open in the reader."""
    site.routes["long"] = lambda request: request.send(article("A long article", request.number, paragraphs=60))
    return add(qtbot, window, engine, site.url("/long/3"))


def select(window, words):
    start = window.reader.text.index(words, start_of_text(window.reader.document()))
    cursor = window.reader.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.reader.setTextCursor(cursor)


def test_nothing_chosen_is_said_in_the_middle_of_the_pane(qtbot, window, opened):
    pane = window.reader_pane
    window.reader.clear_page()
    assert pane.pages.currentWidget() is pane.placeholder
    middle = pane.placeholder.heading.geometry().center()
    assert abs(middle.x() - pane.placeholder.width() / 2) < 3
    window.reader.show_article(opened)
    qtbot.waitUntil(lambda: pane.pages.currentWidget() is pane.halves, timeout=TIMEOUT)


def test_the_lines_fit_their_room_from_the_first_article_on(window, opened):
    reader = window.reader
    for width in (1280, 900, 1600):
        window.resize(width, 800)
        assert int(reader.document().textWidth()) == reader.viewport().width()
    assert reader.horizontalScrollBar().maximum() == 0


def test_type_size_measure_and_colours_are_chosen_and_kept(qtbot, qapp, desk, window, folder, opened):
    reader = window.reader
    window.reader_pane.choose_type()
    popover = window.findChild(TypePopover)
    for what in (("serif", True), ("measure", 54), ("paper", "sepia"), ("size", 1.1)):
        with qtbot.waitSignal(reader.shown, timeout=TIMEOUT):
            popover.buttons[what].click()
    popover.close()
    assert reader.tokens is SEPIA
    wanted = ReadingType(serif=True, size=1.1, measure=54, paper="sepia")
    assert reader.type == wanted
    window.resize(1600, 800)
    width = reader.viewport().width()
    line = reader.document().begin()
    while line.isValid() and line.layout().lineCount() < 3:
        line = line.next()
    assert 45 <= line.layout().lineAt(0).textLength() <= 64, "about 54 characters"
    assert width < reader.width() * 0.8
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built, timeout=TIMEOUT)
    assert again.window.reader.type == wanted
    end(qtbot, again)


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"size": "x", "paper": 3}', '{"spacing": 9999, "measure": null}'])
def test_a_type_that_cannot_be_is_the_usual_one(kept):
    assert reading_type.read(kept) == ReadingType()


@pytest.mark.parametrize("tokens", [LIGHT, DARK, SEPIA])
def test_highlighted_text_can_be_read(tokens):
    for colour in tokens.marks.values():
        assert contrast(tokens.text, colour) >= 7
    for colour in (tokens.text, tokens.muted, tokens.accent):
        assert contrast(colour, tokens.base) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


def test_an_article_opens_where_its_reader_left_off_also_after_a_restart(
    qtbot, qapp, desk, window, folder, engine, site, opened
):
    reader = window.reader
    bar = reader.verticalScrollBar()
    reader.go_to(0.5)
    bar.setValue(bar.value() + 1)
    qtbot.waitUntil(lambda: engine.reading.place(opened.id) > 0.4, timeout=TIMEOUT)
    line = reader.cursorForPosition(reader.viewport().rect().topLeft()).block().text()
    engine.add([site.url("/ok/9")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2, timeout=TIMEOUT)
    other = next(row for row in range(2) if window.list.model.article(row).id != opened.id)
    qtbot.waitUntil(lambda: window.list.model.article(other).status == "ready", timeout=TIMEOUT)
    choose(qtbot, window, other)
    assert bar.value() == 0
    choose(qtbot, window, 1 - other)
    assert reader.cursorForPosition(reader.viewport().rect().topLeft()).block().text() == line
    reader.go_to(0.8)
    end(qtbot, desk)

    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: again._engine.reading.place(opened.id) > 0.7, timeout=TIMEOUT)
    end(qtbot, again)


def test_words_are_found_in_the_page_as_they_are_typed(qtbot, window, opened):
    window.reader.setFocus()
    window.actions_["find"].trigger()
    find = window.reader_pane.find_bar
    assert find.isVisible(), "Ctrl+F looks in the article while one reads it"
    qtbot.keyClicks(find.field, "paragraph 2")
    assert find.count.text() == "1 of 11"
    qtbot.keyClick(find.field, Qt.Key.Key_Return)
    assert find.count.text() == "2 of 11"
    qtbot.keyClick(find.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(find.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert find.count.text() == "11 of 11"
    assert window.reader.textCursor().block().text().startswith("Paragraph 29")
    assert window.reader.viewport().rect().contains(window.reader.cursorRect().center())
    assert len(window.reader.extraSelections()) == 11
    qtbot.keyClicks(find.field, "zzz")
    assert find.count.text() == "Not found"
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)
    assert not find.isVisible()
    assert window.reader.extraSelections() == []
    window.list.view.setFocus()
    window.actions_["find"].trigger()
    assert not find.isVisible(), "elsewhere Ctrl+F searches the library"


def test_what_was_found_stays_selected_when_the_bar_is_closed(qtbot, window, opened):
    reader, find = window.reader, window.reader_pane.find_bar
    find.open()
    qtbot.keyClicks(find.field, "paragraph 2")
    qtbot.keyClick(find.field, Qt.Key.Key_Return)
    reader.verticalScrollBar().setValue(0)
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)
    cursor = reader.textCursor()
    assert cursor.selectedText() == "Paragraph 2"
    assert cursor.block().text().startswith("Paragraph 20")
    assert reader.hasFocus()
    assert reader.verticalScrollBar().value() == 0, "who scrolled on meanwhile stays there"

    find.open()
    assert find.field.text() == "Paragraph 2", "it goes on from there"
    other = reader.textCursor()
    other.movePosition(QTextCursor.MoveOperation.Start)
    other.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(other)
    qtbot.keyClick(find.field, Qt.Key.Key_Escape)
    assert reader.textCursor().selectedText() == other.selectedText(), "and so does what was selected by hand"


def picture_page(site, count):
    pictures = "".join(f"<p>Words <img src='/picture/{n}.png' alt='Picture {n}'> go on.</p>" for n in range(count))
    return article("With pictures").replace("</article>", f"{pictures}</article>")


def asked_for_pictures(site):
    return [path for _, path in site.requests if path.startswith("/picture/")]


def test_pictures_are_loaded_when_they_are_asked_for_and_always_for_a_site(qtbot, window, engine, site):
    site.routes["pictures"] = lambda request: request.send(picture_page(site, 3))
    site.routes["picture"] = lambda request: request.send(png(), content_type="image/png")
    shown = add(qtbot, window, engine, site.url("/pictures/1"))
    bar = window.reader_pane.images
    assert bar.isVisible()
    assert "3 images from 127.0.1.1" in bar.label.text()
    assert asked_for_pictures(site) == []
    bar.show_button.click()
    qtbot.waitUntil(lambda: "\ufffc" in window.reader.text, timeout=TIMEOUT)
    assert window.reader.text.count("\ufffc") == 3
    assert not bar.isVisible()
    assert sorted(asked_for_pictures(site)) == [f"/picture/{n}.png" for n in range(3)]
    window.reader_pane.zoom(1.1)
    qtbot.waitUntil(lambda: window.reader._question is None, timeout=TIMEOUT)
    assert window.reader.text.count("\ufffc") == 3, "they stay, and are not fetched again"
    assert len(asked_for_pictures(site)) == 3

    window.reader.clear_page()
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.reader.show_article(shown)
    assert bar.isVisible()
    bar.always_button.click()
    qtbot.waitUntil(lambda: "\ufffc" in window.reader.text, timeout=TIMEOUT)
    window.reader.clear_page()
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.reader.show_article(shown)
    qtbot.waitUntil(lambda: window.reader.text.count("\ufffc") == 3, timeout=TIMEOUT)
    assert bar.sites == [site.url("").partition("://")[2]]


def test_what_is_no_picture_or_not_allowed_is_not_shown_and_said(qtbot, window, engine, site):
    site.routes["pictures"] = lambda request: request.send(picture_page(site, 4))
    answers = {
        0: lambda request: request.send(png(), content_type="image/png"),
        1: lambda request: request.send("<svg/>", content_type="image/svg+xml"),
        2: lambda request: request.send(b"\x89PNG\r\n\x1a\n damaged", content_type="image/png"),
        3: lambda request: request.send("", 404),
    }
    site.routes["picture"] = lambda request: answers[request.number](request)
    add(qtbot, window, engine, site.url("/pictures/1"))
    bar = window.reader_pane.images
    bar.show_button.click()
    qtbot.waitUntil(lambda: "1 of 4" in bar.label.text(), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.reader.text.count("\ufffc") == 1, timeout=TIMEOUT)

    engine.set_setting("network.allow_private", "typed")
    assert engine.reading.pictures([site.url("/picture/0.png")]) == {}, "no private address, whoever asks"


def test_pictures_are_bounded_in_bytes_number_and_points(engine, desk, site):
    site.routes["picture"] = lambda request: request.send(b"x" * 9_000_000, content_type="image/png")
    assert engine.reading.pictures([site.url("/picture/1.png")]) == {}
    site.routes["picture"] = lambda request: request.send(png(), content_type="image/png")
    assert len(engine.reading.pictures([site.url(f"/picture/{n}.png") for n in range(70)])) == 60
    assert decoded({"bomb": png(60_000, 60_000), "dot": png(1, 1), "good": png()}, 600, 1.0).keys() == {"good"}
    wide = decoded({"wide": png(2_000, 100)}, 500, 2.0)["wide"]
    assert wide.width() / wide.devicePixelRatio() == 500


def gif():
    """Three by three points of one colour; the table of codes is cleared before each two."""
    codes = [4, 0, 0, 4, 0, 0, 4, 0, 0, 4, 0, 0, 4, 0, 5]
    data = sum(code << 3 * place for place, code in enumerate(codes)).to_bytes(6, "little")
    head = b"GIF89a" + struct.pack("<HHBBB", 3, 3, 0x80, 0, 0) + b"\x80\x80\x80\xff\xff\xff"
    return head + b"," + struct.pack("<HHHHB", 0, 0, 3, 3, 0) + bytes((2, len(data))) + data + b"\0;"


def test_pictures_of_the_usual_formats_are_read_and_no_others():
    image, made = QImage.fromData(png()), {"gif": gif()}
    for name in ("png", "jpeg", "webp", "bmp", "ppm"):
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        assert image.save(buffer, name), name
        made[name] = data.data()
    made["svg"] = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    made["wave"] = b"RIFF\x24\0\0\0WAVEfmt " + bytes(40)
    made["named otherwise"] = b"\x89PNG" + made["jpeg"]
    assert decoded(made, 600, 1.0).keys() == {"gif", "png", "jpeg", "webp", "bmp"}


def test_a_passage_is_highlighted_shown_again_recoloured_deleted_and_restored(qtbot, window, engine, opened):
    words = window.reader.text[window.reader.text.index("Paragraph 2 of") :][:60]
    select(window, words)
    window.actions_["highlight"].trigger()
    qtbot.waitUntil(lambda: len(engine.reading.highlights(opened.id)) == 1, timeout=TIMEOUT)
    pane = window.reader_pane
    qtbot.waitUntil(lambda: pane.panel.isVisible(), timeout=TIMEOUT)
    assert pane.heading.text() == "1 highlight"
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.reader.reload()
    assert window.reader.text[slice(*window.reader.highlights[0][1])] == words.strip()
    assert len(window.reader.extraSelections()) == 1

    qtbot.waitUntil(lambda: window.sources.rows.find(("library", "highlights")).isValid(), timeout=TIMEOUT)
    window.sources.choose(("library", "highlights"))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    assert window.list.model.article(0).id == opened.id
    window.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: len(window.reader.highlights) == 1, timeout=TIMEOUT)

    highlight, menu = window.reader.highlights[0][0], QMenu(window)
    window.highlighting.fill_menu(menu, highlight)
    colours = {action.text(): action for action in menu.actions()[:4]}
    assert [name for name, action in colours.items() if action.isChecked()] == ["&Yellow"]
    for name, action in colours.items():
        spot = action.icon().pixmap(SIDE, SIDE).toImage()
        assert spot.pixelColor(3, 3).name() == window.reader.tokens.marks[name.removeprefix("&").lower()].lower()
        dark = [spot.pixelColor(x, y).lightness() < 100 for x in range(4, 10) for y in range(4, 10)]
        assert any(dark) == action.isChecked()
    colours["&Blue"].trigger()
    qtbot.waitUntil(lambda: engine.reading.highlights(opened.id)[0].colour == "blue", timeout=TIMEOUT)
    pane.list.setCurrentRow(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_F2)
    dialog = window.findChild(NoteDialog)
    dialog.note.setPlainText("What a passage!")
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: engine.reading.highlights(opened.id)[0].note == "What a passage!", timeout=TIMEOUT)
    assert "What a passage!" in pane.list.item(0).text()

    pane.list.setCurrentRow(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: engine.reading.highlights(opened.id) == [], timeout=TIMEOUT)
    assert engine.count() == 1, "the article itself is still there"
    assert not pane.panel.isVisible()
    assert window.reader.extraSelections() == []
    qtbot.waitUntil(lambda: window.messages.text == "Deleted the highlight.", timeout=TIMEOUT)
    window.messages.action.click()
    qtbot.waitUntil(lambda: len(window.reader.highlights) == 1, timeout=TIMEOUT)
    [restored] = engine.reading.highlights(opened.id)
    assert (restored.colour, restored.note) == ("blue", "What a passage!")


def test_the_category_of_an_article_is_shown_and_is_chosen_where_another_one_is_asked_for(
    qtbot, window, engine, opened
):
    engine.arranging.categorise(Selection(ids=(opened.id,)), "Sport")
    qtbot.waitUntil(lambda: "Sport" in window.reader.toPlainText().split("Paragraph")[0], timeout=TIMEOUT)
    window.actions_["categorise"].trigger()
    dialog = window.findChild(NameDialog)
    qtbot.waitUntil(lambda: dialog.name == "Sport", timeout=TIMEOUT)
    qtbot.keyClicks(dialog.field, "health")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Health & Medicine" in window.reader.toPlainText(), timeout=TIMEOUT)


def test_what_was_done_to_highlights_is_undone_step_by_step_before_what_is_older(qtbot, window, engine, opened):
    undo = window.actions_["undo"]
    engine.arranging.note(opened.id, "An older step")
    words = window.reader.text[window.reader.text.index("Paragraph 2 of") :][:60]
    select(window, words)
    window.actions_["highlight"].trigger()
    qtbot.waitUntil(lambda: len(window.reader.highlights) == 1)
    window.highlighting.recolour(window.reader.highlights[0][0], "blue")
    window.highlighting.delete(window.reader.highlights[0][0])
    qtbot.waitUntil(lambda: engine.reading.highlights(opened.id) == [])
    qtbot.waitUntil(lambda: undo.text() == "&Undo Delete Highlight")
    undo.trigger()
    qtbot.waitUntil(lambda: [h.colour for h, _ in window.reader.highlights] == ["blue"])
    qtbot.waitUntil(lambda: undo.text() == "&Undo Change of a Highlight")
    undo.trigger()
    qtbot.waitUntil(lambda: [h.colour for h, _ in window.reader.highlights] == ["yellow"])
    qtbot.waitUntil(lambda: undo.text() == "&Undo Highlight")
    undo.trigger()
    qtbot.waitUntil(lambda: engine.reading.highlights(opened.id) == [])
    qtbot.waitUntil(lambda: window.reader.highlights == [])
    assert window.messages.text == "Undone: Highlighted a passage."
    qtbot.waitUntil(lambda: undo.text() == "&Undo Note")
    undo.trigger()
    qtbot.waitUntil(lambda: engine.article(opened.id).note == "")
    redo = window.actions_["redo"]
    for name in ("Note", "Highlight", "Change of a Highlight"):
        qtbot.waitUntil(lambda name=name: redo.text() == f"Re&do {name}")
        redo.trigger()
    qtbot.waitUntil(lambda: [h.colour for h, _ in window.reader.highlights] == ["blue"])


def test_what_was_taken_back_from_the_bar_is_not_taken_back_again(qtbot, window, engine, opened):
    select(window, window.reader.text[window.reader.text.index("Paragraph 2 of") :][:60])
    window.actions_["highlight"].trigger()
    qtbot.waitUntil(lambda: len(window.reader.highlights) == 1)
    window.highlighting.delete(window.reader.highlights[0][0])
    qtbot.waitUntil(lambda: window.messages.text == "Deleted the highlight.")
    window.messages.action.click()
    qtbot.waitUntil(lambda: len(window.reader.highlights) == 1)
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == "&Undo Highlight")


def test_the_line_that_is_read_stays_where_a_note_comes_above_it(qtbot, window, engine, opened):
    reader = window.reader
    window.resize(900, 500)
    reader.show_position(reader.text.index("Paragraph 4 of"), 0)
    line = Stand.of(reader, reader.text).line
    assert line is not None
    text = reader.text
    window.filing._undo.do(lambda: engine.arranging.note(opened.id, "Several words.\n\nAnd more of them."))
    qtbot.waitUntil(lambda: len(reader.text) > len(text))
    assert Stand.of(reader, reader.text).line == line


@pytest.mark.parametrize("scrolled", [False, True])
def test_the_caret_and_what_is_selected_stay_where_what_was_done_shows_on_the_page(
    qtbot, window, engine, opened, scrolled
):
    reader = window.reader
    window.resize(900, 500)
    if scrolled:
        reader.show_position(reader.text.index("Paragraph 3 of"), -7)
    words = reader.text[reader.text.index("Paragraph 4 of") :][:60]
    select(window, words)
    window.actions_["highlight"].trigger()
    qtbot.waitUntil(lambda: len(reader.highlights) == 1)
    caret = reader.textCursor().position()
    assert reader.text[:caret].endswith(words.strip())
    seen = reader.verticalScrollBar().value()
    with qtbot.waitSignal(reader.shown):
        window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: reader.highlights == [])
    assert (reader.textCursor().position(), reader.verticalScrollBar().value()) == (caret, seen)

    select(window, words)
    with qtbot.waitSignal(reader.shown):
        window.filing._undo.do(lambda: engine.arranging.note(opened.id, "Several words.\n\nAnd more of them."))
    assert "Several words." in reader.text
    assert reader.textCursor().selectedText() == words
    assert reader.textCursor().position() > caret


def test_a_page_that_is_on_its_way_is_not_read_by_being_looked_at(qtbot, window, engine, site):
    engine.set_setting("tasks.backoff_seconds", 300)
    site.routes["broken"] = lambda request: request.reset()
    engine.add([site.url("/broken/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    window.reader._attention.timer.setInterval(0)
    [waiting] = engine.articles()
    with qtbot.waitSignal(window.reader.shown):
        window.reader.show_article(waiting)
    assert not window.reader._attention.timer.isActive()


def test_what_changes_while_a_page_is_loaded_is_loaded_once_more(qtbot, window, engine, site, monkeypatch):
    engine.set_setting("tasks.max_attempts", 1)
    site.routes["broken"] = lambda request: request.reset()
    engine.add([site.url("/broken/1")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)
    window.reader.show_article(engine.articles()[0])
    qtbot.waitUntil(lambda: "This page could not be fetched" in window.reader.text)
    window._bridge.articlesChanged.disconnect(window._articles_changed)
    loading, may_end, tries = threading.Event(), threading.Event(), engine.tries

    def slow(article):
        found = tries(article)
        loading.set()
        may_end.wait(PATIENCE)
        return found

    qtbot.waitUntil(lambda: window.reader._question is None)
    monkeypatch.setattr(engine, "tries", slow)
    window.reader.reload()
    qtbot.waitUntil(loading.is_set)
    monkeypatch.setattr(engine, "tries", lambda _: 2)
    window.reader.look_again()
    may_end.set()
    qtbot.waitUntil(lambda: "This page is tried again" in window.reader.text)


def test_a_page_that_did_not_come_at_once_says_that_it_is_tried_again(qtbot, window, engine, site):
    engine.set_setting("tasks.backoff_seconds", 300)
    site.routes["broken"] = lambda request: request.reset()
    engine.add([site.url("/broken/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    window.reader.show_article(engine.articles()[0])
    qtbot.waitUntil(lambda: "It did not come at the first try." in window.reader.text)
    assert "This page is tried again" in window.reader.text


def test_a_failed_page_that_is_tried_again_says_so_and_why_it_failed(qtbot, window, engine, site):
    engine.set_setting("tasks.max_attempts", 1)
    site.routes["broken"] = lambda request: request.reset()
    engine.add([site.url("/broken/1")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)
    window.reader.show_article(engine.articles()[0])
    qtbot.waitUntil(lambda: "This page could not be fetched" in window.reader.text)
    [failure] = engine.failures()
    engine.set_setting("tasks.max_attempts", 5)
    engine.set_setting("tasks.backoff_seconds", 300)
    window.imports.retry([failure])
    qtbot.waitUntil(lambda: "This page is tried again" in window.reader.text)
    assert f"Before, it failed: {sentence(failure)}" in window.reader.text
    assert "Retry" not in window.reader.text


def test_a_highlight_survives_another_fetch_and_lost_words_are_said_to_be(qtbot, window, engine, site):
    kept, lost = "Paragraph 5 of article 3 tells of the", "The heron stood alone beneath the broken bridge all winter."
    page = article("A long article", 3, paragraphs=10)
    site.routes["heron"] = lambda request: request.send(page.replace("</article>", f"<p>{lost}</p></article>"))
    opened = add(qtbot, window, engine, site.url("/heron/3"))
    for words in (kept, lost):
        select(window, words)
        window.highlighting.add("green")
        qtbot.waitUntil(lambda words=words: any(h.quote == words for h, _ in window.reader.highlights), timeout=TIMEOUT)
    changed = page.replace("<article>", "<article><p>A new beginning was put before all that was there before.</p>")
    site.routes["heron"] = lambda request: request.send(changed)
    engine.refresh([opened.id])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.reader.reload()
    spans = {highlight.quote: span for highlight, span in window.reader.highlights}
    assert window.reader.text[slice(*spans[kept])] == kept
    assert spans[lost] is None
    last = window.reader_pane.list.item(1)
    assert lost in last.text()
    assert "Not found in the text any more" in last.text()


def test_highlights_that_came_with_a_note_are_shown_too(qtbot, window, engine, site, tmp_path):
    words = "Paragraph 1 of article 4 tells of the"
    export = tmp_path / "omnivore.json"
    entry = {"url": site.url("/ok/4"), "title": "T", "state": "Active", "labels": [], "slug": "t"}
    entry |= {"savedAt": "2024-01-01T00:00:00Z", "highlights": [{"quote": words, "annotation": "Good"}]}
    export.write_text(json.dumps([entry]))
    engine.import_(engine.preview([export]))
    qtbot.waitUntil(lambda: engine.work().idle and engine.count() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: (shown := window.list.model.article(0)) and shown.status == "ready", timeout=TIMEOUT)
    choose(qtbot, window)
    [(highlight, span)] = window.reader.highlights
    assert (highlight.id, highlight.note) == (None, "Good")
    assert window.reader.text[slice(*span)] == words


def test_the_key_for_images_says_where_there_are_none(qtbot, window, opened):
    window.actions_["images"].trigger()
    assert window.messages.text == "There are no images in this article."


def test_nothing_selected_says_so(qtbot, window, opened):
    window.actions_["highlight"].trigger()
    assert "Select some text" in window.messages.text
    reader = window.reader
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.text.index("A long article"))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    window.actions_["highlight"].trigger()
    assert window.messages.text == "What stands above the text of an article cannot be highlighted."
    assert not reader.highlights


@pytest.mark.parametrize(
    ("text", "highlight", "found"),
    [
        ("one two three", Highlight(1, "two"), "two"),
        ("one  two\n\nthree", Highlight(1, "one two three"), "one  two\n\nthree"),
        ("a cat. a cat. a cat.", Highlight(1, "cat", "", ""), "cat"),
        ("soft\u00adly spoken", Highlight(1, "softly"), "soft\u00adly"),
        ("x 😀 y the words", Highlight(1, "the words"), "the words"),
        (
            "It was a bright cold day in April, and all the clocks were striking thirteen.",
            Highlight(1, "a bright, cold day in April and the clocks were striking thirteen"),
            "bright cold day in April, and all the clocks were striking thirteen.",
        ),
        ("nothing of it", Highlight(1, "a sentence that stood here once upon a time"), None),
        ("", Highlight(1, "x"), None),
    ],
)
def test_words_are_found_again(text, highlight, found):
    counted = units(text)
    span = Text(counted).find(highlight)
    assert (counted[slice(*span)] if span else None) == (units(found) if found else None)


def test_of_several_places_the_one_with_the_same_words_around_is_meant():
    text = "red cat sat here. blue cat sat there. green cat sat nowhere."
    span = Text(text).find(Highlight(1, "cat sat", before="here. blue ", after=" there. green"))
    assert text[span[0] - 5 : span[0]] == "blue "


def test_an_article_is_copied_as_citation_and_bibtex(qtbot, window, engine, opened):
    window.actions_["cite"].trigger()
    qtbot.waitUntil(lambda: "citation" in window.messages.text, timeout=TIMEOUT)
    text = QGuiApplication.clipboard().text()
    assert "“A long article”" in text
    assert opened.url in text
    window.actions_["bibtex"].trigger()
    qtbot.waitUntil(lambda: "BibTeX" in window.messages.text, timeout=TIMEOUT)
    assert QGuiApplication.clipboard().text().startswith("@online{")


def test_where_a_link_leads_is_said_in_the_status_bar(window):
    from PySide6.QtCore import QUrl

    window.reader.highlighted.emit(QUrl("https://example.org/next"))
    assert window.foot.links.currentMessage() == "https://example.org/next"
    window.reader.highlighted.emit(QUrl("kbdesk:retry"))
    assert window.foot.links.currentMessage() == ""


def test_what_is_scrolled_away_goes_to_the_very_edge_of_the_reader(qtbot, window, opened):
    reader = window.reader
    assert reader.viewport().geometry().top() <= 1
    first = reader.cursorRect(QTextCursor(reader.document().firstBlock()))
    assert first.top() >= 30, "and the page begins with some room above it"


def test_end_and_home_lead_to_the_ends_of_the_article(qtbot, window, opened):
    bar = window.reader.verticalScrollBar()
    qtbot.keyClick(window.reader, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    qtbot.keyClick(window.reader, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_page_at_its_beginning_stays_there_when_it_is_set_anew(qtbot, window, opened):
    reader = window.reader
    bar = reader.verticalScrollBar()
    window.reader_pane.choose_type()
    popover = window.findChild(TypePopover)
    with qtbot.waitSignal(reader.shown, timeout=TIMEOUT):
        popover.buttons["paper", "sepia"].click()
    popover.close()
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    reader.go_to(0)
    assert bar.value() == 0, "with the room above the first line"


def test_keys_go_on_from_what_is_read_and_not_from_where_the_caret_was_left(qtbot, window, opened):
    reader, bar = window.reader, window.reader.verticalScrollBar()
    window.resize(900, 420)
    last = QTextCursor(reader.document())
    last.movePosition(QTextCursor.MoveOperation.End)
    # a text is laid out as far as one asks, and the bar hears of that
    qtbot.waitUntil(lambda: abs(bar.value() + reader.cursorRect(last).bottom() - bar.maximum() - bar.pageStep()) < 100)
    reader.setFocus()
    qtbot.keyClick(reader, Qt.Key.Key_End)
    bottom = bar.value()
    qtbot.keyClick(reader, Qt.Key.Key_Up)
    assert bottom - 60 < bar.value() <= bottom
    qtbot.keyClick(reader, Qt.Key.Key_End)
    qtbot.keyClick(reader, Qt.Key.Key_PageUp)
    assert bar.value() == bottom - bar.pageStep()
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    assert bar.value() == bottom
    qtbot.keyClick(reader, Qt.Key.Key_Home)
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert bar.pageStep() < bar.value() < bar.pageStep() + 60
    qtbot.keyClick(reader, Qt.Key.Key_Home)
    qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert 0 < bar.value() < 60, "from the first key on"
    reader.show_position(reader.text.index("Paragraph 4 of"), 0)
    qtbot.keyClick(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert reader.textCursor().hasSelection()


def test_tab_leads_to_the_next_link_of_what_is_seen(qtbot, window, engine, site):
    body = "".join(
        f"<p>Paragraph {n} tells of the harbour, its boats and {n} bridges over the river.</p>"
        + (f'<p>More is in <a href="https://site.example/{n}">number {n}</a>.</p>' if n in (3, 30, 60) else "")
        for n in range(90)
    )
    site.routes["linked"] = lambda request: request.send(f"<title>Linked</title>{body}")
    window.resize(900, 500)
    add(qtbot, window, engine, site.url("/linked/1"))
    reader, bar = window.reader, window.reader.verticalScrollBar()
    last = QTextCursor(reader.document())
    last.movePosition(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: abs(reader.cursorRect(last).bottom() - bar.maximum() - bar.pageStep()) < 100)
    reader.setFocus()
    linked = "More is in number {}"

    def tab(key=Qt.Key.Key_Tab):
        qtbot.keyClick(reader, key)
        return reader.textCursor().selectedText()

    reader.show_position(reader.text.index("Paragraph 20 "), 0)
    assert tab() == "number 30"
    assert reader.viewport().rect().contains(reader.cursorRect())
    assert tab() == "number 60"
    reader.show_position(reader.text.index("Paragraph 20 "), 0)
    assert tab(Qt.Key.Key_Backtab) == "number 3"
    reader.show_position(reader.text.index(linked.format(30)), 0)
    top = bar.value()
    assert tab() == "number 30", "in the first line that is seen"
    assert abs(bar.value() - top) < 5
    assert tab() == "number 60"
    bar.setValue(bar.maximum())
    tab()
    assert not reader.hasFocus(), "there is no link below"
    reader.setFocus()
    qtbot.keyClick(reader, Qt.Key.Key_Home)
    tab(Qt.Key.Key_Backtab)
    assert not reader.hasFocus(), "there is none above"
    reader.setFocus()
    assert tab() == site.url("").removeprefix("http://").rstrip("/"), "the site, which is the first word"
    tab(Qt.Key.Key_Backtab)
    assert not reader.hasFocus()


def test_a_page_without_text_has_a_place_to_stand(qtbot, qtlog, qapp):
    page = QTextBrowser()
    qtbot.addWidget(page)
    made = document("<p>A title</p><hr>", page.font(), qapp.thread())
    page.setDocument(made)
    stand = Stand.of(page, made.toPlainText())
    stand.put_caret(page)
    assert (stand.text, start_of_text(made)) == ("", len(made.toPlainText()))
    assert [record.message for record in qtlog.records] == []


def test_a_highlight_without_a_note_has_none_to_edit(qtbot, window, opened):
    def offered():
        menu = QMenu()
        window.highlighting.fill_menu(menu, window.reader.highlights[0][0])
        return [action.text() for action in menu.actions() if "Note" in action.text()]

    words = window.reader.text[window.reader.text.index("Paragraph 2 of") :][:60]
    select(window, words)
    window.actions_["highlight"].trigger()
    qtbot.waitUntil(lambda: len(window.reader.highlights) == 1)
    assert offered() == ["&Write a Note…"]
    window.highlighting.edit_note(window.reader.highlights[0][0])
    dialog = window.findChildren(NoteDialog)[-1]
    dialog.note.setPlainText("Look this up")
    dialog._keep()
    qtbot.waitUntil(lambda: offered() == ["&Edit Note…"])
