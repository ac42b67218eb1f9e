"""The items of an import that is not stored yet: in memory, but for long texts.

An export may bring the text of each of its pages, of a hundred thousand of them; what is looked at before an import,
and chosen of it, are titles, folders and tags. Texts lie in a file without a name until the import is stored.
"""

import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, overload

import msgspec

from kbdesk.bookmark import Bookmark

LONG = 500
"""Characters of a text that stays in memory."""
SMALL = 16_000_000
"""Bytes of all longer ones that stay there as well: most exports need no file."""


class Item(Bookmark, kw_only=True, omit_defaults=True, gc=False):
    """What one item of an import job is: a bookmark, or a file on this computer.

    Attributes:
        file: absolute path of a file to ingest; only the engine sets it, an export never can. `url` is then the address
            that the page in it was saved from, if it says so.
    """

    file: str = ""


class _Texts:
    """Texts one after the other in a file that is gone when nobody needs it any more, or when the process ends."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(SMALL, dir=str(folder))  # noqa: SIM115
        self._lock = threading.Lock()  # one thread previews, another one imports
        self._end = 0

    def put(self, text: str) -> tuple[int, int]:
        """Keep a text; returns where it is. Raises OSError where the disk is full."""
        data = text.encode("utf-8", "replace")
        with self._lock:
            self._file.seek(self._end)
            self._file.write(data)
            place = self._end, len(data)
            self._end += len(data)
        return place

    def get(self, place: tuple[int, int]) -> str:
        at, length = place
        with self._lock:
            self._file.seek(at)
            return self._file.read(length).decode()


class Shelf(Sequence[Item]):
    """Items in their order."""

    def __init__(self, folder: Path, items: Iterable[Item] = ()) -> None:
        """One with some items on it. `folder` is where there is room for long texts. Raises OSError."""
        self._texts = _Texts(folder)
        self._items: list[Item] = []
        self._places: dict[int, tuple[int, int]] = {}
        for item in items:
            self.append(item)

    def append(self, item: Item) -> None:
        """Add an item at the end. Raises OSError where the disk is full."""
        if len(item.text) > LONG:
            self._places[len(self._items)] = self._texts.put(item.text)
            item = msgspec.structs.replace(item, text="")
        self._items.append(item)

    def cut(self, count: int) -> None:
        """Keep the first so many only."""
        del self._items[count:]
        self._places = {number: place for number, place in self._places.items() if number < count}

    @property
    def heads(self) -> Sequence[Item]:
        """The items without their long texts: nothing is read from the disk for these."""
        return self._items

    def arranged(self, by: Callable[[Item], Item | None]) -> "Shelf":
        """What each item becomes, without those that become None; `by` is given heads, and leaves the text alone."""
        made = Shelf.__new__(Shelf)
        made._texts, made._items, made._places = self._texts, [], {}
        for number, item in enumerate(self._items):
            if (changed := by(item)) is not None:
                if place := self._places.get(number):
                    made._places[len(made._items)] = place
                made._items.append(changed)
        return made

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Item]:
        if not self._places:
            return iter(self._items)
        return map(self._whole, range(len(self._items)))

    @overload
    def __getitem__(self, number: int) -> Item: ...
    @overload
    def __getitem__(self, number: slice) -> list[Item]: ...
    def __getitem__(self, number: int | slice) -> Item | list[Item]:
        numbers = range(len(self._items))[number]
        return self._whole(numbers) if isinstance(numbers, int) else [self._whole(each) for each in numbers]

    def _whole(self, number: int) -> Item:
        item = self._items[number]
        place = self._places.get(number)
        return item if place is None else msgspec.structs.replace(item, text=self._texts.get(place))
