"""Changes of so many articles that they are made some at a time, each part in a transaction of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kbdesk.jobs.events import ArticlesUnderWay, Event

AT_ONCE = 5_000
"""So many articles are changed in one transaction: an import goes on between two of them.

Each writes a good part of the indexes anew, so that fewer are quicker: 100,000 stars take 2.5 s of the processor in
twenty of them, and 3.3 s in fifty.
"""

Told = Callable[[int, int], None]
"""Hears how many of how many articles are done."""


class UnderWay:
    """Tells how far such a change is."""

    def __init__(self, publish: Callable[[Event], None]) -> None:
        self._publish = publish

    @contextmanager
    def told(self, total: int) -> Iterator[Callable[[int], None]]:
        """Have it told how many of so many articles are done; not where that is one step."""
        if total <= AT_ONCE:
            yield lambda _: None
            return
        self._publish(ArticlesUnderWay(0, total))
        try:
            yield lambda done: self._publish(ArticlesUnderWay(min(done, total - 1), total))
        finally:
            self._publish(ArticlesUnderWay(total, total))
