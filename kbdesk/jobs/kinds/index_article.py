"""`index_article`: the row of an article in the full text index, and the vectors that its meaning is found by."""

from kbdesk.jobs.workshop import Workshop
from kbdesk.library.embeddings import Source, Vectors
from kbdesk.library.records import Outcome, Task

KIND = "index_article"


def run(task: Task, workshop: Workshop) -> None:
    """Bring the index up to date with the task's article, which may be gone."""
    embeddings = workshop.library.embeddings
    semantic = workshop.settings.search.semantic and task.article is not None
    made = embed(workshop, task.article) if semantic and task.article is not None else None
    with workshop.library.write():
        if task.article is not None:
            workshop.library.fulltext.index(task.article)
            if made is not None and not embeddings.put(task.article, *made):
                # Its text became another one just now: that is not waited for again.
                source = embeddings.source(task.article)
                embeddings.put(task.article, source, vectors_of(source))
        workshop.done(task, Outcome.DONE, task.article)


def embed(workshop: Workshop, article: int) -> tuple[Source | None, Vectors | None] | None:
    """What the vectors of an article are to be made of, and these; None where what is kept still fits.

    Outside of any transaction: it takes a while, above all the first time.
    """
    source = workshop.library.embeddings.source(article)
    return None if workshop.library.embeddings.fits(article, source) else (source, vectors_of(source))


def vectors_of(source: Source | None) -> Vectors | None:
    """The vectors of a text, if there is one."""
    if source is None:
        return None
    from kbdesk.search import meaning  # loads a model when it is first used

    return meaning.vectors(source)
