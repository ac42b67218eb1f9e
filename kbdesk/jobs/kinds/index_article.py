"""`index_article`: the row of an article in the full text index."""

from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task

KIND = "index_article"


def run(task: Task, workshop: Workshop) -> None:
    """Bring the index up to date with the task's article, which may be gone."""
    with workshop.library.write():
        if task.article is not None:
            workshop.library.fulltext.index(task.article)
        workshop.done(task, Outcome.DONE, task.article)
