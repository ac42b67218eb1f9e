"""The reasons for which links failed, beside the failures: one is chosen to work through those alone."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from kbdesk.gui.words import failure_reasons, wording

WIDTH = 216
SHARE = 0.3
"""Of the width of what it stands beside the failures in, at the most."""
REASON = Qt.ItemDataRole.UserRole


class ReasonList(QListWidget):
    """All, and each reason with how many failures have it; `chosen` is a reason, or ""."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reasons")
        self.setAccessibleName(self.tr("Reasons"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._shown: list[tuple[str, int]] = []
        self.currentItemChanged.connect(self._changed)

    def put(self, reasons: list[tuple[str, int]], current: str) -> None:
        """Show these reasons, with one of them, or all, as the chosen one."""
        rows = [("", sum(count for _, count in reasons)), *reasons]
        if rows != self._shown:
            self._shown = rows
            self.blockSignals(True)
            self.clear()
            for reason, count in rows:
                name = failure_reasons.said(reason) if reason else self.tr("All")
                item = QListWidgetItem(f"{name}  ·  {wording.number(count)}", self)
                item.setData(REASON, reason)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {wording.number(count)}")
                item.setToolTip(name)
                item.setSizeHint(QSize(WIDTH - 20, self.fontMetrics().height() + 14))
            self.blockSignals(False)
        self.blockSignals(True)
        self.setCurrentRow(next((row for row, (reason, _) in enumerate(rows) if reason == current), 0))
        self.blockSignals(False)

    def step(self, by: int) -> None:
        """Go on to another reason, round and round."""
        if self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count())

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(REASON))
