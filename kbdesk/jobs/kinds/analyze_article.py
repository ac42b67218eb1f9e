"""`analyze_article`: what an article is about, by the embedded provider.

A page that was just fetched is analysed as it is read (see `findings`); this is for all that is analysed again, or
could not be then. Where the settings choose an endpoint, the article waits for that from here on (see `ask_endpoint`).
"""

from kbdesk.jobs.findings import brief, keep
from kbdesk.jobs.study import study
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task

KIND = "analyze_article"


def run(task: Task, workshop: Workshop) -> Task | None:
    """Analyse the task's article, and have it indexed with what was found."""
    library = workshop.library
    if library.spare.left():
        with library.write():
            # Before this one, so that one that fails does not keep the others waiting.
            library.spare.refill()
    kept = library.articles.text(task.article) if task.article is not None else None
    if task.article is None or kept is None:
        # Deleted or merged into another one meanwhile: there is nothing to analyse, and that is no failure.
        with library.write():
            workshop.done(task, Outcome.SKIPPED, None)
        return None
    found = workshop.processes.run(study, brief(workshop), *kept)
    with library.write():
        keep(workshop, task.article, found)  # unless its text became another one, which was studied as it came
        workshop.done(task, Outcome.DONE, task.article)
        following = workshop.next("index_article", task.article)
    workshop.consultation.wake()
    return following
