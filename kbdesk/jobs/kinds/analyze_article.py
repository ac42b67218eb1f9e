"""`analyze_article`: what an article is about, by the embedded provider.

Where the settings choose an endpoint, the article waits for that from here on (see `ask_endpoint`).
"""

from kbdesk.analysis.provider import EMBEDDED, Catalogue, Subject, Topic, made_by, model_of
from kbdesk.jobs.study import study
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.analysed import Analysed
from kbdesk.library.embeddings import Source
from kbdesk.library.library import Library
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
    title, language, text = kept
    subject = Subject(
        title=title,
        text=text,
        language_hint=language,
        max_tags=workshop.settings.analysis.max_tags,
        catalogue=_catalogue(library),
    )
    source = Source.of(title, text) if workshop.settings.search.semantic else None
    found, vectors = workshop.processes.run(study, EMBEDDED, subject, source)
    with library.write():
        if source is not None:
            library.embeddings.put(task.article, source, vectors)
        library.articles.set_analysis(
            task.article,
            Analysed(
                language=found.language,
                minutes=found.reading_minutes,
                tags=found.tags,
                acronyms=found.acronyms,
                category=found.category,
                summary=found.summary,
                highlights=found.highlights,
                model=found.model,
                vector=found.vector,
                made_by=made_by(EMBEDDED),
            ),
        )
        workshop.done(task, Outcome.DONE, task.article)
        if workshop.consultation.chosen:
            library.asking.add(task.article)
        following = workshop.next("index_article", task.article)
    if workshop.consultation.chosen:
        workshop.consultation.wake()
    return following


def _catalogue(library: Library) -> Catalogue:
    return Catalogue(
        topics=tuple(Topic(row.name, row.description, row.origin) for row in library.categories.topics()),
        corrections=tuple((row.category, row.vector) for row in library.categories.corrections(model_of(EMBEDDED))),
    )
