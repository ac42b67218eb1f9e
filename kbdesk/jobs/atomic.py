"""Small imports and typed addresses: an atomic task for every item, each an event of its own."""

from collections.abc import Collection, Sequence

from kbdesk.ingest import urls
from kbdesk.jobs.intake import Intake
from kbdesk.jobs.workshop import INGEST_PRIORITY
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices
from kbdesk.library.shelf import Item


def import_items(
    library: Library, source: str, items: Sequence[Item], skipped: int, choices: Choices, stagger_seconds: float
) -> int:
    """Store a small import, durably, and return its job; its links start `stagger_seconds` apart."""
    intake = Intake(library)
    with library.write(durable=True):
        job = library.jobs.create("atomic", source, choices, len(items), skipped)
        library.jobs.begin(job)
        for number, item in enumerate(items):
            intake.take(job, number, item, choices)
        library.tasks.spread(stagger_seconds, job)
        library.jobs.advance(job, len(items), 0)
        library.jobs.complete(job)
    return job


def add_addresses(
    library: Library, addresses: list[str], tags: tuple[str, ...], typed: bool = True
) -> tuple[list[int], list[str]]:
    """Store a task for every canonical address, durably. Returns the tasks, and the addresses that were known."""
    intake = Intake(library)
    tasks, known = [], []
    with library.write(durable=True):
        for address in addresses:
            task = intake.add(address, tags, typed=typed)
            if task is None:
                known.append(address)
            else:
                tasks.append(task)
    return tasks, known


def refetch(library: Library, articles: Collection[int]) -> int:
    """Store a task for every page among these articles that nobody is about to fetch. Returns how many."""
    with library.write():
        pages = library.articles.pages(articles)
        for article, url, typed in pages:
            library.tasks.add(
                "ingest_url",
                article=article,
                url=url,
                host=urls.host_of(url),
                args={"typed": True} if typed else {},
                priority=INGEST_PRIORITY - 1,
            )
    return len(pages)
