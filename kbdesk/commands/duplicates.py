"""Articles that have the same text, or nearly: found, merged, or kept apart."""

from collections.abc import Callable, Sequence
from typing import ClassVar

import msgspec

from kbdesk.analysis.twins import twins
from kbdesk.commands.consequences import reindex
from kbdesk.failure import KbdeskError
from kbdesk.library.index.signatures import Signed
from kbdesk.library.library import Library
from kbdesk.library.merging import Merge
from kbdesk.library.records import Article
from kbdesk.library.undoing import Step
from kbdesk.worded import Worded

MOST_AT_ONCE = 500
"""So many groups are for one `merge_all`: whatever else is to be written waits for its transaction."""
_MOST_MERGES = 50


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

    STEPS: ClassVar[Sequence[str]] = ("merge", "merges", "apart")

    def __init__(self, library: Library, changed: Callable[[], None]) -> None:
        """`changed` is called after every change."""
        self._library = library
        self._changed = changed
        self._counted = b"", 0  # of which texts, and how many groups; only ever replaced: several threads ask

    def find(self) -> list[list[Duplicate]]:
        """Groups of articles that are nearly the same, the one with the longest text first in each.

        Groups come with those that are most alike first.
        """
        signed = self._library.signatures.all()
        groups = _groups(signed)
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

    def same(self) -> list[list[int]]:
        """The articles of every group that has one and the same text."""
        return [[one.article.id for one in group] for group in self.find() if are_same(group)]

    def count(self) -> int:
        """How many groups there are. They are looked for only where articles or their texts have changed: to be told
        so takes a fifth of that.
        """
        signed = self._library.signatures.all()
        digest = signed.digest()
        if self._counted[0] != digest:
            self._counted = digest, len(_groups(signed))
        return self._counted[1]

    def merge(self, articles: Sequence[int], into: int | None = None) -> Merge:
        """Make one article of several: `into`, or else the one with the longest text. `undo` brings the others back."""
        return self._merge(articles, into)

    def _merge(self, articles: Sequence[int], into: int | None, again: Step | None = None) -> Merge:
        with self._library.write(durable=True):
            merge = self._library.merging.merge(articles, into)
            self._library.failures.dismiss(merge.gone)
            if again is None:
                every, undoing = [merge.kept, *merge.gone], self._library.undoing
                step = undoing.begin("merge", merge.sentence, count=len(every), change=merge.id, again=every)
                merge = msgspec.structs.replace(merge, step=step)
            else:
                self._library.undoing.mark_done(again.id, merge.id)
            reindex(self._library, [merge.kept])
        self._changed()
        return merge

    def merge_all(self, groups: Sequence[Sequence[int]]) -> Step:
        """Make one article of each of these groups: the first of it. All of that is one step.

        A group of which something is gone, or still to be fetched, is left as it is; KbdeskError where all of them are.
        """
        return self._merge_all(groups)

    def _merge_all(self, groups: Sequence[Sequence[int]], again: Step | None = None) -> Step:
        made: list[Merge] = []
        refused: list[KbdeskError] = []
        with self._library.write(durable=True):
            for group in groups:
                try:
                    made.append(self._library.merging.merge(group, group[0]))
                except KbdeskError as error:
                    refused.append(error)
            if not made:
                raise refused[0] if refused else KbdeskError(Worded("There is nothing to merge."))
            articles = [article for merge in made for article in (merge.kept, *merge.gone)]
            records = [[merge.id, merge.kept, *merge.gone] for merge in made]
            self._library.failures.dismiss([article for merge in made for article in merge.gone])
            if again is None:
                sentence = (
                    Worded("{n} groups of duplicates were merged.", n=len(made)) if made[1:] else made[0].sentence
                )
                step = self._library.undoing.begin("merges", sentence, count=len(articles), again=records)
            else:
                self._library.undoing.mark_done(again.id, again=records)
                step = again
            reindex(self._library, [merge.kept for merge in made])
        self._changed()
        return step

    def undo(self, merge: int | None = None) -> Merge:
        """Take a merge back, the newest where none is named; also after a restart."""
        with self._library.write(durable=True):
            undone = self._undo(merge)
            if (step := self._library.undoing.of_change("merge", undone.id)) is not None:
                self._library.undoing.mark_undone(step.id)
        self._changed()
        return undone

    def _undo(self, merge: int | None) -> Merge:
        undone = self._library.merging.undo(merge)
        self._library.failures.reopen(undone.gone)
        reindex(self._library, [undone.kept, *undone.gone])
        return undone

    def merges(self) -> list[Merge]:
        """The newest merges that can be undone, newest first."""
        return self._library.merging.made(_MOST_MERGES)

    def keep(self, articles: Sequence[int]) -> Step:
        """These are not the same, whatever their texts say: show them as duplicates of each other no more."""
        with self._library.write(durable=True):
            self._library.merging.keep_apart(articles)
            step = self._library.undoing.begin("apart", count=len(articles), again=list(articles))
        self._changed()
        return step

    # Steps of all of these

    def take_back(self, step: Step) -> None:
        """Undo merges, or that articles were kept apart, by their step."""
        if step.kind == "merge":
            self.undo(step.change)
            return
        with self._library.write(durable=True):
            self._library.undoing.mark_undone(step.id)
            if step.kind == "apart":
                self._library.merging.bring_together(step.again)
            else:
                for merge, *_ in reversed(step.again):
                    if self._library.merging.stands(merge):
                        self._undo(merge)
        self._changed()

    def do_again(self, step: Step) -> None:
        """Do again what was undone."""
        if step.kind == "merge":
            self._merge(step.again, step.again[0], step)
            return
        if step.kind == "merges":
            self._merge_all([articles for _, *articles in step.again], step)
            return
        with self._library.write(durable=True):
            self._library.undoing.mark_done(step.id)
            self._library.merging.keep_apart(step.again)
        self._changed()


def are_same(group: Sequence[Duplicate]) -> bool:
    """Whether these have the same text, and not nearly the same."""
    return all(one.similarity == 1 for one in group)


def _groups(signed: Signed) -> list[list[tuple[int, float]]]:
    if len(signed.articles) < 2:
        return []  # and nothing is loaded to find that out
    return twins(signed.signatures, [signed.apart.get(id, set()) for id in signed.articles])
