"""Search in the window: by meaning, saved searches, and related articles below the reader."""

import json
import threading

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QInputDialog

from kbdesk.gui.reader.reading_type import ReadingType
from kbdesk.gui.widgets.theme import DARK, SEPIA
from kbdesk.library.records import Filter, Mode
from tests.gui.hands import TIMEOUT
from tests.search.test_finder import fill
from tests.search.test_meaning import ARTICLES
from tests.waiting import PATIENCE


@pytest.fixture
def engine(engine):
    bread = ARTICLES["Bread at home"][0]
    fill(
        engine._library,
        {**ARTICLES, "Loaves": (f"{bread} Enjoy <b>it</b>.", {}), "<i>Rye</i>": (f"{bread} Slice.", {})},
    )
    return engine


@pytest.fixture
def ready(qtbot, window, engine):
    """A window whose articles are all embedded."""
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == len(ARTICLES) + 2, timeout=TIMEOUT)
    return window


def lines(window, kind):
    """Names of the lines of a kind in the sources pane."""
    found, stack = [], [window.sources.rows.root]
    while stack:
        node = stack.pop()
        found += [node.name] * (node.key[0] == kind)
        stack += node.children
    return sorted(found)


def test_a_question_is_answered_by_meaning_and_says_so(qtbot, ready, engine):
    window = ready
    window.list.field.setText("how do I make sourdough in my kitchen")
    hits = window.list.hits
    qtbot.waitUntil(lambda: hits.rowCount() > 0, timeout=TIMEOUT)
    snippets = [hits.snippet(row) for row in range(hits.rowCount())]
    assert any(snippet.startswith("≈ ") for snippet in snippets)
    found = engine.find("how do I make sourdough in my kitchen", mode=Mode.HYBRID)
    assert [hits.article(row).id for row in range(hits.rowCount())] == [hit.article.id for hit in found]


def test_what_is_said_of_a_search_moves_nothing_that_is_read(qtbot, ready):
    pane, results = ready.list, ready.list.results
    pane.field.setText("crust")
    qtbot.waitUntil(lambda: results.rows.rowCount() > 0 and pane.pages.currentWidget() is results)
    before = results.mapTo(ready, results.rect().topLeft())
    pane.field.setText('"crust')
    qtbot.waitUntil(lambda: pane.notice.isVisible() and "not closed" in pane.notice.text(), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: pane.notice.geometry().top() >= pane.pages.geometry().bottom())
    assert results.mapTo(ready, results.rect().topLeft()) == before


def test_a_search_gets_its_answer_while_articles_change_without_a_pause(qtbot, ready):
    changes = QTimer(interval=20)
    changes.timeout.connect(ready.list.look_again)
    changes.start()
    ready.list.field.setText("crust")
    with qtbot.waitSignal(ready.list.hits.found):
        pass
    changes.stop()
    assert ready.list.hits.rowCount() > 0


def test_the_keys_of_commands_are_theirs_in_the_search_field_too(qtbot, ready):
    field = ready.list.field
    ready.actions_["find"].trigger()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "crust")
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ready.exports.dialog is not None)
    ready.exports.dialog.reject()
    qtbot.keyClick(field, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), field.selectedText()) == ("crust", "crust")
    assert not ready.list.view.selectionModel().hasSelection()
    # Ctrl+Right is what Qt's field asks for on every system, as it does for Ctrl+E and Ctrl+K with X11
    for key, asked_for in ((Qt.Key.Key_Right, False), (Qt.Key.Key_V, True)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(field, event)
        assert event.isAccepted() is asked_for


def test_who_types_on_sees_what_was_found_so_far_and_that_it_is_still_looked_for(qtbot, ready, engine, monkeypatch):
    find, go_on, asked = engine.find, threading.Semaphore(0), []

    def slow(query, *rest):
        asked.append(query)
        assert go_on.acquire(timeout=PATIENCE)
        return find(query, *rest)

    monkeypatch.setattr(engine, "find", slow)
    field = ready.list.field
    field.setText("cr")
    qtbot.waitUntil(lambda: asked == ["cr"])
    for letter in "ust":
        qtbot.keyClicks(field, letter)
    qtbot.waitUntil(lambda: ready.list.heading.text() == "Searching…")
    with qtbot.waitSignal(ready.list.hits.found):
        go_on.release()
    assert ready.list.hits.rowCount() > 0
    qtbot.waitUntil(lambda: asked == ["cr", "crust"])
    with qtbot.waitSignal(ready.list.hits.found) as told:
        go_on.release()
    assert told.args[0] == "crust"
    field.setText("another thing")
    qtbot.waitUntil(lambda: asked[-1] == "another thing")
    field.setText("sourdough")
    qtbot.waitUntil(lambda: asked[-1] == "sourdough")
    with qtbot.waitSignal(ready.list.hits.found) as told:
        go_on.release(2)
    assert told.args[0] == "sourdough", "of what was typed over nothing is shown"


def test_a_search_and_a_page_are_had_while_a_change_of_many_articles_is_made(qtbot, ready):
    go_on = threading.Event()
    made = []

    def change():
        assert go_on.wait(PATIENCE)
        made.append(len(made))

    for _ in range(3):
        ready.undo.do(change)
    try:
        ready.list.field.setText("crust")
        qtbot.waitUntil(lambda: ready.list.hits.rowCount() > 0)
        assert made == []
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: made == [0, 1, 2])


def test_a_search_is_saved_chosen_renamed_and_deleted_with_undo(qtbot, ready, engine):
    window = ready
    assert not window.list.save_action.isEnabled()
    window.list.field.setText("tag:food crust")
    assert window.list.save_action.isEnabled()
    window.list.save_action.trigger()
    qtbot.waitUntil(lambda: lines(window, "search") == ["tag:food crust"], timeout=TIMEOUT)
    window.list.field.clear()

    [kept] = engine.searches.all()
    window.sources.choose(("search", kept.id))
    assert window.list.field.text() == "tag:food crust"
    qtbot.waitUntil(lambda: window.list.hits.rowCount() == 1, timeout=TIMEOUT)

    window.searches.ask_name(kept)
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue("Crusts")
    dialog.accept()
    qtbot.waitUntil(lambda: lines(window, "search") == ["Crusts"], timeout=TIMEOUT)

    window.searches.delete(kept)
    qtbot.waitUntil(lambda: lines(window, "search") == [], timeout=TIMEOUT)
    assert window.messages.action.text() == "Undo"
    window.messages.action.click()
    qtbot.waitUntil(lambda: lines(window, "search") == ["Crusts"], timeout=TIMEOUT)


def test_the_star_of_the_search_field_says_whether_it_is_saved_and_forgets_it(qtbot, ready, engine):
    pane = ready.list
    pane.field.setText("crust")
    assert pane.save_action.text() == "Save this search"
    plain = pane.save_action.icon().cacheKey()
    pane.save_action.trigger()
    qtbot.waitUntil(lambda: pane.save_action.text() == "Forget this search")
    assert pane.save_action.icon().cacheKey() != plain
    pane.field.setText("crust ")
    assert pane.save_action.text() == "Forget this search"
    pane.field.setText("crusts")
    assert pane.save_action.text() == "Save this search"
    pane.field.setText("crust")
    pane.save_action.trigger()
    qtbot.waitUntil(lambda: pane.save_action.text() == "Save this search")
    assert engine.searches.all() == []
    ready.messages.action.click()
    qtbot.waitUntil(lambda: pane.save_action.text() == "Forget this search")


def test_related_articles_stand_below_the_reader_and_open(qtbot, ready, engine):
    window = ready
    bread = next(article for article in engine.articles(Filter()) if article.title == "Bread at home")
    window.reader.show_article(bread)
    qtbot.waitUntil(lambda: len(window.related.articles) == 2, timeout=TIMEOUT)
    text = window.reader.toPlainText()
    assert text.index("hot oven") < text.index("Related") < text.index("Loaves")
    assert "<i>Rye</i>" in text
    loaves = next(article for article in window.related.articles if article.title == "Loaves")
    window.reader.anchorClicked.emit(QUrl(f"kbdesk:article/{loaves.id}"))
    qtbot.waitUntil(lambda: "Enjoy" in window.reader.toPlainText(), timeout=TIMEOUT)
    assert window.reader.article.id == loaves.id


@pytest.mark.parametrize(("paper", "tokens"), [("dark", DARK), ("sepia", SEPIA)])
def test_related_articles_have_the_colours_of_the_page(qtbot, ready, engine, paper, tokens):
    window = ready
    window.reader.type = ReadingType(paper=paper)
    window.reader.show_article(next(one for one in engine.articles() if one.title == "Bread at home"))
    qtbot.waitUntil(lambda: len(window.related.articles) == 2)
    page = window.reader.document()
    heading = page.find("Related", page.toPlainText().rindex("Related"))
    colours = [found.charFormat().foreground().color().name() for found in (heading, page.find("Loaves", heading))]
    assert colours == [tokens.muted, tokens.accent]


def test_commands_are_for_the_related_article_that_is_read(qtbot, ready, engine):
    window = ready
    row = next(row for row in range(8) if window.list.model.article(row).title == "Bread at home")
    window.list.view.go(row)
    qtbot.waitUntil(lambda: len(window.related.articles) == 2)
    loaves = next(article for article in window.related.articles if article.title == "Loaves")
    window.related.chosen.emit(loaves)
    window.actions_["toggle_star"].trigger()
    qtbot.waitUntil(lambda: [one.id for one in engine.articles(Filter(starred=True))] == [loaves.id])
    qtbot.waitUntil(lambda: window.reader.article.starred)
    window.actions_["toggle_star"].trigger()
    qtbot.waitUntil(lambda: engine.articles(Filter(starred=True)) == [])
    qtbot.waitUntil(lambda: not window.reader.article.starred)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.reader.article.starred)


def test_after_a_search_its_reader_is_where_it_led_to(qtbot, ready, engine):
    window = ready
    window.list.field.setText("crust")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() > 0)
    window.list.results.go(0)
    found = window.list.results.chosen_one()
    window.list.field.clear()
    qtbot.waitUntil(lambda: window.list.list.chosen_one() is not None)
    assert window.list.list.chosen_one().id == found.id


def test_what_was_read_of_an_earlier_search_is_what_commands_are_for_when_the_search_is_over(qtbot, ready, engine):
    window = ready
    window.list.list.go(0)
    window.list.field.setText("crust")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() > 0)
    row = next(row for row in range(9) if window.list.hits.article(row).id != window.list.list.current().id)
    window.list.results.go(row)
    read = window.list.results.chosen_one()
    qtbot.waitUntil(lambda: window.reader.article is not None and window.reader.article.id == read.id)
    window.list.field.setText("tag:nowhere")
    qtbot.waitUntil(lambda: window.list.pages.currentWidget() is window.list.nothing)
    window.list.field.clear()
    window.actions_["toggle_star"].trigger()
    qtbot.waitUntil(lambda: [one.id for one in engine.articles(Filter(starred=True))] == [read.id])
    qtbot.waitUntil(lambda: window.list.list.chosen_one() is not None)
    assert window.list.list.chosen_one().id == read.id


def test_a_saved_search_goes_with_its_source_and_what_was_typed_stays(qtbot, ready, engine):
    window = ready
    kept = engine.searches.save("crust")
    window.sources.refresh()
    qtbot.waitUntil(lambda: lines(window, "search") == ["crust"])
    window.sources.choose(("search", kept.id))
    assert window.list.field.text() == "crust"
    window.sources.choose(("library", "unread"))
    assert window.list.field.text() == ""
    window.list.field.setText("oven")
    window.sources.choose(("library", "all"))
    assert window.list.field.text() == "oven"


def test_what_was_deleted_from_the_hits_and_came_back_is_chosen_there(qtbot, ready, engine):
    window = ready
    window.list.field.setText("oven")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() > 1)
    count = window.list.hits.rowCount()
    window.list.results.go(1)
    gone = window.list.results.chosen_one()
    window.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: window.list.hits.rowCount() == count - 1)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.list.hits.rowCount() == count)
    assert window.list.results.chosen_one().id == gone.id


def test_the_words_of_a_search_are_marked_where_a_hit_is_opened(qtbot, ready, engine):
    window = ready
    window.list.field.setText("oven")
    hits = window.list.hits
    qtbot.waitUntil(lambda: hits.rowCount() == 3, timeout=TIMEOUT)
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.list.results.go(0)
    marked = [extra.cursor.selectedText() for extra in window.reader.extraSelections()]
    assert marked == ["oven"]
    window.list.field.clear()
    assert window.reader.extraSelections() == [], "what was searched for is of no interest any more"
    savings = next(article for article in engine.articles(Filter()) if article.title == "Savings")
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.reader.show_article(savings)
    assert window.reader.extraSelections() == []


def test_the_note_of_a_highlight_that_a_search_found_is_marked_in_the_list_below(qtbot, ready, engine):
    window, shown = ready, ready.reader_pane.list
    savings = next(article for article in engine.articles(Filter()) if article.title == "Savings")
    for words, note in (("money", "nothing of that"), ("bank", "what the Treacle is for")):
        engine.reading.highlight(savings.id, words, note=note)
    qtbot.waitUntil(lambda: engine.work().idle)
    window.list.field.setText("treacle")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() == 1)
    with qtbot.waitSignal(window.reader.shown):
        window.list.results.go(0)
    qtbot.waitUntil(lambda: shown.count() == 2)

    def marked():
        items = map(shown.item, range(shown.count()))
        return [item.text().splitlines()[-1] for item in items if item.background().style() != Qt.BrushStyle.NoBrush]

    assert marked() == ["Note: what the Treacle is for"]
    window.reader.reload()
    qtbot.waitUntil(lambda: shown.count() == 2)
    assert marked() == ["Note: what the Treacle is for"]
    window.list.field.clear()
    assert marked() == []


@pytest.mark.parametrize(("paragraph", "scrolls"), [(1, False), (30, True)])
def test_a_hit_that_is_seen_anyway_leaves_the_title_in_sight(qtbot, window, engine, site, paragraph, scrolls):
    body = [
        f"<p>Paragraph {n} tells of boats, {'with a needle, ' * (n == paragraph)}and of fish.</p>" for n in range(60)
    ]
    site.routes["long"] = lambda request: request.send(f"<title>Long</title><h1>Long</h1>{''.join(body)}")
    engine.add([site.url("/long/1")])
    qtbot.waitUntil(lambda: engine.work().idle and window.list.model.rowCount() == len(ARTICLES) + 3)
    window.resize(1000, 640)
    window.list.field.setText("needle")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() == 1)
    with qtbot.waitSignal(window.reader.shown):
        window.list.results.go(0)
    reader, [marked] = window.reader, window.reader.extraSelections()
    assert 0 < reader.cursorRect(marked.cursor).top() < reader.viewport().height()
    assert (reader.verticalScrollBar().value() > 0) is scrolls


def test_nothing_stands_below_an_article_that_nothing_is_near(qtbot, ready, engine):
    window = ready
    alone = next(article for article in engine.articles(Filter()) if article.title == "Savings")
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        window.reader.show_article(alone)
    qtbot.waitUntil(lambda: window.related._question is None, timeout=TIMEOUT)
    assert "Related" not in window.reader.toPlainText()


MANY_HITS = 1_230


@pytest.fixture
def crowd(qtbot, window, engine):
    """So many notes about a harbour, more than are asked for at once."""
    entries = [
        {"createdAt": 1_700_000_000 + n, "content": {"type": "text", "text": f"Note {n:04} of the harbour"}}
        for n in range(MANY_HITS)
    ]
    engine.import_(engine.preview(text=json.dumps({"bookmarks": entries})))
    qtbot.waitUntil(lambda: window.list.model.rowCount() >= MANY_HITS, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.work().idle, timeout=PATIENCE * 1_000)
    window.list.field.setText("harbour")
    qtbot.waitUntil(lambda: window.list.hits.rowCount() == 200, timeout=TIMEOUT)
    return window


def test_further_hits_come_where_the_last_one_is_seen(qtbot, crowd):
    pane, hits, view = crowd.list, crowd.list.hits, crowd.list.results
    qtbot.waitUntil(lambda: pane.number.text() == "first 200")
    before = [hits.article(row).id for row in range(200)]
    view.go(199)
    qtbot.waitUntil(lambda: hits.rowCount() == 1_000, timeout=TIMEOUT)
    assert [hits.article(row).id for row in range(200)] == before
    assert pane.number.text() == "first 1,000"
    assert view.currentIndex().row() == 199
    assert view.ranges() == [(199, 199)]
    view.go(999)
    qtbot.waitUntil(lambda: pane.number.text() == "1,230", timeout=TIMEOUT)
    pane.field.setText("harbour note")
    qtbot.waitUntil(lambda: hits.rowCount() == 200, timeout=TIMEOUT)


def test_all_that_is_found_is_selected_and_not_what_was_fetched_of_it(qtbot, crowd, engine):
    pane = crowd.list
    pane.results.setFocus()
    crowd.actions_["select_all"].trigger()
    assert pane.results.picked().count == 200, "at once, what is there"
    qtbot.waitUntil(lambda: pane.results.picked().count == MANY_HITS, timeout=TIMEOUT)
    crowd.actions_["star"].trigger()
    qtbot.waitUntil(lambda: engine.count(Filter(starred=True)) == MANY_HITS, timeout=TIMEOUT)


def test_whoever_goes_to_one_meanwhile_has_that_selected_in_any_order(qtbot, crowd):
    pane = crowd.list
    pane.results.setFocus()
    pane.orders.turn_hits_to("title")
    crowd.actions_["select_all"].trigger()
    pane.results.go(3)
    there = pane.results.current()
    qtbot.waitUntil(lambda: pane.hits.rowCount() == MANY_HITS, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: pane.results.picked().articles == (there,))
    assert pane.results.current() == there


def test_hits_are_shown_as_they_are_after_a_change_of_many_and_those_that_went_are_not(qtbot, crowd, engine):
    pane, hits = crowd.list, crowd.list.hits
    pane.results.setFocus()
    crowd.actions_["select_all"].trigger()
    qtbot.waitUntil(lambda: pane.results.picked().count == MANY_HITS, timeout=TIMEOUT)
    crowd.actions_["star"].trigger()
    seen = range(max(0, pane.results.rowAt(0)), pane.results.rowAt(pane.results.viewport().height() - 1))
    assert seen
    assert all(hits.article(row).starred for row in seen), "at once, before it is written down"
    qtbot.waitUntil(lambda: all(hits.article(row).starred for row in range(MANY_HITS)), timeout=TIMEOUT)
    assert pane.results.picked().count == MANY_HITS
    first = hits.article(0)
    view = pane.results
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(view.rows.index(0), flags.Deselect | flags.Rows)
    crowd.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: [hits.article(row).id for row in range(hits.rowCount())] == [first.id], timeout=TIMEOUT)
    assert pane.number.text() == "1"
    crowd.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: pane.number.text() == "1,230", timeout=TIMEOUT)
    back = pane.results.picked().articles
    assert {article.id for article in back} == {hits.article(row).id for row in range(MANY_HITS)} - {first.id}
    view.go(0)
    crowd.filing.tag(view.picked(), "lately")
    qtbot.waitUntil(lambda: "lately" in hits.article(0).tags, timeout=TIMEOUT)


def test_where_all_hits_that_were_fetched_have_gone_the_next_ones_come(qtbot, crowd):
    pane, before = crowd.list, crowd.list.hits.article(0)
    pane.results.setFocus()
    pane.results.select_all()
    crowd.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: pane.hits.rowCount() == 200 and pane.hits.row_of(before.id) is None, timeout=TIMEOUT)


def test_a_search_whose_hits_have_all_gone_says_so(qtbot, crowd):
    pane = crowd.list
    pane.results.setFocus()
    crowd.actions_["select_all"].trigger()
    qtbot.waitUntil(lambda: pane.results.picked().count == MANY_HITS, timeout=TIMEOUT)
    crowd.actions_["delete"].trigger()
    qtbot.waitUntil(lambda: pane.pages.currentWidget() is pane.nothing, timeout=TIMEOUT)
    assert "Nothing found" in pane.nothing.heading.text()
