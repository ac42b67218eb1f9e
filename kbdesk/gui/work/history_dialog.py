"""The history: every import that there ever was, with what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.widgets.filter_field import FilterField
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.plain_table import make_plain
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import wording
from kbdesk.gui.work.job_model import FIRST_NUMBER, NUMBERS, JobModel
from kbdesk.library.records import Job, JobStatus

REFRESH_MS = 500
MOST = 20_000


class HistoryDialog(QDialog):
    """Stays open beside the window; what is asked of an import is done there."""

    failures_wanted = Signal(object)
    retry_wanted = Signal(object)

    def __init__(self, engine: Engine, bridge: Bridge, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows = JobModel(self)
        self.table = QTableView(self)
        self.field = FilterField(self.table, self.tr("Filter"), self.tr("Filter the imports"), self)
        self.said = QLabel(self)
        self._build(icons)
        self._open = True
        # its answer may come when this dialog is gone
        self._refresher = Refresher(bridge, lambda: engine.jobs(MOST), self._came, REFRESH_MS, bridge)
        bridge.jobsChanged.connect(self._poke)
        self._poke()
        open_at(self, 980, 520)

    def _build(self, icons: Icons) -> None:
        self.field.textChanged.connect(self._narrow)
        table = self.table
        table.setModel(self.rows)
        make_plain(table, self.tr("Imports"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(70)
        self.setTabOrder(self.field, table)
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setProperty("role", "muted")
        self.failures = icons.button("failed", self.tr("Show &Failures"), self)
        self.retry = icons.button("retry", self.tr("&Retry Failed"), self)
        for button in (self.failures, self.retry):
            button.setAutoDefault(False)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.failures)
        foot.addWidget(self.retry)
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(10)
        whole.addWidget(self.field)
        whole.addWidget(table, 1)
        whole.addLayout(foot)
        self.failures.clicked.connect(self._show_failures)
        self.retry.clicked.connect(self._retry)
        table.doubleClicked.connect(self._show_failures)
        table.selectionModel().currentRowChanged.connect(self._update)
        table.setFocus()
        self._update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on an import shows what failed in it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._show_failures()
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> Job | None:
        """The import that is chosen."""
        return self.rows.job(self.table.currentIndex().row())

    def choose(self, job: int) -> None:
        """Choose an import, where it is shown."""
        row = self.rows.row_of(job)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.rows.index(max(0, row), 0), flags)

    def done(self, result: int) -> None:
        """Hear of nothing more."""
        self._open = False
        super().done(result)

    def _poke(self) -> None:
        if self._open:
            self._refresher.poke()

    def _came(self, jobs: list[Job]) -> None:
        if self._open:
            self._keep(lambda: self.rows.put(jobs))
            # what never happened takes no room from the names
            for place, name in enumerate(NUMBERS[1:], FIRST_NUMBER + 1):
                self.table.setColumnHidden(place, not any(getattr(job, name) for job in jobs))

    def _narrow(self) -> None:
        self._keep(lambda: self.rows.narrow(self.field.text()))

    def _keep(self, change: Callable[[], None]) -> None:
        """Change the rows; what was chosen stays so, and where it was scrolled to."""
        chosen, place = self.chosen, self.table.verticalScrollBar().value()
        change()
        if self.rows.rowCount():
            self.choose(chosen.id if chosen is not None else 0)
            self.table.verticalScrollBar().setValue(place)
        self._update()

    def _update(self, *_: object) -> None:
        job = self.chosen
        self.failures.setEnabled(job is not None and job.failed > 0)
        self.retry.setEnabled(job is not None and (job.failed > 0 or job.status is JobStatus.FAILED))
        if job is None:
            self.said.setText(self.tr("There has been no import yet.") if not self.field.text() else "")
        else:
            self.said.setText(wording.plain(wording.said(job.error)) or wording.job_counts(job))

    def _show_failures(self) -> None:
        job = self.chosen
        if job is not None and job.failed:
            self.failures_wanted.emit(job)

    def _retry(self) -> None:
        if self.chosen is not None:
            self.retry_wanted.emit(self.chosen)
