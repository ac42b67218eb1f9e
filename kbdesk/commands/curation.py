"""Putting a library in order: its tags, its categories, and what is analysed again."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, ClassVar

import msgspec

from kbdesk.analysis import endpoint
from kbdesk.analysis.duplicates import Suggestion as Suggestion
from kbdesk.analysis.duplicates import suggestions
from kbdesk.analysis.provider import EMBEDDED, made_by
from kbdesk.commands.consequences import reindex
from kbdesk.failure import KbdeskError
from kbdesk.jobs.consultation import Consultation
from kbdesk.library.analysed import Category, VocabularyTag
from kbdesk.library.library import Library
from kbdesk.library.records import Filter
from kbdesk.library.tags.vocabulary import Change
from kbdesk.library.undoing import Step
from kbdesk.worded import Worded


class Curation:
    """What a person does with tags and categories. Each change of either can be undone, the newest first.

    Every method that changes something raises KbdeskError, with the reason, where it cannot be done. The index follows
    by tasks of its own.
    """

    STEPS: ClassVar[Sequence[str]] = ("vocabulary", "category")

    def __init__(self, library: Library, consultation: Consultation, changed: Callable[[], None]) -> None:
        """`changed` is called after every change."""
        self._library = library
        self._consultation = consultation
        self._changed = changed
        categories = library.categories
        self._recategorises: dict[str, Callable[..., Change]] = {
            "add": categories.add,
            "rename": categories.rename,
            "remove": categories.remove,
            "assign": categories.assign,
        }

    def labelled(self, tag: str = "", category: str = "") -> Filter:
        """The articles with a tag and in a category, as far as these are given, however they are spelled.

        Raises KbdeskError where there is no such tag or category.
        """
        return Filter(
            tag=self._library.vocabulary.named(tag).name if tag else "",
            category=self._library.categories.meant(category) if category else "",
        )

    # Tags

    def tags(self) -> list[VocabularyTag]:
        """All tags, the hidden ones too; those of most articles first."""
        return self._library.vocabulary.all()

    def tag_names(self) -> list[str]:
        """The names of all tags but the hidden ones, those of most articles first."""
        return [tag.name for tag in self._library.labels.all_tags(-1)]

    def rename_tag(self, old: str, new: str) -> Change:
        """Give a tag another name, which the old one leads to from then on."""
        return self._change(lambda: self._library.vocabulary.rename(old, new))

    def merge_tags(self, names: Sequence[str], into: str, *, new: bool = False) -> Change:
        """Make one tag of several; the names of the others lead to it from then on. `new`: it may be a new one."""
        return self._change(lambda: self._library.vocabulary.merge(names, into, new=new))

    def merge_pairs(self, *pairs: tuple[str, str]) -> Change:
        """Make the first tag of each pair a part of the second one, in one change."""
        if len(pairs) == 1:
            return self.merge_tags([pairs[0][0]], pairs[0][1])
        return self._change(lambda: self._library.vocabulary.merge_pairs(pairs))

    def delete_tags(self, *names: str) -> Change:
        """Take tags from all articles."""
        return self._change(lambda: self._library.vocabulary.delete(*names))

    def hide_tags(self, *names: str) -> Change:
        """Show tags nowhere, and have them given to no article any more."""
        return self._change(lambda: self._library.vocabulary.hide(*names))

    def show_tags(self, *names: str) -> Change:
        """Show hidden tags again, where they were."""
        return self._change(lambda: self._library.vocabulary.show(*names))

    def undo_tags(self, change: int | None = None) -> Change:
        """Undo the newest change of the tags, which `change` has to be where it is given; after a restart too."""
        with self._library.write(durable=True):
            undone = self._library.vocabulary.undo(change)
            self._undone("vocabulary", undone)
            reindex(self._library, undone.articles)
        self._changed()
        return undone

    def suggest_merges(self) -> list[Suggestion]:
        """Tags that may be one, and that nobody said are not, the likeliest first.

        Takes some seconds where there are thousands of tags.
        """
        vocabulary = self._library.vocabulary
        shown = sorted((tag for tag in self.tags() if not tag.hidden), key=lambda tag: (tag.persons == 0, -tag.count))
        found = suggestions([tag.name for tag in shown], vocabulary.languages)
        apart = vocabulary.are_apart([(one.name, one.into) for one in found])
        return [one for one, is_none in zip(found, apart, strict=True) if not is_none]

    def keep_tags_apart(self, *pairs: tuple[str, str]) -> Change:
        """Propose no more that the two tags of each pair may be one."""
        return self._change(lambda: self._library.vocabulary.keep_apart(pairs))

    def _change(self, make: Callable[[], Change], again: Step | None = None) -> Change:
        """Make a change of the tags, and the step that takes it back, or that of what is done `again`."""
        with self._library.write(durable=True):
            change = self._kept("vocabulary", make(), (), again)
            reindex(self._library, change.articles)
        self._changed()
        return change

    def _recategorise(self, *what: Any, again: Step | None = None) -> Change:
        """The same of the categories: `what` is done, and its arguments, as they are kept to do it again."""
        with self._library.write(durable=True):
            change = self._kept("category", self._recategorises[what[0]](*what[1:]), what, again)
        self._changed()
        return change

    def _kept(self, kind: str, change: Change, what: Sequence[Any], again: Step | None) -> Change:
        undoing = self._library.undoing
        if again is not None:
            undoing.mark_done(again.id, change.id)
            return change
        step = undoing.begin(kind, change.sentence, count=len(change.articles), change=change.id, again=what)
        return msgspec.structs.replace(change, step=step)

    def _undone(self, kind: str, change: Change) -> None:
        if (step := self._library.undoing.of_change(kind, change.id)) is not None:
            self._library.undoing.mark_undone(step.id, change.again)

    # Steps of either

    def take_back(self, step: Step) -> None:
        """Undo a change by its step."""
        (self.undo_tags if step.kind == "vocabulary" else self.undo_categories)(step.change)

    def do_again(self, step: Step) -> None:
        """Make a change again that was undone."""
        if step.kind == "vocabulary":
            self._change(lambda: self._library.vocabulary.redo(step.name, step.again), step)
        else:
            self._recategorise(*step.again, again=step)

    # Categories

    def categories(self) -> list[Category]:
        """All categories in their order, with the number of their articles."""
        return self._library.categories.all()

    def add_category(self, name: str, description: str) -> Change:
        """Add a category; the description says what is in it: phrases, separated by commas."""
        return self._recategorise("add", name, description)

    def rename_category(self, old: str, new: str) -> Change:
        """Give a category another name; its articles stay in it."""
        return self._recategorise("rename", old, new)

    def remove_categories(self, *names: str) -> Change:
        """Take categories away; their articles are in none until they are analysed again."""
        return self._recategorise("remove", *names)

    def categorise(self, articles: Collection[int], name: str) -> Change:
        """Put articles into a category ("" is none), which no machine changes; later analyses learn from it."""
        return self._recategorise("assign", list(articles), name)

    def undo_categories(self, change: int | None = None) -> Change:
        """Undo the newest change of the categories, which `change` has to be where it is given; after a restart too."""
        with self._library.write(durable=True):
            undone = self._library.categories.undo(change)
            self._undone("category", undone)
        self._changed()
        return undone

    # Analysis

    def analysed(self) -> tuple[int, int]:
        """How many articles have been analysed, and how many have a text that can be."""
        return self._library.listing.analysed()

    def analyse(self, articles: Collection[int]) -> int:
        """Have articles analysed again when there is time to spare. Returns how many have a text to analyse."""
        return self._analyse(lambda asked: self._library.spare.add(articles, asked), articles)

    def analyse_all(self) -> int:
        """Have all articles analysed again when there is time to spare. Returns how many that are."""
        return self._analyse(self._library.spare.add_all, None)

    def analyse_outdated(self) -> int:
        """Have those analysed again that are not by what the settings choose. Returns how many that are."""
        now = self._consultation.made_by()
        return self._analyse(lambda asked: self._library.spare.add_outdated(now, asked), None, now)

    def older(self, seen: str = "") -> tuple[int, str]:
        """How many articles an older version of the embedded analysis has analysed, and what stands for that of now.

        None where that was `seen` already: to look reads all articles. And none where an endpoint is chosen: it would
        be asked about all of them, and may want to be paid; `seen` stays what it is then.
        """
        if self._consultation.chosen:
            return 0, seen
        now = made_by(EMBEDDED)
        return (0 if seen == now else self._library.spare.older(now)), now

    def analyse_older(self) -> int:
        """Have those analysed again when there is time to spare. Returns how many that are. Raises KbdeskError where an
        endpoint is chosen.
        """
        if self._consultation.chosen:
            raise KbdeskError(
                Worded("An endpoint analyses here: select what to ask it about, and choose Article › Analyse Again.")
            )
        with self._library.write(durable=True):
            count = self._library.spare.add_older(made_by(EMBEDDED))
        self._changed()
        return count

    def go_on(self) -> None:
        """Take up what was to be analysed again when the engine ended."""
        if self._library.spare.left():
            with self._library.write():
                self._library.spare.refill()

    def _analyse(
        self, add: Callable[[Collection[int]], int], articles: Collection[int] | None, outdated_from: str = ""
    ) -> int:
        """What has the embedded analysis goes straight to the endpoint, where one is chosen; so it keeps what it has
        until that has answered."""
        with self._library.write(durable=True):
            asked: list[int] = []
            if self._consultation.chosen:
                embedded, kinds = made_by(EMBEDDED), endpoint.names()
                asked = self._library.asking.add_analysed(embedded, kinds, articles, outdated_from)
            count = len(asked) + add(asked)
        self._changed()
        return count
