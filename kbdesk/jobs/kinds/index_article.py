"""`index_article`: the row of an article in the full text index, and the vectors that its meaning is found by.

Where many are waiting, as when a tag of many articles is renamed, some more are done in the same transaction: what
FTS5 does at the end of each, and the way of a task, are two thirds of the work.

The vectors come with the analysis mostly, and are there by then; not so where there was none, or where the title or
the text became another one since.
"""

import logging
from collections.abc import Mapping, Sequence

from kbdesk.jobs.study import embed
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.index.vectors import Source, Vectors
from kbdesk.library.records import Outcome, Task
from kbdesk.library.storage.database import StorageError
from kbdesk.library.tasks import LeaseLost

log = logging.getLogger(__name__)

KIND = "index_article"

_TRIES = 3
_MORE = 9
"""Articles that are done along: others that write wait for a twentieth of a second."""


def run(task: Task, workshop: Workshop) -> None:
    """Bring the index up to date with the task's article, which may be gone."""
    more = dict(workshop.library.tasks.alike(task, _MORE)) if not task.interruptions else {}
    if more:
        try:
            _index(task, workshop, more)
            return
        except (LeaseLost, StorageError):
            raise
        except Exception as error:  # which of them is at fault is told by each of them alone
            log.warning("task %d: %d articles could not be indexed together: %r", task.id, 1 + len(more), error)
    _index(task, workshop, {})


def _index(task: Task, workshop: Workshop, more: Mapping[int, int]) -> None:
    library = workshop.library
    own = [task.article] if task.article is not None else []
    for tries_left in reversed(range(_TRIES)):
        made = vectors_for(workshop, [*own, *more.values()])
        with library.write():
            stored = [library.embeddings.put(article, *found) for article, found in made.items()]
            if not all(stored) and tries_left:
                continue  # its text became another one just now; what is still missing at last is found later
            # In the order in which FTS5 writes them at once.
            for article in sorted({*own, *library.tasks.finish_waiting(more)}):
                library.fulltext.index(article)
            workshop.done(task, Outcome.DONE, task.article)
            return


def vectors_for(workshop: Workshop, articles: Sequence[int]) -> dict[int, tuple[Source | None, Vectors | None]]:
    """For each article whose vectors do not fit it any more: what they are to be made of, and these.

    Outside of any transaction, for it takes a while. None at all where search by meaning is switched off.
    """
    if not workshop.settings.search.semantic:
        return {}
    embeddings = workshop.library.embeddings
    sources = {article: embeddings.source(article) for article in articles}
    outdated = {article: source for article, source in sources.items() if not embeddings.fits(article, source)}
    if not any(outdated.values()):
        return dict.fromkeys(outdated, (None, None))
    made = workshop.processes.run(embed, list(outdated.values()))
    return dict(zip(outdated, zip(outdated.values(), made, strict=True), strict=True))
