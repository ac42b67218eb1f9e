"""Above an article that lies in the bin: that it does, and the two ways out."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kbdesk.gui.actions import Actions
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.widgets.captions import plain_text
from kbdesk.gui.widgets.flow import Flow
from kbdesk.gui.words import wording
from kbdesk.library.records import ArticleDetail


class BinBar(QFrame):
    """Shown with an article of the bin only."""

    def __init__(self, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self._ways_out = Flow()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addLayout(self._ways_out)
        reader.shown.connect(self._shown)
        self.hide()

    def fill(self, actions: Actions) -> None:
        """Make the buttons, which are the commands of the bin."""
        for name in ("restore", "purge"):
            button = QPushButton(plain_text(actions[name].text()), self)
            button.setToolTip(actions[name].toolTip())
            button.clicked.connect(actions[name].trigger)
            self._ways_out.addWidget(button)
            self.buttons[name] = button

    def _shown(self, detail: ArticleDetail | None) -> None:
        binned = detail.article.binned if detail is not None else None
        if binned is not None:
            self.said.setText(self.tr("Deleted {day}").format(day=wording.moment(binned)))
        self.setVisible(binned is not None)
