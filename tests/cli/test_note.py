"""`kbdesk note`: an article's own note on the command line."""

import subprocess
import sys

import pytest

from tests.command import QUICK, Kbdesk


@pytest.fixture
def kbdesk(tmp_path):
    command = Kbdesk(tmp_path / "data", **QUICK)
    links = tmp_path / "links.txt"
    links.write_text("https://example.org/1", "utf-8")
    command.ok("import", links, "--links-only")
    yield command
    command.end()


def piped(kbdesk, data, *args):
    command = [sys.executable, "-m", "kbdesk", *args]
    return subprocess.run(command, env=kbdesk.env, input=data, capture_output=True, timeout=60, check=False)


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
    assert piped(kbdesk, "Zwei\nZeilen: äöü\n".encode(), "note", "1", "-").returncode == 0
    assert kbdesk.ok("note", 1) == "Zwei\nZeilen: äöü\n"


@pytest.mark.parametrize(
    ("data", "why"), [(b"\xff\xfe\xfa", b"UTF-8"), (b"x" * 100_001, b"100,000"), ("ä".encode() * 250_000, b"100,000")]
)
def test_what_cannot_be_a_note_is_refused_in_a_sentence(kbdesk, data, why):
    done = piped(kbdesk, data, "note", "1", "-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert why in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert kbdesk.rows("note", 1) == [{"id": 1, "note": ""}]


def test_an_article_that_is_not_there_has_no_note(kbdesk):
    assert "There is no article 99" in kbdesk.refused("note", 99, "Anything")
    assert "There is no article 99" in kbdesk.refused("note", 99)
