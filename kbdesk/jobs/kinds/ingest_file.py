"""`ingest_file`: read a file of this computer, keep its original, store it.

An article of a file is known by the hash of its content, so that one file under two names is one article, and a file
that was read is not read again. A page that was saved to a file, and says where from, is the article of that address.
Where the library has a text of that page already, the longer one is kept if it is longer by half: what was saved is
what its user saw, and a page that was fetched may be a login or the beginning of an article; otherwise what was fetched
stays, and so it does the other way round, for a page that is fetched after the file was read is stored as it is now.
The original is kept in any case.

Nothing that is done before the last transaction shows, but for the original, which lies under the hash of its content.
"""

from pathlib import Path

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import urls
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.files import read_file
from kbdesk.jobs.findings import ingested, read
from kbdesk.jobs.pages import clearly_longer, page_of
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task
from kbdesk.worded import Worded

KIND = "ingest_file"


def run(task: Task, workshop: Workshop) -> Task | None:
    """Bring the file that the task names into the library."""
    if task.article is None:
        raise IngestError(Kind.INTERNAL, Worded("The file that this task was for is no longer in the library."))
    path, library = Path(str(task.args["path"])), workshop.library
    content = read_file(path, workshop.settings.network.max_bytes)
    key = f"sha256:{content.sha256}"
    if known := library.articles.words(key):
        return _known(task, workshop, known[0], key)
    extracted, findings = read(task, workshop, path.stem, content.body, content.content_type, None, path.as_uri())
    address = _address(task, path, extracted)
    workshop.copies.keep(content.body, content.sha256, path.name)
    page = page_of(extracted, title=path.stem)
    with library.write():
        kept = library.articles.words(address) if address else None
        if kept and not clearly_longer(page.text, kept[1]):
            return _known(task, workshop, kept[0], key)
        article, merged = library.articles.store(task.article, address or task.url, page, key=address or key)
        library.articles.same(article, article, [key])
        outcome = Outcome.DUPLICATE if merged and not address else Outcome.DONE
        following = ingested(task, workshop, outcome, article, None if merged else findings)
    workshop.consultation.wake()
    return following


def _known(task: Task, workshop: Workshop, article: int, key: str) -> Task | None:
    """The library has what is in the file already: what its user put beside it goes to the article that has it."""
    with workshop.library.write():
        if task.article is not None:
            workshop.library.articles.same(task.article, article, [key])
        workshop.done(task, Outcome.DUPLICATE, article)
        return workshop.next("index_article", article)


def _address(task: Task, path: Path, extracted: Extracted) -> str:
    """The canonical address of the page that was saved to the file, or "" where the file does not say or is none."""
    try:
        address = urls.normalise(extracted.saved_from) if extracted.saved_from else ""
    except urls.BadUrl:
        return ""
    if task.url.startswith(("http://", "https://")) and address != task.url:
        message = Worded("{name} is another page than it was when it was added.", name=path.name)
        raise IngestError(Kind.FILE_UNREADABLE, message)
    claimed = extracted.canonical
    if address and claimed and urls.same_site(address, claimed):
        return urls.normalise(urls.identity(address, [], claimed))
    return address
