"""What an empty library shows: how to fill it, or where all of it lies."""

from html import escape

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kbdesk.gui.starting import start_demo
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.room import scrolled
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.words import wording

AGAIN_MS = 10_000
"""So long it says what became of the demo, in place of the link to it."""


class EmptyPage(QFrame):
    """Invites to drop, paste, type or import."""

    add_wanted = Signal()
    import_wanted = Signal()
    how_wanted = Signal()
    """How links are got out of another program is to be explained."""
    bin_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._icons = icons
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.text = QLabel(self)
        self.text.setProperty("role", "muted")
        self.text.setWordWrap(True)
        for label in (self.heading, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = QPushButton(self.tr("Add Links…"), self)
        self.add.setDefault(True)
        self.import_ = QPushButton(self.tr("Import a File…"), self)
        icons.put(self.add, "add", "on_accent")
        icons.put(self.import_, "import", "muted")
        self.add.clicked.connect(self.add_wanted)
        self.import_.clicked.connect(self.import_wanted)
        self.bin = QPushButton(self.tr("Open the Bin"), self)
        self.bin.setDefault(True)
        icons.put(self.bin, "trash", "on_accent")
        self.bin.clicked.connect(self.bin_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.bin)
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
        self.how = self._link(self.tr("How to get your links out of another program"))
        self.how.linkActivated.connect(lambda _: self.how_wanted.emit())
        self.demo = self._link(self.tr("Look around in a demo library first"))
        self.demo.linkActivated.connect(lambda _: self._start_demo())
        offered = self.demo.text()
        self.again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self.again.timeout.connect(lambda: self.demo.setText(offered))
        column = QVBoxLayout(scrolled(self))
        column.setContentsMargins(40, 30, 40, 30)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addSpacing(14)
        column.addWidget(formats)
        column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        theme.changed.connect(self._draw)
        self._of_nothing = (self.add, self.import_, formats, self.how, self.demo)
        self.show_binned(0)

    def show_binned(self, binned: int) -> None:
        """So many articles lie in the bin, and none elsewhere."""
        for widget in self._of_nothing:
            widget.setVisible(not binned)
        self.bin.setVisible(binned > 0)
        if binned:
            self.heading.setText(self.tr("All articles are in the bin"))
            text = self.tr(
                "{articles} in the bin can be brought back until they are deleted for good.\n"
                "Or drop new bookmarks, links or files anywhere on this window."
            )
            self.text.setText(text.format(articles=wording.articles(binned)))
        else:
            self.heading.setText(self.tr("Your library is empty"))
            self.text.setText(
                self.tr(
                    "Drop bookmarks, links, files or a folder anywhere on this window,\n"
                    "or paste them with Ctrl+V. You see what is in them before anything is imported."
                )
            )

    def _link(self, text: str) -> QLabel:
        label = QLabel(f'<a href="here">{escape(text)}</a>', self)
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        label.setTextInteractionFlags(flags)
        return label

    def _start_demo(self) -> None:
        if start_demo():
            self.demo.setText(self.tr("The demo opens in a window of its own, and is thrown away when you close that."))
        else:
            self.demo.setText(self.tr("The demo did not start. In a terminal it is called: kbdesk demo"))
        self.again.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the picture when it is first needed."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self.isVisible():
            self._picture.setPixmap(self._icons.picture("empty-library", QSize(220, 160), self.devicePixelRatioF()))
