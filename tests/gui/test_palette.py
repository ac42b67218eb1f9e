"""The palette and the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from kbdesk.engine import Engine
from kbdesk.gui.palette.match import Entry, matches
from kbdesk.gui.preferences.keys_dialog import KeysDialog
from kbdesk.gui.sources import model as sources_model
from kbdesk.gui.words.other_words import other_words
from kbdesk.library.preview import Choices
from kbdesk.library.records import Filter
from tests.gui.conftest import desk_of, end
from tests.gui.hands import TIMEOUT, choose

CONTROL = Qt.KeyboardModifier.ControlModifier


def names(typed, entries, recent=()):
    return [entry.text for entry in matches(typed, entries, recent)]


ENTRIES = [
    Entry(("command", "read"), "Mark Read or Unread"),
    Entry(("command", "unread"), "Next Unread Article"),
    Entry(("command", "failures"), "Show Failures"),
    Entry(("tag", "café"), "Café"),
    Entry(("folder", 1), "History › Old Rivers"),
]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("mark", "Mark Read or Unread"),
        ("unread next", "Next Unread Article"),
        ("nua", "Next Unread Article"),
        ("cafe", "Café"),
        ("fialures", "Show Failures"),
        ("old riv", "History › Old Rivers"),
        ("ivers", "History › Old Rivers"),
    ],
)
def test_words_beginnings_initials_and_mistakes_are_understood(typed, first):
    assert names(typed, ENTRIES)[0] == first


def test_what_fits_nothing_finds_nothing():
    assert names("xyzzy", ENTRIES) == []


def test_a_mistake_in_a_long_word_is_no_short_command():
    """Enter would star what is read, where somebody looks for a title."""
    commands = [Entry(("command", "star"), "Star"), Entry(("command", "delete"), "Delete")]
    assert names("sarmelo", commands) == []
    assert names("delette", commands) == ["Delete"]


def test_titles_that_begin_so_come_before_others_that_have_the_words(qtbot, window, engine):
    titles = [f"Old Rivers {n}" for n in range(12)]
    links = "\n".join(
        f"[{title}](https://site.example/{n})"
        for n, title in enumerate(["Rivers of old, and how they found their way to the sea", *titles])
    )
    engine.import_(engine.preview(text=links), Choices(fetch=False))
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    found = [entry.text for entry in window.palette_._articles("rivers")]
    assert found[0].startswith("Rivers of old")
    assert len(found) == 8


def test_what_was_used_last_comes_first():
    assert names("", ENTRIES)[0] == "Mark Read or Unread"
    assert names("", ENTRIES, [("tag", "café")])[0] == "Café"
    assert names("unread", ENTRIES, [("command", "read")])[0] == "Mark Read or Unread"


MENU = [
    Entry(("command", "export"), "Export"),
    Entry(("command", "tags"), "Add a Tag"),
    Entry(("command", "labels"), "Tags and Categories"),
    Entry(("command", "mark_read"), "Mark as Read"),
    Entry(("command", "unstar"), "Unstar"),
    Entry(("command", "toggle_star"), "Star or Unstar"),
    Entry(("choice", "0.2"), "Theme: Dark", name="Dark"),
    Entry(("choice", "1.0"), "Sort and Group: Title", name="Title"),
    Entry(("choice", "1.1"), "Sort and Group: Reading Time", name="Reading Time"),
    Entry(("choice", "1.2"), "Sort and Group: No Groups", name="No Groups"),
    Entry(("choice", "1.3"), "Sort and Group: Group by Day", name="Group by Day"),
    Entry(("library", "starred"), "Starred"),
    Entry(("folder", 1), "Dark ages"),
    Entry(("folder", 2), "Dark ages › Group work", name="Group work"),
    Entry(("tag", "expertise"), "expertise"),
    Entry(("tag", "export"), "export"),
    Entry(("tag", "sorting"), "sorting"),
    Entry(("tag", "tagging"), "tagging"),
    Entry(("tag", "stage"), "stage"),
    Entry(("tag", "star"), "star"),
    Entry(("tag", "rock stars"), "rock stars"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("group", "Group by Day|Group work|No Groups|Title|Reading Time"),
        ("sort", "Title|Reading Time|No Groups|Group by Day|sorting"),
        ("tag", "Add a Tag|Tags and Categories|tagging|stage"),
        ("exp", "Export|expertise|export"),
        ("export", "Export|export"),
        ("dark", "Dark|Dark ages|Group work"),
        ("star", "star|Star or Unstar|Starred|rock stars|Unstar"),
        ("read", "Mark as Read|Reading Time"),
        ("title", "Title"),
        ("sort title", "Title"),
        ("taging", "tagging|sorting"),
    ],
)
def test_the_order_is_that_of_how_well_a_name_fits_and_then_of_the_menus(typed, found):
    assert "|".join(entry.name or entry.text for entry in matches(typed, MENU, [])) == found


def test_what_is_called_so_comes_before_what_was_used_last_and_that_before_what_fits_better():
    used = [("tag", "rock stars"), ("command", "unstar")]
    assert names("star", MENU, used) == ["star", "rock stars", "Star or Unstar", "Starred", "Unstar"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("グループ", ["グループなし", "並べ替えとグループ化: 逆順"]),
        ("並べ", ["並べ替えとグループ化: 逆順"]),
        ("タグ", ["タグを追加"]),
    ],
)
def test_words_without_spaces_are_found_too(typed, found):
    entries = [
        Entry(("command", "tags"), "タグを追加"),
        Entry(("choice", "1.0"), "並べ替えとグループ化: 逆順", name="逆順"),
        Entry(("choice", "1.1"), "グループなし"),
    ]
    assert names(typed, entries) == found


def open_palette(window):
    window.actions_["palette"].trigger()
    return window.palette_.palette


def test_a_command_a_tag_and_an_article_by_keyboard_alone(qtbot, window, engine, site):
    engine.add([site.url(f"/ok/{number}") for number in (1, 2)], tags=("rivers",))
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: any(t.name == "rivers" for t in window.sources.sources.tags), timeout=TIMEOUT)

    palette = open_palette(window)
    qtbot.keyClicks(palette.field, "activity")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)  # before anything was looked up
    qtbot.waitUntil(lambda: window.activity.isVisible(), timeout=TIMEOUT)
    assert window.palette_.palette is None

    palette = open_palette(window)
    assert palette._items[0].text(0) == "Activity", "used last"
    qtbot.keyClicks(palette.field, "rivers")
    qtbot.waitUntil(lambda: palette._shown_for == "rivers", timeout=TIMEOUT)
    assert palette._items[0].text(1) == "Tag"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.list.heading.text() == "rivers", timeout=TIMEOUT)

    palette = open_palette(window)
    qtbot.keyClicks(palette.field, "article 2")
    qtbot.waitUntil(lambda: palette._shown_for == "article 2", timeout=TIMEOUT)
    titles = [item.text(0) for item in palette._items]
    assert "Article 2" in titles
    for _ in range(titles.index("Article 2")):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Paragraph 2 of article 2" in window.reader.toPlainText(), timeout=TIMEOUT)


def test_nothing_that_fits_says_so_and_escape_closes_it(qtbot, window):
    palette = open_palette(window)
    qtbot.keyClicks(palette.field, "qqqqzzzz")
    qtbot.waitUntil(lambda: palette.nothing.isVisible(), timeout=TIMEOUT)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.palette_.palette is None


@pytest.fixture
def dialog(window):
    window.actions_["keys"].trigger()
    return window.findChild(KeysDialog)


def press(dialog, command, key):
    dialog.choose(command)
    dialog.editor.setKeySequence(QKeySequence(key))
    dialog.editor.editingFinished.emit()


def shortcuts(window, name):
    return [key.toString() for key in window.actions_[name].shortcuts()]


def test_the_first_command_that_is_found_is_the_one_whose_key_is_shown(dialog):
    dialog.field.setText("star or")
    assert dialog.command == "toggle_star"
    assert dialog.editor.keySequence().toString() == "S"
    dialog.field.setText("nothing like it")
    assert dialog.command == "toggle_star"


def test_a_key_is_changed_and_kept_for_the_next_start(qtbot, qapp, desk, window, folder, dialog):
    press(dialog, "toggle_star", "Ctrl+Shift+S")
    assert shortcuts(window, "toggle_star") == ["Ctrl+Shift+S"]
    assert "Ctrl+Shift+S" in window.actions_["toggle_star"].toolTip()
    end(qtbot, desk)
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built, timeout=TIMEOUT)
    assert shortcuts(again.window, "toggle_star") == ["Ctrl+Shift+S"]
    end(qtbot, again)


def test_a_key_that_is_taken_says_whose_it_is(qtbot, window, dialog):
    press(dialog, "toggle_star", "M")
    assert shortcuts(window, "toggle_star") == ["S"]
    assert "Mark Read or Unread" in dialog.problem.text()
    dialog.take.click()
    assert shortcuts(window, "toggle_star") == ["M"]
    assert shortcuts(window, "toggle_read") == []
    dialog.choose("toggle_read")
    dialog.usual.click()
    assert shortcuts(window, "toggle_read") == ["M"]
    assert shortcuts(window, "toggle_star") == []
    dialog.reset_all.click()
    assert shortcuts(window, "toggle_star") == ["S"]


def test_keys_that_edit_text_stay_what_they_are(window, dialog):
    press(dialog, "toggle_star", "Space")
    assert shortcuts(window, "toggle_star") == ["S"]
    assert dialog.problem.text()
    assert not dialog.take.isVisible()
    dialog.none.click()
    assert shortcuts(window, "toggle_star") == []


def test_esc_leads_out_of_the_field_for_a_key_and_then_out_of_the_dialog(qtbot, window, dialog):
    press(dialog, "toggle_star", "M")
    dialog.editor.setFocus()
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Escape)
    assert dialog.list.hasFocus()
    assert dialog.editor.keySequence().toString() == "S"
    assert not dialog.problem.isVisible()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert shortcuts(window, "toggle_star") == ["S"]


def test_the_list_of_keys_can_be_searched(dialog):
    dialog.field.setText("unread")
    shown = [item.text(0) for item in dialog._items if not item.isHidden()]
    assert shown == [
        "Mark as Unread",
        "Mark Read or Unread",
        "Next Unread Article",
        "Read on, then go to the next unread article",
    ]


def test_nonsense_in_the_window_s_settings_is_passed_over(qtbot, qapp, folder):
    folder.path.mkdir(parents=True, exist_ok=True)
    (folder.path / "window.ini").write_text('[General]\nkeys=[1\npalette="{}"\n')
    again = desk_of(qapp, Engine(folder))
    again.open()
    qtbot.waitUntil(lambda: again.window.built, timeout=TIMEOUT)
    assert shortcuts(again.window, "toggle_star") == ["S"]
    again.window.actions_["palette"].trigger()
    assert again.window.palette_.palette.isVisible()
    again.window.palette_.palette.reject()
    end(qtbot, again)


def test_the_palette_goes_to_the_notes_and_to_a_saved_search(qtbot, window, engine, bookmarks):
    engine.import_(engine.preview([bookmarks(["https://site.example/1", "https://site.example/2"])]))
    saved = engine.searches.save("tag:harbour", "All about harbours")
    qtbot.waitUntil(lambda: window.sources.rows.find(("search", saved.id)).isValid(), timeout=TIMEOUT)
    for typed, key in (("notes", ("library", "notes")), ("about harb", ("search", saved.id))):
        window.actions_["palette"].trigger()
        palette = window.palette_.palette
        qtbot.keyClicks(palette.field, typed)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda key=key: window.sources.currentIndex() == window.sources.rows.find(key), timeout=TIMEOUT)


def test_the_palette_puts_on_a_theme_and_sorts_the_list(qtbot, window, engine, bookmarks):
    engine.import_(engine.preview([bookmarks(["https://site.example/1", "https://site.example/2"])]))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2)

    def choose(typed):
        window.actions_["palette"].trigger()
        palette = window.palette_.palette
        qtbot.keyClicks(palette.field, typed)
        qtbot.waitUntil(lambda: palette.list.topLevelItemCount() > 0)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.palette_.palette is None)

    choose("dark")
    qtbot.waitUntil(lambda: window.theme.tokens.dark)
    choose("sort title")
    assert window.list.orders.applied(Filter()).order == "title"
    texts = [entry.text for entry in window.palette_._entries()]
    assert "Sort and Group: Relevance" not in texts, "that is for what was found"


def test_f10_leads_to_the_menus(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F10)
    bar = window.menuBar()
    assert bar.activeAction() is bar.actions()[0]
    qtbot.waitUntil(lambda: bar.actions()[0].menu().isVisible())
    bar.actions()[0].menu().close()


def test_the_palette_goes_to_a_tag_that_the_sources_do_not_show_yet(qtbot, monkeypatch, window, engine):
    monkeypatch.setattr(sources_model, "FIRST_TAGS", 5)
    for number in range(6):
        engine.add([f"https://site.example/{number}"], tags=[f"word{number}", "common"])
    engine.add(["https://site.example/last"], tags=["zebra"])
    qtbot.waitUntil(lambda: window.sources.sources.all == 7 and len(window.sources.sources.tags) == 8)
    key = ("tag", "zebra")
    assert not window.sources.rows.find(key).isValid()
    window.actions_["palette"].trigger()
    palette = window.palette_.palette
    qtbot.keyClicks(palette.field, "zebra")
    qtbot.waitUntil(lambda: palette.list.topLevelItemCount() > 0)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.list.heading.text() == "zebra")
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    assert window.sources.currentIndex() == window.sources.rows.find(key)
    assert window.focusWidget() is window.list.view


def test_what_a_command_is_called_elsewhere_finds_it(qtbot, window, engine):
    elsewhere = {
        "settings": "preferences",
        "preferences": "preferences",
        "manage tags": "labels",
        "refetch": "refresh",
        "reload": "refresh",
        "zoom": "larger",
        "zoom out": "smaller",
        "shortcuts": "keys",
        "import": "import",
        "export": "export",
        "quit": "quit",
        "exit": "quit",
        "trash": "delete",
    }
    engine.import_(engine.preview(text="https://example.org/1"), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    choose(qtbot, window)
    palette = open_palette(window)
    first = {typed: matches(typed, palette._entries, [])[0].key for typed in elsewhere}
    palette.reject()
    assert first == {typed: ("command", command) for typed, command in elsewhere.items()}


@pytest.mark.parametrize(("typed", "theme"), [("dark mode", "dark"), ("light", "light"), ("night mode", "dark")])
def test_a_theme_is_found_by_what_it_is_called_elsewhere(qtbot, window, typed, theme):
    palette = open_palette(window)
    qtbot.keyClicks(palette.field, typed)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.theme.choice == theme, timeout=TIMEOUT)


def test_what_was_deleted_is_found(qtbot, window, engine):
    engine.import_(engine.preview(text="https://example.org/1 https://example.org/2"), Choices(fetch=False))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2, timeout=TIMEOUT)
    engine.arranging.delete([engine.articles()[0].id])
    qtbot.waitUntil(lambda: window.sources.rows.find(("library", "bin")).isValid(), timeout=TIMEOUT)
    palette = open_palette(window)
    qtbot.keyClicks(palette.field, "trash")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.sources.key == ("library", "bin"), timeout=TIMEOUT)


def test_other_words_come_after_what_begins_so():
    entries = [Entry(("command", "type"), "Type and Colours", also="font, sepia"), Entry(("tag", "fonts"), "fonts")]
    assert names("fon", entries) == ["fonts", "Type and Colours"]
    assert names("sep", entries) == ["Type and Colours"]


def test_other_words_are_those_of_something_that_there_is(window):
    themes = {f"theme {name}" for name in window.actions_.theme_actions}
    assert other_words().keys() <= {*window.actions_.by_name, *themes, "source bin"}
