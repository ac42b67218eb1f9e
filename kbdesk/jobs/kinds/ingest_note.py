"""`ingest_note`: an entry of an export that has a text of its own and no address becomes a note article.

Its text is stored when the task is; what is left to do here is to make it readable.
"""

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract
from kbdesk.jobs.workshop import Workshop
from kbdesk.library import articles
from kbdesk.library.records import Outcome, Task
from kbdesk.worded import Worded

KIND = "ingest_note"


def run(task: Task, workshop: Workshop) -> Task | None:
    """Render the note of the task's article."""
    kept = workshop.library.articles.text(task.article) if task.article is not None else None
    if task.article is None or kept is None:
        raise IngestError(Kind.INTERNAL, Worded("The note that this task was for is gone."))
    title, _, text, _ = kept
    extracted = workshop.processes.run(extract, text.encode("utf-8", "replace"), "text/markdown", "utf-8", "")
    # The text is what its user wrote: it is kept to the letter, only the HTML is made.
    page = articles.Page(
        title=title or extracted.title,
        text=text,
        plain=extracted.text,
        html=extracted.html,
        signature=extracted.signature,
    )
    with workshop.library.write():
        workshop.library.articles.store(task.article, task.url, page)
        return workshop.ingested(task, Outcome.DONE, task.article)
