"""Above an article that lies in the bin: that it does, and the two ways out."""

from PySide6.QtWidgets import QPushButton, QWidget

from kbdesk.gui.actions import Actions
from kbdesk.gui.reader.bar import Bar
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.words import wording
from kbdesk.library.records import ArticleDetail


class BinBar(Bar):
    """Shown with an article of the bin only."""

    def __init__(self, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        reader.shown.connect(self._shown)

    def fill(self, actions: Actions) -> None:
        """Make the buttons, which are the commands of the bin."""
        for name, text in (("restore", self.tr("Restore")), ("purge", self.tr("Delete for Good"))):
            button = self.buttons[name] = self.add(QPushButton(text, self))
            button.setToolTip(actions[name].toolTip())
            button.clicked.connect(actions[name].trigger)

    def _shown(self, detail: ArticleDetail | None) -> None:
        binned = detail.article.binned if detail is not None else None
        if binned is not None:
            self.label.setText(self.tr("Deleted {day}").format(day=wording.moment(binned)))
        self.setVisible(binned is not None)
