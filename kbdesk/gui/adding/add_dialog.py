"""Adding links by hand: type or paste addresses, give them tags."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.help.commands import help_key
from kbdesk.gui.widgets.completion import Completion
from kbdesk.gui.widgets.lines_field import LinesField
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording
from kbdesk.library.preview import Added

MOST_TYPED = 50
"""More than so many lines are an import, and are previewed."""


class AddDialog(QDialog):
    """Adds addresses to the library. `added` tells what became of them; `long_list` hands a long one to the preview.

    `offered`: the addresses come from another program, perhaps by the will of a page on the web. That is said, and they
    do not count as typed, so that they lead into no private network.
    """

    added = Signal(object)
    long_list = Signal(str, object)

    def __init__(self, engine: Engine, bridge: Bridge, parent: QWidget, text: str = "", offered: bool = False) -> None:
        super().__init__(parent)
        self.offered = offered
        self._adding = False
        self._engine = engine
        self._bridge = bridge
        self.setWindowTitle(self.tr("Add Links"))
        help_key(self, lambda: "getting-started#bring-your-links")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = QLabel(self.tr("Another program proposes these links. Nothing is added until you press Add."), self)
        said.setWordWrap(True)
        said.setVisible(offered)
        label = QLabel(self.tr("&Addresses, one a line"), self)
        self.addresses = LinesField(self)
        self.addresses.setPlaceholderText("https://example.org/article")
        self.addresses.setTabChangesFocus(True)
        self.addresses.setPlainText(text)
        label.setBuddy(self.addresses)
        tag_label = QLabel(self.tr("&Tags, separated by commas"), self)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("to read, history"))
        tag_label.setBuddy(self.tags)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add_button = self.buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add_button.setDefault(True)
        self.add_button.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(6)
        column.addWidget(said)
        column.addWidget(label)
        column.addWidget(self.addresses, 1)
        column.addSpacing(8)
        column.addWidget(tag_label)
        column.addWidget(self.tags)
        column.addWidget(self.problem)
        column.addSpacing(10)
        column.addWidget(self.buttons)
        open_at(self, 560, 340)
        Completion(self.tags, bridge, engine.curation.tag_names, several=True)
        self.buttons.accepted.connect(self._add)
        self.buttons.rejected.connect(self.reject)
        self.addresses.done.connect(self._add)
        self.addresses.textChanged.connect(self._typed)
        self._typed()

    def propose(self, addresses: list[str]) -> None:
        """Put more addresses to those that were proposed before, as long as they are not too many to be looked at."""
        lines = self.addresses.toPlainText().splitlines()
        fresh = [address for address in addresses if address not in lines]
        self.addresses.setPlainText("\n".join([*lines, *fresh][:MOST_TYPED]))

    def _typed(self) -> None:
        self.add_button.setEnabled(not self.addresses.document().isEmpty())

    def _add(self) -> None:
        text = self.addresses.toPlainText()
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if not lines:
            return
        tags = split_tags(self.tags.text())
        if len(lines) > MOST_TYPED or any(_is_prose(line) and _has_link(line) for line in lines):
            # a long list, or text with links in it: that is for the importers
            self.long_list.emit(text, tags)
            self.accept()
            return
        self.add_button.setEnabled(False)
        # words without any link are one mistake, which is said and left to be corrected
        addresses = [part for line in lines for part in ([line] if _is_prose(line) else line.split())]
        typed = not self.offered
        self._adding = True
        self._bridge.ask(lambda: self._engine.add(addresses, tags, typed), self._came, self._broke)

    def reject(self) -> None:
        """Go; but what is being added is told first, and what is wrong with it is seen here."""
        if not self._adding:
            super().reject()

    def _came(self, added: Added) -> None:
        self._adding = False
        self.added.emit(added)
        if not added.broken:
            self.accept()
            return
        # the good ones are in: what is left in the box is what has to be corrected
        self.addresses.setPlainText("\n".join(address for address, _ in added.broken))
        self._broke("\n".join(wording.plain(wording.said(why)) for _, why in added.broken[:5]))

    def _broke(self, sentence: str) -> None:
        self._adding = False
        self.problem.setText(sentence)
        self.problem.show()
        self._typed()
        self.addresses.setFocus()


def _is_prose(line: str) -> bool:
    return any("://" not in word and "." not in word for word in line.split())


def _has_link(line: str) -> bool:
    return "://" in line or "www." in line.lower()


def split_tags(text: str) -> tuple[str, ...]:
    """Tags as they are typed, separated by commas, without repeats."""
    return tuple(dict.fromkeys(" ".join(tag.split()) for tag in text.split(",") if tag.strip()))
