"""Where the panes of the window stand, and how much room each has until its user moves them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbdesk.gui.frame import SIZE

_SOURCES, _LIST, _ACTIVITY = 236, 400, 190
_LEAST_SOURCES, _LEAST_OTHERS, _LEAST_ACTIVITY = 150, 260, 72


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
        width, height = SIZE
        self.reading = _split(Qt.Orientation.Horizontal, window, articles, reader)
        self.pages = QStackedWidget(window)
        for page in (self.reading, *others):
            self.pages.addWidget(page)
        self.panes = _split(Qt.Orientation.Horizontal, window, sources, self.pages)
        self.whole = _split(Qt.Orientation.Vertical, window, self.panes, activity)
        self.whole.setStretchFactor(0, 1)
        self.whole.setStretchFactor(1, 0)
        sources.setMinimumWidth(_LEAST_SOURCES)
        articles.setMinimumWidth(_LEAST_OTHERS)
        reader.setMinimumWidth(_LEAST_OTHERS)
        activity.setMinimumHeight(_LEAST_ACTIVITY)
        self.panes.setSizes([_SOURCES, width - _SOURCES])
        self.reading.setSizes([_LIST, width - _SOURCES - _LIST])
        self.whole.setSizes([height - _ACTIVITY, _ACTIVITY])
        activity.hide()
        centre = QWidget(window)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.whole, 1)
        column.addWidget(foot)
        window.setCentralWidget(centre)
        self.splitters = {"panes": self.panes, "reading": self.reading, "whole": self.whole}


def _split(way: Qt.Orientation, window: QMainWindow, first: QWidget, second: QWidget) -> QSplitter:
    """Two beside each other, or one above the other; what room there is more goes to the second."""
    splitter = QSplitter(way, window)
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.setStretchFactor(0, 0)
    splitter.setStretchFactor(1, 1)
    return splitter
