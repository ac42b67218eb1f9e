"""What an import would do, before it does anything."""

from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from kbdesk.library.shelf import Shelf
from kbdesk.patterns import compiled

PASTED_TEXT = "pasted text"
"""What an import is called that no file and no link has a name for."""

_FILES = compiled(r"(\d+) files")
_LINKS = compiled(r"(\d+) links from (\S+)( and others)?")


def of_files(count: int) -> str:
    """What an import of several files is called."""
    return f"{count} files"


def files_of(source: str) -> int | None:
    """The number that `of_files` made this of, or None."""
    found = _FILES.fullmatch(source)
    return int(found[1]) if found else None


def of_links(count: int, site: str, others: bool) -> str:
    """What an import of several links is called that no file has a name for; `others`: not all are of that site."""
    return f"{count} links from {site}{' and others' if others else ''}"


def links_of(source: str) -> tuple[int, str, bool] | None:
    """What `of_links` made this of, or None."""
    found = _LINKS.fullmatch(source)
    return (int(found[1]), found[2], bool(found[3])) if found else None


class Preview(msgspec.Struct, frozen=True):
    """What was found in what its user dropped, pasted or named.

    Attributes:
        source: what to call it: a file's name, "3 files", "12 links from example.org and others", a single link's title
            or address, "pasted text".
        format: for people: "Bookmark HTML", "Links in a text", "Files"; several are joined by ", ".
        items: what would be imported, repeats included, in the order of the export.
        known: how many of them the library has already.
        repeated: how many of them stand twice or more in it (the first one is not counted).
        skipped: reasons with their counts, of what is no web page.
        placements: the folders of an item, each a path (outermost first), () for none; with how many items lie so.
        tags: names with how many items carry them, most first.
        warnings: sentences about what was damaged but kept.
        problems: sentences about files that hold nothing to import.
    """

    source: str
    format: str
    items: Shelf
    known: int
    repeated: int
    skipped: tuple[tuple[str, int], ...]
    placements: tuple[tuple[tuple[tuple[str, ...], ...], int], ...]
    tags: tuple[tuple[str, int], ...]
    warnings: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def folders(self) -> dict[tuple[str, ...], int]:
        """Paths, in their order, with how many items lie in them; empty where all lie in no folder."""
        found: Counter[tuple[str, ...]] = Counter()
        for paths, count in self.placements:
            for path in set(paths):
                found[path] += count
        return {} if set(found) <= {()} else dict(sorted(found.items()))

    def count_without(self, folders: Collection[tuple[str, ...]]) -> int:
        """How many items are left when these are left out: one that lies elsewhere too stays there."""
        return sum(count for paths, count in self.placements if not all(is_left_out(path, folders) for path in paths))


class Choices(msgspec.Struct, frozen=True):
    """What its user chose in the preview.

    Attributes:
        tags: added to every item.
        folder: where everything is put, folders of the export below it; empty is the top.
        without_folders: folders (outermost first) that are left out, with all that lies below them; () is what lies in
            none.
        without_tags: tags that are not taken over.
        skip_known: pass over what the library has already, instead of merging tags, folders and notes into it.
        fetch: whether pages are fetched; otherwise links have the texts that came along with them, or are just links.
        analyse: whether articles are analysed (category, tags, summary, reading time) after they are fetched.
    """

    tags: tuple[str, ...] = ()
    folder: tuple[str, ...] = ()
    without_folders: tuple[tuple[str, ...], ...] = ()
    without_tags: tuple[str, ...] = ()
    skip_known: bool = False
    fetch: bool = True
    analyse: bool = True

    def put_into(self, folder: Sequence[str]) -> "Choices":
        """The same, with another folder that everything is put in."""
        return msgspec.structs.replace(self, folder=tuple(folder))


def is_left_out(path: Sequence[str], without_folders: Collection[tuple[str, ...]]) -> bool:
    """Whether a folder is one of these or lies in one."""
    if not path:
        return () in without_folders
    return bool(without_folders) and any(tuple(path[:depth]) in without_folders for depth in range(1, len(path) + 1))


class Imported(msgspec.Struct, frozen=True):
    """What an import became: its job, and what is known of its items already."""

    job: int
    kind: str
    total: int
    duplicate: int
    skipped: int


class Added(msgspec.Struct, frozen=True):
    """What became of addresses that its user typed.

    Attributes:
        tasks: ids of the tasks that will fetch them.
        known: addresses that the library has already; tags were added to them.
        broken: addresses that are none, with a sentence each.
    """

    tasks: tuple[int, ...]
    known: tuple[str, ...]
    broken: tuple[tuple[str, str], ...]
