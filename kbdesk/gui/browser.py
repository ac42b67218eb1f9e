"""What other programs of the system are to show: addresses, files and folders."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

_LINKS = ("http://", "https://", "mailto:")
_DOCUMENTS = frozenset(
    (
        *(".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".pdf", ".epub", ".docx"),
        *(".txt", ".text", ".log", ".rst", ".org", ".asc", ".md", ".markdown", ".mdown", ".mkd"),
    )
)
"""Files that systems show. Those of another ending may be a text to kbdesk and a program to the system."""


class Unopened(QObject):
    """Tells whoever has a place to say it that there is no browser."""

    told = Signal(str)


@cache
def unopened() -> Unopened:
    """The one that tells of all addresses."""
    return Unopened()


def may_open(address: str) -> bool:
    """True for a link that a click may open."""
    return address.lower().startswith(_LINKS)


def open_link(address: str) -> bool:
    """Open an address in the browser of the system, if it is one that may be opened. Where the system has none, or
    does not know it, that is told.
    """
    if not may_open(address):
        return False
    if QDesktopServices.openUrl(QUrl(address)):
        return True
    unopened().told.emit(address)
    return False


def open_document(file: Path) -> bool:
    """Open a file in the program of the system for its kind, or show where it lies; False where nothing does."""
    if file.suffix not in _DOCUMENTS:
        return open_folder(file.parent)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))) or open_folder(file.parent)


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager of the system; False where it has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.absolute())))
