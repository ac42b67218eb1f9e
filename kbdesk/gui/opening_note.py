"""What an empty window says while its library takes long to be opened: after an update a copy of it is made first."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QMainWindow

from kbdesk import settings
from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.gui.words.languages import speak


def put_into(window: QMainWindow, folder: Path) -> None:
    """Say it, in the window's language; the panes take its place."""
    try:
        language = settings.load(DataFolder(folder).config).ui.language
    except KbdeskError:
        language = "system"
    note = QLabel(window)
    speak(language, note)  # for as long as it is there
    first = QCoreApplication.translate("opening note", "Opening the library…")
    second = QCoreApplication.translate("opening note", "After an update this takes longer: it is copied first.")
    note.setText(f"{first}\n\n{second}")
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(note)
