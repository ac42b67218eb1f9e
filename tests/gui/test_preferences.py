"""Preferences: every setting, checked before it is kept, changed without a restart."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton

from kbdesk.gui.preferences.dialog import PreferencesDialog
from kbdesk.gui.widgets.theme import DARK
from kbdesk.gui.words import preference_texts
from kbdesk.settings import Settings, store
from tests.gui.conftest import end
from tests.gui.hands import TIMEOUT


@pytest.fixture
def dialog(qtbot, window):
    window.actions_["preferences"].trigger()
    opened = window.findChild(PreferencesDialog)
    assert opened.isVisible()
    return opened


def type_into(qtbot, field, text):
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, text)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)


def test_every_setting_is_there_with_a_name_and_a_sentence():
    keys = [key for key, _ in Settings()]
    lines = [line for page in preference_texts.pages(keys) for line in page.lines]
    assert sorted(line.key for line in lines) == sorted(keys)
    for line in lines:
        assert line.name, line
        assert line.sentence.endswith("."), line
        assert line.unit or "seconds" not in line.key, line


def test_a_setting_without_a_description_is_still_there():
    pages = preference_texts.pages(["import.pace", "network.new_one"])
    assert [(page.name, [line.name for line in page.lines]) for page in pages] == [
        ("import", ["Pace"]),
        ("network", ["New one"]),
    ]


def test_a_value_is_kept_as_soon_as_it_is_changed(qtbot, window, engine, dialog):
    field = dialog.fields["import.chunk_size"]
    assert field.editor.text() == "10"
    type_into(qtbot, field, "25")
    qtbot.waitUntil(lambda: engine.settings.import_.chunk_size == 25, timeout=TIMEOUT)
    type_into(qtbot, dialog.fields["network.max_bytes"], "2.5")
    qtbot.waitUntil(lambda: engine.settings.network.max_bytes == 2_500_000, timeout=TIMEOUT)
    switch = dialog.fields["ui.notifications"].editor
    assert isinstance(switch, QCheckBox)
    switch.click()
    qtbot.waitUntil(lambda: engine.settings.ui.notifications is False, timeout=TIMEOUT)
    assert engine.is_running


def test_the_watched_folder_is_chosen_instead_of_typed(qtbot, window, engine, dialog, tmp_path):
    dialog.show_page("import")
    field = dialog.fields["import.watch_folder"]
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Choose…")
    button.click()
    files = field.editor.window().findChild(QFileDialog)
    files.fileSelected.emit(str(tmp_path))
    qtbot.waitUntil(lambda: engine.settings.import_.watch_folder == str(tmp_path))
    assert field.editor.text() == str(tmp_path)
    files.close()


def test_what_cannot_be_says_why_beside_the_field_and_is_not_kept(qtbot, window, engine, dialog):
    dialog.show_page("network")
    field = dialog.fields["network.per_host"]
    type_into(qtbot, field, "99")
    qtbot.waitUntil(lambda: field.problem.isVisible(), timeout=TIMEOUT)
    assert "16" in field.problem.text()
    assert "network.per_host" not in field.problem.text()
    assert engine.settings.network.per_host == 2
    assert field.editor.text() == "99", "it can be corrected"
    type_into(qtbot, field, "4")
    qtbot.waitUntil(lambda: engine.settings.network.per_host == 4, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: not field.problem.isVisible(), timeout=TIMEOUT)
    proxy = dialog.fields["network.proxy"]
    type_into(qtbot, proxy, "http://me:secret@proxy.example")
    qtbot.waitUntil(lambda: "without a name and password" in proxy.problem.text(), timeout=TIMEOUT)
    assert engine.settings.network.proxy == ""


@pytest.mark.parametrize("in_language", ["en", "de", "ja"], indirect=True)
def test_the_fields_of_all_pages_stand_below_each_other(in_language, qtbot, window, dialog):
    def left():
        editors = [field.editor for field in dialog.fields.values() if field.editor.isVisible()]
        return {one.mapTo(dialog, QPoint(0, 0)).x() for one in editors if not isinstance(one, QCheckBox)}

    found, bars = set(), set()
    for page in dialog._lines:
        dialog.show_page(page.name)
        qtbot.waitUntil(lambda: len(left()) < 2)
        found |= left()
        bars.add(dialog.pages.currentWidget().verticalScrollBar().isVisible())
    assert len(found) == 1
    assert bars == {True, False}


def test_tab_goes_through_every_page_from_its_top_to_its_bottom(qtbot, dialog):
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.fields["analysis.provider"].wanted.emit("analysis.provider", "openai")
    qtbot.waitUntil(dialog.endpoint.test.isEnabled)
    for row in range(dialog.names.count()):
        dialog.names.setCurrentRow(row)
        dialog.names.setFocus()
        page, came = dialog.pages.currentWidget().widget(), []
        while dialog.focusWidget() is not dialog.reset_button:
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            came.append(dialog.focusWidget())
        places = [one.mapTo(page, QPoint()).y() for one in came[:-1]]
        assert places == sorted(places), dialog.names.item(row).text()
        assert all(page.isAncestorOf(one) for one in came[:-1])
        if dialog.endpoint.isVisible():
            assert dialog.endpoint.key in came
            assert dialog.endpoint.test in came


def test_what_was_typed_last_is_kept_when_the_dialog_is_closed(qtbot, window, engine, dialog):
    field = dialog.fields["import.stagger_seconds"]
    field.editor.setText("3")
    dialog.reject()
    qtbot.waitUntil(lambda: engine.settings.import_.stagger_seconds == 3, timeout=TIMEOUT)


def test_a_page_is_reset_and_the_others_are_left(qtbot, window, engine, dialog):
    engine.set_setting("import.pace", "steady")
    engine.set_setting("extract.memory_mb", 512)
    dialog.show_page("extract")
    dialog.reset_button.click()
    qtbot.waitUntil(lambda: engine.settings.extract.memory_mb == 1024, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: dialog.fields["extract.memory_mb"].editor.text() == "1024", timeout=TIMEOUT)
    assert engine.settings.import_.pace == "steady"


def test_the_theme_changes_where_another_program_sets_it(qtbot, desk, window, engine):
    store(engine.folder.config, "ui.theme", "dark")
    qtbot.waitUntil(lambda: desk.theme.tokens is DARK, timeout=TIMEOUT)
    assert window.actions_.theme_actions["dark"].isChecked()


def test_the_theme_changes_with_its_setting(qtbot, desk, window, engine, dialog):
    combo = dialog.fields["ui.theme"].editor
    assert isinstance(combo, QComboBox)
    dialog.show_page("appearance")
    combo.setCurrentIndex(combo.findData("dark"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: desk.theme.tokens is DARK, timeout=TIMEOUT)
    assert window.actions_.theme_actions["dark"].isChecked()
    desk.theme.choose("system")


def test_every_field_has_a_name_for_a_screen_reader(dialog):
    for field in dialog.fields.values():
        editor = field.editor
        assert editor.accessibleName() or editor.text(), field.line.key
        assert editor.accessibleDescription(), field.line.key


def test_quitting_with_the_preferences_open_ends_cleanly(qtbot, desk, dialog):
    end(qtbot, desk)
