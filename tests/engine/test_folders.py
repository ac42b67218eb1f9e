"""Folders that a person made: they are there without an article, until they are taken away."""

import pytest

from kbdesk.commands.picking import Selection
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter


@pytest.fixture
def engine(desk, tmp_path):
    """An article in Work/Papers, which came with an import."""
    engine = desk.open()
    file = tmp_path / "links.txt"
    file.write_text("https://site.example/a\n")
    engine.import_(engine.preview([file]), Choices(fetch=False, folder=("Work", "Papers")))
    return engine


def names(engine):
    return engine.arranging.folder_names()


def at(engine, path):
    return engine.arranging.folder_at(path.split("/"))


def everything(engine):
    return Selection(Filter())


def test_it_is_there_empty_also_after_a_restart_and_is_taken_back(desk, engine):
    step = engine.arranging.add_folder(["Later", "This year"])
    assert (step.kind, step.name, step.count) == ("folder", "This year", 0)
    assert names(engine) == ["Later", "Later/This year", "Work", "Work/Papers"]
    assert [folder.count for folder in engine.sources().folders if folder.name == "Later"] == [0]
    desk.close()
    engine = desk.open()
    assert names(engine) == ["Later", "Later/This year", "Work", "Work/Papers"]
    engine.undoing.undo()
    assert names(engine) == ["Work", "Work/Papers"]
    engine.undoing.redo()
    assert names(engine) == ["Later", "Later/This year", "Work", "Work/Papers"]


def test_one_that_is_there_is_not_made_again_but_one_of_an_import_is_kept(engine):
    engine.arranging.add_folder(["Later"])
    assert engine.arranging.add_folder(["Later"]) is None
    assert engine.arranging.add_folder(["Work", "Papers"]).name == "Papers"
    engine.arranging.delete(everything(engine))
    assert names(engine) == ["Later", "Work", "Work/Papers"]


def test_one_of_an_import_goes_with_its_last_article_as_ever(engine):
    engine.arranging.add_folder(["Later"])
    engine.arranging.move(everything(engine), at(engine, "Later"))
    assert names(engine) == ["Later"]
    engine.arranging.delete(everything(engine))
    assert names(engine) == ["Later"]


def test_one_that_articles_are_moved_to_by_a_new_name_stays_and_goes_with_that_when_it_is_undone(engine):
    engine.arranging.move(everything(engine), ["Later", "Soon"])
    assert names(engine) == ["Later", "Later/Soon"]
    engine.undoing.undo()
    assert names(engine) == ["Work", "Work/Papers"]
    engine.undoing.redo()
    engine.arranging.move(everything(engine), ["Work", "Papers"])
    assert names(engine) == ["Later", "Later/Soon", "Work", "Work/Papers"]


def test_an_empty_one_is_renamed_moved_and_taken_away_and_each_is_undone(engine):
    arranging, undo, redo = engine.arranging, engine.undoing.undo, engine.undoing.redo
    arranging.add_folder(["Later", "Soon"])
    before = names(engine)
    assert arranging.move_folder(at(engine, "Later"), ["Work", "Then"]).kind == "refile"
    after = names(engine)
    assert after == ["Work", "Work/Papers", "Work/Then", "Work/Then/Soon"]
    undo()
    assert names(engine) == before
    redo()
    assert names(engine) == after
    assert arranging.dissolve_folder(at(engine, "Work/Then")).kind == "unfile"
    assert names(engine) == ["Work", "Work/Papers"]
    undo()
    assert names(engine) == after


def test_one_that_is_moved_into_a_new_one_leaves_that_there(engine):
    engine.arranging.move_folder(at(engine, "Work/Papers"), ["Office", "Papers"])
    assert names(engine) == ["Office", "Office/Papers"]
    engine.arranging.delete(everything(engine))
    assert names(engine) == ["Office"]


def test_one_that_is_put_into_another_makes_that_one_stay(engine):
    engine.arranging.add_folder(["Papers"])
    engine.arranging.move_folder(at(engine, "Papers"), ["Work", "Papers"])
    engine.arranging.delete(everything(engine))
    assert names(engine) == ["Work", "Work/Papers"]
    engine.arranging.dissolve_folder(at(engine, "Work"))
    assert names(engine) == []
