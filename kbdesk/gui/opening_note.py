"""What an empty window says while its library takes long to be opened: after an update a copy of it is made first.
And in which language, before its engine is there.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLabel, QMainWindow

from kbdesk import settings
from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.gui.words.languages import speak


def speak_as_set(folder: Path, owner: QObject) -> None:
    """Speak the language that the settings name, for as long as `owner` lives."""
    try:
        language = settings.load(DataFolder(folder).config).ui.language
    except KbdeskError:
        language = "system"
    speak(language, owner)


def put_into(window: QMainWindow, folder: Path) -> None:
    """Say it, in the window's language; the panes take its place."""
    note = QLabel(window)
    speak_as_set(folder, note)
    first = QCoreApplication.translate("opening note", "Opening the library…")
    second = QCoreApplication.translate("opening note", "After an update this takes longer: it is copied first.")
    note.setText(f"{first}\n\n{second}")
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(note)
