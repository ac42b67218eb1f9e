"""The failures as a table that sorts and filters by itself."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import failure_reasons, wording
from kbdesk.gui.words.failure_sentences import sentence
from kbdesk.library.records import Failure

Index = QModelIndex | QPersistentModelIndex
LINK, SITE, REASON, WHEN = range(4)


class FailureModel(QAbstractTableModel):
    """One failure a row. What happened, in a sentence, is said of the one that is chosen: no column has room for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = (
            self.tr("Link"),
            self.tr("Site"),
            self.tr("Reason"),
            self.tr("When"),
        )
        self._all: list[Failure] = []
        self._shown: list[Failure] = []
        self._text = ""
        self._job: int | None = None
        self._reason = ""
        self._column = WHEN
        self._descending = True

    @property
    def total(self) -> int:
        """How many there are without the filter."""
        return len(self._all)

    def put(self, failures: list[Failure]) -> None:
        """Show these failures, keeping what is selected."""
        if failures != self._all:
            self._all = failures
            self._arrange()

    def narrow(self, text: str, job: int | None = None) -> None:
        """Show those alone that have this text in them, and that are of this import."""
        self._text = text.casefold().strip()
        self._job = job
        self._arrange()

    def choose(self, reason: str) -> None:
        """Show those alone that failed for this reason; "" for any."""
        self._reason = reason
        self._arrange()

    @property
    def reason(self) -> str:
        """The reason that was chosen, "" for any."""
        return self._reason

    def reasons(self) -> list[tuple[str, int]]:
        """The reasons of all that the filter lets through, with how many failures have them, most first."""
        return failure_reasons.counted(failure for failure in self._all if self._matches(failure))

    def failure(self, row: int) -> Failure | None:
        """The failure of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Those that the filter lets through."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Four."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; a screen reader is told what happened, too."""
        failure = self._shown[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == WHEN:
                return wording.day(failure.last_seen)
            return self._text_of(failure, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == REASON:
            return f"{self._text_of(failure, REASON)}. {sentence(failure)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            said = {REASON: wording.said(failure.message), WHEN: wording.moment(failure.last_seen)}
            return tip(said.get(column, failure.url))
        return None

    @staticmethod
    def _text_of(failure: Failure, column: int) -> str:
        if column == REASON:
            return failure_reasons.said(failure_reasons.reason(failure))
        address = failure.url.partition("://")[2].removeprefix("www.") or failure.url
        if column == SITE:
            return address.partition("/")[0]
        return wording.plain(failure.title) or address

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._column = column
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def _arrange(self) -> None:
        shown = [failure for failure in self._all if self._fits(failure)]
        shown.sort(key=self._key, reverse=self._descending)
        before, after = {failure.id for failure in self._shown}, {failure.id for failure in shown}
        if added := [failure for failure in shown if failure.id not in before]:
            old = len(self._shown)
            self.beginInsertRows(QModelIndex(), old, old + len(added) - 1)
            self._shown = self._shown + added
            self.endInsertRows()
        # Those that go are put last, and go as rows: if they ended with the change of the layout, the header would take
        # the end of the first row's cells for that of the columns, and forget their widths.
        gone = [failure for failure in self._shown if failure.id not in after]
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()].id) for index in self.persistentIndexList()]
        self._shown = shown + gone
        places = {failure.id: row for row, failure in enumerate(self._shown)}
        for index, failure in kept:
            self.changePersistentIndex(index, self.index(places[failure], index.column()))
        self.layoutChanged.emit()
        if gone:
            self.beginRemoveRows(QModelIndex(), len(shown), len(shown) + len(gone) - 1)
            self._shown = shown
            self.endRemoveRows()

    def _fits(self, failure: Failure) -> bool:
        return self._matches(failure) and self._reason in ("", failure_reasons.reason(failure))

    def _matches(self, failure: Failure) -> bool:
        if self._job is not None and failure.job != self._job:
            return False
        text = self._text
        return not text or any(
            text in part.casefold()
            for part in (
                failure.url,
                failure.title,
                failure.message,
                sentence(failure),
                failure.kind,
                self._said(failure),
            )
        )

    @staticmethod
    def _said(failure: Failure) -> str:
        return f"{failure_reasons.said(failure_reasons.reason(failure))} {failure.http_status or ''}"

    def _key(self, failure: Failure) -> tuple[float, str]:
        if self._column == WHEN:
            return failure.last_seen, ""
        return 0, self._text_of(failure, self._column).casefold()
