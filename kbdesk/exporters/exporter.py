"""What a format of the export is, and the file that it writes."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

Article = dict[str, Any]
"""An article with the fields of `kbdesk show --format json`."""


class Exporter(Struct, frozen=True):
    """One format.

    Attributes:
        name: how `--format` calls it.
        title: how people call it.
        suffixes: endings of file names (".json") that mean this format where none is named; empty where another format
            has them.
        write: writes the articles to a path that does not exist yet, taking them one by one, and returns how many it
            wrote. It leaves OSError to its caller.
        holds: the facets (see `facets`) that it has a place for, beside what every format has.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    write: Callable[[Iterable[Article], Path], int]
    holds: frozenset[str] = frozenset()


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to; when the block ends without an error, all of it is on the disk. Raises OSError."""
    with path.open("wb", buffering=1 << 18) as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
