"""Another title for an article, typed in a small dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording

LONGEST_SAID = 240


class TitleDialog(QDialog):
    """`written` comes with what was typed, where that is something else than before; "" is the article's own title."""

    written = Signal(str)

    def __init__(self, title: str, own: str, most: int, parent: QWidget) -> None:
        """`own` is what the article is called where its user says nothing, and `most` is how long a title may be."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit the Title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Title"))
        self.field.setMaxLength(most)
        self.field.setText(title)
        self.field.setPlaceholderText(own)
        self.field.setClearButtonEnabled(True)
        self.field.selectAll()
        self._before = self.field.text()
        shown = wording.plain(own)
        cut = f"{shown[:LONGEST_SAID]}…" if len(shown) > LONGEST_SAID else shown
        said = self.tr("Leave it empty for its own title again: “{title}”").format(title=cut)
        if own == title or not title:
            said = self.tr("What you type stays, also when the page is fetched again.")
        self.said = QLabel(said, self)
        self.said.setProperty("role", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for widget in (self.field, self.said, buttons):
            column.addWidget(widget)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        open_at(self, 520, self.sizeHint().height())

    def _keep(self) -> None:
        if self.field.text() != self._before:
            self.written.emit(self.field.text())
        self.accept()
