"""How one item of an import becomes an article and a task."""

import hashlib
from pathlib import Path

from kbdesk.ingest import urls
from kbdesk.jobs.workshop import INDEX_PRIORITY, INGEST_PRIORITY
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices
from kbdesk.library.records import ArticleStatus, Outcome
from kbdesk.library.shelf import Item


def address_of(item: Item) -> str:
    """The address that an item's article is kept under.

    One that is no web address stays as it is: the link is kept all the same, and its task says what is wrong with it.
    """
    if item.file and not item.url:
        return Path(item.file).as_uri()
    if not item.url:
        return "note:" + hashlib.sha256(f"{item.title}\n{item.text}".encode("utf-8", "replace")).hexdigest()[:32]
    try:
        return urls.normalise(item.url)
    except urls.BadUrl:
        return item.url


class Intake:
    """Takes items into a library. Callers hold the write transaction: an item is taken in whole or not at all."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def take(self, job: int, number: int, item: Item, choices: Choices) -> None:
        """Store the article and the task of an item, which is at a position in its job; what the library has already
        gets its outcome at once.
        """
        library, address = self._library, address_of(item)
        kind, article_kind, args = _task_of(item, choices.fetch)
        known = library.articles.find(address) if choices.skip_known else None
        if known is not None and library.articles.known([address]):  # one in the bin comes back
            outcome = Outcome.SKIPPED
            library.tasks.add_settled(kind, article=known, url=address, job=job, item=number, outcome=outcome)
            return
        linked = library.articles.link(address, item, article_kind)
        if item.url and item.url != address:
            library.articles.lead(item.url, linked.article)
        if item.file:
            library.articles.lead(Path(item.file).as_uri(), linked.article)
        if linked.changed:
            library.tasks.add("index_article", article=linked.article, priority=INDEX_PRIORITY)
        library.categories.take_over(linked.article, item.category)
        if item.text:
            library.articles.keep_text(linked.article, item.text, item.memento)
        # What a file holds is known when it is read, and it may hold something else than the last time.
        if not linked.wanted and not item.file:
            outcome = Outcome.DUPLICATE if linked.known else Outcome.DONE
            library.tasks.add_settled(kind, article=linked.article, url=address, job=job, item=number, outcome=outcome)
            return
        if kind == "ingest_url" and not choices.fetch:
            library.articles.set_status(linked.article, ArticleStatus.LINK)
            library.tasks.add("index_article", article=linked.article, priority=INDEX_PRIORITY)
            outcome = Outcome.DUPLICATE if linked.known else Outcome.DONE
            library.tasks.add_settled(kind, article=linked.article, url=address, job=job, item=number, outcome=outcome)
            return
        library.tasks.add(
            kind,
            article=linked.article,
            url=address,
            host=urls.host_of(address) if kind == "ingest_url" else "",
            job=job,
            item=number,
            args=args if choices.analyse else {**args, "analyse": False},
            priority=INGEST_PRIORITY,
        )

    def add(self, address: str, tags: tuple[str, ...], typed: bool) -> int | None:
        """Store the article and the task of an address; None if the library has it already.

        `typed`: its user typed it, so that its host may be a private one.
        """
        library = self._library
        linked = library.articles.link(address, Item(url=address, tags=list(tags)))
        if linked.changed:
            library.tasks.add("index_article", article=linked.article, priority=INDEX_PRIORITY)
        # Who types the address of a page that could not be had wants it to be tried again.
        failed = library.failures.of_article(linked.article) is not None
        if not linked.wanted and not (failed and library.articles.pages([linked.article])):
            if typed:
                library.tasks.vouch(linked.article)
            return None
        args: dict[str, object] = {"typed": True} if typed else {}
        return library.tasks.add(
            "ingest_url",
            article=linked.article,
            url=address,
            host=urls.host_of(address),
            args=args,
            priority=INGEST_PRIORITY - 1,
        )


def _task_of(item: Item, fetch: bool) -> tuple[str, str, dict[str, object]]:
    """What is to be done for an item, what its article is, and what its task has to know."""
    if item.file:
        return "ingest_file", "page" if item.url else "file", {"path": item.file}
    if not item.url:
        return "ingest_note", "note", {}
    return "ingest_brought" if item.text and not fetch else "ingest_url", "page", {}
