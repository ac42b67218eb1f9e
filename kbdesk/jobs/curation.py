"""Putting a library in order: its tags, its categories, and what is analysed again."""

from collections.abc import Callable, Collection, Sequence

from kbdesk.analysis import endpoint
from kbdesk.analysis.duplicates import Suggestion as Suggestion
from kbdesk.analysis.duplicates import suggestions
from kbdesk.analysis.provider import EMBEDDED, made_by
from kbdesk.jobs.consultation import Consultation
from kbdesk.library.analysed import Category, VocabularyTag
from kbdesk.library.library import Library
from kbdesk.library.vocabulary import Change

_INDEX_PRIORITY = 4
"""Before what an import fetches: its user changed something and may look for it next."""


class Curation:
    """What a person does with tags and categories. Each change of either can be undone, the newest first.

    Every method that changes something raises KbdeskError, with the reason, where it cannot be done. The index follows
    by tasks of its own.
    """

    def __init__(self, library: Library, consultation: Consultation, changed: Callable[[], None]) -> None:
        """`changed` is called after every change."""
        self._library = library
        self._consultation = consultation
        self._changed = changed

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

    def delete_tag(self, name: str) -> Change:
        """Take a tag from all articles."""
        return self._change(lambda: self._library.vocabulary.delete(name))

    def hide_tag(self, name: str) -> Change:
        """Show a tag nowhere, and have it given to no article any more."""
        return self._change(lambda: self._library.vocabulary.hide(name))

    def show_tag(self, name: str) -> Change:
        """Show a hidden tag again, where it was."""
        return self._change(lambda: self._library.vocabulary.show(name))

    def undo_tags(self, change: int | None = None) -> Change:
        """Undo the newest change of the tags, which `change` has to be where it is given; after a restart too."""
        return self._change(lambda: self._library.vocabulary.undo(change), undo=True)

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

    def _change(self, make: Callable[[], Change], undo: bool = False) -> Change:
        return self._kept("vocabulary", make, undo, indexed=True)

    def _kept(self, kind: str, make: Callable[[], Change], undo: bool, *, indexed: bool = False) -> Change:
        """Make a change and the step that takes it back, unless it is one; `indexed`: it can be searched for."""
        with self._library.write(durable=True):
            change = make()
            if not undo:
                self._library.undoing.begin(kind, change.sentence, count=len(change.articles), change=change.id)
            if indexed:
                self._library.tasks.add_missing("index_article", change.articles, _INDEX_PRIORITY)
        self._changed()
        return change

    # Categories

    def categories(self) -> list[Category]:
        """All categories in their order, with the number of their articles."""
        return self._library.categories.all()

    def add_category(self, name: str, description: str) -> Change:
        """Add a category; the description says what is in it: phrases, separated by commas."""
        return self._recategorise(lambda: self._library.categories.add(name, description))

    def rename_category(self, old: str, new: str) -> Change:
        """Give a category another name; its articles stay in it."""
        return self._recategorise(lambda: self._library.categories.rename(old, new))

    def remove_category(self, name: str) -> Change:
        """Take a category away; its articles are in none until they are analysed again."""
        return self._recategorise(lambda: self._library.categories.remove(name))

    def categorise(self, articles: Collection[int], name: str) -> Change:
        """Put articles into a category ("" is none), which no machine changes; later analyses learn from it."""
        return self._recategorise(lambda: self._library.categories.assign(articles, name))

    def undo_categories(self, change: int | None = None) -> Change:
        """Undo the newest change of the categories, which `change` has to be where it is given; after a restart too."""
        return self._recategorise(lambda: self._library.categories.undo(change), undo=True)

    def _recategorise(self, make: Callable[[], Change], undo: bool = False) -> Change:
        return self._kept("category", make, undo)

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
