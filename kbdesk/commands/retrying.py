"""Trying again what failed: where it was asked for before, or in a web archive."""

from collections.abc import Collection

from kbdesk.failure import ARCHIVED, KbdeskError
from kbdesk.ingest import urls, wayback
from kbdesk.library.library import Library
from kbdesk.library.records import Failure
from kbdesk.settings import Settings
from kbdesk.worded import Worded


def may_be_archived(failure: Failure) -> bool:
    """Whether a web archive may be asked for what a failure is about. It is not for a private address, nor for a page
    whose text is there.
    """
    is_lacking = failure.article is not None and not failure.kept
    return is_lacking and failure.kind in ARCHIVED and wayback.may_be_told(failure.url)


def archive_host(settings: Settings) -> str:
    """The host of the web archive that is asked."""
    return urls.host_of(settings.network.archive)


def retry(
    library: Library, settings: Settings, job: int | None, failures: Collection[int] | None, archive: bool
) -> int:
    """Open failed tasks again; see `Engine.retry`."""
    with library.write():
        if job is not None and library.jobs.status(job) is None:
            raise KbdeskError(Worded("There is no import {job}.", job=job))
        if archive:
            known = {one.id for one in library.failures.find(job, resolved=False) if may_be_archived(one)}
            asked = known if failures is None else known.intersection(failures)
            tasks = library.failures.tasks(job=job, failures=asked, absent=True)
            resting: dict[int, int] = {}
            reopened = library.tasks.reopen(tasks, archive=archive_host(settings))
        else:
            tasks = library.failures.tasks(job=job, failures=failures)
            # jobs that failed as a whole go on with all that they had left
            resting = library.jobs.resting(job) if failures is None else {}
            reopened = library.tasks.reopen(tasks)
        for one in {*reopened, *resting}:
            library.jobs.reopen(one)
        if resting:
            library.tasks.spread(settings.import_.stagger_seconds)
    return len(tasks) + sum(resting.values())
