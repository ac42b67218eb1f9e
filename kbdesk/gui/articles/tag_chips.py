"""The tags of some articles as chips, each with a button that takes it from all of them."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kbdesk.gui.widgets.flow import Flow
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording

WIDEST = 240
"""Pixels of a name; what is longer is cut, and said in a tip."""

Counted = tuple[str, int]


class _Chip(QFrame):
    """One tag, with how many of the articles carry it."""

    def __init__(self, name: str, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.name = name
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.remove = QToolButton(self)
        self.remove.setIconSize(QSize(12, 12))
        icons.put(self.remove, "close", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self.label)
        row.addWidget(self.remove)

    def put(self, count: int, removable: bool) -> None:
        name = wording.plain(self.name)
        shown = self.label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, WIDEST)
        self.label.setText(f"{shown} ({wording.number(count)})")
        self.label.setToolTip(tip(name) if shown != name else "")
        said = self.tr("Remove the tag “{name}” from {articles}").format(name=name, articles=wording.articles(count))
        self.remove.setAccessibleName(said)
        self.remove.setToolTip(tip(said))
        self.remove.setVisible(removable)
        self.setEnabled(True)


class TagChips(QWidget):
    """As many as are put into it, and a way to the others. `left` comes where the keyboard was on the last one."""

    remove_wanted = Signal(str)
    more_wanted = Signal()
    left = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tags of the selected articles"))
        self._icons = icons
        self._chips: list[_Chip] = []
        self.more = QToolButton(self)
        self.more.setToolTip(self.tr("Remove any tag that they have"))
        self.more.clicked.connect(self.more_wanted)
        self._flow = Flow(self, spacing=6, centred=True)
        self._flow.addWidget(self.more)

    @property
    def shown(self) -> list[str]:
        """The tags that are shown."""
        return [chip.name for chip in self._chips]

    def button(self, name: str) -> QToolButton | None:
        """What removes a tag that is shown."""
        return next((chip.remove for chip in self._chips if chip.name == name), None)

    def put(self, tags: Sequence[Counted], *, more: bool, removable: bool) -> None:
        """Show these; there are `more` where it is so."""
        kept = {name for name, _ in tags}
        for chip in self._chips:
            if chip.name not in kept:
                self._hand_on(chip)
        known = {chip.name: chip for chip in self._chips}
        self._chips = []
        for name, count in tags:
            chip = known.pop(name) if name in known else self._made(name)
            chip.put(count, removable)
            self._chips.append(chip)
        for gone in known.values():
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._order()
        self.more.setText(self.tr("More Tags…") if self._chips else self.tr("Remove a Tag…"))
        self.more.setVisible(more and removable)
        self.setVisible(bool(self._chips) or (more and removable))
        self.setEnabled(True)

    def _hand_on(self, chip: _Chip) -> None:
        """The keyboard goes from a chip to the next one: Qt would have it go to whatever comes next in the window."""
        if self.window().focusWidget() is not chip.remove:
            return
        at = self._chips.index(chip)
        others = [one.remove for one in (*self._chips[at + 1 :], *reversed(self._chips[:at])) if one.isEnabled()]
        if self.more.isVisible():
            others.append(self.more)
        if others:
            others[0].setFocus()
        else:
            self.left.emit()

    def _order(self) -> None:
        for widget in (*self._chips, self.more):
            self._flow.removeWidget(widget)
            self._flow.addWidget(widget)
        stops = [*(chip.remove for chip in self._chips), self.more]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _made(self, name: str) -> _Chip:
        chip = _Chip(name, self._icons, self)
        chip.remove.clicked.connect(lambda: self._remove(chip))
        chip.show()
        return chip

    def _remove(self, chip: _Chip) -> None:
        self._hand_on(chip)
        self.remove_wanted.emit(chip.name)
        chip.setEnabled(False)  # until it is known what has become of it
