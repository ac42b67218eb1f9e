"""`index_article`: the row of an article in the full text index, and the vectors that its meaning is found by.

The vectors come with the analysis mostly, and are there by then; not so where there was none, or where the title or
the text became another one since.
"""

from collections.abc import Sequence

from kbdesk.jobs.study import embed
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.index.vectors import Source, Vectors
from kbdesk.library.records import Outcome, Task

KIND = "index_article"

_TRIES = 3


def run(task: Task, workshop: Workshop) -> None:
    """Bring the index up to date with the task's article, which may be gone."""
    library = workshop.library
    for tries_left in reversed(range(_TRIES)):
        made = vectors_for(workshop, [task.article] if task.article is not None else [])
        with library.write():
            stored = all(library.embeddings.put(article, *found) for article, found in made.items())
            if not stored and tries_left:
                continue  # its text became another one just now; what is still missing at last is found later
            if task.article is not None:
                library.fulltext.index(task.article)
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
