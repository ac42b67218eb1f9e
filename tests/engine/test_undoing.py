"""What is undone is done again: any series of changes, also by the next engine, and where an engine was broken off."""

import random

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.commands.picking import EVERYTHING, Selection
from kbdesk.failure import KbdeskError
from kbdesk.library.articles import Page
from kbdesk.library.records import Filter

BIN = Filter(binned=True)


@pytest.fixture
def filled(desk):
    """Eight articles with tags, folders and a highlight, one of them a link that failed; nothing works on them."""
    engine = desk.open()
    library = engine._library
    with library.write():
        for number in range(8):
            url = f"https://s{number}.example/"
            folder = ["Work", "Even"] if number % 2 == 0 else ["Home"]
            tags = [("river", "harbour", "boats")[number % 3], *(["old"] if number < 3 else [])]
            article = library.articles.link(
                url, Bookmark(url="u", title=f"T{number}", folder=folder, tags=tags)
            ).article
            library.articles.store(article, url, Page(title="", text=f"harbour {number}", html="<p>harbour</p>"))
    engine.reading.highlight(1, "harbour")
    engine.searches.save("harbour", "Harbours")
    with library.write():
        library.database.execute("DELETE FROM undo")
    return engine


def state(engine):
    """All that its user may change, but for when that was."""
    rows = engine._library.database.rows
    merged = "id IN (SELECT article_id FROM merged)"
    return {
        "article": rows(
            "SELECT id, title, titled, note, added, read, starred, archived, category, categorised, first_folder,"
            f" status, deleted IS NULL, {merged} FROM article ORDER BY id"
        ),
        "address": rows("SELECT url, article_id FROM address ORDER BY url"),
        "folders": rows("SELECT * FROM article_folder ORDER BY 1, 2"),
        **{
            table: rows(
                f"SELECT article_id, tag.name, source, spelling FROM {table} JOIN tag ON tag.id = tag_id ORDER BY 1, 2"
            )
            for table in ("article_tag", "hidden_tag")
        },
        "tags": [(tag.name, tag.count, tag.hidden) for tag in engine.curation.tags()],
        "not the same": rows("SELECT key FROM tag_alias WHERE key LIKE '!%' ORDER BY 1"),
        "categories": rows("SELECT name, description, origin, position FROM category ORDER BY position, name"),
        "highlights": rows("SELECT article_id, quote, colour, note FROM highlight WHERE deleted IS NULL ORDER BY 1, 2"),
        "searches": engine.searches.all(),
        "apart": rows("SELECT article_id FROM apart ORDER BY set_id, article_id"),
    }


def some(rng, most=4):
    return Selection(ids=tuple(rng.sample(range(1, 9), rng.randint(1, most))))


def tag(engine, rng):
    shown = [one.name for one in engine.curation.tags() if not one.hidden]
    return rng.choice(shown)


def category(engine, rng):
    return rng.choice([one.name for one in engine.curation.categories()])


def highlight(engine):
    [(id, *_)] = engine._library.database.rows("SELECT id FROM highlight WHERE deleted IS NULL LIMIT 1")
    return id


CHANGES = {
    "flag": lambda e, r: e.arranging.flag(EVERYTHING, r.choice(["read", "unread", "star", "unstar", "archive"])),
    "archive": lambda e, r: e.arranging.flag(some(r), r.choice(["archive", "unarchive"])),
    "tag": lambda e, r: e.arranging.tag(some(r), r.choice(["old", "Quite New", "harbour", "Rivers"])),
    "tags": lambda e, r: e.arranging.tag(some(r), "old", "one more", "boats"),
    "untag": lambda e, r: e.arranging.untag(EVERYTHING, tag(e, r)),
    "move": lambda e, r: e.arranging.move(some(r), ["Elsewhere", r.choice("ABC")]),
    "move out of": lambda e, r: e.arranging.move(EVERYTHING, 3, 1),
    "file": lambda e, r: e.arranging.move(some(r), ["Home"], add=True),
    "move folder": lambda e, r: e.arranging.move_folder(r.randint(1, 3), [r.choice(["Home", "Office"]), "In"]),
    "dissolve": lambda e, r: e.arranging.dissolve_folder(r.randint(1, 3)),
    "categorise": lambda e, r: e.arranging.categorise(some(r), category(e, r)),
    "note": lambda e, r: e.arranging.note(r.randint(1, 8), r.choice(["To be read", "", "Of the river"])),
    "rename": lambda e, r: e.arranging.rename(r.randint(1, 8), r.choice(["Mine", "", "Of the river"])),
    "delete": lambda e, r: e.arranging.delete(some(r, 2)),
    "restore": lambda e, r: e.arranging.restore(Selection(BIN)),
    "merge": lambda e, r: e.duplicates.merge(some(r).ids),
    "merge all": lambda e, r: e.duplicates.merge_all([some(r).ids for _ in range(r.randint(1, 3))]),
    "keep": lambda e, r: e.duplicates.keep(some(r).ids),
    "rename tag": lambda e, r: e.curation.rename_tag(tag(e, r), r.choice(["Rio", "fluvial", "Old"])),
    "merge tags": lambda e, r: e.curation.merge_tags([tag(e, r), tag(e, r)], r.choice(["all", "river"]), new=True),
    "delete tags": lambda e, r: e.curation.delete_tags(tag(e, r), tag(e, r)),
    "hide tag": lambda e, r: e.curation.hide_tags(tag(e, r)),
    "show tags": lambda e, r: e.curation.show_tags(*(one.name for one in e.curation.tags() if one.hidden)),
    "keep tags apart": lambda e, r: e.curation.keep_tags_apart((tag(e, r), tag(e, r))),
    "add category": lambda e, r: e.curation.add_category(r.choice(["Boats", "Tides"]), "ships"),
    "rename category": lambda e, r: e.curation.rename_category(category(e, r), r.choice(["Games", "Sea"])),
    "remove categories": lambda e, r: e.curation.remove_categories(category(e, r), category(e, r)),
    "assign": lambda e, r: e.curation.categorise(some(r).ids, category(e, r)),
    "highlight": lambda e, r: e.reading.highlight(r.choice(e.articles()).id, "harbour", colour="pink"),
    "recolour": lambda e, r: e.reading.change_highlight(highlight(e), colour=r.choice(["blue", "green"]), note="Look"),
    "delete highlight": lambda e, r: e.reading.delete_highlight(highlight(e)),
    "forget search": lambda e, r: e.searches.delete(e.searches.all()[0].id),
}


def change(engine, rng, name):
    """Make a change; what cannot be done just now, is not."""
    try:
        CHANGES[name](engine, rng)
    except (KbdeskError, IndexError, ValueError):
        return


def turn(once):
    """All the steps that are undone, or done again."""
    found = []
    while (step := once()) is not None:
        found.append(step.id)
        assert len(found) < 100
    return found


@pytest.mark.parametrize("name", [name for name in CHANGES if name not in ("restore", "show tags")])
def test_each_change_is_done_again_by_the_next_engine(desk, filled, name):
    before = state(filled)
    for seed in range(50):
        if filled.undoing.undoable() is None:
            change(filled, random.Random(seed), name)
    after = state(filled)
    assert after != before
    filled.undoing.undo()
    assert state(filled) == before
    desk.close()
    engine = desk.open()
    step = engine.undoing.redoable()
    assert engine.undoing.redo().id == step.id
    assert state(engine) == after
    assert engine.undoing.redo() is None
    assert engine.undoing.undo().id == step.id
    assert state(engine) == before


@pytest.mark.parametrize("seed", range(40))
def test_any_series_of_changes_undone_and_done_again_is_the_library_as_it_was(filled, monkeypatch, seed):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 3)
    rng = random.Random(seed)
    states = [state(filled)]
    for name in rng.choices(list(CHANGES), k=14):
        newest = filled.undoing.undoable()
        change(filled, rng, name)
        if filled.undoing.undoable() != newest:
            states.append(state(filled))
    place = len(states) - 1
    # to the beginning, to the end, and then to and fro
    for goal in (0, len(states) - 1, *rng.choices(range(len(states)), k=4), len(states) - 1, 0):
        while place != goal:
            by = 1 if goal > place else -1
            assert (filled.undoing.redo() if by > 0 else filled.undoing.undo()) is not None
            place += by
            assert state(filled) == states[place]
    assert filled.undoing.undo() is None


def test_something_else_ends_what_can_be_done_again(filled):
    filled.arranging.tag(EVERYTHING, "one")
    filled.arranging.tag(EVERYTHING, "two")
    filled.undoing.undo()
    filled.undoing.undo()
    assert filled.undoing.redo().name == "one"
    filled.arranging.flag(Selection(ids=(1,)), "read", kept=False)
    assert filled.undoing.redoable().name == "two", "that one was read is no step"
    filled.arranging.note(1, "Something else")
    assert filled.undoing.redo() is None
    assert turn(filled.undoing.undo) == sorted(turn(filled.undoing.redo))[::-1]


def test_what_was_done_since_stays_also_where_a_step_is_done_again(filled):
    filled.arranging.flag(EVERYTHING, "star")
    filled.undoing.undo()
    filled.arranging.flag(Selection(ids=(1,)), "star", kept=False)
    filled.undoing.redo()
    assert len(filled.articles(Filter(starred=True))) == 8
    filled.undoing.undo()
    assert [row.id for row in filled.articles(Filter(starred=True))] == [1]


@pytest.mark.parametrize("name", ["star", "delete", "move"])
@pytest.mark.parametrize("again", [False, True])
def test_what_was_broken_off_goes_on_either_way(desk, filled, monkeypatch, name, again):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 3)
    before = state(filled)
    {
        "star": lambda a: a.flag(EVERYTHING, "star"),
        "delete": lambda a: a.delete(EVERYTHING),
        "move": lambda a: a.move(EVERYTHING, ["New"]),
    }[name](filled.arranging)
    after = state(filled)
    if again:
        filled.undoing.undo()
    turned, real = [], type(filled._library.undoing).turn

    def breaks(self, *arguments):
        if turned:
            raise SystemError("the power is gone")
        turned.append(arguments)
        return real(self, *arguments)

    with monkeypatch.context() as broken:
        broken.setattr("kbdesk.library.undoing.Undoing.turn", breaks)
        with pytest.raises(SystemError):
            (filled.undoing.redo if again else filled.undoing.undo)()
    assert state(filled) not in (before, after)
    desk.close()
    engine = desk.open()
    assert engine.undoing.undoable().id == engine.undoing.redoable().id
    engine.undoing.redo()
    assert state(engine) == after
    assert engine.undoing.redo() is None
    engine.undoing.undo()
    assert state(engine) == before
    engine.undoing.redo()
    assert state(engine) == after


def test_what_the_change_after_a_broken_off_undo_leaves_can_be_undone(filled, monkeypatch):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 3)
    filled.arranging.flag(EVERYTHING, "star")
    step = filled.undoing.undoable()
    with filled._library.write():
        filled._library.undoing.turn(step.id, filled._library.undoing.parts(step.id)[0], False)
    left = {row.id for row in filled.articles(Filter(starred=True))}
    filled.arranging.note(1, "Something else")
    assert filled.undoing.redo() is None
    assert [filled.undoing.undo().kind, filled.undoing.undo().kind] == ["note", "star"]
    assert len(left) == 6
    assert filled.articles(Filter(starred=True)) == []
    turn(filled.undoing.redo)
    assert {row.id for row in filled.articles(Filter(starred=True))} == left


def test_what_is_undone_by_itself_is_done_again_too(filled):
    before = state(filled)
    filled.curation.rename_tag("old", "older")
    merge = filled.duplicates.merge([1, 2])
    filled.curation.add_category("Boats", "ships")
    after = state(filled)
    filled.curation.undo_categories()
    filled.duplicates.undo(merge.id)
    filled.curation.undo_tags()
    assert state(filled) == before
    assert len(turn(filled.undoing.redo)) == 3
    assert state(filled) == after


def test_merges_that_were_taken_back_one_by_one_are_no_step_any_more(filled):
    before = state(filled)
    filled.duplicates.merge_all([(1, 2), (3, 4), (5, 99)])
    assert filled.undoing.undoable().kind == "merges"
    for merge in filled.duplicates.merges():
        filled.duplicates.undo(merge.id)
    assert state(filled) == before
    assert filled.undoing.undoable() is None


def test_groups_that_cannot_be_merged_are_left_and_all_of_them_say_why(filled):
    filled.duplicates.merge_all([(1, 2), (3, 4)])
    filled.duplicates.undo()
    filled.undoing.undo()
    with filled._library.write():
        filled._library.tasks.add("ingest_url", article=2, url="https://s1.example/")
    filled.undoing.redo()
    assert {1, 2, 3} < {row.id for row in filled.articles()}
    assert 4 not in {row.id for row in filled.articles()}
    with pytest.raises(KbdeskError, match="still to be fetched"):
        filled.duplicates.merge_all([(1, 2)])
    with pytest.raises(KbdeskError, match="nothing to merge"):
        filled.duplicates.merge_all([])


def test_what_cannot_be_done_again_says_why_and_changes_nothing(filled):
    filled.duplicates.merge([1, 2], into=1)
    filled.undoing.undo()
    with filled._library.write():
        filled._library.tasks.add("ingest_url", article=2, url="https://s1.example/")
    before = state(filled)
    with pytest.raises(KbdeskError, match="still to be fetched"):
        filled.undoing.redo()
    assert state(filled) == before
    assert filled.undoing.redoable().kind == "merge"


def test_a_step_of_an_older_version_is_undone_and_then_forgotten(filled):
    filled.curation.rename_category("Sport", "Games")
    with filled._library.write():
        filled._library.database.execute("UPDATE undo SET again = ''")
    assert filled.undoing.undo().kind == "category"
    assert filled.undoing.redo() is None


def test_what_was_deleted_for_good_does_not_come_again(filled):
    filled.arranging.delete(Selection(ids=(1,)))
    filled.arranging.restore(Selection(BIN))
    filled.undoing.undo()
    filled.arranging.empty_bin()
    assert filled.undoing.redo() is None
    assert filled.undoing.undo() is None


def test_several_tags_are_one_step_and_all_of_them_or_none(filled):
    before = state(filled)
    step = filled.arranging.tag(Selection(ids=(4, 5)), "old", "fresh", "Fresh")
    assert (step.kind, step.name, step.count) == ("tags", "old, fresh, Fresh", 2)
    assert {"old", "fresh"} <= set(filled.article(4).article.tags)
    filled.undoing.undo()
    assert state(filled)["article_tag"] == before["article_tag"]
    filled.undoing.redo()
    filled.curation.hide_tags("river")
    with pytest.raises(KbdeskError, match="hidden"):
        filled.arranging.tag(EVERYTHING, "quite new", "river")
    assert "quite new" not in filled.curation.tag_names()


def test_several_tags_and_categories_are_put_in_order_in_one_step(filled):
    before = state(filled)
    curation = filled.curation
    for make, said in (
        (lambda: curation.hide_tags("old", "river"), "2 tags are hidden."),
        (lambda: curation.show_tags("old", "river"), "2 tags are shown again."),
        (lambda: curation.delete_tags("old", "river"), "2 tags were deleted."),
        (lambda: curation.remove_categories("Sport", "Education"), "2 categories were removed."),
    ):
        assert make().sentence == said
        assert filled.undoing.undoable().name == said
    assert len(turn(filled.undoing.undo)) == 4
    assert state(filled) == before


def test_a_tag_that_was_spelled_otherwise_gets_its_spelling_back(desk, filled):
    with filled._library.write():
        for article in (1, 2, 3, 4):
            filled._library.labels.retag(article, ["lighthouse"], {}, "en")
    before = state(filled)
    assert ("lighthouse", 4, False) in before["tags"]
    filled.arranging.tag(Selection(ids=(5, 6)), "Lighthouses", "new")
    after = state(filled)
    assert ("Lighthouses", 6, False) in after["tags"]
    filled.undoing.undo()
    assert state(filled) == before
    assert filled.curation.rename_tag("lighthouse", "light house") is not None
    filled.undoing.undo()
    filled.arranging.tag(Selection(ids=(1,)), "Lighthouses")
    assert ("Lighthouses", 4, False) in state(filled)["tags"]
    filled.undoing.undo()
    assert state(filled) == before
    again = desk.open()
    again.undoing.redo()
    assert ("Lighthouses", 4, False) in state(again)["tags"]
    again.undoing.undo()
    assert state(again) == before
