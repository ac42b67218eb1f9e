"""What follows where articles were changed: they are indexed anew; what goes to the bin is fetched no more."""

from collections.abc import Collection

from kbdesk.library.library import Library

MANY = 500
"""So many articles take seconds to be indexed, 100,000 of them minutes."""
_INDEX_PRIORITY = 4
"""Before what an import fetches: its user changed something and may look for it next."""
_MANY_PRIORITY = 6
"""After it: an import would stand still all the time, and nobody would know why."""

_INDEXED = ("tag", "tags", "untag", "note", "rename", "highlight", "rehighlight", "unhighlight")
_BINNED = {("delete", False), ("restore", True)}
"""Kinds of steps that put articles into the bin: when they are done, or where they are undone."""
_BACK = {("delete", True), ("restore", False)}


def makes_work(kind: str) -> bool:
    """Whether there is work to do after a step of this kind, or articles come or go with it."""
    return kind in (*_INDEXED, "delete", "restore")


def reindex(library: Library, articles: Collection[int]) -> None:
    """What articles are found by has changed. Callers hold the write transaction."""
    priority = _INDEX_PRIORITY if len(articles) < MANY else _MANY_PRIORITY
    library.tasks.add_missing("index_article", articles, priority)


def follow(library: Library, kind: str, articles: Collection[int], undone: bool = False) -> None:
    """Articles were changed by a step of this kind, or that was `undone`. Callers hold the write transaction."""
    if kind in _INDEXED:
        reindex(library, articles)
    elif (kind, undone) in _BINNED:
        library.failures.dismiss(articles)
        library.tasks.cancel_of(articles)
    elif (kind, undone) in _BACK:
        # What was about to be fetched when it was deleted is fetched now.
        from kbdesk.jobs.atomic import refetch  # brings the fetcher, which the window does not wait for

        library.failures.reopen(articles)
        refetch(library, library.articles.unfetched(articles))
