"""The activity panel: every import with its bar, its counts and what can be done about it."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.widgets.cut_label import CutLabel
from kbdesk.gui.widgets.direction import at_the_beginning
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.quiet_bar import QuietBar
from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording
from kbdesk.gui.work.look_ahead import LookAhead
from kbdesk.gui.work.pace import Pace
from kbdesk.jobs.outlook import Outlook
from kbdesk.library.records import Job, JobStatus

REFRESH_MS = 100
MOST = 50
SLOWEST = 0.05
"""Links a second that are worth to be said."""
NARROW = 820
"""Narrower than this, the words on the buttons take the room of the name, in some languages."""


class ImportRow(QFrame):
    """One import, once it is `put` into it."""

    job: Job

    def __init__(self, panel: "ActivityPanel", icons: Icons) -> None:
        super().__init__(panel)
        self.pace = Pace()
        self.name = CutLabel(self)
        at_the_beginning(self.name)
        self.name.setProperty("role", "heading")
        self.numbers = QLabel(self)
        self.counts = QLabel(self)
        self.counts.setProperty("role", "muted")
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setWordWrap(True)
        self.bar = QuietBar(self)
        self.bar.setTextVisible(False)
        self.retry = self._button(icons, "retry", self.tr("Retry failed"))
        self.failures = self._button(icons, "failed", self.tr("Show failures"))
        self.hold = self._button(icons, "pause", self.tr("Pause"))
        self.cancel = self._button(icons, "cancel", self.tr("Cancel"))
        self.hold.clicked.connect(lambda: panel.hold_wanted.emit(self.job))
        self.cancel.clicked.connect(lambda: panel.cancel_wanted.emit(self.job))
        self.retry.clicked.connect(lambda: panel.retry_wanted.emit(self.job))
        self.failures.clicked.connect(lambda: panel.failures_wanted.emit(self.job))
        self._icons = icons
        self._hold_icon = "pause"
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.name, 1)
        top.addWidget(self.numbers)
        top.addSpacing(8)
        # those that come with the first failure push away none that were there
        for button in (self.retry, self.failures, self.hold, self.cancel):
            top.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 12, 8)
        whole.setSpacing(4)
        whole.addLayout(top)
        whole.addWidget(self.bar)
        whole.addWidget(self.counts)

    def _button(self, icons: Icons, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.put(button, name, "muted")
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where its name would get no room, the pictures on the buttons have to do."""
        super().resizeEvent(event)
        beside, only = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        style = beside if self.width() >= NARROW else only
        for button in (self.hold, self.cancel, self.retry, self.failures):
            button.setToolButtonStyle(style)

    def put(self, job: Job) -> None:
        """Show how far it is."""
        self.job = job
        self.pace.see(job)
        source = wording.source(job.source) or self.tr("Import {id}").format(id=job.id)
        self.name.setText(source)
        self.name.setToolTip(tip(source))
        self.setAccessibleName(f"{source}, {wording.job_status(job)}")
        self.bar.setAccessibleName(self.tr("Progress of {source}").format(source=source))
        # an ended import leaves its bar full: what was cancelled or failed has an outcome too
        self.bar.setRange(0, max(1, job.total))
        self.bar.setValue(job.processed if job.total else 1)
        if self.bar.property("state") != job.status.value:
            self.bar.setProperty("state", job.status.value)
            self.bar.style().unpolish(self.bar)
            self.bar.style().polish(self.bar)
        self.bar.setVisible(job.is_active)
        self.numbers.setText(
            self.tr("Processed {x} of {y}").format(x=wording.number(job.processed), y=wording.number(job.total))
        )
        self.counts.setText(self._said(job))
        paused = job.status is JobStatus.PAUSED
        if (icon := "play" if paused else "pause") != self._hold_icon:
            self._hold_icon = icon
            self._icons.put(self.hold, icon, "muted")
            text = self.tr("Resume") if paused else self.tr("Pause")
            self.hold.setText(text)
            self.hold.setToolTip(text)
            self.hold.setAccessibleName(text)
        self.hold.setVisible(job.is_active)
        self.cancel.setVisible(job.is_active)
        self.retry.setVisible(job.failed > 0 or job.status is JobStatus.FAILED)
        self.failures.setVisible(job.failed > 0)

    def _said(self, job: Job) -> str:
        parts = [wording.job_status(job)]
        if job.status is JobStatus.PROCESSING:
            if again := self.pace.again:
                parts.append(wording.counted(again, self.tr, "1 link tried again", "{n} links tried again"))
            elif (rate := self.pace.rate) >= SLOWEST:
                said = QLocale().toString(rate, "f", 1) if rate < 10 else wording.number(round(rate))
                parts.append(self.tr("{rate} a second").format(rate=said))
            if (left := self.pace.left(job)) is not None:
                parts.append(self.tr("{time} left").format(time=wording.duration(left)))
        if job.finished is not None and not job.is_active:
            parts.append(wording.moment(job.finished))
        if counts := wording.job_counts(job):
            parts.append(counts)
        if job.error:
            parts.append(wording.plain(wording.said(job.error)))
        return "  ·  ".join(parts)


class ActivityPanel(QFrame):
    """All imports, newest first."""

    hold_wanted = Signal(object)
    cancel_wanted = Signal(object)
    retry_wanted = Signal(object)
    failures_wanted = Signal(object)
    close_wanted = Signal()
    history_wanted = Signal()
    jobs_came = Signal(object)
    started = Signal(object)
    """An import that was not there before, or that goes on."""

    def __init__(self, engine: Engine, bridge: Bridge, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Activity"))
        self._icons = icons
        self._rows: dict[int, ImportRow] = {}
        self._known: set[int] | None = None
        self.jobs: list[Job] = []
        title = QLabel(self.tr("Activity"), self)
        title.setProperty("role", "heading")
        self.history = QToolButton(self)
        self.history.setText(self.tr("History…"))
        self.history.setToolTip(self.tr("Every import that there ever was"))
        self.history.setAccessibleName(self.tr("Import history"))
        self.history.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.put(self.history, "clock", "muted")
        self.history.clicked.connect(self.history_wanted)
        close = QToolButton(self)
        close.setAccessibleName(self.tr("Hide the activity panel"))
        close.setToolTip(self.tr("Hide"))
        close.setIconSize(QSize(14, 14))
        icons.put(close, "close", "muted")
        close.clicked.connect(self.close_wanted)
        self.beside = CutLabel(self)
        """What waits beside the imports."""
        self.beside.setProperty("role", "muted")
        self.beside.setContentsMargins(16, 0, 16, 0)
        head = QFrame(self)
        head.setProperty("role", "bar")
        bar = QHBoxLayout(head)
        bar.setContentsMargins(16, 4, 8, 4)
        bar.addWidget(title)
        bar.addWidget(self.beside, 1)
        bar.addWidget(self.history)
        bar.addWidget(close)
        self._list = QFrame(self)
        self._list.setProperty("role", "panel")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(0)
        self._nothing = QLabel(self.tr("Imports are listed here, with how far they are and what came of them."), self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setContentsMargins(16, 10, 16, 10)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.tr("Imports"))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self._area, 1)
        self._refresher = Refresher(bridge, lambda: engine.jobs(MOST), self._came, REFRESH_MS, self)
        # made before it is needed, with its icons: the first import would hold the window up for it
        self._spare: ImportRow | None = ImportRow(self, icons)
        self._spare.hide()
        for part in (self._spare, *self._spare.findChildren(QWidget)):
            part.ensurePolished()
        icons.icon("play", "muted")
        self._ahead = LookAhead(engine, bridge, self)
        self._ahead.came.connect(self._looked_ahead)

    def sizeHint(self) -> QSize:
        """Room for two imports."""
        return QSize(600, 190)

    def refresh(self) -> None:
        """An import may have changed."""
        self._refresher.poke()

    def row(self, job: int) -> ImportRow | None:
        """The row of an import."""
        return self._rows.get(job)

    def show_job(self, job: int) -> None:
        """Scroll to an import."""
        row = self._rows.get(job)
        if row is not None:
            self._area.ensureWidgetVisible(row)

    @property
    def active(self) -> list[Job]:
        """Imports that go on by themselves."""
        return [job for job in self.jobs if job.status in (JobStatus.PENDING, JobStatus.PROCESSING)]

    def seconds_left(self) -> float | None:
        """How long the import that ends last will still take; None where that cannot be told of one of them."""
        left = [self._rows[job.id].pace.left(job) for job in self.active if job.id in self._rows]
        known = [seconds for seconds in left if seconds is not None]
        return max(known) if known and len(known) == len(left) else None

    def _came(self, jobs: list[Job]) -> None:
        self.jobs = jobs
        for place, job in enumerate(jobs):
            row = self._rows.get(job.id)
            if row is None:
                row = self._rows[job.id] = self._new_row()
                row.put(job)
                self._column.insertWidget(place, row)
                row.show()
            elif row.job != job or job.status is JobStatus.PROCESSING:
                row.put(job)
        for gone in self._rows.keys() - {job.id for job in jobs}:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.deleteLater()
        self._nothing.setVisible(not jobs)
        running = {job.id for job in self.active}
        fresh = [job for job in jobs if job.id in running - (self._known or set())]
        self._known = running
        for job in fresh:
            self.started.emit(job)
        self._ahead.put(self.active)
        self.jobs_came.emit(jobs)

    def _new_row(self) -> ImportRow:
        row, self._spare = self._spare, None
        return row or ImportRow(self, self._icons)

    def _looked_ahead(self, job: int, outlook: Outlook | None) -> None:
        row = self._rows.get(job)
        if row is not None:
            row.pace.look_ahead(outlook)
            row.put(row.job)
            self.jobs_came.emit(self.jobs)  # the window says the same
