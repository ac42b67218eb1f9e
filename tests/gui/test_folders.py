"""Folders are renamed, moved and taken away in the sources, and all of it is undone."""

import pytest
from PySide6.QtCore import QPoint, Qt

from kbdesk.commands.picking import Selection
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter


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
    assert window.messages.text == "The folder is “Office” now."
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
        "Rename or Move…",
        "Mark All as Read",
        "Take Away, Keep the Articles",
    ]
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: [one.url[-1] for one in engine.articles(Filter(unread=True))] == ["d"])
    window.labels.folders.mark_read(at(engine, "Work"))
    qtbot.waitUntil(lambda: window.messages.text == "All of it has been read.")
