"""`kbdesk note`: an article's own note on the command line."""

import pytest

from tests.command import QUICK
from tests.prepared import Prepared


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data", **QUICK)
    links = tmp_path / "links.txt"
    links.write_text("https://example.org/1", "utf-8")
    command.ok("import", links, "--links-only")
    yield command
    command.end()


def test_a_note_is_written_shown_found_and_taken_away(kbdesk):
    assert kbdesk.ok("note", 1) == ""
    assert kbdesk.ok("note", 1, "Ask about the ferryman.").startswith("Note written")
    assert kbdesk.ok("note", 1) == "Ask about the ferryman.\n"
    assert kbdesk.rows("note", 1) == [{"id": 1, "note": "Ask about the ferryman."}]
    assert [row["id"] for row in kbdesk.rows("search", "is:note")] == [1]
    assert "already" in kbdesk.ok("note", 1, "Ask about the ferryman.")
    assert kbdesk.rows("note", 1, "") == [{"id": 1, "note": ""}]
    assert kbdesk.rows("search", "is:note") == []
    assert kbdesk.ok("undo") == "Undone: The note was taken away.\n"
    assert kbdesk.ok("note", 1) == "Ask about the ferryman.\n"
    assert kbdesk.ok("undo") == "Undone: The note was kept.\n"
    assert kbdesk.ok("note", 1) == ""


def test_a_note_comes_from_standard_input(kbdesk):
    assert kbdesk.run("note", 1, "-", given="Zwei\nZeilen: äöü\n").returncode == 0
    assert kbdesk.ok("note", 1) == "Zwei\nZeilen: äöü\n"


@pytest.mark.parametrize(
    ("data", "why"), [(b"\xff\xfe\xfa", "UTF-8"), (b"x" * 100_001, "100,000"), ("ä" * 250_000, "100,000")]
)
def test_what_cannot_be_a_note_is_refused_in_a_sentence(kbdesk, data, why):
    done = kbdesk.run("note", 1, "-", given=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1
    assert kbdesk.rows("note", 1) == [{"id": 1, "note": ""}]


def test_an_article_that_is_not_there_has_no_note(kbdesk):
    assert "There is no article 99" in kbdesk.refused("note", 99, "Anything")
    assert "There is no article 99" in kbdesk.refused("note", 99)
