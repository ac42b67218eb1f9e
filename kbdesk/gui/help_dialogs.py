"""About, and the list of keys."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kbdesk import __version__
from kbdesk.gui.actions import Actions


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


def keys_dialog(actions: Actions, parent: QWidget) -> QDialog:
    """Every key of the window."""
    lines = [
        (command.text.replace("&", "").rstrip("…"), "  ".join(_native(key) for key in command.keys))
        for command in actions.commands
        if command.keys
    ]
    lines += [
        (_tr("Read the article"), _native("Return")),
        (_tr("Read on, then go to the next unread article"), _native("Space")),
        (_tr("Leave the reader or the search"), _native("Esc")),
        (_tr("Retry (on the Failed page)"), "R"),
    ]
    page = QWidget()
    grid = QGridLayout(page)
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(6)
    for row, (text, keys) in enumerate(lines):
        grid.addWidget(QLabel(text, page), row, 0)
        shown = QLabel(keys, page)
        shown.setProperty("role", "muted")
        grid.addWidget(shown, row, 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return _dialog(_tr("Keyboard Shortcuts"), area, parent, 520, 600)


def about_dialog(folder: str, parent: QWidget) -> QDialog:
    """What this is, its version and where its data lies."""
    label = QLabel(
        f"<h2>kbdesk {escape(__version__)}</h2>"
        f"<p>{escape(_tr('A pile of links becomes a private, searchable library.'))}</p>"
        f"<p>{escape(_tr('Your library lies in'))}<br>{escape(folder)}</p>"
        f"<p>{escape(_tr('No account and no server.'))}</p>"
    )
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return _dialog(_tr("About kbdesk"), label, parent, 440, 240)


def _dialog(title: str, content: QWidget, parent: QWidget, width: int, height: int) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 14)
    column.addWidget(content, 1)
    column.addWidget(buttons)
    dialog.resize(width, height)
    return dialog


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
