"""From what an export holds to what its user wants of it."""

from collections.abc import Iterable

import msgspec

from kbdesk.jobs.intake import address_of
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices, Item


def chosen(items: Iterable[Item], choices: Choices) -> list[Item]:
    """The items that are not left out, with the folder and the tags that they are to have."""
    plain = Choices(skip_known=choices.skip_known, fetch=choices.fetch, analyse=choices.analyse)
    if choices == plain:
        return list(items)
    left_out, dropped = set(choices.without_folders), set(choices.without_tags)
    return [_arranged(item, choices, dropped) for item in items if not _within(item.folder, left_out)]


def _within(folder: list[str], left_out: set[tuple[str, ...]]) -> bool:
    return bool(left_out) and any(tuple(folder[:depth]) in left_out for depth in range(1, len(folder) + 1))


def _arranged(item: Item, choices: Choices, dropped: set[str]) -> Item:
    tags = [tag for tag in item.tags if tag not in dropped]
    tags += [tag for tag in choices.tags if tag not in tags]
    return msgspec.structs.replace(item, tags=tags, folder=[*choices.folder, *item.folder])


def count_known(library: Library, items: list[Item]) -> tuple[int, int]:
    """How many addresses the library has already, and how many items repeat one before them."""
    addresses = {address_of(item) for item in items}
    return len(library.articles.known(list(addresses))), len(items) - len(addresses)
