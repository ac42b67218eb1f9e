"""What can be done to imports and what failed of them: pause, resume, cancel, retry."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from kbdesk.commands.retrying import archive_host
from kbdesk.engine import Engine
from kbdesk.gui.actions import Actions
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.words import wording
from kbdesk.gui.work.activity import ActivityPanel
from kbdesk.library.records import Failure, Job, JobStatus


class ImportCommands(QObject):
    """Asks the engine; `done` comes when it has done it."""

    done = Signal()

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        panel: ActivityPanel,
        actions: Actions,
        messages: MessageBar,
        undo: Undo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._panel = panel
        self._actions = actions
        self._messages = messages
        self._undo = undo
        panel.jobs_came.connect(self._allow)
        for name, do in {
            "pause_all": self.pause_all,
            "resume_all": self.resume_all,
            "retry_all": self.retry_all,
            "retry_archive": lambda: self.retry_all(archive=True),
        }.items():
            actions[name].triggered.connect(lambda _=False, do=do: do())
        self._allow()
        self.allow_retry(False)

    def hold(self, job: Job) -> None:
        """Pause an import that goes on, or go on with one that is paused."""
        if job.status is JobStatus.PAUSED:
            self._command(lambda: self._engine.resume(job.id))
        else:
            self._command(lambda: self._engine.pause(job.id))

    def cancel(self, job: Job) -> None:
        """Give up what it has not begun."""
        self._command(lambda: self._engine.cancel(job.id))

    def pause_all(self) -> None:
        """Pause every import that goes on."""
        for job in self._panel.active:
            self.hold(job)

    def resume_all(self) -> None:
        """Go on with every import that is paused."""
        for job in self._paused():
            self.hold(job)

    def _paused(self) -> list[Job]:
        return [job for job in self._panel.jobs if job.status is JobStatus.PAUSED]

    def _allow(self) -> None:
        self._actions["pause_all"].setEnabled(bool(self._panel.active))
        self._actions["resume_all"].setEnabled(bool(self._paused()))

    def allow_retry(self, wanted: bool) -> None:
        """Whether there is anything that failed."""
        for name in ("retry_all", "retry_archive"):
            self._actions[name].setEnabled(wanted)

    def retry(self, failures: Sequence[Failure], archive: bool = False) -> None:
        """Try again what these failures are about, or ask the web archive for it."""
        ids, jobs = [failure.id for failure in failures], {failure.job for failure in failures}
        self._retry(
            lambda: self._engine.retry(failures=ids, archive=archive),
            [job for job in self._paused() if job.id in jobs],
            archive,
        )

    def retry_all(self, job: int | None = None, archive: bool = False) -> None:
        """Try again all that failed, or all that failed in one import, or ask the web archive for it."""
        held = [one for one in self._paused() if one.failed and job in (None, one.id)]
        self._retry(lambda: self._engine.retry(job=job, archive=archive), held, archive)

    def ignore(self, failures: Sequence[Failure]) -> None:
        """Keep what these failures are about as links, and ask for them no more; that can be undone."""
        triage, ids = self._engine.triage, [failure.id for failure in failures]
        self._undo.do(lambda: triage.ignore(ids), then=lambda _: self.done.emit())

    def _retry(self, call: Callable[[], int], held: Sequence[Job], archive: bool) -> None:
        """Have it done, and say so, and of which archive it is asked; the imports that are `held` were paused, and
        nothing of them is tried before they are resumed.
        """
        before, host = self._messages.said, archive_host(self._engine.settings)

        def said(number: int) -> None:
            if not number and archive:
                self._messages.say(self.tr("No link that failed is one that a web archive may be asked for."))
            elif not number:
                self._messages.say(self.tr("There is nothing left to retry."))
            elif held:
                waits = self.tr("Trying {links} again. What belongs to a paused import waits until that is resumed.")
                self._messages.say(waits.format(links=wording.links(number)), self.tr("Resume"), resume)
            elif self._messages.said == before:  # else it has ended already, and what came of it is said
                trying = self.tr("Asking {archive} for {links}.") if archive else self.tr("Trying {links} again.")
                self._messages.say(trying.format(archive=host, links=wording.links(number)))
            self.done.emit()

        def resume() -> None:
            for job in held:
                self._command(partial(self._engine.resume, job.id))

        self._bridge.ask(call, said)

    def _command(self, call: Callable[[], None]) -> None:
        self._bridge.ask(call, lambda _: self.done.emit())
