"""What an empty library shows: how to fill it."""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kbdesk.gui.icons import Icons
from kbdesk.gui.theme import Theme


class EmptyPage(QFrame):
    """Invites to drop, paste, type or import."""

    add_wanted = Signal()
    import_wanted = Signal()
    how_wanted = Signal()
    """How links are got out of another program is to be explained."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._icons = icons
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = QLabel(self.tr("Your library is empty"), self)
        heading.setProperty("role", "title")
        text = QLabel(
            self.tr(
                "Drop bookmarks, links, files or a folder anywhere on this window,\n"
                "or paste them with Ctrl+V. You see what is in them before anything is imported."
            ),
            self,
        )
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        for label in (heading, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = QPushButton(self.tr("Add Links…"), self)
        self.add.setDefault(True)
        self.import_ = QPushButton(self.tr("Import a File…"), self)
        icons.put(self.add, "add", "on_accent")
        icons.put(self.import_, "import", "muted")
        self.add.clicked.connect(self.add_wanted)
        self.import_.clicked.connect(self.import_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.add)
        buttons.addWidget(self.import_)
        buttons.addStretch(1)
        formats = QLabel(
            self.tr("Bookmarks of any browser · Pocket · Omnivore · Karakeep · Raindrop · Instapaper · Zotero · …"),
            self,
        )
        formats.setProperty("role", "muted")
        formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        formats.setWordWrap(True)
        self.how = QLabel(f'<a href="help">{escape(self.tr("How to get your links out of another program"))}</a>', self)
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.how.setTextInteractionFlags(flags)
        self.how.linkActivated.connect(lambda _: self.how_wanted.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 30, 40, 30)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(heading)
        column.addWidget(text)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addSpacing(14)
        column.addWidget(formats)
        column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        theme.changed.connect(self._draw)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the picture when it is first needed."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self.isVisible():
            self._picture.setPixmap(
                self._icons.picture("empty-library", QSize(220, 160), "muted", self.devicePixelRatioF())
            )
