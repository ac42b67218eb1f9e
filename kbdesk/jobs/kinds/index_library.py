"""`index_library`: take the index of an older version over into the one of this version, some articles at a time.

Each task does a few and stores the one that goes on, in one transaction: it can be broken off at any moment, and
everything else goes first. The older index answers for what is left.
"""

from kbdesk.jobs.workshop import REINDEX_PRIORITY, Workshop
from kbdesk.library.records import Outcome, Task

KIND = "index_library"

_AT_ONCE = 50
"""Articles in one transaction: others that write wait for a tenth of a second."""


def run(task: Task, workshop: Workshop) -> None:
    """Take over the next articles, newest first."""
    library = workshop.library
    below = task.args.get("below")
    with library.write():
        left = library.fulltext.catch_up(below if isinstance(below, int) else None, _AT_ONCE)
        workshop.done(task, Outcome.DONE, None)
        if left is not None:
            library.tasks.add(KIND, article=None, args={"below": left}, priority=REINDEX_PRIORITY)
    if left is None:
        library.fulltext.retire()
