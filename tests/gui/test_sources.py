"""The pane of sources: its lines change where they are, and who is on one of them stays there."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kbdesk.commands.picking import EVERYTHING
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.sources.model import EVERY_TAG, FIRST_TAGS
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme
from kbdesk.jobs.events import Hub
from kbdesk.library.records import MOST_TAGS, Filter, Folder, SavedSearch, Sources, Tag
from tests.gui.conftest import TIMEOUT
from tests.gui.hands import choose
from tests.waiting import PATIENCE


def tags(**counts):
    """Tags as the engine gives them: those of most articles first."""
    made = [Tag(name, count) for name, count in counts.items()]
    return tuple(sorted(made, key=lambda tag: (-tag.count, tag.name)))


def folders(*lines):
    """Folders of (id, parent, name)."""
    return tuple(Folder(id, parent, name, 1) for id, parent, name in lines)


SOURCES = Sources(
    all=9,
    unread=5,
    starred=0,
    notes=0,
    failed=0,
    folders=folders((1, None, "History"), (2, 1, "Rome"), (3, None, "Science")),
    tags=tags(copper=4, harbour=3, tin=2, wood=1),
    categories=(("Education", 2), ("Sport", 7)),
    searches=(SavedSearch(1, "old pages", "before:2000"),),
)


class Shelf:
    """An engine whose sources are what they are set to."""

    def __init__(self):
        self.events = Hub()
        self.now = SOURCES

    def sources(self):
        return self.now


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def pane(qtbot, qapp, shelf):
    bridge = Bridge(shelf)
    theme = Theme(qapp)
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SourcesPane(shelf, bridge, theme, Icons(theme), parent)
    made.keep = parent  # Python would let go of it
    made.resize(240, 700)
    parent.show()
    with qtbot.waitSignal(made.loaded, timeout=TIMEOUT):
        made.refresh()
    yield made
    bridge.close()
    assert bridge.join(PATIENCE)


@pytest.fixture
def change(qtbot, pane, shelf):
    """Has the library become another one, and the pane show it."""

    def become(**changes):
        shelf.now = msgspec.structs.replace(shelf.now, **changes)
        with qtbot.waitSignal(pane.loaded, timeout=TIMEOUT):
            pane.refresh()

    return become


def shown(pane):
    """The names of all lines that are unfolded, with their counts, from the top."""
    lines, index = [], pane.rows.index(0, 0)
    while index.isValid():
        node = pane.rows.node(index)
        lines.append(node.name if node.count is None else f"{node.name} {node.count}")
        index = pane.indexBelow(index)
    return lines


def below(pane, section):
    """The names of the lines of a section."""
    index = pane.rows.find(("section", section))
    return [pane.rows.index(row, 0, index).data() for row in range(pane.rows.rowCount(index))]


def test_a_source_without_articles_leaves_none_of_another_beside_it(qtbot, window, engine, site):
    engine.add([site.url("/ok/1")])
    qtbot.waitUntil(lambda: engine.work().idle and window.list.model.rowCount() == 1)
    qtbot.waitUntil(lambda: window.sources.sources.all == 1)  # till then the page of an empty library may come again
    window.sources.choose(("library", "unread"))
    qtbot.waitUntil(lambda: window.list.name == "Unread" and window.list.number.text() == "1")
    choose(qtbot, window)
    engine.arranging.flag(EVERYTHING, "read")
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 0)
    assert window.reader.article is not None, "the last of a list is still being read"
    window.sources.choose(("library", "all"))
    qtbot.waitUntil(lambda: window.list.name == "All" and window.list.number.text() == "1")
    assert window.reader.article is not None, "there may be more of it in the next list"
    window.sources.choose(("library", "starred"))
    qtbot.waitUntil(lambda: window.reader.article is None)
    qtbot.waitUntil(window.reader_pane.placeholder.isVisible)


def test_it_shows_library_searches_folders_categories_and_tags(pane):
    library = ["All 9", "Unread 5", "Starred 0", "Notes 0", "Failed 0", "Duplicates"]
    searches, labels = ["Saved searches", "old pages"], ["Folders", "History 1", "Science 1"]
    categories = ["Categories", "Education 2", "Sport 7"]
    assert shown(pane) == [
        *library, *searches, *labels, *categories, "Tags", "copper 4", "harbour 3", "tin 2", "wood 1",
    ]  # fmt: skip


def test_lines_come_go_and_move_without_a_reset(pane, change):
    resets = []
    pane.rows.modelAboutToBeReset.connect(lambda: resets.append("reset"))
    change(
        archived=2,
        folders=folders((1, None, "History"), (3, None, "Science"), (2, 3, "Rome"), (4, None, "Art")),
        tags=tags(copper=4, harbour=6, wood=5, zinc=5),
        categories=(("Health", 1), ("Sport", 8)),
        searches=(),
    )
    assert resets == []
    assert shown(pane)[:5] == ["All 9", "Unread 5", "Starred 0", "Archived 2", "Notes 0"]
    assert not pane.rows.find(("section", "searches")).isValid()
    assert below(pane, "folders") == ["History", "Science", "Art"]
    assert pane.rows.find(("folder", 2)).parent() == pane.rows.find(("folder", 3))
    assert below(pane, "categories") == ["Health", "Sport"]
    assert below(pane, "tags") == ["harbour", "wood", "zinc", "copper"]


def test_who_is_on_a_line_stays_there_when_it_moves(pane, change):
    told = []
    pane.choose(("tag", "tin"))
    pane.chosen.connect(lambda chosen, name: told.append(name))
    change(tags=tags(tin=9, copper=4, harbour=3, lead=3, wood=1))
    assert below(pane, "tags")[0] == "tin"
    assert pane.currentIndex() == pane.rows.find(("tag", "tin"))
    assert pane.selectionModel().isSelected(pane.currentIndex())
    assert (pane.key, told) == (("tag", "tin"), [])


def test_what_is_folded_and_how_far_it_is_scrolled_stays(pane, change):
    pane.resize(240, 120)
    pane.collapse(pane.rows.find(("section", "categories")))
    pane.expand(pane.rows.find(("folder", 1)))
    pane.verticalScrollBar().setValue(5)
    change(tags=tags(tin=9, copper=4, lead=3), categories=(("Sport", 7),))
    assert not pane.isExpanded(pane.rows.find(("section", "categories")))
    assert pane.isExpanded(pane.rows.find(("folder", 1)))
    assert pane.isExpanded(pane.rows.find(("section", "tags")))
    assert pane.verticalScrollBar().value() == 5


def test_a_section_that_went_is_folded_as_it_was_when_it_comes_again(pane, change):
    pane.collapse(pane.rows.find(("section", "tags")))
    change(tags=())
    change(tags=tags(copper=1), searches=())
    assert not pane.isExpanded(pane.rows.find(("section", "tags")))
    change(searches=(SavedSearch(2, "new pages", "after:2020"),))
    assert pane.isExpanded(pane.rows.find(("section", "searches")))


def test_where_the_line_one_is_on_goes_all_is_shown(pane, change):
    pane.choose(("category", "Education"))
    told = []
    pane.chosen.connect(lambda chosen, name: told.append((chosen, name)))
    change(categories=(("Sport", 7),))
    assert told == [(Filter(), "All")]
    assert pane.currentIndex() == pane.rows.find(("library", "all"))
    assert pane.key == ("library", "all")


def test_a_line_that_is_chosen_before_it_is_there_is_gone_to_when_it_comes(pane, shelf, change):
    pane.choose(("search", 7))
    change(searches=(*SOURCES.searches, SavedSearch(7, "mine", "is:unread")))
    assert pane.currentIndex() == pane.rows.find(("search", 7))
    assert pane.key == ("search", 7)


def test_a_saved_search_that_asks_for_something_else_is_told_as_it_is_now(pane, change):
    change(searches=(SavedSearch(1, "old pages", "before:1990"),))
    assert pane.rows.node(pane.rows.find(("search", 1))).search.query == "before:1990"
    assert pane.rows.find(("search", 1)).data(Qt.ItemDataRole.ToolTipRole) == "before:1990"


def test_only_lines_that_are_others_are_told(pane, change):
    told = []
    pane.rows.dataChanged.connect(lambda first, last: told.append(first.data()))
    change(all=10, tags=tags(copper=4, harbour=3, tin=2, wood=2))
    assert sorted(set(told)) == ["All", "wood"]


def test_a_screen_reader_is_told_the_name_and_the_count(pane, change):
    change(unread=1)
    said = Qt.ItemDataRole.AccessibleTextRole
    assert pane.rows.find(("library", "unread")).data(said) == "Unread, 1 article"
    assert pane.rows.find(("section", "tags")).data(said) == "Tags"


def test_the_rest_of_many_tags_comes_when_it_is_asked_for(qtbot, pane, change):
    many = {f"tag{number:03}": 1000 - number for number in range(FIRST_TAGS + 30)}
    change(tags=tags(**many))
    assert len(below(pane, "tags")) == FIRST_TAGS + 1
    pane.setCurrentIndex(pane.rows.find(("more", "tags")))
    qtbot.waitUntil(lambda: below(pane, "tags") == list(many), timeout=TIMEOUT)


def test_the_tags_that_are_not_among_the_sources_are_a_click_or_enter_away(qtbot, pane, change):
    many = {f"tag{number:03}": 1000 - number for number in range(MOST_TAGS)}
    change(tags=tags(**many))
    pane.setCurrentIndex(pane.rows.find(("more", "tags")))
    qtbot.waitUntil(lambda: pane.rows.find(EVERY_TAG).isValid(), timeout=TIMEOUT)
    line = pane.rows.find(EVERY_TAG)
    assert line.data() == "All tags…"
    told = []
    pane.every_tag_wanted.connect(lambda: told.append(None))
    pane.setCurrentIndex(line)
    assert not told, "who goes by with the arrow keys has asked for nothing"
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    pane.scrollTo(line)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.visualRect(line).center())
    assert len(told) == 2


@pytest.fixture
def menu(pane):
    """Menus that were asked for: of what, and the menu."""
    asked = []

    def pop_up(kind, name, place):
        made = QMenu(pane)
        made.addAction("Rename…")
        made.popup(place)
        asked.append((kind, name, made))

    pane.label_menu_wanted.connect(pop_up)
    return asked


def ask(pane, index, reason=QContextMenuEvent.Reason.Mouse):
    place = pane.visualRect(index).center()
    QApplication.sendEvent(pane.viewport(), QContextMenuEvent(reason, place, pane.viewport().mapToGlobal(place)))


def test_a_right_click_asks_for_the_menu_of_a_line_and_leaves_what_is_shown(qtbot, pane, menu):
    pane.choose(("category", "Sport"))
    chosen = []
    pane.chosen.connect(lambda *what: chosen.append(what))
    line = pane.rows.find(("tag", "tin"))
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.RightButton, pos=pane.visualRect(line).center())
    ask(pane, line)
    assert [asked[:2] for asked in menu] == [("tag", "tin")]
    assert (pane.key, chosen) == (("category", "Sport"), [])
    assert pane.currentIndex() == pane.rows.find(("category", "Sport"))
    assert pane.lit == line, "what the menu is about is seen"
    menu[0][2].close()
    assert not pane.lit.isValid()
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.visualRect(line).center())
    assert pane.key == ("tag", "tin")


def test_the_key_for_menus_asks_for_that_of_the_line_one_is_on(pane, menu):
    pane.choose(("tag", "copper"))
    ask(pane, pane.rows.find(("tag", "tin")), QContextMenuEvent.Reason.Keyboard)
    assert [asked[:2] for asked in menu] == [("tag", "copper")]
    menu[0][2].close()
