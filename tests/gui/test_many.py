"""Several articles at once: selected, changed, binned, undone."""

import threading

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from kbdesk.commands.picking import Selection
from kbdesk.jobs.events import ArticlesChanged
from kbdesk.library.records import Filter
from tests.gui.hands import TIMEOUT, choose
from tests.gui.test_reading import opened  # noqa: F401
from tests.waiting import PATIENCE

BIN = Filter(binned=True)
MANY = 5


@pytest.fixture
def filled(qtbot, window, engine, bookmarks):
    """Five links in two folders, not fetched."""
    from kbdesk.library.preview import Choices

    file = bookmarks([f"https://site.example/{number}" for number in range(MANY)])
    engine.import_(engine.preview([file]), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == MANY, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.article(MANY - 1) is not None, timeout=TIMEOUT)
    return window


def select(window, *rows):
    view = window.list.view
    flags = QItemSelectionModel.SelectionFlag.Select
    view.go(rows[0])
    for row in rows[1:]:
        view.selectionModel().select(view.rows.index(row), flags)


def shows_many(window):
    return window.reader_pane.pages.currentWidget() is window.many


def button(window, name):
    return next(one for one in window.many.findChildren(type(window.messages.action)) if one.objectName() == name)


def confirm(qtbot, window):
    qtbot.waitUntil(lambda: window.bin.question is not None)
    next(one for one in window.bin.question.buttons() if "Good" in one.text()).click()


def test_the_keyboard_selects_several_and_the_reader_makes_room_for_them(qtbot, filled):
    view = filled.list.view
    view.setFocus()
    choose(qtbot, filled, 0)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: shows_many(filled), timeout=TIMEOUT)
    assert filled.many.heading.text() == "3 articles selected"
    qtbot.waitUntil(lambda: "3 unread" in filled.many.counts.text() or "2 unread" in filled.many.counts.text())
    assert filled.many.tags.shown == ["kept"]
    filled.actions_["select_all"].trigger()
    qtbot.waitUntil(lambda: filled.many.heading.text() == "5 articles selected", timeout=TIMEOUT)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not shows_many(filled), timeout=TIMEOUT)
    view.go(2)
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.ranges() == [(2, MANY - 1)]
    view.go(2)
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert view.ranges() == [(0, 2)]


def test_an_article_that_a_selection_begins_with_is_not_read_by_that(qtbot, filled):
    view, counting = filled.list.view, filled.reader._attention.timer
    choose(qtbot, filled, 0)
    qtbot.waitUntil(counting.isActive)
    select(filled, 0, 2)
    qtbot.waitUntil(lambda: shows_many(filled))
    assert not counting.isActive()
    view.go(0)
    qtbot.waitUntil(lambda: not shows_many(filled))
    assert counting.isActive()


def test_the_keys_of_the_commands_work_on_all_that_are_selected(qtbot, filled, engine):
    view = filled.list.view
    view.setFocus()
    select(filled, 0, 2, 4)
    chosen = {view.rows.article(row).id for row in (0, 2, 4)}
    qtbot.keyClick(view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: {row.id for row in engine.articles(Filter(starred=True))} == chosen, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "3 articles starred" in filled.messages.text, timeout=TIMEOUT)
    qtbot.keyClick(view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: engine.count(Filter(archived=True)) == 3, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "Archive (3 articles)" in filled.actions_["undo"].text(), timeout=TIMEOUT)
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: engine.count(Filter(archived=True)) == 0, timeout=TIMEOUT)
    assert engine.count(Filter(starred=True)) == 3
    filled.actions_["copy_link"].trigger()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


def test_articles_go_to_the_bin_and_come_back_by_undo_and_by_restore(qtbot, filled, engine):
    filled.list.view.setFocus()
    select(filled, 1, 2)
    qtbot.keyClick(filled.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: engine.count(BIN) == 2, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == 3, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: filled.messages.text == "2 articles moved to the bin.", timeout=TIMEOUT)
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)
    filled.messages.action.click()
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY, timeout=TIMEOUT)

    filled.actions_["select_all"].trigger()
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == MANY, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY, timeout=TIMEOUT)
    choose(qtbot, filled, 0)
    for name in ("toggle_star", "tags", "move", "cite", "refresh"):
        assert not filled.actions_[name].isEnabled()
    assert filled.actions_["restore"].isEnabled()
    select(filled, 0, 1, 2)
    qtbot.waitUntil(lambda: shows_many(filled) and button(filled, "restore").isVisible(), timeout=TIMEOUT)
    button(filled, "restore").click()
    qtbot.waitUntil(lambda: engine.count() == 3, timeout=TIMEOUT)


def test_what_came_back_by_undo_is_chosen(qtbot, filled, engine):
    view = filled.list.view
    choose(qtbot, filled, 1)
    gone = view.chosen_one()
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == 1)
    view.go(MANY - 2)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY)
    qtbot.waitUntil(lambda: (one := view.chosen_one()) is not None and one.id == gone.id)
    assert view.ranges() == [(1, 1)]


def test_several_that_came_back_by_undo_are_chosen_all_of_them(qtbot, filled, engine):
    view = filled.list.view
    select(filled, 1, 3)
    gone = [view.rows.article(row).id for row in (1, 3)]
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == 2)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: view.ranges() == [(1, 1), (3, 3)])
    assert [article.id for article in view.picked().articles] == gone
    assert view.currentIndex().row() == 1
    qtbot.waitUntil(lambda: shows_many(filled))
    assert filled.many.heading.text() == "2 articles selected"


def test_all_that_came_back_by_undo_are_chosen_however_many_parts_that_was_done_in(qtbot, filled, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 2)
    monkeypatch.setattr("kbdesk.gui.articles.keeping_place.MOST", 1)
    view = filled.list.view
    select(filled, 1, 2, 3, 4)
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == 4)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: view.ranges() == [(1, 4)])


def test_of_very_many_that_came_back_and_lie_apart_the_first_is_gone_to(qtbot, filled, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.gui.articles.keeping_place.MOST", 1)
    view = filled.list.view
    select(filled, 2, 4)
    first = view.rows.article(2).id
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == 2)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: (one := view.chosen_one()) is not None and one.id == first)
    assert view.ranges() == [(2, 2)]


def test_where_a_delete_is_done_again_the_next_article_is_read(qtbot, filled, engine):
    view = filled.list.view
    gone = choose(qtbot, filled, 1)
    following = view.rows.article(2)
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: filled.reader.article == following)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: (one := view.chosen_one()) is not None and one.id == gone.id)
    qtbot.waitUntil(lambda: filled.reader.article.id == gone.id)
    filled.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: (one := view.chosen_one()) is not None and one.id == following.id)
    qtbot.waitUntil(lambda: filled.reader.article.id == following.id)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: view.chosen_one() is not None and view.chosen_one().id == gone.id)
    other = choose(qtbot, filled, 3)
    filled.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == 1)
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY - 1)
    assert view.chosen_one().id == other.id, "who has gone on stays there"
    assert filled.reader.article.id == other.id


def test_the_next_article_is_the_one_below_the_last_of_several_that_go(qtbot, filled, engine):
    view = filled.list.view
    select(filled, 3, 1)
    view.selectionModel().setCurrentIndex(view.rows.index(3), QItemSelectionModel.SelectionFlag.NoUpdate)
    following = view.rows.article(4)
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == 2)
    assert view.chosen_one().id == following.id


def test_what_goes_back_to_the_bin_is_chosen_where_the_bin_is_shown(qtbot, filled, engine):
    engine.arranging.delete(Selection())
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid())
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY)
    view = filled.list.view
    gone = choose(qtbot, filled, 1)
    following = view.rows.article(2)
    filled.actions_["restore"].trigger()
    qtbot.waitUntil(lambda: engine.count(BIN) == MANY - 1)
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: view.chosen_one() is not None and view.chosen_one().id == gone.id)
    filled.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: view.chosen_one() is not None and view.chosen_one().id == following.id)


def test_the_reader_shows_nothing_of_a_list_from_which_all_was_deleted(qtbot, filled, engine):
    choose(qtbot, filled, 0)
    filled.actions_["select_all"].trigger()
    filled.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: filled.pages.currentWidget() is filled.empty)
    assert filled.reader.article is None
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY)


def test_the_reader_shows_nothing_of_very_many_that_were_deleted(qtbot, filled, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.gui.commands.articles.MOST_AT_ONCE", 2)
    choose(qtbot, filled, 0)
    qtbot.waitUntil(lambda: filled.reader.article is not None)
    filled.actions_["select_all"].trigger()
    filled.actions_["delete"].trigger()
    assert filled.reader.article is None
    qtbot.waitUntil(lambda: engine.count(BIN) == MANY)
    assert filled.reader.article is None


def test_a_library_that_lies_in_the_bin_says_so_and_leads_there(qtbot, filled, engine):
    filled.actions_["select_all"].trigger()
    filled.actions_["delete"].trigger()
    empty = filled.empty
    qtbot.waitUntil(lambda: filled.pages.currentWidget() is empty)
    assert empty.heading.text() == "All articles are in the bin"
    assert empty.text.text().startswith("5 articles in the bin")
    assert not empty.add.isVisible()
    empty.bin.click()
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY)
    assert filled.pages.currentWidget() is filled.reading
    with qtbot.waitSignal(filled.sources.loaded):
        filled.sources.refresh()
    assert filled.pages.currentWidget() is filled.reading, "the bin stays where it is looked at"
    filled.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: filled.pages.currentWidget() is empty)
    engine.arranging.empty_bin()
    qtbot.waitUntil(lambda: empty.heading.text() == "Your library is empty")
    assert empty.add.isVisible()
    assert not empty.bin.isVisible()


def test_several_tags_are_given_with_commas_between(qtbot, filled, engine):
    choose(qtbot, filled, 0)
    article = filled.list.view.chosen_one().id
    filled.actions_["tags"].trigger()
    dialog = filled.filing.dialog
    qtbot.waitUntil(lambda: dialog.names.rowCount() > 0)
    dialog.field.setText("alpha, KEPT")
    assert dialog.chosen_names == ["alpha", "kept"]
    assert dialog.shown.rowCount() == 1, "the last one is looked for"
    dialog.field.setText("alpha, beta,")
    assert dialog.said.text() == "“alpha” and “beta” will be new tags."
    assert dialog.chosen_names == ["alpha", "beta"]
    dialog.field.setText("alpha, KEPT, beta, alpha, gamma ray")
    said = dialog.said.text()
    assert all(f"“{name}”" in said for name in ("alpha", "beta", "gamma ray"))
    assert said.count("“") == 3
    dialog.field.setText(", ".join(f"a longer tag that nothing has yet {n}" for n in range(9)))
    qtbot.waitUntil(
        lambda: dialog.said.height() >= dialog.said.heightForWidth(dialog.said.width()) > dialog.field.height() * 2
    )
    dialog.field.setText("KEPT, gamma")
    assert dialog.said.text() == "“gamma” will be a new tag."
    dialog.field.setText("alpha, beta,")
    dialog.button.click()
    qtbot.waitUntil(lambda: {"alpha", "beta"} <= set(engine.articles(Filter())[0].tags))
    assert engine.articles(Filter())[0].id == article


def test_deleting_for_good_asks_first(qtbot, filled, engine):
    engine.arranging.delete(Selection())
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY, timeout=TIMEOUT)
    choose(qtbot, filled, 0)
    assert filled.reader_pane.bin_bar.isVisible()
    filled.list.view.setFocus()
    qtbot.keyClick(filled.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: filled.bin.question is not None)
    assert filled.bin.question.text() == "Delete 1 article for good?"
    filled.bin.question.reject()
    assert engine.count(BIN) == MANY
    filled.actions_["purge"].trigger()
    confirm(qtbot, filled)
    qtbot.waitUntil(lambda: engine.count(BIN) == MANY - 1, timeout=TIMEOUT)
    filled.actions_["empty_bin"].trigger()
    confirm(qtbot, filled)
    qtbot.waitUntil(lambda: engine.count(BIN) == 0, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: not filled.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)


def test_what_is_lost_with_the_bin_is_said_and_deleting_can_be_stopped(qtbot, filled, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.jobs.purging.AT_ONCE", 2)
    monkeypatch.setattr("kbdesk.gui.work.errands.SHOWN_AFTER_MS", 0)
    for number, article in enumerate(engine.articles()[:3]):
        engine.arranging.note(article.id, f"Note {number}")
    engine.arranging.delete(Selection())
    qtbot.waitUntil(filled.actions_["empty_bin"].isEnabled)
    filled.actions_["empty_bin"].trigger()
    qtbot.waitUntil(lambda: filled.bin.question is not None)
    said = filled.bin.question.informativeText()
    assert said == (
        "5 articles will be deleted for good. Their texts are lost with them. Also lost: 3 notes."
        " This cannot be undone."
    )
    purge, begun, go = engine._library.bin.purge, threading.Event(), threading.Event()

    def slowly(ids):
        begun.set()
        go.wait(PATIENCE)
        return purge(ids)

    monkeypatch.setattr(engine._library.bin, "purge", slowly)
    confirm(qtbot, filled)
    qtbot.waitUntil(begun.is_set)
    stop = filled.status.stop
    qtbot.waitUntil(stop.isVisible)
    assert "stays in the bin" in stop.accessibleDescription()
    stop.click()
    go.set()
    qtbot.waitUntil(lambda: filled.messages.text == "2 articles deleted for good. 3 articles are still in the bin.")
    assert engine.count(BIN) == 3
    filled.actions_["empty_bin"].trigger()
    confirm(qtbot, filled)
    qtbot.waitUntil(lambda: filled.messages.text == "3 articles deleted for good.")


def test_the_list_of_the_bin_shrinks_as_it_is_emptied(qtbot, filled, engine, monkeypatch):
    monkeypatch.setattr("kbdesk.jobs.purging.AT_ONCE", 2)
    engine.arranging.delete(Selection())
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid())
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY)
    qtbot.waitUntil(lambda: not engine.has_work())
    purge, go = engine._library.bin.purge, threading.Semaphore(0)
    monkeypatch.setattr(engine._library.bin, "purge", lambda ids: go.acquire(timeout=PATIENCE) and purge(ids))
    filled.actions_["empty_bin"].trigger()
    confirm(qtbot, filled)
    for gone in (2, 4):
        go.release()
        qtbot.waitUntil(lambda gone=gone: filled.list.model.rowCount() == MANY - gone)
        qtbot.waitUntil(lambda gone=gone: filled.sources.sources.binned == MANY - gone)
    assert "deleted for good" not in filled.messages.text
    go.release()
    qtbot.waitUntil(lambda: filled.messages.text == f"{MANY} articles deleted for good.")


def test_a_narrow_reader_cuts_no_button_above_an_article_of_the_bin(qtbot, filled, engine):
    filled.resize(700, 700)
    filled.reading.setSizes([900, 1])
    engine.arranging.delete(Selection())
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY, timeout=TIMEOUT)
    choose(qtbot, filled, 0)
    bar = filled.reader_pane.bin_bar
    qtbot.waitUntil(bar.isVisible)
    for text in (bar.buttons["restore"].text(), "Aus dem Papierkorb zurück"):
        bar.buttons["restore"].setText(text)
        qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in bar.buttons.values()))
        # the bar grows after its buttons
        qtbot.waitUntil(lambda: all(bar.rect().contains(one.geometry()) for one in bar.buttons.values()))
        assert bar.label.width() > bar.width() / 2


def test_an_article_in_the_bin_says_so_and_is_restored_from_its_bar(qtbot, filled, engine):
    engine.arranging.delete(Selection())
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY, timeout=TIMEOUT)
    article = choose(qtbot, filled, 1)
    bar = filled.reader_pane.bin_bar
    assert bar.label.text().startswith("Deleted ")
    bar.buttons["restore"].click()
    qtbot.waitUntil(lambda: [row.id for row in engine.articles()] == [article.id], timeout=TIMEOUT)
    filled.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == 1, timeout=TIMEOUT)
    choose(qtbot, filled, 0)
    assert not bar.isVisible()


def test_tags_folders_and_categories_are_asked_for(qtbot, filled, engine):
    filled.actions_["select_all"].trigger()
    for name, typed, there in (
        ("tags", "harbours", lambda: engine.count(Filter(tag="harbours")) == MANY),
        ("move", "Work/Boats", lambda: "Work" in [folder.name for folder in engine.sources().folders]),
        ("categorise", "sport", lambda: engine.count(Filter(category="Sport")) == MANY),
        ("untag", "kept", lambda: engine.count(Filter(tag="kept")) == 0),
    ):
        filled.actions_[name].trigger()
        dialog = filled.filing.dialog
        qtbot.waitUntil(lambda dialog=dialog: dialog.names.rowCount() > 0, timeout=TIMEOUT)
        dialog.field.setText(typed)
        assert dialog.button.isEnabled()
        dialog.button.click()
        qtbot.waitUntil(there, timeout=TIMEOUT)
    assert [folder.name for folder in engine.sources().folders] == ["Boats", "Work"]
    for name in ("Remove Tag “kept”", "Category", "Move to “Boats”", "Tag “harbours”"):
        qtbot.waitUntil(lambda name=name: f"{name} (5 articles)" in filled.actions_["undo"].text(), timeout=TIMEOUT)
        filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not filled.actions_["undo"].isEnabled(), timeout=TIMEOUT)
    assert filled.messages.text == "Undone: 5 articles tagged “harbours”."
    assert [row.tags for row in engine.articles()] == [("kept",)] * MANY


def chip(window, name):
    return window.many.tags.button(name)


def test_tags_are_taken_from_all_that_are_selected(qtbot, filled, engine):
    articles = [article.id for article in engine.articles()]
    engine.arranging.tag(Selection(ids=tuple(articles[:3])), "boats")
    engine.arranging.tag(Selection(ids=tuple(articles[:1])), "alone")
    filled.list.view.setFocus()
    select(filled, 0, 1, 2)
    tags = filled.many.tags
    qtbot.waitUntil(lambda: tags.shown == ["boats", "kept"])
    assert tags.more.isVisible(), "what one alone has is not of all of them, and still a tag"
    assert chip(filled, "boats").accessibleName() == "Remove the tag “boats” from 3 articles"
    chip(filled, "boats").setFocus()
    qtbot.keyClick(chip(filled, "boats"), Qt.Key.Key_Space)
    assert not chip(filled, "boats").isEnabled(), "not twice"
    qtbot.waitUntil(lambda: tags.shown == ["kept"])
    assert engine.count(Filter(tag="boats")) == 0
    assert chip(filled, "kept").hasFocus(), "the keyboard goes on to the next one"
    assert filled.messages.text == "The tag “boats” was taken from 3 articles."
    qtbot.waitUntil(lambda: filled.actions_["undo"].text() == "&Undo Remove Tag “boats” (3 articles)")
    filled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: tags.shown == ["boats", "kept"])
    assert engine.count(Filter(tag="boats")) == 3
    tags.more.click()
    dialog = filled.filing.dialog
    qtbot.waitUntil(lambda: set(dialog.names.stringList()) == {"boats", "kept", "alone"})
    dialog.reject()
    engine.arranging.untag(Selection(), "alone")
    qtbot.waitUntil(lambda: not tags.more.isVisible())
    for name in ("boats", "kept"):
        chip(filled, name).setFocus()
        qtbot.keyClick(chip(filled, name), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not tags.shown)
    qtbot.waitUntil(lambda: filled.focusWidget() is filled.list.view)  # there is no other one to go on to


def test_the_tags_of_others_are_not_taken_away_while_those_of_the_selected_are_looked_up(qtbot, filled, engine):
    engine.arranging.tag(Selection(ids=tuple(article.id for article in engine.articles()[:2])), "boats")
    select(filled, 0, 1)
    qtbot.waitUntil(lambda: "boats" in filled.many.tags.shown)
    select(filled, 2, 3)
    qtbot.waitUntil(lambda: not chip(filled, "boats") or not chip(filled, "boats").isEnabled())
    qtbot.waitUntil(lambda: filled.many.tags.shown == ["kept"] and chip(filled, "kept").isEnabled())


def test_of_articles_in_the_bin_tags_are_only_shown(qtbot, filled, engine):
    engine.arranging.delete(Selection())
    qtbot.waitUntil(lambda: filled.sources.rows.find(("library", "bin")).isValid())
    filled.sources.choose(("library", "bin"))
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == MANY)
    select(filled, 0, 1)
    qtbot.waitUntil(lambda: filled.many.tags.shown == ["kept"])
    assert not chip(filled, "kept").isVisible()
    assert not filled.many.tags.more.isVisible()


def test_a_name_that_is_not_there_is_refused_where_none_is_made(qtbot, filled):
    filled.actions_["select_all"].trigger()
    filled.actions_["categorise"].trigger()
    dialog = filled.filing.dialog
    qtbot.waitUntil(lambda: dialog.names.rowCount() > 0, timeout=TIMEOUT)
    dialog.field.setText("No such thing")
    assert not dialog.button.isEnabled()
    dialog.reject()
    assert filled.filing.dialog is None


def test_the_status_bar_says_how_far_a_change_of_many_articles_is(qtbot, filled, monkeypatch):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 2)
    status, said = filled.status, []
    filled._bridge.articlesUnderWay.connect(
        lambda *_: said.append((status.label.text(), status.bar.value(), status.bar.maximum(), status.isVisible()))
    )
    filled.list.view.setFocus()
    select(filled, 0, 1, 2, 3, 4)
    qtbot.keyClick(filled.list.view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "5 articles starred" in filled.messages.text, timeout=TIMEOUT)
    assert ("Changed 2 of 5 articles", 2, 5, True) in said
    qtbot.waitUntil(lambda: not status.isVisible(), timeout=TIMEOUT)


def test_what_the_selected_are_like_is_asked_once_more_when_all_of_them_are_changed(qtbot, filled, engine, monkeypatch):
    """With 100,000 selected that takes a second each time."""
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 1)
    monkeypatch.setattr("kbdesk.gui.articles.many_page.ASK_MS", 0)
    filled.list.view.setFocus()
    select(filled, 0, 1, 2, 3, 4)
    qtbot.waitUntil(lambda: "5 unread" in filled.many.counts.text(), timeout=TIMEOUT)
    asked, overview, write = [], engine.arranging.overview, engine.arranging._library.arranging.flag
    monkeypatch.setattr(engine.arranging, "overview", lambda some: asked.append(some) or overview(some))

    def slowly(*what):
        engine.events.publish(ArticlesChanged())
        filled.thread().msleep(60)
        return write(*what)

    monkeypatch.setattr(engine.arranging._library.arranging, "flag", slowly)
    qtbot.keyClick(filled.list.view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "5 starred" in filled.many.counts.text(), timeout=TIMEOUT)
    assert len(asked) <= 2


def test_several_are_said_to_be_selected_only_where_they_are(qtbot, filled, engine):
    """The buttons below that would do their work to the one that was read before."""
    science = ("folder", engine.arranging.folder_at(["Science"]))
    qtbot.waitUntil(lambda: filled.sources.rows.find(science).isValid(), timeout=TIMEOUT)
    select(filled, 0, 1)
    qtbot.waitUntil(lambda: shows_many(filled), timeout=TIMEOUT)
    filled.sources.choose(science)
    assert not shows_many(filled), "at once: where the answer has all rows at once, nothing else says so"
    qtbot.waitUntil(lambda: filled.list.name == "Science" and filled.list.model.rowCount() > 0)
    assert not shows_many(filled)


def test_what_they_are_like_at_the_end_of_a_change_is_asked_at_once(qtbot, filled, engine, monkeypatch):
    """Of 100,000 it takes a second, and more often than every four it is not asked meanwhile."""
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 1)
    filled.list.view.setFocus()
    select(filled, 0, 1, 2, 3, 4)
    qtbot.waitUntil(lambda: "5 unread" in filled.many.counts.text(), timeout=TIMEOUT)
    filled.many._rest_ms = 600_000
    qtbot.keyClick(filled.list.view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "5 starred" in filled.many.counts.text(), timeout=TIMEOUT)


def test_an_article_that_comes_back_from_the_bin_by_undo_says_no_more_that_it_lies_there(qtbot, window, engine, opened):  # noqa: F811
    article = window.reader.article
    engine.arranging.delete(Selection(ids=(article.id,)))
    qtbot.waitUntil(lambda: window.sources.rows.find(("library", "bin")).isValid())
    window.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: window.reader.article is None)
    window.reader.show_article(article)  # as what is like another one is
    qtbot.waitUntil(lambda: not window.reader_pane.bin_bar.isHidden())
    qtbot.waitUntil(window.actions_["undo"].isEnabled)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(window.reader_pane.bin_bar.isHidden)
    assert window.reader.article.id == article.id
