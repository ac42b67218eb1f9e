"""A library with the index of version 1 is searched at once, and its index made anew beside that."""

import sqlite3

import pytest

from kbdesk.engine import Engine
from kbdesk.library import migrations
from kbdesk.library.checkup import Checkup
from kbdesk.library.library import Library
from kbdesk.library.storage import database
from kbdesk.library.storage.database import Database
from kbdesk.search.query import parse
from tests.waiting import PATIENCE

COUNT = 120


@pytest.fixture
def old(folder, monkeypatch):
    """The data folder of a library as version 1 left it."""
    folder.database.unlink()
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "VERSION", 1)
        Database(folder.database, folder.backups).close()
    with sqlite3.connect(folder.database) as file:
        for id in range(1, COUNT + 1):
            values = {"id": id, "url": f"https://a.example/{id}", "title": f"Title {id}"}
            values["text"] = f"The harbour number{id}, und die Brücke. 東京タワー"
            for sql in (
                "INSERT INTO article (id, url, title, status, added, arrived)"
                " VALUES (:id, :url, :title, 'ready', :id, 1)",
                "INSERT INTO content VALUES (:id, :text, '')",
                "INSERT INTO address VALUES (:url, :id)",
                "INSERT INTO fulltext (rowid, title, text, tags, note, url) VALUES (:id, :title, :text, '', '', :url)",
            ):
                file.execute(sql, values)
    file.close()
    return folder


def found(library, typed):
    return {id for id, _ in library.fulltext.search(parse(typed).wanted, 1_000)}


def has_old(library):
    return library.database.value("SELECT count(*) FROM sqlite_master WHERE name = 'fulltext_old'") > 0


def catch_up(library, below=None, most=50):
    with library.write():
        return library.fulltext.catch_up(below, most)


def test_it_is_searched_at_once(old):
    library = Library(old)
    assert len(found(library, "harbour")) == COUNT
    assert found(library, "number7 ") == {7}
    assert found(library, "bruck -number7 -title") == set()
    assert len(found(library, "is:starred OR number7")) == 1 + len(["number70", "number71", "number72"]) + 7
    assert library.tasks.has_work()
    assert len(list(old.backups.glob("kbdesk-v1-*.sqlite3"))) == 1
    assert [finding.problem for finding in Checkup(library).look() if finding.problem] == []
    library.close()


def test_it_is_searched_while_it_is_made_anew_and_goes_on_where_it_was_broken_off(old):
    library = Library(old)
    below = catch_up(library)
    assert below == COUNT - 49
    for again in range(2):
        assert len(found(library, "harbour")) == COUNT
        assert len(found(library, "東京")) == 50, "only the new index knows these"
        assert found(library, "number7 ") == {7}
        assert len(found(library, "-number7")) == COUNT - 1
        if not again:
            library.fulltext.retire()
            library.close()
            library = Library(old)
    with library.write():
        library.arranging.bin([7], 1.0)
        library.articles.store(8, "https://a.example/9", _page())
        library.fulltext.index(9)
    while below is not None:
        below = catch_up(library, below)
        library.fulltext.retire()
    assert not has_old(library)
    assert len(found(library, "東京")) == COUNT - 3
    assert found(library, "number7 ") == found(library, "number8 ") == set()
    assert found(library, "merged ") == {9}
    assert [finding.problem for finding in Checkup(library).look() if finding.problem] == []
    library.close()


def _page():
    from kbdesk.library.articles import Page

    return Page(title="merged", text="", html="")


def test_it_is_retired_while_it_is_searched(old, monkeypatch):
    library = Library(old)
    with library.write():
        library.fulltext.catch_up(None, COUNT)
    library.fulltext.retire()
    # The search had looked whether there was one just before.
    seen = iter([True, False])
    monkeypatch.setattr(library.fulltext, "has_old", lambda: next(seen))
    assert len(found(library, "harbour")) == COUNT
    library.close()


def test_the_engine_makes_it_anew_by_itself(old):
    engine = Engine(old)
    assert len(engine.search("harbour", 200)) == COUNT
    engine.start()
    try:
        assert engine.wait_until_idle(PATIENCE)
        assert len(engine.search("東京", 200)) == COUNT
        assert not has_old(engine._library)
    finally:
        engine.stop()


def test_the_doctor_makes_it_anew_where_the_work_was_lost(old):
    library = Library(old)
    with library.write():
        library.database.execute("DELETE FROM task")
    findings = Checkup(library).look()
    assert [finding.check for finding in findings if finding.problem] == ["index", "meaning"]
    Checkup(library).mend(findings)
    assert [finding.problem for finding in Checkup(library).look() if finding.problem] == []
    assert not has_old(library)
    assert len(found(library, "東京")) == COUNT
    library.close()


def test_a_damaged_index_does_not_keep_the_library_from_being_opened(old):
    file = sqlite3.connect(old.database)
    file.execute("DELETE FROM fulltext_data WHERE id > 10")
    file.commit()
    file.close()
    library = Library(old)
    with pytest.raises(database.StorageError, match="doctor"):
        found(library, "harbour")
    checkup = Checkup(library)
    checkup.mend(checkup.look())
    assert len(found(library, "harbour")) == COUNT
    library.close()


def test_a_new_library_has_nothing_to_make_anew(library):
    assert not has_old(library)
    assert library.tasks.work().idle
