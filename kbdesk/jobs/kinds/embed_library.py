"""`embed_library`: vectors for articles that have none by the model of today, some at a time.

Each task does a few and stores the one that goes on, in one transaction: it can be broken off at any moment, and
everything else goes first. What has its vectors already is found by its meaning meanwhile.
"""

from kbdesk.jobs.kinds.index_article import vectors_for
from kbdesk.jobs.workshop import REINDEX_PRIORITY, Workshop
from kbdesk.library.index.embeddings import KIND as KIND
from kbdesk.library.records import Outcome, Task

_AT_ONCE = 25


def run(task: Task, workshop: Workshop) -> None:
    """Embed the next articles, newest first."""
    library = workshop.library
    below = task.args.get("below")
    articles: list[int] = []
    if workshop.settings.search.semantic:
        articles = library.embeddings.missing(below if isinstance(below, int) else None, _AT_ONCE)
    made = vectors_for(workshop, articles)
    with library.write():
        for article, found in made.items():
            # Where its text became another one just now, the task that follows that sees to it.
            library.embeddings.put(article, *found)
        workshop.done(task, Outcome.DONE, None)
        if articles:
            library.tasks.add(KIND, article=None, args={"below": min(articles)}, priority=REINDEX_PRIORITY)
