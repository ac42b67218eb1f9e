"""Task kinds: what a task does, one file each. A kind is a module with `KIND`, its name, and `run`."""

import sys
from collections.abc import Callable
from typing import NamedTuple

from kbdesk import discovery
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Task


class TaskKind(NamedTuple):
    """A kind of task.

    Attributes:
        run: does the work and ends the task with `Workshop.done` in the transaction that stores what it made; raises
            IngestError where it cannot. It may be run twice for one task: the second time must change nothing. It
            returns the task that goes on with the article (see `Workshop.next`), or None.
    """

    name: str
    run: Callable[[Task, Workshop], Task | None]


def load() -> dict[str, TaskKind]:
    """All kinds there are, by name."""
    found = (TaskKind(module.KIND, module.run) for module in discovery.modules(sys.modules[__name__]))
    return {kind.name: kind for kind in found}
