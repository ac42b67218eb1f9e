"""How the window was left: its place, its panes, its order and its type size, kept in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QSplitter

AROUND = (2, 30, 2, 4)
"""What a desktop puts around a window, at the most: left, above, right, below."""


class WindowState:
    """Reads and writes `window.ini`. What cannot be read has its default."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def restore_place(self, window: QMainWindow) -> None:
        """Put the window where it was."""
        geometry = self._kept.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def restore(self, splitters: dict[str, QSplitter]) -> None:
        """Put the panes where they were."""
        for name, splitter in splitters.items():
            state = self._kept.value(name)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def keep(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Note where the window and its panes are."""
        self._kept.setValue("geometry", window.saveGeometry())
        for name, splitter in splitters.items():
            self._kept.setValue(name, splitter.saveState())

    def get(self, name: str, default: str) -> str:
        """A text that was kept."""
        value = self._kept.value(name, default)
        return value if isinstance(value, str) else default

    def put(self, name: str, value: str) -> None:
        """Keep a text."""
        self._kept.setValue(name, value)

    def store(self) -> None:
        """Write it."""
        self._kept.sync()
