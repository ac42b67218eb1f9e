"""A page as a web archive has it, for whoever asked for it there: the archive learns its address."""

import time
from functools import partial

from kbdesk.failure import NO_COPY, OWN_NETWORK, IngestError, Kind
from kbdesk.ingest import urls, wayback
from kbdesk.ingest.answers import CopyOfRefusal
from kbdesk.jobs.visiting import visit
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import INTERNET_ARCHIVE
from kbdesk.worded import Worded


def fetch_copy(workshop: Workshop, url: str, when: float, deadline: float) -> wayback.Copy:
    """The copy of a page that is nearest to a time (Unix seconds); the oldest, where that is none of a page: sites are
    still visited by archives when a page is gone. Raises IngestError. `deadline`: by `time.monotonic()`.
    """
    archive = workshop.settings.network.archive
    for wanted in (when, wayback.EARLIEST):
        asked = wayback.address(archive, url, wanted)
        try:
            page = visit(workshop, asked, typed=True, deadline=deadline, onward=partial(wayback.onward, archive))
        except CopyOfRefusal:
            continue
        except IngestError as error:
            if error.http_status not in (404, 410):
                raise
            break
        if (found := wayback.copy(archive, page)) is not None:
            return found
    host = urls.host_of(archive)
    said = Worded("{host} has no copy of this page.", host=host)
    if host == INTERNET_ARCHIVE:
        said = Worded("The Internet Archive has no copy of this page.")
    raise IngestError(Kind.HTTP_STATUS, said, http_status=404, remedy=NO_COPY)


def check_may_be_told(workshop: Workshop, url: str, deadline: float) -> None:
    """Raise IngestError where an address is one of its user's own network: the archive is not told of it."""
    host = urls.host_of(url)
    seconds = min(deadline - time.monotonic(), workshop.settings.network.timeout_seconds)
    try:
        if not wayback.may_be_told(url):
            raise IngestError(Kind.BLOCKED_ADDRESS, Worded("{host} is not public.", host=host))
        workshop.fetcher.vet(host, seconds)
    except IngestError as error:
        error.remedy = OWN_NETWORK
        raise
