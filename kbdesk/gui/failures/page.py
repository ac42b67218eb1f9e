"""The page of failures: what could not be had, why, and what can be done."""

import itertools

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kbdesk.commands.retrying import may_be_archived
from kbdesk.engine import Engine
from kbdesk.failure import ARCHIVED, Kind
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.browser import may_open, open_link
from kbdesk.gui.failures.model import LINK, REASON, SITE, WHEN, FailureModel
from kbdesk.gui.failures.reason_list import SHARE, WIDTH, ReasonList
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.widgets.captions import native
from kbdesk.gui.widgets.filter_field import FilterField
from kbdesk.gui.widgets.flow import Flow
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.notice_page import NoticePage
from kbdesk.gui.widgets.plain_table import make_plain
from kbdesk.gui.widgets.room import Yielding
from kbdesk.gui.words import failure_reasons, setting_words, wording
from kbdesk.gui.words.failure_sentences import sentence
from kbdesk.library.records import Failure

REFRESH_MS = 500
MOST_OPENED = 10
LONG_MOMENT = 1_006_977_480.0
"""A day that is as long as any, and of another year: 28 November 2001."""
LONG_SITE = 20
"""Letters of the name of a site that are seen."""
MOST_OF_NAME = 40
LEAST_LETTERS = 24
"""So many can be read at least of the link; before there are fewer, other columns go."""


class FailureTable(QTableView):
    """Failures; Enter and O open, R retries, Shift+R asks the web archive, X ignores, Del deletes, C and Ctrl+C
    copy; left and right lead to the other reasons."""

    retry_wanted = Signal()
    archive_wanted = Signal()
    delete_wanted = Signal()
    ignore_wanted = Signal()
    copy_wanted = Signal()
    open_wanted = Signal()
    reason_wanted = Signal(int)
    menu_wanted = Signal(object)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the columns that tell the least go: a link without a title has its site, too."""
        for column in (SITE, WHEN):
            self.setColumnHidden(column, False)
        needed = LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        needed += sum(map(self.columnWidth, (SITE, REASON, WHEN)))
        for column in (SITE, WHEN):
            if needed <= self.viewport().width():
                break
            needed -= self.columnWidth(column)
            self.setColumnHidden(column, True)
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        if self.selectionModel().hasSelection():
            self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys for what the buttons do."""
        wanted = {
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_O: self.open_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
            Qt.Key.Key_R: self.retry_wanted,
            Qt.Key.Key_X: self.ignore_wanted,
            Qt.Key.Key_C: self.copy_wanted,
        }.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if plain and wanted is not None:
            wanted.emit()
        elif shifted and event.key() == Qt.Key.Key_R:
            self.archive_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (event.key() == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
            self.reason_wanted.emit(1 if forward else -1)
        else:
            super().keyPressEvent(event)


class FailuresPage(QFrame):
    """Replaces list and reader while Failed is chosen."""

    retry_wanted = Signal(object, bool)
    """Try some again; asked of the web archive, or not."""

    retry_all_wanted = Signal(object)
    delete_wanted = Signal(object)
    ignore_wanted = Signal(object)
    selected = Signal()
    """Others are selected, or none."""

    def __init__(self, engine: Engine, bridge: Bridge, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._icons = icons
        self._job: int | None = None
        self._coming = False
        self._known = False
        self.rows = FailureModel(self)
        self.table = FailureTable(self)
        self._build()
        self._refresher = Refresher(bridge, engine.failures, self._came, REFRESH_MS, self)
        self._update()

    def _build(self) -> None:
        self.heading = QLabel(self.tr("Failed"), self)
        self.heading.setProperty("role", "title")
        self.field = FilterField(self.table, self.tr("Filter"), self.tr("Filter the failures"), self)
        self.field.setMaximumWidth(320)
        self.field.textChanged.connect(self._narrow)
        self.of_job = QPushButton(self)
        self.of_job.setToolTip(self.tr("Show the failures of all imports"))
        self.of_job.hide()
        self.of_job.clicked.connect(lambda: self.show_job(None))
        self._icons.put(self.of_job, "close", "muted")
        self.retry_all = self._icons.button("retry", self.tr("Retry A&ll"), self)
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 14, 8)
        top.addWidget(self.heading)
        top.addSpacing(4)
        top.addWidget(self.of_job)
        top.addStretch(1)
        top.addWidget(self.field, 1)
        top.addSpacing(6)
        top.addWidget(self.retry_all)
        table = self.table
        table.setModel(self.rows)
        make_plain(table, self.tr("Failures"))
        table.setAcceptDrops(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kinds = [failure_reasons.said(reason) for reason in (*Kind, "http_status 410", "http_status 429")]
        headings = {column: f"{self.rows.headerData(column, Qt.Orientation.Horizontal)} ▲" for column in (REASON, WHEN)}
        for column, texts in (
            (SITE, ["n" * LONG_SITE]),
            (REASON, [*kinds, headings[REASON]]),
            (WHEN, [wording.day(LONG_MOMENT), headings[WHEN]]),
        ):
            widest = max(table.fontMetrics().horizontalAdvance(text) for text in texts)
            table.setColumnWidth(column, widest + 22)
        header.setMinimumSectionSize(12 * table.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(LINK, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(WHEN, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        self.nothing = NoticePage(self._icons, self)
        self.reasons = ReasonList(self)
        self.reasons.chosen.connect(self._choose)
        table.reason_wanted.connect(self.reasons.step)
        both = QWidget(self)
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.reasons)
        beside.addWidget(table, 1)
        self._both = both
        self.pages = QStackedWidget(self)
        self.pages.addWidget(both)
        self.pages.addWidget(self.nothing)
        self.message = QLabel(self)
        self.message.setProperty("role", "heading")
        self.remedy = QLabel(self)
        self.address = QLabel(self)
        self.address.setProperty("role", "muted")
        self.tried = QLabel(self)
        """When it was tried last, and how often."""
        self.tried.setProperty("role", "muted")
        for label in (self.message, self.remedy, self.address, self.tried):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.tried)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = self._icons.button("retry", self.tr("&Retry"), self)
        self.archive = self._icons.button("clock", self.tr("From &Web Archive"), self)
        self.open = self._icons.button("open-external", self.tr("&Open in Browser"), self)
        self.copy = self._icons.button("copy", self.tr("&Copy"), self)
        self.ignore = self._icons.button("check", self.tr("&Keep as Link"), self)
        self.delete = self._icons.button("trash", self.tr("&Delete"), self)
        for button, key, does in (
            (self.retry, "R", self.tr("Try it again, and go on to the next")),
            (self.archive, "Shift+R", self.tr("Have it as the web archive has it, which learns the link")),
            (self.open, "Return", self.tr("See what the site says")),
            (self.copy, "C", self.tr("Copy the link with what happened")),
            (self.ignore, "X", self.tr("Ask for it no more: it stays in the library as a link")),
            (self.delete, "Del", self.tr("Take it out of the library")),
        ):
            button.setToolTip(f"{does} ({native(key)})")
        self._buttons = (self.retry, self.archive, self.open, self.ignore, self.delete, self.copy)
        buttons = Flow()
        for button in self._buttons:
            buttons.addWidget(button)
        below = QFrame(self)
        below.setProperty("role", "page")
        details = QVBoxLayout(below)
        details.setContentsMargins(18, 12, 18, 14)
        details.setSpacing(6)
        for label in (self.message, self.remedy):
            details.addWidget(label)
        where = QHBoxLayout()
        where.setSpacing(16)
        where.addWidget(self.address, 1)
        where.addWidget(self.tried, 0, Qt.AlignmentFlag.AlignTop)
        details.addLayout(where)
        details.addSpacing(4)
        details.addLayout(buttons)
        line = QFrame(self)
        line.setProperty("role", "line")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.pages, 1)
        whole.addWidget(line)
        whole.addWidget(Yielding(below, self))
        self.retry.clicked.connect(self._retry)
        self.retry_all.clicked.connect(self._retry_all)
        self.archive.clicked.connect(self._ask_archive)
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.delete.clicked.connect(self._delete)
        self.ignore.clicked.connect(self._ignore)
        table.ignore_wanted.connect(self._ignore)
        table.copy_wanted.connect(self._copy)
        table.retry_wanted.connect(self._retry)
        table.archive_wanted.connect(self._ask_archive)
        table.open_wanted.connect(self._open)
        table.delete_wanted.connect(self._delete)
        table.menu_wanted.connect(self._menu)
        table.doubleClicked.connect(self._open)
        table.selectionModel().selectionChanged.connect(self._update)
        table.selectionModel().currentRowChanged.connect(self._update)
        # as they stand, not as they were made
        order = (self.of_job, self.field, self.retry_all, self.reasons, table)
        for before, after in itertools.pairwise((*order, *self._buttons)):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the reasons leave more room for the failures."""
        super().resizeEvent(event)
        self.reasons.setFixedWidth(min(WIDTH, round(self.width() * SHARE)))

    def refresh(self) -> None:
        """A failure came or went; asked only while it is seen."""
        if self.isVisible():
            self._refresher.poke()

    def show_job(self, job: int | None, source: str = "") -> None:
        """Show the failures of one import alone, or all."""
        self._job = job
        name = wording.source(source)[:MOST_OF_NAME] or self.tr("Import {id}").format(id=job)
        self.of_job.setText(self.tr("{source} only").format(source=name) if job is not None else "")
        self.of_job.setVisible(job is not None)
        self._narrow()

    def step(self, by: int) -> None:
        """Go down or up by so many rows."""
        if self.rows.rowCount():
            self._select(max(0, self.table.currentIndex().row() + by))

    def topic(self) -> str:
        """What the help says of the failure that is chosen."""
        chosen = self.chosen()
        return f"failures#{chosen[0].kind}" if chosen else "failures"

    def chosen(self) -> list[Failure]:
        """The failures that are selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [failure for row in rows if (failure := self.rows.failure(row)) is not None]

    def articles(self) -> tuple[int, ...]:
        """The ids of the articles that these failures are about."""
        return tuple(failure.article for failure in self.chosen() if failure.article is not None)

    def _came(self, failures: list[Failure]) -> None:
        place, seen = self.table.currentIndex().row(), self._in_sight()
        self._known = True
        self._coming = True  # a button that is not enabled for a moment would lose the keyboard
        self.rows.put(failures)
        self._group()
        if not self.chosen() and self.rows.rowCount():
            self._select(max(0, place))
        if seen:
            self._go_there()
        self._coming = False
        self._update()

    def _in_sight(self) -> bool:
        """Whether the one is seen that the keys are for."""
        return self.table.viewport().rect().intersects(self.table.visualRect(self.table.currentIndex()))

    def _go_there(self) -> None:
        """Have that one seen."""
        self.table.doItemsLayout()  # or it goes no further than the rows that were there before
        self.table.scrollTo(self.table.currentIndex())

    def _select(self, row: int) -> None:
        index = self.rows.index(min(row, self.rows.rowCount() - 1), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(index, flags)

    def _narrow(self) -> None:
        self.rows.narrow(self.field.text(), self._job)
        self._group()
        if not self.chosen() and self.rows.rowCount():
            self._select(0)
        self._go_there()
        self._update()

    def _group(self) -> None:
        """Show the reasons that there are; one whose last failure is gone gives way to all."""
        reasons = self.rows.reasons()
        if self.rows.reason not in {"", *(reason for reason, _ in reasons)}:
            self.rows.choose("")
        self.reasons.put(reasons, self.rows.reason)

    def _choose(self, reason: str) -> None:
        self.rows.choose(reason)
        if self.rows.rowCount():
            self._select(0)
        self._update()

    def _update(self, *_: object) -> None:
        if self._coming:
            return
        chosen = self.chosen()
        shown = self.rows.rowCount()
        if not shown:
            if self.rows.total:
                self.nothing.say("search", self.tr("No failure matches"), self.tr("Change or clear the filter."), "")
            elif self._known:  # and not before anybody looked
                self.nothing.say("check", self.tr("Nothing has failed"), self.tr("Every page could be fetched."), "")
        self.pages.setCurrentWidget(self._both if shown else self.nothing)
        one = chosen[0] if chosen else None
        self.message.setText(sentence(one) if one else "")
        self.message.setToolTip(wording.plain(wording.said(one.message)) if one else "")
        self.remedy.setText(self._remedy(one) if one else "")
        self.address.setText(one.url if one else "")
        self.tried.setText(self._tried(one) if one else "")
        many = len(chosen) > 1
        if many:
            self._say_many(chosen)
        self.retry.setText(self.tr("&Retry {n}").format(n=wording.number(len(chosen))) if many else self.tr("&Retry"))
        self.retry.setEnabled(bool(chosen))
        archived = len(self._archived())
        from_archive = self.tr("From &Web Archive {n}").format(n=wording.number(archived))
        self.archive.setText(from_archive if archived > 1 else self.tr("From &Web Archive"))
        self.archive.setEnabled(archived > 0)
        self.copy.setEnabled(bool(chosen))
        self.ignore.setEnabled(bool(chosen))
        self.open.setEnabled(any(may_open(failure.url) for failure in chosen))
        self.delete.setEnabled(any(failure.article is not None for failure in chosen))
        all_shown = self.tr("Retry A&ll {n}").format(n=wording.number(shown))
        self.retry_all.setText(all_shown if self._narrowed and shown else self.tr("Retry A&ll"))
        self.retry_all.setEnabled(shown > 0)
        self.selected.emit()

    def _say_many(self, chosen: list[Failure]) -> None:
        """What can be said of several: how many, and what helps where the same helps all of them."""
        self.message.setText(self.tr("{n} failures are selected").format(n=wording.number(len(chosen))))
        self.message.setToolTip("")
        if len(set(map(self._remedy, chosen))) > 1:
            self.remedy.setText("")
        self.address.setText("")
        self.tried.setText("")

    def _remedy(self, failure: Failure) -> str:
        if failure.kept and failure.kind in ARCHIVED:  # what was to be done about a page that is gone is not
            return self.tr("Its text is in the library from an earlier time, and stays there.")
        return setting_words.remedy(failure.remedy)

    def _tried(self, failure: Failure) -> str:
        attempts = wording.counted(failure.attempts, self.tr, "1 attempt", "{n} attempts")
        return f"{wording.moment(failure.last_seen)}  ·  {attempts}"

    def _retry(self) -> None:
        if chosen := self.chosen():
            self.retry_wanted.emit(chosen, False)
            self._go_on(chosen)

    def _archived(self) -> list[Failure]:
        """Those that are selected and that a web archive may be asked for."""
        return [failure for failure in self.chosen() if may_be_archived(failure)]

    def _ask_archive(self) -> None:
        if archived := self._archived():
            self.retry_wanted.emit(archived, True)
            self._go_on(archived)

    def _go_on(self, tried: list[Failure]) -> None:
        """One that is tried stays where it is until it has come: the next one is to be looked at meanwhile."""
        if len(tried) == 1:
            self.step(1)

    @property
    def _narrowed(self) -> bool:
        return bool(self.rows.reason or self.field.text().strip())

    def _retry_all(self) -> None:
        if self._narrowed:
            shown = (self.rows.failure(row) for row in range(self.rows.rowCount()))
            self.retry_wanted.emit([failure for failure in shown if failure is not None], False)
        else:
            self.retry_all_wanted.emit(self._job)

    def _ignore(self) -> None:
        if chosen := self.chosen():
            self.ignore_wanted.emit(chosen)

    def _open(self) -> None:
        for failure in self.chosen()[:MOST_OPENED]:
            open_link(failure.url)

    def _copy(self) -> None:
        lines = (
            "\t".join((failure.url, failure.kind, wording.plain(failure.message), setting_words.remedy(failure.remedy)))
            for failure in self.chosen()
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _menu(self, place: QPoint) -> None:
        """The buttons below once more, where the pointer is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons:
            action = menu.addAction(button.icon(), button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.popup(place)

    def _delete(self) -> None:
        chosen = [failure for failure in self.chosen() if failure.article is not None]
        if chosen:
            self.delete_wanted.emit(chosen)

    def showEvent(self, event: object) -> None:
        """What happened while it was out of sight has to be looked up."""
        self._refresher.poke()
