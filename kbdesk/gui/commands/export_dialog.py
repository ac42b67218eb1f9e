"""Exporting: which articles, as what, where to; then how far it is, and a way out."""

import threading
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kbdesk.commands.exports import Exported
from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.help.commands import help_key
from kbdesk.gui.words import wording

FORMAT = "json"


class Choice:
    """Some articles that can be exported: what to call them, and which they are."""

    def __init__(self, text: str, selection: Selection) -> None:
        self.text = text
        self.selection = selection


class _Progress(QObject):
    """Carries numbers from the thread that writes to the window's."""

    told = Signal(int, int)


class ExportDialog(QDialog):
    """Exports articles. `exported` tells what was written."""

    exported = Signal(object)
    cancelled = Signal(str)

    def __init__(self, engine: Engine, bridge: Bridge, choices: list[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._choices = choices
        self._formats = engine.exports.formats()
        self._stop = threading.Event()
        self._writing = False
        self._progress = _Progress(self)
        self._progress.told.connect(self._told, Qt.ConnectionType.QueuedConnection)
        self.file_dialog: QFileDialog | None = None
        self.setWindowTitle(self.tr("Export"))
        help_key(self, lambda: "export-and-backup#export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        self.radios = [QRadioButton(choice.text, self) for choice in choices]
        for radio in self.radios:
            column.addWidget(radio)
        self.radios[0].setChecked(True)
        label = QLabel(self.tr("&Format"), self)
        self.format = QComboBox(self)
        self.format.addItems([wording.said(format.title) for format in self._formats])
        self.format.setCurrentIndex([format.name for format in self._formats].index(FORMAT))
        self.format.currentIndexChanged.connect(self._format_chosen)
        label.setBuddy(self.format)
        self.lacks = QLabel(self)
        self.lacks.setProperty("role", "muted")
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        for text in (self.lacks, self.problem):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Articles written"))
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export_button = self.buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export_button.setDefault(True)
        self.buttons.accepted.connect(self._choose_file)
        self.buttons.rejected.connect(self.reject)
        for widget in (label, self.format, self.lacks, self.problem, self.bar, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self._format_chosen()

    def reject(self) -> None:
        """Cancel: what is being written is given up first, and the dialog closes when that has ended."""
        if self._writing:
            self._stop.set()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window ends: nothing goes on behind it."""
        self._stop.set()
        super().closeEvent(event)

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
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        self.file_dialog = dialog
        dialog.open()

    def write(self, path: Path) -> None:
        """Write to a file that was chosen."""
        if self._writing:
            return
        selection = next(
            choice.selection for choice, radio in zip(self._choices, self.radios, strict=True) if radio.isChecked()
        )
        format, exports, stop = self._formats[self.format.currentIndex()].name, self._engine.exports, self._stop
        told = self._progress.told.emit
        self._set_writing(True)
        self._bridge.ask(lambda: exports.write(path, format, selection, told, stop), self._written, self._broke)

    def _told(self, number: int, total: int) -> None:
        if self._writing:
            self.bar.setRange(0, total)
            self.bar.setValue(number)
            done = self.tr("Written: {n} of {articles}")
            self.lacks.setText(done.format(n=wording.number(number), articles=wording.articles(total)))

    def _written(self, exported: Exported) -> None:
        self._set_writing(False)
        self.exported.emit(exported)
        self.accept()

    def _broke(self, sentence: str) -> None:
        self._set_writing(False)
        if self._stop.is_set():
            self.cancelled.emit(sentence)
            super().reject()
            return
        self.problem.setText(wording.plain(sentence))

    def _set_writing(self, writing: bool) -> None:
        self._writing = writing
        self.problem.setText("")
        self._format_chosen()
        self.bar.setRange(0, 0)
        self.bar.setVisible(writing)
        for widget in (*self.radios, self.format, self.export_button):
            widget.setEnabled(not writing)
