"""`analyze_article`: what an article is about, by the provider of the settings."""

from kbdesk.analysis.provider import analyze
from kbdesk.jobs.children import PROVIDER
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task

KIND = "analyze_article"


def run(task: Task, workshop: Workshop) -> Task | None:
    """Analyse the task's article, and have it indexed with what was found."""
    library = workshop.library
    kept = library.articles.text(task.article) if task.article is not None else None
    if task.article is None or kept is None:
        # Deleted or merged into another one meanwhile: there is nothing to analyse, and that is no failure.
        with library.write():
            workshop.done(task, Outcome.SKIPPED, None)
        return None
    title, language, text = kept
    found = workshop.processes.run(analyze, PROVIDER, title, text, language, workshop.settings.analysis.max_tags)
    with library.write():
        library.articles.set_analysis(
            task.article, found.language, found.reading_minutes, found.keywords, f"{found.provider} {found.version}"
        )
        workshop.done(task, Outcome.DONE, task.article)
        return workshop.next("index_article", task.article)
