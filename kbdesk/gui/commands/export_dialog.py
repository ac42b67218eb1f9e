"""Exporting: which articles, as what, where to."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.help.commands import help_key
from kbdesk.gui.widgets.captions import plain_text
from kbdesk.gui.widgets.cut_label import CutLabel
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording

FORMAT = "json"
WIDTH = 420


class Choice:
    """Some articles that can be exported: what to call them, and which they are."""

    def __init__(self, text: str, selection: Selection) -> None:
        self.text = text
        self.selection = selection


class ExportDialog(QDialog):
    """Asks. `wanted` comes with the file or folder, the name of the format, and which of the choices it is."""

    wanted = Signal(object, str, int)

    def __init__(
        self, engine: Engine, choices: list[Choice], parent: QWidget, *, chosen: int = 0, format: str = FORMAT
    ) -> None:
        """`chosen` and `format` are what is proposed."""
        super().__init__(parent)
        self._formats = engine.exports.formats()
        self.file_dialog: QFileDialog | None = None
        self.setWindowTitle(self.tr("Export"))
        help_key(self, lambda: "export-and-backup#export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        self.radios = [QRadioButton(choice.text, self) for choice in choices] if len(choices) > 1 else []
        for radio in self.radios:
            column.addWidget(radio)
            radio.setChecked(radio is self.radios[chosen])
        self.only = CutLabel(self, plain_text(choices[0].text))
        self.only.setVisible(not self.radios)
        column.addWidget(self.only)
        label = QLabel(self.tr("&Format"), self)
        self.format = QComboBox(self)
        self.format.addItems([wording.said(one.title) for one in self._formats])
        self.format.setCurrentIndex([one.name for one in self._formats].index(format))
        self.format.currentIndexChanged.connect(self._format_chosen)
        label.setBuddy(self.format)
        self.lacks = QLabel(self)
        self.lacks.setProperty("role", "muted")
        self.lacks.setTextFormat(Qt.TextFormat.PlainText)
        self.lacks.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export_button = self.buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export_button.setDefault(True)
        self.buttons.accepted.connect(self._choose_file)
        self.buttons.rejected.connect(self.reject)
        for widget in (label, self.format, self.lacks, self.buttons):
            column.addWidget(widget)
        # room for what the longest has to say, or the buttons would move from format to format
        self.lacks.setText(max((wording.said(one.lacks) for one in self._formats), key=len))
        open_at(self, WIDTH, column.totalHeightForWidth(WIDTH))
        self._format_chosen()

    def _format_chosen(self) -> None:
        self.lacks.setText(wording.said(self._formats[self.format.currentIndex()].lacks))

    def _choose_file(self) -> None:
        format = self._formats[self.format.currentIndex()]
        suffix = format.suffix or (".json" if format.name == "karakeep" else "")
        dialog = QFileDialog(self, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # not where the program happens to have been started
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(f"kbdesk{suffix}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._wanted(Path(name)))
        self.file_dialog = dialog
        dialog.open()

    def _wanted(self, path: Path) -> None:
        chosen = next((place for place, radio in enumerate(self.radios) if radio.isChecked()), 0)
        self.accept()
        self.wanted.emit(path, self._formats[self.format.currentIndex()].name, chosen)
