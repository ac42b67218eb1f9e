"""The small window over the reader in which type, size, measure and colours are chosen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from kbdesk.gui.reader.reading_type import MEASURES, SPACINGS, ReadingType
from kbdesk.gui.widgets.direction import mirrored, signs

STEP = 1.1


class TypePopover(QFrame):
    """Goes when one clicks elsewhere or presses Esc. `chosen` comes with every change."""

    chosen = Signal(object)

    def __init__(self, now: ReadingType, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setAccessibleName(self.tr("Type of the reader"))
        self._now = now
        self.buttons: dict[tuple[str, object], QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._choice(self.tr("Type"), "serif", ((False, self.tr("Sans")), (True, self.tr("Serif"))))
        self._size()
        tight, usual, loose = SPACINGS
        self._choice(
            self.tr("Lines"),
            "spacing",
            ((tight, self.tr("Tight")), (usual, self.tr("Normal")), (loose, self.tr("Loose"))),
        )
        narrow, medium, wide = MEASURES
        self._choice(
            self.tr("Width"),
            "measure",
            ((narrow, self.tr("Narrow")), (medium, self.tr("Normal")), (wide, self.tr("Wide"))),
        )
        self._choice(
            self.tr("Colours"),
            "paper",
            (
                ("window", self.tr("Window")),
                ("light", self.tr("Light")),
                ("sepia", self.tr("Sepia")),
                ("dark", self.tr("Dark")),
            ),
        )

    def open_below(self, button: QWidget) -> None:
        """Open under a button, its right edge at the button's; the left one where one reads from right to left."""
        self.adjustSize()
        left = 0 if mirrored() else button.width() - self.width()
        corner = button.mapToGlobal(QPoint(left, button.height() + 4))
        self.move(corner)
        self.show()
        self.buttons["serif", self._now.serif].setFocus()

    def _row(self, name: str) -> QHBoxLayout:
        label = QLabel(name, self)
        label.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(4)
        at = self._grid.rowCount()
        self._grid.addWidget(label, at, 0)
        self._grid.addLayout(row, at, 1)
        return row

    def _choice(self, name: str, field: str, choices: Sequence[tuple[Any, str]]) -> None:
        row = self._row(name)
        group = QButtonGroup(self)
        for value, text in choices:
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {text}")
            button.setChecked(getattr(self._now, field) == value)
            button.clicked.connect(lambda _=False, value=value: self._choose(replace(self._now, **{field: value})))
            group.addButton(button)
            row.addWidget(button, 1)
            self.buttons[field, value] = button

    def _size(self) -> None:
        row = self._row(self.tr("Size"))
        for text, name, factor in (
            ("A−", self.tr("Smaller"), 1 / STEP),
            ("", self.tr("Usual size"), 0.0),
            ("A+", self.tr("Larger"), STEP),
        ):
            button = QPushButton(signs(text), self)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, factor=factor: self._choose(self._now.sized(factor)))
            row.addWidget(button, 1)
            self.buttons["size", factor] = button
        self._show_size()

    def _show_size(self) -> None:
        self.buttons["size", 0.0].setText(signs(f"{round(self._now.size * 100)} %"))

    def _choose(self, chosen: ReadingType) -> None:
        self._now = chosen
        self._show_size()
        self.chosen.emit(chosen)
