"""Articles that are dragged onto a folder or a tag, or to another program."""

import warnings

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from kbdesk.gui.articles.drag import links
from kbdesk.gui.articles.picked import of
from kbdesk.library.records import Filter
from tests.gui.hands import TIMEOUT, choose, files
from tests.gui.test_many import filled, select  # noqa: F401

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def centre(window, key):
    pane = window.sources
    pane.scrollTo(pane.rows.find(key))
    return pane.visualRect(pane.rows.find(key)).center()


def over(window, point, kind, data, keys=NONE):
    """Send one event of a drag to the sources; returns whether it was taken."""
    buttons = Qt.MouseButton.LeftButton
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        event = (
            QDropEvent(QPointF(point), Qt.DropAction.CopyAction, data, buttons, keys)
            if kind is QDropEvent
            else kind(point, Qt.DropAction.CopyAction, data, buttons, keys)
        )
    event.ignore()
    QApplication.instance().sendEvent(window.sources.viewport(), event)
    return event.isAccepted()


def drop(window, key, keys=NONE):
    view = window.list.view
    view.dragged = view.picked()
    data, point = links(view.dragged), centre(window, key)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        over(window, point, kind, data, keys)
    return over(window, point, QDropEvent, data, keys)


def folders(engine):
    return {row.id: engine.article(row.id).folders for row in engine.articles()}


@pytest.fixture
def ready(qtbot, filled, engine):  # noqa: F811
    qtbot.waitUntil(lambda: filled.sources.rows.find(("section", "tags")).isValid(), timeout=TIMEOUT)
    return filled


def folder(engine, name):
    return next(("folder", one.id) for one in engine.sources().folders if one.name == name)


def test_articles_are_moved_to_a_folder_and_back_by_undo(qtbot, ready, engine):
    before = folders(engine)
    select(ready, 0, 1, 2, 3, 4)
    assert drop(ready, folder(engine, "Science"))
    qtbot.waitUntil(lambda: set(folders(engine).values()) == {(("Science",),)}, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: "moved to “Science”" in ready.messages.text, timeout=TIMEOUT)
    ready.messages.action.click()
    qtbot.waitUntil(lambda: folders(engine) == before, timeout=TIMEOUT)


def test_with_ctrl_they_are_put_there_in_addition(qtbot, ready, engine):
    select(ready, 0, 1, 2, 3, 4)
    assert drop(ready, folder(engine, "History"), CTRL)
    qtbot.waitUntil(lambda: all(("History",) in paths for paths in folders(engine).values()), timeout=TIMEOUT)
    assert any(("Science",) in paths for paths in folders(engine).values())


def test_on_a_tag_a_category_and_the_stars(qtbot, ready, engine):
    engine.curation.categorise([1], "Sport")
    with engine._library.write():
        engine._library.labels.tag(1, ["fish"])
    ready.sources.refresh()
    for key in (("category", "Sport"), ("tag", "fish")):
        qtbot.waitUntil(lambda key=key: ready.sources.rows.find(key).isValid(), timeout=TIMEOUT)
    select(ready, 0, 1, 2)
    chosen = {article.id for article in ready.list.view.picked().articles}
    for key, wanted in (
        (("tag", "fish"), Filter(tag="fish")),
        (("category", "Sport"), Filter(category="Sport")),
        (("library", "starred"), Filter(starred=True)),
    ):
        assert drop(ready, key)
        qtbot.waitUntil(lambda w=wanted: chosen <= {row.id for row in engine.articles(w)}, timeout=TIMEOUT)


def test_the_line_lights_up_unfolds_and_other_lines_take_nothing(qtbot, ready, engine):
    pane = ready.sources
    select(ready, 0, 1)
    ready.list.view.dragged = ready.list.view.picked()
    data = links(ready.list.view.dragged)
    history = folder(engine, "History")
    over(ready, centre(ready, history), QDragEnterEvent, data)
    assert over(ready, centre(ready, history), QDragMoveEvent, data)
    assert pane.lit == pane.rows.find(history)
    assert not over(ready, centre(ready, ("library", "all")), QDragMoveEvent, data)
    assert not pane.lit.isValid()
    section = pane.rows.find(("section", "tags"))
    pane.collapse(section)
    over(ready, centre(ready, ("section", "tags")), QDragMoveEvent, data)
    qtbot.waitUntil(lambda: pane.isExpanded(section), timeout=TIMEOUT)
    QApplication.instance().sendEvent(pane.viewport(), QDragLeaveEvent())
    assert not pane.lit.isValid()
    assert not ready._overlay.isVisible(), "what this window drags is not offered as an import"


def test_files_over_the_sources_are_for_the_window(ready, tmp_path):
    over(ready, QPoint(20, 20), QDragEnterEvent, files(tmp_path / "a.html"))
    assert ready._overlay.isVisible()
    assert not ready.sources.lit.isValid()


def test_other_programs_are_given_addresses_and_links_with_titles(qtbot, ready):
    article = choose(qtbot, ready, 0)
    data = links(of(article))
    assert [url.toString() for url in data.urls()] == [article.url]
    assert data.text() == article.url
    assert data.html() == f'<a href="{article.url}">{article.title}</a>'
    flags = ready.list.model.flags(ready.list.model.index(0))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert not ready.list.model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDragEnabled
