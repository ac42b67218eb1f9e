"""About kbdesk."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kbdesk import __version__
from kbdesk.gui.browser import open_document

COPYRIGHT = "Copyright © 2026 The kbdesk developers"


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


def about_dialog(folder: str, licences: Path | None, parent: QWidget) -> QDialog:
    """What this is, its version, where its data lies, its licence, and where those of its parts are, if in one file."""
    parts, where = _tr("It is made with the work of others, such as Python and Qt, each with a licence of its own."), ""
    if licences is not None:
        parts = _tr("It is made with the work of others, such as Python and Qt, whose licences are in")
        where = f'<br><a href="licences">{escape(str(licences))}</a>'
    label = QLabel(
        f"<h2>kbdesk {escape(__version__)}</h2>"
        f"<p>{escape(_tr('A pile of links becomes a private, searchable library.'))}</p>"
        f"<p>{escape(_tr('Your library lies in'))}<br>{escape(folder)}</p>"
        f"<p>{escape(_tr('No account and no server.'))}</p>"
        f"<p>{escape(_tr('Free software, under the MIT licence.'))}<br>{escape(COPYRIGHT)}</p>"
        f"<p>{escape(parts)}{where}</p>"
    )
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.LinksAccessibleByMouse
        | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    )
    label.setWordWrap(True)
    if licences is not None:
        label.linkActivated.connect(lambda _: open_document(licences))
    return _dialog(_tr("About kbdesk"), label, parent, 460, 310)


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
