"""From a file that is dropped on the window to articles that are read and found in it."""

import json
import threading

import msgspec
import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QToolBar, QToolButton

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.gui.adding.preview_dialog import PreviewDialog
from kbdesk.gui.widgets.cut_label import CutLabel
from kbdesk.library.preview import Choices
from kbdesk.library.records import JobStatus
from tests.gui.hands import TIMEOUT, choose, confirm_preview, drop, ended, files, job_of, preview_is_ready
from tests.site import article
from tests.waiting import PATIENCE

BOX = Qt.ItemDataRole.CheckStateRole


def text_of(text):
    data = QMimeData()
    data.setText(text)
    return data


def test_a_dropped_file_is_previewed_imported_notified_listed_searched_and_read(
    qtbot, desk, window, site, bookmarks, engine
):
    assert window.pages.currentWidget() is window.empty
    notes, bars = [], []
    desk.notifier.notified.connect(lambda title, text: notes.append((title, text)))
    window.activity.jobs_came.connect(lambda jobs: bars.extend(job.processed for job in jobs))
    urls = [site.url(f"/ok/{number}") for number in range(1, 61)] + [site.url("/status/404")]

    drop(window, files(bookmarks(urls)))
    preview, imported = confirm_preview(qtbot, window)
    assert len(preview.items) == 61
    assert preview.folders == {("History",): 30, ("Science",): 31}
    assert imported.kind == "batch"
    assert window.activity.isVisible()

    qtbot.waitUntil(lambda: ended(window, imported.job) and bool(notes), timeout=TIMEOUT)
    row = window.activity.row(imported.job)
    assert row.numbers.text() == "Processed 61 of 61"
    assert row.retry.isVisible()
    assert len(notes) == 1
    assert "60 done" in notes[0][1]
    assert "1 failed" in notes[0][1]
    assert bars == sorted(bars)
    assert len(set(bars)) > 2, "the bar moved"

    qtbot.waitUntil(lambda: window.list.model.rowCount() == 61, timeout=TIMEOUT)
    assert window.pages.currentWidget() is window.reading
    shown = choose(qtbot, window, 3)
    assert "Paragraph 2" in window.reader.toPlainText() or shown.status == "failed"

    window.list.field.setFocus()
    qtbot.keyClicks(window.list.field, "Article 17")
    qtbot.waitUntil(
        lambda: window.list.view is window.list.results and window.list.hits.rowCount() > 0, timeout=TIMEOUT
    )
    assert window.list.hits.article(0).title == "Article 17"
    qtbot.keyClick(window.list.field, Qt.Key.Key_Escape)
    assert window.list.pages.currentWidget() is window.list.list


class Shows(QObject):
    """Whether a widget was ever on the screen."""

    def __init__(self, widget):
        super().__init__()
        self.any = False
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):  # noqa: N802
        self.any = self.any or event.type() == QEvent.Type.Show
        return False


def test_no_page_says_that_there_is_nothing_while_the_first_articles_come(qtbot, window, site, bookmarks, monkeypatch):
    assert window.pages.currentWidget() is window.empty
    nothing = Shows(window.list.nothing)
    with monkeypatch.context() as held:
        held.setattr(window.list.model, "_ask_survey", lambda: None)
        drop(window, files(bookmarks([site.url(f"/ok/{number}") for number in range(3)])))
        confirm_preview(qtbot, window)
        qtbot.waitUntil(lambda: window.sources.sources.all == 3)
        assert window.pages.currentWidget() is window.empty, "the list hears of them last"
    window.list.look_again()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 3)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.reading)
    assert window.list.pages.currentWidget() is window.list.list
    assert not nothing.any
    window.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: nothing.any)


def test_another_source_is_no_empty_library_though_the_sources_have_not_counted_yet(qtbot, window, engine, monkeypatch):
    qtbot.waitUntil(lambda: window.sources.sources is not None)
    monkeypatch.setattr(window.sources, "refresh", lambda: None)
    monkeypatch.setattr(window.sources._refresher, "poke", lambda: None)
    window.sources._refresher._pause.stop()
    engine.add(["https://site.example/1"])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    assert window.sources.sources.all == 0
    for key in ("unread", "starred", "all"):
        window.sources.choose(("library", key))
        assert window.pages.currentWidget() is window.reading


def test_enter_does_nothing_while_it_is_looked_what_is_in_a_file(qtbot, window, engine, bookmarks, site, monkeypatch):
    look, let = engine.preview, threading.Event()
    monkeypatch.setattr(engine, "preview", lambda *given, **more: (let.wait(PATIENCE), look(*given, **more))[1])
    drop(window, files(bookmarks([site.url("/ok/1")])))
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is not None, timeout=TIMEOUT)
    dialog = window.findChild(PreviewDialog)
    cancel = dialog.buttons.button(
        QDialogButtonBox.StandardButton.Cancel
    )  # has the focus, for nothing else can have it
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert dialog.isVisible()
    let.set()
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=TIMEOUT)
    with qtbot.waitSignal(window.intake.imported, timeout=TIMEOUT):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


@pytest.mark.parametrize("taken", [True, False])
def test_nothing_is_left_of_the_dialog_in_which_files_are_chosen(qtbot, window, bookmarks, site, taken):
    file = bookmarks([site.url("/ok/1")])
    window.actions_["import"].trigger()
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(str(file))
    if taken:
        dialog.accept()
    else:
        dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None, timeout=TIMEOUT)  # it would watch its folder on
    assert (window.findChild(PreviewDialog) is not None) == taken


def test_the_keyboard_is_at_the_list_when_the_library_is_no_longer_empty(qtbot, window, engine):
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.empty)
    window.findChild(QToolBar).findChild(QToolButton).setFocus()
    engine.import_(engine.preview(text="https://example.org/1"), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.reading)
    qtbot.waitUntil(lambda: window.focusWidget() is window.list.list)  # its articles come a moment later


def test_the_keyboard_is_seen_in_the_list_whose_first_articles_come_after_it(qtbot, window, engine):
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.empty)
    window.pages.setCurrentWidget(window.reading)
    window.list.pages.setCurrentWidget(window.list.list)
    window.list.list.setFocus()
    qtbot.waitUntil(window.list.list.hasFocus)
    engine.import_(engine.preview(text="https://example.org/1 https://example.org/2"), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2)
    # the page of an empty library may have come back meanwhile, and have given the keyboard to the sources
    qtbot.waitUntil(lambda: window.list.list.currentIndex().row() == 0 or window.sources.hasFocus())
    assert not window.list.list.selectionModel().hasSelection()


def test_the_preview_goes_at_once_and_what_it_promised_is_waited_for(qtbot, desk, window, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.gui.work.errands.SHOWN_AFTER_MS", 0)
    store, go_on = engine.import_, threading.Event()
    monkeypatch.setattr(engine, "import_", lambda *asked: go_on.wait(PATIENCE) and store(*asked))
    drop(window, text_of("https://example.org/1"))
    qtbot.waitUntil(lambda: preview_is_ready(window))
    dialog = window.intake.dialog
    dialog.links_only.setChecked(True)
    dialog.import_button.click()
    assert not dialog.isVisible()
    assert window.intake.dialog is None
    qtbot.waitUntil(lambda: window.status.bar.isVisible())
    assert not window.status.stop.isVisible()

    window.quit_wanted.emit()
    assert window.quitting.question.isVisible()
    assert not desk.over
    with qtbot.waitSignal(dialog.destroyed), qtbot.waitSignal(desk.ended):
        go_on.set()
    again = Engine(engine.folder)
    assert again.count() == 1
    again.stop()


def test_what_could_not_be_stored_brings_the_preview_back_as_it_was(qtbot, window, engine, monkeypatch):
    store = engine.import_

    def full(*_):
        monkeypatch.setattr(engine, "import_", store)
        raise KbdeskError("The disk is full.")

    monkeypatch.setattr(engine, "import_", full)
    drop(window, text_of("https://example.org/1"))
    qtbot.waitUntil(lambda: preview_is_ready(window))
    dialog = window.intake.dialog
    dialog.tags.setText("kept")
    dialog.links_only.setChecked(True)
    dialog.import_button.click()
    qtbot.waitUntil(lambda: dialog.isVisible())
    assert window.intake.dialog is dialog
    assert dialog.problem.text() == "The disk is full."
    dialog.import_button.click()
    qtbot.waitUntil(lambda: engine.count() == 1)
    assert engine.articles()[0].tags == ("kept",)


def test_what_holds_nothing_to_import_offers_no_choices(qtbot, window, tmp_path):
    picture = tmp_path / "empty.csv"
    picture.write_bytes(b"")
    window.intake.take_files([picture])
    dialog = window.intake.dialog
    assert not any(choice.isVisible() for choice in dialog._choices)
    qtbot.waitUntil(lambda: any("nothing to import" in one.text() for one in dialog.findChildren(QLabel)))
    assert not any(choice.isVisible() for choice in dialog._choices)
    assert dialog.height() < 240, "a sentence and a button"
    dialog.reject()


def test_nothing_is_written_before_import(qtbot, window, engine, bookmarks, site):
    drop(window, files(bookmarks([site.url("/ok/1")])))
    qtbot.waitUntil(lambda: preview_is_ready(window), timeout=TIMEOUT)
    window.intake.dialog.reject()
    assert engine.jobs() == []
    assert engine.count() == 0
    assert site.requests == []


@pytest.mark.parametrize("kind", ["text", "html", "moz", "uri-list"])
def test_pasting_is_previewed_like_dropping(qtbot, window, site, kind):
    address = site.url("/ok/5")
    data = QMimeData()
    if kind == "text":
        data.setText(f"look at {address} please")
    elif kind == "html":
        data.setHtml(f'<p><a href="{address}">The title of it</a> and <a href="javascript:x()">no</a></p>')
    elif kind == "moz":
        data.setData("text/x-moz-url", f"{address}\nThe title of it".encode("utf-16-le"))
    else:
        data.setData("text/uri-list", f"{address}\r\n".encode())
    QGuiApplication.clipboard().setMimeData(data)
    window.sources.setFocus()
    window.actions_["paste"].trigger()
    preview, _ = confirm_preview(qtbot, window)
    assert [item.url for item in preview.items] == [address]
    if kind in ("html", "moz"):
        assert preview.items[0].title == "The title of it"
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)


def test_the_paste_key_works_wherever_no_text_is_typed(qtbot, window, site):
    QGuiApplication.clipboard().setText(site.url("/ok/5"))
    window.pages.setCurrentWidget(window.reading)
    paste = Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.list.field, *paste)
    assert window.list.field.text() == site.url("/ok/5")
    assert window.intake.dialog is None
    for widget in (window.list.list, window.reader, window.sources):
        widget.setFocus()
        qtbot.keyClick(widget, *paste)
        assert window.intake.dialog is not None, widget
        window.intake.dialog.reject()
        assert window.intake.dialog is None


def test_what_holds_no_link_says_so_in_the_dialog(qtbot, window):
    data = QMimeData()
    data.setText("nothing to see")
    drop(window, data)
    from PySide6.QtWidgets import QLabel

    qtbot.waitUntil(lambda: window.intake.dialog.findChild(QLabel, "why") is not None, timeout=TIMEOUT)
    assert window.intake.dialog.findChild(QLabel, "why").text()
    window.intake.dialog.reject()


def test_a_name_that_is_longer_than_the_preview_is_wide_ends_with_dots(qtbot, window, site):
    data = QMimeData()
    data.setText(site.url("/ok/" + "1234567890" * 20))
    drop(window, data)
    qtbot.waitUntil(lambda: preview_is_ready(window))
    title = window.intake.dialog.findChild(CutLabel)
    qtbot.waitUntil(lambda: title.seen.endswith("…"))
    assert title.fontMetrics().horizontalAdvance(title.seen) <= title.width() < 800
    window.intake.dialog.resize(8000, 500)
    qtbot.waitUntil(lambda: title.seen == title.text())
    window.intake.dialog.reject()


@pytest.mark.parametrize(
    ("names", "said", "button"),
    [
        (["links.txt"], "links found", "Import 2 links"),
        (["note.md"], "file found", "Import 1 file"),
        (["links.txt", "note.md"], "articles found", "Import 3 articles"),
    ],
)
def test_links_and_files_are_called_what_they_are(qtbot, window, tmp_path, names, said, button):
    (tmp_path / "links.txt").write_text("https://site.example/1\nhttps://site.example/2\n", "utf-8")
    (tmp_path / "note.md").write_text("# A note\n\n" + "It is about a harbour and its boats. " * 10, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    drop(window, data)
    qtbot.waitUntil(lambda: preview_is_ready(window))
    dialog = window.intake.dialog
    assert said in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.import_button.text() == button
    dialog.reject()


def test_typed_links_are_added_with_their_tags_and_broken_ones_stay_to_be_corrected(qtbot, window, site, engine):
    window.actions_["add"].trigger()
    dialog = window.intake.dialog
    dialog.addresses.setPlainText(f"{site.url('/ok/8')}\nhttp://\n")
    dialog.tags.setText("to read, history, to read")
    with qtbot.waitSignal(window.intake.added, timeout=TIMEOUT) as told:
        dialog.add_button.click()
    assert len(told.args[0].tasks) == 1
    assert dialog.addresses.toPlainText() == "http://"
    assert dialog.problem.text()
    dialog.reject()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    assert set(engine.articles()[0].tags) >= {"to read", "history"}


def test_a_dialog_that_is_told_to_go_while_it_adds_says_first_what_became_of_it(
    qtbot, window, site, engine, monkeypatch
):
    add, go_on = engine.add, threading.Event()
    monkeypatch.setattr(engine, "add", lambda *given: (go_on.wait(PATIENCE), add(*given))[1])
    window.actions_["add"].trigger()
    dialog = window.intake.dialog
    dialog.addresses.setPlainText(f"{site.url('/ok/8')}\nhttp://\n")
    dialog.add_button.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert window.intake.dialog is dialog
    with qtbot.waitSignal(window.intake.added):
        go_on.set()
    assert dialog.addresses.toPlainText() == "http://"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.intake.dialog is None


def test_a_line_that_is_no_link_takes_nothing_from_those_that_are(qtbot, window, site, engine):
    window.actions_["add"].trigger()
    dialog = window.intake.dialog
    address = site.url("/ok/8").removeprefix("http://")
    dialog.addresses.setPlainText(f"{address}\nno link at all\n")
    with qtbot.waitSignal(window.intake.added) as told:
        dialog.add_button.click()
    assert len(told.args[0].tasks) == 1
    assert window.intake.dialog is dialog
    assert dialog.addresses.toPlainText() == "no link at all"
    assert dialog.problem.text() == "“no link at all” is not a web address: it names no host."
    dialog.addresses.setPlainText(f"This one is good: {site.url('/ok/9')}")
    dialog.add_button.click()
    qtbot.waitUntil(lambda: preview_is_ready(window))
    assert [item.url for item in window.intake.dialog._preview.items] == [site.url("/ok/9")]
    window.intake.dialog.reject()


def test_what_another_program_proposes_is_asked_about_once_and_is_not_typed(qtbot, window, site, engine):
    engine.set_setting("network.allow_private", "typed")
    window.intake.offer_links([site.url("/ok/1")])
    dialog = window.intake.dialog
    for number in range(100):
        window.intake.offer_links([site.url(f"/ok/{number}")])
    assert window.intake.dialog is dialog
    assert len(dialog.addresses.toPlainText().splitlines()) == 50
    assert engine.count() == 0
    dialog.addresses.setPlainText(site.url("/ok/1"))
    dialog.add_button.click()
    qtbot.waitUntil(lambda: len(engine.failures()) == 1, timeout=TIMEOUT)
    assert engine.failures()[0].kind == "blocked_address"
    assert site.requests == []

    window.intake.type_links()
    window.intake.offer_links([site.url("/ok/2")])
    assert window.intake.dialog.addresses.toPlainText() == ""
    assert "proposed" in window.messages.text
    window.intake.dialog.reject()


def test_pause_resume_and_cancel_by_the_buttons(qtbot, window, site, bookmarks):
    release = site.closed

    def slow(request):
        release.wait(0.15)
        request.send(article(f"Slow {request.number}", request.number))

    site.routes["slow"] = slow
    drop(window, files(bookmarks([site.url(f"/slow/{number}") for number in range(200)])))
    _, imported = confirm_preview(qtbot, window)
    job = imported.job
    qtbot.waitUntil(lambda: (known := job_of(window, job)) is not None and known.processed > 2, timeout=TIMEOUT)
    row = window.activity.row(job)

    row.hold.click()
    qtbot.waitUntil(lambda: job_of(window, job).status is JobStatus.PAUSED, timeout=TIMEOUT)
    assert row.hold.text() == "Resume"
    row.layout().activate()  # for "Resume", which is wider than "Pause"; that may still be to come
    places = row.hold.pos(), row.cancel.pos()
    row.put(msgspec.structs.replace(row.job, failed=1))
    row.layout().activate()
    assert row.retry.isVisible()
    assert (row.hold.pos(), row.cancel.pos()) == places, "whoever is about to click it would retry"
    row.hold.click()
    qtbot.waitUntil(lambda: job_of(window, job).status is JobStatus.PROCESSING, timeout=TIMEOUT)
    assert row.hold.text() == "Pause"
    row.cancel.click()
    qtbot.waitUntil(lambda: job_of(window, job).status is JobStatus.CANCELLED, timeout=TIMEOUT)
    assert not row.cancel.isVisible()
    assert not row.hold.isVisible()


def test_the_status_bar_shows_the_whole_while_work_goes_on(qtbot, window, site, bookmarks):
    said = []
    window.status.changed.connect(said.append)
    drop(window, files(bookmarks([site.url(f"/ok/{number}") for number in range(70)])))
    _, imported = confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: ended(window, imported.job) and not window.status.text, timeout=TIMEOUT)
    assert any(text.startswith("Processed") and "of 70" in text for text in said)
    assert not window.status.isVisible()


def line(model, name):
    return next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == name)


def tick(model, index, on):
    assert model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(index, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked, BOX)


def test_what_lies_in_no_folder_can_be_left_out_and_what_lies_in_two_is_counted_once(qtbot, window, engine, tmp_path):
    export = tmp_path / "pile.json"
    text = {"type": "link", "url": "https://a.example/two"}
    lists = [{"id": name, "name": name, "parentId": None} for name in ("One", "Two")]
    bookmarks = [
        {"title": "In two", "content": text, "lists": ["One", "Two"]},
        {"title": "In none", "content": {**text, "url": "https://a.example/none"}, "lists": []},
        {"title": "In one", "content": {**text, "url": "https://a.example/one"}, "lists": ["One"]},
    ]
    export.write_text(json.dumps({"bookmarks": bookmarks, "lists": lists}))
    drop(window, files(export))
    qtbot.waitUntil(lambda: preview_is_ready(window), timeout=TIMEOUT)
    dialog = window.intake.dialog
    lines = dialog.folders.lines
    assert [lines.data(lines.index(row, 0)) for row in range(lines.rowCount())] == ["No folder", "One", "Two"]
    tick(lines, line(lines, "One"), False)
    assert "2 links" in dialog.import_button.text()
    tick(lines, line(lines, "No folder"), False)
    assert "1 link" in dialog.import_button.text()
    dialog.links_only.setChecked(True)
    _, imported = confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: ended(window, imported.job), timeout=TIMEOUT)
    assert [(article.title, article.folder) for article in engine.articles()] == [("In two", ("Two",))]


def test_tab_leads_to_a_line_that_is_seen_and_space_ticks_it(qtbot, window, bookmarks):
    drop(window, files(bookmarks([f"https://example.org/{n}" for n in range(3)])))
    qtbot.waitUntil(lambda: preview_is_ready(window))
    dialog = window.intake.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    for tree in (dialog.folders, dialog.tag_tree):
        tree.setFocus(Qt.FocusReason.TabFocusReason)
        [seen] = tree.selectionModel().selectedRows()
        qtbot.keyClick(tree, Qt.Key.Key_Space)
        assert seen.data(BOX) is Qt.CheckState.Unchecked
    dialog.reject()


def test_what_is_not_ticked_is_left_out(qtbot, window, engine, tmp_path):
    export = tmp_path / "pile.html"
    export.write_text(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3>Keep</H3>\n<DL><p>\n"
        '<DT><A HREF="https://a.example/1" TAGS="good,bad">One</A>\n<DT><H3>Inner</H3>\n<DL><p>\n'
        '<DT><A HREF="https://a.example/2" TAGS="good">Two</A>\n</DL><p>\n</DL><p>\n<DT><H3>Drop</H3>\n<DL><p>\n'
        '<DT><A HREF="https://a.example/3">Three</A>\n</DL><p>\n</DL><p>\n'
    )
    drop(window, files(export))
    qtbot.waitUntil(lambda: preview_is_ready(window), timeout=TIMEOUT)
    dialog = window.intake.dialog
    tree = dialog.folders
    keep, drop_ = line(tree.lines, "Keep"), line(tree.lines, "Drop")
    inner = tree.lines.index(0, 0, keep)
    tick(tree.lines, keep, False)
    assert tree.lines.data(inner, BOX) is Qt.CheckState.Unchecked
    assert "1 link" in dialog.import_button.text()
    tick(tree.lines, inner, True)
    assert tree.left_out() == (), "a folder comes back with what lies in it"
    tick(tree.lines, drop_, False)
    assert tree.left_out() == (("Drop",),)
    assert "2 links" in dialog.import_button.text()
    tick(dialog.tag_tree.lines, line(dialog.tag_tree.lines, "bad"), False)
    dialog.folder.setText("Old / Browser")
    dialog.links_only.setChecked(True)
    _, imported = confirm_preview(qtbot, window)
    qtbot.waitUntil(lambda: ended(window, imported.job), timeout=TIMEOUT)
    kept = {article.title: article for article in engine.articles()}
    assert set(kept) == {"One", "Two"}
    assert (kept["One"].folder, kept["One"].tags) == (("Old", "Browser", "Keep"), ("good",))
    assert kept["Two"].folder == ("Old", "Browser", "Keep", "Inner")
    assert {article.status.value for article in kept.values()} == {"link"}


def test_imports_can_be_paused_and_resumed_only_where_there_are_any(qtbot, window, site, engine, bookmarks):
    pause, resume = window.actions_["pause_all"], window.actions_["resume_all"]
    assert not pause.isEnabled()
    assert not resume.isEnabled()
    job = engine.import_(engine.preview([bookmarks([site.url("/drip/body?1"), site.url("/drip/body?2")])])).job
    qtbot.waitUntil(pause.isEnabled, timeout=TIMEOUT)
    assert not resume.isEnabled()
    pause.trigger()
    qtbot.waitUntil(resume.isEnabled, timeout=TIMEOUT)
    assert not pause.isEnabled()
    resume.trigger()
    qtbot.waitUntil(lambda: not resume.isEnabled(), timeout=TIMEOUT)
    engine.cancel(job)
    qtbot.waitUntil(lambda: not pause.isEnabled(), timeout=TIMEOUT)


def test_a_bin_can_be_emptied_only_where_something_lies_in_it(qtbot, window, site, engine):
    empty = window.actions_["empty_bin"]
    qtbot.waitUntil(lambda: window.sources.sources is not None and not empty.isEnabled(), timeout=TIMEOUT)
    engine.add([site.url("/ok/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    assert not empty.isEnabled()
    engine.arranging.delete(Selection(ids=(1,)))
    qtbot.waitUntil(empty.isEnabled, timeout=TIMEOUT)


def test_after_the_first_import_the_keyboard_is_in_the_list(qtbot, window, engine, bookmarks):
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.empty, timeout=TIMEOUT)
    engine.import_(engine.preview([bookmarks(["https://site.example/1"])]))
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.reading, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.focusWidget() is window.list.list)  # its articles come a moment later
