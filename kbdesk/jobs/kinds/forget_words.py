"""`forget_words`: take the words of articles that were deleted for good out of the file, some pages at a time.

Each task does a few and stores the one that goes on, in one transaction; everything else goes first.
"""

from kbdesk.jobs.workshop import REINDEX_PRIORITY, Workshop
from kbdesk.library.index.remains import KIND as KIND
from kbdesk.library.records import Outcome, Task


def run(task: Task, workshop: Workshop) -> None:
    """Merge the next pages of the index."""
    library = workshop.library
    with library.write():
        more = library.remains.merge(begin=not task.args)
        workshop.done(task, Outcome.DONE, None)
        if more:
            library.tasks.add(KIND, article=None, args={"begun": True}, priority=REINDEX_PRIORITY)
    if not more:
        library.database.forget_log()
