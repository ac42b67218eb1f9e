"""Exports that are tables: recognising one by the names of its columns, and reading its rows by them."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.csv_rows import Row, Rows, first_row
from kbdesk.importers.source import Source, said_damage
from kbdesk.patterns import compiled

Record = dict[str, str]
"""A row: the cells by the names of their columns, "" for those that are missing."""

_ADDRESS = compiled(r"\s*(?:https?|ftp)://\S", re.I)
_NAME = compiled(r"[\W_]+")
_ADDRESSES = "url"
"""The column by which rows with a cell too many are set right."""


class Columns(NamedTuple):
    """The columns of a program's table.

    Attributes:
        names: in the order of the program, as `bare` gives them.
        needed: those by which it is recognised, in whatever order.
        shape: recognises the cells of a row where the names are missing, in the program's own order.
    """

    names: tuple[str, ...]
    needed: frozenset[str]
    shape: Callable[[list[str]], bool]

    def confidence(self, source: Source) -> float:
        """0.9 by the names of the columns, 0.8 by the shape of a first row without them, or 0."""
        cells = _cells(source.sample)
        if not cells:
            return 0.0
        if self.needed <= {bare(cell) for cell in cells}:
            return 0.9
        return 0.8 if self.shape(cells) else 0.0


def bare(name: str) -> str:
    """The name of a column without case, spaces and signs."""
    return _NAME.sub("", name).lower()


@lru_cache(maxsize=4)
def _cells(sample: str) -> list[str]:
    return first_row(sample) if sample.lstrip()[:1] not in ("{", "[", "<") else []


def read_table(
    source: Source,
    columns: Columns | None,
    entry: Callable[[Record], Bookmark | Skipped],
    warnings: list[str],
    *,
    naming: Callable[[list[str]], list[str]] | None = None,
    address: str = "url",
) -> Iterator[Bookmark | Skipped]:
    """The entries of a table.

    Args:
        columns: those of the program; None where the first row has the names in any case.
        entry: makes an entry of a row.
        naming: gives the names of the first row's cells, where they are not to be taken as they stand.
    """
    names: list[str] = []
    links = damaged = 0
    whole = True
    for row in Rows(source):
        if not names:
            if columns is None or columns.needed <= {bare(cell) for cell in row.cells}:
                names = naming(row.cells) if naming else [bare(cell) for cell in row.cells]
                continue
            names = list(columns.names)
        damaged += row.damaged
        if _cut(row, names):
            whole = False
            found: Bookmark | Skipped = Skipped(
                "entries that the end of the file cuts off", "".join(row.cells[:1])[:200]
            )
        else:
            whole = whole and (row.complete or len(row.cells) >= len(names))
            cells = _set_right(row, names)
            found = entry(dict(zip(names, [*cells, *[""] * (len(names) - len(cells))], strict=False)))
        links += isinstance(found, Bookmark)
        yield found
    warnings += said_damage(whole, damaged, links)


def _cut(row: Row, names: list[str]) -> bool:
    """Whether the end of the file is in the address of a row, so that it may lead elsewhere, or before it."""
    if row.complete or len(row.cells) >= len(names) or _ADDRESSES not in names:
        return False
    return len(row.cells) <= names.index(_ADDRESSES) + 1


def _set_right(row: Row, names: list[str]) -> list[str]:
    """The cells of a row, set right where a title has a delimiter and no quotation marks, or cells were lost.

    A row of as many cells as there are columns is right, though its address is none: the next one may be a picture's.
    """
    cells = row.cells
    place = names.index(_ADDRESSES) if _ADDRESSES in names else -1
    if place < 0 or len(cells) == len(names) or (place < len(cells) and _ADDRESS.match(cells[place])):
        return cells
    for at, cell in enumerate(cells[:60]):
        if _ADDRESS.match(cell):
            if at > place:
                return [", ".join(cells[: at - place + 1]), *cells[at - place + 1 :]] if place else cells[at:]
            return [*[""] * (place - at), *cells]
    return cells
