"""Runs one task: claims it, does its work by its kind, and sees to it that it ends."""

import errno
import logging
from collections.abc import Callable

from kbdesk.failure import IngestError, Kind
from kbdesk.jobs.events import JobsChanged
from kbdesk.jobs.kinds import TaskKind
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Task
from kbdesk.library.storage.database import StorageError
from kbdesk.library.storage.trouble import disk_full
from kbdesk.library.tasks import LeaseLost
from kbdesk.worded import Worded

log = logging.getLogger(__name__)

_MOST_INTERRUPTIONS = 10
"""How often the program may have died on a task before the task counts as the cause. It is run alone after the first
time (see `Dispatcher.open`), so that later times are its own."""

_LONGEST_PAUSE = 10.0


class Runner:
    """Runs tasks on whatever thread calls it."""

    def __init__(self, workshop: Workshop, kinds: dict[str, TaskKind]) -> None:
        self._workshop = workshop
        self._kinds = kinds

    def run(self, id: int, ended: Callable[[], None]) -> None:
        """Run one task, if it is still to be run, and then those that it leads to. Never raises: what goes wrong is an
        outcome. `ended` is called when the first one has ended, for what it held (a place at its host) is free then.
        """
        workshop = self._workshop
        workshop.standstill.wait(workshop.closing)
        try:
            task = workshop.library.tasks.claim(id, workshop.settings.tasks.lease_seconds)
        except StorageError as error:
            workshop.trouble(error)
            workshop.closing.wait(1.0)  # the next one would fare no better at once
            return
        if task is None:
            return
        if task.job is not None:
            workshop.events.publish(JobsChanged())
        following = self._attend(task)
        ended()
        while following is not None and not workshop.closing.is_set():
            following = self._attend(following)

    def _attend(self, task: Task) -> Task | None:
        """Do a task and see to it that it ends; returns the one that goes on with it."""
        try:
            following = self._work(task)
            self._workshop.standstill.over()
            self._workshop.tell(task)
            return following
        except LeaseLost:
            log.warning("task %d took longer than its lease; what it did was dropped", task.id)
        except StorageError as error:
            self._give_back(task, error)
        except Exception:
            # Its row still says "running": the lease runs out, and the two-minute run gives it to someone else.
            log.exception("task %d could not be ended", task.id)
        return None

    def _work(self, task: Task) -> Task | None:
        try:
            kind = self._kinds.get(task.kind)
            if kind is None:
                raise IngestError(Kind.INTERNAL, f"This version of kbdesk does not know how to do {task.kind!r}.")
            if task.interruptions > _MOST_INTERRUPTIONS:
                raise IngestError(
                    Kind.EXTRACT_CRASH, Worded("kbdesk ended again and again while it worked on this page.")
                )
            return kind.run(task, self._workshop)
        except (LeaseLost, StorageError):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise disk_full(self._workshop.folder.path) from error
            if self._workshop.closing.is_set():
                log.info("task %d was broken off; the next start runs it again", task.id)
                return None
            self._workshop.failed(task, error if isinstance(error, IngestError) else _explained(task, error))
            return None

    def _give_back(self, task: Task, error: StorageError) -> None:
        """What was done for a task could not be stored, nor can it be said that it was not: wait until it can be.

        There is nothing better to do meanwhile, for no other task could be stored either.
        """
        self._workshop.trouble(error)
        pause = 0.5
        while error.passing and not self._workshop.closing.wait(pause):
            pause = min(pause * 2, _LONGEST_PAUSE)
            try:
                with self._workshop.library.write():
                    self._workshop.library.tasks.put_back(task)
                return
            except LeaseLost:
                return
            except StorageError as again:
                error = again
                self._workshop.trouble(error)


def _explained(task: Task, error: Exception) -> IngestError:
    """What an error that no task kind expects means to a person."""
    if isinstance(error, OSError):
        log.warning("task %d (%s): %s", task.id, task.kind, error)
        why = error.strerror or str(error)
        sentence = Worded("A file of the library could not be written or read ({why}).", why=why)
        return IngestError(Kind.INTERNAL, sentence, transient=True)
    log.error("task %d (%s) failed", task.id, task.kind, exc_info=error)
    said = Worded("kbdesk met an error that it did not expect ({name}).", name=type(error).__name__)
    return IngestError(Kind.INTERNAL, said)
