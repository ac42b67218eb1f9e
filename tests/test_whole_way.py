"""From an export to a searchable library, as its user goes it: by the command line, and by the demo."""

import json

import pytest

from tests.command import QUICK, Kbdesk
from tests.site import Site


@pytest.fixture
def kbdesk(tmp_path):
    command = Kbdesk(tmp_path / "data", **{key.replace(".", "__"): value for key, value in QUICK.items()})
    yield command
    command.end()


def test_export_in_library_out(kbdesk, tmp_path):
    with Site() as site:
        entries = "".join(
            f'<DT><A HREF="{site.url(f"/ok/{n}")}" ADD_DATE="1500000000" TAGS="pile,t{n % 3}">Mine {n}</A>\n'
            for n in range(60)
        )
        export = tmp_path / "bookmarks.html"
        export.write_text(
            "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3>Box</H3>\n<DL><p>\n"
            + entries
            + f'<DT><A HREF="{site.url("/status/410")}" TAGS="lost">Gone</A>\n<DD>but noted\n</DL><p>\n</DL><p>\n'
        )
        done = kbdesk.run("import", export, "--wait")
        assert done.returncode == 3, "done, but one failed"
        assert "60 done, 0 duplicate, 0 skipped, 1 failed." in done.stdout

    [failure] = kbdesk.rows("failures")
    assert (failure["kind"], failure["http_status"], failure["attempts"]) == ("http_status", 410, 1)
    [gone] = kbdesk.rows("list", "--tag", "lost")
    assert (gone["title"], gone["folder"], gone["status"]) == ("Gone", ["Box"], "failed")
    assert json.loads(kbdesk.ok("show", gone["id"], "--format", "json"))["note"] == "but noted"

    found = kbdesk.rows("search", "harbour", "--limit", 100)
    assert len(found) == 60
    assert {"id", "url", "title", "score", "snippet", "words", "status"} <= found[0].keys()
    assert "[harbour]" in found[0]["snippet"]
    text = kbdesk.ok("show", found[0]["id"])
    assert "tells of the" in text

    out = tmp_path / "out.json"
    kbdesk.ok("export", out)
    articles = json.loads(out.read_text())["articles"]
    assert len(articles) == 61
    assert {"text", "html", "note", "aliases"} <= articles[0].keys()


def test_the_demo_builds_its_library_without_a_network(tmp_path):
    said = Kbdesk(tmp_path / "untouched").ok("demo", "--headless")
    assert "Processed 69 of 69: 64 done, 2 duplicate, 3 failed." in said
    assert "64 of 64 articles analysed.\n" in said
    for kind in ("http_status", "no_text", "unsupported_type"):
        assert kind in said
    assert "lighthouse" in said
    assert not (tmp_path / "untouched").exists(), "a demo touches nobody's library"


def test_the_demo_says_where_nothing_could_be_analysed(monkeypatch, capsys):
    """As where what the analysis needs is missing; its child processes are not reached by a stand-in, so it is here."""
    from kbdesk.cli import main
    from kbdesk.commands.curation import Curation

    asked = Curation.analysed
    monkeypatch.setattr(Curation, "analysed", lambda self: (0, asked(self)[1]))
    assert main(["demo", "--headless"]) == 3
    assert "0 of 64 articles analysed, 64 could not be.\n" in capsys.readouterr().out
