"""The way between the window and the engine: questions go out on threads, answers come back on the window's own.

Nothing here blocks the window thread. Events of the engine are folded, so that an import of thousands repaints the
window at most ten times a second. What comes is told one by one, in the order in which it came, and the window's loop
has its turn between: several answers at once, and then the painting of all that they change, would hold up keys and
wheel for as long as all of it takes.
"""

import logging
import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.gui.words import setting_words
from kbdesk.jobs.events import (
    ArticlesChanged,
    ArticlesUnderWay,
    Event,
    FailuresChanged,
    HandedOver,
    JobEnded,
    JobsChanged,
    SettingsChanged,
    Trouble,
)

log = logging.getLogger(__name__)

T = TypeVar("T")

THREADS = 2
SLOW_THREADS = 3
"""To empty a large bin takes minutes, and so does an export, in which pictures are still shown and tags compared."""
FOLD_MS = 100
TURN_MS = 1
"""Between two things that are told. Not 0: Qt would then tell nothing while keys or wheel keep it busy."""
NICENESS = 5
"""Of the thread for what is slow; the children that read pages have 10 more."""


class Question(Generic[T]):
    """One call of the engine that is under way; `drop` makes sure that its answer is never heard."""

    def __init__(
        self, call: Callable[[], T], then: Callable[[T], None] | None, failed: Callable[[str], None] | None
    ) -> None:
        self.call = call
        self.then = then
        self.failed = failed
        self.answer: T | None = None
        self.error: str | None = None
        self.dropped = False

    def drop(self) -> None:
        """Do not start it if it still waits, and do not deliver its answer."""
        self.dropped = True


class Bridge(QObject):
    """Asks the engine on a small pool of threads and forwards its events, all by queued signals."""

    jobsChanged = Signal()  # noqa: N815
    articlesChanged = Signal()  # noqa: N815
    failuresChanged = Signal()  # noqa: N815
    jobEnded = Signal(object)  # noqa: N815
    handedOver = Signal(object)  # noqa: N815
    settingsChanged = Signal(object)  # noqa: N815
    articlesUnderWay = Signal(int, int)  # noqa: N815
    """So many articles of all have been changed; all of them: that is over."""
    trouble = Signal(str)
    failed = Signal(str)
    """A sentence about a call that failed and that nobody else listens to."""

    _came = Signal(object)
    _woken = Signal()

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self._queue: SimpleQueue[Question[Any] | None] = SimpleQueue()
        self._slow: SimpleQueue[Question[Any] | None] = SimpleQueue()
        self._changes: SimpleQueue[Question[Any] | None] = SimpleQueue()
        self._threads = [
            threading.Thread(target=self._work, args=(self._queue,), name=f"window-{number}", daemon=True)
            for number in range(THREADS)
        ]
        self._threads += [
            threading.Thread(target=self._work_behind, name=f"window-slow-{number}", daemon=True)
            for number in range(SLOW_THREADS)
        ]
        self._threads.append(
            threading.Thread(target=self._work, args=(self._changes,), name="window-changes", daemon=True)
        )
        self._lock = threading.Lock()
        self._changed: set[type[Event]] = set()
        self._closed = False
        self._fold = QTimer(self, interval=FOLD_MS, singleShot=True)
        self._fold.timeout.connect(self._unfold)
        self._untold: deque[Question[Any] | Event] = deque()
        self._turn = QTimer(self, interval=TURN_MS, singleShot=True)
        self._turn.timeout.connect(self._tell)
        queued = Qt.ConnectionType.QueuedConnection
        self._came.connect(self._take, queued)
        self._woken.connect(self._wake, queued)
        for thread in self._threads:
            thread.start()
        self._unsubscribe = engine.events.subscribe(self._listen)

    def ask(
        self,
        call: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[str], None] | None = None,
        *,
        slow: bool = False,
        change: bool = False,
    ) -> Question[T]:
        """Run `call` on a thread; `then` gets its answer on this one, `failed` the sentence of a KbdeskError.

        What waits for the network is `slow`: it has threads of its own, so that nothing else waits with it. These, and
        every thread that they start, give way to the window's: an import keeps more threads busy than there are
        processors, and the window's would wait for its turn among them.

        A `change` has one, too: that of 100,000 articles takes seconds, in which one searches and reads on. They are
        made one after the other, in the order in which they were asked for.
        """
        question = Question(call, then, failed)
        if self._closed:
            question.drop()
        else:
            (self._slow if slow else self._changes if change else self._queue).put(question)
        return question

    def close(self) -> None:
        """Hear nothing more and let the threads end; does not wait for them."""
        if self._closed:
            return
        self._closed = True
        self._unsubscribe()
        self._fold.stop()
        for _ in range(THREADS):
            self._queue.put(None)
        for _ in range(SLOW_THREADS):
            self._slow.put(None)
        self._changes.put(None)

    def join(self, seconds: float) -> bool:
        """Wait for the threads to end, for so long at most; True if they did."""
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    # on the pool's threads

    def _work_behind(self) -> None:
        if sys.platform == "linux":  # elsewhere it would be the whole process that stands back
            os.nice(NICENESS)
        self._work(self._slow)

    def _work(self, queue: "SimpleQueue[Question[Any] | None]") -> None:
        while (question := queue.get()) is not None:
            if question.dropped or self._closed:
                continue
            try:
                question.answer = question.call()
            except KbdeskError as error:
                question.error = setting_words.said(error.sentence)
            except Exception:
                log.exception("a call of the window failed")
                question.error = QCoreApplication.translate(
                    "Bridge", "That did not work because of a fault in kbdesk; the log has the details."
                )
            # also when it is no longer wanted: what it holds may be an object of the window's thread, to be freed there
            self._came.emit(question)
            del question

    # on the engine's threads

    def _listen(self, event: Event) -> None:
        if self._closed:
            return
        if isinstance(event, JobsChanged | ArticlesChanged | FailuresChanged):
            with self._lock:
                first = not self._changed
                self._changed.add(type(event))
            if first:
                self._woken.emit()
        else:
            self._came.emit(event)

    # on the window thread

    def _take(self, thing: Question[Any] | Event) -> None:
        self._untold.append(thing)
        if not self._turn.isActive():
            self._tell()

    def _tell(self) -> None:
        if not self._untold:
            return
        thing = self._untold.popleft()
        self._turn.start()  # before: what is told may open a dialog, and the rest is not to wait for its end
        if isinstance(thing, Question):
            self._deliver(thing)
        else:
            self._forward(thing)

    def _deliver(self, question: Question[Any]) -> None:
        answer, question.answer = question.answer, None
        if question.dropped or self._closed:
            return
        if question.error is None:
            if question.then is not None:
                question.then(answer)
        elif question.failed is not None:
            question.failed(question.error)
        else:
            self.failed.emit(question.error)

    def _forward(self, event: Event) -> None:
        if self._closed:
            return
        if isinstance(event, JobEnded):
            self.jobEnded.emit(event.job)
        elif isinstance(event, ArticlesUnderWay):
            self.articlesUnderWay.emit(event.done, event.total)
        elif isinstance(event, HandedOver):
            self.handedOver.emit(event)
        elif isinstance(event, SettingsChanged):
            self.settingsChanged.emit(event.settings)
        elif isinstance(event, Trouble):
            self.trouble.emit(setting_words.said(event.message))

    def _wake(self) -> None:
        if not self._fold.isActive():
            self._unfold()

    def _unfold(self) -> None:
        with self._lock:
            changed, self._changed = self._changed, set()
        if not changed or self._closed:
            return
        self._fold.start()
        if JobsChanged in changed:
            self.jobsChanged.emit()
        if ArticlesChanged in changed:
            self.articlesChanged.emit()
        if FailuresChanged in changed:
            self.failuresChanged.emit()
