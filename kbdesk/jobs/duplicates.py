"""Articles that have the same text, or nearly: found, merged, or kept apart."""

from collections.abc import Callable, Collection, Sequence

import msgspec

from kbdesk.analysis.twins import twins
from kbdesk.library.library import Library
from kbdesk.library.merging import Merge
from kbdesk.library.records import Article

_INDEX_PRIORITY = 4
"""Before what an import fetches: its user changed something and may look for it next."""


class Duplicate(msgspec.Struct, frozen=True):
    """An article of a group.

    Attributes:
        similarity: how much of its text is that of the group's first article; 1.0 is the same text.
    """

    article: Article
    similarity: float


class Duplicates:
    """Commands and questions about articles that are the same under two addresses.

    What changes something raises KbdeskError, with the reason, where it cannot be done.
    """

    def __init__(self, library: Library, changed: Callable[[], None]) -> None:
        """`changed` is called after every change."""
        self._library = library
        self._changed = changed

    def find(self) -> list[list[Duplicate]]:
        """Groups of articles that are nearly the same, the one with the longest text first in each.

        Groups come with those that are most alike first.
        """
        signed = self._library.signatures.all()
        groups = twins(signed.signatures, [signed.apart.get(id, set()) for id in signed.articles])
        ids = [signed.articles[place] for group in groups for place, _ in group]
        articles = {article.id: article for article in self._library.listing.by_ids(ids)}
        found = [
            [
                Duplicate(articles[signed.articles[place]], share)
                for place, share in group
                if signed.articles[place] in articles
            ]
            for group in groups
        ]
        return sorted(
            (group for group in found if len(group) > 1),
            key=lambda group: (-min(one.similarity for one in group), group[0].article.title.casefold()),
        )

    def merge(self, articles: Sequence[int], into: int | None = None) -> Merge:
        """Make one article of several: `into`, or else the one with the longest text. `undo` brings the others back."""
        with self._library.write(durable=True):
            merge = self._library.merging.merge(articles, into)
            self._library.failures.dismiss(merge.gone)
            self._library.undoing.begin("merge", merge.sentence, count=len(merge.gone) + 1, change=merge.id)
            self._index([merge.kept])
        self._changed()
        return merge

    def undo(self, merge: int | None = None) -> Merge:
        """Take a merge back, the newest where none is named; also after a restart."""
        with self._library.write(durable=True):
            undone = self._library.merging.undo(merge)
            self._library.failures.reopen(undone.gone)
            self._index([undone.kept, *undone.gone])
        self._changed()
        return undone

    def merges(self, limit: int = 50) -> list[Merge]:
        """The newest merges that can be undone, newest first."""
        return self._library.merging.made(limit)

    def keep(self, articles: Collection[int]) -> None:
        """These are not the same, whatever their texts say: show them as duplicates of each other no more."""
        with self._library.write(durable=True):
            self._library.merging.keep_apart(articles)
        self._changed()

    def show_again(self, articles: Collection[int]) -> None:
        """Undo `keep` of these articles."""
        with self._library.write(durable=True):
            self._library.merging.bring_together(articles)
        self._changed()

    def _index(self, articles: Sequence[int]) -> None:
        for article in articles:
            self._library.tasks.add("index_article", article=article, priority=_INDEX_PRIORITY)
