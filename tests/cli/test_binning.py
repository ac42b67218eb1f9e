"""`delete`, `bin` and `undo` on the command line."""

import pytest

from tests.command import QUICK, Kbdesk


@pytest.fixture
def kbdesk(tmp_path):
    command = Kbdesk(tmp_path / "data", **QUICK)
    yield command
    command.end()


def test_articles_go_to_the_bin_come_back_and_go_for_good(kbdesk, tmp_path):
    links = tmp_path / "links.txt"
    links.write_text("\n".join(f"https://example.org/{n}" for n in range(3)), "utf-8")
    kbdesk.ok("import", links, "--links-only")
    one, two, three = (row["id"] for row in kbdesk.rows("list"))
    assert "There is no article 99" in kbdesk.refused("delete", one, 99)
    assert kbdesk.ok("delete", one, two).startswith("2 articles moved to the bin")
    assert [row["id"] for row in kbdesk.rows("list")] == [three]
    binned = kbdesk.rows("bin")
    assert {row["id"] for row in binned} == {one, two}
    assert all(row["deleted"] for row in binned)
    assert "in the bin" in kbdesk.refused("bin", "restore", three)
    assert kbdesk.ok("bin", "restore", one) == "1 article restored.\n"
    assert kbdesk.ok("undo") == "Undone: restore, 1 article.\n"
    assert kbdesk.ok("undo") == "Undone: delete, 2 articles.\n"
    assert "nothing to undo" in kbdesk.refused("undo")
    kbdesk.ok("delete", one, two)
    assert kbdesk.ok("bin", "empty", one) == "1 article deleted for good.\n"
    assert kbdesk.ok("bin", "empty") == "1 article deleted for good.\n"
    assert kbdesk.ok("bin", "list") == ""
    assert [row["id"] for row in kbdesk.rows("list")] == [three]
