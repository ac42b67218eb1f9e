"""`tags`, `categories` and `analyse` on the command line."""

import pytest

from tests.prepared import Prepared


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data")
    yield command
    command.end()


def test_tags_are_put_in_order_and_every_step_undone(kbdesk):
    kbdesk.ok("add", "https://a.example/1", "--tag", "ai")
    kbdesk.ok("add", "https://a.example/2", "--tag", "robots")
    assert kbdesk.rows("tags") == [
        {"name": "ai", "count": 1, "persons": 1, "hidden": False},
        {"name": "robots", "count": 1, "persons": 1, "hidden": False},
    ]
    assert "'ai' was renamed to 'AI & co'. Articles concerned: 1." in kbdesk.ok("tags", "rename", "ai", "AI & co")
    kbdesk.ok("tags", "merge", "robots", "AI & co")
    assert [(row["name"], row["count"]) for row in kbdesk.rows("tags", "list")] == [("AI & co", 2)]
    kbdesk.ok("tags", "hide", "ai & CO")
    assert kbdesk.rows("list", "--tag", "AI & co") == []
    assert "hidden" in kbdesk.ok("tags")
    kbdesk.ok("tags", "show", "ai & co")
    kbdesk.ok("tags", "delete", "ai & co")
    assert kbdesk.rows("tags") == []
    for _ in range(5):
        assert kbdesk.ok("tags", "undo").startswith("Undone: ")
    assert [row["name"] for row in kbdesk.rows("tags")] == ["ai", "robots"]
    assert "'ai' and 'robots' are not the same thing." in kbdesk.ok("tags", "apart", "ai", "robots")
    kbdesk.ok("tags", "undo")
    assert "no change" in kbdesk.refused("tags", "undo")
    assert "no tag 'nope'" in kbdesk.refused("tags", "delete", "nope")
    assert "Name the tags" in kbdesk.refused("tags", "merge", "ai")


def test_categories_are_edited(kbdesk):
    assert len(kbdesk.rows("categories")) == 12
    kbdesk.ok("categories", "add", "Chess", "openings, endings, grandmasters")
    kbdesk.ok("categories", "rename", "sport", "Games")
    kbdesk.ok("categories", "remove", "Education")
    rows = kbdesk.rows("categories", "list")
    assert rows[-1] == {"name": "Chess", "description": "openings, endings, grandmasters", "count": 0}
    assert {"Sport", "Education"}.isdisjoint(row["name"] for row in rows)
    kbdesk.ok("add", "https://a.example/1")
    assert kbdesk.ok("categories", "assign", "chess", 1) == "Articles put into 'chess': 1.\n"
    assert [row["category"] for row in kbdesk.rows("list")] == ["Chess"]
    assert "no category 'Nope'" in kbdesk.refused("categories", "assign", "Nope", 1)
    said = kbdesk.ok("categories", "undo")
    assert said == "Undone: 1 article was put into 'Chess'. Articles concerned: 1.\n"
    for _ in range(3):
        kbdesk.ok("categories", "undo")
    assert [row["name"] for row in kbdesk.rows("categories")][-1] == "Sport"
    assert "no change" in kbdesk.refused("categories", "undo")


def test_analyse_says_how_many(kbdesk):
    assert kbdesk.ok("analyse", "--all") == kbdesk.ok("analyse", 1) == "0 to be analysed again.\n"
    assert kbdesk.run("analyse").returncode == 2
