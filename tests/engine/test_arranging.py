"""What is done to many articles at once, the bin, and undoing all of it, also by the next engine."""

import threading
import time

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.commands.picking import EVERYTHING, Selection, Span
from kbdesk.failure import IngestError, KbdeskError, Kind
from kbdesk.jobs.events import ArticlesUnderWay
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.articles import Page
from kbdesk.library.index.fulltext import Fulltext
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter, Stake
from tests.waiting import PATIENCE

BIN = Filter(binned=True)


def address(number):
    return f"https://s{number % 3}.example/{number}"


@pytest.fixture
def filled(desk):
    """Twelve articles in two folders, the newest with the highest number; nothing works on them."""
    engine = desk.open()
    library = engine._library
    with library.write():
        for number in range(12):
            bookmark = Bookmark(
                url="u",
                title=f"T{number:02}",
                added=1_600_000_000 + number,
                folder=["Work", "Even"] if number % 2 == 0 else ["Home"],
                tags=["old"] if number < 4 else [],
            )
            article = library.articles.link(address(number), bookmark).article
            text = f"harbour number{number}"
            library.articles.store(article, address(number), Page(title="", text=text, html=f"<p>{text}</p>"))
            library.fulltext.index(article)
    return engine


def named(*ids):
    return Selection(ids=ids)


def state(engine):
    """All that a command may change."""
    db = engine._library.database
    return {
        "article": db.rows(
            "SELECT id, title, titled, read, starred, archived, deleted, category, categorised, note, first_folder"
            " FROM article"
            " ORDER BY id"
        ),
        "tags": db.rows("SELECT article_id, tag_id, source, spelling FROM article_tag ORDER BY 1, 2"),
        "folders": db.rows("SELECT * FROM article_folder ORDER BY 1, 2"),
        "categories": db.rows("SELECT name, description, origin, position FROM category ORDER BY position, name"),
    }


COMMANDS = {
    "read": lambda a: a.flag(EVERYTHING, "read"),
    "star": lambda a: a.flag(named(1, 2), "star"),
    "archive": lambda a: a.flag(named(3), "archive"),
    "star of one": lambda a: a.flag(named(3), "star"),
    "read of one": lambda a: a.flag(named(3), "read"),
    "tag": lambda a: a.tag(Selection(Filter(folder=2)), "old"),
    "new tag": lambda a: a.tag(EVERYTHING, "quite new"),
    "untag": lambda a: a.untag(EVERYTHING, "Old"),
    "move": lambda a: a.move(EVERYTHING, ["Elsewhere", "Deep"]),
    "move out of": lambda a: a.move(EVERYTHING, 3, 1),
    "file": lambda a: a.move(named(1, 2, 3), ["Home"], add=True),
    "categorise": lambda a: a.categorise(named(1, 5), "sport"),
    "note": lambda a: a.note(3, "To be read again"),
    "rename": lambda a: a.rename(3, "Of the harbour"),
    "delete": lambda a: a.delete(Selection(Filter(tag="old"))),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_everything_that_is_done_can_be_undone_by_the_next_engine(desk, filled, name):
    before = state(filled)
    step = COMMANDS[name](filled.arranging)
    assert step.count > 0
    assert state(filled) != before
    desk.close()
    engine = desk.open()
    found = engine.undoing.undoable()
    assert (found.id, found.kind, found.count) == (step.id, step.kind, step.count)
    assert engine.undoing.undo().id == step.id
    assert state(engine) == before
    assert engine.undoing.undo() is None


def test_a_note_is_found_by_its_words_and_no_longer_where_it_was_undone(desk, filled):
    filled.start()
    step = filled.arranging.note(3, "  of  the\r\nquincunx ")
    assert filled.article(3).note == "of  the\nquincunx"
    desk.until(lambda: [hit.article.id for hit in filled.find("quincunx").hits] == [3])
    assert filled.arranging.note(3, "of  the\nquincunx") is None
    filled.undoing.undo(step.id)
    desk.until(lambda: not filled.find("quincunx").hits)
    with pytest.raises(KbdeskError, match="characters at most"):
        filled.arranging.note(3, "x" * 200_000)


def test_a_title_is_found_by_its_words_and_no_longer_where_it_was_undone(desk, filled):
    filled.start()
    step = filled.arranging.rename(3, "  The\tquincunx\n of it ")
    assert (step.kind, step.name, filled.article(3).article.title) == ("rename", "The quincunx of it", step.name)
    desk.until(lambda: [hit.article.id for hit in filled.find("title:quincunx").hits] == [3])
    assert filled.arranging.rename(3, "The quincunx of it") is None
    filled.undoing.undo(step.id)
    assert filled.article(3).article.title == "T02"
    desk.until(lambda: not filled.find("quincunx").hits)
    with pytest.raises(KbdeskError, match="1,000 characters at most; this one has 1,001"):
        filled.arranging.rename(3, "x" * 1_001)


def test_an_empty_title_gives_back_its_own(filled):
    assert filled.arranging.rename(3, " ") is None, "it is its own"
    filled.arranging.rename(3, "Mine")
    filled.arranging.rename(3, "Mine, better")
    assert filled.article(3).own_title == "T02"
    step = filled.arranging.rename(3, "")
    assert (filled.article(3).article.title, filled.article(3).own_title, step.name) == ("T02", None, "T02")
    filled.undoing.undo()
    assert (filled.article(3).article.title, filled.article(3).own_title) == ("Mine, better", "T02")


def test_a_title_is_undone_after_its_page_was_fetched_again(filled):
    filled.arranging.rename(3, "Mine")
    library = filled._library
    with library.write():
        library.articles.store(3, address(2), Page(title="Its new one", text="harbour", html="<p>harbour</p>"))
    assert (filled.article(3).article.title, filled.article(3).own_title) == ("Mine", "Its new one")
    filled.undoing.undo()
    assert (filled.article(3).article.title, filled.article(3).own_title) == ("T02", None)


def test_what_was_done_since_stays(filled):
    arranging = filled.arranging
    step = arranging.flag(EVERYTHING, "star")
    arranging.flag(named(1), "unstar")
    tagged = arranging.tag(named(1, 2), "fresh")
    arranging.flag(named(7), "read")
    filled.undoing.undo(step.id)
    assert [row.id for row in filled.articles(Filter(starred=True))] == []
    assert filled.article(7).article.read
    assert filled.article(2).article.tags == ("fresh", "old")
    filled.undoing.undo(tagged.id)
    assert filled.article(2).article.tags == ("old",)


def test_a_command_that_changes_nothing_is_no_step(filled):
    assert filled.arranging.flag(named(1), "unread") is None
    assert filled.arranging.flag(named(1), "read", kept=False).count == 1, "that one was read is no step, but done"
    assert filled.arranging.tag(named(1), "old") is None
    assert filled.undoing.undoable() is None


def test_steps_are_undone_one_after_the_other_and_the_oldest_are_forgotten(filled):
    for _ in range(60):
        filled.arranging.flag(named(1, 2), "star")
        filled.arranging.flag(named(1, 2), "unstar")
    kinds = []
    while (step := filled.undoing.undo()) is not None:
        kinds.append(step.kind)
    assert len(kinds) == 100
    assert kinds[:3] == ["unstar", "star", "unstar"]
    filled.arranging.flag(named(1, 2), "archive")
    assert filled._library.database.value("SELECT count(*) FROM undo_part") == 1


def test_merges_and_changes_of_tags_and_categories_are_undone_in_the_same_order(filled):
    before = state(filled)
    filled.curation.rename_tag("old", "older")
    filled.duplicates.merge([1, 2], into=1)
    filled.arranging.categorise(named(3, 4), "Sport")
    filled.curation.rename_category("Sport", "Games")
    filled.curation.remove_categories("Games")
    filled.curation.add_category("Boats", "ships")
    kinds = []
    while (step := filled.undoing.undo()) is not None:
        kinds.append(step.kind)
    assert kinds == ["category", "category", "category", "categorise", "merge", "vocabulary"]
    assert state(filled) == before


def test_what_was_undone_by_itself_is_passed_over(filled):
    filled.arranging.flag(named(1, 4), "star")
    merge = filled.duplicates.merge([2, 3])
    filled.duplicates.undo(merge.id)
    filled.curation.hide_tags("old")
    filled.curation.undo_tags()
    assert filled.undoing.undoable().kind == "star"


def test_a_selection_may_be_places_in_a_list_and_a_changed_list_is_noticed(filled):
    newest_first = [row.id for row in filled.articles()]
    spans = (Span(0, 3, newest_first[0], newest_first[2]), Span(10, 12))
    step = filled.arranging.flag(Selection(spans=spans), "star")
    assert step.count == 5
    starred = {row.id for row in filled.articles(Filter(starred=True))}
    assert starred == {*newest_first[:3], *newest_first[10:]}
    filled.arranging.delete(named(newest_first[1]))
    for span in (spans[0], Span(0, 12)):
        with pytest.raises(KbdeskError, match="select the articles once more"):
            filled.arranging.flag(Selection(spans=(span,)), "unstar")


@pytest.mark.parametrize("many", [5_000, 1])
def test_an_overview_of_a_selection(filled, monkeypatch, many):
    monkeypatch.setattr("kbdesk.library.listing._MANY", many)
    filled.arranging.tag(named(1, 9), "more")
    filled.arranging.flag(named(1, 2), "star")
    filled.arranging.flag(named(1), "read")
    seen = filled.arranging.overview(EVERYTHING)
    assert (seen.count, seen.unread, seen.starred, seen.tags) == (12, 11, 2, (("old", 4), ("more", 2)))
    assert filled.arranging.tags_of(named(1, 2)) == ["old", "more"]
    assert filled.arranging.overview(named(9, 10)).tags == (("more", 1),)
    assert filled.arranging.links(named(3, 1)) == [address(2), address(0)]
    assert filled.arranging.folder_names() == ["Home", "Work", "Work/Even"]


def test_many_articles_are_changed_a_part_at_a_time(filled, monkeypatch):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 5)
    before = state(filled)
    assert filled.arranging.delete(EVERYTHING).count == 12
    assert filled._library.database.value("SELECT count(*) FROM undo_part") == 3
    filled.undoing.undo()
    assert state(filled) == before


@pytest.fixture
def told(filled):
    """How far the changes of many articles were said to be."""
    heard = []

    def listen(event):
        if isinstance(event, ArticlesUnderWay):
            heard.append((event.done, event.total))

    filled.events.subscribe(listen)
    return heard


def test_a_change_of_many_articles_says_how_far_it_is(filled, told, monkeypatch):
    filled.arranging.flag(EVERYTHING, "star")
    assert told == [], "one step says nothing of its way"
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 5)
    monkeypatch.setattr("kbdesk.commands.arranging.AT_ONCE", 5)
    monkeypatch.setattr("kbdesk.jobs.purging.AT_ONCE", 5)
    for change, steps in (
        (lambda: filled.arranging.delete(EVERYTHING), [0, 5, 10]),
        (lambda: filled.undoing.undo(), [0, 2, 7]),  # the last first
        (lambda: filled.arranging.delete(EVERYTHING), [0, 5, 10]),
    ):
        told.clear()
        change()
        assert {total for _, total in told} == {12}
        assert [done for done, _ in told][:3] == steps
        assert told[-1] == (12, 12)


def test_deleting_for_good_says_how_far_it_is_and_can_be_stopped(filled, monkeypatch):
    monkeypatch.setattr("kbdesk.commands.arranging.AT_ONCE", 3)
    monkeypatch.setattr("kbdesk.jobs.purging.AT_ONCE", 3)
    filled.arranging.note(1, "Mine")
    filled.reading.highlight(1, "harbour", "", "")
    filled.arranging.delete(EVERYTHING)
    assert filled.arranging.at_stake(named(1, 2)) == Stake(2, 1, 1)
    everything_there = Selection(BIN)
    before = filled.arranging.at_stake(everything_there)
    assert (before.articles, before.highlights) == (12, 1)
    heard, stop = [], threading.Event()

    def tell(done, total):
        heard.append((done, total))
        if done >= 6:
            stop.set()

    assert filled.arranging.empty_bin(tell, stop) == 6
    assert heard == [(3, 12), (6, 12)]
    assert filled.count(BIN) == 6, "the rest stays"
    assert filled.undoing.undoable().kind == "delete"
    rest = tuple(row.id for row in filled.articles(BIN))
    heard.clear()
    stop.clear()
    assert filled.arranging.purge(Selection(ids=rest), tell, stop) == 6
    assert heard == [(3, 6), (6, 6)]


def test_a_change_that_fails_in_the_middle_is_over_all_the_same(filled, told, monkeypatch):
    monkeypatch.setattr("kbdesk.commands.under_way.AT_ONCE", 5)
    with pytest.raises(KbdeskError):
        filled.arranging.untag(EVERYTHING, "no such tag")
    assert told[-1] == (12, 12)


def test_an_import_goes_on_while_what_was_changed_of_many_articles_is_indexed(desk):
    engine, left = desk.open(tasks__threads=1, import__batch_threshold=2, import__chunk_size=2), []

    def answer(request):
        left.append(engine.work().kinds.get("index_article", 0))
        request.send(f"<!doctype html><title>T</title><article><p>{'A town by the sea. ' * 20}</p></article>")

    desk.site.routes["page"] = answer
    desk.import_links([address(number) for number in range(1_000)], fetch=False)
    engine.start()
    desk.finish()
    desk.close()
    engine = desk.open()
    assert engine.arranging.tag(EVERYTHING, "many").count == 1_000
    desk.import_links(desk.links(6, path="/page/"), analyse=False)
    engine.start()
    desk.finish()
    assert len(left) == 6
    # later ones wait for the links before them, and a quick machine has indexed all by then
    assert min(left[:2]) > 0, "no page has to wait for all of these"
    assert len(engine.search("many", 2_000)) == 1_000


def test_what_waits_to_be_indexed_is_done_several_at_a_time(filled):
    filled.arranging.tag(EVERYTHING, "anew")
    filled.start()
    assert filled.wait_until_idle(PATIENCE)
    assert len(filled.search("anew", 100)) == 12
    ended = filled._library.database.rows("SELECT attempts, state FROM task WHERE kind = 'index_article'")
    assert {state for _, state in ended} == {"done"}
    assert any(not attempts for attempts, _ in ended), "along with another one"


def test_one_that_cannot_be_indexed_keeps_no_other_from_it(filled, monkeypatch):
    filled.set_setting("tasks.threads", 1)
    index = Fulltext.index

    def spoiled(self, article):
        if article == 7:
            raise ValueError("This one is spoiled.")
        index(self, article)

    monkeypatch.setattr(Fulltext, "index", spoiled)
    filled.arranging.tag(EVERYTHING, "anew")
    filled.start()
    assert filled.wait_until_idle(PATIENCE)
    assert {hit.article.id for hit in filled.search("anew", 100)} == {*range(1, 13)} - {7}
    assert [failure.article for failure in filled.failures()] == [7]


# The bin


def test_what_lies_in_the_bin_is_nowhere_else(filled):
    filled.curation.categorise([1, 2, 3], "Sport")
    filled.arranging.delete(named(1, 2, 3))
    sources = filled.sources()
    assert (sources.all, sources.unread, sources.binned) == (9, 9, 3)
    assert sources.categories == ()
    assert sources.tags[0].count == 1
    assert {row.id for row in filled.articles(BIN)} == {1, 2, 3}
    assert all(row.binned for row in filled.articles(BIN))
    assert not {1, 2, 3} & {hit.article.id for hit in filled.find("harbour", 50)}
    assert len(filled.search("harbour", 50, BIN)) == 0
    assert filled.article(1) is None
    assert filled.article(1, binned=True).text == "harbour number0"
    for group in filled.duplicates.find():
        assert not {1, 2, 3} & {one.article.id for one in group}
    assert filled.arranging.flag(named(1), "star") is None
    assert filled.arranging.tag(named(1), "new") is None


def test_restored_articles_are_as_they_were_and_that_can_be_undone_too(filled):
    before = state(filled)
    filled.arranging.delete(named(1, 2))
    assert filled.arranging.restore(Selection(BIN)).count == 2
    assert state(filled) == before
    filled.undoing.undo()
    assert filled.count(BIN) == 2


def test_what_was_to_be_indexed_when_it_was_deleted_is_found_when_it_comes_back(desk, filled):
    filled.arranging.tag(named(1, 2), "estuary")
    filled.arranging.delete(named(1, 2))
    filled.start()
    desk.finish()
    filled.undoing.undo()
    desk.finish()
    assert {hit.article.id for hit in filled.search("estuary", 50)} == {1, 2}


def test_what_is_deleted_for_good_leaves_nothing(filled):
    db = filled._library.database
    filled.reading.keep_place(1, 0.5)
    filled.arranging.delete(named(1, 2, 3))
    assert filled.arranging.purge(named(1, 4)) == 1, "what does not lie in the bin is left alone"
    for table, column in db.rows(
        "SELECT m.name, f.name FROM sqlite_master m, pragma_table_info(m.name) f"
        " WHERE m.type = 'table' AND f.name = 'article_id' AND m.name NOT LIKE 'fulltext%'"
    ):
        assert db.value(f"SELECT count(*) FROM {table} WHERE {column} = 1") == 0, table
    assert db.value("SELECT count(*) FROM fulltext_kept WHERE article_id = 1") == 0
    assert filled.undoing.undo().count == 3, "the others can still be had back"
    assert {row.id for row in filled.articles()} == set(range(2, 13))
    filled.arranging.delete(EVERYTHING)
    assert filled.arranging.empty_bin() == 11
    assert filled.count() == filled.count(BIN) == 0
    assert filled.undoing.undoable() is None
    assert not [finding for finding in filled.check() if finding.problem]


def test_an_emptied_library_keeps_neither_words_nor_room(desk, filled):
    filled.arranging.delete(EVERYTHING)
    file = filled.folder.database
    desk.close()
    full = file.read_bytes()
    assert b"harbour" in full
    engine = desk.open()
    engine.arranging.empty_bin()
    assert not [finding for finding in engine.check() if finding.problem]
    library = engine._library
    with library.write():
        library.fulltext.index(library.articles.link(address(1), Bookmark(url="u", title="Lighthouse")).article)
    assert len(engine.search("lighthouse", 50)) == 1
    desk.close()
    empty = file.read_bytes()
    assert b"harbour" not in empty
    assert len(empty) < len(full)


def test_what_was_merged_into_an_article_goes_for_good_with_it(filled):
    filled.duplicates.merge([1, 2], into=1)
    filled.arranging.delete(named(1))
    assert [row.id for row in filled.articles(BIN)] == [1], "what was merged does not lie in the bin"
    filled.arranging.empty_bin()
    assert filled._library.database.value("SELECT count(*) FROM article WHERE id IN (1, 2)") == 0
    assert filled.undoing.undoable() is None


def test_the_bin_empties_itself(desk, filled):
    filled.arranging.delete(named(1, 2))
    with filled._library.write():
        filled._library.database.execute("UPDATE article SET deleted = ? WHERE id = 1", (time.time() - 31 * 86_400,))
    filled.set_setting("import.interval_seconds", 0.1)
    filled.set_setting("library.bin_days", 0)
    filled.start()
    time.sleep(0.3)
    assert filled.count(BIN) == 2, "0 is never"
    filled.set_setting("library.bin_days", 30)
    desk.until(lambda: filled.count(BIN) == 1)
    assert [row.id for row in filled.articles(BIN)] == [2]


def test_no_word_of_what_was_deleted_for_good_is_left_in_the_file(desk, filled, monkeypatch):
    monkeypatch.setattr("kbdesk.library.index.remains.PAGES", 1)
    library = filled._library
    secrets = [f"geheim{number}x" for number in range(3)]
    with library.write():
        for number in range(200):
            secret = secrets[number] if number < 3 else "plain"
            bookmark = Bookmark(url="u", title=f"{secret} title", added=1_600_000_000, note=f"{secret} noted")
            article = library.articles.link(f"https://{secret}.example/{number}", bookmark).article
            text = " ".join([secret, *(f"word{number * place}" for place in range(100))])
            library.articles.store(article, f"https://a.example/{number}", Page(title="", text=text, html=text))
    ids = [row.id for row in filled.articles(Filter(), limit=1_000)]
    for id in ids:  # parts of the index of their own, as they come by the day
        with library.write():
            library.fulltext.index(id)

    def left():
        files = filled.folder.path.glob("kbdesk.sqlite3*")
        return b"geheim" in b"".join(file.read_bytes().lower() for file in files)

    assert left()
    gone = [row.id for row in filled.articles(Filter(), limit=1_000) if row.title.startswith("geheim")]
    filled.arranging.delete(Selection(ids=tuple(gone)))
    assert filled.arranging.purge(Selection(ids=tuple(gone))) == 3
    filled.start()
    desk.until(lambda: not filled.has_work())
    assert filled.count() == 209
    desk.until(lambda: not left())
    assert [hit.article.id for hit in filled.search("word199")]


def test_originals_go_when_their_article_goes_for_good(desk, tmp_path):
    engine = desk.open()
    engine.start()
    file = tmp_path / "notes.md"
    file.write_text("# Notes\n\nAbout the harbour of the town and about its boats in winter.\n", "utf-8")
    engine.import_(engine.preview([file]))
    desk.finish()
    [kept] = engine.folder.files.iterdir()
    [row] = engine.articles()
    engine.arranging.delete(named(row.id))
    assert kept.exists()
    assert engine.arranging.empty_bin() == 1
    assert not kept.exists()


@pytest.mark.parametrize("skip_known", [False, True])
def test_a_link_in_the_bin_that_is_imported_again_comes_back(desk, skip_known):
    engine = desk.open()
    engine.start()
    desk.import_links(desk.links(2))
    desk.finish()
    ids = {row.id for row in engine.articles()}
    engine.arranging.delete(EVERYTHING)
    job = desk.import_links(desk.links(2), skip_known=skip_known)
    desk.finish()
    assert {row.id for row in engine.articles()} == ids
    assert engine.count(BIN) == 0
    assert engine.job(job).done == 2


def test_what_waited_to_be_fetched_is_fetched_when_it_comes_back(desk):
    engine = desk.open()
    desk.import_links(desk.links(2))
    engine.arranging.delete(EVERYTHING)
    assert engine.work().idle
    engine.undoing.undo()
    engine.start()
    desk.finish()
    assert [row.status for row in engine.articles()] == ["ready", "ready"]


def test_a_page_that_was_on_its_way_does_not_leave_the_bin(filled):
    filled.arranging.delete(named(1))
    library = filled._library
    with library.write():
        library.articles.store(1, address(0), Page(title="", text="It came late", html=""))
    assert filled.count(BIN) == 1
    assert filled.article(1) is None


@pytest.mark.parametrize(("transient", "state"), [(True, "cancelled"), (False, "failed")])
def test_what_fails_when_it_was_deleted_already_is_no_failure_until_it_comes_back(filled, transient, state):
    library = filled._library
    names = [
        "folder",
        "copies",
        "fetcher",
        "robots",
        "processes",
        "hosts",
        "circuits",
        "consultation",
        "closing",
        "standstill",
    ]
    unused = dict.fromkeys(names)
    workshop = Workshop(library=library, settings=filled.settings, events=filled.events, **unused)
    with library.write():
        link = library.articles.link("https://slow.example/", Bookmark(url="u", title="Slow")).article
        waiting = library.tasks.add("ingest_url", article=link, url="https://slow.example/")
    task = library.tasks.claim(waiting, 60.0)
    filled.arranging.delete(named(link))
    workshop.failed(task, IngestError(Kind.TIMEOUT, "Too slow.", transient=transient))
    assert filled.failures() == []
    assert library.tasks.states([waiting]) == {waiting: state}
    filled.arranging.restore(named(link))
    assert len(filled.failures()) == (0 if transient else 1)
    assert filled.work().kinds.get("ingest_url", 0) == (1 if transient else 0)


def test_an_article_that_waits_for_the_index_does_not_wait_twice(filled):
    db = filled._library.database
    for _ in range(3):
        filled.arranging.tag(EVERYTHING, "new")
        filled.arranging.untag(EVERYTHING, "new")
    waiting = db.rows("SELECT article_id FROM task WHERE kind = 'index_article' AND state = 'pending'")
    assert sorted(waiting) == [(row.id,) for row in sorted(filled.articles(), key=lambda row: row.id)]


def folder_of(engine, article):
    return engine.article(article).folders


@pytest.mark.parametrize("name", ["AI/ML", "Kids / School", "/etc"])
def test_a_folder_with_a_slash_in_its_name_is_found_by_its_written_path(filled, name):
    arranging, labels = filled.arranging, filled._library.labels
    with filled._library.write():
        labels.file(1, ["Work", name])
    written = f"Work/{name}"
    assert written in arranging.folder_names()
    arranging.move(named(2), written.split("/"))
    assert folder_of(filled, 2) == (("Work", name),)
    arranging.move(named(3), [*written.split("/"), "Papers"])
    assert folder_of(filled, 3) == (("Work", name, "Papers"),)
    arranging.move(named(4), ["Work", "Kids"])
    assert folder_of(filled, 4) == (("Work", "Kids"),)
    preview = filled.preview(text="https://other.example/1")
    filled.import_(preview, Choices(fetch=False, folder=tuple(part.strip() for part in written.split("/"))))
    [added] = [row.id for row in filled.articles() if row.url.startswith("https://other.")]
    assert folder_of(filled, added) == (("Work", name),)


def test_a_folder_with_a_slash_in_its_name_is_renamed_and_stays_one(filled):
    arranging, labels = filled.arranging, filled._library.labels
    with filled._library.write():
        labels.file(1, ["Work", "AI/ML"])
    folder = labels.folder_at(["Work", "AI/ML"])
    assert arranging.move_folder(folder, ["Work", "AI", "ML"]) is None
    assert arranging.move_folder(folder, ["Work", "AI", "ML 2"]).name == "AI/ML 2"
    folder = arranging.folder_at(["Work", "AI/ML 2"])
    assert arranging.move_folder(folder, ["Home", "Learning"]).name == "Home › Learning"
    assert ("Home", "Learning") in folder_of(filled, 1)
