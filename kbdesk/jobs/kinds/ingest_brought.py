"""`ingest_brought`: the text of a page that an export brought along becomes its article, where the page itself cannot
be had, or is not to be fetched.

The text is stored when its link is; what is left to do here is to make it readable. A page that was fetched meanwhile
outweighs it.
"""

import msgspec

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import urls
from kbdesk.jobs.findings import ingested, read
from kbdesk.jobs.pages import page_of
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task
from kbdesk.worded import Worded

KIND = "ingest_brought"


def run(task: Task, workshop: Workshop) -> Task | None:
    """Read the text that lies beside the link of the task's article."""
    library = workshop.library
    if task.article is None:
        raise IngestError(Kind.INTERNAL, Worded("The link that this task was for is gone."))
    if (brought := library.articles.brought(task.article)) is None:
        _had(task, workshop)
        return None
    body = brought.text.encode("utf-8", "replace")
    extracted, findings = read(task, workshop, brought.title, body, "text/markdown", "utf-8", task.url)
    about = {
        # Who saved the page may have given it its title, and a text does not say which site it is of.
        "title": brought.title or extracted.title,
        "site": brought.site or urls.host_of(task.url).removeprefix("www."),
        "author": brought.author or extracted.author,
        "published": brought.published or extracted.published,
        "memento": brought.memento,
    }
    page = msgspec.structs.replace(page_of(extracted), **about)
    with library.write():
        if library.articles.brought(task.article) is None:
            _had(task, workshop)
            return None
        article, merged = library.articles.store(task.article, task.url, page)
        following = ingested(task, workshop, Outcome.DONE, article, None if merged else findings)
    workshop.consultation.wake()
    return following


def _had(task: Task, workshop: Workshop) -> None:
    """The page itself is there."""
    with workshop.library.write():
        workshop.done(task, Outcome.DONE, task.article)
