"""`ingest_url`: fetch a page, read it, store it.

Where the power may go, and what is then: before the fetch, nothing has changed; after the fetch and before the store,
the page is fetched once more; the store, what was found out about the page, its row in the index, the outcome and the
counter are one transaction. Where the page could be read and not be analysed, the follow-up task is part of it, and is
left to do after it. The task is found again from its row each time. Where pages are kept as they came, too, the copy is
on the disk before the store, and what it takes the place of goes after it.

Where its user asked for that, a web archive is asked for the page instead, as it was when the bookmark was made. What
comes is read as if it had come from the page's own address, and the article keeps that one: what was canonical, or
where a redirect led, was so then.

Where an export brought the text of the page along, that takes the place of a page that cannot be had, or has far less
of it (`Workshop.failed`, `ingest_brought`).
"""

import time
from typing import NamedTuple

from kbdesk.bookmark import Memento
from kbdesk.failure import EMPTY_PAGE, IngestError, Kind
from kbdesk.ingest import urls, walls
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.fetch import Page
from kbdesk.ingest.snapshot import snapshot
from kbdesk.ingest.wayback import Copy
from kbdesk.jobs.archive import check_may_be_told, fetch_copy
from kbdesk.jobs.findings import ingested, read
from kbdesk.jobs.pages import clearly_longer, page_of
from kbdesk.jobs.study import Findings
from kbdesk.jobs.visiting import visit
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task
from kbdesk.worded import Worded

KIND = "ingest_url"

_MOST_REFRESHES = 3


class _Found(NamedTuple):
    page: Page
    extracted: Extracted
    findings: Findings | None
    memento: Memento | None


def run(task: Task, workshop: Workshop) -> Task | None:
    """Bring the page of the task's article into the library, or up to date."""
    library = workshop.library
    if task.article is None:
        raise IngestError(Kind.INTERNAL, Worded("The link that this task was for is gone."))
    found = _read(task, workshop)
    if found is None:
        with library.write():
            library.articles.set_fetched(task.article)
            workshop.done(task, Outcome.DONE, task.article)
        return None
    page, extracted, findings, memento = found
    stored = page_of(extracted, etag=page.etag, last_modified=page.last_modified, memento=memento)
    address = _address(task.url, page, extracted) if memento is None else task.url
    copy = _copy(page, workshop) if workshop.settings.library.keep_pages else ""
    with library.write():
        brought = library.articles.brought(task.article)
        if brought and clearly_longer(brought.text, len(extracted.text.split())):
            raise IngestError(Kind.NO_TEXT, Worded("The page has far less text than the export brought along."))
        article, merged = library.articles.store(task.article, address, stored)
        older = _older(article, copy, workshop) if copy else []
        outcome = Outcome.DUPLICATE if merged else Outcome.DONE
        following = ingested(task, workshop, outcome, article, None if merged else findings)
    workshop.consultation.wake()
    workshop.copies.drop(older)
    return following


def _copy(page: Page, workshop: Workshop) -> str:
    """Keep a page as it came, before anything says so; returns the hash of the copy."""
    file = snapshot(page.body, page.content_type, page.charset, page.final_url)
    return workshop.copies.keep_page(file, page.content_type)


def _older(article: int, copy: str, workshop: Workshop) -> list[str]:
    """Note that a copy is one of an article, and that those of what the page was before are not."""
    articles = workshop.library.articles
    older = workshop.copies.pages([known for known in articles.contents(article) if known != copy])
    articles.forget_contents(article, older)
    articles.lead(f"sha256:{copy}", article)
    return older


def _read(task: Task, workshop: Workshop) -> _Found | None:
    """Fetch, read and study, following pages that only send one on (`meta refresh`); None where nothing has changed."""
    url = task.url
    deadline = time.monotonic() + workshop.settings.network.total_seconds
    archived = "archive" in task.args
    if archived:
        check_may_be_told(workshop, url, deadline)
    for _ in range(1 + _MOST_REFRESHES):
        copy = _copy_of(url, task, workshop, deadline) if archived else None
        page = copy.page if copy else _page(url, task, workshop, deadline)
        if page.not_modified:
            return None
        extracted, findings = _article(task, workshop, page)
        if not extracted.refresh or extracted.refresh in (url, page.final_url):
            return _Found(page, extracted, findings, Memento(copy.address, copy.made) if copy else None)
        url = extracted.refresh
    said = Worded("{host} sends its visitors on and on.", host=urls.host_of(task.url))
    raise IngestError(Kind.TOO_MANY_REDIRECTS, said)


def _page(url: str, task: Task, workshop: Workshop, deadline: float) -> Page:
    """What a site has at an address."""
    if url != task.url:  # a host that its user typed may be a private one; where a page sends us on to may not
        return visit(workshop, url, typed=False, deadline=deadline)
    articles, article = workshop.library.articles, task.article or 0
    etag, last_modified = articles.validators(article)
    if workshop.settings.library.keep_pages and not workshop.copies.pages(articles.contents(article)):
        etag = last_modified = ""  # to be told that nothing has changed would leave nothing to keep
    typed = bool(task.args.get("typed"))
    return visit(workshop, url, typed=typed, deadline=deadline, etag=etag, last_modified=last_modified)


def _copy_of(url: str, task: Task, workshop: Workshop, deadline: float) -> Copy:
    """What a web archive has of an address, from the time when its bookmark was made."""
    return fetch_copy(workshop, url, workshop.library.articles.added(task.article or 0), deadline)


def _article(task: Task, workshop: Workshop, page: Page) -> tuple[Extracted, Findings | None]:
    """Read and study a page that is the one that was asked for, and not one for logging in."""
    led_to_a_wall = walls.led_to(task.url, page.final_url)
    if led_to_a_wall and walls.leads_back(task.url, page.final_url):
        raise walls.refusal(page.final_url, page.status)
    try:
        if not page.body.strip():
            said = Worded("{host} sent an empty page.", host=urls.host_of(page.final_url))
            raise IngestError(Kind.NO_TEXT, said, remedy=EMPTY_PAGE)
        extracted, findings = read(task, workshop, "", page.body, page.content_type, page.charset, page.final_url)
    except IngestError as error:
        if led_to_a_wall and error.kind is Kind.NO_TEXT:
            raise walls.refusal(page.final_url, page.status) from None
        raise
    if led_to_a_wall and not extracted.refresh and walls.says_little(page.final_url, extracted.text):
        raise walls.refusal(page.final_url, page.status)
    return extracted, findings


def _address(asked: str, page: Page, extracted: Extracted) -> str:
    """The canonical address of a page that was asked for under another one."""
    address = urls.identity(asked, [*page.hops], page.final_url)
    claimed = extracted.canonical
    if claimed and urls.same_site(address, claimed):
        address = urls.identity(address, [], claimed)
    return urls.normalise(address)
