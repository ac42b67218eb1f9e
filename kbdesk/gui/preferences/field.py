"""One setting in the preferences: its name, what it does, and the field that it is changed in."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QWidget,
)

from kbdesk.gui.words import preference_texts as texts
from kbdesk.gui.words import setting_words
from kbdesk.settings import Shape

FIELD_WIDTH = 210
FOLDERS = frozenset(("import.watch_folder",))
"""Settings that name a folder: it can be chosen instead of typed."""


class Field(QObject):
    """Says in `wanted` which value its user wants; `put` shows the one that is kept, `refuse` why it is not.

    A value that is refused stays in its field, to be corrected.
    """

    wanted = Signal(str, object)

    def __init__(self, line: texts.Line, shape: Shape, grid: QGridLayout, parent: QWidget) -> None:
        """Adds itself to the bottom of a grid of three columns: words, field, unit."""
        super().__init__(parent)
        self.line = line
        self.beside = 0
        """The width of what stands beside the field, in pixels, or of the part of it that reaches there."""
        self._shape = shape
        self._shown = ""
        self.problem = QLabel(parent)
        self.problem.setProperty("role", "danger")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        sentence = QLabel(line.sentence, parent)
        sentence.setProperty("role", "muted")
        sentence.setWordWrap(True)
        row = grid.rowCount()
        self.editor = self._make(parent)
        self.parts: list[QWidget] = [self.editor, sentence]
        """The field and the words around it."""
        self.editor.setAccessibleDescription(" ".join(part for part in (line.unit, line.sentence) if part))
        if isinstance(self.editor, QCheckBox):
            self.editor.setText(line.name)
            # under the words of the box, not under the box
            style = self.editor.style()
            box = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self.editor)
            gap = style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, None, self.editor)
            sentence.setIndent(box + gap)
            grid.addWidget(self.editor, row, 0, 1, 3)
        else:
            name = QLabel(line.name, parent)
            name.setBuddy(self.editor)
            name.setWordWrap(True)
            self.parts.append(name)
            self.editor.setAccessibleName(line.name)
            grid.addWidget(name, row, 0)
            if isinstance(self.editor, QComboBox):
                # seen whole: it has no unit, and takes of that one's room what it needs
                self.editor.setFixedWidth(max(FIELD_WIDTH, self.editor.sizeHint().width()))
                self.beside = self.editor.width() - FIELD_WIDTH
                grid.addWidget(self.editor, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
            else:
                self.editor.setFixedWidth(FIELD_WIDTH)
                unit = self._chooser(parent) if line.key in FOLDERS else QLabel(line.unit, parent)
                unit.setProperty("role", "muted")
                self.beside = unit.sizeHint().width()
                grid.addWidget(self.editor, row, 1)
                self.parts.append(unit)
                grid.addWidget(unit, row, 2)
        grid.addWidget(sentence, row + 1, 0, 1, 3)
        grid.addWidget(self.problem, row + 2, 0, 1, 3)
        grid.setRowMinimumHeight(row + 3, 14)

    def _chooser(self, parent: QWidget) -> QPushButton:
        button = QPushButton(self.tr("Choose…"), parent)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Choose the folder"))
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        editor = self.editor
        dialog = QFileDialog(editor.window(), self.line.name)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def chosen(folder: str) -> None:
            if isinstance(editor, QLineEdit):
                editor.setText(QDir.toNativeSeparators(folder))
                self.commit()

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def put(self, value: Any) -> None:
        """Show the value that is kept."""
        editor = self.editor
        editor.blockSignals(True)
        if isinstance(editor, QCheckBox):
            editor.setChecked(bool(value))
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            self._shown = self._text(value)
            editor.setText(self._shown)
        editor.blockSignals(False)
        self._say("")

    def allow(self, wanted: bool) -> None:
        """Whether it can be changed; its value is seen and kept in either case."""
        for part in self.parts:
            part.setEnabled(wanted)

    def refuse(self, sentence: str) -> None:
        """Say beside the field why what stands in it cannot be."""
        # which setting it is the field says already, whatever the language
        if sentence.startswith(f"{setting_words.named(self.line.key)} "):
            typed = sentence.find(self._shown) + len(self._shown)
            sentence = sentence[sentence.find(": ", typed) + 2 :]
            sentence = sentence[:1].upper() + sentence[1:]
            if self.line.scale != 1:
                sentence += self.tr(" Counted in bytes.")
        self._say(sentence)

    def commit(self) -> None:
        """Ask for what was typed, if it was not asked for yet."""
        editor = self.editor
        if isinstance(editor, QLineEdit) and editor.text().strip() != self._shown:
            self._shown = editor.text().strip()
            self.wanted.emit(self.line.key, self._typed(self._shown))

    def _make(self, parent: QWidget) -> QCheckBox | QComboBox | QLineEdit:
        key = self.line.key
        if self._shape.kind == "switch":
            box = QCheckBox(parent)
            box.toggled.connect(lambda on: self.wanted.emit(key, on))
            return box
        if self._shape.kind == "choice":
            combo = QComboBox(parent)
            for value in self._shape.choices:
                combo.addItem(texts.choice(key, value), value)
            combo.activated.connect(lambda index: self.wanted.emit(key, combo.itemData(index)))
            return combo
        edit = QLineEdit(parent)
        edit.setPlaceholderText(self.line.placeholder)
        if self._shape.kind != "text":
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.editingFinished.connect(self.commit)
        return edit

    def _text(self, value: Any) -> str:
        return f"{value / self.line.scale:g}" if isinstance(value, int | float) else str(value)

    def _typed(self, text: str) -> object:
        """What is to be kept: a number where it is one, else what was typed, for the engine to say what is wrong."""
        if self._shape.kind == "text":
            return text
        whole = self._shape.kind == "whole"
        kind: Callable[[str], int | float] = int if whole and self.line.scale == 1 else float
        try:
            number = kind(text.replace(",", "."))
            return round(number * self.line.scale) if whole else number
        except (ValueError, OverflowError):
            return text

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
