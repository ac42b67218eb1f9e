"""What a search has to say is said by the command line and by the window."""

import json

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.cli import main
from kbdesk.engine import Engine
from kbdesk.library.library import Library
from kbdesk.library.records import Filter
from tests.waiting import PATIENCE


@pytest.fixture
def filled(folder):
    library = Library(folder)
    with library.write():
        article = library.articles.link("https://a.example/", Bookmark(url="u", title="Of lighthouses")).article
        library.fulltext.index(article)
    library.close()
    return folder


def test_the_command_line_says_it_beside_the_hits(filled, capsys):
    assert main(["--data-dir", str(filled.path), "search", '"of lighthouses', "--json"]) == 0
    said = capsys.readouterr()
    assert [json.loads(line)["title"] for line in said.out.splitlines()] == ["Of lighthouses"]
    assert said.err == "The quotation mark is not closed; all that follows it was taken as one phrase.\n"
    assert main(["--data-dir", str(filled.path), "search", "lighthouses"]) == 0
    assert capsys.readouterr().err == ""


def test_the_window_says_it_over_the_hits(filled, qtbot, qapp):
    from kbdesk.gui.articles.list_pane import ListPane
    from kbdesk.gui.bridge import Bridge
    from kbdesk.gui.widgets.icons import Icons
    from kbdesk.gui.widgets.theme import Theme

    engine = Engine(filled)
    bridge, theme = Bridge(engine), Theme(qapp)
    pane = ListPane(engine, bridge, theme, Icons(theme), None)
    qtbot.addWidget(pane)
    pane.show_source(Filter(), "All")
    pane.field.setText('"of lighthouses')
    qtbot.waitUntil(lambda: pane.hits.rowCount() == 1)
    assert "not closed" in pane.notice.text()
    assert not pane.notice.isHidden()
    pane.field.setText('"of lighthouses"')
    qtbot.waitUntil(pane.notice.isHidden)
    assert pane.hits.rowCount() == 1
    pane.field.setText("before:soon")
    qtbot.waitUntil(lambda: not pane.notice.isHidden())
    pane.field.clear()
    assert pane.notice.isHidden()
    bridge.close()
    assert bridge.join(PATIENCE)
    engine.stop()
