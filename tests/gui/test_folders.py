"""Folders are renamed, moved and taken away in the sources, and all of it is undone."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent

from kbdesk.commands.picking import Selection
from kbdesk.gui.sources.pane import FOLDER
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter
from tests.gui.test_dragging import centre, over


@pytest.fixture
def filed(qtbot, window, engine, tmp_path):
    """Links in Work, Work/Papers and Home."""
    file = tmp_path / "links.csv"
    rows = [("a", "Work"), ("b", "Work/Papers"), ("c", "Work/Papers"), ("d", "Home")]
    for name, folder in rows:
        file.write_text(f"https://site.example/{name}\n")
        engine.import_(engine.preview([file]), Choices(fetch=False, folder=tuple(folder.split("/"))))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 4)
    qtbot.waitUntil(lambda: len(window.sources.sources.folders) == 3)
    return window


def folders(engine):
    return {tuple(path.split("/")): at(engine, path) for path in engine.arranging.folder_names()}


def at(engine, path):
    return engine.arranging.folder_at(path.split("/"))


def links_in(engine, path):
    return sorted(one.url[-1] for one in engine.articles(Filter(folder=at(engine, path))))


def rename(qtbot, window, text):
    qtbot.waitUntil(lambda: window.labels.folders.dialog is not None)
    dialog = window.labels.folders.dialog
    dialog.setTextValue(text)
    dialog.accept()


def test_a_folder_is_renamed_by_its_key_with_those_in_it_and_that_is_undone(qtbot, filed, engine):
    window = filed
    window.sources.choose(("folder", at(engine, "Work")))
    qtbot.keyClick(window.sources, Qt.Key.Key_F2)
    rename(qtbot, window, "Archive/Office")
    qtbot.waitUntil(lambda: links_in(engine, "Archive/Office/Papers") == ["b", "c"])
    assert links_in(engine, "Archive/Office") == ["a", "b", "c"]
    assert "Work" not in engine.arranging.folder_names()
    qtbot.waitUntil(lambda: window.sources.key == ("folder", at(engine, "Archive/Office")))
    qtbot.waitUntil(lambda: window.list.name == "Office" and window.list.model.rowCount() == 3)
    assert window.messages.text == "The folder is “Archive › Office” now."
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "Work" in engine.arranging.folder_names())
    assert links_in(engine, "Work") == ["a", "b", "c"]
    assert engine.arranging.folder_names() == ["Home", "Work", "Work/Papers"]
    qtbot.waitUntil(lambda: window.sources.key == ("folder", at(engine, "Work")))
    qtbot.waitUntil(lambda: window.list.name == "Work" and window.list.model.rowCount() == 3)
    window.actions_["redo"].trigger()
    qtbot.waitUntil(lambda: window.list.name == "Office" and window.list.model.rowCount() == 3)


def test_a_folder_with_a_slash_in_its_name_is_renamed_and_shown(qtbot, filed, engine):
    window = filed
    engine.arranging.tag(Selection(Filter(folder=at(engine, "Home"))), "d")
    with engine._library.write():
        engine._library.labels.file(engine.articles(Filter(tag="d"))[0].id, ["Home", "AI/ML"])
    window.sources.choose(("folder", at(engine, "Home/AI/ML")))
    qtbot.waitUntil(lambda: window.list.name == "AI/ML")
    qtbot.keyClick(window.sources, Qt.Key.Key_F2)
    rename(qtbot, window, "Home/AI/ML, new")
    qtbot.waitUntil(lambda: window.list.name == "AI/ML, new" and window.list.model.rowCount() == 1)
    assert engine.arranging.folder_path(window.sources.key[1]) == ("Home", "AI/ML, new")


def test_a_folder_without_a_name_is_said_to_need_one(qtbot, filed, engine):
    filed.sources.choose(("folder", at(engine, "Home")))
    qtbot.keyClick(filed.sources, Qt.Key.Key_F2)
    rename(qtbot, filed, " / ")
    qtbot.waitUntil(lambda: filed.messages.text == "A folder needs a name.")
    assert engine.arranging.folder_names() == ["Home", "Work", "Work/Papers"]


def test_a_folder_goes_into_one_that_is_there_and_into_itself(engine, filed):
    engine.arranging.move_folder(at(engine, "Work/Papers"), ["Home"])
    assert links_in(engine, "Home") == ["b", "c", "d"]
    engine.arranging.move_folder(at(engine, "Home"), ["Home", "Old"])
    assert links_in(engine, "Home/Old") == ["b", "c", "d"]
    engine.undoing.undo()
    engine.undoing.undo()
    assert (links_in(engine, "Work/Papers"), links_in(engine, "Home")) == (["b", "c"], ["d"])
    assert engine.arranging.move_folder(at(engine, "Home"), ["Home"]) is None


def dragged(folder):
    data = QMimeData()
    data.setData(FOLDER, str(folder).encode())
    return data


def onto(window, engine, path, key):
    """Drag a folder over a line, and let go there; returns whether it was taken."""
    data, point = dragged(at(engine, path)), centre(window, key)
    over(window, point, QDragEnterEvent, data)
    took = over(window, point, QDragMoveEvent, data)
    assert window.sources.lit.isValid() == took
    assert over(window, point, QDropEvent, data) == took
    return took


def test_a_folder_is_dragged_into_another_one_and_out_again(qtbot, filed, engine):
    window = filed
    assert onto(window, engine, "Work", ("folder", at(engine, "Home")))
    qtbot.waitUntil(lambda: engine.arranging.folder_names() == ["Home", "Home/Work", "Home/Work/Papers"])
    qtbot.waitUntil(lambda: window.messages.text == "The folder is “Home › Work” now.")
    assert links_in(engine, "Home/Work") == ["a", "b", "c"]
    rows = window.sources.rows
    qtbot.waitUntil(lambda: rows.find(("folder", at(engine, "Home/Work"))).isValid())
    qtbot.waitUntil(lambda: window.sources.isExpanded(rows.find(("folder", at(engine, "Home")))))
    assert onto(window, engine, "Home/Work/Papers", ("section", "folders"))
    qtbot.waitUntil(lambda: engine.arranging.folder_names() == ["Home", "Home/Work", "Papers"])
    for _ in range(2):
        said = window.messages.said
        window.actions_["undo"].trigger()
        qtbot.waitUntil(lambda said=said: window.messages.said > said)
    qtbot.waitUntil(lambda: engine.arranging.folder_names() == ["Home", "Work", "Work/Papers"])
    assert links_in(engine, "Work/Papers") == ["b", "c"]


def test_a_folder_that_is_shown_is_shown_where_it_was_dragged_to(qtbot, filed, engine):
    window = filed
    window.sources.choose(("folder", at(engine, "Work")))
    qtbot.waitUntil(lambda: window.list.name == "Work" and window.list.model.rowCount() == 3)
    assert onto(window, engine, "Work", ("folder", at(engine, "Home")))
    qtbot.waitUntil(lambda: window.sources.key == ("folder", at(engine, "Home/Work")))
    qtbot.waitUntil(lambda: window.list.name == "Work" and window.list.model.rowCount() == 3)


def test_a_folder_goes_nowhere_where_it_is_or_within_itself_or_where_no_folder_is(qtbot, filed, engine):
    window, before = filed, engine.arranging.folder_names()
    window.sources.expandAll()
    work, papers = (("folder", at(engine, path)) for path in ("Work", "Work/Papers"))
    for path, key in (
        ("Work", work),
        ("Work", papers),
        ("Work/Papers", work),
        ("Work", ("section", "folders")),
        ("Work", ("library", "starred")),
        ("Work", ("library", "bin")),
    ):
        if window.sources.rows.find(key).isValid():
            assert not onto(window, engine, path, key), (path, key)
    assert engine.arranging.folder_names() == before
    assert not window.actions_["undo"].isEnabled()


def test_a_folder_with_a_slash_in_its_name_keeps_that_where_it_is_dragged(qtbot, filed, engine):
    engine.arranging.add_folder(["In/Out"])
    names = {engine.arranging.folder_path(one.id): one.id for one in engine.arranging.folders()}
    key = ("folder", names["In/Out",])
    qtbot.waitUntil(lambda: filed.sources.rows.find(key).isValid())
    filed.sources.folder_dropped.emit(key[1], at(engine, "Home"))
    qtbot.waitUntil(
        lambda: ("Home", "In/Out") in [engine.arranging.folder_path(one.id) for one in engine.arranging.folders()]
    )


def test_only_folders_can_be_dragged(filed):
    rows = filed.sources.rows

    def below(index):
        for row in range(rows.rowCount(index)):
            yield (child := rows.index(row, 0, index))
            yield from below(child)

    keys = {rows.node(one).key[0] for one in below(QModelIndex()) if one.flags() & Qt.ItemFlag.ItemIsDragEnabled}
    assert keys == {"folder"}
    assert filed.sources.dragEnabled()


def test_a_folder_is_taken_away_and_its_articles_stay(qtbot, filed, engine):
    window = filed
    window.labels.folders.dissolve(at(engine, "Work"))
    qtbot.waitUntil(lambda: engine.arranging.folder_names() == ["Home"])
    assert engine.count() == 4
    qtbot.waitUntil(lambda: window.messages.text == "The folder “Work” was taken away; its articles stay.")
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: links_in(engine, "Work") == ["a", "b", "c"])


def test_a_folder_that_was_shown_is_shown_again_when_it_comes_back(qtbot, filed, engine):
    window, undo = filed, filed.actions_["undo"]

    def take_away(path):
        window.sources.choose(("folder", at(engine, path)))
        qtbot.waitUntil(lambda: window.list.name == path.rpartition("/")[2])
        window.labels.folders.dissolve(at(engine, path))
        qtbot.waitUntil(lambda: window.list.name == "All" and window.sources.key == ("library", "all"))

    take_away("Work/Papers")
    undo.trigger()
    qtbot.waitUntil(lambda: window.list.name == "Papers" and window.list.model.rowCount() == 2)
    assert window.sources.key == ("folder", at(engine, "Work/Papers"))
    assert window.sources.rows.node(window.sources.currentIndex()).key == window.sources.key
    take_away("Work")
    window.sources.choose(("folder", at(engine, "Home")))  # whoever has gone elsewhere stays there
    undo.trigger()
    qtbot.waitUntil(lambda: window.sources.rows.find(("folder", at(engine, "Work"))).isValid())
    assert (window.list.name, window.sources.key) == ("Home", ("folder", at(engine, "Home")))


def test_all_in_a_folder_is_marked_as_read_from_its_menu(qtbot, filed, engine):
    window = filed
    window.labels.menu("folder", str(at(engine, "Work")), QPoint(10, 10))
    [menu] = [one for one in window.findChildren(type(window.list.order_menu)) if one.isVisible()]
    assert [action.text() for action in menu.actions()] == [
        "&Rename or Move…",
        "&New Folder Inside…",
        "&Mark All as Read",
        "&Take Away, Keep the Articles",
    ]
    menu.actions()[2].trigger()
    menu.close()
    qtbot.waitUntil(lambda: [one.url[-1] for one in engine.articles(Filter(unread=True))] == ["d"])
    window.labels.folders.mark_read(at(engine, "Work"))
    qtbot.waitUntil(lambda: window.messages.text == "All of it has been read.")


def test_a_new_folder_is_shown_where_it_lies_and_articles_go_there(qtbot, filed, engine):
    window = filed
    window.list.view.select_all()
    window.sources.collapseAll()
    window.actions_["new_folder"].trigger()
    rename(qtbot, window, "Work/Later")
    qtbot.waitUntil(lambda: window.messages.text == "There is a folder “Later” now.")
    rows, key = window.sources.rows, ("folder", at(engine, "Work/Later"))
    qtbot.waitUntil(lambda: rows.find(key).isValid() and window.sources.visualRect(rows.find(key)).isValid())
    assert window.sources.visualRect(rows.find(key)).height() > 0
    assert window.list.name == "All", "what is listed can be put there"
    window.filing.move(window.list.view.picked(), key[1])
    qtbot.waitUntil(lambda: links_in(engine, "Work/Later") == ["a", "b", "c", "d"])
    for left in (
        ["Work", "Work/Later"],
        ["Home", "Work", "Work/Later", "Work/Papers"],
        ["Home", "Work", "Work/Papers"],
    ):
        qtbot.waitUntil(lambda left=left: engine.arranging.folder_names() == left)
        if "Work/Later" in left:
            qtbot.waitUntil(lambda: window.actions_["undo"].isEnabled())
            window.actions_["undo"].trigger()


def test_one_inside_another_is_asked_for_by_its_menu_and_one_at_the_top_by_that_of_the_heading(qtbot, filed, engine):
    window = filed
    window.labels.folders.ask_new(at(engine, "Work/Papers"))
    qtbot.waitUntil(lambda: window.labels.folders.dialog is not None)
    assert window.labels.folders.dialog.textValue() == "Work/Papers/"
    rename(qtbot, window, "Work/Papers/Old")
    qtbot.waitUntil(lambda: "Work/Papers/Old" in engine.arranging.folder_names())
    window.labels.folders.ask_new(at(engine, "Work/Papers"))
    rename(qtbot, window, "Work/Papers/Old")
    qtbot.waitUntil(lambda: window.messages.text == "There is such a folder already.")
    window.labels.menu("folder", "", QPoint(10, 10))
    [menu] = [one for one in window.findChildren(type(window.list.order_menu)) if one.isVisible()]
    assert [action.text() for action in menu.actions()] == ["&New Folder…"]
    menu.close()


def test_the_menu_of_a_new_folder_is_that_of_the_heading_and_of_the_room_below(qtbot, filed):
    sources, asked = filed.sources, []
    sources.label_menu_wanted.disconnect()
    sources.label_menu_wanted.connect(lambda *what: asked.append(what[:2]))
    heading = sources.visualRect(sources.rows.find(("section", "folders"))).center()
    for place in (heading, QPoint(20, sources.viewport().height() - 3)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, sources.viewport().mapToGlobal(place))
        sources.contextMenuEvent(event)
    assert asked == [("folder", "")] * 2


def test_an_empty_one_that_is_shown_stays_shown_under_another_name(qtbot, filed, engine):
    window = filed
    engine.arranging.add_folder(["Later"])
    window.sources.choose(("folder", at(engine, "Later")))
    qtbot.waitUntil(lambda: window.list.name == "Later" and window.list.model.rowCount() == 0)
    qtbot.keyClick(window.sources, Qt.Key.Key_F2)
    rename(qtbot, window, "Home/Soon")
    qtbot.waitUntil(lambda: window.list.name == "Soon" and "Home/Soon" in engine.arranging.folder_names())
    assert "Later" not in engine.arranging.folder_names()
