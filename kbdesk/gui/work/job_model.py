"""Imports as a table that sorts and filters by itself."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording
from kbdesk.library.records import Job

Index = QModelIndex | QPersistentModelIndex
NUMBERS = ("total", "done", "duplicate", "skipped", "failed", "cancelled")
FIRST_NUMBER = 3
DURATION = FIRST_NUMBER + len(NUMBERS)


def seconds(job: Job) -> float | None:
    """How long an import took, from its first step to its last; None where it has not ended."""
    return None if job.finished is None else max(0.0, job.finished - (job.started or job.created))


class JobModel(QAbstractTableModel):
    """One import a row, newest first to begin with."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = (
            self.tr("Date"),
            self.tr("Source"),
            self.tr("State"),
            self.tr("Links"),
            self.tr("Done"),
            self.tr("Duplicate"),
            self.tr("Skipped"),
            self.tr("Failed"),
            self.tr("Cancelled"),
            self.tr("Took"),
        )
        self._all: list[Job] = []
        self._shown: list[Job] = []
        self._text = ""
        self._column = 0
        self._descending = True

    def put(self, jobs: list[Job]) -> None:
        """Show these imports."""
        self._all = jobs
        self._arrange()

    def narrow(self, text: str) -> None:
        """Show those alone whose source or state has this text in it."""
        self._text = text.casefold().strip()
        self._arrange()

    def job(self, row: int) -> Job | None:
        """The import of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, job: int) -> int:
        """The row of an import, -1 where it is not shown."""
        return next((row for row, shown in enumerate(self._shown) if shown.id == job), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Those that the filter lets through."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Date, source, state, numbers and duration."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings; those of numbers stand over their ends."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        job, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(job, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(wording.said(job.error) or (wording.source(job.source) if column == 1 else "")) or None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._column = column
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column >= FIRST_NUMBER else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _said(self, job: Job, column: int) -> str:
        if column == 0:
            return wording.moment(job.created)
        if column == 1:
            return wording.source(job.source) or self.tr("Import {id}").format(id=job.id)
        if column == 2:
            return wording.job_status(job)
        if column == DURATION:
            took = seconds(job)
            return "" if took is None else wording.span(took)
        value: int = getattr(job, NUMBERS[column - FIRST_NUMBER])
        return wording.number(value) if value or column == FIRST_NUMBER else ""

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [
            job
            for job in self._all
            if self._text in wording.source(job.source).casefold() or self._text in wording.job_status(job).casefold()
        ]
        self._shown.sort(key=self._key, reverse=self._descending)
        self.endResetModel()

    def _key(self, job: Job) -> tuple[float, str, int]:
        if self._column == 0:
            return job.created, "", job.id
        if self._column in (1, 2):
            return 0.0, self._said(job, self._column).casefold(), job.id
        if self._column == DURATION:
            took = seconds(job)
            return -1.0 if took is None else took, "", job.id
        return float(getattr(job, NUMBERS[self._column - FIRST_NUMBER])), "", job.id
