"""From what an export holds to what its user wants of it."""

from collections.abc import Sequence

import msgspec

from kbdesk.jobs.intake import address_of
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices, is_left_out
from kbdesk.library.shelf import Item, Shelf


def chosen(items: Shelf, choices: Choices) -> Shelf:
    """The items that are not left out, with the folder and the tags that they are to have."""
    plain = Choices(skip_known=choices.skip_known, fetch=choices.fetch, analyse=choices.analyse)
    if choices == plain:
        return items
    left_out, dropped = set(choices.without_folders), set(choices.without_tags)
    return items.arranged(lambda item: _arranged(item, choices, left_out, dropped))


def _arranged(item: Item, choices: Choices, left_out: set[tuple[str, ...]], dropped: set[str]) -> Item | None:
    """The item in the folders that are left to it; None where all are left out."""
    kept = [folder for folder in (item.folder, *item.folders) if not is_left_out(folder, left_out)]
    if not kept:
        return None
    folder, *further = [[*choices.folder, *names] for names in kept]
    tags = [tag for tag in item.tags if tag not in dropped]
    tags += [tag for tag in choices.tags if tag not in tags]
    return msgspec.structs.replace(item, tags=tags, folder=folder, folders=tuple(further))


def count_known(library: Library, items: Sequence[Item]) -> tuple[int, int]:
    """How many addresses the library has already, and how many items repeat one before them."""
    addresses = {address_of(item) for item in items}
    return len(library.articles.known(list(addresses))), len(items) - len(addresses)
