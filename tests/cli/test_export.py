"""`export` on the command line: all, some, and what is said."""

import json

import pytest

from tests.prepared import Prepared


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data")
    html = tmp_path / "bookmarks.html"
    html.write_text(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Top</H3><DL><p><DT><H3>Inner</H3><DL><p>"
        '<DT><A HREF="https://a.example/1" TAGS="sea">Harbour</A></DL><p></DL><p>'
        '<DT><A HREF="https://a.example/2" TAGS="land">Mountain</A></DL><p>',
        "utf-8",
    )
    command.ok("import", html, "--links-only")
    command.ok("run", "--until-idle")
    yield command
    command.end()


def test_a_selection_is_exported(kbdesk, tmp_path):
    def exported(*args):
        path = tmp_path / "some.json"
        said = kbdesk.ok("export", path, *args)
        found = [article["title"] for article in json.loads(path.read_text("utf-8"))["articles"]]
        assert f"{len(found)} article" in said
        return sorted(found)

    assert exported() == ["Harbour", "Mountain"]
    assert exported("--tag", "sea") == exported("--folder", "Top") == exported("--folder", "Top/Inner") == ["Harbour"]
    assert exported("--search", "mountain") == ["Mountain"]
    [mountain] = [row["id"] for row in kbdesk.rows("list", "--tag", "land")]
    kbdesk.ok("categories", "assign", "Sport", mountain)
    assert exported("--category", "Sport") == exported("--ids", mountain) == ["Mountain"]

    done = kbdesk.run("export", tmp_path / "some.html")
    assert done.stdout == f"2 articles written to {tmp_path / 'some.html'} (Bookmark HTML).\n"
    assert done.stderr == "Bookmark HTML has no place for categories (1).\n"

    assert "no folder 'Nope'" in kbdesk.refused("export", tmp_path / "x.json", "--folder", "Nope")
    assert "no tag 'nope'" in kbdesk.refused("export", tmp_path / "x.json", "--tag", "nope")
    assert "nothing was written" in kbdesk.refused("export", tmp_path / "x.json", "--category", "sport", "--tag", "sea")
    assert "leave out" in kbdesk.refused("export", tmp_path / "x.json", "--tag", "sea", "--ids", 1)
    assert "no article 99" in kbdesk.refused("export", tmp_path / "x.json", "--ids", 99)
