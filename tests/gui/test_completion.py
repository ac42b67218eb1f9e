"""Names that there are already are proposed where tags and folders are typed."""

import pytest
from shiboken6 import isValid

from kbdesk.gui.widgets.completion import Completion
from kbdesk.library.preview import Choices


@pytest.fixture
def dialog(qtbot, window, engine, bookmarks):
    engine.import_(
        engine.preview(text="https://site.example/1"),
        Choices(fetch=False, tags=("science", "Conscience"), folder=("Old", "In")),
    )
    window.intake.take_files([bookmarks(["https://site.example/2"])])
    shown = window.intake.dialog
    qtbot.waitUntil(shown.import_button.isEnabled)
    return shown


def proposed(field):
    completion = field.completer()
    assert isinstance(completion, Completion)
    model = completion.completionModel()
    return sorted(model.index(row, 0).data() for row in range(model.rowCount()))


def test_tags_are_proposed_for_the_last_name_that_is_typed(qtbot, dialog):
    field = dialog.tags
    qtbot.waitUntil(lambda: field.completer().model().rowCount() >= 2)
    qtbot.keyClicks(field, "new one, SCI")
    qtbot.waitUntil(lambda: proposed(field) == ["Conscience", "science"])
    qtbot.waitUntil(field.completer().popup().isVisible)
    completion = field.completer()
    assert completion.setCurrentRow(1)
    assert completion.currentCompletion() in ("new one, science", "new one, Conscience")
    completion.popup().hide()


def test_folders_are_proposed_by_their_whole_path(qtbot, dialog):
    field = dialog.folder
    qtbot.waitUntil(lambda: field.completer().model().rowCount() >= 1)
    qtbot.keyClicks(field, "in")
    qtbot.waitUntil(lambda: proposed(field) == ["Old/In"])


def test_a_dialog_that_is_gone_waits_for_no_names(qtbot, window, engine):
    window.intake.type_links()
    dialog = window.intake.dialog
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert engine.curation.tag_names() == []
