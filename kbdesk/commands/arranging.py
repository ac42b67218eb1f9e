"""Putting any number of articles in order, so that it can be undone: flags, tags, folders, categories, the bin."""

import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec

from kbdesk.commands import under_way
from kbdesk.commands.consequences import follow, makes_work
from kbdesk.commands.picking import Picker, Selection
from kbdesk.commands.under_way import Told, UnderWay
from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.jobs.purging import AT_ONCE, Purging
from kbdesk.library.arranging import together
from kbdesk.library.library import Library
from kbdesk.library.records import Article, Folder, Overview, Stake
from kbdesk.library.undoing import Part, Step
from kbdesk.worded import Worded

MOST_NOTE = 100_000
"""Characters of a note."""
MOST_TITLE = 1_000
"""Characters of a title."""
_STEP_NAME = 80
"""Of these, so many are what a step is called by."""

_FLAGS = {
    "read": ("read", True),
    "unread": ("read", False),
    "star": ("starred", True),
    "unstar": ("starred", False),
    "archive": ("archived", True),
    "unarchive": ("archived", False),
}


class Arranging:
    """What is done to articles. Everything returns the step that `Undoing` takes back, or None where nothing changed;
    one that is not kept, because nobody would want it back, has the id 0.

    What changes something raises KbdeskError, with the reason, where it cannot be done.
    """

    def __init__(
        self,
        library: Library,
        picker: Picker,
        folder: DataFolder,
        changed: Callable[[bool], None],
        under_way: UnderWay,
    ) -> None:
        """`changed` is called after every change; with True where articles came or went, or there is work to do."""
        self._library = library
        self._picker = picker
        self._purging = Purging(library, folder)
        self._changed = changed
        self._under_way = under_way

    # What can be asked

    def ids(self, selection: Selection) -> list[int]:
        """The ids of articles, in their order."""
        return self._picker.ids(selection)

    def articles(self, selection: Selection) -> list[Article]:
        """What articles are like now, in their order; those that went, or to the bin, are missing."""
        return self._library.listing.by_ids(self._picker.ids(selection))

    def overview(self, selection: Selection) -> Overview:
        """What the articles of a selection are like."""
        return self._library.listing.overview(self._picker.ids(selection))

    def links(self, selection: Selection) -> list[str]:
        """The addresses of articles, in their order."""
        return self._library.listing.links(self._picker.ids(selection))

    def folder_names(self) -> list[str]:
        """All folders, each by the names that lead to it, joined by "/"."""
        return ["/".join(path) for path in self._library.labels.paths()]

    def folders(self) -> list[Folder]:
        """All folders: those that hold articles, those that a person made, and those that they lie in."""
        return list(self._library.labels.all_folders())

    def tags_of(self, selection: Selection) -> list[str]:
        """The tags that any of these articles carries, those of most of them first."""
        return [name for name, _ in self._library.listing.tags_among(self._picker.ids(selection))]

    # What can be done

    def flag(self, selection: Selection, kind: str, *, kept: bool = True) -> Step | None:
        """Mark articles: "read", "unread", "star", "unstar", "archive" or "unarchive". What comes by itself, as "read"
        does while one reads, is not `kept` as a step.
        """
        column, value = _FLAGS[kind]
        return self._do(kind, "", selection, lambda ids: self._library.arranging.flag(ids, column, value), kept=kept)

    def tag(self, selection: Selection, *names: str) -> Step | None:
        """Give articles tags, as a person's: all of them or none."""
        kind = "tag" if len(names) == 1 else "tags"
        return self._do(kind, ", ".join(names), selection, lambda ids: self._library.arranging.tag(ids, *names))

    def untag(self, selection: Selection, name: str) -> Step | None:
        """Take a tag from articles."""
        return self._do("untag", name, selection, lambda ids: self._library.arranging.untag(ids, name))

    def move(
        self, selection: Selection, folder: int | Sequence[str], out_of: int | None = None, *, add: bool = False
    ) -> Step | None:
        """Put articles into a folder, by its id or by the names in its path (`Labels.meant`); it is made if need be, as
        by `add_folder`.

        They leave the folder `out_of` and those below it, or all folders where it is None; with `add` they leave none.
        """
        labels = self._library.labels
        made: Collection[int] = ()
        if isinstance(folder, int):
            target = folder
        else:
            with self._library.write():
                target = labels.make_folder(labels.meant(folder))
            made = labels.unseen(target)
        name = labels.name_of(target)
        others: Collection[int] | None = () if add else None if out_of is None else labels.below(out_of)
        return self._do(
            "file" if add else "move",
            name,
            selection,
            lambda ids: together(
                [
                    self._library.arranging.keep(made if ids else (), True),
                    self._library.arranging.file(ids, target, others),
                ]
            ),
        )

    def add_folder(self, path: Sequence[str]) -> Step | None:
        """Make a folder, by the names in its path, with those that it lies in. It is there until it is taken away, also
        while no article lies in it; one that came with an import from now on. None where there is such a folder.
        """
        labels = self._library.labels
        with self._library.write():
            target = labels.make_folder(labels.meant(path))
        made = {target, *labels.unseen(target)}
        return self._do("folder", labels.name_of(target), [], lambda _: self._library.arranging.keep(made, True))

    def folder_path(self, folder: int) -> tuple[str, ...]:
        """The names that lead to a folder, outermost first."""
        return self._library.labels.path_of(folder)

    def move_folder(self, folder: int, path: Sequence[str]) -> Step | None:
        """Give a folder another name, or put it elsewhere: what lies in it and below it goes there, and into what is
        called so already.
        """
        labels = self._library.labels
        now = labels.path_of(folder)
        begins, above, slashes = len(now), now[:-1], "".join(now[-1:]).count("/")
        path = labels.meant(path)
        written = slashes and "/" not in "".join(path[-1:])
        if written and tuple(path[: len(above)]) == above and len(path) == begins + slashes:
            path = [*above, "/".join(path[len(above) :])]  # as its name had them
        with self._library.write():
            target = labels.make_folder(path)
            there = tuple(labels.path_of(target))
            below = labels.below(folder)
            leads = {id: labels.make_folder([*there, *labels.path_of(id)[begins:]]) for id in below if id != target}
        moved = {id: to for id, to in leads.items() if id != to}
        kept = labels.kept_among(moved)
        made = {*(labels.unseen(target) if moved else ())} - {target} | {moved[id] for id in kept}
        name = there[-1] if there[:-1] == tuple(above) else " › ".join(there)  # called otherwise, or elsewhere
        articles, arranging = labels.articles_in(moved), self._library.arranging
        return self._do(
            "refile",
            name,
            articles,
            lambda ids: together(
                [arranging.keep(kept, False), arranging.keep(made, True), arranging.refile(ids, moved)]
            ),
        )

    def dissolve_folder(self, folder: int) -> Step | None:
        """Take a folder away, with those in it: the articles stay in the library, in no folder or in their others."""
        labels = self._library.labels
        name, below = labels.name_of(folder), dict.fromkeys(labels.below(folder))
        articles = labels.articles_in(below)
        arranging = self._library.arranging
        return self._do(
            "unfile", name, articles, lambda ids: together([arranging.keep(below, False), arranging.refile(ids, below)])
        )

    def folder_at(self, path: Sequence[str]) -> int | None:
        """The folder that the names in a path lead to, outermost first; None where there is none."""
        labels = self._library.labels
        return labels.folder_at(labels.meant(path))

    def categorise(self, selection: Selection, name: str) -> Step | None:
        """Put articles into a category ("" is none), which no machine changes."""
        known = self._library.categories.named(name) if name else ""
        return self._do("categorise", known, selection, lambda ids: self._library.arranging.categorise(ids, known))

    def note(self, article: int, text: str) -> Step | None:
        """Write the note of an article; "" is none. Raises KbdeskError where it is too long."""
        if len(text) > MOST_NOTE:
            raise KbdeskError(
                Worded(
                    "A note has {most:,} characters at most; this one has {count:,}.",
                    most=MOST_NOTE,
                    count=len(text),
                )
            )
        clean = "\n".join(line.rstrip() for line in text.strip().splitlines())
        begins = clean.split("\n", 1)[0][:_STEP_NAME]
        return self._do("note", begins, [article], lambda ids: self._library.arranging.note(ids, clean))

    def rename(self, article: int, title: str) -> Step | None:
        """Give an article another title, which that of its page does not take the place of when it is fetched again; ""
        gives it back its own. Raises KbdeskError where it is too long.
        """
        clean = " ".join(title.split())
        if len(clean) > MOST_TITLE:
            raise KbdeskError(
                Worded(
                    "A title has {most:,} characters at most; this one has {count:,}.",
                    most=MOST_TITLE,
                    count=len(clean),
                )
            )
        own = None if clean else self._library.listing.detail(article)
        named = clean if own is None else own.own_title or ""
        arranging = self._library.arranging
        return self._do("rename", named[:_STEP_NAME], [article], lambda _: arranging.rename(article, clean))

    def refresh(self, selection: Selection) -> int:
        """Fetch pages again. Returns how many will be fetched."""
        from kbdesk.jobs.atomic import refetch  # brings the fetcher

        count = sum(refetch(self._library, ids) for ids in _parts(self._picker.ids(selection), under_way.AT_ONCE))
        self._changed(True)
        return count

    # The bin

    def delete(self, selection: Selection) -> Step | None:
        """Move articles to the bin. Nothing is fetched for them any more, and their failures are closed."""
        when = time.time()
        return self._do("delete", "", selection, lambda ids: self._library.arranging.bin(ids, when), durable=True)

    def restore(self, selection: Selection) -> Step | None:
        """Take articles out of the bin, as they were."""
        return self._do("restore", "", selection, self._library.arranging.restore, durable=True)

    def at_stake(self, selection: Selection) -> Stake:
        """What would be lost if the articles of a selection that lie in the bin were deleted for good."""
        return self._library.bin.at_stake(self._picker.ids(selection))

    def purge(self, selection: Selection, told: Told | None = None, stop: threading.Event | None = None) -> int:
        """Delete articles that lie in the bin for good, with all that is kept of them. Returns how many that were.

        `told` hears how many of how many went; where it is to `stop`, the others stay in the bin.
        """
        ids = self._picker.ids(selection)
        return self._purge(_parts(ids, AT_ONCE), len(ids), told, stop)

    def empty_bin(self, told: Told | None = None, stop: threading.Event | None = None) -> int:
        """Delete all that lies in the bin for good; see `purge`."""
        return self._purge(self._purging.all(), self._library.bin.count(), told, stop)

    def _purge(self, parts: Iterable[list[int]], total: int, told: Told | None, stop: threading.Event | None) -> int:
        def tell(done: int) -> None:
            if told is not None:
                told(done, total)

        def until_stopped() -> Iterator[list[int]]:
            for part in parts:
                if stop is not None and stop.is_set():
                    return
                yield part

        if count := self._purging.purge(until_stopped(), tell):
            self._changed(True)
        return count

    def _do(
        self,
        kind: str,
        name: str,
        selection: Selection | list[int],
        change: Callable[[Collection[int]], Part],
        *,
        kept: bool = True,
        durable: bool = False,
    ) -> Step | None:
        """Change articles, some at a time. `kept`: it can be undone."""
        library, step, count = self._library, None, 0
        wanted = self._picker.ids(selection) if isinstance(selection, Selection) else selection
        done = 0
        with self._under_way.told(len(wanted)) as tell:
            for ids in _parts(wanted, under_way.AT_ONCE) or [[]]:  # a folder may change without articles
                with library.write(durable=durable):
                    part = change(ids)
                    articles = sorted(part.articles)
                    if articles or part.folders:
                        count += len(articles)
                        if step is None:
                            step = library.undoing.begin(kind, name) if kept else Step(0, kind, name)
                        if kept:
                            library.undoing.add(step.id, part)
                        follow(library, kind, articles)
                done += len(ids)
                tell(done)
        if step is None:
            return None
        self._changed(makes_work(kind))
        return msgspec.structs.replace(step, count=count)


def _parts(ids: Sequence[int], most: int) -> list[list[int]]:
    return [list(ids[start : start + most]) for start in range(0, len(ids), most)]
