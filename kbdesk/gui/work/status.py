"""The status bar's right end: the whole of the work that goes on; while they last, a change of many articles or what
its user sent the window to do, which can be stopped there.
"""

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.quiet_bar import QuietBar
from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import left_words, wording
from kbdesk.gui.work.errands import Errands
from kbdesk.library.records import Job, JobStatus, Work

REFRESH_MS = 500


class Progress(msgspec.Struct, frozen=True):
    """How far all of the work is.

    Attributes:
        text: what the status bar says of it; "" while nothing goes on.
        processed: items with an outcome, of the imports that go on by themselves; `total` is all items of these.
        tasks: what is left to do for them and for links that were added one by one.
        active: how many imports go on by themselves; `paused` is how many wait for Resume.
    """

    text: str = ""
    processed: int = 0
    total: int = 0
    tasks: int = 0
    active: int = 0
    paused: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return min(1.0, self.processed / self.total) if self.total else 0.0


class WorkStatus(QWidget):
    """A bar and a sentence while work goes on; out of sight otherwise."""

    changed = Signal(str)
    progressed = Signal(object)
    waits_beside = Signal(str)
    """What waits while imports go on, in a sentence; "" for nothing."""

    def __init__(self, engine: Engine, bridge: Bridge, errands: Errands, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._errands = errands
        self.label = QLabel(self)
        self.bar = QuietBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.stop = QToolButton(self)
        self.stop.setAccessibleName(self.tr("Stop"))
        self.stop.setIconSize(QSize(14, 14))
        icons.put(self.stop, "cancel", "muted")
        self.stop.clicked.connect(errands.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 12, 2)
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.label)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self._jobs: list[Job] = []
        self._seconds_left: float | None = None
        self._work = Work(0, 0, 0)
        self._changed: tuple[int, int] | None = None
        self.progress = Progress()
        self._refresher = Refresher(bridge, engine.work, self._came, REFRESH_MS, self)
        bridge.articlesUnderWay.connect(self._changing)
        errands.changed.connect(self._show)
        self.hide()

    @property
    def busy(self) -> bool:
        """True while work goes on, or will by itself."""
        return not self._work.idle or bool(self._active()) or self._errands.any

    @property
    def text(self) -> str:
        """What is said, "" while nothing goes on."""
        return self.progress.text

    def refresh(self) -> None:
        """Work may have been done or come in."""
        self._refresher.poke()

    def put(self, jobs: list[Job], seconds_left: float | None = None) -> None:
        """The imports as they are now, and how long they will still take where that is known."""
        self._jobs = jobs
        self._seconds_left = seconds_left
        self._show()

    def _active(self) -> list[Job]:
        return [job for job in self._jobs if job.status in (JobStatus.PENDING, JobStatus.PROCESSING)]

    def _came(self, work: Work) -> None:
        self._work = work
        self._show()

    def _changing(self, done: int, total: int) -> None:
        self._changed = (done, total) if done < total else None
        self._show()

    def _show(self) -> None:
        active = self._active()
        paused = sum(job.status is JobStatus.PAUSED for job in self._jobs)
        left = self._work.waiting + self._work.running
        total = sum(job.total for job in active)
        processed = sum(job.processed for job in active)
        if active:
            self.bar.setRange(0, max(1, total))
            self.bar.setValue(processed)
            text = self.tr("Processed {x} of {y}").format(x=wording.number(processed), y=wording.number(total))
            if self._seconds_left is not None:
                time = wording.duration(self._seconds_left)
                text = self.tr("{processed}, {time} left").format(processed=text, time=time)
        elif left:
            self.bar.setRange(0, 0)
            text = left_words.said(self._work)
        else:
            text = wording.counted(paused, self.tr, "1 import paused", "{n} imports paused") if paused else ""
        moves = bool(active or left)
        name, errand = self.tr("Progress of all imports"), self._errands.current
        if self._changed is not None:  # its user waits for this one
            done, all_ = self._changed
            self._put_bar(done, all_)
            moves = True
            text = name = self.tr("Changed {x} of {y} articles").format(x=wording.number(done), y=wording.number(all_))
            errand = None
        elif errand is not None:
            self._put_bar(errand.done, errand.total)
            moves = True
            stopping = errand.stop.is_set()
            name = self._errands.said
            text = self.tr("Stopping…") if stopping else name
            self.stop.setEnabled(not stopping)
            self.stop.setToolTip(tip(errand.stops))
            self.stop.setAccessibleDescription(errand.stops)
        self.stop.setVisible(errand is not None and errand.can_stop)
        self.bar.setAccessibleName(name)
        self.bar.setVisible(moves)
        self.label.setText(text)
        beside = left_words.beside_imports(self._work) if active else ""
        self.waits_beside.emit(beside)
        self.setToolTip(beside if active else left_words.all_said(self._work))
        self.setVisible(bool(text))
        before, self.progress = self.progress, Progress(text, processed, total, left, len(active), paused)
        if text != before.text:
            self.changed.emit(text)
        if self.progress != before:
            self.progressed.emit(self.progress)

    def _put_bar(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
