"""Duplicates in the window: shown, merged with undo, kept, opened."""

from random import Random

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QDesktopServices

from kbdesk.gui.articles.duplicates_page import _ARTICLE
from kbdesk.library.records import Filter
from tests.gui.hands import TIMEOUT

BODY = "".join(
    f"<p>Paragraph {n} of a text about the harbour that has {n} boats and as many fishermen.</p>" for n in range(20)
)
WORDS = ("harbour", "boat", "quay", "wave", "storm", "fish", "net", "crew", "rope", "sail", "mast", "tide", "pier")
PAGES = {
    "one": f"<title>One</title><article>{BODY}</article>",
    "two": f"<title>Two</title><article>{BODY}<p>And one more paragraph.</p></article>",
    "three": f"<title>Three</title><article>{BODY}</article>",
}


def counted(window):
    """What the line of the sources shows and says."""
    line = window.sources.rows.find(("library", "duplicates"))
    return window.sources.rows.node(line).shown_count, line.data(Qt.ItemDataRole.AccessibleTextRole)


def test_duplicates_are_merged_kept_and_opened(qtbot, window, site, engine, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    for name, html in PAGES.items():
        site.routes[name] = lambda request, html=html: request.send(f"<!doctype html><html lang=en>{html}")
    urls = [site.url(f"/{name}/1") for name in PAGES]
    engine.add([*urls, site.url("/ok/1")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    assert engine.duplicates.count() == 1
    qtbot.waitUntil(lambda: counted(window) == ("1", "Duplicates, 1 group"), timeout=TIMEOUT)
    window.actions_["go_duplicates"].trigger()
    page = window.duplicates
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1, timeout=TIMEOUT)
    assert window.pages.currentWidget() is page
    assert window.focusWidget() is page.tree
    [(articles, stays)] = page.chosen()
    assert (len(articles), stays.title) == (3, "Two")
    assert "the 2 others" in page.sentence.text()
    page.open.click()
    assert opened == [urls[1]]

    # another one is to stay
    group = page.rows.index(0, 0)
    page.tree.setCurrentIndex(page.rows.index(1, 0, group))
    [(_, stays)] = page.chosen()
    assert stays.title != "Two"
    page.merge.click()
    assert page.rows.rowCount() == 0, "at once, for whoever goes through many"
    qtbot.waitUntil(lambda: engine.count(Filter()) == 2, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.nothing, timeout=TIMEOUT)
    assert len(engine.article(stays.id).aliases) == 2
    qtbot.waitUntil(lambda: counted(window) == ("", "Duplicates, 0 groups"), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.messages.action.text() == "Undo")  # it is said when it is done
    window.messages.action.click()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1, timeout=TIMEOUT)
    assert engine.count(Filter()) == 4

    page.keep.click()
    assert page.rows.rowCount() == 0
    qtbot.waitUntil(lambda: window.messages.text == "They are no longer shown as duplicates.", timeout=TIMEOUT)
    assert engine.duplicates.find() == []
    window.messages.action.click()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1, timeout=TIMEOUT)
    assert page.keep.text() == "&Keep All"

    # two of the three alone
    selection = page.tree.selectionModel()
    group = page.rows.index(0, 0)
    page.tree.setCurrentIndex(page.rows.index(0, 0, group))
    flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
    selection.select(page.rows.index(2, 0, group), flags)
    assert len(page.chosen()[0][0]) == 2
    page.merge.click()
    assert page.rows.rowCount(page.rows.index(0, 0)) == 2
    qtbot.waitUntil(lambda: engine.count(Filter()) == 3, timeout=TIMEOUT)

    window.sources.choose(("library", "all"))
    assert window.pages.currentWidget() is window.reading


@pytest.fixture
def three_groups(qtbot, window, site, engine):
    """Two groups of the same text, and one of nearly the same, on their page."""
    for name in ("one", "two", "nearly"):
        words = Random(name).choices(WORDS, k=300)
        body = "".join(f"<p>The {' of the '.join(words[n : n + 15])} is old.</p>" for n in range(0, 300, 15))
        site.routes[name] = lambda request, name=name, body=body: request.send(
            f"<!doctype html><html lang=en><title>{name}</title><article>{body}"
            + ("<p>And one more paragraph.</p>" if request.path.endswith("nearly/2") else "")
        )
    engine.add([site.url(f"/{name}/{n}") for name in ("one", "two", "nearly") for n in (1, 2)])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    window.actions_["go_duplicates"].trigger()
    page = window.duplicates
    qtbot.waitUntil(lambda: page.rows.rowCount() == 3, timeout=TIMEOUT)
    return page


def test_all_of_the_same_text_are_merged_at_once_and_undone_at_once(qtbot, window, engine, three_groups):
    page = three_groups
    assert page.merge_same.text() == "Merge All of the &Same Text (2)"
    page.merge_same.click()
    assert page.rows.rowCount() == 1
    assert not page.merge_same.isVisible()
    qtbot.waitUntil(lambda: window.messages.text == "2 groups of duplicates were merged.")
    assert engine.count(Filter()) == 4
    window.messages.action.click()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 3)
    assert engine.count(Filter()) == 6
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: engine.count(Filter()) == 4)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)


def test_several_groups_that_are_selected_are_merged_each_into_what_is_selected_of_it(qtbot, engine, three_groups):
    page = three_groups
    first, other = (page.rows.index(row, 0) for row in (0, 1))
    page.tree.setCurrentIndex(page.rows.index(1, 0, first))
    [(articles, stays)] = page.chosen()
    assert (len(articles), stays) == (2, articles[1])
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    page.tree.selectionModel().select(other, flags)
    assert [stays for _, stays in page.chosen()] == [stays, page.rows.item(1).child(0).data(_ARTICLE)]
    assert page.sentence.text().startswith("Of each of 2 groups one article stays")
    assert not page.keep.isEnabled()
    page.merge.click()
    assert page.rows.rowCount() == 1
    qtbot.waitUntil(lambda: engine.count(Filter()) == 4)
    assert engine.article(stays.id) is not None


def test_all_that_are_selected_by_key_keep_the_longest(qtbot, engine, three_groups):
    page = three_groups
    qtbot.keyClick(page.tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.chosen()) == 3
    page.merge.click()
    qtbot.waitUntil(lambda: engine.count(Filter()) == 3)
    assert page.pages.currentWidget() is page.nothing
    assert [row.url[-8:] for row in engine.articles(Filter()) if row.title == "nearly"] == ["nearly/2"]


@pytest.mark.parametrize("wide", [700, 1000, 1600])
def test_titles_have_more_room_than_links(qtbot, window, site, engine, wide):
    for name, html in PAGES.items():
        site.routes[name] = lambda request, html=html: request.send(f"<!doctype html><html lang=en>{html}")
    engine.add([site.url(f"/{name}/1") for name in PAGES])
    qtbot.waitUntil(lambda: engine.work().idle)
    window.resize(wide, 600)
    window.actions_["go_duplicates"].trigger()
    page = window.duplicates
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    title, *between, link = (page.tree.columnWidth(column) for column in range(5))
    assert title > 1.5 * link > 0
    assert sum((title, *between, link)) == page.tree.viewport().width()
    told = page.rows.index(0, 4, page.rows.index(0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert told in [site.url(f"/{name}/1") for name in PAGES]
