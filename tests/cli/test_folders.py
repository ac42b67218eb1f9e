"""`kbdesk folders`: folders on the command line."""

import pytest

from tests.command import QUICK, Kbdesk


@pytest.fixture
def kbdesk(tmp_path):
    command = Kbdesk(tmp_path / "data", **QUICK)
    links = tmp_path / "links.md"
    links.write_text("[One](https://example.org/1)", "utf-8")
    command.ok("import", links, "--links-only", "--folder", "Work/Papers")
    yield command
    command.end()


def shown(kbdesk):
    return {"/".join(row["folder"]): row["articles"] for row in kbdesk.rows("folders")}


def test_folders_are_listed_made_moved_and_removed(kbdesk):
    assert shown(kbdesk) == {"Work": 1, "Work/Papers": 1}
    assert kbdesk.ok("folders", "add", "Work/Later") == ("There is the folder Later now; `kbdesk undo` undoes it.\n")
    assert kbdesk.ok("folders", "add", "Work/Later") == "It was so already.\n"
    assert shown(kbdesk) == {"Work": 1, "Work/Later": 0, "Work/Papers": 1}
    assert kbdesk.ok("folders") == "1  Work\n0  Work/Later\n1  Work/Papers\n"
    assert "The folder is Some day now" in kbdesk.ok("folders", "move", "Work/Later", "Some day")
    assert shown(kbdesk) == {"Some day": 0, "Work": 1, "Work/Papers": 1}
    assert "is gone, its articles stay" in kbdesk.ok("folders", "remove", "Work")
    assert shown(kbdesk) == {"Some day": 0}
    assert [row["folder"] for row in kbdesk.rows("list")] == [[]]
    assert kbdesk.ok("undo") == "Undone: The folder “Work” was taken away; its articles stay.\n"
    assert kbdesk.ok("undo") == "Undone: The folder is “Some day” now.\n"
    assert kbdesk.ok("undo") == "Undone: There is a folder “Later” now.\n"
    assert shown(kbdesk) == {"Work": 1, "Work/Papers": 1}


def test_a_folder_that_is_not_there_or_has_no_name_is_refused_in_a_sentence(kbdesk):
    assert "There is no folder 'Work/None'" in kbdesk.refused("folders", "remove", "Work/None")
    assert "There is no folder 'None'" in kbdesk.refused("folders", "move", "None", "Other")
    assert "A folder needs a name" in kbdesk.refused("folders", "add", " / ")
