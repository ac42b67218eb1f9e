"""`kbdesk rename`: another title for an article on the command line."""

import pytest

from tests.command import QUICK
from tests.prepared import Prepared


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data", **QUICK)
    links = tmp_path / "links.md"
    links.write_text("[Home | Foo - Bar (1)](https://example.org/1)", "utf-8")
    command.ok("import", links, "--links-only")
    yield command
    command.end()


def test_an_article_gets_another_title_and_its_own_back(kbdesk):
    assert kbdesk.ok("rename", 1, "Foo") == "Its title is “Foo” now; `kbdesk undo` undoes it.\n"
    assert [row["title"] for row in kbdesk.rows("list")] == ["Foo"]
    assert "already" in kbdesk.ok("rename", 1, "Foo")
    assert kbdesk.rows("rename", 1, "") == [{"id": 1, "title": "Home | Foo - Bar (1)", "title_chosen": False}]
    assert kbdesk.ok("undo") == "Undone: The title is “Home | Foo - Bar (1)” now.\n"
    assert kbdesk.rows("rename", 1, "Foo") == [{"id": 1, "title": "Foo", "title_chosen": True}]


def test_what_is_not_there_or_no_title_is_refused_in_a_sentence(kbdesk):
    assert "There is no article 99" in kbdesk.refused("rename", 99, "Anything")
    assert "1,000 characters at most" in kbdesk.refused("rename", 1, "x" * 1_001)
