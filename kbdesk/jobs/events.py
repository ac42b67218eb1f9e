"""What the engine tells the faces that it serves.

Events are hints to look again, not the truth: rows are. So one that comes twice or too early does no harm, and a
listener may fold many into one.
"""

import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from kbdesk.library.records import Job
from kbdesk.settings import Settings

log = logging.getLogger(__name__)


class Event:
    """The base of all events."""


@dataclass(frozen=True)
class JobsChanged(Event):
    """The state or a counter of an import changed."""


@dataclass(frozen=True)
class ArticlesChanged(Event):
    """Articles came, went or changed."""


@dataclass(frozen=True)
class ArticlesUnderWay(Event):
    """Many articles are being changed, some at a time: so many of them are done. When all are, it is over."""

    done: int
    total: int


@dataclass(frozen=True)
class FailuresChanged(Event):
    """A failure was recorded, cured or deleted."""


@dataclass(frozen=True)
class JobEnded(Event):
    """An import came to its end: told once for each import, also across restarts."""

    job: Job


@dataclass(frozen=True)
class HandedOver(Event):
    """A second kbdesk on the same data folder handed over what it was given, and asks to raise the window.

    Attributes:
        request: by this it is said that it was taken. Until then it may be told again, by another process.
    """

    request: int
    urls: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class SettingsChanged(Event):
    """Another process changed settings; these are in force now."""

    settings: Settings


@dataclass(frozen=True)
class Trouble(Event):
    """Something that its user should know and that belongs to no article, in one sentence: the disk is full.

    Attributes:
        fatal: the work cannot go on by itself: the library is damaged, or the disk stays full.
    """

    message: str
    fatal: bool = False


Listener = Callable[[Event], None]


class Hub:
    """Hands events to listeners, on the thread that published them; a listener has to be quick."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the function returned ends that."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock, contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tell every listener; one that raises is logged and does not keep the event from the others."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(event)
            except Exception:
                log.exception("a listener failed on %s", type(event).__name__)
