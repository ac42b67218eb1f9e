"""A note to a highlight or to an article, typed in a small dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kbdesk.gui.widgets.captions import native
from kbdesk.gui.widgets.lines_field import LinesField
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording


class NoteDialog(QDialog):
    """Shows the words and asks for a note. `written` comes with it when its user keeps it; Ctrl+Enter does too."""

    written = Signal(str)

    def __init__(self, quote: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = wording.plain(quote)
        label = QLabel(f"“{shown[:240]}…”" if len(shown) > 240 else f"“{shown}”", self)
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.note = LinesField(self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setPlainText(note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        keep = buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        keep.setToolTip(native("Ctrl+Return"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(self.note, 1)
        column.addWidget(buttons)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        self.note.done.connect(self._keep)
        open_at(self, 460, 280)
        self.note.setFocus()

    def _keep(self) -> None:
        self.written.emit(self.note.toPlainText().strip())
        self.accept()
