"""What its user wants of an export."""

import pytest

from kbdesk.jobs.selection import chosen, count_known
from kbdesk.library.preview import Choices
from kbdesk.library.shelf import Item, Shelf

ITEMS = [
    Item(url="https://a.example/1", folder=["A"], tags=["x", "y"]),
    Item(url="https://a.example/2", folder=["A", "B"], tags=["y"]),
    Item(url="https://a.example/3", folder=["AB"]),
    Item(url="https://a.example/3#part"),
]


@pytest.fixture
def urls(tmp_path):
    return lambda **choices: [item.url[-1] for item in chosen(Shelf(tmp_path, ITEMS), Choices(**choices))]


def test_everything_as_it_is(tmp_path):
    assert list(chosen(Shelf(tmp_path, ITEMS), Choices(skip_known=True, analyse=False))) == ITEMS


def test_folders_are_left_out_with_what_lies_below_them(urls):
    assert urls(without_folders=(("A",),)) == ["3", "t"]
    assert urls(without_folders=(("A", "B"),)) == ["1", "3", "t"]
    assert urls(without_folders=(("B",),)) == ["1", "2", "3", "t"]


def test_what_lies_in_no_folder_is_left_out_alone(urls):
    assert urls(without_folders=((),)) == ["1", "2", "3"]
    assert urls(without_folders=((), ("A",))) == ["3"]


def test_tags_and_folders_are_added_and_dropped_without_touching_the_export(tmp_path):
    first = chosen(Shelf(tmp_path, ITEMS), Choices(tags=("y", "new"), without_tags=("x",), folder=("Old", "Pocket")))[0]
    assert (first.tags, first.folder) == (["y", "new"], ["Old", "Pocket", "A"])
    assert (ITEMS[0].tags, ITEMS[0].folder) == (["x", "y"], ["A"])


def test_what_is_known_and_what_repeats(library):
    with library.write():
        library.articles.link("https://a.example/1", ITEMS[0])
    assert count_known(library, ITEMS) == (1, 1)


def test_an_item_in_several_folders_stays_in_those_that_are_left(tmp_path):
    item = Item(url="https://a.example/", folder=["A"], folders=(["B", "C"], ["D"]))
    items = Shelf(tmp_path, [item])
    [kept] = chosen(items, Choices(without_folders=(("A",),), folder=("Old",)))
    assert (kept.folder, kept.folders) == (["Old", "B", "C"], (["Old", "D"],))
    assert list(chosen(items, Choices(without_folders=(("A",), ("B",), ("D",))))) == []
    assert (item.folder, item.folders) == (["A"], (["B", "C"], ["D"]))
