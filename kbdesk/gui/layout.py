"""Where the panes of the window stand, and how much room each has until its user moves them."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbdesk.gui.frame import SIZE

_SOURCES, _LIST, _ACTIVITY = 236, 400, 190
_SHARE = 0.27
"""Of the height, for the activity at the most: an import can be seen whole in a window 600 pixels high."""
_LEAST_SOURCES, _LEAST_OTHERS, _LEAST_ACTIVITY = 150, 260, 72
_GOOD_READER = 440
"""So wide an article can be read; before it is narrower, the list is."""


class Layout:
    """Sources at the left; beside them list and reader, or a page that stands in for both; below all the activity.

    Attributes:
        reading: list and reader.
        pages: those two, and the pages that stand in for them.
        splitters: all that can be moved, by the names under which their places are kept.
    """

    def __init__(
        self,
        window: QMainWindow,
        sources: QWidget,
        articles: QWidget,
        reader: QWidget,
        others: Sequence[QWidget],
        activity: QWidget,
        foot: QWidget,
    ) -> None:
        width = SIZE[0]
        # From the outside in: whatever is given to another widget is polished again, with all that is in it.
        centre = QWidget(window)
        window.setCentralWidget(centre)
        self.whole = _split(Qt.Orientation.Vertical, centre, _Whole)
        self.panes = _split(Qt.Orientation.Horizontal, self.whole)
        self.panes.addWidget(sources)
        self.pages = QStackedWidget(self.panes)
        self.reading = _split(Qt.Orientation.Horizontal, self.pages, _Reading)
        self.reading.addWidget(articles)
        self.reading.addWidget(reader)
        for page in (self.reading, *others):
            self.pages.addWidget(page)
        self.whole.addWidget(activity)
        for splitter, grows in ((self.reading, 1), (self.panes, 1), (self.whole, 0)):
            splitter.setStretchFactor(1 - grows, 0)
            splitter.setStretchFactor(grows, 1)
        sources.setMinimumWidth(_LEAST_SOURCES)
        articles.setMinimumWidth(_LEAST_OTHERS)
        reader.setMinimumWidth(_LEAST_OTHERS)
        activity.setMinimumHeight(_LEAST_ACTIVITY)
        self.panes.setSizes([_SOURCES, width - _SOURCES])
        self.reading.setSizes([_LIST, width - _SOURCES - _LIST])
        activity.hide()
        activity.installEventFilter(self.whole)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.whole, 1)
        column.addWidget(foot)
        self.splitters = {"panes": self.panes, "reading": self.reading, "whole": self.whole}


class _Reading(QSplitter):
    """List and reader. Where a window that gets narrower leaves too little for an article, the list gives way, and has
    it back with the room.
    """

    def __init__(self, way: Qt.Orientation, window: QWidget) -> None:
        super().__init__(way, window)
        self._given = 0
        self.splitterMoved.connect(lambda: setattr(self, "_given", 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who has the list so wide that the reader is narrower than is good keeps it so."""
        before = self.sizes()[1]
        super().resizeEvent(event)
        listed, reader = self.sizes()
        if not listed:  # it is hidden
            return
        given = min(min(_GOOD_READER, before) - reader, listed - _LEAST_OTHERS)
        if given <= 0:
            given = -min(self._given, max(0, reader - _GOOD_READER))
        if given:
            self._given += given
            self.setSizes([listed - given, reader + given])


class _Whole(QSplitter):
    """The panes, and the activity below them. It leaves them most of the height, until its user gives it another part:
    that is kept, and nothing else is.
    """

    def __init__(self, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self._moved = False
        self.splitterMoved.connect(lambda: setattr(self, "_moved", True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more height now, or less."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The activity comes."""
        if event.type() == QEvent.Type.Show:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if not self._moved:
            high = min(_ACTIVITY, max(_LEAST_ACTIVITY, round(self.height() * _SHARE)))
            self.setSizes([self.height() - high, high])

    def saveState(self) -> QByteArray:
        """Where it was moved to; nothing where it was not."""
        return super().saveState() if self._moved else QByteArray()

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Take up where it was moved to; False where it was not."""
        self._moved = super().restoreState(state)
        return self._moved


def _split(way: Qt.Orientation, parent: QWidget, kind: type[QSplitter] = QSplitter) -> QSplitter:
    """For two beside each other, or one above the other."""
    splitter = kind(way, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
