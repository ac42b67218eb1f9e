"""Says things once: through the tray where there is one and its user wants it, and in the window."""

from PySide6.QtCore import QObject, Signal

from kbdesk.gui.words import wording
from kbdesk.library.records import Job, JobStatus


class Notifier(QObject):
    """What is to be noticed goes through `notified(title, text)`, whoever shows it."""

    notified = Signal(str, str)
    clicked = Signal(int)
    """The job whose notification was clicked, 0 where it was about none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[tuple[int, float | None]] = set()
        self.last_job = 0
        self.again = False
        """What was said last was of an import that had ended before, and of which something was tried again."""

    def job_ended(self, job: Job) -> None:
        """An import came to its end; said once."""
        if (job.id, job.finished) in self._told:
            return
        again = any(id == job.id for id, _ in self._told)
        self._told.add((job.id, job.finished))
        title = {
            JobStatus.COMPLETED: self.tr("Import finished"),
            JobStatus.CANCELLED: self.tr("Import cancelled"),
        }.get(job.status, self.tr("Import failed"))
        source = wording.source(job.source)
        counts = wording.job_counts(job) or self.tr("nothing to do")
        text = f"{source}: {counts}" if source else counts
        self.say(title, f"{text}. {wording.said(job.error)}".strip() if job.error else text, job.id, again=again)

    def say(self, title: str, text: str, job: int = 0, *, again: bool = False) -> None:
        """Notify of anything."""
        self.last_job = job
        self.again = again
        self.notified.emit(title, text)

    def click(self) -> None:
        """What was said last was clicked."""
        self.clicked.emit(self.last_job)
