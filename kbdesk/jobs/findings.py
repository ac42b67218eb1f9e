"""How a document is read and studied at once, and how what was found out about an article is stored."""

from typing import cast

from kbdesk.analysis.provider import EMBEDDED, made_by, model_of
from kbdesk.ingest.extract import Extracted, extract
from kbdesk.jobs.study import Brief, Findings, read_and_study
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.analysed import Analysed
from kbdesk.library.records import Outcome, Task


def brief(workshop: Workshop) -> Brief:
    """What is to be found out about articles, by the settings and the library of now."""
    settings = workshop.settings
    return Brief(settings.analysis.max_tags, workshop.catalogue.get(), settings.search.semantic)


def read(
    task: Task, workshop: Workshop, title: str, body: bytes, content_type: str, charset: str | None, url: str
) -> tuple[Extracted, Findings | None]:
    """Read a document (see `read_and_study`), with what was found out about it where the task wants it analysed.

    A document that could be read and not be analysed comes without: its analysis is a task of its own then, which is
    tried again and says what is wrong. Raises IngestError where it cannot be read.
    """
    if not task.args.get("analyse", True):
        return workshop.processes.run(extract, body, content_type, charset, url), None
    extracted, *more = workshop.processes.run_in_parts(
        read_and_study, brief(workshop), title, body, content_type, charset, url
    )
    return cast("Extracted", extracted), cast("Findings", more[0]) if more else None


def ingested(task: Task, workshop: Workshop, outcome: Outcome, article: int, findings: Findings | None) -> Task | None:
    """End a task that stored the text of an article: with all that was found out about it, so that it is analysed and
    indexed from the same moment on; else, as where it was merged into another one, by returning the task that goes on.

    Called inside the transaction that stores the text. Raises LeaseLost.
    """
    if findings is None or not keep(workshop, article, findings):
        return workshop.ingested(task, outcome, article)
    workshop.library.fulltext.index(article)
    workshop.done(task, outcome, article)
    return None


def keep(workshop: Workshop, article: int, findings: Findings) -> bool:
    """Store what was found out about an article; False, and nothing is stored, where its text became another one.

    Called inside a transaction.
    """
    library, found = workshop.library, findings.analysis
    if findings.source is not None and not library.embeddings.put(article, findings.source, findings.vectors):
        return False
    library.articles.set_analysis(
        article,
        Analysed(
            language=found.language,
            minutes=found.reading_minutes,
            tags=found.tags,
            acronyms=found.acronyms,
            category=found.category,
            summary=found.summary,
            highlights=found.highlights,
            model=model_of(EMBEDDED),
            vector=found.vector,
            made_by=made_by(EMBEDDED),
        ),
    )
    if workshop.consultation.chosen:
        library.asking.add(article)
    return True
