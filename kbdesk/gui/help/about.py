"""About kbdesk."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kbdesk import __version__


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


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
