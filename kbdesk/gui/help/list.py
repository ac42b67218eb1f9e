"""At the left of the help: the contents, or what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kbdesk.manual import Found, Manual

TOPIC = Qt.ItemDataRole.UserRole
_SECOND = Qt.ItemDataRole.UserRole + 1
_PADDING = 6


class HelpList(QListWidget):
    """Pages below the names of their chapters, or sections with a line of what was found in them."""

    chosen = Signal(str)
    """The topic of a page or section, when its user turns to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages of the help"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_TwoLines(self))
        self._silent = False
        self.currentItemChanged.connect(self._turned)

    def show_contents(self, manual: Manual) -> None:
        """List all pages."""
        self._silent = True
        self.clear()
        self._add(manual.contents.title, manual.contents.name)
        for chapter in manual.chapters:
            head = QListWidgetItem(chapter.title, self)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            for page in chapter.pages:
                self._add(page.title, page.name)
        self._silent = False

    def show_found(self, found: Sequence[Found], manual: Manual) -> None:
        """List what a search found; the first is chosen, but nobody is told."""
        titles = {page.name: page.title for page in manual.pages}
        self._silent = True
        self.clear()
        for section, around in found:
            page = titles[section.page]
            self._add(section.title, section.topic, around if section.title == page else f"{page}: {around}")
        self.setCurrentRow(0 if found else -1)
        self._silent = False

    def put_current(self, topic: str) -> None:
        """Show which page is read, without turning to it."""
        self._silent = True
        rows = (row for row in range(self.count()) if self.item(row).data(TOPIC) == topic)
        self.setCurrentRow(next(rows, -1))
        self._silent = False

    def topic(self) -> str:
        """The topic that is chosen; "" for none."""
        item = self.currentItem()
        return str(item.data(TOPIC)) if item is not None else ""

    def _add(self, title: str, topic: str, second: str = "") -> None:
        item = QListWidgetItem(title, self)
        item.setData(TOPIC, topic)
        item.setData(_SECOND, second)
        item.setToolTip(second)

    def _turned(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._silent and item.data(TOPIC):
            self.chosen.emit(str(item.data(TOPIC)))


class _TwoLines(QStyledItemDelegate):
    """A title, and below it a fainter line where there is one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 2 if index.data(_SECOND) else 1
        head = 8 if not index.flags() & Qt.ItemFlag.ItemIsEnabled else 0
        return QSize(100, lines * (option.fontMetrics.height() + 1) + 2 * _PADDING + head)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        text, second = str(index.data()), str(index.data(_SECOND) or "")
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        metrics, place = option.fontMetrics, option.rect.adjusted(10, _PADDING, -8, -_PADDING)
        is_head = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        faint = option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText)
        plain = option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
        elide, left = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft
        painter.save()
        font = option.font
        font.setBold(is_head or bool(second))
        painter.setFont(font)
        painter.setPen(faint if is_head else plain)
        up = Qt.AlignmentFlag.AlignBottom if is_head else Qt.AlignmentFlag.AlignTop
        painter.drawText(place, left | up, painter.fontMetrics().elidedText(text, elide, place.width()))
        if second:
            font.setBold(False)
            painter.setFont(font)
            painter.setPen(faint)
            below = place.adjusted(0, metrics.height() + 1, 0, 0)
            painter.drawText(below, left | up, metrics.elidedText(second, elide, place.width()))
        painter.restore()
