"""What the window says of itself."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from kbdesk.gui.help.about import COPYRIGHT

LICENCE = Path(__file__).parents[2] / "LICENSE"


@pytest.fixture
def about(window):
    """Opens the dialog; its text, by then."""

    def opened():
        window.actions_["about"].trigger()
        dialog = next(one for one in window.findChildren(QDialog) if one.windowTitle() == "About kbdesk")
        return dialog, dialog.findChild(QLabel)

    return opened


def test_the_licence_is_the_one_that_lies_in_the_source(about):
    _, label = about()
    first, copyright = (line for line in LICENCE.read_text("utf-8").splitlines()[:3] if line)
    assert copyright.replace("(c)", "©") == COPYRIGHT
    assert COPYRIGHT in label.text()
    assert first == "MIT License"
    assert "under the MIT licence" in label.text()
    assert "each with a licence of its own" in label.text()


@pytest.mark.parametrize("inside", ["kbdesk", "Contents/Resources"])
def test_where_the_licences_of_its_parts_are_is_said_and_shown(qtbot, monkeypatch, tmp_path, about, inside):
    program = tmp_path / ("Contents/MacOS" if "/" in inside else inside) / "kbdesk"
    licences = tmp_path / inside / "THIRD-PARTY-LICENSES"
    for file in (program, licences):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    opened = []
    monkeypatch.setattr("kbdesk.gui.help.about.open_document", opened.append)
    monkeypatch.setattr(sys, "executable", str(program))
    dialog, label = about()
    assert str(licences) in label.text()
    qtbot.waitUntil(dialog.isActiveWindow)
    label.setFocus()
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    qtbot.keyClick(label, Qt.Key.Key_Return)
    assert opened == [licences]
