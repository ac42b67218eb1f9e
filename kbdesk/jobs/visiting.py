"""A visit to a site: every page that a task fetches is asked for in this way."""

import time
from collections.abc import Callable

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import urls
from kbdesk.ingest.fetch import Page
from kbdesk.jobs.workshop import Workshop
from kbdesk.worded import Worded


def visit(
    workshop: Workshop,
    url: str,
    *,
    typed: bool,
    deadline: float,
    etag: str = "",
    last_modified: str = "",
    onward: Callable[[str, str], str] = urls.join,
) -> Page:
    """Fetch a page with the manners that its host is owed; see `Fetcher.fetch`. `deadline`: by `time.monotonic()`.

    Raises IngestError.
    """
    left, host = deadline - time.monotonic(), urls.host_of(url)
    if left <= 0:
        raise IngestError(Kind.TIMEOUT, Worded("{host} took too long to answer.", host=host), transient=True)
    workshop.circuits.check(host)
    if workshop.settings.network.respect_robots:
        workshop.robots.check(url, typed)
    workshop.closing.wait(workshop.hosts.visit(host))
    page = workshop.fetcher.fetch(
        url, typed=typed, etag=etag, last_modified=last_modified, total_seconds=left, onward=onward
    )
    workshop.circuits.reached(host)
    return page
