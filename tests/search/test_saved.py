"""Searches that were kept: by the engine and on the command line."""

import pytest

from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.jobs.events import ArticlesChanged
from tests.prepared import Prepared


@pytest.fixture
def engine(folder):
    opened = Engine(folder)
    yield opened
    opened.stop()


def test_a_search_is_kept_renamed_deleted_and_brought_back(engine):
    told = []
    engine.events.subscribe(told.append)
    searches = engine.searches
    kept = searches.save("  tag:water   river ")
    assert (kept.name, kept.query) == ("tag:water river", "tag:water river")
    assert searches.save("tag:water river") == kept
    assert searches.save("tag:water river", "Rivers").name == "Rivers"
    lamps = searches.save("is:unread lamp", "All lamps")
    assert [one.name for one in searches.all()] == ["All lamps", "Rivers"]
    assert searches.rename(lamps.id, "Light").name == "Light"
    searches.delete(kept.id)
    assert [one.name for one in searches.all()] == ["Light"]
    searches.restore(kept.id)
    assert [one.name for one in searches.all()] == ["Light", "Rivers"]
    assert sum(isinstance(event, ArticlesChanged) for event in told) == 7


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda searches: searches.save("  "), "nothing to save"),
        (lambda searches: searches.save("x" * 3_000), "too long"),
        (lambda searches: searches.rename(searches.save("x").id, " "), "needs a name"),
        (lambda searches: searches.rename(9, "x"), "no saved search 9"),
        (lambda searches: searches.delete(9), "no saved search 9"),
        (lambda searches: searches.restore(9), "no saved search 9"),
    ],
)
def test_what_cannot_be_done_is_said(engine, do, said):
    with pytest.raises(KbdeskError, match=said):
        do(engine.searches)


def test_no_more_than_so_many_are_kept(engine, monkeypatch):
    monkeypatch.setattr("kbdesk.library.saved_searches._MOST", 2)
    engine.searches.save("one")
    engine.searches.save("two")
    with pytest.raises(KbdeskError, match="delete one"):
        engine.searches.save("three")


def test_the_command_line_keeps_searches(tmp_path):
    kbdesk = Prepared(tmp_path / "data")
    [kept] = kbdesk.rows("searches", "save", "tag:water river", "Rivers")
    assert kept == {"id": kept["id"], "name": "Rivers", "query": "tag:water river"}
    kbdesk.rows("searches", "rename", kept["id"], "Streams")
    assert [row["name"] for row in kbdesk.rows("searches")] == ["Streams"]
    kbdesk.rows("searches", "delete", kept["id"])
    assert kbdesk.rows("searches") == []
    assert kbdesk.rows("searches", "restore", kept["id"])[0]["name"] == "Streams"


def test_what_was_deleted_long_ago_is_gone_for_good(engine):
    old, new, kept = (engine.searches.save(name) for name in ("old", "new", "kept"))
    for one in (old, new):
        engine.searches.delete(one.id)
    library = engine._library
    with library.write():
        library.database.execute("UPDATE saved_search SET deleted = deleted - 691200 WHERE id = ?", (old.id,))
    engine.start()
    assert engine.searches.restore(new.id).name == "new"
    with pytest.raises(KbdeskError, match="no saved search"):
        engine.searches.restore(old.id)
    assert library.database.rows("SELECT id FROM saved_search ORDER BY id") == [(new.id,), (kept.id,)]
