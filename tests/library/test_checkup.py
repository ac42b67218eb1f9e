"""What may be wrong with a library is found, and put right where that is possible."""

import sqlite3

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.library.articles import Page
from kbdesk.library.checkup import Checkup
from kbdesk.library.index import mending
from kbdesk.library.preview import Choices
from kbdesk.library.records import Outcome
from kbdesk.search import meaning
from kbdesk.search.query import parse


@pytest.fixture
def worked(library):
    """A library with an import of three, one of them done, one failed, one cancelled before it was dispatched."""
    with library.write():
        job = library.jobs.create("batch", "a list", Choices(), 3, 1)
        for number in range(2):
            linked = library.articles.link(f"https://a.example/{number}", Bookmark(url="u"))
            library.tasks.add("ingest_url", article=linked.article, job=job, item=number)
        done, failed = (library.tasks.claim(id, 60) for id, *_ in library.tasks.due(10))
        library.articles.store(done.article, "https://a.example/0", Page(title="T", text="Words", html=""))
        library.fulltext.index(done.article)
        source = library.embeddings.source(done.article)
        library.embeddings.put(done.article, source, meaning.vectors(source))
        library.tasks.finish(done, Outcome.DONE)
        library.tasks.fail(failed)
        library.database.execute("UPDATE article SET status = 'failed' WHERE id = ?", (failed.article,))
        library.jobs.cancel(job)
    return library


def problems(library):
    return {finding.check: finding.problem for finding in Checkup(library).look() if finding.problem}


def damage(library, *statements):
    with library.write():
        for statement in statements:
            library.database.execute(statement)


def test_a_library_that_is_well(worked):
    assert problems(worked) == {}


@pytest.mark.parametrize(
    ("check", "statements"),
    [
        ("counters", ["UPDATE import_job SET done = done + 1, failed = failed - 1"]),
        ("counters", ["UPDATE import_job SET done = 0, pending = pending + 1"]),
        ("tasks", ["UPDATE task SET state = 'running', outcome = NULL, lease = 'x', lease_until = 1 WHERE id = 1"]),
        ("articles", ["UPDATE article SET status = 'pending'"]),
        ("addresses", ["DELETE FROM address"]),
        ("index", ["INSERT INTO fulltext (fulltext) VALUES ('delete-all')"]),
        ("index", ["DELETE FROM fulltext_kept"]),
        ("index", ["INSERT INTO fulltext (rowid, title) VALUES (99, 'nobody')"]),
        ("index", ["DELETE FROM fulltext_data WHERE id > 10"]),
    ],
)
def test_what_is_wrong_is_found_and_mended(worked, check, statements):
    damage(worked, *statements)
    findings = Checkup(worked).look()
    assert check in {finding.check for finding in findings if finding.problem}
    Checkup(worked).mend(findings)
    assert problems(worked) == {}
    row = worked.jobs.get(1)
    assert row.total == 4 == row.pending + row.running + row.done + row.failed + row.cancelled + row.skipped
    assert len(worked.fulltext.search(parse("words").wanted, 10)) == 1


def test_mending_counts_again_what_the_tasks_say(worked):
    damage(worked, "UPDATE import_job SET done = done + 1, failed = failed - 1")
    checkup = Checkup(worked)
    checkup.mend(checkup.look())
    row = worked.jobs.get(1)
    assert (row.done, row.failed, row.cancelled, row.skipped) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    "statement", ["DELETE FROM embedding", "DELETE FROM passage", "UPDATE embedding SET article_id = 99 WHERE id = 1"]
)
def test_vectors_that_belong_to_nothing_are_no_damage_that_only_a_backup_mends(worked, statement):
    database = sqlite3.connect(worked.database.path)
    database.execute(statement)  # as a fault of the disk does: what belongs to it stays
    database.commit()
    database.close()
    checkup = Checkup(worked)
    findings = checkup.look()
    assert [(row.check, row.mendable) for row in findings if row.problem] == [("meaning", True)]
    checkup.mend(findings)
    assert problems(worked) == {}
    assert worked.embeddings.is_coming()
    assert worked.database.rows("PRAGMA foreign_key_check") == []


@pytest.fixture
def large(library, monkeypatch):
    """A library of so many articles that its index is made anew in several pieces."""
    monkeypatch.setattr(mending, "_AT_ONCE", 2)
    with library.write():
        for number in range(7):
            url = f"https://a.example/{number}"
            article = library.articles.link(url, Bookmark(url="u")).article
            library.articles.store(article, url, Page(title="T", text=f"Words {number}", html=""))
            library.fulltext.index(article)
    return library


def test_while_the_index_is_made_anew_others_write_and_find_what_is_in_it(large):
    found, other = [], sqlite3.connect(large.database.path, timeout=0)

    def told(sentence):
        if sentence.startswith("Putting right: index, "):
            other.execute("BEGIN IMMEDIATE")
            other.rollback()
            found.append((sentence.partition(", ")[2], len(large.fulltext.search(parse("words").wanted, 10))))

    damage(large, "DELETE FROM fulltext_data WHERE id > 10")
    checkup = Checkup(large, semantic=False, told=told)
    checkup.mend(checkup.look())
    assert found == [(f"{done} of 7 articles", done) for done in (0, 2, 4, 6)]
    other.close()


def test_a_repair_that_is_broken_off_goes_on_where_it_stood(large):
    said = []

    def told(sentence):
        said.append(sentence)
        if sentence.endswith("4 of 7 articles"):
            raise KeyboardInterrupt

    damage(large, "DELETE FROM fulltext_data WHERE id > 10")
    checkup = Checkup(large, semantic=False, told=told)
    with pytest.raises(KeyboardInterrupt):
        checkup.mend(checkup.look())
    assert len(large.fulltext.search(parse("words").wanted, 10)) == 4
    findings = checkup.look()
    [problem] = [row.problem for row in findings if row.problem]
    assert problem.startswith("The full text index lacks 3 articles")
    checkup.mend(findings)
    assert "Putting right: index, 0 of 3 articles" in said
    assert len(large.fulltext.search(parse("words").wanted, 10)) == 7
