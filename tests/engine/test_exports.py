"""Which articles are exported, and what is said about it."""

import json
import threading

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.commands.exports import Cancelled
from kbdesk.commands.picking import Selection
from kbdesk.failure import KbdeskError
from kbdesk.library.records import Filter


@pytest.fixture
def engine(desk):
    made = desk.open()
    with made._library.write():
        for number in range(250):
            article = made._library.articles.link(
                f"https://a.example/{number}",
                Bookmark(
                    title=f"Harbour {number}" if number < 3 else f"Mountain {number}",
                    tags=["t"] if number < 5 else [],
                    folder=["Top", "Inner"] if number < 7 else [],
                    added=1_600_000_000 + number,
                    flags=["read", "archived"] if number < 2 else [],
                ),
            ).article
            made._library.fulltext.index(article)
    return made


def titles(path):
    return [article["title"] for article in json.loads(path.read_text("utf-8"))["articles"]]


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(), 250),
        (Selection(Filter(tag="T")), 5),
        (Selection(Filter(), "harbour"), 3),
        (Selection(Filter(tag="t"), "mountain"), 2),
        (Selection(ids=(3, 1, 3)), 2),
    ],
)
def test_what_is_exported(engine, tmp_path, selection, count):
    path = tmp_path / "some.json"
    exported = engine.exports.write(path, selection=selection)
    assert exported.count == count == len(titles(path))
    assert exported.sentence == f"{count} articles written to {path} (JSON)."
    assert exported.lost == ""


def test_the_order_of_the_list_is_that_of_the_export(engine, tmp_path):
    engine.exports.write(tmp_path / "a.json", selection=Selection(Filter(folder=engine.exports.folder(["Top"]))))
    assert titles(tmp_path / "a.json") == [f"Mountain {n}" for n in (6, 5, 4, 3)] + [f"Harbour {n}" for n in (2, 1, 0)]
    engine.exports.write(tmp_path / "b.json", selection=Selection(ids=(3, 1)))
    assert titles(tmp_path / "b.json") == ["Harbour 2", "Harbour 0"]


def test_what_a_format_has_no_place_for_is_counted(engine, tmp_path):
    exported = engine.exports.write(tmp_path / "a.html")
    assert exported.lost == "Bookmark HTML has no place for what was read (2) and what was archived (2)."


def test_it_tells_how_far_it_is_and_can_be_stopped(engine, tmp_path):
    told, stop = [], threading.Event()

    def hear(number, total):
        told.append((number, total))
        if number == 100:
            stop.set()

    path = tmp_path / "a.csv"
    path.write_text("before")
    with pytest.raises(Cancelled):
        engine.exports.write(path, told=hear, stop=stop)
    assert told == [(0, 250), (100, 250)]
    assert path.read_text() == "before"
    assert [found.name for found in tmp_path.iterdir() if found.suffix == ".part"] == []


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(ids=(1, 999)), "There is no article 999"),
        (Selection(Filter(tag="nope")), "There is no such article, so nothing was written"),
        (Selection(query="nothinglikeit"), "There is no such article"),
    ],
)
def test_what_is_not_there_cannot_be_exported(engine, tmp_path, selection, sentence):
    with pytest.raises(KbdeskError, match=sentence):
        engine.exports.write(tmp_path / "a.json", selection=selection)
    assert not (tmp_path / "a.json").exists()
    with pytest.raises(KbdeskError, match="There is no folder 'Inner'"):
        engine.exports.folder(["Inner"])
