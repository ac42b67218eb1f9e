"""Real exports of other programs: every link that they hold."""

from pathlib import Path

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.importers import NotAnExport, open_export

REAL = Path(__file__).resolve().parents[3] / "shared" / "fixtures" / "imports"
LINKS = {
    "firefox_backup.json": 2,
    "pinboard_export.json": 3,
    "pocket.csv": 7,
    "omnivore.json": 20,
    "wallabag_v2_read.json": 2,
    "linkwarden.json": 6,
}


@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real exports is not beside this checkout")
@pytest.mark.parametrize("name", LINKS)
def test_every_link_is_found(name):
    entries = list(open_export(REAL / name).entries())
    assert sum(isinstance(entry, Bookmark) for entry in entries) == LINKS[name]


def test_pocket_s_columns(tmp_path):
    path = tmp_path / "part_000000.csv"
    path.write_text(
        "title,url,time_added,tags,status\n"
        '"One, two",https://a.example/1,1600322788,reading|history,unread\n'
        "Three,https://a.example/3,not a time,,archive\n"
    )
    one, three = open_export(path).entries()
    assert (one.title, one.added, one.tags) == ("One, two", 1600322788, ["reading", "history"])
    assert (three.url, three.added) == ("https://a.example/3", None)
    assert "archived" in three.flags or "read" in three.flags


def test_json_of_an_unknown_program_is_said_to_be_that(tmp_path):
    path = tmp_path / "thing.json"
    path.write_text('{"weather": ["sunny"]}')
    with pytest.raises(NotAnExport, match=r"thing\.json"):
        open_export(path)
