"""The list of keys, in which they can be changed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kbdesk.gui.actions import Actions
from kbdesk.gui.help.commands import help_key
from kbdesk.gui.keys import RESERVED, Keys
from kbdesk.gui.palette.match import folded
from kbdesk.gui.widgets.captions import native, plain_text
from kbdesk.gui.widgets.room import open_at

NAME = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 26


class KeyField(QKeySequenceEdit):
    """Takes the key that is pressed; Esc alone leads out of it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc can be no command's key anyway."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)


class KeysDialog(QDialog):
    """Every key of the window. One command at a time is given another key; a key that is taken says whose it is."""

    def __init__(self, actions: Actions, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keys = keys
        self._wanted = ""
        self._items: list[QTreeWidgetItem] = []
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        help_key(self, lambda: "keyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find a command or a key"))
        self.field.setAccessibleName(self.tr("Find a command or a key"))
        self.field.setClearButtonEnabled(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.about = QLabel(self)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.editor = KeyField(self)
        self.editor.setMaximumSequenceLength(1)
        self.editor.setAccessibleName(self.tr("New key"))
        self.about.setBuddy(self.editor)
        self.none = QPushButton(self.tr("No Key"), self)
        self.usual = QPushButton(self.tr("Usual Key"), self)
        self.take = QPushButton(self.tr("Use It Here"), self)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.reset_all = buttons.addButton(self.tr("Reset All"), QDialogButtonBox.ButtonRole.ResetRole)
        for button in (self.none, self.usual, self.take, self.reset_all):
            button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.about, 1)
        row.addWidget(self.editor)
        row.addWidget(self.none)
        row.addWidget(self.usual)
        conflict = QHBoxLayout()
        conflict.addWidget(self.problem, 1)
        conflict.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addLayout(conflict)
        column.addWidget(buttons)
        self.editor.setFixedWidth(150)
        open_at(self, 620, 640)
        self._fill()
        self.field.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(lambda *_: self._turn())
        self.list.itemDoubleClicked.connect(lambda *_: self.editor.setFocus())
        self.editor.editingFinished.connect(self._edited)
        self.editor.left.connect(self._leave_editor)
        self.none.clicked.connect(lambda: self._put(""))
        self.usual.clicked.connect(self._usual)
        self.take.clicked.connect(lambda: self._put(self._wanted))
        self.reset_all.clicked.connect(self._reset_all)
        buttons.rejected.connect(self.reject)
        self.list.setCurrentItem(self._items[0])

    @property
    def command(self) -> str:
        """The name of the command that is chosen; "" for a key that cannot be changed."""
        item = self.list.currentItem()
        return str(item.data(0, NAME) or "") if item is not None else ""

    def choose(self, name: str) -> None:
        """Turn to a command."""
        for item in self._items:
            if item.data(0, NAME) == name:
                self.list.setCurrentItem(item)

    def _fill(self) -> None:
        for command in self._actions.commands:
            item = QTreeWidgetItem(self.list, [plain_text(command.text), ""])
            item.setData(0, NAME, command.name)
            item.setSizeHint(0, QSize(10, ROW_HEIGHT))
            self._items.append(item)
        for text, key in (
            (self.tr("Read the article"), native("Return")),
            (self.tr("Read on, then go to the next unread article"), native("Space")),
            (self.tr("The next link in the reader, the one above"), ", ".join(map(native, ("Tab", "Shift+Tab")))),
            (self.tr("Leave the reader, the search or a bar"), native("Esc")),
            (self.tr("Retry, on the Failed page"), "R"),
            (self.tr("From the web archive, on the Failed page"), native("Shift+R")),
        ):
            item = QTreeWidgetItem(self.list, [text, key])
            item.setForeground(0, self.palette().placeholderText())
            item.setForeground(1, self.palette().placeholderText())
            self._items.append(item)
        self._show_keys()

    def _show_keys(self) -> None:
        for item in self._items:
            if name := item.data(0, NAME):
                item.setText(1, "   ".join(native(key) for key in self._keys.of(name)))
                font = item.font(1)
                font.setBold(self._keys.is_changed(name))
                item.setFont(1, font)

    def _filter(self, text: str) -> None:
        words = folded(text).split()
        for item in self._items:
            said = folded(f"{item.text(0)} {item.text(1)}")
            item.setHidden(not all(word in said for word in words))
        current = self.list.currentItem()
        if current is not None and current.isHidden():
            self.list.setCurrentItem(next((item for item in self._items if not item.isHidden()), current))

    def _turn(self) -> None:
        """Another command is chosen."""
        name = self.command
        item = self.list.currentItem()
        self.about.setText(item.text(0) if item is not None else "")
        keys = self._keys.of(name) if name else ()
        self.editor.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self.editor.setEnabled(bool(name))
        self.none.setEnabled(bool(keys))
        self.usual.setEnabled(bool(name) and self._keys.is_changed(name))
        self._say("" if name else self.tr("This key is the same everywhere and cannot be changed."), taken=False)

    def _edited(self) -> None:
        name, key = self.command, self.editor.keySequence().toString()
        if not name or not key or key in self._keys.of(name)[:1]:
            return
        if key in RESERVED:
            self._say(
                self.tr("{key} moves about or edits text everywhere; choose another one.").format(key=native(key)),
                taken=False,
            )
        elif owner := self._keys.owner(key, name):
            self._wanted = key
            said = self.tr("{key} is the key of “{command}”, which would have none then.")
            if len(self._keys.of(owner)) > 1:
                said = self.tr("{key} is a key of “{command}”, which would keep its other one.")
            self._say(said.format(key=native(key), command=plain_text(self._actions[owner].text())), taken=True)
        else:
            self._put(key)

    def _leave_editor(self) -> None:
        self.list.setFocus()
        self._turn()

    def _put(self, key: str) -> None:
        self._keys.put(self.command, key)
        self._show_keys()
        self._turn()

    def _usual(self) -> None:
        self._keys.reset(self.command)
        self._show_keys()
        self._turn()

    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._show_keys()
        self._turn()

    def _say(self, sentence: str, *, taken: bool) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.take.setVisible(taken)
