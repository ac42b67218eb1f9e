"""Tags, categories and what is analysed again, with the engine at work."""

import pytest

from kbdesk.failure import KbdeskError
from kbdesk.library.records import Filter


def test_an_article_is_analysed_whole_and_corrections_stay(desk, prose):
    engine = desk.open()
    desk.import_links(prose(3))
    engine.start()
    desk.finish()
    details = [engine.article(row.id) for row in engine.articles()]
    assert all(detail.summary for detail in details)
    names = {row.name for row in engine.curation.categories()}
    assert {detail.article.category for detail in details} <= {*names, ""}
    chosen = details[0].article.id
    change = engine.curation.categorise([chosen], "Education")
    assert change.articles == [chosen]
    assert [row.id for row in engine.articles(Filter(category="Education"))] == [chosen]
    assert engine.curation.analyse_all() == 3
    desk.finish()
    assert engine.article(chosen).article.category == "Education"
    assert engine.curation.analyse_outdated() == 0
    desk.close()
    engine = desk.open()
    engine.curation.undo_categories(change.id)
    before = details[0].article.category
    assert engine.article(chosen).article.category == before


def test_three_corrections_move_the_next_article_that_is_like_them(desk, prose):
    engine = desk.open()
    links = prose(4)
    desk.import_links(links[:3])
    engine.start()
    desk.finish()
    assert {row.category for row in engine.articles()} != {"Education"}
    engine.curation.categorise([row.id for row in engine.articles()], "Education")
    engine.add(links[3:])
    desk.finish()
    assert [row.category for row in engine.articles()] == ["Education"] * 4


def test_what_was_to_be_analysed_again_goes_on_after_a_restart(desk, prose):
    engine = desk.open()
    job = desk.import_links(prose(12), analyse=False)
    engine.start()
    desk.finish()
    desk.close()
    engine = desk.open()
    assert engine.curation.analyse_all() == 12
    desk.close()
    engine = desk.open()
    engine.start()
    desk.finish()
    assert engine.job(job).done == 12
    assert all(engine.article(row.id).summary for row in engine.articles())


def test_the_index_follows_the_tags(desk):
    engine = desk.open()
    desk.import_links(desk.links(2), tags=("oldname",), analyse=False)
    engine.start()
    desk.finish()

    def found(word):
        return len(engine.search(word))

    assert (found("oldname"), found("newname")) == (2, 0)
    change = engine.curation.rename_tag("oldname", "newname")
    assert len(change.articles) == 2
    desk.finish()
    assert (found("oldname"), found("newname")) == (0, 2)
    engine.curation.hide_tags("newname")
    desk.finish()
    assert found("newname") == 0
    assert engine.sources().tags == ()
    engine.curation.undo_tags()
    engine.curation.undo_tags(change.id)
    desk.finish()
    assert (found("oldname"), found("newname")) == (2, 0)


def test_tags_that_may_be_one_are_proposed(desk):
    engine = desk.open()
    for number, tag in enumerate(["machine learning", "machine learning", "ML", "maschinelles Lernen", "cooking"]):
        engine.add([f"https://a.example/{number}"], [tag])
    engine.add(["https://a.example/x"], ["Machine Learnings"])
    proposed = {(row.name, row.into): row.reason for row in engine.curation.suggest_merges()}
    assert proposed[("ML", "machine learning")] == "short form"
    assert ("Machine Learnings", "machine learning") in proposed
    assert "cooking" not in {name for pair in proposed for name in pair}


def test_tags_that_are_two_things_are_not_proposed_again(desk):
    engine = desk.open()
    for number, tag in enumerate(["machine learning", "machine learning", "ML", "music", "musics"]):
        engine.add([f"https://a.example/{number}"], [tag])
    curation = engine.curation

    def proposed():
        return {frozenset((row.name, row.into)) for row in curation.suggest_merges()}

    pair = frozenset(("ML", "machine learning"))
    before = proposed()
    assert pair in before
    change = curation.keep_tags_apart(("ml", "Machine Learning"))
    assert change.sentence == "'ML' and 'machine learning' are not the same thing."
    assert change.articles == []
    assert proposed() == before - {pair}
    engine = desk.open()  # after a restart too
    curation = engine.curation
    assert proposed() == before - {pair}
    curation.rename_tag("machine learning", "machine-learning")
    assert proposed() == before - {pair}, "of another spelling it is known, too"
    curation.undo_tags()
    assert engine.undoing.undoable().kind == "vocabulary"
    curation.undo_tags(change.id)
    assert proposed() == before
    with pytest.raises(KbdeskError, match="one tag already"):
        curation.keep_tags_apart(("ML", "ml"))


def test_pairs_of_tags_that_are_one_are_merged_in_one_change(desk):
    engine = desk.open()
    curation = engine.curation
    for number, tag in enumerate(["musics", "music", "Musik", "ML", "machine learning", "cooking"]):
        engine.add([f"https://a.example/{number}"], [tag])

    def tags():
        return {tag.name: tag.count for tag in curation.tags()}

    before = tags()
    pairs = [("musics", "music"), ("music", "Musik"), ("ML", "machine learning")]
    change = curation.merge_pairs(*pairs)
    assert change.sentence == "3 tags were merged into others."
    assert tags() == {"Musik": 3, "machine learning": 2, "cooking": 1}
    assert change.articles == [1, 2, 4], "those that were called otherwise"
    engine.undoing.undo()
    assert tags() == before
    engine.undoing.redo()
    assert tags() == {"Musik": 3, "machine learning": 2, "cooking": 1}
    with pytest.raises(KbdeskError, match="nothing to merge"):
        curation.merge_pairs(*pairs)
    with pytest.raises(KbdeskError, match="no tag"):
        curation.merge_pairs(("cooking", "Musik"), ("no such tag", "Musik"))
    assert "cooking" in tags(), "all of them or none"
