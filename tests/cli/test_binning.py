"""`delete`, `bin` and `undo` on the command line."""

import json
import os
import signal
import sqlite3

import pytest

from kbdesk import cli
from kbdesk.cli import output
from kbdesk.commands.picking import Selection
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from tests.command import QUICK
from tests.prepared import Prepared


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data", **QUICK)
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
    assert kbdesk.ok("undo") == "Undone: 1 article restored.\n"
    assert kbdesk.ok("undo") == "Undone: 2 articles moved to the bin.\n"
    assert "nothing to undo" in kbdesk.refused("undo")
    assert kbdesk.ok("redo") == "Done again: 2 articles moved to the bin.\n"
    assert kbdesk.ok("redo") == "Done again: 1 article restored.\n"
    assert "nothing to redo" in kbdesk.refused("redo")
    assert kbdesk.ok("undo") == "Undone: 1 article restored.\n"
    assert kbdesk.ok("undo") == "Undone: 2 articles moved to the bin.\n"
    kbdesk.ok("delete", one, two)
    assert kbdesk.ok("bin", "empty", one) == "1 article deleted for good.\n"
    assert kbdesk.ok("bin", "empty") == "1 article deleted for good.\n"
    assert kbdesk.ok("bin", "list") == ""
    assert [row["id"] for row in kbdesk.rows("list")] == [three]


def test_emptying_says_how_far_it_is_and_stops_where_it_is_told_to(kbdesk, tmp_path, monkeypatch, capsys):
    links = tmp_path / "links.txt"
    links.write_text("\n".join(f"https://example.org/{n}" for n in range(250)), "utf-8")
    kbdesk.ok("import", links, "--links-only", "--wait")
    kbdesk.ok("delete", *(row["id"] for row in kbdesk.rows("list", "--limit", 250)))
    said = []

    def passing(sentence):
        said.append(sentence)
        if sentence.startswith("Deleted for good: 200"):
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(output, "passing", passing)
    assert cli.main(["--data-dir", str(kbdesk.path), "bin", "empty"]) == 130
    assert capsys.readouterr().err == "kbdesk: stopped. 200 articles deleted for good; still in the bin: 50.\n"
    assert said == ["Deleted for good: 100 of 250", "Deleted for good: 200 of 250", ""]
    database = sqlite3.connect(kbdesk.path / "kbdesk.sqlite3")
    assert database.execute("SELECT count(*) FROM task WHERE kind = 'forget_words'").fetchall() == [(1,)]
    database.close()
    assert kbdesk.ok("bin", "empty") == "50 articles deleted for good.\n"


def test_what_was_undone_is_said_as_a_person_would(kbdesk, tmp_path):
    links = tmp_path / "links.txt"
    links.write_text("https://example.org/1", "utf-8")
    kbdesk.ok("import", links, "--links-only", "--tag", "old")
    engine = Engine(DataFolder(kbdesk.path))
    try:
        everything = Selection()
        arranging = engine.arranging
        arranging.tag(everything, "river", "sea")
        arranging.untag(everything, "old")
        arranging.move(everything, ["Work"])
        folder = arranging.folder_at(["Work"])
        arranging.move_folder(folder, ["Office"])
        arranging.dissolve_folder(arranging.folder_at(["Office"]))
        arranging.flag(everything, "archive")
        engine.curation.rename_tag("river", "rivers")
        engine.searches.save("river")
        engine.searches.delete(1)
    finally:
        engine.stop()
    for said in (
        "Deleted “river”.",
        "'river' was renamed to 'rivers'.",
        "1 article archived.",
        "The folder “Office” was taken away; its articles stay.",
        "The folder is “Office” now.",
        "1 article moved to “Work”.",
        "The tag “old” was taken from 1 article.",
        "1 article given the tags river, sea.",
    ):
        assert kbdesk.ok("undo") == f"Undone: {said}\n"
    assert kbdesk.ok("redo") == "Done again: 1 article given the tags river, sea.\n"


def test_what_is_deleted_for_good_is_nowhere_in_the_folder(kbdesk, tmp_path):
    kept = {"title": "Kept", "url": "https://kept.example/", "note": "keepsake"}
    gone = {"title": "Pelargonium", "url": "https://quinces.example/marmalade", "note": "Zwetschgen"}
    lost = {"title": "Mirabelles", "url": "http://127.0.0.1:9/blackthorn"}
    many = [{"title": f"T{n}", "url": f"https://many.example/{n}"} for n in range(50)]
    for name, links in (("many", [kept, gone, *many]), ("few", [lost])):
        (tmp_path / f"{name}.json").write_text(json.dumps(links))
    kbdesk.ok("import", tmp_path / "many.json", "--links-only", "--wait")
    kbdesk.ok("import", tmp_path / "few.json", "--wait", codes=(3,))
    ids = {row["title"]: row["id"] for row in kbdesk.rows("list")}
    [job] = [row["id"] for row in kbdesk.rows("jobs") if row["kind"] == "batch"]
    kbdesk.ok("delete", ids["Pelargonium"], ids["Mirabelles"])
    kbdesk.ok("bin", "empty")
    kbdesk.ok("run", "--until-idle")
    held = {file: file.read_bytes() for file in kbdesk.path.rglob("*") if file.is_file()}
    for word in ("Pelargonium", "quinces.example", "marmalade", "Zwetschgen", "Mirabelles", "blackthorn"):
        assert not [file.name for file, content in held.items() if word.lower().encode() in content.lower()], word
    assert any(b"keepsake" in content for content in held.values())
    # What the import did is still known.
    assert kbdesk.rows("jobs", job)[0]["done"] == 52
    assert kbdesk.ok("doctor")
