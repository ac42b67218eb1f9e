"""Pages that are gone, asked of a web archive in the window."""

import re
import threading

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMenu, QPushButton

from tests.gui.hands import choose
from tests.site import article
from tests.waiting import PATIENCE

GONE = "http://no-such-host.invalid/harbour"


@pytest.fixture
def archive(engine, site):
    """The site is an archive, and has a page that is gone."""
    engine.set_setting("network.archive", site.url("/web"))
    engine.set_setting("tasks.max_attempts", 1)
    site.routes["web"] = lambda request: request.send(
        article("The old harbour"), Memento_Datetime="Sun, 03 May 2015 10:20:30 GMT"
    )


@pytest.fixture
def page(qtbot, archive, window, site, engine):
    """A page that is gone, and one of this computer that is not there."""
    engine.add([GONE, site.url("/status/404")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 2)
    window.actions_["go_failures"].trigger()
    shown = window.failures
    qtbot.waitUntil(lambda: shown.rows.rowCount() == 2)
    return shown


def select(page, url):
    page._select(next(row for row in range(page.rows.rowCount()) if page.rows.failure(row).url == url))


def asked_of_the_archive(site):
    return [path for _, path in site.requests if path.startswith("/web")]


def test_what_is_gone_comes_from_the_archive_by_a_key(qtbot, page, window, site, engine):
    select(page, GONE)
    assert page.archive.text() == "From &Web Archive"
    answer, may_answer = site.routes["web"], threading.Event()
    site.routes["web"] = lambda request: (may_answer.wait(PATIENCE), answer(request))
    qtbot.keyClick(page.table, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.messages.text == f"Asking 127.0.1.1:{site.port} for 1 link.")
    may_answer.set()  # what comes of it may be said next
    qtbot.waitUntil(lambda: [failure.url for failure in engine.failures()] == [site.url("/status/404")])
    assert engine.article_at(GONE).article.title == "The old harbour"
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)


def test_an_address_of_ones_own_network_cannot_be_asked_for(qtbot, page, site, engine):
    select(page, site.url("/status/404"))
    assert page.retry.isEnabled()
    assert not page.archive.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    page.table.selectAll()
    assert page.archive.text() == "From &Web Archive"  # for one of the two
    assert page.archive.isEnabled()
    page.archive.click()
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)
    assert [path.partition("id_/")[2] for path in asked_of_the_archive(site)] == [GONE]


def test_the_palette_asks_for_all_that_an_archive_may_be_asked_for(qtbot, page, window, site, engine):
    qtbot.waitUntil(window.actions_["retry_archive"].isEnabled)
    window.actions_["palette"].trigger()
    palette = window.palette_.palette
    qtbot.keyClicks(palette.field, "web archive")
    qtbot.waitUntil(lambda: palette.list.currentIndex().data() == "Retry All Failed from Web Archive")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [failure.url for failure in engine.failures()] == [site.url("/status/404")])
    assert [path.partition("id_/")[2] for path in asked_of_the_archive(site)] == [GONE]

    window.actions_["retry_archive"].trigger()
    qtbot.waitUntil(lambda: window.messages.text == "No link that failed is one that a web archive may be asked for.")


def test_there_is_nothing_to_retry_where_nothing_failed(qtbot, window, site, engine):
    both = [window.actions_[name] for name in ("retry_all", "retry_archive")]
    assert not any(action.isEnabled() for action in both)
    engine.add([site.url("/status/404")])
    qtbot.waitUntil(lambda: all(action.isEnabled() for action in both))
    site.routes["status"] = lambda request: request.send(article("Back again"))
    window.actions_["retry_all"].trigger()
    qtbot.waitUntil(lambda: not engine.failures())
    qtbot.waitUntil(lambda: not any(action.isEnabled() for action in both))


def test_the_menu_of_a_failure_has_it(qtbot, page, window, engine):
    select(page, GONE)
    page.table.menu_wanted.emit(page.table.mapToGlobal(page.table.rect().center()))
    [menu] = page.findChildren(QMenu)
    [entry] = [entry for entry in menu.actions() if entry.text() == page.archive.text()]
    entry.trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)


def test_a_page_whose_text_is_there_is_not_to_be_asked_for_when_it_fails_anew(qtbot, page, window, site, engine):
    select(page, GONE)
    page.archive.click()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    engine.refresh([engine.article_at(GONE).article.id])
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2)
    select(page, GONE)
    assert page.retry.isEnabled()
    assert not page.archive.isEnabled()
    assert page.remedy.text() == "Its text is in the library from an earlier time, and stays there."
    page.table.selectAll()
    assert not page.archive.isEnabled()


def test_the_reader_asks_for_it_and_says_where_the_text_is_from(qtbot, archive, window, site, engine):
    engine.add([GONE])
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1 and window.list.model.article(0).status == "failed")
    choose(qtbot, window)
    assert "From the web archive" in window.reader.toPlainText()
    window.reader.anchorClicked.emit(QUrl("kbdesk:archive"))
    said = f"As 127.0.1.1:{site.port} had it on 3 May 2015"
    qtbot.waitUntil(lambda: said in window.reader.toPlainText())
    assert f'href="{site.url(f"/web/20150503102030/{GONE}")}"' in window.reader.toHtml()


def test_the_reader_offers_nothing_that_the_archive_is_not_told(qtbot, archive, window, site, engine):
    engine.add([site.url("/status/404")])
    qtbot.waitUntil(lambda: len(engine.failures()) == 1)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1 and window.list.model.article(0).status == "failed")
    choose(qtbot, window)
    assert "Retry" in window.reader.toPlainText()
    assert "From the web archive" not in window.reader.toPlainText()


@pytest.mark.parametrize("in_language", ["en", "de", "ja"], indirect=True)
def test_every_button_of_the_page_has_a_letter_of_its_own(in_language, qtbot, page):
    page.table.selectAll()
    texts = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    letters = [re.findall("&([^& ])", text.lower()) for text in texts]
    assert len(texts) == 7
    assert all(len(own) == 1 for own in letters), texts
    assert len({letter for (letter,) in letters}) == len(texts), texts
