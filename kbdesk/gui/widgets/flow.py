"""A row of widgets that becomes two, or more, where there is no room for one."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class Flow(QLayout):
    """Side by side as long as there is room, then below; with `columns`, at most so many, all of one width. `centred`:
    what a line leaves free is on all sides of it.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, columns: int = 0, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._columns = columns
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """One more, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is, so wide."""
        return self._place(QRect(0, 0, width, 0), only_measure=True)

    def minimumSize(self) -> QSize:
        """One below the other."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:
        """All in one line, or in all the columns."""
        hints = [item.sizeHint() for item in self._shown()]
        if not hints:
            return QSize()
        if self._columns:
            width = max(hint.width() for hint in hints) * self._columns + self.spacing() * (self._columns - 1)
            return QSize(width, self.heightForWidth(width))
        width = sum(hint.width() for hint in hints) + self.spacing() * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def setGeometry(self, area: QRect) -> None:
        """Lay them out."""
        super().setGeometry(area)
        self._place(area, only_measure=False)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, only_measure: bool) -> int:
        gap, y = self.spacing(), 0
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        for line in self._lines(area.width()):
            height = max(size.height() for _, size in line)
            free = area.width() - sum(size.width() + gap for _, size in line) + gap
            x = max(0, free // 2) if self._centred else 0
            for item, size in line:
                if not only_measure:
                    lower = (height - size.height()) // 2 if self._centred else 0
                    place = QRect(area.topLeft() + QPoint(x, y + lower), size)
                    item.setGeometry(QStyle.visualRect(direction, area, place))
                x += size.width() + gap
            y += height + gap
        return max(0, y - gap)

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each line, and how large."""
        shown, lines, x = self._shown(), [], 0
        even = self._even(shown, room) if self._columns and shown else 0
        for item in shown:
            hint = item.sizeHint()
            size = QSize(even or min(hint.width(), max(room, item.minimumSize().width())), hint.height())
            if not x or x + size.width() > room:
                lines.append([(item, size)])
                x = 0
            else:
                lines[-1].append((item, size))
            x += size.width() + self.spacing()
        return lines

    def _even(self, shown: list[QLayoutItem], width: int) -> int:
        """The width of a column."""
        widest = max(item.sizeHint().width() for item in shown)
        fit = max(1, min(self._columns, (width + self.spacing()) // (widest + self.spacing())))
        return (width - (fit - 1) * self.spacing()) // fit
